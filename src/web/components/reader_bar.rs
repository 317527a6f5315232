//! What can be done with the article in the reader: go on to another, step through its hits, switch marks.

use crate::{
    article::ArticleId,
    protocol::{MarkKind, Page},
    state::Action,
    texts::Message,
    web::{
        components::kind_key::KindKey,
        hooks::focus_later::use_focus_later,
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use std::{collections::BTreeSet, rc::Rc};
use yew::prelude::*;

/// Properties of [`ReaderBar`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReaderBarProps {
    /// The article.
    pub(crate) page: Shared<Page>,
    /// Its place among the results, from 0, and how many there are.
    pub(crate) place: Option<(u32, u32)>,
    /// The result before it.
    pub(crate) previous: Option<ArticleId>,
    /// The result after it.
    pub(crate) next: Option<ArticleId>,
    /// The kinds that are switched off.
    pub(crate) hidden: Rc<BTreeSet<MarkKind>>,
    /// Whether everything but quotes is dimmed.
    pub(crate) quotes_only: bool,
    /// The hit that was stepped to.
    pub(crate) hit: Option<u32>,
}

/// Draws the bar.
#[component]
pub(crate) fn ReaderBar(props: &ReaderBarProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let on = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let open = |article: &Option<ArticleId>| match article {
        Some(article) => on(Action::ArticleOpened(article.clone())),
        None => Callback::noop(),
    };
    // On a button, Enter presses it; with Shift it steps back wherever it is pressed.
    let onkeydown = use_callback(dispatch.clone(), |event: KeyboardEvent, dispatch| {
        if event.key() == "Enter" && event.shift_key() {
            event.prevent_default();
            dispatch.dispatch(Action::HitStepped(-1));
        }
    });
    let focus_later = use_focus_later();
    let to_results = use_callback(
        (dispatch.clone(), focus_later),
        |_: MouseEvent, (dispatch, focus_later)| {
            dispatch.dispatch(Action::ArticleClosed);
            focus_later.emit("results-head"); // on narrow screens this button goes with the article
        },
    );
    let n_hits = props.page.hits.len();
    html! {
        <div class="reader-bar">
            <div class="reader-bar__group">
                <button type="button" class="button button--plain reader-bar__results" onclick={to_results}>
                    { texts.say("reader-all") }
                </button>
                if let Some((at, n)) = props.place {
                    <span>{ texts.put(&of("reader-of", at, n)) }</span>
                }
                <button type="button" class="button" aria-label={texts.say("reader-previous")} disabled={props.previous.is_none()} onclick={open(&props.previous)}>
                    { "‹" }
                </button>
                <button type="button" class="button" aria-label={texts.say("reader-next")} disabled={props.next.is_none()} onclick={open(&props.next)}>
                    { "›" }
                </button>
            </div>
            <div class="reader-bar__group">
                if n_hits > 0 {
                    <span aria-live="polite">{ match props.hit {
                        Some(hit) => texts.put(&of("reader-match-of", hit, n_hits as u32)),
                        None => texts.with("reader-matches", "n", n_hits),
                    } }</span>
                    <button type="button" class="button" aria-label={texts.say("reader-previous-match")} onclick={on(Action::HitStepped(-1))} onkeydown={onkeydown.clone()}>
                        { "‹" }
                    </button>
                    <button type="button" class="button" aria-label={texts.say("reader-next-match")} onclick={on(Action::HitStepped(1))} {onkeydown}>
                        { "›" }
                    </button>
                }
                <button
                    type="button"
                    class="button"
                    aria-pressed={if props.quotes_only { "true" } else { "false" }}
                    onclick={on(Action::QuotesOnlyToggled)}
                >
                    { texts.say("reader-quotes-only") }
                </button>
            </div>
            <KindKey page={props.page.clone()} hidden={props.hidden.clone()} />
        </div>
    }
}

fn of(id: &'static str, at: u32, n: u32) -> Message {
    Message::new(id).with("at", at + 1).with("n", n)
}
