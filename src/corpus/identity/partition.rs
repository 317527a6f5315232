//! Which entities of which articles are one.
//!
//! Names are compared by their keys. An acronym is the body that introduces it somewhere in the corpus, if there is
//! one only. A full name of a person is parted in two only where both hold posts in bodies that are stated, and
//! neither a body, nor a post, nor anybody else who is named in their articles is the same.

use super::{Bearer, Identity};
use crate::{extract::EntityKind, hash::HashMap, search::fold::fold};
use std::collections::{BTreeMap, BTreeSet};

/// Sets that are joined, step by step.
pub(super) struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    pub(super) fn new(n: usize) -> Self {
        Sets {
            parents: (0..n).collect(),
        }
    }

    pub(super) fn find(&mut self, at: usize) -> usize {
        let mut at = at;
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.parents[a.max(b)] = a.min(b);
    }
}

/// What is one, without suggestions, and the key of its name.
pub(super) struct Part {
    /// The identity.
    pub(super) identity: Identity,
    /// Its names as they are compared.
    pub(super) keys: BTreeSet<String>,
    /// Its acronyms.
    pub(super) acronyms: BTreeSet<String>,
    /// The names of those who bear the same name, but are somebody else.
    pub(super) namesakes: Vec<String>,
}

/// Parts `bearers` into identities, in the order of the first of each.
pub(super) fn partition(bearers: &[Bearer]) -> Vec<Part> {
    let mut sets = Sets::new(bearers.len());
    let mut groups: BTreeMap<(EntityKind, &str), Vec<usize>> = BTreeMap::new();
    for (at, bearer) in bearers.iter().enumerate() {
        groups
            .entry((bearer.kind, &bearer.key))
            .or_default()
            .push(at);
    }
    for ((kind, key), group) in &groups {
        if *kind == EntityKind::Person && key.contains(' ') {
            part_namesakes(bearers, group, &mut sets);
        } else {
            group.iter().for_each(|at| sets.join(group[0], *at));
        }
    }
    join_acronyms(bearers, &groups, &mut sets);
    gather(bearers, sets)
}

/// Joins the bearers of one full name, but for those who are clearly somebody else.
fn part_namesakes(bearers: &[Bearer], group: &[usize], sets: &mut Sets) {
    let mut first: HashMap<(u8, &str), usize> = HashMap::default();
    for at in group {
        let bearer = &bearers[*at];
        let bodies = bearer.bodies.iter().map(|(key, _)| (0, key.as_str()));
        let posts = bearer.posts.iter().map(|post| (1, post.as_str()));
        let company = bearer.company.iter().map(|other| (2, other.as_str()));
        for evidence in bodies.chain(posts).chain(company) {
            sets.join(*first.entry(evidence).or_insert(*at), *at);
        }
    }
    let is_placed = |at: &usize| !bearers[*at].bodies.is_empty();
    let placed: BTreeSet<usize> = group
        .iter()
        .filter(|at| is_placed(at))
        .map(|at| sets.find(*at))
        .collect();
    // somebody whose posts are not stated is the only one who bears the name, if there is one only
    let rest: Vec<usize> = group.iter().map(|at| sets.find(*at)).collect();
    match placed.len() {
        0 | 1 => rest.iter().for_each(|at| sets.join(group[0], *at)),
        _ => {
            let unplaced: Vec<usize> = rest.into_iter().filter(|at| !placed.contains(at)).collect();
            unplaced.iter().for_each(|at| sets.join(unplaced[0], *at));
        }
    }
}

/// Joins acronyms with the only name that they are introduced for.
fn join_acronyms(
    bearers: &[Bearer],
    groups: &BTreeMap<(EntityKind, &str), Vec<usize>>,
    sets: &mut Sets,
) {
    let mut introduced: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for bearer in bearers.iter().filter(|bearer| bearer.key.contains(' ')) {
        for acronym in &bearer.acronyms {
            introduced.entry(acronym).or_default().insert(&bearer.key);
        }
    }
    for (acronym, names) in introduced {
        let Some(name) = names.first().filter(|_| names.len() == 1) else {
            continue;
        };
        let of = |key| groups.get(&(EntityKind::Organisation, key));
        if let (Some(short), Some(long)) = (of(acronym), of(*name)) {
            sets.join(short[0], long[0]);
        }
    }
}

fn gather(bearers: &[Bearer], mut sets: Sets) -> Vec<Part> {
    let mut number_of: BTreeMap<usize, usize> = BTreeMap::new();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for at in 0..bearers.len() {
        let number = *number_of.entry(sets.find(at)).or_insert(members.len());
        if number == members.len() {
            members.push(Vec::new());
        }
        members[number].push(at);
    }
    let mut parts: Vec<Part> = members
        .iter()
        .map(|members| part(bearers, members))
        .collect();
    tell_apart(bearers, &members, &mut parts);
    parts
}

fn part(bearers: &[Bearer], members: &[usize]) -> Part {
    // the fullest name; of those the one that the first article has
    let mut best = &bearers[members[0]];
    for at in members {
        if bearers[*at].key.split(' ').count() > best.key.split(' ').count() {
            best = &bearers[*at];
        }
    }
    Part {
        identity: Identity {
            kind: best.kind,
            machine_kind: best.kind,
            shown: best.name.clone(),
            name: best.name.clone(),
            members: members
                .iter()
                .map(|at| (bearers[*at].article, bearers[*at].id))
                .collect(),
            suggestions: Vec::new(),
            merged: Vec::new(),
            corrections: Vec::new(),
        },
        keys: members.iter().map(|at| bearers[*at].key.clone()).collect(),
        acronyms: members
            .iter()
            .flat_map(|at| bearers[*at].acronyms.iter().cloned())
            .collect(),
        namesakes: Vec::new(),
    }
}

/// Adds to the names of those who share one what tells them apart: the body that most of their articles name.
fn tell_apart(bearers: &[Bearer], members: &[Vec<usize>], parts: &mut [Part]) {
    let mut by_name: BTreeMap<(EntityKind, String), Vec<usize>> = BTreeMap::new();
    for (at, part) in parts.iter().enumerate() {
        let name = fold(&part.identity.name);
        by_name
            .entry((part.identity.kind, name))
            .or_default()
            .push(at);
    }
    for namesakes in by_name.into_values().filter(|parts| parts.len() > 1) {
        for at in &namesakes {
            let mut bodies: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
            for (key, name) in members[*at].iter().flat_map(|at| &bearers[*at].bodies) {
                let (n, shown) = bodies.entry(key).or_insert((0, name));
                *n += 1;
                *shown = (*shown).min(name);
            }
            let most = bodies
                .iter()
                .max_by_key(|(key, (n, _))| (*n, std::cmp::Reverse(**key)));
            if let Some((_, (_, body))) = most {
                parts[*at].identity.name += &format!(" ({body})");
            }
        }
        let names: Vec<String> = namesakes
            .iter()
            .map(|at| parts[*at].identity.name.clone())
            .collect();
        for at in namesakes {
            let own = parts[at].identity.name.clone();
            parts[at].namesakes = names.iter().filter(|name| **name != own).cloned().collect();
        }
    }
}
