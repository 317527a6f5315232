//! Why a file has no articles.

use serde::{Deserialize, Serialize};
use std::io;

/// Why a file has no articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is no text, and nothing that is known.
    Binary,
    /// It is a picture.
    Image,
    /// It is a recording of sound.
    Audio,
    /// It is a film.
    Video,
    /// It is a part of a saved page that has no text: a style sheet, a script, a font.
    PagePart,
    /// It lies beside an article and says something about it; it is none itself.
    Sidecar,
    /// They are corrections of articles.
    Corrections,
    /// It can be read only with a password.
    Encrypted,
    /// It has more bytes than the limit.
    TooLarge {
        /// How many there are, or were read until the limit.
        bytes: u64,
        /// How many there may be.
        limit: u64,
    },
    /// It gets so large by unpacking that it is likely made to do harm.
    Bomb {
        /// How large it gets, or got until unpacking was stopped.
        bytes: u64,
    },
    /// It lies in an archive in an archive in an archive.
    TooDeep {
        /// How many archives may lie in one another.
        limit: usize,
    },
    /// It begins as something known, and does not go on so.
    Damaged {
        /// What was found, in the words of what read it.
        what: String,
    },
    /// There are pages, but no text in them: pictures of pages.
    NoText,
    /// There is no article in it: an empty feed, a table without rows.
    NoArticles,
    /// It is known, and cannot be read.
    Unsupported {
        /// Its name, as people know it.
        what: String,
    },
    /// It is a table, and the names of its columns do not say which one is the text.
    NeedsColumns {
        /// The names of the columns, in order.
        columns: Vec<String>,
        /// The first rows.
        rows: Vec<Vec<String>>,
    },
    /// The system or the browser did not give its bytes.
    Unreadable {
        /// What it says.
        reason: String,
    },
}

impl Refusal {
    /// Says whether a reader who gave the file expected articles from it: not of a picture beside a page.
    pub fn is_failure(&self) -> bool {
        !matches!(
            self,
            Refusal::Image | Refusal::Audio | Refusal::Video | Refusal::PagePart | Refusal::Sidecar
        )
    }

    /// Returns that `error` came when bytes were asked for.
    pub(super) fn unreadable(error: &io::Error) -> Self {
        Refusal::Unreadable {
            reason: error.to_string(),
        }
    }

    /// Returns that `error` came when the file was understood.
    pub(super) fn damaged(error: &impl ToString) -> Self {
        Refusal::Damaged {
            what: error.to_string(),
        }
    }

    pub(super) fn unsupported(what: &str) -> Self {
        Refusal::Unsupported {
            what: what.to_owned(),
        }
    }
}
