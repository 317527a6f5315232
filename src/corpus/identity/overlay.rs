//! What a reader says of identities, over what the machine found.
//!
//! Only what is corrected is made anew: the cost is that of the identities that a correction names, not of the corpus.

mod plan;

use super::{Identities, Identity};
use crate::{
    corpus::correction::Named,
    extract::{EntityId, EntityKind},
    search::fold::fold,
};
use plan::Group;
pub use plan::{Plan, Said};
use std::collections::{BTreeMap, BTreeSet};

/// An entity of an article: the article's number, and the entity there.
pub type Member = (u32, EntityId);

/// Identities as a reader corrected them, in place of those that they were made from.
#[derive(Debug, Default)]
pub struct Overlay {
    corrected: Vec<Identity>,
    /// What stands in place of an identity; `None` where there is no such thing.
    moved: BTreeMap<u32, Option<u32>>,
    /// Who an entity is whose article says otherwise than the machine.
    members: BTreeMap<Member, Option<u32>>,
    names: BTreeMap<(EntityKind, String), u32>,
}

impl Identities {
    /// Returns the identity of this kind and name, if an article has it.
    pub fn find(&self, kind: EntityKind, name: &str) -> Option<&Identity> {
        let key = (kind, fold(name));
        match self.overlay.names.get(&key) {
            Some(at) => self.overlay.corrected.get(*at as usize),
            None => self.get(self.now(*self.by_name.get(&key)?)?),
        }
    }

    /// Returns the identity of the entity `id` of the article with the number `article`.
    pub fn of(&self, article: u32, id: EntityId) -> Option<&Identity> {
        self.get(self.number(article, id)?)
    }

    /// Returns the number of the identity of the entity `id` of the article with the number `article`: good until
    /// articles are added or corrections change.
    pub fn number(&self, article: u32, id: EntityId) -> Option<u32> {
        match self.overlay.members.get(&(article, id)) {
            Some(at) => Some(self.all.len() as u32 + (*at)?),
            None => self.now(self.bearer((article, id))?),
        }
    }

    /// Returns a number above those of all identities.
    pub fn n(&self) -> usize {
        self.all.len() + self.overlay.corrected.len()
    }

    /// Returns the identity with this number.
    pub fn get(&self, number: u32) -> Option<&Identity> {
        let number = number as usize;
        let corrected = number.checked_sub(self.all.len());
        match corrected {
            Some(at) => self.overlay.corrected.get(at),
            None => self.all.get(number),
        }
    }

    /// Returns all identities.
    pub fn all(&self) -> impl Iterator<Item = &Identity> {
        let unmoved = (0_u32..)
            .zip(&self.all)
            .filter(|(number, _)| !self.overlay.moved.contains_key(number));
        let corrected = self.overlay.corrected.iter();
        unmoved
            .map(|(_, identity)| identity)
            .chain(corrected.filter(|identity| !identity.members.is_empty()))
    }

    /// Returns the identities that a reader corrected.
    pub fn corrected(&self) -> impl Iterator<Item = &Identity> {
        let all = self.overlay.corrected.iter();
        all.filter(|identity| !identity.members.is_empty() && !identity.corrections.is_empty())
    }

    /// Returns the articles that name what a reader corrected, as it is or as the machine found it.
    pub fn corrected_articles(&self) -> BTreeSet<u32> {
        let overlay = &self.overlay;
        let moved = overlay
            .moved
            .keys()
            .map(|number| &self.all[*number as usize]);
        let members = moved
            .chain(&overlay.corrected)
            .flat_map(|identity| &identity.members);
        let members = members.chain(overlay.members.keys());
        members.map(|(article, _)| *article).collect()
    }

    /// The number of what stands in place of an identity.
    fn now(&self, number: u32) -> Option<u32> {
        match self.overlay.moved.get(&number) {
            Some(at) => Some(self.all.len() as u32 + (*at)?),
            None => Some(number),
        }
    }

