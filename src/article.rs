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
#[cfg_attr(test, derive(ts_rs::TS))]
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
    #[serde(flatten)]
    pub span: Span,
}

/// What is known about an article beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Metadata {
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The section of the outlet it appeared in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Who wrote it, in the order given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>"))]
    pub authors: Vec<String>,
    /// When it was published, at the precision that is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// Where the publication date was found, in a few words for a reader: `dateline`, `byline`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_from: Option<String>,
    /// The outlet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The dateline's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Its address on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The date of the print edition in the source line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_date: Option<PartialDate>,
}

impl Metadata {
    /// Says whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Metadata::default()
    }
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
    #[serde(default, skip_serializing_if = "Metadata::is_empty")]
    pub added: Metadata,
    /// The date of publication that a reader set. It is in no bundle's article: corrections are kept apart.
    #[serde(skip)]
    pub corrected: Option<PartialDate>,
}

impl Article {
    /// Returns when it was published: as a reader set it, or as the article states it.
    pub fn published(&self) -> Option<PartialDate> {
        self.corrected.or(self.stated.published)
    }

    /// Returns the date that relative expressions count from: the one that a reader set; or the stated one, with a
    /// year or day that is not stated taken from what an editor added; or the editor's alone.
    pub fn reference_date(&self) -> Option<PartialDate> {
        if self.corrected.is_some() {
            return self.corrected;
        }
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
