//! Search: facet.
