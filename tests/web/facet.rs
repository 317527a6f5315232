//! Keeping, excluding, finding a value.

use crate::stage::{Stage, fill, focused, hash, name_of, press, text_of, until};
use dateline::{
    protocol::{FacetCounts, Request, Response, Results, Summary},
    search::filter::{Facet, FacetValue},
    texts::Message,
};
use wasm_bindgen_test::wasm_bindgen_test;

const VALUES: &str = "aside[aria-label=Filters] input[type=checkbox]";

#[wasm_bindgen_test]
async fn keeping_a_value_narrows_and_can_be_cleared() {
    let stage = Stage::open("", 1440).await;
    stage.named(VALUES, "Harbour Evening Post").click();
    until(|| stage.status().starts_with("2 of 3")).await;
    assert!(hash().contains("outlet=Harbour%20Evening%20Post"));
    stage.named("aside button", "Clear 1 filter").click();
    until(|| stage.status().starts_with("3 of 3")).await;
}

#[wasm_bindgen_test]
async fn excluding_a_value_strikes_it_through() {
    let stage = Stage::open("", 1440).await;
    stage
        .named("aside button", "Exclude Harbour Evening Post")
        .click();
    until(|| stage.status().starts_with("1 of 3")).await;
    let button = stage.named("aside button", "Exclude Harbour Evening Post");
    assert_eq!(button.get_attribute("aria-pressed").unwrap(), "true");
    assert!(stage.has(".facet__value--excluded"));
    assert!(hash().contains("-outlet="));
}

#[wasm_bindgen_test]
async fn the_unknown_is_a_value_and_the_last() {
    let stage = Stage::open("", 1440).await;
    let outlet = &stage
        .all("details.facet")
        .into_iter()
        .find(|facet| text_of(facet).starts_with("Outlet"))
        .unwrap();
    let values = outlet.query_selector_all(".facet__value").unwrap();
    let last = values.item(values.length() - 1).unwrap();
    assert!(last.text_content().unwrap().contains("unknown"));
    assert!(
        outlet.query_selector(".facet__search").unwrap().is_none(),
        "a short facet has no search box"
    );
}

#[wasm_bindgen_test]
async fn a_long_facet_shows_the_first_and_finds_the_rest() {
    let stage = Stage::over("", 1440, |request| vec![many_speakers(&request)]);
    until(|| stage.has(".facet__search")).await;
    assert_eq!(stage.all(".facet__value").len(), 6);
    fill(&stage.named(".facet input", "Find a speaker"), "number 23");
    until(|| stage.all(".facet__value").len() == 1).await;
    fill(&stage.find(".facet__search"), "nobody");
    until(|| {
        stage
            .text(".facet")
            .contains("None of 30 is called “nobody”.")
    })
    .await;
    fill(&stage.find(".facet__search"), "");
    until(|| stage.all(".facet__value").len() == 6).await;
    stage.named(".facet button", "All 30").click();
    until(|| stage.all(".facet__value").len() == 30).await;
}

fn many_speakers(request: &Request) -> Response {
    let speaker = |n: u32| (FacetValue::Named(format!("Speaker number {n}")), 30 - n);
    match *request {
        Request::Learn { seq, .. } | Request::DoWithout { seq, .. } => {
            Response::Learned { seq, problem: None }
        }
        Request::Open { seq, .. } => Response::Opened {
            seq,
            summary: Summary {
                n_articles: 30,
                problems: Vec::new(),
                examples: Vec::new(),
                copies: Vec::new(),
            },
        },
        Request::Explore { seq, .. } => Response::Explored {
            seq,
            page: None,
            results: Box::new(Results {
                n_articles: 30,
                n_all: 30,
                facets: vec![FacetCounts {
                    corrected: Default::default(),
                    facet: Facet::Speaker,
                    values: (0..30).map(speaker).collect(),
                }],
                ..Results::default()
            }),
        },
        Request::Read { seq, .. }
        | Request::Inspect { seq, .. }
        | Request::Export { seq, .. }
        | Request::Complete { seq, .. }
        | Request::Correct { seq, .. }
        | Request::Add { seq, .. }
        | Request::Shard { seq, .. }
        | Request::Settle { seq }
        | Request::Analyse { seq, .. }
        | Request::Call { seq, .. } => Response::Failed {
            seq,
            reason: Message::new("missing-article"),
        },
    }
}

#[wasm_bindgen_test]
async fn a_facet_is_one_tab_stop_and_arrows_move_inside_it() {
    let stage = Stage::open("", 1440).await;
    for facet in stage.all("details.facet") {
        let stops = facet
            .query_selector_all("li input[tabindex='0'], li button[tabindex='0']")
            .unwrap();
        assert_eq!(stops.length(), 2, "a value and the button that excludes it");
    }
    let values = stage.all("details.facet:first-of-type li input");
    values[0].focus().unwrap();
    press("ArrowDown");
    until(|| values[1].get_attribute("tabindex").as_deref() == Some("0")).await;
    assert_eq!(name_of(&focused()), name_of(&values[1]));
    assert_eq!(values[0].get_attribute("tabindex").unwrap(), "-1");
}
