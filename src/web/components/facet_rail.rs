//! The column of filters.

use crate::{
    protocol::{FacetCounts, Results},
    search::filter::{Facet as FacetKind, Filters},
    state::Action,
    web::{
        components::facet::Facet,
        store::{use_dispatch, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`FacetRail`].
#[derive(Properties, PartialEq)]
pub(crate) struct FacetRailProps {
    /// What was found, with the counts.
    pub(crate) results: Option<Rc<Results>>,
    /// What is chosen.
    pub(crate) filters: Rc<Filters>,
    /// How many choices narrow the corpus.
    pub(crate) n_filters: usize,
    /// Whether the rail lies over the view, so that it must be closed.
    pub(crate) is_drawer: bool,
}

/// Draws the rail.
#[component]
pub(crate) fn FacetRail(props: &FacetRailProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let facets = props
        .results
        .as_ref()
        .map_or(0, |results| results.facets.len());
    html! {
        <aside class="facet-rail" aria-label={texts.say("filters-title")} id="filters" tabindex="-1">
            <div class="facet-rail__head">
                <h2 class="eyebrow">{ texts.say("filters-title") }</h2>
                <span class="button-row">
                    if props.n_filters > 0 {
                        <button type="button" class="button button--plain" aria-label={texts.with("filters-clear-all", "n", props.n_filters)} onclick={act(Action::FiltersCleared)}>
                            { texts.with("filters-clear", "n", props.n_filters) }
                        </button>
                    }
                    if props.is_drawer {
                        <button type="button" class="button button--plain" onclick={act(Action::DrawerClosed)}>
                            { texts.say("close") }
                        </button>
                    }
                </span>
            </div>
            if let Some(results) = &props.results {
                { for (0..facets)
                    .filter(|at| is_useful(&results.facets[*at], &props.filters))
                    .map(|at| html! {
                        <Facet
                            key={results.facets[at].facet.title()}
                            results={results.clone()}
                            {at}
                            filters={props.filters.clone()}
                            is_open={results.facets[at].facet != FacetKind::Product}
                        />
                    }) }
            }
        </aside>
    }
}

/// A facet of which nothing is known in any article says nothing and filters nothing.
fn is_useful(counts: &FacetCounts, filters: &Filters) -> bool {
    counts.n_named() > 0 || filters.choices.contains_key(&counts.facet)
}
