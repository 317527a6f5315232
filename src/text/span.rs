//! [`Span`]: a byte range of a text.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range of bytes in the text it was made from.
///
/// `&text[span.range()]` works because both ends lie on character boundaries.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Returns the span `start..end`, in bytes.
    ///
    /// # Panics
    /// If a position does not fit in 32 bits: a text is below 4 GiB.
    pub fn new(start: usize, end: usize) -> Self {
        let fit = |n: usize| u32::try_from(n).expect("a text is below 4 GiB");
        Span {
            start: fit(start),
            end: fit(end),
        }
    }

    /// Returns the span as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Returns the text that the span covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Returns the length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Says whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Says whether `other` lies within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Says whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns the smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// Returns the span without white space at its ends.
    pub fn trim(self, text: &str) -> Span {
        let covered = self.of(text);
        let start = self.start as usize + (covered.len() - covered.trim_start().len());
        Span::new(start, start + covered.trim().len())
    }
}

/// Returns the first `n` characters of `text`, or all where there are fewer.
pub fn first_chars(text: &str, n: usize) -> &str {
    let end = text.char_indices().nth(n).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// Returns the last `n` characters of `text`, or all where there are fewer.
pub fn last_chars(text: &str, n: usize) -> &str {
    let start = text.char_indices().rev().nth(n.saturating_sub(1));
    match n {
        0 => "",
        _ => &text[start.map_or(0, |(at, _)| at)..],
    }
}
