//! The open corpus: its articles, what was found in them, and the index over them.

mod correct;
mod packed;

use crate::{
    article::{Article, ArticleId},
    corpus::{
        figure::Figures,
        identity::{Identities, Identity},
        link::Links,
        speaker::Speakers,
    },
    extract::{Annotations, Entity, EntityId, Quote},
    once,
    search::index::Index,
    text::span::Span,
    timeline::{gather::Told, strip::Clocks},
};
pub use correct::{Corrected, Extract, Outcome};
use packed::Unread;
pub use packed::{Packed, VERSION};
use serde::{Deserialize, Serialize};
use std::{
    cell::{OnceCell, RefCell},
    collections::{BTreeMap, BTreeSet},
};

/// Articles in the order in which they came, with everything that is computed from them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Store {
    /// What is not there yet is read when it is first asked for.
    #[serde(skip)]
    held: Vec<OnceCell<Box<Held>>>,
    #[serde(skip)]
    unread: Unread,
    briefs: Vec<Brief>,
    #[serde(skip)]
    numbers: BTreeMap<ArticleId, u32>,
    identities: Identities,
    index: Index,
    overviews: Overviews,
    /// The articles that corrections lie over.
    #[serde(skip)]
    corrected: BTreeSet<u32>,
}

/// What every answer needs of each article.
#[derive(Debug, Serialize, Deserialize)]
struct Brief {
    id: ArticleId,
    n_events: u32,
}

/// What is computed from all articles: each made when it is first asked for, and again after a change.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Overviews {
    #[serde(with = "once")]
    speakers: OnceCell<Speakers>,
    #[serde(with = "once")]
    figures: OnceCell<Figures>,
    #[serde(with = "once")]
    links: OnceCell<Links>,
    #[serde(with = "once")]
    told: OnceCell<Told>,
    #[serde(with = "once")]
    clocks: OnceCell<Clocks>,
    /// Of articles that have changed since.
    #[serde(skip)]
    before: RefCell<(Option<Links>, Option<Told>)>,
    #[serde(skip)]
    changed: BTreeSet<u32>,
}

impl Overviews {
    /// Says that `articles` are other than before. What can be made anew for a part is kept until it is asked for.
    fn change(&mut self, articles: BTreeSet<u32>) {
        let Overviews {
            links,
            told,
            before,
            mut changed,
            ..
        } = std::mem::take(self);
        let (links_before, told_before) = before.into_inner();
        changed.extend(articles);
        self.before = RefCell::new((
            links.into_inner().or(links_before),
            told.into_inner().or(told_before),
        ));
        self.changed = changed;
    }
}

/// One article and what was found in it.
#[derive(Debug)]
pub struct Held {
    /// Its number in the store.
    number: u32,
    /// The article.
    pub article: Article,
    /// What was found in it, with what a reader corrected.
    pub annotations: Annotations,
    /// What lies over what the machine found; nothing where nothing is corrected.
    corrected: Option<Box<Corrected>>,
}

impl Store {
    /// Adds an article. One with an id that is already there is left out, and each where the store was packed: `false`.
    pub fn add(&mut self, article: Article, annotations: Annotations) -> bool {
        if self.numbers.contains_key(&article.id) || !self.unread.is_empty() {
            return false;
        }
        let number = self.held.len() as u32;
        self.numbers.insert(article.id.clone(), number);
        self.overviews = Overviews::default();
        self.identities.add(number, &annotations.entities);
        self.index.add(&article, &annotations);
        self.briefs.push(Brief {
            id: article.id.clone(),
            n_events: annotations.events.len() as u32,
        });
        self.held.push(OnceCell::from(Box::new(Held {
            number,
            article,
            annotations,
            corrected: None,
        })));
        true
    }

    /// Says that all articles are there: decides who is who over them, and gives back memory that was set aside for
    /// growth.
    pub fn settle(&mut self) {
        self.overviews = Overviews::default();
        self.identities.settle();
        self.index.settle();
    }

    /// Returns how many articles there are.
    pub fn n_articles(&self) -> u32 {
        self.held.len() as u32
    }

    /// Returns the article with the number `number`, which must come from this store.
    pub fn held(&self, number: u32) -> &Held {
        self.held[number as usize].get_or_init(|| {
            let held = self.unread.read(number, self.id(number));
            Box::new(held)
        })
    }

