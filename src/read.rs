//! Bytes of a file → an article.
//!
//! Reading never fails: what is odd becomes a [`Warning`].

pub mod byline;
pub mod dateline;
pub mod plain;

use crate::{
    article::{Article, ArticleId, Block, BlockKind, Metadata},
    text::span::Span,
};

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

/// Reads the bytes of a file.
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    let _ = name;
    let text = String::from_utf8_lossy(bytes).into_owned();
    let id = ArticleId(format!("{:012x}", text.len()));
    Reading {
        article: verbatim(id, text, Metadata::default()),
        warnings: Vec::new(),
    }
}

/// Makes an article of a text that is taken as it is: nothing is stripped, folded or wrapped anew.
pub fn verbatim(id: ArticleId, text: String, stated: Metadata) -> Article {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let span = Span::new(start, start + line.len()).trim(&text);
        start += line.len();
        if !span.is_empty() {
            blocks.push(Block {
                kind: BlockKind::Paragraph,
                span,
            });
        }
    }
    Article {
        id,
        text,
        blocks,
        stated,
        added: Metadata::default(),
    }
}
