//! The formats that articles come in.

use serde::{Deserialize, Serialize};

/// What a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Plain text.
    Text,
    /// A page of the web.
    Html,
    /// A page of the web with all that belongs to it in one file.
    Mhtml,
    /// Markdown, with or without a head of fields.
    Markdown,
    /// RSS or Atom.
    Feed,
    /// JSON Feed.
    JsonFeed,
    /// JSON with the fields of the contract: one article, or a list of them.
    Json,
    /// The same, one article a line.
    JsonLines,
    /// A bundle for the page.
    Bundle,
    /// News in JSON after the IPTC.
    Ninjs,
    /// A table with one article a row.
    Table,
    /// PDF.
    Pdf,
    /// A document of Word.
    Docx,
    /// A document of OpenOffice.
    Odt,
    /// Rich text.
    Rtf,
    /// A book.
    Epub,
    /// An archive of files.
    Zip,
    /// One compressed file.
    Gzip,
    /// Pages kept by a web archive.
    Warc,
    /// A web archive in one file.
    Wacz,
    /// Bibliographic records, as Zotero and others write them.
    Bibliography,
    /// What Wallabag gives its readers to take with them.
    Wallabag,
    /// What Omnivore gave its readers to take with them.
    Omnivore,
    /// Passages marked by a reader, as Readwise and others write them.
    Highlights,
}
