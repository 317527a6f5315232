//! What is behind a name, a quote, a date or a number.

mod entity;
mod event;
mod quantity;
mod quote;
mod time;
mod time_value;

use crate::{
    corpus::{
        key::{Keys, Place},
        store::{Held, Store},
    },
    protocol::{Evidence, Subject},
    service::passage::{quote_around, words},
    text::span::Span,
    wording::{list, quoted},
};

/// A list of more passages holds at most this many: more are not read in a panel.
const MOST_PASSAGES: usize = 200;

/// Returns what is behind `subject`, if the corpus holds it.
pub(super) fn evidence(store: &Store, subject: &Subject) -> Option<Evidence> {
    match subject {
        Subject::Entity { kind, name } => entity::evidence(store, *kind, name),
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
fn told_by(store: &Store, held: &Held, span: Span) -> Option<String> {
    let quote = quote_around(held, span)?;
    let names = store.names(held, &quote.speakers);
    let phrase = quote.source.map(|span| words(&held.article.text, span));
    Some(match (names.is_empty(), phrase) {
        (true, None) => "an unknown speaker".into(),
        (true, Some(phrase)) => format!("{}, not matched to a name", quoted(phrase)),
        (false, _) => list(&names),
    })
}
