//! The language model: fetched once, when somebody needs it, and handed to every worker that reads articles.

use crate::{
    state::Action,
    texts::Message,
    web::{app::AppProps, bridge::error_message, fetch, store::Dispatch},
};
use js_sys::{Promise, Uint8Array};
use std::{
    cell::{Cell, OnceCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use yew::AttrValue;

/// The language model. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Model(Rc<Inner>);

struct Inner {
    url: AttrValue,
    n_total: u32,
    dispatch: Dispatch,
    /// On its way, or here.
    fetched: OnceCell<Promise>,
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Model {
    /// The model of `source`, which is not asked for yet.
    pub(crate) fn new(source: &AppProps, dispatch: Dispatch) -> Self {
        Model(Rc::new(Inner {
            url: source.model.clone(),
            n_total: source.n_model_bytes,
            dispatch,
            fetched: OnceCell::new(),
        }))
    }

    /// Starts to fetch it, and says how far it is.
    fn fetch(&self) -> Promise {
        let (n_total, dispatch) = (self.0.n_total, self.0.dispatch.clone());
        let said = Cell::new(0);
        let tell = dispatch.clone();
        let progress = move |n_bytes| {
            // Often enough for a bar to move, seldom enough to cost nothing.
            if n_bytes >= said.get() + n_total / 50 || n_bytes == n_total {
                said.set(n_bytes);
                tell.dispatch(Action::ModelProgressed(n_bytes, n_total.max(n_bytes)));
            }
        };
        let url = self.0.url.clone();
        future_to_promise(async move {
            let fetched = fetch::in_pieces(&url, progress).await;
            Ok(fetched.map_or_else(
                |reason| {
                    dispatch.dispatch(Action::ModelMissed(reason.clone()));
                    carried(&reason)
                },
                JsValue::from,
            ))
        })
    }

    /// Waits for it; it is fetched when this is first called.
    ///
    /// # Errors
    /// If it cannot be loaded: why, for a reader.
    pub(crate) async fn bytes(&self) -> Result<Vec<u8>, Message> {
        let model = JsFuture::from(self.0.fetched.get_or_init(|| self.fetch()).clone()).await;
        let model = model.unwrap_or_else(|error| carried(&error_message(&error)));
        match model.dyn_into::<Uint8Array>() {
            Ok(bytes) => Ok(bytes.to_vec()),
            Err(reason) => Err(serde_wasm_bindgen::from_value(reason)
                .unwrap_or_else(|error| error_message(&error.into()))),
        }
    }
}

/// Returns `message` as a promise can carry it.
fn carried(message: &Message) -> JsValue {
    serde_wasm_bindgen::to_value(message).unwrap_or_default()
}
