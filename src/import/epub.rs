//! Books: each part with enough text is an article.

use crate::{
    article::{BlockKind, Metadata},
    import::{
        Note, Refusal,
        archive::Archive,
        build, encoding,
        field::when,
        html,
        limit::Budget,
        member,
        single::Read,
        xml::{self, Node},
    },
    read::headed::headed,
};
use std::collections::BTreeMap;

/// A part of fewer words is a cover, a title page, a dedication.
const FEWEST_WORDS: usize = 60;

/// Reads a book.
pub(super) fn epub(archive: &mut Archive<'_>, budget: &mut Budget) -> Read {
    let container = member::read(archive, "META-INF/container.xml", budget)?;
    let mut package = None;
    xml::walk(&container, |node| {
        if let Node::Open("rootfile", attributes) = node {
            package = package.take().or(attributes.get("full-path"));
        }
    })?;
    let package = package.ok_or_else(|| Refusal::Damaged {
        what: "no package in META-INF/container.xml".into(),
    })?;
    let book = Book::of(&member::read(archive, &package, budget)?);
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_locked = member::has(archive, "META-INF/rights.xml");
    let mut readings = Vec::new();
    let mut notes = Vec::new();
    let mut n_short = 0;
    for (number, href) in (1..).zip(&book.spine) {
        let page = member::read(archive, &joined(folder, href), budget);
        let page = match page {
            Ok(page) if is_locked && page.contains(&0) => return Err(Refusal::Encrypted),
            Ok(page) => encoding::decode(&page, None).text,
            Err(refusal @ Refusal::Bomb { .. }) => return Err(refusal),
            Err(_) => {
                notes.push(Note::Lost {
                    number,
                    reason: href.clone(),
                });
                continue;
            }
        };
        let mut blocks = html::blocks(&page);
        let n_words: usize = blocks
            .iter()
            .map(|(_, text)| text.split_whitespace().count())
            .sum();
        let n_wide = blocks.iter().map(|(_, text)| text.len()).sum::<usize>() / 12;
        if n_words.max(n_wide) < FEWEST_WORDS {
            n_short += 1;
            continue;
        }
        let is_titled = matches!(blocks.first(), Some((BlockKind::Heading, _)));
        let title = is_titled.then(|| blocks.remove(0).1);
        let stated = Metadata {
            title: title.or(book.titles.get(href).cloned()),
            ..book.stated.clone()
        };
        let (stated, blocks) = headed(stated, blocks);
        readings.push(build::reading(stated, blocks));
    }
    notes.extend((n_short > 0).then_some(Note::Short(n_short)));
    Ok((readings, notes))
}

/// What a book says of itself.
#[derive(Default)]
struct Book {
    stated: Metadata,
    /// Its parts in the order in which they are read.
    spine: Vec<String>,
    titles: BTreeMap<String, String>,
}

impl Book {
    fn of(package: &[u8]) -> Self {
        let mut book = Book::default();
        let mut files = BTreeMap::new();
        let mut order = Vec::new();
        let mut open = None;
        // A package that is damaged after its list of parts is as good as a whole one.
        let _ = xml::walk(package, |node| match node {
            Node::Open("item", attributes) => {
                if let (Some(id), Some(href)) = (attributes.get("id"), attributes.get("href")) {
                    files.insert(id, href);
                }
            }
            Node::Open("itemref", attributes) => order.extend(attributes.get("idref")),
            Node::Open(name @ ("title" | "creator" | "publisher" | "date"), _) => {
                open = Some((name.to_owned(), String::new()));
            }
            Node::Text(words) => {
                if let Some((_, said)) = &mut open {
                    *said += words;
                }
            }
            Node::Close(_) => {
                if let Some((name, said)) = open.take() {
                    book.add(&name, build::spaced(&said));
                }
            }
            Node::Open(..) => {}
        });
        book.spine = order
            .iter()
            .filter_map(|id| files.get(id).cloned())
            .collect();
        book
    }

    fn add(&mut self, name: &str, said: String) {
        let stated = &mut self.stated;
        match name {
            // What the parts stand in is to them what an outlet is to articles.
            "title" => stated.source = stated.source.take().or(Some(said)),
            "creator" if !said.is_empty() => stated.authors.push(said),
            "date" if stated.published.is_none() => {
                stated.published = when(&said);
                stated.published_from = stated.published.map(|_| "the book".into());
            }
            _ => {}
        }
    }
}

/// Returns the path of `href` from `folder`, as it is in the archive.
fn joined(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let href = percent_encoding::percent_decode_str(href).decode_utf8_lossy();
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in href.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
