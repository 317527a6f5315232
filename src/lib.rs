//! Dateline reads a pile of news articles and shows who said what, when, and how much.
//!
//! The pure part (everything outside [`web`](crate) and the command line) knows no clock, no file,
//! no network and no randomness: it takes bytes and gives values. `ARCHITECTURE.md` has the map.
//! Positions are byte spans into the article's own text unless a name says otherwise.
//!
//! # From files to answers
//!
//! Bytes are read, what they say is found, and a store of articles is searched:
//!
//! ```
//! use dateline::{
//!     corpus::store::Store,
//!     extract::extract,
//!     language::embedded,
//!     read::read,
//!     search::{filter::Filters, find::Finding, query::Query},
//! };
//!
//! let files = [
//!     "The harbour opens\n\nBy Ben Orr\n\n“It is safe,” said Anna Smith, the mayor of Oland.\n",
//!     "Ferries are full\n\nTickets cost 4 million euros last year, the harbour master said.\n",
//! ];
//! let language = embedded::language().ok(); // without it, rules do what they can
//! let mut store = Store::default();
//! for (n, file) in files.iter().enumerate() {
//!     let article = read(&format!("{n}.txt"), file.as_bytes()).article;
//!     let found = extract(&article, language);
//!     store.add(article, found);
//! }
//! store.settle();
//!
//! let anna = Query::parse("speaker:\"Anna Smith\" harbour");
//! let filters = Filters::default();
//! let found = Finding::new(store.index(), &anna, &filters).articles();
//! let titles = found.iter().map(|n| store.held(n).article.stated.title.as_deref());
//! assert_eq!(titles.collect::<Vec<_>>(), [Some("The harbour opens")]);
//!
//! let held = store.held(0);
//! let quote = &held.annotations.quotes[0];
//! assert_eq!(quote.content[0].of(&held.article.text), "“It is safe,”");
//! ```
//!
//! What the command line prints of an article, and the JavaScript package returns, is
//! [`export::contract::record`]; [`import`] reads files of other formats, archives and all; and
//! [`service::Service`] is all of this behind questions and answers, as the page has it.

pub mod article;
pub mod calendar;
pub mod corpus;
pub mod export;
pub mod extract;
mod hash;
pub mod import;
pub mod language;
pub mod lexicon;
mod once;
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
