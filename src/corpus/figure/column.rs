//! The order of numbers by a column of their table.

use super::Figure;
use crate::{
    corpus::{credit::outlet, store::Store},
    extract::Quantity,
    protocol::NumberColumn,
};
use chrono::Datelike as _;
use std::{borrow::Cow, collections::BTreeMap};

/// The bits of a place that turn with the direction.
pub const TURNING: u64 = u32::MAX as u64;

/// What is not known stands last, whatever the direction.
const UNKNOWN: u64 = 1 << 63;

/// By what a number is ordered.
enum Key<'s> {
    Unknown,
    Text(&'s str),
    /// No two units share a scale: values are compared within it.
    Value(u32, f64),
    /// After all texts.
    After,
}

/// Returns the place of each of `figures` in the order of `by`: the low half is what turns when the order is turned
/// round, the high half stays ([`TURNING`]).
pub(super) fn column(store: &Store, figures: &[Figure], by: NumberColumn) -> Vec<u64> {
    let keys: Vec<Key<'_>> = figures
        .iter()
        .map(|figure| key(store, figure, by))
        .collect();
    let mut texts: BTreeMap<Cow<'_, str>, u64> = BTreeMap::new();
    let mut values: Vec<f64> = Vec::new();
    for key in &keys {
        match key {
            Key::Text(text) => {
                texts.insert(without_case(text), 0);
            }
            Key::Value(_, value) => values.push(*value),
            Key::Unknown | Key::After => {}
        }
    }
    for (place, (_, at)) in (0..).zip(&mut texts) {
        *at = place;
    }
    values.sort_unstable_by(f64::total_cmp);
    let value_place = |value: f64| values.partition_point(|other| other.total_cmp(&value).is_lt());
    let place = |key: &Key<'_>| match key {
        Key::Unknown => UNKNOWN,
        Key::Text(text) => texts.get(&without_case(text)).copied().unwrap_or_default(),
        Key::Value(scale, value) => (u64::from(*scale) << 32) | value_place(*value) as u64,
        Key::After => 1 << 32,
    };
    keys.iter().map(place).collect()
}

fn without_case(text: &str) -> Cow<'_, str> {
    match text.chars().any(char::is_uppercase) {
        true => text.chars().flat_map(char::to_lowercase).collect(),
        false => text.into(),
    }
}

fn key<'s>(store: &'s Store, figure: &Figure, by: NumberColumn) -> Key<'s> {
    let held = store.held(figure.article);
    let text = &held.article.text;
    let quantity: &'s Quantity = &held.annotations.quantities[figure.at as usize];
    let by_text = |text: Option<&'s str>| text.map_or(Key::Unknown, Key::Text);
    match by {
        NumberColumn::Written => Key::Text(text.get(quantity.span.range()).unwrap_or_default()),
        NumberColumn::Value => Key::Value(figure.scale, figure.value),
        NumberColumn::Of => by_text(
            quantity
                .of
                .and_then(|of| text.get(of.range()))
                .filter(|of| !of.is_empty()),
        ),
        NumberColumn::Teller => match held.quote_around(quantity.span) {
            // After all names, and before the quotes of nobody knows whom.
            None => Key::After,
            Some(quote) => {
                let first = quote.speakers.first();
                by_text(first.and_then(|speaker| store.name(held, *speaker)))
            }
        },
        NumberColumn::Outlet => by_text(outlet(&held.article)),
        NumberColumn::Date => {
            let day = store.index().day(figure.article);
            day.map_or(Key::Unknown, |day| {
                Key::Value(0, f64::from(day.num_days_from_ce()))
            })
        }
    }
}
