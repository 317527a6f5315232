//! What went wrong, and what can be done.

use crate::web::dom::window;
use yew::prelude::*;

/// Properties of [`ErrorNote`].
#[derive(Properties, PartialEq)]
pub(crate) struct ErrorNoteProps {
    /// What went wrong, in words.
    pub(crate) reason: AttrValue,
    /// Whether what was read before is still shown below.
    pub(crate) is_partial: bool,
}

/// Draws the note.
#[component]
pub(crate) fn ErrorNote(props: &ErrorNoteProps) -> Html {
    let onclick = use_callback((), |_: MouseEvent, ()| {
        // Where a page may not be loaded again there is nothing else to try.
        let _ = window().location().reload();
    });
    let rest = match props.is_partial {
        true => "What was read before is shown below; nothing new can be asked.",
        false => "Nothing of yours is lost: what was chosen is in the address of the page.",
    };
    html! {
        <div class="error-note" role="alert">
            <@{if props.is_partial { "h2" } else { "h1" }} class="state-title">{ "The page cannot go on" }</@>
            <p class="state-text">{ &props.reason }</p>
            <p class="note">{ rest }</p>
            <p class="button-row">
                <button type="button" class="button button--primary" {onclick}>{ "Try again" }</button>
            </p>
        </div>
    }
}
