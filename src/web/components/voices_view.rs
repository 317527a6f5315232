//! Who is quoted: the speakers, the quotes of those that are chosen, and what it comes to in all.

use crate::{
    protocol::{Results, VoiceOrder, Voices},
    state::{Action, Address, view::voice::summary},
    texts::{Message, Texts},
    web::{
        components::{
            side_by_side::SideBySide, speaker_list::SpeakerList, voice_totals::VoiceTotals,
        },
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`VoicesView`].
#[derive(Properties, PartialEq)]
pub(crate) struct VoicesViewProps {
    /// What was found, with its voices.
    pub(crate) results: Shared<Results>,
    /// What is asked, and what is chosen.
    pub(crate) address: Rc<Address>,
}

const ORDERS: [(VoiceOrder, &str); 3] = [
    (VoiceOrder::Quotes, "voices-order-quotes"),
    (VoiceOrder::Name, "voices-order-name"),
    (VoiceOrder::Latest, "voices-order-latest"),
];

/// Draws the view.
#[component]
pub(crate) fn VoicesView(props: &VoicesViewProps) -> Html {
    let (dispatch, texts) = (use_dispatch(), use_texts());
    let onchange = use_callback(dispatch.clone(), |event: Event, dispatch| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some((order, _)) = ORDERS.iter().find(|(_, id)| *id == chosen) {
            dispatch.dispatch(Action::VoiceOrderChosen(*order));
        }
    });
    let hearing = &props.address.voices;
    let is_table = props.address.is_table;
    let on_table = use_callback(
        (dispatch, is_table),
        |_: MouseEvent, (dispatch, is_table)| dispatch.dispatch(Action::Tabled(!is_table)),
    );
    let voices = props.results.voices.as_ref();
    let is_empty = voices.is_some_and(|voices| voices.n_quotes == 0);
    let is_open = !hearing.chosen.is_empty();
    // on narrow screens the quotes of those that are chosen come at once, and the others when they are asked for
    let listing = use_state_eq(|| 0_usize);
    let n_chosen = hearing.chosen.len();
    let is_short = is_open && *listing != n_chosen;
    let on_listing = use_callback(
        (listing.setter(), n_chosen),
        |_: MouseEvent, (listing, n)| listing.set(*n),
    );
    html! {
        <>
            <div class="view-head">
                <h1>{ texts.say("view-voices") }</h1>
                if !is_empty {
                    <div class="button-row">
                        <label class="visually-hidden" for="voice-order">{ texts.say("voices-order") }</label>
                        <select class="field" id="voice-order" {onchange}>
                            { for ORDERS.iter().map(|(order, id)| html! {
                                <option value={*id} selected={*order == hearing.order}>{ texts.say(id) }</option>
                            }) }
                        </select>
                        <button type="button" class="button" onclick={on_table}>
                            { texts.say(if is_table { "voices-as-list" } else { "voices-as-table" }) }
                        </button>
                    </div>
                }
                <p>{ voices.map(|voices| sentence(voices, &texts)) }</p>
            </div>
            <p class="visually-hidden" role="status">{ voices.map(|voices| heard(voices, &texts)) }</p>
            if !is_empty || is_open {
                <div class={classes!("voices", is_table.then_some("voices--table"), is_short.then_some("voices--short"))}>
                    <SpeakerList results={props.results.clone()} hearing={Rc::new(hearing.clone())} {is_table} />
                    if is_short {
                        <p class="voices__others">
                            <button type="button" class="button" onclick={on_listing}>{ texts.say("voices-others") }</button>
                        </p>
                    }
                    <section class="voices__cards" aria-labelledby="voices-cards-head">
                        if is_open {
                            <SideBySide results={props.results.clone()} query={props.address.query.clone()} />
                        } else {
                            <VoiceTotals results={props.results.clone()} address={props.address.clone()} />
                        }
                    </section>
                </div>
            }
        </>
    }
}

/// Who is quoted, in words.
fn sentence(voices: &Voices, texts: &Texts) -> String {
    if voices.n_quotes == 0 {
        return texts.say("voices-none");
    }
    let said: Vec<String> = summary(voices).iter().map(|part| texts.put(part)).collect();
    said.join(" ")
}

/// What is announced when a choice is made: whose quotes are listed, and how many.
fn heard(voices: &Voices, texts: &Texts) -> String {
    let said = voices.chosen.iter().map(|chosen| {
        let message = Message::new("voices-chosen")
            .with("n", chosen.tally.total())
            .with("name", chosen.voice.words(texts));
        texts.put(&message)
    });
    said.collect::<Vec<_>>().join(". ")
}
