//! A stretch of capitalised words as candidates: titles off, everyday words off, parts apart.

use crate::{
    extract::entity::{
        candidate::{Candidate, Finder, HEADS},
        vocabulary::Shape,
    },
    lexicon::{EntityKind, Traits},
};
use std::ops::Range;

impl Finder<'_, '_> {
    /// Turns the stretch `from..to` into candidates: titles off, everyday words off, parts apart.
    pub(super) fn divide(&mut self, from: usize, to: usize) {
        let v = self.vocabulary;
        if v.words[from].is_titled {
            self.divide_title(from, to);
            return;
        }
        let mut from = from;
        while from < to && v.words[from].is_initial && !self.keeps_first(from, to) {
            from += 1;
            while from < to && !self.is_name_shaped(from) {
                from += 1;
            }
            // after an everyday first word, the rest stands on its own
            if from < to {
                break;
            }
        }
        if self.follows_office(from) {
            // `minister of Public Works`: what the office is for is no name
            while from < to && (self.is_field(from) || !self.is_name_shaped(from)) {
                if v.traits(from).any(Traits::HONORIFIC) {
                    break;
                }
                from += 1;
            }
        }
        self.split_titles(from, to);
    }

    pub(super) fn follows_office(&self, from: usize) -> bool {
        let v = self.vocabulary;
        let article = usize::from(from > 2 && v.key(from - 1) == "the");
        let at = from - article;
        if at < 2 || !matches!(v.key(at - 1), "of" | "for") {
            return false;
        }
        let before = v.traits(at - 2);
        let named = article == 0 || self.has_given_name(from);
        named && before.any(Traits::ROLE) && !before.any(Traits::ORGANISATION_WORD)
    }

    /// `of the Republic Amara Obi`: a given name follows the everyday word.
    pub(super) fn has_given_name(&self, from: usize) -> bool {
        let v = self.vocabulary;
        self.is_field(from)
            && v.words.get(from + 1).is_some_and(|word| word.is_spaced)
            && v.traits(from + 1).any(Traits::GIVEN)
            && self.is_name_shaped(from + 2)
    }

    /// In a title only words that are names elsewhere, or not everyday ones, are names.
    pub(super) fn divide_title(&mut self, from: usize, to: usize) {
        let v = self.vocabulary;
        let is_name = |at: usize| {
            let entry = v.entry(at);
            !self.is_name_shaped(at)
                || entry.n_capital > entry.n_lower
                || entry.n_lower == 0
                    && !entry
                        .traits
                        .any(Traits::COMMON.and(Traits::ROLE).and(Traits::RANK))
        };
        let mut parts = Vec::new();
        let mut at = from;
        while at < to {
            let start = at;
            while at < to && is_name(at) {
                at += 1;
            }
            if at > start && at - start <= 6 {
                parts.push(start..at);
            }
            at += 1;
        }
        for part in parts {
            self.split_titles(part.start, part.end);
        }
    }

    /// Says whether the first word of a sentence is a part of the name that it seems to start.
    pub(super) fn keeps_first(&self, from: usize, to: usize) -> bool {
        let v = self.vocabulary;
        let entry = v.entry(from);
        let traits = entry.traits;
        let proper = self.is_proper(from);
        if v.known_kind(from, to).is_some() {
            return true;
        }
        if traits.any(Traits::HONORIFIC.and(Traits::ROLE)) && to - from > 1 {
            return true; // a title; it is taken off later
        }
        if entry.n_capital > 0 && entry.n_capital >= entry.n_lower {
            return true;
        }
        if proper {
            let vouched = to - from > 1
                || v.known_kind(from, to).is_some()
                || traits.any(Traits::GIVEN.and(Traits::FAMILY))
                || v.shape(from) != Shape::Capital
                || v.traits(to).any(Traits::SAYING)
                || matches!(
                    v.key(to),
                    "has"
                        | "had"
                        | "is"
                        | "was"
                        | "will"
                        | "'s"
                        | ","
                        | "("
                        | "who"
                        | "also"
                        | "did"
                );
            return vouched && entry.n_lower == 0 || to - from > 1 && !traits.any(Traits::COMMON);
        }
        // an everyday word: kept where the next is everyday, too, and capitalised nevertheless
        if to - from == 1 || traits.any(Traits::FUNCTION) {
            return false;
        }
        let next = from + 1;
        match v.shape(next) {
            Shape::Lower => traits.any(HEADS),
            Shape::Mark => v.surface(next) == "&" || v.shape(next + 1) == Shape::Number,
            _ => {
                v.traits(next).any(Traits::COMMON)
                    && !v.traits(next).any(Traits::ROLE.and(Traits::HONORIFIC))
                    || v.traits(to - 1).any(HEADS)
            }
        }
    }

