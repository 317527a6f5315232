//! That the language model could not be loaded, what that means, and what can be done.

use crate::{
    state::{Action, Model},
    texts::Message,
    web::{
        store::{use_dispatch, use_place, use_texts},
        words::drawn,
    },
};
use yew::prelude::*;

/// Properties of [`ModelNote`].
#[derive(Properties, PartialEq)]
pub(crate) struct ModelNoteProps {
    /// Where the model is.
    pub(crate) model: Model,
}

/// Draws the note, where there is something to say. The element around it is always there: only then is a change
/// in it announced.
#[component]
pub(crate) fn ModelNote(props: &ModelNoteProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let on_close = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::ModelNoteClosed)
    });
    let place = use_place();
    let on_again = use_callback(place, |_: MouseEvent, place| place.again());
    let reason = match &props.model {
        Model::Missing {
            reason,
            is_closed: false,
        } => Some(reason),
        _ => None,
    };
    html! {
        <div aria-live="polite">
            if let Some(reason) = reason {
                <div class="model-note">
                    <p class="state-text">
                        { drawn(texts.pieces(&Message::new("model-missing").with("reason", reason.clone()))) }
                    </p>
                    <p class="note">
                        { texts.say("model-missing-means") }
                    </p>
                    <p class="button-row">
                        <button type="button" class="button" onclick={on_again}>{ texts.say("try-again") }</button>
                        <button type="button" class="button button--plain" onclick={on_close}>{ texts.say("close") }</button>
                    </p>
                </div>
            }
        </div>
    }
}
