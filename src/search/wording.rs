//! A query and filters in words, for the line under the search box.

use crate::{
    calendar::PartialDate,
    extract::QuoteKind,
    search::{
        filter::{Choice, Facet, FacetValue, Filters},
        query::{NamePattern, Node, Query, Sequence},
    },
    wording::{count, date, small},
};
use chrono::NaiveDate;

/// Pieces of text, and whether each is stressed.
pub type Pieces = Vec<(String, bool)>;

/// Says in words what is asked for, in a corpus of `n_articles`.
pub fn in_words(query: &Query, filters: &Filters, n_articles: u32) -> Pieces {
    let mut writer = Writer::default();
    let about_quotes = query.parts.iter().any(|(_, node)| is_about_quotes(node));
    writer.plain(if about_quotes { "Quotes" } else { "Articles" });
    let mut after_words = false;
    for (_, node) in &query.parts {
        let is_words = matches!(node, Node::Words(_));
        if is_words && after_words {
            writer.plain(" and ");
            writer.stressed(&value(node));
        } else {
            writer.clause();
            writer.node(node);
        }
        after_words = is_words;
    }
    for (facet, choices) in &filters.choices {
        let of = |wanted: Choice| -> Vec<String> {
            choices
                .iter()
                .filter(|(_, choice)| **choice == wanted)
                .map(|(value, _)| shown(*facet, value))
                .collect()
        };
        let kept = of(Choice::Keep);
        if !kept.is_empty() {
            writer.clause();
            writer.plain(match facet {
                Facet::Speaker if about_quotes => "by ",
                Facet::Speaker => "quoting ",
                Facet::Outlet => "in ",
                Facet::Published => "published in ",
                Facet::Topic => "on ",
                _ => "naming ",
            });
            if kept.len() > 2 {
                writer.stressed(&format!("{} {}", small(kept.len()), plural(*facet)));
            } else {
                writer.alternatives(&kept);
            }
        }
        let excluded = of(Choice::Exclude);
        if !excluded.is_empty() {
            writer.clause();
            writer.plain("without ");
            writer.alternatives(&excluded);
        }
    }
    if filters.from.is_some() || filters.to.is_some() {
        let from = filters.from.map(|day| shortest(day, true));
        let to = filters.to.map(|day| shortest(day, false));
        writer.clause();
        writer.published(from, to);
        if filters.keep_undated {
            writer.plain(" or with no year");
        }
    }
    if writer.n_clauses == 0 {
        let words = match n_articles {
            0 => "No articles are open.".into(),
            1 => "The only article.".into(),
            n => format!("All {}.", count(n as usize, "article")),
        };
        return vec![(words, false)];
    }
    writer.plain(".");
    writer.pieces
}

fn is_about_quotes(node: &Node) -> bool {
    match node {
        Node::All(nodes) | Node::Any(nodes) => nodes.iter().any(is_about_quotes),
        Node::Speaker(_) | Node::About(_) | Node::Kind(_) => true,
        Node::Not(_) | Node::Words(_) | Node::Named(..) | Node::Published(..) => false,
    }
}

#[derive(Default)]
struct Writer {
    pieces: Pieces,
    n_clauses: usize,
}

impl Writer {
    fn plain(&mut self, words: &str) {
        match self.pieces.last_mut() {
            Some((before, false)) => before.push_str(words),
            _ => self.pieces.push((words.to_owned(), false)),
        }
    }

    fn stressed(&mut self, words: &str) {
        self.pieces.push((words.to_owned(), true));
    }

    /// Begins a clause: the first after a space, others after a comma.
    fn clause(&mut self) {
        self.plain(if self.n_clauses == 0 { " " } else { ", " });
        self.n_clauses += 1;
    }

    fn alternatives(&mut self, values: &[String]) {
        for (i, value) in values.iter().enumerate() {
            if i > 0 {
                self.plain(" or ");
            }
            self.stressed(value);
        }
    }

    fn published(&mut self, from: Option<PartialDate>, to: Option<PartialDate>) {
        match (from, to) {
            (Some(from), Some(to)) if from == to => {
                let preposition = if from.day.is_some() { "on" } else { "in" };
                self.plain(&format!("published {preposition} "));
                self.stressed(&date(from));
            }
            (Some(from), Some(to)) => {
                self.plain("published ");
                self.stressed(&format!("{} to {}", date(from), date(to)));
            }
            (Some(from), None) => {
                self.plain("published since ");
                self.stressed(&date(from));
            }
            (None, to) => {
                self.plain("published until ");
                self.stressed(&to.map_or(String::new(), date));
            }
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::All(nodes) => self.joined(nodes, " and "),
            Node::Any(nodes) => self.joined(nodes, " or "),
            Node::Not(inner) => match &**inner {
                Node::All(_) | Node::Any(_) | Node::Not(_) => {
                    self.plain("not (");
                    self.node(inner);
                    self.plain(")");
                }
                Node::Published(..) => {
                    self.plain("not ");
                    self.node(inner);
                }
                _ => {
                    self.plain(without(inner));
                    self.stressed(&value(inner));
                }
            },
            Node::Published(from, to) => self.published(*from, *to),
            Node::Words(_)
            | Node::Named(..)
            | Node::Speaker(_)
            | Node::Kind(_)
            | Node::About(_) => {
                self.plain(with(node));
                self.stressed(&value(node));
            }
        }
    }

