//! What cannot go on, and what is said in passing.

use crate::stage::{Stage, until};
use dateline::{
    protocol::{Request, Response},
    texts::Message,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_bundle_that_cannot_be_read_is_told_in_words() {
    let stage = Stage::over("", 1440, |request| match request {
        Request::Open { seq, .. } => vec![Response::Failed {
            seq,
            reason: Message::new("failed-not-a-bundle"),
        }],
        _ => Vec::new(),
    });
    until(|| stage.has("[role=alert]")).await;
    assert!(stage.text("[role=alert]").contains("The page cannot go on"));
    assert!(
        stage
            .text("[role=alert]")
            .contains("the first line is not its header")
    );
    assert!(!stage.has(".progress"));
}

#[wasm_bindgen_test]
async fn a_link_to_what_is_not_there_is_told_in_passing() {
    let stage = Stage::open("a=0000000000000000", 1440).await;
    until(|| stage.has(".notice")).await;
    stage.named(".notice button", "Close").click();
    until(|| !stage.has(".notice")).await;
    assert!(stage.status().starts_with("3 of 3"));
}
