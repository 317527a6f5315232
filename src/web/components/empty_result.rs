//! Nothing was found: which part of the question emptied the result, how to drop it, and what may be meant.

use crate::{
    protocol::{Narrowing, Offer, Results},
    state::Action,
    texts::{Message, Texts},
    web::{
        store::{use_dispatch, use_texts},
        words::drawn,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`EmptyResult`].
#[derive(Properties, PartialEq)]
pub(crate) struct EmptyResultProps {
    /// What was found: no article.
    pub(crate) results: Rc<Results>,
}

/// Draws the explanation.
#[component]
pub(crate) fn EmptyResult(props: &EmptyResultProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let parts = &props.results.narrowing;
    if props.results.n_all == 0 {
        return html! {
            <section class="empty-result">
                <h1 class="state-title">{ texts.say("empty-no-articles") }</h1>
                <p class="state-text">{ texts.say("empty-no-articles-why") }</p>
            </section>
        };
    }
    let cause = parts.iter().position(|part| part.n_left == 0);
    let term = |(at, part): (usize, &Narrowing)| {
        let is_cause = cause == Some(at);
        let (drop, label) = match is_cause {
            true => ("empty-drop-this", "empty-drop-this-name"),
            false => ("empty-drop", "empty-drop-name"),
        };
        let (query, filters) = part.without.clone();
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::QuestionChosen(query.clone(), filters.clone()))
        });
        html! {
            <li class={classes!(is_cause.then_some("is-cause"))}>
                <code lang="en">{ &part.part }</code>
                <span class="num">{ texts.with("count-articles", "n", part.n_left) }</span>
                <button
                    type="button"
                    class={classes!("button", (!is_cause).then_some("button--plain"))}
                    aria-label={texts.with(label, "part", part.part.as_str())}
                    {onclick}
                >
                    { texts.say(drop) }
                </button>
            </li>
        }
    };
    let offer = |offer: &Offer| {
        let (query, filters) = (offer.query.clone(), offer.filters.clone());
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::QuestionChosen(query.clone(), filters.clone()))
        });
        html! {
            <li>
                <button type="button" class="button" {onclick}>
                    { texts.say(offer.kind.text()) }
                    { " " }
                    if offer.query.trim().is_empty() {
                        { texts.say("offer-any") }
                    } else {
                        <code lang="en">{ offer.query.trim() }</code>
                    }
                    { " " }
                    <span class="num">{ texts.with("count-articles", "n", offer.n_articles) }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="empty-result">
            <h1 class="state-title">{ texts.with("empty-title", "n", parts.len()) }</h1>
            <p class="state-text">{ reason(parts, cause, &texts) }</p>
            if !props.results.offers.is_empty() {
                <ul class="offer-list" aria-label={texts.say("empty-offers")}>
                    { for props.results.offers.iter().map(offer) }
                </ul>
            }
            if parts.len() > 1 {
                <ol class="term-list" aria-label={texts.say("empty-terms")}>
                    { for parts.iter().enumerate().map(term) }
                </ol>
                <p class="note">{ texts.say("empty-note") }</p>
            } else {
                <ul class="term-list">{ for parts.iter().enumerate().map(term) }</ul>
            }
        </section>
    }
}

fn reason(parts: &[Narrowing], cause: Option<usize>, texts: &Texts) -> Html {
    let reason = match cause.and_then(|at| Some((at, parts.get(at)?))) {
        Some((0, part)) => Message::new("empty-first").with("part", part.part.as_str()),
        Some((_, part)) => Message::new("empty-later").with("part", part.part.as_str()),
        None => Message::new("empty-fewer"),
    };
    drawn(texts.pieces(&reason))
}
