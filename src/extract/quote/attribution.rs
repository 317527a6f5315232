//! Cue, source and content put together, sentence by sentence.

use super::{
    content::{Right, clause_end, content_after, trim_end},
    cue::{Cue, Voice, cues},
    flow::{Flow, Item, Reading},
    lexicon::{Class, Form, Standing},
    phrase::{Phrase, has_finite, phrase_after, subject_before},
};
use crate::text::span::Span;
use std::ops::Range;

/// A source: its words, and the flow they are in.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) flow: usize,
    pub(super) phrase: Phrase,
}

/// An attribution whose speaker is not known yet.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The flow that its cue is in, or its first content.
    pub(super) flow: usize,
    pub(super) content: Vec<Span>,
    pub(super) cue: Option<Span>,
    pub(super) source: Option<Source>,
}

/// Finds the attributions, in the order of their cues.
pub(super) fn attributions(reading: &Reading<'_>) -> Vec<Draft> {
    let mut search = Search {
        reading,
        claimed: vec![false; reading.quoted.len()],
        drafts: Vec::new(),
        running: None,
    };
    for flow in 0..reading.flows.len() {
        search.flow(flow);
    }
    search.drafts
}

struct Search<'r, 'd> {
    reading: &'r Reading<'d>,
    /// Which quotations have a source.
    claimed: Vec<bool>,
    drafts: Vec<Draft>,
    /// The last attribution outside quotations, and its paragraph.
    running: Option<(usize, usize)>,
}

