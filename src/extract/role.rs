//! What people are, and where: apposition, titles in front of a name, "X is the director of Y".
//!
//! Only what one sentence says of a named person is read. A role's organisation is the one that its
//! phrase names first, so that the innermost comes of `the laboratory at the school, the university`.

mod front;
mod phrase;

use crate::{
    extract::{
        Entity, EntityId, EntityKind, Role,
        entity::{
            candidate::Candidate,
            vocabulary::{Shape, Vocabulary},
        },
    },
    lexicon::Traits,
    text::span::Span,
};
use phrase::{Found, Names};

/// How many roles one person is given: keeps a strange text from being quadratic.
const MOST_ROLES: usize = 50;

/// Adds to `entities` the roles that the text gives to people.
///
/// `entity_of` says which entity each of `candidates` belongs to. Linear.
pub(crate) fn add_roles(
    v: &Vocabulary<'_>,
    candidates: &[Candidate],
    entity_of: &[Option<usize>],
    entities: &mut [Entity],
) {
    let kinds: Vec<EntityKind> = entities.iter().map(|entity| entity.kind).collect();
    let names = Names::new(v, candidates, entity_of, &kinds);
    let mut found: Vec<(usize, Found)> = Vec::new();
    for (candidate, entity) in candidates.iter().zip(entity_of) {
        let Some(entity) = *entity else { continue };
        if kinds[entity] != EntityKind::Person {
            continue;
        }
        let mut roles = names.in_front(candidate);
        // `Professor Rao of X`
        if roles.iter().all(|role| role.organisation.is_none())
            && matches!(v.key(candidate.words.end), "of" | "at" | "from")
        {
            let organisation = names.organisation_at(candidate.words.end + 1);
            for role in &mut roles {
                role.organisation = organisation;
            }
        }
        roles.extend(after(v, &names, candidate.words.end));
        if roles.is_empty() {
            roles.extend(names.inverted(candidate));
        }
        found.extend(roles.into_iter().map(|role| (entity, role)));
    }
    for (entity, role) in found {
        add(v, &mut entities[entity].roles, &role);
    }
    for entity in entities {
        entity.roles.sort_by_key(|role| role.span);
    }
}

fn add(v: &Vocabulary<'_>, roles: &mut Vec<Role>, found: &Found) {
    let Some(role) = (!found.role.is_empty()).then(|| v.span(found.role.start, found.role.end))
    else {
        return;
    };
    let text = role
        .of(v.text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let organisation = found
        .organisation
        .map(|entity| EntityId(u32::try_from(entity).expect("fewer names than bytes")));
    let span: Span = found
        .phrase
        .clone()
        .map(|at| v.words[at].span)
        .fold(role, Span::cover);
    if roles.len() >= MOST_ROLES {
        return;
    }
    let same = roles.iter_mut().find(|known| {
        known.role.eq_ignore_ascii_case(&text)
            && (known.organisation == organisation
                || known.organisation.is_none()
                || organisation.is_none())
    });
    match same {
        Some(known) if known.organisation.is_none() && organisation.is_some() => {
            known.organisation = organisation;
            known.span = span;
        }
        Some(_) => {}
        None => roles.push(Role {
            role: text,
            organisation,
            span,
            found: crate::extract::Found::by_rule(0.9),
        }),
    }
}

/// Roles that stand behind the name that ends before `end`: `, 45, director of Y`, `is the head of Y`.
fn after(v: &Vocabulary<'_>, names: &Names<'_, '_>, end: usize) -> Vec<Found> {
    let mut at = end;
    if !v.same_sentence(at.saturating_sub(1), at) {
        return Vec::new();
    }
    match v.surface(at) {
        "," => {
            at += 1;
            if v.shape(at) == Shape::Number && v.surface(at + 1) == "," {
                at += 2;
            }
            if v.key(at) == "who" && matches!(v.key(at + 1), "is" | "was") {
                at += 2;
            }
            let roles = names.phrases(at);
            let end = roles.last().map_or(at, |role| role.phrase.end);
            // `met Obi, President Banda said`: a title of the next person
            if names.person_starts(end) && !matches!(v.surface(end), ",") {
                return Vec::new();
            }
            roles
        }
        "(" => names.phrases(at + 1),
        "-" | "–" | "—" if v.words[at].is_spaced => names.phrases(at + 1),
        _ if matches!(v.key(at), "is" | "was" | "became" | "remains")
            && v.shape(at) == Shape::Lower =>
        {
            let article = (at + 1..at + 3)
                .find(|at| matches!(v.key(*at), "a" | "an" | "the" | "also" | "currently"));
            if article.is_none() && !v.traits(at + 1).any(Traits::ROLE.and(Traits::RANK)) {
                return Vec::new();
            }
            names.phrases(at + 1)
        }
        _ => Vec::new(),
    }
}
