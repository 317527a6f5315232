//! One identity over several articles.
//!
//! The same kind and the same full name are one, unless roles say that two people bear it (`partition`). What
//! may be the same, but is not certain to be, stays apart and is offered to the reader (`resemblance`). What the
//! reader puts right lies over that (`overlay`).

pub mod overlay;
mod partition;
mod resemblance;

use crate::{
    corpus::correction::{CorrectionId, Named},
    extract::{Entity, EntityId, EntityKind},
    lexicon::{LEXICON, Traits, folded},
    search::fold::fold,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that the articles of a corpus name.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Identities {
    /// What [`Identities::settle`] decides by.
    #[serde(skip)]
    bearers: Vec<Bearer>,
    by_name: BTreeMap<(EntityKind, String), u32>,
    /// By article and entity; [`NOBODY`] where nothing is named.
    by_bearer: Vec<Vec<u32>>,
    /// As the machine found them: corrections change nothing here.
    all: Vec<Identity>,
    #[serde(skip)]
    overlay: overlay::Overlay,
}

/// One person, organisation, place … of a corpus.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Identity {
    /// What it is.
    pub kind: EntityKind,
    /// What the machine took it for.
    pub machine_kind: EntityKind,
    /// Its fullest name, as the first article writes that, or the one that a reader gave it.
    pub shown: String,
    /// The name by which it is found, whatever a reader calls it; where another one bears the same, with what tells
    /// them apart: `Ada Vale (Harbour Council)`.
    pub name: String,
    /// Where it is: articles by number, in order, and the entity there.
    pub members: Vec<(u32, EntityId)>,
    /// What it may be the same as.
    pub suggestions: Vec<Suggestion>,
    /// What the reader merged with it.
    pub merged: Vec<Named>,
    /// What the reader corrected of it.
    pub corrections: Vec<CorrectionId>,
}

impl Identity {
    /// Returns what it is called where it must not be taken for another one.
    pub fn title(&self) -> &str {
        match self.corrections.is_empty() {
            true => &self.name,
            false => &self.shown,
        }
    }
}

/// Another identity that may be the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

/// The number of no identity.
const NOBODY: u32 = u32::MAX;

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
            self.set_bearer((article, id), number);
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

    /// The number of who is at this place, as the machine found it.
    fn bearer(&self, (article, id): (u32, EntityId)) -> Option<u32> {
        let number = *self.by_bearer.get(article as usize)?.get(id.0 as usize)?;
        (number != NOBODY).then_some(number)
    }

    fn set_bearer(&mut self, (article, id): (u32, EntityId), number: u32) {
        let (article, id) = (article as usize, id.0 as usize);
        if self.by_bearer.len() <= article {
            self.by_bearer.resize_with(article + 1, Vec::new);
        }
        let here = &mut self.by_bearer[article];
        if here.len() <= id {
            here.resize(id + 1, NOBODY);
        }
        here[id] = number;
    }

    /// Returns the number of the identity of this name so far.
    fn number_of(&mut self, kind: EntityKind, name: &str) -> u32 {
        let next = self.all.len() as u32;
        let number = *self.by_name.entry((kind, fold(name))).or_insert(next);
        if number == next {
            self.all.push(Identity {
                kind,
                machine_kind: kind,
                shown: name.to_owned(),
                name: name.to_owned(),
                members: Vec::new(),
                suggestions: Vec::new(),
                merged: Vec::new(),
                corrections: Vec::new(),
            });
        }
        number
    }

    /// Decides anew what is one identity, by everything that all articles say. Linear; the order of the articles
    /// decides nothing but which spelling of a name is shown.
    pub fn settle(&mut self) {
        let mut all = partition::partition(&self.bearers);
        resemblance::suggest(&mut all);
        self.all = all.into_iter().map(|part| part.identity).collect();
        self.overlay = overlay::Overlay::default();
        self.by_name.clear();
        self.by_bearer.clear();
        for number in 0..self.all.len() as u32 {
            let identity = &self.all[number as usize];
            let name = (identity.kind, fold(&identity.name));
            self.by_name.entry(name).or_insert(number);
            for member in identity.members.clone() {
                self.set_bearer(member, number);
            }
        }
        // by any other spelling: the one that most articles name
        let mut spelled: BTreeMap<(EntityKind, String), u32> = BTreeMap::new();
        for bearer in &self.bearers {
            let Some(number) = self.bearer((bearer.article, bearer.id)) else {
                continue;
            };
            let size = |number: u32| self.all[number as usize].members.len();
            for spelling in [fold(&bearer.name), bearer.key.clone()] {
                let known = spelled.entry((bearer.kind, spelling)).or_insert(number);
                if size(number) > size(*known) {
                    *known = number;
                }
            }
        }
        for (name, number) in spelled {
            self.by_name.entry(name).or_insert(number);
        }
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
