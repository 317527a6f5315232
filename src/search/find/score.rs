//! How well articles match: BM25, exact forms before others.

use super::place::{forms, places};
use crate::search::{index::Index, query::Query, set::Set};

/// BM25: how soon more occurrences stop to count. Nearer 0, one is as good as many. The usual value.
const SATURATION: f32 = 1.2;

/// BM25: how much longer articles are held back; 0 not at all, 1 in proportion. The usual value.
const LENGTH: f32 = 0.75;

/// A word in the title counts as this many in the text: 1 would ignore titles, 20 all else.
const TITLE: f32 = 4.0;

/// How well each article matches a query.
#[derive(Debug)]
pub struct Scores {
    /// By article: how many of the query's words stand there as they were typed, and the score.
    scores: Vec<(u8, f32)>,
}

impl Scores {
    /// Scores the articles `found` for the words of `query`.
    pub fn new(index: &Index, query: &Query, found: &Set) -> Self {
        let mut scores = vec![(0_u8, 0.0); index.n_articles() as usize];
        for sequence in query.sequences() {
            if sequence.words.len() > 1 {
                let places = places(index, sequence);
                let articles: Vec<&[(u32, u32)]> =
                    places.chunk_by(|(a, _), (b, _)| a == b).collect();
                let rarity = rarity(index, articles.len());
                for here in articles {
                    let article = here[0].0;
                    let title_end = index.title_end(article);
                    let n_title = here.partition_point(|(_, at)| *at < title_end);
                    let n = n_title as f32 * TITLE + (here.len() - n_title) as f32;
                    let score = &mut scores[article as usize];
                    score.0 = score.0.saturating_add(1);
                    score.1 += rarity * weight(index, article, n);
                }
                continue;
            }
            let exact = index.number(&sequence.words[0]);
            for word in forms(index, sequence, 0) {
                let rarity = rarity(index, index.postings().n_articles(word) as usize);
                for posting in index.postings().of(word) {
                    if !found.contains(posting.article) {
                        continue;
                    }
                    let title_end = index.title_end(posting.article);
                    let in_title = posting.positions().take_while(|at| *at < title_end).count();
                    let n = posting.n as f32 + in_title as f32 * (TITLE - 1.0);
                    let score = &mut scores[posting.article as usize];
                    if exact == Some(word) {
                        score.0 = score.0.saturating_add(1);
                    }
                    score.1 += rarity * weight(index, posting.article, n);
                }
            }
        }
        Scores { scores }
    }

    /// Returns what orders `article`: more is better.
    pub fn of(&self, article: u32) -> (u8, f32) {
        self.scores
            .get(article as usize)
            .copied()
            .unwrap_or((0, 0.0))
    }
}

fn rarity(index: &Index, n_articles: usize) -> f32 {
    let n = n_articles as f32;
    let all = index.n_articles() as f32;
    ((all - n + 0.5).max(0.0) / (n + 0.5) + 1.0).ln()
}

fn weight(index: &Index, article: u32, n: f32) -> f32 {
    let length = index.n_words(article) as f32 / index.mean_n_words().max(1.0);
    n * (SATURATION + 1.0) / (n + SATURATION * (1.0 - LENGTH + LENGTH * length))
}
