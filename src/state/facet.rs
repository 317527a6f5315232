//! What of a facet is drawn: its title, its values in words, and how many of them.

use crate::{
    protocol::FacetCounts,
    search::{
        facet::MOST_VALUES,
        filter::{Choice, Facet, FacetValue},
        fold::fold,
    },
    state::view::date::{DateWords, date_words},
};
use std::collections::BTreeMap;

/// Values drawn of a facet that has more than [`N_SHORT`], until all are asked for: enough to see who
/// leads; the rail stays a column that can be looked through.
const N_FIRST: usize = 6;

/// A facet with at most this many named values is drawn whole.
const N_SHORT: usize = 8;

/// A facet with more named values than this has a search box: up to here a look at all of them is quicker.
const N_SEARCHED: usize = 12;

impl Facet {
    /// Returns the title that readers see.
    pub fn title(self) -> &'static str {
        match self {
            Facet::Speaker => "Speaker",
            Facet::Person => "Person",
            Facet::Organisation => "Organisation",
            Facet::Place => "Place",
            Facet::Product => "Product",
            Facet::Outlet => "Outlet",
            Facet::Published => "Published",
            Facet::Topic => "Topic",
        }
    }

    /// Returns what one of its values is called inside a sentence, with its article.
    pub fn noun(self) -> &'static str {
        match self {
            Facet::Speaker => "a speaker",
            Facet::Person => "a person",
            Facet::Organisation => "an organisation",
            Facet::Place => "a place",
            Facet::Product => "a product",
            Facet::Outlet => "an outlet",
            Facet::Published => "a month",
            Facet::Topic => "a topic",
        }
    }
}

impl FacetValue {
    /// Returns the words for a value of `facet`.
    pub fn words(&self, facet: Facet) -> DateWords {
        let known = |known: &str| DateWords {
            known: known.to_owned(),
            missing: None,
        };
        match (self, facet) {
            (FacetValue::Unknown, _) => DateWords {
                known: String::new(),
                missing: Some("unknown"),
            },
            (FacetValue::Named(month), Facet::Published) => date_words(Some(month)),
            (FacetValue::Named(name), _) => known(name),
        }
    }
}

impl FacetCounts {
    /// Returns how many values have a name.
    pub fn n_named(&self) -> usize {
        let is_named = |(value, _): &&(FacetValue, u32)| *value != FacetValue::Unknown;
        self.values.iter().filter(is_named).count()
    }

    /// Returns how many values have a name, in words: `26`, or `199+` where only the most frequent are named.
    pub fn number(&self) -> String {
        let n = self.n_named();
        match n + 1 < MOST_VALUES {
            true => n.to_string(),
            false => format!("{n}+"),
        }
    }

    /// Says whether there are too many values to draw them all unasked.
    pub fn is_long(&self) -> bool {
        self.n_named() > N_SHORT
    }

    /// Says whether there are so many values that one is found by its name.
    pub fn is_searched(&self) -> bool {
        self.n_named() > N_SEARCHED
    }

    /// Returns the indexes of the values to draw: the first few or all, those whose name holds `wanted`,
    /// and always those that are chosen and the unknown.
    pub fn shown(
        &self,
        wanted: &str,
        is_whole: bool,
        choices: Option<&BTreeMap<FacetValue, Choice>>,
    ) -> Vec<usize> {
        let wanted = fold(wanted);
        let is_chosen =
            |value: &FacetValue| choices.is_some_and(|choices| choices.contains_key(value));
        let is_wanted = |at: usize, value: &FacetValue| match value {
            FacetValue::Unknown => true,
            FacetValue::Named(_) if wanted.is_empty() => {
                is_whole || !self.is_long() || at < N_FIRST
            }
            FacetValue::Named(_) => fold(&value.words(self.facet).line()).contains(&wanted),
        };
        self.values
            .iter()
            .enumerate()
            .filter(|(at, (value, _))| is_wanted(*at, value) || is_chosen(value))
            .map(|(at, _)| at)
            .collect()
    }
}
