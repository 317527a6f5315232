//! The speakers as a table: what the list draws, in figures.

use crate::{
    calendar::PartialDate,
    protocol::{Results, Voice},
    state::Hearing,
    web::{
        components::speaker_row::{about, name, press_on_enter},
        shared::Shared,
        store::use_texts,
    },
};
use chrono::NaiveDate;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`SpeakerTable`].
#[derive(Properties, PartialEq)]
pub(crate) struct SpeakerTableProps {
    /// What was found, with its voices.
    pub(crate) results: Shared<Results>,
    /// What is chosen.
    pub(crate) hearing: Rc<Hearing>,
    /// A speaker was chosen, or is no longer.
    pub(crate) on_choose: Callback<(Voice, MouseEvent)>,
}

/// Heads of the columns after the speaker.
const COLUMNS: [&str; 6] = [
    "voices-table-quotes",
    "quote-direct",
    "quote-mixed",
    "quote-indirect",
    "voices-table-first",
    "voices-table-latest",
];

/// Draws the table.
#[component]
pub(crate) fn SpeakerTable(props: &SpeakerTableProps) -> Html {
    let texts = use_texts();
    let Some(voices) = &props.results.voices else {
        return Html::default();
    };
    let heads = COLUMNS.map(|id| texts.say(id));
    let row = |row: &crate::protocol::VoiceRow| {
        let onclick = {
            let (on_choose, voice) = (props.on_choose.clone(), row.voice.clone());
            move |event: MouseEvent| on_choose.emit((voice.clone(), event))
        };
        let is_chosen = props.hearing.chosen.contains(&row.voice);
        let tally = row.tally;
        let undated = row.undated_text();
        let n_undated = row.n_no_date + row.n_no_year;
        let day = |day: Option<NaiveDate>| match day {
            Some(day) => html! { { texts.line(&texts.short_words(PartialDate::from(day))) } },
            None => html! { <span class="unknown">{ texts.say(undated) }</span> },
        };
        let counts = [
            tally.total(),
            tally.n_direct,
            tally.n_mixed,
            tally.n_indirect,
        ];
        html! {
            <tr role="row" class={classes!(is_chosen.then_some("is-selected"))}>
                <th role="rowheader" scope="row">
                    <label class="speaker-table__name">
                        <input type="checkbox" checked={is_chosen} {onclick} onkeydown={|event: KeyboardEvent| press_on_enter(&event)} />
                        <span>{ name(row, &texts) }<small>
                            { about(row, &texts) }
                            if n_undated > 0 && !row.is_undated() {
                                { " · " }<span class="unknown">{ texts.with("voices-undated", "n", n_undated) }</span>
                            }
                        </small></span>
                    </label>
                </th>
                { for counts.iter().zip(&heads).map(|(n, head)| html! {
                    <td role="cell" class="num" data-label={head.clone()}>{ n }</td>
                }) }
                { for [row.first, row.latest].into_iter().zip(&heads[4..]).map(|(date, head)| html! {
                    <td role="cell" class="num" data-label={head.clone()}>{ day(date) }</td>
                }) }
            </tr>
        }
    };
    html! {
        <table class="data-table figure-table speaker-table" role="table">
            <caption class="visually-hidden">{ texts.say("voices-speakers") }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ texts.say("voices-table-speaker") }</th>
                    { for heads.iter().map(|head| html! { <th role="columnheader" scope="col" class="num">{ head }</th> }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for voices.rows.iter().map(row) }</tbody>
        </table>
    }
}
