//! What the page and the worker say to each other.
//!
//! The page sends a [`Request`] with a sequence number of its own; every answer to it carries that
//! number. There is always an answer: a failure is [`Response::Failed`]. Spans are byte spans into the
//! text that comes with them.

use crate::{
    article::{ArticleId, Block, Metadata},
    corpus::identity::Merge,
    export::bio::Bio,
    extract::{EntityKind, MentionForm, Precision, QuoteKind},
    search::filter::{Facet, FacetValue, Filters},
    text::span::Span,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
    },
    /// Asks for the evidence behind something.
    Inspect {
        /// Comes back with the answer.
        seq: u32,
        /// What.
        subject: Subject,
        /// Which identities the reader holds to be the same.
        merges: Vec<Merge>,
    },
    /// Asks for what was found as a file. Answered by [`Response::Exported`].
    Export {
        /// Comes back with the answer.
        seq: u32,
        /// What is exported is what this question finds.
        question: Question,
        /// In which form.
        format: Format,
    },
    /// Asks how a text is analysed.
    Analyse {
        /// Comes back with the answer.
        seq: u32,
        /// Which.
        sample: Sample,
    },
}

/// A form in which what was found can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// The events, as TimelineJS reads them from JSON.
    TimelineJson,
    /// The events, as TimelineJS reads them from a spreadsheet.
    TimelineCsv,
}

/// A file to be taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What is in it.
    pub content: String,
    /// What a reader must know of it: what it holds, and what its format has no place for.
    pub note: String,
}

/// What a developer wants to see analysed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sample {
    /// An article that is open.
    Article(ArticleId),
    /// A text.
    Text(String),
}

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
    /// Whether the timeline is needed, and its lanes.
    pub timeline: Option<LaneBy>,
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
    /// A quote, time, quantity or event of one article.
    Annotation {
        /// The article.
        article: ArticleId,
        /// The annotation's key: made from its kind and words, stable when the text around it changes.
        key: String,
    },
}

/// Answered by the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The worker listens. Sent once, before anything else.
    Ready,
    /// The answer to [`Request::Learn`].
    Learned {
        /// Of the request.
        seq: u32,
        /// Why the model cannot be used, in words; rules alone then read articles.
        problem: Option<String>,
    },
    /// Work on [`Request::Open`] goes on.
    Progress {
        /// Of the request.
        seq: u32,
        /// Articles done.
        done: u32,
        /// Articles in all.
        total: u32,
    },
    /// The corpus is open.
    Opened {
        /// Of the request.
        seq: u32,
        /// What it holds.
        summary: Summary,
    },
    /// The answer to [`Request::Explore`].
    Explored {
        /// Of the request.
        seq: u32,
        /// The answer.
        results: Box<Results>,
    },
    /// The answer to [`Request::Read`].
    Read {
        /// Of the request.
        seq: u32,
        /// The article.
        page: Box<Page>,
    },
    /// The answer to [`Request::Inspect`].
    Inspected {
        /// Of the request.
        seq: u32,
        /// The evidence.
        evidence: Box<Evidence>,
    },
    /// The answer to [`Request::Analyse`].
    Analysed {
        /// Of the request.
        seq: u32,
        /// The answer.
        analysed: Box<Analysed>,
    },
    /// The answer to [`Request::Export`].
    Exported {
        /// Of the request.
        seq: u32,
        /// The file.
        file: File,
    },
    /// The request could not be answered.
    Failed {
        /// Of the request.
        seq: u32,
        /// Why, in words for a reader.
        reason: String,
    },
    /// The worker is gone and must be started again. Sent by its panic hook.
    Crashed {
        /// The panic's message.
        reason: String,
    },
}

/// How a text is analysed, for a developer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysed {
    /// The first sentences.
    pub sentences: Vec<AnalysedSentence>,
    /// How many there are in all.
    pub n_sentences: u32,
    /// How many tokens there are in all.
    pub n_tokens: u32,
}

/// One analysed sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalysedSentence {
    /// The first tokens.
    pub tokens: Vec<AnalysedToken>,
    /// How many more there are.
    pub n_more: u32,
}

