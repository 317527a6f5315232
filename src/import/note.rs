//! What a reader should know about a file that was read.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a reader should know about how a file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// An archive had this many files in it, each with an item of its own.
    Members(u64),
    /// An archive had this many entries that are no files of its author's: folders, marks of a file system.
    Aside(u64),
    /// This many records of a web archive are no pages: pictures, scripts, what was moved.
    NoPages(u64),
    /// This many parts of a book have hardly any text: its cover, its contents.
    Short(u64),
    /// This many files of an archive were not read, because a limit was reached.
    Unread(u64),
    /// One of several parts, such as a line or a row, could not be read.
    Lost {
        /// Which, counted from 1.
        number: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// One of several parts was read, but not all that it says.
    Odd {
        /// Which, counted from 1.
        number: u64,
        /// What is odd about it.
        reason: String,
    },
    /// No date of publication was found. The file was last changed on this day, which says nothing.
    Modified(NaiveDate),
    /// No date of publication was found. The file's name or folder has this day, which may be another.
    InPath(NaiveDate),
}
