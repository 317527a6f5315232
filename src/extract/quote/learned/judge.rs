//! What the labels around a head mean, and how likely that is right.

use super::{
    head::{Head, RELATIONS},
    page::Page,
    window::Window,
};
use crate::{
    extract::{
        Found, QuoteKind,
        quote::{
            attribution::{Draft, Source},
            kind::kind,
            phrase::Phrase,
        },
    },
    language::{
        attribution::{Attributions, N_ANSWERS, N_LABELS, Part},
        crf::Scores,
        feature::{Feature, feature},
    },
    text::span::Span,
};
use std::ops::Range;

/// An attribution that the models propose.
#[derive(Clone, Debug)]
pub(crate) struct Proposal {
    pub(crate) draft: Draft,
    pub(crate) head: Head,
    /// How likely the head is one, seen from the words around it.
    certain: f32,
    /// How sure the labels of source, cue and content are: the least sure of each.
    sure: [f32; 3],
    /// The same, the geometric mean.
    mean: [f32; 3],
    pub(crate) kind: QuoteKind,
    /// How likely it is right.
    pub(crate) confidence: f32,
}

impl Proposal {
    /// How likely head and content are, as if they were independent.
    pub(super) fn strength(&self) -> f32 {
        self.certain * self.mean[2]
    }
}

