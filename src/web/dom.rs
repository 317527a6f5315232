//! Small things that the DOM needs many words for.

use web_sys::{Document, Element, Window};

pub(crate) fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

pub(crate) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Returns how far across `element` the window's `x_px` lies, 0 at its left edge and 1 at its right.
pub(crate) fn part_of_width(element: &Element, x_px: i32) -> f64 {
    let at = element.get_bounding_client_rect();
    ((f64::from(x_px) - at.left()) / at.width().max(1.0)).clamp(0.0, 1.0)
}
