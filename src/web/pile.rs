//! One collection of the reader's: its articles in the page, and what is kept of them.

use crate::{
    article::ArticleId,
    corpus::annotated,
    state::{
        intake::{
            FileId, FileReport, Intake, Report, Stage,
            written::{MOST_TRIES, Step, Written},
        },
        shelf::Keeping,
    },
    texts::Message,
    web::{
        keep::{
            Keep, Outcome,
            record::{Batch, FileKey, Waiting},
        },
        pool::{Brought, Pool},
    },
};
use js_sys::{Array, Uint8Array};
use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet, VecDeque},
    rc::Rc,
};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;
use yew::Callback;

/// One collection.
pub(crate) struct Pile {
    id: String,
    pub(crate) pool: Pool,
    articles: RefCell<Vec<Held>>,
    known: RefCell<BTreeSet<ArticleId>>,
    pub(crate) report: RefCell<Rc<Report>>,
    keep: Keep,
    keeping: RefCell<Keeping>,
    /// Called with each change of the above.
    on_keeping: Callback<Keeping>,
    written: RefCell<Written>,
    /// Under which key each file is in the store that is from before, by its id.
    keys: RefCell<BTreeMap<FileId, FileKey>>,
    to_write: RefCell<VecDeque<Write>>,
    is_writing: Cell<bool>,
}

/// An article with what was found in it, outside of the memory of any worker.
#[derive(Clone)]
struct Held {
    article: ArticleId,
    n_quotes: u32,
    blob: Blob,
}

enum Write {
    Batch(Held),
    File(FileId, Step),
}

impl Pile {
    /// A collection with nothing in it, whose articles come from `pool`.
    pub(crate) fn new(id: String, pool: Pool, keep: Keep, on_keeping: Callback<Keeping>) -> Self {
        Pile {
            id,
            pool,
            articles: RefCell::default(),
            known: RefCell::default(),
            report: RefCell::default(),
            keep,
            keeping: RefCell::default(),
            on_keeping,
            written: RefCell::default(),
            keys: RefCell::default(),
            to_write: RefCell::default(),
            is_writing: Cell::default(),
        }
    }

    /// Says how far it is kept.
    pub(crate) fn keeping(&self) -> Keeping {
        self.keeping.borrow().clone()
    }

    /// Says how many articles are here.
    pub(crate) fn n_articles(&self) -> u32 {
        self.articles.borrow().len() as u32
    }

    /// Says whether an article is here.
    pub(crate) fn knows(&self, article: &ArticleId) -> bool {
        self.known.borrow().contains(article)
    }

    /// Returns the bytes of the article at this place, in the order in which they came. One that the browser has lost is
    /// told by what is missing.
    pub(crate) async fn bytes(&self, at: usize) -> Option<Vec<u8>> {
        let held = self.articles.borrow().get(at).cloned()?;
        held.bytes().await
    }

    /// Takes in an article that is new.
    pub(crate) fn push(self: &Rc<Self>, article: ArticleId, n_quotes: u32, bytes: &[u8]) {
        if let Some(held) = self.hold(article, n_quotes, bytes)
            && self.is_kept()
        {
            self.write([Write::Batch(held)]);
        }
    }

    /// Takes in an article that another tab has kept.
    pub(crate) fn push_kept(&self, batch: &Batch) {
        let article = ArticleId(batch.article.clone());
        self.hold(article.clone(), batch.n_quotes, &batch.bytes);
        self.pool.know(article, batch.n_quotes);
    }

    /// Takes in how far the files are.
    pub(crate) fn told(self: &Rc<Self>, report: Rc<Report>) {
        self.report.replace(report);
        if self.is_kept() {
            self.write_files();
        }
    }

    /// Begins to keep the collection, or goes on where that was stopped.
    pub(crate) async fn keep(self: &Rc<Self>, name: &str) -> Outcome<()> {
        self.keep.name(&self.id, name).await?;
        if !self.is_kept() {
            let held = self.articles.borrow().clone();
            self.written.replace(Written::default());
            self.keeping.replace(Keeping::Yes(0));
            // Articles first: a file is over when its articles are there.
            self.write(held.into_iter().map(Write::Batch));
            self.write_files();
        }
        Ok(())
    }

