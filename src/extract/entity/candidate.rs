//! Where names may stand: capitalised words with what joins them.

use crate::extract::{
    EntityKind,
    entity::{
        lexicon::Traits,
        vocabulary::{Shape, Vocabulary},
    },
};
use std::ops::Range;

/// A stretch of words that may be a name. Titles, articles and possessive endings are not in it.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The words.
    pub(crate) words: Range<usize>,
    /// The title in front of it: `Prime Minister`.
    pub(crate) title: Range<usize>,
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

struct Finder<'v, 'a> {
    vocabulary: &'v Vocabulary<'a>,
    found: Vec<Candidate>,
}

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
        beside || !after_name && !(is_short && v.key(at) != "may")
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
        while v.same_sentence(from, end) {
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

    fn over_mark(&self, from: usize, end: usize) -> Option<usize> {
        let v = self.vocabulary;
        match v.surface(end) {
            // `Al- Sabah`
            "-" if self.is_glued(end)
                && matches!(v.key(end - 1), "al" | "el" | "an" | "ad" | "as" | "ar")
                && self.joins_name(end + 1) =>
            {
                Some(end + 2)
            }
            "-" | "‐" | "‑" if self.is_glued(end) && self.is_glued(end + 1) => {
                match v.shape(end + 1) {
                    Shape::Capital | Shape::Upper | Shape::Initial | Shape::Mixed => Some(end + 2),
                    Shape::Number => Some(end + 2),
                    Shape::Lower => {
                        let n = v.surface(end + 1).chars().count();
                        // `Park Jie-won`, `Chan-o-cha`
                        let is_given = v.shape(end - 1) == Shape::Capital
                            && (end > from + 1
                                && n <= 6
                                && v.traits(end - 2).any(Traits::FAMILY)
                                && v.words[end - 1].is_spaced
                                && !v.traits(end + 1).any(Traits::COMPOUND_END)
                                || n == 1 && v.surface(end + 2) == "-");
                        if is_given {
                            return Some(end + 2);
                        }
                        let is_part = (2..=6).contains(&n)
                            && matches!(v.shape(end - 1), Shape::Capital | Shape::Lower)
                            && !v.traits(end + 1).any(Traits::COMMON)
                            && !self.vocabulary.traits(end + 1).any(Traits::COMPOUND_END)
                            && v.known_kind(end - 1, end).is_none();
                        // `State-owned Assets Commission`
                        let is_adjective = v.traits(end + 1).any(Traits::COMPOUND_END)
                            && v.traits(end - 1).any(Traits::COMMON)
                            && self.is_field(end + 2)
                            && v.same_sentence(end, end + 2);
                        if is_adjective {
                            return Some(end + 3);
                        }
                        is_part.then_some(end + 2)
                    }
                    Shape::Mark => None,
                }
            }
            "&" if self.joins_name(end + 1) => Some(end + 2),
            "'" | "’"
                if self.is_glued(end)
                    && self.vocabulary.traits(end - 1).any(Traits::OWNER)
                    && self.joins_name(end + 1) =>
            {
                Some(end + 2)
            }
            // `José “Pepe” Obi`
            "“" | "\"" | "‘" | "'"
                if v.shape(end + 1) == Shape::Capital
                    && matches!(v.surface(end + 2), "”" | "\"" | "’" | "'")
                    && self.joins_name(end + 3)
                    && v.words[end].is_spaced
                    && v.traits(end - 1).any(Traits::GIVEN) =>
            {
                Some(end + 4)
            }
            "," => self.over_list(from, end),
            "(" => self.over_bracket(from, end),
            _ => None,
        }
    }

    fn over_number(&self, from: usize, end: usize) -> Option<usize> {
        let v = self.vocabulary;
        let digits = v.surface(end);
        if !v.words[end].is_spaced {
            return None;
        }
        let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        let takes_year = v.traits(end - 1).any(Traits::EVENT_WORD) && end - from > 1;
        let takes_number = matches!(
            v.key(end - 1),
            "formula"
                | "channel"
                | "boeing"
                | "airbus"
                | "apollo"
                | "windows"
                | "euro"
                | "vision"
                | "agenda"
                | "article"
                | "radio"
                | "iphone"
                | "galaxy"
                | "falcon"
        );
        (is_year && takes_year || takes_number && digits.bytes().all(|b| b.is_ascii_digit()))
            .then_some(end + 1)
    }

    fn over_word(&self, from: usize, end: usize) -> Option<usize> {
        let v = self.vocabulary;
        let key = v.key(end);
        if matches!(v.surface(end), "'s" | "’s") {
            return (self.vocabulary.traits(end - 1).any(Traits::OWNER)
                && self.joins_name(end + 1))
            .then_some(end + 2);
        }
        let article = usize::from(v.key(end + 1) == "the" && v.shape(end + 1) == Shape::Lower);
        let follows = end + 1 + article;
        let is_named = v.same_sentence(end, follows)
            && self.joins_name(follows)
            && v.shape(end - 1) != Shape::Mark;
        let head = v.traits(end - 1);
        match key {
            "of" => {
                let takes = head.any(HEADS)
                    && (head.any(Traits::ORGANISATION_WORD) || !head.any(Traits::ROLE))
                    || matches!(
                        v.key(end - 1),
                        "university"
                            | "joint chiefs"
                            | "chiefs"
                            | "daughters"
                            | "sons"
                            | "bay"
                            | "gulf"
                            | "horn"
                            | "day"
                            | "church"
                            | "cape"
                            | "isle"
                            | "declaration"
                            | "voice"
                            | "code"
                    );
                let office =
                    v.traits(follows).any(Traits::ROLE) && !v.traits(follows).any(Traits::RANK);
                let state = article == 1 && v.known_kind(from, end) == Some(EntityKind::Place);
                if office || state {
                    return None;
                }
                let alone = end - from == 1
                    && v.words[from].is_initial
                    && !head.any(Traits::ORGANISATION_WORD);
                (is_named && takes && !alone).then_some(follows + 1)
            }
            "for" => (is_named && self.vocabulary.traits(end - 1).any(Traits::TAKES_FOR))
                .then_some(follows + 1),
            "on" => (is_named && self.vocabulary.traits(end - 1).any(Traits::TAKES_ON))
                .then_some(follows + 1),
            "and" => self.over_and(from, end),
            "mainland" if v.known_kind(end - 1, end) == Some(EntityKind::Group) => Some(end + 1),
            _ if v.traits(end).any(Traits::PARTICLE) => {
                let mut next = end + 1;
                while next < end + 3
                    && v.traits(next).any(Traits::PARTICLE)
                    && v.shape(next) == Shape::Lower
                {
                    next += 1;
                }
                if v.surface(next) == "-" && self.is_glued(next) {
                    next += 1;
                }
                (v.same_sentence(end, next)
                    && self.joins_name(next)
                    && v.shape(end - 1) != Shape::Mark)
                    .then_some(next + 1)
            }
            _ => None,
        }
    }

    /// Says whether the stretch so far is of the kind `Ministry of …`, whose fields may be listed.
    fn lists_fields(&self, from: usize, end: usize) -> bool {
        (from + 1..end).rev().any(|at| {
            matches!(self.vocabulary.key(at), "of" | "for" | "on")
                && self.vocabulary.traits(at - 1).any(Traits::TAKES_FIELDS)
        })
    }

    /// Says whether the word at `at` may be a field: `Trade` or `Telecommunications`, no name.
    fn is_field(&self, at: usize) -> bool {
        let v = self.vocabulary;
        let traits = v.traits(at);
        v.shape(at) == Shape::Capital
            && (traits.any(Traits::COMMON) || v.key(at).len() >= 9 && !traits.any(Traits::GIVEN))
            && !traits.any(Traits::FUNCTION.and(Traits::CALENDAR))
            && !matches!(
                v.known_kind(at, at + 1),
                Some(EntityKind::Place | EntityKind::Group)
            )
    }

    fn over_and(&self, from: usize, end: usize) -> Option<usize> {
        if !self.is_field(end + 1) {
            return None;
        }
        if self.lists_fields(from, end)
            && !self
                .vocabulary
                .traits(end + 1)
                .any(Traits::ORGANISATION_WORD)
        {
            return Some(end + 2);
        }
        // `Food and Drug Administration`
        let last = (end + 1..end + 5)
            .take_while(|at| self.is_field(*at) && self.vocabulary.same_sentence(end, *at))
            .last()?;
        let previous = self.vocabulary.traits(end - 1);
        let before = self.is_field(end - 1)
            && !previous.any(Traits::ROLE)
            && (!previous.any(HEADS) || (from..end).all(|at| self.is_field(at)));
        (before
            && last > end + 1
            && self.vocabulary.traits(last).any(HEADS)
            && !self.vocabulary.traits(end + 1).any(Traits::ROLE))
        .then_some(last + 1)
    }

    /// `, Labour and Social Development` after `Ministry of Gender`.
    fn over_list(&self, from: usize, comma: usize) -> Option<usize> {
        if !self.lists_fields(from, comma) {
            return None;
        }
        let v = self.vocabulary;
        let mut at = comma;
        for _ in 0..4 {
            if v.surface(at) != "," || !v.same_sentence(from, at) {
                return None;
            }
            at += 1;
            let start = at;
            while at < start + 4 && self.is_field(at) {
                at += 1;
            }
            let ends_list = v.key(at) == "and" && at > start;
            let oxford = start == at && v.key(at) == "and";
            if (ends_list || oxford) && self.is_field(at + 1) {
                return Some(at + 2);
            }
            if at == start {
                return None;
            }
        }
        None
    }

    /// `Harbour Laboratory (North Bay)`: a place in brackets that is not an acronym of the name.
    fn over_bracket(&self, from: usize, open: usize) -> Option<usize> {
        let v = self.vocabulary;
        let close = open + 2;
        let is_place = v.surface(close) == ")"
            && v.shape(open + 1) == Shape::Capital
            && v.traits(open - 1).any(Traits::ORGANISATION_WORD)
            && !v.traits(open + 1).any(Traits::COMMON.and(Traits::GIVEN))
            && v.same_sentence(from, close);
        let initial = |at: usize| v.key(at).chars().next();
        (is_place && (from..open).all(|at| initial(at) != initial(open + 1))).then_some(close + 1)
    }

    /// Turns the stretch `from..to` into candidates: titles off, everyday words off, parts apart.
    fn divide(&mut self, from: usize, to: usize) {
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

    fn follows_office(&self, from: usize) -> bool {
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
    fn has_given_name(&self, from: usize) -> bool {
        let v = self.vocabulary;
        self.is_field(from)
            && v.words.get(from + 1).is_some_and(|word| word.is_spaced)
            && v.traits(from + 1).any(Traits::GIVEN)
            && self.is_name_shaped(from + 2)
    }

    /// In a title only words that are names elsewhere, or not everyday ones, are names.
    fn divide_title(&mut self, from: usize, to: usize) {
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
    fn keeps_first(&self, from: usize, to: usize) -> bool {
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
    fn is_proper(&self, at: usize) -> bool {
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

    fn is_title(&self, at: usize) -> bool {
        let traits = self.vocabulary.traits(at);
        traits.any(Traits::ROLE.and(Traits::HONORIFIC))
            && !traits.any(Traits::GIVEN) | (self.vocabulary.surface(at).ends_with('.'))
    }

    /// Takes titles off, and parts what stands before them from what stands behind.
    fn split_titles(&mut self, from: usize, to: usize) {
        let v = self.vocabulary;
        let to = self.trimmed_end(from, to);
        if from >= to {
            return;
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
            !(everyday && to - title > 2)
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
            && v.traits(from).any(Traits::GIVEN.and(Traits::PARTICLE))
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

    fn skip_to_name(&self, from: usize, to: usize) -> usize {
        (from..to)
            .find(|at| {
                self.is_name_shaped(*at) || self.vocabulary.traits(*at).any(Traits::PARTICLE)
            })
            .unwrap_or(to)
    }

    fn trimmed_end(&self, from: usize, to: usize) -> usize {
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
    fn split_group(&mut self, from: usize, to: usize, title: Range<usize>) {
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

    fn push(&mut self, from: usize, to: usize, title: Range<usize>) {
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
        if to == from + 1 && title.is_empty() && !self.stands_alone(from) {
            return;
        }
        self.found.push(Candidate {
            words: from..to,
            title,
        });
    }

    /// Says whether one word is a name by itself.
    fn stands_alone(&self, at: usize) -> bool {
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
        if traits.any(Traits::GENERIC) {
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
