//! One article, as it is read.

use super::{Correctable, Subject, TitleFrom};
use crate::{
    article::{ArticleId, Block, Metadata},
    calendar::PartialDate,
    extract::{MentionForm, QuoteKind},
    text::span::Span,
};
use serde::{Deserialize, Serialize};

/// One article, as it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Which.
    pub id: ArticleId,
    /// Its title, or its first words.
    pub title: String,
    /// Where the title is from.
    pub title_from: TitleFrom,
    /// What the article says of itself.
    pub stated: Metadata,
    /// What an editor added.
    pub added: Metadata,
    /// When it was published, where a reader said so.
    pub corrected: Option<PartialDate>,
    /// What a reader can put right of it as a whole.
    pub correctable: Correctable,
    /// The body.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// What is marked, in order of start, longer first. Quotes have one mark for each piece.
    pub marks: Vec<Mark>,
    /// Notes for the margin, in text order.
    pub notes: Vec<MarginNote>,
    /// Hits of the query, in text order.
    pub hits: Vec<Span>,
    /// Speakers with at least one quote.
    pub n_speakers: u32,
    /// Quotes.
    pub n_quotes: u32,
    /// Its key phrases, most telling first.
    pub topics: Vec<String>,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MarkKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// A product.
    Product,
    /// What someone said.
    Quote,
    /// A time.
    Time,
    /// A quantity.
    Number,
}

impl MarkKind {
    /// All, in the order of the key.
    pub const ALL: [MarkKind; 7] = [
        MarkKind::Person,
        MarkKind::Organisation,
        MarkKind::Place,
        MarkKind::Product,
        MarkKind::Quote,
        MarkKind::Time,
        MarkKind::Number,
    ];
}

/// A stretch of text with something found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: MarkKind,
    /// How it refers; [`MentionForm::Name`] where that means nothing.
    pub form: MentionForm,
    /// Whether it is as likely wrong as right.
    pub is_doubtful: bool,
    /// Whether a reader corrected it.
    pub is_corrected: bool,
    /// What opens when it is chosen.
    pub subject: Subject,
}

/// A note beside a block: who speaks there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MarginNote {
    /// Index of the block it stands beside.
    pub block: u32,
    /// The speakers as resolved; empty where unknown.
    pub speakers: Vec<String>,
    /// Whether one of them may be someone else.
    pub is_doubtful: bool,
    /// Whether a reader said who it is.
    pub is_corrected: bool,
    /// The first speaker's role.
    pub role: Option<String>,
    /// How the text names them, where that is not their name.
    pub as_named: Option<String>,
    /// The kinds of the quotes there, in order, without repetition.
    pub kinds: Vec<QuoteKind>,
    /// The first quote there.
    pub subject: Subject,
}
