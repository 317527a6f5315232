//! What a program asks that has Dateline as a library, the JavaScript package above all, and what it is answered.
//!
//! Both are JSON: a call that is not understood is an answer like any other. Positions in answers are UTF-16 units,
//! which `String.slice` counts. The package's TypeScript types are made from these types.

use crate::{article::Metadata, texts::Message};
use serde::{Deserialize, Serialize};

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Call {
    /// What is in a text: the contract's record ([`crate::export::contract::Record`]).
    Extract {
        /// The text, and what is known of it.
        article: Box<Given>,
        /// Whether tokens are wanted.
        #[serde(default)]
        tokens: bool,
        /// Whether rules must do without the language model, if there is one.
        #[serde(default)]
        rules: bool,
    },
    /// What is in an article of the corpus: the contract's record.
    Article {
        /// Which.
        id: String,
        /// Whether tokens are wanted.
        #[serde(default)]
        tokens: bool,
    },
    /// The articles of the corpus, in order: [`Listed`].
    Articles,
    /// What a query finds: [`SearchResult`].
    Search {
        /// In the search language.
        query: String,
        /// The order of the articles.
        #[serde(default)]
        order: Order,
        /// The first of them that is wanted.
        #[serde(default)]
        offset: u32,
        /// How many are wanted.
        limit: u32,
    },
    /// Articles as the bundle of a corpus: its text.
    Bundle {
        /// Which.
        articles: Vec<Given>,
    },
    /// A message in English.
    Say(Message),
}

/// An article as a program gives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ArticleInput"))]
pub struct Given {
    /// Its name; without one, it is made from the text.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<String>,
    /// Its body, taken as it is.
    pub text: String,
    /// What is known about it.
    #[serde(flatten)]
    pub about: Metadata,
}

/// An order of articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Order {
    /// By how well they match; without a query, newest first.
    #[default]
    Match,
    /// Newest first; undated last.
    Newest,
    /// Oldest first; undated last.
    Oldest,
}

/// One article of a corpus, in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Listed {
    /// Names it.
    pub id: String,
    /// Its title, or its first words.
    pub title: String,
    /// The outlet.
    pub source: Option<String>,
    /// When it was published, as ISO 8601 at the precision that is known; `XXXX-03-03` without a year.
    pub published: Option<String>,
}

/// What a query finds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchResult {
    /// Articles found.
    pub total: u32,
    /// Quotes in them; where the query asks for quotes, those that it asks for.
    pub quotes: u32,
    /// Events in them.
    pub events: u32,
    /// The ids of all articles found, in order.
    pub ids: Vec<String>,
    /// The articles found that were asked for, with what matches.
    pub articles: Vec<Hit>,
    /// Which values narrow the result, and how many articles each would leave.
    pub facets: Vec<Values>,
    /// What was searched for, in English.
    pub words: String,
    /// What of the query could not be understood, in English.
    pub problems: Vec<String>,
}

/// One article found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Hit {
    /// Which.
    #[serde(flatten)]
    pub article: Listed,
    /// The sentence that matches best, or the article's first.
    pub snippet: String,
    /// Where the words searched for are in it: start and end of each.
    pub hits: Vec<[u32; 2]>,
    /// The people named most, at most four.
    pub people: Vec<String>,
}

/// The values of one field of the search language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Values {
    /// Its name: `speaker`, `person`, `org` …
    pub field: String,
    /// Most articles first, the unknown last.
    pub values: Vec<Value>,
}

/// One value of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Value {
    /// Null: articles of which it is not known.
    pub name: Option<String>,
    /// How many articles it would leave.
    pub articles: u32,
    /// What to add to the query to have only those; null where the search language has no words for it.
    pub query: Option<String>,
}
