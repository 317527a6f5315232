//! Documents whose names are marked.

use crate::{
    language::{
        name::{KINDS, N_LABELS},
        ranges,
        train::crf::Labels,
        word::{Classes, Word},
    },
    text::{offset::Offsets, sentence::sentences, span::Span, token::tokens},
};
use serde_json::Value;
use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};

/// A document to learn from, or to be measured on.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub(super) id: String,
    pub(super) tokens: Vec<String>,
    pub(super) sentences: Vec<Range<usize>>,
    /// Which labels may be right, for each token.
    pub(super) labels: Vec<Labels>,
    /// Where the tokens are, in bytes.
    pub(super) spans: Vec<Span>,
    /// The names as they are marked, each with the index of its kind.
    pub(super) names: BTreeSet<(Span, usize)>,
    /// The kinds that are marked.
    pub(super) kinds: Vec<usize>,
    /// What it counts, beside others.
    pub(super) count: f32,
}

impl Document {
    /// Returns its tokens.
    pub(super) fn forms(&self) -> Vec<&str> {
        self.tokens.iter().map(String::as_str).collect()
    }

    /// Looks at its tokens.
    pub(super) fn words(&self, classes: &Classes) -> Vec<Word> {
        self.tokens
            .iter()
            .map(|form| Word::new(form, classes))
            .collect()
    }
}

/// The label of a token of a name.
pub(super) fn label(kind: usize, is_first: bool) -> usize {
    2 * kind + if is_first { 1 } else { 2 }
}

/// Returns the index of a kind by its name in the contract.
pub(super) fn kind_named(name: &str) -> Option<usize> {
    let name = match name {
        "work" | "event" => "misc",
        _ => name,
    };
    KINDS
        .iter()
        .position(|kind| serde_json::to_value(kind).is_ok_and(|value| value == name))
}

/// Reads JSON Lines in the contract's format; `kinds` are those that are marked where the file does not say.
pub(super) fn read(lines: &str, kinds: &[&str]) -> Result<Vec<Document>, String> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        document(&value, kinds).ok_or_else(|| format!("not a document with names: {line:.60}"))
    };
    lines.lines().map(read).collect()
}

/// Returns the texts of a file in the contract's format, by their names.
pub(super) fn texts(lines: &str) -> Result<HashMap<String, String>, String> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let part = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let text = match value["text"].is_string() {
            true => part("text"),
            false => part("body"),
        };
        Ok((part("id"), text))
    };
    lines.lines().map(read).collect()
}

fn document(value: &Value, kinds: &[&str]) -> Option<Document> {
    let text = value["text"].as_str()?;
    let offsets = Offsets::new(text);
    let byte =
        |position: &Value| offsets.byte_at_code_point(u32::try_from(position.as_u64()?).ok()?);
    let kinds: Vec<usize> = match value["scheme"]["kinds"].as_array() {
        Some(kinds) => kinds
            .iter()
            .filter_map(|kind| kind_named(kind.as_str()?))
            .collect(),
        None => kinds.iter().filter_map(|kind| kind_named(kind)).collect(),
    };
    let tokens = tokens(text);
    let sentences = ranges(&sentences(text), &tokens);
    let of_kind = |kind: usize| 1 << label(kind, true) | 1 << label(kind, false);
    // what is not marked may be of a kind that nobody marks
    let open: Labels = (0..KINDS.len())
        .filter(|kind| !kinds.contains(kind))
        .fold(1, |labels, kind| labels | of_kind(kind));
    let mut labels = vec![open; tokens.len()];
    let mut names = BTreeSet::new();
    for entity in value["entities"].as_array()? {
        let kind = kind_named(entity["kind"].as_str()?)?;
        if !kinds.contains(&kind) {
            continue;
        }
        for mention in entity["mentions"].as_array()? {
            if mention["form"].as_str().is_some_and(|form| form != "name") {
                continue;
            }
            let span = Span::new(byte(&mention["start"])?, byte(&mention["end"])?);
            names.insert((span, kind));
            let from = tokens.partition_point(|token| token.span.end <= span.start);
            let to = tokens.partition_point(|token| token.span.start < span.end);
            for (n, labels) in labels[from..to].iter_mut().enumerate() {
                *labels = 1 << label(kind, n == 0);
            }
        }
    }
    // a name that goes on over the end of a sentence begins anew there
    for range in &sentences {
        let first = labels[range.start].trailing_zeros() as usize;
        if labels[range.start].is_power_of_two() && first > 0 && first.is_multiple_of(2) {
            labels[range.start] = 1 << (first - 1);
        }
    }
    debug_assert!(labels.iter().all(|labels| *labels < 1 << N_LABELS));
    Some(Document {
        id: value["id"].as_str()?.to_owned(),
        tokens: tokens
            .iter()
            .map(|token| token.span.of(text).to_owned())
            .collect(),
        sentences,
        labels,
        spans: tokens.iter().map(|token| token.span).collect(),
        names,
        kinds,
        count: 1.0,
    })
}

/// Parts documents into `n`, those of one outlet together: an outlet's names come again and again.
pub(super) fn folds(documents: &[Document], n: usize) -> Vec<usize> {
    let outlet = |document: &Document| match document.id.rsplit_once('_') {
        Some((outlet, _)) => outlet.to_owned(),
        None => document.id.clone(),
    };
    let outlets: BTreeSet<String> = documents.iter().map(outlet).collect();
    let outlets: Vec<String> = outlets.into_iter().collect();
    documents
        .iter()
        .map(|document| outlets.binary_search(&outlet(document)).unwrap_or_default() % n)
        .collect()
}
