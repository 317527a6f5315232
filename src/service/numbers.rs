//! The quantities of the articles found: a window of their table, what can be chosen, what can be compared.

mod compare;
mod order;

use crate::{
    corpus::{
        credit::{outlet, shown_title},
        figure::{Figure, Given, Scale},
        key::quantity_keys,
        store::{Held, Store},
    },
    extract::Quantity,
    protocol::{Amount, KindCount, NumberChoice, NumberRow, NumberWindow, Numbers, Teller},
    search::snippet::around,
    service::passage::words,
};
use std::{cmp::Reverse, collections::BTreeMap};

/// Of each kind so many units are to choose from: a list longer than a screen is not read.
const MOST_UNITS: usize = 12;

/// One quantity of an article found.
#[derive(Clone, Copy)]
struct Place<'s> {
    /// Its number among all.
    number: u32,
    figure: &'s Figure,
    store: &'s Store,
}

impl<'s> Place<'s> {
    fn held(&self) -> &'s Held {
        self.store.held(self.figure.article)
    }

    fn quantity(&self) -> &'s Quantity {
        &self.held().annotations.quantities[self.figure.at as usize]
    }

    fn of(&self) -> Option<&'s str> {
        Some(words(&self.held().article.text, self.quantity().of?)).filter(|of| !of.is_empty())
    }
}

/// Collects the quantities of the articles `found`, which are in order.
pub(super) fn numbers(store: &Store, found: &[u32], window: &NumberWindow) -> Numbers {
    let choice = &window.choice;
    let figures = store.figures();
    let is_chosen = |(kind, unit): &Scale| {
        choice.kind.is_none_or(|chosen| chosen == *kind)
            && choice.unit.as_ref().is_none_or(|chosen| chosen == unit)
    };
    let is_chosen: Vec<bool> = figures.scales().iter().map(is_chosen).collect();
    let mut counts = vec![0_u32; figures.scales().len()];
    let mut places: Vec<Place<'_>> = Vec::new();
    let (mut n_articles, mut n_own, mut n_unknown) = (0, 0, 0);
    for article in found {
        let n_before = places.len();
        for (number, figure) in figures.of(*article) {
            counts[figure.scale as usize] += 1;
            if is_chosen[figure.scale as usize] {
                n_own += u32::from(figure.given == Given::Own);
                n_unknown += u32::from(figure.given == Given::Unknown);
                places.push(Place {
                    number,
                    figure,
                    store,
                });
            }
        }
        n_articles += u32::from(places.len() > n_before);
    }
    let mut rows = Rows::new(store);
    let (comparisons, n_more_comparisons) = compare::comparisons(&places, &mut rows);
    let n_chosen = places.len() as u32;
    let first = window.first.min(n_chosen.saturating_sub(1));
    let shown = order::window(
        store,
        &places,
        choice,
        first as usize,
        window.n_rows as usize,
    );
    Numbers {
        n_chosen,
        n_articles,
        n_own,
        n_unknown,
        kinds: kinds(figures.scales().iter().zip(counts), choice),
        first,
        rows: shown.into_iter().map(|place| rows.row(place)).collect(),
        comparisons,
        n_more_comparisons,
    }
}

/// Returns what there is to choose from.
fn kinds<'s>(
    counts: impl Iterator<Item = (&'s Scale, u32)>,
    choice: &NumberChoice,
) -> Vec<KindCount> {
    let mut kinds: Vec<KindCount> = Vec::new();
    for ((kind, unit), n) in counts.filter(|(_, n)| *n > 0) {
        if kinds.last().is_none_or(|last| last.kind != *kind) {
            kinds.push(KindCount {
                kind: *kind,
                n: 0,
                units: Vec::new(),
            });
        }
        if let Some(last) = kinds.last_mut() {
            last.n += n;
            last.units.push((unit.clone(), n));
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
        let (held, figure) = (place.held(), place.figure);
        let quantity = place.quantity();
        let article = &held.article;
        let keys = self
            .keys
            .entry(figure.article)
            .or_insert_with(|| quantity_keys(held));
        let snippet = around(&article.text, held.sentence(quantity.span), quantity.span);
        NumberRow {
            article: article.id.clone(),
            key: keys.get(figure.at as usize).cloned().unwrap_or_default(),
            written: words(&article.text, quantity.span).to_owned(),
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
    let Some(quote) = held.quote_around(quantity.span) else {
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
