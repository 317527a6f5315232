//! Filters and evidence on narrow screens: focus in, back, Esc.

use crate::stage::{Stage, focused, press, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_drawer_takes_the_focus_and_gives_it_back() {
    let stage = Stage::open("", 700).await;
    let button = stage.named(".drawer-buttons button", "Filters");
    button.focus().unwrap();
    button.click();
    until(|| focused() == stage.find("#filters")).await;
    assert_eq!(button.get_attribute("aria-expanded").unwrap(), "true");
    assert!(stage.find("main").has_attribute("inert") || stage.has("main[inert]"));
    press("Escape");
    until(|| focused() == button).await;
    assert!(!stage.has("main[inert]"));
}

#[wasm_bindgen_test]
async fn a_drawer_has_a_button_to_close_it() {
    let stage = Stage::open("", 700).await;
    stage.named(".drawer-buttons button", "Filters").click();
    until(|| stage.has("main[inert]")).await;
    stage.named("#filters button", "Close").click();
    until(|| !stage.has("main[inert]")).await;
}

#[wasm_bindgen_test]
async fn a_click_beside_a_drawer_closes_it() {
    let stage = Stage::open("", 700).await;
    stage.named(".drawer-buttons button", "Evidence").click();
    until(|| stage.has("main[inert]")).await;
    stage.find(".body").click();
    until(|| !stage.has("main[inert]")).await;
}

#[wasm_bindgen_test]
async fn beside_the_view_nothing_is_a_drawer() {
    let stage = Stage::open("", 1440).await;
    stage.named(".drawer-buttons button", "Filters").click();
    until(|| stage.has(".body[data-drawer]")).await;
    assert!(!stage.has("main[inert]"));
}
