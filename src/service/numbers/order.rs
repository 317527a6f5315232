//! The order of the table's rows. Of many, only those of the window are put in order.

use super::Place;
use crate::{
    corpus::{credit::outlet, store::Store},
    protocol::{NumberChoice, NumberColumn},
    service::{
        order::day,
        passage::{quote_around, words},
    },
};
use chrono::Datelike as _;
use std::cmp::Ordering;

/// Returns the rows of `places` from index `first` on, at most `n_rows`, in the order of `choice`.
pub(super) fn window<'s>(
    store: &'s Store,
    places: Vec<Place<'s>>,
    choice: &NumberChoice,
    first: usize,
    n_rows: usize,
) -> Vec<Place<'s>> {
    let mut rows: Vec<(Key<'s>, Place<'s>)> = places
        .into_iter()
        .map(|place| (key(store, &place, choice.by), place))
        .collect();
    let by = |a: &(Key<'_>, Place<'_>), b: &(Key<'_>, Place<'_>)| {
        a.0.compare(&b.0, choice.is_descending)
            .then_with(|| (a.1.rank, a.1.at).cmp(&(b.1.rank, b.1.at)))
    };
    let first = first.min(rows.len());
    let mut shown = &mut rows[..];
    if first > 0 && first < shown.len() {
        shown = shown.select_nth_unstable_by(first - 1, by).2;
    }
    if n_rows > 0 && n_rows < shown.len() {
        shown.select_nth_unstable_by(n_rows - 1, by);
        shown = &mut shown[..n_rows];
    }
    shown.sort_unstable_by(by);
    shown.iter().take(n_rows).map(|(_, place)| *place).collect()
}

/// By what a row is ordered. No two units share a scale: values are compared within their `group`.
struct Key<'s> {
    /// What is not known stands last, whatever the direction.
    is_unknown: bool,
    /// Stands in this order whatever the direction.
    group: (u8, &'s str),
    text: &'s str,
    value: f64,
}

impl Key<'_> {
    fn compare(&self, other: &Self, is_descending: bool) -> Ordering {
        let own = without_case(self.text, other.text).then(self.value.total_cmp(&other.value));
        let own = if is_descending { own.reverse() } else { own };
        self.is_unknown
            .cmp(&other.is_unknown)
            .then_with(|| self.group.cmp(&other.group))
            .then(own)
    }
}

fn without_case(a: &str, b: &str) -> Ordering {
    let small = |text: &'_ str| {
        text.chars()
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    match a.is_ascii() && b.is_ascii() {
        true => {
            let small = |byte: u8| byte.to_ascii_lowercase();
            a.bytes().map(small).cmp(b.bytes().map(small))
        }
        false => small(a).cmp(&small(b)),
    }
}

fn key<'s>(store: &'s Store, place: &Place<'s>, by: NumberColumn) -> Key<'s> {
    let blank = Key {
        is_unknown: false,
        group: (0, ""),
        text: "",
        value: 0.0,
    };
    let by_text = |text: Option<&'s str>| Key {
        is_unknown: text.is_none(),
        text: text.unwrap_or_default(),
        ..blank
    };
    let quantity = place.quantity;
    match by {
        NumberColumn::Written => by_text(Some(words(place.text(), quantity.span))),
        NumberColumn::Value => Key {
            group: (quantity.kind as u8, &quantity.unit),
            value: quantity.value,
            ..blank
        },
        NumberColumn::Of => by_text(place.of()),
        NumberColumn::Teller => match quote_around(place.held, quantity.span) {
            // After all names, and before the quotes of nobody knows whom.
            None => Key {
                group: (1, ""),
                ..blank
            },
            Some(quote) => by_text(
                quote
                    .speakers
                    .first()
                    .and_then(|speaker| store.name(place.held, *speaker)),
            ),
        },
        NumberColumn::Outlet => by_text(outlet(&place.held.article)),
        NumberColumn::Date => {
            let day = day(store.index(), place.article);
            Key {
                is_unknown: day.is_none(),
                value: day.map_or(0.0, |day| f64::from(day.num_days_from_ce())),
                ..blank
            }
        }
    }
}
