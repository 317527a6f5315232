//! What a reader brings: the files that wait, who works on what, and the report.
//!
//! Reading is shared among workers, article by article: a file is read by one of them, and what is found in its
//! articles by whichever is free. Articles come before files, so that the first results are there early and little waits
//! in memory. A worker that is lost loses the one thing it worked on, and the report says which.

mod places;
pub mod report;
pub mod written;

pub use report::{ArticleReport, Fate, FileReport, Report, RowReport, Stage};

use crate::{
    article::ArticleId,
    protocol::{Found, FoundArticle},
    texts::Message,
};
use places::{Place, Places};
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
    found: VecDeque<(ArticleId, Vec<u8>)>,
    working: BTreeMap<WorkerId, Work>,
    /// Where each article is in the report.
    places: Places,
    /// Articles that are kept from before, and how many quotes are in each.
    kept: BTreeMap<ArticleId, u32>,
    /// Articles that are kept, with annotations of another version: they are looked into anew.
    outdated: BTreeMap<ArticleId, Vec<u8>>,
    /// How much was done when the work began that goes on, as a file's weight.
    done_before: f64,
}

#[derive(Clone, Debug, PartialEq)]
enum Work {
    Read(FileId),
    Annotate(ArticleId),
}

impl Intake {
    /// Takes in files: their paths and lengths in bytes. Returns the id of the first; the others follow.
    pub fn bring(&mut self, files: impl IntoIterator<Item = (String, f64)>) -> FileId {
        if self.is_done() {
            self.done_before = self.done().0;
        }
        let first = self.report.files.len();
        for (path, n_bytes) in files {
            self.waiting.push_back(self.report.files.len());
            self.report
                .files
                .push(Rc::new(FileReport::new(path, n_bytes)));
        }
        self.report.n_waiting += (self.report.files.len() - first) as u32;
        first
    }

    /// Takes in that an article is kept from before, with so many quotes in it.
    pub fn know(&mut self, id: ArticleId, n_quotes: u32) {
        self.kept.insert(id, n_quotes);
    }

    /// Takes in that an article, which is here in JSON, is kept from before with annotations of another version.
    pub fn know_outdated(&mut self, id: ArticleId, article: Vec<u8>) {
        self.outdated.insert(id, article);
    }

    /// Takes in the report of a file that is over, from before. What is in it must be known by now.
    pub fn recall(&mut self, mut file: FileReport) -> FileId {
        let at = self.report.files.len();
        self.report.n_refused += u32::from(matches!(file.stage, Stage::Stopped(_)));
        for (n, RowReport { row, article }) in file.rows.iter_mut().enumerate() {
            self.report.n_refused += u32::from(row.is_failure);
            let (Some(id), Some(article)) = (&row.id, article) else {
                continue;
            };
            match article.fate {
                Fate::Again(_) => self.places.add_other(id, (at, n)),
                Fate::Lost(_) => continue,
                Fate::Ready { .. } | Fate::Waiting => {
                    self.places.own(id, (at, n), None);
                    article.fate = if let Some(json) = self.outdated.remove(id) {
                        row.says.push(Message::new("intake-anew"));
                        self.found.push_back((id.clone(), json));
                        Fate::Waiting
                    } else if let Some(n_quotes) = self.kept.get(id) {
                        Fate::Ready {
                            n_quotes: *n_quotes,
                        }
                    } else {
                        Fate::Lost(Message::new("intake-gone"))
                    };
                }
            }
            self.report.count(&article.fate);
        }
        self.done_before += file.weight() * file.part_done();
        self.report.files.push(Rc::new(file));
        at
    }

    /// Returns what `worker`, which is free, is to do; `None` if there is nothing to do.
    pub fn task(&mut self, worker: WorkerId) -> Option<Task> {
        if let Some((id, article)) = self.found.pop_front() {
            self.places.begin(&id);
            self.working.insert(worker, Work::Annotate(id));
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
            // its row must be there when its fate is told
            let fate = Fate::Waiting;
            let (article, json) =
                article.map_or((None, None), |(id, FoundArticle { about, json })| {
                    (Some(ArticleReport { about, fate }), Some((id, json)))
                });
            self.file(file).rows.push(RowReport { row, article });
            if let Some((id, json)) = json {
                self.found_article(id, place, json);
            }
        }
    }

