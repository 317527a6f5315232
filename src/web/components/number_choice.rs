//! Which kind and unit of quantities is shown.

use crate::{
    protocol::{NumberChoice as Choice, Results},
    state::{
        Action,
        address::numbers::{chosen_of, chosen_words},
        view::numbers::unit_words,
    },
    texts::Message,
    web::{
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`NumberChoice`].
#[derive(Properties, PartialEq)]
pub(crate) struct NumberChoiceProps {
    /// What was found, with its quantities.
    pub(crate) results: Shared<Results>,
    /// What is chosen.
    pub(crate) choice: Choice,
}

/// Draws the choice.
#[component]
pub(crate) fn NumberChoice(props: &NumberChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let onchange = use_callback(
        (dispatch, props.choice.clone()),
        |event: Event, (dispatch, choice)| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let (kind, unit) = chosen_of(&chosen);
            dispatch.dispatch(Action::NumbersChosen(Choice {
                kind,
                unit,
                ..choice.clone()
            }));
        },
    );
    let Choice { kind, unit, .. } = &props.choice;
    let chosen = chosen_words(*kind, unit.as_deref());
    let option = |value: String, words: String| {
        html! { <option value={value.clone()} selected={value == chosen}>{ words }</option> }
    };
    let kinds = props
        .results
        .numbers
        .iter()
        .flat_map(|numbers| &numbers.kinds);
    let kinds = kinds.map(|count| {
        let name = texts.say(count.kind.text());
        let all = Message::new("numbers-all-of-kind")
            .with("kind", name.as_str())
            .with("n", count.n);
        let units = count.units.iter().map(|(unit, n)| {
            let words = Message::new("numbers-unit")
                .with("unit", unit_words(count.kind, unit, false))
                .with("n", *n);
            option(
                chosen_words(Some(count.kind), Some(unit)),
                texts.put(&words),
            )
        });
        html! {
            <optgroup label={name}>
                { option(chosen_words(Some(count.kind), None), texts.put(&all)) }
                { for units }
            </optgroup>
        }
    });
    html! {
        <>
            <label for="numbers-choice" class="visually-hidden">{ texts.say("numbers-choice") }</label>
            <select class="field" id="numbers-choice" {onchange}>
                { option(String::new(), texts.say("numbers-every")) }
                { for kinds }
            </select>
        </>
    }
}
