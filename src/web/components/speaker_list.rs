//! The speakers, one row each: one is chosen to read, two to compare. One tab stop; arrows move inside.

use crate::{
    protocol::{Results, Voice},
    state::{Action, Hearing},
    texts::Message,
    web::{
        components::{speaker_row::SpeakerRow, speaker_table::SpeakerTable},
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`SpeakerList`].
#[derive(Properties, PartialEq)]
pub(crate) struct SpeakerListProps {
    /// What was found, with its voices.
    pub(crate) results: Shared<Results>,
    /// What is chosen.
    pub(crate) hearing: Rc<Hearing>,
    /// Whether it is set as a table.
    pub(crate) is_table: bool,
}

/// Rows that are drawn on narrow screens, as the style has it, until more are asked for.
const N_FIRST: u32 = 8;

/// Draws the list, or the table.
#[component]
pub(crate) fn SpeakerList(props: &SpeakerListProps) -> Html {
    let (dispatch, texts) = (use_dispatch(), use_texts());
    let is_whole = use_state(|| false);
    let stop = use_state_eq(|| 0_u32);
    let on_stop = use_callback(stop.setter(), |at: u32, stop| stop.set(at));
    let on_whole = use_callback(is_whole.setter(), |_: MouseEvent, whole| whole.set(true));
    let on_more = use_callback(dispatch.clone(), |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::MoreVoicesAsked)
    });
    let hearing = &props.hearing;
    let on_choose = {
        let kept = match hearing.chosen.len() >= Hearing::MOST {
            true => hearing.chosen.clone(),
            false => Vec::new(),
        };
        use_callback(
            (dispatch, kept),
            |(voice, event): (Voice, MouseEvent), (dispatch, kept)| {
                if kept.is_empty() || kept.contains(&voice) {
                    dispatch.dispatch(Action::VoiceToggled(voice));
                } else {
                    event.prevent_default(); // the box stays empty
                    dispatch.dispatch(Action::Noticed(Some(Message::new("voices-two-at-most"))));
                }
            },
        )
    };
    let Some(voices) = &props.results.voices else {
        return html! { <section aria-busy="true"></section> };
    };
    let n = voices.rows.len() as u32;
    let last = n.saturating_sub(1);
    let place = Message::new("voices-place")
        .with("n", n)
        .with("all", voices.n_rows);
    let row = |at: u32| {
        let is_chosen = hearing.chosen.contains(&voices.rows[at as usize].voice);
        let is_stop = at == (*stop).min(last);
        html! {
            <SpeakerRow
                results={props.results.clone()}
                {at}
                {is_chosen}
                {is_stop}
                on_stop={on_stop.clone()}
                on_choose={on_choose.clone()}
            />
        }
    };
    html! {
        <section class="voices__speakers" aria-labelledby="speakers-head">
            <h2 class="visually-hidden" id="speakers-head">{ texts.say("voices-speakers") }</h2>
            <p class="list-legend">
                <span>{ texts.say("voices-hint") }</span>
                if !props.is_table {
                    <span aria-hidden="true">{ texts.say("voices-legend") }</span>
                }
            </p>
            if props.is_table {
                <SpeakerTable
                    results={props.results.clone()}
                    hearing={hearing.clone()}
                    on_choose={on_choose.clone()}
                />
            } else {
                <ul class={classes!("speaker-list", is_whole.then_some("speaker-list--whole"))}>
                    { for (0..n).map(row) }
                </ul>
                if !*is_whole && n > N_FIRST {
                    <p class="speaker-more">
                        <button type="button" class="button" onclick={on_whole}>
                            { texts.with("voices-more", "n", n - N_FIRST) }
                        </button>
                    </p>
                }
            }
            if n < voices.n_rows {
                <p class={classes!("button-row", "speaker-list__more", (!*is_whole && !props.is_table).then_some("speaker-list__more--whole"))}>
                    <button type="button" class="button" onclick={on_more}>
                        { texts.with("voices-more", "n", (voices.n_rows - n).min(40)) }
                    </button>
                    <span class="note">{ texts.put(&place) }</span>
                </p>
            }
        </section>
    }
}
