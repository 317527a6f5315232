//! Files that are dropped anywhere on the page, or pasted into it.

use crate::web::{brought, desk::Desk, place::Place, store::use_place};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, Node};
use yew::prelude::*;

/// Gives what is dropped or pasted to `desk`, and returns whether something is held over the page.
#[hook]
pub(crate) fn use_file_drop(desk: &Desk) -> bool {
    let is_over = use_state_eq(|| false);
    let handle = is_over.clone();
    let place = use_place();
    use_effect_with((desk.clone(), place), move |(desk, place)| {
        let target = place.drops();
        let heard = EventListenerOptions::enable_prevent_default();
        let over = handle.clone();
        let drag = move |event: &Event| {
            if files(event).is_some() {
                event.prevent_default(); // else the browser would leave the page for the file
                over.set(true);
            }
        };
        let entered = EventListener::new_with_options(&target, "dragenter", heard, drag.clone());
        let dragged = EventListener::new_with_options(&target, "dragover", heard, drag);
        let over = handle.clone();
        let within = target.dyn_ref::<Node>().cloned();
        let left = EventListener::new(&target, "dragleave", move |event| {
            let event: &DragEvent = event.unchecked_ref();
            // Only out of the window, or of the element, is it gone; between what is in there it is left all the time.
            let to = event.related_target();
            let to = to.as_ref().and_then(|to| to.dyn_ref::<Node>());
            if to.is_none_or(|to| {
                within
                    .as_ref()
                    .is_some_and(|within| !within.contains(Some(to)))
            }) {
                over.set(false);
            }
        });
        let (over, to) = (handle, desk.clone());
        let dropped = EventListener::new_with_options(&target, "drop", heard, move |event| {
            over.set(false);
            let Some(transfer) = files(event) else { return };
            event.prevent_default();
            let (to, found) = (to.clone(), brought::dropped(&transfer));
            spawn_local(async move { to.bring(found.await) });
        });
        let (to, place) = (desk.clone(), place.clone());
        let pasted = EventListener::new_with_options(&target, "paste", heard, move |event| {
            let event: &ClipboardEvent = event.unchecked_ref();
            let transfer = event.clipboard_data().filter(|_| !is_writing(&place));
            let found = transfer.map(|transfer| brought::pasted(&transfer));
            if let Some(found) = found.filter(|found| !found.is_empty()) {
                event.prevent_default();
                to.bring(found);
            }
        });
        move || drop((entered, dragged, left, dropped, pasted))
    });
    *is_over
}

/// Returns what is dragged, if it has files.
fn files(event: &Event) -> Option<DataTransfer> {
    let event: &DragEvent = event.unchecked_ref();
    let transfer = event.data_transfer()?;
    let has_files = transfer
        .types()
        .iter()
        .any(|kind| kind.as_string().as_deref() == Some("Files"));
    has_files.then_some(transfer)
}

/// Says whether the reader writes in a field, which then takes what is pasted.
fn is_writing(place: &Place) -> bool {
    let field = |element: Element| {
        element
            .closest("input, textarea, select, [contenteditable]")
            .ok()
            .flatten()
    };
    place.active_element().and_then(field).is_some()
}
