//! One identity over several articles.
//!
//! The same kind and the same full name are one, unless roles say that two people bear it (`partition`). What
//! may be the same, but is not certain to be, stays apart and is offered to the reader (`resemblance`).

mod partition;
mod resemblance;

use crate::{
    extract::{Entity, EntityId, EntityKind},
    lexicon::{LEXICON, Traits, folded},
    search::fold::fold,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that the articles of a corpus name.
#[derive(Debug, Default)]
pub struct Identities {
    bearers: Vec<Bearer>,
    merges: BTreeSet<Merge>,
    by_name: BTreeMap<(EntityKind, String), u32>,
    by_bearer: BTreeMap<(u32, EntityId), u32>,
    all: Vec<Identity>,
}

/// One person, organisation, place … of a corpus.
#[derive(Debug)]
pub struct Identity {
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name, as the first article writes that.
    pub shown: String,
    /// The name by which it is found; where another one bears the same, with what tells them apart:
    /// `Ada Vale (Harbour Council)`.
    pub name: String,
    /// Where it is: articles by number, in order, and the entity there.
    pub members: Vec<(u32, EntityId)>,
    /// What it may be the same as.
    pub suggestions: Vec<Suggestion>,
    /// What the reader merged with it, by name.
    pub merged: Vec<String>,
}

/// Another identity that may be the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Suggestion {
    /// Why.
    pub reason: Resemblance,
    /// Its name: what [`Identities::find`] takes.
    pub name: String,
}

/// Why two identities may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Resemblance {
    /// The same full name, with roles that do not fit together.
    SameNameOtherRole,
    /// A family name alone, which one person of the corpus bears.
    FamilyName,
    /// The same but for an initial or a middle name.
    Initial,
    /// The same names in another order.
    NameOrder,
    /// An acronym whose letters the other name begins its words with.
    Acronym,
}

/// Two identities that a reader holds to be the same, by kind and names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Merge {
    /// What they are.
    pub kind: EntityKind,
    /// The names of both.
    pub names: (String, String),
}

/// An entity of one article, with what identifies it.
#[derive(Debug)]
struct Bearer {
    article: u32,
    id: EntityId,
    kind: EntityKind,
    name: String,
    /// The name as names are compared.
    key: String,
    /// Short forms in capitals.
    acronyms: Vec<String>,
    /// Where it has roles: folded names.
    bodies: Vec<(String, String)>,
    /// What its roles are: their last words.
    posts: Vec<String>,
    /// Other people and bodies in the article.
    company: Vec<String>,
}

/// How many others of an article are looked at: keeps a list of names from being quadratic.
const MOST_COMPANY: usize = 60;

impl Identities {
    /// Adds the entities of the article with the number `article`, which must not be added twice.
    ///
    /// Until [`Identities::settle`] is called, names alone decide.
    pub fn add(&mut self, article: u32, entities: &[Entity]) {
        let company: Vec<String> = entities
            .iter()
            .filter(|other| match other.kind {
                EntityKind::Person => other.name.contains(' '),
                EntityKind::Organisation => true,
                _ => false,
            })
            .map(|other| key(other.kind, &other.name))
            .take(MOST_COMPANY)
            .collect();
        for (id, entity) in (0_u32..).map(EntityId).zip(entities) {
            // `the officials` are named nowhere
            let key = key(entity.kind, &entity.name);
            if key.is_empty() || !entity.is_named() {
                continue;
            }
            let number = self.number_of(entity.kind, &entity.name);
            self.by_bearer.insert((article, id), number);
            self.all[number as usize].members.push((article, id));
            let name_of = |at: &EntityId| entities.get(at.0 as usize).map(|e| &e.name);
            let is_person = entity.kind == EntityKind::Person;
            let acronyms = entity.aliases.iter().chain([&entity.name]);
            self.bearers.push(Bearer {
                article,
                id,
                kind: entity.kind,
                name: entity.name.clone(),
                acronyms: acronyms
                    .filter(|_| entity.kind == EntityKind::Organisation)
                    .filter(|alias| is_acronym(alias))
                    .map(|alias| fold(alias))
                    .collect(),
                bodies: entity
                    .roles
                    .iter()
                    .flat_map(|role| role.organisation.iter().chain(&role.within))
                    .filter_map(name_of)
                    .map(|name| (self::key(EntityKind::Organisation, name), name.clone()))
                    .collect(),
                posts: entity
                    .roles
                    .iter()
                    .filter_map(|role| role.role.split([' ', '-']).next_back())
                    .map(fold)
                    .filter(|post| !post.is_empty())
                    .collect(),
                company: match is_person {
                    true => company
                        .iter()
                        .filter(|other| **other != key)
                        .cloned()
                        .collect(),
                    false => Vec::new(),
                },
                key,
            });
        }
    }

