//! Quotes as search sees them: by whom, of which kind, and which words of the article they hold.

use crate::{
    extract::QuoteKind,
    search::facet::{FacetTable, UNKNOWN},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, ops::Range};

/// The quotes of all articles, numbered in order.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Quotations {
    /// The article of each quote.
    articles: Vec<u32>,
    kinds: Vec<QuoteKind>,
    /// How many words each has.
    n_words: Vec<u32>,
    /// Where the quotes of each article end.
    ends: Vec<u32>,
    /// Pieces of each article's quotes in order of start: positions of the first word and the one after
    /// the last, and the quote.
    pieces: Vec<(u32, u32, u32)>,
    piece_ends: Vec<u32>,
    /// Quotes by the number of the speaker in the facet's table.
    by_speaker: Vec<Vec<u32>>,
    unknown: Vec<u32>,
}

/// A quote to be added.
#[derive(Debug)]
pub struct Quotation {
    /// How much of it is in quotation marks.
    pub kind: QuoteKind,
    /// Positions of words: the first, and the one after the last, of each piece.
    pub pieces: Vec<(u32, u32)>,
    /// The names of its speakers.
    pub speakers: Vec<String>,
}

impl Quotations {
    /// Adds the quotes of the next article. `speakers` numbers the speakers.
    pub fn add(&mut self, quotations: &[Quotation], speakers: &mut FacetTable) {
        let article = self.ends.len() as u32;
        let start = self.pieces.len();
        for quotation in quotations {
            let quote = self.articles.len() as u32;
            self.articles.push(article);
            self.kinds.push(quotation.kind);
            self.n_words
                .push(quotation.pieces.iter().map(|(from, to)| to - from).sum());
            for (from, to) in &quotation.pieces {
                self.pieces.push((*from, *to, quote));
            }
            let mut is_known = false;
            for name in &quotation.speakers {
                let Some(speaker) = speakers.intern(name) else {
                    continue;
                };
                is_known = true;
                let speaker = speaker as usize;
                if speaker >= self.by_speaker.len() {
                    self.by_speaker.resize_with(speaker + 1, Vec::new);
                }
                if self.by_speaker[speaker].last() != Some(&quote) {
                    self.by_speaker[speaker].push(quote);
                }
            }
            if !is_known {
                self.unknown.push(quote);
            }
        }
        self.pieces[start..].sort_unstable();
        self.ends.push(self.articles.len() as u32);
        self.piece_ends.push(self.pieces.len() as u32);
    }

    /// Gives articles other quotes. Linear in all quotes, whatever the number of articles.
    pub fn replace(&mut self, changes: &BTreeMap<u32, Vec<Quotation>>, speakers: &mut FacetTable) {
        let before = std::mem::take(self);
        let mut by: Vec<(u32, u32)> = Vec::with_capacity(before.articles.len());
        for (speaker, quotes) in (0..).zip(&before.by_speaker) {
            by.extend(quotes.iter().map(|quote| (*quote, speaker)));
        }
        by.sort_unstable();
        self.by_speaker
            .resize_with(before.by_speaker.len(), Vec::new);
        let mut by = by.into_iter().peekable();
        let (mut start, mut piece_start) = (0, 0);
        for (article, (end, piece_end)) in (0..).zip(before.ends.iter().zip(&before.piece_ends)) {
            let mut own: Vec<(u32, u32)> = Vec::new();
            while let Some(one) = by.next_if(|(quote, _)| quote < end) {
                own.push(one);
            }
            let pieces = &before.pieces[piece_start as usize..*piece_end as usize];
            match changes.get(&article) {
                Some(quotations) => self.add(quotations, speakers),
                None => {
                    let quotes = start as usize..*end as usize;
                    self.n_words
                        .extend_from_slice(&before.n_words[quotes.clone()]);
                    self.copy(&before.kinds[quotes], pieces, &own, start);
                }
            }
            (start, piece_start) = (*end, *piece_end);
        }
    }

