//! Search: index.
