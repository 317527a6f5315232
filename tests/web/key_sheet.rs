//! The list of keys, and switching letters off.

use crate::stage::{Stage, focused, hash, press, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_question_mark_opens_the_sheet_and_close_closes_it() {
    let stage = Stage::open("", 1440).await;
    press("?");
    until(|| stage.has("dialog[open]")).await;
    assert!(stage.text("dialog[open]").contains("quotes only"));
    stage.named("dialog[open] button", "Close").click();
    until(|| !stage.has("dialog[open]")).await;
    stage.named("button", "Keyboard shortcuts").click();
    until(|| stage.has("dialog[open]")).await;
}

#[wasm_bindgen_test]
async fn letters_can_be_switched_off() {
    let stage = Stage::open("", 1440).await;
    stage.named("button", "Keyboard shortcuts").click();
    until(|| stage.has("dialog[open]")).await;
    stage.find("dialog[open] input[type=checkbox]").click();
    stage.named("dialog[open] button", "Close").click();
    until(|| !stage.has("dialog[open]")).await;
    press("/");
    assert_ne!(focused(), stage.find("[role=combobox]"));
    let kept = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert!(
        kept.get_item("dateline-letters").unwrap().is_some(),
        "for the next visit"
    );
    press("Control+k");
    assert_eq!(focused(), stage.find("[role=combobox]"));
}

#[wasm_bindgen_test]
async fn a_first_visit_is_helped_until_the_help_is_closed_and_it_comes_back_when_asked_for() {
    let stage = Stage::open("", 1440).await;
    assert!(stage.text(".first-help").contains("who said what"));
    let examples = stage.all(".first-help li a");
    assert!(!examples.is_empty());
    stage.named(".first-help button", "Close the help").click();
    until(|| !stage.has(".first-help")).await;
    until(|| focused() == stage.find("#evidence-head")).await;
    let kept = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert!(kept.get_item("dateline-help").unwrap().is_some());
    press("?");
    until(|| stage.has("dialog[open] .help-words")).await;
    stage.find("dialog[open] .help-words li a").click();
    until(|| !stage.has("dialog[open]") && hash().contains("speaker")).await;
    until(|| stage.text("#words").starts_with("Quotes by")).await;
}
