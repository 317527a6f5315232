//! Why nothing is found: what each part of a question leaves.

use crate::{
    protocol::{Narrowing, Question},
    search::{
        filter::{Choice, Facet, FacetValue, Filters},
        find::{Finding, satisfying},
        index::Index,
        query::{Node, Query, field::Field},
    },
};
use std::collections::BTreeMap;

/// Returns the parts of `question`, in order, with what is left after each, and the question without it.
pub(super) fn narrowing(index: &Index, query: &Query, question: &Question) -> Vec<Narrowing> {
    let written = &question.query;
    let filters = &question.filters;
    let mut steps = Vec::new();
    let mut nodes: Vec<&Node> = Vec::new();
    for (span, node) in &query.parts {
        nodes.push(node);
        let (before, after) = (
            written
                .get(..span.start as usize)
                .unwrap_or_default()
                .trim(),
            written.get(span.end as usize..).unwrap_or_default().trim(),
        );
        let rest = [before, after].map(str::to_owned);
        steps.push(Narrowing {
            part: written.get(span.range()).unwrap_or_default().to_owned(),
            n_left: satisfying(index, nodes.iter().copied(), filters.keep_undated).len(),
            without: (rest.join(" ").trim().to_owned(), filters.clone()),
        });
    }
    let mut so_far = Filters {
        keep_undated: filters.keep_undated,
        ..Filters::default()
    };
    let mut step = |part: String, so_far: &Filters, without: Filters| {
        steps.push(Narrowing {
            part,
            n_left: Finding::new(index, query, so_far).articles().len(),
            without: (written.clone(), without),
        });
    };
    for (facet, choices) in &filters.choices {
        for (part, these) in parts(*facet, choices) {
            so_far
                .choices
                .entry(*facet)
                .or_default()
                .extend(these.clone());
            let mut without = filters.clone();
            if let Some(rest) = without.choices.get_mut(facet) {
                rest.retain(|value, _| !these.contains_key(value));
                if rest.is_empty() {
                    without.choices.remove(facet);
                }
            }
            step(part, &so_far, without);
        }
    }
    if let Some(from) = filters.from {
        so_far.from = Some(from);
        let without = Filters {
            from: None,
            ..filters.clone()
        };
        step(format!("from:{from}"), &so_far, without);
    }
    if let Some(to) = filters.to {
        so_far.to = Some(to);
        let without = Filters {
            to: None,
            ..filters.clone()
        };
        step(format!("to:{to}"), &so_far, without);
    }
    steps
}

/// Returns `filters` in the search language, one part each.
pub(super) fn in_fields(filters: &Filters) -> Vec<String> {
    let facets = filters.choices.iter();
    let chosen = facets.flat_map(|(facet, choices)| parts(*facet, choices));
    let days = [("from", filters.from), ("to", filters.to)];
    let days = days
        .into_iter()
        .filter_map(|(field, day)| Some(format!("{field}:{}", day?)));
    let undated = (!filters.keep_undated).then(|| "without undated articles".to_owned());
    let chosen = chosen.map(|(part, _)| part);
    chosen.chain(days).chain(undated).collect()
}

type Choices = BTreeMap<FacetValue, Choice>;

/// What is kept of a facet is one part; each exclusion is one.
fn parts(facet: Facet, choices: &Choices) -> Vec<(String, Choices)> {
    let field = Field::of(facet);
    let written = |value: &FacetValue| match value {
        FacetValue::Unknown => format!("{}:unknown", field.name()),
        FacetValue::Named(name) if facet == Facet::Published => format!("{}:{name}", field.name()),
        FacetValue::Named(name) => field.with(name),
    };
    let kept: Choices = choices
        .iter()
        .filter(|(_, choice)| **choice == Choice::Keep)
        .map(|(value, choice)| (value.clone(), *choice))
        .collect();
    let mut parts = Vec::new();
    if !kept.is_empty() {
        let all: Vec<String> = kept.keys().map(written).collect();
        parts.push((all.join(" OR "), kept));
    }
    for (value, choice) in choices {
        if *choice == Choice::Exclude {
            let part = format!("-{}", written(value));
            parts.push((part, BTreeMap::from([(value.clone(), *choice)])));
        }
    }
    parts
}
