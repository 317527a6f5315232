//! A tree → its blocks of text, in the order in which they are read.

use crate::{
    article::BlockKind,
    import::{
        build::spaced,
        html::page::{attribute, name, own_text},
    },
};
use dom_query::{NodeId, NodeRef};

/// A block of text on a page.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) kind: BlockKind,
    pub(super) text: String,
    /// How much of the text is links, from 0 to 1.
    pub(super) linked: f32,
    /// Whether all of it is printed bold.
    pub(super) is_bold: bool,
    /// The element that it stands in.
    pub(super) holder: NodeId,
}

/// Elements whose text is not for readers, or not a part of the text around it.
const UNREAD: &[&str] = &[
    "audio",
    "button",
    "canvas",
    "datalist",
    "dialog",
    "embed",
    "figcaption",
    "figure",
    "head",
    "iframe",
    "input",
    "map",
    "math",
    "menu",
    "meter",
    "noscript",
    "object",
    "option",
    "picture",
    "progress",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
];

/// Elements that begin a line and end it.
const LINES: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// Returns the blocks within `root`.
pub(super) fn parts(root: &NodeRef<'_>) -> Vec<Part> {
    let mut collector = Collector {
        parts: Vec::new(),
        line: Line::default(),
        kinds: vec![(root.id, BlockKind::Paragraph)],
        n_links: 0,
        n_bold: 0,
        in_row: false,
    };
    let mut at = *root;
    loop {
        if collector.enter(&at)
            && let Some(child) = at.first_child()
        {
            at = child;
            continue;
        }
        loop {
            collector.leave(&at);
            if at.id == root.id {
                collector.flush();
                return collector.parts;
            }
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            match at.parent() {
                Some(parent) => at = parent,
                None => return collector.parts,
            }
        }
    }
}

/// Text that is being put together.
#[derive(Default)]
struct Line {
    text: String,
    n_chars: usize,
    n_linked: usize,
    n_bold: usize,
    n_breaks: usize,
}

struct Collector {
    parts: Vec<Part>,
    line: Line,
    /// The elements that begin lines and are open, with the kind of text that stands in them.
    kinds: Vec<(NodeId, BlockKind)>,
    n_links: usize,
    n_bold: usize,
    /// Whether the cells of a table's row make one line.
    in_row: bool,
}

impl Collector {
    /// Begins a node; says whether what is in it is to be read.
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if let Some(text) = own_text(node) {
            self.push(&text);
            return false;
        }
        if node.is_comment() || node.is_doctype() {
            return false;
        }
        let name = name(node);
        if UNREAD.contains(&name.as_str()) || !name.is_empty() && is_hidden(node) {
            if matches!(name.as_str(), "figure" | "iframe" | "video") {
                self.flush();
            }
            return false;
        }
        match name.as_str() {
            "br" => {
                self.line.n_breaks += 1;
                self.line.text.push(' ');
            }
            "a" => self.n_links += 1,
            "b" | "strong" => self.n_bold += 1,
            "td" | "th" if self.in_row => self.next_cell(),
            "td" | "th" => self.begin(node, BlockKind::Paragraph),
            name if LINES.contains(&name) => {
                let outer = self
                    .kinds
                    .last()
                    .map_or(BlockKind::Paragraph, |(_, kind)| *kind);
                self.begin(node, kind(name).unwrap_or(outer));
                self.in_row = name == "tr" && !has_lines(node);
            }
            _ => {}
        }
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        match name(node).as_str() {
            "" => {}
            "a" => self.n_links = self.n_links.saturating_sub(1),
            "b" | "strong" => self.n_bold = self.n_bold.saturating_sub(1),
            _ if self.kinds.len() > 1
                && self.kinds.last().is_some_and(|(id, _)| *id == node.id) =>
            {
                self.flush();
                self.kinds.pop();
                self.in_row = false;
            }
            _ => {}
        }
    }

    fn begin(&mut self, node: &NodeRef<'_>, kind: BlockKind) {
        self.flush();
        self.kinds.push((node.id, kind));
    }

    fn push(&mut self, text: &str) {
        let n_chars = text.chars().filter(|c| !c.is_whitespace()).count();
        if n_chars > 0 {
            // Two line breaks in a row part paragraphs.
            if self.line.n_breaks > 1 {
                self.flush();
            }
            self.line.n_breaks = 0;
        }
        self.line.text.push_str(text);
        self.line.n_chars += n_chars;
        self.line.n_linked += if self.n_links > 0 { n_chars } else { 0 };
        self.line.n_bold += if self.n_bold > 0 { n_chars } else { 0 };
    }

    fn next_cell(&mut self) {
        if self.line.n_chars > 0 {
            self.line.text.push_str(" | ");
        }
    }

    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        let text = spaced(&line.text);
        if line.n_chars == 0 || text.is_empty() {
            return;
        }
        let Some((holder, kind)) = self.kinds.last().copied() else {
            return;
        };
        self.parts.push(Part {
            kind,
            text,
            linked: line.n_linked as f32 / line.n_chars as f32,
            is_bold: line.n_bold == line.n_chars,
            holder,
        });
    }
}

fn kind(name: &str) -> Option<BlockKind> {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "li" | "dt" | "dd" => Some(BlockKind::ListItem),
        _ => None,
    }
}

/// Says whether a row of a table holds more than words: then the table is only there to place things.
fn has_lines(row: &NodeRef<'_>) -> bool {
    row.descendants_it().any(|node| {
        let name = name(&node);
        matches!(
            name.as_str(),
            "p" | "div" | "table" | "h1" | "h2" | "h3" | "ul" | "ol" | "blockquote"
        )
    })
}

/// Says whether a page has an element that it does not show.
pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = || {
        attribute(node, "style")
            .unwrap_or_default()
            .to_ascii_lowercase()
            .replace(' ', "")
    };
    node.has_attr("hidden")
        || node.has_attr("style") && {
            let style = style();
            style.contains("display:none") || style.contains("visibility:hidden")
        }
}
