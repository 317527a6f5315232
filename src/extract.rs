//! What is found in an article: sentences, entities, quotes, times, quantities, events.
//!
//! [`extract`] never fails and never panics, on any text. Everything it returns is a byte span into
//! the article's own text, or made from the words under one.

mod annotation;
pub(crate) mod coref;
pub mod entity;
pub mod event;
pub mod quantity;
pub mod quote;
pub mod role;
pub mod time;
pub mod topic;

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
pub use annotation::{
    Anchor, Annotations, Entity, EntityId, Event, Found, Mention, MentionForm, Method, Precision,
    Quantity, QuantityKind, Quote, QuoteKind, Role, Time, TimeKind,
};
pub use topic::Topic;

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
    /// The model that analysed it, for what it decides later.
    pub language: Option<&'a Language>,
}

impl<'a> Document<'a> {
    /// Prepares `article`, and has `language` analyse it.
    pub fn new(article: &'a Article, language: Option<&'a Language>) -> Self {
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
            language,
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
    coref::resolve(document, &mut entities);
    role::add_roles_of_pronouns(document, &mut entities);
    let quotes = quote::quotes(document, &mut entities);
    coref::add_first_persons(document, &quotes, &mut entities);
    let events = event::events(document, &times, &entities, &quotes);
    let topics = topic::topics(document, &entities, &times, &quantities);
    Annotations {
        topics,
        sentences: document.sentences.clone(),
        entities,
        quotes,
        times,
        quantities,
        events,
    }
}
