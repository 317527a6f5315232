//! What the page and the worker say to each other.
//!
//! The page sends a [`Request`] with a sequence number of its own; every answer to it carries that
//! number. There is always an answer: a failure is [`Response::Failed`]. Spans are byte spans into the
//! text that comes with them.

mod analysed;
mod call;
mod connections;
mod correction;
mod evidence;
mod example;
mod file;
mod intake;
mod numbers;
mod packed;
mod page;
mod response;
mod results;
mod suggestion;
mod timeline;
mod voices;

use crate::{
    article::ArticleId, corpus::correction::layer::Layer, extract::EntityKind,
    search::filter::Filters, text::span::Span, texts::Message,
};
pub use analysed::{Analysed, AnalysedSentence, AnalysedToken};
pub use call::{Call, Given, Hit, Listed, Order, SearchResult, Value, Values};
use chrono::NaiveDate;
pub use connections::{
    Affiliation, AffiliationColumn, Cell, ConnectionChoice, Connections, DRAWING, LONGEST_NAME,
    Node, Pair, Parties, Party, Relation,
};
pub use correction::{Correctable, Here, Reported, Thing};
pub use evidence::{Evidence, Likeness, Passage};
pub use example::{Example, Opened};
pub use file::{File, Format};
pub use intake::{Ask, Found, FoundArticle, Told};
pub use numbers::{
    Amount, Comparison, KindCount, NumberChoice, NumberColumn, NumberRow, NumberWindow, Numbers,
    Teller,
};
pub use page::{MarginNote, Mark, MarkKind, Page};
pub use response::{Copied, Response, Summary};
pub use results::{Card, FacetCounts, Narrowing, Results, TitleFrom};
use serde::{Deserialize, Serialize};
pub use suggestion::{Offer, OfferKind, Suggested, Suggestion, Suggestions};
pub use timeline::{Bar, Dot, EventSource, Open, Step, Strip, Timeline, TimelineEvent};
pub use voices::{
    Standing, Tally, Voice, VoiceOrder, VoiceQuotes, VoiceRow, VoiceTotal, Voices, VoicesAsked,
};

/// Asked by the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Hands over the language model that articles are read with from now on. Answered by
    /// [`Response::Learned`].
    Learn {
        /// Comes back with the answer.
        seq: u32,
        /// The model's file.
        #[serde(with = "serde_bytes")]
        model: Vec<u8>,
    },
    /// Says that the language model cannot be had: rules do what they can. Answered by [`Response::Learned`].
    DoWithout {
        /// Comes back with the answer.
        seq: u32,
        /// Why, for a reader.
        reason: Message,
    },
    /// Hands over the shard that [`Response::ShardWanted`] asks for. Answered by [`Response::Progress`].
    Shard {
        /// Comes back with the answer.
        seq: u32,
        /// The file.
        #[serde(with = "serde_bytes")]
        shard: Vec<u8>,
        /// Why there is none.
        problem: Option<Message>,
    },
    /// Replaces the corpus by that of a bundle file. Answered by [`Response::Progress`] until
    /// [`Response::Opened`].
    Open {
        /// Comes back with the answers.
        seq: u32,
        /// The file.
        #[serde(with = "serde_bytes")]
        bundle: Vec<u8>,
        /// Articles, by index in the bundle, that are left out and named in
        /// [`Summary::problems`]: those on which the worker crashed before.
        skip: Vec<u32>,
    },
    /// Adds articles to the corpus: annotated elsewhere, as [`crate::corpus::annotated`] writes them. Answered by
    /// [`Response::Progress`].
    Add {
        /// Comes back with the answer.
        seq: u32,
        /// The articles.
        #[serde(with = "serde_bytes")]
        batch: Vec<u8>,
        /// Articles in all, as far as that is known: those that are there, these, and those to come.
        total: u32,
    },
    /// Says that all articles were added. Answered by [`Response::Opened`].
    Settle {
        /// Comes back with the answer.
        seq: u32,
    },
    /// Asks what the corpus holds under a query and filters.
    Explore {
        /// Comes back with the answer.
        seq: u32,
        /// What is asked.
        question: Question,
    },
    /// Asks for one article as it is read.
    Read {
        /// Comes back with the answer.
        seq: u32,
        /// Which.
        article: ArticleId,
        /// What to highlight as hits.
        query: String,
        /// Key phrases to highlight as well.
        topics: Vec<String>,
    },
    /// Asks for the evidence behind something.
    Inspect {
        /// Comes back with the answer.
        seq: u32,
        /// What.
        subject: Subject,
        /// Where it was chosen, if it was chosen in an article.
        at: Option<Chosen>,
    },
    /// Lays a reader's corrections over the corpus, in place of those before. Answered by
    /// [`Response::Corrected`].
    Correct {
        /// Comes back with the answer.
        seq: u32,
        /// The corrections.
        layer: Layer,
    },
    /// Asks how a query can go on while it is typed. Answered by [`Response::Completed`].
    Complete {
        /// Comes back with the answer.
        seq: u32,
        /// The query.
        query: String,
        /// Where the reader types, in bytes.
        at: u32,
        /// What narrows the corpus beside the query.
        filters: Filters,
    },
    /// Asks for what was found as a file. Answered by [`Response::Exported`].
    Export {
        /// Comes back with the answer.
        seq: u32,
        /// What is exported is what this question finds.
        question: Question,
        /// In which form.
        format: Format,
        /// The article in the reader, if one is open.
        article: Option<ArticleId>,
        /// The day on which the file is made.
        today: NaiveDate,
    },
    /// Asks how a text is analysed.
    Analyse {
        /// Comes back with the answer.
        seq: u32,
        /// Which.
        sample: Sample,
    },
    /// Asked by a program. Answered by [`Response::Returned`].
    Call {
        /// Comes back with the answer.
        seq: u32,
        /// A [`Call`], as JSON.
        call: String,
    },
}

