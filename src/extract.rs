//! What is found in an article: sentences, entities, quotes, times, quantities, events.
//!
//! [`extract`] never fails and never panics, on any text. Everything it returns is a byte span into
//! the article's own text, or made from the words under one.

pub mod entity;
pub mod event;
pub mod quantity;
pub mod quote;
pub mod role;
pub mod time;

pub use crate::lexicon::EntityKind;
use crate::{
    article::{Article, Block, BlockKind},
    calendar::PartialDate,
    language::{Analysis, Language},
    read::dateline::dateline,
    text::{
        sentence::sentences,
        span::Span,
        token::{Token, tokens},
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A text, prepared for extraction.
#[derive(Debug)]
pub struct Document<'a> {
    /// The body.
    pub text: &'a str,
    /// Its blocks.
    pub blocks: &'a [Block],
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// The date that relative expressions count from.
    pub published: Option<PartialDate>,
    /// The headline: evidence for names, not part of the text.
    pub title: Option<&'a str>,
    /// The dateline that the body starts with: a sentence of its own.
    pub dateline: Option<Span>,
    /// What the language model says of the tokens; `None` without a model, when rules find what they can.
    pub analysis: Option<Analysis>,
}

impl<'a> Document<'a> {
    /// Prepares `article`, and has `language` analyse it.
    pub fn new(article: &'a Article, language: Option<&Language>) -> Self {
        let dateline = dateline_of(article);
        let mut sentences = sentences(&article.text);
        if let Some(dateline) = dateline {
            part_at(&mut sentences, &article.text, dateline.end);
        }
        let tokens = tokens(&article.text);
        Document {
            text: &article.text,
            blocks: &article.blocks,
            analysis: language.map(|model| model.analyse(&article.text, &sentences, &tokens)),
            sentences,
            tokens,
            published: article.reference_date(),
            title: article.stated.title.as_deref(),
            dateline,
        }
    }

    /// Returns the index of the sentence that holds byte `at`, or of the last one before it.
    pub fn sentence_at(&self, at: u32) -> usize {
        self.sentences
            .partition_point(|sentence| sentence.start <= at)
            .saturating_sub(1)
    }

    /// Returns the tokens that lie within `span`.
    pub fn tokens_in(&self, span: Span) -> &[Token] {
        let from = self
            .tokens
            .partition_point(|token| token.span.start < span.start);
        let to = self
            .tokens
            .partition_point(|token| token.span.end <= span.end);
        &self.tokens[from..to.max(from)]
    }
}

/// Among how many blocks a dateline is looked for: a standfirst or two may stand above it.
const BLOCKS_ABOVE: usize = 4;

/// Finds the phrase that says where the body was filed.
fn dateline_of(article: &Article) -> Option<Span> {
    article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .take(BLOCKS_ABOVE)
        .find_map(|block| {
            let found = dateline(block.span.of(&article.text))?.span;
            let start = block.span.start as usize;
            Some(Span::new(
                start + found.start as usize,
                start + found.end as usize,
            ))
        })
}

/// Parts the sentence that goes on over byte `end`.
fn part_at(sentences: &mut Vec<Span>, text: &str, end: u32) {
    let at = sentences.partition_point(|sentence| sentence.end <= end);
    let Some(sentence) = sentences
        .get(at)
        .copied()
        .filter(|sentence| sentence.start < end)
    else {
        return;
    };
    let rest = Span::new(end as usize, sentence.end as usize).of(text);
    let start = sentence.end as usize - rest.trim_start().len();
    sentences[at] = Span::new(start, sentence.end as usize);
    sentences.insert(at, Span::new(sentence.start as usize, end as usize));
}

/// Finds everything that Dateline looks for in `article`; with rules alone where there is no `language`.
///
/// ```
/// use dateline::{article::{ArticleId, Metadata}, extract::extract, read};
///
/// let text = "The harbour will open on 3 March, Anna Smith said.".to_owned();
/// let article = read::verbatim(ArticleId("a1".into()), text, Metadata::default());
/// assert_eq!(extract(&article, None).quotes.len(), 1);
/// ```
pub fn extract(article: &Article, language: Option<&Language>) -> Annotations {
    annotate(&Document::new(article, language))
}

/// Finds everything that Dateline looks for in `document`.
pub fn annotate(document: &Document<'_>) -> Annotations {
    let times = time::times(document);
    let quantities = quantity::quantities(document, &times);
    let mut entities = entity::entities(document, &times, &quantities);
    let quotes = quote::quotes(document, &mut entities);
    let events = event::events(document, &times, &entities, &quotes);
    Annotations {
        sentences: document.sentences.clone(),
        entities,
        quotes,
        times,
        quantities,
        events,
    }
}

/// Everything found in one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Annotations {
    /// In order, not overlapping.
    pub sentences: Vec<Span>,
    /// One for each distinct entity.
    pub entities: Vec<Entity>,
    /// In order of their first content.
    pub quotes: Vec<Quote>,
    /// In text order.
    pub times: Vec<Time>,
    /// In text order.
    pub quantities: Vec<Quantity>,
    /// In text order.
    pub events: Vec<Event>,
}

