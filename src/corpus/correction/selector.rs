//! Words with the words around them: how a correction finds its place again.
//!
//! W3C Web Annotation's text quote and text position selectors in one
//! (<https://www.w3.org/TR/annotation-model/#selectors>). It is never guessed: what fits twice is not found.

use crate::text::span::{Span, first_chars, last_chars};
use serde::{Deserialize, Serialize};

/// How many characters are kept on each side.
const AROUND: usize = 32;

/// From how many characters words alone, with nothing around them, name a place.
const LONG: usize = 32;

/// A place in a text, by its words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Selector {
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
    /// Where they started, in code points: tells two places apart whose words are the same.
    pub start: u32,
}

impl Selector {
    /// Returns the selector of `span` in `text`; of nothing where it lies outside.
    pub fn of(text: &str, span: Span) -> Self {
        let (start, end) = (span.start as usize, span.end as usize);
        let before = text.get(..start).unwrap_or_default();
        Selector {
            exact: text.get(span.range()).unwrap_or_default().to_owned(),
            prefix: last_chars(before, AROUND).to_owned(),
            suffix: first_chars(text.get(end..).unwrap_or_default(), AROUND).to_owned(),
            start: before.chars().count() as u32,
        }
    }

    /// Finds the place in `text`, which may be another version of the one it was made from.
    ///
    /// First by the words with all that stands around them; then by the words with one side, where the other has
    /// changed; long words may stand alone. Of several, the one at the same position is taken.
    pub fn find(&self, text: &str) -> Option<Span> {
        if self.exact.is_empty() {
            return None;
        }
        let places: Vec<usize> = text.match_indices(&self.exact).map(|(at, _)| at).collect();
        let before =
            |at: usize| Side::of(&self.prefix, &text[..at], |side, kept| side.ends_with(kept));
        let after = |at: usize| {
            let end = at + self.exact.len();
            Side::of(&self.suffix, &text[end..], |side, kept| {
                side.starts_with(kept)
            })
        };
        let places_with = |is: &dyn Fn(Side, Side) -> bool| {
            let fit = |at: &usize| is(before(*at), after(*at));
            places.iter().copied().filter(fit).collect::<Vec<_>>()
        };
        let mut found = places_with(&|before, after| before.min(after) > Side::Other);
        if found.is_empty() {
            found = places_with(&|before, after| before.max(after) == Side::Whole);
        }
        if found.is_empty() && self.exact.chars().count() >= LONG {
            found = places;
        }
        let at = match found[..] {
            [only] => only,
            _ => found
                .into_iter()
                .find(|at| text[..*at].chars().count() as u32 == self.start)?,
        };
        Some(Span::new(at, at + self.exact.len()))
    }
}

/// How a side of a place fits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    /// It is another.
    Other,
    /// It is the same as far as the edge of the text, which is near.
    Edge,
    /// It is the same.
    Whole,
}

impl Side {
    fn of(kept: &str, side: &str, fits: fn(&str, &str) -> bool) -> Side {
        match kept.chars().count() {
            AROUND if fits(side, kept) => Side::Whole,
            AROUND => Side::Other,
            _ if side == kept => Side::Edge,
            _ => Side::Other,
        }
    }
}
