//! Statements that can be set on one scale: the same unit, and the same measured.
//!
//! What is measured is the same where the phrases have the same words but for articles and owners (`Oland's ferry
//! fleet` and `the ferry fleet of …` are two things, `Oland's ferry fleet` and `Norby's ferry fleet` are one measure
//! of two owners). A phrase that does not say of what (`the price`) is compared only where it is a label
//! (`Price: 3 euros`), within its article. Levels are not compared with changes, and nothing with what is a thousand times as large.

use super::{Place, Rows};
use crate::{
    extract::{Quantity, QuantityKind},
    protocol::Comparison,
    service::passage::words,
    text::span::Span,
};
use rust_stemmers::{Algorithm, Stemmer};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// More are counted, not drawn: nobody scrolls through a hundred charts.
const MOST_COMPARISONS: usize = 8;

/// More bars of one comparison are counted, not drawn.
const MOST_BARS: usize = 12;

/// Above this the smaller is not seen beside the larger.
const MOST_RATIO: f64 = 1000.0;

/// What is measured, as it is compared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Measured<'s> {
    kind: QuantityKind,
    unit: &'s str,
    is_change: bool,
    /// Whether it is a part of what the words name: `5% of …`.
    is_share: bool,
    stems: Vec<String>,
    /// The only article within which the words mean one thing.
    within: Option<u32>,
}

/// Returns the comparisons that `places` allow, and how many more there are.
pub(super) fn comparisons(places: &[Place<'_>], rows: &mut Rows<'_>) -> (Vec<Comparison>, u32) {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut groups: BTreeMap<Measured<'_>, Vec<&Place<'_>>> = BTreeMap::new();
    for place in places {
        if let Some(measured) = measured(place, &stemmer) {
            groups.entry(measured).or_default().push(place);
        }
    }
    let mut groups: Vec<_> = groups
        .into_iter()
        .filter(|(_, group)| is_comparable(group))
        .collect();
    groups.sort_by_key(|(_, group)| Reverse(group.len()));
    let n_more = groups.len().saturating_sub(MOST_COMPARISONS);
    groups.truncate(MOST_COMPARISONS);
    let made = groups.into_iter().map(|(measured, mut group)| {
        let of = group[0].of().unwrap_or_default();
        let of = match measured.is_share {
            true => of,
            false => without_owner(of).0,
        };
        let of = of.to_owned();
        group.sort_by(|a, b| b.quantity.value.total_cmp(&a.quantity.value));
        Comparison {
            of,
            kind: measured.kind,
            unit: measured.unit.to_owned(),
            is_share: measured.is_share,
            is_change: measured.is_change,
            n_more: group.len().saturating_sub(MOST_BARS) as u32,
            rows: group
                .iter()
                .take(MOST_BARS)
                .map(|place| rows.row(place))
                .collect(),
        }
    });
    (made.collect(), n_more as u32)
}

/// Says whether these are at least two statements on a scale that shows them all.
fn is_comparable(group: &[&Place<'_>]) -> bool {
    let statements: BTreeSet<(u32, Span)> = group
        .iter()
        .map(|place| (place.article, place.held.sentence(place.quantity.span)))
        .collect();
    let values = group.iter().map(|place| place.quantity.value);
    let most = values.clone().fold(0.0, f64::max);
    let least = values.filter(|value| *value > 0.0).fold(most, f64::min);
    statements.len() > 1 && most > 0.0 && most <= least * MOST_RATIO
}

/// Returns what `place` measures, where that says enough to be compared.
fn measured<'s>(place: &Place<'s>, stemmer: &Stemmer) -> Option<Measured<'s>> {
    let quantity = place.quantity;
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
    let is_share = is_share(place.text(), quantity, of);
    let phrase = words(place.text(), of);
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
    if !says_of_what && !is_label(place.text(), quantity, of) {
        return None;
    }
    Some(Measured {
        kind: quantity.kind,
        unit: &quantity.unit,
        is_change: matches!(quantity.modifier.as_str(), "up" | "down"),
        is_share,
        stems,
        within: (!says_of_what).then_some(place.article),
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
fn without_owner(phrase: &str) -> (&str, bool) {
    let end = ["'s ", "’s ", "s' ", "s’ "]
        .iter()
        .filter_map(|mark| Some(phrase.find(mark)? + mark.len()))
        .max();
    match end {
        Some(end) => (&phrase[end..], true),
        None => (phrase, false),
    }
}
