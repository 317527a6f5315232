//! The reader's corrections on disk: in the browser's storage, under the address of the bundle.
//!
//! What is on disk is what is true: each edit is made there first, over whatever another tab has written meanwhile, and
//! reaches the screen only when it is kept.

use crate::{
    corpus::correction::{
        layer::{Edit, Layer},
        patch,
    },
    state::{Action, address::CollectionId, correction::Way},
    texts::Message,
    web::{
        dom::{document, window},
        place::Place,
        store::Dispatch,
    },
};
use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent, Url};
use yew::prelude::*;

/// Where corrections are kept, before the address of their bundle.
const KEY: &str = "dateline-corrections:";

/// A longer address is not kept as it is: the whole bundle may be in it.
const LONGEST: usize = 200;

/// The corrections on disk.
#[derive(Clone, PartialEq)]
pub(crate) struct Ledger {
    key: AttrValue,
    dispatch: Dispatch,
    place: Place,
}

impl Ledger {
    /// Makes `edit` on disk, then on the screen. Where the disk does not take it, it is not made, and that is told.
    pub(crate) fn make(&self, edit: Edit, way: Way) {
        if edit.is_empty() {
            return;
        }
        if let Some(host) = self.place.host() {
            let mut layer = host.layer.borrow().clone();
            layer.make(&edit);
            host.layer.replace(layer.clone());
            return self.dispatch.dispatch(Action::Corrected(layer, edit, way));
        }
        let said = |id: &'static str| Action::Noticed(Some(Message::new(id)));
        let Some(storage) = self.place.storage() else {
            return self.dispatch.dispatch(said("ledger-no-storage"));
        };
        let mut layer = match kept(&storage, &self.key) {
            Ok(layer) => layer,
            // what cannot be read is not overwritten
            Err(_) => return self.dispatch.dispatch(said("ledger-damaged")),
        };
        layer.make(&edit);
        let written = match layer.is_empty() {
            true => storage.remove_item(&self.key),
            false => storage.set_item(&self.key, &patch::encode(&layer)),
        };
        self.dispatch.dispatch(match written {
            Ok(()) => Action::Corrected(layer, edit, way),
            Err(_) => said("ledger-full"),
        });
    }
}

/// Returns the corrections of `collection`, or else of `bundle`, that are on disk, or that an element was given.
pub(crate) fn read(place: &Place, bundle: &str, collection: Option<&CollectionId>) -> Layer {
    at(place, &key(bundle, collection))
}

fn at(place: &Place, key: &str) -> Layer {
    if let Some(host) = place.host() {
        return host.layer.borrow().clone();
    }
    let kept = place.storage().and_then(|storage| kept(&storage, key).ok());
    kept.unwrap_or_default()
}

/// Returns the ledger of `collection`, or else of `bundle`, and listens to what other tabs write into it.
#[hook]
pub(crate) fn use_ledger(
    bundle: &AttrValue,
    collection: &Option<CollectionId>,
    dispatch: Dispatch,
    place: &Place,
) -> Ledger {
    let key = use_memo(
        (bundle.clone(), collection.clone()),
        |(bundle, collection)| AttrValue::from(key(bundle, collection.as_ref())),
    );
    let ledger = Ledger {
        key: (*key).clone(),
        dispatch,
        place: place.clone(),
    };
    use_effect_with(
        (ledger.key.clone(), ledger.dispatch.clone(), place.clone()),
        |(key, dispatch, place)| {
            let (key, dispatch, place) = (key.clone(), dispatch.clone(), place.clone());
            // other articles, other corrections
            dispatch.dispatch(Action::CorrectionsChanged(at(&place, &key)));
            let listener = EventListener::new(&window(), "storage", move |event| {
                let event: &StorageEvent = event.unchecked_ref();
                // without a key, everything was cleared
                if event.key().is_some_and(|changed| changed != key.as_str()) {
                    return;
                }
                if let Some(Ok(layer)) = place.storage().map(|storage| kept(&storage, &key)) {
                    dispatch.dispatch(Action::CorrectionsChanged(layer));
                }
            });
            move || drop(listener)
        },
    );
    ledger
}

/// Forgets the corrections of `collection`.
pub(crate) fn forget(collection: &CollectionId) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key("", Some(collection)));
    }
}

/// Forgets everything that the page has in the browser's storage: all corrections, and the reader's habits.
pub(crate) fn forget_all() {
    let Some(storage) = storage() else {
        return;
    };
    let n = storage.length().unwrap_or_default();
    let keys: Vec<String> = (0..n).filter_map(|at| storage.key(at).ok()?).collect();
    for key in keys.iter().filter(|key| key.starts_with("dateline-")) {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn kept(storage: &Storage, key: &str) -> Result<Layer, patch::Error> {
    match storage.get_item(key).ok().flatten() {
        None => Ok(Layer::default()),
        Some(written) => patch::decode(&written),
    }
}

/// Returns where the corrections of `collection`, or else of `bundle`, are kept.
fn key(bundle: &str, collection: Option<&CollectionId>) -> String {
    if let Some(CollectionId(id)) = collection {
        return format!("{KEY}own:{id}");
    }
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let whole =
        Url::new_with_base(bundle, &base).map_or_else(|_| bundle.to_owned(), |url| url.href());
    match whole.len() > LONGEST {
        true => format!("{KEY}{:016x}", crate::hash::fnv(whole.as_bytes())),
        false => KEY.to_owned() + &whole,
    }
}
