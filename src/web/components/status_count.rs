//! How much was found, announced politely.

use crate::{
    protocol::Results,
    state::{Phase, View},
    texts::Message,
    web::{store::use_texts, words::drawn},
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
    let words = |message: Message| drawn(texts.pieces(&message));
    let count = match (props.phase.clone(), &props.results, props.view) {
        (Phase::Reading { done, total }, ..) => {
            let read = Message::new("status-read");
            words(read.with("done", done).with("total", total))
        }
        (_, None, _) | (_, _, View::Files | View::Debug) => html! {},
        (_, Some(results), View::Articles) => {
            let found = Message::new("status-articles");
            html! {
                <>
                    { words(found.with("n", results.n_articles).with("all", results.n_all)) }
                    <span class="wide-only">
                        { " · " }{ words(Message::new("status-quotes").with("n", results.n_quotes)) }
                    </span>
                </>
            }
        }
        (_, Some(results), View::Connections) => match &results.connections {
            Some(found) => html! {
                <>
                    <b>{ texts.with("connections-people", "n", found.n_people) }</b>
                    { texts.with("connections-organisations", "n", found.n_organisations) }
                </>
            },
            None => html! {},
        },
        (_, Some(results), View::Numbers) => match &results.numbers {
            Some(numbers) => html! {
                <>
                    <b>{ texts.with("numbers-status", "n", numbers.n_chosen) }</b>
                    <span class="wide-only">{ texts.with("numbers-from", "n", numbers.n_articles) }</span>
                </>
            },
            None => html! {},
        },
        (_, Some(results), View::Voices) => html! {
            <>
                { words(Message::new("status-quotes").with("n", results.n_quotes)) }
                <span class="wide-only">{ texts.with("numbers-from", "n", results.n_articles) }</span>
            </>
        },
        (_, Some(results), View::Timeline) => {
            let found = Message::new("status-events");
            words(
                found
                    .with("events", results.n_events)
                    .with("articles", results.n_articles),
            )
        }
    };
    html! { <p class="status-count" role="status" aria-atomic="true">{ count }</p> }
}
