//! A person, date, number or event that was chosen: what it is, how it was read, and the sentence that says so.

use crate::{
    protocol::Evidence,
    web::{
        components::{
            passage_foot::PassageFoot, passage_words::PassageWords, reading_rows::ReadingRows,
        },
        shared::Shared,
    },
};
use yew::prelude::*;

/// Properties of [`EventCard`].
#[derive(Properties, PartialEq)]
pub(crate) struct EventCardProps {
    /// The evidence.
    pub(crate) evidence: Shared<Evidence>,
}

/// Draws the card.
#[component]
pub(crate) fn EventCard(props: &EventCardProps) -> Html {
    let evidence = &props.evidence;
    html! {
        <article class="quote-card quote-card--selected event-card">
            <p class="quote-card__kind"><span>{ &evidence.kind }</span></p>
            <h3 class="event-card__title">{ &evidence.title }</h3>
            <ReadingRows evidence={evidence.clone()} />
            if let Some(passage) = &evidence.passage {
                <blockquote class={classes!("quote-card__words", passage.words.starts_with('“').then_some("quote-card__words--direct"))}>
                    <PassageWords evidence={evidence.clone()} />
                </blockquote>
                <PassageFoot evidence={evidence.clone()} />
            }
        </article>
    }
}
