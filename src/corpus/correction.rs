//! What a reader puts right: a layer over what the machine found.
//!
//! A [`Correction`] says what it is about by its words ([`Target`]), never by an index: so it survives another reading
//! of the same article, and another version of it. What cannot be found again, or is contradicted by another correction,
//! is an [`Orphan`]: it is listed and changes nothing. What the machine found is never overwritten; taking a
//! correction back gives exactly what was there before.

pub mod apply;
pub mod layer;
pub mod patch;
pub mod resolve;
pub mod selector;

use crate::{
    article::Article,
    calendar::PartialDate,
    corpus::correction::selector::Selector,
    extract::EntityKind,
    hash::fnv,
    search::fold::fold,
    text::span::{Span, first_chars},
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing that a reader put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// What is corrected.
    pub target: Target,
    /// What it should be.
    pub change: Change,
    /// Why, in the reader's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Names a correction: made from what it says, so that the same correction made twice is one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CorrectionId(pub String);

/// A kind and a name: what the machine found, before any correction.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Named {
    /// What it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: String,
}

impl Named {
    /// Returns what two spellings of the same name have in common.
    pub fn key(&self) -> (EntityKind, String) {
        (self.kind, fold(&self.name))
    }
}

/// What is corrected.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Target {
    /// A person, organisation, place … in all articles.
    Identity(Named),
    /// The same in one article only.
    Entity {
        /// The article.
        article: ArticleRef,
        /// The entity there.
        entity: Named,
    },
    /// One place where an entity is mentioned.
    Mention {
        /// The article.
        article: ArticleRef,
        /// The words that mention it.
        selector: Selector,
    },
    /// A quote.
    Quote {
        /// The article.
        article: ArticleRef,
        /// Its first piece.
        selector: Selector,
    },
    /// An expression of time.
    Time {
        /// The article.
        article: ArticleRef,
        /// Its words.
        selector: Selector,
    },
    /// A number.
    Quantity {
        /// The article.
        article: ArticleRef,
        /// Its words.
        selector: Selector,
    },
    /// Something dated.
    Event {
        /// The article.
        article: ArticleRef,
        /// Its sentence.
        selector: Selector,
        /// The words that date it.
        time: String,
    },
    /// An article as a whole.
    Article {
        /// The article.
        article: ArticleRef,
    },
}

impl Target {
    /// Returns the article that it is in, if it is in one only.
    pub fn article(&self) -> Option<&ArticleRef> {
        match self {
            Target::Identity(_) => None,
            Target::Entity { article, .. }
            | Target::Mention { article, .. }
            | Target::Quote { article, .. }
            | Target::Time { article, .. }
            | Target::Quantity { article, .. }
            | Target::Event { article, .. }
            | Target::Article { article } => Some(article),
        }
    }
}

/// What it should be.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Change {
    /// It has this name. In one article, or at one place: it is somebody else, who has this name.
    Rename {
        /// The name.
        to: String,
    },
    /// It is of this kind.
    Kind {
        /// The kind.
        to: EntityKind,
    },
    /// It is the same as another one, whose name and kind it takes.
    Merge {
        /// The other one.
        into: Named,
    },
    /// There is no such thing.
    Remove,
    /// Of a quote: who says it, or that it is not known.
    Speaker {
        /// Who.
        speaker: Option<Named>,
    },
    /// Of an expression of time: its date. Of an article: the date that its own dates count from.
    Date {
        /// The date.
        to: PartialDate,
    },
}

/// What a change is about: two changes of one thing that differ in the same respect contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// How it is called.
    Name,
    /// What it is.
    Kind,
    /// What it is the same as: there may be several.
    Sameness,
    /// Whether it is there.
    Presence,
    /// Who says it.
    Speaker,
    /// When.
    Date,
}

impl Change {
    /// Returns what it is about.
    pub fn aspect(&self) -> Aspect {
        match self {
            Change::Rename { .. } => Aspect::Name,
            Change::Kind { .. } => Aspect::Kind,
            Change::Merge { .. } => Aspect::Sameness,
            Change::Remove => Aspect::Presence,
            Change::Speaker { .. } => Aspect::Speaker,
            Change::Date { .. } => Aspect::Date,
        }
    }
}

impl Correction {
    /// Returns a correction without a note.
    pub fn new(target: Target, change: Change) -> Self {
        Correction {
            target,
            change,
            note: String::new(),
        }
    }

    /// Returns the date of publication that it gives an article.
    pub fn article_date(&self) -> Option<PartialDate> {
        match (&self.target, &self.change) {
            (Target::Article { .. }, Change::Date { to }) => Some(*to),
            _ => None,
        }
    }

    /// Returns its id.
    pub fn id(&self) -> CorrectionId {
        let said = serde_json::to_vec(&(&self.target, &self.change))
            .expect("strings and numbers are always JSON");
        CorrectionId(format!("{:016x}", fnv(&said)))
    }
}

impl fmt::Display for CorrectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names an article so that another version of it is found as well.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleRef {
    /// Its id, which a change of its text may change.
    pub id: String,
    /// Its address on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its first words.
    pub begins: String,
}

/// How many characters of an article's beginning are kept.
const BEGINNING: usize = 64;

impl ArticleRef {
    /// Returns what names `article`.
    pub fn of(article: &Article) -> Self {
        let either = |stated: &Option<String>, added: &Option<String>| {
            stated.as_ref().or(added.as_ref()).cloned()
        };
        ArticleRef {
            id: article.id.0.clone(),
            url: either(&article.stated.url, &article.added.url),
            title: either(&article.stated.title, &article.added.title),
            begins: first_chars(article.text.trim_start(), BEGINNING).to_owned(),
        }
    }

    /// Says how surely `article` is another version of the one that is named.
    pub fn likeness(&self, article: &Article) -> Likeness {
        let own = ArticleRef::of(article);
        let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
        let begins = || article.text.contains(&self.begins);
        if same(&self.url, &own.url) {
            return Likeness::Same;
        }
        match same(&self.title, &own.title) {
            true if begins() => Likeness::Same,
            true => Likeness::None,
            // an agency's first words may be those of every morning
            false if self.begins.chars().count() == BEGINNING && begins() => Likeness::Beginning,
            false => Likeness::None,
        }
    }
}

/// How surely one article is another version of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Not at all.
    None,
    /// It has the same first words: enough where more words are compared.
    Beginning,
    /// It has the same address, or the same title and first words.
    Same,
}

/// What became of a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// It is in force.
    Applied,
    /// It changes nothing, and why.
    Orphaned(Orphan),
}

/// Why a correction changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Orphan {
    /// Its article is not there.
    NoArticle,
    /// Its words are not there, or more than once with the same words around them.
    NoWords,
    /// Its words are there, but nothing of its sort is found in them.
    NoFinding,
    /// The name is not there.
    NoName,
    /// Another correction says otherwise.
    Conflict,
    /// What it is about cannot be changed in this way.
    Unfit,
}

/// What a correction lies over, once it is found: the same whatever version of the article was corrected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// An entity of the article, as the machine numbered it.
    Entity(u32),
    /// A mention.
    Mention(Span),
    /// A quote, by its first piece.
    Quote(Span),
    /// An expression of time.
    Time(Span),
    /// A number.
    Quantity(Span),
    /// An event, by its sentence and its time.
    Event(Span, Span),
    /// The article.
    Article,
}
