//! The article as it is read: its head, its bar, what is marked.

use crate::stage::{Stage, focused, hash, name_of, press, text_of, until};
use wasm_bindgen_test::wasm_bindgen_test;

const HARBOUR: &str = "q=lighthouse";

#[wasm_bindgen_test]
async fn the_head_says_who_where_and_when() {
    let stage = Stage::open(HARBOUR, 1440).await;
    assert_eq!(stage.text(".reader__title"), "The Harbour Opens");
    let byline = stage.text(".reader__byline");
    assert!(
        byline.starts_with("By Jane Doe · Harbour Evening Post · Sunday 10 March 2024, 3:01 pm"),
        "{byline}"
    );
}

#[wasm_bindgen_test]
async fn markup_in_an_article_is_text() {
    let stage = Stage::open("q=dockers", 1440).await;
    assert!(
        stage
            .text(".reader__article")
            .contains("<b>Nothing</b> else changed.")
    );
    assert!(!stage.has(".reader__article b"));
}

#[wasm_bindgen_test]
async fn choosing_a_mention_opens_its_evidence() {
    let stage = Stage::open(HARBOUR, 1440).await;
    let person = stage.find(".reader__block .mention--person");
    person.click();
    until(|| !stage.has(".evidence-empty") && stage.has(".quote-card")).await;
    assert!(hash().contains("e=person"), "{}", hash());
    assert!(stage.has(".mention--person[aria-current]"));
    stage.named("#evidence button", "Close").click();
    until(|| stage.has(".evidence-empty")).await;
    assert!(!stage.has(".mention[aria-current]"));
}

#[wasm_bindgen_test]
async fn mentions_are_one_tab_stop_and_arrows_move_between_them() {
    let stage = Stage::open(HARBOUR, 1440).await;
    let stops = stage.all(".reader__article [data-mark][tabindex='0']");
    assert_eq!(stops.len(), 1);
    stops[0].focus().unwrap();
    let order = stage.all(".reader__article [data-mark][tabindex]");
    assert_eq!(focused(), order[0]);
    press("ArrowRight");
    assert_eq!(focused(), order[1]);
    press("End");
    assert_eq!(&focused(), order.last().unwrap());
    press("Home");
    assert_eq!(focused(), order[0]);
    press("ArrowLeft");
    assert_eq!(focused(), order[0]);
    press("ArrowRight");
    let is_stop = || focused().get_attribute("tabindex").as_deref() == Some("0");
    until(is_stop).await;
    assert_eq!(
        stage
            .all(".reader__article [data-mark][tabindex='0']")
            .len(),
        1
    );
    press("Enter");
    until(|| !stage.has(".evidence-empty")).await;
}

#[wasm_bindgen_test]
async fn a_kind_can_be_switched_off() {
    let stage = Stage::open(HARBOUR, 1440).await;
    assert!(stage.has(".reader__article .mention--time"));
    let before = stage.text(".reader__article");
    let key = stage
        .all(".kind-key button")
        .into_iter()
        .find(|button| text_of(button).starts_with("time"));
    let key = key.unwrap();
    key.click();
    until(|| !stage.has(".reader__article .mention--time")).await;
    assert_eq!(key.get_attribute("aria-pressed").unwrap(), "false");
    assert_eq!(stage.text(".reader__article"), before, "the text stays");
    key.click();
    until(|| stage.has(".reader__article .mention--time")).await;
}

#[wasm_bindgen_test]
async fn quotes_only_dims_the_rest() {
    let stage = Stage::open(HARBOUR, 1440).await;
    stage.named(".reader-bar button", "Quotes only").click();
    until(|| stage.has(".annotated-text--quotes-only")).await;
    assert!(hash().contains("quotes=1"));
}

#[wasm_bindgen_test]
async fn hits_are_stepped_through_with_the_bar() {
    let stage = Stage::open("q=harbour", 1440).await;
    let n = stage.all(".reader__article .hit").len();
    assert!(n > 0);
    assert!(!stage.has(".hit--current"));
    stage.named(".reader-bar button", "Next match").click();
    until(|| stage.all(".hit--current").len() == 1).await;
    assert_eq!(
        stage.text(".reader-bar [aria-live]"),
        format!("Match 1 of {n}")
    );
    stage
        .named(".reader-bar button", "Next match")
        .focus()
        .unwrap();
    press("Shift+Enter");
    until(|| stage.text(".reader-bar [aria-live]") == format!("Match {n} of {n}")).await;
}

#[wasm_bindgen_test]
async fn the_next_result_opens_and_the_last_has_none() {
    let stage = Stage::open("", 1440).await;
    let first = stage.text(".reader__title");
    stage.named(".reader-bar button", "Next result").click();
    until(|| stage.text(".reader__title") != first).await;
    stage.named(".reader-bar button", "Next result").click();
    until(|| stage.text(".reader-bar__group").contains("3 of 3")).await;
    assert!(
        stage
            .named(".reader-bar button", "Next result")
            .has_attribute("disabled")
    );
}

#[wasm_bindgen_test]
async fn a_note_names_the_speaker_beside_the_paragraph() {
    let stage = Stage::open(HARBOUR, 1440).await;
    let notes: Vec<String> = stage
        .all(".margin-note")
        .iter()
        .map(|note| name_of(note))
        .collect();
    assert!(
        notes.contains(&"Speaker: Ada Brook".to_owned()),
        "{notes:?}"
    );
    stage.find(".margin-note a").click();
    until(|| stage.has(".margin-note--selected") && stage.has(".quote-card__words")).await;
}

#[wasm_bindgen_test]
async fn all_results_leads_back_to_the_list() {
    let stage = Stage::open("", 700).await;
    stage.named(".result-card a", "The Harbour Opens").click();
    until(|| stage.find("main").get_attribute("data-state").as_deref() == Some("reading")).await;
    stage.named(".reader-bar button", "All results").click();
    until(|| focused().id() == "results-head").await;
}
