//! What is pasted into other pages.

use crate::stage::{Stage, fill, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_code_follows_what_is_shown_and_chosen() {
    let stage = Stage::open("view=voices", 1440).await;
    stage.named("button", "Export").click();
    until(|| stage.has("dialog[open] .export-sheet")).await;
    stage.named("dialog[open] button", "Embed …").click();
    until(|| stage.has("dialog[open] #embed-part")).await;
    let code = || stage.text("dialog[open] .code");
    assert!(code().contains("state=\"view=voices\""), "{}", code());
    assert!(code().contains("embed=\"compact\""), "{}", code());
    fill(&stage.find("#embed-part"), "view-only");
    fill(&stage.find("#embed-theme"), "dark");
    fill(&stage.find("#embed-height"), "480");
    until(|| code().contains("embed=\"view-only\" theme=\"dark\" height=\"480\"")).await;
    let frame = &stage.all("dialog[open] .code")[1];
    let frame = frame.text_content().unwrap();
    assert!(
        frame.contains("?embed=view-only&amp;theme=dark#view=voices"),
        "{frame}"
    );
}
