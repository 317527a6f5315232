//! Small things that the DOM needs many words for.

use web_sys::{Document, HtmlElement, Window};

pub(crate) fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

pub(crate) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Moves the focus to the element with this id, if it is there.
pub(crate) fn focus(id: &str) {
    use wasm_bindgen::JsCast as _;
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}
