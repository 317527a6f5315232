//! The page's end of the message port: sends requests, hands answers to the store, and starts the
//! worker again when it has crashed.

use crate::{
    protocol::{Request, Response},
    state::Action,
    texts::Message,
    web::{
        app::AppProps,
        desk::Desk,
        dom::document,
        fetch,
        model::Model,
        port::{self, OnMessage},
        store::Dispatch,
    },
};
use js_sys::{Date, Promise, Reflect};
use std::{
    cell::{Cell, RefCell},
    future::ready,
    pin::Pin,
    rc::Rc,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Url;

/// How often a worker is started again before the page gives up: a bundle may hold a few articles
/// on which the reader crashes, but a worker that always crashes must not be restarted for ever.
const MAX_RESTARTS: u32 = 8;

/// How far the reading is is drawn so often: an article may take a few milliseconds, and drawing the page as many.
const PROGRESS_MS: f64 = 100.0;

/// A connection to the service. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Bridge(Rc<Inner>);

struct Inner {
    source: AppProps,
    dispatch: Dispatch,
    model: Model,
    /// Where the articles are, if they are not those of the bundle.
    desk: Option<Desk>,
    port: RefCell<Option<JsValue>>,
    on_message: RefCell<Option<OnMessage>>,
    /// While a bundle is read: articles read so far, which is the index of the one being read.
    done: Cell<Option<u32>>,
    /// When that was last told.
    told_ms: Cell<f64>,
    skip: RefCell<Vec<u32>>,
    restarts: Cell<u32>,
    /// The shard that will be asked for next, which is on its way.
    ahead: RefCell<Option<(String, Fetched)>>,
}

/// A file on its way.
type Fetched = Pin<Box<dyn Future<Output = Result<Vec<u8>, Message>>>>;

impl PartialEq for Bridge {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Bridge {
    /// Connects to the service of `source`, and has it open the bundle, or feeds it from `desk`.
    pub(crate) fn open(
        source: AppProps,
        model: Model,
        desk: Option<Desk>,
        dispatch: Dispatch,
    ) -> Self {
        let bridge = Bridge(Rc::new(Inner {
            source,
            model,
            desk,
            dispatch,
            port: RefCell::default(),
            on_message: RefCell::default(),
            done: Cell::default(),
            told_ms: Cell::default(),
            skip: RefCell::default(),
            restarts: Cell::default(),
            ahead: RefCell::default(),
        }));
        bridge.start();
        bridge
    }

    /// Sends `request`, if there is a worker to send it to.
    pub(crate) fn send(&self, request: &Request) {
        let Some(port) = self.0.port.borrow().clone() else {
            return;
        };
        if let Err(error) = port::post(&port, request) {
            self.fail(Message::new("failed-not-asked").with("error", format!("{error:?}")));
        }
    }

    fn start(&self) {
        let bridge = self.clone();
        spawn_local(async move {
            // Both are asked for before either is awaited: the bundle comes while the worker starts.
            let is_own = bridge.0.desk.is_some();
            let here = bridge.0.source.place.host();
            let here = here.map(|host| host.bundle.to_vec());
            let bundle = (!is_own && here.is_none()).then(|| fetch::whole(&bridge.0.source.bundle));
            let port = bridge
                .0
                .source
                .connect
                .call1(&JsValue::NULL, &"worker".into())
                .map(|promise| JsFuture::from(Promise::from(promise)));
            let port = match port {
                Ok(port) => port.await,
                Err(error) => Err(error),
            };
            let bundle = match bundle {
                Some(bundle) => bundle.await.map(Some),
                None => Ok(here.filter(|_| !is_own)),
            };
            match (port, bundle) {
                (Ok(port), Ok(None)) => {
                    bridge.listen(port);
                    if let Some(desk) = &bridge.0.desk {
                        desk.feed(&bridge).await;
                    }
                }
                (Ok(port), Ok(Some(bundle))) => {
                    bridge.listen(port);
                    let skip = bridge.0.skip.borrow().clone();
                    bridge.0.done.set(Some(0));
                    bridge.send(&Request::Open {
                        seq: 0,
                        bundle,
                        skip,
                    });
                }
                (Err(error), _) => bridge.fail(error_message(&error)),
                (_, Err(reason)) => {
                    bridge.fail(Message::new("failed-not-fetched").with("reason", reason))
                }
            }
        });
    }

    /// Sends the language model, which is fetched when it is first wanted.
    fn learn(&self) {
        let bridge = self.clone();
        spawn_local(async move {
            bridge.send(&match bridge.0.model.bytes().await {
                Ok(model) => Request::Learn { seq: 0, model },
                Err(reason) => Request::DoWithout { seq: 0, reason },
            });
        });
    }

    /// Sends the shard `name`, and fetches the `next` one meanwhile.
    fn send_shard(&self, name: &str, next: Option<String>) {
        let ahead = self.0.ahead.take().filter(|(known, _)| known == name);
        let fetched = ahead.map_or_else(|| self.fetch_shard(name), |(_, fetched)| fetched);
        *self.0.ahead.borrow_mut() = next.map(|next| {
            let fetched = self.fetch_shard(&next);
            (next, fetched)
        });
        let bridge = self.clone();
        spawn_local(async move {
            let (shard, problem) = match fetched.await {
                Ok(bytes) => (bytes, None),
                Err(reason) => (Vec::new(), Some(reason)),
            };
            bridge.send(&Request::Shard {
                seq: 0,
                shard,
                problem,
            });
        });
    }

    /// Asks for the file `name` in the folder of the bundle.
    fn fetch_shard(&self, name: &str) -> Fetched {
        let base = document().base_uri().ok().flatten().unwrap_or_default();
        let url = Url::new_with_base(&self.0.source.bundle, &base)
            .and_then(|bundle| Url::new_with_base(name, &bundle.href()));
        match url {
            Ok(url) => Box::pin(fetch::whole(&url.href())),
            Err(error) => Box::pin(ready(Err(error_message(&error)))),
        }
    }

    fn listen(&self, port: JsValue) {
        let inner = Rc::downgrade(&self.0);
        let on_message = port::listen(&port, move |event| {
            if let Some(inner) = inner.upgrade() {
                Bridge(inner).received(event.data());
            }
        });
        *self.0.on_message.borrow_mut() = Some(on_message);
        *self.0.port.borrow_mut() = Some(port);
    }

    fn received(&self, message: JsValue) {
        match port::read::<Response>(message) {
            Ok(Response::Crashed { reason }) => self.restart(&reason),
            Ok(Response::ModelWanted) => self.learn(),
            Ok(Response::ShardWanted { name, next }) => self.send_shard(&name, next),
            Ok(response) => {
                match &response {
                    Response::Progress { done, .. } => {
                        self.0.done.set(Some(*done));
                        let now_ms = Date::now();
                        if (now_ms - self.0.told_ms.get()).abs() < PROGRESS_MS {
                            return;
                        }
                        self.0.told_ms.set(now_ms);
                    }
                    Response::Opened { .. } => self.0.done.set(None),
                    _ => {}
                }
                self.0.dispatch.dispatch(Action::Answered(response));
            }
            Err(error) => self.fail(Message::new("failed-not-understood").with("error", error)),
        }
    }

    /// Starts a new worker on the same bundle, without the article on which the last one crashed.
    fn restart(&self, reason: &str) {
        self.close();
        self.0.restarts.set(self.0.restarts.get() + 1);
        if self.0.restarts.get() > MAX_RESTARTS {
            return self.fail(Message::new("failed-crashes").with("reason", reason));
        }
        if let Some(done) = self.0.done.get() {
            self.0.skip.borrow_mut().push(done);
        }
        self.0
            .dispatch
            .dispatch(Action::Noticed(Some(Message::new("notice-crashed"))));
        self.start();
    }

    /// Ends the worker.
    pub(crate) fn close(&self) {
        if let Some(port) = self.0.port.borrow_mut().take() {
            port::close(&port);
        }
    }

    fn fail(&self, reason: Message) {
        self.0.dispatch.dispatch(Action::Failed(reason));
    }
}

/// Returns what the browser says of `error`, in the browser's words.
pub(super) fn error_message(error: &JsValue) -> Message {
    let words = Reflect::get(error, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .unwrap_or_else(|| format!("{error:?}"));
    Message::new("failed-browser").with("error", words)
}
