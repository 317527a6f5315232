//! What is behind the person, quote, date or number that was chosen.

use crate::{
    protocol::{Evidence, Subject, Summary},
    state::{Action, Corrections, view::link_to_subject},
    web::{
        components::{
            correction_panel::CorrectionPanel, event_card::EventCard, help_words::HelpWords,
            likeness_list::LikenessList, passage_list::PassageList, quote_card::QuoteCard,
            reading_rows::ReadingRows,
        },
        hooks::focus_later::use_focus_later,
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`EvidencePanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct EvidencePanelProps {
    /// The evidence; nothing while nothing is chosen.
    pub(crate) evidence: Option<Rc<Evidence>>,
    /// The reader's corrections.
    pub(crate) corrections: Corrections,
    /// What the help for a first visit speaks of; nothing where it was closed.
    pub(crate) help: Option<Rc<Summary>>,
}

/// Draws the panel.
#[component]
pub(crate) fn EvidencePanel(props: &EvidencePanelProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let focus_later = use_focus_later();
    let close_help = use_callback(
        (dispatch.clone(), focus_later.clone()),
        |_: MouseEvent, (dispatch, focus_later)| {
            dispatch.dispatch(Action::HelpClosed);
            focus_later.emit("evidence-head"); // this button goes with the help
        },
    );
    let onclick = use_callback(
        (dispatch, focus_later),
        |_: MouseEvent, (dispatch, focus_later)| {
            dispatch.dispatch(Action::EvidenceClosed);
            focus_later.emit("evidence-head"); // this button goes with the evidence
        },
    );
    let passage = use_memo(
        props.evidence.clone().map(Shared::from),
        |evidence: &Option<Shared<Evidence>>| {
            let passage = evidence.as_ref()?.passage.clone();
            passage.map(|passage| Shared::from(Rc::new(passage)))
        },
    );
    html! {
        <>
            <div class="evidence-panel__head">
                <h2 class="eyebrow" id="evidence-head" tabindex="-1">{ texts.say("evidence-title") }</h2>
                if props.evidence.is_some() {
                    <button type="button" class="button button--plain" {onclick}>{ texts.say("close") }</button>
                }
            </div>
            if let Some(evidence) = &props.evidence {
                if let Some(passage) = passage.as_ref().clone().filter(|_| is_quote(evidence)) {
                    <QuoteCard {passage} kind={texts.write(&evidence.kind)} is_selected=true />
                    if !evidence.reading.is_empty() {
                        <h3>{ texts.say("quote-how") }</h3>
                        <ReadingRows evidence={evidence.clone()} />
                    }
                } else {
                    <EventCard evidence={evidence.clone()} passage={passage.as_ref().clone()} />
                }
                if let Some(of) = evidence.correctable.clone() {
                    <CorrectionPanel
                        key={subject_key(evidence)}
                        {of}
                        corrections={props.corrections.clone()}
                    />
                }
                <LikenessList evidence={evidence.clone()} corrections={props.corrections.clone()} />
                <PassageList evidence={evidence.clone()} />
            } else {
                <p class="state-text evidence-empty">
                    { texts.say("evidence-empty") }
                </p>
                if let Some(summary) = &props.help {
                    <section class="first-help" aria-labelledby="first-help">
                        <div class="evidence-panel__head">
                            <h3 id="first-help">{ texts.say("help-title") }</h3>
                            <button
                                type="button"
                                class="button button--plain"
                                aria-label={texts.say("help-close-name")}
                                onclick={close_help}
                            >
                                { texts.say("close") }
                            </button>
                        </div>
                        <HelpWords summary={summary.clone()} />
                    </section>
                }
            }
        </>
    }
}

/// Another subject has a form of its own.
fn subject_key(evidence: &Evidence) -> String {
    link_to_subject(&evidence.subject)
}

/// Says whether the evidence is a quote's: those have no headline but their words.
fn is_quote(evidence: &Evidence) -> bool {
    matches!(evidence.subject, Subject::Annotation { .. })
        && evidence
            .passage
            .as_ref()
            .is_some_and(|passage| passage.quote.is_some())
        && evidence.title.is_empty()
}
