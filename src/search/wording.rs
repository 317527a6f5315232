//! A query and filters in words, for the line under the search box: a clause for each condition, put in order by
//! the reader's language.

use crate::{
    calendar::PartialDate,
    extract::QuoteKind,
    search::{
        filter::{Choice, Facet, FacetValue, Filters},
        query::{NamePattern, Node, Query, Sequence},
    },
    texts::{Arg, Join, Message},
};
use chrono::NaiveDate;

/// Says in words what is asked for, in a corpus of `n_articles`.
pub fn in_words(query: &Query, filters: &Filters, n_articles: u32) -> Message {
    let about_quotes = query.parts.iter().any(|(_, node)| is_about_quotes(node));
    let mut clauses: Vec<Arg> = Vec::new();
    // Words that follow each other are one clause: "with a and b".
    let parts: Vec<&Node> = query.parts.iter().map(|(_, node)| node).collect();
    let is_words = |node: &Node| matches!(node, Node::Words(_));
    for run in parts.chunk_by(|this, next| is_words(this) && is_words(next)) {
        clauses.push(match run {
            [one] => clause(one),
            words => joined(words.iter().copied(), Join::EachAnd),
        });
    }
    for (facet, choices) in &filters.choices {
        let of = |wanted: Choice| -> Vec<Arg> {
            choices
                .iter()
                .filter(|(_, choice)| **choice == wanted)
                .map(|(value, _)| stressed(shown(*facet, value)))
                .collect()
        };
        let kept = of(Choice::Keep);
        if !kept.is_empty() {
            let values = match kept.len() {
                ..=2 => Arg::List(Join::EachOr, kept),
                n => stressed(
                    Message::new(several(*facet))
                        .with("n", Message::new("small-number").with("n", n)),
                ),
            };
            let kept = Message::new(match facet {
                Facet::Speaker if about_quotes => "clause-by",
                Facet::Speaker => "clause-quoting",
                Facet::Outlet => "clause-in",
                Facet::Published => "clause-published-in",
                Facet::Topic => "clause-on",
                _ => "clause-naming",
            });
            clauses.push(kept.with("values", values).into());
        }
        let excluded = of(Choice::Exclude);
        if !excluded.is_empty() {
            let excluded = Arg::List(Join::EachOr, excluded);
            clauses.push(
                Message::new("clause-without")
                    .with("values", excluded)
                    .into(),
            );
        }
    }
    if filters.from.is_some() || filters.to.is_some() {
        let from = filters.from.map(|day| shortest(day, true));
        let to = filters.to.map(|day| shortest(day, false));
        let days = published(from, to);
        clauses.push(match filters.keep_undated {
            true => Message::new("clause-or-no-year")
                .with("clause", days)
                .into(),
            false => days.into(),
        });
    }
    if clauses.is_empty() {
        return match n_articles {
            0 => Message::new("query-none-open"),
            1 => Message::new("query-only"),
            n => Message::new("query-all").with("n", n),
        };
    }
    let asked = match about_quotes {
        true => Message::new("query-quotes"),
        false => Message::new("query-articles"),
    };
    asked.with("clauses", Arg::List(Join::Comma, clauses))
}

fn is_about_quotes(node: &Node) -> bool {
    match node {
        Node::All(nodes) | Node::Any(nodes) => nodes.iter().any(is_about_quotes),
        Node::Speaker(_) | Node::About(_) | Node::Kind(_) => true,
        Node::Not(_) | Node::Words(_) | Node::Named(..) | Node::Published(..) => false,
    }
}

fn stressed(value: impl Into<Arg>) -> Arg {
    Message::new("query-value").with("value", value).into()
}

fn published(from: Option<PartialDate>, to: Option<PartialDate>) -> Message {
    match (from, to) {
        (Some(from), Some(to)) if from == to => Message::new(match from.day {
            Some(_) => "clause-published-on",
            None => "clause-published-in",
        })
        .with("values", stressed(from)),
        (Some(from), Some(to)) => Message::new("clause-published-between").with(
            "values",
            stressed(
                Message::new("date-days")
                    .with("first", from)
                    .with("last", to),
            ),
        ),
        (Some(from), None) => Message::new("clause-published-since").with("values", stressed(from)),
        (None, Some(to)) => Message::new("clause-published-until").with("values", stressed(to)),
        (None, None) => Message::new("clause-published-until").with("values", ""),
    }
}

fn clause(node: &Node) -> Arg {
    match node {
        Node::All(nodes) => joined(nodes, Join::EachAnd),
        Node::Any(nodes) => joined(nodes, Join::EachOr),
        Node::Not(inner) => match &**inner {
            Node::All(_) | Node::Any(_) | Node::Not(_) => Message::new("clause-not-group")
                .with("clause", clause(inner))
                .into(),
            Node::Published(..) => Message::new("clause-not")
                .with("clause", clause(inner))
                .into(),
            _ => Message::new(without(inner))
                .with("values", stressed(value(inner)))
                .into(),
        },
        Node::Published(from, to) => published(*from, *to).into(),
        Node::Words(_) | Node::Named(..) | Node::Speaker(_) | Node::Kind(_) | Node::About(_) => {
            Message::new(with(node))
                .with("values", stressed(value(node)))
                .into()
        }
    }
}

