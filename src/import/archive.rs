//! ZIP: an archive of files, or one of the formats that are made of one.

use crate::import::{
    Container, File, Format, Item, Note, Refusal, Source, Step, docx, epub,
    limit::Budget,
    member,
    omnivore::{self, Omnivore},
    single, warc,
};
use chrono::NaiveDate;
use std::io::{self, Cursor, Read as _, SeekFrom};
use zip::{ZipArchive, result::ZipError};

/// An open archive.
pub(super) type Archive<'a> = ZipArchive<Box<dyn Source + 'a>>;

/// What an archive turned out to be.
pub(super) enum Opened<'a> {
    Container(Box<dyn Container + 'a>),
    Item(Box<Item>),
}

/// Says whether `source` begins as an archive does.
pub(super) fn is_zip(source: &mut dyn Source) -> io::Result<bool> {
    let mut head = Vec::with_capacity(4);
    source.seek(SeekFrom::Start(0))?;
    source.take(4).read_to_end(&mut head)?;
    Ok([&b"PK\x03\x04"[..], b"PK\x05\x06", b"PK\x07\x08"].contains(&&head[..]))
}

/// Opens the archive `source`, which lies in `depth` others.
pub(super) fn open<'a>(
    path: String,
    source: Box<dyn Source + 'a>,
    depth: usize,
    budget: &mut Budget,
) -> Opened<'a> {
    let refused =
        |path, refusal| Opened::Item(Box::new(Item::refused(path, Some(Format::Zip), refusal)));
    let limit = budget.limits.depth;
    if depth >= limit {
        return refused(path, Refusal::TooDeep { limit });
    }
    let mut archive = match ZipArchive::new(source) {
        Ok(archive) => archive,
        Err(error) => return refused(path, refusal(&error)),
    };
    let read = match kind(&archive) {
        Ok(Format::Docx) => (Format::Docx, docx::docx(&mut archive, budget)),
        Ok(Format::Odt) => (Format::Odt, docx::odt(&mut archive, budget)),
        Ok(Format::Epub) => (Format::Epub, epub::epub(&mut archive, budget)),
        Ok(Format::Wacz) => return Opened::Container(Box::new(warc::wacz(path, archive, budget))),
        Ok(Format::Omnivore) => return Opened::Container(Box::new(Omnivore::new(path, archive))),
        Ok(_) => {
            return Opened::Container(Box::new(Zip {
                path,
                archive,
                at: 0,
                n_members: 0,
                n_aside: 0,
                is_spent: false,
            }));
        }
        Err(refusal) => (Format::Zip, Err(refusal)),
    };
    Opened::Item(Box::new(single::read_as(path, read.0, read.1, None)))
}

/// Says what an archive is by the names in it.
fn kind(archive: &Archive<'_>) -> Result<Format, Refusal> {
    let has = |name: &str| member::has(archive, name);
    let any = |is_one: &dyn Fn(&str) -> bool| archive.file_names().flatten().any(|it| is_one(&it));
    Ok(match () {
        () if has("word/document.xml") => Format::Docx,
        () if has("META-INF/container.xml") => Format::Epub,
        () if has("content.xml") && has("META-INF/manifest.xml") => Format::Odt,
        () if has("xl/workbook.xml") => return Err(Refusal::unsupported("XLSX")),
        () if has("ppt/presentation.xml") => return Err(Refusal::unsupported("PPTX")),
        () if has("datapackage.json") && any(&|name| name.starts_with("archive/")) => Format::Wacz,
        () if any(&omnivore::is_list) && any(&|name| name.starts_with("content/")) => {
            Format::Omnivore
        }
        () => Format::Zip,
    })
}

/// The files of an archive.
struct Zip<'a> {
    path: String,
    archive: Archive<'a>,
    at: usize,
    n_members: u64,
    n_aside: u64,
    /// Whether a limit was reached: what is left is not read.
    is_spent: bool,
}

impl Zip<'_> {
    fn name(&self, at: usize) -> String {
        let name = self.archive.name_for_index(at);
        let name = name.and_then(Result::ok).unwrap_or_default();
        format!("{}/{}", self.path, name.trim_start_matches(['/', '\\']))
    }

    /// Steps over folders and what file systems leave behind.
    fn skip_aside(&mut self) {
        while self.at < self.archive.len() && is_aside(&self.name(self.at)) {
            self.n_aside += 1;
            self.at += 1;
        }
    }
}

impl Container for Zip<'_> {
    fn upcoming(&self) -> String {
        let next = (self.at..self.archive.len())
            .map(|at| self.name(at))
            .find(|name| !is_aside(name));
        next.unwrap_or_else(|| self.path.clone())
    }

    fn pass(&mut self) -> bool {
        self.skip_aside();
        let is_one = self.at < self.archive.len();
        self.at += usize::from(is_one);
        self.n_members += u64::from(is_one);
        is_one
    }

    fn next(&mut self, budget: &mut Budget) -> Option<Step> {
        self.skip_aside();
        if self.at >= self.archive.len() {
            return None;
        }
        if !budget.take_member() {
            self.is_spent = true;
            return None;
        }
        let path = self.name(self.at);
        let member = member(&mut self.archive, self.at, budget);
        self.at += 1;
        self.n_members += 1;
        Some(match member {
            Ok((bytes, day)) => Step::Member(File::open(path, Cursor::new(bytes)).modified(day)),
            Err(refusal) => Step::Item(Item::refused(path, None, refusal)),
        })
    }

    fn item(self: Box<Self>) -> Item {
        let n_unread = (self.archive.len() - self.at) as u64;
        let mut notes = vec![Note::Members(self.n_members)];
        notes.extend((self.n_aside > 0).then_some(Note::Aside(self.n_aside)));
        notes.extend((self.is_spent).then_some(Note::Unread(n_unread)));
        Item {
            path: self.path,
            format: Some(Format::Zip),
            content: Ok(Vec::new()),
            notes,
        }
    }
}

/// Reads one member; beside its bytes, the day of its last change.
pub(super) fn member(
    archive: &mut Archive<'_>,
    at: usize,
    budget: &mut Budget,
) -> Result<(Vec<u8>, Option<NaiveDate>), Refusal> {
    let file = archive.by_index(at).map_err(|error| refusal(&error))?;
    let day = file.last_modified().and_then(|day| {
        // what an archive writes that does not know
        let unknown = (day.year(), day.month(), day.day()) == (1980, 1, 1);
        NaiveDate::from_ymd_opt(day.year().into(), day.month().into(), day.day().into())
            .filter(|_| !unknown)
    });
    let (packed, stated) = (file.compressed_size(), file.size());
    Ok((budget.unpack(file, packed, stated)?, day))
}

/// Says whether an entry is no file of whoever made the archive.
fn is_aside(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_mac = path.split(['/', '\\']).any(|folder| folder == "__MACOSX");
    name.is_empty()
        || is_mac
        || name.starts_with("._")
        || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(&name)
}

/// Says in our words what is wrong with an archive.
pub(super) fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::InvalidPassword => Refusal::Encrypted,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
        ZipError::UnsupportedArchive(what) => Refusal::unsupported(&format!("ZIP: {what}")),
        ZipError::CompressionMethodNotSupported(method) => {
            Refusal::unsupported(&format!("ZIP, compression method {method}"))
        }
        other => Refusal::damaged(other),
    }
}
