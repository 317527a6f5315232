//! The focus of a drawer: into it when it opens, back to where it was when it closes.

use crate::{
    state::Drawer,
    web::{hooks::width::use_width, store::use_place},
};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Below this width of the explorer the rail and the panel are drawers; `styles/layout.css` says the same.
const NARROW_PX: u32 = 1100;

/// Returns the drawer that lies over the view: `open`, where there is no room beside it in the element `root`.
#[hook]
pub(crate) fn use_drawer(root: &NodeRef, open: Option<Drawer>) -> Option<Drawer> {
    let place = use_place();
    let is_narrow = use_width(root).is_some_and(|px| px < NARROW_PX);
    let drawer = open.filter(|_| is_narrow);
    let before = use_mut_ref(|| None::<HtmlElement>);
    use_effect_with(drawer, move |drawer| {
        let focused = place
            .active_element()
            .and_then(|element| element.dyn_into::<HtmlElement>().ok());
        match drawer {
            Some(drawer) => {
                if before.borrow().is_none() {
                    *before.borrow_mut() = focused;
                }
                let id = match drawer {
                    Drawer::Filters => "filters",
                    Drawer::Evidence => "evidence",
                };
                focus(place.by_id(id));
            }
            None => {
                // Where it was may be gone, or the reader has moved on.
                let back = before.borrow_mut().take().filter(|it| it.is_connected());
                let is_lost = |focused: &HtmlElement| {
                    focused.tag_name() == "BODY"
                        || focused
                            .closest("#filters, #evidence")
                            .is_ok_and(|at| at.is_some())
                };
                if focused.as_ref().is_none_or(is_lost) {
                    focus(back);
                }
            }
        }
    });
    drawer
}

fn focus(element: Option<HtmlElement>) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element {
        let _ = element.focus_with_options(&options);
    }
}