    /// Returns the same to be changed.
    fn held_mut(&mut self, number: u32) -> &mut Held {
        self.held(number);
        let held = self.held[number as usize].get_mut();
        held.expect("it was just made")
    }

    /// Returns all articles, in order.
    pub fn all(&self) -> impl Iterator<Item = (u32, &Held)> {
        (0..self.n_articles()).map(|number| (number, self.held(number)))
    }

    /// Returns the id of the article with the number `number`, which must come from this store.
    pub fn id(&self, number: u32) -> &ArticleId {
        &self.briefs[number as usize].id
    }

    /// Returns how many events are told in the article with the number `number`, which must come from this store.
    pub fn n_events(&self, number: u32) -> u32 {
        self.briefs[number as usize].n_events
    }

    /// Returns the number of the article `id`.
    pub fn number(&self, id: &ArticleId) -> Option<u32> {
        self.numbers.get(id).copied()
    }

    /// Returns everything that is named.
    pub fn identities(&self) -> &Identities {
        &self.identities
    }

    /// Returns the identity of the entity `id` of `held`.
    pub fn identity(&self, held: &Held, id: EntityId) -> Option<&Identity> {
        self.identities.of(held.number, id)
    }

    /// Returns the name under which the entity `id` of `held` is shown.
    pub fn name<'a>(&'a self, held: &'a Held, id: EntityId) -> Option<&'a str> {
        match self.identity(held, id) {
            Some(identity) => Some(&identity.shown),
            None => held.entity(id).map(|entity| entity.name.as_str()),
        }
    }

    /// Returns who says what.
    pub fn speakers(&self) -> &Speakers {
        self.overviews.speakers.get_or_init(|| Speakers::new(self))
    }

    /// Returns all numbers.
    pub fn figures(&self) -> &Figures {
        self.overviews.figures.get_or_init(|| Figures::new(self))
    }

    /// Returns what connects people and organisations.
    pub fn links(&self) -> &Links {
        let Overviews {
            links,
            before,
            changed,
            ..
        } = &self.overviews;
        links.get_or_init(|| match before.borrow_mut().0.take() {
            Some(mut links) => {
                links.replace(self, changed);
                links
            }
            None => Links::new(self),
        })
    }

    /// Returns all events.
    pub fn told(&self) -> &Told {
        let Overviews {
            told,
            before,
            changed,
            ..
        } = &self.overviews;
        told.get_or_init(|| match before.borrow_mut().1.take() {
            Some(mut told) => {
                told.replace(self, changed);
                told
            }
            None => Told::new(self),
        })
    }

    /// Returns what is the same of all strips of the two clocks.
    pub fn clocks(&self) -> &Clocks {
        self.overviews.clocks.get_or_init(|| Clocks::new(self))
    }

    /// Makes now what would be made when it is first asked for: a reader would wait for it.
    pub fn prepare(&self) {
        self.speakers();
        self.figures();
        self.links();
        self.told();
        self.clocks();
        self.index.prepare();
    }

    /// Returns the index.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Returns the names under which `entities` of `held` are shown.
    pub fn names(&self, held: &Held, entities: &[EntityId]) -> Vec<String> {
        entities
            .iter()
            .filter_map(|id| self.name(held, *id))
            .map(str::to_owned)
            .collect()
    }
}

impl Held {
    /// Returns the sentence that holds `span`, or `span` itself where none does.
    pub fn sentence(&self, span: Span) -> Span {
        let sentences = &self.annotations.sentences;
        let after = sentences.partition_point(|sentence| sentence.start <= span.start);
        after
            .checked_sub(1)
            .map(|i| sentences[i])
            .filter(|sentence| sentence.overlaps(span))
            .unwrap_or(span)
    }

    /// Returns the innermost quote around `span`, if it is inside one.
    pub fn quote_around(&self, span: Span) -> Option<&Quote> {
        let quotes = self.annotations.quotes.iter();
        let around = quotes.filter_map(|quote| {
            let piece = quote.content.iter().find(|piece| piece.contains(span))?;
            Some((piece.len(), quote))
        });
        let innermost = around.min_by_key(|(length, _)| *length);
        innermost.map(|(_, quote)| quote)
    }

    /// Returns the entity with the id `id`.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.annotations.entities.get(id.0 as usize)
    }
}