    /// Looks whether another tab has deleted it. What is here stays.
    pub(crate) async fn look_after(&self) {
        if self.is_kept() && matches!(self.keep.collection(&self.id).await, Ok(None)) {
            self.to_write.borrow_mut().clear();
            self.set(Keeping::Stopped(Message::new("keep-deleted")));
        }
    }

    /// Takes in everything that is kept. The pool goes on with what was left; returns how many files that are.
    pub(crate) async fn load(self: &Rc<Self>) -> Outcome<usize> {
        let mut last: Option<String> = None;
        let mut outdated = Vec::new();
        loop {
            let batches = self.keep.batches(&self.id, last.as_deref()).await?;
            let Some(end) = batches.last() else {
                break;
            };
            last = Some(end.article.clone());
            for batch in batches {
                let article = ArticleId(batch.article.clone());
                match annotated::is_current(&batch.bytes) {
                    true => drop(self.hold(article, batch.n_quotes, &batch.bytes)),
                    false => {
                        let json = annotated::articles(&batch.bytes).unwrap_or_default();
                        outdated.extend(
                            json.into_iter()
                                .map(|json| (article.clone(), json.to_vec())),
                        );
                    }
                }
            }
        }
        // In this order: a file that is over meanwhile is in one of both.
        let waiting = self.keep.take_over(&self.id).await?;
        let n_resumed = waiting.len();
        let reports = self.keep.reports(&self.id).await?;
        let reports = reports
            .iter()
            .filter_map(|it| Some((it.key(), it.report()?)));
        let mut files: Vec<(FileKey, Kept)> =
            reports.map(|(key, it)| (key, Kept::Over(it))).collect();
        files.extend(
            waiting
                .into_iter()
                .map(|(it, file)| (it.key(), Kept::Waits(it, file))),
        );
        files.sort_by(|a, b| a.0.cmp(&b.0));
        self.keeping.replace(Keeping::Yes(0));
        self.pool.recall(|intake, brought| {
            for held in self.articles.borrow().iter() {
                intake.know(held.article.clone(), held.n_quotes);
            }
            for (article, json) in outdated {
                intake.know_outdated(article, json);
            }
            for (key, kept) in files {
                if self.keys.borrow().values().any(|known| *known == key) {
                    continue; // another tab told it meanwhile
                }
                let (file, id, step) = match kept {
                    Kept::Over(report) => over(intake, report),
                    Kept::Waits(waiting, file) if waiting.n_tries >= MOST_TRIES => {
                        let mut report = FileReport::new(waiting.path, waiting.n_bytes);
                        report.stage = Stage::Stopped(Message::new("intake-died-twice"));
                        (file, intake.recall(report), Step::Begun)
                    }
                    Kept::Waits(waiting, file) => {
                        let id = intake.bring([(waiting.path, waiting.n_bytes)]);
                        (file, id, Step::Waits)
                    }
                };
                brought.push(file);
                self.keys.borrow_mut().insert(id, key);
                self.written.borrow_mut().know(id, step);
            }
        });
        self.on_keeping.emit(self.keeping());
        Ok(n_resumed)
    }

    /// Takes in what became of a file that another tab has read.
    pub(crate) fn recall(&self, key: FileKey, report: FileReport) {
        if self.keys.borrow().values().any(|known| *known == key) {
            return;
        }
        self.pool.recall(|intake, brought| {
            let (file, id, step) = over(intake, report);
            brought.push(file);
            self.keys.borrow_mut().insert(id, key);
            self.written.borrow_mut().know(id, step);
        });
    }

    /// Ends everything: it is deleted.
    pub(crate) fn end(&self) {
        self.keeping.replace(Keeping::No);
        self.to_write.borrow_mut().clear();
        self.pool.cancel(&Message::new("intake-cancelled"));
    }

    fn is_kept(&self) -> bool {
        matches!(*self.keeping.borrow(), Keeping::Yes(_))
    }

