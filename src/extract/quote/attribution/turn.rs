//! Words that a name stands before or after, without a verb: turns of a transcript, and signed quotations.

use super::{Search, Source};
use crate::{
    extract::quote::{
        cue::{Cue, Voice},
        flow::{Flow, Item},
        phrase::Phrase,
    },
    text::span::Span,
};
use std::{collections::BTreeMap, ops::Range};

/// A name of more items is none.
const LONGEST: usize = 7;

/// How often a name must stand before a colon for the text to be a transcript.
const TURNS: usize = 2;

impl Search<'_, '_> {
    /// "NAME: …" at the start of a paragraph: with a quotation, or in a text that has several such turns.
    pub(super) fn announced(&mut self, n: usize, turns: &BTreeMap<&str, usize>) {
        let reading = self.reading;
        let flow = &reading.flows[n];
        let Some(colon) = label(flow) else {
            return;
        };
        let Some(next) = flow.items.get(colon + 1) else {
            return;
        };
        let content = match next.quotation {
            Some(q) if !self.claimed[q] => next.span,
            None if is_turn(reading.text, flow, turns) => {
                reading.span(n, &(colon + 1..flow.items.len()))
            }
            _ => return,
        };
        self.name(n, colon..colon + 1, 0..colon, content);
    }

    /// `"…" — Name` at the end of a paragraph, or with the name in the next.
    pub(super) fn signed(&mut self, n: usize) {
        let reading = self.reading;
        let items = &reading.flows[n].items;
        let Some(dash) = items.iter().rposition(is_dash) else {
            return;
        };
        let name = dash + 1..items.len();
        let named = |item: &Item<'_>| item.capital && item.word || item.says(".");
        if name.is_empty() || name.len() > LONGEST || !items[name.clone()].iter().all(named) {
            return;
        }
        let above = || {
            let last = reading.flows[..n]
                .iter()
                .rev()
                .find(|flow| flow.inside.is_none())?;
            (last.items.len() == 1 && dash == 0).then(|| last.items[0])
        };
        let before = match dash.checked_sub(1) {
            Some(before) => Some(items[before]),
            None => above(),
        };
        let Some((q, span)) = before.and_then(|item| Some((item.quotation?, item.span))) else {
            return;
        };
        if !self.claimed[q] {
            self.name(n, dash..dash + 1, name, span);
        }
    }

    fn name(&mut self, n: usize, group: Range<usize>, source: Range<usize>, content: Span) {
        let cue = Cue {
            at: group.start,
            group,
            voice: Voice::Finite,
            frames: None,
        };
        let phrase = Phrase {
            whole: source.clone(),
            head: source,
        };
        self.push(n, &cue, Some(Source { flow: n, phrase }), vec![content]);
    }
}

/// Counts the names before a colon at the starts of paragraphs.
pub(super) fn turns<'t>(text: &'t str, flows: &[Flow<'_>]) -> BTreeMap<&'t str, usize> {
    let mut counts = BTreeMap::new();
    for flow in flows {
        if let Some(name) = spoken(text, flow) {
            *counts.entry(name).or_default() += 1;
        }
    }
    counts
}

/// The name at the start of a turn.
fn spoken<'t>(text: &'t str, flow: &Flow<'_>) -> Option<&'t str> {
    let colon = label(flow)?;
    let (first, last) = (flow.items.first()?, flow.items.get(colon - 1)?);
    (flow.items.len() > colon + 1).then(|| first.span.cover(last.span).of(text))
}

fn is_turn(text: &str, flow: &Flow<'_>, turns: &BTreeMap<&str, usize>) -> bool {
    spoken(text, flow).is_some_and(|name| {
        name.len() > 2 && turns.get(name).is_some_and(|n| *n >= TURNS) && turns.len() >= TURNS
    })
}

/// The colon after a name that starts a paragraph.
fn label(flow: &Flow<'_>) -> Option<usize> {
    if flow.inside.is_some() {
        return None;
    }
    let colon = flow
        .items
        .iter()
        .take(LONGEST)
        .position(|item| item.says(":"))?;
    let named = |item: &Item<'_>| item.capital && item.word || item.says(".");
    (colon > 0 && flow.items[..colon].iter().all(named)).then_some(colon)
}

fn is_dash(item: &Item<'_>) -> bool {
    matches!(item.text, "—" | "–" | "―" | "--" | "-" | "~")
}
