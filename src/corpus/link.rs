//! What connects people and organisations, for each article of a corpus: counted by whoever asks.

mod statement;

use crate::{
    corpus::{
        ragged::Ragged,
        store::{Held, Store},
    },
    extract::EntityId,
};
use serde::{Deserialize, Serialize};
pub use statement::{
    Affiliated, Name, affiliations, affiliations_of, is_trusted, named, named_in, speakers,
};
use std::collections::BTreeSet;

/// Two identities by their numbers.
pub type Two = (u32, u32);

/// The connections of all articles, between identities by number.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Links {
    /// Who is quoted, each once, in order.
    speakers: Ragged<u32>,
    /// Who is named in what somebody says.
    about: Ragged<Two>,
    /// Who has a role where.
    roles: Ragged<Two>,
}

impl Links {
    /// Looks at all articles of `store`. Linear in their length.
    pub fn new(store: &Store) -> Self {
        let mut links = Links::default();
        for (article, held) in store.all() {
            links.add(store, article, held);
        }
        links
    }

    /// Looks anew at `articles`, and at no others.
    pub fn replace(&mut self, store: &Store, articles: &BTreeSet<u32>) {
        let before = std::mem::take(self);
        for (article, held) in store.all() {
            if articles.contains(&article) {
                self.add(store, article, held);
                continue;
            }
            self.speakers.push(before.speakers(article).iter().copied());
            self.about.push(before.about(article).iter().copied());
            self.roles.push(before.roles(article).iter().copied());
        }
    }

    fn add(&mut self, store: &Store, article: u32, held: &Held) {
        let number = |id: EntityId| store.identities().number(article, id);
        let quoted: BTreeSet<u32> = speakers(held).into_iter().filter_map(number).collect();
        self.speakers.push(quoted);
        let names = named(held);
        let mut about = Vec::new();
        let quotes = held.annotations.quotes.iter();
        for quote in quotes.filter(|quote| is_trusted(quote)) {
            let named = named_in(&names, quote);
            let named: BTreeSet<u32> = named.filter_map(|name| number(name.id)).collect();
            for one in quote.speakers.iter().filter_map(|id| number(*id)) {
                let others = named.iter().filter(|other| **other != one);
                about.extend(others.map(|other| (one, *other)));
            }
        }
        self.about.push(about);
        let two = |it: Affiliated<'_>| Some((number(it.person)?, number(it.organisation)?));
        self.roles.push(affiliations(held).filter_map(two));
    }

    /// Returns who is quoted in `article`, each once, in order.
    pub fn speakers(&self, article: u32) -> &[u32] {
        self.speakers.of(article)
    }

    /// Returns, for each quote of `article`, who speaks and who is named in it.
    pub fn about(&self, article: u32) -> &[Two] {
        self.about.of(article)
    }

    /// Returns who has a role where, as `article` states it.
    pub fn roles(&self, article: u32) -> &[Two] {
        self.roles.of(article)
    }
}
