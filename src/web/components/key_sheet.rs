//! The list of keys, in a dialog.

use crate::{
    protocol::Summary,
    state::{Action, Sheet},
    web::{
        components::{dialog::Dialog, help_words::HelpWords},
        store::{use_dispatch, use_texts},
    },
};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`KeySheet`].
#[derive(Properties, PartialEq)]
pub(crate) struct KeySheetProps {
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// Whether single letters act.
    pub(crate) letters_act: bool,
    /// What the help speaks of, once the articles are read.
    pub(crate) help: Option<Rc<Summary>>,
}

/// Keys, each a row of alternatives, and what they do.
const KEYS: [(&[&str], &str); 13] = [
    (&["/", "or", "Ctrl", "K"], "keys-search"),
    (&["Enter"], "keys-open"),
    (&["Shift", "Enter"], "keys-previous"),
    (&["Space"], "keys-choose"),
    (&["Esc"], "keys-close"),
    (&["↑", "↓"], "keys-move"),
    (&["←", "→"], "keys-along"),
    (&["+", "−", "or", "Ctrl", "wheel"], "keys-zoom"),
    (&["Shift", "←", "→"], "keys-earlier"),
    (&["c"], "keys-lane"),
    (&["Home", "End"], "keys-ends"),
    (&["q"], "keys-quotes"),
    (&["?"], "keys-sheet"),
];

/// Draws the sheet.
#[component]
pub(crate) fn KeySheet(props: &KeySheetProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let close = use_callback(dispatch.clone(), |(), dispatch| {
        dispatch.dispatch(Action::SheetToggled(Sheet::Keys));
    });
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let switch: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::LettersSwitched(switch.checked()));
    });
    html! {
        <Dialog sheet={Sheet::Keys} is_open={props.is_open} title={texts.say("help-title")}>
            if let Some(summary) = &props.help {
                <HelpWords summary={summary.clone()} on_follow={close} />
            }
            <h3 class="eyebrow">{ texts.say("keys-title") }</h3>
            <dl class="key-sheet">
                { for KEYS.iter().map(|(keys, words)| html! {
                    <div>
                        <dt>{ for keys.iter().map(|key| match *key {
                            "or" => html! { { format!(" {} ", texts.say("keys-or")) } },
                            "Ctrl" => html! { <><kbd>{ modifier() }</kbd>{ " " }</> },
                            "wheel" => html! { <><kbd>{ texts.say("keys-wheel") }</kbd>{ " " }</> },
                            key => html! { <><kbd>{ key }</kbd>{ " " }</> },
                        }) }</dt>
                        <dd>{ texts.say(words) }</dd>
                    </div>
                }) }
            </dl>
            <p class="dialog__foot">
                <label class="check">
                    <input type="checkbox" checked={props.letters_act} {onchange} />
                    { texts.say("keys-letters") }
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
