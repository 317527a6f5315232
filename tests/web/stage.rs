//! A page for one test: the interface in a fresh element, over the real service or over made-up answers,
//! with the hands of a reader.

use dateline::{
    corpus::bundle,
    protocol::{Request, Response},
    read,
    service::Service,
    web::{
        app::{self, App, AppProps},
        place::Place,
    },
};
use js_sys::{Function, Object, Promise, Reflect};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{Document, Element, EventInit, HtmlElement, KeyboardEventInit, PointerEventInit};
use yew::platform::time::sleep;

/// Three made-up articles: two dated, one without a year.
pub(crate) const ARTICLES: [(&str, &str); 3] = [
    (
        "harbour.txt",
        "The Harbour Opens\nBy Jane Doe\nSun, Mar 10 2024 03:01 PM EST\n\n\
         The harbour will open on March 20, 2024, the mayor Ada Brook said in Northport. \
         “We have waited twelve years for this lighthouse,” Ada Brook said.\n\n\
         Work began in 2022 and cost 12 million dollars.\n\n(Source: Harbour Evening Post)\n",
    ),
    (
        "fog.txt",
        "Fog Closes the Ferry\nBy Max Reed\nMon, Nov 6 2023 08:10 AM EST\n\n\
         The ferry did not sail for three days, said Carla Stone. “Nobody could see the pier,” she said.\n\n\
         (Source: Harbour Evening Post)\n",
    ),
    (
        "strike.txt",
        "Northport, March 3 (Reporter Max Reed) Dockers ended a strike on the 25th, said Carla Stone. \
         “The offer is fair,” Carla Stone told reporters. <b>Nothing</b> else changed.\n",
    ),
];

thread_local! {
    /// The page that is open. Not a part of [`Stage`]: a test that panics drops nothing here, and its page
    /// must not listen to the keys of the next test.
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

struct Open {
    root: HtmlElement,
    app: yew::AppHandle<App>,
    _connect: Closure<dyn FnMut() -> Promise>,
}

/// One open page; gone when dropped, or when the next is opened.
pub(crate) struct Stage {
    /// The element that the interface is in.
    pub(crate) root: HtmlElement,
}

impl Stage {
    /// Opens the page at `hash` over the made-up articles, `width_px` wide, and waits until they are shown.
    pub(crate) async fn open(hash: &str, width_px: u32) -> Self {
        let mut service = Service::default();
        let stage = Self::over(hash, width_px, move |request| {
            let mut responses = vec![service.answer(request)];
            while let Some(response) = service.step() {
                responses.push(response);
            }
            responses
        });
        let is_shown = || {
            stage.has(
                ".articles, .voices, .timeline, .connections, .numbers, .empty-result, .debug-view",
            ) && !stage.has("progress, [aria-busy]")
        };
        until(is_shown).await;
        stage
    }

    /// Opens the page at `hash` over a service that answers a request with what `answer` returns.
    pub(crate) fn over(
        hash: &str,
        width_px: u32,
        answer: impl FnMut(Request) -> Vec<Response> + 'static,
    ) -> Self {
        close();
        let window = web_sys::window().unwrap();
        let url = format!("{}#{hash}", window.location().pathname().unwrap());
        window
            .history()
            .unwrap()
            .replace_state_with_url(&JsValue::NULL, "", Some(&url))
            .unwrap();
        let storage = window.local_storage().unwrap().unwrap();
        storage.clear().unwrap();
        // Not the language of whoever runs the tests.
        storage.set_item("dateline-language", "en").unwrap();
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        root.set_class_name("explorer");
        root.set_attribute("style", &format!("width: {width_px}px"))
            .unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let port = port(answer);
        let connect = Closure::<dyn FnMut() -> Promise>::new(move || Promise::resolve(&port));
        let articles: Vec<_> = ARTICLES
            .iter()
            .map(|(name, text)| read::read(name, text.as_bytes()).article)
            .collect();
        let bundle = bundle::encode(&articles);
        let props = AppProps {
            connect: connect.as_ref().unchecked_ref::<Function>().clone(),
            bundle: format!(
                "data:text/plain,{}",
                percent_encode(&bundle, NON_ALPHANUMERIC)
            )
            .into(),
            model: "data:application/octet-stream,nothing".into(),
            n_model_bytes: 7,
            files: Some(connect.as_ref().unchecked_ref::<Function>().clone()),
            place: Place::Page,
        };
        let app = app::mount(root.clone().into(), props);
        let stage = Stage { root: root.clone() };
        OPEN.set(Some(Open {
            root,
            app,
            _connect: connect,
        }));
        stage
    }

    /// Returns the first element that `selector` finds.
    #[track_caller]
    pub(crate) fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap();
        found
            .unwrap_or_else(|| panic!("there is no {selector}"))
            .unchecked_into()
    }

    /// Returns all elements that `selector` finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|at| found.item(at).unwrap().unchecked_into())
            .collect()
    }

    /// Returns the element among those that `selector` finds whose accessible name is `name`.
    #[track_caller]
    pub(crate) fn named(&self, selector: &str, name: &str) -> HtmlElement {
        let all = self.all(selector);
        let names: Vec<String> = all.iter().map(|element| name_of(element)).collect();
        let at = names.iter().position(|known| known == name);
        let at =
            at.unwrap_or_else(|| panic!("there is no {selector} named {name:?}, only {names:?}"));
        all[at].clone()
    }

    /// Returns the text of the first element that `selector` finds; nothing where there is none.
    pub(crate) fn text(&self, selector: &str) -> String {
        let found = self.root.query_selector(selector).unwrap();
        found.map(|element| text_of(&element)).unwrap_or_default()
    }

    /// Says whether there is such an element.
    pub(crate) fn has(&self, selector: &str) -> bool {
        self.root.query_selector(selector).unwrap().is_some()
    }

    /// Returns what the page says about the number of results.
    pub(crate) fn status(&self) -> String {
        self.text("[role=status]")
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        close();
    }
}

