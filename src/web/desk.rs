//! Where a reader's own articles are: those that were brought in this session or are kept in the browser, collection by
//! collection.
//!
//! The page holds each article with what was found in it as a `Blob`, outside of the memory of any worker; the service
//! is fed from there, again when it has to be started again.

mod keeping;

use crate::{
    import::Field,
    protocol::Request,
    state::{Action, address::CollectionId, intake::FileId, shelf::Keeping},
    texts::Message,
    web::{
        app::AppProps,
        bridge::Bridge,
        dom::window,
        keep::Keep,
        model::Model,
        pile::Pile,
        pool::{Brought, News, Pool},
        store::Dispatch,
    },
};
use gloo::{events::EventListener, timers::callback::Timeout};
use js_sys::{Date, Promise};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    rc::{Rc, Weak},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use yew::Callback;

/// So long after the last article the service is told that all are there.
const SETTLE_MS: u32 = 100;

/// The reader's own articles. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Desk(Rc<Inner>);

struct Inner {
    source: AppProps,
    model: Model,
    dispatch: Dispatch,
    keep: Keep,
    piles: RefCell<BTreeMap<CollectionId, Rc<Pile>>>,
    /// What is on the screen.
    open: RefCell<Option<CollectionId>>,
    /// Ends when what is on the screen was taken in from the browser's database.
    loading: RefCell<Option<Promise>>,
    bridge: RefCell<Option<Bridge>>,
    settling: RefCell<Option<Timeout>>,
    /// To other tabs.
    ear: RefCell<Option<EventListener>>,
    /// To the end of the page.
    end: RefCell<Option<EventListener>>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Desk {
    /// A desk with nothing on it.
    pub(crate) fn new(source: AppProps, model: Model, dispatch: Dispatch) -> Self {
        let blocked = dispatch.clone();
        let on_blocked = Callback::from(move |()| {
            blocked.dispatch(Action::Noticed(Some(Message::new("keep-blocked"))));
        });
        let keeps = source.files.is_some();
        let desk = Desk(Rc::new(Inner {
            source,
            model,
            dispatch,
            keep: Keep::new(on_blocked, keeps),
            piles: RefCell::default(),
            open: RefCell::default(),
            loading: RefCell::default(),
            bridge: RefCell::default(),
            settling: RefCell::default(),
            ear: RefCell::default(),
            end: RefCell::default(),
        }));
        let hear = Rc::downgrade(&desk.0);
        let ear = desk.0.keep.session().listen(move |tidings| {
            if let Some(desk) = hear.upgrade().map(Desk) {
                spawn_local(async move { desk.heard(tidings).await });
            }
        });
        desk.0.ear.replace(ear);
        let hear = Rc::downgrade(&desk.0);
        let end = EventListener::new(&window(), "pagehide", move |_| {
            if let Some(desk) = hear.upgrade().map(Desk) {
                desk.leave();
            }
        });
        desk.0.end.replace(Some(end));
        desk
    }

    /// The reader leaves the page.
    fn leave(&self) {
        let piles = self.0.piles.borrow();
        let reads =
            |pile: &Rc<Pile>| !pile.pool.is_done() && matches!(pile.keeping(), Keeping::Yes(_));
        if piles.values().any(reads) {
            self.0.keep.session().leave();
        }
    }

    /// Takes in what a reader brings: into the collection that is open, or else into a new one, which is opened.
    pub(crate) fn bring(&self, brought: Vec<Brought>) {
        if brought.is_empty() {
            return;
        }
        let open = self.0.open.borrow().clone();
        let id = open.unwrap_or_else(|| {
            let id = CollectionId::from_time(Date::now());
            self.0
                .dispatch
                .dispatch(Action::CollectionOpened(id.clone()));
            id
        });
        let (desk, pile) = (self.clone(), self.pile(&id));
        spawn_local(async move {
            desk.loaded().await;
            pile.pool.bring(brought);
        });
    }

    /// Has the table `file` of the collection that is open read again, by what its columns are about.
    pub(crate) fn read_table(&self, file: FileId, columns: Vec<Option<Field>>) {
        let brought = self.opened().and_then(|pile| pile.pool.file(file));
        match brought {
            Some(Brought::File(path, file) | Brought::Table(path, file, _)) => {
                self.bring(vec![Brought::Table(path, file, columns)]);
            }
            // Of a collection that is kept, the file itself is not.
            Some(Brought::Address(_)) | None => self
                .0
                .dispatch
                .dispatch(Action::Noticed(Some(Message::new("columns-bring-again")))),
        }
    }

    /// Ends what is being read into the collection that is open. What is ready stays.
    pub(crate) fn cancel(&self) {
        if let Some(pile) = self.opened() {
            pile.pool.cancel(&Message::new("intake-cancelled"));
        }
    }

    /// Takes in which collection is on the screen now.
    pub(crate) fn show(&self, collection: Option<CollectionId>) {
        self.0.bridge.take(); // it goes with the collection before
        self.0.loading.take();
        self.0.open.replace(collection.clone());
        let Some(id) = collection else {
            return;
        };
        let known = self.0.piles.borrow().get(&id).cloned();
        match known {
            Some(pile) => {
                let report = pile.report.borrow().clone();
                self.0.dispatch.dispatch(Action::Reported(report));
                self.0.dispatch.dispatch(Action::Kept(pile.keeping()));
            }
            None => {
                let desk = self.clone();
                let loading = future_to_promise(async move {
                    if let Err(reason) = desk.load(&id).await {
                        desk.0.open.take();
                        desk.0.dispatch.dispatch(Action::CollectionMissed);
                        if let Some(reason) = reason {
                            desk.0.dispatch.dispatch(Action::Noticed(Some(reason)));
                        }
                    }
                    Ok(JsValue::UNDEFINED)
                });
                self.0.loading.replace(Some(loading));
            }
        }
    }

    /// Takes in what is kept of a collection.
    async fn load(&self, id: &CollectionId) -> Result<(), Option<Message>> {
        self.0.keep.collection(&id.0).await?.ok_or(None)?;
        self.list().await;
        let pile = self.pile(id);
        let loaded = pile.load().await;
        if loaded.is_err() {
            self.0.piles.borrow_mut().remove(id);
        }
        let n_resumed = loaded?;
        if n_resumed > 0 {
            let resumed = Message::new("keep-resumed").with("n", n_resumed);
            self.0.dispatch.dispatch(Action::Noticed(Some(resumed)));
        }
        Ok(())
    }

    /// Waits until what is on the screen was taken in.
    async fn loaded(&self) {
        let loading = self.0.loading.borrow().clone();
        if let Some(loading) = loading {
            let _ = JsFuture::from(loading).await;
        }
    }

    /// Feeds the service behind `bridge`, which is new, with the collection that is open.
    pub(crate) async fn feed(&self, bridge: &Bridge) {
        self.loaded().await;
        self.0.bridge.replace(Some(bridge.clone()));
        let Some(pile) = self.opened() else {
            return;
        };
        let total = pile.n_articles();
        for at in 0..total {
            if let Some(batch) = pile.bytes(at as usize).await {
                bridge.send(&Request::Add {
                    seq: 0,
                    batch,
                    total,
                });
            }
        }
        if pile.pool.is_done() {
            bridge.send(&Request::Settle { seq: 0 });
        }
    }

    fn opened(&self) -> Option<Rc<Pile>> {
        let open = self.0.open.borrow().clone();
        self.0.piles.borrow().get(&open?).cloned()
    }

    fn pile(&self, id: &CollectionId) -> Rc<Pile> {
        let mut piles = self.0.piles.borrow_mut();
        let known = piles.entry(id.clone()).or_insert_with(|| {
            Rc::new_cyclic(|pile: &Weak<Pile>| {
                let (desk, pile, own) = (Rc::downgrade(&self.0), pile.clone(), id.clone());
                let tell = Callback::from(move |news| {
                    if let (Some(desk), Some(pile)) = (desk.upgrade(), pile.upgrade()) {
                        Desk(desk).told(&own, &pile, news);
                    }
                });
                let (desk, own) = (Rc::downgrade(&self.0), id.clone());
                let on_keeping = Callback::from(move |keeping| {
                    if let Some(desk) = desk.upgrade() {
                        Desk(desk).kept(&own, keeping);
                    }
                });
                let pool = Pool::new(self.0.source.connect.clone(), self.0.model.clone(), tell);
                Pile::new(id.0.clone(), pool, self.0.keep.clone(), on_keeping)
            })
        });
        known.clone()
    }

    fn is_open(&self, id: &CollectionId) -> bool {
        self.0.open.borrow().as_ref() == Some(id)
    }

    /// Returns the service, if it has the collection `id`.
    fn bridge(&self, id: &CollectionId) -> Option<Bridge> {
        self.0.bridge.borrow().clone().filter(|_| self.is_open(id))
    }

    fn add(&self, id: &CollectionId, pile: &Pile, batch: Vec<u8>) {
        if let Some(bridge) = self.bridge(id) {
            let total = pile.report.borrow().n_found;
            bridge.send(&Request::Add {
                seq: 0,
                batch,
                total,
            });
        }
    }

    /// Tells the service that all articles are there: soon, for other tabs may add one after the other.
    fn settle(&self, id: &CollectionId) {
        let (desk, id) = (self.clone(), id.clone());
        self.0.settling.borrow_mut().get_or_insert_with(|| {
            Timeout::new(SETTLE_MS, move || {
                desk.0.settling.take();
                let is_done = desk.opened().is_some_and(|pile| pile.pool.is_done());
                if let Some(bridge) = desk.bridge(&id).filter(|_| is_done) {
                    bridge.send(&Request::Settle { seq: 0 });
                }
            })
        });
    }

    fn told(&self, id: &CollectionId, pile: &Rc<Pile>, news: News) {
        match news {
            News::Batch {
                article,
                n_quotes,
                bytes,
            } => {
                pile.push(article, n_quotes, &bytes);
                self.add(id, pile, bytes);
            }
            News::Report(report) => {
                let report = Rc::new(report);
                pile.told(report.clone());
                if self.is_open(id) {
                    self.0.dispatch.dispatch(Action::Reported(report));
                }
            }
            News::Done => self.settle(id),
        }
    }

    fn kept(&self, id: &CollectionId, keeping: Keeping) {
        if !self.is_open(id) {
            return;
        }
        let is_resting = !matches!(keeping, Keeping::Yes(1..));
        self.0.dispatch.dispatch(Action::Kept(keeping));
        if is_resting {
            let desk = self.clone();
            spawn_local(async move { desk.list().await });
        }
    }
}
