//! Where a reader's own articles are: those that were brought in this session, collection by collection.
//!
//! The page holds each article with what was found in it as a `Blob`, outside of the memory of any worker; the service
//! is fed from there, again when it has to be started again.

use crate::{
    protocol::Request,
    state::{Action, address::CollectionId, intake::Report},
    texts::Message,
    web::{
        app::AppProps,
        bridge::Bridge,
        model::Model,
        pool::{Brought, News, Pool},
        store::Dispatch,
    },
};
use js_sys::{Array, Date, Uint8Array};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    rc::{Rc, Weak},
};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use yew::Callback;

/// The reader's own articles. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Desk(Rc<Inner>);

struct Inner {
    source: AppProps,
    model: Model,
    dispatch: Dispatch,
    piles: RefCell<BTreeMap<CollectionId, Rc<Pile>>>,
    /// What is on the screen.
    open: RefCell<Option<CollectionId>>,
    bridge: RefCell<Option<Bridge>>,
}

/// One collection.
struct Pile {
    pool: Pool,
    batches: RefCell<Vec<Blob>>,
    report: RefCell<Rc<Report>>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Desk {
    /// A desk with nothing on it.
    pub(crate) fn new(source: AppProps, model: Model, dispatch: Dispatch) -> Self {
        Desk(Rc::new(Inner {
            source,
            model,
            dispatch,
            piles: RefCell::default(),
            open: RefCell::default(),
            bridge: RefCell::default(),
        }))
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
        self.pile(&id).pool.bring(brought);
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
        if let Some(id) = &collection {
            match self.0.piles.borrow().get(id) {
                Some(pile) => {
                    let report = pile.report.borrow().clone();
                    self.0.dispatch.dispatch(Action::Reported(report));
                }
                None => {
                    self.0.dispatch.dispatch(Action::CollectionMissed);
                    return;
                }
            }
        }
        self.0.open.replace(collection);
    }

    /// Feeds the service behind `bridge`, which is new, with the collection that is open.
    pub(crate) async fn feed(&self, bridge: &Bridge) {
        self.0.bridge.replace(Some(bridge.clone()));
        let Some(pile) = self.opened() else {
            return;
        };
        let n = pile.batches.borrow().len();
        for at in 0..n {
            let blob = pile.batches.borrow()[at].clone();
            // A blob that the browser has lost is told by what is missing.
            if let Ok(bytes) = JsFuture::from(blob.array_buffer()).await {
                bridge.send(&Request::Add {
                    seq: 0,
                    batch: Uint8Array::new(&bytes).to_vec(),
                    total: n as u32,
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
                let (desk, pile, id) = (Rc::downgrade(&self.0), pile.clone(), id.clone());
                let tell = Callback::from(move |news| {
                    if let (Some(desk), Some(pile)) = (desk.upgrade(), pile.upgrade()) {
                        Desk(desk).told(&id, &pile, news);
                    }
                });
                Pile {
                    pool: Pool::new(self.0.source.connect.clone(), self.0.model.clone(), tell),
                    batches: RefCell::default(),
                    report: RefCell::default(),
                }
            })
        });
        known.clone()
    }

    fn told(&self, id: &CollectionId, pile: &Pile, news: News) {
        let is_open = self.0.open.borrow().as_ref() == Some(id);
        let bridge = self.0.bridge.borrow().clone().filter(|_| is_open);
        match news {
            News::Batch(batch) => {
                let parts = Array::of1(&Uint8Array::from(batch.as_slice()));
                if let Ok(blob) = Blob::new_with_u8_array_sequence(&parts) {
                    pile.batches.borrow_mut().push(blob);
                }
                if let Some(bridge) = bridge {
                    bridge.send(&Request::Add {
                        seq: 0,
                        batch,
                        total: pile.report.borrow().n_found,
                    });
                }
            }
            News::Report(report) => {
                let report = Rc::new(report);
                pile.report.replace(report.clone());
                if is_open {
                    self.0.dispatch.dispatch(Action::Reported(report));
                }
            }
            News::Done => {
                if let Some(bridge) = bridge {
                    bridge.send(&Request::Settle { seq: 0 });
                }
            }
        }
    }
}
