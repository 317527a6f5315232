//! How many names are right, with their kind.

use super::document::Document;
use crate::{
    language::{
        name::{KINDS, Names, spans},
        word::Classes,
    },
    text::span::Span,
};

/// Found, right and marked, of each kind and of all.
type Counts = [[usize; 3]; KINDS.len() + 1];

/// Measures a model on `documents`.
pub(super) fn scores(names: &Names, documents: &[Document], classes: &Classes) -> Vec<String> {
    let mut counts = Counts::default();
    for document in documents {
        let found = names.find(
            &document.forms(),
            &document.words(classes),
            &document.sentences,
        );
        for name in found {
            let span = document.spans[name.tokens.start].cover(document.spans[name.tokens.end - 1]);
            let kind = KINDS.iter().position(|kind| *kind == name.kind);
            count(&mut counts, document, span, kind.unwrap_or_default());
        }
        count_marked(&mut counts, document);
    }
    shown(&counts)
}

/// Measures labels of `documents`.
pub(super) fn guesses(documents: &[Document], guesses: &[Vec<u8>]) -> Vec<String> {
    let mut counts = Counts::default();
    for (document, labels) in documents.iter().zip(guesses).filter(|(document, _)| {
        !document.names.is_empty() && document.kinds.len() == KINDS.len() && document.count >= 1.0
    }) {
        for (tokens, kind) in spans(labels) {
            let span = document.spans[tokens.start].cover(document.spans[tokens.end - 1]);
            count(&mut counts, document, span, kind);
        }
        count_marked(&mut counts, document);
    }
    shown(&counts)
}

fn count(counts: &mut Counts, document: &Document, span: Span, kind: usize) {
    if !document.kinds.contains(&kind) {
        return;
    }
    let right = usize::from(document.names.contains(&(span, kind)));
    for at in [kind, KINDS.len()] {
        counts[at][0] += 1;
        counts[at][1] += right;
    }
}

fn count_marked(counts: &mut Counts, document: &Document) {
    for (_, kind) in &document.names {
        counts[*kind][2] += 1;
        counts[KINDS.len()][2] += 1;
    }
}

fn shown(counts: &Counts) -> Vec<String> {
    let mut line = String::new();
    for (at, [found, right, marked]) in counts.iter().enumerate().filter(|(_, c)| c[2] > 0) {
        let share = |of: usize| 100.0 * *right as f32 / of.max(1) as f32;
        let name = KINDS
            .get(at)
            .map_or("all".to_owned(), |kind| format!("{kind:?}").to_lowercase());
        let f1 = 200.0 * *right as f32 / (found + marked).max(1) as f32;
        line += &format!(
            "{name} {:.1}/{:.1}/{f1:.1}  ",
            share(*found),
            share(*marked)
        );
    }
    vec![line]
}
