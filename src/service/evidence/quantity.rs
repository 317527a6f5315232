//! What is behind a number.

use super::told_by;
use crate::{
    corpus::{
        key::subject,
        store::{Held, Store},
    },
    extract::{Quantity, QuantityKind},
    protocol::{Evidence, MarkKind},
    service::passage::{sentence_passage, words},
    wording::{found, number, plural, quoted, scaled},
};

/// Returns what is behind the quantity `i` of `held`.
pub(super) fn evidence(store: &Store, held: &Held, i: usize, key: &str) -> Option<Evidence> {
    let quantity = held.annotations.quantities.get(i)?;
    let text = &held.article.text;
    let says = words(text, quantity.span);
    let mut reading = vec![
        ("Says".into(), quoted(says)),
        ("Means".into(), meaning(quantity, says)),
    ];
    if let Some(of) = quantity.of {
        reading.push(("Of".into(), quoted(words(text, of))));
    }
    if let Some(names) = told_by(store, held, quantity.span) {
        reading.push(("Said by".into(), names));
    }
    reading.push(("Found".into(), found(quantity.found)));
    let this = subject(held, key);
    let at = held.sentence(quantity.span);
    let marks = [(quantity.span, MarkKind::Number)];
    Some(Evidence {
        title: says.to_owned(),
        kind: kind_words(quantity.kind).into(),
        passage: Some(sentence_passage(held, this.clone(), at, marks)),
        reading,
        likenesses: Vec::new(),
        more_title: String::new(),
        more: Vec::new(),
        subject: this,
    })
}

/// Words that stand for a number that nobody has counted.
const UNCOUNTED: &[&str] = &[
    "tens",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "trillions",
];

/// Writes `more than 4,000,000,000,000 CNY (4 trillion)`; of "thousands of pages" only that they are not counted.
fn meaning(quantity: &Quantity, says: &str) -> String {
    let first = says.split(' ').next().unwrap_or_default();
    if UNCOUNTED
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word))
    {
        return format!("{}, not counted", says.to_lowercase());
    }
    let before = match quantity.modifier.as_str() {
        "~" => "about ",
        "<" => "less than ",
        ">" => "more than ",
        "<=" => "at most ",
        ">=" => "at least ",
        "up" => "up by ",
        "down" => "down by ",
        _ => "",
    };
    let is_one = quantity.value == 1.0 && quantity.upper.is_none();
    let unit = match (quantity.kind, quantity.unit.as_str()) {
        (_, "") => String::new(),
        (_, "percent") => "%".into(),
        (QuantityKind::Count | QuantityKind::Measure, unit) if !is_one => {
            format!(" {}", plural(unit))
        }
        (_, unit) => format!(" {unit}"),
    };
    let amount = match quantity.upper {
        Some(upper) => format!("{} to {}", number(quantity.value), number(upper)),
        None => number(quantity.value),
    };
    let amount = match quantity.kind {
        QuantityKind::Ordinal => format!("number {amount} in an order"),
        QuantityKind::Ratio if unit.is_empty() => format!("{amount} times"),
        _ => format!("{amount}{unit}"),
    };
    match scaled(quantity.value).filter(|_| quantity.upper.is_none()) {
        Some(words) => format!("{before}{amount}: {words}"),
        None => format!("{before}{amount}"),
    }
}

fn kind_words(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Money => "Amount of money",
        QuantityKind::Percent => "Share of a hundred",
        QuantityKind::Measure => "Measure",
        QuantityKind::Count => "Count",
        QuantityKind::Ratio => "Ratio",
        QuantityKind::Ordinal => "Place in an order",
    }
}
