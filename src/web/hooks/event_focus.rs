//! The focus in the timeline's picture follows its tab stop.

use crate::web::store::use_place;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, SvgElement};
use yew::prelude::*;

/// Moves the focus to the mark of event `stop` if it is inside `picture`: when another mark was reached, and when
/// `layout`, the order of the marks, changed under it.
#[hook]
pub(crate) fn use_event_focus<L: PartialEq + 'static>(
    picture: &NodeRef,
    stop: Option<u32>,
    layout: L,
) {
    let (picture, place) = (picture.clone(), use_place());
    use_effect_with((stop, layout), move |_| {
        let Some(picture) = picture.cast::<Element>() else {
            return;
        };
        let is_inside = place
            .active_element()
            .is_some_and(|active| picture.contains(Some(&active)));
        let mark = picture.query_selector("[tabindex='0']").ok().flatten();
        if let (true, Some(mark)) = (
            is_inside,
            mark.and_then(|mark| mark.dyn_into::<SvgElement>().ok()),
        ) {
            let _ = mark.focus();
        }
    });
}
