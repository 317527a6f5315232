//! What the page and the workers that read a reader's files say to each other.

use crate::{
    corpus::correction::ArticleRef,
    import::{Field, report::Row},
};
use serde::{Deserialize, Serialize};

/// Asked by the page. There is one answer at a time, and the worker does one thing at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Hands over the language model. No answer.
    Learn {
        /// The model's file.
        #[serde(with = "serde_bytes")]
        model: Vec<u8>,
    },
    /// Read the file that comes with the message. Answered by [`Told::Found`] for each thing in it, then
    /// [`Told::Read`].
    Read {
        /// Its path, as the reader knows it.
        path: String,
        /// What its columns are about, in order, where the reader said so of a table.
        columns: Option<Vec<Option<Field>>>,
    },
    /// Fetch what is at an address that the reader gave, and read it. Answered as [`Ask::Read`] is.
    Fetch {
        /// The address.
        url: String,
    },
    /// Find what is in an article. Answered by [`Told::Annotated`].
    Annotate {
        /// The article in JSON, as in [`FoundArticle::json`].
        #[serde(with = "serde_bytes")]
        article: Vec<u8>,
    },
}

/// Said by a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// It listens. Sent once, before anything else.
    Ready,
    /// Something is in the file.
    Found(Found),
    /// There is nothing more in the file.
    Read,
    /// The article was annotated.
    Annotated {
        /// The article with what was found, as [`crate::corpus::annotated`] writes it.
        #[serde(with = "serde_bytes")]
        batch: Vec<u8>,
        /// Quotes in it.
        n_quotes: u32,
    },
    /// The worker is gone and must be started again. Sent by its panic hook.
    Crashed {
        /// The panic's message.
        reason: String,
    },
}

/// Something in a file: the file itself, or one member of an archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// What the report says of it, article by article.
    pub rows: Vec<Row>,
    /// The articles, one for each row that names one, in the same order.
    pub articles: Vec<FoundArticle>,
}

/// An article as it was found in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FoundArticle {
    /// What names it for a correction.
    pub about: ArticleRef,
    /// The article in JSON.
    #[serde(with = "serde_bytes")]
    pub json: Vec<u8>,
}
