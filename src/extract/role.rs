//! What people are, and where: apposition, titles in front of a name, "X is the director of Y".
//!
//! Only what a sentence says of a person is read. A role's organisation is the innermost one that its
//! phrase names: the laboratory of `the laboratory at the school, the university`; the others are kept beside it.

mod behind;
mod clause;
mod complement;
mod front;
mod merge;
mod names;
mod pattern;
mod phrase;

use crate::{
    extract::{
        Entity, EntityKind,
        entity::{candidate::Candidate, vocabulary::Vocabulary},
    },
    language::Analysis,
};
use names::Names;
use phrase::Found;

/// Adds to `entities` the roles that the text gives to people.
///
/// `entity_of` says which entity each of `candidates` belongs to. Linear.
pub(crate) fn add_roles(
    v: &Vocabulary<'_>,
    analysis: Option<&Analysis>,
    candidates: &[Candidate],
    entity_of: &[Option<usize>],
    entities: &mut [Entity],
) {
    let kinds: Vec<EntityKind> = entities.iter().map(|entity| entity.kind).collect();
    let names = Names::new(v, analysis, candidates, entity_of, &kinds);
    let mut found: Vec<(usize, Found)> = Vec::new();
    for (candidate, entity) in candidates.iter().zip(entity_of) {
        let Some(entity) = *entity else { continue };
        if kinds[entity] != EntityKind::Person {
            continue;
        }
        let roles = names.of_name(candidate.words.clone());
        found.extend(roles.into_iter().map(|role| (entity, role)));
    }
    let is_person = |entity: usize| kinds[entity] == EntityKind::Person;
    found.extend(names.clauses(|at| {
        names
            .at(at)
            .map(|name| name.entity)
            .filter(|e| is_person(*e))
    }));
    merge::add_all(v, found, entities);
}

impl Names<'_, '_> {
    /// The roles that stand beside a person's name.
    fn of_name(&self, words: std::ops::Range<usize>) -> Vec<Found> {
        let v = self.v;
        let mut roles = self.in_front(words.start);
        // `Professor Rao of X`
        let after = self.skip_brackets(words.end);
        if roles.iter().all(|role| role.holders.is_empty())
            && matches!(v.key(after), "of" | "at" | "from")
        {
            let belongs = self.affiliated(after, after);
            if roles.is_empty() {
                roles.extend(belongs);
            } else if let Some(belongs) = belongs.first() {
                for role in &mut roles {
                    role.holders.clone_from(&belongs.holders);
                    role.phrase.end = belongs.phrase.end;
                }
            } else if let Some(place) = self.starting(after + 1).filter(|_| v.key(after) == "of") {
                for role in &mut roles {
                    role.holders.extend(self.holder(place, &role.role));
                    role.phrase.end = place.end;
                }
            }
        }
        roles.extend(self.behind(words.end));
        roles.extend(self.inverted(words.clone()));
        if roles.is_empty() {
            roles.extend(self.beside(&words));
        }
        roles
    }
}
