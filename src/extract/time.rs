//! Expressions of time (TIMEX3).
use crate::extract::{Document, Time};
/// Finds the expressions of time of `document`, in text order, not overlapping.
pub fn times(document: &Document<'_>) -> Vec<Time> {
    let _ = document;
    Vec::new()
}
