//! The index over all articles: words, facets, quotes, dates.
//!
//! Articles are added one after the other and can be searched at once. Adding takes time linear in
//! the length of the text.

use crate::{
    article::Article,
    calendar::PartialDate,
    corpus::credit,
    extract::{Annotations, EntityKind},
    search::{
        facet::FacetTable,
        filter::Facet,
        fold::each_word,
        postings::Postings,
        quotation::{Quotation, Quotations},
        vocabulary::Vocabulary,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// Positions of the text's words start after those of the title, with a gap, so that no phrase
/// runs from one into the other.
const GAP: u32 = 2;

/// Everything that search knows of a corpus.
#[derive(Default, Serialize, Deserialize)]
pub struct Index {
    vocabulary: Vocabulary,
    postings: Postings,
    facets: [FacetTable; Facet::ALL.len()],
    quotations: Quotations,
    published: Vec<Option<PartialDate>>,
    /// The first day on which each article can have been published.
    days: Vec<Option<NaiveDate>>,
    n_words: Vec<u32>,
    title_ends: Vec<u32>,
    n_words_in_all: u64,
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index")
            .field("n_articles", &self.published.len())
            .field("n_words", &self.vocabulary.len())
            .finish_non_exhaustive()
    }
}

impl Index {
    /// Adds `article` with what was found in it.
    pub fn add(&mut self, article: &Article, annotations: &Annotations) {
        let mut words = Vec::with_capacity(article.text.len() / 5);
        let mut position = 0;
        if let Some(title) = credit::title(article) {
            each_word(title, |_, word| {
                words.push((self.vocabulary.intern(word), position));
                position += 1;
            });
            position += GAP;
        }
        let title_end = position;
        let mut starts = Vec::with_capacity(article.text.len() / 5);
        each_word(&article.text, |span, word| {
            words.push((self.vocabulary.intern(word), position));
            starts.push(span.start);
            position += 1;
        });
        words.sort_unstable();
        self.postings.add(&words, position);
        let quotations = quotations(annotations, &starts, title_end);
        self.quotations
            .add(&quotations, &mut self.facets[Facet::Speaker as usize]);
        self.add_values(article, annotations, &quotations);
        self.published.push(article.reference_date());
        self.days.push(day(article));
        self.n_words.push(position);
        self.n_words_in_all += u64::from(position);
        self.title_ends.push(title_end);
    }

    /// Looks anew at what is found in articles, by number, whose words are the same as before.
    pub fn replace(&mut self, articles: &[(u32, &Article, &Annotations)]) {
        let mut quoted: BTreeMap<u32, Vec<Quotation>> = BTreeMap::new();
        for (number, article, annotations) in articles {
            let mut starts = Vec::with_capacity(article.text.len() / 5);
            each_word(&article.text, |span, _| starts.push(span.start));
            let quotations = quotations(annotations, &starts, self.title_end(*number));
            quoted.insert(*number, quotations);
            self.published[*number as usize] = article.reference_date();
            self.days[*number as usize] = day(article);
        }
        self.quotations
            .replace(&quoted, &mut self.facets[Facet::Speaker as usize]);
        for facet in Facet::ALL {
            let months: Vec<Option<String>> = articles
                .iter()
                .map(|(_, article, _)| (facet == Facet::Published).then(|| month(article))?)
                .collect();
            let values = articles.iter().zip(&months).map(|(one, month)| {
                let (number, article, annotations) = one;
                let values = match facet {
                    Facet::Published => (month.as_deref().into_iter().collect(), false),
                    _ => values(facet, article, annotations, &quoted[number]),
                };
                (*number, values)
            });
            let values = values.collect();
            self.facets[facet as usize].replace(&values);
        }
    }

    /// Says that all articles are there: sorts what is looked up by its beginning, and gives back memory that was
    /// set aside for growth.
    pub fn settle(&mut self) {
        for facet in Facet::ALL {
            self.facets[facet as usize].settle();
        }
        let before = self.vocabulary.settle();
        self.postings.pack(&before);
    }

    /// Makes now what would be made when facets are first counted.
    pub fn prepare(&self) {
        for facet in &self.facets {
            facet.name_places();
        }
    }

    /// Returns how many bytes the words and their places take.
    pub fn memory(&self) -> usize {
        self.vocabulary.memory() + self.postings.memory()
    }

    /// Returns how many articles there are.
    pub fn n_articles(&self) -> u32 {
        self.published.len() as u32
    }

    /// Returns the table of `facet`.
    pub fn facet(&self, facet: Facet) -> &FacetTable {
        &self.facets[facet as usize]
    }

    /// Returns all quotes.
    pub fn quotations(&self) -> &Quotations {
        &self.quotations
    }

    /// Returns when `article` was published.
    pub fn published(&self, article: u32) -> Option<PartialDate> {
        self.published.get(article as usize).copied().flatten()
    }

    /// Returns the first day on which `article` can have been published.
    pub fn day(&self, article: u32) -> Option<NaiveDate> {
        self.days.get(article as usize).copied().flatten()
    }

    /// Returns where the words stand.
    pub fn postings(&self) -> &Postings {
        &self.postings
    }

    /// Returns the number of words of `article`.
    pub fn n_words(&self, article: u32) -> u32 {
        self.n_words.get(article as usize).copied().unwrap_or(0)
    }

    /// Returns the mean number of words of an article.
    pub fn mean_n_words(&self) -> f32 {
        self.n_words_in_all as f32 / self.n_words.len().max(1) as f32
    }

    /// Returns the position of the first word of `article` that is not in its title.
    pub fn title_end(&self, article: u32) -> u32 {
        self.title_ends.get(article as usize).copied().unwrap_or(0)
    }

    /// Returns the word with the number `word`.
    pub fn word(&self, word: u32) -> &str {
        self.vocabulary.word(word)
    }

    /// Returns the number of the folded `word`, if an article holds it.
    pub fn number(&self, word: &str) -> Option<u32> {
        self.vocabulary.get(word)
    }

    /// Returns the words that have the same stem as the folded `word`; itself, if an article holds it.
    pub fn family(&self, word: &str) -> Vec<u32> {
        self.vocabulary.family(word)
    }

    /// Returns each word that stands in an article, folded, and how many articles hold it.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        (0..self.vocabulary.len()).map(|word| (self.word(word), self.postings.n_articles(word)))
    }

    /// Returns the words that start with the folded `prefix`.
    pub fn starting_with(&self, prefix: &str) -> Vec<u32> {
        self.vocabulary.starting_with(prefix)
    }

    fn add_values(
        &mut self,
        article: &Article,
        annotations: &Annotations,
        quotations: &[Quotation],
    ) {
        for facet in Facet::ALL {
            let month = month(article);
            let (names, has_unknown) = match facet {
                Facet::Published => (month.as_deref().into_iter().collect(), false),
                _ => values(facet, article, annotations, quotations),
            };
            self.facets[facet as usize].add(names, has_unknown);
        }
    }
}

