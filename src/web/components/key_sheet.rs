//! The list of keys, in a dialog.

use crate::{
    state::{Action, Sheet},
    web::{components::dialog::Dialog, store::use_dispatch},
};
use web_sys::HtmlInputElement;
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
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let switch: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::LettersSwitched(switch.checked()));
    });
    html! {
        <Dialog sheet={Sheet::Keys} is_open={props.is_open} title="Keys">
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
        </Dialog>
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
