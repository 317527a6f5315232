//! The ways in without dragging: files, a folder, a text, an address.

use crate::web::{
    brought,
    pool::Brought,
    store::{use_desk, use_texts},
};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Draws the ways in.
#[component]
pub(crate) fn FilePickers() -> Html {
    let texts = use_texts();
    let desk = use_desk();
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(files) = field.files() {
                desk.bring(brought::chosen(&files));
            }
            field.set_value(""); // the same can be chosen again
        })
    };
    let text = use_node_ref();
    let on_text = {
        let (desk, text) = (desk.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = text.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let written = field.value();
            if !written.trim().is_empty() {
                desk.bring(brought::written(&written, "txt").into_iter().collect());
                field.set_value("");
            }
        })
    };
    let address = use_node_ref();
    let on_address = {
        let address = address.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = address.cast::<HtmlInputElement>() else {
                return;
            };
            let url = field.value();
            if !url.trim().is_empty() {
                desk.bring(vec![Brought::Address(url.trim().to_owned())]);
                field.set_value("");
            }
        })
    };
    html! {
        <div class="file-pickers">
            <p class="button-row">
                <label class="button button--primary">
                    { texts.say("files-choose") }
                    <input class="visually-hidden" type="file" multiple=true onchange={onchange.clone()} />
                </label>
                <label class="button">
                    { texts.say("files-choose-folder") }
                    <input class="visually-hidden" type="file" webkitdirectory=true {onchange} />
                </label>
            </p>
            <details>
                <summary>{ texts.say("files-paste") }</summary>
                <form onsubmit={on_text}>
                    <label for="files-text">{ texts.say("files-paste-label") }</label>
                    <textarea class="field" id="files-text" rows="6" ref={text} />
                    <button type="submit" class="button">{ texts.say("files-paste-add") }</button>
                </form>
            </details>
            <details>
                <summary>{ texts.say("files-address") }</summary>
                <form onsubmit={on_address}>
                    <label for="files-url">{ texts.say("files-address-label") }</label>
                    <input class="field" id="files-url" type="url" ref={address} required=true aria-describedby="files-url-note" />
                    <button type="submit" class="button">{ texts.say("files-address-fetch") }</button>
                    <p class="note" id="files-url-note">{ texts.say("files-address-note") }</p>
                </form>
            </details>
        </div>
    }
}
