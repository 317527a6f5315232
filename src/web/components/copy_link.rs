//! A button that copies the link to the view that is shown.

use crate::web::{
    clipboard::{Copied, use_copy},
    dom::window,
    store::use_texts,
};
use yew::prelude::*;

/// Draws the button.
#[component]
pub(crate) fn CopyLink() -> Html {
    let (texts, copy) = (use_texts(), use_copy());
    let onclick = use_callback(copy, |_: MouseEvent, copy| {
        let link = window().location().href().unwrap_or_default();
        copy.emit((link, Copied::Link));
    });
    html! {
        <button
            type="button"
            class="button button--plain"
            aria-label={texts.say("copy-view-label")}
            {onclick}
        >
            { texts.say("reader-copy") }
        </button>
    }
}
