//! Bytes of a file → an article.
//!
//! Reading never fails: what is odd becomes a [`Warning`].

pub mod byline;
pub mod dateline;
pub mod plain;

use crate::{article::Article, text::span::Span};

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// What a reader should know about how it was read.
    pub warnings: Vec<Warning>,
}

/// Something odd in what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What.
    pub kind: WarningKind,
    /// Where in [`Article::text`], if it is there.
    pub span: Option<Span>,
}

/// What can be odd in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WarningKind {
    /// The bytes are not UTF-8; other bytes were replaced.
    NotUtf8,
    /// There is no text.
    Empty,
    /// No title was found.
    NoTitle,
    /// No date of publication was found.
    NoDate,
    /// A date of publication was found, without a year.
    NoYear,
    /// A quotation mark opens and is never closed.
    UnclosedQuote,
}
