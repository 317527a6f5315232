//! What shows, while files are held over the page, that they can be let go.

use crate::web::{
    hooks::file_drop::use_file_drop,
    store::{use_desk, use_texts},
};
use yew::prelude::*;

/// Takes files that are dropped or pasted, and draws the zone while it matters.
#[component]
pub(crate) fn DropZone() -> Html {
    let texts = use_texts();
    let desk = use_desk();
    let is_over = use_file_drop(&desk);
    html! {
        if is_over {
            <div class="drop-zone">
                <p>
                    <b>{ texts.say("drop-title") }</b>
                    <span>{ texts.say("drop-private") }</span>
                </p>
            </div>
        }
    }
}
