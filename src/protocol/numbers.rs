//! The quantities of the articles found, and those that can be compared.

use crate::{article::ArticleId, extract::QuantityKind, protocol::Subject, text::span::Span};
use serde::{Deserialize, Serialize};

/// Which quantities are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NumberChoice {
    /// Those of one kind; `None` for all.
    pub kind: Option<QuantityKind>,
    /// Those in one unit of that kind; `None` for all.
    pub unit: Option<String>,
    /// By what they are ordered.
    pub by: NumberColumn,
    /// Whether the last stands first.
    pub is_descending: bool,
}

/// A column of the table of quantities. What is not known stands last in either direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NumberColumn {
    /// The quantity as the text writes it.
    Written,
    /// The normalised value, each unit by itself.
    Value,
    /// What it measures.
    Of,
    /// Who gives it.
    Teller,
    /// The outlet.
    Outlet,
    /// The date of publication, and the place in the text.
    #[default]
    Date,
}

/// A part of the table of quantities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NumberWindow {
    /// Which, in which order.
    pub choice: NumberChoice,
    /// Index of the first row that is needed.
    pub first: u32,
    /// How many rows are needed.
    pub n_rows: u32,
}

/// The quantities of the articles found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Numbers {
    /// Quantities chosen.
    pub n_chosen: u32,
    /// Articles that give them.
    pub n_articles: u32,
    /// Those that stand outside of all quotes: the article itself gives them.
    pub n_own: u32,
    /// Those in quotes whose speaker is not known.
    pub n_unknown: u32,
    /// The kinds that there are to choose from.
    pub kinds: Vec<KindCount>,
    /// Index of the first row.
    pub first: u32,
    /// The rows asked for.
    pub rows: Vec<NumberRow>,
    /// Those among the chosen that measure the same in the same unit; most statements first.
    pub comparisons: Vec<Comparison>,
    /// How many more comparisons there are.
    pub n_more_comparisons: u32,
}

/// How many quantities are of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindCount {
    /// The kind.
    pub kind: QuantityKind,
    /// How many.
    pub n: u32,
    /// Its most frequent units and the one that is chosen, as [`crate::extract::Quantity::unit`] has them, with
    /// their counts.
    pub units: Vec<(String, u32)>,
}

/// A quantity, normalised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// What it counts.
    pub kind: QuantityKind,
    /// With scale words multiplied out; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// The unit.
    pub unit: String,
    /// `=`, `~`, `<`, `>`, `<=`, `>=`, `up`, `down`.
    pub modifier: String,
}

/// Who gives a quantity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Teller {
    /// It stands outside of all quotes.
    Article,
    /// It stands in a quote whose speaker is not known; the phrase that names the speaker, if one does.
    Unknown(Option<String>),
    /// The speakers of the innermost quote around it.
    Named {
        /// As resolved.
        names: Vec<String>,
        /// Whether they may be others.
        is_doubtful: bool,
    },
}

/// One quantity of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NumberRow {
    /// What [`Subject::Annotation`] needs.
    pub article: ArticleId,
    /// Its key.
    pub key: String,
    /// As the text writes it.
    pub written: String,
    /// What that means.
    pub amount: Amount,
    /// What it measures.
    pub of: Option<String>,
    /// Who gives it.
    pub teller: Teller,
    /// Whether it is as likely wrong as right.
    pub is_doubtful: bool,
    /// The words around it, of its sentence.
    pub words: String,
    /// Where it stands in `words`.
    pub at: Span,
    /// The article's title.
    pub title: String,
    /// The article's outlet.
    pub outlet: Option<String>,
    /// The article's date, ISO 8601 with `XXXX`.
    pub published: Option<String>,
}

impl NumberRow {
    /// Returns what opens its evidence.
    pub fn subject(&self) -> Subject {
        Subject::Annotation {
            article: self.article.clone(),
            key: self.key.clone(),
        }
    }
}

/// Statements that measure the same in the same unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// What they measure, as the first of them says, without whose it is.
    pub of: String,
    /// The kind.
    pub kind: QuantityKind,
    /// The unit.
    pub unit: String,
    /// Whether they are parts of what `of` names.
    pub is_share: bool,
    /// Whether they are changes, not levels.
    pub is_change: bool,
    /// The largest first.
    pub rows: Vec<NumberRow>,
    /// How many more there are.
    pub n_more: u32,
}
