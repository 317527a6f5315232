//! A button that asks once before it deletes.

use crate::web::store::use_texts;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`DeleteButton`].
#[derive(Properties, PartialEq)]
pub(crate) struct DeleteButtonProps {
    /// What is on the button.
    pub(crate) words: String,
    /// What the button does, with the name of what it does it to.
    pub(crate) name: String,
    /// What is asked.
    pub(crate) question: String,
    /// Called when the reader has said yes.
    pub(crate) on_delete: Callback<()>,
}

/// Draws the button, or the question in its place.
#[component]
pub(crate) fn DeleteButton(props: &DeleteButtonProps) -> Html {
    let texts = use_texts();
    let is_asking = use_state_eq(|| false);
    let (button, no) = (use_node_ref(), use_node_ref());
    {
        // The button that had the focus is gone.
        let (button, no) = (button.clone(), no.clone());
        let was_asking = use_mut_ref(|| false);
        use_effect_with(*is_asking, move |is_asking| {
            let now = if *is_asking { no } else { button };
            if was_asking.replace(*is_asking) != *is_asking
                && let Some(now) = now.cast::<HtmlElement>()
            {
                let _ = now.focus();
            }
        });
    }
    let ask = |asks: bool| {
        let is_asking = is_asking.clone();
        move |_: MouseEvent| is_asking.set(asks)
    };
    let yes = {
        let (is_asking, on_delete) = (is_asking.clone(), props.on_delete.clone());
        move |_: MouseEvent| {
            is_asking.set(false);
            on_delete.emit(());
        }
    };
    if !*is_asking {
        return html! {
            <button type="button" class="button" ref={button} aria-label={props.name.clone()} onclick={ask(true)}>
                { &props.words }
            </button>
        };
    }
    html! {
        <span class="delete-button" role="group" aria-label={props.question.clone()}>
            <span>{ &props.question }</span>
            <button type="button" class="button" onclick={yes}>{ texts.say("delete-yes") }</button>
            <button type="button" class="button" ref={no} onclick={ask(false)}>{ texts.say("delete-no") }</button>
        </span>
    }
}
