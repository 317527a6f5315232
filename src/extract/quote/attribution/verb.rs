//! What a reporting verb attributes: quotations and clauses on either side of it.

use super::{Search, Source};
use crate::{
    extract::quote::{
        content::{
            Right, content_after,
            end::{clause_end, clause_start, trim_end},
        },
        cue::Cue,
        lexicon::{Class, Form},
        phrase::{after::phrase_after, has_finite, subject_before},
    },
    text::span::Span,
};
use std::ops::Range;

impl Search<'_, '_> {
    pub(super) fn finite(
        &mut self,
        n: usize,
        unit: &Range<usize>,
        cue: &Cue,
        start: usize,
        first: usize,
    ) {
        let items = &self.reading.flows[n].items;
        let frames = cue.frames.expect("a finite cue is a verb");
        let from = cue.group.start;
        let before = from
            .checked_sub(1)
            .filter(|b| *b >= unit.start)
            .map(|b| &items[b]);
        let after_quotation = before.is_some_and(|b| b.quotation.is_some())
            || before.is_some_and(|b| b.says(","))
                && from >= unit.start + 2
                && items[from - 2].quotation.is_some();
        let inverts = frames.quote && from == cue.at && items[cue.at].form() != Some(Form::Base);
        if inverts
            && (after_quotation || before.is_some_and(|b| b.says(",")))
            && let Some(phrase) = phrase_after(items, cue.group.end, unit.end)
            && !items[phrase.head.start].is(Class::TIME)
        {
            let left = self.left(n, unit, start, from);
            let subject = if after_quotation {
                None
            } else {
                subject_before(items, start, from)
            };
            if let Some(left) = left
                && subject.is_none()
            {
                let end = phrase.whole.end;
                let source = Source { flow: n, phrase };
                self.push(n, cue, Some(source.clone()), left);
                let right = content_after(items, unit, cue, end, true);
                self.add_right(n, cue, source, right);
                return;
            }
        }
        if before.is_some_and(|b| b.is(Class::COORDINATOR) && !b.capital) {
            let shared = self.shared_source(n, first, unit, cue);
            if shared.is_some() {
                self.take_right(n, unit, cue, shared, cue.group.end);
            }
            return;
        }
        let Some(phrase) = subject_before(items, start, from) else {
            return;
        };
        let speaks_inside = self.reading.flows[n].inside.is_some();
        let head = &items[phrase.head.start];
        if speaks_inside
            && (!frames.clause && !frames.that
                || matches!(head.text, "I" | "you" | "You" | "we" | "We")
                || head.is(Class::INTERROGATIVE))
        {
            return;
        }
        let source = Source {
            flow: n,
            phrase: phrase.clone(),
        };
        let opening = phrase.whole.start;
        if opening > unit.start && items[opening - 1].reads("as") {
            self.as_clause(n, unit, cue, source, opening - 1, start);
            return;
        }
        let right = content_after(items, unit, cue, cue.group.end, false);
        let parenthetical = items
            .get(cue.group.end)
            .filter(|_| cue.group.end < unit.end)
            .is_some_and(|item| item.says(","));
        let left = if frames.clause || frames.quote {
            self.left(n, unit, start, opening)
        } else {
            None
        };
        match (left, right) {
            (Some(left), Right::Quotation(q)) if left.last() == Some(&items[q].span) => {
                self.push(n, cue, Some(source), left);
            }
            (Some(mut left), Right::Quotation(q)) if self.joins(n, &left) => {
                self.claim(&items[q]);
                left.push(items[q].span);
                self.push(n, cue, Some(source), left);
            }
            (Some(left), Right::Words(words)) if self.joins(n, &left) => {
                let direct = left.len() == 1 && self.is_quotation(left[0]);
                if direct {
                    self.push(n, cue, Some(source.clone()), left);
                    self.push(n, cue, Some(source), vec![self.reading.span(n, &words)]);
                } else {
                    self.add_right(n, cue, source, Right::Words(words));
                }
            }
            (_, Right::Quotation(q)) => self.add_right(n, cue, source, Right::Quotation(q)),
            (_, Right::Words(words)) => self.add_right(n, cue, source, Right::Words(words)),
            (Some(mut left), Right::Nothing) => {
                let from = cue.group.end + 1;
                if parenthetical
                    && from < unit.end
                    && items[from].word
                    && items[from].form() != Some(Form::Gerund)
                    && !self.is_quotation(left[0])
                {
                    let end = clause_end(items, unit, from);
                    if end > from {
                        left.push(self.reading.span(n, &(from..end)));
                    }
                }
                self.push(n, cue, Some(source), left);
            }
            (None, Right::Nothing) => {
                // "At one point, she said, it was full."
                let from = cue.group.end + 1;
                let interrupts = parenthetical
                    && opening > start + 1
                    && items[opening - 1].says(",")
                    && opening - start < 24
                    && from < unit.end
                    && items[from].word
                    && items[from].form() != Some(Form::Gerund)
                    && (frames.clause || frames.quote)
                    && phrase.whole == phrase.head;
                if !interrupts {
                    self.colon_at_end(n, unit, cue, source);
                    return;
                }
                let mut begin = start;
                while begin < opening - 1 && items[begin].is(Class::COORDINATOR) {
                    begin += 1;
                }
                let end = clause_end(items, unit, from);
                if begin < opening - 1 && end > from {
                    let content = vec![
                        self.reading.span(n, &(begin..opening - 1)),
                        self.reading.span(n, &(from..end)),
                    ];
                    self.push(n, cue, Some(source), content);
                }
            }
        }
    }