    /// Lays `plan` over the identities. Articles may say of single entities that they are not who they were
    /// (`left`), or who they are (`joined`).
    pub fn lay(&mut self, plan: &Plan, left: &BTreeSet<Member>, joined: &BTreeMap<Member, Named>) {
        let mut overlay = Overlay::default();
        for number in &plan.removed {
            overlay.moved.insert(*number, None);
        }
        for group in &plan.groups {
            overlay.add(self, group);
        }
        for member in left {
            overlay.members.insert(*member, None);
            if let Some(number) = self.bearer(*member)
                && let Some(at) = overlay.lift(self, number)
            {
                let members = &mut overlay.corrected[at as usize].members;
                members.retain(|known| known != member);
            }
        }
        for (member, named) in joined {
            let at = overlay.place(self, named);
            overlay.members.insert(*member, Some(at));
            let members = &mut overlay.corrected[at as usize].members;
            members.push(*member);
            members.sort_unstable();
        }
        overlay.index(self);
        self.overlay = overlay;
    }
}

impl Identity {
    /// Returns what a correction calls it.
    pub fn named(&self) -> Named {
        Named {
            kind: self.machine_kind,
            name: self.name.clone(),
        }
    }
}

impl Overlay {
    /// Adds the identity of `group`.
    fn add(&mut self, identities: &Identities, group: &Group) {
        let at = self.corrected.len() as u32;
        let bases = || {
            group
                .bases
                .iter()
                .map(|number| &identities.all[*number as usize])
        };
        let mut identity = Identity {
            kind: group.kind,
            machine_kind: group.root.kind,
            shown: group.name.clone(),
            name: group.root.name.clone(),
            members: bases()
                .flat_map(|base| base.members.iter().copied())
                .collect(),
            suggestions: bases()
                .flat_map(|base| base.suggestions.iter().cloned())
                .collect(),
            merged: bases()
                .map(Identity::named)
                .filter(|base| *base != group.root)
                .collect(),
            corrections: group.corrections.clone(),
        };
        identity.members.sort_unstable();
        let own: BTreeSet<String> = bases().map(|base| fold(&base.name)).collect();
        identity
            .suggestions
            .retain(|other| !own.contains(&fold(&other.name)));
        identity.suggestions.sort();
        identity.suggestions.dedup();
        self.corrected.push(identity);
        for number in &group.bases {
            self.moved.insert(*number, Some(at));
        }
    }

    /// Returns what stands in place of an identity, a copy of it where nothing does.
    fn lift(&mut self, identities: &Identities, number: u32) -> Option<u32> {
        if let Some(at) = self.moved.get(&number) {
            return *at;
        }
        let at = self.corrected.len() as u32;
        self.corrected.push(identities.all[number as usize].clone());
        self.moved.insert(number, Some(at));
        Some(at)
    }

    /// Returns the identity of this kind and name, a new one where there is none.
    fn place(&mut self, identities: &Identities, named: &Named) -> u32 {
        let key = named.key();
        let is = |identity: &Identity| {
            identity.kind == key.0
                && (fold(&identity.shown) == key.1 || fold(&identity.name) == key.1)
        };
        if let Some(at) = self.corrected.iter().position(is) {
            return at as u32;
        }
        let known = identities.by_name.get(&key).copied();
        let known = known.filter(|number| is(&identities.all[*number as usize]));
        if let Some(at) = known.and_then(|number| self.lift(identities, number)) {
            return at;
        }
        self.corrected.push(Identity {
            kind: named.kind,
            machine_kind: named.kind,
            shown: named.name.clone(),
            name: named.name.clone(),
            members: Vec::new(),
            suggestions: Vec::new(),
            merged: Vec::new(),
            corrections: Vec::new(),
        });
        self.corrected.len() as u32 - 1
    }

    /// Makes what is corrected known by its new names, and by those before.
    fn index(&mut self, identities: &Identities) {
        for (at, identity) in (0..).zip(&self.corrected) {
            let key = (identity.kind, fold(&identity.shown));
            self.names.entry(key).or_insert(at);
        }
        for (at, identity) in (0..).zip(&self.corrected) {
            let key = (identity.kind, fold(&identity.name));
            self.names.entry(key).or_insert(at);
        }
        for (number, at) in &self.moved {
            let base = &identities.all[*number as usize];
            if let Some(at) = at {
                let key = (base.kind, fold(&base.name));
                self.names.entry(key).or_insert(*at);
            }
        }
    }
}
