//! What connects the people and organisations of the articles found: roles, quotes in the same article, quotes
//! that name somebody.
//!
//! Linear in the articles. What is doubtful connects nobody: neither roles nor speakers that may be others.

mod layout;

use crate::{
    corpus::{
        identity::Identity,
        link::{Two, affiliations_of},
        ragged::Ragged,
        store::Store,
    },
    extract::EntityKind,
    protocol::{
        Affiliation, AffiliationColumn, Cell, ConnectionChoice, Connections, Node, Pair, Parties,
        Party, Relation,
    },
    search::fold::fold,
};
use std::cmp::Reverse;

/// Longer lists are not read; how many there are is said.
const MOST_PAIRS: usize = 100;

/// As many are drawn: more would have no room for their names.
const MOST_NODES: usize = 24;

/// How often two are connected.
pub(super) type Counted = (Two, u32);

/// Collects what connects people and organisations in the articles `found`.
pub(super) fn connections(store: &Store, found: &[u32], choice: ConnectionChoice) -> Connections {
    let connected = Connected::new(store, found, choice.parties);
    let Connected {
        beside,
        about,
        roles,
        ..
    } = &connected;
    let all = connected.all();
    let identities = store.identities();
    let n_of = |kind| {
        let kinds = all.iter().filter_map(|number| identities.get(*number));
        kinds.filter(|identity| identity.kind == kind).count() as u32
    };
    let is_found = are_found(store, found);
    let (nodes, cells, n_nodes) = drawn(store, beside, &connected.n_articles);
    Connections {
        n_people: n_of(EntityKind::Person),
        n_organisations: n_of(EntityKind::Organisation),
        n_affiliations: roles.len() as u32,
        affiliations: in_order(store, roles, choice)
            .into_iter()
            .filter_map(|(two, n)| affiliation(store, &is_found, two, n))
            .collect(),
        n_beside: beside.len() as u32,
        beside: first(beside)
            .filter_map(|(two, n)| pair(store, Relation::Beside, two, n))
            .collect(),
        n_about: about.len() as u32,
        about: first(about)
            .filter_map(|(two, n)| pair(store, Relation::About, two, n))
            .collect(),
        nodes,
        n_nodes,
        cells,
    }
}

/// All who are connected in some articles, in the order of their numbers, with how often.
pub(super) struct Connected {
    /// Who is quoted in the same article as whom: articles.
    pub(super) beside: Vec<Counted>,
    /// Who speaks about whom: quotes.
    pub(super) about: Vec<Counted>,
    /// Who has a role where: sentences.
    pub(super) roles: Vec<Counted>,
    /// By identity: in how many articles one is quoted beside others.
    n_articles: Vec<u32>,
}

impl Connected {
    /// Counts the connections in the articles `found`.
    pub(super) fn new(store: &Store, found: &[u32], parties: Parties) -> Self {
        let identities = store.identities();
        let links = store.links();
        let n = identities.n();
        let is_wanted: Vec<bool> = (0..n as u32)
            .map(|number| {
                let identity = identities.get(number);
                identity.is_some_and(|identity| parties.hold(identity.kind))
            })
            .collect();
        let is_wanted = |number: u32| is_wanted[number as usize];
        let (mut about, mut roles) = (Vec::new(), Vec::new());
        let mut n_articles = vec![0_u32; n];
        let mut speakers: Ragged<u32> = Ragged::default();
        for (row, article) in (0..).zip(found) {
            let all = links.speakers(*article).iter().copied();
            speakers.push(all.filter(|number| is_wanted(*number)));
            let here = speakers.of(row);
            for one in here {
                n_articles[*one as usize] += u32::from(here.len() > 1);
            }
            let both = links.about(*article).iter().copied();
            about.extend(both.filter(|(one, other)| is_wanted(*one) && is_wanted(*other)));
            roles.extend_from_slice(links.roles(*article));
        }
        Connected {
            beside: together(&speakers, n),
            about: counted(about),
            roles: counted(roles),
            n_articles,
        }
    }

    /// Returns the numbers of all who are connected with anyone, in order.
    pub(super) fn all(&self) -> Vec<u32> {
        let mut is_connected = vec![false; self.n_articles.len()];
        for ((one, other), _) in [&self.beside, &self.about, &self.roles]
            .into_iter()
            .flatten()
        {
            is_connected[*one as usize] = true;
            is_connected[*other as usize] = true;
        }
        let numbers = (0..).zip(is_connected).filter(|(_, is)| *is);
        numbers.map(|(number, _)| number).collect()
    }
}

/// Says of each article whether it is one of `found`.
pub(super) fn are_found(store: &Store, found: &[u32]) -> Vec<bool> {
    let mut are = vec![false; store.n_articles() as usize];
    for article in found {
        are[*article as usize] = true;
    }
    are
}

/// Counts in how many of `rows`, each of different numbers below `n` in order, two are together; in the order of their
/// numbers. There are many pairs: to sort them all would take most of the time.
fn together(rows: &Ragged<u32>, n: usize) -> Vec<Counted> {
    // where each number is: the row, and its place there
    let mut places: Vec<Vec<(u32, u32)>> = vec![Vec::new(); n];
    for row in 0..rows.n() {
        for (at, one) in (0..).zip(rows.of(row)) {
            places[*one as usize].push((row, at));
        }
    }
    let mut counts = vec![0_u32; n];
    let mut others = Vec::new();
    let mut all = Vec::new();
    for (one, places) in (0..).zip(&places) {
        for (row, at) in places {
            for other in &rows.of(*row)[*at as usize + 1..] {
                let count = &mut counts[*other as usize];
                if *count == 0 {
                    others.push(*other);
                }
                *count += 1;
            }
        }
        others.sort_unstable();
        let counted = others.drain(..);
        all.extend(
            counted.map(|other| ((one, other), std::mem::take(&mut counts[other as usize]))),
        );
    }
    all
}

