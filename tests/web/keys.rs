//! Keys that act everywhere.

use crate::stage::{Stage, fill, focused, hash, press, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn slash_and_control_k_lead_to_the_search() {
    let stage = Stage::open("", 1440).await;
    press("/");
    assert_eq!(focused(), stage.find("[role=combobox]"));
    focused().blur().unwrap();
    press("Control+k");
    assert_eq!(focused(), stage.find("[role=combobox]"));
}

#[wasm_bindgen_test]
async fn letters_typed_into_a_field_are_text() {
    let stage = Stage::open("", 1440).await;
    let field = stage.find("[role=combobox]");
    field.focus().unwrap();
    press("q");
    press("?");
    fill(&field, "strike");
    until(|| hash() == "#q=strike").await;
    assert!(!stage.has("dialog[open]"));
}

#[wasm_bindgen_test]
async fn q_dims_everything_but_quotes() {
    let stage = Stage::open("", 1440).await;
    press("q");
    until(|| stage.has(".annotated-text--quotes-only")).await;
}

#[wasm_bindgen_test]
async fn arrows_move_in_a_list_and_escape_leaves_the_article() {
    let stage = Stage::open("", 1440).await;
    let titles = stage.all(".result-card__title a");
    titles[0].focus().unwrap();
    press("ArrowDown");
    assert_eq!(focused(), titles[1]);
    press("End");
    press("ArrowDown");
    assert_eq!(focused(), titles[2]);
    press("Home");
    assert_eq!(focused(), titles[0]);
    titles[1].click();
    until(|| hash().contains("a=")).await;
    press("Escape");
    until(|| !hash().contains("a=")).await;
}

#[wasm_bindgen_test]
async fn the_skip_link_leads_to_the_view_and_keeps_the_address() {
    let stage = Stage::open("q=strike", 1440).await;
    stage.named("a", "Skip to the view").click();
    assert_eq!(focused(), stage.find("main"));
    assert_eq!(hash(), "#q=strike");
}
