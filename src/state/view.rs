//! What is drawn, derived from what the worker answered: words for values, text cut into pieces, links.
//!
//! Nothing here draws: the components only put these values into elements.

pub mod citation;
pub mod connections;
pub mod correction;
pub mod metadata;
pub mod numbers;
pub mod original;
pub mod picture;
pub mod pieces;
pub mod snippet;
pub mod tree;
pub mod voice;

use super::{Address, Hearing, View};
use crate::{
    article::ArticleId,
    extract::{Precision, QuoteKind},
    protocol::{Example, MarkKind, OfferKind, Opened, Subject, Suggested, Voice},
    search::query::field::Field,
    texts::{Arg, Message},
};

impl MarkKind {
    /// Returns the suffix of its CSS class.
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

    /// Returns the id of the name that readers see.
    pub fn text(self) -> &'static str {
        match self {
            MarkKind::Person => "mark-person",
            MarkKind::Organisation => "mark-organisation",
            MarkKind::Place => "mark-place",
            MarkKind::Product => "mark-product",
            MarkKind::Quote => "mark-quote",
            MarkKind::Time => "mark-time",
            MarkKind::Number => "mark-number",
        }
    }
}

impl QuoteKind {
    /// Returns the id of the name that readers see.
    pub fn text(self) -> &'static str {
        match self {
            QuoteKind::Direct => "quote-direct",
            QuoteKind::Mixed => "quote-mixed",
            QuoteKind::Indirect => "quote-indirect",
        }
    }
}

impl Suggested {
    /// Returns the id of the words that say what is suggested.
    pub fn text(&self) -> &'static str {
        match self {
            Suggested::Value(facet, _) | Suggested::Field(Field::Value(facet)) => facet.title(),
            Suggested::Field(Field::About) => "field-about",
            Suggested::Field(Field::Is) | Suggested::Kind => "field-is",
            Suggested::Field(Field::From) => "field-from",
            Suggested::Field(Field::To) => "field-to",
            Suggested::Field(Field::Date) => "field-date",
        }
    }
}

impl OfferKind {
    /// Returns the id of the words before what is offered.
    pub fn text(self) -> &'static str {
        match self {
            OfferKind::Spelling => "offer-spelling",
            OfferKind::Prefix => "offer-prefix",
            OfferKind::Unfiltered => "offer-unfiltered",
        }
    }
}

impl Precision {
    /// Returns the id of the words that readers see: `a day`.
    pub fn text(self) -> &'static str {
        match self {
            Precision::Minute => "precision-minute",
            Precision::Day => "precision-day",
            Precision::Week => "precision-week",
            Precision::Month => "precision-month",
            Precision::Quarter => "precision-quarter",
            Precision::Season => "precision-season",
            Precision::Year => "precision-year",
            Precision::Decade => "precision-decade",
            Precision::Century => "precision-century",
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

/// Returns the link, with its `#`, that lists the quotes of `voice` under the question of `address`.
pub fn link_to_voice(address: &Address, voice: &Voice) -> String {
    let address = Address {
        view: View::Voices,
        voices: Hearing {
            chosen: vec![voice.clone()],
            ..address.voices.clone()
        },
        ..address.clone()
    };
    format!("#{}", address.to_hash())
}

/// Returns the link, with its `#`, that leads to the answer of `example`.
pub fn link_to_example(example: &Example) -> String {
    match &example.opens {
        Opened::Event(subject) => link_to_event(subject),
        Opened::Query(query) => {
            let address = Address {
                query: query.clone(),
                ..Address::default()
            };
            format!("#{}", address.to_hash())
        }
    }
}

/// Returns who speaks: `unknown`, `A and B`, or `perhaps A and B`.
pub fn speakers(names: &[String], is_doubtful: bool) -> Arg {
    match names {
        [] => Message::new("speaker-unknown").into(),
        names if is_doubtful => {
            let perhaps = Message::new("speaker-perhaps");
            perhaps.with("names", Arg::names(names)).into()
        }
        names => Arg::names(names),
    }
}
