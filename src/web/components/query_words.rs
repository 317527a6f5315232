//! The question in words, under the search box, and what could not be understood in it.

use crate::protocol::Results;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`QueryWords`].
#[derive(Properties, PartialEq)]
pub(crate) struct QueryWordsProps {
    /// What was found, with the question in words; nothing while there is no answer yet.
    pub(crate) results: Option<Rc<Results>>,
    /// Whether an answer is still to come.
    pub(crate) is_waiting: bool,
}

/// Draws the words.
#[component]
pub(crate) fn QueryWords(props: &QueryWordsProps) -> Html {
    let Some(results) = &props.results else {
        return html! { <div class="query-words" id="words"><p>{ if props.is_waiting { "Loading …" } else { "Nothing was read." } }</p></div> };
    };
    html! {
        <div class="query-words" id="words">
            <p>{ stressed(&results.words) }</p>
            { for results.problems.iter().map(|problem| html! {
                <p class="query-words__problem">{ problem }</p>
            }) }
        </div>
    }
}

/// Returns the pieces with the stressed ones in bold.
pub(crate) fn stressed(words: &[(String, bool)]) -> Html {
    let piece = |(piece, is_stressed): &(String, bool)| match is_stressed {
        true => html! { <b>{ piece }</b> },
        false => html! { { piece } },
    };
    words.iter().map(piece).collect()
}
