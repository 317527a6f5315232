//! The file that corrections are kept, shared and put beside a bundle in.
//!
//! ```json
//! {"format":"dateline-corrections","version":1,"corrections":[{
//!   "target":{"type":"quote","article":{"id":"1f2e","begins":"The harbour will open"},
//!     "selector":{"exact":"“It is safe,”","prefix":"on Monday. ","suffix":" she said.","start":212}},
//!   "change":{"type":"speaker","speaker":{"kind":"person","name":"Ada Brook"}}}]}
//! ```

use super::{Correction, CorrectionId, layer::Layer};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// The only version there is so far.
pub const VERSION: u32 = 1;

const FORMAT: &str = "dateline-corrections";

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    corrections: Vec<Correction>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    withdrawn: BTreeSet<CorrectionId>,
}

/// Why a file holds no corrections that can be read. Nothing is taken from such a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// It is something else.
    NotCorrections,
    /// It was made by a newer Dateline: this version of the format.
    Newer(u32),
    /// A part of it is damaged: what is wrong, and where.
    Damaged(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NotCorrections => f.write_str("no file of Dateline’s corrections"),
            Error::Newer(version) => write!(
                f,
                "corrections of version {version}, made by a newer Dateline; this one reads up to {VERSION}"
            ),
            Error::Damaged(reason) => write!(f, "damaged: {reason}"),
        }
    }
}

impl std::error::Error for Error {}

/// Returns the file of `layer`, to be read by people as well.
pub fn encode(layer: &Layer) -> String {
    let file = File {
        format: FORMAT.into(),
        version: VERSION,
        corrections: layer.corrections.clone(),
        withdrawn: layer.withdrawn.clone(),
    };
    let mut written =
        serde_json::to_string_pretty(&file).expect("strings and numbers are always JSON");
    written.push('\n');
    written
}

/// Reads the file `written`.
///
/// # Errors
/// If it is no such file, is of a newer version, or is damaged anywhere.
pub fn decode(written: &str) -> Result<Layer, Error> {
    let value: serde_json::Value =
        serde_json::from_str(written).map_err(|_| Error::NotCorrections)?;
    let version = value["version"].as_u64().ok_or(Error::NotCorrections)?;
    if value["format"] != FORMAT || version == 0 {
        return Err(Error::NotCorrections);
    }
    if version > VERSION.into() {
        return Err(Error::Newer(u32::try_from(version).unwrap_or(u32::MAX)));
    }
    // read again, so that the error says where
    let file: File =
        serde_json::from_str(written).map_err(|error| Error::Damaged(error.to_string()))?;
    let mut layer = Layer {
        withdrawn: file.withdrawn,
        ..Layer::default()
    };
    let corrections = Layer {
        corrections: file.corrections,
        ..Layer::default()
    };
    layer.make(&layer.union(&corrections));
    Ok(layer)
}
