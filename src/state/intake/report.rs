//! What became of each file, as it is shown and kept.

use crate::{corpus::correction::ArticleRef, import::report::Row, texts::Message};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What became of the files, for the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// In the order in which they were brought.
    pub files: Vec<Rc<FileReport>>,
    /// Articles that were found, without those that were found before.
    pub n_found: u32,
    /// Articles that are ready.
    pub n_ready: u32,
    /// Articles that were found before.
    pub n_again: u32,
    /// Things that could not be read.
    pub n_refused: u32,
    /// Files that are not read to their end.
    pub n_waiting: u32,
    /// How much of the work is done, 0 to 1, by the length of the files.
    pub part_done: f64,
    /// How long the rest takes, as far as that can be told.
    pub seconds_left: Option<u32>,
}

impl Report {
    /// Says whether something is left to do.
    pub fn is_going_on(&self) -> bool {
        self.n_waiting > 0
            || self.files.iter().flat_map(|file| &file.rows).any(|row| {
                let article = row.article.as_ref();
                article.is_some_and(|article| article.fate == Fate::Waiting)
            })
    }

    /// Counts an article that becomes known with this fate.
    pub(super) fn count(&mut self, fate: &Fate) {
        match fate {
            Fate::Waiting => self.n_found += 1,
            Fate::Ready { .. } => {
                self.n_found += 1;
                self.n_ready += 1;
            }
            Fate::Again(_) => self.n_again += 1,
            Fate::Lost(_) => {
                self.n_found += 1;
                self.n_refused += 1;
            }
        }
    }

    /// Adds how long the rest takes, when the work has gone on for so many seconds.
    pub(super) fn timed(mut self, seconds: f64) -> Self {
        // Before that, it is a guess.
        if seconds >= 2.0 && self.part_done > 0.03 {
            let left = seconds * (1.0 - self.part_done) / self.part_done;
            self.seconds_left = Some(left.ceil() as u32);
        }
        self
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileReport {
    /// Its path, as the reader knows it.
    pub path: String,
    /// Bytes.
    pub n_bytes: f64,
    /// How far it is.
    pub stage: Stage,
    /// What is in it: an article each, or what has none.
    pub rows: Vec<RowReport>,
}

/// How far a file is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Stage {
    /// Nothing was done yet.
    Waiting,
    /// A worker reads it.
    Reading,
    /// It was read to its end.
    Read,
    /// It was not read, or not to its end, and why.
    Stopped(Message),
}

/// What became of something in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowReport {
    /// What was found.
    pub row: Row,
    /// The article; nothing where there is none.
    pub article: Option<ArticleReport>,
}

/// What became of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleReport {
    /// What names it for a correction.
    pub about: ArticleRef,
    /// What became of it.
    pub fate: Fate,
}

/// What became of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Fate {
    /// It waits to be looked into.
    Waiting,
    /// It is ready.
    Ready {
        /// Quotes in it.
        n_quotes: u32,
    },
    /// The same article was found before, at this path.
    Again(String),
    /// It could not be looked into, and why.
    Lost(Message),
}

impl FileReport {
    /// A file with which nothing was done yet.
    pub fn new(path: String, n_bytes: f64) -> Self {
        FileReport {
            path,
            n_bytes,
            stage: Stage::Waiting,
            rows: Vec::new(),
        }
    }

    /// Says whether nothing is left to do with it.
    pub fn is_over(&self) -> bool {
        let is_waiting = |row: &RowReport| {
            let article = row.article.as_ref();
            article.is_some_and(|article| article.fate == Fate::Waiting)
        };
        matches!(self.stage, Stage::Read | Stage::Stopped(_)) && !self.rows.iter().any(is_waiting)
    }

    /// Opening a file costs something, however short it is.
    pub(super) fn weight(&self) -> f64 {
        self.n_bytes + 1000.0
    }

    /// Reading is a small part of the work; the rest is to find what is in the articles.
    pub(super) fn part_done(&self) -> f64 {
        match self.stage {
            Stage::Waiting => 0.0,
            Stage::Stopped(_) => 1.0,
            Stage::Reading | Stage::Read => {
                let articles = || self.rows.iter().filter_map(|row| row.article.as_ref());
                let n_done = articles()
                    .filter(|article| article.fate != Fate::Waiting)
                    .count();
                match articles().count() {
                    0 if self.stage == Stage::Read => 1.0,
                    0 => 0.0,
                    // what is still to be found in it is not known
                    n if self.stage == Stage::Reading => 0.5 * n_done as f64 / n as f64,
                    n => n_done as f64 / n as f64,
                }
            }
        }
    }
}
