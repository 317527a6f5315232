//! A question → what the corpus holds under it.

use super::{
    card::card, connections::connections, narrowing::narrowing, numbers::numbers, offer::offers,
    order::ordered, voices::voices,
};
use crate::{
    corpus::store::Store,
    extract::EntityKind,
    protocol::{FacetCounts, Part, Question, Results},
    search::{
        filter::{Facet, FacetValue},
        find::{Finding, counted, quotes},
        highlight::Highlighter,
        query::Query,
        wording::in_words,
    },
    timeline::{gather::gather, strip::strip},
};
use std::collections::BTreeSet;

/// Answers `question`.
pub(super) fn explore(store: &Store, question: &Question) -> Results {
    let index = store.index();
    let query = Query::parse(&question.query);
    let finding = Finding::new(index, &query, &question.filters);
    let found = finding.articles();
    let order = ordered(index, &query, &found, question.sort);
    let highlighter =
        Highlighter::new(index, &query).with_phrases(index, question.filters.kept(Facet::Topic));
    let quotes = quotes(index, &query);
    let quotations = index.quotations();
    let first = question.first as usize;
    let cards = order
        .iter()
        .skip(first)
        .take(question.n_cards as usize)
        .map(|article| {
            let quote = quotes
                .as_ref()
                .and_then(|quotes| quotations.first_in(*article, quotes));
            card(store, store.held(*article), &highlighter, quote)
        })
        .collect();
    let facets = Facet::ALL
        .into_iter()
        .map(|facet| FacetCounts {
            facet,
            values: finding.count(facet),
            corrected: corrected(store, facet),
        })
        .collect();
    let counted = counted(index, &query, &question.filters, &found);
    let is_empty = order.is_empty() && store.n_articles() > 0;
    Results {
        n_articles: order.len() as u32,
        n_all: store.n_articles(),
        n_quotes: counted.len() as u32,
        n_events: found.iter().map(|article| store.n_events(article)).sum(),
        words: in_words(&query, &question.filters, store.n_articles()),
        narrowing: match is_empty {
            true => narrowing(index, &query, question),
            false => Vec::new(),
        },
        offers: match is_empty {
            true => offers(index, question),
            false => Vec::new(),
        },
        problems: query.problems,
        ids: order
            .iter()
            .map(|article| store.id(*article).clone())
            .collect(),
        first: question.first,
        cards,
        facets,
        strip: strip(store, &found),
        timeline: match question.part {
            Part::Timeline(by) => Some(gather(store, &found, by)),
            _ => None,
        },
        connections: match question.part {
            Part::Connections(parties) => Some(connections(store, &order, parties)),
            _ => None,
        },
        numbers: match &question.part {
            Part::Numbers(window) => Some(numbers(store, &order, window)),
            _ => None,
        },
        voices: match &question.part {
            Part::Voices(asked) => Some(voices(store, &counted, asked)),
            _ => None,
        },
    }
}

/// The names of `facet` that a reader put right.
fn corrected(store: &Store, facet: Facet) -> BTreeSet<FacetValue> {
    let is_shown = |kind| match facet {
        Facet::Person => kind == EntityKind::Person,
        Facet::Organisation => kind == EntityKind::Organisation,
        Facet::Place => kind == EntityKind::Place,
        Facet::Product => kind == EntityKind::Product,
        Facet::Speaker => true,
        Facet::Outlet | Facet::Published | Facet::Topic => false,
    };
    let identities = store.identities().corrected();
    let shown = identities.filter(|identity| is_shown(identity.kind));
    shown
        .map(|identity| FacetValue::Named(identity.shown.clone()))
        .collect()
}