impl Page<'_> {
    /// Reads the best labels of a window as an attribution; `None` if nothing is attributed.
    pub(crate) fn proposal(
        &self,
        head: &Head,
        window: &Window,
        scores: &mut [Scores<N_LABELS>],
        model: &Attributions,
    ) -> Option<Proposal> {
        let own = window
            .iter()
            .position(|place| Some(*place) == self.place(head.at))?;
        let (sure, labels, certain) = decided(model, scores, own);
        let runs = runs(window, &labels);
        if !runs.iter().any(|(part, _)| *part == Part::Content) {
            return None;
        }
        let mean = |range: &Range<usize>| {
            let sum: f32 = sure[range.clone()]
                .iter()
                .map(|sure| sure.max(1e-3).ln())
                .sum();
            (sum / range.len() as f32).exp()
        };
        let least = |range: &Range<usize>| sure[range.clone()].iter().copied().fold(1.0, f32::min);
        let of = |part: Part| {
            runs.iter()
                .filter(move |(found, _)| *found == part)
                .map(|(_, range)| range)
        };
        let cue = of(Part::Cue)
            .find(|range| range.contains(&own))
            .cloned()
            .unwrap_or(own..own + 1);
        let flow = self.place(head.at)?.0;
        let source = of(Part::Source)
            .filter(|range| window[range.start].0 == flow)
            .max_by(|a, b| mean(a).total_cmp(&mean(b)))
            .cloned();
        let content: Vec<Range<usize>> = of(Part::Content)
            .filter(|range| !range.contains(&own))
            .map(|range| {
                let stop =
                    |i: &usize| !matches!(self.item(window[*i]).text, "," | ";" | ":" | "." | ")");
                range.clone().find(stop).unwrap_or(range.end)..range.end
            })
            .filter(|range| !range.is_empty())
            .collect();
        let span = |range: &Range<usize>| {
            let first = self.item(window[range.start]).span;
            first.cover(self.item(window[range.end - 1]).span)
        };
        let spans: Vec<Span> = content.iter().map(span).collect();
        if spans.is_empty() {
            return None;
        }
        let all = |ranges: &[Range<usize>], worth: &dyn Fn(&Range<usize>) -> f32| {
            ranges.iter().map(worth).fold(1.0, f32::min)
        };
        let source_range = source.clone().into_iter().collect::<Vec<_>>();
        let cue_range = [cue.clone()];
        let parts = [&source_range[..], &cue_range, &content];
        let items = |range: &Range<usize>| window[range.start].1..window[range.end - 1].1 + 1;
        let draft = Draft {
            flow,
            content: spans,
            cue: Some(span(&cue)),
            source: source.map(|range| Source {
                flow,
                phrase: self.phrase(flow, items(&range)),
            }),
            found: Found::by_model(0.0),
        };
        let mut proposal = Proposal {
            kind: kind(self.reading, &draft),
            draft,
            head: *head,
            certain,
            sure: parts.map(|ranges| all(ranges, &least)),
            mean: parts.map(|ranges| all(ranges, &mean)),
            confidence: 0.0,
        };
        proposal.confidence = self.confidence(&proposal, model);
        proposal.draft.found = Found::by_model(proposal.confidence);
        Some(proposal)
    }

    /// Returns where the source of a proposal is.
    pub(crate) fn source(&self, proposal: &Proposal) -> Option<Span> {
        let source = proposal.draft.source.as_ref()?;
        Some(self.reading.span(source.flow, &source.phrase.whole))
    }

    /// Returns how likely a proposal is right.
    pub(crate) fn confidence(&self, proposal: &Proposal, model: &Attributions) -> f32 {
        let mut features = Vec::with_capacity(32);
        self.judge_features(proposal, &mut features);
        let mut scores = [0; N_ANSWERS];
        model.judge.add_all(&features, &mut scores);
        model.judge.marginals(&[scores], &[1])[0]
    }

    /// Adds what speaks for or against a proposal.
    pub(crate) fn judge_features(&self, proposal: &Proposal, features: &mut Vec<Feature>) {
        let mut add = |template: u32, values: &[u32]| features.push(feature(template, values));
        let bin = |p: f32| (p.clamp(0.0, 0.999) * 10.0) as u32;
        let kind = proposal.kind as u32;
        let head = bin(proposal.head.probability);
        let [source, cue, content] = proposal.sure.map(bin);
        let mean = proposal.mean.map(bin);
        let draft = &proposal.draft;
        let has_source = u32::from(draft.source.is_some());
        let inside = u32::from(self.flow(draft.flow).inside.is_some());
        let ruled = usize::from(self.cues[proposal.head.at]).checked_sub(1);
        let ruled = ruled.map(|n| &self.ruled[n]);
        let agrees = ruled.map_or(0, |rule| {
            let same = rule.content == draft.content;
            let near = rule
                .content
                .iter()
                .any(|a| draft.content.iter().any(|b| a.overlaps(*b)));
            1 + u32::from(same) + u32::from(near)
        });
        let product = bin(proposal.head.probability * proposal.mean[0] * proposal.mean[2]);
        let length: usize = draft.content.iter().map(|span| span.len()).sum();
        add(0, &[kind, inside]);
        add(1, &[head, kind]);
        add(2, &[content]);
        add(3, &[mean[2], kind]);
        add(4, &[source, has_source]);
        add(5, &[mean[0], has_source, kind]);
        add(6, &[cue]);
        add(7, &[agrees, kind]);
        add(8, &[product]);
        add(9, &[product, kind]);
        add(10, &[draft.content.len().min(3) as u32, kind]);
        add(
            11,
            &[u32::from(self.word(Some(proposal.head.at)).classes[1])],
        );
        add(12, &[(length as f32).ln() as u32, kind]);
        add(13, &[head, mean[2]]);
        add(14, &[self.xpos(proposal.head.at)]);
        let certain = bin(proposal.certain);
        add(16, &[certain, kind]);
        add(17, &[certain, mean[2]]);
        add(18, &[certain, head]);
        add(
            19,
            &[
                bin(proposal.certain * proposal.mean[0] * proposal.mean[2]),
                kind,
            ],
        );
        add(15, &[self.lemma(proposal.head.at)]);
        let quotation = draft
            .content
            .iter()
            .find_map(|span| self.quotation_in(*span));
        let look = quotation.map_or(0, |q| self.look(q));
        let verb = self.is_listed(proposal.head.at);
        add(23, &[look, verb, kind]);
        add(24, &[look, product]);
        add(25, &[verb, product, kind]);
        let passive = self.passive(proposal);
        add(20, &[passive]);
        add(
            21,
            &[passive, self.word(Some(proposal.head.at)).classes[1].into()],
        );
        add(22, &[passive, product]);
    }

    /// Returns the first quotation that a span shares words with.
    pub(super) fn quotation_in(&self, span: Span) -> Option<usize> {
        let quoted = &self.reading.quoted;
        let at = quoted.partition_point(|q| q.span.end <= span.start);
        quoted
            .get(at)
            .filter(|q| q.span.start < span.end)
            .map(|_| at)
    }

    /// Whether the lists have the head as a reporting verb.
    fn is_listed(&self, at: usize) -> u32 {
        let item = self.place(at).map(|place| self.item(place));
        item.is_some_and(|item| item.entry.verb.is_some()).into()
    }

    /// Whether the head is passive, and its source its subject: who "is known" or "has been seen" says nothing.
    fn passive(&self, proposal: &Proposal) -> u32 {
        let Some(subject) = self.child(proposal.head.at, &RELATIONS.passive) else {
            return 0;
        };
        let source = self.source(proposal);
        match source.is_some_and(|source| self.tokens_of(source).contains(&subject)) {
            true => 2,
            false => 1,
        }
    }

    /// Finds the part of a source that has its head.
    pub(super) fn phrase(&self, flow: usize, whole: Range<usize>) -> Phrase {
        let items = &self.flow(flow).items;
        let named = |range: Range<usize>| items[range].iter().any(|item| item.capital);
        let comma = whole.clone().find(|i| items[*i].says(","));
        let head = match comma {
            Some(comma) if comma > whole.start && comma + 1 < whole.end => {
                // "the company's chief executive, Name Name" has its head after the comma
                let rest = comma + 1..whole.end;
                let name = items[rest.clone()].iter().all(|item| item.capital);
                let joined = items[rest.clone()].iter().any(|item| item.reads("and"));
                match name && !items[comma - 1].capital {
                    true => rest,
                    false if joined && named(rest) && named(whole.start..comma) => whole.clone(),
                    false => whole.start..comma,
                }
            }
            Some(comma) if comma > whole.start => whole.start..comma,
            _ => whole.clone(),
        };
        Phrase { whole, head }
    }
}

