//! Where names may stand: capitalised words with what joins them.

mod division;
mod joint;

use crate::{
    extract::entity::vocabulary::{Shape, Vocabulary},
    lexicon::{EntityKind, Traits},
};
use std::ops::Range;

/// A stretch of words that may be a name. Titles, articles and possessive endings are not in it.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The words that are marked.
    pub(crate) words: Range<usize>,
    /// The words of its full name: these, and at times those before them: `Kenyan` before `Air Force`.
    pub(crate) whole: Range<usize>,
    /// The title in front of it: `Prime Minister`.
    pub(crate) title: Range<usize>,
    /// What the language model takes it for, and how sure it is.
    pub(crate) believed: Option<(EntityKind, f32)>,
}

const HEADS: Traits = Traits::ORGANISATION_WORD
    .and(Traits::PLACE_WORD)
    .and(Traits::EVENT_WORD)
    .and(Traits::WORK_WORD);

/// Finds the candidates of a document, in text order, not overlapping. Linear.
pub(crate) fn candidates(vocabulary: &Vocabulary<'_>) -> Vec<Candidate> {
    let mut finder = Finder {
        vocabulary,
        found: Vec::new(),
    };
    let mut at = 0;
    while at < vocabulary.words.len() {
        if finder.starts(at) {
            let end = finder.extend(at);
            finder.divide(at, end);
            at = end;
        } else {
            at += 1;
        }
    }
    finder.found
}

/// Says whether one word is a name by itself, as far as rules know.
pub(crate) fn stands_alone(vocabulary: &Vocabulary<'_>, at: usize) -> bool {
    let finder = Finder {
        vocabulary,
        found: Vec::new(),
    };
    finder.stands_alone(at)
}

struct Finder<'v, 'a> {
    vocabulary: &'v Vocabulary<'a>,
    found: Vec<Candidate>,
}

/// How many words a stretch may have: ends the search in a text that is all capitals.
const LONGEST: usize = 40;

/// Capitals that are no names.
const NEVER: &[&str] = &[
    "I", "A", "AM", "PM", "THE", "AND", "OF", "IN", "TO", "FOR", "ON", "IS", "AT", "BY", "WITH",
    "AS", "FROM", "AN", "TV", "OK",
];

impl Finder<'_, '_> {
    fn is_name_shaped(&self, at: usize) -> bool {
        matches!(
            self.vocabulary.shape(at),
            Shape::Capital | Shape::Upper | Shape::Mixed | Shape::Initial
        )
    }

    fn starts(&self, at: usize) -> bool {
        let v = self.vocabulary;
        if v.shape(at) == Shape::Lower
            && matches!(
                v.key(at),
                "von" | "van" | "dos" | "bin" | "ibn" | "al" | "el"
            )
        {
            let next = at + 1 + usize::from(v.surface(at + 1) == "-");
            return v.same_sentence(at, next)
                && v.shape(next) == Shape::Capital
                && self.joins_name(next);
        }
        if !self.is_name_shaped(at) || self.is_calendar(at) || NEVER.contains(&v.surface(at)) {
            return false;
        }
        v.shape(at) == Shape::Upper || !v.traits(at).any(Traits::FUNCTION)
    }

    /// Days and months; but `Theresa May`, and `Jun` is one only beside a number.
    fn is_calendar(&self, at: usize) -> bool {
        let v = self.vocabulary;
        if !v.traits(at).any(Traits::CALENDAR) {
            return false;
        }
        let beside = v.shape(at + 1) == Shape::Number
            || at > 0 && v.shape(at - 1) == Shape::Number
            || v.surface(at).ends_with('.');
        let after_name = at > 0
            && v.words[at].is_spaced
            && v.traits(at - 1).any(Traits::GIVEN.and(Traits::FAMILY))
            && matches!(v.shape(at - 1), Shape::Capital | Shape::Upper);
        let is_short = v.key(at).len() == 3 && v.shape(at) == Shape::Capital;
        beside || !(after_name || is_short && v.key(at) != "may")
    }

    fn is_glued(&self, at: usize) -> bool {
        self.vocabulary
            .words
            .get(at)
            .is_some_and(|word| !word.is_spaced)
    }

    /// Returns the end of the stretch that starts at `from`.
    fn extend(&self, from: usize) -> usize {
        let v = self.vocabulary;
        let mut end = from + 1;
        while end - from < LONGEST && v.same_sentence(from, end) {
            let next = match v.shape(end) {
                Shape::Mark => self.over_mark(from, end),
                Shape::Number => self.over_number(from, end),
                Shape::Lower => self.over_word(from, end),
                _ if v.words[end].is_spaced && self.joins_name(end) => Some(end + 1),
                // `Seo In-guk`
                Shape::Capital
                    if v.traits(end - 1).any(Traits::FAMILY)
                        && v.surface(end + 1) == "-"
                        && self.is_glued(end + 1)
                        && v.shape(end + 2) == Shape::Lower =>
                {
                    Some(end + 1)
                }
                _ => None,
            };
            match next {
                Some(next) => end = next,
                None => break,
            }
        }
        end
    }

    fn joins_name(&self, at: usize) -> bool {
        self.is_name_shaped(at)
            && !self.is_calendar(at)
            && !(self.vocabulary.traits(at).any(Traits::FUNCTION)
                && self.vocabulary.shape(at) == Shape::Capital)
    }
}
