//! Finds articles: the query language, the index, filters, facets, snippets.
//!
//! Everything here counts articles by their place in the index; nothing is kept of their text but
//! where its words stand.

pub mod dictionary;
pub mod facet;
pub mod filter;
pub mod find;
pub mod fold;
pub mod highlight;
pub mod index;
pub mod name_word;
pub mod postings;
pub mod query;
pub mod quotation;
pub mod set;
pub mod slip;
pub mod snippet;
pub mod vocabulary;
pub mod wording;
