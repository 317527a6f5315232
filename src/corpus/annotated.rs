//! Articles with what was found in them, as bytes: how workers that read articles hand them to the service, and how
//! a browser keeps them.
//!
//! The bytes are a tag, the CRC-32 of the rest, and for each article two parts with
//! their lengths: the article in JSON, as a bundle has it, and its annotations in postcard
//! (<https://postcard.jamesmunns.com/wire-format>), which are six times as long in JSON.

use crate::{article::Article, extract::Annotations};
use std::fmt;

/// Changes with the form of the bytes, and with that of [`Article`] and [`Annotations`].
const TAG: &[u8; 4] = b"DLA1";

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
    bytes.extend_from_slice(&crc32fast::hash(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// Returns the articles that `bytes` are.
///
/// # Errors
/// If they are not what [`encode`] of this version wrote.
pub fn decode(bytes: &[u8]) -> Result<Vec<Annotated>, Error> {
    let body = bytes.strip_prefix(TAG).ok_or(Error::OtherVersion)?;
    let (crc, mut body) = body.split_first_chunk().ok_or(Error::Damaged)?;
    if crc32fast::hash(body) != u32::from_le_bytes(*crc) {
        return Err(Error::Damaged);
    }
    let mut articles = Vec::new();
    while !body.is_empty() {
        let article = part(&mut body)?;
        let annotations = part(&mut body)?;
        articles.push(Annotated {
            article: serde_json::from_slice(article).map_err(|_| Error::Damaged)?,
            annotations: postcard::from_bytes(annotations).map_err(|_| Error::Damaged)?,
        });
    }
    Ok(articles)
}

/// Takes the next part off `body`.
fn part<'a>(body: &mut &'a [u8]) -> Result<&'a [u8], Error> {
    let (length, rest) = body.split_first_chunk().ok_or(Error::Damaged)?;
    let length = u32::from_le_bytes(*length) as usize;
    let (part, rest) = rest.split_at_checked(length).ok_or(Error::Damaged)?;
    *body = rest;
    Ok(part)
}