    /// Says whether the word at `at` is not an everyday one, by the lists and by its form.
    pub(super) fn is_proper(&self, at: usize) -> bool {
        let v = self.vocabulary;
        let entry = v.entry(at);
        if v.shape(at) != Shape::Capital || v.known_kind(at, at + 1).is_some() {
            return true;
        }
        if entry.traits.any(Traits::COMMON.and(Traits::ROLE)) {
            return false;
        }
        if entry.traits.any(Traits::GIVEN.and(Traits::FAMILY)) {
            return true;
        }
        const EVERYDAY: &[&str] = &[
            "ing", "ed", "ly", "tion", "tions", "ment", "ments", "ness", "ists", "ers", "ors",
            "ities", "ity", "ical", "ous", "ive", "ful", "less", "ism", "ies", "ances", "ence",
            "ences", "able", "ible", "wards", "wise",
        ];
        entry.key.len() < 6 || !EVERYDAY.iter().any(|ending| entry.key.ends_with(ending))
    }

    pub(super) fn is_title(&self, at: usize) -> bool {
        let traits = self.vocabulary.traits(at);
        traits.any(Traits::ROLE.and(Traits::HONORIFIC))
            && !traits.any(Traits::GIVEN) | (self.vocabulary.surface(at).ends_with('.'))
    }

    /// Takes titles off, and parts what stands before them from what stands behind.
    pub(super) fn split_titles(&mut self, from: usize, to: usize) {
        let v = self.vocabulary;
        let to = self.trimmed_end(from, to);
        if from >= to {
            return;
        }
        if to == from + 1 {
            return self.push(from, to, from..from); // `Baker`
        }
        let is_headed = to - from > 1
            && (v.traits(to - 1).any(HEADS)
                || (from + 1..to)
                    .any(|at| matches!(v.surface(at), "of" | "(") && v.traits(at - 1).any(HEADS)));
        if v.known_kind(from, to).is_some() || is_headed && !self.is_title(from) {
            self.push(from, to, from..from);
            return;
        }
        let last_title = (from..to)
            .rev()
            .find(|at| self.is_title(*at) && v.shape(*at) != Shape::Lower);
        let named = |title: &usize| {
            let everyday = (title + 1..to).all(|at| {
                v.traits(at).any(Traits::COMMON)
                    && !v.traits(at).any(Traits::GIVEN.and(Traits::FAMILY))
            });
            let ending = (title + 1..to).all(|at| {
                v.traits(at).any(Traits::SUFFIX)
                    || matches!(v.key(at), "jr" | "sr" | "ii" | "iii" | "iv")
            });
            !(everyday && to - title > 2) && (!ending || title + 1 == to)
        };
        let Some(title) = last_title.filter(named) else {
            self.split_group(from, to, from..from);
            return;
        };
        let ends_headed = v.traits(to - 1).any(HEADS) || v.surface(to - 1) == ")";
        if is_headed && title + 1 < to && to - title > 2 && (ends_headed || title == from) {
            // `King Faisal Hospital`
            self.push(from, to, from..from);
            return;
        }
        if title + 1 == to
            && title > from
            && (v.traits(from).any(Traits::GIVEN.and(Traits::PARTICLE))
                || v.traits(from).any(Traits::FAMILY) && v.traits(title).any(Traits::FAMILY))
            && title - from <= 2
        {
            // `Stephen King`, `Tyra Banks`
            self.push(from, to, from..from);
            return;
        }
        let rest = v.traits(to - 1);
        if title == from
            && to == from + 2
            && rest.any(HEADS)
            && !rest.any(Traits::GIVEN.and(Traits::FAMILY))
        {
            // `Detective Branch`
            self.push(from, to, from..from);
            return;
        }
        let mut start = title;
        while start > from {
            let before = v.traits(start - 1);
            let belongs = before.any(Traits::ROLE.and(Traits::HONORIFIC).and(Traits::RANK))
                || matches!(v.surface(start - 1), "-" | "‐")
                || v.key(start - 1) == "of" && start - from > 1;
            if !belongs {
                break;
            }
            start -= 1;
        }
        let name = self.skip_to_name(title + 1, to);
        if start > from {
            let end = self.trimmed_end(from, start);
            if end > from {
                self.split_group(from, end, from..from);
            }
        }
        if name < to {
            self.push(name, to, start..title + 1);
        }
    }

    pub(super) fn skip_to_name(&self, from: usize, to: usize) -> usize {
        (from..to)
            .find(|at| {
                self.is_name_shaped(*at) || self.vocabulary.traits(*at).any(Traits::PARTICLE)
            })
            .unwrap_or(to)
    }

