//! What may be the same, and why.

use super::{Resemblance, Suggestion, is_acronym, partition::Part};
use crate::{
    extract::EntityKind,
    lexicon::{LEXICON, Traits},
};
use std::collections::BTreeMap;

/// How many others an identity is offered at most.
const MOST_OFFERED: usize = 4;

/// Fills in [`super::Identity::suggestions`]. Linear.
pub(super) fn suggest(parts: &mut [Part]) {
    let mut pairs: Vec<(Resemblance, usize, usize)> = Vec::new();
    family_names(parts, &mut pairs);
    initials(parts, &mut pairs);
    orders(parts, &mut pairs);
    acronyms(parts, &mut pairs);
    let names: Vec<String> = parts
        .iter()
        .map(|part| part.identity.name.clone())
        .collect();
    for (at, part) in parts.iter_mut().enumerate() {
        let namesakes = part.namesakes.iter().map(|name| Suggestion {
            reason: Resemblance::SameNameOtherRole,
            name: name.clone(),
        });
        part.identity.suggestions.extend(namesakes);
        debug_assert_eq!(names[at], part.identity.name, "names are in order");
    }
    for (reason, a, b) in pairs {
        for (one, other) in [(a, b), (b, a)] {
            parts[one].identity.suggestions.push(Suggestion {
                reason,
                name: names[other].clone(),
            });
        }
    }
    for part in parts {
        let suggestions = &mut part.identity.suggestions;
        suggestions.sort();
        let mut seen = Vec::new();
        suggestions.retain(|other| {
            let is_new = !seen.contains(&other.name);
            seen.push(other.name.clone());
            is_new
        });
        suggestions.truncate(MOST_OFFERED);
    }
}

/// The number of an identity, and the words of one of its keys.
type Named<'k> = (usize, Vec<&'k str>);

/// The keys of all people with the number of each.
fn people(parts: &[Part]) -> impl Iterator<Item = Named<'_>> {
    parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.identity.kind == EntityKind::Person)
        .flat_map(|(at, part)| {
            part.keys
                .iter()
                .map(move |key| (at, key.split(' ').collect()))
        })
}

/// `Vale` and the only full name that ends with it.
fn family_names(parts: &[Part], pairs: &mut Vec<(Resemblance, usize, usize)>) {
    let mut bearers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, words) in people(parts).filter(|(_, words)| words.len() > 1) {
        let all = bearers.entry(words[words.len() - 1]).or_default();
        if all.last() != Some(&at) {
            all.push(at);
        }
    }
    for (at, words) in people(parts).filter(|(_, words)| words.len() == 1) {
        if let Some([only]) = bearers.get(words[0]).map(Vec::as_slice)
            && *only != at
        {
            pairs.push((Resemblance::FamilyName, at, *only));
        }
    }
}

/// `J. Vale` and `John Vale`, `John Vale` and `John P. Vale`.
fn initials(parts: &[Part], pairs: &mut Vec<(Resemblance, usize, usize)>) {
    // by the first letter and the last word
    let mut alike: BTreeMap<(char, &str), Vec<Named<'_>>> = BTreeMap::new();
    for (at, words) in people(parts).filter(|(_, words)| words.len() > 1) {
        let first = words[0].chars().next().unwrap_or_default();
        let last = words[words.len() - 1];
        alike.entry((first, last)).or_default().push((at, words));
    }
    for all in alike.into_values() {
        // a family of the same initial is not told apart by it
        if all.len() > MOST_OFFERED + 1 {
            continue;
        }
        for (n, (a, one)) in all.iter().enumerate() {
            for (b, other) in &all[n + 1..] {
                if a != b && are_alike(one, other) {
                    pairs.push((Resemblance::Initial, *a, *b));
                }
            }
        }
    }
}

/// Says whether two names with the same last word are the same but for initials and middle names that one leaves out.
fn are_alike(a: &[&str], b: &[&str]) -> bool {
    let fits = |a: &str, b: &str| {
        a == b
            || a.chars().count() == 1 && b.starts_with(a)
            || b.chars().count() == 1 && a.starts_with(b)
    };
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let middles = (&short[1..short.len() - 1], &long[1..long.len() - 1]);
    fits(short[0], long[0])
        && (middles.0.is_empty()
            || middles.0.len() == middles.1.len()
                && middles.0.iter().zip(middles.1).all(|(a, b)| fits(a, b)))
}

/// `Wei Liu` and `Liu Wei`.
fn orders(parts: &[Part], pairs: &mut Vec<(Resemblance, usize, usize)>) {
    let mut alike: BTreeMap<Vec<&str>, Vec<Named<'_>>> = BTreeMap::new();
    for (at, words) in people(parts).filter(|(_, words)| words.len() > 1) {
        let mut sorted = words.clone();
        sorted.sort_unstable();
        alike.entry(sorted).or_default().push((at, words));
    }
    for all in alike.into_values() {
        for pair in all.windows(2) {
            let [(a, one), (b, other)] = pair else {
                continue;
            };
            if a != b && one != other {
                pairs.push((Resemblance::NameOrder, *a, *b));
            }
        }
    }
}

/// `WHO` and `World Health Organization`, where no article says that they are the same, or several bodies share it.
fn acronyms(parts: &[Part], pairs: &mut Vec<(Resemblance, usize, usize)>) {
    let bodies = || {
        parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.identity.kind == EntityKind::Organisation)
    };
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, part) in bodies() {
        let mut short: Vec<String> = part.acronyms.iter().cloned().collect();
        short.extend(
            part.keys
                .iter()
                .filter(|key| key.contains(' '))
                .map(|key| letters(key)),
        );
        short.sort();
        short.dedup();
        for short in short.into_iter().filter(|short| short.len() > 1) {
            named.entry(short).or_default().push(at);
        }
    }
    for (at, part) in bodies().filter(|(_, part)| is_acronym(&part.identity.name)) {
        for key in &part.keys {
            let others = named
                .get(key)
                .into_iter()
                .flatten()
                .filter(|other| **other != at);
            let others: Vec<usize> = others.copied().take(MOST_OFFERED).collect();
            pairs.extend(
                others
                    .into_iter()
                    .map(|other| (Resemblance::Acronym, at, other)),
            );
        }
    }
}

/// The first letters of a name's words, small words left out.
fn letters(key: &str) -> String {
    key.split(' ')
        .filter(|word| !LEXICON.listed(word).any(Traits::FUNCTION))
        .filter_map(|word| word.chars().next())
        .collect()
}
