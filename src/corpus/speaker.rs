//! Who says each quote of a corpus: identities by name, the merely described by their words, or no one known.

use crate::{
    corpus::{
        description::is_of_someone,
        store::{Held, Store},
    },
    extract::{EntityId, EntityKind},
    protocol::{Standing, Voice},
    search::fold::fold,
    text::span::Span,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, ops::Range};

/// The speakers of all quotes, each with a number. Quotes are numbered as [`crate::search::quotation::Quotations`] does.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Speakers {
    all: Vec<(Voice, Standing)>,
    /// The place of each in the order of their names.
    name_places: Vec<u32>,
    /// By identity.
    named: BTreeMap<u32, u32>,
    /// By their folded words.
    described: BTreeMap<String, u32>,
    /// The speakers of all quotes, one quote after the other; of each quote as the article has them.
    of_quotes: Vec<u32>,
    /// Where the speakers of each quote end.
    ends: Vec<u32>,
    /// Whether the speakers of each quote may be others.
    doubtful: Vec<bool>,
    /// Organisations, by identity, that speak or that a speaker belongs to, one quote after the other.
    bodies: Vec<u32>,
    /// Where the organisations of each quote end.
    body_ends: Vec<u32>,
}

/// The number of the unknown speaker.
const UNKNOWN: u32 = 0;

impl Speakers {
    /// Looks at all quotes of `store`. Linear in their number.
    pub fn new(store: &Store) -> Self {
        let mut made = Speakers {
            all: vec![(Voice::Unknown, Standing::Unknown)],
            ..Speakers::default()
        };
        for (article, held) in store.all() {
            made.add(store, article, held);
        }
        let names = made.all.iter().map(|(voice, _)| match voice {
            Voice::Named { name, .. } | Voice::Described(name) => fold(name),
            _ => String::new(),
        });
        let mut order: Vec<(String, u32)> = names.zip(0..).collect();
        order.sort_unstable();
        made.name_places = vec![0; order.len()];
        for (place, (_, speaker)) in (0..).zip(order) {
            made.name_places[speaker as usize] = place;
        }
        made
    }

    fn add(&mut self, store: &Store, article: u32, held: &Held) {
        // a speaker has most often several quotes
        let mut known: BTreeMap<EntityId, u32> = BTreeMap::new();
        for quote in &held.annotations.quotes {
            let mut here = Vec::new();
            for id in &quote.speakers {
                let number = match known.get(id) {
                    Some(number) => *number,
                    None => {
                        let number = self.number(store, article, held, *id);
                        known.insert(*id, number);
                        number
                    }
                };
                self.of_quotes.push(number);
                here.extend(bodies(store, article, held, *id));
            }
            if quote.speakers.is_empty() {
                let phrase = quote.source.map(|span| words(&held.article.text, span));
                let number = self.number_of_description(phrase.unwrap_or_default());
                self.of_quotes.push(number);
            }
            here.sort_unstable();
            here.dedup();
            self.bodies.extend(here);
            self.ends.push(self.of_quotes.len() as u32);
            self.body_ends.push(self.bodies.len() as u32);
            self.doubtful.push(quote.speaker_is_doubtful());
        }
    }

    /// The number of the speaker `id` of `held`, a new one if it is new.
    fn number(&mut self, store: &Store, article: u32, held: &Held, id: EntityId) -> u32 {
        let next = self.all.len() as u32;
        if let Some(number) = store.identities().number(article, id) {
            let known = *self.named.entry(number).or_insert(next);
            if known == next
                && let Some(identity) = store.identities().get(number)
            {
                let (kind, name) = (identity.kind, identity.title().to_owned());
                let standing = match kind {
                    EntityKind::Person => Standing::Person,
                    EntityKind::Organisation => Standing::Organisation,
                    _ => Standing::OtherName,
                };
                self.all.push((Voice::Named { kind, name }, standing));
            }
            return known;
        }
        self.number_of_description(held.entity(id).map_or("", |entity| &entity.name))
    }

