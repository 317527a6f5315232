//! Mentions in a text as one tab stop: arrows move between them, Enter or a click opens what is behind one.

use crate::{
    protocol::Page,
    state::Action,
    web::{shared::Shared, store::use_dispatch},
};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, HtmlElement};
use yew::prelude::*;

/// What the text's element must be given.
pub(crate) struct MentionKeys {
    /// The mark that Tab leads to.
    pub(crate) stop: Option<u32>,
    /// Moves and opens.
    pub(crate) onkeydown: Callback<KeyboardEvent>,
    /// Opens.
    pub(crate) onclick: Callback<MouseEvent>,
    /// Remembers where the focus was.
    pub(crate) onfocusin: Callback<FocusEvent>,
}

/// Returns the listeners for the element `text` in which the marks of `page` are drawn.
#[hook]
pub(crate) fn use_mention_keys(
    page: &Shared<Page>,
    first: Option<u32>,
    text: &NodeRef,
) -> MentionKeys {
    let dispatch = use_dispatch();
    // The article and the mark in it that had the focus: another article starts anew.
    let last = use_state(|| None::<(crate::article::ArticleId, u32)>);
    let stop = match &*last {
        Some((article, mark)) if *article == page.id => Some(*mark),
        _ => first,
    };
    let open = {
        let page = page.clone();
        move |target: Option<EventTarget>| {
            let mark = mark_at(target).and_then(|(_, mark)| page.marks.get(mark as usize));
            mark.map(|mark| {
                let (article, subject) = (page.id.clone(), mark.subject.clone());
                dispatch.dispatch(Action::MarkChosen(article, mark.span, subject));
            })
            .is_some()
        }
    };
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            let selects = web_sys::window()
                .and_then(|window| window.get_selection().ok().flatten())
                .is_some_and(|selection| !selection.is_collapsed());
            if !selects {
                open(event.target());
            }
        })
    };
    let onkeydown = {
        let text = text.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some((element, _)) = mark_at(event.target()) else {
                return;
            };
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let done = match event.key().as_str() {
                "Enter" | " " => open(event.target()),
                "ArrowRight" | "ArrowDown" => go(&text, &element, Step::By(1)),
                "ArrowLeft" | "ArrowUp" => go(&text, &element, Step::By(-1)),
                "Home" => go(&text, &element, Step::First),
                "End" => go(&text, &element, Step::Last),
                _ => false,
            };
            if done {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let onfocusin = {
        let (last, id) = (last.setter(), page.id.clone());
        Callback::from(move |event: FocusEvent| {
            if let Some((_, mark)) = mark_at(event.target()) {
                last.set(Some((id.clone(), mark)));
            }
        })
    };
    MentionKeys {
        stop,
        onkeydown,
        onclick,
        onfocusin,
    }
}

/// Returns the innermost mark around `target`, and its index.
fn mark_at(target: Option<EventTarget>) -> Option<(Element, u32)> {
    let element = target?
        .dyn_into::<Element>()
        .ok()?
        .closest("[data-mark]")
        .ok()??;
    let mark = element.get_attribute("data-mark")?.parse().ok()?;
    Some((element, mark))
}

#[derive(Clone, Copy)]
enum Step {
    First,
    Last,
    By(i32),
}

/// Moves the focus from mark to mark in the order of the text. Says whether there was one to go to.
fn go(text: &NodeRef, from: &Element, step: Step) -> bool {
    let Some(text) = text.cast::<Element>() else {
        return false;
    };
    let Ok(marks) = text.query_selector_all("[data-mark][tabindex]") else {
        return false;
    };
    let n = marks.length();
    let here = (0..n).find(|at| {
        marks
            .item(*at)
            .is_some_and(|node| node.is_same_node(Some(from)))
    });
    let to = match step {
        Step::First => Some(0),
        Step::Last => n.checked_sub(1),
        Step::By(by) => here.and_then(|at| at.checked_add_signed(by)),
    };
    let next = to
        .and_then(|at| marks.item(at))
        .and_then(|node| node.dyn_into::<HtmlElement>().ok());
    next.is_some_and(|next| next.focus().is_ok())
}
