//! What makes the world match the state: requests, the hash, the tab's title, the theme.

use crate::{
    protocol::Request,
    state::{Action, Address, State, Theme},
    web::{
        bridge::Bridge,
        dom::{document, window},
        store::Store,
    },
};
use gloo::events::EventListener;
use js_sys::Function;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Where a reader's choice of theme is kept.
const THEME_KEY: &str = "dateline-theme";

/// Returns the state for the page as it is opened: the hash, and the theme chosen before.
pub(crate) fn first_state() -> State {
    let mut state = State::new(Address::from_hash(&window().location().hash().unwrap_or_default()));
    let kept = window().local_storage().ok().flatten().and_then(|storage| storage.get_item(THEME_KEY).ok().flatten());
    state.theme = match kept.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::Auto,
    };
    state
}

/// Connects to the service, asks it whatever the state needs, and ends it with the component.
#[hook]
pub(crate) fn use_service(store: &UseReducerHandle<Store>, connect: &Function, bundle: &AttrValue) {
    let bridge = use_state(|| None::<Bridge>);
    {
        let (handle, dispatch) = (bridge.clone(), store.dispatcher());
        use_effect_with((connect.clone(), bundle.clone()), move |(connect, bundle)| {
            let opened = Bridge::open(connect.clone(), bundle.to_string(), dispatch);
            handle.set(Some(opened.clone()));
            move || opened.close()
        });
    }
    let ask = |request: Option<Request>| {
        if let (Some(bridge), Some(request)) = (&*bridge, request) {
            bridge.send(&request);
        }
    };
    let (explore, read, inspect) = (store.0.explore(), store.0.read(), store.0.inspect());
    use_asking(explore, ask, |(seq, question)| Request::Explore { seq, question });
    use_asking(read, ask, |(seq, article, query)| Request::Read { seq, article, query });
    use_asking(inspect, ask, |(seq, subject)| Request::Inspect { seq, subject });
}
