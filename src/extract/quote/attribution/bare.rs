//! Quotations without a cue of their own.

use super::{Draft, Search, UNKNOWN};
use crate::extract::quote::flow::Flow;
use std::ops::Range;

impl Search<'_, '_> {
    /// Gives quotations that stand alone as sentences to the one who is speaking.
    pub(super) fn bare(&mut self, n: usize, unit: &Range<usize>) {
        let reading = self.reading;
        let flow = &reading.flows[n];
        for at in unit.clone() {
            let item = &flow.items[at];
            let Some(q) = item.quotation.filter(|q| !self.claimed[*q]) else {
                continue;
            };
            let starts = at == unit.start
                || item.after_sentence
                || !flow.items[at - 1].word
                    && flow.items[at - 1].quotation.is_none()
                    && at - 1 == unit.start;
            let ends = reading.quoted[q].ends_sentence(reading.text) || !reading.quoted[q].closed;
            if !starts || !ends || flow.items[at].span.len() < 8 {
                continue;
            }
            if let Some((draft, paragraph)) = self.running
                && paragraph == flow.paragraph
            {
                self.claimed[q] = true;
                let draft = self.speaking(draft, n);
                if self.ends_quoted(draft) {
                    self.drafts[draft].content.push(item.span);
                } else {
                    let source = self.drafts[draft].source.clone();
                    self.drafts.push(Draft {
                        flow: n,
                        content: vec![item.span],
                        cue: None,
                        source,
                        found: UNKNOWN,
                    });
                    self.running = Some((self.drafts.len() - 1, paragraph));
                }
            }
        }
    }

    /// The last draft of the same paragraph whose words were quoted and follow their source's
    /// sentence, or else `last`.
    pub(super) fn speaking(&self, last: usize, n: usize) -> usize {
        let paragraph = self.reading.flows[n].paragraph;
        (0..=last)
            .rev()
            .take(4)
            .take_while(|i| self.reading.flows[self.drafts[*i].flow].paragraph == paragraph)
            .find(|i| {
                self.reading.flows[self.drafts[*i].flow].inside.is_none() && self.ends_quoted(*i)
            })
            .unwrap_or(last)
    }

    /// Says whether the draft's last words were a quotation, or ended with one before the cue.
    pub(super) fn ends_quoted(&self, draft: usize) -> bool {
        let draft = &self.drafts[draft];
        draft.content.last().is_some_and(|last| {
            self.is_quotation(*last)
                || draft.cue.is_some_and(|cue| last.end <= cue.start)
                    && self
                        .reading
                        .quoted
                        .get(
                            self.reading
                                .quoted
                                .partition_point(|q| q.span.end < last.end),
                        )
                        .is_some_and(|q| q.span.end == last.end)
        })
    }

    /// A paragraph that carries on the quotation of the one before.
    pub(super) fn carried_on(&mut self, n: usize, flow: &Flow<'_>) {
        let Some(q) = flow.items.first().and_then(|item| item.quotation) else {
            return;
        };
        let Some((draft, paragraph)) = self.running else {
            return;
        };
        if paragraph + 1 != flow.paragraph || self.claimed[q] || q == 0 {
            return;
        }
        let carries = self.reading.quoted[q - 1].carries_on && self.claimed[q - 1];
        let alone = flow.items.len() == 1
            && self.drafts[draft]
                .content
                .last()
                .is_some_and(|last| self.is_quotation(*last));
        if carries || alone {
            self.claimed[q] = true;
            let span = flow.items[0].span;
            self.drafts[draft].content.push(span);
            self.running = Some((draft, flow.paragraph));
        }
        let _ = n;
    }
}