    /// Writes the preposition once where all have the same: `with a or b`.
    fn joined(&mut self, nodes: &[Node], conjunction: &str) {
        let mut before: Option<&str> = None;
        for (i, node) in nodes.iter().enumerate() {
            if i > 0 {
                self.plain(conjunction);
            }
            let is_group = matches!(node, Node::All(_) | Node::Any(_));
            let preposition = with(node);
            if is_group {
                self.plain("(");
                self.node(node);
                self.plain(")");
            } else if !preposition.is_empty() && before == Some(preposition) {
                self.stressed(&value(node));
            } else {
                self.node(node);
            }
            before = (!is_group).then_some(preposition);
        }
    }
}

/// What stands before the value of a condition.
fn with(node: &Node) -> &'static str {
    match node {
        Node::Words(_) => "with ",
        Node::Named(Facet::Outlet, _) => "in ",
        Node::Named(..) => "naming ",
        Node::Speaker(_) => "by ",
        _ => "",
    }
}

fn without(node: &Node) -> &'static str {
    match node {
        Node::Named(Facet::Outlet, _) => "not in ",
        Node::Named(..) => "not naming ",
        Node::Speaker(_) => "without quotes by ",
        Node::About(_) | Node::Kind(_) => "without quotes ",
        _ => "without ",
    }
}

fn value(node: &Node) -> String {
    match node {
        Node::Words(sequence) => words(sequence),
        Node::About(sequence) => format!("about {}", named_words(sequence)),
        Node::Named(facet, pattern) => match pattern {
            NamePattern::Unknown => shown(*facet, &FacetValue::Unknown),
            NamePattern::Words(sequence) => starred(&sequence.written, sequence.prefix),
        },
        Node::Speaker(NamePattern::Unknown) => shown(Facet::Speaker, &FacetValue::Unknown),
        Node::Speaker(NamePattern::Words(sequence)) => starred(&sequence.written, sequence.prefix),
        Node::Kind(QuoteKind::Direct) => "direct".into(),
        Node::Kind(QuoteKind::Mixed) => "partly direct".into(),
        Node::Kind(QuoteKind::Indirect) => "indirect".into(),
        Node::All(_) | Node::Any(_) | Node::Not(_) | Node::Published(..) => String::new(),
    }
}

fn words(sequence: &Sequence) -> String {
    let written = starred(&sequence.written, sequence.prefix);
    match sequence.exact {
        true => format!("“{written}”"),
        false => written,
    }
}

fn named_words(sequence: &Sequence) -> String {
    format!("“{}”", starred(&sequence.written, sequence.prefix))
}

fn starred(written: &str, prefix: bool) -> String {
    format!("{written}{}", if prefix { "…" } else { "" })
}

fn shown(facet: Facet, value: &FacetValue) -> String {
    match (value, facet) {
        (FacetValue::Named(month), Facet::Published) => {
            PartialDate::parse(month).map_or_else(|| month.clone(), date)
        }
        (FacetValue::Named(name), _) => name.clone(),
        (FacetValue::Unknown, Facet::Speaker) => "an unknown speaker".into(),
        (FacetValue::Unknown, Facet::Person) => "no person".into(),
        (FacetValue::Unknown, Facet::Organisation) => "no organisation".into(),
        (FacetValue::Unknown, Facet::Place) => "no place".into(),
        (FacetValue::Unknown, Facet::Product) => "no product".into(),
        (FacetValue::Unknown, Facet::Outlet) => "an unknown source".into(),
        (FacetValue::Unknown, Facet::Published) => "no date".into(),
        (FacetValue::Unknown, Facet::Topic) => "no topic".into(),
    }
}

fn plural(facet: Facet) -> &'static str {
    match facet {
        Facet::Speaker => "speakers",
        Facet::Person => "people",
        Facet::Organisation => "organisations",
        Facet::Place => "places",
        Facet::Product => "products",
        Facet::Outlet => "sources",
        Facet::Published => "months",
        Facet::Topic => "topics",
    }
}

/// The month that starts, or ends, with `day`, if one does.
fn shortest(day: NaiveDate, starts: bool) -> PartialDate {
    let full = PartialDate::from(day);
    let month = PartialDate { day: None, ..full };
    let end = match starts {
        true => month.earliest(),
        false => month.latest(),
    };
    if end == Some(day) { month } else { full }
}
