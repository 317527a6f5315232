//! What joins the words of one name: marks, numbers, small words.

use crate::{
    extract::entity::{
        candidate::{Finder, HEADS},
        vocabulary::Shape,
    },
    lexicon::{EntityKind, Traits},
};

impl Finder<'_, '_> {
    pub(super) fn over_mark(&self, from: usize, end: usize) -> Option<usize> {
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

    pub(super) fn over_number(&self, from: usize, end: usize) -> Option<usize> {
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

    pub(super) fn over_word(&self, from: usize, end: usize) -> Option<usize> {
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
    pub(super) fn lists_fields(&self, from: usize, end: usize) -> bool {
        (from + 1..end).rev().any(|at| {
            matches!(self.vocabulary.key(at), "of" | "for" | "on")
                && self.vocabulary.traits(at - 1).any(Traits::TAKES_FIELDS)
        })
    }

    /// Says whether the word at `at` may be a field: `Trade` or `Telecommunications`, no name.
    pub(super) fn is_field(&self, at: usize) -> bool {
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

    pub(super) fn over_and(&self, from: usize, end: usize) -> Option<usize> {
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
    pub(super) fn over_list(&self, from: usize, comma: usize) -> Option<usize> {
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
    pub(super) fn over_bracket(&self, from: usize, open: usize) -> Option<usize> {
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
}
