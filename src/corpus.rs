//! Many articles: the bundle file, and one set of people over all of them.
pub mod annotated;
pub mod bundle;
pub mod copies;
pub mod correction;
pub mod credit;
pub mod description;
pub mod figure;
pub mod identity;
pub mod key;
pub mod link;
pub mod ragged;
pub mod speaker;
pub mod store;
