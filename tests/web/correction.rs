//! What a reader puts right: everything follows at once, and everything can be undone.

use crate::stage::{Stage, document, fill, press, until};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// Opens the form of what is chosen.
async fn open_form(stage: &Stage) {
    until(|| stage.has("#evidence .correction-panel summary")).await;
    stage.find("#evidence .correction-panel summary").click();
}

/// Returns the field with the label `label` in the form that `within` finds.
#[track_caller]
fn field(stage: &Stage, within: &str, label: &str) -> HtmlElement {
    let labels = stage.all(&format!("{within} .form-row label"));
    let named = labels
        .iter()
        .find(|known| known.text_content().unwrap() == label);
    let id = named.unwrap().get_attribute("for").unwrap();
    stage.find(&format!("#{id}"))
}

fn save(stage: &Stage, within: &str) {
    stage.find(&format!("{within} button[type=submit]")).click();
}

fn kept() -> Option<String> {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let keys = (0..storage.length().unwrap()).filter_map(|at| storage.key(at).unwrap());
    let mut keys = keys.filter(|key| key.starts_with("dateline-corrections:"));
    storage.get_item(&keys.next()?).unwrap()
}

/// Takes the focus from every field.
fn leave() {
    let focused: HtmlElement =
        wasm_bindgen::JsCast::unchecked_into(document().active_element().unwrap());
    focused.blur().unwrap();
}

#[wasm_bindgen_test]
async fn a_name_is_corrected_everywhere_and_back() {
    let stage = Stage::open("e=person%3AAda%20Brook", 1440).await;
    open_form(&stage).await;
    fill(&field(&stage, "#evidence", "Name"), "Ada Brooke");
    save(&stage, "#evidence");
    until(|| stage.text(".event-card__title") == "Ada Brooke").await;
    assert!(kept().unwrap().contains("Ada Brooke"), "it is on disk");
    until(|| stage.text(".facet-rail").contains("Ada Brooke")).await;
    let said = "“Ada Brook” is called “Ada Brooke”";
    assert_eq!(stage.text("#evidence .correction-rows p"), said);
    until(|| stage.text(".masthead").contains("Corrections 1")).await;
    leave();
    press("Control+z");
    until(|| stage.text(".event-card__title") == "Ada Brook").await;
    until(|| !stage.text(".facet-rail").contains("Ada Brooke")).await;
    assert_eq!(kept(), None, "it is no longer on disk");
    press("Control+Shift+z");
    until(|| stage.text(".event-card__title") == "Ada Brooke").await;
}

#[wasm_bindgen_test]
async fn a_corrected_mark_says_so() {
    let stage = Stage::open("", 1440).await;
    until(|| stage.has(".reader__article .mention--person")).await;
    stage.find(".reader__article .mention--person").click();
    open_form(&stage).await;
    fill(&field(&stage, "#evidence", "Name"), "Ada Brooke");
    save(&stage, "#evidence");
    until(|| stage.has(".reader__article .mention--corrected")).await;
    let label = stage
        .find(".reader__article .mention--corrected")
        .get_attribute("data-label");
    assert_eq!(label.unwrap(), "person, corrected");
}

#[wasm_bindgen_test]
async fn a_speaker_is_set_and_cleared() {
    let stage = Stage::open("", 1440).await;
    until(|| stage.has(".reader__article .mention--quote")).await;
    stage.find(".reader__article .mention--quote").click();
    open_form(&stage).await;
    fill(&field(&stage, "#evidence", "Speaker"), "Max Reed");
    save(&stage, "#evidence");
    until(|| stage.text(".quote-card__by").starts_with("Max Reed")).await;
    assert!(stage.text(".quote-card__by").ends_with("corrected"));
    until(|| stage.text(".facet-rail").contains("Max Reed")).await;
    fill(&field(&stage, "#evidence", "Speaker"), "");
    save(&stage, "#evidence");
    until(|| stage.text(".quote-card__by").starts_with("unknown")).await;
    assert_eq!(
        stage.all("#evidence .correction-rows li").len(),
        1,
        "the one before is replaced"
    );
}

#[wasm_bindgen_test]
async fn dates_follow_the_date_that_the_article_is_given() {
    let stage = Stage::open("q=dockers", 1440).await;
    until(|| stage.text(".reader").contains("Dockers ended a strike")).await;
    until(|| stage.has(".reader__head .correction-panel summary")).await;
    stage
        .find(".reader__head .correction-panel summary")
        .click();
    fill(&field(&stage, ".reader__head", "Published"), "not a date");
    save(&stage, ".reader__head");
    until(|| {
        stage
            .text(".reader__head [role=status]")
            .starts_with("This is no date")
    })
    .await;
    fill(&field(&stage, ".reader__head", "Published"), "2021-03-03");
    save(&stage, ".reader__head");
    until(|| {
        stage
            .text(".reader__byline")
            .contains("3 March 2021 corrected")
    })
    .await;
    let the_25th = stage
        .all(".reader__article .mention--time")
        .into_iter()
        .find(|mark| mark.text_content().unwrap().contains("the 25th"));
    the_25th.unwrap().click();
    until(|| {
        stage
            .text(".event-card__title")
            .contains("25 February 2021")
    })
    .await;
}

#[wasm_bindgen_test]
async fn corrections_are_listed_and_taken_back() {
    let stage = Stage::open("e=person%3AAda%20Brook", 1440).await;
    open_form(&stage).await;
    fill(&field(&stage, "#evidence", "Name"), "Ada Brooke");
    save(&stage, "#evidence");
    until(|| stage.text(".masthead").contains("Corrections 1")).await;
    stage.named(".masthead button", "Corrections 1").click();
    until(|| stage.has("dialog[open] .correction-rows li")).await;
    stage.find("dialog[open] .correction-rows button").click();
    until(|| {
        stage
            .text("dialog[open]")
            .contains("Nothing is corrected yet")
    })
    .await;
    stage.named("dialog[open] button", "Undo").click();
    until(|| stage.has("dialog[open] .correction-rows li")).await;
}

#[wasm_bindgen_test]
async fn what_another_tab_corrects_comes_in() {
    let stage = Stage::open("e=person%3AAda%20Brook", 1440).await;
    open_form(&stage).await;
    fill(&field(&stage, "#evidence", "Name"), "Ada Brooke");
    save(&stage, "#evidence");
    until(|| stage.text(".event-card__title") == "Ada Brooke").await;
    // another tab takes it back
    let window = web_sys::window().unwrap();
    let storage = window.local_storage().unwrap().unwrap();
    storage.clear().unwrap();
    window
        .dispatch_event(&web_sys::StorageEvent::new("storage").unwrap())
        .unwrap();
    until(|| stage.text(".event-card__title") == "Ada Brook").await;
}
