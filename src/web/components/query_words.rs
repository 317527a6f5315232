//! The question in words, under the search box, and what could not be understood in it.

use yew::prelude::*;

/// Properties of [`QueryWords`].
#[derive(Properties, PartialEq)]
pub(crate) struct QueryWordsProps {
    /// Pieces of text, and whether each is stressed; nothing while there is no answer yet.
    pub(crate) words: Option<Vec<(String, bool)>>,
    /// What could not be understood, in words.
    #[prop_or_default]
    pub(crate) problems: Vec<String>,
}

/// Draws the words.
#[component]
pub(crate) fn QueryWords(props: &QueryWordsProps) -> Html {
    html! {
        <div class="query-words" id="words">
            <p>{ stressed(props.words.as_deref()) }</p>
            { for props.problems.iter().map(|problem| html! {
                <p class="query-words__problem">{ problem }</p>
            }) }
        </div>
    }
}

/// Returns the pieces with the stressed ones in bold.
pub(crate) fn stressed(words: Option<&[(String, bool)]>) -> Html {
    match words {
        None => html! { { "Loading …" } },
        Some([]) => html! { { "All articles." } },
        Some(words) => words
            .iter()
            .map(|(piece, is_stressed)| match is_stressed {
                true => html! { <b>{ piece }</b> },
                false => html! { { piece } },
            })
            .collect(),
    }
}
