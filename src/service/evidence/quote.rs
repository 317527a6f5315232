//! What is behind a quote.

use super::{MOST_PASSAGES, found, quoted, row};
use crate::{
    corpus::{
        identity::Identity,
        key::{Keys, subject},
        store::{Held, Store},
    },
    extract::{EntityId, Found, QuoteKind},
    protocol::{Evidence, Passage},
    service::correct::of_quote,
    service::passage::{quote_passage, role, role_label, role_reading, speaker_reading, words},
    texts::{Arg, Join, Message},
};
use std::collections::BTreeSet;

/// Returns what is behind the quote `i` of `held`.
pub(super) fn evidence(store: &Store, held: &Held, i: usize, key: &str) -> Option<Evidence> {
    let quote = held.annotations.quotes.get(i)?;
    let text = &held.article.text;
    let mut reading = Vec::new();
    if let Some(cue) = quote.cue {
        reading.push(row("quote-cue", quoted(words(text, cue))));
    }
    reading.push(row("quote-speaker", speaker_reading(store, held, quote)));
    let speaker = quote.speakers.first().and_then(|id| held.entity(*id));
    for stated in speaker.map_or(&[][..], |speaker| &speaker.roles) {
        let phrase = words(text, stated.span);
        let role = role(store, held, stated);
        reading.push(row(role_label(stated), role_reading(&role, phrase)));
    }
    reading.push(row("quote-words-found", found(quote.found)));
    if let Some(resolved) = quote.resolved {
        reading.push(row("quote-speaker-found", found(resolved)));
    }
    if quote.resolved.is_some_and(Found::is_by_reader) {
        let first = quote.content.first();
        let read = held
            .machine()
            .quotes
            .iter()
            .find(|read| read.content.first() == first);
        reading.extend(
            read.map(|read| row("evidence-machine-read", speaker_reading(store, held, read))),
        );
    }
    let kind = match quote.kind {
        QuoteKind::Direct => "quote-is-direct",
        QuoteKind::Mixed => "quote-is-mixed",
        QuoteKind::Indirect => "quote-is-indirect",
    };
    let kind = Message::new(kind);
    let mut kind = vec![Arg::from(match quote.content.len() {
        0 | 1 => kind,
        n => Message::new("quote-in-pieces")
            .with("kind", kind)
            .with("n", Message::new("small-number").with("n", n)),
    })];
    if quote.found.is_doubtful() {
        kind.push(Message::new("quote-doubtful").into());
    }
    let (more_title, more) = match (speaker, quote.speakers.first()) {
        (Some(_), Some(id)) => {
            let name = store.name(held, *id).unwrap_or_default().to_owned();
            let mut all = store
                .identity(held, *id)
                .map_or_else(Vec::new, |identity| by(store, identity));
            let this = subject(held, key);
            all.retain(|passage| passage.subject != this);
            let title = match all.len() {
                0 => None,
                n => {
                    let articles: BTreeSet<_> = all.iter().map(|other| &other.article).collect();
                    let more = Message::new("quote-more-by")
                        .with("n", n)
                        .with("name", name);
                    Some(more.with("articles", articles.len()))
                }
            };
            all.truncate(MOST_PASSAGES);
            (title, all)
        }
        _ => (None, Vec::new()),
    };
    Some(Evidence {
        subject: subject(held, key),
        title: "".into(),
        kind: Arg::List(Join::Dot, kind),
        passage: Some(quote_passage(store, held, quote, key)),
        reading,
        likenesses: Vec::new(),
        correctable: of_quote(store, held, quote),
        more_title,
        more,
    })
}

/// Returns all quotes by one speaker, in order of publication and text.
pub(super) fn by(store: &Store, identity: &Identity) -> Vec<Passage> {
    let mut passages = Vec::new();
    for (article, id) in super::entity::members(store, identity) {
        let held = store.held(article);
        passages.extend(of(store, held, id));
    }
    passages
}

/// Returns the quotes of `held` by `speaker`, in text order.
pub(super) fn of(store: &Store, held: &Held, speaker: EntityId) -> Vec<Passage> {
    let is_by = held
        .annotations
        .quotes
        .iter()
        .any(|quote| quote.speakers.contains(&speaker));
    if !is_by {
        return Vec::new();
    }
    let keys = Keys::new(held);
    held.annotations
        .quotes
        .iter()
        .zip(&keys.quotes)
        .filter(|(quote, _)| quote.speakers.contains(&speaker))
        .map(|(quote, key)| quote_passage(store, held, quote, key))
        .collect()
}
