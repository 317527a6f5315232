//! While articles are being read.

use crate::stage::{Stage, until};
use dateline::protocol::{Request, Response};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn reading_says_how_far_it_is() {
    let stage = Stage::over("", 1440, |request| match request {
        Request::Open { seq, .. } => vec![Response::Progress {
            seq,
            done: 148,
            total: 2120,
        }],
        _ => Vec::new(),
    });
    assert!(stage.text("main").is_empty() || stage.text("main").contains("Loading"));
    until(|| stage.text("main h1").starts_with("Reading")).await;
    assert_eq!(stage.status(), "148 of 2,120 articles read");
    assert_eq!(stage.text("main h1"), "Reading 2,120 articles");
    assert_eq!(
        stage.find("progress").get_attribute("value").unwrap(),
        "148"
    );
}
