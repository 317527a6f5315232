//! What a reader narrowed the corpus to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A property by which articles can be filtered and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Facet {
    /// Who is quoted.
    Speaker,
    /// People named.
    Person,
    /// Organisations named.
    Organisation,
    /// Places named.
    Place,
    /// Products named.
    Product,
    /// The outlet.
    Outlet,
    /// The month of publication.
    Published,
    /// Key phrases.
    Topic,
}

impl Facet {
    /// All, in the order in which they are shown.
    pub const ALL: [Facet; 8] = [
        Facet::Speaker,
        Facet::Topic,
        Facet::Person,
        Facet::Organisation,
        Facet::Place,
        Facet::Outlet,
        Facet::Published,
        Facet::Product,
    ];
}

/// A value of a facet.
///
/// Ordered by name, with the unknown last.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FacetValue {
    /// By the name it is shown with; of [`Facet::Published`] `2024-03`, or `XXXX-03` without a year.
    Named(String),
    /// The article has none; of [`Facet::Speaker`], also: it has a quote whose speaker is not known.
    Unknown,
}

/// Whether articles with a value are kept or left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Choice {
    /// Only articles with this value, or another kept one of the same facet.
    Keep,
    /// No article with this value.
    Exclude,
}

/// All that narrows the corpus, beside the query.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Filters {
    /// Values kept or excluded.
    pub choices: BTreeMap<Facet, BTreeMap<FacetValue, Choice>>,
    /// First day of publication.
    pub from: Option<NaiveDate>,
    /// Last day of publication.
    pub to: Option<NaiveDate>,
    /// Whether articles with no date, or no year, pass the two days above.
    pub keep_undated: bool,
}

impl Filters {
    /// Returns the names that are kept of `facet`.
    pub fn kept(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let choices = self.choices.get(&facet).into_iter().flatten();
        choices.filter_map(|(value, choice)| match (value, choice) {
            (FacetValue::Named(name), Choice::Keep) => Some(name.as_str()),
            _ => None,
        })
    }
}

impl Default for Filters {
    fn default() -> Self {
        Filters {
            choices: BTreeMap::new(),
            from: None,
            to: None,
            keep_undated: true,
        }
    }
}
