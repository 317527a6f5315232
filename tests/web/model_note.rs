//! The language model: how far it is, and that it is missing.

use crate::stage::{Stage, until};
use dateline::{
    protocol::{Request, Response},
    texts::Message,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// A service that is handed a model and says `problem` of it; no articles come.
fn stage(problem: Option<&'static str>) -> Stage {
    Stage::over("", 1440, move |request| match request {
        Request::Learn { seq, model } => {
            assert_eq!(model, b"nothing", "what was fetched is what is learned");
            let problem = problem.map(Message::new);
            vec![Response::Learned { seq, problem }]
        }
        Request::Open { .. } => vec![Response::ModelWanted],
        _ => Vec::new(),
    })
}

#[wasm_bindgen_test]
async fn a_model_that_cannot_be_used_is_said_once_in_words() {
    let stage = stage(Some("model-damaged"));
    until(|| stage.has(".model-note")).await;
    let said = stage.text(".model-note");
    assert!(
        said.starts_with("The language model could not be loaded: it is damaged or incomplete.")
    );
    assert!(said.contains("by rules alone"));
    assert!(
        stage.text("main").contains("Loading"),
        "articles still come"
    );
    stage.named(".model-note button", "Close").click();
    until(|| !stage.has(".model-note")).await;
}

#[wasm_bindgen_test]
async fn how_far_the_model_is_is_said_until_it_is_used() {
    let stage = Stage::over("", 1440, |request| match request {
        Request::Open { .. } => vec![Response::ModelWanted],
        _ => Vec::new(),
    });
    until(|| stage.has("progress")).await;
    assert!(
        stage
            .text("main")
            .contains("Loading the language model, 0.0 of 0.0 MB.")
    );
    let bar = stage.find("progress");
    assert_eq!(bar.get_attribute("value").unwrap(), "7");
    assert_eq!(bar.get_attribute("max").unwrap(), "7");
    let stage = self::stage(None);
    until(|| stage.text("main").contains("Loading") && !stage.has("progress")).await;
    assert!(!stage.has(".model-note"));
}