fn close() {
    if let Some(open) = OPEN.take() {
        open.app.destroy();
        open.root.remove();
    }
}

/// Returns a port whose other end answers, from the event loop as a worker does.
fn port(answer: impl FnMut(Request) -> Vec<Response> + 'static) -> JsValue {
    let port = Object::new();
    let answer = Rc::new(RefCell::new(answer));
    let send = {
        let port = port.clone();
        Closure::<dyn FnMut(JsValue)>::new(move |message: JsValue| {
            let request: Request = serde_wasm_bindgen::from_value(message).unwrap();
            let (port, answer) = (port.clone(), answer.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let responses = (answer.borrow_mut())(request);
                for response in responses {
                    sleep(Duration::ZERO).await;
                    let event = Object::new();
                    let data = serde_wasm_bindgen::to_value(&response).unwrap();
                    Reflect::set(&event, &"data".into(), &data).unwrap();
                    let listener: Function = Reflect::get(&port, &"onmessage".into())
                        .unwrap()
                        .unchecked_into();
                    // The page may be gone by now, and its listener with it.
                    let _ = listener.call1(&port, &event);
                }
            });
        })
    };
    Reflect::set(&port, &"postMessage".into(), &send.into_js_value()).unwrap();
    port.into()
}

/// Waits until `holds`, at most two seconds.
#[track_caller]
pub(crate) fn until(holds: impl Fn() -> bool) -> impl Future<Output = ()> {
    let caller = std::panic::Location::caller();
    async move {
        for _ in 0..200 {
            yew::scheduler::flush().await;
            if holds() {
                return;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!(
            "what {caller} waits for does not come: {}",
            document().body().unwrap().text_content().unwrap()
        );
    }
}

/// Types `text` in place of what is in `field`.
pub(crate) fn fill(field: &HtmlElement, text: &str) {
    // Text areas and selects have a `value` as well.
    Reflect::set(field, &"value".into(), &text.into()).unwrap();
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for name in ["input", "change"] {
        let event = web_sys::Event::new_with_event_init_dict(name, &bubbling).unwrap();
        field.dispatch_event(&event).unwrap();
    }
}

/// Presses `key`, such as `a`, `ArrowDown` or `Control+k`, where the focus is.
pub(crate) fn press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_ctrl_key(key.starts_with("Control+"));
    init.set_shift_key(key.contains("Shift+"));
    init.set_key(key.rsplit_once('+').map_or(key, |(_, key)| key));
    let event =
        web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    focused().dispatch_event(&event).unwrap();
}

/// Sends the pointer event `name` at `x_px` to `target`.
pub(crate) fn point(target: &Element, name: &str, x_px: f64) {
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_client_x(x_px.round() as i32);
    init.set_pointer_id(1);
    let event = web_sys::PointerEvent::new_with_event_init_dict(name, &init).unwrap();
    target.dispatch_event(&event).unwrap();
}

/// Returns the element that has the focus.
pub(crate) fn focused() -> HtmlElement {
    document().active_element().unwrap().unchecked_into()
}

/// Returns the hash of the address.
pub(crate) fn hash() -> String {
    web_sys::window().unwrap().location().hash().unwrap()
}

/// Returns the accessible name of `element`: its label, or its text.
pub(crate) fn name_of(element: &Element) -> String {
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    match element.closest("label").unwrap() {
        Some(label) => text_of(&label),
        None => text_of(element),
    }
}

/// Returns the text of `element`, white space as one space.
pub(crate) fn text_of(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}
