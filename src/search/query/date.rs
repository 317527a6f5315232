//! Dates in a query: `2024`, `2024-03`, `2024-03-10`, and a range of two.

use crate::calendar::PartialDate;

/// Reads `written` as a date with a year.
pub(super) fn date(written: &str) -> Option<PartialDate> {
    let plain: String = written
        .trim()
        .chars()
        .map(|c| match c {
            '‐' | '‑' | '–' | '/' => '-',
            _ => c,
        })
        .collect();
    // `2024-3-9` is as clear as `2024-03-09`.
    let padded: Vec<String> = plain
        .split('-')
        .enumerate()
        .map(|(i, part)| {
            if i > 0 && part.len() == 1 {
                format!("0{part}")
            } else {
                part.to_owned()
            }
        })
        .collect();
    PartialDate::parse(&padded.join("-")).filter(|date| date.year.is_some() && date.time.is_none())
}

/// Reads `written` as one date or as two with `..` between them, of which one may be missing.
pub(super) fn range(written: &str) -> Option<(Option<PartialDate>, Option<PartialDate>)> {
    match written.split_once("..") {
        None => date(written).map(|day| (Some(day), Some(day))),
        Some((from, to)) => {
            let from = from.trim();
            let to = to.trim();
            let ends = |end: &str| match end {
                "" => Some(None),
                _ => date(end).map(Some),
            };
            let (from, to) = (ends(from)?, ends(to)?);
            (from.is_some() || to.is_some()).then_some((from, to))
        }
    }
}
