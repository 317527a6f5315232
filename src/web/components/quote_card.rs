//! The unit of evidence: the words, who said them, in which role, and where.

use crate::{
    extract::QuoteKind,
    protocol::{Evidence, Passage},
    state::view::speakers,
    texts::Texts,
    web::{
        components::{
            passage_foot::PassageFoot, passage_words::PassageWords, reading_rows::ReadingRows,
        },
        shared::Shared,
        store::use_texts,
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`QuoteCard`].
#[derive(Properties, PartialEq)]
pub(crate) struct QuoteCardProps {
    /// The evidence of a quote.
    pub(crate) evidence: Shared<Evidence>,
}

/// Draws the card, and under it how the quote was read.
#[component]
pub(crate) fn QuoteCard(props: &QuoteCardProps) -> Html {
    let texts = use_texts();
    let evidence = &props.evidence;
    let Some(passage) = &evidence.passage else {
        return Html::default();
    };
    let is_direct = passage.quote == Some(QuoteKind::Direct)
        && passage.words.starts_with(['“', '‘', '"', '\'']);
    html! {
        <>
            <article class="quote-card quote-card--selected">
                <p class="quote-card__kind"><span>{ texts.write(&evidence.kind) }</span></p>
                <blockquote class={classes!("quote-card__words", is_direct.then_some("quote-card__words--direct"))}>
                    <PassageWords evidence={evidence.clone()} />
                </blockquote>
                <p class="quote-card__by">{ speaker(passage, &texts) }</p>
                <PassageFoot evidence={evidence.clone()} />
            </article>
            if !evidence.reading.is_empty() {
                <h3>{ texts.say("quote-how") }</h3>
                <ReadingRows evidence={evidence.clone()} />
            }
        </>
    }
}

fn speaker(passage: &Passage, texts: &Texts) -> Html {
    let is_open = passage.speakers.is_empty() || passage.is_doubtful;
    html! {
        <>
            <b class={classes!(is_open.then_some("unknown"))}>
                { texts.write(&speakers(&passage.speakers, passage.is_doubtful)) }
            </b>
            if let Some(role) = &passage.role {
                <span lang={ARTICLE_LANG}>{ role }</span>
            }
            if let Some(named) = passage.as_named.as_ref().filter(|named| !passage.speakers.contains(named)) {
                { " " }<span class="unknown">{ texts.with("quote-as-named", "name", named.as_str()) }</span>
            }
        </>
    }
}
