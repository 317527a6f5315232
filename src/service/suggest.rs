//! How a query that is being typed can go on: fields, and names that the corpus holds.
//!
//! Names are looked up in a sorted table: what takes time is to count what each of the few that are shown would find.

use crate::{
    corpus::store::Store,
    protocol::{Suggested, Suggestion},
    search::{
        facet::UNKNOWN,
        filter::{Facet, FacetValue, Filters},
        find::Finding,
        fold::fold,
        index::Index,
        query::{
            Query,
            field::Field,
            lexer::{Token, TokenKind, tokens},
        },
    },
    text::span::Span,
};
use std::{cmp::Reverse, collections::BTreeSet};

/// As many as are taken in at one look, and reached with a few arrows.
const MOST: usize = 8;

/// Names that are tried, beside each other choice of the question, before no more is looked for.
const MOST_TRIED: usize = 24;

/// Words of a name before the one that is being typed.
const MOST_WORDS_BEFORE: usize = 3;

/// Kinds of names that are suggested where no field is written.
const WITHOUT_FIELD: [Facet; 4] = [
    Facet::Person,
    Facet::Organisation,
    Facet::Outlet,
    Facet::Topic,
];

/// Returns how `query` can go on where the reader types, at byte `at`, with the number of articles that it would
/// find under `filters`; at least one.
pub(super) fn suggestions(
    store: &Store,
    query: &str,
    at: u32,
    filters: &Filters,
) -> Vec<Suggestion> {
    let tokens = tokens(query);
    let Some(here) = tokens.iter().position(|token| token.span.end == at) else {
        return Vec::new();
    };
    let TokenKind::Term {
        field,
        text,
        quoted,
        prefix,
        unclosed,
    } = &tokens[here].kind
    else {
        return Vec::new();
    };
    // what is closed or cut off is finished
    if *prefix || (*quoted && !unclosed) || (field.is_none() && *quoted) {
        return Vec::new();
    }
    let asked = Asked {
        index: store.index(),
        query,
        filters,
    };
    let typed = text.of(query);
    let span = tokens[here].span;
    match field {
        Some(name) => match Field::named(name) {
            Some(Field::Value(facet)) => {
                let mut names = asked.names(&[facet], typed, span);
                let unknown = FacetValue::Unknown;
                if !quoted && "unknown".starts_with(&typed.to_lowercase()) {
                    names.push((facet, UNKNOWN, span));
                }
                let mut all = asked.counted(names, MOST);
                // last, wherever its number would put it
                all.sort_by_key(|one| one.what == Suggested::Value(facet, unknown.clone()));
                all
            }
            Some(Field::Is) => asked.kinds(typed, span),
            _ => Vec::new(),
        },
        None => {
            let fields = asked.fields(typed, span);
            let names = runs(&tokens, here)
                .into_iter()
                .flat_map(|run| asked.names(&WITHOUT_FIELD, run.of(query), run))
                .collect();
            let mut all = asked.counted(names, MOST - fields.len().min(MOST / 2));
            all.extend(fields);
            all.truncate(MOST);
            all
        }
    }
}

/// Returns the words up to the one with the number `here` that may be one name, the longest run first.
fn runs(tokens: &[Token], here: usize) -> Vec<Span> {
    let is_plain = |at: usize| {
        let bare = matches!(
            &tokens[at].kind,
            TokenKind::Term {
                field: None,
                quoted: false,
                prefix: false,
                ..
            }
        );
        bare && (at == 0 || tokens[at - 1].kind != TokenKind::Not)
    };
    let mut first = here;
    while first > 0 && here - first < MOST_WORDS_BEFORE && is_plain(first - 1) {
        first -= 1;
    }
    if here > first && tokens[here - 1].kind == TokenKind::Not {
        first = here;
    }
    (first..=here)
        .map(|first| tokens[first].span.cover(tokens[here].span))
        .collect()
}

/// A name that may be meant: its facet, its number there, and what it replaces of the query.
type Candidate = (Facet, u32, Span);

struct Asked<'a> {
    index: &'a Index,
    query: &'a str,
    filters: &'a Filters,
}

impl Asked<'_> {
    /// The names of `facets` in which a word begins as `typed` ends, most articles first.
    fn names(&self, facets: &[Facet], typed: &str, span: Span) -> Vec<Candidate> {
        let words = fold(typed);
        let mut found: Vec<Candidate> = Vec::new();
        for facet in facets {
            let table = self.index.facet(*facet);
            let values = match (words.is_empty(), facets.len()) {
                // nothing is typed: the field alone says what is asked for
                (true, 1) => (0..table.n_values()).collect(),
                (true, _) => Vec::new(),
                _ => table.holding(&words, true),
            };
            let held = values
                .into_iter()
                .filter(|value| !table.articles(*value).is_empty());
            found.extend(held.map(|value| (*facet, value, span)));
        }
        let rank = |(facet, value, _): &Candidate| {
            let n_articles = self.index.facet(*facet).articles(*value).len();
            (Reverse(n_articles), *facet, *value)
        };
        if found.len() > MOST_TRIED {
            found.select_nth_unstable_by_key(MOST_TRIED, rank);
            found.truncate(MOST_TRIED);
        }
        found.sort_by_key(rank);
        found
    }

    /// The first `most` of `candidates` that find something.
    fn counted(&self, candidates: Vec<Candidate>, most: usize) -> Vec<Suggestion> {
        let mut seen = BTreeSet::new();
        candidates
            .into_iter()
            .filter(|(facet, value, _)| seen.insert((*facet, *value)))
            .take(MOST_TRIED)
            .filter_map(|(facet, value, span)| {
                let value = self.index.facet(facet).value(value);
                let field = Field::of(facet);
                let written = match &value {
                    FacetValue::Named(name) => field.with(name),
                    FacetValue::Unknown => format!("{}:unknown", field.name()),
                };
                self.finding(Suggested::Value(facet, value), written, span)
            })
            .take(most)
            .collect()
    }

    fn kinds(&self, typed: &str, span: Span) -> Vec<Suggestion> {
        ["direct", "mixed", "indirect"]
            .into_iter()
            .filter(|kind| kind.starts_with(&typed.to_lowercase()) && *kind != typed)
            .filter_map(|kind| {
                let written = format!("{}:{kind}", Field::Is.name());
                self.finding(Suggested::Kind, written, span)
            })
            .collect()
    }

    fn fields(&self, typed: &str, span: Span) -> Vec<Suggestion> {
        let typed = typed.to_lowercase();
        Field::ALL
            .into_iter()
            .filter(|field| !typed.is_empty() && field.name().starts_with(&typed))
            .map(|field| {
                let written = format!("{}:", field.name());
                self.suggestion(Suggested::Field(field), written, span)
            })
            .collect()
    }

    /// The suggestion to write `written`, if something is found then.
    fn finding(&self, what: Suggested, written: String, span: Span) -> Option<Suggestion> {
        let suggestion = self.suggestion(what, written, span);
        let query = Query::parse(&suggestion.query);
        let n = Finding::new(self.index, &query, self.filters)
            .articles()
            .len();
        (n > 0).then_some(Suggestion {
            n_articles: Some(n),
            ..suggestion
        })
    }

    fn suggestion(&self, what: Suggested, written: String, span: Span) -> Suggestion {
        let before = &self.query[..span.start as usize];
        let after = &self.query[span.end as usize..];
        Suggestion {
            what,
            query: format!("{before}{written}{after}"),
            caret: (before.len() + written.len()) as u32,
            written,
            n_articles: None,
        }
    }
}
