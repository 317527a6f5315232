//! Which articles a query and filters leave, and how well each matches.

use crate::{
    calendar::PartialDate,
    search::{
        facet::{chosen, count},
        filter::{Facet, FacetValue, Filters},
        index::Index,
        query::{Node, Query, Sequence},
        set::Set,
    },
};
use std::collections::BTreeMap;

mod place;
mod score;

pub use score::Scores;

/// Returns the articles that satisfy `query` and pass `filters`.
pub fn find(index: &Index, query: &Query, filters: &Filters) -> Set {
    let mut set = satisfying(
        index,
        query.parts.iter().map(|(_, node)| node),
        filters.keep_undated,
    );
    for facet in filters.choices.keys() {
        set.intersect(&passing(index, filters, *facet));
    }
    set.intersect(&published_between(index, filters));
    set
}

/// Returns the articles that satisfy all of `nodes`.
pub fn satisfying<'n>(
    index: &Index,
    nodes: impl IntoIterator<Item = &'n Node>,
    keep_undated: bool,
) -> Set {
    let evaluation = Evaluation {
        index,
        n: index.n_articles(),
        keep_undated,
    };
    evaluation.all(nodes).articles(index)
}

/// Returns the articles that the choices of `facet` leave.
pub fn passing(index: &Index, filters: &Filters, facet: Facet) -> Set {
    match filters.choices.get(&facet) {
        Some(choices) => chosen(index.facet(facet), choices, index.n_articles()),
        None => Set::all(index.n_articles()),
    }
}

/// Returns the articles that the two days of `filters` leave.
pub fn published_between(index: &Index, filters: &Filters) -> Set {
    let between = |from, to| between(index, from, to, filters.keep_undated);
    between(
        filters.from.map(PartialDate::from),
        filters.to.map(PartialDate::from),
    )
}

/// Returns for each facet, in the order of [`Facet::ALL`], its values with the number of articles that
/// keeping each would leave: see [`count`].
pub fn counts(
    index: &Index,
    query: &Query,
    filters: &Filters,
) -> Vec<(Facet, Vec<(FacetValue, u32)>)> {
    let mut base = satisfying(
        index,
        query.parts.iter().map(|(_, node)| node),
        filters.keep_undated,
    );
    base.intersect(&published_between(index, filters));
    let passing: BTreeMap<Facet, Set> = filters
        .choices
        .keys()
        .map(|facet| (*facet, passing(index, filters, *facet)))
        .collect();
    Facet::ALL
        .into_iter()
        .map(|facet| {
            let mut others = base.clone();
            for (_, set) in passing.iter().filter(|(other, _)| **other != facet) {
                others.intersect(set);
            }
            let table = index.facet(facet);
            (
                facet,
                count(table, facet, filters, &others, index.n_articles()),
            )
        })
        .collect()
}

/// What satisfies a condition: articles, or, of a condition on quotes, quotes.
enum Found {
    Articles(Set),
    /// In order.
    Quotes(Vec<u32>),
}

impl Found {
    fn articles(self, index: &Index) -> Set {
        match self {
            Found::Articles(set) => set,
            Found::Quotes(quotes) => {
                let quotations = index.quotations();
                let articles = quotes.into_iter().map(|quote| quotations.article(quote));
                Set::of(index.n_articles(), articles)
            }
        }
    }
}

struct Evaluation<'i> {
    index: &'i Index,
    n: u32,
    keep_undated: bool,
}

