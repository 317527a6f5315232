//! Articles with what was found in them, as bytes: how workers that read articles hand them to the service, and how
//! a browser keeps them.
//!
//! The bytes are a tag, the version of the annotations, the CRC-32 of the rest, and for each article two parts with
//! their lengths: the article in JSON, as a bundle has it, and its annotations in postcard
//! (<https://postcard.jamesmunns.com/wire-format>), which are six times as long in JSON. The articles can be read
//! whatever the version of the annotations is: what was found in them is then found anew.

use crate::{article::Article, extract::Annotations};
use std::fmt;

/// Changes with the form of the bytes.
const TAG: &[u8; 4] = b"DLA2";

/// Changes with the form of [`Annotations`], and when kept ones are to be made anew because they became better.
pub const VERSION: u32 = 1;

/// An article and what was found in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotated {
    /// The article.
    pub article: Article,
    /// What was found in it.
    pub annotations: Annotations,
}

/// Why bytes are no annotated articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// They are of another version, or something else.
    OtherVersion,
    /// They are not as they were written.
    Damaged,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Error::OtherVersion => "no annotated articles of this version of Dateline",
            Error::Damaged => "damaged",
        })
    }
}

impl std::error::Error for Error {}

/// Returns `articles` as bytes.
///
/// ```
/// use dateline::corpus::annotated::{Annotated, decode, encode};
///
/// let article = dateline::read::read("", b"Bridge reopens\n\nThe bridge is open again.\n").article;
/// let annotations = dateline::extract::extract(&article, None);
/// let articles = [Annotated { article, annotations }];
/// assert_eq!(decode(&encode(&articles)).unwrap(), articles);
/// ```
pub fn encode(articles: &[Annotated]) -> Vec<u8> {
    let mut body = Vec::new();
    for Annotated {
        article,
        annotations,
    } in articles
    {
        let article = serde_json::to_vec(article).expect("strings and numbers are always JSON");
        let annotations =
            postcard::to_allocvec(annotations).expect("annotations have only plain values");
        for part in [article, annotations] {
            let length = u32::try_from(part.len()).expect("an article is below 4 GiB");
            body.extend_from_slice(&length.to_le_bytes());
            body.extend_from_slice(&part);
        }
    }
    let mut bytes = TAG.to_vec();
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&crc32fast::hash(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// Returns the articles that `bytes` are.
///
/// # Errors
/// If they are not what [`encode`] of this version wrote.
pub fn decode(bytes: &[u8]) -> Result<Vec<Annotated>, Error> {
    let (version, parts) = open(bytes)?;
    if version != VERSION {
        return Err(Error::OtherVersion);
    }
    let articles = parts.into_iter().map(|(article, annotations)| {
        Ok(Annotated {
            article: serde_json::from_slice(article).map_err(|_| Error::Damaged)?,
            annotations: postcard::from_bytes(annotations).map_err(|_| Error::Damaged)?,
        })
    });
    articles.collect()
}

/// Says whether the annotations in `bytes` are those of this version.
pub fn is_current(bytes: &[u8]) -> bool {
    matches!(open(bytes), Ok((VERSION, _)))
}

/// Returns the articles in `bytes` in JSON, whatever the version of their annotations is.
///
/// # Errors
/// If the bytes are of another form, or damaged.
pub fn articles(bytes: &[u8]) -> Result<Vec<&[u8]>, Error> {
    let (_, parts) = open(bytes)?;
    Ok(parts.into_iter().map(|(article, _)| article).collect())
}

/// An article and its annotations, as bytes.
type Parts<'a> = (&'a [u8], &'a [u8]);

/// Returns the version of the annotations, and each article with them.
fn open(bytes: &[u8]) -> Result<(u32, Vec<Parts<'_>>), Error> {
    let body = bytes.strip_prefix(TAG).ok_or(Error::OtherVersion)?;
    let (version, body) = body.split_first_chunk().ok_or(Error::Damaged)?;
    let (crc, mut body) = body.split_first_chunk().ok_or(Error::Damaged)?;
    if crc32fast::hash(body) != u32::from_le_bytes(*crc) {
        return Err(Error::Damaged);
    }
    let mut parts = Vec::new();
    while !body.is_empty() {
        parts.push((part(&mut body)?, part(&mut body)?));
    }
    Ok((u32::from_le_bytes(*version), parts))
}

/// Takes the next part off `body`.
fn part<'a>(body: &mut &'a [u8]) -> Result<&'a [u8], Error> {
    let (length, rest) = body.split_first_chunk().ok_or(Error::Damaged)?;
    let length = u32::from_le_bytes(*length) as usize;
    let (part, rest) = rest.split_at_checked(length).ok_or(Error::Damaged)?;
    *body = rest;
    Ok(part)
}
