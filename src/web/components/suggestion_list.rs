//! How the query can go on: the list under the search box.

use crate::{
    protocol::{Suggested, Suggestion, Suggestions},
    search::filter::FacetValue,
    web::{store::use_texts, words::ARTICLE_LANG},
};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the list, and the beginning of those of its options.
pub(crate) const LIST_ID: &str = "suggestions";

/// Properties of [`SuggestionList`].
#[derive(Properties, PartialEq)]
pub(crate) struct SuggestionListProps {
    /// How the query can go on.
    pub(crate) suggestions: Rc<Suggestions>,
    /// Which of them the arrows have come to.
    pub(crate) active: Option<usize>,
    /// One was chosen.
    pub(crate) on_choose: Callback<usize>,
}

/// Draws the list. The focus stays in the search box.
#[component]
pub(crate) fn SuggestionList(props: &SuggestionListProps) -> Html {
    let texts = use_texts();
    let option = |(at, one): (usize, &Suggestion)| {
        let on_choose = props.on_choose.clone();
        let is_active = props.active == Some(at);
        html! {
            <li
                key={one.written.clone()}
                id={option_id(at)}
                role="option"
                class={classes!("suggestion-list__option", is_active.then_some("is-active"))}
                aria-selected={is_active.to_string()}
                // what is pressed takes no focus from the box
                onmousedown={|event: MouseEvent| event.prevent_default()}
                onclick={move |_: MouseEvent| on_choose.emit(at)}
            >
                { words(one) }
                <span class="suggestion-list__what">{ texts.say(one.what.text()) }</span>
                if let Some(n) = one.n_articles {
                    <span class="num">{ texts.with("count-articles", "n", n) }</span>
                }
            </li>
        }
    };
    html! {
        <ul class="suggestion-list" id={LIST_ID} role="listbox" aria-label={texts.say("suggestions-name")}>
            { for props.suggestions.all.iter().enumerate().map(option) }
        </ul>
    }
}

/// Returns the id of an option.
pub(crate) fn option_id(at: usize) -> String {
    format!("{LIST_ID}-{at}")
}

fn words(suggestion: &Suggestion) -> Html {
    match &suggestion.what {
        Suggested::Value(_, FacetValue::Named(name)) => {
            html! { <span class="suggestion-list__words" lang={ARTICLE_LANG}>{ name }</span> }
        }
        Suggested::Value(..) | Suggested::Field(_) | Suggested::Kind => {
            html! { <code class="suggestion-list__words" lang="en">{ &suggestion.written }</code> }
        }
    }
}
