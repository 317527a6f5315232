//! The language model: fetched once, and handed to every worker that reads articles.

use crate::{
    state::Action,
    texts::Message,
    web::{app::AppProps, bridge::error_message, fetch, store::Dispatch},
};
use js_sys::{Promise, Uint8Array};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The language model, here or on its way. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Model(Rc<Promise>);

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Model {
    /// Starts to fetch the language model, and says how far it is.
    pub(crate) fn fetch(source: &AppProps, dispatch: Dispatch) -> Self {
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
        Model(Rc::new(future_to_promise(async move {
            let fetched = fetch::in_pieces(&url, progress).await;
            Ok(fetched.map_or_else(|reason| carried(&reason), JsValue::from))
        })))
    }

    /// Waits for it.
    ///
    /// # Errors
    /// If it cannot be loaded: why, for a reader.
    pub(crate) async fn bytes(&self) -> Result<Vec<u8>, Message> {
        let model = JsFuture::from(Promise::clone(&self.0)).await;
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