    /// Says whether a quotation that ends as a sentence does and stands before the source belongs
    /// to it: not where somebody is speaking already.
    pub(super) fn joins(&self, n: usize, left: &[Span]) -> bool {
        let paragraph = self.reading.flows[n].paragraph;
        let [only] = left else { return true };
        let ended = self
            .quotation(*only)
            .is_some_and(|q| self.reading.quoted[q].ends_sentence(self.reading.text));
        let speaking = self.running.is_some_and(|(draft, at)| {
            let content = &self.drafts[draft].content;
            let ends = content.first().into_iter().chain(content.last());
            at == paragraph && ends.into_iter().any(|span| self.is_quotation(*span))
        });
        !(ended && speaking)
    }

    /// What stands left of a source or an inverted verb: a quotation, or a clause with a comma.
    pub(super) fn left(
        &self,
        n: usize,
        unit: &Range<usize>,
        start: usize,
        end: usize,
    ) -> Option<Vec<Span>> {
        let flow = &self.reading.flows[n];
        let items = &flow.items;
        let last = end.checked_sub(1).filter(|last| *last >= unit.start)?;
        let comma = items[last].says(",");
        let content = if comma && last > unit.start {
            last - 1
        } else {
            last
        };
        if let Some(q) = items[content].quotation {
            if self.claimed[q] {
                return None;
            }
            let quoted = &self.reading.quoted[q];
            let speech = comma || quoted.ends_like_speech(self.reading.text);
            if !speech {
                return None;
            }
            // words before the quotation in the same clause make it mixed
            let begin = clause_start(items, start.min(content), content);
            let mut begin = if items[content].after_sentence {
                content
            } else {
                begin
            };
            while begin < content && (items[begin].is(Class::COORDINATOR) || !items[begin].word) {
                begin += 1;
            }
            let continues = quoted
                .inner(self.reading.text)
                .starts_with(|c: char| c.is_lowercase());
            if begin < content && !has_finite(items, begin..content) && !continues {
                // "on “The Show,” Name said that" is not what was said
                let attached = items[content - 1].word;
                if attached && !items[end].is(Class::SUBJECT_PRONOUN) && content - begin > 1 {
                    return None;
                }
                begin = content;
            }
            return Some(vec![self.reading.span(n, &(begin..content + 1))]);
        }
        if !comma || content <= start {
            return None;
        }
        let mut begin = start;
        while begin < content && items[begin].is(Class::COORDINATOR) {
            begin += 1;
        }
        let quotes = items[begin..last]
            .iter()
            .any(|item| item.quotation.is_some());
        let clause = (quotes || has_finite(items, begin..last))
            && !items[begin].is(Class::PREPOSITION)
            && (!items[begin].is(Class::SUBORDINATOR) || items[begin].is(Class::DETERMINER))
            && items[begin].form() != Some(Form::Gerund);
        let end = trim_end(items, begin, last);
        (clause && end > begin).then(|| vec![self.reading.span(n, &(begin..end))])
    }

    pub(super) fn take_right(
        &mut self,
        n: usize,
        unit: &Range<usize>,
        cue: &Cue,
        source: Option<Source>,
        after: usize,
    ) {
        let items = &self.reading.flows[n].items;
        match content_after(items, unit, cue, after, false) {
            Right::Nothing => {
                if let Some(source) = source {
                    self.colon_at_end(n, unit, cue, source);
                }
            }
            right => {
                if let Some(source) = source {
                    self.add_right(n, cue, source, right);
                }
            }
        }
    }

    pub(super) fn add_right(&mut self, n: usize, cue: &Cue, source: Source, right: Right) {
        let items = &self.reading.flows[n].items;
        let span = match right {
            Right::Nothing => return,
            Right::Quotation(q) => {
                self.claim(&items[q]);
                items[q].span
            }
            Right::Words(words) => self.reading.span(n, &words),
        };
        self.push(n, cue, Some(source), vec![span]);
    }

    /// "As Name said, …" and "…, as Name said".
    pub(super) fn as_clause(
        &mut self,
        n: usize,
        unit: &Range<usize>,
        cue: &Cue,
        source: Source,
        opening: usize,
        start: usize,
    ) {
        let items = &self.reading.flows[n].items;
        let after = cue.group.end;
        if opening == start || items[opening].capital {
            let comma = (after..unit.end.min(after + 12)).find(|i| items[*i].says(","));
            let Some(comma) = comma.filter(|c| c + 1 < unit.end) else {
                return;
            };
            let content = comma + 1;
            let end = clause_end(items, unit, content);
            if end > content {
                let span = self.reading.span(n, &(content..end));
                if end == content + 1 {
                    self.claim(&items[content]);
                }
                self.push(n, cue, Some(source), vec![span]);
            }
        } else if let Some(left) = self.left(n, unit, start, opening) {
            self.push(n, cue, Some(source), left);
        }
    }

    /// "Name said:" at the end of a paragraph: what was said is in the next.
    pub(super) fn colon_at_end(
        &mut self,
        n: usize,
        unit: &Range<usize>,
        cue: &Cue,
        source: Source,
    ) {
        let flow = &self.reading.flows[n];
        let Some(last) = flow.items.get(unit.end.saturating_sub(1)) else {
            return;
        };
        if !last.says(":") || unit.end != flow.items.len() || unit.end - cue.group.end > 14 {
            return;
        }
        let next = self.reading.flows[n + 1..]
            .iter()
            .find(|next| next.inside.is_none() && next.paragraph == flow.paragraph + 1);
        if let Some(next) = next
            && let Some(first) = next.items.first()
            && first.quotation.is_some()
        {
            self.claim(first);
            let span = first.span;
            self.push(n, cue, Some(source), vec![span]);
        }
    }
}
