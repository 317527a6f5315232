//! Web archives: pages as they were sent, in WARC records, alone or in a WACZ with a list of the pages.

use crate::{
    import::{
        Container, Format, Item, Note, Refusal, Step,
        archive::{Archive, refusal},
        html::{self, Origin},
        limit::Budget,
        member,
    },
    read::Reading,
};
use flate2::bufread::MultiGzDecoder;
use std::{
    collections::{BTreeSet, VecDeque},
    io::{self, BufRead, BufReader, Read},
};

/// No head of a record is longer.
const LONGEST_HEAD: u64 = 64 << 10;

/// How many bytes of pages are held at the same time.
const MOST_BYTES: u64 = 256 << 20;

/// A page as it was sent.
struct Page {
    url: String,
    charset: Option<String>,
    body: Vec<u8>,
}

/// The pages of a web archive.
pub(super) struct Pages {
    path: String,
    format: Format,
    pages: VecDeque<Page>,
    n_pages: u64,
    /// Records that are no pages: pictures, scripts, what was moved or not found.
    n_aside: u64,
    n_unread: u64,
    fault: Option<Refusal>,
}

/// Opens a WACZ.
///
/// # Errors
/// If its records cannot be unpacked at all.
pub(super) fn wacz(path: String, mut archive: Archive<'_>, budget: &mut Budget) -> Pages {
    let mut pages = Pages::new(path, Format::Wacz);
    // The pages that were visited; without the list, all that were sent.
    let mut listed = BTreeSet::new();
    for name in ["pages/pages.jsonl", "pages/extraPages.jsonl"] {
        if let Ok(Some(list)) = member::optional(&mut archive, name, budget) {
            listed.extend(list.split(|byte| *byte == b'\n').filter_map(url_of));
        }
    }
    for at in 0..archive.len() {
        let name = archive
            .name_for_index(at)
            .and_then(Result::ok)
            .unwrap_or_default()
            .into_owned();
        let is_warc = name.ends_with(".warc") || name.ends_with(".warc.gz");
        if !name.starts_with("archive/") || !is_warc {
            continue;
        }
        match archive.by_index(at) {
            Ok(file) => pages.read(BufReader::new(file), &listed, budget),
            Err(error) => pages.fault = Some(refusal(&error)),
        }
    }
    pages
}

/// Opens a WARC.
pub(super) fn warc(path: String, bytes: &[u8], budget: &mut Budget) -> Pages {
    let mut pages = Pages::new(path, Format::Warc);
    pages.read(bytes, &BTreeSet::new(), budget);
    pages
}

fn url_of(line: &[u8]) -> Option<String> {
    let line: serde_json::Value = serde_json::from_slice(line).ok()?;
    Some(bare(line.get("url")?.as_str()?).to_owned())
}

