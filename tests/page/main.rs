//! The built page as a reader meets it, in a headless browser through WebDriver. `make test-page` runs it in
//! Chromium, `make test-page BROWSER=firefox` or `webkit` in others.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a panic fails the test")]

mod access; // axe-core, keys alone, narrow screens
mod alone; // the page as one file
mod browser; // a browser, acted on as a person does
mod connections; // who is connected with whom
mod embed; // the element on other people's pages
mod engine; // which browser, and how it is started
mod explore; // opening, searching, narrowing, going back
mod failure; // what is missing, damaged or hostile
mod host; // what a page gives an element, and hears of it
mod keep; // what a reader keeps in the browser
mod numbers; // the table of quantities
mod offline; // without a network
mod own; // files that a reader brings
mod reading; // the reader and the evidence
mod server; // the static server the page comes from
mod timeline; // the events in order
mod voices; // who is quoted
