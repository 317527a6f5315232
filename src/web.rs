//! Everything that touches the browser.

mod alone;
pub mod app;
mod bridge;
mod brought;
mod clipboard;
mod components;
mod desk;
mod dom;
mod download;
mod effects;
pub mod embed;
mod fetch;
mod hooks;
pub mod importer;
mod intl;
pub mod keep;
mod ledger;
mod model;
mod pile;
pub mod place;
mod pool;
mod port;
mod shared;
mod store;
mod words;
pub mod worker;
