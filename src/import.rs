//! Files in any format that articles come in → [`Reading`]s.
//!
//! Pure, like all that thinks. Only what takes files in links it; the page that shows articles does not.
//!
//! [`Import`] walks one file that a reader gave: a text, a page, a feed, or an archive of any of these to any depth. It
//! yields one [`Item`] for each file and each member of an archive, and an archive's own [`Item`] after its members, so
//! that nothing is left out in silence. What a file is, is told by its bytes; its name decides only where they leave it
//! open. Nothing fails and nothing panics: what cannot be read is a [`Refusal`], what is odd a [`Note`] or a
//! [`Warning`](crate::read::Warning).

mod archive;
pub mod build;
mod docx;
pub mod encoding;
mod epub;
mod feed;
mod field;
mod format;
mod highlights;
pub mod html;
mod json;
mod limit;
pub mod line;
mod markdown;
mod member;
pub mod mhtml;
mod note;
mod omnivore;
mod pdf;
mod recognise;
mod record;
mod refusal;
pub mod report;
mod single;
mod table;
mod warc;
mod wording;
mod xml;

pub use field::Field;
pub use format::Format;
pub use limit::Limits;
pub use note::Note;
pub use refusal::Refusal;
pub use wording::dated_by;

use crate::read::Reading;
use chrono::NaiveDate;
use flate2::bufread::MultiGzDecoder;
use limit::Budget;
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    io::{Cursor, Read, Seek},
};

/// Bytes that can be read from any place: of an archive only what is asked for is read.
pub trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

/// A file as a reader gave it.
pub struct File<'a> {
    path: String,
    source: Box<dyn Source + 'a>,
    modified: Option<NaiveDate>,
}

impl<'a> File<'a> {
    /// Takes the bytes of a file; `path` is its name, with its folders where they are known.
    pub fn new(path: impl Into<String>, bytes: &'a [u8]) -> Self {
        File::open(path, Cursor::new(bytes))
    }

    /// Takes a file that is read as far as it is needed.
    pub fn open(path: impl Into<String>, source: impl Source + 'a) -> Self {
        File {
            path: path.into(),
            source: Box::new(source),
            modified: None,
        }
    }

    /// Adds the day when the file was last changed. It is never taken for a date of publication.
    #[must_use]
    pub fn modified(mut self, day: Option<NaiveDate>) -> Self {
        self.modified = day;
        self
    }
}

impl fmt::Debug for File<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("File").field(&self.path).finish()
    }
}

/// What became of one file, or of one member of an archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Where it lies, through archives and their folders: `news.zip/2024/a.html`.
    pub path: String,
    /// What it was recognised as; `None` where that cannot be told.
    pub format: Option<Format>,
    /// Its articles, none for an archive, whose members have items of their own; or why there are none.
    pub content: Result<Vec<Reading>, Refusal>,
    /// What a reader should know about the file beside what the articles themselves warn of.
    pub notes: Vec<Note>,
}

/// How files are read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// What is too much.
    pub limits: Limits,
    /// What the columns of a table are about, in order, where a reader said so after [`Refusal::NeedsColumns`]; `None`
    /// for those that say nothing about an article.
    pub columns: Option<Vec<Option<Field>>>,
}

/// The items of one file, each read when it is asked for.
///
/// ```
/// use dateline::import::{File, Format, Import, Options};
///
/// let file = File::new("bridge.txt", b"Bridge reopens\n\nBy Jane Doe\n\nThe bridge is open again.\n");
/// let items: Vec<_> = Import::new(file, Options::default()).collect();
/// assert_eq!(items[0].format, Some(Format::Text));
/// assert_eq!(items[0].content.as_ref().unwrap()[0].article.stated.authors, ["Jane Doe"]);
/// ```
pub struct Import<'a> {
    options: Options,
    budget: Budget,
    first: Option<File<'a>>,
    /// The archives that are open, the innermost last.
    open: Vec<Box<dyn Container + 'a>>,
}

impl<'a> Import<'a> {
    /// Begins with `file`; nothing is read yet.
    pub fn new(file: File<'a>, options: Options) -> Self {
        Import {
            budget: Budget::new(options.limits.clone()),
            options,
            first: Some(file),
            open: Vec::new(),
        }
    }

    /// Returns the path of the file that is read next: who runs the reading can name the one that it died of.
    pub fn upcoming(&self) -> Option<String> {
        match &self.first {
            Some(file) => Some(file.path.clone()),
            None => self.open.last().map(|container| container.upcoming()),
        }
    }