/// One analysed token. What the language model does not say is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalysedToken {
    /// As it is written.
    pub form: String,
    /// The base form.
    pub lemma: Option<String>,
    /// Universal part of speech.
    pub upos: Option<String>,
    /// Part of speech after the Penn Treebank.
    pub xpos: Option<String>,
    /// The head, by index in the sentence; the root is its own.
    pub head: Option<u32>,
    /// What it is to its head.
    pub relation: Option<String>,
    /// Where it stands in a name.
    pub name: Bio,
}

/// What a corpus holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Articles.
    pub n_articles: u32,
    /// Lines of the bundle that could not be read: line number and reason.
    pub problems: Vec<(u32, String)>,
}

/// What the corpus holds under a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// Articles found.
    pub n_articles: u32,
    /// Articles in the corpus.
    pub n_all: u32,
    /// Quotes in the articles found.
    pub n_quotes: u32,
    /// Events in the articles found.
    pub n_events: u32,
    /// The question in words, for a reader: pieces of text, and whether each is stressed.
    pub words: Vec<(String, bool)>,
    /// What could not be understood in the query, in words, and what was searched for instead.
    pub problems: Vec<String>,
    /// Where nothing is found: each part of the question, in order, with what is left after it.
    pub narrowing: Vec<Narrowing>,
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
}

/// The strip of the two clocks: published articles as bars, mentioned dates as dots.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    /// First day shown, if anything is dated.
    pub start: Option<NaiveDate>,
    /// Last day shown.
    pub end: Option<NaiveDate>,
    /// How long a bar is.
    pub step: Step,
    /// One for each step, in order, from `start`.
    pub bars: Vec<Bar>,
    /// Mentioned dates, in order: position from 0 to 1, how many, and whether the article is in the result.
    pub dots: Vec<Dot>,
    /// Years to write under the axis, with their position from 0 to 1.
    pub ticks: Vec<(f64, String)>,
    /// Articles found without any date.
    pub n_undated: u32,
    /// Articles found with a date but no year.
    pub n_no_year: u32,
}

/// The length of a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// A day.
    Day,
    /// A calendar month.
    #[default]
    Month,
    /// A calendar year.
    Year,
}

/// Articles published in one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// First day.
    pub start: NaiveDate,
    /// Position of its start, 0 to 1.
    pub x: f64,
    /// Width, 0 to 1.
    pub width: f64,
    /// In the result.
    pub n_found: u32,
    /// In the corpus.
    pub n_all: u32,
}

/// A mentioned date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dot {
    /// Position, 0 to 1.
    pub x: f64,
    /// The row below the axis, 0 to 2.
    pub row: u8,
    /// Whether an article that mentions it is in the result.
    pub found: bool,
}

/// The events found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// In order of time; those without a year last, by month and day.
    pub events: Vec<TimelineEvent>,
    /// Lanes, those with most events first, the one for "no one named" last; indexes into `events`.
    pub lanes: Vec<(String, Vec<u32>)>,
    /// Articles found by month of publication, for the upper clock.
    pub published: Vec<Bar>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimelineEvent {
    /// What [`Subject::Annotation`] needs.
    pub article: ArticleId,
    /// Its key.
    pub key: String,
    /// A short headline.
    pub label: String,
    /// The TIMEX3 value.
    pub value: String,
    /// First day; `None` without a year.
    pub earliest: Option<NaiveDate>,
    /// Last day; `None` without a year.
    pub latest: Option<NaiveDate>,
    /// How exactly it is dated.
    pub precision: Precision,
    /// Who tells it, where it is inside a quote.
    pub told_by: Vec<String>,
    /// Who takes part.
    pub people: Vec<String>,
    /// Other articles that tell it, the earliest first.
    pub also: Vec<EventSource>,
}

/// An article that tells an event which another one tells as well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventSource {
    /// The article.
    pub article: ArticleId,
    /// The event's key there.
    pub key: String,
    /// The article's title.
    pub title: String,
}

impl TimelineEvent {
    /// Returns what opens it, first as the article tells it that speaks for all.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> {
        let own = std::iter::once((&self.article, &self.key));
        let also = self.also.iter().map(|other| (&other.article, &other.key));
        own.chain(also).map(|(article, key)| Subject::Annotation {
            article: article.clone(),
            key: key.clone(),
        })
    }

    /// Says whether `subject` is this event, as any of its articles tells it.
    pub fn is(&self, subject: &Subject) -> bool {
        self.subjects().any(|own| own == *subject)
    }
}

