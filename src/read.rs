//! Bytes of a file → an article.
//!
//! Reading never fails: what is odd becomes a [`Warning`].

pub(crate) mod block;
pub mod byline;
mod clock;
mod credit;
pub mod date;
pub mod dateline;
pub(crate) mod digest;
mod fact;
pub(crate) mod furniture;
mod head;
pub(crate) mod headed;
mod label;
mod name;
pub mod plain;
mod quotation;
pub mod source_line;
mod wrap;

use crate::{
    article::{Article, ArticleId, Metadata},
    text::span::Span,
};
use serde::{Deserialize, Serialize};

/// What was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// What a reader should know about how it was read.
    pub warnings: Vec<Warning>,
}

/// Something odd in what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What.
    pub kind: WarningKind,
    /// Where in [`Article::text`], if it is there.
    pub span: Option<Span>,
}

/// What can be odd in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// There were bytes that are no characters, in UTF-8 or the encoding the text is in; they were replaced.
    NotUtf8,
    /// Nothing that could be true said in which encoding the bytes are: it was guessed.
    EncodingGuessed,
    /// There is no text.
    Empty,
    /// No title was found.
    NoTitle,
    /// No date of publication was found.
    NoDate,
    /// A date of publication was found, without a year.
    NoYear,
    /// Only passages that a reader marked are there.
    Excerpts,
    /// Only a summary is there, as feeds give instead of the text.
    SummaryOnly,
    /// A quotation mark opens and is never closed.
    UnclosedQuote,
}

/// Reads the bytes of a file. What they are is told by the bytes; `name`, such as `article.txt`, decides
/// only where they leave it open.
///
/// ```
/// let reading = dateline::read::read("", b"Bridge reopens\n\nBy Jane Doe\n\nThe bridge is open again.\n");
/// assert_eq!(reading.article.stated.title.as_deref(), Some("Bridge reopens"));
/// assert_eq!(reading.article.stated.authors, ["Jane Doe"]);
/// assert_eq!(reading.article.text, "The bridge is open again.");
/// ```
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    match Format::of(name, bytes) {
        Format::Plain => plain::plain(bytes),
    }
}

/// A form in which articles come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Plain,
}

impl Format {
    /// Every file is at least a plain text.
    fn of(_name: &str, _bytes: &[u8]) -> Self {
        Format::Plain
    }
}

/// Makes an article of a text that is taken as it is: nothing is stripped, folded or wrapped anew.
///
/// Facts that are not `stated` but stand in a dateline or a source line of the text are taken from there.
pub fn verbatim(id: ArticleId, text: String, mut stated: Metadata) -> Article {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let span = Span::new(start, start + line.len()).trim(&text);
        start += line.len();
        if !span.is_empty() {
            lines.push(span);
        }
    }
    plain::complete(&mut stated, &text, &lines);
    Article {
        id,
        blocks: block::blocks(&text, &lines, 0),
        text,
        stated,
        added: Metadata::default(),
        corrected: None,
    }
}
