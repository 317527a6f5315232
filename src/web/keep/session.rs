//! This tab beside others: a name, a lock that tells that it lives, and a channel on which tabs tell each other what
//! they kept.

use crate::web::{dom::window, keep::record};
use gloo::events::EventListener;
use js_sys::{Array, Date, Function, Math, Promise, Reflect};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent, Storage};

/// The name of the channel, and the beginning of the locks' names.
const NAME: &str = "dateline:";

/// The beginning of the storage's keys of tabs that were left while they read.
const LEFT: &str = "dateline-left:";

/// What a tab tells the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Tidings {
    /// An article was kept in a collection.
    Batch(String, String),
    /// The report of a file was kept in a collection.
    Report(String, record::FileKey),
    /// The list of collections has changed.
    Shelf,
}

/// This tab.
pub(crate) struct Session {
    /// Unlike that of any other, and later ones come after it in order.
    pub(crate) name: String,
    channel: Option<BroadcastChannel>,
}

impl Session {
    /// Begins a session, which lasts as long as the page. Where nothing is kept (`keeps`), no other tab hears of it.
    pub(crate) fn begin(keeps: bool) -> Self {
        let name = format!(
            "{:x}-{:08x}",
            Date::now() as u64,
            (Math::random() * 4294967295.0) as u32
        );
        if !keeps {
            let channel = None;
            return Session { name, channel };
        }
        // A promise that never ends holds the lock until the page is gone.
        let held = Closure::<dyn FnMut() -> Promise>::new(|| Promise::new(&mut |_, _| {}));
        if let Some(locks) = locks() {
            let _ = call(
                &locks,
                "request",
                &[(NAME.to_owned() + &name).into(), held.as_ref().clone()],
            );
        }
        held.forget(); // it lives as long as the page
        Session {
            name,
            channel: BroadcastChannel::new(NAME).ok(),
        }
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self, tidings: &Tidings) {
        if let (Some(channel), Ok(message)) = (&self.channel, record::written(tidings)) {
            let _ = channel.post_message(&message);
        }
    }

    /// Has `hear` called with what other tabs tell.
    pub(crate) fn listen(&self, hear: impl Fn(Tidings) + 'static) -> Option<EventListener> {
        let channel = self.channel.as_ref()?;
        Some(EventListener::new(channel, "message", move |event| {
            let event: &MessageEvent = event.unchecked_ref();
            if let Some(tidings) = record::read(event.data()) {
                hear(tidings);
            }
        }))
    }

    /// Notes that the reader leaves the page while files are read: what is read then is not to blame that it ends.
    pub(crate) fn leave(&self) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(&(LEFT.to_owned() + &self.name), "1");
        }
    }

    /// Says whether the reader left the page of the session `name`; it is not said again.
    pub(crate) fn was_left(name: &str) -> bool {
        let Some(storage) = storage() else {
            return false;
        };
        let key = LEFT.to_owned() + name;
        let was_left = matches!(storage.get_item(&key), Ok(Some(_)));
        let _ = storage.remove_item(&key);
        was_left
    }

    /// Returns the sessions that live. Where the browser does not tell, it is this one alone: then two tabs may read
    /// the same file, which is a waste of time and no more.
    pub(crate) async fn living(&self) -> BTreeSet<String> {
        let asked = locks().and_then(|locks| call(&locks, "query", &[]));
        let answer = match asked {
            Some(promise) => JsFuture::from(Promise::from(promise)).await.ok(),
            None => None,
        };
        let held = answer.and_then(|answer| Reflect::get(&answer, &"held".into()).ok());
        let held = held.map_or_else(Array::new, |held| Array::from(&held));
        let names = held.iter().filter_map(|lock| {
            let name = Reflect::get(&lock, &"name".into()).ok()?.as_string()?;
            name.strip_prefix(NAME).map(str::to_owned)
        });
        names.chain([self.name.clone()]).collect()
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The browser's lock manager, which is not there on pages that came without encryption.
fn locks() -> Option<JsValue> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
    method
        .apply(object, &arguments.iter().collect::<Array>())
        .ok()
}
