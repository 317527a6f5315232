//! The quantities found as a table, a window of its rows at a time.

use crate::{
    protocol::{NumberChoice, NumberColumn, Results, Subject},
    state::{Action, N_ROWS},
    texts::Message,
    web::{
        components::{number_row::number_row, sort_head::SortHead},
        shared::Shared,
        store::{use_dispatch, use_place, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`NumberTable`].
#[derive(Properties, PartialEq)]
pub(crate) struct NumberTableProps {
    /// What was found, with its quantities.
    pub(crate) results: Shared<Results>,
    /// In which order.
    pub(crate) choice: NumberChoice,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

const COLUMNS: [(NumberColumn, Option<&str>); 6] = [
    (NumberColumn::Written, None),
    (NumberColumn::Value, Some("num")),
    (NumberColumn::Of, None),
    (NumberColumn::Teller, None),
    (NumberColumn::Outlet, None),
    (NumberColumn::Date, None),
];

/// Draws the table.
#[component]
pub(crate) fn NumberTable(props: &NumberTableProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let place = use_place();
    let Some(numbers) = &props.results.numbers else {
        return html! { <div aria-busy="true"></div> };
    };
    let (first, n) = (numbers.first, numbers.n_chosen);
    let last = first + numbers.rows.len() as u32;
    let range = |id| {
        let message = Message::new(id)
            .with("first", first + 1)
            .with("last", last)
            .with("n", n);
        texts.put(&message)
    };
    let go = |to: u32| {
        let (dispatch, place) = (dispatch.clone(), place.clone());
        move |_: MouseEvent| {
            dispatch.dispatch(Action::TableScrolled(to));
            place.focus("numbers-head");
        }
    };
    let head = COLUMNS.iter().map(|(by, class)| {
        let next = props.choice.sorted(*by);
        let dispatch = dispatch.clone();
        html! {
            <SortHead
                label={texts.say(by.text())}
                is_descending={(props.choice.by == *by).then_some(props.choice.is_descending)}
                on_sort={move |()| dispatch.dispatch(Action::NumbersChosen(next.clone()))}
                class={classes!(*class)}
            />
        }
    });
    html! {
        <>
            if props.choice.by == NumberColumn::Value && props.choice.unit.is_none() {
                <p class="note">{ texts.say("numbers-value-note") }</p>
            }
            if first > 0 {
                <p class="button-row table-more">
                    <button type="button" class="button" onclick={go(first.saturating_sub(N_ROWS))}>
                        { texts.with("rows-before", "n", first.min(N_ROWS)) }
                    </button>
                </p>
            }
            <table class="data-table data-table--stack number-table" role="table" id="numbers-head" tabindex="-1">
                <caption class="visually-hidden">{ range("numbers-caption") }</caption>
                <thead role="rowgroup"><tr role="row">{ for head }</tr></thead>
                <tbody role="rowgroup">
                    { for numbers.rows.iter().map(|row| number_row(row, props.selected.as_ref(), &texts)) }
                </tbody>
            </table>
            if last < n {
                <p class="button-row table-more">
                    <button type="button" class="button" onclick={go(last)}>
                        { texts.with("rows-more", "n", (n - last).min(N_ROWS)) }
                    </button>
                    <span class="note">{ range("rows-of") }</span>
                </p>
            }
        </>
    }
}
