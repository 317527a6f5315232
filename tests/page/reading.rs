//! The reader and the evidence.

use crate::explore::opened;
use fantoccini::Locator;

#[tokio::test]
async fn the_reader_marks_people_quotes_and_dates() {
    let (_server, browser) = opened("").await;
    browser.find(".result-card a").await.click().await.unwrap();
    for kind in ["person", "organisation", "quote", "time"] {
        browser.find(&format!(".reader .mention--{kind}")).await;
    }
    assert!(browser.hash().await.starts_with("a="));
    browser.close().await;
}

#[tokio::test]
async fn marking_leaves_the_text_as_it_is() {
    let (server, browser) = opened("").await;
    browser.find(".reader .mention").await;
    let shown = browser.client.execute("return [...document.querySelectorAll('.reader__block > p, .reader__block > h3')].map((e) => e.textContent)", vec![]).await.unwrap();
    let bundle =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/articles.jsonl")).unwrap();
    let bundle = String::from_utf8(bundle).unwrap();
    let shown: Vec<String> = serde_json::from_value(shown).unwrap();
    assert!(shown.len() > 5, "{shown:?}");
    for block in shown {
        let inside_json = serde_json::to_string(&block).unwrap();
        assert!(
            bundle.contains(inside_json.trim_matches('"')),
            "{block} is not in the article"
        );
    }
    drop(server);
    browser.close().await;
}

#[tokio::test]
async fn a_kind_can_be_switched_off() {
    let (_server, browser) = opened("").await;
    browser.find(".reader .mention--person").await;
    browser
        .click(".kind-key button:has(.mention--person)")
        .await;
    browser
        .until("!document.querySelector('.annotated-text .mention--person')")
        .await;
    assert!(browser.hash().await.contains("hide=person"));
    browser.close().await;
}

#[tokio::test]
async fn a_person_opens_the_evidence_and_a_row_leads_to_its_sentence() {
    let (_server, browser) = opened("").await;
    browser
        .find(".annotated-text .mention--person")
        .await
        .click()
        .await
        .unwrap();
    let evidence = browser.find("aside[aria-label=Evidence]").await;
    browser
        .until("document.querySelectorAll('.evidence-panel .evidence-list li').length > 1")
        .await;
    assert!(browser.hash().await.contains("e=person"));
    let rows = evidence
        .find_all(Locator::Css(".evidence-list a, .evidence-list button"))
        .await
        .unwrap();
    rows.last().unwrap().click().await.unwrap();
    browser.find(".annotated-text [aria-current]").await;
    browser.close().await;
}

#[tokio::test]
async fn a_quote_shows_who_said_it() {
    let (_server, browser) = opened("").await;
    browser.find(".margin-note").await;
    browser
        .client
        .find(Locator::Css(".margin-note a"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    browser.find(".evidence-panel .quote-card__words").await;
    browser.find(".evidence-panel .quote-card__by").await;
    browser.close().await;
}
