//! Typing, going on with what is suggested, hits, clearing.

use crate::stage::{Stage, fill, focused, hash, press, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn typing_narrows_the_articles_and_the_address() {
    let stage = Stage::open("", 1440).await;
    fill(&stage.named("[role=combobox]", "Search"), "lighthouse");
    until(|| stage.status().starts_with("1 of 3")).await;
    assert_eq!(hash(), "#q=lighthouse");
    assert!(stage.text(".query-words").contains("lighthouse"));
}

#[wasm_bindgen_test]
async fn escape_clears_the_search_and_then_leaves_it() {
    let stage = Stage::open("q=lighthouse", 1440).await;
    let field = stage.find("[role=combobox]");
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
    assert_eq!(focused(), stage.find("[role=combobox]"));
    assert!(!stage.has(".search-box button"));
}

#[wasm_bindgen_test]
async fn what_is_not_understood_is_said() {
    let stage = Stage::open("", 1440).await;
    fill(&stage.find("[role=combobox]"), "(lighthouse");
    until(|| stage.has(".query-words__problem")).await;
    assert!(stage.status().starts_with("1 of 3"));
}

#[wasm_bindgen_test]
async fn arrow_down_goes_to_the_first_result() {
    let stage = Stage::open("", 1440).await;
    stage.find("[role=combobox]").focus().unwrap();
    press("ArrowDown");
    assert_eq!(focused(), stage.find(".result-card a"));
}

#[wasm_bindgen_test]
async fn arrows_choose_a_suggestion_and_enter_takes_it() {
    let stage = Stage::open("", 1440).await;
    let field = stage.find("[role=combobox]");
    field.focus().unwrap();
    fill(&field, "ada");
    until(|| stage.has("[role=option]")).await;
    assert_eq!(field.get_attribute("aria-expanded").unwrap(), "true");
    assert!(stage.text("[role=option]").starts_with("Ada Brook"));
    assert!(
        stage
            .text(".search-box [aria-live]")
            .starts_with("1 suggestion")
    );
    assert_eq!(field.get_attribute("aria-activedescendant"), None);
    press("ArrowDown");
    until(|| field.get_attribute("aria-activedescendant").is_some()).await;
    assert_eq!(focused(), field);
    assert!(stage.has("[role=option][aria-selected=true]"));
    press("Enter");
    until(|| !stage.has("[role=listbox]")).await;
    assert_eq!(hash(), "#q=person:%22Ada%20Brook%22");
    assert_eq!(focused(), field);
}

#[wasm_bindgen_test]
async fn a_field_is_followed_by_its_values() {
    let stage = Stage::open("", 1440).await;
    let field = stage.find("[role=combobox]");
    field.focus().unwrap();
    fill(&field, "spea");
    until(|| stage.text("[role=option]").starts_with("speaker:")).await;
    press("ArrowDown");
    until(|| stage.has("[aria-selected=true]")).await;
    press("Enter");
    until(|| stage.text("[role=listbox]").contains("Carla Stone")).await;
    stage.all("[role=option]")[0].click();
    until(|| stage.status().starts_with("2 of 3")).await;
    assert!(!stage.has("[role=listbox]"));
}

#[wasm_bindgen_test]
async fn enter_and_escape_are_not_taken_by_what_is_only_suggested() {
    let stage = Stage::open("", 1440).await;
    let field = stage.find("[role=combobox]");
    field.focus().unwrap();
    fill(&field, "ada");
    until(|| stage.has("[role=listbox]")).await;
    press("Escape");
    until(|| !stage.has("[role=listbox]")).await;
    assert_eq!(hash(), "#q=ada");
    fill(&field, "ada ");
    fill(&field, "ada");
    until(|| stage.has("[role=listbox]")).await;
    press("Enter");
    until(|| !stage.has("[role=listbox]")).await;
    assert_eq!(hash(), "#q=ada");
    press("ArrowDown");
    assert_eq!(focused(), stage.find(".result-card a"));
}
