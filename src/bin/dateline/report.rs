//! What is said on standard error.

use dateline::{
    import::{
        Item,
        report::{self, Row},
    },
    texts::{Locale, Texts},
};
use std::{
    fmt::Display,
    io::{self, Write as _},
};

/// What became of the files that were taken in.
pub(crate) struct Report {
    texts: Texts,
    /// All of it, where that is asked for.
    rows: Option<Vec<Row>>,
    has_failed: bool,
}

impl Report {
    /// Begins a report: of all files if it `is_whole`, of those that could not be read otherwise.
    pub(crate) fn new(is_whole: bool) -> Self {
        Report {
            texts: Texts::new(Locale::English),
            rows: is_whole.then(Vec::new),
            has_failed: false,
        }
    }

    /// Adds what became of a file; what failed, or was left out of one, is said at once.
    pub(crate) fn add(&mut self, item: &Item) {
        let rows = report::rows(item);
        self.has_failed |= rows[0].is_failure || item.is_partial();
        match &mut self.rows {
            Some(all) => all.extend(rows),
            None if rows[0].is_failure || item.is_partial() => {
                for said in &rows[0].says {
                    let words = self.texts.put(said);
                    say(&item.path, words.trim_end_matches('.'));
                }
            }
            None => {}
        }
    }

    /// Prints the table, if there is one; returns whether anything failed.
    pub(crate) fn finish(self) -> bool {
        if let Some(rows) = self.rows {
            let _ = io::stderr().write_all(table(&rows, &self.texts).as_bytes());
        }
        self.has_failed
    }
}

/// Sets `rows` in columns.
fn table(rows: &[Row], texts: &Texts) -> String {
    let mut lines =
        vec![["file", "read as", "title", "published", "words", "notes"].map(str::to_owned)];
    lines.extend(rows.iter().map(|row| {
        let published = row.published.map(|date| match &row.published_from {
            Some(from) => format!("{date} ({from})"),
            None => date.to_string(),
        });
        let says: Vec<String> = row.says.iter().map(|said| texts.put(said)).collect();
        [
            row.path.clone(),
            row.format
                .map_or_else(|| "–".into(), |format| texts.put(&format.message())),
            row.title.clone().unwrap_or_else(|| "–".into()),
            published.unwrap_or_else(|| "–".into()),
            row.n_words.to_string(),
            says.join("; "),
        ]
    }));
    let width = |column: usize| {
        lines
            .iter()
            .map(|line| shown(&line[column]).chars().count())
            .max()
    };
    let widths: Vec<usize> = (0..5).filter_map(width).collect();
    let mut table = String::new();
    for line in &lines {
        for (cell, width) in line.iter().zip(&widths) {
            let cell = shown(cell);
            let n = cell.chars().count();
            table += &cell;
            table.extend(std::iter::repeat_n(' ', width - n + 2));
        }
        table += line[5].trim();
        table.truncate(table.trim_end().len());
        table.push('\n');
    }
    table
}

/// Cuts a cell to what leaves room for the others.
fn shown(cell: &str) -> String {
    const LONGEST: usize = 48;
    let cell = cell.replace(['\n', '\r', '\t'], " ");
    match cell.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &cell[..at]),
        None => cell,
    }
}

/// Prints `dateline: <what>: <reason>` on standard error.
pub(crate) fn say(what: impl Display, reason: &str) {
    // Where standard error is closed, there is nobody to tell.
    let _ = writeln!(io::stderr(), "dateline: {what}: {reason}");
}

/// Returns what the system says about `error`, without the error number.
pub(crate) fn reason(error: &io::Error) -> String {
    let said = error.to_string();
    match said.find(" (os error") {
        Some(at) => said[..at].to_lowercase(),
        None => said,
    }
}