/// Returns the first day on which `article` can have been published.
fn day(article: &Article) -> Option<NaiveDate> {
    article.reference_date().and_then(PartialDate::earliest)
}

/// Returns when `article` was published, to the month.
fn month(article: &Article) -> Option<String> {
    let date = article.reference_date()?;
    let month = PartialDate {
        day: None,
        time: None,
        ..date
    };
    Some(month.to_string())
}

/// Returns the values that an article has of `facet`, which is not that of its date, and whether the unknown is
/// among them.
fn values<'a>(
    facet: Facet,
    article: &'a Article,
    annotations: &'a Annotations,
    quotations: &'a [Quotation],
) -> (Vec<&'a str>, bool) {
    let kind = match facet {
        Facet::Speaker => {
            let speakers = quotations.iter().flat_map(|quote| &quote.speakers);
            let is_unknown = |quote: &Quotation| quote.speakers.is_empty();
            return (
                speakers.map(String::as_str).collect(),
                quotations.iter().any(is_unknown),
            );
        }
        Facet::Outlet => return (credit::outlet(article).into_iter().collect(), false),
        Facet::Topic => {
            let topics = annotations.topics.iter();
            return (topics.map(|topic| topic.phrase.as_str()).collect(), false);
        }
        Facet::Published => return (Vec::new(), false),
        Facet::Person => EntityKind::Person,
        Facet::Organisation => EntityKind::Organisation,
        Facet::Place => EntityKind::Place,
        Facet::Product => EntityKind::Product,
    };
    let of_kind = annotations
        .entities
        .iter()
        .filter(|entity| entity.kind == kind && entity.is_named());
    (of_kind.map(|entity| entity.name.as_str()).collect(), false)
}

/// Returns the quotes as search sees them; `starts` are the first bytes of the text's words, and
/// `first` the position of the first of them.
fn quotations(annotations: &Annotations, starts: &[u32], first: u32) -> Vec<Quotation> {
    let position = |byte: u32| first + starts.partition_point(|start| *start < byte) as u32;
    annotations
        .quotes
        .iter()
        .map(|quote| Quotation {
            kind: quote.kind,
            pieces: quote
                .content
                .iter()
                .map(|piece| (position(piece.start), position(piece.end)))
                .collect(),
            speakers: quote
                .speakers
                .iter()
                .filter_map(|speaker| annotations.entities.get(speaker.0 as usize))
                .map(|speaker| speaker.name.clone())
                .collect(),
        })
        .collect()
}