    /// Adds the quotes of the next article as they were when the first of them was number `first`.
    fn copy(
        &mut self,
        kinds: &[QuoteKind],
        pieces: &[(u32, u32, u32)],
        by: &[(u32, u32)],
        first: u32,
    ) {
        let article = self.ends.len() as u32;
        let now = self.articles.len() as u32;
        self.kinds.extend_from_slice(kinds);
        self.articles
            .resize(self.articles.len() + kinds.len(), article);
        let pieces = pieces
            .iter()
            .map(|(from, to, quote)| (*from, *to, quote - first + now));
        self.pieces.extend(pieces);
        let mut next = first;
        for (quote, speaker) in by {
            self.unknown
                .extend((next..*quote).map(|quote| quote - first + now));
            self.by_speaker[*speaker as usize].push(quote - first + now);
            next = next.max(quote + 1);
        }
        let end = first + kinds.len() as u32;
        self.unknown
            .extend((next..end).map(|quote| quote - first + now));
        self.ends.push(self.articles.len() as u32);
        self.piece_ends.push(self.pieces.len() as u32);
    }

    /// Returns the article of `quote`.
    pub fn article(&self, quote: u32) -> u32 {
        self.articles[quote as usize]
    }

    /// Returns the kind of `quote`.
    pub fn kind(&self, quote: u32) -> QuoteKind {
        self.kinds[quote as usize]
    }

    /// Returns how many words `quote` has.
    pub fn n_words(&self, quote: u32) -> u32 {
        self.n_words[quote as usize]
    }

    /// Returns the quotes of `article`.
    pub fn of_article(&self, article: u32) -> Range<u32> {
        let end = self.ends.get(article as usize).copied().unwrap_or(0);
        end - self.n_in(article)..end
    }

    /// Returns how many quotes `article` has.
    pub fn n_in(&self, article: u32) -> u32 {
        let article = article as usize;
        let Some(end) = self.ends.get(article) else {
            return 0;
        };
        end - article.checked_sub(1).map_or(0, |before| self.ends[before])
    }

    /// Returns the first of `quotes`, which are in order, that is in `article`: by its place among the article's.
    pub fn first_in(&self, article: u32, quotes: &[u32]) -> Option<usize> {
        let Range { start, end } = self.of_article(article);
        let first = *quotes.get(quotes.partition_point(|quote| *quote < start))?;
        (first < end).then(|| (first - start) as usize)
    }

    /// Returns the quotes of this kind, in order.
    pub fn of_kind(&self, kind: QuoteKind) -> Vec<u32> {
        (0..self.kinds.len() as u32)
            .filter(|quote| self.kinds[*quote as usize] == kind)
            .collect()
    }

    /// Returns the quotes by the speaker with this number, in order.
    pub fn by_speaker(&self, speaker: u32) -> &[u32] {
        if speaker == UNKNOWN {
            return &self.unknown;
        }
        self.by_speaker
            .get(speaker as usize)
            .map_or(&[], |quotes| quotes)
    }

    /// Returns the quotes of `article` that hold `n_words` words from one of `places` in it, which are in order.
    pub fn holding(&self, article: u32, places: &[(u32, u32)], n_words: u32) -> Vec<u32> {
        let article = article as usize;
        let Some(&end) = self.piece_ends.get(article) else {
            return Vec::new();
        };
        let start = article
            .checked_sub(1)
            .map_or(0, |before| self.piece_ends[before]);
        let mut quotes: Vec<u32> = self.pieces[start as usize..end as usize]
            .iter()
            .filter(|(from, to, _)| {
                let first = places.partition_point(|(_, position)| position < from);
                places
                    .get(first)
                    .is_some_and(|(_, position)| position + n_words <= *to)
            })
            .map(|(_, _, quote)| *quote)
            .collect();
        quotes.sort_unstable();
        quotes.dedup();
        quotes
    }
}
