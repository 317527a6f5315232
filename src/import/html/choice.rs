//! Which blocks within the article's place are its text.

use crate::{
    article::BlockKind,
    import::html::part::Part,
    read::{block::is_heading, furniture::is_furniture},
};
use std::collections::BTreeSet;

/// A shorter block is as often a label as a sentence, in bytes.
const SHORTEST_PROSE: usize = 80;

/// Shorter ones are greetings and signs, in bytes.
const SHORTEST_SENTENCE: usize = 20;

/// How much of a block may be links before it only leads elsewhere.
const MOST_LINKED: f32 = 0.7;

/// How blocks start that lead away from an article or stand below a picture.
const STARTS: &[&str] = &[
    "advertisement",
    "also read",
    "click here",
    "continue reading",
    "file image",
    "file photo",
    "follow us",
    "get in touch at",
    "getty images",
    "image:",
    "join our",
    "join the",
    "listen:",
    "more from",
    "more:",
    "more on this",
    "photo:",
    "photo by",
    "photograph:",
    "picture:",
    "read also",
    "read more",
    "read next",
    "read:",
    "recommended",
    "related:",
    "related stories",
    "see also",
    "share this",
    "sign up",
    "skip to",
    "subscribe",
    "table of contents",
    "video:",
    "view comments",
    "watch:",
    "you may also like",
    "you might also like",
    "(image:",
    "(photo",
    "(picture:",
];

/// Headings after which nothing of the article comes.
const ENDS: &[&str] = &[
    "about the author",
    "comments",
    "editor's picks",
    "editors’ picks",
    "join the conversation",
    "latest news",
    "more from",
    "more news",
    "more on",
    "more stories",
    "most popular",
    "most read",
    "read next",
    "recommended",
    "related articles",
    "related content",
    "related news",
    "related stories",
    "related topics",
    "share this",
    "today's top",
    "top stories",
    "trending",
    "up next",
    "what to read next",
    "you may also like",
    "you might also like",
];

/// Says whether a block reads like a paragraph.
pub(super) fn is_prose(part: &Part) -> bool {
    part.kind == BlockKind::Paragraph
        && part.text.len() >= SHORTEST_PROSE
        && part.linked < 0.5
        && part
            .text
            .contains(['.', '!', '?', '。', '，', '؟', '।', ',', '”'])
}

/// Says whether a block, however short, can begin or end an article.
pub(super) fn is_sentence(part: &Part) -> bool {
    part.kind == BlockKind::Paragraph
        && part.text.len() >= SHORTEST_SENTENCE
        && part.linked < 0.5
        && part.text.ends_with(['.', '!', '?', '”', '"', '…', '。'])
}

/// Leaves out what stands between the paragraphs of an article and is not of it.
pub(super) fn choose(parts: &[&Part], title: Option<&str>) -> Vec<Part> {
    let end = parts
        .iter()
        .position(|part| is_end(part))
        .unwrap_or(parts.len());
    let length = |parts: &[&Part]| parts.iter().map(|part| part.text.len()).sum::<usize>();
    let parts = if length(&parts[..end]) > length(&parts[end..]) {
        &parts[..end]
    } else {
        parts
    };
    let mut seen = BTreeSet::new();
    let mut kept: Vec<Part> = Vec::new();
    for part in parts {
        let is_new = part.text.len() < SHORTEST_PROSE || seen.insert(part.text.as_str());
        if !is_new || leads_away(part) || title.is_some_and(|title| part.text == title) {
            continue;
        }
        let mut part = (*part).clone();
        if part.is_bold && part.kind == BlockKind::Paragraph && is_heading(&part.text) {
            part.kind = BlockKind::Heading;
        }
        kept.push(part);
    }
    while kept
        .last()
        .is_some_and(|part| part.kind == BlockKind::Heading)
    {
        kept.pop();
    }
    kept
}

fn is_end(part: &Part) -> bool {
    let lower = part.text.to_lowercase();
    let is_short = part.text.len() < 60 && !part.text.ends_with('.');
    is_short && part.kind != BlockKind::ListItem && ENDS.iter().any(|end| lower.starts_with(end))
}

/// Says whether a block is a link, a label, or what stands below a picture.
fn leads_away(part: &Part) -> bool {
    if part.linked >= MOST_LINKED {
        return true;
    }
    let lower = part.text.to_lowercase();
    let is_short = part.text.len() < 300;
    is_furniture(&part.text)
        || is_short && STARTS.iter().any(|start| lower.starts_with(start))
        || part.text.len() < 200
            && !part.text.ends_with(['.', '!', '?', '”', '"'])
            && lower.contains("getty images")
}
