//! One article, as it is read.

use super::{
    correct::of_article,
    evidence::subject_of,
    passage::{as_named, mark_kind, role},
};
use crate::{
    article::ArticleId,
    corpus::{
        credit::shown_title,
        key::{Keys, subject},
        store::{Held, Store},
    },
    extract::{EntityId, Found, MentionForm},
    protocol::{MarginNote, Mark, MarkKind, Page, Subject},
    search::{highlight::Highlighter, query::Query},
    text::span::Span,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Returns the article `id` with everything found in it, and the hits of `query` and `topics`.
pub(super) fn page(store: &Store, id: &ArticleId, query: &str, topics: &[String]) -> Option<Page> {
    let held = store.held(store.number(id)?);
    let article = &held.article;
    let keys = Keys::new(held);
    let (title, title_from) = shown_title(article);
    let highlighter = Highlighter::new(store.index(), &Query::parse(query))
        .with_phrases(store.index(), topics.iter().map(String::as_str));
    let speakers: BTreeSet<EntityId> = held
        .annotations
        .quotes
        .iter()
        .flat_map(|quote| quote.speakers.iter().copied())
        .collect();
    Some(Page {
        id: article.id.clone(),
        title,
        title_from,
        stated: article.stated.clone(),
        added: article.added.clone(),
        corrected: article.corrected,
        correctable: of_article(store, held),
        text: article.text.clone(),
        blocks: article.blocks.clone(),
        marks: marks(store, held, &keys),
        notes: notes(store, held, &keys),
        hits: highlighter
            .hits(&article.text)
            .into_iter()
            .map(|(span, _)| span)
            .collect(),
        n_speakers: speakers.len() as u32,
        n_quotes: held.annotations.quotes.len() as u32,
        topics: held
            .annotations
            .topics
            .iter()
            .map(|topic| topic.phrase.clone())
            .collect(),
    })
}

fn marks(store: &Store, held: &Held, keys: &Keys) -> Vec<Mark> {
    let found = &held.annotations;
    let mut marks = Vec::new();
    let named = (0_u32..).map(EntityId).zip(&found.entities);
    for (id, entity) in named.filter(|(_, entity)| entity.is_named()) {
        let Some(kind) = mark_kind(entity.kind) else {
            continue;
        };
        let subject = match store.identity(held, id) {
            Some(identity) => subject_of(identity),
            None => Subject::Entity {
                kind: entity.kind,
                name: entity.name.clone(),
            },
        };
        marks.extend(entity.mentions.iter().map(|mention| Mark {
            span: entity.full_span(&held.article.text, mention),
            kind,
            form: mention.form,
            is_doubtful: entity.found.is_doubtful() || mention.found.is_doubtful(),
            is_corrected: entity.found.is_by_reader() || mention.found.is_by_reader(),
            subject: subject.clone(),
        }));
    }
    let mut add = |span: Span, kind: MarkKind, found: Found, key: &str| {
        marks.push(Mark {
            span,
            kind,
            form: MentionForm::Name,
            is_doubtful: found.is_doubtful(),
            is_corrected: found.is_by_reader(),
            subject: subject(held, key),
        });
    };
    for (quote, key) in found.quotes.iter().zip(&keys.quotes) {
        for piece in &quote.content {
            let found = quote.resolved.filter(|found| found.is_by_reader());
            add(*piece, MarkKind::Quote, found.unwrap_or(quote.found), key);
        }
    }
    for (time, key) in found.times.iter().zip(&keys.times) {
        add(time.span, MarkKind::Time, time.found, key);
    }
    for (quantity, key) in found.quantities.iter().zip(&keys.quantities) {
        add(quantity.span, MarkKind::Number, quantity.found, key);
    }
    let fits = |mark: &Mark| {
        let words = held.article.text.get(mark.span.range());
        words.is_some_and(|words| !words.is_empty())
    };
    marks.retain(fits);
    marks.sort_by_key(|mark| {
        (
            mark.span.start,
            Reverse(mark.span.end),
            mark.kind != MarkKind::Quote,
        )
    });
    marks
}

/// One note for each block that holds quotes.
fn notes(store: &Store, held: &Held, keys: &Keys) -> Vec<MarginNote> {
    let blocks = &held.article.blocks;
    let mut notes: BTreeMap<u32, MarginNote> = BTreeMap::new();
    for (quote, key) in held.annotations.quotes.iter().zip(&keys.quotes) {
        let Some(start) = quote.content.first().map(|piece| piece.start) else {
            continue;
        };
        let after = blocks.partition_point(|block| block.span.start <= start);
        let Some(block) = after.checked_sub(1) else {
            continue;
        };
        let speakers = store.names(held, &quote.speakers);
        let note = notes.entry(block as u32).or_insert_with(|| MarginNote {
            block: block as u32,
            speakers: Vec::new(),
            is_doubtful: false,
            is_corrected: false,
            role: quote
                .speakers
                .first()
                .and_then(|speaker| held.entity(*speaker)?.roles.first())
                .map(|first| role(store, held, first)),
            as_named: as_named(store, held, quote).map(str::to_owned),
            kinds: Vec::new(),
            subject: subject(held, key),
        });
        note.is_doubtful |= quote.speaker_is_doubtful();
        note.is_corrected |= quote.speaker_is_corrected();
        for speaker in speakers {
            if !note.speakers.contains(&speaker) {
                note.speakers.push(speaker);
            }
        }
        if !note.kinds.contains(&quote.kind) {
            note.kinds.push(quote.kind);
        }
    }
    notes.into_values().collect()
}
