//! The head of the page: the name, the search box with the question in words, the tools.

use crate::{
    state::{Action, Theme},
    web::{
        components::{query_words::QueryWords, search_box::SearchBox, theme_switch::ThemeSwitch},
        store::use_dispatch,
    },
};
use yew::prelude::*;

/// Properties of [`Masthead`].
#[derive(Properties, PartialEq)]
pub(crate) struct MastheadProps {
    /// The query as typed.
    pub(crate) query: AttrValue,
    /// The question in words; nothing while there is no answer yet.
    pub(crate) words: Option<Vec<(String, bool)>>,
    /// What could not be understood in the query.
    pub(crate) problems: Vec<String>,
    /// The theme.
    pub(crate) theme: Theme,
}

/// Draws the masthead.
#[component]
pub(crate) fn Masthead(props: &MastheadProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::KeysToggled)
    });
    html! {
        <div class="masthead">
            <div class="frame">
                <p class="masthead__name"><a href="./">{ "Dateline" }</a></p>
                <div class="masthead__search">
                    <SearchBox query={&props.query} />
                    <QueryWords words={props.words.clone()} problems={props.problems.clone()} />
                </div>
                <div class="masthead__tools">
                    <ThemeSwitch theme={props.theme} />
                    <button
                        type="button"
                        class="button button--plain wide-only"
                        aria-label="Keyboard shortcuts"
                        aria-haspopup="dialog"
                        {onclick}
                    >
                        { "?" }
                    </button>
                </div>
            </div>
        </div>
    }
}
