//! What an article is.

use crate::{calendar::PartialDate, text::span::Span};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Names an article: as its source did, or derived from its content. Never a position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticleId(pub String);

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What kind of text a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A title of a part of the article.
    Heading,
    /// Running text.
    Paragraph,
    /// One entry of a list.
    ListItem,
    /// The line that says where the text was first printed.
    SourceLine,
}

/// One block of an article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is in [`Article::text`], in bytes, without white space at its ends.
    pub span: Span,
}

/// What is known about an article beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// The section of the outlet it appeared in.
    pub section: Option<String>,
    /// Who wrote it, in the order given.
    pub authors: Vec<String>,
    /// When it was published, at the precision that is stated.
    pub published: Option<PartialDate>,
    /// Where the publication date was found, in a few words for a reader: `dateline`, `byline`.
    pub published_from: Option<String>,
    /// The outlet.
    pub source: Option<String>,
    /// The dateline's place.
    pub place: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
    /// The date of the print edition in the source line.
    pub source_date: Option<PartialDate>,
}

/// One article: its text as blocks, what its own text says about it, and what an editor added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its name.
    pub id: ArticleId,
    /// The body that all spans refer to.
    pub text: String,
    /// The text's blocks, in order, not overlapping.
    pub blocks: Vec<Block>,
    /// What the text, or the file it came in, says.
    pub stated: Metadata,
    /// What an editor added beside it. Shown as such, never mixed with what is stated.
    #[serde(default)]
    pub added: Metadata,
}

impl Article {
    /// Returns the date that relative expressions count from: the stated one, with a year or day
    /// that is not stated taken from what an editor added; or the editor's alone.
    pub fn reference_date(&self) -> Option<PartialDate> {
        match (self.stated.published, self.added.published) {
            (Some(stated), Some(added)) => Some(PartialDate {
                year: stated.year.or(added.year),
                month: stated.month.or(added.month),
                day: stated.day.or(added.day),
                time: stated.time,
            }),
            (stated, added) => stated.or(added),
        }
    }
}
