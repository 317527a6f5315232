//! Search: query.
