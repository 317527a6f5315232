//! Lines with what was found in their articles ahead.

use super::{ALWAYS_JSON, Entry, json_line};
use crate::{article::Article, corpus::annotated, extract::Annotations};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// Returns the line of `article` with what was found in it, with its line break.
pub fn line_ahead(article: &Article, annotations: &Annotations) -> String {
    let article = serde_json::value::to_raw_value(article).expect(ALWAYS_JSON);
    let annotations =
        postcard::to_allocvec(annotations).expect("annotations have only plain values");
    let mut found = checksum(&article, &annotations).to_vec();
    found.extend(annotations);
    json_line(&Ahead {
        article: &article,
        found: &STANDARD_NO_PAD.encode(found),
    })
}

/// A line with what was found ahead.
#[derive(Serialize, Deserialize)]
struct Ahead<'l> {
    #[serde(borrow)]
    article: &'l RawValue,
    found: &'l str,
}

impl Ahead<'_> {
    /// Returns what was found, if that is of this article.
    fn annotations(&self) -> Option<Annotations> {
        let found = STANDARD_NO_PAD.decode(self.found).ok()?;
        let (crc, annotations) = found.split_first_chunk()?;
        let is_whole = *crc == checksum(self.article, annotations);
        is_whole.then(|| postcard::from_bytes(annotations).ok())?
    }
}

fn checksum(article: &RawValue, annotations: &[u8]) -> [u8; 4] {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(article.get().as_bytes());
    hasher.update(annotations);
    hasher.finalize().to_le_bytes()
}

/// Reads a line of a bundle whose annotations are of this version.
pub(super) fn entry(line: &[u8], version: Option<u32>) -> serde_json::Result<Entry> {
    if version.is_none() {
        return Ok(Entry {
            article: serde_json::from_slice(line)?,
            annotations: None,
        });
    }
    let ahead: Ahead<'_> = serde_json::from_slice(line)?;
    let is_known = version == Some(annotated::VERSION);
    Ok(Entry {
        article: serde_json::from_str(ahead.article.get())?,
        annotations: is_known.then(|| ahead.annotations()).flatten(),
    })
}

/// Reads a line of [`line_ahead`] of this version; `None` if it is none.
pub fn entry_ahead(line: &str) -> Option<Entry> {
    entry(line.as_bytes(), Some(annotated::VERSION)).ok()
}
