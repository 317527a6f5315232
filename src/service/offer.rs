//! What may be meant by a question that finds nothing: each offer finds something, and says how much.

use crate::{
    protocol::{Offer, OfferKind, Question},
    search::{
        filter::{Facet, Filters},
        find::Finding,
        fold::each_word,
        index::Index,
        query::{
            Query,
            field::Field,
            lexer::{Token, TokenKind, tokens},
        },
        slip::is_one_slip,
    },
    text::span::Span,
};
use std::cmp::Reverse;

/// Spellings that are offered.
const MOST_SPELLINGS: usize = 3;

/// Spellings that are tried for a word, those in most articles first.
const MOST_TRIED: usize = 8;

/// In shorter words one letter makes another word.
const SHORTEST: usize = 3;

/// Returns the offers for `question`, which finds nothing.
pub(super) fn offers(index: &Index, question: &Question) -> Vec<Offer> {
    let filters = &question.filters;
    let offer = |kind, query: String, filters: &Filters| {
        let n_articles = Finding::new(index, &Query::parse(&query), filters)
            .articles()
            .len();
        (n_articles > 0).then(|| Offer {
            kind,
            query,
            filters: filters.clone(),
            n_articles,
        })
    };
    let tokens = tokens(&question.query);
    let spellings = respelled(index, &question.query, &tokens);
    let mut all: Vec<Offer> = spellings
        .into_iter()
        .filter_map(|query| offer(OfferKind::Spelling, query, filters))
        .take(MOST_SPELLINGS)
        .collect();
    let begun = begun(&question.query, &tokens);
    all.extend(begun.and_then(|query| offer(OfferKind::Prefix, query, filters)));
    if *filters != Filters::default() {
        let query = question.query.clone();
        all.extend(offer(OfferKind::Unfiltered, query, &Filters::default()));
    }
    all
}

/// Returns `query` with its last word as the beginning of one.
fn begun(query: &str, tokens: &[Token]) -> Option<String> {
    let token = tokens.last()?;
    let TokenKind::Term {
        field,
        text,
        prefix: false,
        unclosed,
        ..
    } = &token.kind
    else {
        return None;
    };
    let dated = matches!(
        field.as_deref().map(Field::named),
        Some(None | Some(Field::From | Field::To | Field::Date | Field::Is))
    );
    if dated || text.of(query).trim().is_empty() {
        return None;
    }
    let end = if *unclosed { text.end } else { token.span.end };
    let (before, after) = query.split_at(end as usize);
    let mark = if *unclosed { "*\"" } else { "*" };
    Some(format!("{}{mark}{after}", before.trim_end()))
}

/// Returns `query` with one word that stands nowhere spelled as one that does, the likeliest first.
fn respelled(index: &Index, query: &str, tokens: &[Token]) -> Vec<String> {
    let mut found: Vec<(u32, String)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenKind::Term {
            field,
            text,
            prefix: false,
            ..
        } = &token.kind
        else {
            continue;
        };
        // what is left out empties nothing
        if at > 0 && tokens[at - 1].kind == TokenKind::Not {
            continue;
        }
        let words = match field.as_deref().map(Field::named) {
            None | Some(Some(Field::About)) => Words::OfTexts,
            Some(Some(Field::Value(facet))) => Words::OfNames(facet),
            Some(_) => continue,
        };
        each_word(text.of(query), |span, word| {
            let span = Span::new(
                (text.start + span.start) as usize,
                (text.start + span.end) as usize,
            );
            for (n_articles, other) in words.like(index, word) {
                let (before, after) = (&query[..span.start as usize], &query[span.end as usize..]);
                found.push((n_articles, format!("{before}{other}{after}")));
            }
        });
    }
    found.sort_by_key(|(n_articles, _)| Reverse(*n_articles));
    found.into_iter().map(|(_, query)| query).collect()
}

/// Where a word can stand.
enum Words {
    OfTexts,
    OfNames(Facet),
}

impl Words {
    /// Returns the words that are one slip away from `word`, which stands nowhere, with the articles they stand in.
    fn like(&self, index: &Index, word: &str) -> Vec<(u32, String)> {
        let is_number = word.bytes().any(|byte| byte.is_ascii_digit());
        if is_number || word.chars().count() < SHORTEST {
            return Vec::new();
        }
        let mut like: Vec<(u32, String)> = match self {
            Words::OfTexts if !index.family(word).is_empty() => Vec::new(),
            Words::OfTexts => index
                .words()
                .filter(|(other, _)| is_one_slip(word, other))
                .map(|(other, n_articles)| (n_articles, other.to_owned()))
                .collect(),
            Words::OfNames(facet) => {
                let table = index.facet(*facet);
                let n_articles = |word: &str| -> u32 {
                    let values = table.holding(word, false).into_iter();
                    values.map(|value| table.articles(value).len() as u32).sum()
                };
                if n_articles(word) > 0 {
                    return Vec::new();
                }
                let others = table.each_word().filter(|other| is_one_slip(word, other));
                others
                    .map(|other| (n_articles(other), other.to_owned()))
                    .collect()
            }
        };
        like.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        like.truncate(MOST_TRIED);
        like
    }
}
