//! Cue, source and content put together, sentence by sentence.

mod bare;
mod phrasal;
mod source;
mod turn;
mod verb;

use super::{
    cue::{Cue, Voice, cues},
    flow::{Item, Reading},
    kind::kind,
    phrase::Phrase,
};
use crate::{
    extract::{Found, QuoteKind},
    text::span::Span,
};
use std::{collections::BTreeMap, ops::Range};

/// A source: its words, and the flow they are in.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(super) flow: usize,
    pub(super) phrase: Phrase,
}

/// An attribution whose speaker is not known yet.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// The flow that its cue is in, or its first content.
    pub(super) flow: usize,
    pub(crate) content: Vec<Span>,
    pub(crate) cue: Option<Span>,
    pub(super) source: Option<Source>,
    /// How it was found, and how sure that is.
    pub(crate) found: Found,
}

/// Finds the attributions, in the order of their cues.
pub(super) fn attributions(reading: &Reading<'_>) -> Vec<Draft> {
    let mut search = Search {
        reading,
        claimed: vec![false; reading.quoted.len()],
        drafts: Vec::new(),
        running: None,
    };
    let turns = turn::turns(reading.text, &reading.flows);
    for flow in 0..reading.flows.len() {
        search.flow(flow, &turns);
    }
    for draft in &mut search.drafts {
        draft.found = Found::by_rule(match kind(reading, draft) {
            QuoteKind::Direct => 0.9,
            QuoteKind::Mixed => 0.75,
            QuoteKind::Indirect => 0.6,
        });
    }
    search.drafts
}

/// Until it is known how much of the content is in quotation marks.
const UNKNOWN: Found = Found::by_rule(0.0);

struct Search<'r, 'd> {
    reading: &'r Reading<'d>,
    /// Which quotations have a source.
    claimed: Vec<bool>,
    drafts: Vec<Draft>,
    /// The last attribution outside quotations, and its paragraph.
    running: Option<(usize, usize)>,
}

impl Search<'_, '_> {
    fn flow(&mut self, n: usize, turns: &BTreeMap<&str, usize>) {
        let reading = self.reading;
        let flow = &reading.flows[n];
        if flow.inside.is_none() {
            self.carried_on(n, flow);
        }
        for unit in &flow.units {
            let first = self.drafts.len();
            for cue in cues(reading, &flow.items, unit.clone()) {
                self.attribute(n, unit, &cue, first);
            }
            if flow.inside.is_none() {
                self.bare(n, unit);
            }
        }
        if flow.inside.is_none() {
            self.announced(n, turns);
            self.signed(n);
        }
    }

    /// Gives what `cue` attributes to its source. `first` is the first draft of this sentence.
    fn attribute(&mut self, n: usize, unit: &Range<usize>, cue: &Cue, first: usize) {
        let items = &self.reading.flows[n].items;
        let start = (unit.start..cue.at)
            .rev()
            .find(|i| items[*i].after_sentence)
            .unwrap_or(unit.start);
        match cue.voice {
            Voice::According => self.according(n, unit, cue, start),
            Voice::View => self.view(n, unit, cue),
            Voice::Gerund => {
                let own = self.own_source(n, start, cue);
                let source = own.or_else(|| self.shared_source(n, first, unit, cue));
                self.take_right(n, unit, cue, source, cue.group.end);
            }
            Voice::Finite => self.finite(n, unit, cue, start, first),
        }
    }

    fn push(&mut self, n: usize, cue: &Cue, source: Option<Source>, content: Vec<Span>) {
        let flow = &self.reading.flows[n];
        for span in &content {
            if let Some(q) = self.quotation(*span) {
                self.claimed[q] = true;
            }
        }
        let mut group = cue.group.clone();
        if let Some(next) = flow.items.get(group.end)
            && cue
                .frames
                .is_some_and(|frames| frames.with.iter().any(|word| next.reads(word)))
        {
            group.end += 1;
        }
        if flow.items.get(group.end).is_some_and(|next| next.says(":")) {
            group.end += 1;
        }
        let cue = self.reading.span(n, &group);
        // a cue inside what it attributes is a mistake of the rules
        if content.iter().any(|span| span.overlaps(cue)) {
            return;
        }
        self.drafts.push(Draft {
            flow: n,
            content,
            cue: Some(cue),
            source,
            found: UNKNOWN,
        });
        if flow.inside.is_none() {
            self.running = Some((self.drafts.len() - 1, flow.paragraph));
        }
    }

    fn claim(&mut self, item: &Item<'_>) {
        if let Some(q) = item.quotation {
            self.claimed[q] = true;
        }
    }

    fn quotation(&self, span: Span) -> Option<usize> {
        let at = self
            .reading
            .quoted
            .partition_point(|q| q.span.start < span.start);
        (self.reading.quoted.get(at)?.span == span).then_some(at)
    }

    fn is_quotation(&self, span: Span) -> bool {
        self.quotation(span).is_some()
    }
}
