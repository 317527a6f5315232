//! Who is quoted: choosing one to read, two to compare, and what it comes to.

use crate::stage::{Stage, fill, focused, hash, press, text_of, until};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

async fn voices(hash: &str) -> Stage {
    let hash = match hash {
        "" => "view=voices".to_owned(),
        more => format!("view=voices&{more}"),
    };
    let stage = Stage::open(&hash, 1440).await;
    until(|| stage.has(".voices, .view-head")).await;
    stage
}

#[track_caller]
fn row(stage: &Stage, name: &str) -> HtmlElement {
    let rows = stage.all(".speaker-list li");
    let row = rows.iter().find(|row| text_of(row).contains(name));
    let row = row.unwrap_or_else(|| panic!("no row of {name}: {}", stage.text(".speaker-list")));
    row.query_selector("input")
        .unwrap()
        .map(wasm_bindgen::JsCast::unchecked_into)
        .unwrap()
}

#[wasm_bindgen_test]
async fn everyone_who_is_quoted_is_listed_with_counts() {
    let stage = voices("").await;
    let names: Vec<String> = stage
        .all(".speaker-row__name")
        .iter()
        .map(|name| text_of(name))
        .collect();
    assert!(names.iter().any(|name| name == "Carla Stone"), "{names:?}");
    assert!(names.iter().any(|name| name == "Ada Brook"), "{names:?}");
    assert!(stage.text(".voices__cards").contains("Who do we quote?"));
    assert!(
        stage
            .text(".status-count")
            .contains("quotes from 3 articles")
    );
}

#[wasm_bindgen_test]
async fn one_is_read_two_are_compared_and_a_third_is_declined() {
    let stage = voices("").await;
    row(&stage, "Carla Stone").click();
    until(|| stage.text(".side-by-side__name") == "Carla Stone").await;
    assert!(hash().contains("voice=person:Carla%20Stone"));
    // By day: 2023 stands before what has no year.
    let words: Vec<String> = stage
        .all(".quote-card__words")
        .iter()
        .map(|words| text_of(words))
        .collect();
    let at = |part: &str| words.iter().position(|words| words.contains(part));
    assert!(at("could see the pier") < at("offer is fair"), "{words:?}");
    row(&stage, "Ada Brook").click();
    until(|| stage.all(".side-by-side__name").len() == 2).await;
    let third = stage.all(".speaker-list input:not(:checked)");
    if let Some(third) = third.first() {
        third.click();
        until(|| {
            stage
                .text(".notice")
                .contains("Two can be set side by side")
        })
        .await;
        assert_eq!(stage.all(".speaker-list input:checked").len(), 2);
    }
    stage
        .named(".side-by-side button", "Close Carla Stone")
        .click();
    until(|| stage.all(".side-by-side__name").len() == 1).await;
    stage
        .named(".side-by-side__bar button", "Who do we quote?")
        .click();
    until(|| stage.has(".voice-totals")).await;
    assert!(!hash().contains("voice="));
}

#[wasm_bindgen_test]
async fn the_list_is_one_tab_stop_and_enter_chooses() {
    let stage = voices("").await;
    assert_eq!(stage.all(".speaker-list [tabindex='0']").len(), 1);
    stage.find(".speaker-list [tabindex='0']").focus().unwrap();
    press("ArrowDown");
    until(|| focused().get_attribute("tabindex").as_deref() == Some("0")).await;
    assert_eq!(stage.all(".speaker-list [tabindex='0']").len(), 1);
    press("Home");
    press("Enter");
    until(|| stage.has(".side-by-side__name")).await;
}

#[wasm_bindgen_test]
async fn two_are_compared_on_one_subject() {
    let stage = voices("voice=person:Carla%20Stone").await;
    until(|| stage.has(".subject-field input")).await;
    fill(&stage.find(".subject-field input"), "pier");
    until(|| hash().contains("pier")).await;
    until(|| stage.all(".quote-card").len() == 1).await;
    assert!(stage.text(".quote-card__words").contains("pier"));
}

#[wasm_bindgen_test]
async fn each_figure_opens_its_quotes() {
    let stage = voices("").await;
    stage.find(".voice-totals__all a").click();
    until(|| stage.has(".side-by-side .quote-card")).await;
    let n = stage.all(".quote-card").len();
    assert!(
        stage
            .text(".status-count")
            .starts_with(&format!("{n} quotes")),
        "{n}"
    );
    assert!(hash().contains("voice=all:"));
}

#[wasm_bindgen_test]
async fn the_list_is_a_table_as_well() {
    let stage = voices("").await;
    stage.named(".view-head button", "View as table").click();
    until(|| stage.has(".speaker-table")).await;
    assert!(hash().contains("table=1"));
    stage.find(".speaker-table input").click();
    until(|| stage.has(".side-by-side__name")).await;
}

#[wasm_bindgen_test]
async fn a_voice_that_is_not_there_leaves_the_address() {
    let stage = voices("voice=:the%20pilot").await;
    until(|| !hash().contains("voice=")).await;
    until(|| stage.has(".voice-totals")).await;
}

#[wasm_bindgen_test]
async fn a_quote_is_copied_in_the_form_that_is_asked_for() {
    let stage = voices("voice=person:Carla%20Stone").await;
    until(|| stage.has(".quote-card")).await;
    let menu = stage.find(".copy-menu button");
    menu.click();
    until(|| stage.has(".copy-menu__ways")).await;
    assert_eq!(menu.get_attribute("aria-expanded").as_deref(), Some("true"));
    menu.focus().unwrap();
    press("Escape");
    until(|| !stage.has(".copy-menu__ways")).await;
    menu.click();
    until(|| stage.has(".copy-menu__ways")).await;
    stage.named(".copy-menu__ways button", "As HTML").click();
    until(|| stage.has(".notice")).await;
    assert!(!stage.has(".copy-menu__ways"));
}

#[wasm_bindgen_test]
async fn escape_leaves_the_voices_that_are_chosen() {
    let stage = voices("").await;
    row(&stage, "Carla Stone").click();
    until(|| hash().contains("voice=")).await;
    press("Escape");
    until(|| !hash().contains("voice=")).await;
}

#[wasm_bindgen_test]
async fn on_narrow_screens_the_quotes_of_a_voice_come_at_once() {
    let stage = Stage::open("view=voices", 390).await;
    until(|| stage.has(".speaker-list li")).await;
    row(&stage, "Carla Stone").click();
    until(|| stage.has(".voices--short")).await;
    stage
        .named(".voices__others button", "All speakers")
        .click();
    until(|| !stage.has(".voices--short")).await;
    row(&stage, "Ada Brook").click();
    until(|| stage.has(".voices--short")).await;
}
