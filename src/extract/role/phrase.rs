//! Phrases that name a role: `deputy director of Y`, `Y's founder and chief executive`.

use crate::extract::{
    EntityKind,
    entity::{
        candidate::Candidate,
        lexicon::Traits,
        vocabulary::{Shape, Vocabulary},
    },
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
    v: &'n Vocabulary<'a>,
    /// For each word: the candidate that starts at it.
    starts: Vec<Option<Name>>,
    /// For each word: the candidate that ends before it.
    ends: Vec<Option<Name>>,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    start: usize,
    end: usize,
    entity: usize,
    kind: EntityKind,
}

impl Name {
    fn organisation(self) -> Option<usize> {
        (self.kind == EntityKind::Organisation).then_some(self.entity)
    }
}

/// How many words a role may have: ends a search in a text without punctuation.
const LONGEST: usize = 9;

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

    fn starting(&self, at: usize) -> Option<Name> {
        self.starts.get(at).copied().flatten()
    }

    fn ending(&self, at: usize) -> Option<Name> {
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

    fn is_role(&self, at: usize) -> bool {
        self.v.traits(at).any(Traits::ROLE)
    }

    /// A word that may stand in a role: `deputy`, `research`, `-`.
    fn is_inside(&self, at: usize) -> bool {
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

    fn skip_article(&self, from: usize) -> usize {
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
    fn run(&self, from: usize) -> Option<(Range<usize>, usize)> {
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

    /// Roles in front of a name: `X's founder and CEO Jensen`, `French President`.
    pub(super) fn in_front(&self, candidate: &Candidate) -> Vec<Found> {
        let v = self.v;
        let name = candidate.words.start;
        let mut start = if candidate.title.is_empty() {
            name
        } else {
            candidate.title.start
        };
        let from = start;
        while start > 0 && from - start < LONGEST && v.same_sentence(start - 1, name) {
            let at = start - 1;
            let traits = v.traits(at);
            let belongs = match v.shape(at) {
                Shape::Mark => matches!(v.surface(at), "-" | "‐") && !v.words[at].is_spaced,
                Shape::Number | Shape::Mixed => false,
                _ if self.ending(start).is_some() => false,
                _ if matches!(v.key(at), "and" | "&") => {
                    start < name
                        && at > 0
                        && self.is_role(at - 1)
                        && self.is_role(start.max(at + 1)) | traits.any(Traits::FUNCTION)
                }
                _ if start == name => self.is_role(at) || traits.any(Traits::HONORIFIC),
                _ => {
                    traits.any(
                        Traits::RANK
                            .and(Traits::ROLE)
                            .and(Traits::ORGANISATION_WORD),
                    ) || v.shape(at) == Shape::Lower
                        && !traits.any(Traits::FUNCTION)
                        && ["al", "ic", "ary", "ior"]
                            .iter()
                            .any(|ending| v.key(at).ends_with(ending))
                }
            };
            if !belongs {
                break;
            }
            start = at;
        }
        if start == name || v.key(start) == "and" {
            return Vec::new();
        }
        let mut holder = None;
        let mut phrase = start;
        let owned = start > 0 && matches!(v.surface(start - 1), "'s" | "’s");
        let before = start - usize::from(owned);
        let mut shown = start;
        if let Some(owner) = self
            .ending(before)
            .filter(|_| v.same_sentence(before.saturating_sub(1), name))
        {
            phrase = owner.start;
            holder = owner.organisation();
            if owner.kind == EntityKind::Group && !owned {
                shown = owner.start;
            }
        }
        // `founder and CEO`: one role each
        let mut found = Vec::new();
        let mut at = start;
        while at < name {
            let end = (at..name)
                .find(|at| matches!(v.key(*at), "and" | "&"))
                .unwrap_or(name);
            let last = (at..end).rev().find(|at| self.is_role(*at));
            if let Some(last) = last {
                let first = if at == start { shown } else { at };
                found.push(Found {
                    role: first..last + 1,
                    organisation: holder,
                    phrase: phrase..name,
                });
            }
            at = end + 1;
        }
        found
    }

    /// `the president of X, Obi Okafor, said`: the role in front, with a comma.
    pub(super) fn inverted(&self, candidate: &Candidate) -> Vec<Found> {
        let v = self.v;
        let name = candidate.words.start;
        if name < 3 || v.surface(name - 1) != "," || !v.same_sentence(name - 1, name) {
            return Vec::new();
        }
        let follows = v.surface(candidate.words.end);
        if !(follows == "," || follows == "." || v.traits(candidate.words.end).any(Traits::SAYING))
        {
            return Vec::new();
        }
        let comma = name - 1;
        // back to the noun for the office, over names and what joins them
        let mut at = comma;
        while at > 0 && comma - at < 14 && v.same_sentence(at - 1, name) {
            if let Some(owner) = self.ending(at) {
                if owner.kind == EntityKind::Person {
                    return Vec::new();
                }
                at = owner.start;
                continue;
            }
            if matches!(v.surface(at - 1), "," | ";" | ":" | "(" | "“" | "\"")
                || v.traits(at - 1).any(Traits::SAYING)
            {
                return Vec::new();
            }
            at -= 1;
            if self.is_role(at) {
                break;
            }
        }
        if !self.is_role(at) || at >= comma {
            return Vec::new();
        }
        let mut start = at;
        while start > 0
            && v.traits(start - 1).any(Traits::RANK.and(Traits::ROLE))
            && self.ending(start).is_none()
        {
            start -= 1;
        }
        // not the apposition of somebody before: `Wei, director of X, Zhang said`
        let lead = start.saturating_sub(
            1 + usize::from(matches!(v.key(start.saturating_sub(1)), "the" | "a" | "an")),
        );
        if v.surface(lead) == ","
            && self
                .ending(lead)
                .is_some_and(|name| name.kind == EntityKind::Person)
        {
            return Vec::new();
        }
        let mut found = self.phrases(start);
        found.retain(|role| role.phrase.end == comma);
        found
    }
}
