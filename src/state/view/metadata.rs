//! What an article says of itself beside what an editor added: the two are never shown as one.

use super::date::{DateWords, full_words};
use crate::{article::Metadata, calendar::PartialDate};

/// When an article was published, for its byline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// What the article says; where it says nothing, only that.
    pub words: DateWords,
    /// The value for machines, where there is any.
    pub machine_readable: Option<String>,
    /// What an editor added to it: `2024`, or a whole date.
    pub added: Option<String>,
}

/// Returns the words for the dates in `stated` and `added`.
pub fn publication(stated: &Metadata, added: &Metadata) -> Publication {
    let words = match stated.published {
        Some(date) => full_words(date),
        None => DateWords {
            known: String::new(),
            missing: Some("no date"),
        },
    };
    Publication {
        words,
        machine_readable: stated
            .published
            .map(|date| date.to_string().replace("XXXX-", "--")),
        added: added
            .published
            .and_then(|added| addition(stated.published, added)),
    }
}

/// Returns only that part of `added` which `stated` leaves open.
fn addition(stated: Option<PartialDate>, added: PartialDate) -> Option<String> {
    match stated {
        None => Some(full_words(added).line()),
        Some(date) if date.year.is_none() => added.year.map(|year| year.to_string()),
        Some(_) => None,
    }
}
