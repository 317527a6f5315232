//! The order of the articles found.

use crate::{
    protocol::Sort,
    search::{find::Scores, index::Index, query::Query, set::Set},
};
use std::cmp::{Ordering, Reverse};

/// Returns the articles of `found` in the order `sort`.
pub(super) fn ordered(index: &Index, query: &Query, found: &Set, sort: Sort) -> Vec<u32> {
    let mut articles: Vec<u32> = found.iter().collect();
    match sort {
        Sort::Match if !query.sequences().is_empty() => {
            let scores = Scores::new(index, query, found);
            articles.sort_by(|a, b| {
                let (n_a, score_a) = scores.of(*a);
                let (n_b, score_b) = scores.of(*b);
                n_b.cmp(&n_a)
                    .then(score_b.total_cmp(&score_a))
                    .then_with(|| newest_first(index, *a, *b))
            });
        }
        Sort::Match | Sort::Newest => articles.sort_by(|a, b| newest_first(index, *a, *b)),
        Sort::Oldest => articles.sort_by_key(|article| {
            let day = index.day(*article);
            (day.is_none(), day)
        }),
    }
    articles
}

fn newest_first(index: &Index, a: u32, b: u32) -> Ordering {
    let (a, b) = (index.day(a), index.day(b));
    (a.is_none(), Reverse(a)).cmp(&(b.is_none(), Reverse(b)))
}
