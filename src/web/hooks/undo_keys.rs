//! Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac) undo corrections and make them again, where no field has the focus.

use crate::{
    state::{Corrections, correction::Way},
    web::{
        hooks::keys::is_typing,
        store::{use_corrections, use_place},
    },
};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// Listens to the keys for as long as the component lives.
#[hook]
pub(crate) fn use_undo_keys(corrections: &Corrections) {
    let ledger = use_corrections();
    let place = use_place();
    let deps = (corrections.clone(), ledger, place);
    use_effect_with(deps, |(corrections, ledger, place)| {
        let (corrections, ledger) = (corrections.clone(), ledger.clone());
        let (keys, place) = (place.keys(), place.clone());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&keys, "keydown", options, move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            if !is_command || !event.key().eq_ignore_ascii_case("z") || is_typing(&place) {
                return;
            }
            let (edit, way) = match event.shift_key() {
                false => (corrections.undo(), Way::Undone),
                true => (corrections.redo(), Way::Redone),
            };
            if let Some(edit) = edit {
                event.prevent_default();
                ledger.make(edit, way);
            }
        });
        move || drop(listener)
    });
}
