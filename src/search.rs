//! Finds articles: the query language, the index, filters, facets, snippets.
pub mod facet;
pub mod filter;
pub mod index;
pub mod query;
pub mod snippet;
