//! Which articles a query and filters leave, and how well each matches.

use crate::{
    calendar::PartialDate,
    search::{
        facet::{chosen, count},
        filter::{Choice, Facet, FacetValue, Filters},
        index::Index,
        query::{Node, Query, Sequence},
        set::Set,
    },
};
use std::collections::BTreeMap;

mod place;
mod score;

pub use score::Scores;

/// What a query and filters leave of a corpus.
#[derive(Debug)]
pub struct Finding<'i> {
    index: &'i Index,
    filters: &'i Filters,
    /// The articles that satisfy the query and the two days.
    base: Set,
    /// What the choices of each facet leave, where there are any.
    passing: BTreeMap<Facet, Set>,
}

impl<'i> Finding<'i> {
    /// Looks for the articles that satisfy `query` and pass `filters`.
    pub fn new(index: &'i Index, query: &Query, filters: &'i Filters) -> Self {
        let nodes = query.parts.iter().map(|(_, node)| node);
        let mut base = satisfying(index, nodes, filters.keep_undated);
        base.intersect(&between(
            index,
            filters.from.map(PartialDate::from),
            filters.to.map(PartialDate::from),
            filters.keep_undated,
        ));
        let n = index.n_articles();
        let passing = filters
            .choices
            .iter()
            .map(|(facet, choices)| (*facet, chosen(index.facet(*facet), choices, n)))
            .collect();
        Finding {
            index,
            filters,
            base,
            passing,
        }
    }

    /// Returns the articles found.
    pub fn articles(&self) -> Set {
        self.without(None)
    }

    /// Returns the values of `facet` with the number of articles that keeping each would leave: see [`count`].
    pub fn count(&self, facet: Facet) -> Vec<(FacetValue, u32)> {
        let others = self.without(Some(facet));
        let table = self.index.facet(facet);
        count(table, facet, self.filters, &others, self.index.n_articles())
    }

    /// The articles that pass everything but the choices of one facet.
    fn without(&self, facet: Option<Facet>) -> Set {
        let mut articles = self.base.clone();
        for (other, set) in &self.passing {
            if facet != Some(*other) {
                articles.intersect(set);
            }
        }
        articles
    }
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

/// Returns the quotes, in order, that satisfy what `query` asks of quotes; `None` if it asks nothing of them.
pub fn quotes(index: &Index, query: &Query) -> Option<Vec<u32>> {
    let evaluation = Evaluation {
        index,
        n: index.n_articles(),
        keep_undated: true,
    };
    let about_quotes = query
        .parts
        .iter()
        .map(|(_, node)| node)
        .filter(|node| node.is_about_quotes());
    match evaluation.all(about_quotes) {
        Found::Articles(_) => None,
        Found::Quotes(quotes) => Some(quotes),
    }
}

/// Returns the quotes, in order, that count in the articles `found`: all of them or, where `query` or a speaker
/// that is kept restricts them, those that are asked for.
pub fn counted(index: &Index, query: &Query, filters: &Filters, found: &Set) -> Vec<u32> {
    let quotations = index.quotations();
    let mut counted: Vec<u32> = match quotes(index, query) {
        Some(asked) => asked
            .into_iter()
            .filter(|quote| found.contains(quotations.article(*quote)))
            .collect(),
        None => found
            .iter()
            .flat_map(|article| quotations.of_article(article))
            .collect(),
    };
    let speakers = filters.choices.get(&Facet::Speaker);
    let kept = || speakers.into_iter().flatten();
    if kept().any(|(_, choice)| *choice == Choice::Keep) {
        let table = index.facet(Facet::Speaker);
        let by_kept = in_order(
            kept()
                .filter(|(_, choice)| **choice == Choice::Keep)
                .filter_map(|(value, _)| table.number(value))
                .flat_map(|speaker| quotations.by_speaker(speaker))
                .copied()
                .collect(),
        );
        counted.retain(|quote| by_kept.binary_search(quote).is_ok());
    }
    counted
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
                let places = place::places(self.index, sequence);
                for here in places.chunk_by(|(a, _), (b, _)| a == b) {
                    quotes.extend(quotations.holding(here[0].0, here, n_words));
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
            return Set::of(self.n, places.into_iter().map(|(article, _)| article));
        }
        place::articles(self.index, &place::forms(self.index, sequence, 0))
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
