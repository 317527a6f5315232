//! The ways to copy a passage: its words with their source in three forms, or the link to it.

use crate::{
    protocol::Passage,
    state::view::{
        citation::{Form, citation},
        link_to_subject,
    },
    web::{
        clipboard::{Copied, use_copy},
        shared::Shared,
        store::{use_place, use_texts},
    },
};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

/// Properties of [`CopyMenu`].
#[derive(Properties, PartialEq)]
pub(crate) struct CopyMenuProps {
    /// What is copied.
    pub(crate) passage: Shared<Passage>,
}

/// Draws the button, and what it opens.
#[component]
pub(crate) fn CopyMenu(props: &CopyMenuProps) -> Html {
    let texts = use_texts();
    let copy = use_copy();
    let place = use_place();
    let is_open = use_state_eq(|| false);
    let root = use_node_ref();
    let onclick = {
        let (setter, to) = (is_open.setter(), !*is_open);
        move |_: MouseEvent| setter.set(to)
    };
    let close = {
        let (setter, root) = (is_open.setter(), root.clone());
        move || {
            setter.set(false);
            let button = root
                .cast::<HtmlElement>()
                .and_then(|root| root.query_selector("button").ok().flatten())
                .and_then(|button| button.dyn_into::<HtmlElement>().ok());
            if let Some(button) = button {
                let _ = button.focus();
            }
        }
    };
    let onkeydown = {
        let (close, is_open) = (close.clone(), *is_open);
        move |event: KeyboardEvent| {
            if is_open && event.key() == "Escape" {
                event.prevent_default(); // the evidence behind it stays
                close();
            }
        }
    };
    let onfocusout = {
        let (setter, root) = (is_open.setter(), root.clone());
        move |event: FocusEvent| {
            let to = event
                .related_target()
                .and_then(|to| to.dyn_into::<Node>().ok());
            let stays = root
                .cast::<Node>()
                .is_some_and(|root| to.is_some_and(|to| root.contains(Some(&to))));
            if !stays {
                setter.set(false);
            }
        }
    };
    let link = place.link(&link_to_subject(&props.passage.subject));
    let act = |words: Option<Form>| {
        let (copy, close, passage) = (copy.clone(), close.clone(), props.passage.clone());
        let (link, texts) = (link.clone(), texts.clone());
        move |_: MouseEvent| {
            copy.emit(match words {
                Some(form) => (citation(&passage, &link, form, &texts), Copied::Quote),
                None => (link.clone(), Copied::Link),
            });
            close();
        }
    };
    html! {
        <span class="copy-menu" ref={root} {onkeydown} {onfocusout}>
            <button
                type="button"
                class="button button--plain"
                aria-expanded={if *is_open { "true" } else { "false" }}
                {onclick}
            >
                { texts.say("passage-copy") }
            </button>
            if *is_open {
                <span class="copy-menu__ways" role="group" aria-label={texts.say("passage-copy")}>
                    { for Form::ALL.into_iter().map(|form| html! {
                        <button type="button" class="button button--plain" onclick={act(Some(form))}>
                            { texts.say(form.text()) }
                        </button>
                    }) }
                    <button type="button" class="button button--plain" onclick={act(None)}>
                        { texts.say("passage-link") }
                    </button>
                </span>
            }
        </span>
    }
}