    /// Takes in that `worker` is free: it has read its file to the end.
    pub fn read(&mut self, worker: WorkerId) {
        if let Some(Work::Read(file)) = self.working.remove(&worker) {
            self.end(file, Stage::Read);
        }
    }

    /// Takes in that `worker` is free: it has looked into its article, and found so many quotes. Returns the article.
    pub fn annotated(&mut self, worker: WorkerId, n_quotes: u32) -> Option<ArticleId> {
        match self.working.remove(&worker) {
            Some(Work::Annotate(id)) => {
                self.decide(&id, Fate::Ready { n_quotes });
                Some(id)
            }
            _ => None,
        }
    }

    /// Takes in that `worker` is gone, for this reason.
    pub fn lost(&mut self, worker: WorkerId, reason: Message) {
        match self.working.remove(&worker) {
            Some(Work::Read(file)) => {
                self.report.n_refused += 1;
                self.end(file, Stage::Stopped(reason));
            }
            Some(Work::Annotate(id)) => {
                self.report.n_refused += 1;
                self.decide(&id, Fate::Lost(reason));
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
        for (id, _) in std::mem::take(&mut self.found) {
            self.decide(&id, Fate::Lost(reason.clone()));
        }
    }

    /// Says whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.found.is_empty() && self.working.is_empty()
    }

    /// Returns the report as it is now, when the work has gone on for so many seconds.
    pub fn report(&self, seconds: f64) -> Report {
        let mut report = self.report.clone();
        let (done, all) = self.done();
        let all = all - self.done_before;
        report.part_done = if all > 0.0 {
            (done - self.done_before) / all
        } else {
            1.0
        };
        report.timed(seconds)
    }

    /// Returns how much is done, and how much there is in all, as a file's weight.
    fn done(&self) -> (f64, f64) {
        let files = self.report.files.iter();
        files.fold((0.0, 0.0), |(done, all), file| {
            (done + file.weight() * file.part_done(), all + file.weight())
        })
    }

    fn file(&mut self, file: FileId) -> &mut FileReport {
        Rc::make_mut(&mut self.report.files[file])
    }

    /// Has an article looked into, unless it was found or kept before. Of two files with the same article the first in
    /// order has it, whichever was read first.
    fn found_article(&mut self, id: ArticleId, place: Place, json: Vec<u8>) {
        if let Some(owner) = self.places.owner(&id) {
            self.report.count(&Fate::Again(String::new()));
            self.places.add_other(&id, place);
            if place < owner && self.places.can_move(&id, &json) {
                let fate = self.fate(owner).cloned();
                self.places.own(&id, place, Some(&json));
                if let Some(waiting) = self.found.iter_mut().find(|(other, _)| *other == id) {
                    waiting.1 = json;
                }
                self.set_fate(place, fate.unwrap_or(Fate::Waiting));
            }
            return self.tell_others(&id);
        }
        self.places.own(&id, place, Some(&json));
        if let Some(n_quotes) = self.kept.get(&id).copied() {
            self.decide(&id, Fate::Ready { n_quotes });
            self.report.n_found += 1;
        } else {
            self.report.count(&Fate::Waiting);
            self.found.push_back((id, json));
        }
    }

    /// Says of the other places of an article where it is.
    fn tell_others(&mut self, id: &ArticleId) {
        let Some((file, row)) = self.places.owner(id) else {
            return;
        };
        let path = self.report.files[file].rows[row].row.path.clone();
        for place in self.places.others(id) {
            self.set_fate(place, Fate::Again(path.clone()));
        }
    }

    fn decide(&mut self, id: &ArticleId, fate: Fate) {
        self.report.n_ready += u32::from(matches!(fate, Fate::Ready { .. }));
        if let Some(place) = self.places.owner(id) {
            self.set_fate(place, fate);
        }
    }

    fn fate(&self, (file, row): Place) -> Option<&Fate> {
        let article = self.report.files[file].rows[row].article.as_ref();
        article.map(|article| &article.fate)
    }

    fn set_fate(&mut self, place: Place, fate: Fate) {
        let (file, row) = place;
        if self.fate(place) != Some(&fate)
            && let Some(article) = &mut self.file(file).rows[row].article
        {
            article.fate = fate;
        }
    }

    fn end(&mut self, file: FileId, stage: Stage) {
        self.report.n_waiting -= 1;
        self.file(file).stage = stage;
    }
}
