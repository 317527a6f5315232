//! The question in words, under the search box, and what could not be understood in it.

use crate::{
    protocol::Results,
    web::{store::use_texts, words::drawn},
};
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
    let texts = use_texts();
    let Some(results) = &props.results else {
        let id = if props.is_waiting {
            "query-loading"
        } else {
            "query-nothing"
        };
        return html! { <div class="query-words" id="words"><p>{ texts.say(id) }</p></div> };
    };
    html! {
        <div class="query-words" id="words">
            <p>{ drawn(texts.pieces(&results.words)) }</p>
            { for results.problems.iter().map(|problem| html! {
                <p class="query-words__problem">{ texts.put(problem) }</p>
            }) }
        </div>
    }
}
