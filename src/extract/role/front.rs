//! Roles that stand in front of a name.

use super::phrase::{Found, LONGEST, Names};
use crate::{
    extract::{
        EntityKind,
        entity::{candidate::Candidate, vocabulary::Shape},
    },
    lexicon::Traits,
};

impl Names<'_, '_> {
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
