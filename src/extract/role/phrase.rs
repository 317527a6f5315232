//! Phrases that name a role: `deputy director of Y`, `Y's founder and chief executive`.

use crate::{
    extract::{
        EntityKind,
        entity::{
            candidate::Candidate,
            vocabulary::{Shape, Vocabulary},
        },
    },
    lexicon::Traits,
};
use std::ops::Range;

/// A role as word positions.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The words of the role itself.
    pub(super) role: Range<usize>,
    /// The entity where it is held.
    pub(super) organisation: Option<usize>,
    /// The whole phrase.
    pub(super) phrase: Range<usize>,
}

/// The names of a document by their first and last words.
#[derive(Debug)]
pub(super) struct Names<'n, 'a> {
    pub(super) v: &'n Vocabulary<'a>,
    /// For each word: the candidate that starts at it.
    starts: Vec<Option<Name>>,
    /// For each word: the candidate that ends before it.
    ends: Vec<Option<Name>>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Its first word.
    pub(super) start: usize,
    /// One past its last word.
    end: usize,
    entity: usize,
    /// What it names.
    pub(super) kind: EntityKind,
}

impl Name {
    /// Returns the entity, if it is an organisation.
    pub(super) fn organisation(self) -> Option<usize> {
        (self.kind == EntityKind::Organisation).then_some(self.entity)
    }
}

/// How many words a role may have: ends a search in a text without punctuation.
pub(super) const LONGEST: usize = 9;

impl<'n, 'a> Names<'n, 'a> {
    pub(super) fn new(
        v: &'n Vocabulary<'a>,
        candidates: &[Candidate],
        entity_of: &[Option<usize>],
        kinds: &[EntityKind],
    ) -> Self {
        let mut starts = vec![None; v.words.len() + 1];
        let mut ends = vec![None; v.words.len() + 1];
        for (candidate, entity) in candidates.iter().zip(entity_of) {
            let Some(entity) = *entity else { continue };
            let name = Name {
                start: candidate.words.start,
                end: candidate.words.end,
                entity,
                kind: kinds[entity],
            };
            starts[name.start] = Some(name);
            ends[name.end] = Some(name);
        }
        Names { v, starts, ends }
    }

    pub(super) fn starting(&self, at: usize) -> Option<Name> {
        self.starts.get(at).copied().flatten()
    }

    pub(super) fn ending(&self, at: usize) -> Option<Name> {
        self.ends.get(at).copied().flatten()
    }

    /// Says whether a person's name starts at `at`.
    pub(super) fn person_starts(&self, at: usize) -> bool {
        self.starting(at)
            .is_some_and(|name| name.kind == EntityKind::Person)
    }

    /// Returns the organisation that is named at `at`, after an article.
    pub(super) fn organisation_at(&self, at: usize) -> Option<usize> {
        self.starting(self.skip_article(at))
            .and_then(Name::organisation)
    }

    pub(super) fn is_role(&self, at: usize) -> bool {
        self.v.traits(at).any(Traits::ROLE)
    }

