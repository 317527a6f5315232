//! How wide an element is, and when that changes.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};
use yew::prelude::*;

/// Returns the width of the element in `node`, in whole pixels; `None` until it is known, and while it is not drawn.
#[hook]
pub(crate) fn use_width(node: &NodeRef) -> Option<u32> {
    let width = use_state_eq(|| None::<u32>);
    let (setter, node) = (width.setter(), node.clone());
    use_effect_with(node, move |node| {
        let observed = node.cast::<Element>().and_then(|element| {
            let resized = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
                if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                    let px = entry.content_rect().width().floor();
                    setter.set((px >= 1.0).then_some(px as u32));
                }
            });
            let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, resized))
        });
        move || {
            if let Some((observer, _)) = observed {
                observer.disconnect();
            }
        }
    });
    *width
}
