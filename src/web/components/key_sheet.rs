//! The list of keys, in a dialog.

use crate::{state::Action, web::store::use_dispatch};
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`KeySheet`].
#[derive(Properties, PartialEq)]
pub(crate) struct KeySheetProps {
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// Whether single letters act.
    pub(crate) letters_act: bool,
}

/// Keys, each a row of alternatives, and what they do.
const KEYS: [(&[&str], &str); 12] = [
    (&["/", "or", "Ctrl", "K"], "search"),
    (&["Enter"], "open; in the search box, next match"),
    (&["Shift", "Enter"], "previous match"),
    (&["Esc"], "close; clear the search, then leave it"),
    (&["↑", "↓"], "move in a list or a filter"),
    (&["←", "→"], "move along the timeline, the marks, a brush"),
    (&["+", "−", "or", "Ctrl", "wheel"], "zoom the timeline"),
    (&["Shift", "←", "→"], "earlier, later on the timeline"),
    (&["c"], "close or open a lane of the timeline"),
    (&["Home", "End"], "first, last"),
    (&["q"], "quotes only"),
    (&["?"], "this sheet"),
];

/// Draws the sheet.
#[component]
pub(crate) fn KeySheet(props: &KeySheetProps) -> Html {
    let dispatch = use_dispatch();
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
    let toggle = use_callback(dispatch.clone(), |(), dispatch| {
        dispatch.dispatch(Action::KeysToggled)
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
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let switch: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::LettersSwitched(switch.checked()));
    });
    html! {
        <dialog class="dialog" ref={node} aria-labelledby="keys-title" {onclose}>
            <div class="dialog__head">
                <h2 id="keys-title">{ "Keys" }</h2>
                <button type="button" class="button button--plain" onclick={toggle.reform(|_: MouseEvent| ())}>
                    { "Close" }
                </button>
            </div>
            <dl class="key-sheet">
                { for KEYS.iter().map(|(keys, words)| html! {
                    <div>
                        <dt>{ for keys.iter().map(|key| match *key {
                            "or" => html! { { " or " } },
                            "Ctrl" => html! { <><kbd>{ modifier() }</kbd>{ " " }</> },
                            key => html! { <><kbd>{ key }</kbd>{ " " }</> },
                        }) }</dt>
                        <dd>{ *words }</dd>
                    </div>
                }) }
            </dl>
            <p class="dialog__foot">
                <label class="check">
                    <input type="checkbox" checked={props.letters_act} {onchange} />
                    { "Single letters act when no field has the focus" }
                </label>
            </p>
        </dialog>
    }
}

/// The key that goes with K on this platform.
fn modifier() -> &'static str {
    let platform = crate::web::dom::window()
        .navigator()
        .platform()
        .unwrap_or_default();
    if platform.starts_with("Mac") || platform.starts_with("iP") {
        "⌘"
    } else {
        "Ctrl"
    }
}
