//! Views as links.

use crate::stage::{Stage, hash, until};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn choosing_a_view_moves_the_mark_and_the_address() {
    let stage = Stage::open("q=strike", 1440).await;
    let nav = "nav[aria-label=Views] a";
    assert!(stage.named(nav, "Articles").has_attribute("aria-current"));
    let timeline = stage.named(nav, "Timeline");
    assert!(timeline.get_attribute("href").unwrap().contains("q=strike"));
    timeline.click();
    until(|| stage.named(nav, "Timeline").has_attribute("aria-current")).await;
    assert!(!stage.named(nav, "Articles").has_attribute("aria-current"));
    assert!(hash().contains("view=timeline") && hash().contains("q=strike"));
    until(|| stage.status().contains("event")).await;
}
