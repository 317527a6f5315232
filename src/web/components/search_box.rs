//! Where the reader types, and is told how the query can go on.

use crate::{
    protocol::Suggestions,
    state::Action,
    text::offset::Offsets,
    web::{
        components::suggestion_list::{LIST_ID, SuggestionList, option_id},
        store::{use_dispatch, use_place, use_texts},
    },
};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of the field, for the keys that lead to it.
pub(crate) const SEARCH_ID: &str = "search";

/// Properties of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub(crate) struct SearchBoxProps {
    /// The query as typed.
    pub(crate) query: AttrValue,
    /// How it can go on; nothing while that is not asked.
    pub(crate) suggestions: Option<Rc<Suggestions>>,
}

/// Draws the search box.
#[component]
pub(crate) fn SearchBox(props: &SearchBoxProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let place = use_place();
    let active = use_state_eq(|| None::<usize>);
    let field = use_node_ref();
    let suggestions = props
        .suggestions
        .clone()
        .filter(|some| !some.all.is_empty());
    let n = suggestions.as_ref().map_or(0, |some| some.all.len());
    let chosen = (*active).filter(|at| *at < n);
    let oninput = {
        let (dispatch, active) = (dispatch.clone(), active.setter());
        move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            active.set(None);
            dispatch.dispatch(Action::Typed(field.value()));
            dispatch.dispatch(Action::CaretMoved(caret(&field)));
        }
    };
    let close = {
        let (dispatch, active) = (dispatch.clone(), active.setter());
        move || {
            active.set(None);
            dispatch.dispatch(Action::CaretMoved(None));
        }
    };
    let choose = {
        let (dispatch, active) = (dispatch.clone(), active.setter());
        let (asked, query) = (suggestions.clone(), props.query.clone());
        let field = field.clone();
        move |at: usize| {
            let known = asked.as_ref().filter(|asked| query == asked.query.as_str());
            // what is still shown of the letters before is no answer to those that are typed now
            let Some(one) = known.and_then(|asked| asked.all.get(at)) else {
                return;
            };
            active.set(None);
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let at = Offsets::new(&one.query).utf16(one.caret as usize);
                field.set_value(&one.query);
                let _ = field.set_selection_range(at, at);
            }
            // a field is followed by its values
            let goes_on = one.n_articles.is_none().then_some(one.caret);
            dispatch.dispatch(Action::QueryCompleted(one.query.clone(), goes_on));
        }
    };
    let onkeydown = {
        let (dispatch, active) = (dispatch.clone(), active.setter());
        let (choose, close, place) = (choose.clone(), close.clone(), place.clone());
        move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let field: HtmlInputElement = event.target_unchecked_into();
            match (event.key().as_str(), chosen) {
                ("Enter", Some(at)) => choose(at),
                ("Enter", None) => {
                    let step = if event.shift_key() { -1 } else { 1 };
                    close();
                    dispatch.dispatch(Action::HitStepped(step));
                }
                ("ArrowDown" | "ArrowUp", _) if n > 0 => {
                    active.set(step(chosen, event.key() == "ArrowDown", n));
                }
                ("ArrowDown", _) if event.alt_key() => {
                    dispatch.dispatch(Action::CaretMoved(caret(&field)));
                }
                ("ArrowDown", _) if place.focus_first(".result-card a, .dated-list a") => {}
                ("Escape", _) if n > 0 => close(),
                ("Escape", _) if field.value().is_empty() => {
                    let _ = field.blur();
                }
                ("Escape", _) => dispatch.dispatch(Action::Typed(String::new())),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation(); // Esc leaves one thing at a time
        }
    };
    let onblur = move |_: FocusEvent| close();
    let onsubmit = use_callback((), |event: SubmitEvent, ()| event.prevent_default());
    let clear = use_callback((dispatch, place), |_: MouseEvent, (dispatch, place)| {
        dispatch.dispatch(Action::Typed(String::new()));
        place.focus(SEARCH_ID);
    });
    html! {
        <form class="search-box" role="search" {onsubmit}>
            <div class="search-box__field">
                <input
                    ref={field}
                    id={SEARCH_ID}
                    type="search"
                    role="combobox"
                    aria-label={texts.say("search-name")}
                    aria-describedby="words"
                    aria-autocomplete="list"
                    aria-expanded={(n > 0).to_string()}
                    aria-controls={(n > 0).then_some(LIST_ID)}
                    aria-activedescendant={chosen.map(option_id)}
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder={texts.say("search-placeholder")}
                    value={&props.query}
                    {oninput}
                    {onkeydown}
                    {onblur}
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
            <span class="visually-hidden" aria-live="polite">
                if n > 0 { { texts.with("suggestions-count", "n", n) } }
            </span>
            if let Some(suggestions) = suggestions {
                <SuggestionList {suggestions} active={chosen} on_choose={choose} />
            }
        </form>
    }
}

/// Returns the option after or before `active` among `n`; past either end there is none, where the arrows turn round.
fn step(active: Option<usize>, is_down: bool, n: usize) -> Option<usize> {
    match (active, is_down) {
        (None, true) => Some(0),
        (None, false) => n.checked_sub(1),
        (Some(at), true) => Some(at + 1).filter(|at| *at < n),
        (Some(at), false) => at.checked_sub(1),
    }
}

/// Returns the byte of the query at which the reader writes; nothing while words are selected.
fn caret(field: &HtmlInputElement) -> Option<u32> {
    let start = field.selection_start().ok().flatten()?;
    let end = field.selection_end().ok().flatten()?;
    let query = field.value();
    let at = Offsets::new(&query).byte_at_utf16(start)?;
    (start == end).then_some(at as u32)
}
