//! The developer's view.

use crate::stage::{Stage, fill, hash, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_text_that_is_typed_is_drawn_with_its_names() {
    let stage = Stage::open("/debug", 1440).await;
    until(|| stage.has(".sentence-tree")).await;
    assert_eq!(stage.text("h1"), "How sentences are analysed");
    fill(
        &stage.find("#debug-text"),
        "The mayor Ada Brook spoke. It rained.",
    );
    until(|| stage.all(".sentence-tree").len() == 2).await;
    assert!(
        stage
            .text(".debug-view [role=status]")
            .starts_with("2 sentences, 9 tokens.")
    );
    assert!(stage.text(".sentence-tree__form").contains("mayor"));
    assert_eq!(stage.text(".sentence-tree__name--person"), "person");
    assert_eq!(hash(), "#/debug", "what is typed is in no link");
}

#[wasm_bindgen_test]
async fn a_sentence_is_a_table_as_well() {
    let stage = Stage::open("/debug", 1440).await;
    until(|| stage.has(".sentence-tree summary")).await;
    assert!(!stage.has("table"));
    stage.find(".sentence-tree summary").click();
    until(|| stage.has(".sentence-tree table")).await;
    let n_words = stage.all(".sentence-tree table tbody tr").len();
    assert!(n_words > 3);
    // Without a language model there is nothing to say of a word.
    assert!(stage.text(".sentence-tree tbody tr").ends_with('–'));
}

#[wasm_bindgen_test]
async fn an_article_is_chosen_from_the_list() {
    let stage = Stage::open("/debug", 390).await;
    until(|| stage.all("#debug-article option").len() == 3).await;
    let other = stage.all("#debug-article option")[1]
        .get_attribute("value")
        .unwrap();
    fill(&stage.find("#debug-article"), &other);
    until(|| hash() == format!("#/debug/{other}")).await;
    until(|| stage.has(".sentence-tree")).await;
}