    /// Steps over the file that is read next, without reading it: it killed a reader before, or has been read.
    pub fn pass(&mut self) {
        if self.first.take().is_none()
            && let Some(container) = self.open.last_mut()
            && !container.pass()
        {
            self.open.pop();
        }
    }

    /// Reads `file`: its item, unless it is an archive, which is opened.
    fn take(&mut self, file: File<'a>) -> Option<Item> {
        let File {
            path,
            mut source,
            modified,
        } = file;
        let is_archive = match archive::is_zip(&mut *source) {
            Ok(is_archive) => is_archive,
            Err(error) => return Some(Item::refused(path, None, Refusal::unreadable(&error))),
        };
        if is_archive {
            return match archive::open(path, source, self.open.len(), &mut self.budget) {
                archive::Opened::Container(container) => {
                    self.open.push(container);
                    None
                }
                archive::Opened::Item(item) => Some(*item),
            };
        }
        let bytes = match self.budget.read(&mut *source) {
            Ok(bytes) => bytes,
            Err(refusal) => return Some(Item::refused(path, None, refusal)),
        };
        if bytes.starts_with(&[0x1f, 0x8b]) {
            return self.unpacked(path, &bytes, modified);
        }
        if bytes.starts_with(b"WARC/") {
            self.open
                .push(Box::new(warc::warc(path, &bytes, &mut self.budget)));
            return None;
        }
        Some(single::item(path, &bytes, modified, &self.options))
    }

    /// Reads one file that is compressed alone: as what it is.
    fn unpacked(
        &mut self,
        path: String,
        bytes: &[u8],
        modified: Option<NaiveDate>,
    ) -> Option<Item> {
        // A web archive is many pieces, each compressed on its own; one piece may tell.
        let mut start = [0; 5];
        let is_warc =
            MultiGzDecoder::new(bytes).read_exact(&mut start).is_ok() && &start == b"WARC/";
        if is_warc {
            self.open
                .push(Box::new(warc::warc(path, bytes, &mut self.budget)));
            return None;
        }
        let decoder = MultiGzDecoder::new(bytes);
        match self.budget.unpack(decoder, bytes.len() as u64, 0) {
            Err(refusal) => Some(Item::refused(path, Some(Format::Gzip), refusal)),
            Ok(inner) if inner.starts_with(&[0x1f, 0x8b]) => {
                let limit = 1;
                Some(Item::refused(
                    path,
                    Some(Format::Gzip),
                    Refusal::TooDeep { limit },
                ))
            }
            Ok(inner) => {
                let name = path.strip_suffix(".gz").unwrap_or(&path).to_owned();
                self.take(File::open(name, Cursor::new(inner)).modified(modified))
            }
        }
    }
}

impl Iterator for Import<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        if let Some(file) = self.first.take()
            && let Some(item) = self.take(file)
        {
            return Some(item);
        }
        loop {
            let container = self.open.last_mut()?;
            match container.next(&mut self.budget) {
                Some(Step::Item(item)) => return Some(item),
                Some(Step::Member(file)) => {
                    if let Some(item) = self.take(file) {
                        return Some(item);
                    }
                }
                None => return self.open.pop().map(|container| container.item()),
            }
        }
    }
}

impl fmt::Debug for Import<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Import")
            .field("upcoming", &self.upcoming())
            .finish_non_exhaustive()
    }
}

/// A file with files in it.
trait Container {
    /// Returns the path of the member that is read next; the container's own after the last.
    fn upcoming(&self) -> String;

    /// Steps over the next member; returns whether there was one.
    fn pass(&mut self) -> bool;

    /// Reads the next member.
    fn next(&mut self, budget: &mut Budget) -> Option<Step>;

    /// Returns what is to be said of the container, when its members are done.
    fn item(self: Box<Self>) -> Item;
}

/// The next member of a container: still to be recognised, or done.
enum Step {
    Member(File<'static>),
    Item(Item),
}

impl Item {
    /// Says whether something was left out of what could otherwise be read.
    pub fn is_partial(&self) -> bool {
        let is_loss = |note: &Note| matches!(note, Note::Unread(_) | Note::Lost { .. });
        self.notes.iter().any(is_loss)
    }

    fn refused(path: String, format: Option<Format>, refusal: Refusal) -> Self {
        Item {
            path,
            format,
            content: Err(refusal),
            notes: Vec::new(),
        }
    }
}