/// One article, as it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Which.
    pub id: ArticleId,
    /// Its title, or its first words.
    pub title: String,
    /// Where the title is from.
    pub title_from: TitleFrom,
    /// What the article says of itself.
    pub stated: Metadata,
    /// What an editor added.
    pub added: Metadata,
    /// The body.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// What is marked, in order of start, longer first. Quotes have one mark for each piece.
    pub marks: Vec<Mark>,
    /// Notes for the margin, in text order.
    pub notes: Vec<MarginNote>,
    /// Hits of the query, in text order.
    pub hits: Vec<Span>,
    /// Speakers with at least one quote.
    pub n_speakers: u32,
    /// Quotes.
    pub n_quotes: u32,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MarkKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// A product.
    Product,
    /// What someone said.
    Quote,
    /// A time.
    Time,
    /// A quantity.
    Number,
}

impl MarkKind {
    /// All, in the order of the key.
    pub const ALL: [MarkKind; 7] = [
        MarkKind::Person,
        MarkKind::Organisation,
        MarkKind::Place,
        MarkKind::Product,
        MarkKind::Quote,
        MarkKind::Time,
        MarkKind::Number,
    ];
}

/// A stretch of text with something found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: MarkKind,
    /// How it refers; [`MentionForm::Name`] where that means nothing.
    pub form: MentionForm,
    /// Whether it is as likely wrong as right.
    pub is_doubtful: bool,
    /// What opens when it is chosen.
    pub subject: Subject,
}

/// A note beside a block: who speaks there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MarginNote {
    /// Index of the block it stands beside.
    pub block: u32,
    /// The speakers as resolved; empty where unknown.
    pub speakers: Vec<String>,
    /// Whether one of them may be someone else.
    pub is_doubtful: bool,
    /// The first speaker's role.
    pub role: Option<String>,
    /// How the text names them, where that is not their name.
    pub as_named: Option<String>,
    /// The kinds of the quotes there, in order, without repetition.
    pub kinds: Vec<QuoteKind>,
    /// The first quote there.
    pub subject: Subject,
}

/// What is behind something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Of what.
    pub subject: Subject,
    /// The headline: a name, a date, a number; of a quote, nothing.
    pub title: String,
    /// What it is, in a few words: `Direct quote, in two pieces`, `Event · a year`.
    pub kind: String,
    /// The chosen quote, or the sentence of the chosen annotation.
    pub passage: Option<Passage>,
    /// How it was read: label and reading, such as `Says` “on the 25th”.
    pub reading: Vec<(String, String)>,
    /// Of a name: what it may be the same as.
    pub likenesses: Vec<Likeness>,
    /// The heading of the list below.
    pub more_title: String,
    /// More by or about the same, in order of publication and text.
    pub more: Vec<Passage>,
}

/// Another name that may mean the same, or that the reader says does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// The other name.
    pub name: String,
    /// Why it may be the same, in words.
    pub reason: String,
    /// What merges the two, or did.
    pub merge: Merge,
    /// Whether they are merged.
    pub is_merged: bool,
}

/// A passage that leads to its place in an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// The article.
    pub article: ArticleId,
    /// Its title.
    pub title: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// Its date, ISO 8601 with `XXXX`.
    pub published: Option<String>,
    /// What the reader opens.
    pub subject: Subject,
    /// The words: of a quote its pieces joined by ` […] `; otherwise the sentence.
    pub words: String,
    /// What to mark in `words`.
    pub marks: Vec<(Span, MarkKind)>,
    /// The kind of quote, if it is one.
    pub quote: Option<QuoteKind>,
    /// The speakers as resolved, if it is a quote.
    pub speakers: Vec<String>,
    /// Whether the speakers may be others.
    pub is_doubtful: bool,
    /// Their roles, in the text's words.
    pub role: Option<String>,
    /// The source phrase as written, if it is a quote.
    pub as_named: Option<String>,
    /// Where the passage starts in the article, in bytes.
    pub at: Span,
}