impl<'d> Search<'_, 'd> {
    fn flow(&mut self, n: usize) {
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
            self.announced(n);
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

    fn finite(&mut self, n: usize, unit: &Range<usize>, cue: &Cue, start: usize, first: usize) {
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
    fn joins(&self, n: usize, left: &[Span]) -> bool {
        let paragraph = self.reading.flows[n].paragraph;
        let [only] = left else { return true };
        let ended = self
            .quotation(*only)
            .is_some_and(|q| self.reading.quoted[q].ends_sentence(self.reading.text));
        !ended
            || !self.running.is_some_and(|(draft, at)| {
                at == paragraph
                    && self.drafts[draft]
                        .content
                        .iter()
                        .any(|s| self.is_quotation(*s))
            })
    }

    /// What stands left of a source or an inverted verb: a quotation, or a clause with a comma.
    fn left(&self, n: usize, unit: &Range<usize>, start: usize, end: usize) -> Option<Vec<Span>> {
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

    fn take_right(
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

    fn add_right(&mut self, n: usize, cue: &Cue, source: Source, right: Right) {
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
    fn as_clause(
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

    fn according(&mut self, n: usize, unit: &Range<usize>, cue: &Cue, start: usize) {
        let items = &self.reading.flows[n].items;
        let Some(mut phrase) = phrase_after(items, cue.group.end, unit.end) else {
            return;
        };
        let end = phrase.whole.end;
        let comma = items
            .get(end)
            .filter(|_| end < unit.end)
            .is_some_and(|i| i.says(","));
        let opens = cue.at == start || start + 1 == cue.at && !items[start].is(Class::DETERMINER);
        let mut content = Vec::new();
        if opens {
            let from = if comma { end + 1 } else { end };
            let to = clause_end(items, unit, from.min(unit.end.saturating_sub(1)));
            if to > from {
                content.push(self.reading.span(n, &(from..to)));
                if to == from + 1 {
                    self.claim(&items[from]);
                }
            }
            if comma && phrase.whole != phrase.head {
                phrase.whole.end += 1;
            }
        } else {
            let mut left = cue.at;
            if items[left - 1].says(",") {
                left -= 1;
            }
            let begin = clause_start(items, start, left);
            let to = trim_end(items, begin, left);
            if to > begin {
                content.push(self.reading.span(n, &(begin..to)));
                if to == begin + 1 {
                    self.claim(&items[begin]);
                }
            }
            if comma
                && has_finite(items, end + 1..unit.end)
                && !items[end + 1].is(Class::COORDINATOR)
            {
                let to = clause_end(items, unit, end + 1);
                if items[end + 1].form() != Some(Form::Gerund) && to > end + 1 {
                    content.push(self.reading.span(n, &(end + 1..to)));
                }
            }
        }
        if !content.is_empty() {
            self.push(n, cue, Some(Source { flow: n, phrase }), content);
        }
    }

    fn view(&mut self, n: usize, unit: &Range<usize>, cue: &Cue) {
        let items = &self.reading.flows[n].items;
        let Some(opening) = (unit.start..cue.at).rev().find(|i| items[*i].reads("in")) else {
            return;
        };
        let phrase = opening + 1..cue.at;
        let after = cue.group.end;
        let comma = items
            .get(after)
            .filter(|_| after < unit.end)
            .is_some_and(|i| i.says(","));
        let content = if comma && after + 1 < unit.end {
            let end = clause_end(items, unit, after + 1);
            vec![self.reading.span(n, &(after + 1..end.max(after + 2)))]
        } else {
            return;
        };
        let phrase = Phrase {
            head: phrase.clone(),
            whole: phrase,
        };
        self.push(n, cue, Some(Source { flow: n, phrase }), content);
    }

    /// "Name said:" at the end of a paragraph: what was said is in the next.
    fn colon_at_end(&mut self, n: usize, unit: &Range<usize>, cue: &Cue, source: Source) {
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

    /// The noun that a gerund follows without a comma: "signs saying", "with others arguing". Not
    /// a document that somebody issues: "released a statement saying" is the issuer's.
    fn own_source(&self, n: usize, start: usize, cue: &Cue) -> Option<Source> {
        let items = &self.reading.flows[n].items;
        let before = cue.at.checked_sub(1).filter(|b| *b >= start)?;
        if !items[before].word || items[before].reads("by") || items[before].reads("and") {
            return None;
        }
        let phrase = subject_before(items, start, cue.at)?;
        let noun = items[phrase.head.clone()]
            .iter()
            .rev()
            .find_map(|i| i.entry.noun);
        let with = phrase.head.start > start && items[phrase.head.start - 1].reads("with");
        let time = items[before].is(Class::TIME);
        (with || noun != Some(Standing::Document) && !time && phrase.head.start == start)
            .then_some(Source { flow: n, phrase })
    }

    /// The source of an earlier cue of the sentence, or the sentence's subject.
    fn shared_source(
        &self,
        n: usize,
        first: usize,
        unit: &Range<usize>,
        cue: &Cue,
    ) -> Option<Source> {
        let items = &self.reading.flows[n].items;
        let shared = self.drafts[first..]
            .iter()
            .rev()
            .filter(|draft| draft.flow == n)
            .find_map(|draft| draft.source.clone())
            .filter(|source| source.flow == n && source.phrase.whole.start < cue.at);
        if shared.is_some() {
            return shared;
        }
        let start = (unit.start..cue.at)
            .rev()
            .find(|i| items[*i].after_sentence)
            .unwrap_or(unit.start);
        let verb = (start..cue.group.start).find(|i| {
            let item = &items[*i];
            !item.capital
                && (item.is(Class::BE.or(Class::AUXILIARY).or(Class::FINITE))
                    || matches!(item.form(), Some(Form::Past | Form::Third))
                    || item.word
                        && item.text.ends_with("ed")
                        && item.entry.noun.is_none()
                        && *i > start)
        })?;
        let mut end = verb;
        while end > start
            && items[end - 1].is(Class::ADVERB)
            && !items[end - 1].is(Class::DETERMINER)
        {
            end -= 1;
        }
        let phrase = subject_before(items, start, end)?;
        Some(Source { flow: n, phrase })
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
        });
        if flow.inside.is_none() {
            self.running = Some((self.drafts.len() - 1, flow.paragraph));
        }
    }

    /// Gives quotations that stand alone as sentences to the one who is speaking.
    fn bare(&mut self, n: usize, unit: &Range<usize>) {
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
                    });
                    self.running = Some((self.drafts.len() - 1, paragraph));
                }
            }
        }
    }

    /// The last draft of the same paragraph whose words were quoted and follow their source's
    /// sentence, or else `last`.
    fn speaking(&self, last: usize, n: usize) -> usize {
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
    fn ends_quoted(&self, draft: usize) -> bool {
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
    fn carried_on(&mut self, n: usize, flow: &Flow<'d>) {
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

    /// "NAME: …" at the start of a paragraph.
    fn announced(&mut self, n: usize) {
        let reading = self.reading;
        let items = &reading.flows[n].items;
        let Some(colon) = items.iter().take(7).position(|item| item.says(":")) else {
            return;
        };
        let named = colon > 0
            && items[..colon]
                .iter()
                .all(|item| item.capital && item.word || item.says("."));
        let Some(next) = items.get(colon + 1) else {
            return;
        };
        if let Some(q) = next.quotation
            && named
            && !self.claimed[q]
        {
            let cue = Cue {
                at: colon,
                group: colon..colon + 1,
                voice: Voice::Finite,
                frames: None,
            };
            let phrase = Phrase {
                whole: 0..colon,
                head: 0..colon,
            };
            let span = next.span;
            self.push(n, &cue, Some(Source { flow: n, phrase }), vec![span]);
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

/// Finds where the clause that ends before `end` starts: after a semicolon or dash.
fn clause_start(items: &[Item<'_>], start: usize, end: usize) -> usize {
    (start..end)
        .rev()
        .find(|i| items[*i].says(";") || items[*i].after_sentence && *i > start)
        .map_or(start, |i| if items[i].after_sentence { i } else { i + 1 })
}
