//! The page in another language: every word of the interface, and no word of the articles.

use crate::stage::{ARTICLES, Stage, document, fill, until};
use std::collections::BTreeSet;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node};

/// Names that are the same in every language.
const NAMES: [&str; 23] = [
    "gephi",
    "graphml",
    "xxxx",
    "zip",
    "extract",
    "html",
    "markdown",
    "web",
    "annotation",
    "schema",
    "org",
    "ld",
    "dateline",
    "timelinejs",
    "json",
    "csv",
    "upos",
    "xpos",
    "ctrl",
    "utc",
    "usd",
    "speaker",
    "nothingofthekind",
];

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| word.len() > 1)
        .map(str::to_lowercase)
        .collect()
}

/// Returns the English words in what a reader sees or hears under `node`, but for what is marked as being in
/// another language and what the articles say themselves.
fn english_in(node: &Node, known: &BTreeSet<String>, found: &mut Vec<String>) {
    if let Some(element) = node.dyn_ref::<Element>() {
        if element.has_attribute("lang")
            || element.has_attribute("translate")
            || ["KBD", "STYLE"].contains(&&*element.tag_name())
        {
            return;
        }
        for name in [
            "aria-label",
            "title",
            "placeholder",
            "data-label",
            "aria-valuetext",
        ] {
            let value = element.get_attribute(name).unwrap_or_default();
            found.extend(
                words(&value)
                    .into_iter()
                    .filter(|word| !known.contains(word)),
            );
        }
    }
    if node.node_type() == Node::TEXT_NODE {
        let text = node.text_content().unwrap_or_default();
        found.extend(
            words(&text)
                .into_iter()
                .filter(|word| !known.contains(word)),
        );
    }
    let children = node.child_nodes();
    for at in 0..children.length() {
        english_in(&children.item(at).unwrap(), known, found);
    }
}

#[track_caller]
fn check(stage: &Stage) {
    let mut known: BTreeSet<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    known.extend(ARTICLES.iter().flat_map(|(_, text)| words(text)));
    let mut found = Vec::new();
    english_in(&stage.root, &known, &mut found);
    assert!(found.is_empty(), "in English: {found:?}");
}

async fn in_chinese(hash: &str) -> Stage {
    let stage = Stage::open(hash, 1440).await;
    fill(&stage.find(".locale-choice"), "zh-Hans");
    until(|| stage.text(".view-tabs nav").contains("文章")).await;
    stage
}

#[wasm_bindgen_test]
async fn the_page_is_in_the_language_that_was_chosen_and_keeps_it() {
    let stage = in_chinese("").await;
    let root = document().document_element().unwrap();
    assert_eq!(root.get_attribute("lang").unwrap(), "zh-Hans");
    assert!(document().title().starts_with("文章"));
    assert!(stage.status().starts_with("3 / 3 篇文章"));
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let kept = storage.get_item("dateline-language").unwrap();
    assert_eq!(kept.as_deref(), Some("zh-Hans"));
    fill(&stage.find(".locale-choice"), "en");
    until(|| stage.status().starts_with("3 of 3 articles")).await;
    assert_eq!(root.get_attribute("lang").unwrap(), "en");
}

#[wasm_bindgen_test]
async fn no_word_of_the_interface_stays_in_english() {
    check(&in_chinese("").await);
    check(&in_chinese("view=timeline").await);
    check(&in_chinese("view=voices").await);
    check(&in_chinese("view=numbers").await);
    check(&in_chinese("view=debug").await);
    check(&in_chinese("q=nothingofthekind%20lighthouse").await);
}

#[wasm_bindgen_test]
async fn the_evidence_is_in_chinese_and_what_it_quotes_is_not() {
    let stage = in_chinese("").await;
    for kind in ["person", "quote", "time", "number"] {
        stage
            .find(&format!(".annotated-text .mention--{kind}"))
            .click();
        until(|| stage.has(".evidence-panel article") && stage.has("#evidence dl")).await;
        check(&stage);
    }
    let words = stage.find(".quote-card__words [lang]");
    assert_eq!(words.get_attribute("lang").unwrap(), "en");
}

#[wasm_bindgen_test]
async fn a_question_is_said_in_the_order_of_chinese() {
    let stage = in_chinese("q=lighthouse%20person%3A%22Ada%20Brook%22").await;
    assert_eq!(stage.text("#words"), "含lighthouse、提及Ada Brook的文章。");
    let dates = stage.all(".result-card__meta time");
    assert_eq!(dates[0].text_content().unwrap(), "2024年3月10日");
}