    /// Returns the number of the identity of this name so far.
    fn number_of(&mut self, kind: EntityKind, name: &str) -> u32 {
        let next = self.all.len() as u32;
        let number = *self.by_name.entry((kind, fold(name))).or_insert(next);
        if number == next {
            self.all.push(Identity {
                kind,
                shown: name.to_owned(),
                name: name.to_owned(),
                members: Vec::new(),
                suggestions: Vec::new(),
                merged: Vec::new(),
            });
        }
        number
    }

    /// Says which identities the reader holds to be the same. Returns whether that changes anything.
    pub fn merge(&mut self, merges: &[Merge]) -> bool {
        let merges: BTreeSet<Merge> = merges.iter().cloned().collect();
        let is_new = self.merges != merges;
        if is_new {
            self.merges = merges;
            self.settle();
        }
        is_new
    }

    /// Decides anew what is one identity, by everything that all articles say. Linear; the order of the articles
    /// decides nothing but which spelling of a name is shown.
    pub fn settle(&mut self) {
        let mut all = partition::partition(&self.bearers);
        resemblance::suggest(&mut all);
        self.all = partition::merged(all, &self.merges);
        self.by_name.clear();
        self.by_bearer.clear();
        for (number, identity) in (0_u32..).zip(&self.all) {
            let own = std::iter::once(&identity.name).chain(&identity.merged);
            for name in own {
                self.by_name.insert((identity.kind, fold(name)), number);
            }
            for member in &identity.members {
                self.by_bearer.insert(*member, number);
            }
        }
        // by any other spelling: the one that most articles name
        let mut spelled: BTreeMap<(EntityKind, String), u32> = BTreeMap::new();
        for bearer in &self.bearers {
            let Some(number) = self.by_bearer.get(&(bearer.article, bearer.id)) else {
                continue;
            };
            let size = |number: u32| self.all[number as usize].members.len();
            for spelling in [fold(&bearer.name), bearer.key.clone()] {
                let known = spelled.entry((bearer.kind, spelling)).or_insert(*number);
                if size(*number) > size(*known) {
                    *known = *number;
                }
            }
        }
        for (name, number) in spelled {
            self.by_name.entry(name).or_insert(number);
        }
    }

    /// Returns the identity of this kind and name, if an article has it.
    pub fn find(&self, kind: EntityKind, name: &str) -> Option<&Identity> {
        self.get(*self.by_name.get(&(kind, fold(name)))?)
    }

    /// Returns the identity of the entity `id` of the article with the number `article`.
    pub fn of(&self, article: u32, id: EntityId) -> Option<&Identity> {
        self.get(self.number(article, id)?)
    }

    /// Returns the number of the identity of the entity `id` of the article with the number `article`: good until
    /// articles are added or identities merged.
    pub fn number(&self, article: u32, id: EntityId) -> Option<u32> {
        self.by_bearer.get(&(article, id)).copied()
    }

    /// Returns the identity with this number.
    pub fn get(&self, number: u32) -> Option<&Identity> {
        self.all.get(number as usize)
    }
}

/// Returns a name as names of this kind are compared: without case and accents, titles, articles and legal forms.
fn key(kind: EntityKind, name: &str) -> String {
    let folded_name = fold(name);
    let words: Vec<&str> = folded_name.split(' ').collect();
    let is = |word: &str, traits: Traits| LEXICON.listed(&folded(word)).any(traits);
    let mut kept = &words[..];
    match kind {
        EntityKind::Person => {
            while kept.len() > 2 && is(kept[0], Traits::HONORIFIC) {
                kept = &kept[1..];
            }
        }
        EntityKind::Organisation => {
            if kept.len() > 1 && kept[0] == "the" {
                kept = &kept[1..];
            }
            while kept.len() > 1 && is(kept[kept.len() - 1], Traits::SUFFIX) {
                kept = &kept[..kept.len() - 1];
            }
        }
        _ => {}
    }
    kept.join(" ")
}

/// Says whether a form is short for a name: `WHO`, `U.N.`
fn is_acronym(form: &str) -> bool {
    let letters: Vec<char> = form.chars().filter(|c| *c != '.').collect();
    (2..=8).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase())
}
