//! Files of the page's own origin, as bytes.

use crate::{
    texts::Message,
    web::{bridge::error_message, dom::window},
};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

/// Fetches the bytes at `url`; the error says what went wrong. It is asked for at once, not when awaited.
pub(super) fn whole(url: &str) -> impl Future<Output = Result<Vec<u8>, Message>> + use<> {
    let asked = JsFuture::from(window().fetch_with_str(url));
    async move {
        let body = answered(asked.await)?
            .array_buffer()
            .map_err(|error| error_message(&error))?;
        let bytes = JsFuture::from(body)
            .await
            .map_err(|error| broken_off(&error))?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }
}

/// Fetches the bytes at `url`, and tells `progress` how many are there. Tries again, once, when the connection
/// fails: a page that was opened on a train.
pub(super) async fn in_pieces(url: &str, progress: impl Fn(u32)) -> Result<Uint8Array, Message> {
    let fetched = match pieces(url, &progress).await {
        Err(Failure::Connection(_)) => pieces(url, &progress).await,
        fetched => fetched,
    };
    fetched.map_err(|failure| match failure {
        Failure::Answer(reason) | Failure::Connection(reason) => reason,
    })
}

enum Failure {
    /// The server answered, and will not answer otherwise.
    Answer(Message),
    /// There was no answer, or it broke off.
    Connection(Message),
}

async fn pieces(url: &str, progress: &impl Fn(u32)) -> Result<Uint8Array, Failure> {
    let lost = |error: JsValue| Failure::Connection(broken_off(&error));
    let asked = JsFuture::from(window().fetch_with_str(url)).await;
    if let Err(error) = &asked {
        return Err(Failure::Connection(error_message(error)));
    }
    let response = answered(asked).map_err(Failure::Answer)?;
    let Some(body) = response.body() else {
        return Ok(Uint8Array::new_with_length(0));
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut pieces: Vec<Uint8Array> = Vec::new();
    let mut n_bytes = 0;
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(lost)?;
        let part = |name: &str| Reflect::get(&read, &name.into()).map_err(lost);
        if part("done")?.is_truthy() {
            break;
        }
        let piece: Uint8Array = part("value")?.unchecked_into();
        n_bytes += piece.length();
        pieces.push(piece);
        progress(n_bytes);
    }
    let bytes = Uint8Array::new_with_length(n_bytes);
    let mut at = 0;
    for piece in pieces {
        bytes.set(&piece, at);
        at += piece.length();
    }
    Ok(bytes)
}

fn answered(answer: Result<JsValue, JsValue>) -> Result<Response, Message> {
    let response: Response = answer
        .map_err(|error| error_message(&error))?
        .unchecked_into();
    match response.ok() {
        true => Ok(response),
        false => Err(Message::new("failed-server-says")
            .with("status", response.status().to_string())
            .with("words", response.status_text())),
    }
}

fn broken_off(error: &JsValue) -> Message {
    Message::new("failed-broken-off").with("error", error_message(error))
}
