//! The service behind a message port: a worker's own scope, or a port in the page where there is no worker.

use crate::{
    protocol::{Request, Response},
    service::Service,
    texts::Message,
};
use gloo::timers::callback::Timeout;
use js_sys::{Function, Reflect};
use std::{cell::RefCell, panic, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::MessageEvent;

thread_local! {
    /// Where the panic hook says its last word.
    static PORT: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Answers the requests that arrive at `port` (anything with `postMessage` and `onmessage`), for good.
pub fn serve(port: &JsValue) {
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        PORT.with_borrow(|port| {
            if let Some(port) = port {
                post(
                    port,
                    &Response::Crashed {
                        reason: info.to_string(),
                    },
                );
            }
        });
    }));
    PORT.with_borrow_mut(|known| *known = Some(port.clone()));
    let server = Rc::new(Server {
        port: port.clone(),
        service: RefCell::default(),
        next_step: RefCell::default(),
    });
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        server.received(event.data())
    });
    Reflect::set(port, &"onmessage".into(), on_message.as_ref()).expect("a port takes a listener");
    on_message.forget(); // it lives as long as the worker
    post(port, &Response::Ready);
}

struct Server {
    port: JsValue,
    service: RefCell<Service>,
    next_step: RefCell<Option<Timeout>>,
}

impl Server {
    fn received(self: &Rc<Self>, message: JsValue) {
        let response = match serde_wasm_bindgen::from_value::<Request>(message) {
            Ok(request) => self.service.borrow_mut().answer(request),
            Err(error) => Response::Failed {
                seq: 0,
                reason: Message::new("failed-not-understood-page").with("error", error.to_string()),
            },
        };
        post(&self.port, &response);
        self.go_on();
    }

    /// Long work goes on in steps, each from the event loop, so that requests are answered in between.
    fn go_on(self: &Rc<Self>) {
        let server = self.clone();
        *self.next_step.borrow_mut() = Some(Timeout::new(0, move || {
            let response = server.service.borrow_mut().step();
            if let Some(response) = response {
                post(&server.port, &response);
                server.go_on();
            }
        }));
    }
}

fn post(port: &JsValue, response: &Response) {
    let message = serde_wasm_bindgen::to_value(response).expect("protocol types serialize");
    let post: Function = Reflect::get(port, &"postMessage".into())
        .expect("a port has postMessage")
        .unchecked_into();
    if let Err(error) = post.call1(port, &message) {
        web_sys::console::error_2(&"dateline: an answer could not be sent".into(), &error);
    }
}
