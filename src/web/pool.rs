//! The workers that read a reader's files: as many as there are cores, there only while there is work.

use crate::{
    article::ArticleId,
    import::Field,
    protocol::{Ask, Told},
    state::intake::{FileId, Intake, Report, Task, WorkerId},
    texts::Message,
    web::{
        bridge::error_message,
        dom::window,
        model::Model,
        port::{self, OnMessage},
    },
};
use gloo::timers::callback::{Interval, Timeout};
use js_sys::{Array, Date, Function, Promise, Reflect};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};
use wasm_bindgen::{JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// More workers than this use more memory than they save time.
const MOST: u32 = 4;

/// Of so many bytes to be read there is work for two from the first: while one reads a file, the other looks into what
/// was found in it.
const MUCH_BYTES: f64 = 100_000.0;

/// The report is drawn so often while work goes on.
const REPORT_MS: u32 = 200;

/// A worker that says nothing for so long is taken for lost: it runs in circles on what it was given.
const SILENT_MS: f64 = 120_000.0;

/// Something that a reader brings.
#[derive(Clone, Debug)]
pub(crate) enum Brought {
    /// A file, and its path as the reader knows it.
    File(String, web_sys::File),
    /// A table that was brought before, and what its columns are about.
    Table(String, web_sys::File, Vec<Option<Field>>),
    /// An address.
    Address(String),
}

impl Brought {
    /// Returns its path, and how many bytes it has as far as that is known.
    pub(crate) fn described(&self) -> (String, f64) {
        match self {
            Brought::File(path, file) | Brought::Table(path, file, _) => {
                (path.clone(), file.size())
            }
            Brought::Address(url) => (url.clone(), 0.0),
        }
    }
}

/// What the pool tells.
#[derive(Clone)]
pub(crate) enum News {
    /// An annotated article is there.
    Batch {
        /// Which.
        article: ArticleId,
        /// Quotes in it.
        n_quotes: u32,
        /// The article, as [`crate::corpus::annotated`] writes it.
        bytes: Vec<u8>,
    },
    /// How far everything is.
    Report(Report),
    /// Nothing is left to do.
    Done,
}

/// The workers. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Pool(Rc<Inner>);

struct Inner {
    /// Returns a promise of a port to a new worker.
    connect: Function,
    model: Model,
    tell: Callback<News>,
    intake: RefCell<Intake>,
    /// When work began that goes on.
    began_ms: Cell<f64>,
    brought: RefCell<Vec<Brought>>,
    hands: RefCell<BTreeMap<WorkerId, Hand>>,
    /// Workers that were asked for, those that are gone included.
    n_hired: Cell<u32>,
    /// Workers that are there or on their way.
    n_hands: Cell<u32>,
    report_later: RefCell<Option<Timeout>>,
    watch: RefCell<Option<Interval>>,
}

struct Hand {
    port: JsValue,
    is_busy: bool,
    heard_ms: f64,
    _on_message: OnMessage,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl Pool {
    /// A pool that tells its news to `tell`. No worker is started before there is work.
    pub(crate) fn new(connect: Function, model: Model, tell: Callback<News>) -> Self {
        Pool(Rc::new(Inner {
            connect,
            model,
            tell,
            intake: RefCell::default(),
            began_ms: Cell::default(),
            brought: RefCell::default(),
            hands: RefCell::default(),
            n_hired: Cell::default(),
            n_hands: Cell::default(),
            report_later: RefCell::default(),
            watch: RefCell::default(),
        }))
    }

    /// Takes in what a reader brings.
    pub(crate) fn bring(&self, brought: Vec<Brought>) {
        if self.is_done() {
            self.0.began_ms.set(Date::now());
        }
        let described = brought.iter().map(Brought::described);
        let described: Vec<(String, f64)> = described.collect();
        let n_bytes: f64 = described.iter().map(|(_, n_bytes)| n_bytes).sum();
        self.0.intake.borrow_mut().bring(described);
        self.0.brought.borrow_mut().extend(brought);
        self.went_on();
        if n_bytes > MUCH_BYTES && self.0.n_hands.get() < n_cores() {
            self.hire();
        }
    }

    /// Takes in what is kept from before by what `recall` does. What is left to do of it is begun.
    pub(crate) fn recall(&self, recall: impl FnOnce(&mut Intake, &mut Vec<Brought>)) {
        if self.is_done() {
            self.0.began_ms.set(Date::now());
        }
        recall(
            &mut self.0.intake.borrow_mut(),
            &mut self.0.brought.borrow_mut(),
        );
        self.went_on();
    }

    /// Takes in that an article is kept, by another tab.
    pub(crate) fn know(&self, article: ArticleId, n_quotes: u32) {
        self.0.intake.borrow_mut().know(article, n_quotes);
    }

    /// Returns a file that was brought.
    pub(crate) fn file(&self, id: FileId) -> Option<Brought> {
        self.0.brought.borrow().get(id).cloned()
    }

    /// Says whether nothing is left to do.
    pub(crate) fn is_done(&self) -> bool {
        self.0.intake.borrow().is_done()
    }

    /// Ends everything that is not done, for this reason.
    pub(crate) fn cancel(&self, reason: &Message) {
        self.0.intake.borrow_mut().cancel(reason);
        self.dismiss();
        self.went_on();
    }

    /// Gives work to those who are free, hires more if there is more, and tells how far it is.
    fn went_on(&self) {
        if self.is_done() {
            self.dismiss();
            self.0.report_later.take();
            self.tell_report();
            return self.0.tell.emit(News::Done);
        }
        let free: Vec<WorkerId> = {
            let hands = self.0.hands.borrow();
            let free = hands.iter().filter(|(_, hand)| !hand.is_busy);
            free.map(|(id, _)| *id).collect()
        };
        let n_free = free.len();
        let n_given = free.into_iter().filter(|id| self.employ(*id)).count();
        let on_their_way = self.0.n_hands.get() - self.0.hands.borrow().len() as u32;
        if n_given == n_free && on_their_way == 0 && self.0.n_hands.get() < n_cores() {
            self.hire();
        }
        let pool = self.clone();
        self.0
            .report_later
            .borrow_mut()
            .get_or_insert_with(|| Timeout::new(REPORT_MS, move || pool.tell_report()));
    }

    fn tell_report(&self) {
        self.0.report_later.take();
        let seconds = (Date::now() - self.0.began_ms.get()) / 1000.0;
        let report = self.0.intake.borrow().report(seconds);
        self.0.tell.emit(News::Report(report));
    }

    /// Starts a worker.
    fn hire(&self) {
        let id = self.0.n_hired.get();
        self.0.n_hired.set(id + 1);
        self.0.n_hands.set(self.0.n_hands.get() + 1);
        let pool = self.clone();
        self.0.watch.borrow_mut().get_or_insert_with(|| {
            Interval::new(5000, {
                let pool = self.clone();
                move || pool.look_after()
            })
        });
        spawn_local(async move {
            let port = pool.0.connect.call1(&JsValue::NULL, &"importer".into());
            let port = match port {
                Ok(port) => JsFuture::from(Promise::from(port)).await,
                Err(error) => Err(error),
            };
            match port {
                Ok(port) => pool.hired(id, port).await,
                Err(error) => {
                    pool.0.n_hands.set(pool.0.n_hands.get() - 1);
                    if pool.0.n_hands.get() == 0 {
                        pool.cancel(&error_message(&error));
                    }
                }
            }
        });
    }

    async fn hired(&self, id: WorkerId, port: JsValue) {
        // Without the model, rules read; the page says so.
        if let Ok(model) = self.0.model.bytes().await {
            self.post(&port, &Ask::Learn { model }, &JsValue::UNDEFINED);
        }
        if self.is_done() {
            port::close(&port); // it came too late
            return self.0.n_hands.set(self.0.n_hands.get() - 1);
        }
        let hear = self.clone();
        let on_message = port::listen(&port, move |event| {
            hear.heard(
                id,
                port::read(event.data()).unwrap_or_else(|reason| Told::Crashed { reason }),
            );
        });
        let hear = self.clone();
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| {
            let reason = error_message(&error);
            hear.lost(id, Message::new("intake-stopped").with("reason", reason));
        });
        let _ = Reflect::set(&port, &"onerror".into(), on_error.as_ref());
        self.0.hands.borrow_mut().insert(
            id,
            Hand {
                port,
                is_busy: false,
                heard_ms: Date::now(),
                _on_message: on_message,
                _on_error: on_error,
            },
        );
        self.went_on();
    }

    /// Gives `worker`, which is free, something to do. Says whether there was something.
    fn employ(&self, worker: WorkerId) -> bool {
        let Some(task) = self.0.intake.borrow_mut().task(worker) else {
            return false;
        };
        let read = |path: &String, columns: Option<&Vec<Option<Field>>>| Ask::Read {
            path: path.clone(),
            columns: columns.cloned(),
        };
        let (ask, file) = match task {
            Task::Annotate(article) => (Ask::Annotate { article }, JsValue::UNDEFINED),
            Task::Read(file) => match &self.0.brought.borrow()[file] {
                Brought::File(path, file) => (read(path, None), JsValue::from(file)),
                Brought::Table(path, file, columns) => {
                    (read(path, Some(columns)), JsValue::from(file))
                }
                Brought::Address(url) => (Ask::Fetch { url: url.clone() }, JsValue::UNDEFINED),
            },
        };
        let mut hands = self.0.hands.borrow_mut();
        if let Some(hand) = hands.get_mut(&worker) {
            hand.is_busy = true;
            hand.heard_ms = Date::now();
            let port = hand.port.clone();
            drop(hands);
            self.post(&port, &ask, &file);
        }
        true
    }

    fn post(&self, port: &JsValue, ask: &Ask, file: &JsValue) {
        let ask = serde_wasm_bindgen::to_value(ask).expect("protocol types serialize");
        if let Err(error) = port::post_value(port, &Array::of2(&ask, file)) {
            web_sys::console::error_2(&"dateline: a worker could not be asked".into(), &error);
        }
    }

    fn heard(&self, worker: WorkerId, told: Told) {
        let is_free = match told {
            Told::Ready => false,
            Told::Found(found) => {
                self.0.intake.borrow_mut().found(worker, found);
                false
            }
            Told::Read => {
                self.0.intake.borrow_mut().read(worker);
                true
            }
            Told::Annotated { batch, n_quotes } => {
                let article = self.0.intake.borrow_mut().annotated(worker, n_quotes);
                if let Some(article) = article {
                    let bytes = batch;
                    self.0.tell.emit(News::Batch {
                        article,
                        n_quotes,
                        bytes,
                    });
                }
                true
            }
            Told::Crashed { reason } => {
                let reason = Message::new("intake-stopped").with("reason", reason);
                return self.lost(worker, reason);
            }
        };
        if let Some(hand) = self.0.hands.borrow_mut().get_mut(&worker) {
            hand.heard_ms = Date::now();
            hand.is_busy &= !is_free;
        }
        self.went_on();
    }

    /// Lets `worker`, which is gone, go; the rest of the work goes on.
    fn lost(&self, worker: WorkerId, reason: Message) {
        let hand = self.0.hands.borrow_mut().remove(&worker);
        if let Some(hand) = hand {
            port::close(&hand.port);
            self.0.n_hands.set(self.0.n_hands.get() - 1);
            self.0.intake.borrow_mut().lost(worker, reason);
            self.went_on();
        }
    }

    /// Lets those go that have been silent for too long.
    fn look_after(&self) {
        let now_ms = Date::now();
        let silent: Vec<WorkerId> = {
            let hands = self.0.hands.borrow();
            let silent = hands
                .iter()
                .filter(|(_, hand)| hand.is_busy && now_ms - hand.heard_ms > SILENT_MS);
            silent.map(|(id, _)| *id).collect()
        };
        for worker in silent {
            let minutes = (SILENT_MS / 60_000.0) as u32;
            self.lost(
                worker,
                Message::new("intake-too-long").with("minutes", minutes),
            );
        }
    }

    /// Ends all workers: their memory is given back.
    fn dismiss(&self) {
        self.0.watch.take();
        let hands = std::mem::take(&mut *self.0.hands.borrow_mut());
        self.0
            .n_hands
            .set(self.0.n_hands.get() - hands.len() as u32);
        for hand in hands.values() {
            port::close(&hand.port);
        }
    }
}

/// How many workers there can be.
fn n_cores() -> u32 {
    let n = window().navigator().hardware_concurrency();
    (n as u32).clamp(1, MOST)
}
