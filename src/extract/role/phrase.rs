//! Phrases that name a role: `deputy director of Y`, `Y's founder and chief executive`.

use super::{
    complement::Complement,
    names::{Name, Names},
    pattern::Pattern,
};
use crate::{
    extract::{EntityKind, entity::vocabulary::Shape},
    lexicon::Traits,
};
use std::ops::Range;

/// A role as word positions.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The words of the role itself; none where only an affiliation is stated.
    pub(super) role: Range<usize>,
    /// The entities where it is held, the innermost first.
    pub(super) holders: Vec<usize>,
    /// The whole phrase.
    pub(super) phrase: Range<usize>,
    /// What kind of phrase says so.
    pub(super) pattern: Pattern,
    /// How sure it is whom the phrase is about.
    pub(super) sure: f32,
}

/// A run of words with a noun for a role at its end.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The words of the role.
    pub(super) role: Range<usize>,
    /// The name before them: of `Y's director`.
    pub(super) owner: Option<Name>,
}

/// How many words a role may have: ends a search in a text without punctuation.
pub(super) const LONGEST: usize = 9;

/// How many roles one phrase may have.
const MOST_JOINED: usize = 4;

/// What may stand behind the noun for an office and belongs to it.
const BEHIND: &[&str] = &[
    "general",
    "elect",
    "designate",
    "emeritus",
    "emerita",
    "laureate",
];

impl Names<'_, '_> {
    /// Reads the roles that start at `from`: `chairman and editor of X and a member of Y`.
    pub(super) fn phrases(&self, from: usize, pattern: Pattern) -> Vec<Found> {
        let v = self.v;
        let mut found: Vec<Found> = Vec::new();
        let mut at = from;
        for _ in 0..MOST_JOINED {
            if !v.same_sentence(from, at) {
                break;
            }
            let mut roles = self.one_phrase(at, pattern);
            // `met Obi, director of X, and President Banda`
            roles.retain(|role| {
                found.is_empty()
                    || !self.person_starts(role.phrase.end)
                    || v.surface(role.phrase.end) == ","
            });
            let Some(last) = roles.last() else { break };
            let end = last.phrase.end;
            // `professor of law and director of the Y Centre at X`
            let outermost = last.holders.last().copied();
            if let (Some(before), Some(outermost)) = (found.last_mut(), outermost)
                && before.holders.is_empty()
                && self.is_academic(&before.role)
            {
                before.holders.push(outermost);
            }
            found.extend(roles);
            at = match (v.surface(end), v.key(end + 1)) {
                ("and" | "&", _) => end + 1,
                (",", "and") => end + 2,
                (",", "a" | "an" | "the") => end + 1,
                _ => break,
            };
        }
        found
    }

    fn is_academic(&self, role: &Range<usize>) -> bool {
        role.clone().any(|at| {
            matches!(
                self.v.key(at),
                "professor" | "lecturer" | "fellow" | "dean" | "researcher" | "scholar"
            )
        })
    }

    /// One or more roles that share an organisation.
    fn one_phrase(&self, from: usize, pattern: Pattern) -> Vec<Found> {
        let v = self.v;
        let start = self.skip_article(from);
        let Some(first) = self.run(start) else {
            return Vec::new();
        };
        let mut end = first.role.end;
        let mut runs = vec![first];
        // `chairman and chief research officer of X`
        while matches!(v.surface(end), "and" | "&" | "," | "/") && runs.len() < MOST_JOINED {
            let next = self.skip_article(
                end + 1 + usize::from(v.surface(end) == "," && v.key(end + 1) == "and"),
            );
            match self.run(next) {
                Some(run)
                    if run.owner.is_none()
                        && self.starting(next).is_none()
                        && !self.person_starts(run.role.end) =>
                {
                    end = run.role.end;
                    runs.push(run);
                }
                _ => break,
            }
        }
        let last = runs.len() - 1;
        let complement = self.complement(runs[last].role.clone());
        runs[last].role.end = complement.role_end;
        self.joined(&runs, &complement, start, pattern)
    }

    /// Gives each role of `runs` what is its own, and what they share.
    fn joined(
        &self,
        runs: &[Run],
        complement: &Complement,
        start: usize,
        pattern: Pattern,
    ) -> Vec<Found> {
        let last = runs.len() - 1;
        let owner = runs[0]
            .owner
            .and_then(|owner| self.holder(owner, &runs[0].role));
        let phrase = start..complement.end;
        let mut found = Vec::new();
        for (n, run) in runs.iter().enumerate() {
            let shares = n == last || self.is_post(&run.role);
            let mut holders = Vec::new();
            if shares {
                holders.extend(&complement.holders);
            }
            // what is behind the noun is where it is held; what is before it may be a place or an owner of that
            if holders.is_empty() && (n == 0 || self.is_post(&run.role)) {
                holders.extend(owner);
            }
            found.push(Found {
                role: run.role.clone(),
                holders,
                phrase: phrase.clone(),
                pattern,
                sure: 1.0,
            });
            if n == last {
                found.extend(complement.also.iter().map(|other| Found {
                    role: run.role.clone(),
                    holders: vec![*other],
                    phrase: phrase.clone(),
                    pattern,
                    sure: 1.0,
                }));
            }
        }
        found
    }

    /// Says whether a role is a post that is held somewhere.
    pub(super) fn is_post(&self, role: &Range<usize>) -> bool {
        role.clone()
            .any(|at| self.v.traits(at).any(Traits::POST.and(Traits::OFFICE)))
    }

    /// Returns the entity of `name`, if a `role` is held there: in an organisation, or an office in a place.
    pub(super) fn holder(&self, name: Name, role: &Range<usize>) -> Option<usize> {
        let is_office = || role.clone().any(|at| self.v.traits(at).any(Traits::OFFICE));
        match name.kind {
            EntityKind::Organisation => Some(name.entity),
            EntityKind::Place if is_office() => Some(name.entity),
            _ => None,
        }
    }

    /// A run of words that ends in a role, names before it included.
    pub(super) fn run(&self, from: usize) -> Option<Run> {
        let v = self.v;
        let (mut at, mut start) = (from, from);
        let mut owner = None;
        let mut last = None;
        while at < from + LONGEST && v.same_sentence(from, at) {
            if let Some(name) = self.starting(at) {
                let owned = self.is_possessive(name.end);
                // `a Trump adviser`
                let modifies = at > 0
                    && matches!(
                        v.key(at - 1),
                        "a" | "an" | "the" | "top" | "senior" | "former"
                    )
                    && v.shape(name.end) == Shape::Lower
                    && self.is_inside(name.end);
                if last.is_some() || name.kind == EntityKind::Person && !owned && !modifies {
                    break;
                }
                at = name.end;
                // `Nigerian president`; but a Democrat is one
                if name.kind == EntityKind::Group && self.is_role(at - 1) {
                    last = Some(at - 1);
                }
                if owned || name.kind != EntityKind::Group {
                    at += usize::from(owned);
                    (owner, start) = (Some(name), at);
                }
                continue;
            }
            if !self.is_inside(at) {
                break;
            }
            if self.is_role(at) {
                last = Some(at);
            }
            at += 1;
        }
        let last = last?;
        let mut end = last + 1;
        if v.key(end) == "in" && v.key(end + 1) == "chief" {
            end += 2;
        } else if at > end && BEHIND.contains(&v.key(end)) {
            end += 1;
        } else if at > end && matches!(self.upos(end), "NOUN" | "PROPN") && self.is_inside(end) {
            return None; // `a student union`
        }
        Some(Run {
            role: start..end,
            owner,
        })
    }
}