/// Names an entity of one article: its index in [`Annotations::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// One thing that an article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest form.
    pub name: String,
    /// Other forms by name, in order of appearance.
    pub aliases: Vec<String>,
    /// Where it is mentioned, in text order.
    pub mentions: Vec<Mention>,
    /// What the text says it is, in text order.
    pub roles: Vec<Role>,
}

impl Entity {
    /// Returns the span of the full name that `mention` is the end of: of `Kenya Air Force`, where `Air Force` is
    /// what the corpora mark and [`Mention::span`] covers. Any other mention is its own.
    pub fn full_span(&self, text: &str, mention: &Mention) -> Span {
        let (start, end) = (mention.span.start as usize, mention.span.end as usize);
        let lead = std::iter::once(&self.name)
            .chain(&self.aliases)
            .filter_map(|name| name.strip_suffix(&text[start..end]))
            .find(|lead| lead.ends_with(' ') && text[..start].ends_with(lead));
        Span::new(start - lead.map_or(0, str::len), end)
    }
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionForm {
    /// By a name.
    Name,
    /// By a common noun: "the professor".
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// One place where an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// How.
    pub form: MentionForm,
}

/// A role that the text gives to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// In the text's words, without article: "professor".
    pub role: String,
    /// Where it is held.
    pub organisation: Option<EntityId>,
    /// The phrase that says so.
    pub span: Span,
}

/// How much of a quote stands between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// All of it.
    Direct,
    /// A part of it.
    Mixed,
    /// None of it.
    Indirect,
}

/// Who said what: an attribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// How much of it is in quotation marks.
    pub kind: QuoteKind,
    /// What was said, marks included; more than one piece where the cue interrupts.
    pub content: Vec<Span>,
    /// The verb or phrase that attributes: "said", "according to".
    pub cue: Option<Span>,
    /// The whole phrase that names the speaker.
    pub source: Option<Span>,
    /// Whom that phrase means. Empty where unknown.
    pub speakers: Vec<EntityId>,
}

/// TIMEX3's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeKind {
    /// A day or something longer.
    Date,
    /// A time of day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// What the calendar value of an expression was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// Nothing: it is written in full.
    Stated,
    /// The publication date.
    Published,
    /// Another expression of the text, by index in [`Annotations::times`].
    Text(u32),
}

/// An expression of time: TimeML's TIMEX3.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Time {
    /// Where.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimeKind,
    /// TIMEX3 value: `2024-03-08`, `P5Y`, `PAST_REF`, `XXXX-02-25`.
    pub value: String,
    /// TIMEX3 mod: `APPROX`, `START`, `MORE_THAN`, …
    pub modifier: Option<String>,
    /// First day it can mean, where it is on the calendar.
    pub earliest: Option<NaiveDate>,
    /// Last day it can mean, where it is on the calendar.
    pub latest: Option<NaiveDate>,
    /// What the value was counted from.
    pub anchor: Anchor,
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuantityKind {
    /// An amount in a currency.
    Money,
    /// A share of a hundred.
    Percent,
    /// In a unit of measurement.
    Measure,
    /// Of things.
    Count,
    /// "3 times", "one in five".
    Ratio,
    /// A place in an order.
    Ordinal,
}

/// A number that the text gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// Where, unit included.
    pub span: Span,
    /// With scale words multiplied out; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// ISO 4217 code, `percent`, an SI unit's name, a counted noun in the singular, or empty.
    pub unit: String,
    /// What it counts.
    pub kind: QuantityKind,
    /// `=`, `~`, `<`, `>`, `<=`, `>=`, `up`, `down`.
    pub modifier: String,
    /// The phrase that it measures.
    pub of: Option<Span>,
}

/// How exactly an event is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// A clock time.
    Minute,
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// About three months.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// Something dated that happened or will.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The sentence that says so.
    pub sentence: Span,
    /// The time, by index in [`Annotations::times`].
    pub time: u32,
    /// First day; `None` where the year is not stated.
    pub earliest: Option<NaiveDate>,
    /// Last day; `None` where the year is not stated.
    pub latest: Option<NaiveDate>,
    /// How exactly.
    pub precision: Precision,
    /// A short headline made from the text's own words.
    pub label: String,
    /// Who and what takes part.
    pub entities: Vec<EntityId>,
    /// The quote that it is told in, by index in [`Annotations::quotes`].
    pub quote: Option<u32>,
}
