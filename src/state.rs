//! What the interface shows, and how it changes.
pub mod address;
