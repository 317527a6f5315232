//! What a question finds.

use super::{Connections, Numbers, Offer, Strip, Timeline, Voices};
use crate::{
    article::ArticleId,
    search::filter::{Facet, FacetValue, Filters},
    text::span::Span,
    texts::Message,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the corpus holds under a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// Articles found.
    pub n_articles: u32,
    /// Articles in the corpus.
    pub n_all: u32,
    /// Quotes in the articles found; where the question restricts quotes, those it asks for.
    pub n_quotes: u32,
    /// Events in the articles found.
    pub n_events: u32,
    /// The question in words, for a reader.
    pub words: Message,
    /// What could not be understood in the query, and what was searched for instead.
    pub problems: Vec<Message>,
    /// Where nothing is found: each part of the question, in order, with what is left after it.
    pub narrowing: Vec<Narrowing>,
    /// Where nothing is found: what may be meant.
    pub offers: Vec<Offer>,
    /// The ids of all articles found, in the order asked for.
    pub ids: Vec<ArticleId>,
    /// Index of the first card.
    pub first: u32,
    /// The cards asked for.
    pub cards: Vec<Card>,
    /// The facets, in the order of [`Facet::ALL`].
    pub facets: Vec<FacetCounts>,
    /// The strip under the header.
    pub strip: Strip,
    /// The events found, if asked for.
    pub timeline: Option<Timeline>,
    /// What connects people and organisations, if asked for.
    pub connections: Option<Connections>,
    /// The quantities found, if asked for.
    pub numbers: Option<Numbers>,
    /// Who is quoted, if asked for.
    pub voices: Option<Voices>,
}

/// No position in it is ever `NaN`. So that two pointers to the same results are known to be equal without a
/// look inside: components are given the results on each render.
impl Eq for Results {}

/// One part of a question that found nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Narrowing {
    /// As the reader would write it.
    pub part: String,
    /// Articles left once this part is added to those before it.
    pub n_left: u32,
    /// The question without this part.
    pub without: (String, Filters),
}

/// One article in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Which.
    pub id: ArticleId,
    /// Its title, or its first words.
    pub title: String,
    /// Where the title is from.
    pub title_from: TitleFrom,
    /// The outlet.
    pub outlet: Option<String>,
    /// ISO 8601, `XXXX` for a year that is not stated.
    pub published: Option<String>,
    /// The sentence that matches best, or the article's first.
    pub snippet: String,
    /// The hits in the snippet.
    pub hits: Vec<Span>,
    /// The people named most, at most four.
    pub people: Vec<String>,
    /// How many more.
    pub n_more_people: u32,
    /// Quotes in the article.
    pub n_quotes: u32,
}

/// Where a shown title is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TitleFrom {
    /// The article says so.
    Stated,
    /// An editor added it.
    Added,
    /// It has none: these are its first words.
    FirstWords,
}

/// A facet with the counts of its values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FacetCounts {
    /// Which.
    pub facet: Facet,
    /// All values with the number of articles that choosing it would leave (the other facets' choices
    /// and the query applied), most first, chosen ones always, the unknown last.
    pub values: Vec<(FacetValue, u32)>,
    /// Those that a reader renamed, merged or gave another kind.
    pub corrected: BTreeSet<FacetValue>,
}
