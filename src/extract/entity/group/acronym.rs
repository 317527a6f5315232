//! Acronyms and other names that a text introduces, and short forms of organisations.

use super::{Grouping, MOST_NAMESAKES};
use crate::{
    extract::{
        EntityKind,
        entity::vocabulary::{Shape, Vocabulary},
    },
    hash::HashMap,
    lexicon::Traits,
};
use std::sync::LazyLock;

/// The usual name of each name that has others.
static SAME: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../../data/lexicons/same_names.txt").lines();
    let entries = lines.filter_map(|line| line.split_once(": "));
    entries
        .filter(|(usual, _)| !usual.starts_with('#'))
        .flat_map(|(usual, others)| {
            let others = others.split(", ").map(move |other| (other, usual));
            others.chain([(usual, usual)])
        })
        .collect()
});

impl Grouping<'_, '_> {
    /// `African Union (AU)`, and `AU` elsewhere.
    pub(super) fn join_acronyms(&mut self) {
        for index in 1..self.candidates.len() {
            let (before, here) = (
                &self.candidates[index - 1].words,
                &self.candidates[index].words,
            );
            let open = before.end;
            if self.v.surface(open) != "("
                || before.end - before.start < 2
                || self.v.is_in_dateline(open)
            {
                continue;
            }
            let names = (self.name_of[index], self.name_of[index - 1]);
            let is_whole =
                here.len() <= 3 && here.start == open + 1 && self.v.surface(here.end) == ")";
            let is_quoted = here.len() <= 3
                && here.start == open + 2
                && matches!(
                    self.v.surface(open + 1),
                    "“" | "\"" | "‘" | "'" | "or" | "the"
                );
            let named = is_called(self.v, open + 1, here.start);
            if (is_whole || is_quoted) && self.abbreviates(names.0, names.1) || named {
                self.join(names.0, names.1);
                self.join_later_aliases(index, names.1);
            }
        }
        // without brackets: capitals of exactly one name
        let mut by_initials: HashMap<String, Option<usize>> = HashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            if name.words.len() >= 3 {
                by_initials
                    .entry(initials(&name.words))
                    .and_modify(|whole| *whole = None)
                    .or_insert(Some(at));
            }
        }
        for at in 0..self.names.len() {
            let first = self.candidates[self.names[at].mentions[0]].words.clone();
            if self.names[at].words.len() == 1
                && self.v.shape(first.start) == Shape::Upper
                && self.names[at].words[0].len() >= 3
                && self.root(at) == at
                && let Some(Some(whole)) = by_initials.get(&self.names[at].words[0])
            {
                self.join(at, *whole);
            }
        }
    }

    /// `US` and `United States`: names that mean the same everywhere.
    pub(super) fn join_known(&mut self) {
        let mut first: HashMap<&'static str, usize> = HashMap::default();
        for at in 0..self.names.len() {
            let key = self.names[at].words.join(" ");
            let Some(usual) = SAME.get(key.as_str()) else {
                continue;
            };
            if !matches!(self.kind(at), EntityKind::Place | EntityKind::Organisation) {
                continue;
            }
            let known = *first.entry(usual).or_insert(at);
            self.join(at, known);
        }
    }

    /// `(referred to as the Harbour Commission, or HARCO)`: what follows in the bracket.
    pub(super) fn join_later_aliases(&mut self, index: usize, whole: usize) {
        let end = self.candidates[index].words.end;
        let Some(next) = self.candidates.get(index + 1) else {
            return;
        };
        let or = next.words.start;
        if or >= 1
            && or - end <= 3
            && self.v.key(or - 1) == "or"
            && self.v.surface(next.words.end) == ")"
        {
            self.join(self.name_of[index + 1], whole);
        }
    }

    /// Says whether the letters of `short` are, in order, letters of `long`, with the same first.
    pub(super) fn abbreviates(&self, short: usize, long: usize) -> bool {
        let letters: Vec<char> = self.names[short]
            .words
            .iter()
            .flat_map(|word| word.chars())
            .collect();
        let long = &self.names[long].words;
        let matches_in_order = |words: &[String]| {
            let mut rest = letters.iter().peekable();
            for c in words.iter().flat_map(|word| word.chars()) {
                if rest.peek() == Some(&&c) {
                    rest.next();
                }
            }
            rest.peek().is_none()
        };
        // the first letter starts a word of the name: `Nigerian Bar Association (BA)`
        let start = long
            .iter()
            .position(|word| word.chars().next() == letters.first().copied());
        start.is_some_and(|start| start <= 2 && matches_in_order(&long[start..]))
            || self
                .v
                .shape(self.candidates[self.names[short].mentions[0]].words.start)
                == Shape::Upper
                && letters.len() <= 6
    }

    /// `Harbour Group` is `Harbour Group Holdings Ltd`; `Harbour` is, too, if nothing else is.
    pub(super) fn join_short_forms(&mut self) {
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::default();
        for at in 0..self.names.len() {
            let kind = self.kind(at);
            if self.names[at].words.len() >= 2
                && matches!(
                    kind,
                    EntityKind::Organisation
                        | EntityKind::Place
                        | EntityKind::Event
                        | EntityKind::Work
                )
            {
                let known = by_first.entry(self.names[at].words[0].clone()).or_default();
                if known.len() < MOST_NAMESAKES {
                    known.push(at);
                }
            }
        }
        for at in 0..self.names.len() {
            if self.root(at) != at {
                continue;
            }
            let words = &self.names[at].words;
            let first = self.candidates[self.names[at].mentions[0]].words.clone();
            if self.v.known_kind(first.start, first.end).is_some() {
                continue;
            }
            let Some(longer) = by_first.get(&words[0]) else {
                continue;
            };
            let n = words.len();
            let mut wholes: Vec<usize> = longer
                .iter()
                .copied()
                .filter(|other| {
                    self.names[*other].words.len() > n
                        && self.names[*other].words[..n] == self.names[at].words[..]
                })
                .collect();
            for whole in &mut wholes {
                *whole = self.root(*whole);
            }
            wholes.sort_unstable();
            wholes.dedup();
            let [whole] = wholes[..] else { continue };
            let traits = self.v.traits(first.start);
            let alone = n == 1
                && (traits.any(Traits::COMMON.and(Traits::GIVEN).and(Traits::FAMILY))
                    || self.kind(whole) != EntityKind::Organisation);
            let alone = alone || self.kind(at) == EntityKind::Group;
            if !alone && whole != at && (n == 1 || self.kind(at) == self.kind(whole)) {
                self.join(at, whole);
            }
        }
    }
}

/// Says whether the words `from..to` introduce another name: `referred to as the`.
fn is_called(v: &Vocabulary<'_>, from: usize, to: usize) -> bool {
    to > from
        && to - from <= 5
        && (from..to).any(|at| {
            matches!(
                v.key(at),
                "called" | "known" | "referred" | "abbreviated" | "short" | "dubbed"
            )
        })
}

fn initials(words: &[String]) -> String {
    words
        .iter()
        .filter(|word| {
            !matches!(
                word.as_str(),
                "of" | "the" | "and" | "for" | "on" | "de" | "&"
            )
        })
        .filter_map(|word| word.chars().next())
        .collect()
}
