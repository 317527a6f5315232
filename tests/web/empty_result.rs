//! Nothing found: what to drop.

use crate::stage::{Stage, fill, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_term_that_empties_the_result_is_named_and_can_be_dropped() {
    let stage = Stage::open("", 1440).await;
    fill(&stage.find("[role=combobox]"), "lighthouse zebra");
    until(|| stage.status().starts_with("0 of 3")).await;
    assert_eq!(stage.text("main h1"), "No article matches both terms");
    assert!(stage.text(".is-cause").starts_with("zebra"));
    stage.named(".term-list button", "Drop this zebra").click();
    until(|| stage.status().starts_with("1 of 3")).await;
    assert!(!stage.has(".term-list"));
}

#[wasm_bindgen_test]
async fn what_may_be_meant_is_offered_with_what_it_finds() {
    let stage = Stage::open("", 1440).await;
    fill(&stage.find("[role=combobox]"), "lighthuose");
    until(|| stage.has(".offer-list")).await;
    stage
        .named(".offer-list button", "Did you mean lighthouse 1 article")
        .click();
    until(|| stage.status().starts_with("1 of 3")).await;
    assert!(!stage.has(".offer-list"));
}