    /// The number of who is described by `phrase`, a new one if it is new. A pronoun describes no one, nor does a thing.
    fn number_of_description(&mut self, phrase: &str) -> u32 {
        let key = description_key(phrase).filter(|_| is_of_someone(phrase));
        let Some(key) = key else {
            return UNKNOWN;
        };
        let next = self.all.len() as u32;
        let known = *self.described.entry(key).or_insert(next);
        if known == next {
            let voice = Voice::Described(description(phrase));
            self.all.push((voice, Standing::Described));
        }
        known
    }

    /// Returns how many speakers there are, the unknown included.
    pub fn n(&self) -> usize {
        self.all.len()
    }

    /// Returns the speaker with this number.
    pub fn voice(&self, speaker: u32) -> &Voice {
        &self.all[speaker as usize].0
    }

    /// Returns the place of a speaker in the order of their names; those without a name come first.
    pub fn name_place(&self, speaker: u32) -> u32 {
        self.name_places[speaker as usize]
    }

    /// Returns what is known of the speaker with this number.
    pub fn standing(&self, speaker: u32) -> Standing {
        self.all[speaker as usize].1
    }

    /// Returns the number of a voice, if it is a speaker's.
    pub fn find(&self, store: &Store, voice: &Voice) -> Option<u32> {
        match voice {
            Voice::Named { kind, name } => {
                let (article, id) = store.identities().find(*kind, name)?.members.first()?;
                let identity = store.identities().number(*article, *id)?;
                self.named.get(&identity).copied()
            }
            Voice::Described(words) => self.described.get(&description_key(words)?).copied(),
            Voice::Unknown => Some(UNKNOWN),
            Voice::Within(_) | Voice::Every(..) => None,
        }
    }

    /// Returns the speakers of `quote`, as the article has them; of an unknown speaker, its number.
    pub fn of(&self, quote: u32) -> &[u32] {
        &self.of_quotes[range(&self.ends, quote)]
    }

    /// Returns the organisations, by identity and in order, that say `quote` or that one of its speakers belongs to.
    pub fn bodies(&self, quote: u32) -> &[u32] {
        &self.bodies[range(&self.body_ends, quote)]
    }

    /// Says whether the speakers of `quote` may be others.
    pub fn is_doubtful(&self, quote: u32) -> bool {
        self.doubtful[quote as usize]
    }
}

fn range(ends: &[u32], at: u32) -> Range<usize> {
    let at = at as usize;
    let start = at.checked_sub(1).map_or(0, |before| ends[before]);
    start as usize..ends[at] as usize
}

/// Words that point at someone and say nothing of who it is.
const PRONOUNS: [&str; 29] = [
    "he",
    "her",
    "him",
    "himself",
    "herself",
    "i",
    "it",
    "itself",
    "me",
    "one",
    "she",
    "that",
    "them",
    "themselves",
    "there",
    "these",
    "they",
    "this",
    "those",
    "us",
    "we",
    "what",
    "which",
    "who",
    "whoever",
    "whom",
    "whose",
    "you",
    "yourself",
];

const ARTICLES: [&str; 3] = ["a", "an", "the"];

/// Returns a description as descriptions are compared: `the driver` is `a driver`. Nothing where it describes no one.
fn description_key(phrase: &str) -> Option<String> {
    let folded = fold(phrase);
    let key = match folded.split_once(' ') {
        Some((first, rest)) if ARTICLES.contains(&first) => rest,
        _ => &folded,
    };
    (!key.is_empty() && !PRONOUNS.contains(&key)).then(|| key.to_owned())
}

/// Returns a description as it stands inside a sentence, in one line.
fn description(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let mut words = words.join(" ");
    let first = words.split(' ').next().unwrap_or_default().to_lowercase();
    if ARTICLES.contains(&&*first) {
        words.replace_range(..first.len(), &first);
    }
    words
}

/// The organisation that `id` is, or those where the article states a role of it.
fn bodies(store: &Store, article: u32, held: &Held, id: EntityId) -> Vec<u32> {
    let Some(entity) = held.entity(id) else {
        return Vec::new();
    };
    let places = entity
        .roles
        .iter()
        .flat_map(|role| role.organisation.iter().chain(&role.within));
    std::iter::once(&id)
        .chain(places)
        .filter_map(|id| store.identities().number(article, *id))
        .filter(|number| {
            let identity = store.identities().get(*number);
            identity.is_some_and(|identity| identity.kind == EntityKind::Organisation)
        })
        .collect()
}

fn words(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or_default()
}
