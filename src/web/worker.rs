//! The service behind a message port: a worker's own scope, or a port in the page where there is no worker.

use crate::{
    protocol::{Request, Response},
    service::Service,
    texts::Message,
    web::port,
};
use gloo::timers::callback::Timeout;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsValue, closure::Closure};

/// Answers the requests that arrive at `port` (anything with `postMessage` and `onmessage`). Returns a function that
/// ends it: a worker has no need of that, but in a page the service goes with what asks it.
pub fn serve(port: &JsValue) -> JsValue {
    let last = port.clone();
    port::on_panic(move |reason| post(&last, &Response::Crashed { reason }));
    let server = Rc::new(Server {
        port: port.clone(),
        service: RefCell::new(Service::that_asks_for_its_model()),
        next_step: RefCell::default(),
    });
    let hearing = server.clone();
    let on_message = port::listen(port, move |event| hearing.received(event.data()));
    post(port, &Response::Ready);
    Closure::once_into_js(move || {
        server.next_step.take();
        drop(on_message);
    })
}

struct Server {
    port: JsValue,
    service: RefCell<Service>,
    next_step: RefCell<Option<Timeout>>,
}

impl Server {
    fn received(self: &Rc<Self>, message: JsValue) {
        let response = match port::read::<Request>(message) {
            Ok(request) => self.service.borrow_mut().answer(request),
            Err(error) => Response::Failed {
                seq: 0,
                reason: Message::new("failed-not-understood-page").with("error", error),
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
    if let Err(error) = port::post(port, response) {
        web_sys::console::error_2(&"dateline: an answer could not be sent".into(), &error);
    }
}
