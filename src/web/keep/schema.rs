//! The browser's database: its stores, and how each version is made of the one before.

use idb::{
    Database, DatabaseEvent as _, Error, Event as _, Factory, KeyPath, ObjectStoreParams,
    Request as _,
};
use wasm_bindgen::JsCast as _;

/// The database of this page.
pub const NAME: &str = "dateline";

/// A collection: its name, when it was begun, how much is in it. Key: id.
pub const COLLECTIONS: &str = "collections";

/// An article with what was found in it, as [`crate::corpus::annotated`] writes it. Key: collection, article.
pub const BATCHES: &str = "batches";

/// What became of a file, as JSON. Key: collection, session that brought the file, its number there.
pub const REPORTS: &str = "reports";

/// A file that is not read to its end, itself. Key: as in [`REPORTS`].
pub const WAITING: &str = "waiting";

/// All stores.
pub const STORES: [&str; 4] = [COLLECTIONS, BATCHES, REPORTS, WAITING];

type Step = fn(&Database) -> Result<(), Error>;

/// What makes each version of the one before; the first is made of nothing. A step that was released is never changed.
const STEPS: [Step; 2] = [
    |database| {
        create(database, COLLECTIONS, KeyPath::new_single("id"))?;
        create(
            database,
            BATCHES,
            KeyPath::new_array(["collection", "article"]),
        )?;
        create(database, REPORTS, file_key())
    },
    |database| create(database, WAITING, file_key()),
];

/// The version that this page understands.
pub const VERSION: u32 = STEPS.len() as u32;

/// Opens the database `name`, and makes it this version if it is an older one. `on_blocked` is called if another tab
/// holds an older version open: then it goes on when that tab lets it go.
///
/// # Errors
/// If there is no such database in this browser, or it is of a newer version.
pub async fn open(name: &str, on_blocked: impl FnOnce() + 'static) -> Result<Database, Error> {
    let mut request = Factory::new()?.open(name, Some(VERSION))?;
    request.on_blocked(move |_| on_blocked());
    request.on_upgrade_needed(|event| {
        let upgraded: Result<(), Error> = event.old_version().and_then(|before| {
            let database = event.database()?;
            let mut steps = STEPS.iter().skip(before as usize);
            steps.try_for_each(|step| step(&database))
        });
        // Half a version would be worse than none: the one before stays.
        if let (Err(_), Ok(request)) = (&upgraded, event.target())
            && let Some(transaction) = request.transaction()
        {
            let _ = transaction.abort();
        }
    });
    request.await
}

/// Returns the name that the browser gives an error, such as `QuotaExceededError`.
pub fn error_name(error: &Error) -> String {
    use Error::{
        AddFailed, CountFailed, DeleteFailed, DomException, GetAllFailed, GetFailed,
        IndexedDbOpenFailed, TransactionCommitError, TransactionOpenFailed, UpdateFailed,
    };
    match error {
        DomException(error) => error.name(),
        AddFailed(error)
        | CountFailed(error)
        | DeleteFailed(error)
        | GetAllFailed(error)
        | GetFailed(error)
        | UpdateFailed(error)
        | TransactionCommitError(error)
        | IndexedDbOpenFailed(error)
        | TransactionOpenFailed(error) => error
            .dyn_ref::<web_sys::DomException>()
            .map_or_else(String::new, web_sys::DomException::name),
        _ => String::new(),
    }
}

fn create(database: &Database, store: &str, key: KeyPath) -> Result<(), Error> {
    let mut params = ObjectStoreParams::new();
    params.key_path(Some(key));
    database.create_object_store(store, params).map(drop)
}

fn file_key() -> KeyPath {
    KeyPath::new_array(["collection", "session", "n"])
}
