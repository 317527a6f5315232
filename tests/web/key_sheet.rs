//! The list of keys, and switching letters off.

use crate::stage::{Stage, focused, press, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_question_mark_opens_the_sheet_and_close_closes_it() {
    let stage = Stage::open("", 1440).await;
    press("?");
    until(|| stage.has("dialog[open]")).await;
    assert!(stage.text("dialog").contains("quotes only"));
    stage.named("dialog button", "Close").click();
    until(|| !stage.has("dialog[open]")).await;
    stage.named("button", "Keyboard shortcuts").click();
    until(|| stage.has("dialog[open]")).await;
}

#[wasm_bindgen_test]
async fn letters_can_be_switched_off() {
    let stage = Stage::open("", 1440).await;
    stage.named("button", "Keyboard shortcuts").click();
    until(|| stage.has("dialog[open]")).await;
    stage.find("dialog input[type=checkbox]").click();
    stage.named("dialog button", "Close").click();
    until(|| !stage.has("dialog[open]")).await;
    press("/");
    assert_ne!(focused(), stage.find("[role=searchbox]"));
    let kept = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert!(
        kept.get_item("dateline-letters").unwrap().is_some(),
        "for the next visit"
    );
    press("Control+k");
    assert_eq!(focused(), stage.find("[role=searchbox]"));
}
