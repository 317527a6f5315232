//! A document as the models look at it: tokens with their trees, each in its place among the items of a flow.

use crate::{
    extract::{
        Document,
        quote::{
            attribution::{Draft, attributions},
            flow::{Flow, Item, Reading},
        },
    },
    language::{
        Analysis, Language,
        attribution::Part,
        feature::hash,
        name::Name,
        parse::{N_RELATIONS, Relation},
        word::{EDGE, Word},
    },
    lexicon::EntityKind,
    text::span::Span,
};
use std::borrow::Cow;

/// A document with a tree for each sentence.
pub(crate) struct Page<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) document: &'a Document<'a>,
    language: &'a Language,
    pub(super) analysis: &'a Analysis,
    /// Of each token: flow and item, [`NOWHERE`] where it is in none.
    places: Vec<(u32, u32)>,
    /// Of each token: its sentence.
    sentences: Vec<u32>,
    /// Of each token: the relations of those that depend on it, as bits.
    pub(super) children: Vec<u64>,
    /// Of each token: the first and the last token of its subtree.
    pub(super) extents: Vec<(u32, u32)>,
    /// Of each token: the name it is in, as 1 + 2 × kind, one more inside.
    pub(super) names: Vec<u8>,
    /// What the rules found.
    pub(super) ruled: Vec<Draft>,
    /// Of each token: the rules' attribution whose cue it is in, from 1 on.
    pub(super) cues: Vec<u16>,
}

const NOWHERE: (u32, u32) = (u32::MAX, u32::MAX);

impl<'a> Page<'a> {
    /// Looks at a document; `None` where it has no trees.
    pub(crate) fn new(document: &'a Document<'a>, reading: &'a Reading<'a>) -> Option<Self> {
        let (analysis, language) = (document.analysis.as_ref()?, document.language?);
        let n = document.tokens.len();
        if analysis.heads.len() != n || analysis.tags.len() != n {
            return None;
        }
        let ruled = attributions(reading);
        let mut page = Page {
            reading,
            document,
            language,
            analysis,
            places: places(reading, n),
            sentences: vec![0; n],
            children: vec![0; n],
            extents: (0..n as u32).map(|at| (at, at)).collect(),
            names: names(analysis.names.as_deref().unwrap_or_default(), n),
            cues: vec![0; n],
            ruled,
        };
        for (number, range) in analysis.sentences.iter().enumerate() {
            page.sentences[range.clone()].fill(number as u32);
            page.grow(range.clone());
        }
        for (draft, number) in page.ruled.iter().zip(1..u16::MAX) {
            if let Some(cue) = draft.cue {
                let tokens = page.tokens_of(cue);
                page.cues[tokens].fill(number);
            }
        }
        Some(page)
    }

    /// Notes children and extents in a sentence.
    fn grow(&mut self, range: std::ops::Range<usize>) {
        for at in range {
            let head = self.head(at);
            if head != at {
                self.children[head] |= bit(self.analysis.relations[at]);
            }
            // a token widens all that it depends on, at most so many levels
            let mut above = at;
            for _ in 0..LEVELS {
                let next = self.head(above);
                if next == above {
                    break;
                }
                above = next;
                let extent = &mut self.extents[above];
                let before = *extent;
                *extent = (extent.0.min(at as u32), extent.1.max(at as u32));
                if before == *extent {
                    break; // and so was what is above it
                }
            }
        }
    }

    /// Returns the tokens that lie within `span`.
    pub(crate) fn tokens_of(&self, span: Span) -> std::ops::Range<usize> {
        let tokens = &self.document.tokens;
        let from = tokens.partition_point(|token| token.span.end <= span.start);
        let to = tokens.partition_point(|token| token.span.start < span.end);
        from..to.max(from)
    }

    /// Returns the number of tokens.
    pub(crate) fn n_tokens(&self) -> usize {
        self.places.len()
    }

    /// Returns the head of a token: its own index for a root.
    pub(crate) fn head(&self, at: usize) -> usize {
        self.analysis.heads[at] as usize
    }

    /// Returns the flow and the item that a token is in.
    pub(super) fn place(&self, at: usize) -> Option<(usize, usize)> {
        let place = self.places[at];
        (place != NOWHERE).then_some((place.0 as usize, place.1 as usize))
    }

    /// Returns the sentence of a token.
    pub(super) fn sentence(&self, at: usize) -> usize {
        self.sentences[at] as usize
    }

