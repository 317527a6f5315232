//! Nothing was found: which part of the question emptied the result, and how to drop it.

use crate::{
    protocol::{Narrowing, Results},
    state::{Action, view::counted},
    web::store::use_dispatch,
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
    let parts = &props.results.narrowing;
    if props.results.n_all == 0 {
        return html! {
            <section class="empty-result">
                <h1 class="state-title">{ "There are no articles here" }</h1>
                <p class="state-text">{ "The file that this page opened holds none." }</p>
            </section>
        };
    }
    let cause = parts.iter().position(|part| part.n_left == 0);
    let term = |(at, part): (usize, &Narrowing)| {
        let is_cause = cause == Some(at);
        let drop = if is_cause { "Drop this" } else { "Drop" };
        let (query, filters) = part.without.clone();
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::QuestionChosen(query.clone(), filters.clone()))
        });
        html! {
            <li class={classes!(is_cause.then_some("is-cause"))}>
                <code>{ &part.part }</code>
                <span class="num">{ counted(part.n_left, "article") }</span>
                <button
                    type="button"
                    class={classes!("button", (!is_cause).then_some("button--plain"))}
                    aria-label={format!("{drop} {}", part.part)}
                    {onclick}
                >
                    { drop }
                </button>
            </li>
        }
    };
    html! {
        <section class="empty-result">
            <h1 class="state-title">{ title(parts.len()) }</h1>
            <p class="state-text">{ reason(parts, cause) }</p>
            if parts.len() > 1 {
                <ol class="term-list" aria-label="What each term leaves">
                    { for parts.iter().enumerate().map(term) }
                </ol>
                <p class="note">{ "Counts run from the top: each line is what is left after it." }</p>
            } else {
                <ul class="term-list">{ for parts.iter().enumerate().map(term) }</ul>
            }
        </section>
    }
}

fn title(n_parts: usize) -> String {
    match n_parts {
        0 | 1 => "No article matches".into(),
        2 => "No article matches both terms".into(),
        n => format!("No article matches all {n} terms"),
    }
}

fn reason(parts: &[Narrowing], cause: Option<usize>) -> Html {
    match cause.and_then(|at| Some((at, parts.get(at)?))) {
        Some((0, part)) => html! {
            <>{ "Nothing in these articles matches " }<code>{ &part.part }</code>{ "." }</>
        },
        Some((_, part)) => html! {
            <>
                { "There are articles for what stands before it, but none of them matches " }
                <code>{ &part.part }</code>{ "." }
            </>
        },
        None => html! { { "Try fewer words." } },
    }
}
