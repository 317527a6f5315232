//! A page as a tree.

use dom_query::{Document, NodeData, NodeRef};
use std::borrow::Cow;

/// Elements that lie deeper become children of one that lies here. Browsers end at 512; what walks a tree by calling
/// itself needs far less than the stack of a worker for this.
const DEEPEST: usize = 200;

/// Tags beyond this many open ones are not handed to the parser: for each, it looks at all those that are open.
const MOST_OPEN: usize = 1000;

/// Elements that lie in one another and are always closed. Not `p` and `li`, of which a long page may leave many open.
const NESTING: &[&str] = &[
    "a",
    "article",
    "b",
    "blockquote",
    "center",
    "del",
    "div",
    "dl",
    "em",
    "fieldset",
    "font",
    "form",
    "g",
    "i",
    "ins",
    "main",
    "ol",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "svg",
    "table",
    "u",
    "ul",
];

/// Parses `html`, which need not be a whole page.
pub(super) fn parse(html: &str) -> Document {
    let page = Document::from(shallow(html).as_ref());
    flatten(&page);
    page
}

/// Leaves out the tags that open and close more than the parser can bear, not what is in them.
fn shallow(html: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let (mut depth, mut copied) = (0_usize, 0);
    for (at, _) in html.match_indices('<') {
        let inside = &html[at + 1..];
        let named = inside.strip_prefix('/').unwrap_or(inside);
        let length = named.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if !NESTING
            .iter()
            .any(|name| named[..length].eq_ignore_ascii_case(name))
        {
            continue;
        }
        let is_end = named.len() < inside.len();
        depth += usize::from(!is_end);
        if depth > MOST_OPEN && at >= copied {
            kept.push_str(&html[copied..at]);
            copied = inside.find('>').map_or(html.len(), |end| at + end + 2);
        }
        depth = depth.saturating_sub(usize::from(is_end));
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(&html[copied..]);
    Cow::Owned(kept)
}

/// Lifts what lies too deep.
fn flatten(page: &Document) {
    let (mut at, mut depth) = (page.root(), 0);
    let mut too_deep = Vec::new();
    loop {
        if let Some(child) = at.first_child() {
            (at, depth) = (child, depth + 1);
            if depth == DEEPEST {
                too_deep.push(at);
            }
            continue;
        }
        loop {
            if let Some(next) = at.next_sibling() {
                at = next;
                if depth == DEEPEST {
                    too_deep.push(at);
                }
                break;
            }
            let Some(parent) = at.parent() else {
                return lift(&too_deep);
            };
            (at, depth) = (parent, depth - 1);
        }
    }
}

/// Takes the descendants of `nodes` out of their parents and puts them behind their topmost one, in their order.
fn lift(nodes: &[NodeRef<'_>]) {
    for node in nodes {
        let mut last = *node;
        let inner: Vec<NodeRef<'_>> = node.descendants_it().collect();
        for below in inner {
            last.insert_after(&below);
            last = below;
        }
    }
}

/// Returns the name of an element, empty for anything else.
pub(super) fn name(node: &NodeRef<'_>) -> String {
    let name = node.qual_name_ref();
    name.map_or_else(String::new, |name| name.local.to_string())
}

/// Returns a text node's own text.
pub(super) fn own_text(node: &NodeRef<'_>) -> Option<String> {
    node.query(|node| match &node.data {
        NodeData::Text { contents } => Some(contents.to_string()),
        _ => None,
    })
    .flatten()
}

/// Returns the value of an attribute, unless it is blank.
pub(super) fn attribute(node: &NodeRef<'_>, name: &str) -> Option<String> {
    let value = node.attr(name)?.trim().to_owned();
    Some(value).filter(|value| !value.is_empty())
}

/// Returns the words of an element's class and id: `articleBody share-bar` has `article`, `body`, `share` and `bar`.
pub(super) fn class_words(node: &NodeRef<'_>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let attributes = [
        node.attr("class"),
        node.attr("id"),
        node.attr("data-testid"),
        node.attr("data-component"),
    ];
    for value in attributes.into_iter().flatten() {
        let mut is_apart = true;
        let mut was_small = false;
        for c in value.chars().take(400) {
            if !c.is_alphanumeric() {
                is_apart = true;
                continue;
            }
            if is_apart || was_small && c.is_uppercase() {
                words.push(String::new());
            }
            is_apart = false;
            was_small = c.is_lowercase();
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
    }
    words
}
