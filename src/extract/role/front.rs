//! Roles that stand in front of a name.

use super::{
    names::{Name, Names},
    pattern::Pattern,
    phrase::{Found, LONGEST},
};
use crate::{
    extract::{EntityKind, entity::vocabulary::Shape},
    lexicon::Traits,
};
use std::ops::Range;

/// How many words the role of `the president of X, Name,` may have.
const LONGEST_INVERTED: usize = 20;

impl Names<'_, '_> {
    /// Roles in front of the name that starts at `name`: `X's founder and CEO Jensen`, `French President`.
    pub(super) fn in_front(&self, name: usize) -> Vec<Found> {
        let v = self.v;
        let end = self.before_honorifics(name);
        // `military spokesman Brigadier General Okafor`: a rank is a role of its own
        let rank = self.before_rank(end);
        let mut found = Vec::new();
        if rank < end {
            found = self.title(rank, name);
            if found.is_empty() {
                found = self.title(end, name);
            } else {
                found.push(Found {
                    role: rank..end,
                    holders: Vec::new(),
                    phrase: rank..name,
                    pattern: Pattern::Title,
                    sure: 1.0,
                });
            }
        } else {
            found.extend(self.title(end, name));
        }
        // an academic title without an institution says little more than `Dr`
        found.retain(|role| !role.holders.is_empty() || v.key(role.role.end - 1) != "prof");
        found
    }

    /// Returns where the military rank before `end` starts, if another role stands before it.
    fn before_rank(&self, end: usize) -> usize {
        const RANKS: &[&str] = &[
            "adm",
            "admiral",
            "brig",
            "brigadier",
            "capt",
            "captain",
            "cmdr",
            "col",
            "colonel",
            "gen",
            "general",
            "lieutenant",
            "lt",
            "maj",
            "major",
            "marshal",
            "rear",
            "sergeant",
            "sgt",
            "vice",
        ];
        const CIVIL: &[&str] = &[
            "attorney",
            "auditor",
            "comptroller",
            "consul",
            "director",
            "governor",
            "inspector",
            "postmaster",
            "registrar",
            "secretary",
            "solicitor",
            "surgeon",
        ];
        let v = self.v;
        let mut at = end;
        while at > 0 && v.same_sentence(at - 1, end - 1) && RANKS.contains(&v.key(at - 1)) {
            at -= 1;
        }
        match at {
            0 => end,
            _ if at < end && CIVIL.contains(&v.key(at - 1)) => end,
            _ => at,
        }
    }

    /// Roles that end before `end`, in front of the name that starts at `name`.
    fn title(&self, end: usize, name: usize) -> Vec<Found> {
        let v = self.v;
        let office = self.office_of(end);
        let mut start = match office {
            Some(start) => start,
            None if end > 0
                && self.ending(end).is_none()
                && (self.is_role(end - 1) || self.are_roles(end - 1) && self.lists(name)) =>
            {
                end - 1
            }
            None => return Vec::new(),
        };
        if !v.same_sentence(start, name) {
            return Vec::new();
        }
        let mut shown = None;
        let mut owner = None;
        let mut owned = false;
        while start > 0 && end - start < LONGEST && v.same_sentence(start - 1, name) {
            owned = self.is_possessive(start - 1);
            owner = self.ending(start - usize::from(owned));
            match owner {
                // `senior Nigerian economist`
                Some(group) if group.kind == EntityKind::Group && !owned => start = group.start,
                Some(_) => break,
                None if self.leads(start - 1, start) => start -= 1,
                None => break,
            }
            shown = Some(start);
        }
        let start = shown.unwrap_or(start);
        let mut from = start;
        while from < end && (matches!(v.surface(from), "-" | "‐" | "/") || v.key(from) == "and") {
            from += 1;
        }
        let owner = owner.filter(|owner| owner.kind != EntityKind::Group || owned);
        // `fears that a President Obi might …`
        let is_supposed = from > 0 && matches!(v.key(from - 1), "a" | "an");
        if is_supposed && end - from == 1 && v.shape(from) == Shape::Capital {
            return Vec::new();
        }
        let phrase = owner.map_or(from, |owner| owner.start);
        let pattern = match owned {
            true => Pattern::OwnedTitle,
            false => Pattern::Title,
        };
        // `founder and CEO`: one role each
        let mut found = Vec::new();
        let mut at = from;
        while at < end {
            let and = (at..office.unwrap_or(end))
                .find(|at| matches!(v.key(*at), "and" | "&"))
                .unwrap_or(end);
            let last = match and == end {
                true => Some(end),
                false => (at..and)
                    .rev()
                    .find(|at| self.is_role(*at))
                    .map(|at| at + 1),
            };
            if let Some(last) = last {
                let role = at..last;
                found.push(Found {
                    holders: owner
                        .and_then(|owner| self.holder(owner, &role))
                        .into_iter()
                        .collect(),
                    role,
                    phrase: phrase..name,
                    pattern,
                    sure: 1.0,
                });
            }
            at = and + 1;
        }
        found
    }

