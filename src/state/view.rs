//! What is drawn, derived from what the worker answered: words for values, text cut into pieces, links.
//!
//! Nothing here draws: the components only put these values into elements.

pub mod citation;
pub mod date;
pub mod metadata;
pub mod numbers;
pub mod picture;
pub mod pieces;
pub mod tree;

use super::{Address, View};
use crate::{
    article::ArticleId,
    extract::{Precision, QuoteKind},
    protocol::{MarkKind, Subject},
};

impl MarkKind {
    /// Returns the name that readers see, which is also the suffix of its CSS class.
    pub fn name(self) -> &'static str {
        match self {
            MarkKind::Person => "person",
            MarkKind::Organisation => "organisation",
            MarkKind::Place => "place",
            MarkKind::Product => "product",
            MarkKind::Quote => "quote",
            MarkKind::Time => "time",
            MarkKind::Number => "number",
        }
    }
}

impl QuoteKind {
    /// Returns the name that readers see.
    pub fn name(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        }
    }
}

impl Precision {
    /// Returns the words that readers see: `a day`.
    pub fn name(self) -> &'static str {
        match self {
            Precision::Minute => "a time of day",
            Precision::Day => "a day",
            Precision::Week => "a week",
            Precision::Month => "a month",
            Precision::Quarter => "a quarter",
            Precision::Season => "a season",
            Precision::Year => "a year",
            Precision::Decade => "a decade",
            Precision::Century => "a century",
        }
    }

    /// Says whether the event is drawn as a point rather than a band between two ends.
    pub fn is_point(self) -> bool {
        matches!(self, Precision::Minute | Precision::Day)
    }
}

/// Returns the link, with its `#`, that opens `article` in the reader.
pub fn link_to_article(article: &ArticleId) -> String {
    let address = Address {
        article: Some(article.clone()),
        ..Address::default()
    };
    format!("#{}", address.to_hash())
}

/// Returns the link, with its `#`, that opens the evidence for `subject`, and its article if it has one.
pub fn link_to_subject(subject: &Subject) -> String {
    let address = Address {
        article: subject.article().cloned(),
        subject: Some(subject.clone()),
        ..Address::default()
    };
    format!("#{}", address.to_hash())
}

/// Returns the link, with its `#`, that opens the evidence for `subject` beside the timeline.
pub fn link_to_event(subject: &Subject) -> String {
    link_beside(View::Timeline, subject)
}

/// Returns the link, with its `#`, that opens the evidence for `subject` beside `view`.
pub fn link_beside(view: View, subject: &Subject) -> String {
    let address = Address {
        view,
        subject: Some(subject.clone()),
        ..Address::default()
    };
    format!("#{}", address.to_hash())
}

/// Returns `n` with its noun in the right number: `1 quote`, `2 quotes`.
pub fn counted(n: u32, noun: &str) -> String {
    counted_as(n, noun, &format!("{noun}s"))
}

/// Returns `n` with the noun for one or that for more.
pub fn counted_as(n: u32, one: &str, more: &str) -> String {
    format!("{} {}", grouped(n), if n == 1 { one } else { more })
}

/// Returns `n` with its thousands apart: `1,660`.
pub fn grouped(n: u32) -> String {
    crate::wording::number(n.into())
}
