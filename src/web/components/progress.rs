//! What is being done, and how far it is.

use crate::{
    state::{Model, Phase},
    texts::{Message, Texts},
    web::{store::use_texts, words::drawn},
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
    let texts = use_texts();
    match props.phase {
        // Everything is read, and the first answer is still out: the page has a heading all the same.
        Phase::Ready(_) if props.is_alone => starting(&props.model, &texts),
        Phase::Starting => starting(&props.model, &texts),
        Phase::Reading { done, total } => html! {
            <div class="progress" role="group" aria-labelledby="progress-title">
                <@{if props.is_alone { "h1" } else { "h2" }} class="state-title" id="progress-title">
                    { texts.with("progress-reading", "n", total) }
                </@>
                <p>
                    { drawn(texts.pieces(&of("progress-finding", done, total))) }
                </p>
                <progress max={total.to_string()} value={done.to_string()} aria-label={texts.say("progress-read")}>
                    { texts.put(&of("progress-of", done, total)) }
                </progress>
                { model(&props.model, &texts) }
                <p class="note">{ texts.say("progress-searchable") }</p>
            </div>
        },
        Phase::Ready(_) | Phase::Failed(_) => html! {},
    }
}

fn starting(how_far: &Model, texts: &Texts) -> Html {
    html! {
        <div class="progress">
            <h1 class="state-title">{ texts.say("progress-loading") }</h1>
            <p class="state-text">
                { texts.say("progress-on-the-way") }
            </p>
            { model(how_far, texts) }
        </div>
    }
}

/// How far the language model is; nothing before the first of it is there, or where it is not needed.
fn model(model: &Model, texts: &Texts) -> Html {
    match model {
        Model::Loading { n_bytes, n_total } if *n_bytes > 0 => html! {
            <>
                <p>
                    { drawn(texts.pieces(&megabytes("progress-model", *n_bytes, *n_total))) }
                </p>
                <progress max={n_total.to_string()} value={n_bytes.to_string()} aria-label={texts.say("progress-model-loaded")}>
                    { texts.put(&megabytes("progress-megabytes", *n_bytes, *n_total)) }
                </progress>
            </>
        },
        _ => html! {},
    }
}

fn of(id: &'static str, done: u32, total: u32) -> Message {
    Message::new(id).with("done", done).with("total", total)
}

/// Both in millions, with one digit behind the point, so that the number does not jump as it grows.
fn megabytes(id: &'static str, n_bytes: u32, n_total: u32) -> Message {
    let written = |n: u32| format!("{:.1}", f64::from(n) / 1e6);
    Message::new(id)
        .with("done", written(n_bytes))
        .with("total", written(n_total))
}
