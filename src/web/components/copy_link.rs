//! A button that copies the link to the view that is shown.

use crate::{
    state::Address,
    web::{
        clipboard::{Copied, use_copy},
        store::{use_place, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`CopyLink`].
#[derive(Properties, PartialEq)]
pub(crate) struct CopyLinkProps {
    /// What is shown.
    pub(crate) address: Rc<Address>,
}

/// Draws the button.
#[component]
pub(crate) fn CopyLink(props: &CopyLinkProps) -> Html {
    let (texts, copy) = (use_texts(), use_copy());
    let place = use_place();
    let onclick = use_callback(
        (copy, place, props.address.clone()),
        |_: MouseEvent, (copy, place, address)| {
            let link = place.link(&format!("#{}", address.to_hash()));
            copy.emit((link, Copied::Link));
        },
    );
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
