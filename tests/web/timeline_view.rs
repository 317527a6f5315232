//! The timeline as a list and as a picture.

use crate::stage::{Stage, fill, focused, hash, name_of, point, press, text_of, until};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{MouseEvent, SvgElement};

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

#[wasm_bindgen_test]
async fn a_lane_can_be_closed_and_opened() {
    let stage = open().await;
    let n_marks = || stage.all("a.event").len();
    let all = n_marks();
    let is_open = || stage.all(".lane__name[aria-expanded='true']").len();
    let lanes = is_open();
    let name: SvgElement = stage
        .root
        .query_selector(".lane__name")
        .unwrap()
        .unwrap()
        .unchecked_into();
    name.dispatch_event(&MouseEvent::new("click").unwrap())
        .unwrap();
    until(|| is_open() == lanes - 1).await;
    assert!(n_marks() <= all);
    assert!(stage.text(".lane__name").contains('▸'));
    // Its mark opens it again.
    let mark: SvgElement = stage
        .root
        .query_selector("a.event")
        .unwrap()
        .unwrap()
        .unchecked_into();
    mark.dispatch_event(&MouseEvent::new("click").unwrap())
        .unwrap();
    until(|| is_open() == lanes && n_marks() == all).await;
    // And so does the key.
    stage.find("a.event[tabindex='0']").focus().unwrap();
    press("c");
    until(|| is_open() == lanes - 1).await;
    press("c");
    until(|| is_open() == lanes).await;
}

#[wasm_bindgen_test]
async fn a_hand_moves_the_picture_and_a_click_does_not() {
    let stage = open().await;
    stage.named("button", "Zoom in").click();
    until(|| hash().contains("window=")).await;
    let before = hash();
    let picture = stage
        .root
        .query_selector(".timeline__clocks svg:has(.event)")
        .unwrap()
        .unwrap();
    let at = picture.get_bounding_client_rect();
    let middle = at.left() + at.width() / 2.0;
    point(&picture, "pointerdown", middle);
    point(&picture, "pointermove", middle + 2.0);
    point(&picture, "pointerup", middle + 2.0);
    assert_eq!(hash(), before);
    point(&picture, "pointerdown", middle);
    point(&picture, "pointermove", middle + at.width() / 4.0);
    assert_eq!(hash(), before, "the address waits for the hand to let go");
    point(&picture, "pointerup", middle + at.width() / 4.0);
    until(|| hash() != before).await;
    assert!(hash().contains("window="));
}

#[wasm_bindgen_test]
async fn events_can_be_taken_away() {
    let stage = open().await;
    stage.named("button", "Export").click();
    until(|| stage.has("dialog[open]")).await;
    assert!(stage.text("dialog[open]").contains("no more and no less"));
    stage.named("dialog[open] button", "Events, CSV").click();
    until(|| stage.text(".notice").contains("timeline.csv")).await;
    assert!(!stage.has("dialog[open]"));
}
