//! One identity over several articles.
//!
//! The same kind and the same full name, without regard to case, accents and kinds of dashes, are one.

use crate::{
    extract::{Entity, EntityId, EntityKind},
    search::fold::fold,
};
use std::collections::BTreeMap;

/// Everything that the articles of a corpus name.
#[derive(Debug, Default)]
pub struct Identities {
    by_name: BTreeMap<(EntityKind, String), u32>,
    all: Vec<Identity>,
}

/// One person, organisation, place … of a corpus.
#[derive(Debug)]
pub struct Identity {
    /// What it is.
    pub kind: EntityKind,
    /// Its name, as the first article writes it.
    pub name: String,
    /// Where it is: articles by number, in order, and the entity there.
    pub members: Vec<(u32, EntityId)>,
}

impl Identities {
    /// Adds the entities of the article with the number `article`, which must not be added twice.
    pub fn add(&mut self, article: u32, entities: &[Entity]) {
        for (id, entity) in (0_u32..).zip(entities) {
            if !entity.is_named() {
                continue;
            }
            let key = (entity.kind, fold(&entity.name));
            if key.1.is_empty() {
                continue;
            }
            let next = self.all.len() as u32;
            let number = *self.by_name.entry(key).or_insert(next);
            if number == next {
                self.all.push(Identity {
                    kind: entity.kind,
                    name: entity.name.clone(),
                    members: Vec::new(),
                });
            }
            self.all[number as usize]
                .members
                .push((article, EntityId(id)));
        }
    }

    /// Returns the identity of this kind and name, if an article has it.
    pub fn find(&self, kind: EntityKind, name: &str) -> Option<&Identity> {
        let number = self.by_name.get(&(kind, fold(name)))?;
        self.all.get(*number as usize)
    }

    /// Returns the name under which `entity` is shown: that of its identity.
    pub fn name<'a>(&'a self, entity: &'a Entity) -> &'a str {
        self.find(entity.kind, &entity.name)
            .map_or(&entity.name, |identity| &identity.name)
    }
}