impl Evaluation<'_> {
    fn node(&self, node: &Node) -> Found {
        let quotations = self.index.quotations();
        match node {
            Node::All(nodes) => self.all(nodes),
            Node::Any(nodes) => self.any(nodes),
            Node::Not(node) => Found::Articles(self.node(node).articles(self.index).complement()),
            Node::Words(sequence) => Found::Articles(self.words(sequence)),
            Node::Named(facet, pattern) => {
                let table = self.index.facet(*facet);
                let mut set = Set::none(self.n);
                for value in table.matching(pattern) {
                    for article in table.articles(value) {
                        set.insert(*article);
                    }
                }
                Found::Articles(set)
            }
            Node::Speaker(pattern) => {
                let speakers = self.index.facet(Facet::Speaker).matching(pattern);
                Found::Quotes(in_order(
                    speakers
                        .into_iter()
                        .flat_map(|speaker| quotations.by_speaker(speaker))
                        .copied()
                        .collect(),
                ))
            }
            Node::About(sequence) => {
                let n_words = sequence.words.len() as u32;
                let mut quotes = Vec::new();
                for place in place::places(self.index, sequence) {
                    quotes.extend(quotations.holding(place.article, &place.positions, n_words));
                }
                Found::Quotes(in_order(quotes))
            }
            Node::Kind(kind) => Found::Quotes(quotations.of_kind(*kind)),
            Node::Published(from, to) => {
                Found::Articles(between(self.index, *from, *to, self.keep_undated))
            }
        }
    }

    /// Conditions on quotes must hold for one and the same quote.
    fn all<'n>(&self, nodes: impl IntoIterator<Item = &'n Node>) -> Found {
        let mut articles: Option<Set> = None;
        let mut quotes: Option<Vec<u32>> = None;
        for node in nodes {
            match self.node(node) {
                Found::Articles(set) => match &mut articles {
                    Some(before) => before.intersect(&set),
                    None => articles = Some(set),
                },
                Found::Quotes(these) => match &mut quotes {
                    Some(before) => before.retain(|quote| these.binary_search(quote).is_ok()),
                    None => quotes = Some(these),
                },
            }
        }
        match (articles, quotes) {
            (None, None) => Found::Articles(Set::all(self.n)),
            (None, Some(quotes)) => Found::Quotes(quotes),
            (Some(articles), None) => Found::Articles(articles),
            (Some(mut articles), Some(quotes)) => {
                articles.intersect(&Found::Quotes(quotes).articles(self.index));
                Found::Articles(articles)
            }
        }
    }

    fn any(&self, nodes: &[Node]) -> Found {
        let found: Vec<Found> = nodes.iter().map(|node| self.node(node)).collect();
        if found.iter().all(|found| matches!(found, Found::Quotes(_))) {
            let quotes = found.into_iter().flat_map(|found| match found {
                Found::Quotes(quotes) => quotes,
                Found::Articles(_) => Vec::new(),
            });
            return Found::Quotes(in_order(quotes.collect()));
        }
        let mut set = Set::none(self.n);
        for found in found {
            set.unite(&found.articles(self.index));
        }
        Found::Articles(set)
    }

    fn words(&self, sequence: &Sequence) -> Set {
        if sequence.words.len() > 1 {
            let places = place::places(self.index, sequence);
            return Set::of(self.n, places.into_iter().map(|place| place.article));
        }
        let mut set = Set::none(self.n);
        for word in place::forms(self.index, sequence, 0) {
            for posting in self.index.postings().of(word) {
                set.insert(posting.article);
            }
        }
        set
    }
}

fn in_order(mut quotes: Vec<u32>) -> Vec<u32> {
    quotes.sort_unstable();
    quotes.dedup();
    quotes
}

/// Returns the articles that can have been published between two dates.
fn between(
    index: &Index,
    from: Option<PartialDate>,
    to: Option<PartialDate>,
    keep_undated: bool,
) -> Set {
    let n = index.n_articles();
    let from = from.and_then(PartialDate::earliest);
    let to = to.and_then(PartialDate::latest);
    if from.is_none() && to.is_none() {
        return Set::all(n);
    }
    let passes = |article: &u32| {
        let published = index.published(*article);
        match published.and_then(|date| Some((date.earliest()?, date.latest()?))) {
            None => keep_undated,
            Some((earliest, latest)) => {
                from.is_none_or(|from| latest >= from) && to.is_none_or(|to| earliest <= to)
            }
        }
    };
    Set::of(n, (0..n).filter(passes))
}
