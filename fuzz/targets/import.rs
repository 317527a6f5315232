//! Any bytes under the name of any format: each reader is reached by its name, its first bytes, or as a member of an
//! archive. The first byte chooses the name.
#![no_main]

use dateline::import::{File, Import, Limits, Options, report};
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 8] = [
    "a", "a.txt", "a.html", "a.md", "a.csv", "a.json", "a.jsonl", "a.zip",
];

// A panic that is caught, as those of what reads PDF are, is no fault here: the engine's own hook would end at each.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    let limits = Limits {
        file_bytes: 1 << 20,
        unpacked_bytes: 4 << 20,
        members: 50,
        ..Limits::default()
    };
    let options = Options {
        limits,
        ..Options::default()
    };
    for item in Import::new(File::new(name, bytes), options) {
        assert!(!report::rows(&item).is_empty());
        for reading in item.content.iter().flatten() {
            let article = &reading.article;
            let mut from = 0;
            for block in &article.blocks {
                assert!(from <= block.span.start, "blocks lie in order");
                assert!(article.text.get(block.span.range()).is_some(), "blocks lie in the text");
                from = block.span.end;
            }
        }
    }
});
