//! Any bytes as a bundle, and as articles that another worker or the browser's keeping hands over: what can be decoded
//! comes back from its own bytes.
#![no_main]

use dateline::corpus::{annotated, bundle};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((articles, _)) = bundle::decode(bytes) {
        let (again, problems) = bundle::decode(&bundle::encode(&articles)).expect("our own bundle");
        assert_eq!(articles, again);
        assert!(problems.is_empty());
    }
    for line in bytes.split(|byte| *byte == b'\n') {
        let _ = bundle::entry_ahead(&String::from_utf8_lossy(line));
    }
    if let Ok(articles) = annotated::decode(bytes) {
        let again = annotated::decode(&annotated::encode(&articles)).expect("our own articles");
        assert_eq!(again.len(), articles.len());
    }
});
