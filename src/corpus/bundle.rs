//! The corpus file: JSON Lines, a header and then one article a line.
//!
//! ```json
//! {"format":"dateline-bundle","version":1,"articles":2}
//! {"id":"…","text":"…","blocks":[{"kind":"paragraph","start":0,"end":10}],"stated":{…},"added":{…}}
//! ```
//!
//! A line is an [`Article`] in serde's words: metadata under the contract's names, dates as ISO 8601
//! with `XXXX` for a year that is not stated, positions of blocks in bytes of `text`. What is not
//! known is left out. The header holds the corrections that the bundle brings, if there are any, as a file of
//! corrections does ([`crate::corpus::correction::patch`]). A line that is damaged is reported and loses no other.
//!
//! Version 2 is for articles that were read ahead. Each line has what was found in its article beside it, and further
//! articles may lie in *shards*: files of the same form in the same folder, in this order.
//!
//! ```json
//! {"format":"dateline-bundle","version":2,"articles":2,"annotations":1,"shards":[{"name":"corpus.2.jsonl","articles":2}]}
//! {"article":{"id":"…", …},"found":"…"}
//! ```
//!
//! `annotations` is the version of what was found ([`annotated::VERSION`]); `found` is the CRC-32 of the article's JSON
//! and of the annotations, and these in postcard, in base64. Where the version is another, or the CRC is wrong because
//! somebody changed the article, what was found is left alone, and is found anew.
//!
//! Where there are shards, the header may name an `index`: a file beside the others with what is computed of all articles
//! ([`crate::corpus::store::Packed`]). It is good for exactly these files; who does not know it, or whom it does not fit,
//! reads the articles.

mod ahead;

use crate::{
    article::Article,
    corpus::{
        annotated,
        correction::{Correction, layer::Layer},
    },
    extract::Annotations,
};
use ahead::entry;
pub use ahead::{entry_ahead, line_ahead};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// The newest version.
pub const VERSION: u32 = 2;

const FORMAT: &str = "dateline-bundle";

#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    version: u32,
    /// How many articles there are in this file.
    articles: u32,
    /// The version of the annotations beside the articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    annotations: Option<u32>,
    /// Where further articles are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    shards: Vec<Shard>,
    /// The file with what is computed of all articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    index: Option<String>,
    /// What readers put right, for everyone who opens the bundle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Correction>,
}

/// A file with more articles of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// Its name, in the folder of the bundle.
    pub name: String,
    /// How many articles there are in it.
    pub articles: u32,
}

/// An article of a bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The article.
    pub article: Article,
    /// What was found in it ahead, by this version.
    pub annotations: Option<Annotations>,
}

/// Why a file is no bundle that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The first line is not a bundle's header.
    NotABundle,
    /// It was made by a newer Dateline: this version of the format.
    Newer(u32),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NotABundle => {
                f.write_str("no Dateline bundle: the first line is not its header")
            }
            Error::Newer(version) => write!(
                f,
                "a bundle of version {version}, made by a newer Dateline; this one reads up to {VERSION}"
            ),
        }
    }
}

impl std::error::Error for Error {}

/// A line of a bundle that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Counted from 1, the header's.
    pub line: u32,
    /// What is wrong with it, for a reader.
    pub reason: String,
}

/// Returns the first line of a bundle of `n_articles` with `corrections`, and its line break.
pub fn header(n_articles: usize, corrections: &[Correction]) -> String {
    json_line(&Header {
        format: FORMAT.into(),
        version: 1,
        articles: u32::try_from(n_articles).unwrap_or(u32::MAX),
        annotations: None,
        shards: Vec::new(),
        index: None,
        corrections: corrections.to_vec(),
    })
}

/// Returns the first line of a bundle of `n_articles` that were read ahead, with more in `shards`, and what is computed of
/// all articles in the file `index`.
pub fn header_ahead(
    n_articles: usize,
    shards: &[Shard],
    index: Option<&str>,
    corrections: &[Correction],
) -> String {
    json_line(&Header {
        format: FORMAT.into(),
        version: 2,
        articles: u32::try_from(n_articles).unwrap_or(u32::MAX),
        annotations: Some(annotated::VERSION),
        shards: shards.to_vec(),
        index: index.map(str::to_owned),
        corrections: corrections.to_vec(),
    })
}

/// Returns the line of `article`, with its line break.
pub fn line(article: &Article) -> String {
    json_line(article)
}

const ALWAYS_JSON: &str = "strings and numbers are always JSON";

fn json_line(value: &impl Serialize) -> String {
    let mut line = serde_json::to_string(value).expect(ALWAYS_JSON);
    line.push('\n');
    line
}

/// Returns the bundle of `articles`, without corrections.
pub fn encode(articles: &[Article]) -> Vec<u8> {
    with_corrections(articles, &[])
}

/// Returns the bundle of `articles` with `corrections`.
pub fn with_corrections(articles: &[Article], corrections: &[Correction]) -> Vec<u8> {
    let mut bundle = header(articles.len(), corrections);
    for article in articles {
        bundle.push_str(&line(article));
    }
    bundle.into_bytes()
}

/// Returns the articles of `bundle`, and what could not be read of it: those of its shards are missing.
///
/// # Errors
/// If it is not a bundle at all, or made by a newer version.
pub fn decode(bundle: &[u8]) -> Result<(Vec<Article>, Vec<Problem>), Error> {
    let mut articles = Vec::new();
    let mut problems = Vec::new();
    let lines = Lines::open(bundle)?;
    let elsewhere: u32 = lines.shards().iter().map(|shard| shard.articles).sum();
    if elsewhere > 0 {
        problems.push(Problem {
            line: 1,
            reason: format!("{elsewhere} of its articles are in other files of its folder"),
        });
    }
    for line in lines {
        match line {
            Ok(entry) => articles.push(entry.article),
            Err(problem) => problems.push(problem),
        }
    }
    Ok((articles, problems))
}

