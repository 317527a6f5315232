//! Every quantity with its unit, what it measures and who gives it; those that can be compared, compared.

use crate::{
    protocol::{NumberChoice as Choice, Numbers, Results, Subject},
    state::Action,
    texts::{Message, Texts},
    web::{
        components::{bar_list::BarList, number_choice::NumberChoice, number_table::NumberTable},
        shared::Shared,
        store::{use_dispatch, use_place, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`NumbersView`].
#[derive(Properties, PartialEq)]
pub(crate) struct NumbersViewProps {
    /// What was found, with its quantities.
    pub(crate) results: Shared<Results>,
    /// Which are shown, in which order.
    pub(crate) choice: Choice,
    /// Whether comparisons are set as tables.
    pub(crate) is_table: bool,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Draws the view.
#[component]
pub(crate) fn NumbersView(props: &NumbersViewProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let place = use_place();
    let to_comparisons = use_callback(place, |event: MouseEvent, place| {
        event.prevent_default(); // the hash is the state, not a place in the page
        place.focus("comparisons-head");
    });
    let show_every = use_callback(
        (dispatch, props.choice.clone()),
        |_: MouseEvent, (dispatch, choice)| {
            dispatch.dispatch(Action::NumbersChosen(Choice {
                kind: None,
                unit: None,
                ..choice.clone()
            }));
        },
    );
    let numbers = props.results.numbers.as_ref();
    let n_comparisons = numbers.map_or(0, |numbers| numbers.comparisons.len() as u32);
    html! {
        <div class="numbers">
            <div class="view-head">
                <h1>{ texts.say("view-numbers") }</h1>
                <div class="button-row">
                    <NumberChoice results={props.results.clone()} choice={props.choice.clone()} />
                </div>
                if let Some(numbers) = numbers.filter(|numbers| numbers.n_chosen > 0) {
                    <p>
                        { summary(numbers, &texts) }
                        if n_comparisons > 0 {
                            { " " }
                            <a href="#comparisons-head" onclick={to_comparisons}>
                                { texts.with("comparisons-jump", "n", n_comparisons + numbers.n_more_comparisons) }
                            </a>
                        }
                    </p>
                }
            </div>
            if let Some(numbers) = numbers {
                if numbers.n_chosen > 0 {
                    <NumberTable
                        results={props.results.clone()}
                        choice={props.choice.clone()}
                        selected={props.selected.clone()}
                    />
                    <section aria-labelledby="comparisons-head">
                        <h2 class="section-head" id="comparisons-head" tabindex="-1">{ texts.say("comparisons") }</h2>
                        <p class="note">
                            { texts.say(if n_comparisons > 0 { "comparisons-note" } else { "comparisons-none" }) }
                        </p>
                        { for (0..n_comparisons).map(|at| html! {
                            <BarList results={props.results.clone()} {at} is_table={props.is_table} selected={props.selected.clone()} />
                        }) }
                        if numbers.n_more_comparisons > 0 {
                            <p class="note">{ texts.with("comparisons-n-more", "n", numbers.n_more_comparisons) }</p>
                        }
                    </section>
                } else if numbers.kinds.is_empty() {
                    <p class="state-text">{ texts.say("numbers-none-at-all") }</p>
                } else {
                    <p class="state-text">{ texts.say("numbers-none") }</p>
                    <p><button type="button" class="button" onclick={show_every}>{ texts.say("numbers-show-every") }</button></p>
                }
            }
        </div>
    }
}

fn summary(numbers: &Numbers, texts: &Texts) -> String {
    let n_quoted = numbers.n_chosen - numbers.n_own - numbers.n_unknown;
    let message = Message::new("numbers-summary")
        .with("n", numbers.n_chosen)
        .with("own", numbers.n_own)
        .with("quoted", n_quoted)
        .with("unknown", numbers.n_unknown);
    texts.put(&message)
}
