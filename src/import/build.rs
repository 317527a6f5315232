//! The parts of an article, from whatever format they were read, → [`Reading`].

use crate::{
    article::{Article, ArticleId, Block, BlockKind, Metadata},
    read::{Reading, digest, plain, source_line::source_line},
    text::span::Span,
};

/// How far from the end a source line may stand, in blocks.
const SOURCE_FROM_END: usize = 5;

/// Makes an article of its blocks, in order, and of what its file states about it.
///
/// White space becomes single spaces, blocks without words are left out. Facts that are not `stated` but stand in a
/// dateline, a source line or a line below the text are taken from there, as in plain text. The name of the article is
/// made from all of it: the same text on two outlets' pages makes two articles.
///
/// ```
/// use dateline::{article::{BlockKind, Metadata}, import::build};
/// let stated = Metadata { title: Some("Bridge  reopens".into()), ..Metadata::default() };
/// let reading = build::reading(stated, [(BlockKind::Paragraph, "The bridge\n is open again.")]);
/// assert_eq!(reading.article.text, "The bridge is open again.");
/// assert_eq!(reading.article.stated.title.as_deref(), Some("Bridge reopens"));
/// ```
pub fn reading<T: AsRef<str>>(
    stated: Metadata,
    blocks: impl IntoIterator<Item = (BlockKind, T)>,
) -> Reading {
    let mut stated = tidied(stated);
    let mut text = String::new();
    let mut parts = Vec::new();
    for (kind, words) in blocks {
        let start = if text.is_empty() { 0 } else { text.len() + 2 };
        let words = spaced(words.as_ref());
        if words.is_empty() {
            continue;
        }
        if start > 0 {
            text.push_str("\n\n");
        }
        text.push_str(&words);
        let span = Span::new(start, text.len());
        parts.push(Block { kind, span });
    }
    name_sources(&text, &mut parts);
    let lines: Vec<Span> = parts.iter().map(|block| block.span).collect();
    let id = ArticleId(digest::of(&named(&stated, &text)));
    plain::complete(&mut stated, &text, &lines);
    let article = Article {
        id,
        text,
        blocks: parts,
        stated,
        added: Metadata::default(),
        corrected: None,
    };
    let warnings = plain::warnings(&article);
    Reading { article, warnings }
}

/// Returns `text` with every run of white space as one space and none at its ends, without characters that nobody sees.
pub fn spaced(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut is_apart = false;
    for c in text.chars() {
        if c.is_whitespace() {
            is_apart = true;
        } else if !is_unseen(c) {
            if is_apart && !result.is_empty() {
                result.push(' ');
            }
            is_apart = false;
            result.push(c);
        }
    }
    result
}

/// Control characters, the soft hyphen, spaces without a width and marks of byte order. The joiners stay: they
/// belong to the spelling of some languages.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn tidied(stated: Metadata) -> Metadata {
    let tidy = |text: Option<String>| text.map(|text| spaced(&text)).filter(|it| !it.is_empty());
    let mut authors: Vec<String> = Vec::new();
    for author in stated.authors {
        let author = spaced(&author);
        if !author.is_empty() && !authors.contains(&author) {
            authors.push(author);
        }
    }
    Metadata {
        title: tidy(stated.title),
        section: tidy(stated.section),
        authors,
        source: tidy(stated.source),
        place: tidy(stated.place),
        url: tidy(stated.url),
        ..stated
    }
}

/// Finds the paragraph near the end that says where the text was first printed.
fn name_sources(text: &str, blocks: &mut [Block]) {
    let from = blocks.len().saturating_sub(SOURCE_FROM_END);
    for block in &mut blocks[from..] {
        if block.kind == BlockKind::Paragraph && source_line(block.span.of(text)).is_some() {
            block.kind = BlockKind::SourceLine;
        }
    }
}

/// All that tells one article from another.
pub(super) fn named(stated: &Metadata, text: &str) -> String {
    let published = stated.published.map(|date| date.to_string());
    let facts = [&stated.title, &stated.source, &stated.url, &published];
    let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
    [&facts.join("\n"), &stated.authors.join("\n"), text].join("\n")
}
