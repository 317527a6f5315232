//! The timeline as a list and as a picture.

use crate::stage::{Stage, fill, focused, hash, name_of, press, text_of, until};
use wasm_bindgen_test::wasm_bindgen_test;

async fn open() -> Stage {
    let stage = Stage::open("view=timeline", 1440).await;
    until(|| stage.has(".dated-list li") && stage.has("a.event")).await;
    stage
}

#[wasm_bindgen_test]
async fn the_list_holds_the_events_in_order_those_without_a_year_last() {
    let stage = open().await;
    let heads: Vec<String> = stage
        .all(".dated-list h3")
        .iter()
        .map(|head| text_of(head))
        .collect();
    let mut sorted = heads.clone();
    sorted.sort();
    assert_eq!(heads, sorted, "years come before “Year not stated”");
    assert_eq!(heads.last().unwrap(), "Year not stated");
    let all = stage.text(".dated-list");
    assert!(all.contains("20 Mar"), "{all}");
}

#[wasm_bindgen_test]
async fn choosing_an_event_shows_its_evidence() {
    let stage = open().await;
    stage.find(".dated-list li a").click();
    until(|| stage.has(".event-card__title")).await;
    assert!(hash().contains("s="));
    assert!(stage.has(".dated-list a[aria-current]"));
}

#[wasm_bindgen_test]
async fn the_picture_is_one_tab_stop() {
    let stage = open().await;
    let marks = stage.all("a.event");
    assert_eq!(stage.all("a.event[tabindex='0']").len(), 1);
    assert!(marks.iter().all(|mark| !name_of(mark).is_empty()));
    stage.find("a.event[tabindex='0']").focus().unwrap();
    let first = focused();
    press(if marks.len() > 1 {
        "ArrowRight"
    } else {
        "Home"
    });
    if marks.len() > 1 {
        until(|| focused() != first && focused().get_attribute("tabindex").as_deref() == Some("0"))
            .await;
    }
    press("="); // the key of + without Shift
    until(|| hash().contains("window=")).await;
}

#[wasm_bindgen_test]
async fn lanes_can_stand_for_articles() {
    let stage = open().await;
    fill(&stage.find("#lanes"), "article");
    until(|| {
        stage.text(".lane__name").contains("Harbour")
            || stage
                .root
                .text_content()
                .unwrap()
                .contains("The Harbour Opens")
    })
    .await;
    assert!(hash().contains("lanes=article"));
}

#[wasm_bindgen_test]
async fn zooming_narrows_the_days_and_all_shows_them_again() {
    let stage = open().await;
    stage.named("button", "Zoom in").click();
    until(|| hash().contains("window=")).await;
    stage.named("button", "All").click();
    until(|| stage.named("button", "Zoom out").has_attribute("disabled")).await;
}
