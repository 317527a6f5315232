//! What is behind something, and passages that lead to their place.

use super::Correctable;
use super::{MarkKind, Subject};
use crate::{
    article::ArticleId,
    corpus::correction::Correction,
    extract::QuoteKind,
    text::span::Span,
    texts::{Arg, Message},
};
use serde::{Deserialize, Serialize};

/// What is behind something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Of what.
    pub subject: Subject,
    /// The headline: a name, a date, a number; of a quote, nothing.
    pub title: Arg,
    /// What it is, in a few words: `Direct quote, in two pieces`, `Event · a year`.
    pub kind: Arg,
    /// The chosen quote, or the sentence of the chosen annotation.
    pub passage: Option<Passage>,
    /// How it was read: label and reading, such as `Says` “on the 25th”.
    pub reading: Vec<(Message, Arg)>,
    /// Of a name: what it may be the same as.
    pub likenesses: Vec<Likeness>,
    /// What a reader can put right of it; nothing of two who are connected, but each passage can be.
    pub correctable: Option<Correctable>,
    /// The heading of the list below, where there is one.
    pub more_title: Option<Message>,
    /// More by or about the same, in order of publication and text.
    pub more: Vec<Passage>,
}

/// Another name that may mean the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Likeness {
    /// The other name.
    pub name: String,
    /// Why it may be the same.
    pub reason: Message,
    /// What makes the two one.
    pub merge: Correction,
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
    /// Its address on the web, where it states one.
    pub url: Option<String>,
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
    /// Whether a reader corrected it.
    pub is_corrected: bool,
    /// Their roles, in the text's words.
    pub role: Option<String>,
    /// The source phrase as written, if it is a quote.
    pub as_named: Option<String>,
    /// Where the passage starts in the article, in bytes.
    pub at: Span,
}
