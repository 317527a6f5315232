//! The articles found, and one of them as a card.

use crate::stage::{Stage, fill, hash, text_of, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_card_says_what_is_known_and_what_is_not() {
    let stage = Stage::open("", 1440).await;
    let cards: Vec<String> = stage
        .all(".result-card")
        .iter()
        .map(|card| text_of(card))
        .collect();
    assert_eq!(cards.len(), 3);
    let strike = cards.iter().find(|card| card.contains("Dockers")).unwrap();
    assert!(strike.contains("source unknown"), "{strike}");
    assert!(strike.contains("3 March, year not stated"), "{strike}");
    assert!(
        cards.iter().any(|card| card.contains("10 Mar 2024")),
        "{cards:?}"
    );
}

#[wasm_bindgen_test]
async fn choosing_a_card_opens_its_article() {
    let stage = Stage::open("", 1440).await;
    stage
        .named(".result-card a", "Fog Closes the Ferry")
        .click();
    until(|| stage.text(".reader__title") == "Fog Closes the Ferry").await;
    assert!(hash().contains("a="));
    let current = stage.find(".result-card a[aria-current]");
    assert_eq!(text_of(&current), "Fog Closes the Ferry");
}

#[wasm_bindgen_test]
async fn the_order_can_be_chosen() {
    let stage = Stage::open("", 1440).await;
    fill(&stage.find("#sort"), "oldest");
    until(|| stage.text(".result-card a") == "Fog Closes the Ferry").await;
    assert!(hash().contains("sort=oldest"));
}

#[wasm_bindgen_test]
async fn a_card_shows_what_a_query_found() {
    let stage = Stage::open("q=lighthouse", 1440).await;
    assert_eq!(stage.all(".result-card").len(), 1);
    assert_eq!(stage.text(".result-card .hit"), "lighthouse");
}