/// Returns an address without what stands after `#`.
fn bare(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

impl Pages {
    fn new(path: String, format: Format) -> Self {
        Pages {
            path,
            format,
            pages: VecDeque::new(),
            n_pages: 0,
            n_aside: 0,
            n_unread: 0,
            fault: None,
        }
    }

    /// Reads records, each compressed on its own or not at all.
    fn read(&mut self, mut source: impl BufRead, listed: &BTreeSet<String>, budget: &mut Budget) {
        let is_packed = source
            .fill_buf()
            .is_ok_and(|head| head.starts_with(&[0x1f, 0x8b]));
        let read = match is_packed {
            true => self.records(BufReader::new(MultiGzDecoder::new(source)), listed, budget),
            false => self.records(source, listed, budget),
        };
        if let Err(refusal) = read {
            self.fault = Some(refusal);
        }
    }

    fn records(
        &mut self,
        mut source: impl BufRead,
        listed: &BTreeSet<String>,
        budget: &mut Budget,
    ) -> Result<(), Refusal> {
        let damaged = |error: io::Error| Refusal::damaged(&error);
        while let Some(head) = head(&mut source).map_err(damaged)? {
            if !head.first().is_some_and(|line| line.starts_with("WARC/")) {
                let what = "a record of the web archive does not begin as one".into();
                return Err(Refusal::Damaged { what });
            }
            let length = field(&head, "content-length").and_then(|it| it.parse().ok());
            let Some(length) = length else {
                let what = "a record of the web archive has no length".into();
                return Err(Refusal::Damaged { what });
            };
            budget.spend(length)?;
            let kind = field(&head, "warc-type").unwrap_or_default();
            let url = field(&head, "warc-target-uri").unwrap_or_default();
            let url = url.trim_matches(['<', '>']).to_owned();
            let is_wanted = listed.is_empty() || listed.contains(bare(&url));
            let mut content = source.by_ref().take(length);
            let is_page = ["response", "resource"].contains(&kind) && is_wanted;
            if is_page && length <= budget.limits.file_bytes {
                let mut bytes = Vec::new();
                content.read_to_end(&mut bytes).map_err(damaged)?;
                let page = match kind {
                    "response" => response(&bytes, url),
                    _ => resource(&head, bytes, url),
                };
                self.keep(page);
            } else {
                self.n_aside += u64::from(!["warcinfo", "request", "metadata"].contains(&kind));
                io::copy(&mut content, &mut io::sink()).map_err(damaged)?;
            }
        }
        Ok(())
    }

    fn keep(&mut self, page: Option<Page>) {
        let held: u64 = self.pages.iter().map(|page| page.body.len() as u64).sum();
        match page {
            Some(_) if held > MOST_BYTES => self.n_unread += 1,
            Some(page) => self.pages.push_back(page),
            None => self.n_aside += 1,
        }
    }
}

impl Container for Pages {
    fn upcoming(&self) -> String {
        match self.pages.front() {
            Some(page) => format!("{}/{}", self.path, page.url),
            None => self.path.clone(),
        }
    }

    fn pass(&mut self) -> bool {
        let is_one = self.pages.pop_front().is_some();
        self.n_pages += u64::from(is_one);
        is_one
    }

    fn next(&mut self, _budget: &mut Budget) -> Option<Step> {
        let page = self.pages.pop_front()?;
        self.n_pages += 1;
        let path = format!("{}/{}", self.path, page.url);
        let origin = Origin {
            url: Some(page.url),
            charset: page.charset,
        };
        let reading: Reading = html::read(&page.body, &origin);
        let content = match reading.article.text.is_empty() {
            true => Err(Refusal::NoArticles),
            false => Ok(vec![reading]),
        };
        Some(Step::Item(Item {
            path,
            format: Some(Format::Html),
            content,
            notes: Vec::new(),
        }))
    }

    fn item(self: Box<Self>) -> Item {
        let mut notes = vec![Note::Members(self.n_pages)];
        notes.extend((self.n_aside > 0).then_some(Note::NoPages(self.n_aside)));
        notes.extend((self.n_unread > 0).then_some(Note::Unread(self.n_unread)));
        let content = match (self.fault, self.n_pages) {
            (Some(fault), _) => Err(fault),
            (None, 0) => Err(Refusal::NoArticles),
            (None, _) => Ok(Vec::new()),
        };
        Item {
            path: self.path,
            format: Some(self.format),
            content,
            notes,
        }
    }
}

/// Reads the lines of a head up to a blank one; blank lines before it are stepped over.
fn head(source: &mut impl BufRead) -> io::Result<Option<Vec<String>>> {
    let mut source = source.take(LONGEST_HEAD);
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        if source.read_until(b'\n', &mut line)? == 0 {
            return Ok((!lines.is_empty()).then_some(lines));
        }
        let line = String::from_utf8_lossy(line.trim_ascii()).into_owned();
        match (line.is_empty(), lines.is_empty()) {
            (true, true) => {}
            (true, false) => return Ok(Some(lines)),
            (false, _) => lines.push(line),
        }
    }
}

/// Returns what a head says under `name`, which is in small letters.
fn field<'h>(head: &'h [String], name: &str) -> Option<&'h str> {
    head.iter().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// Reads what a server answered: a page, if it is one and was there.
fn response(bytes: &[u8], url: String) -> Option<Page> {
    let mut rest = bytes;
    let head = head(&mut rest).ok()??;
    let status = head.first()?.split(' ').nth(1)?;
    let kind = field(&head, "content-type")?.to_lowercase();
    if !status.starts_with('2') || !kind.contains("html") {
        return None;
    }
    let is_chunked = field(&head, "transfer-encoding").is_some_and(|it| it.contains("chunked"));
    let body = if is_chunked {
        dechunked(rest)
    } else {
        rest.to_vec()
    };
    let is_packed = body.starts_with(&[0x1f, 0x8b]);
    let body = if is_packed { unpacked(&body) } else { body };
    Some(Page {
        url,
        charset: charset(&kind),
        body,
    })
}

fn resource(head: &[String], body: Vec<u8>, url: String) -> Option<Page> {
    let kind = field(head, "content-type")?.to_lowercase();
    kind.contains("html").then(|| Page {
        url,
        charset: charset(&kind),
        body,
    })
}

fn charset(kind: &str) -> Option<String> {
    let (_, charset) = kind.split_once("charset=")?;
    Some(charset.trim_matches(['"', ' ', ';']).to_owned())
}

/// Puts the chunks of a body together; many archives keep the head that says so and not the chunks.
fn dechunked(bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut rest = bytes;
    while let Some(end) = rest.iter().take(16).position(|byte| *byte == b'\n') {
        let size = std::str::from_utf8(&rest[..end]).ok().map(|it| it.trim());
        let size = size.and_then(|it| usize::from_str_radix(it.split(';').next()?, 16).ok());
        match size {
            Some(0) => break,
            Some(size) if rest.len() > end + size => {
                body.extend_from_slice(&rest[end + 1..=end + size]);
                let after = &rest[end + 1 + size..];
                rest = after.strip_prefix(b"\r\n").unwrap_or(after);
            }
            _ if body.is_empty() => return bytes.to_vec(),
            _ => break,
        }
    }
    body
}

/// Unpacks a body as far as it goes; a page of more than this is none.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    const MOST: u64 = 32 << 20;
    let mut body = Vec::new();
    // What came before a fault is as good a page as a browser would have shown.
    let _ = MultiGzDecoder::new(bytes).take(MOST).read_to_end(&mut body);
    body
}
