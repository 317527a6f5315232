//! Small things that the DOM needs many words for.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, Window};

pub(crate) fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

pub(crate) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Moves the focus to the element with this id, if it is there.
pub(crate) fn focus(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Moves the focus to the first element that `selector` finds and that is drawn. Says whether there is one.
pub(crate) fn focus_first(selector: &str) -> bool {
    let Ok(found) = document().query_selector_all(selector) else {
        return false;
    };
    let elements =
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
    let drawn = elements
        .into_iter()
        .find(|element| element.offset_parent().is_some());
    drawn.is_some_and(|element| element.focus().is_ok())
}

/// Returns how far across `element` the window's `x_px` lies, 0 at its left edge and 1 at its right.
pub(crate) fn part_of_width(element: &Element, x_px: i32) -> f64 {
    let at = element.get_bounding_client_rect();
    ((f64::from(x_px) - at.left()) / at.width().max(1.0)).clamp(0.0, 1.0)
}
