//! Typing, hits, clearing.

use crate::stage::{Stage, fill, focused, hash, press, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn typing_narrows_the_articles_and_the_address() {
    let stage = Stage::open("", 1440).await;
    fill(&stage.named("[role=searchbox]", "Search"), "lighthouse");
    until(|| stage.status().starts_with("1 of 3")).await;
    assert_eq!(hash(), "#q=lighthouse");
    assert!(stage.text(".query-words").contains("lighthouse"));
}

#[wasm_bindgen_test]
async fn escape_clears_the_search_and_then_leaves_it() {
    let stage = Stage::open("q=lighthouse", 1440).await;
    let field = stage.find("[role=searchbox]");
    field.focus().unwrap();
    press("Escape");
    until(|| stage.status().starts_with("3 of 3")).await;
    assert_eq!(focused(), field);
    press("Escape");
    assert_ne!(focused(), field);
}

#[wasm_bindgen_test]
async fn a_button_clears_the_search() {
    let stage = Stage::open("q=lighthouse", 1440).await;
    stage
        .named(".search-box button", "Clear the search")
        .click();
    until(|| stage.status().starts_with("3 of 3")).await;
    assert_eq!(focused(), stage.find("[role=searchbox]"));
    assert!(!stage.has(".search-box button"));
}

#[wasm_bindgen_test]
async fn what_is_not_understood_is_said() {
    let stage = Stage::open("", 1440).await;
    fill(&stage.find("[role=searchbox]"), "(lighthouse");
    until(|| stage.has(".query-words__problem")).await;
    assert!(stage.status().starts_with("1 of 3"));
}

#[wasm_bindgen_test]
async fn arrow_down_goes_to_the_first_result() {
    let stage = Stage::open("", 1440).await;
    stage.find("[role=searchbox]").focus().unwrap();
    press("ArrowDown");
    assert_eq!(focused(), stage.find(".result-card a"));
}