/// Writes several conditions, neighbours of the same kind as one: `with a or b`.
fn joined<'n>(nodes: impl IntoIterator<Item = &'n Node>, join: Join) -> Arg {
    let nodes: Vec<&Node> = nodes.into_iter().collect();
    let of_a_kind = |this: &&Node, next: &&Node| with(this) == with(next) && with(this) != ALONE;
    let clauses = nodes.chunk_by(of_a_kind).map(|run| match run {
        [Node::All(_) | Node::Any(_)] => Message::new("clause-group")
            .with("clause", clause(run[0]))
            .into(),
        [one] => clause(one),
        several => {
            let values = several.iter().map(|node| stressed(value(node)));
            let values = Arg::List(join, values.collect());
            Message::new(with(several[0])).with("values", values).into()
        }
    });
    Arg::List(join, clauses.collect())
}

/// The clause of what is never written together with its neighbours.
const ALONE: &str = "clause-plain";

/// The id of the clause of a condition.
fn with(node: &Node) -> &'static str {
    match node {
        Node::Words(_) => "clause-with",
        Node::Named(Facet::Outlet, _) => "clause-in",
        Node::Named(..) => "clause-naming",
        Node::Speaker(_) => "clause-by",
        _ => ALONE,
    }
}

fn without(node: &Node) -> &'static str {
    match node {
        Node::Named(Facet::Outlet, _) => "clause-not-in",
        Node::Named(..) => "clause-not-naming",
        Node::Speaker(_) => "clause-without-quotes-by",
        Node::About(_) | Node::Kind(_) => "clause-without-quotes",
        _ => "clause-without",
    }
}

fn value(node: &Node) -> Arg {
    match node {
        Node::Words(sequence) => words(sequence).into(),
        Node::About(sequence) => Message::new("query-about")
            .with("words", starred(&sequence.written, sequence.prefix))
            .into(),
        Node::Named(facet, pattern) => match pattern {
            NamePattern::Unknown => shown(*facet, &FacetValue::Unknown),
            NamePattern::Words(sequence) => starred(&sequence.written, sequence.prefix).into(),
        },
        Node::Speaker(NamePattern::Unknown) => shown(Facet::Speaker, &FacetValue::Unknown),
        Node::Speaker(NamePattern::Words(sequence)) => {
            starred(&sequence.written, sequence.prefix).into()
        }
        Node::Kind(QuoteKind::Direct) => Message::new("query-direct").into(),
        Node::Kind(QuoteKind::Mixed) => Message::new("query-mixed").into(),
        Node::Kind(QuoteKind::Indirect) => Message::new("query-indirect").into(),
        Node::All(_) | Node::Any(_) | Node::Not(_) | Node::Published(..) => "".into(),
    }
}

fn words(sequence: &Sequence) -> String {
    let written = starred(&sequence.written, sequence.prefix);
    match sequence.exact {
        true => format!("“{written}”"),
        false => written,
    }
}

fn starred(written: &str, prefix: bool) -> String {
    format!("{written}{}", if prefix { "…" } else { "" })
}

fn shown(facet: Facet, value: &FacetValue) -> Arg {
    match (value, facet) {
        (FacetValue::Named(month), Facet::Published) => {
            PartialDate::parse(month).map_or_else(|| month.as_str().into(), Arg::from)
        }
        (FacetValue::Named(name), _) => name.as_str().into(),
        (FacetValue::Unknown, Facet::Speaker) => Message::new("query-unknown-speaker").into(),
        (FacetValue::Unknown, Facet::Person) => Message::new("query-no-person").into(),
        (FacetValue::Unknown, Facet::Organisation) => Message::new("query-no-organisation").into(),
        (FacetValue::Unknown, Facet::Place) => Message::new("query-no-place").into(),
        (FacetValue::Unknown, Facet::Product) => Message::new("query-no-product").into(),
        (FacetValue::Unknown, Facet::Outlet) => Message::new("query-unknown-source").into(),
        (FacetValue::Unknown, Facet::Published) => Message::new("query-no-date").into(),
        (FacetValue::Unknown, Facet::Topic) => Message::new("query-no-topic").into(),
    }
}

fn several(facet: Facet) -> &'static str {
    match facet {
        Facet::Speaker => "query-speakers",
        Facet::Person => "query-people",
        Facet::Organisation => "query-organisations",
        Facet::Place => "query-places",
        Facet::Product => "query-products",
        Facet::Outlet => "query-sources",
        Facet::Published => "query-months",
        Facet::Topic => "query-topics",
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
