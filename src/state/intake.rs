//! What a reader brings: the files that wait, who works on what, and the report.
//!
//! Reading is shared among workers, article by article: a file is read by one of them, and what is found in its
//! articles by whichever is free. Articles come before files, so that the first results are there early and little waits
//! in memory. A worker that is lost loses the one thing it worked on, and the report says which.

use crate::{
    article::ArticleId,
    corpus::correction::ArticleRef,
    import::report::Row,
    protocol::{Found, FoundArticle},
    texts::Message,
};
use std::{
    collections::{BTreeMap, VecDeque},
    rc::Rc,
};

/// Names a worker.
pub type WorkerId = u32;

/// Names a file: its place among those that were brought.
pub type FileId = usize;

/// Something for a worker to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Read a file.
    Read(FileId),
    /// Find what is in an article, which is here in JSON.
    Annotate(Vec<u8>),
}

/// Everything that a reader has brought, and how far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    report: Report,
    waiting: VecDeque<FileId>,
    /// Articles in which nothing was looked for yet.
    found: VecDeque<(Place, Vec<u8>)>,
    working: BTreeMap<WorkerId, Work>,
    /// Where each article was found first.
    places: BTreeMap<ArticleId, Place>,
}

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

    /// Adds how long the rest takes, when the work has gone on for so many seconds.
    fn timed(mut self, seconds: f64) -> Self {
        // Before that, it is a guess.
        if seconds >= 2.0 && self.part_done > 0.03 {
            let left = seconds * (1.0 - self.part_done) / self.part_done;
            self.seconds_left = Some(left.ceil() as u32);
        }
        self
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct RowReport {
    /// What was found.
    pub row: Row,
    /// The article; nothing where there is none.
    pub article: Option<ArticleReport>,
}

/// What became of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleReport {
    /// What names it for a correction.
    pub about: ArticleRef,
    /// What became of it.
    pub fate: Fate,
}

/// What became of an article.
#[derive(Clone, Debug, PartialEq)]
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

/// Where an article is in the report: file, row.
type Place = (FileId, usize);

#[derive(Clone, Debug, PartialEq)]
enum Work {
    Read(FileId),
    Annotate(Place),
}

impl Intake {
    /// Takes in files: their paths and lengths in bytes. Returns the id of the first; the others follow.
    pub fn bring(&mut self, files: impl IntoIterator<Item = (String, f64)>) -> FileId {
        let first = self.report.files.len();
        for (path, n_bytes) in files {
            self.waiting.push_back(self.report.files.len());
            self.report.files.push(Rc::new(FileReport {
                path,
                n_bytes,
                stage: Stage::Waiting,
                rows: Vec::new(),
            }));
        }
        self.report.n_waiting += (self.report.files.len() - first) as u32;
        first
    }

    /// Returns what `worker`, which is free, is to do; `None` if there is nothing to do.
    pub fn task(&mut self, worker: WorkerId) -> Option<Task> {
        if let Some((place, article)) = self.found.pop_front() {
            self.working.insert(worker, Work::Annotate(place));
            return Some(Task::Annotate(article));
        }
        let file = self.waiting.pop_front()?;
        self.working.insert(worker, Work::Read(file));
        self.file(file).stage = Stage::Reading;
        Some(Task::Read(file))
    }

    /// Takes in what `worker` found in the file that it reads.
    pub fn found(&mut self, worker: WorkerId, found: Found) {
        let Some(Work::Read(file)) = self.working.get(&worker).cloned() else {
            return; // it was stopped meanwhile
        };
        let mut articles = found.articles.into_iter();
        for row in found.rows {
            let place = (file, self.report.files[file].rows.len());
            self.report.n_refused += u32::from(row.is_failure);
            let article = row.id.clone().zip(articles.next());
            let article = article.map(|(id, FoundArticle { about, json })| ArticleReport {
                about,
                fate: self.first_fate(id, place, json),
            });
            self.file(file).rows.push(RowReport { row, article });
        }
    }

    /// Takes in that `worker` is free: it has read its file to the end.
    pub fn read(&mut self, worker: WorkerId) {
        if let Some(Work::Read(file)) = self.working.remove(&worker) {
            self.end(file, Stage::Read);
        }
    }

    /// Takes in that `worker` is free: it has looked into its article, and found so many quotes.
    pub fn annotated(&mut self, worker: WorkerId, n_quotes: u32) {
        if let Some(Work::Annotate(place)) = self.working.remove(&worker) {
            self.report.n_ready += 1;
            self.decide(place, Fate::Ready { n_quotes });
        }
    }

    /// Takes in that `worker` is gone, for this reason.
    pub fn lost(&mut self, worker: WorkerId, reason: Message) {
        match self.working.remove(&worker) {
            Some(Work::Read(file)) => {
                self.report.n_refused += 1;
                self.end(file, Stage::Stopped(reason));
            }
            Some(Work::Annotate(place)) => {
                self.report.n_refused += 1;
                self.decide(place, Fate::Lost(reason));
            }
            None => {}
        }
    }

    /// Ends everything that is not done, for this reason. What is ready stays.
    pub fn cancel(&mut self, reason: &Message) {
        let workers: Vec<WorkerId> = self.working.keys().copied().collect();
        for worker in workers {
            self.lost(worker, reason.clone());
        }
        for file in std::mem::take(&mut self.waiting) {
            self.end(file, Stage::Stopped(reason.clone()));
        }
        for (place, _) in std::mem::take(&mut self.found) {
            self.decide(place, Fate::Lost(reason.clone()));
        }
    }

    /// Says whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.found.is_empty() && self.working.is_empty()
    }

    /// Returns the report as it is now, when the work has gone on for so many seconds.
    pub fn report(&self, seconds: f64) -> Report {
        let mut report = self.report.clone();
        let (mut done, mut all) = (0.0, 0.0);
        for file in &report.files {
            all += file.weight();
            done += file.weight() * file.part_done();
        }
        report.part_done = if all > 0.0 { done / all } else { 1.0 };
        report.timed(seconds)
    }

    fn file(&mut self, file: FileId) -> &mut FileReport {
        Rc::make_mut(&mut self.report.files[file])
    }

    /// Has an article looked into, unless it was found before.
    fn first_fate(&mut self, id: ArticleId, place: Place, json: Vec<u8>) -> Fate {
        if let Some((file, row)) = self.places.get(&id) {
            self.report.n_again += 1;
            return Fate::Again(self.report.files[*file].rows[*row].row.path.clone());
        }
        self.report.n_found += 1;
        self.places.insert(id, place);
        self.found.push_back((place, json));
        Fate::Waiting
    }

    fn decide(&mut self, (file, row): Place, fate: Fate) {
        if let Some(article) = &mut self.file(file).rows[row].article {
            article.fate = fate;
        }
    }

    fn end(&mut self, file: FileId, stage: Stage) {
        self.report.n_waiting -= 1;
        self.file(file).stage = stage;
    }
}

impl FileReport {
    /// Opening a file costs something, however short it is.
    fn weight(&self) -> f64 {
        self.n_bytes + 1000.0
    }

    /// Reading is a small part of the work; the rest is to find what is in the articles.
    fn part_done(&self) -> f64 {
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
