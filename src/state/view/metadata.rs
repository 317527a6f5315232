//! What an article says of itself beside what an editor added: the two are never shown as one.

use crate::{
    article::Metadata,
    calendar::PartialDate,
    texts::{Texts, date::DateWords},
};

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

/// Returns the words for the dates in `stated` and `added`, or for the one that a reader put in their place.
pub fn publication(
    stated: &Metadata,
    added: &Metadata,
    corrected: Option<PartialDate>,
    texts: &Texts,
) -> Publication {
    let own = corrected.or(stated.published);
    let words = match own {
        Some(date) => texts.full_words(date),
        None => DateWords::missing(texts.say("date-none")),
    };
    Publication {
        words,
        machine_readable: own.map(|date| date.to_string().replace("XXXX-", "--")),
        added: added
            .published
            .filter(|_| corrected.is_none())
            .and_then(|added| addition(stated.published, added, texts)),
    }
}

/// Returns only that part of `added` which `stated` leaves open.
fn addition(stated: Option<PartialDate>, added: PartialDate, texts: &Texts) -> Option<String> {
    match stated {
        None => Some(texts.line(&texts.full_words(added))),
        Some(date) if date.year.is_none() => added.earliest().map(|day| texts.year(day)),
        Some(_) => None,
    }
}
