//! What is behind a number.

use super::{found, quoted, row, told_by};
use crate::{
    corpus::{
        key::subject,
        store::{Held, Store},
    },
    extract::{Quantity, QuantityKind},
    protocol::{Evidence, MarkKind},
    service::correct::of_quantity,
    service::passage::{sentence_passage, words},
    texts::{Arg, Message},
    wording::plural,
};

/// Returns what is behind the quantity `i` of `held`.
pub(super) fn evidence(store: &Store, held: &Held, i: usize, key: &str) -> Option<Evidence> {
    let quantity = held.annotations.quantities.get(i)?;
    let text = &held.article.text;
    let says = words(text, quantity.span);
    let mut reading = vec![
        row("evidence-says", quoted(says)),
        row("evidence-meaning", meaning(quantity, says)),
    ];
    if let Some(of) = quantity.of {
        reading.push(row("quantity-of", quoted(words(text, of))));
    }
    if let Some(names) = told_by(store, held, quantity.span) {
        reading.push(row("quantity-said-by", names));
    }
    reading.push(row("evidence-found", found(quantity.found)));
    let this = subject(held, key);
    let at = held.sentence(quantity.span);
    let marks = [(quantity.span, MarkKind::Number)];
    Some(Evidence {
        title: says.into(),
        kind: Message::new(kind_text(quantity.kind)).into(),
        passage: Some(sentence_passage(held, this.clone(), at, marks)),
        reading,
        likenesses: Vec::new(),
        correctable: Some(of_quantity(store, held, quantity.span)),
        more_title: None,
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

/// Writes `more than 4,000,000,000,000 CNY: 4 trillion`; of "thousands of pages" only that they are not counted.
fn meaning(quantity: &Quantity, says: &str) -> Arg {
    let first = says.split(' ').next().unwrap_or_default();
    if UNCOUNTED
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word))
    {
        let words = says.to_lowercase();
        return Message::new("quantity-not-counted")
            .with("words", words)
            .into();
    }
    let amount = match quantity.upper {
        Some(upper) => Message::new("quantity-range")
            .with("from", quantity.value)
            .with("to", upper)
            .into(),
        None => Arg::from(quantity.value),
    };
    let is_one = quantity.value == 1.0 && quantity.upper.is_none();
    let amount = match (quantity.kind, quantity.unit.as_str()) {
        (QuantityKind::Ordinal, _) => Message::new("quantity-in-order").with("amount", amount),
        (QuantityKind::Ratio, "") => Message::new("quantity-times").with("amount", amount),
        (_, "") => Message::new("quantity-bare").with("amount", amount),
        (_, "percent") => Message::new("quantity-per-cent").with("amount", amount),
        (kind, unit) => {
            let is_noun = matches!(kind, QuantityKind::Count | QuantityKind::Measure);
            // What is counted is the text's own word, in its own language.
            let unit = match is_noun && !is_one {
                true => plural(unit),
                false => unit.to_owned(),
            };
            Message::new("quantity-with-unit")
                .with("amount", amount)
                .with("unit", unit)
        }
    };
    let amount = match quantity.modifier.as_str() {
        "~" => Message::new("about-value").with("value", amount),
        "<" => Message::new("less-than-value").with("value", amount),
        ">" => Message::new("more-than-value").with("value", amount),
        "<=" => Message::new("at-most-value").with("value", amount),
        ">=" => Message::new("at-least-value").with("value", amount),
        "up" => Message::new("quantity-up").with("value", amount),
        "down" => Message::new("quantity-down").with("value", amount),
        _ => amount,
    };
    match scaled(quantity.value).filter(|_| quantity.upper.is_none()) {
        Some(words) => Message::new("quantity-scaled")
            .with("amount", amount)
            .with("words", words)
            .into(),
        None => amount.into(),
    }
}

/// Writes a large `value` in words, `4 trillion`, where that is shorter and as exact.
fn scaled(value: f64) -> Option<Message> {
    // Chinese counts in ten thousands: 1e8 is its next word.
    let scales = [
        (1e12, "number-trillion"),
        (1e9, "number-billion"),
        (1e6, "number-million"),
    ];
    scales
        .into_iter()
        .find(|(scale, _)| value.abs() >= *scale)
        .map(|(scale, id)| {
            Message::new(id)
                .with("n", value / scale)
                .with("wan", value / 1e4)
                .with("yi", value / 1e8)
        })
}

fn kind_text(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Money => "quantity-money",
        QuantityKind::Percent => "quantity-percent",
        QuantityKind::Measure => "quantity-measure",
        QuantityKind::Count => "quantity-count",
        QuantityKind::Ratio => "quantity-ratio",
        QuantityKind::Ordinal => "quantity-ordinal",
    }
}
