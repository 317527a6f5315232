//! What follows the noun for a role: `of the X`, `for research at X`.

use super::names::{Name, Names};
use crate::{
    extract::{EntityKind, entity::vocabulary::Shape},
    lexicon::Traits,
};
use std::ops::Range;

/// Where role and phrase end, and where the role is held.
#[derive(Clone, Debug)]
pub(super) struct Complement {
    /// One past the last word of the role.
    pub(super) role_end: usize,
    /// One past the last word of the phrase.
    pub(super) end: usize,
    /// Where the role is held, the innermost first.
    pub(super) holders: Vec<usize>,
    /// Where it is held besides: the second of `director of X and Y`.
    pub(super) also: Vec<usize>,
}

/// How many prepositions may follow one another.
const MOST_STEPS: usize = 4;

/// How many words may stand between a preposition and a name.
const MOST_BETWEEN: usize = 7;

impl Names<'_, '_> {
    /// Reads what follows `role`.
    pub(super) fn complement(&self, role: Range<usize>) -> Complement {
        let v = self.v;
        let mut found = Complement {
            role_end: role.end,
            end: role.end,
            holders: Vec::new(),
            also: Vec::new(),
        };
        let mut at = role.end;
        // `Director Reef Institute`
        if let Some(body) = self.organisation_at(at)
            && body.start == at
            && self.closes(self.skip_brackets(body.end))
            && v.shape(at - 1) != Shape::Lower
        {
            self.take_organisation(&mut found, body);
            at = found.end;
        }
        for _ in 0..MOST_STEPS {
            let preposition = v.key(at);
            let leads = matches!(
                preposition,
                "of" | "at" | "for" | "in" | "with" | "from" | "on" | "to"
            );
            // `the laboratory at the school, the university`
            let nested = v.surface(at) == "," && !found.holders.is_empty();
            if nested {
                let outer = self.organisation_at(at + 1);
                let Some(outer) = outer.filter(|name| self.closes(name.end)) else {
                    break;
                };
                found.holders.push(outer.entity);
                at = outer.end;
                found.end = at;
                continue;
            }
            if !leads || v.shape(at) != Shape::Lower {
                break;
            }
            let first = self.skip_article(at + 1);
            let (name, next) = self.next_name(first);
            // `mayor of the western city of X`
            let is_place = next > first && v.traits(next - 1).any(Traits::PLACE_WORD);
            if name.is_none() && is_place && v.key(next) == "of" && found.role_end == role.end {
                (at, found.end) = (next, next);
                continue;
            }
            let Some(name) = name else {
                if next == first || matches!(preposition, "to" | "with") {
                    break;
                }
                // `professor of law at X`: the field belongs to the role
                if matches!(preposition, "of" | "for" | "in" | "on") && found.holders.is_empty() {
                    found.role_end = next;
                }
                (at, found.end) = (next, next);
                continue;
            };
            if !self.take(&mut found, &role, preposition, name, first) {
                break;
            }
            at = found.end;
        }
        found
    }

    /// Adds the name that follows `preposition`; says whether the phrase may go on.
    fn take(
        &self,
        found: &mut Complement,
        role: &Range<usize>,
        preposition: &str,
        name: Name,
        first: usize,
    ) -> bool {
        let v = self.v;
        let office = |at: usize| v.traits(at).any(Traits::OFFICE);
        // `Minister of Gender Equality`: a field, though the model takes it for a body
        let is_field = matches!(v.key(role.end - 1), "minister" | "ministers" | "mec")
            && matches!(preposition, "of" | "for")
            && !(first..name.end).any(|at| v.traits(at).any(Traits::ORGANISATION_WORD));
        if is_field && name.kind == EntityKind::Organisation {
            (found.role_end, found.end) = (name.end, name.end);
            return true;
        }
        match name.kind {
            EntityKind::Person => return false,
            EntityKind::Organisation if preposition != "to" => {
                // `director of the centre at X`: not of X
                if matches!(preposition, "at" | "in" | "from") || found.holders.is_empty() {
                    self.take_organisation(found, name);
                    return true;
                }
                return false;
            }
            // `head of Kenya's armed forces`
            EntityKind::Place
                if self.is_possessive(name.end)
                    && found.holders.is_empty()
                    && preposition != "to" =>
            {
                let (inner, next) = self.next_name(name.end + 1);
                match inner {
                    Some(inner) if inner.kind == EntityKind::Organisation => {
                        self.take_organisation(found, inner);
                    }
                    _ => (found.role_end, found.end) = (next, next),
                }
                return true;
            }
            EntityKind::Place
                if found.holders.is_empty()
                    && found.role_end == role.end
                    && matches!(preposition, "of" | "for")
                    && first == name.start
                    && role.clone().any(office) =>
            {
                found.holders.push(name.entity);
            }
            EntityKind::Group
                if found.holders.is_empty()
                    && preposition == "of"
                    && first == name.start
                    && !self.is_inside(name.end) =>
            {
                found.holders.push(name.entity);
            }
            _ => {}
        }
        found.end = name.end;
        true
    }

    fn take_organisation(&self, found: &mut Complement, name: Name) {
        let v = self.v;
        let mut end = self.skip_brackets(name.end);
        let mut outer = name;
        // `Y University's Media Laboratory`
        if self.is_possessive(name.end) {
            match self.next_name(name.end + 1) {
                (Some(inner), _) if inner.kind == EntityKind::Organisation => {
                    found.holders.push(inner.entity);
                    outer = name;
                    end = self.skip_brackets(inner.end);
                }
                (_, next) => end = next,
            }
        }
        found.holders.push(outer.entity);
        // `director of X and Y`
        if matches!(v.key(end), "and" | "&")
            && let Some(other) = self.organisation_at(end + 1)
            && !self.is_inside(other.end)
            && !self.is_possessive(other.end)
            && self.upos(other.end) != "VERB"
        {
            found.also.push(other.entity);
            end = other.end;
        }
        found.end = end;
    }

    /// Returns the name that the noun phrase at `from` has as its head or as its owner, or where the phrase ends.
    fn next_name(&self, from: usize) -> (Option<Name>, usize) {
        let v = self.v;
        let mut at = from;
        // a place or a people in front of something else: `at the British think tank Y`
        let mut passed: Option<Name> = None;
        while at < from + MOST_BETWEEN && v.same_sentence(from, at) {
            if let Some(name) = self.starting(at) {
                let modifies = matches!(name.kind, EntityKind::Group | EntityKind::Place)
                    && !self.is_possessive(name.end)
                    && (self.is_inside(name.end) || self.starting(name.end).is_some())
                    && !v.traits(name.end).any(Traits::PLACE_WORD);
                if modifies && passed.is_none() {
                    passed = Some(name);
                    at = name.end;
                    continue;
                }
                return (Some(name), at);
            }
            let joins = matches!(v.key(at), "and" | "&") && at > from && self.is_inside(at + 1);
            if !self.is_inside(at) && !joins || joins && self.run(at + 1).is_some() {
                break;
            }
            at += 1;
        }
        (None, at)
    }

    /// Says whether a phrase may end before `at`.
    pub(super) fn closes(&self, at: usize) -> bool {
        matches!(
            self.v.surface(at),
            "," | "." | ";" | ":" | ")" | "–" | "—" | "-" | "--" | "”" | "\"" | "!" | "?"
        ) || self.v.words.get(at).is_none()
            || at > 0 && !self.v.same_sentence(at - 1, at)
    }
}
