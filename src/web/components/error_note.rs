//! What went wrong, and what can be done.

use crate::{
    texts::Message,
    web::store::{use_place, use_texts},
};
use yew::prelude::*;

/// Properties of [`ErrorNote`].
#[derive(Properties, PartialEq)]
pub(crate) struct ErrorNoteProps {
    /// What went wrong.
    pub(crate) reason: Message,
    /// Whether what was read before is still shown below.
    pub(crate) is_partial: bool,
}

/// Draws the note.
#[component]
pub(crate) fn ErrorNote(props: &ErrorNoteProps) -> Html {
    let texts = use_texts();
    let place = use_place();
    let onclick = use_callback(place, |_: MouseEvent, place| place.again());
    let rest = match props.is_partial {
        true => "error-partial",
        false => "error-nothing-lost",
    };
    html! {
        <div class="error-note" role="alert">
            <@{if props.is_partial { "h2" } else { "h1" }} class="state-title">{ texts.say("error-title") }</@>
            <p class="state-text">{ texts.put(&props.reason) }</p>
            <p class="note">{ texts.say(rest) }</p>
            <p class="button-row">
                <button type="button" class="button button--primary" {onclick}>{ texts.say("try-again") }</button>
            </p>
        </div>
    }
}
