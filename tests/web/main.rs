//! The interface in a headless browser: each test opens it in a fresh element and acts as a person does.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a panic fails the test")]

mod connections_view; // who is connected with whom
mod correction; // what a reader puts right, undoes, saves and loads
mod debug_view; // the developer's view
mod drawers; // filters and evidence on narrow screens: focus in, back, Esc
mod embed_sheet; // what is pasted into other pages
mod empty_result; // nothing found: what to drop
mod error_note; // what cannot go on, and what is said in passing
mod evidence_panel; // what is behind something, and the way to its sentence
mod facet; // keeping, excluding, finding a value
mod keep; // the browser's database, from version to version
mod key_sheet; // the list of keys, and switching letters off
mod keys; // keys that act everywhere
mod locale_choice; // the whole page in another language
mod model_note; // the language model: how far it is, that it is missing
mod numbers_view; // quantities as a table, and what can be compared
mod progress; // while articles are being read
mod reader; // the article: head, bar, marks, notes
mod result_list; // the articles found, as cards
mod search_box; // typing, hits, clearing
mod stage; // a page for one test, and the hands of a reader
mod theme_switch; // light and dark
mod time_strip; // the brush, the two dates, the undated
mod timeline_view; // the events as a list and as a picture
mod view_tabs; // views as links
mod voices_view; // who is quoted: lists, totals, two side by side, copies

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
