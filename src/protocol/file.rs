//! What was found, as a file to be taken away.

use crate::texts::Message;
use serde::{Deserialize, Serialize};

/// A form in which what was found can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// The events, as TimelineJS reads them from JSON.
    TimelineJson,
    /// The events, as TimelineJS reads them from a spreadsheet.
    TimelineCsv,
    /// Articles, quotes, names, mentions, events, numbers and days, each a table, in one archive.
    Tables,
    /// Everything, as `dateline extract` prints it.
    Json,
    /// W3C Web Annotation.
    WebAnnotation,
    /// schema.org, as JSON-LD.
    SchemaOrg,
    /// What connects people and organisations, as GraphML.
    GraphMl,
    /// The article that is read, or else the list of results, as a page.
    Html,
    /// The same as Markdown.
    Markdown,
    /// The articles with all corrections, as a bundle.
    Bundle,
    /// The same for the page, which puts itself around it, as one file.
    Page,
}

/// A file to be taken away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What is in it.
    #[serde(with = "serde_bytes")]
    pub content: Vec<u8>,
    /// What a reader must know of it: what it holds, and what its format has no place for.
    pub note: Message,
}
