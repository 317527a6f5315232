//! What a number measures, as it is compared with others.
//!
//! What is measured is the same where the phrases have the same words but for articles and owners (`Oland's ferry
//! fleet` and `the ferry fleet of …` are two things, `Oland's ferry fleet` and `Norby's ferry fleet` are one measure
//! of two owners). A phrase that does not say of what (`the price`) is compared only where it is a label
//! (`Price: 3 euros`), within its article. Levels are not compared with changes.

use crate::{
    extract::{Quantity, QuantityKind},
    text::span::Span,
};
use rust_stemmers::Stemmer;
use serde::{Deserialize, Serialize};

/// What is measured. Two numbers with the same are on one scale.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Measure {
    /// The kind of the numbers.
    pub kind: QuantityKind,
    /// Their unit.
    pub unit: String,
    /// Whether they are changes.
    pub is_change: bool,
    /// Whether each is a part of what the words name: `5% of …`.
    pub is_share: bool,
    stems: Vec<String>,
    /// The only article within which the words mean one thing.
    within: Option<u32>,
}

/// Returns what `quantity` of the article with this number and text measures, where that says enough to be compared.
pub(super) fn measure(
    article: u32,
    text: &str,
    quantity: &Quantity,
    stemmer: &Stemmer,
) -> Option<Measure> {
    let of = quantity.of?;
    let is_kind = matches!(
        quantity.kind,
        QuantityKind::Money | QuantityKind::Percent | QuantityKind::Measure | QuantityKind::Count
    );
    // "40 ferries" counts ferries: what of them it measures is in no phrase.
    let is_own = of.overlaps(quantity.span);
    if !is_kind || is_own || quantity.found.is_doubtful() || !quantity.value.is_finite() {
        return None;
    }
    let is_share = is_share(text, quantity, of);
    let phrase = text.get(of.range()).unwrap_or_default();
    let (own, has_owner) = match is_share {
        true => (phrase, false),
        false => without_owner(phrase),
    };
    let mut stems = Vec::new();
    for word in own.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-')) {
        let small = word.to_lowercase();
        if is_share && OWNERS.contains(&&*small) {
            return None; // "5% of their income": of whose?
        }
        if !small.is_empty() && !OWNERS.contains(&&*small) && !ARTICLES.contains(&&*small) {
            stems.push(stemmer.stem(&small).into_owned());
        }
    }
    if stems.is_empty() {
        return None;
    }
    let says_of_what = has_owner
        || own.contains(" of ")
        || own
            .split(' ')
            .skip(1)
            .any(|word| word.starts_with(char::is_uppercase));
    if !says_of_what && !is_label(text, quantity, of) {
        return None;
    }
    Some(Measure {
        kind: quantity.kind,
        unit: quantity.unit.clone(),
        is_change: matches!(quantity.modifier.as_str(), "up" | "down"),
        is_share,
        stems,
        within: (!says_of_what).then_some(article),
    })
}

const ARTICLES: [&str; 7] = ["the", "a", "an", "this", "that", "these", "those"];

const OWNERS: [&str; 9] = [
    "its", "their", "his", "her", "our", "my", "your", "each", "every",
];

/// Says whether the quantity is a part of what `of` names, not what that amounts to.
fn is_share(text: &str, quantity: &Quantity, of: Span) -> bool {
    quantity.span.end <= of.start
        && text
            .get(quantity.span.end as usize..of.start as usize)
            .is_some_and(|between| between.trim_start().starts_with("of"))
}

/// Says whether `of` stands before the quantity as the heading of a row does: `Attendance: 12,000`.
fn is_label(text: &str, quantity: &Quantity, of: Span) -> bool {
    of.end <= quantity.span.start
        && text
            .get(of.end as usize..quantity.span.start as usize)
            .is_some_and(|between| between.trim() == ":")
}

/// Returns `phrase` without whose it is, and whether it says so: `fleet` of `Oland's fleet`.
pub fn without_owner(phrase: &str) -> (&str, bool) {
    let end = ["'s ", "’s ", "s' ", "s’ "]
        .iter()
        .filter_map(|mark| Some(phrase.find(mark)? + mark.len()))
        .max();
    match end {
        Some(end) => (&phrase[end..], true),
        None => (phrase, false),
    }
}