    fn hold(&self, article: ArticleId, n_quotes: u32, bytes: &[u8]) -> Option<Held> {
        if self.knows(&article) {
            return None;
        }
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
        let held = Held {
            article: article.clone(),
            n_quotes,
            blob,
        };
        self.known.borrow_mut().insert(article);
        self.articles.borrow_mut().push(held.clone());
        Some(held)
    }

    fn set(&self, keeping: Keeping) {
        self.keeping.replace(keeping.clone());
        self.on_keeping.emit(keeping);
    }

    fn write_files(self: &Rc<Self>) {
        let due = self.written.borrow_mut().due(&self.report.borrow());
        self.write(due.into_iter().map(|(id, step)| Write::File(id, step)));
    }

    /// Writes this after what is to be written already, one after the other, until nothing is left or it fails.
    fn write(self: &Rc<Self>, writes: impl IntoIterator<Item = Write>) {
        self.to_write.borrow_mut().extend(writes);
        let n_left = self.to_write.borrow().len() as u32;
        if n_left == 0 || self.is_writing.replace(true) {
            return;
        }
        // It is not said to be kept before it is.
        self.set(Keeping::Yes(n_left));
        let pile = self.clone();
        spawn_local(async move {
            loop {
                let next = pile.to_write.borrow_mut().pop_front();
                let Some(write) = next else {
                    break;
                };
                if let Err(reason) = pile.written(write).await {
                    pile.set(Keeping::Stopped(reason));
                    pile.to_write.borrow_mut().clear(); // all of it is written when it goes on
                    break;
                }
                let n_left = pile.to_write.borrow().len() as u32;
                if pile.is_kept() && n_left.is_multiple_of(20) {
                    pile.set(Keeping::Yes(n_left));
                }
            }
            pile.is_writing.set(false);
        });
    }

    async fn written(&self, write: Write) -> Outcome<()> {
        match write {
            Write::Batch(held) => {
                // A blob that the browser has lost cannot be kept; the rest can.
                let Some(bytes) = held.bytes().await else {
                    return Ok(());
                };
                let (collection, article) = (self.id.clone(), held.article.0);
                let n_quotes = held.n_quotes;
                self.keep
                    .add(&Batch {
                        collection,
                        article,
                        n_quotes,
                        bytes,
                    })
                    .await
            }
            Write::File(id, Step::Waits) => {
                let Some(file) = self.pool.file(id) else {
                    return Ok(());
                };
                let FileKey { session, n } = self.key(id);
                let (path, n_bytes) = file.described();
                let reader = self.keep.session().name.clone();
                let collection = self.id.clone();
                let waiting = Waiting {
                    collection,
                    session,
                    n,
                    reader,
                    path,
                    n_bytes,
                    n_tries: 0,
                };
                self.keep.wait_with(&waiting, &file).await
            }
            // What was over before this could be written did nobody harm.
            Write::File(id, Step::Begun) if self.is_over(id) => Ok(()),
            Write::File(id, Step::Begun) => self.keep.begun(&self.id, &self.key(id)).await,
            Write::File(id, Step::Over(report)) => {
                self.keep.end(&self.id, &self.key(id), &report).await
            }
        }
    }

    fn is_over(&self, id: FileId) -> bool {
        let report = self.report.borrow();
        report.files.get(id).is_some_and(|file| file.is_over())
    }

    fn key(&self, id: FileId) -> FileKey {
        let key = self.keys.borrow().get(&id).cloned();
        key.unwrap_or_else(|| FileKey {
            session: self.keep.session().name.clone(),
            n: id as u32,
        })
    }
}

/// A file in the store.
enum Kept {
    Over(FileReport),
    Waits(Waiting, Brought),
}

/// Takes in the report of a file. The file itself is gone; its path stands for it.
fn over(intake: &mut Intake, report: FileReport) -> (Brought, FileId, Step) {
    let file = Brought::Address(report.path.clone());
    let id = intake.recall(report.clone());
    (file, id, Step::Over(Rc::new(report)))
}

impl Held {
    async fn bytes(&self) -> Option<Vec<u8>> {
        let bytes = JsFuture::from(self.blob.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }
}
