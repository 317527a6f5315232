//! What is in the stores, as the browser's database holds it.

use crate::{
    state::intake::FileReport,
    web::{bridge::error_message, pool::Brought},
};
use js_sys::Reflect;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};

/// An article.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Batch {
    pub(crate) collection: String,
    pub(crate) article: String,
    pub(crate) n_quotes: u32,
    #[serde(with = "serde_bytes")]
    pub(crate) bytes: Vec<u8>,
}

/// Names a file in the stores: the session that brought it, and its number there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct FileKey {
    pub(crate) session: String,
    pub(crate) n: u32,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Reported {
    pub(crate) collection: String,
    pub(crate) session: String,
    pub(crate) n: u32,
    /// In JSON: numbers and dates survive, and so does what a later version adds.
    report: String,
}

impl Reported {
    pub(crate) fn new(collection: String, key: FileKey, report: &FileReport) -> Self {
        let report = serde_json::to_string(report).expect("reports have only plain values");
        let FileKey { session, n } = key;
        Reported {
            collection,
            session,
            n,
            report,
        }
    }

    /// Returns the key of its file.
    pub(crate) fn key(&self) -> FileKey {
        FileKey {
            session: self.session.clone(),
            n: self.n,
        }
    }

    /// Returns the report; `None` if it is of another version.
    pub(crate) fn report(&self) -> Option<FileReport> {
        serde_json::from_str(&self.report).ok()
    }
}

/// A file that is not read to its end. The file itself is beside it, as `file`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Waiting {
    pub(crate) collection: String,
    pub(crate) session: String,
    pub(crate) n: u32,
    /// The session that reads it.
    pub(crate) reader: String,
    pub(crate) path: String,
    pub(crate) n_bytes: f64,
    /// How often a page began to read it.
    pub(crate) n_tries: u32,
}

impl Waiting {
    /// Returns its key.
    pub(crate) fn key(&self) -> FileKey {
        FileKey {
            session: self.session.clone(),
            n: self.n,
        }
    }

    /// Returns the record with the file in it; an address is its path.
    pub(crate) fn with_file(&self, brought: &Brought) -> Result<JsValue, JsValue> {
        let record = written(self)?;
        if let Brought::File(_, file) = brought {
            Reflect::set(&record, &"file".into(), file)?;
        }
        Ok(record)
    }

    /// Returns the file in `record`.
    pub(crate) fn file(&self, record: &JsValue) -> Brought {
        match Reflect::get(record, &"file".into()).map(JsCast::dyn_into::<web_sys::File>) {
            Ok(Ok(file)) => Brought::File(self.path.clone(), file),
            _ => Brought::Address(self.path.clone()),
        }
    }
}

/// Returns `record` as the database takes it.
pub(crate) fn written(record: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    record.serialize(&serializer).map_err(JsValue::from)
}

/// Returns what the database gave; `None` if it is of another form.
pub(crate) fn read<T: DeserializeOwned>(record: JsValue) -> Option<T> {
    let read = serde_wasm_bindgen::from_value(record);
    read.inspect_err(|error: &serde_wasm_bindgen::Error| {
        let words = format!("{:?}", error_message(&JsValue::from(error.to_string())));
        web_sys::console::warn_2(&"dateline: a record cannot be read".into(), &words.into());
    })
    .ok()
}
