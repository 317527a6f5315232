//! A person, date, number or event that was chosen: what it is, how it was read, and the sentence that says so.

use crate::{
    protocol::{Evidence, Passage},
    texts::Arg,
    web::{
        components::{
            passage_foot::PassageFoot, passage_words::PassageWords, reading_rows::ReadingRows,
        },
        shared::Shared,
        store::use_texts,
        words::{ARTICLE_LANG, drawn},
    },
};
use yew::prelude::*;

/// Properties of [`EventCard`].
#[derive(Properties, PartialEq)]
pub(crate) struct EventCardProps {
    /// The evidence.
    pub(crate) evidence: Shared<Evidence>,
    /// Its passage.
    pub(crate) passage: Option<Shared<Passage>>,
}

/// Draws the card.
#[component]
pub(crate) fn EventCard(props: &EventCardProps) -> Html {
    let texts = use_texts();
    let evidence = &props.evidence;
    // A name, or words of the text; a date is in the words of the interface.
    let lang = matches!(evidence.title, Arg::Text(_)).then_some(ARTICLE_LANG);
    html! {
        <article class="quote-card quote-card--selected event-card">
            <p class="quote-card__kind"><span>{ texts.write(&evidence.kind) }</span></p>
            <h3 class="event-card__title" {lang}>{ drawn(texts.pieces_of(&evidence.title)) }</h3>
            <ReadingRows evidence={evidence.clone()} />
            if let Some(passage) = &props.passage {
                <blockquote class={classes!("quote-card__words", passage.words.starts_with('“').then_some("quote-card__words--direct"))}>
                    <PassageWords passage={passage.clone()} />
                </blockquote>
                <PassageFoot passage={passage.clone()} />
            }
        </article>
    }
}
