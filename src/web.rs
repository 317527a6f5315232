//! Everything that touches the browser.

pub mod app;
mod bridge;
mod clipboard;
mod components;
mod dom;
mod download;
mod effects;
mod fetch;
mod hooks;
mod intl;
mod ledger;
mod shared;
mod store;
mod words;
pub mod worker;
