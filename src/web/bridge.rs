//! The page's end of the message port: sends requests, hands answers to the store, and starts the
//! worker again when it has crashed.

use crate::{
    protocol::{Request, Response},
    state::Action,
    texts::Message,
    web::{app::AppProps, fetch, store::Dispatch},
};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use serde::Serialize as _;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::MessageEvent;

/// How often a worker is started again before the page gives up: a bundle may hold a few articles
/// on which the reader crashes, but a worker that always crashes must not be restarted for ever.
const MAX_RESTARTS: u32 = 8;

/// A connection to the service. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Bridge(Rc<Inner>);

type OnMessage = Closure<dyn FnMut(MessageEvent)>;

struct Inner {
    source: AppProps,
    dispatch: Dispatch,
    /// The language model as bytes, or why there is none as a [`Message`]. Kept for the next worker.
    model: Promise,
    port: RefCell<Option<JsValue>>,
    on_message: RefCell<Option<OnMessage>>,
    /// While a bundle is read: articles read so far, which is the index of the one being read.
    done: Cell<Option<u32>>,
    skip: RefCell<Vec<u32>>,
    restarts: Cell<u32>,
}

impl PartialEq for Bridge {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Bridge {
    /// Connects to the service of `source`, and has it open the bundle with the language model.
    pub(crate) fn open(source: AppProps, dispatch: Dispatch) -> Self {
        let bridge = Bridge(Rc::new(Inner {
            model: model(&source, dispatch.clone()),
            source,
            dispatch,
            port: RefCell::default(),
            on_message: RefCell::default(),
            done: Cell::default(),
            skip: RefCell::default(),
            restarts: Cell::default(),
        }));
        bridge.start();
        bridge
    }

    /// Sends `request`, if there is a worker to send it to.
    pub(crate) fn send(&self, request: &Request) {
        let Some(port) = self.0.port.borrow().clone() else {
            return;
        };
        let serializer = serde_wasm_bindgen::Serializer::new();
        let message = request
            .serialize(&serializer)
            .expect("protocol types serialize");
        let sent = Reflect::get(&port, &"postMessage".into())
            .and_then(|post| post.unchecked_into::<Function>().call1(&port, &message));
        if let Err(error) = sent {
            self.fail(Message::new("failed-not-asked").with("error", format!("{error:?}")));
        }
    }

    fn start(&self) {
        let bridge = self.clone();
        spawn_local(async move {
            // Both are asked for before either is awaited: the bundle comes while the worker starts.
            let bundle = fetch::whole(&bridge.0.source.bundle);
            let port = bridge
                .0
                .source
                .connect
                .call0(&JsValue::NULL)
                .map(|promise| JsFuture::from(Promise::from(promise)));
            let port = match port {
                Ok(port) => port.await,
                Err(error) => Err(error),
            };
            match (port, bundle.await) {
                (Ok(port), Ok(bundle)) => {
                    bridge.listen(port);
                    bridge.learn().await;
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

    /// Sends the language model before any article: what rules find would be replaced later.
    async fn learn(&self) {
        let model = JsFuture::from(self.0.model.clone()).await;
        let model = model.unwrap_or_else(|error| carried(&error_message(&error)));
        match model.dyn_into::<Uint8Array>() {
            Ok(bytes) => self.send(&Request::Learn {
                seq: 0,
                model: bytes.to_vec(),
            }),
            Err(reason) => {
                let reason = serde_wasm_bindgen::from_value(reason);
                let reason = reason.unwrap_or_else(|error| error_message(&error.into()));
                self.0.dispatch.dispatch(Action::ModelMissed(reason));
            }
        }
    }

    fn listen(&self, port: JsValue) {
        let inner = Rc::downgrade(&self.0);
        let on_message = OnMessage::new(move |event: MessageEvent| {
            if let Some(inner) = inner.upgrade() {
                Bridge(inner).received(event.data());
            }
        });
        Reflect::set(&port, &"onmessage".into(), on_message.as_ref())
            .expect("a port takes a listener");
        *self.0.on_message.borrow_mut() = Some(on_message);
        *self.0.port.borrow_mut() = Some(port);
    }

    fn received(&self, message: JsValue) {
        match serde_wasm_bindgen::from_value::<Response>(message) {
            Ok(Response::Crashed { reason }) => self.restart(&reason),
            Ok(response) => {
                match &response {
                    Response::Progress { done, .. } => self.0.done.set(Some(*done)),
                    Response::Opened { .. } => self.0.done.set(None),
                    _ => {}
                }
                self.0.dispatch.dispatch(Action::Answered(response));
            }
            Err(error) => {
                self.fail(Message::new("failed-not-understood").with("error", error.to_string()))
            }
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
            // A worker terminates, a port closes.
            for end in ["terminate", "close"] {
                if let Ok(end) =
                    Reflect::get(&port, &end.into()).and_then(JsCast::dyn_into::<Function>)
                {
                    let _ = end.call0(&port);
                }
            }
        }
    }

    fn fail(&self, reason: Message) {
        self.0.dispatch.dispatch(Action::Failed(reason));
    }
}

/// Starts to fetch the language model, and says how far it is.
fn model(source: &AppProps, dispatch: Dispatch) -> Promise {
    let n_total = source.n_model_bytes;
    let said = Cell::new(0);
    let progress = move |n_bytes| {
        // Often enough for a bar to move, seldom enough to cost nothing.
        if n_bytes >= said.get() + n_total / 50 || n_bytes == n_total {
            said.set(n_bytes);
            dispatch.dispatch(Action::ModelProgressed(n_bytes, n_total.max(n_bytes)));
        }
    };
    let url = source.model.clone();
    future_to_promise(async move {
        let fetched = fetch::in_pieces(&url, progress).await;
        Ok(fetched.map_or_else(|reason| carried(&reason), JsValue::from))
    })
}

/// Returns `message` as a promise can carry it.
fn carried(message: &Message) -> JsValue {
    serde_wasm_bindgen::to_value(message).unwrap_or_default()
}

/// Returns what the browser says of `error`, in the browser's words.
pub(super) fn error_message(error: &JsValue) -> Message {
    let words = Reflect::get(error, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .unwrap_or_else(|| format!("{error:?}"));
    Message::new("failed-browser").with("error", words)
}
