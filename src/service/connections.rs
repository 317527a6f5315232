//! What connects the people and organisations of the articles found: roles, quotes in the same article, quotes
//! that name somebody.
//!
//! Linear in the articles. What is doubtful connects nobody: neither roles nor speakers that may be others.

mod layout;
mod statement;

pub(super) use statement::{affiliations, is_trusted, named, named_in, speakers};

use crate::{
    corpus::{identity::Identity, store::Store},
    extract::{EntityId, EntityKind},
    protocol::{Affiliation, Cell, Connections, Node, Pair, Parties, Party, Relation},
    search::fold::fold,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Longer lists are not read; how many there are is said.
const MOST_PAIRS: usize = 100;

/// As many are drawn: more would have no room for their names.
const MOST_NODES: usize = 24;

/// Two identities by their numbers.
type Two = (u32, u32);

/// Collects what connects people and organisations in the articles `found`.
pub(super) fn connections(store: &Store, found: &[u32], parties: Parties) -> Connections {
    let mut beside: Vec<Two> = Vec::new();
    let mut about: Vec<Two> = Vec::new();
    let mut n_articles: BTreeMap<u32, u32> = BTreeMap::new();
    let mut roles: Vec<Two> = Vec::new();
    for article in found {
        let held = store.held(*article);
        let who = Who {
            store,
            article: *article,
            parties,
        };
        let speakers = speakers(held).into_iter().filter_map(|id| who.number(id));
        let speakers: Vec<u32> = speakers.collect::<BTreeSet<u32>>().into_iter().collect();
        for (at, one) in speakers.iter().enumerate() {
            *n_articles.entry(*one).or_default() += u32::from(speakers.len() > 1);
            beside.extend(speakers[at + 1..].iter().map(|other| (*one, *other)));
        }
        let names = named(held);
        let quotes = held.annotations.quotes.iter();
        for quote in quotes.filter(|quote| is_trusted(quote)) {
            let named = named_in(&names, quote);
            let named: BTreeSet<u32> = named.filter_map(|name| who.number(name.id)).collect();
            let speakers = quote.speakers.iter().filter_map(|id| who.number(*id));
            for one in speakers {
                let others = named.iter().filter(|other| **other != one);
                about.extend(others.map(|other| (one, *other)));
            }
        }
        roles.extend(
            affiliations(held)
                .filter_map(|it| Some((who.any(it.person)?, who.any(it.organisation)?))),
        );
    }
    let (beside, about, roles) = (counted(beside), counted(about), counted(roles));
    let all_found: BTreeSet<u32> = found.iter().copied().collect();
    let identities = store.identities();
    let connected: BTreeSet<u32> = [&beside, &about, &roles]
        .into_iter()
        .flatten()
        .flat_map(|((one, other), _)| [*one, *other])
        .collect();
    let n_of = |kind| {
        let all = connected
            .iter()
            .filter_map(|number| identities.get(*number));
        all.filter(|identity| identity.kind == kind).count() as u32
    };
    let (nodes, cells, n_nodes) = drawn(store, &beside, &n_articles);
    Connections {
        n_people: n_of(EntityKind::Person),
        n_organisations: n_of(EntityKind::Organisation),
        n_affiliations: roles.len() as u32,
        affiliations: first(&roles)
            .filter_map(|(two, n)| affiliation(store, &all_found, two, n))
            .collect(),
        n_beside: beside.len() as u32,
        beside: first(&beside)
            .filter_map(|(two, n)| pair(store, Relation::Beside, two, n))
            .collect(),
        n_about: about.len() as u32,
        about: first(&about)
            .filter_map(|(two, n)| pair(store, Relation::About, two, n))
            .collect(),
        nodes,
        n_nodes,
        cells,
    }
}

/// Says who the entities of an article are over all articles.
struct Who<'s> {
    store: &'s Store,
    article: u32,
    parties: Parties,
}

impl Who<'_> {
    fn any(&self, id: EntityId) -> Option<u32> {
        self.store.identities().number(self.article, id)
    }

    /// One of those between whom connections are wanted.
    fn number(&self, id: EntityId) -> Option<u32> {
        let held = self.store.held(self.article);
        let kind = held.entity(id)?.kind;
        self.parties.hold(kind).then(|| self.any(id)).flatten()
    }
}

/// Counts equal pairs; the most frequent first, then those whose names came first.
fn counted(mut all: Vec<Two>) -> Vec<(Two, u32)> {
    all.sort_unstable();
    let mut counted: Vec<(Two, u32)> = all
        .chunk_by(|a, b| a == b)
        .map(|same| (same[0], same.len() as u32))
        .collect();
    counted.sort_by_key(|(_, n)| Reverse(*n));
    counted
}

fn first(all: &[(Two, u32)]) -> impl Iterator<Item = (Two, u32)> {
    all.iter().copied().take(MOST_PAIRS)
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

fn affiliation(
    store: &Store,
    found: &BTreeSet<u32>,
    (one, other): Two,
    n: u32,
) -> Option<Affiliation> {
    let identities = store.identities();
    let mut roles: Vec<String> = Vec::new();
    for (article, id) in &identities.get(one)?.members {
        if !found.contains(article) {
            continue;
        }
        let held = store.held(*article);
        let its = affiliations(held).filter(|it| {
            it.person == *id && identities.number(*article, it.organisation) == Some(other)
        });
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
fn drawn(
    store: &Store,
    beside: &[(Two, u32)],
    n_articles: &BTreeMap<u32, u32>,
) -> (Vec<Node>, Vec<Cell>, u32) {
    let mut weights: BTreeMap<u32, u32> = BTreeMap::new();
    for ((one, other), n) in beside {
        *weights.entry(*one).or_default() += n;
        *weights.entry(*other).or_default() += n;
    }
    let n_nodes = weights.len() as u32;
    let mut order: Vec<(u32, u32)> = weights.into_iter().collect();
    order.sort_by_key(|(number, weight)| (Reverse(n_articles.get(number)), *weight));
    order.truncate(MOST_NODES);
    let place: BTreeMap<u32, u32> = (0..)
        .zip(&order)
        .map(|(at, (number, _))| (*number, at))
        .collect();
    let cells: Vec<Cell> = beside
        .iter()
        .filter_map(|((one, other), n)| {
            let (one, other) = (*place.get(one)?, *place.get(other)?);
            Some(Cell {
                one: one.min(other),
                other: one.max(other),
                n: *n,
            })
        })
        .collect();
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
