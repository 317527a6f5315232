//! How a query that is being typed can go on, and what may be meant by one that finds nothing.

use crate::search::{
    filter::{Facet, FacetValue, Filters},
    query::field::Field,
};
use serde::{Deserialize, Serialize};

/// The answer to a question how a query can go on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestions {
    /// The query that was asked about.
    pub query: String,
    /// The likeliest first; at most eight.
    pub all: Vec<Suggestion>,
}

/// A way in which a query can go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What is suggested.
    pub what: Suggested,
    /// What it writes, in the search language.
    pub written: String,
    /// The query with it.
    pub query: String,
    /// Where one types on, in bytes of the query.
    pub caret: u32,
    /// Articles found then; nothing for a field, whose value is still to come.
    pub n_articles: Option<u32>,
}

/// What can be suggested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Suggested {
    /// A field, to be followed by a value.
    Field(Field),
    /// A value of a facet.
    Value(Facet, FacetValue),
    /// Quotes of one kind.
    Kind,
}

/// A question that finds something, in place of one that finds nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// How it differs.
    pub kind: OfferKind,
    /// Its query.
    pub query: String,
    /// Its filters.
    pub filters: Filters,
    /// Articles found by it; at least one.
    pub n_articles: u32,
}

/// How an offered question differs from the one that finds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferKind {
    /// A word is spelled otherwise.
    Spelling,
    /// Its last word is only the beginning of one.
    Prefix,
    /// It has no filters.
    Unfiltered,
}
