//! Tests of the pure modules and the command line, on the host.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a panic fails the test")]

mod address; // the state: actions, questions, the hash
mod brush; // the edges of the time strip
mod calendar; // partial dates: printing, parsing, bounds
mod call; // what a program asks
mod command; // the native command, run as a person runs it
mod connections; // who is connected with whom
mod coref; // whom pronouns and nouns mean
mod corpus; // the bundle, identities
mod correction; // what a reader puts right
mod debug; // the developer's view
mod entity; // people, organisations, places
mod event; // dated happenings
mod event_tree; // the same, with the language model
mod examples; // questions offered at first
mod export; // the contract's output
mod export_files; // what is taken away
mod facet; // which values of a facet are drawn
mod happening; // what a page around the explorer is told
mod import; // files as readers bring them
mod import_build; // blocks of any format as articles
mod import_copies; // articles that are copies of others
mod import_encoding; // bytes in any encoding as text
mod import_html; // pages of the web
mod intake; // what a reader brings: who reads it, the report
mod language_name; // names in a text
mod language_syntax; // tags and trees
mod merge; // events that several articles tell
mod model; // the file of the language model
mod numbers; // the table of quantities, and what can be compared
mod packed; // what is computed of all articles ahead
mod properties; // laws: spans, round trips, filters
mod quantity; // numbers with units
mod quantity_news; // what news says around numbers
mod quote; // who said what
mod quote_learned; // the same, with the language model
mod read; // text files as articles
mod role; // what people are, and where
mod search; // queries, index, facets, snippets
mod service; // requests and answers, without a screen
mod snippet; // what is pasted into other pages
mod state; // actions, and the hash
mod suggest; // how a query can go on
mod support; // made-up articles, oracles
mod text; // tokens, sentences, offsets
mod texts; // the words of the interface in all languages
mod tidy; // rules of the house that no compiler checks
mod time; // TIMEX3
mod time_note; // dates as notes write them, and what looks like them
mod time_order; // what dates count from
mod timeline; // scales, lanes, clusters
mod topic; // key phrases
mod voices; // who is quoted, and how quotes are cited
