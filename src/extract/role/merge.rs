//! One role, however often the text states it.

use super::phrase::Found;
use crate::{
    extract::{Entity, EntityId, Role, entity::vocabulary::Vocabulary},
    lexicon::{LEXICON, Traits, folded},
    text::span::Span,
};

/// How many roles one person is given: keeps a strange text from being quadratic.
const MOST_ROLES: usize = 50;

/// Words that make another role of the words behind them.
const CHANGES_RANK: &[&str] = &[
    "vice",
    "deputy",
    "assistant",
    "associate",
    "acting",
    "interim",
    "shadow",
    "under",
    "sub",
    "co",
    "former",
    "ex",
    "junior",
    "emeritus",
    "late",
    "then",
    "aspiring",
    "candidate",
    "nominee",
    "elect",
    "designate",
];

/// Words before a role that leave it what it is.
const ADORNS: &[&str] = &[
    "current",
    "famous",
    "known",
    "leading",
    "local",
    "long",
    "longtime",
    "new",
    "outspoken",
    "popular",
    "prominent",
    "renowned",
    "respected",
    "top",
    "veteran",
    "well",
    "young",
];

/// Abbreviated titles and what they stand for.
const SHORT: &[(&str, &str)] = &[
    ("col", "colonel"),
    ("gen", "general"),
    ("gov", "governor"),
    ("lt", "lieutenant"),
    ("pm", "prime minister"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
];

/// Adds the roles to their people.
pub(super) fn add_all(v: &Vocabulary<'_>, mut found: Vec<(usize, Found)>, entities: &mut [Entity]) {
    // what states a role comes before what states only where
    found.sort_by_key(|(_, role)| role.role.is_empty());
    let mut touched: Vec<usize> = found.iter().map(|(entity, _)| *entity).collect();
    for (entity, role) in found {
        add(v, &mut entities[entity].roles, &role);
    }
    touched.sort_unstable();
    touched.dedup();
    for entity in touched {
        entities[entity].roles.sort_by_key(|role| role.span);
    }
}

fn add(v: &Vocabulary<'_>, roles: &mut Vec<Role>, found: &Found) {
    if roles.len() >= MOST_ROLES {
        return;
    }
    let mut holders = found
        .holders
        .iter()
        .map(|entity| EntityId(u32::try_from(*entity).expect("fewer names than bytes")));
    let organisation = holders.next();
    let within: Vec<EntityId> = holders.collect();
    let phrase = v.span(found.phrase.start, found.phrase.end);
    if found.role.is_empty() {
        let known = roles.iter().any(|role| {
            role.organisation == organisation
                || role.within.iter().any(|id| Some(*id) == organisation)
        });
        if !known && organisation.is_some() {
            roles.push(Role {
                role: String::new(),
                organisation,
                within,
                span: phrase,
                found: found.pattern.found(found.sure),
            });
        }
        return;
    }
    let role = v.span(found.role.start, found.role.end);
    let text = singular(
        &role
            .of(v.text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
    );
    let new = Role {
        role: text,
        organisation,
        within,
        span: Span::cover(phrase, role),
        found: found.pattern.found(found.sure),
    };
    match roles.iter_mut().find(|known| is_same(known, &new)) {
        Some(known) => unite(known, new),
        None => roles.push(new),
    }
}

/// One person's role, of what is said of several: `minister`, of `ministers`.
fn singular(role: &str) -> String {
    let roles = Traits::ROLE.and(Traits::OCCUPATION);
    let last = role.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let one = last.strip_suffix('s').filter(|one| {
        !LEXICON.listed(&last).any(roles)
            && LEXICON.listed(one).any(roles)
            && !role.contains(" of ")
    });
    match one {
        Some(_) => role[..role.len() - 1].to_owned(),
        None => role.to_owned(),
    }
}

/// Says whether two statements are of one role: one wording is the end of the other, and nothing contradicts.
fn is_same(a: &Role, b: &Role) -> bool {
    if a.role.is_empty() || b.role.is_empty() {
        return false;
    }
    let compatible =
        a.organisation == b.organisation || a.organisation.is_none() || b.organisation.is_none();
    let (a, b) = (words(&a.role), words(&b.role));
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let lead = &long[..long.len() - short.len()];
    let trail = &long[short.len()..];
    let is_rank = |words: &[String]| {
        words
            .iter()
            .any(|word| CHANGES_RANK.contains(&word.as_str()))
    };
    compatible
        && (long.ends_with(&short) && !is_rank(lead)
            || long.starts_with(&short)
                && trail
                    .first()
                    .is_none_or(|word| matches!(word.as_str(), "of" | "for" | "in"))
                && !is_rank(trail))
}

fn words(role: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in role.split([' ', '-']) {
        let key = folded(word);
        match SHORT.iter().find(|(short, _)| *short == key) {
            Some((_, long)) => words.extend(long.split(' ').map(str::to_owned)),
            None => words.push(key),
        }
    }
    while words.len() > 1 && ADORNS.contains(&words[0].as_str()) {
        words.remove(0);
    }
    words
}

/// Keeps the longer wording, and the organisation of either.
fn unite(known: &mut Role, new: Role) {
    let confidence = known.found.confidence.max(new.found.confidence);
    if known.organisation.is_none() && new.organisation.is_some() {
        let role = std::mem::take(&mut known.role);
        let longer = role.len() > new.role.len();
        *known = new;
        if longer {
            known.role = role;
        }
    } else if new.role.split(' ').count() > known.role.split(' ').count() {
        known.role = new.role;
        known.span = new.span;
    }
    known.found.confidence = confidence;
}
