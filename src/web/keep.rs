//! What a reader keeps: collections in the browser's database, only when the reader asks for it.
//!
//! Articles and reports are added one by one, each with the count of its collection in one transaction, and none is
//! written over: tabs that add to one collection at once add to each other.

mod database;
pub(crate) mod record;
pub mod schema;
pub(crate) mod session;

use crate::{
    corpus::annotated,
    state::{intake::FileReport, shelf::Collection},
    texts::Message,
    web::{bridge::error_message, dom::window, effects::today, pool::Brought},
};
use database::{Connection, done, file_key, key, wait, within};
use idb::{ObjectStore, Query, TransactionMode};
use record::{Batch, FileKey, Reported, Waiting};
use session::{Session, Tidings};
use std::{collections::BTreeMap, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

/// Why something could not be kept, read or forgotten, for a reader.
pub(crate) type Outcome<T> = Result<T, Message>;

/// Articles that are read from the database at a time.
const N_AT_ONCE: u32 = 64;

/// The browser's database. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Keep(Rc<Inner>);

struct Inner {
    session: Session,
    connection: Connection,
}

impl Keep {
    /// The database, which is not opened before something is asked of it; where the page does not read files
    /// (`keeps`), nothing ever is.
    pub(crate) fn new(on_blocked: Callback<()>, keeps: bool) -> Self {
        Keep(Rc::new(Inner {
            session: Session::begin(keeps),
            connection: Connection::new(on_blocked),
        }))
    }

    /// This tab.
    pub(crate) fn session(&self) -> &Session {
        &self.0.session
    }

    /// Returns the collections, the last that was begun first.
    pub(crate) async fn collections(&self) -> Outcome<Vec<Collection>> {
        let (_, [store]) = self
            .0
            .connection
            .begin([schema::COLLECTIONS], TransactionMode::ReadOnly)
            .await?;
        let records = wait(store.get_all(None, None)).await?;
        let mut collections: Vec<Collection> =
            records.into_iter().filter_map(record::read).collect();
        collections.reverse(); // ids grow
        Ok(collections)
    }

    /// Returns a collection, if it is there.
    pub(crate) async fn collection(&self, id: &str) -> Outcome<Option<Collection>> {
        let (_, [store]) = self
            .0
            .connection
            .begin([schema::COLLECTIONS], TransactionMode::ReadOnly)
            .await?;
        let record = wait(store.get(JsValue::from(id))).await?;
        Ok(record.and_then(record::read))
    }

    /// Begins to keep a collection, or gives it another name.
    pub(crate) async fn name(&self, id: &str, name: &str) -> Outcome<()> {
        let (transaction, [store]) = self
            .0
            .connection
            .begin([schema::COLLECTIONS], TransactionMode::ReadWrite)
            .await?;
        let known = wait(store.get(JsValue::from(id)))
            .await?
            .and_then(record::read);
        let collection = known.unwrap_or_else(|| Collection {
            id: id.to_owned(),
            name: String::new(),
            created: today().to_string(),
            changed: today().to_string(),
            n_articles: 0,
            n_bytes: 0.0,
        });
        let name = name.to_owned();
        put(&store, &Collection { name, ..collection }).await?;
        done(transaction, &store).await?;
        self.0.session.tell(&Tidings::Shelf);
        Ok(())
    }

    /// Forgets a collection, or all of them. Corrections are not here.
    pub(crate) async fn forget(&self, id: Option<&str>) -> Outcome<()> {
        let (transaction, stores) = self
            .0
            .connection
            .begin(schema::STORES, TransactionMode::ReadWrite)
            .await?;
        for (store, name) in stores.iter().zip(schema::STORES) {
            let query = match id {
                None => {
                    wait(store.clear()).await?;
                    continue;
                }
                Some(id) if name == schema::COLLECTIONS => Query::Key(id.into()),
                Some(id) => within(id, None)?,
            };
            wait(store.delete(query)).await?;
        }
        done(transaction, &stores[0]).await?;
        self.0.session.tell(&Tidings::Shelf);
        Ok(())
    }

    /// Keeps an article, unless it is kept already. One with annotations of another version is kept in its place.
    pub(crate) async fn add(&self, batch: &Batch) -> Outcome<()> {
        let (transaction, [collections, batches]) = self
            .0
            .connection
            .begin(
                [schema::COLLECTIONS, schema::BATCHES],
                TransactionMode::ReadWrite,
            )
            .await?;
        let mut collection = known(&collections, &batch.collection).await?;
        let key = key([&batch.collection, &batch.article]);
        let before = wait(batches.get(key))
            .await?
            .and_then(record::read::<Batch>);
        if before
            .as_ref()
            .is_some_and(|before| annotated::is_current(&before.bytes))
        {
            return Ok(());
        }
        put(&batches, batch).await?;
        collection.n_articles += u32::from(before.is_none());
        collection.n_bytes +=
            batch.bytes.len() as f64 - before.map_or(0.0, |before| before.bytes.len() as f64);
        collection.changed = today().to_string();
        put(&collections, &collection).await?;
        done(transaction, &batches).await?;
        let (collection, article) = (batch.collection.clone(), batch.article.clone());
        self.0.session.tell(&Tidings::Batch(collection, article));
        Ok(())
    }

    /// Returns the next articles of a collection after the article `last`; none at the end.
    pub(crate) async fn batches(&self, id: &str, last: Option<&str>) -> Outcome<Vec<Batch>> {
        let (_, [store]) = self
            .0
            .connection
            .begin([schema::BATCHES], TransactionMode::ReadOnly)
            .await?;
        let records = wait(store.get_all(Some(within(id, last)?), Some(N_AT_ONCE))).await?;
        Ok(records.into_iter().filter_map(record::read).collect())
    }

    /// Returns an article of a collection, if it is there.
    pub(crate) async fn batch(&self, id: &str, article: &str) -> Outcome<Option<Batch>> {
        let (_, [store]) = self
            .0
            .connection
            .begin([schema::BATCHES], TransactionMode::ReadOnly)
            .await?;
        let record = wait(store.get(key([id, article]))).await?;
        Ok(record.and_then(record::read))
    }

    /// Keeps a file until it is read.
    pub(crate) async fn wait_with(&self, waiting: &Waiting, file: &Brought) -> Outcome<()> {
        let (transaction, [collections, store]) = self
            .0
            .connection
            .begin(
                [schema::COLLECTIONS, schema::WAITING],
                TransactionMode::ReadWrite,
            )
            .await?;
        known(&collections, &waiting.collection).await?;
        let record = waiting
            .with_file(file)
            .map_err(|error| error_message(&error))?;
        wait(store.put(&record, None)).await?;
        done(transaction, &store).await
    }

    /// Notes that a file is being read.
    pub(crate) async fn begun(&self, id: &str, file: &FileKey) -> Outcome<()> {
        let (transaction, [store]) = self
            .0
            .connection
            .begin([schema::WAITING], TransactionMode::ReadWrite)
            .await?;
        if let Some(record) = wait(store.get(file_key(id, file))).await?
            && let Some(waiting) = record::read::<Waiting>(record.clone())
        {
            let n_tries = waiting.n_tries + 1;
            let waiting = Waiting { n_tries, ..waiting };
            let brought = waiting.file(&record);
            let record = waiting
                .with_file(&brought)
                .map_err(|error| error_message(&error))?;
            wait(store.put(&record, None)).await?;
        }
        done(transaction, &store).await
    }

    /// Keeps what became of a file, in place of the file.
    pub(crate) async fn end(&self, id: &str, file: &FileKey, report: &FileReport) -> Outcome<()> {
        let (transaction, [collections, waiting, reports]) = self
            .0
            .connection
            .begin(
                [schema::COLLECTIONS, schema::WAITING, schema::REPORTS],
                TransactionMode::ReadWrite,
            )
            .await?;
        known(&collections, id).await?;
        wait(waiting.delete(file_key(id, file))).await?;
        put(
            &reports,
            &Reported::new(id.to_owned(), file.clone(), report),
        )
        .await?;
        done(transaction, &reports).await?;
        self.0
            .session
            .tell(&Tidings::Report(id.to_owned(), file.clone()));
        Ok(())
    }

    /// Returns what became of the files of a collection, in order.
    pub(crate) async fn reports(&self, id: &str) -> Outcome<Vec<Reported>> {
        let (_, [store]) = self
            .0
            .connection
            .begin([schema::REPORTS], TransactionMode::ReadOnly)
            .await?;
        let records = wait(store.get_all(Some(within(id, None)?), None)).await?;
        Ok(records.into_iter().filter_map(record::read).collect())
    }

    /// Returns what became of one file.
    pub(crate) async fn report(&self, id: &str, file: &FileKey) -> Outcome<Option<FileReport>> {
        let (_, [store]) = self
            .0
            .connection
            .begin([schema::REPORTS], TransactionMode::ReadOnly)
            .await?;
        let record = wait(store.get(file_key(id, file))).await?;
        Ok(record
            .and_then(record::read::<Reported>)
            .and_then(|record| record.report()))
    }

    /// Takes over the files of a collection that no living session reads. Two tabs cannot take the same.
    pub(crate) async fn take_over(&self, id: &str) -> Outcome<Vec<(Waiting, Brought)>> {
        let living = self.0.session.living().await;
        let (transaction, [store]) = self
            .0
            .connection
            .begin([schema::WAITING], TransactionMode::ReadWrite)
            .await?;
        let mut taken = Vec::new();
        let mut left = BTreeMap::new();
        for record in wait(store.get_all(Some(within(id, None)?), None)).await? {
            let Some(waiting) = record::read::<Waiting>(record.clone()) else {
                continue;
            };
            if living.contains(&waiting.reader) {
                continue;
            }
            let before = waiting.reader.clone();
            let was_left = left
                .entry(before)
                .or_insert_with_key(|it| Session::was_left(it));
            let waiting = Waiting {
                reader: self.0.session.name.clone(),
                n_tries: waiting.n_tries.saturating_sub(u32::from(*was_left)),
                ..waiting
            };
            let brought = waiting.file(&record);
            let record = waiting
                .with_file(&brought)
                .map_err(|error| error_message(&error))?;
            wait(store.put(&record, None)).await?;
            taken.push((waiting, brought));
        }
        done(transaction, &store).await?;
        Ok(taken)
    }
}

/// Returns how many bytes the browser holds for this page, and how many it would hold.
pub(crate) async fn usage() -> Option<(f64, f64)> {
    let asked = window().navigator().storage().estimate().ok()?;
    let estimate: web_sys::StorageEstimate = JsFuture::from(asked).await.ok()?.unchecked_into();
    Some((estimate.get_usage()?, estimate.get_quota()?))
}

/// Asks the browser not to clear what is kept when space is short. It may decline.
pub(crate) async fn persist() {
    if let Ok(asked) = window().navigator().storage().persist() {
        let _ = JsFuture::from(asked).await;
    }
}

/// Returns the collection `id`, which another tab may have deleted.
async fn known(collections: &ObjectStore, id: &str) -> Outcome<Collection> {
    let record = wait(collections.get(JsValue::from(id))).await?;
    record
        .and_then(record::read)
        .ok_or_else(|| Message::new("keep-deleted"))
}

async fn put(store: &ObjectStore, value: &impl serde::Serialize) -> Outcome<()> {
    let record = record::written(value).map_err(|error| error_message(&error))?;
    wait(store.put(&record, None)).await.map(drop)
}
