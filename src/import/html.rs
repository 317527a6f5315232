//! Pages of the web. A stand-in until the reader of pages takes its place: whoever brings that replaces this whole file.

use crate::{
    article::{BlockKind, Metadata},
    import::{build, encoding},
    read::Reading,
};

/// What is known of a page before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Where it was found.
    pub url: Option<String>,
    /// The encoding that was stated beside it.
    pub charset: Option<String>,
}

/// Reads a page.
pub fn read(bytes: &[u8], origin: &Origin) -> Reading {
    let decoded = encoding::decode(bytes, origin.charset.as_deref());
    let stated = Metadata {
        url: origin.url.clone(),
        ..Metadata::default()
    };
    build::reading(stated, blocks(&decoded.text))
}

/// Returns the blocks of a piece of markup that is all article: an entry of a feed, a chapter.
pub fn blocks(html: &str) -> Vec<(BlockKind, String)> {
    let document = dom_query::Document::from(html);
    let found = document.select("h1, h2, h3, h4, p, li");
    let blocks = found.iter().map(|element| {
        let name = element.nodes()[0].node_name().unwrap_or_default();
        let kind = match &*name {
            "li" => BlockKind::ListItem,
            "p" => BlockKind::Paragraph,
            _ => BlockKind::Heading,
        };
        (kind, element.text().to_string())
    });
    let blocks: Vec<_> = blocks.collect();
    match blocks.is_empty() {
        true => vec![(BlockKind::Paragraph, document.text().to_string())],
        false => blocks,
    }
}
