//! Statements that measure the same, as bars on one scale or as a table.

use crate::{
    protocol::{Comparison, NumberRow, Results, Subject},
    state::{
        Action, View,
        view::{
            link_beside,
            numbers::{bar_ends, comparison_title, figures, most_of},
        },
    },
    texts::Texts,
    web::{
        components::{
            action_link::ActionLink,
            date_text::DateText,
            number_row::{outlet, teller, value},
        },
        shared::Shared,
        store::{use_dispatch, use_texts},
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`BarList`].
#[derive(Properties, PartialEq)]
pub(crate) struct BarListProps {
    /// What was found, with its quantities.
    pub(crate) results: Shared<Results>,
    /// Which comparison, by its index.
    pub(crate) at: u32,
    /// Whether it is set as a table, as all of them are.
    pub(crate) is_table: bool,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Draws the comparison.
#[component]
pub(crate) fn BarList(props: &BarListProps) -> Html {
    let texts = use_texts();
    let is_table = props.is_table;
    let dispatch = use_dispatch();
    let onclick = use_callback(
        (dispatch, is_table),
        |_: MouseEvent, (dispatch, is_table)| dispatch.dispatch(Action::Tabled(!is_table)),
    );
    let numbers = props.results.numbers.as_ref();
    let Some(comparison) = numbers.and_then(|numbers| numbers.comparisons.get(props.at as usize))
    else {
        return Html::default();
    };
    let selected = props.selected.as_ref();
    html! {
        <section class="comparison">
            <div class="comparison__head">
                <h3>{ comparison_title(comparison, &texts) }</h3>
                <button type="button" class="button button--plain" {onclick}>
                    { texts.say(if is_table { "comparison-as-bars" } else { "comparison-as-table" }) }
                </button>
            </div>
            if is_table {
                { table(comparison, selected, &texts) }
            } else {
                { bars(comparison, selected, &texts) }
            }
            if comparison.n_more > 0 {
                <p class="note">{ texts.with("comparison-more", "n", comparison.n_more) }</p>
            }
        </section>
    }
}

fn bars(comparison: &Comparison, selected: Option<&Subject>, texts: &Texts) -> Html {
    let most = most_of(comparison);
    html! {
        <ul class="bar-list">
            { for comparison.rows.iter().map(|row| {
                let (end, upper) = bar_ends(&row.amount, most);
                let is_selected = selected == Some(&row.subject());
                html! {
                    <li class={classes!(is_selected.then_some("is-selected"))}>
                        <span>
                            { link(row, is_selected) }
                            <small>{ teller(row, texts) }{ " · " }{ outlet(row, texts) }{ " · " }<DateText written={row.published.clone()} /></small>
                        </span>
                        <svg aria-hidden="true">
                            if upper > end {
                                <rect class="bar-list__bar bar-list__bar--range" x={percent(end)} y="4" width={percent(upper - end)} height="12" />
                            }
                            <rect class="bar-list__bar" x="0" y="4" width={percent(end)} height="12" />
                        </svg>
                        <span class="num">{ amount(row, texts) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}

/// Returns the value in figures: the unit is in the heading.
fn amount(row: &NumberRow, texts: &Texts) -> Html {
    let figures = figures(&row.amount);
    html! {
        <>
            if let Some((sign, id)) = figures.sign {
                <span aria-hidden="true">{ sign }{ " " }</span>
                <span class="visually-hidden">{ texts.say(id) }{ " " }</span>
            }
            { for figures.lines.iter().map(|line| html! { <span class="figures">{ line }</span> }) }
        </>
    }
}

fn link(row: &NumberRow, is_selected: bool) -> Html {
    let subject = row.subject();
    html! {
        <ActionLink
            href={link_beside(View::Numbers, &subject)}
            is_current={is_selected}
            action={Action::SubjectChosen(subject)}
        >
            <span lang={ARTICLE_LANG}>{ row.of.as_deref().unwrap_or(&row.written) }</span>
        </ActionLink>
    }
}

fn table(comparison: &Comparison, selected: Option<&Subject>, texts: &Texts) -> Html {
    let columns = [
        "number-column-of",
        "number-column-value",
        "number-column-teller",
        "number-column-outlet",
        "number-column-date",
    ];
    html! {
        <table class="data-table data-table--stack" role="table">
            <caption class="visually-hidden">{ comparison_title(comparison, texts) }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { for columns.iter().enumerate().map(|(at, id)| html! {
                        <th role="columnheader" scope="col" class={classes!((at == 1).then_some("num"))}>{ texts.say(id) }</th>
                    }) }
                </tr>
            </thead>
            <tbody role="rowgroup">
                { for comparison.rows.iter().map(|row| {
                    let is_selected = selected == Some(&row.subject());
                    html! {
                        <tr role="row" class={classes!(is_selected.then_some("is-selected"))}>
                            <th role="rowheader" scope="row" class="span">{ link(row, is_selected) }</th>
                            <td role="cell" class="num">{ value(row, texts) }</td>
                            <td role="cell" class="second">{ teller(row, texts) }</td>
                            <td role="cell" class="second">{ outlet(row, texts) }</td>
                            <td role="cell" class="second"><DateText written={row.published.clone()} /></td>
                        </tr>
                    }
                }) }
            </tbody>
        </table>
    }
}
