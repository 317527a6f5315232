//! How much was found, announced politely.

use crate::{
    protocol::Results,
    state::{
        Phase, View,
        view::{counted, grouped},
    },
    texts::Texts,
    web::store::use_texts,
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`StatusCount`].
#[derive(Properties, PartialEq)]
pub(crate) struct StatusCountProps {
    /// What was found.
    pub(crate) results: Option<Rc<Results>>,
    /// How far the corpus is.
    pub(crate) phase: Phase,
    /// The view that is shown.
    pub(crate) view: View,
}

/// Draws the count.
#[component]
pub(crate) fn StatusCount(props: &StatusCountProps) -> Html {
    let texts = use_texts();
    html! { <p class="status-count" role="status" aria-atomic="true">{ count(props, &texts) }</p> }
}

fn count(props: &StatusCountProps, texts: &Texts) -> Html {
    if let Phase::Reading { done, total } = props.phase {
        return html! { <><b>{ grouped(done) }</b>{ format!(" of {} read", counted(total, "article")) }</> };
    }
    let Some(results) = &props.results else {
        return html! {};
    };
    match props.view {
        View::Articles => html! {
            <>
                <b>{ grouped(results.n_articles) }</b>
                { format!(" of {}", counted(results.n_all, "article")) }
                <span class="wide-only">
                    { " · " }<b>{ grouped(results.n_quotes) }</b>{ noun_of(results.n_quotes, " quote") }
                </span>
            </>
        },
        View::Numbers => match &results.numbers {
            Some(numbers) => html! {
                <>
                    <b>{ texts.with("numbers-status", "n", numbers.n_chosen) }</b>
                    <span class="wide-only">{ texts.with("numbers-from", "n", numbers.n_articles) }</span>
                </>
            },
            None => html! {},
        },
        View::Debug => html! {},
        View::Timeline => html! {
            <>
                <b>{ grouped(results.n_events) }</b>
                { noun_of(results.n_events, " event") }
                { format!(" from {}", counted(results.n_articles, "article")) }
            </>
        },
    }
}

fn noun_of(n: u32, noun: &str) -> String {
    format!("{noun}{}", if n == 1 { "" } else { "s" })
}
