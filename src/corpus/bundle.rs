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

use crate::{
    article::Article,
    corpus::correction::{Correction, layer::Layer},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// The only version there is so far.
pub const VERSION: u32 = 1;

const FORMAT: &str = "dateline-bundle";

#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    version: u32,
    articles: u32,
    /// What readers put right, for everyone who opens the bundle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Correction>,
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
    line_of(&Header {
        format: FORMAT.into(),
        version: VERSION,
        articles: u32::try_from(n_articles).unwrap_or(u32::MAX),
        corrections: corrections.to_vec(),
    })
}

/// Returns the line of `article`, with its line break.
pub fn line(article: &Article) -> String {
    line_of(article)
}

fn line_of(value: &impl Serialize) -> String {
    let mut line = serde_json::to_string(value).expect("strings and numbers are always JSON");
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

/// Returns the articles of `bundle`, and what could not be read of it.
///
/// # Errors
/// If it is not a bundle at all, or made by a newer version.
pub fn decode(bundle: &[u8]) -> Result<(Vec<Article>, Vec<Problem>), Error> {
    let mut articles = Vec::new();
    let mut problems = Vec::new();
    for line in Lines::open(bundle)? {
        match line {
            Ok(article) => articles.push(article),
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
        lines.n_articles = header.articles;
        lines.corrections.corrections = header.corrections;
        Ok(lines)
    }

    /// Returns how many articles the header promises.
    pub fn n_articles(&self) -> u32 {
        self.n_articles
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

    fn read(&mut self, line: std::ops::Range<usize>) -> Result<Article, String> {
        let article: Article = serde_json::from_slice(&self.bundle.as_ref()[line])
            .map_err(|error| format!("damaged: {error}"))?;
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
        Ok(article)
    }
}

impl<B: AsRef<[u8]>> Iterator for Lines<B> {
    type Item = Result<Article, Problem>;

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
