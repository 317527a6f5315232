//! The quotes of one voice in order of time, or of two beside each other.

use crate::{
    protocol::{Results, Subject, Voice, VoiceQuotes},
    state::{Action, view::link_to_subject},
    texts::Message,
    web::{
        components::{action_link::ActionLink, quote_card::QuoteCard, subject_field::SubjectField},
        hooks::focus_later::use_focus_later,
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`SideBySide`].
#[derive(Properties, PartialEq)]
pub(crate) struct SideBySideProps {
    /// What was found, with the quotes of the voices that are chosen.
    pub(crate) results: Shared<Results>,
    /// The query as typed.
    pub(crate) query: AttrValue,
}

/// Draws the columns.
#[component]
pub(crate) fn SideBySide(props: &SideBySideProps) -> Html {
    let (dispatch, texts) = (use_dispatch(), use_texts());
    let focus_later = use_focus_later();
    let on_back = use_callback(
        (dispatch, focus_later),
        |_: MouseEvent, (dispatch, focus_later)| {
            dispatch.dispatch(Action::VoicesChosen(Vec::new()));
            focus_later.emit("voices-cards-head"); // this button goes with the quotes
        },
    );
    let chosen = props.results.voices.as_ref().map(|voices| &voices.chosen);
    let n = chosen.map_or(0, Vec::len) as u32;
    html! {
        <>
            <h2 class="visually-hidden" id="voices-cards-head" tabindex="-1">{ texts.say("voices-quotes") }</h2>
            <div class="side-by-side__bar">
                <SubjectField query={props.query.clone()} />
                <button type="button" class="button button--plain" onclick={on_back}>
                    { texts.say("voices-back") }
                </button>
            </div>
            <div class={classes!("side-by-side", (n < 2).then_some("side-by-side--one"))}>
                { for (0..n).map(|at| html! { <VoiceColumn results={props.results.clone()} {at} /> }) }
            </div>
        </>
    }
}

/// Properties of [`VoiceColumn`].
#[derive(Properties, PartialEq)]
struct VoiceColumnProps {
    /// What was found, with the quotes of the voices that are chosen.
    results: Shared<Results>,
    /// Which of the voices that are chosen.
    at: u32,
}

/// One voice and its quotes.
#[component]
fn VoiceColumn(props: &VoiceColumnProps) -> Html {
    let (dispatch, texts) = (use_dispatch(), use_texts());
    let on_more = use_callback(dispatch.clone(), |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::MoreVoiceCardsAsked)
    });
    let at = props.at as usize;
    let passages = use_memo((props.results.clone(), at), |(results, at)| {
        let chosen = results
            .voices
            .as_ref()
            .and_then(|voices| voices.chosen.get(*at));
        let cards = chosen.map_or(&[][..], |chosen| &chosen.cards);
        cards.iter().cloned().map(Rc::new).collect::<Vec<_>>()
    });
    let chosen = props
        .results
        .voices
        .as_ref()
        .and_then(|voices| voices.chosen.get(at));
    let Some(chosen) = chosen else {
        return Html::default();
    };
    let name = chosen.voice.words(&texts);
    let n_left = chosen.tally.total().saturating_sub(passages.len() as u32);
    let on_close = {
        let voice = chosen.voice.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::VoiceToggled(voice.clone()))
    };
    let under = match chosen.voice {
        Voice::Named { .. } | Voice::Described(_) => Some(AttrValue::from(name.clone())),
        _ => None,
    };
    let split = Message::new("voices-split")
        .with("direct", chosen.tally.n_direct)
        .with("mixed", chosen.tally.n_mixed)
        .with("indirect", chosen.tally.n_indirect);
    html! {
        <section aria-label={name.clone()}>
            <div class="side-by-side__head">
                <h3 class="side-by-side__name">{ heading(chosen, name.clone()) }</h3>
                <button
                    type="button"
                    class="button button--plain"
                    aria-label={texts.with("voices-close", "name", name)}
                    onclick={on_close}
                >
                    { "×" }
                </button>
            </div>
            <p class="side-by-side__role">
                if !chosen.roles.is_empty() {
                    { chosen.roles.join("; ") }<br />
                }
                if chosen.tally.total() == 0 {
                    <span class="unknown">{ texts.say("voices-without-quotes") }</span>
                } else {
                    { texts.put(&split) }
                }
            </p>
            { for passages.iter().map(|passage| html! {
                <QuoteCard passage={passage.clone()} under={under.clone()} />
            }) }
            if n_left > 0 {
                <p class="button-row side-by-side__more">
                    <button type="button" class="button" onclick={on_more}>
                        { texts.with("voices-more", "n", n_left.min(20)) }
                    </button>
                    <span class="note">{ texts.put(
                        &Message::new("voices-place")
                            .with("n", passages.len())
                            .with("all", chosen.tally.total()),
                    ) }</span>
                </p>
            }
        </section>
    }
}

/// The name; of a name, a link to all that is known of it.
fn heading(chosen: &VoiceQuotes, words: String) -> Html {
    match &chosen.voice {
        Voice::Named { kind, name } => {
            let subject = Subject::Entity {
                kind: *kind,
                name: name.clone(),
            };
            html! {
                <ActionLink href={link_to_subject(&subject)} action={Action::SubjectChosen(subject)}>
                    { words }
                </ActionLink>
            }
        }
        Voice::Unknown => html! { <span class="unknown">{ words }</span> },
        _ => html! { { words } },
    }
}
