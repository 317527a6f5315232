//! Any text as a query and as a hash: neither fails, and a hash that was understood is written as it is read.
#![no_main]

use dateline::{
    search::{filter::Filters, query::Query, wording::in_words},
    state::Address,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = in_words(&Query::parse(text), &Filters::default(), 3);
    let address = Address::from_hash(text);
    assert_eq!(Address::from_hash(&address.to_hash()), address);
});
