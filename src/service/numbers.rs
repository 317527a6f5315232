//! The quantities of the articles found: a window of their table, what can be chosen, what can be compared.

mod compare;
mod order;

use crate::{
    corpus::{
        credit::{outlet, shown_title},
        key::quantity_keys,
        store::{Held, Store},
    },
    extract::{Quantity, QuantityKind},
    protocol::{Amount, KindCount, NumberChoice, NumberRow, NumberWindow, Numbers, Teller},
    search::snippet::around,
    service::passage::{quote_around, words},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Of each kind so many units are to choose from: a list longer than a screen is not read.
const MOST_UNITS: usize = 12;

/// One quantity of an article found.
#[derive(Clone, Copy)]
struct Place<'s> {
    /// The article's place among those found.
    rank: u32,
    /// The article's number.
    article: u32,
    held: &'s Held,
    quantity: &'s Quantity,
    /// Its index in the article.
    at: u32,
}

impl<'s> Place<'s> {
    fn text(&self) -> &'s str {
        &self.held.article.text
    }

    fn of(&self) -> Option<&'s str> {
        Some(words(self.text(), self.quantity.of?)).filter(|of| !of.is_empty())
    }
}

/// Collects the quantities of the articles `found`, which are in order.
pub(super) fn numbers(store: &Store, found: &[u32], window: &NumberWindow) -> Numbers {
    let choice = &window.choice;
    let mut counts: BTreeMap<(QuantityKind, &str), u32> = BTreeMap::new();
    let mut places: Vec<Place<'_>> = Vec::new();
    for (rank, article) in (0..).zip(found) {
        let held = store.held(*article);
        for (at, quantity) in (0..).zip(&held.annotations.quantities) {
            *counts.entry((quantity.kind, &quantity.unit)).or_default() += 1;
            let is_chosen = choice.kind.is_none_or(|kind| kind == quantity.kind)
                && choice
                    .unit
                    .as_ref()
                    .is_none_or(|unit| *unit == quantity.unit);
            if is_chosen {
                places.push(Place {
                    rank,
                    article: *article,
                    held,
                    quantity,
                    at,
                });
            }
        }
    }
    let (mut n_own, mut n_unknown) = (0, 0);
    for place in &places {
        match quote_around(place.held, place.quantity.span) {
            None => n_own += 1,
            Some(quote) if quote.speakers.is_empty() => n_unknown += 1,
            Some(_) => {}
        }
    }
    let articles: BTreeSet<u32> = places.iter().map(|place| place.rank).collect();
    let mut rows = Rows::new(store);
    let (comparisons, n_more_comparisons) = compare::comparisons(&places, &mut rows);
    let n_chosen = places.len() as u32;
    let first = window.first.min(n_chosen.saturating_sub(1));
    let shown = order::window(
        store,
        places,
        choice,
        first as usize,
        window.n_rows as usize,
    );
    Numbers {
        n_chosen,
        n_articles: articles.len() as u32,
        n_own,
        n_unknown,
        kinds: kinds(&counts, choice),
        first,
        rows: shown.iter().map(|place| rows.row(place)).collect(),
        comparisons,
        n_more_comparisons,
    }
}

/// Returns what there is to choose from.
fn kinds(counts: &BTreeMap<(QuantityKind, &str), u32>, choice: &NumberChoice) -> Vec<KindCount> {
    let mut kinds: Vec<KindCount> = Vec::new();
    for ((kind, unit), n) in counts {
        if kinds.last().is_none_or(|last| last.kind != *kind) {
            kinds.push(KindCount {
                kind: *kind,
                n: 0,
                units: Vec::new(),
            });
        }
        if let Some(last) = kinds.last_mut() {
            last.n += n;
            last.units.push(((*unit).to_owned(), *n));
        }
    }
    for count in &mut kinds {
        count.units.sort_by_key(|(_, n)| Reverse(*n));
        let is_chosen =
            |unit: &String| choice.kind == Some(count.kind) && choice.unit.as_ref() == Some(unit);
        let mut at = 0;
        count.units.retain(|(unit, _)| {
            at += 1;
            !unit.is_empty() && at <= MOST_UNITS || is_chosen(unit)
        });
    }
    kinds
}

/// Makes rows; the keys of an article are made once.
struct Rows<'s> {
    store: &'s Store,
    keys: BTreeMap<u32, Vec<String>>,
}

impl<'s> Rows<'s> {
    fn new(store: &'s Store) -> Self {
        Rows {
            store,
            keys: BTreeMap::new(),
        }
    }

    fn row(&mut self, place: &Place<'_>) -> NumberRow {
        let Place { held, quantity, .. } = *place;
        let article = &held.article;
        let keys = self
            .keys
            .entry(place.article)
            .or_insert_with(|| quantity_keys(held));
        let snippet = around(place.text(), held.sentence(quantity.span), quantity.span);
        NumberRow {
            article: article.id.clone(),
            key: keys.get(place.at as usize).cloned().unwrap_or_default(),
            written: words(place.text(), quantity.span).to_owned(),
            amount: Amount {
                kind: quantity.kind,
                value: quantity.value,
                upper: quantity.upper,
                unit: quantity.unit.clone(),
                modifier: quantity.modifier.clone(),
            },
            of: place.of().map(str::to_owned),
            teller: teller(self.store, held, quantity),
            is_doubtful: quantity.found.is_doubtful(),
            at: snippet.hits.first().copied().unwrap_or_default(),
            words: snippet.text,
            title: shown_title(article).0,
            outlet: outlet(article).map(str::to_owned),
            published: article.reference_date().map(|date| date.to_string()),
        }
    }
}

/// Returns who gives `quantity`: the speakers of the innermost quote around it.
fn teller(store: &Store, held: &Held, quantity: &Quantity) -> Teller {
    let Some(quote) = quote_around(held, quantity.span) else {
        return Teller::Article;
    };
    let names = store.names(held, &quote.speakers);
    match names.is_empty() {
        true => Teller::Unknown(
            quote
                .source
                .map(|source| words(&held.article.text, source).to_owned()),
        ),
        false => Teller::Named {
            names,
            is_doubtful: quote.speaker_is_doubtful(),
        },
    }
}