    /// A word that may stand in a role: `deputy`, `research`, `-`.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        let v = self.v;
        let traits = v.traits(at);
        match v.shape(at) {
            Shape::Mark => matches!(v.surface(at), "-" | "‐" | "/") && !v.words[at].is_spaced,
            Shape::Number => false,
            _ => {
                let rank = traits.any(Traits::RANK.and(Traits::ROLE));
                rank || !traits.any(Traits::FUNCTION.and(Traits::SAYING).and(Traits::CALENDAR))
                    && !v.surface(at).starts_with(['\'', '’'])
                    && !matches!(v.key(at), "has" | "had" | "been" | "not" | "n't")
            }
        }
    }

    pub(super) fn skip_article(&self, from: usize) -> usize {
        let v = self.v;
        let mut at = from;
        while at < from + 3
            && matches!(
                v.key(at),
                "a" | "an"
                    | "the"
                    | "his"
                    | "her"
                    | "its"
                    | "their"
                    | "one"
                    | "also"
                    | "currently"
                    | "now"
                    | "then"
                    | "himself"
                    | "herself"
                    | "both"
                    | "our"
                    | "my"
                    | "formerly"
                    | "previously"
            )
        {
            at += 1;
        }
        at
    }

    /// Reads the roles that start at `from`: `chairman and editor of X and a member of Y`.
    pub(super) fn phrases(&self, from: usize) -> Vec<Found> {
        let v = self.v;
        let mut found: Vec<Found> = Vec::new();
        let mut at = from;
        for _ in 0..4 {
            if !v.same_sentence(from, at) {
                break;
            }
            let roles = self.one_phrase(at);
            let Some(last) = roles.last() else { break };
            let end = last.phrase.end;
            found.extend(roles);
            at = match (v.surface(end), v.key(end + 1)) {
                ("and" | "&", _) => end + 1,
                (",", "and") => end + 2,
                _ => break,
            };
        }
        found
    }

    /// One or more roles that share an organisation.
    fn one_phrase(&self, from: usize) -> Vec<Found> {
        let v = self.v;
        let start = self.skip_article(from);
        let mut at = start;
        let mut holder = None;
        if let Some(name) = self.starting(at) {
            if name.kind == EntityKind::Person {
                return Vec::new();
            }
            let owned = matches!(v.surface(name.end), "'s" | "’s");
            if owned || name.kind != EntityKind::Group {
                at = name.end + usize::from(owned);
                holder = name.organisation();
            }
        }
        let mut roles: Vec<Range<usize>> = Vec::new();
        let Some((role, mut end)) = self.run(at) else {
            return Vec::new();
        };
        roles.push(role);
        // `chairman and chief research officer of X`
        while matches!(v.surface(end), "and" | "&" | ",") && roles.len() < 4 {
            let next = self.skip_article(
                end + 1 + usize::from(v.surface(end) == "," && v.key(end + 1) == "and"),
            );
            match self.run(next) {
                Some((role, after)) if self.starting(next).is_none() => {
                    roles.push(role);
                    end = after;
                }
                _ => break,
            }
        }
        let last = roles.len() - 1;
        if let Some((organisation, role_end, phrase_end)) = self.place_of(roles[last].end, end) {
            roles[last].end = role_end;
            holder = organisation.or(holder);
            end = phrase_end;
        }
        roles
            .into_iter()
            .map(|role| Found {
                phrase: start..end,
                role,
                organisation: holder,
            })
            .collect()
    }

    /// A run of words with a role among them: where the role is, and where the run ends.
    pub(super) fn run(&self, from: usize) -> Option<(Range<usize>, usize)> {
        let v = self.v;
        let mut last_role = None;
        let mut at = from;
        while at < from + LONGEST && v.same_sentence(from, at) && self.is_inside(at) {
            if self.person_starts(at) {
                break;
            }
            if self.is_role(at) {
                last_role = Some(at);
            }
            at += 1;
        }
        let last = last_role?;
        Some((from..last + 1, last + 1))
    }

    /// What follows the role: `of the X`, `for research at X`; where role and phrase then end.
    fn place_of(&self, role_end: usize, from: usize) -> Option<(Option<usize>, usize, usize)> {
        let v = self.v;
        let mut at = from;
        let mut role_end = role_end;
        for _ in 0..3 {
            if !matches!(
                v.key(at),
                "of" | "at" | "for" | "in" | "with" | "from" | "on"
            ) || v.shape(at) != Shape::Lower
            {
                break;
            }
            let mut next = self.skip_article(at + 1);
            while next < at + 4
                && self.starting(next).is_none()
                && v.shape(next) == Shape::Lower
                && matches!(
                    v.key(next),
                    "local"
                        | "state"
                        | "regional"
                        | "national"
                        | "private"
                        | "nonprofit"
                        | "global"
                        | "company"
                        | "firm"
                )
            {
                next += 1;
            }
            if let Some(name) = self.starting(next) {
                match name.kind {
                    EntityKind::Person => return None,
                    EntityKind::Organisation => {
                        return Some((Some(name.entity), role_end, name.end));
                    }
                    _ if v.key(at) == "of" && name.kind == EntityKind::Place => {
                        // `president of X`
                        return Some((None, name.end, name.end));
                    }
                    _ => return Some((None, role_end, name.end)),
                }
            }
            // `professor of law at X`: the field belongs to the role
            let mut end = next;
            while end < next + 7
                && v.same_sentence(from, end)
                && self.starting(end).is_none()
                && (self.is_inside(end) || matches!(v.key(end), "and" | "&"))
                && !v.traits(end).any(Traits::SAYING)
            {
                end += 1;
            }
            // `leader of the banned X`
            if let Some(organisation) = self.starting(end).and_then(Name::organisation)
                && end <= next + 5
            {
                let phrase_end = self.starting(end).map_or(end, |name| name.end);
                return Some((Some(organisation), role_end, phrase_end));
            }
            if end == next || v.key(end - 1) == "and" {
                break;
            }
            if matches!(v.key(at), "of" | "for" | "in") {
                role_end = end;
            }
            at = end;
        }
        (at > from).then_some((None, role_end, at))
    }
}
