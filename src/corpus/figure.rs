//! The numbers of all articles, with what a table of them needs to be counted, compared and put in order.

mod column;
mod measure;

use crate::{
    corpus::{
        ragged::Ragged,
        store::{Held, Store},
    },
    extract::{Quantity, QuantityKind},
    protocol::NumberColumn,
};
pub use column::TURNING;
use column::column;
pub use measure::{Measure, without_owner};
use rust_stemmers::{Algorithm, Stemmer};
use serde::{Deserialize, Serialize};
use std::{cell::OnceCell, collections::BTreeMap};

/// The quantities of a corpus.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Figures {
    by_article: Ragged<Figure>,
    /// What the numbers are of, in order.
    scales: Vec<Scale>,
    /// What is measured, in order.
    measures: Vec<Measure>,
    /// Made when a table is first put in the order of that column.
    #[serde(skip)]
    columns: [OnceCell<Vec<u64>>; NumberColumn::Date as usize + 1],
}

/// A kind and a unit.
pub type Scale = (QuantityKind, String);

/// One quantity.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Figure {
    /// The article's number.
    pub article: u32,
    /// Its index among the quantities of the article.
    pub at: u32,
    /// The number of its scale.
    pub scale: u32,
    /// The number of what it measures, where that can be compared.
    pub measure: Option<u32>,
    /// Who gives it.
    pub given: Given,
    /// Where its sentence starts.
    pub sentence: u32,
    /// How much.
    pub value: f64,
}

/// Who gives a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Given {
    /// The article.
    Own,
    /// A quote of nobody knows whom.
    Unknown,
    /// A quote of somebody.
    Known,
}

impl Figures {
    /// Looks at all quantities of `store`.
    pub fn new(store: &Store) -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        let mut scales: BTreeMap<(QuantityKind, &str), u32> = BTreeMap::new();
        let mut measures: BTreeMap<Measure, u32> = BTreeMap::new();
        let mut made = Figures::default();
        for (article, held) in store.all() {
            let quantities = (0_u32..).zip(&held.annotations.quantities);
            let figures: Vec<Figure> = quantities
                .map(|(at, quantity)| Figure {
                    article,
                    at,
                    scale: number(&mut scales, (quantity.kind, &*quantity.unit)),
                    measure: measure::measure(article, &held.article.text, quantity, &stemmer)
                        .map(|measure| number(&mut measures, measure)),
                    given: given(held, quantity),
                    sentence: held.sentence(quantity.span).start,
                    value: quantity.value,
                })
                .collect();
            made.by_article.push(figures);
        }
        let scale_places = places(scales.values());
        let measure_places = places(measures.values());
        made.by_article.each(|figure| {
            figure.scale = scale_places[figure.scale as usize];
            figure.measure = figure.measure.map(|at| measure_places[at as usize]);
        });
        let scales = scales.into_keys();
        made.scales = scales.map(|(kind, unit)| (kind, unit.to_owned())).collect();
        made.measures = measures.into_keys().collect();
        made
    }

    /// Returns the quantities of `article`, each with its number.
    pub fn of(&self, article: u32) -> impl Iterator<Item = (u32, &Figure)> {
        let first = self.by_article.range(article).start as u32;
        (first..).zip(self.by_article.of(article))
    }

    /// Returns what the numbers are of, in order.
    pub fn scales(&self) -> &[Scale] {
        &self.scales
    }

    /// Returns what is measured by this number.
    pub fn measure(&self, measure: u32) -> &Measure {
        &self.measures[measure as usize]
    }

    /// Returns the places of all quantities in the order of `by`, by number. What is in [`TURNING`] is turned where the
    /// order is.
    pub fn column(&self, store: &Store, by: NumberColumn) -> &[u64] {
        self.columns[by as usize].get_or_init(|| column(store, self.by_article.all(), by))
    }
}

/// The number of `key`, the next one if it is new.
fn number<K: Ord>(numbers: &mut BTreeMap<K, u32>, key: K) -> u32 {
    let next = numbers.len() as u32;
    *numbers.entry(key).or_insert(next)
}

/// Returns, for each number, its place in the order of the keys.
fn places<'n>(in_order: impl ExactSizeIterator<Item = &'n u32>) -> Vec<u32> {
    let mut places = vec![0; in_order.len()];
    for (place, number) in (0_u32..).zip(in_order) {
        places[*number as usize] = place;
    }
    places
}

fn given(held: &Held, quantity: &Quantity) -> Given {
    match held.quote_around(quantity.span) {
        None => Given::Own,
        Some(quote) if quote.speakers.is_empty() => Given::Unknown,
        Some(_) => Given::Known,
    }
}
