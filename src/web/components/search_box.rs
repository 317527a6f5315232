//! Where the reader types.

use crate::{
    state::Action,
    web::{
        dom,
        store::{use_dispatch, use_texts},
    },
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of the field, for the keys that lead to it.
pub(crate) const SEARCH_ID: &str = "search";

/// Properties of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub(crate) struct SearchBoxProps {
    /// The query as typed.
    pub(crate) query: AttrValue,
}

/// Draws the search box.
#[component]
pub(crate) fn SearchBox(props: &SearchBoxProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let oninput = use_callback(dispatch.clone(), |event: InputEvent, dispatch| {
        let field: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::Typed(field.value()));
    });
    let onkeydown = use_callback(dispatch.clone(), |event: KeyboardEvent, dispatch| {
        if event.is_composing() {
            return;
        }
        let field: HtmlInputElement = event.target_unchecked_into();
        match event.key().as_str() {
            "Enter" => {
                let step = if event.shift_key() { -1 } else { 1 };
                dispatch.dispatch(Action::HitStepped(step));
            }
            "Escape" if field.value().is_empty() => {
                let _ = field.blur();
            }
            "Escape" => dispatch.dispatch(Action::Typed(String::new())),
            "ArrowDown" if dom::focus_first(".result-card a, .dated-list a") => {}
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation(); // Esc leaves one thing at a time
    });
    let onsubmit = use_callback((), |event: SubmitEvent, ()| event.prevent_default());
    let clear = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::Typed(String::new()));
        dom::focus(SEARCH_ID);
    });
    html! {
        <form class="search-box" role="search" {onsubmit}>
            <div class="search-box__field">
                <input
                    id={SEARCH_ID}
                    type="search"
                    role="searchbox"
                    aria-label={texts.say("search-name")}
                    aria-describedby="words"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder={texts.say("search-placeholder")}
                    value={&props.query}
                    {oninput}
                    {onkeydown}
                />
                if props.query.is_empty() {
                    <kbd aria-hidden="true">{ "/" }</kbd>
                } else {
                    <button
                        type="button"
                        class="search-box__clear"
                        aria-label={texts.say("search-clear")}
                        onclick={clear}
                    >
                        { "×" }
                    </button>
                }
            </div>
        </form>
    }
}
