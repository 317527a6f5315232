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
        Document, Entity, EntityKind, MentionForm,
        entity::{candidate::Candidate, vocabulary::Vocabulary},
    },
    language::Analysis,
    text::span::Span,
};
use names::{Name, Names};
use phrase::Found;
use std::collections::BTreeMap;

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
        // `Ministers X, Y and Z`
        if let Some(title) = roles.iter().find(|role| names.is_shared(role)) {
            let mut end = candidate.words.end;
            for _ in 0..MOST_LISTED {
                let Some(next) = names.next_listed(end) else {
                    break;
                };
                found.push((next.entity, title.clone()));
                end = next.end;
            }
        }
        found.extend(roles.into_iter().map(|role| (entity, role)));
    }
    let is_person = |entity: usize| kinds[entity] == EntityKind::Person;
    found.extend(names.clauses(|at| {
        names
            .at(at)
            .map(|name| name.entity)
            .filter(|entity| is_person(*entity))
            .map(|entity| (entity, 1.0))
    }));
    merge::add_all(v, found, entities);
}

/// How many people a title may have.
const MOST_LISTED: usize = 8;

/// How sure it must be whom a pronoun means.
const SURE_PRONOUN: f32 = 0.7;

/// Adds the roles that clauses give to people by a pronoun: `She is the director of Y`. Linear.
pub(crate) fn add_roles_of_pronouns(document: &Document<'_>, entities: &mut [Entity]) {
    let Some(analysis) = document.analysis.as_ref().filter(|a| !a.heads.is_empty()) else {
        return;
    };
    let token_at = |span: Span| {
        document
            .tokens
            .partition_point(|token| token.span.end <= span.start)
    };
    // whom a pronoun means, and how sure that is
    let mut meant: BTreeMap<usize, (usize, f32)> = BTreeMap::new();
    for (at, entity) in entities.iter().enumerate() {
        let mentions = || entity.mentions.iter();
        let is_named = mentions().any(|mention| mention.form == MentionForm::Name);
        if entity.kind != EntityKind::Person || !is_named {
            continue;
        }
        for mention in mentions().filter(|mention| mention.form == MentionForm::Pronoun) {
            let token = token_at(mention.span);
            let relation = analysis.relations.get(token);
            // whom somebody means who is quoted is less sure
            let sentence = document.sentences[document.sentence_at(mention.span.start)];
            if sentence.of(document.text).contains(['"', '“', '”'])
                || mention.found.confidence < SURE_PRONOUN
            {
                continue;
            }
            if relation.is_some_and(|relation| relation.universal() == "nsubj") {
                meant.insert(token, (at, mention.found.confidence));
            }
        }
    }
    if meant.is_empty() {
        return;
    }
    let v = Vocabulary::new(document);
    let mut names = Names::empty(&v, Some(analysis));
    for (at, entity) in entities.iter().enumerate() {
        for mention in &entity.mentions {
            let start = token_at(mention.span);
            let end = token_at(Span {
                start: mention.span.end,
                end: mention.span.end,
            });
            if mention.form == MentionForm::Name && start < end && end <= v.words.len() {
                names.add(Name {
                    start,
                    end,
                    entity: at,
                    kind: entity.kind,
                });
            }
        }
    }
    let found = names.clauses(|at| meant.get(&at).copied());
    merge::add_all(&v, found, entities);
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
        let mut behind = self.behind(&words);
        // `the director of Y, X, the chair of Z, Mr W, …`: what stands behind X is W's
        let end = behind.last().map_or(words.end, |role| role.phrase.end);
        if v.surface(end) == ","
            && self.person_starts(end + 1)
            && (self.starting(end + 1).is_none() || !self.inverted(words.clone()).is_empty())
        {
            behind.clear();
        }
        roles.extend(behind);
        roles.extend(self.inverted(words.clone()));
        if roles.is_empty() {
            roles.extend(self.beside(&words));
        }
        roles
    }
}
