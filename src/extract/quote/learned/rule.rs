//! Where rules know better than the models: what is refused, and what is added.

use super::{judge::Proposal, page::Page};
use crate::{
    extract::{
        EntityKind, QuoteKind,
        quote::{
            attribution::{Draft, Source},
            kind::kind,
        },
    },
    text::span::Span,
};

/// Verbs whose object in quotation marks is a work and its title, unless it looks like speech.
const MAKING: &[&str] = &[
    "author", "compose", "create", "direct", "edit", "film", "launch", "paint", "pen", "perform",
    "play", "present", "produce", "publish", "read", "record", "release", "see", "sing", "watch",
    "write",
];

impl Page<'_> {
    /// Says whether a proposal is of a kind that is no attribution, whatever the models say.
    pub(super) fn is_refused(&self, proposal: &Proposal) -> bool {
        self.is_place(proposal) || self.is_work(proposal) || self.is_empty(&proposal.draft)
    }

    /// "KENBURY: …": a dateline, or the like, and nobody who speaks.
    fn is_place(&self, proposal: &Proposal) -> bool {
        let cue = proposal.draft.cue.unwrap_or_default();
        let is_mark = !cue.of(self.reading.text).contains(char::is_alphabetic);
        let source = self.source(proposal).unwrap_or_default();
        is_mark && self.names(source, EntityKind::Place)
    }

    /// "wrote “The Long Way”": the title of a work.
    fn is_work(&self, proposal: &Proposal) -> bool {
        let Some(q) = proposal
            .draft
            .content
            .first()
            .and_then(|span| self.quotation_in(*span))
        else {
            return false;
        };
        let verb = self.base(proposal.head.at);
        proposal.draft.content.len() == 1
            && self.has_title(q)
            && MAKING.contains(&verb.as_ref())
            && !proposal
                .draft
                .cue
                .is_some_and(|cue| cue.of(self.reading.text).ends_with(':'))
    }

    /// One little word and nothing else: "said so".
    fn is_empty(&self, draft: &Draft) -> bool {
        let [content] = draft.content[..] else {
            return false;
        };
        let tokens = self.tokens_of(content);
        tokens.len() == 1
            && matches!(
                self.analysis.tags[tokens.start].upos(),
                "ADP" | "ADV" | "AUX" | "CCONJ" | "DET" | "PART" | "PRON" | "PUNCT" | "SCONJ"
            )
    }

    /// Says whether a span shares a word with a name of this kind.
    fn names(&self, span: Span, kind: EntityKind) -> bool {
        self.tokens_of(span).any(|at| self.is_named(at, kind))
    }

    /// "Ivo Brandt was quoted as saying": who is quoted is the source.
    pub(super) fn mended(&self, mut draft: Draft) -> Draft {
        let text = self.reading.text;
        let is_quoted = draft
            .cue
            .is_some_and(|cue| cue.of(text).ends_with("quoted as saying"));
        let before = draft
            .content
            .first()
            .zip(draft.cue)
            .is_some_and(|(first, cue)| first.end <= cue.start);
        if is_quoted && before && draft.source.is_none() && draft.content.len() > 1 {
            let tokens = self.tokens_of(draft.content[0]);
            let places = [self.place(tokens.start), self.place(tokens.end - 1)];
            if let [Some((flow, first)), Some((_, last))] = places
                && flow == draft.flow
            {
                draft.content.remove(0);
                draft.source = Some(Source {
                    flow,
                    phrase: self.phrase(flow, first..last + 1),
                });
            }
        }
        self.start_at_that(&mut draft);
        draft
    }

    /// "said at the fair | held on Monday that …": what was said starts at "that", and not at a participle before it.
    fn start_at_that(&self, draft: &mut Draft) {
        let Some(first) = draft.content.first_mut() else {
            return;
        };
        let tokens = self.tokens_of(*first);
        let tag = |at: usize| self.analysis.tags.get(at).map(|tag| tag.xpos());
        let is_participle = matches!(tag(tokens.start), Some("VBN" | "VBD"));
        if !is_participle || draft.cue.is_none_or(|cue| cue.end > first.start) {
            return;
        }
        let that = tokens.skip(1).find(|at| {
            self.form(*at) == "that"
                && tag(*at) == Some("IN")
                && self.analysis.relations[*at].universal() == "mark"
        });
        if let Some(that) = that {
            first.start = self.document.tokens[that].span.start;
        }
    }

    /// Adds what has no word that attributes: quotations that go on or stand alone, and words after a name and a
    /// colon. Rules know more of them.
    pub(super) fn add_ruled(&self, drafts: &mut Vec<Draft>) {
        let mut added = Vec::new();
        for rule in &self.ruled {
            if self.is_nested(rule, drafts) {
                added.push(rule.clone());
                continue;
            }
            let taken = |span: &Span| {
                let found = drafts.iter().chain(&added);
                found
                    .flat_map(|draft: &Draft| &draft.content)
                    .any(|other| other.overlaps(*span))
            };
            let free: Vec<Span> = rule
                .content
                .iter()
                .copied()
                .filter(|span| !taken(span))
                .collect();
            if free.is_empty() {
                continue;
            }
            let cue = rule.cue.map_or("", |cue| cue.of(self.reading.text));
            if free.len() == rule.content.len() {
                let has_verb = cue.contains(char::is_alphabetic)
                    && !cue.eq_ignore_ascii_case("in the words of");
                if !has_verb && (cue.is_empty() || self.is_speech(rule)) {
                    added.push(rule.clone());
                }
                continue;
            }
            // the rest of what is said in another sentence
            let owner = drafts.iter_mut().find(|draft| {
                let cues = draft.cue.zip(rule.cue);
                cues.is_some_and(|(a, b)| a.overlaps(b))
            });
            if let Some(owner) = owner {
                let is_quotation = |span: &Span| {
                    let quoted = self
                        .quotation_in(*span)
                        .map(|q| self.reading.quoted[q].span);
                    quoted == Some(*span) && owner.cue.is_some_and(|cue| cue.end <= span.start)
                };
                let rest: Vec<Span> = free.into_iter().filter(is_quotation).collect();
                owner.content.extend(rest);
                owner.content.sort_unstable();
            }
        }
        drafts.extend(added);
    }

    /// "“As Ivo Brandt said, we are closed,” Ada Holm said": who is reported inside a quotation has an attribution, too.
    fn is_nested(&self, rule: &Draft, drafts: &[Draft]) -> bool {
        let Some((cue, source)) = rule.cue.zip(rule.source.as_ref()) else {
            return false;
        };
        let source = self.reading.span(source.flow, &source.phrase.whole);
        // "they", "this", "people": too often nobody who says anything
        let is_named =
            self.names(source, EntityKind::Person) || self.names(source, EntityKind::Organisation);
        is_named
            && self.reading.flows[rule.flow].inside.is_some()
            && cue.of(self.reading.text).contains(char::is_alphabetic)
            && drafts
                .iter()
                .all(|draft| draft.cue.is_none_or(|other| !other.overlaps(cue)))
    }

    /// "HOLM: …" in a transcript, or with a quotation; "WHERE: …" is neither.
    fn is_speech(&self, rule: &Draft) -> bool {
        let source = rule.source.as_ref();
        let source = source.map(|source| self.reading.span(source.flow, &source.phrase.whole));
        kind(self.reading, rule) == QuoteKind::Direct
            || source.is_some_and(|source| self.names(source, EntityKind::Person))
    }
}
