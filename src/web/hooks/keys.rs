//! The keys that act everywhere on the page.

use crate::{
    state::{Action, Drawer, Sheet, View},
    web::{
        components::search_box::SEARCH_ID,
        place::Place,
        store::{use_dispatch, use_place},
    },
};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

/// What the keys depend on.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct KeyContext {
    /// The view that is shown.
    pub(crate) view: View,
    /// The drawer that lies over it.
    pub(crate) drawer: Option<Drawer>,
    /// Whether the evidence of something is shown.
    pub(crate) has_subject: bool,
    /// Whether voices are chosen.
    pub(crate) has_voices: bool,
    /// Whether an article was opened.
    pub(crate) has_article: bool,
    /// Whether a dialog is open, which has keys of its own.
    pub(crate) has_dialog: bool,
    /// Whether single letters act.
    pub(crate) letters_act: bool,
}

/// Listens to the keys for as long as the component lives.
#[hook]
pub(crate) fn use_keys(context: KeyContext) {
    let dispatch = use_dispatch();
    let place = use_place();
    use_effect_with((context, place), move |(context, place)| {
        let (context, place) = (*context, place.clone());
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&place.keys(), "keydown", options, move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                if event.default_prevented() || event.is_composing() || context.has_dialog {
                    return;
                }
                match meaning(event, context, &place) {
                    Some(Meaning::Search) => focus_search(&place),
                    Some(Meaning::Act(action)) => dispatch.dispatch(action),
                    None if is_arrow(event) && step(event, &place) => {}
                    None => return,
                }
                event.prevent_default();
            });
        move || drop(listener)
    });
}

enum Meaning {
    Search,
    Act(Action),
}

fn meaning(event: &KeyboardEvent, context: KeyContext, place: &Place) -> Option<Meaning> {
    let key = event.key();
    if event.alt_key() {
        return None;
    }
    if event.ctrl_key() || event.meta_key() {
        return (key.eq_ignore_ascii_case("k") && !event.shift_key()).then_some(Meaning::Search);
    }
    if key == "Escape" {
        return escape(context).map(Meaning::Act);
    }
    if !context.letters_act || is_typing(place) {
        return None;
    }
    match key.as_str() {
        "/" => Some(Meaning::Search),
        "?" => Some(Meaning::Act(Action::SheetToggled(Sheet::Keys))),
        "q" if context.view == View::Articles => Some(Meaning::Act(Action::QuotesOnlyToggled)),
        _ => None,
    }
}

/// One thing at a time, the topmost first.
fn escape(context: KeyContext) -> Option<Action> {
    if context.drawer.is_some() {
        Some(Action::DrawerClosed)
    } else if context.has_subject {
        Some(Action::EvidenceClosed)
    } else if context.has_article && context.view == View::Articles {
        Some(Action::ArticleClosed)
    } else if context.has_voices && context.view == View::Voices {
        Some(Action::VoicesChosen(Vec::new()))
    } else {
        None
    }
}

fn focus_search(place: &Place) {
    place.focus(SEARCH_ID);
    let field = place.by_id(SEARCH_ID);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Whether the focus is where a letter is written rather than a command.
pub(super) fn is_typing(place: &Place) -> bool {
    place.active_element().is_some_and(|element| {
        let is_field =
            "input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]";
        element.matches(is_field).unwrap_or(false)
    })
}

fn is_arrow(event: &KeyboardEvent) -> bool {
    matches!(
        event.key().as_str(),
        "ArrowUp" | "ArrowDown" | "Home" | "End"
    ) && !(event.shift_key() || event.ctrl_key() || event.meta_key() || event.alt_key())
}

/// Lists in which arrows move the focus, and what they move it between.
const LISTS: [(&str, &str); 8] = [
    (".result-list", ".result-card__title a"),
    (".dated-list", "li a"),
    (".data-table", "tbody th a"),
    (".bar-list", "a"),
    (".speaker-list", "input"),
    (".pair-list", "a"),
    (".passage-list", "a"),
    (".facet", "summary, label input, .facet__search"),
];

/// Moves the focus inside the list that has it. Says whether there is one.
fn step(event: &KeyboardEvent, place: &Place) -> bool {
    let Some(focused) = place.active_element() else {
        return false;
    };
    if focused
        .matches("select, input:not([type=checkbox])")
        .unwrap_or(true)
    {
        return false;
    }
    let Some((list, stops)) = LISTS.iter().find_map(|(list, stops)| {
        let list: Element = focused.closest(list).ok().flatten()?;
        Some((list, stops))
    }) else {
        return false;
    };
    let Ok(stops) = list.query_selector_all(stops) else {
        return false;
    };
    // From the button that excludes a value, the way is the same as from the value.
    let row = focused.closest(".facet__value").ok().flatten();
    let focused = row
        .and_then(|row| row.query_selector("label input").ok().flatten())
        .unwrap_or(focused);
    let n = stops.length();
    let at = (0..n).find(|at| {
        stops
            .item(*at)
            .is_some_and(|stop| stop.is_same_node(Some(&focused)))
    });
    let to = match (event.key().as_str(), at) {
        (_, None) => return false,
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        ("ArrowDown", Some(at)) => (at + 1).min(n - 1),
        ("Home", _) => 0,
        _ => n - 1,
    };
    if let Some(stop) = stops
        .item(to)
        .and_then(|stop| stop.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = stop.focus();
    }
    true
}
