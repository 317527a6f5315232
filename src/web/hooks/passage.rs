//! Scrolling to the passage that was chosen.

use crate::{
    article::ArticleId,
    protocol::{Page, Subject},
    web::{dom::document, shared::Shared},
};
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::prelude::*;

/// What was on screen when the text was last drawn.
#[derive(Clone, PartialEq)]
struct Shown {
    article: ArticleId,
    selected: Option<Subject>,
    hit: Option<u32>,
    n_jumps: u32,
}

/// Brings the chosen passage into view: a hit that was stepped to, or what the evidence is about.
///
/// A passage that was asked for stands in the middle; one that was chosen in the text itself is in view
/// already and stays where it is; a new article without either starts at its top. The focus follows to a passage
/// that was asked for, and to the headline where it would be lost.
#[hook]
pub(crate) fn use_passage(
    page: &Shared<Page>,
    selected: Option<&Subject>,
    hit: Option<u32>,
    n_jumps: u32,
    text: &NodeRef,
) {
    let before = use_mut_ref(|| None::<Shown>);
    let shown = Shown {
        article: page.id.clone(),
        selected: selected.cloned(),
        hit,
        n_jumps,
    };
    let text = text.clone();
    use_effect_with(shown, move |shown| {
        let before = before.replace(Some(shown.clone()));
        if let Some(text) = text.cast::<Element>() {
            follow(&text, before.as_ref(), shown);
        }
    });
}

fn follow(text: &Element, before: Option<&Shown>, shown: &Shown) {
    let find = |selector: &str| text.query_selector(selector).ok().flatten();
    let is_new = before.is_none_or(|before| before.article != shown.article);
    let jumped = is_new || before.is_some_and(|before| before.n_jumps != shown.n_jumps);
    let stepped = shown.hit.is_some() && before.is_none_or(|before| before.hit != shown.hit);
    let hit = shown
        .hit
        .filter(|_| stepped)
        .and_then(|hit| find(&format!("[data-hit='{hit}']")));
    // A page that opens at a passage, or goes on to another article, is there at once.
    let moves = !is_new && !is_still();
    let passage = hit.clone().or_else(|| find(".mention[aria-current]"));
    let leads = jumped && hit.is_none() && before.is_some();
    match &passage {
        Some(passage) if jumped => scroll(passage, ScrollLogicalPosition::Center, moves),
        Some(passage) => scroll(passage, ScrollLogicalPosition::Nearest, moves),
        // Opened from further down the list: the reader would stand somewhere in its middle.
        None if is_new && before.is_some() && text.get_bounding_client_rect().top() < 0.0 => {
            scroll(text, ScrollLogicalPosition::Start, false);
        }
        None => {}
    }
    if leads && (!is_new || is_nowhere()) {
        let target = passage.or_else(|| find(".reader__title"));
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = target.focus_with_options(&options);
        }
    }
}

/// Says whether nothing has the focus: what had it went when another article was opened.
fn is_nowhere() -> bool {
    document()
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY")
}

fn scroll(element: &Element, block: ScrollLogicalPosition, moves: bool) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if moves {
        ScrollBehavior::Smooth
    } else {
        ScrollBehavior::Instant
    });
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Says whether the reader asked for as little motion as possible.
fn is_still() -> bool {
    let asked = web_sys::window().and_then(|window| {
        window
            .match_media("(prefers-reduced-motion: reduce)")
            .ok()
            .flatten()
    });
    asked.is_some_and(|asked| asked.matches())
}
