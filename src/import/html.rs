//! Pages of the web.
//!
//! # How a page becomes an article
//! What it says of itself is gathered as claims, those made for machines before those made for readers: JSON-LD
//! (`structured`), the head (`meta`), the page (`visible`); `claim` makes one of them. For the body, what lies beside
//! the text by the names of its elements is taken off (`prune`), `dom_smoothie` says where the article is, and `choice`
//! leaves out what stands between its paragraphs and is not of it. No rule knows a site.

mod author;
mod body;
mod choice;
mod claim;
mod meta;
mod page;
mod part;
mod prune;
mod stamp;
mod structured;
mod title;
mod visible;

use crate::{
    article::{BlockKind, Metadata},
    import::{build, encoding::decode},
    read::Reading,
};
use claim::Claim;
use dom_query::Document;

/// What is known of a page before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Where it was found.
    pub url: Option<String>,
    /// The encoding that was stated beside it.
    pub charset: Option<String>,
}

/// Reads a page: what it says about its article, and the article without all that pages have around one.
///
/// ```
/// use dateline::import::html::{self, Origin};
/// let page = b"<title>Bridge reopens - Kenbury Post</title><meta property=og:site_name content='Kenbury Post'>
///   <h1>Bridge reopens</h1><p>The old bridge is open again, the council said on Tuesday, after five years.</p>";
/// let article = html::read(page, &Origin::default()).article;
/// assert_eq!(article.stated.title.as_deref(), Some("Bridge reopens"));
/// assert_eq!(article.stated.source.as_deref(), Some("Kenbury Post"));
/// ```
pub fn read(bytes: &[u8], origin: &Origin) -> Reading {
    let decoded = decode(bytes, origin.charset.as_deref());
    let page = page::parse(&decoded.text);
    let stated = stated(&page, origin);
    let parts = body::body(&page, stated.title.as_deref());
    let mut reading = build::reading(stated, parts.into_iter().map(|part| (part.kind, part.text)));
    reading.warnings.splice(..0, decoded.warnings());
    reading
}

/// Puts together what the page says about its article: first for machines, then for readers.
fn stated(page: &Document, origin: &Origin) -> Metadata {
    let mut claims = vec![
        structured::claim(page),
        meta::claim(page),
        visible::claim(page),
        visible::window(page),
    ];
    claims.push(Claim {
        url: origin.url.clone(),
        ..Claim::default()
    });
    let url = claims.iter().find_map(|claim| claim.url.clone());
    claims.push(visible::in_address(url.as_deref()));
    claim::stated(&claims, visible::heading(page).as_deref())
}

/// Returns the blocks of a piece of markup that is all article: an entry of a feed, a chapter.
pub fn blocks(html: &str) -> Vec<(BlockKind, String)> {
    let page = page::parse(html);
    let parts = part::parts(&page.root());
    parts
        .into_iter()
        .map(|part| (part.kind, part.text))
        .collect()
}
