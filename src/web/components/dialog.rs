//! A dialog over the page, with a title and a way out.

use crate::{
    state::{Action, Sheet},
    web::store::{use_dispatch, use_texts},
};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct DialogProps {
    /// Which.
    pub(crate) sheet: Sheet,
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// Its title.
    pub(crate) title: AttrValue,
    /// What is in it.
    pub(crate) children: Html,
}

/// Draws the dialog.
#[component]
pub(crate) fn Dialog(props: &DialogProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.is_open, move |is_open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else {
                return;
            };
            match (is_open, dialog.open()) {
                // It fails only where the dialog is open already.
                (true, false) => drop(dialog.show_modal()),
                (false, true) => dialog.close(),
                _ => {}
            }
        });
    }
    let toggle = use_callback((dispatch, props.sheet), |(), (dispatch, sheet)| {
        dispatch.dispatch(Action::SheetToggled(*sheet))
    });
    // The browser closes it on Esc: the state has to follow.
    let onclose = {
        let (toggle, is_open) = (toggle.clone(), props.is_open);
        Callback::from(move |_: Event| {
            if is_open {
                toggle.emit(());
            }
        })
    };
    let id = match props.sheet {
        Sheet::Keys => "keys-title",
        Sheet::Export => "export-title",
        Sheet::Corrections => "corrections-title",
        Sheet::Embed => "embed-title",
    };
    html! {
        <dialog class="dialog" ref={node} aria-labelledby={id} {onclose}>
            <div class="dialog__head">
                <h2 {id}>{ &props.title }</h2>
                <button type="button" class="button button--plain" onclick={toggle.reform(|_: MouseEvent| ())}>
                    { texts.say("close") }
                </button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}
