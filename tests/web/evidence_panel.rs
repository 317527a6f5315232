//! What is behind something that was chosen, and the way to its sentence.

use crate::stage::{Stage, hash, text_of, until};
use dateline::{corpus::bundle, protocol::Request, read, service::Service};
use wasm_bindgen_test::wasm_bindgen_test;

async fn with_quote() -> Stage {
    let stage = Stage::open("q=lighthouse", 1440).await;
    stage.find(".reader__block .mention--quote").click();
    until(|| stage.has(".quote-card__words")).await;
    stage
}

#[wasm_bindgen_test]
async fn a_quote_card_has_words_speaker_and_source() {
    let stage = with_quote().await;
    assert!(
        stage.text(".quote-card__words").contains("harbour")
            || stage.text(".quote-card__words").contains("waited")
    );
    assert!(stage.text(".quote-card__by").contains("Ada Brook"));
    assert_eq!(
        stage.text(".quote-card__where"),
        "The Harbour Opens · Harbour Evening Post · 10 Mar 2024"
    );
}

#[wasm_bindgen_test]
async fn open_in_article_leads_to_the_sentence() {
    let stage = with_quote().await;
    stage.named("#evidence a", "Open in article").click();
    until(|| hash().contains("a=")).await;
    assert!(stage.has(".reader__article .mention--quote[aria-current]"));
}

#[wasm_bindgen_test]
async fn copying_says_how_it_went() {
    let stage = with_quote().await;
    stage.named("#evidence button", "Copy").click();
    until(|| stage.has(".copy-menu__ways")).await;
    stage.named("#evidence button", "As text").click();
    until(|| stage.has(".notice")).await;
    assert!(stage.text(".notice").contains("cop"));
}

#[wasm_bindgen_test]
async fn every_row_leads_to_its_sentence() {
    let stage = Stage::open("e=person%3ACarla%20Stone", 1440).await;
    until(|| stage.has(".evidence-list a")).await;
    let rows = stage.all(".evidence-list a");
    let row = rows
        .iter()
        .find(|row| text_of(row).contains("The offer is fair"))
        .unwrap();
    row.click();
    until(|| stage.text(".reader__article").contains("The offer is fair")).await;
    until(|| stage.has(".reader__article [aria-current]")).await;
}

/// Opens `hash` over two articles that name one person in full and by the family name alone.
fn with_namesake(hash: &str) -> Stage {
    let mut service = Service::default();
    let articles: Vec<_> = [
        "The harbour will open in May, Ada Brook said. Ada Brook is the mayor.",
        "The ferry sails again, Mrs Brook said on Monday.",
    ]
    .iter()
    .map(|text| read::read("", text.as_bytes()).article)
    .collect();
    let bundle = bundle::encode(&articles);
    Stage::over(hash, 1440, move |request| {
        let request = match request {
            Request::Open { seq, skip, .. } => Request::Open {
                seq,
                skip,
                bundle: bundle.clone(),
            },
            request => request,
        };
        let mut responses = vec![service.answer(request)];
        while let Some(response) = service.step() {
            responses.push(response);
        }
        responses
    })
}

#[wasm_bindgen_test]
async fn what_may_be_the_same_is_merged_and_separated() {
    let stage = with_namesake("e=person%3ABrook");
    until(|| stage.has(".likeness-list a")).await;
    assert!(stage.text("#evidence").contains("May be the same as"));
    assert_eq!(stage.text(".likeness-list small"), "same family name");
    stage.named("#evidence button", "Merge Ada Brook").click();
    until(|| stage.text(".event-card__title") == "Ada Brook").await;
    let said = "“Brook” is the same as “Ada Brook”";
    assert_eq!(stage.text(".correction-rows p"), said);
    stage
        .named("#evidence button", &format!("Take back: {said}"))
        .click();
    until(|| stage.has(".likeness-list a")).await;
    stage.find(".likeness-list a").click();
    until(|| stage.text(".event-card__title") == "Ada Brook").await;
}