    pub(super) fn flow(&self, n: usize) -> &Flow<'a> {
        &self.reading.flows[n]
    }

    pub(super) fn item(&self, place: (usize, usize)) -> &Item<'a> {
        &self.reading.flows[place.0].items[place.1]
    }

    /// Returns the token as it stands in the text.
    pub(super) fn form(&self, at: usize) -> &'a str {
        self.document.tokens[at].span.of(self.document.text)
    }

    /// Returns the hash of a token in lower case.
    #[cfg(not(target_arch = "wasm32"))] // training alone asks
    pub(crate) fn lower(&self, at: usize) -> u32 {
        self.analysis.words[at].lower
    }

    /// Says whether a token is in a name of this kind.
    pub(super) fn is_named(&self, at: usize, kind: EntityKind) -> bool {
        let kind = 1 + 2 * kind as u8;
        (kind..=kind + 1).contains(&self.names[at])
    }

    /// Says whether a token begins with a letter.
    #[cfg(not(target_arch = "wasm32"))] // training alone asks
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.analysis.words[at].is_letter
    }

    /// Returns where an item is.
    #[cfg(not(target_arch = "wasm32"))] // training alone asks
    pub(crate) fn span(&self, place: (usize, usize)) -> Span {
        self.item(place).span
    }

    /// Returns a token's base form.
    pub(super) fn base(&self, at: usize) -> Cow<'a, str> {
        self.language.lemma(self.form(at), self.analysis.tags[at])
    }

    /// Returns the hash of a token's base form.
    pub(crate) fn lemma(&self, at: usize) -> u32 {
        hash(self.base(at).bytes())
    }

    pub(super) fn word(&self, at: Option<usize>) -> &Word {
        at.and_then(|at| self.analysis.words.get(at))
            .unwrap_or(&EDGE)
    }

    /// The number of a token's part of speech; a number of its own outside the text.
    pub(super) fn upos(&self, at: Option<usize>) -> u32 {
        let tag = at.and_then(|at| self.analysis.tags.get(at));
        tag.map_or(1, |tag| {
            let upos = tag.upos().as_bytes();
            let letter = |n: usize| upos.get(n).copied().unwrap_or_default();
            u32::from_le_bytes([letter(0), letter(1), letter(2), 0])
        })
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.analysis.tags[at].upos() == "VERB"
    }

    pub(super) fn xpos(&self, at: usize) -> u32 {
        self.analysis.tags[at].number() as u32
    }

    pub(super) fn relation(&self, at: usize) -> u32 {
        self.analysis.relations[at].number() as u32
    }

    /// Returns the token before or after one, in its sentence.
    pub(super) fn beside(&self, at: usize, offset: isize) -> Option<usize> {
        let range = &self.analysis.sentences[self.sentence(at)];
        at.checked_add_signed(offset)
            .filter(|at| range.contains(at))
    }

    /// Returns the first token that depends on `at` by one of the relations.
    pub(super) fn child(&self, at: usize, relations: &[Relation]) -> Option<usize> {
        let wanted = relations
            .iter()
            .fold(0, |bits, relation| bits | bit(*relation));
        if self.children[at] & wanted == 0 {
            return None;
        }
        let (first, last) = self.extents[at];
        (first as usize..=last as usize).find(|child| {
            *child != at
                && self.head(*child) == at
                && bit(self.analysis.relations[*child]) & wanted != 0
        })
    }

    /// What the rules say an item is, if the cue of attribution `draft` (from 1 on) attributes.
    pub(super) fn ruled(&self, draft: u16, span: Span) -> u8 {
        let Some(draft) = usize::from(draft).checked_sub(1).map(|n| &self.ruled[n]) else {
            return 0;
        };
        if let Some(content) = draft.content.iter().find(|content| content.contains(span)) {
            return Part::Content.label(content.start == span.start);
        }
        if draft.cue.is_some_and(|cue| cue.contains(span)) {
            return Part::Cue.label(false);
        }
        let source = draft.source.as_ref();
        let source = source.map(|source| self.reading.span(source.flow, &source.phrase.whole));
        match source.filter(|source| source.contains(span)) {
            Some(source) => Part::Source.label(source.start == span.start),
            None => 7,
        }
    }
}

/// How far up a token is counted as a part of what it depends on.
const LEVELS: usize = 40;

pub(super) fn bit(relation: Relation) -> u64 {
    const { assert!(N_RELATIONS <= 64) };
    1 << relation.number()
}

/// Finds the innermost item of each token.
fn places(reading: &Reading<'_>, n_tokens: usize) -> Vec<(u32, u32)> {
    let mut places = vec![NOWHERE; n_tokens];
    for (n, flow) in reading.flows.iter().enumerate() {
        for (i, item) in flow.items.iter().enumerate() {
            if item.quotation.is_none() {
                places[item.tokens.0 as usize] = (n as u32, i as u32);
            }
        }
    }
    places
}

fn names(names: &[Name], n_tokens: usize) -> Vec<u8> {
    let mut found = vec![0; n_tokens];
    for name in names {
        let kind = 1 + 2 * name.kind as u8;
        for at in name.tokens.clone() {
            found[at] = kind + u8::from(at > name.tokens.start);
        }
    }
    found
}
