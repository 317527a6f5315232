//! The brush, the two dates, the undated.

use crate::stage::{Stage, fill, hash, point, press, until};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

const HANDLES: &str = ".time-strip [role=slider]";
const DATES: &str = ".time-strip input[type=date]";

#[wasm_bindgen_test]
async fn keys_move_an_edge_of_the_brush() {
    let stage = Stage::open("", 1440).await;
    let from = stage.named(HANDLES, "From");
    assert_eq!(from.get_attribute("aria-valuenow").unwrap(), "0");
    let _ = from.focus();
    press("ArrowRight");
    until(|| hash().contains("from=")).await;
    assert_eq!(
        stage
            .named(HANDLES, "From")
            .get_attribute("aria-valuenow")
            .unwrap(),
        "1"
    );
    press("Home");
    until(|| !hash().contains("from=")).await;
}

#[wasm_bindgen_test]
async fn an_edge_follows_the_pointer() {
    let stage = Stage::open("", 1440).await;
    let to = stage.named(HANDLES, "To");
    let picture = stage.find(".time-strip svg").get_bounding_client_rect();
    point(&to, "pointerdown", picture.right());
    point(&to, "pointermove", picture.left() + picture.width() / 2.0);
    point(&to, "pointerup", picture.left() + picture.width() / 2.0);
    until(|| hash().contains("to=")).await;
    let chosen = hash();
    point(&to, "pointermove", picture.right());
    assert_eq!(hash(), chosen, "the handle was let go");
}

#[wasm_bindgen_test]
async fn a_sweep_over_the_picture_chooses_days() {
    let stage = Stage::open("", 1440).await;
    let picture = stage.find(".time-strip svg");
    let at = picture.get_bounding_client_rect();
    point(&picture, "pointerdown", at.left() + at.width() * 0.4);
    point(&picture, "pointermove", at.left() + at.width() * 0.7);
    point(&picture, "pointerup", at.left() + at.width() * 0.7);
    until(|| hash().contains("from=") && hash().contains("to=")).await;
}

#[wasm_bindgen_test]
async fn the_two_dates_do_what_the_brush_does() {
    let stage = Stage::open("", 1440).await;
    let [from, to] = &stage.all(DATES)[..] else {
        panic!("there are two")
    };
    fill(from, "2024-03-11");
    until(|| hash().contains("from=2024-03-11")).await;
    // The article without a year passes as long as the undated are kept.
    until(|| stage.status().starts_with("1 of 3")).await;
    fill(from, "");
    until(|| hash().is_empty()).await;
    fill(to, "2024-03-09");
    until(|| stage.status().starts_with("2 of 3")).await;
    assert_eq!(hash(), "#to=2024-03-09");
}

#[wasm_bindgen_test]
async fn the_undated_can_be_left_out() {
    let stage = Stage::open("from=2024-03-01", 1440).await;
    assert!(stage.text(".undated").contains("1 year not stated"));
    let keep: HtmlInputElement = stage
        .named(".undated input", "keep articles without a full date")
        .unchecked_into();
    assert!(keep.checked());
    keep.click();
    until(|| stage.status().starts_with("1 of 3")).await;
    assert!(stage.text(".undated").contains("left out"));
}