    /// Says whether the word at `at` is a noun for what several people are.
    fn are_roles(&self, at: usize) -> bool {
        let traits = self.v.traits(at);
        self.is_plural(at)
            && traits.any(Traits::ROLE.and(Traits::OCCUPATION))
            && !traits.any(Traits::RELATIVE)
    }

    /// Says whether the name that starts at `name` begins a list of people.
    fn lists(&self, name: usize) -> bool {
        self.starting(name)
            .is_some_and(|name| self.next_listed(name.end).is_some())
    }

    /// Returns the name that goes on the list in which a name ends before `end`.
    pub(super) fn next_listed(&self, end: usize) -> Option<Name> {
        let v = self.v;
        let at = self.skip_brackets(end);
        let next = match (v.surface(at), v.key(at + 1)) {
            (",", "and") => at + 2,
            ("," | "and" | "&", _) => at + 1,
            _ => return None,
        };
        self.starting(next)
            .filter(|name| name.kind == EntityKind::Person && v.same_sentence(at, name.end - 1))
    }

    /// Says whether `found` is a title of several people: `Ministers X and Y`.
    pub(super) fn is_shared(&self, found: &Found) -> bool {
        found.pattern == Pattern::Title && self.are_roles(found.role.end - 1)
    }

    /// Returns where a name begins with the titles before it that are no roles: `Mr`, `Dr`.
    fn before_honorifics(&self, name: usize) -> usize {
        let v = self.v;
        let mut at = name;
        while at > 0
            && v.same_sentence(at - 1, name)
            && v.traits(at - 1).any(Traits::HONORIFIC)
            && v.shape(at - 1) != Shape::Lower
            && !self.is_role(at - 1)
        {
            at -= 1;
        }
        at
    }

    /// Returns where `Secretary of State` starts, if it ends before `end`.
    fn office_of(&self, end: usize) -> Option<usize> {
        let v = self.v;
        (1..=5)
            .map(|n| end.checked_sub(n + 2))
            .take_while(Option::is_some)
            .flatten()
            .find(|role| {
                self.is_role(*role)
                    && v.same_sentence(*role, end)
                    && matches!(v.key(role + 1), "of" | "for")
                    && (role + 2..end).all(|at| {
                        matches!(v.shape(at), Shape::Capital | Shape::Upper)
                            && (!self.is_role(at) || v.key(at) == "justice")
                            && (self.starting(at).is_none() || v.key(end - 1) == "staff")
                            || matches!(v.key(at), "and" | "&")
                    })
                    && matches!(v.shape(*role), Shape::Capital | Shape::Upper)
            })
    }

