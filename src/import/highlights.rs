//! Passages that a reader marked, one a row, as Readwise and Kindle write them: one article for each thing they were
//! marked in. It has only what was marked.

use crate::{
    article::{BlockKind, Metadata},
    import::{Refusal, build, field, single::Read, table::warn},
    read::WarningKind,
};
use csv::StringRecord;

/// The columns of an export, by the names that programs give them.
struct Columns {
    passage: usize,
    title: Option<usize>,
    author: Option<usize>,
    url: Option<usize>,
}

impl Columns {
    fn of(header: &StringRecord) -> Option<Self> {
        let find = |names: &[&str]| {
            let is_one = |cell: &str| names.contains(&cell.trim().to_lowercase().as_str());
            header.iter().position(is_one)
        };
        Some(Columns {
            passage: find(&["highlight", "highlights", "annotation"])?,
            title: find(&["book title", "title", "document title"]),
            author: find(&["book author", "author", "authors"]),
            url: find(&["url", "source url", "link"]),
        })
    }
}

/// Says whether a table's first row is that of marked passages.
pub(super) fn is_header(header: &StringRecord) -> bool {
    Columns::of(header).is_some_and(|columns| columns.title.is_some()) && header.len() >= 3
}

/// Says whether a table's first row is that of what a Kindle writes about one book.
pub(super) fn is_kindle(header: &StringRecord) -> bool {
    header
        .get(0)
        .is_some_and(|cell| cell.starts_with("Your Kindle Notes"))
}

/// Reads what a Kindle writes: title and author in rows of their own, and then the table.
pub(super) fn kindle(mut rows: impl Iterator<Item = StringRecord>) -> Read {
    let mut above = Vec::new();
    let header = rows.find(|row| {
        above.push(row.get(0).unwrap_or_default().trim().to_owned());
        Columns::of(row).is_some()
    });
    let author = above.iter().find_map(|cell| cell.strip_prefix("by "));
    let mut read = read(&header.unwrap_or_default(), rows)?;
    for reading in &mut read.0 {
        let stated = &mut reading.article.stated;
        stated.title = above.first().cloned();
        stated.authors = author.map(field::authors).unwrap_or_default();
        reading
            .warnings
            .retain(|warning| warning.kind != WarningKind::NoTitle);
    }
    Ok(read)
}

/// Reads the rows below `header`.
pub(super) fn read(header: &StringRecord, rows: impl Iterator<Item = StringRecord>) -> Read {
    let Some(columns) = Columns::of(header) else {
        return Err(Refusal::NoArticles);
    };
    // In the order in which they are first named.
    let mut works: Vec<(Metadata, Vec<String>)> = Vec::new();
    let mut at_key = std::collections::BTreeMap::new();
    for row in rows {
        let cell = |column: Option<usize>| {
            let cell = column.and_then(|at| row.get(at)).unwrap_or_default().trim();
            (!cell.is_empty()).then(|| cell.to_owned())
        };
        let Some(passage) = cell(Some(columns.passage)) else {
            continue;
        };
        let (title, url) = (cell(columns.title), cell(columns.url));
        let at = *at_key
            .entry((title.clone(), url.clone()))
            .or_insert_with(|| {
                let authors = cell(columns.author)
                    .map(|it| field::authors(&it))
                    .unwrap_or_default();
                works.push((
                    Metadata {
                        title,
                        url,
                        authors,
                        ..Metadata::default()
                    },
                    Vec::new(),
                ));
                works.len() - 1
            });
        works[at].1.push(passage);
    }
    let readings = works.into_iter().map(|(stated, passages)| {
        let paragraphs = passages.iter().flat_map(|it| it.lines());
        let blocks = paragraphs.map(|line| (BlockKind::Paragraph, line));
        let mut reading = build::reading(stated, blocks);
        warn(&mut reading, WarningKind::Excerpts);
        reading
    });
    Ok((readings.collect(), Vec::new()))
}
