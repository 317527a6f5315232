//! Quantities as a table, and what can be compared.

use crate::stage::{Stage, fill, focused, hash, press, text_of, until};
use wasm_bindgen_test::wasm_bindgen_test;

async fn open(hash: &str) -> Stage {
    let stage = Stage::open(hash, 1440).await;
    until(|| stage.has(".number-table tbody tr")).await;
    stage
}

fn written(stage: &Stage) -> Vec<String> {
    let links = stage.all(".number-table tbody th a");
    links.iter().map(|link| text_of(link)).collect()
}

#[wasm_bindgen_test]
async fn the_table_says_what_was_written_what_it_means_and_who_gives_it() {
    let stage = open("view=numbers").await;
    let row = stage
        .all(".number-table tbody tr")
        .into_iter()
        .map(|row| text_of(&row))
        .find(|row| row.starts_with("12 million dollars"))
        .unwrap();
    assert!(row.contains("12,000,000"), "{row}");
    assert!(row.contains("USD"), "{row}");
    assert!(row.contains("the article itself"), "{row}");
    assert!(row.contains("Harbour Evening Post"), "{row}");
    let quoted = stage.text(".number-table");
    assert!(
        quoted.contains("Ada Brook"),
        "twelve years are hers: {quoted}"
    );
    let n = stage.all(".number-table tbody tr").len();
    assert!(
        stage.status().starts_with(&format!("{n} ")),
        "{}",
        stage.status()
    );
}

#[wasm_bindgen_test]
async fn a_heading_orders_the_table_and_pressed_again_turns_it_round() {
    let stage = open("view=numbers").await;
    let sorted = || {
        stage
            .find("th[aria-sort]")
            .get_attribute("aria-sort")
            .unwrap()
    };
    assert_eq!(
        (stage.text("th[aria-sort]"), sorted()),
        ("Published ↑".into(), "ascending".into())
    );
    stage.named(".sort-button", "As written").click();
    until(|| hash().contains("order=written")).await;
    let up = ["12 million dollars", "three days", "twelve years"];
    until(|| written(&stage) == up).await;
    stage.named(".sort-button", "As written ↑").click();
    until(|| hash().contains("order=-written") && sorted() == "descending").await;
    let down: Vec<&str> = up.into_iter().rev().collect();
    until(|| written(&stage) == down).await;
}

#[wasm_bindgen_test]
async fn a_kind_can_be_chosen() {
    let stage = open("view=numbers").await;
    let n_all = written(&stage).len();
    fill(&stage.find("#numbers-choice"), "money");
    until(|| hash().contains("num=money")).await;
    until(|| written(&stage) == ["12 million dollars"]).await;
    assert!(n_all > 1);
    assert_eq!(stage.status(), "1 quantity from 1 article");
}

#[wasm_bindgen_test]
async fn a_row_opens_its_evidence_and_arrows_move_between_rows() {
    let stage = open("view=numbers").await;
    stage.find(".number-table tbody th a").focus().unwrap();
    let first = text_of(&focused());
    press("ArrowDown");
    assert_ne!(text_of(&focused()), first);
    press("ArrowUp");
    assert_eq!(text_of(&focused()), first);
    focused().click();
    until(|| stage.text(".event-card__title") == first).await;
    assert!(hash().contains("view=numbers") && hash().contains("s="));
    assert!(stage.has(".number-table tr.is-selected a[aria-current]"));
}

#[wasm_bindgen_test]
async fn a_choice_that_finds_nothing_leads_back() {
    let stage = Stage::open("view=numbers&num=ratio", 1440).await;
    until(|| stage.has(".numbers .state-text")).await;
    stage.named("button", "Show every kind and unit").click();
    until(|| stage.has(".number-table tbody tr")).await;
    assert!(!hash().contains("num="));
}
