//! How much of what was said stands between quotation marks.

use super::{attribution::Draft, flow::Reading};
use crate::extract::QuoteKind;

/// How much of a draft's content stands between quotation marks.
pub(super) fn kind(reading: &Reading<'_>, draft: &Draft) -> QuoteKind {
    if reading.flows[draft.flow].inside.is_some() {
        return QuoteKind::Indirect;
    }
    let mut all = true;
    let mut any = false;
    for span in &draft.content {
        let from = reading.quoted.partition_point(|q| q.span.end <= span.start);
        let first = reading.quoted.get(from).filter(|q| q.span.start < span.end);
        any |= first.is_some();
        all &= first.is_some_and(|q| q.span.contains(*span));
    }
    match (any, all) {
        (true, true) => QuoteKind::Direct,
        (true, false) => QuoteKind::Mixed,
        _ => QuoteKind::Indirect,
    }
}