/// Counts equal pairs; in the order of their numbers.
fn counted(mut all: Vec<Two>) -> Vec<Counted> {
    all.sort_unstable();
    let counted = all.chunk_by(|a, b| a == b);
    counted.map(|same| (same[0], same.len() as u32)).collect()
}

/// Returns the most frequent pairs, of those as frequent the ones whose names came first.
fn first(all: &[Counted]) -> impl Iterator<Item = Counted> {
    let by = |(two, n): &Counted| (Reverse(*n), *two);
    let mut first = all.to_vec();
    if first.len() > MOST_PAIRS {
        first.select_nth_unstable_by_key(MOST_PAIRS, by);
        first.truncate(MOST_PAIRS);
    }
    first.sort_unstable_by_key(by);
    first.into_iter()
}

/// Returns the first of `roles` in the order of `choice`; where that says nothing, the most frequent first.
fn in_order(store: &Store, roles: &[Counted], choice: ConnectionChoice) -> Vec<Counted> {
    let name = |number: u32| {
        let identity = store.identities().get(number);
        identity.map_or(String::new(), |identity| fold(&identity.name))
    };
    let word = |(one, other): Two| match choice.by {
        AffiliationColumn::Person => name(one),
        AffiliationColumn::Organisation => name(other),
        AffiliationColumn::Sentences => String::new(),
    };
    let by = |(word, (two, n)): &(String, Counted), other: &(String, Counted)| {
        let column = match choice.by {
            AffiliationColumn::Sentences => n.cmp(&other.1.1),
            AffiliationColumn::Person | AffiliationColumn::Organisation => word.cmp(&other.0),
        };
        let column = match choice.is_descending {
            true => column.reverse(),
            false => column,
        };
        column.then(other.1.1.cmp(n)).then(two.cmp(&other.1.0))
    };
    let words = roles.iter().map(|counted| (word(counted.0), *counted));
    let mut first: Vec<(String, Counted)> = words.collect();
    if first.len() > MOST_PAIRS {
        first.select_nth_unstable_by(MOST_PAIRS, by);
        first.truncate(MOST_PAIRS);
    }
    first.sort_unstable_by(by);
    first.into_iter().map(|(_, counted)| counted).collect()
}

fn party(identity: &Identity) -> Party {
    Party {
        kind: identity.kind,
        name: identity.name.clone(),
    }
}

fn pair(store: &Store, relation: Relation, (one, other): Two, n: u32) -> Option<Pair> {
    let party = |number| store.identities().get(number).map(party);
    Some(Pair {
        relation,
        one: party(one)?,
        other: party(other)?,
        n,
    })
}

/// Returns the roles that the one of `two` has in the other, as the articles found say them.
pub(super) fn affiliation(
    store: &Store,
    is_found: &[bool],
    (one, other): Two,
    n: u32,
) -> Option<Affiliation> {
    let identities = store.identities();
    let mut roles: Vec<String> = Vec::new();
    for (article, id) in &identities.get(one)?.members {
        let is_stated = || store.links().roles(*article).contains(&(one, other));
        if !is_found[*article as usize] || !is_stated() {
            continue;
        }
        let its = affiliations_of(store.held(*article), *id)
            .filter(|it| identities.number(*article, it.organisation) == Some(other));
        for it in its {
            let words = it.role.role.clone();
            let is_new = || roles.iter().all(|known| fold(known) != fold(&words));
            if !words.is_empty() && is_new() {
                roles.push(words);
            }
        }
    }
    Some(Affiliation {
        person: party(identities.get(one)?),
        roles,
        organisation: party(identities.get(other)?),
        n,
    })
}

/// Returns those who are quoted beside others in most articles, with their places, and how many are quoted beside
/// anyone. One article with a crowd of speakers must not fill the drawing: of those in as many articles, who stands
/// beside few comes first.
fn drawn(store: &Store, beside: &[Counted], n_articles: &[u32]) -> (Vec<Node>, Vec<Cell>, u32) {
    let mut weights = vec![0_u32; n_articles.len()];
    for ((one, other), n) in beside {
        weights[*one as usize] += n;
        weights[*other as usize] += n;
    }
    let mut order: Vec<(u32, u32)> = (0..).zip(weights).filter(|(_, n)| *n > 0).collect();
    let n_nodes = order.len() as u32;
    order.sort_by_key(|(number, weight)| (Reverse(n_articles[*number as usize]), *weight));
    order.truncate(MOST_NODES);
    let mut place: Vec<Option<u32>> = vec![None; n_articles.len()];
    for (at, (number, _)) in (0..).zip(&order) {
        place[*number as usize] = Some(at);
    }
    let mut cells: Vec<Cell> = beside
        .iter()
        .filter_map(|((one, other), n)| {
            let (one, other) = (place[*one as usize]?, place[*other as usize]?);
            Some(Cell {
                one: one.min(other),
                other: one.max(other),
                n: *n,
            })
        })
        .collect();
    cells.sort_by_key(|cell| Reverse(cell.n));
    let parties: Vec<Party> = order
        .iter()
        .filter_map(|(number, _)| store.identities().get(*number).map(party))
        .collect();
    let places = layout::layout(&parties, &cells);
    let nodes = parties
        .into_iter()
        .zip(places)
        .map(|(party, (x, y))| Node { party, x, y })
        .collect();
    (nodes, cells, n_nodes)
}
