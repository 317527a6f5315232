//! One facet: its values with their counts, each of which can be kept or excluded.

use crate::{
    protocol::Results,
    search::filter::{FacetValue, Filters},
    state::address::facet_name,
    texts::Message,
    web::{components::facet_value::FacetItem, store::use_texts},
};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Facet`].
#[derive(Properties, PartialEq)]
pub(crate) struct FacetProps {
    /// What was found.
    pub(crate) results: Rc<Results>,
    /// Which of its facets this is.
    pub(crate) at: usize,
    /// What is chosen.
    pub(crate) filters: Rc<Filters>,
    /// Whether it is open at first.
    pub(crate) is_open: bool,
}

/// Draws the facet.
#[component]
pub(crate) fn Facet(props: &FacetProps) -> Html {
    let texts = use_texts();
    let wanted = use_state(String::new);
    let is_whole = use_state(|| false);
    let stop = use_state(|| None::<FacetValue>); // the one value that Tab reaches; arrows reach the others
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            wanted.set(event.target_unchecked_into::<HtmlInputElement>().value())
        })
    };
    let onkeydown = {
        let wanted = wanted.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !wanted.is_empty() {
                event.prevent_default(); // Esc leaves one thing at a time
                wanted.set(String::new());
            }
        })
    };
    let onclick = {
        let is_whole = is_whole.clone();
        Callback::from(move |_: MouseEvent| is_whole.set(!*is_whole))
    };
    let Some(counts) = props.results.facets.get(props.at) else {
        return html! {};
    };
    let facet = counts.facet;
    let choices = props.filters.choices.get(&facet);
    let shown = counts.shown(&wanted, *is_whole, choices, &texts);
    let found_none = !wanted.is_empty() && shown.len() + counts.n_named() <= counts.values.len();
    let on_focus = Callback::from({
        let stop = stop.setter();
        move |value: FacetValue| stop.set(Some(value))
    });
    let is_stop = |at: usize| stop.as_ref() == Some(&counts.values[at].0);
    let stop_at = shown.iter().copied().find(|at| is_stop(*at));
    let stop_at = stop_at.or(shown.first().copied());
    html! {
        <details class="facet" data-facet={facet_name(facet)} open={props.is_open}>
            <summary>{ texts.say(facet.title()) }</summary>
            if counts.is_searched() {
                <input
                    class="field facet__search"
                    type="text"
                    aria-label={texts.say(facet.finding())}
                    placeholder={texts.with("facet-find", "n", counts.number(&texts))}
                    autocomplete="off"
                    spellcheck="false"
                    value={(*wanted).clone()}
                    {oninput}
                    {onkeydown}
                />
            }
            <ul>
                { for shown.into_iter().map(|at| {
                    let (value, n) = &counts.values[at];
                    let words = value.words(facet, &texts);
                    html! {
                        <FacetItem
                            key={texts.line(&words)}
                            {facet}
                            value={value.clone()}
                            n={*n}
                            is_corrected={counts.corrected.contains(value)}
                            is_stop={stop_at == Some(at)}
                            on_focus={on_focus.clone()}
                            choice={choices.and_then(|choices| choices.get(value)).copied()}
                        />
                    }
                }) }
            </ul>
            if found_none {
                <p class="note">
                    { texts.put(
                        &Message::new("facet-none").with("n", counts.number(&texts)).with("wanted", wanted.as_str()),
                    ) }
                </p>
            }
            if counts.is_long() && wanted.is_empty() {
                <button type="button" class="button button--plain" aria-expanded={is_whole.to_string()} {onclick}>
                    { match *is_whole {
                        true => texts.say("facet-fewer"),
                        false => texts.with("facet-all", "n", counts.number(&texts)),
                    } }
                </button>
            }
        </details>
    }
}