    pub(super) fn trimmed_end(&self, from: usize, to: usize) -> usize {
        let v = self.vocabulary;
        let mut to = to;
        while to > from {
            let droppable = match v.shape(to - 1) {
                Shape::Lower => !self.is_glued(to - 1),
                Shape::Mark => v.surface(to - 1) != ")",
                _ => false,
            };
            if !droppable {
                break;
            }
            to -= 1;
        }
        to
    }

    /// `Brazilian Ronaldo` is two names, `Chinese Football Association` and `British Indians` one.
    pub(super) fn split_group(&mut self, from: usize, to: usize, title: Range<usize>) {
        let v = self.vocabulary;
        let is_group = |from: usize, to: usize| {
            to <= v.words.len()
                && v.shape(to - 1) != Shape::Mark
                && v.known_kind(from, to) == Some(EntityKind::Group)
        };
        for n in [2, 1] {
            let rest = from + n;
            if rest >= to || !is_group(from, rest) {
                continue;
            }
            let everyday = (rest..to).any(|at| {
                v.traits(at)
                    .any(Traits::COMMON.and(HEADS).and(Traits::SUFFIX))
            });
            let is_people = to == rest + 1 && is_group(rest, to);
            let is_person = n == 1 && v.traits(from).any(Traits::GIVEN) && !everyday;
            if v.shape(rest) == Shape::Mark || !everyday && !is_people && !is_person {
                self.push(from, rest, from..from);
                let rest = self.skip_to_name(rest, to);
                if rest < to {
                    self.push(rest, to, title);
                }
                return;
            }
            break;
        }
        // `of Mongolia Ganbold Dorj`
        if to - from > 2
            && from > 0
            && v.key(from - 1) == "of"
            && v.known_kind(from, from + 1) == Some(EntityKind::Place)
            && v.traits(from + 1).any(Traits::GIVEN)
            && !(from + 1..to).any(|at| v.traits(at).any(HEADS.and(Traits::COMMON)))
        {
            self.push(from, from + 1, from..from);
            self.push(from + 1, to, title);
            return;
        }
        self.push(from, to, title);
    }

    pub(super) fn push(&mut self, from: usize, to: usize, title: Range<usize>) {
        let v = self.vocabulary;
        if from >= to {
            return;
        }
        // `R-Utah`: a party and a place
        if matches!(v.surface(from), "R" | "D" | "I") && to > from + 2 && v.surface(from + 1) == "-"
        {
            self.push(from + 2, to, title);
            return;
        }
        // `Russia-Ukraine`: two names
        if to - from == 3
            && v.shape(from + 1) == Shape::Mark
            && self.is_glued(from + 1)
            && v.known_kind(from, to).is_none()
            && v.known_kind(from, from + 1).is_some()
            && v.known_kind(to - 1, to).is_some()
        {
            self.push(from, from + 1, from..from);
            self.push(to - 1, to, from..from);
            return;
        }
        if to > from + 1 || !title.is_empty() || self.stands_alone(from) {
            self.found.push(Candidate {
                words: from..to,
                whole: from..to,
                title,
                believed: None,
            });
        }
    }

    /// Says whether one word is a name by itself.
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        let v = self.vocabulary;
        let entry = v.entry(at);
        let traits = entry.traits;
        if v.known_kind(at, at + 1).is_some() {
            return true;
        }
        if traits.any(Traits::CALENDAR.and(Traits::FUNCTION)) && v.shape(at) != Shape::Upper {
            return false;
        }
        if v.shape(at) == Shape::Initial {
            return false;
        }
        if traits.any(Traits::GENERIC.and(Traits::SUFFIX)) {
            return false;
        }
        if v.shape(at) == Shape::Capital && v.surface(at).ends_with('s') {
            let stem = &v.surface(at)[..v.surface(at).len() - 1];
            if stem.len() > 1 && !stem.contains(char::is_lowercase) {
                return false; // `NGOs`
            }
        }
        let surface = v.surface(at);
        if surface.ends_with('$') {
            return false;
        }
        if v.shape(at) == Shape::Upper {
            return !v.words[at].is_titled || entry.n_capital > 0;
        }
        if traits.any(Traits::HONORIFIC.and(Traits::ROLE))
            && !traits.any(Traits::GIVEN.and(Traits::FAMILY))
        {
            return false;
        }
        if traits.any(Traits::COMMON.and(HEADS).and(Traits::RANK)) {
            return entry.n_capital > 1 && entry.n_lower == 0;
        }
        true
    }
}
