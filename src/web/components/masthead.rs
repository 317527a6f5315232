//! The head of the page: the name, the search box with the question in words, the tools.

use crate::{
    protocol::{Results, Suggestions},
    state::{Action, Address, Sheet, Theme, View},
    texts::Locale,
    web::{
        components::{
            action_link::ActionLink, copy_link::CopyLink, locale_choice::LocaleChoice,
            query_words::QueryWords, search_box::SearchBox, theme_switch::ThemeSwitch,
        },
        store::{use_dispatch, use_place, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Masthead`].
#[derive(Properties, PartialEq)]
pub(crate) struct MastheadProps {
    /// The query as typed.
    pub(crate) query: AttrValue,
    /// How the query can go on.
    pub(crate) suggestions: Option<Rc<Suggestions>>,
    /// What was found, with the question in words; nothing while there is no answer yet.
    pub(crate) results: Option<Rc<Results>>,
    /// Whether an answer is still to come.
    pub(crate) is_waiting: bool,
    /// The language.
    pub(crate) locale: Locale,
    /// How many corrections there are.
    pub(crate) n_corrections: u32,
    /// The theme.
    pub(crate) theme: Theme,
    /// Whether the page is one file.
    pub(crate) is_alone: bool,
    /// Where the page is.
    pub(crate) address: Rc<Address>,
}

/// Draws the masthead.
#[component]
pub(crate) fn Masthead(props: &MastheadProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let toggle = |sheet: Sheet| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::SheetToggled(sheet)))
    };
    // An element is not the page: its name leads to its own beginning.
    let place = use_place();
    let home = if place.is_element() { "#" } else { "./" };
    let files = Address {
        view: View::Files,
        ..(*props.address).clone()
    };
    html! {
        <div class="masthead" part="masthead">
            <div class="frame">
                <p class="masthead__name"><a href={home}>{ "Dateline" }</a></p>
                <div class="masthead__search">
                    <SearchBox query={&props.query} suggestions={props.suggestions.clone()} />
                    <QueryWords results={props.results.clone()} is_waiting={props.is_waiting} />
                </div>
                <div class="masthead__tools">
                    if !props.is_alone {
                        <ActionLink
                            class="button button--plain"
                            href={format!("#{}", files.to_hash())}
                            action={Action::ViewChosen(View::Files)}
                            is_current={props.address.view == View::Files}
                        >
                            { texts.say("view-files") }
                        </ActionLink>
                    }
                    <LocaleChoice locale={props.locale} />
                    <ThemeSwitch theme={props.theme} />
                    <CopyLink address={props.address.clone()} />
                    <button
                        type="button"
                        class="button button--plain wide-only masthead__corrections"
                        aria-haspopup="dialog"
                        onclick={toggle(Sheet::Corrections)}
                    >
                        { texts.with("masthead-corrections", "n", props.n_corrections) }
                    </button>
                    <button
                        type="button"
                        class="button button--plain"
                        aria-haspopup="dialog"
                        onclick={toggle(Sheet::Export)}
                    >
                        { texts.say("export-title") }
                    </button>
                    <button
                        type="button"
                        class="button button--plain"
                        aria-label={texts.say("keys-name")}
                        aria-haspopup="dialog"
                        onclick={toggle(Sheet::Keys)}
                    >
                        { "?" }
                    </button>
                </div>
            </div>
        </div>
    }
}
