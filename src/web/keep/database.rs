//! The browser's database, opened once, and what asking it needs many words for.

use crate::{
    texts::Message,
    web::keep::{Outcome, record::FileKey, schema},
};
use idb::{Database, Error, KeyRange, ObjectStore, Query, Transaction, TransactionMode};
use js_sys::Array;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::JsValue;
use yew::Callback;

/// The connection, which is not opened before something is asked of it.
pub(super) struct Connection {
    database: RefCell<Option<Rc<Database>>>,
    /// Whether another tab has brought a newer version.
    is_outdated: Rc<Cell<bool>>,
    /// Called when another tab must be closed before it can go on.
    on_blocked: Callback<()>,
}

impl Connection {
    /// No connection yet.
    pub(super) fn new(on_blocked: Callback<()>) -> Self {
        Connection {
            database: RefCell::default(),
            is_outdated: Rc::default(),
            on_blocked,
        }
    }

    /// Begins a transaction over some stores.
    pub(super) async fn begin<const N: usize>(
        &self,
        names: [&str; N],
        mode: TransactionMode,
    ) -> Outcome<(Transaction, [ObjectStore; N])> {
        let database = self.database().await?;
        let transaction = database
            .transaction(&names, mode)
            .map_err(|error| why(&error))?;
        let stores = names.map(|name| transaction.object_store(name));
        match stores.iter().find_map(|store| store.as_ref().err()) {
            Some(error) => Err(why(error)),
            None => Ok((
                transaction,
                stores.map(|store| store.expect("errors are looked for above")),
            )),
        }
    }

    async fn database(&self) -> Outcome<Rc<Database>> {
        if self.is_outdated.get() {
            return Err(Message::new("keep-outdated"));
        }
        if let Some(database) = self.database.borrow().clone() {
            return Ok(database);
        }
        let on_blocked = self.on_blocked.clone();
        let opened = schema::open(schema::NAME, move || on_blocked.emit(())).await;
        let mut database = opened.map_err(|error| match schema::error_name(&error).as_str() {
            "VersionError" => Message::new("keep-newer"),
            "QuotaExceededError" => Message::new("keep-full"),
            _ => Message::new("keep-impossible"),
        })?;
        let is_outdated = self.is_outdated.clone();
        database.on_version_change(move |event| {
            // Only so can the other tab go on.
            is_outdated.set(true);
            if let Some(Ok(database)) = event.target().map(Database::try_from) {
                database.close();
            }
        });
        let database = Rc::new(database);
        self.database.replace(Some(database.clone()));
        Ok(database)
    }
}

/// Waits for what was asked of a store.
pub(super) async fn wait<T, R>(request: Result<R, Error>) -> Outcome<T>
where
    R: IntoFuture<Output = Result<T, Error>>,
{
    request
        .map_err(|error| why(&error))?
        .await
        .map_err(|error| why(&error))
}

/// Waits until what was written is on disk.
pub(super) async fn done(transaction: Transaction, store: &ObjectStore) -> Outcome<()> {
    let kept = store.transaction();
    match transaction.await {
        Ok(result) if result.is_committed() => Ok(()),
        Ok(_) => Err(kept.error().map_or_else(
            || Message::new("keep-full"),
            |error| why(&Error::DomException(error)),
        )),
        Err(error) => Err(why(&error)),
    }
}

fn why(error: &Error) -> Message {
    match schema::error_name(error).as_str() {
        "QuotaExceededError" => Message::new("keep-full"),
        "InvalidStateError" => Message::new("keep-outdated"),
        _ => Message::new("keep-failed").with("reason", error.to_string()),
    }
}

/// Returns a key of several parts.
pub(super) fn key<const N: usize>(parts: [&str; N]) -> JsValue {
    parts
        .into_iter()
        .map(JsValue::from)
        .collect::<Array>()
        .into()
}

/// Returns the key of a file.
pub(super) fn file_key(id: &str, file: &FileKey) -> JsValue {
    Array::of3(&id.into(), &file.session.as_str().into(), &file.n.into()).into()
}

/// Returns the keys of a collection, after the one that ends in `last`.
pub(super) fn within(id: &str, last: Option<&str>) -> Outcome<Query> {
    let lower = match last {
        Some(last) => key([id, last]),
        None => key([id]),
    };
    // A list is after every text.
    let upper = Array::of2(&id.into(), &Array::new());
    let range = KeyRange::bound(&lower, &upper, Some(true), Some(true));
    range.map(Query::KeyRange).map_err(|error| why(&error))
}
