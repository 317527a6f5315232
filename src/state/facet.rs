//! What of a facet is drawn: its title, its values in words, and how many of them.

use crate::{
    protocol::FacetCounts,
    search::{
        facet::MOST_VALUES,
        filter::{Choice, Facet, FacetValue},
        fold::fold,
    },
    texts::{Texts, date::DateWords},
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
    /// Returns the id of the title that readers see.
    pub fn title(self) -> &'static str {
        match self {
            Facet::Speaker => "facet-speaker",
            Facet::Person => "facet-person",
            Facet::Organisation => "facet-organisation",
            Facet::Place => "facet-place",
            Facet::Product => "facet-product",
            Facet::Outlet => "facet-outlet",
            Facet::Published => "facet-published",
            Facet::Topic => "facet-topic",
        }
    }

    /// Returns the id of the name of the field in which one of its values is looked for.
    pub fn finding(self) -> &'static str {
        match self {
            Facet::Speaker => "facet-find-speaker",
            Facet::Person => "facet-find-person",
            Facet::Organisation => "facet-find-organisation",
            Facet::Place => "facet-find-place",
            Facet::Product => "facet-find-product",
            Facet::Outlet => "facet-find-outlet",
            Facet::Published => "facet-find-published",
            Facet::Topic => "facet-find-topic",
        }
    }
}

impl FacetValue {
    /// Returns the words for a value of `facet`.
    pub fn words(&self, facet: Facet, texts: &Texts) -> DateWords {
        match (self, facet) {
            (FacetValue::Unknown, _) => DateWords::missing(texts.say("facet-unknown")),
            (FacetValue::Named(month), Facet::Published) => texts.date_words(Some(month)),
            (FacetValue::Named(name), _) => DateWords::known(name),
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
    pub fn number(&self, texts: &Texts) -> String {
        let n = self.n_named();
        match n + 1 < MOST_VALUES {
            true => texts.number(n as f64),
            false => format!("{}+", texts.number(n as f64)),
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
        texts: &Texts,
    ) -> Vec<usize> {
        let wanted = fold(wanted);
        let is_chosen =
            |value: &FacetValue| choices.is_some_and(|choices| choices.contains_key(value));
        let is_wanted = |at: usize, value: &FacetValue| match value {
            FacetValue::Unknown => true,
            FacetValue::Named(_) if wanted.is_empty() => {
                is_whole || !self.is_long() || at < N_FIRST
            }
            FacetValue::Named(_) => {
                fold(&texts.line(&value.words(self.facet, texts))).contains(&wanted)
            }
        };
        self.values
            .iter()
            .enumerate()
            .filter(|(at, (value, _))| is_wanted(*at, value) || is_chosen(value))
            .map(|(at, _)| at)
            .collect()
    }
}
