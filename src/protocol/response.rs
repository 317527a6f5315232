//! What the worker says.

#[cfg(doc)]
use super::Request;
use super::{Analysed, Evidence, Example, File, Page, Reported, Results, Suggestions, packed};
use crate::{article::ArticleId, texts::Message};
use serde::{Deserialize, Serialize};

/// Answered by the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The worker listens. Sent once, before anything else.
    Ready,
    /// The answer to [`Request::Learn`].
    Learned {
        /// Of the request.
        seq: u32,
        /// Why the model cannot be used; rules alone then read articles.
        problem: Option<Message>,
    },
    /// Work on [`Request::Open`] goes on, or what came with [`Request::Add`] is there.
    Progress {
        /// Of the request.
        seq: u32,
        /// Articles done.
        done: u32,
        /// Articles in all.
        total: u32,
    },
    /// The corpus is open.
    Opened {
        /// Of the request.
        seq: u32,
        /// What it holds.
        summary: Summary,
    },
    /// The answer to [`Request::Explore`].
    Explored {
        /// Of the request.
        seq: u32,
        /// The answer.
        #[serde(with = "packed")]
        results: Box<Results>,
        /// The first article found, where the question asks for it.
        page: Option<Box<Page>>,
    },
    /// The answer to [`Request::Read`].
    Read {
        /// Of the request.
        seq: u32,
        /// The article.
        page: Box<Page>,
    },
    /// The answer to [`Request::Inspect`].
    Inspected {
        /// Of the request.
        seq: u32,
        /// The evidence.
        evidence: Box<Evidence>,
    },
    /// The answer to [`Request::Correct`].
    Corrected {
        /// Of the request.
        seq: u32,
        /// All corrections, the bundle's first, and what became of each.
        report: Vec<Reported>,
    },
    /// The answer to [`Request::Analyse`].
    Analysed {
        /// Of the request.
        seq: u32,
        /// The answer.
        analysed: Box<Analysed>,
    },
    /// The answer to [`Request::Complete`].
    Completed {
        /// Of the request.
        seq: u32,
        /// The answer.
        suggestions: Suggestions,
    },
    /// The answer to [`Request::Export`].
    Exported {
        /// Of the request.
        seq: u32,
        /// The file.
        file: File,
    },
    /// The answer to [`Request::Call`].
    Returned {
        /// Of the request.
        seq: u32,
        /// The answer, as JSON: [`Call`](super::Call) says of which type.
        json: String,
    },
    /// Something cannot be done without the language model: the page is to send [`Request::Learn`] or
    /// [`Request::DoWithout`], once. What was asked is answered then.
    ModelWanted,
    /// The bundle goes on in another file of its folder: the page is to send [`Request::Shard`].
    ShardWanted {
        /// Its name.
        name: String,
        /// The name of the one that will be asked for after it.
        next: Option<String>,
    },
    /// The request could not be answered.
    Failed {
        /// Of the request.
        seq: u32,
        /// Why, for a reader.
        reason: Message,
    },
    /// The worker is gone and must be started again. Sent by its panic hook.
    Crashed {
        /// The panic's message.
        reason: String,
    },
}

/// What a corpus holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Articles.
    pub n_articles: u32,
    /// Lines of the bundle that could not be read: line number and reason.
    pub problems: Vec<(u32, Message)>,
    /// Questions that the articles answer.
    pub examples: Vec<Example>,
    /// Of a reader's own articles, those that are copies of others, each group with its fullest text first.
    pub copies: Vec<Vec<Copied>>,
}

/// An article among others with much the same text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// Which.
    pub id: ArticleId,
    /// Its title, or its first words.
    pub title: String,
    /// Where it appeared.
    pub source: Option<String>,
    /// When it was published, as ISO 8601.
    pub published: Option<String>,
    /// How many of a hundred of its runs of words are in the fullest text as well; `None` where all words are the same.
    pub percent: Option<u32>,
}
