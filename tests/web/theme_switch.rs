//! Light and dark.

use crate::stage::{Stage, document, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_switch_goes_to_the_other_theme_and_back_to_the_system() {
    let stage = Stage::open("", 1440).await;
    let root = document().document_element().unwrap();
    let there = stage.text(".theme-switch");
    stage.find(".theme-switch").click();
    until(|| root.has_attribute("data-theme")).await;
    assert_ne!(stage.text(".theme-switch"), there);
    stage.find(".theme-switch").click();
    until(|| !root.has_attribute("data-theme")).await;
    assert_eq!(stage.text(".theme-switch"), there);
}