/// What a developer wants to see analysed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sample {
    /// An article that is open.
    Article(ArticleId),
    /// A text.
    Text(String),
}

/// Where something was chosen: an article, and the words that are marked there.
pub type Chosen = (ArticleId, Span);

/// A query with its filters, and which part of the answer is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Question {
    /// In the search language.
    pub query: String,
    /// The filters.
    pub filters: Filters,
    /// The order of the list.
    pub sort: Sort,
    /// Index of the first result card that is needed.
    pub first: u32,
    /// How many cards are needed.
    pub n_cards: u32,
    /// What is needed beside the list.
    pub part: Part,
    /// Whether the first article found is needed as it is read: see [`Response::Explored`].
    pub reads_first: bool,
}

/// What a view shows beside the list: it is made only when it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Nothing else.
    #[default]
    List,
    /// [`Results::timeline`], in these lanes.
    Timeline(LaneBy),
    /// [`Results::connections`], these and in this order.
    Connections(ConnectionChoice),
    /// [`Results::numbers`], this part of them.
    Numbers(NumberWindow),
    /// [`Results::voices`].
    Voices(VoicesAsked),
}

/// An order of articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sort {
    /// By how well they match; without a query, newest first.
    #[default]
    Match,
    /// Newest first; undated last.
    Newest,
    /// Oldest first; undated last.
    Oldest,
}

/// What the timeline's lanes stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LaneBy {
    /// The first person taking part.
    #[default]
    Person,
    /// The first organisation taking part.
    Organisation,
    /// The key phrase of the article that its sentence says, or else the article's first.
    Topic,
    /// The article.
    Article,
}

/// Something whose evidence can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// A person, organisation, place … over all articles.
    Entity {
        /// What it is.
        kind: EntityKind,
        /// Its name.
        name: String,
    },
    /// What connects two people or organisations.
    Pair {
        /// How.
        relation: Relation,
        /// The one: who has a role, who speaks.
        one: Party,
        /// The other.
        other: Party,
    },
    /// A quote, time, quantity or event of one article.
    Annotation {
        /// The article.
        article: ArticleId,
        /// The annotation's key: made from its kind and words, stable when the text around it changes.
        key: String,
    },
}
