//! What is being done, and how far it is.

use crate::{
    state::{
        Model, Phase,
        view::{counted, grouped},
    },
    wording::megabytes,
};
use yew::prelude::*;

/// Properties of [`Progress`].
#[derive(Properties, PartialEq)]
pub(crate) struct ProgressProps {
    /// How far the corpus is.
    pub(crate) phase: Phase,
    /// Where the language model is.
    pub(crate) model: Model,
    /// Whether nothing else is in the view, so that this is what the page is about.
    pub(crate) is_alone: bool,
}

/// Draws the progress; nothing once everything is there.
#[component]
pub(crate) fn Progress(props: &ProgressProps) -> Html {
    match props.phase {
        Phase::Starting => html! {
            <div class="progress">
                <h1 class="state-title">{ "Loading" }</h1>
                <p class="state-text">
                    { "The articles and what reads them are on their way. Everything happens in this browser; nothing leaves it." }
                </p>
                { model(&props.model) }
            </div>
        },
        Phase::Reading { done, total } => html! {
            <div class="progress" role="group" aria-labelledby="progress-title">
                <@{if props.is_alone { "h1" } else { "h2" }} class="state-title" id="progress-title">
                    { format!("Reading {}", counted(total, "article")) }
                </@>
                <p>
                    { "Finding people, quotes, dates and numbers: " }
                    <b>{ grouped(done) }</b>{ format!(" of {} articles.", grouped(total)) }
                </p>
                <progress max={total.to_string()} value={done.to_string()} aria-label="Articles read">
                    { format!("{done} of {total}") }
                </progress>
                <p class="note">{ "What is found is already searchable." }</p>
            </div>
        },
        Phase::Ready(_) | Phase::Failed(_) => html! {},
    }
}

/// How far the language model is; nothing before the first of it is there.
fn model(model: &Model) -> Html {
    match model {
        Model::Loading { n_bytes, n_total } if *n_bytes > 0 => html! {
            <>
                <p>
                    { "Loading the language model, " }
                    <b>{ megabytes(*n_bytes) }</b>{ format!(" of {} MB.", megabytes(*n_total)) }
                </p>
                <progress max={n_total.to_string()} value={n_bytes.to_string()} aria-label="Language model loaded">
                    { format!("{} of {} MB", megabytes(*n_bytes), megabytes(*n_total)) }
                </progress>
            </>
        },
        _ => html! {},
    }
}
