//! Which quantities are shown, in the hash: `num=money:EUR&order=-value`.

use super::{
    Hash,
    names::{Names, name_of, order_of, order_words, value_of},
};
use crate::{
    extract::QuantityKind,
    protocol::{NumberChoice, NumberColumn},
};

const KINDS: Names<QuantityKind> = &[
    ("money", QuantityKind::Money),
    ("percent", QuantityKind::Percent),
    ("measure", QuantityKind::Measure),
    ("count", QuantityKind::Count),
    ("ratio", QuantityKind::Ratio),
    ("ordinal", QuantityKind::Ordinal),
];

const COLUMNS: Names<NumberColumn> = &[
    ("written", NumberColumn::Written),
    ("value", NumberColumn::Value),
    ("of", NumberColumn::Of),
    ("by", NumberColumn::Teller),
    ("outlet", NumberColumn::Outlet),
    ("date", NumberColumn::Date),
];

/// Writes what is chosen: `money:EUR`; a kind alone stands for all its units, and nothing for all kinds.
pub fn chosen_words(kind: Option<QuantityKind>, unit: Option<&str>) -> String {
    let kind = kind.map_or("", |kind| name_of(KINDS, &kind));
    match unit {
        Some(unit) => format!("{kind}:{unit}"),
        None => kind.to_owned(),
    }
}

/// Reads what [`chosen_words`] writes.
pub fn chosen_of(words: &str) -> (Option<QuantityKind>, Option<String>) {
    let (kind, unit) = match words.split_once(':') {
        Some((kind, unit)) => (kind, Some(unit.to_owned())),
        None => (words, None),
    };
    let kind = value_of(KINDS, kind);
    (kind, unit.filter(|_| kind.is_some()))
}

pub(super) fn add(hash: &mut Hash, choice: &NumberChoice) {
    hash.add_text("num", &chosen_words(choice.kind, choice.unit.as_deref()));
    let order = order_words(COLUMNS, &choice.by, choice.is_descending);
    if order != name_of(COLUMNS, &NumberColumn::default()) {
        hash.add("order", &order);
    }
}

pub(super) fn take_order(choice: &mut NumberChoice, value: &str) {
    if let Some(order) = order_of(COLUMNS, value) {
        (choice.by, choice.is_descending) = order;
    }
}