/// The articles of a bundle, one at a time, so that a long file can be read in steps.
#[derive(Debug)]
pub struct Lines<B> {
    bundle: B,
    at: usize,
    line: u32,
    n_articles: u32,
    /// The version of the annotations.
    annotations: Option<u32>,
    shards: Vec<Shard>,
    index: Option<String>,
    corrections: Layer,
    n_seen: u32,
    ids: BTreeSet<String>,
}

impl<B: AsRef<[u8]>> Lines<B> {
    /// Reads the header of `bundle`, which may be borrowed or owned.
    ///
    /// # Errors
    /// If it is not a bundle at all, or made by a newer version.
    pub fn open(bundle: B) -> Result<Self, Error> {
        let mut lines = Lines {
            bundle,
            at: 0,
            line: 0,
            n_articles: 0,
            annotations: None,
            shards: Vec::new(),
            index: None,
            corrections: Layer::default(),
            n_seen: 0,
            ids: BTreeSet::new(),
        };
        let first = lines.next_line().ok_or(Error::NotABundle)?;
        let header: serde_json::Value =
            serde_json::from_slice(&lines.bundle.as_ref()[first]).map_err(|_| Error::NotABundle)?;
        let version = header["version"].as_u64().ok_or(Error::NotABundle)?;
        if header["format"] != FORMAT || version == 0 {
            return Err(Error::NotABundle);
        }
        if version > VERSION.into() {
            return Err(Error::Newer(u32::try_from(version).unwrap_or(u32::MAX)));
        }
        let header: Header = serde_json::from_value(header).map_err(|_| Error::NotABundle)?;
        // A file is fetched: it must not lie elsewhere.
        let shards = header.shards.iter().map(|shard| &shard.name);
        if !shards.chain(&header.index).all(|name| is_file_name(name)) {
            return Err(Error::NotABundle);
        }
        lines.n_articles = header.articles;
        lines.annotations = header.annotations;
        lines.shards = header.shards;
        lines.index = header.index;
        lines.corrections.corrections = header.corrections;
        Ok(lines)
    }

    /// Returns how many articles the header promises, without those of shards.
    pub fn n_articles(&self) -> u32 {
        self.n_articles
    }

    /// Says whether what was found in the articles, by this version, is beside them.
    pub fn is_ahead(&self) -> bool {
        self.annotations == Some(annotated::VERSION)
    }

    /// Returns where further articles are.
    pub fn shards(&self) -> &[Shard] {
        &self.shards
    }

    /// Returns where what is computed of all articles is, if that was done ahead.
    pub fn index(&self) -> Option<&str> {
        self.index.as_deref()
    }

    /// Returns the bytes that are read; nothing is left to read afterwards.
    pub fn take_bundle(&mut self) -> B
    where
        B: Default,
    {
        std::mem::take(&mut self.bundle)
    }

    /// Returns how far the reading is, in bytes.
    pub fn n_bytes_read(&self) -> usize {
        self.at.min(self.bundle.as_ref().len())
    }

    /// Returns the corrections that the bundle brings.
    pub fn corrections(&self) -> &Layer {
        &self.corrections
    }

    /// Returns the bytes of the next line that is not blank.
    fn next_line(&mut self) -> Option<std::ops::Range<usize>> {
        let bytes = self.bundle.as_ref();
        while self.at < bytes.len() {
            let start = self.at;
            let length = bytes[start..].iter().position(|byte| *byte == b'\n');
            let end = length.map_or(bytes.len(), |length| start + length);
            self.at = end + 1;
            self.line += 1;
            if !bytes[start..end].trim_ascii().is_empty() {
                return Some(start..end);
            }
        }
        None
    }

    fn read(&mut self, line: std::ops::Range<usize>) -> Result<Entry, String> {
        let entry = entry(&self.bundle.as_ref()[line], self.annotations);
        let entry = entry.map_err(|error| format!("damaged: {error}"))?;
        let article = &entry.article;
        let mut from = 0;
        for block in &article.blocks {
            let span = block.span;
            let fits = from <= span.start
                && span.start <= span.end
                && article.text.get(span.range()).is_some();
            if !fits {
                return Err(format!(
                    "damaged: its blocks do not fit its text at byte {from}"
                ));
            }
            from = span.end;
        }
        if !self.ids.insert(article.id.0.clone()) {
            return Err(format!(
                "another article before it has the id {}",
                article.id
            ));
        }
        Ok(entry)
    }
}

/// Says whether `name` is that of a file in the same folder, on a disk as in an address.
fn is_file_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    !name.starts_with('.') && !name.is_empty() && name.chars().all(is_plain)
}

impl<B: AsRef<[u8]>> Iterator for Lines<B> {
    type Item = Result<Entry, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some(line) = self.next_line() else {
            let missing = self.n_articles.saturating_sub(self.n_seen);
            self.n_seen = self.n_articles;
            return (missing > 0).then(|| {
                Err(Problem {
                    line: self.line,
                    reason: format!(
                        "the file ends here, {missing} article{} too early",
                        if missing == 1 { "" } else { "s" }
                    ),
                })
            });
        };
        self.n_seen += 1;
        Some(self.read(line).map_err(|reason| Problem {
            line: self.line,
            reason,
        }))
    }
}
