//! What is behind a name, a quote, a date or a number.

mod entity;
mod event;
mod pair;
mod quantity;
mod quote;
mod time;

use crate::{
    corpus::{
        key::{Keys, Place},
        store::{Held, Store},
    },
    extract::{Found, Method},
    protocol::{Chosen, Evidence, Subject},
    service::passage::words,
    text::span::Span,
    texts::{Arg, Message},
};

pub(super) use entity::subject as subject_of;

/// A list of more passages holds at most this many: more are not read in a panel.
const MOST_PASSAGES: usize = 200;

/// Returns what is behind `subject`, if the corpus holds it.
///
/// A name may have been chosen somewhere: `at` is an article and a mark in it.
pub(super) fn evidence(store: &Store, subject: &Subject, at: Option<&Chosen>) -> Option<Evidence> {
    match subject {
        Subject::Entity { kind, name } => {
            let at = at.and_then(|(article, span)| Some((store.number(article)?, *span)));
            entity::evidence(store, *kind, name, at)
        }
        Subject::Pair {
            relation,
            one,
            other,
        } => pair::evidence(store, *relation, one, other),
        Subject::Annotation { article, key } => {
            let held = store.held(store.number(article)?);
            let keys = Keys::new(held);
            match keys.find(key)? {
                Place::Quote(i) => quote::evidence(store, held, i, key),
                Place::Time(i) => time::evidence(store, held, i, None, key),
                Place::Event(i) => {
                    let event = held.annotations.events.get(i)?;
                    let own = time::evidence(store, held, event.time as usize, Some(event), key)?;
                    let number = store.number(article)?;
                    Some(event::with_tellings(store, own, number, i))
                }
                Place::Quantity(i) => quantity::evidence(store, held, i, key),
            }
        }
    }
}

/// Who says what stands at `span`, if it is inside a quote: the innermost one.
fn told_by(store: &Store, held: &Held, span: Span) -> Option<Arg> {
    let quote = held.quote_around(span)?;
    let names = store.names(held, &quote.speakers);
    let phrase = quote.source.map(|span| words(&held.article.text, span));
    Some(match (names.is_empty(), phrase) {
        (true, None) => Message::new("evidence-speaker-unknown").into(),
        (true, Some(phrase)) => Message::new("evidence-not-matched")
            .with("phrase", Arg::unquoted(phrase))
            .into(),
        (false, _) => Arg::names(&names),
    })
}

/// One row of how something was read.
fn row(label: &'static str, reading: impl Into<Arg>) -> (Message, Arg) {
    (Message::new(label), reading.into())
}

/// Returns the words that the text has, between quotation marks.
fn quoted(words: &str) -> Message {
    Message::new("evidence-quoted").with("words", Arg::unquoted(words))
}

/// Returns how something was found: `by the trained model, 85 % sure`.
fn found(found: Found) -> Message {
    let by = match found.by {
        Method::Rule => "evidence-by-rule",
        Method::Model => "evidence-by-model",
        Method::Reader => return Message::new("evidence-by-reader"),
    };
    let percent = (found.confidence * 100.0).round().clamp(1.0, 99.0);
    Message::new(by).with("percent", f64::from(percent))
}
