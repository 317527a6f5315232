//! Documents of Word and of OpenOffice: paragraphs with styles, in an archive.

use crate::{
    article::{BlockKind, Metadata},
    import::{
        Refusal,
        archive::Archive,
        build,
        limit::Budget,
        member,
        single::Read,
        xml::{self, Node},
    },
    read::headed::headed,
};
use std::collections::BTreeMap;

/// What a style makes of a paragraph.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    Title,
    Block(BlockKind),
}

/// Reads a document of Word. Who is named as its creator had the computer, and is not taken for its author.
pub(super) fn docx(archive: &mut Archive<'_>, budget: &mut Budget) -> Read {
    let styles = member::optional(archive, "word/styles.xml", budget)?;
    let styles = styles.map(|bytes| word_styles(&bytes)).unwrap_or_default();
    let document = member::read(archive, "word/document.xml", budget)?;
    let mut paragraphs = Paragraphs::default();
    let mut n_hidden = 0_usize; // what is there a second time for older programs
    let mut in_words = false;
    let read = xml::walk(&document, |node| match node {
        Node::Open("Fallback" | "del" | "moveFrom", _) => n_hidden += 1,
        Node::Close("Fallback" | "del" | "moveFrom") => n_hidden = n_hidden.saturating_sub(1),
        _ if n_hidden > 0 => {}
        Node::Open("p", _) => paragraphs.open(),
        Node::Close("p") => paragraphs.close(),
        Node::Open("pStyle", attributes) => {
            let named = attributes
                .get("val")
                .and_then(|id| styles.get(&id).copied());
            paragraphs.style = named.or(paragraphs.style);
        }
        Node::Open("numPr", _) => {
            paragraphs
                .style
                .get_or_insert(Style::Block(BlockKind::ListItem));
        }
        Node::Open("t", _) => in_words = true,
        Node::Close("t") => in_words = false,
        Node::Open("tab" | "br" | "cr", _) => paragraphs.text.push(' '),
        Node::Open("noBreakHyphen", _) => paragraphs.text.push('-'),
        Node::Text(words) if in_words => paragraphs.text += words,
        _ => {}
    });
    let core = member::optional(archive, "docProps/core.xml", budget)?;
    paragraphs.reading(read, core.as_deref())
}

/// Reads a document of OpenOffice.
pub(super) fn odt(archive: &mut Archive<'_>, budget: &mut Budget) -> Read {
    let document = member::read(archive, "content.xml", budget)?;
    let mut paragraphs = Paragraphs::default();
    let mut n_lists = 0_usize;
    let mut n_hidden = 0_usize; // comments, and what was deleted
    let mut in_body = false;
    let read = xml::walk(&document, |node| match node {
        Node::Open("body", _) => in_body = true,
        Node::Open("annotation" | "tracked-changes" | "note", _) => n_hidden += 1,
        Node::Close("annotation" | "tracked-changes" | "note") => {
            n_hidden = n_hidden.saturating_sub(1)
        }
        _ if n_hidden > 0 || !in_body => {}
        Node::Open("list", _) => n_lists += 1,
        Node::Close("list") => n_lists = n_lists.saturating_sub(1),
        Node::Open("h", _) => {
            paragraphs.open();
            paragraphs.style = Some(Style::Block(BlockKind::Heading));
        }
        Node::Open("p", attributes) => {
            paragraphs.open();
            let title = attributes.get("style-name").is_some_and(|it| it == "Title");
            let item = (n_lists > 0).then_some(Style::Block(BlockKind::ListItem));
            paragraphs.style = if title { Some(Style::Title) } else { item };
        }
        Node::Close("h" | "p") => paragraphs.close(),
        Node::Open("s" | "tab" | "line-break", _) => paragraphs.text.push(' '),
        Node::Text(words) => paragraphs.text += words,
        _ => {}
    });
    let meta = member::optional(archive, "meta.xml", budget)?;
    paragraphs.reading(read, meta.as_deref())
}

/// Reads what the styles of a document are by their English names, which they have in every language of the program.
fn word_styles(bytes: &[u8]) -> BTreeMap<String, Style> {
    let mut styles = BTreeMap::new();
    let mut id = None;
    // Those that are read before a fault are right.
    let _ = xml::walk(bytes, |node| match node {
        Node::Open("style", attributes) => id = attributes.get("styleId"),
        Node::Close("style") => id = None,
        Node::Open("name", attributes) => {
            let name = attributes.get("val").unwrap_or_default().to_lowercase();
            let style = match name.as_str() {
                "title" => Style::Title,
                _ if name.starts_with("heading") => Style::Block(BlockKind::Heading),
                _ if name.starts_with("list") => Style::Block(BlockKind::ListItem),
                _ => return,
            };
            if let Some(id) = &id {
                styles.insert(id.clone(), style);
            }
        }
        _ => {}
    });
    styles
}

/// What has been read of a document.
#[derive(Default)]
struct Paragraphs {
    title: Option<String>,
    blocks: Vec<(BlockKind, String)>,
    text: String,
    style: Option<Style>,
}

impl Paragraphs {
    /// A paragraph begins; one that lies around it, as around a text box, ends here.
    fn open(&mut self) {
        self.close();
        self.style = None;
    }

    fn close(&mut self) {
        let text = build::spaced(&std::mem::take(&mut self.text));
        if text.is_empty() {
            return;
        }
        match self.style.take() {
            Some(Style::Title) if self.title.is_none() => self.title = Some(text),
            Some(Style::Block(kind)) => self.blocks.push((kind, text)),
            _ => self.blocks.push((BlockKind::Paragraph, text)),
        }
    }

    fn reading(mut self, read: Result<(), Refusal>, properties: Option<&[u8]>) -> Read {
        self.close();
        if self.blocks.is_empty() {
            read?;
            return Err(Refusal::NoText);
        }
        // A title among the properties is often that of the document this one was made from: it counts where it is
        // also a line of the text.
        let stated = properties.and_then(|bytes| xml::first(bytes, "title"));
        let is_there = |title: &String| self.blocks.iter().take(8).any(|(_, text)| text == title);
        let title = self.title.take().or(stated.filter(is_there));
        let (stated, blocks) = headed(
            Metadata {
                title,
                ..Metadata::default()
            },
            self.blocks,
        );
        let mut reading = build::reading(stated, blocks);
        // A document whose first line alone is a heading has that for a title.
        let article = &mut reading.article;
        if article.stated.title.is_none()
            && let Some(first) = article
                .blocks
                .first()
                .filter(|it| it.kind == BlockKind::Heading)
        {
            let title = first.span.of(&article.text).to_owned();
            let stated = Metadata {
                title: Some(title),
                ..article.stated.clone()
            };
            let text = article.text.clone();
            let rest = article.blocks[1..]
                .iter()
                .map(|it| (it.kind, it.span.of(&text)));
            reading = build::reading(stated, rest);
        }
        Ok((vec![reading], Vec::new()))
    }
}