    /// Says whether the word at `at` belongs to the role in front of a name that starts at `start` so far.
    fn leads(&self, at: usize, start: usize) -> bool {
        let v = self.v;
        let traits = v.traits(at);
        match v.shape(at) {
            Shape::Mark => matches!(v.surface(at), "-" | "‐" | "/") && !v.words[at].is_spaced,
            Shape::Number | Shape::Mixed => false,
            _ if matches!(v.key(at), "today" | "yesterday" | "tomorrow" | "now") => false,
            _ if matches!(v.key(at), "and" | "&") => at > 0 && self.is_role(at - 1),
            // a title that stands before another one's: `the office of President Y`
            _ if self.is_plural(at) && traits.any(Traits::ROLE) => false,
            _ if self.analysis.is_some() => self.is_inside(at) && v.surface(start) != ",",
            _ => {
                traits.any(
                    Traits::RANK
                        .and(Traits::ROLE)
                        .and(Traits::ORGANISATION_WORD),
                ) && v.key(at) != "under"
                    || v.shape(at) == Shape::Lower
                        && !traits.any(Traits::FUNCTION)
                        && ["al", "ic", "ary", "ior"]
                            .iter()
                            .any(|ending| v.key(at).ends_with(ending))
            }
        }
    }

    /// `the president of X, Obi Okafor, said`: the role in front, with a comma. `name` is the name's words.
    pub(super) fn inverted(&self, name: Range<usize>) -> Vec<Found> {
        let v = self.v;
        let start = self.before_honorifics(name.start);
        if start < 2 || v.surface(start - 1) != "," || !v.same_sentence(start - 1, name.start) {
            return Vec::new();
        }
        let follows = self.skip_brackets(name.end);
        if !(self.closes(follows) || v.traits(follows).any(Traits::SAYING)) {
            return Vec::new();
        }
        let comma = start - 1;
        let mut best: Option<(usize, Vec<Found>)> = None;
        let mut at = comma;
        while at > 0 && comma - at < LONGEST_INVERTED && v.same_sentence(at - 1, name.start) {
            at -= 1;
            if matches!(
                v.surface(at),
                ";" | ":" | "(" | "“" | "\"" | "," | "–" | "—"
            ) || v.traits(at).any(Traits::SAYING) && self.upos(at) != "NOUN"
                || matches!(self.upos(at), "VERB" | "AUX") && !self.is_inside(at)
            {
                break;
            }
            if !self.is_role(at) {
                continue;
            }
            let from = self.left_edge(at);
            let found = self.phrases(from, Pattern::Inverted);
            if found.last().is_some_and(|last| last.phrase.end == comma) {
                best = Some((from, found));
            }
        }
        let Some((from, found)) = best else {
            return Vec::new();
        };
        // not the apposition of somebody before: `Wei, director of X, Zhang said`
        let lead = from.saturating_sub(
            1 + usize::from(matches!(v.key(from.saturating_sub(1)), "the" | "a" | "an")),
        );
        let described = v.surface(lead) == ","
            && self
                .ending(lead)
                .is_some_and(|name| name.kind == EntityKind::Person);
        // … unless that is the list `the director of Y, X, the chair of Z, W`
        let before = self
            .ending(lead)
            .map_or(0, |name| self.before_honorifics(name.start));
        let is_listed = start < name.start || before > 0 && v.surface(before - 1) == ",";
        match described && !is_listed {
            true => Vec::new(),
            false => found,
        }
    }

    /// Returns where the phrase begins whose noun for a role is at `role`.
    pub(super) fn left_edge(&self, role: usize) -> usize {
        let v = self.v;
        let mut at = role;
        while at > 0 && role - at < LONGEST && v.same_sentence(at - 1, role) {
            let before = at - usize::from(self.is_possessive(at - 1));
            if let Some(owner) = self.ending(before) {
                if owner.kind == EntityKind::Person && before == at {
                    break;
                }
                at = owner.start;
            } else if before == at && self.is_inside(at - 1) {
                at -= 1;
            } else {
                break;
            }
        }
        at
    }
}
