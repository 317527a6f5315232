//! Everything that touches the browser.

pub mod app;
mod bridge;
mod components;
mod dom;
mod effects;
mod store;
pub mod worker;
