//! Quantities in a reader's words.

use crate::{
    extract::QuantityKind,
    protocol::{Amount, Comparison, NumberChoice, NumberColumn, Teller},
    texts::{Arg, Join, Message, Texts},
    wording::{number, plural},
};

impl QuantityKind {
    /// Returns the id of its name.
    pub fn text(self) -> &'static str {
        match self {
            QuantityKind::Money => "number-kind-money",
            QuantityKind::Percent => "number-kind-percent",
            QuantityKind::Measure => "number-kind-measure",
            QuantityKind::Count => "number-kind-count",
            QuantityKind::Ratio => "number-kind-ratio",
            QuantityKind::Ordinal => "number-kind-ordinal",
        }
    }
}

impl NumberColumn {
    /// Returns the id of its heading.
    pub fn text(self) -> &'static str {
        match self {
            NumberColumn::Written => "number-column-written",
            NumberColumn::Value => "number-column-value",
            NumberColumn::Of => "number-column-of",
            NumberColumn::Teller => "number-column-teller",
            NumberColumn::Outlet => "number-column-outlet",
            NumberColumn::Date => "number-column-date",
        }
    }
}

impl NumberChoice {
    /// Returns the choice after the heading of column `by` was pressed: the other way round where it is the order
    /// already. Values are wanted largest first.
    pub fn sorted(&self, by: NumberColumn) -> NumberChoice {
        let is_descending = match self.by == by {
            true => !self.is_descending,
            false => by == NumberColumn::Value,
        };
        NumberChoice {
            by,
            is_descending,
            ..self.clone()
        }
    }
}

/// How a quantity is written in a column of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// A sign before it, and the id of what that means.
    pub sign: Option<(&'static str, &'static str)>,
    /// The figures: two of a range.
    pub lines: Vec<String>,
    /// The unit, empty where there is none.
    pub unit: String,
}

/// Returns how `amount` is written in a column of figures.
pub fn figures(amount: &Amount) -> Figures {
    let sign = match amount.modifier.as_str() {
        "~" => Some(("≈", "number-sign-about")),
        "<" => Some(("<", "number-sign-less")),
        ">" => Some((">", "number-sign-more")),
        "<=" => Some(("≤", "number-sign-most")),
        ">=" => Some(("≥", "number-sign-least")),
        "up" => Some(("+", "number-sign-up")),
        "down" => Some(("−", "number-sign-down")),
        _ => None,
    };
    let lines = match amount.upper {
        Some(upper) => vec![format!("{} –", number(amount.value)), number(upper)],
        None => vec![number(amount.value)],
    };
    let is_one = amount.value == 1.0 && amount.upper.is_none();
    Figures {
        sign,
        lines,
        unit: unit_words(amount.kind, &amount.unit, is_one),
    }
}

/// Writes a unit: `%`, `EUR`, `tonnes`.
pub fn unit_words(kind: QuantityKind, unit: &str, is_one: bool) -> String {
    match kind {
        _ if unit == "percent" => "%".into(),
        QuantityKind::Count | QuantityKind::Measure if !is_one && !unit.is_empty() => plural(unit),
        _ => unit.to_owned(),
    }
}

/// Returns who gives a quantity, and whether that is not known.
pub fn teller_words(teller: &Teller, texts: &Texts) -> (String, bool) {
    match teller {
        Teller::Article => (texts.say("number-teller-article"), false),
        Teller::Unknown(None) => (texts.say("number-teller-unknown"), true),
        Teller::Unknown(Some(phrase)) => (
            texts.with("number-teller-phrase", "phrase", phrase.trim()),
            true,
        ),
        Teller::Named { names, is_doubtful } => {
            let names = Arg::List(
                Join::And,
                names.iter().map(|name| name.as_str().into()).collect(),
            );
            match is_doubtful {
                true => (texts.with("speaker-perhaps", "names", names), false),
                false => (texts.write(&names), false),
            }
        }
    }
}

/// Returns the heading of a comparison: `ferry traffic, in tonnes`.
pub fn comparison_title(comparison: &Comparison, texts: &Texts) -> String {
    let id = match (comparison.is_share, comparison.is_change) {
        (true, _) => "comparison-share",
        (false, true) => "comparison-change",
        (false, false) => "comparison-level",
    };
    let unit = unit_words(comparison.kind, &comparison.unit, false);
    let title = texts.with(id, "of", comparison.of.as_str());
    match unit.is_empty() {
        true => title,
        false => texts.put(
            &Message::new("comparison-in")
                .with("title", title)
                .with("unit", unit),
        ),
    }
}

/// Returns where the bar of `amount` ends, and where what a range may add ends, in per cent of `most`.
pub fn bar_ends(amount: &Amount, most: f64) -> (f64, f64) {
    let percent = |value: f64| (value / most * 100.0).clamp(0.0, 100.0);
    let end = percent(amount.value);
    (end, amount.upper.map_or(end, percent).max(end))
}

/// Returns the value at the end of the scale on which `comparison` is drawn; it starts with zero.
pub fn most_of(comparison: &Comparison) -> f64 {
    let ends = comparison.rows.iter().map(|row| {
        let Amount { value, upper, .. } = row.amount;
        upper.unwrap_or(value).max(value)
    });
    ends.fold(f64::MIN_POSITIVE, f64::max)
}
