//! Message ports: a worker, or one end of a channel in the page. Anything with `postMessage` and `onmessage`.

use js_sys::{Function, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use std::{cell::RefCell, panic};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::MessageEvent;

/// What hears the messages of a port.
pub(crate) type OnMessage = Closure<dyn FnMut(MessageEvent)>;

/// Is told the message of a panic.
type LastWord = Box<dyn Fn(String)>;

thread_local! {
    /// Where the panic hook says its last word.
    static LAST_WORD: RefCell<Option<LastWord>> = const { RefCell::new(None) };
}

/// Has `say` told the message of a panic, which ends this instance of WebAssembly.
pub(super) fn on_panic(say: impl Fn(String) + 'static) {
    LAST_WORD.with_borrow_mut(|known| *known = Some(Box::new(say)));
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        LAST_WORD.with_borrow(|say| {
            if let Some(say) = say {
                say(info.to_string());
            }
        });
    }));
}

/// Hears what arrives at `port`, as long as what is returned lives.
pub(super) fn listen(port: &JsValue, hear: impl FnMut(MessageEvent) + 'static) -> OnMessage {
    let on_message = OnMessage::new(hear);
    Reflect::set(port, &"onmessage".into(), on_message.as_ref()).expect("a port takes a listener");
    on_message
}

/// Sends `message`, which is of the protocol.
///
/// # Errors
/// If it cannot be sent: what the browser says.
pub(super) fn post(port: &JsValue, message: &impl Serialize) -> Result<(), JsValue> {
    let message = serde_wasm_bindgen::to_value(message).expect("protocol types serialize");
    post_value(port, &message)
}

/// Sends `message` as it is.
///
/// # Errors
/// If it cannot be sent: what the browser says.
pub(super) fn post_value(port: &JsValue, message: &JsValue) -> Result<(), JsValue> {
    let post: Function = Reflect::get(port, &"postMessage".into())?.unchecked_into();
    post.call1(port, message).map(|_| ())
}

/// Reads a message of the protocol.
///
/// # Errors
/// If it is none: why.
pub(super) fn read<T: DeserializeOwned>(message: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(message).map_err(|error| error.to_string())
}

/// Ends what is at the other end of `port`.
pub(super) fn close(port: &JsValue) {
    // A worker terminates, a port closes.
    for end in ["terminate", "close"] {
        if let Ok(end) = Reflect::get(port, &end.into()).and_then(JsCast::dyn_into::<Function>) {
            let _ = end.call0(port);
        }
    }
}
