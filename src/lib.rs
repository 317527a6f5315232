//! Dateline reads a pile of news articles and shows who said what, when, and how much.
//!
//! The pure part (everything outside [`web`](crate) and the command line) knows no clock, no file,
//! no network and no randomness: it takes bytes and gives values. `ARCHITECTURE.md` has the map.
//! Positions are byte spans into the article's own text unless a name says otherwise.

pub mod article;
pub mod calendar;
pub mod corpus;
pub mod export;
pub mod extract;
mod hash;
pub mod import;
pub mod language;
pub mod lexicon;
pub mod protocol;
pub mod read;
pub mod search;
pub mod service;
pub mod state;
pub mod text;
pub mod texts;
pub mod timeline;
#[cfg(test)]
mod typescript;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod wording;