/// Returns what labels mean: parts with their items, by index in the window.
fn runs(window: &Window, labels: &[u8]) -> Vec<(Part, Range<usize>)> {
    let mut found: Vec<(Part, Range<usize>)> = Vec::new();
    for (i, label) in labels.iter().enumerate() {
        let Some(part) = Part::of(*label) else {
            continue;
        };
        match found.last_mut() {
            Some((last, range))
                if *last == part
                    && range.end == i
                    && *label != part.label(true)
                    && window[i - 1].0 == window[i].0 =>
            {
                range.end += 1;
            }
            _ => found.push((part, i..i + 1)),
        }
    }
    found
}

/// Labels a window on the condition that its item `own` is of a cue and something is attributed: how sure each
/// label is, the labels, and how likely the condition is.
fn decided(
    model: &Attributions,
    scores: &mut [Scores<N_LABELS>],
    own: usize,
) -> (Vec<f32>, Vec<u8>, f32) {
    let crf = &model.parts;
    let mut potentials = crf.potentials(scores);
    let (_, free) = crf.forward(&potentials);
    for (label, potential) in potentials[own].iter_mut().enumerate() {
        if Part::of(label as u8) != Some(Part::Cue) {
            *potential = 0.0;
            scores[own][label] -= FORBIDDEN;
        }
    }
    let labels = crf.decode_with(scores, |label| Part::of(label) == Some(Part::Content));
    let (cued, cued_sum) = crf.distribution(&potentials);
    // what is left without the sequences that attribute nothing
    for is_first in [true, false] {
        let label = usize::from(Part::Content.label(is_first));
        potentials
            .iter_mut()
            .for_each(|potentials| potentials[label] = 0.0);
    }
    let (empty, empty_sum) = crf.distribution(&potentials);
    let share = (empty_sum - cued_sum).exp().min(0.999_9);
    let sure = labels
        .iter()
        .zip(&cued)
        .zip(&empty)
        .map(|((label, cued), empty)| {
            let label = usize::from(*label);
            ((cued[label] - share * empty[label]) / (1.0 - share)).clamp(0.0, 1.0)
        });
    let certain = (cued_sum - free).exp() * (1.0 - share);
    (sure.collect(), labels, certain.clamp(0.0, 1.0))
}

/// Taken from the score of a label that cannot be.
const FORBIDDEN: i32 = 1 << 16;
