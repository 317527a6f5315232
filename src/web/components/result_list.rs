//! The articles found, in order, a window of them at a time.

use crate::{
    article::ArticleId,
    protocol::{Results, Sort},
    state::Action,
    texts::Message,
    web::{
        components::result_card::ResultCard,
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`ResultList`].
#[derive(Properties, PartialEq)]
pub(crate) struct ResultListProps {
    /// What was found, with the cards from `first` on.
    pub(crate) results: Shared<Results>,
    /// The article in the reader.
    pub(crate) reading: Option<ArticleId>,
    /// The order.
    pub(crate) sort: Sort,
    /// Index of the first card that is drawn.
    pub(crate) first: u32,
}

/// Cards in one window, as the state asks for them.
const N_CARDS: u32 = 40;

const SORTS: [(Sort, &str, &str); 3] = [
    (Sort::Match, "match", "results-match"),
    (Sort::Newest, "newest", "results-newest"),
    (Sort::Oldest, "oldest", "results-oldest"),
];

/// Draws the list.
#[component]
pub(crate) fn ResultList(props: &ResultListProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let onchange = use_callback(dispatch.clone(), |event: Event, dispatch| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some((sort, ..)) = SORTS.iter().find(|(_, value, _)| *value == chosen) {
            dispatch.dispatch(Action::SortChosen(*sort));
        }
    });
    let results = &props.results;
    let first = results.first;
    let after = first + results.cards.len() as u32;
    let go = |first: u32| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::ListScrolled(first)))
    };
    html! {
        <section class="result-list" aria-labelledby="results-head">
            <div class="result-list__head">
                <h2 class="eyebrow" id="results-head" tabindex="-1">{ texts.say("results-title") }</h2>
                <label class="visually-hidden" for="sort">{ texts.say("results-sort") }</label>
                <select class="field" id="sort" {onchange}>
                    { for SORTS.iter().map(|(sort, value, words)| html! {
                        <option value={*value} selected={*sort == props.sort}>{ texts.say(words) }</option>
                    }) }
                </select>
            </div>
            if first > 0 {
                <p class="button-row result-list__more">
                    <button type="button" class="button" onclick={go(first.saturating_sub(N_CARDS))}>
                        { texts.with("results-before", "n", first.min(N_CARDS)) }
                    </button>
                </p>
            }
            <ol start={(first + 1).to_string()}>
                { for results.cards.iter().enumerate().map(|(at, card)| html! {
                    <ResultCard
                        results={results.clone()}
                        at={at as u32}
                        is_open={props.reading.as_ref() == Some(&card.id)}
                    />
                }) }
            </ol>
            if after < results.n_articles {
                <p class="button-row result-list__more">
                    <button type="button" class="button" onclick={go(after)}>
                        { texts.with("show-more", "n", (results.n_articles - after).min(N_CARDS)) }
                    </button>
                    <span class="note">{ texts.put(
                        &Message::new("results-range")
                            .with("first", first + 1)
                            .with("last", after)
                            .with("n", results.n_articles),
                    ) }</span>
                </p>
            }
        </section>
    }
}
