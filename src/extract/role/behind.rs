//! Roles that stand behind a name.

use super::{
    names::Names,
    pattern::Pattern,
    phrase::{Found, LONGEST},
};
use crate::{extract::EntityKind, extract::entity::vocabulary::Shape, lexicon::Traits};
use std::ops::Range;

impl Names<'_, '_> {
    /// Roles behind `name`: `, 45, director of Y`, `(head of Y)`.
    pub(super) fn behind(&self, name: &Range<usize>) -> Vec<Found> {
        let v = self.v;
        let Range { start, end } = *name;
        if !v.same_sentence(end.saturating_sub(1), end) {
            return Vec::new();
        }
        let at = self.skip_brackets(end);
        if v.surface(end) == "(" {
            let inside = self.phrases(end + 1, Pattern::Apposition);
            if inside
                .last()
                .is_some_and(|last| v.surface(last.phrase.end) == ")")
            {
                return inside;
            }
        }
        match v.surface(at) {
            "," => self.apposed(at + 1, self.opens_clause(start)),
            "-" | "--" | "–" | "—" if v.words[at].is_spaced => {
                let found = self.phrases(at + 1, Pattern::Apposition);
                self.kept(found)
            }
            _ if self.analysis.is_none() => self.copula_of_words(at),
            _ => Vec::new(),
        }
    }

    /// Roles behind a name and a comma.
    fn apposed(&self, from: usize, is_subject: bool) -> Vec<Found> {
        let v = self.v;
        let mut at = from;
        if v.shape(at) == Shape::Number && v.surface(at + 1) == "," {
            at += 2;
        }
        if v.key(at) == "who" && matches!(v.key(at + 1), "is" | "was") {
            if self.analysis.is_some() {
                return Vec::new(); // a clause
            }
            at += 2;
        }
        // `Obi, of the Y Institute, …`
        if matches!(v.key(at), "of" | "from" | "at") {
            return self.affiliated(at, from - 1);
        }
        let found = self.phrases(at, Pattern::Apposition);
        // `after a visit of Obi, the president said`: the subject of what follows
        let end = found.last().map_or(at, |role| role.phrase.end);
        if !is_subject && v.key(at) == "the" && matches!(self.upos(end), "VERB" | "AUX") {
            return Vec::new();
        }
        self.kept(found)
    }

    /// Says whether the name at `start` is what its sentence is about: nothing but titles stands before it.
    fn opens_clause(&self, start: usize) -> bool {
        (start.saturating_sub(LONGEST)..start)
            .rev()
            .take_while(|at| self.v.same_sentence(*at, start))
            .all(|at| self.is_inside(at))
    }

    /// Leaves out the title of the next person: of `met Obi, President Banda said`.
    fn kept(&self, found: Vec<Found>) -> Vec<Found> {
        let end = found.last().map_or(0, |role| role.phrase.end);
        match self.person_starts(end) && self.v.surface(end) != "," {
            true => Vec::new(),
            false => found,
        }
    }

    /// `X is the head of Y`, by its words.
    fn copula_of_words(&self, at: usize) -> Vec<Found> {
        let v = self.v;
        if !matches!(v.key(at), "is" | "was" | "became" | "remains") || v.shape(at) != Shape::Lower
        {
            return Vec::new();
        }
        let article = (at + 1..at + 3)
            .find(|at| matches!(v.key(*at), "a" | "an" | "the" | "also" | "currently"));
        if article.is_none() && !v.traits(at + 1).any(Traits::ROLE.and(Traits::RANK)) {
            return Vec::new();
        }
        self.phrases(at + 1, Pattern::Copula)
    }

    /// `X of Y`: where somebody belongs, without a role; `at` is the preposition.
    pub(super) fn affiliated(&self, at: usize, from: usize) -> Vec<Found> {
        let v = self.v;
        if !matches!(v.key(at), "of" | "at" | "from") {
            return Vec::new();
        }
        let complement = self.complement(from..at);
        if complement.holders.is_empty() || complement.role_end != at {
            return Vec::new();
        }
        let others = complement.also.into_iter().map(|other| vec![other]);
        std::iter::once(complement.holders)
            .chain(others)
            .map(|holders| Found {
                role: 0..0,
                holders,
                phrase: from..complement.end,
                pattern: Pattern::Affiliation,
                sure: 1.0,
            })
            .collect()
    }

    /// `Y's X`, `X (Y)`: where somebody belongs, without a role.
    pub(super) fn beside(&self, name: &Range<usize>) -> Vec<Found> {
        let v = self.v;
        let affiliation = |entity: usize, phrase: Range<usize>| {
            vec![Found {
                role: 0..0,
                holders: vec![entity],
                phrase,
                pattern: Pattern::Affiliation,
                sure: 1.0,
            }]
        };
        if name.start > 1
            && self.is_possessive(name.start - 1)
            && let Some(owner) = self.ending(name.start - 1)
            && owner.kind == EntityKind::Organisation
            && v.same_sentence(owner.start, name.start)
        {
            return affiliation(owner.entity, owner.start..name.start);
        }
        if v.surface(name.end) == "("
            && let Some(inner) = self.organisation_at(name.end + 1)
            && v.surface(inner.end) == ")"
        {
            return affiliation(inner.entity, inner.start..inner.end);
        }
        Vec::new()
    }
}
