//! Tables with one article a row: CSV, with commas, semicolons or tabs.

use crate::{
    import::{
        Note, Refusal,
        field::{Facts, Field},
        highlights,
        single::Read,
    },
    read::WarningKind,
};
use csv::{ReaderBuilder, StringRecord};

/// How many rows are shown to whoever is asked which column is the text.
const SHOWN: usize = 3;

/// How much of a cell is shown.
const SHOWN_CHARS: usize = 80;

/// Says whether a text begins as a table does: a line of several names, of which one is known to be the text.
pub(super) fn is_table(head: &str) -> bool {
    let Some(names) = names(head) else {
        return false;
    };
    let known = names
        .iter()
        .filter_map(Field::named)
        .map(|(field, _)| field);
    let known: Vec<Field> = known.collect();
    let has_body = known.contains(&Field::Text) || known.contains(&Field::Title);
    names.len() >= 2 && known.len() >= 2 && has_body || highlights::is_header(&names)
}

/// Says whether a text begins as a table of marked passages does.
pub(super) fn is_highlights(head: &str) -> bool {
    names(head).is_some_and(|it| highlights::is_header(&it) || highlights::is_kindle(&it))
}

/// Reads the first line of a table.
fn names(head: &str) -> Option<StringRecord> {
    let line = head.lines().next().filter(|line| line.len() < 1000)?;
    reader(line, separator(line)).into_records().next()?.ok()
}

/// Reads a table; `columns` says what each is about, where a reader said so.
pub(super) fn table(text: &str, columns: Option<&[Option<Field>]>) -> Read {
    let first = text.lines().next().unwrap_or_default();
    let separator = first
        .strip_prefix("sep=")
        .and_then(|rest| rest.bytes().next());
    let text = if separator.is_some() {
        &text[first.len()..]
    } else {
        text
    };
    let separator = separator.unwrap_or_else(|| self::separator(text.trim_start()));
    let mut records = reader(text, separator).into_records();
    let header = match records.next() {
        Some(Ok(header)) => header,
        Some(Err(error)) => return Err(Refusal::damaged(&error)),
        None => return Err(Refusal::NoArticles),
    };
    if columns.is_none() && highlights::is_header(&header) {
        return highlights::read(&header, records.filter_map(Result::ok));
    }
    if columns.is_none() && highlights::is_kindle(&header) {
        return highlights::kindle(records.filter_map(Result::ok));
    }
    let fields = match columns {
        Some(columns) => ranked(columns.iter().copied().map(|it| it.map(|field| (field, 0)))),
        None => ranked(header.iter().map(Field::named)),
    };
    let Some(fields) = fields.filter(|it| it.iter().any(|(_, field)| *field == Field::Text)) else {
        return Err(Refusal::NeedsColumns {
            columns: header.iter().map(str::to_owned).collect(),
            rows: records
                .filter_map(Result::ok)
                .take(SHOWN)
                .map(|row| shown(&row))
                .collect(),
        });
    };
    rows(&header, &fields, records)
}

fn rows(
    header: &StringRecord,
    fields: &[(usize, Field)],
    records: impl Iterator<Item = csv::Result<StringRecord>>,
) -> Read {
    let mut readings = Vec::new();
    let mut notes = Vec::new();
    // The header is row 1, as in a spreadsheet.
    for (number, record) in (2..).zip(records) {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                notes.push(Note::Lost {
                    number,
                    reason: error.to_string(),
                });
                continue;
            }
        };
        let mut facts = Facts::default();
        for (at, field) in fields {
            let name = header.get(*at).unwrap_or_default();
            facts.add(*field, record.get(*at).unwrap_or_default(), name);
        }
        if facts.text.is_none() {
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                notes.push(Note::Lost {
                    number,
                    reason: "no text".into(),
                });
            }
            continue;
        }
        if let Some(date) = facts.odd_date.take() {
            notes.push(Note::Odd {
                number,
                reason: format!("not a date: {date}"),
            });
        }
        readings.push(facts.reading());
    }
    Ok((readings, notes))
}

/// Returns the columns that count, those with the best name first; `None` where none is known.
fn ranked(named: impl Iterator<Item = Option<(Field, usize)>>) -> Option<Vec<(usize, Field)>> {
    let mut fields: Vec<(usize, usize, Field)> = (0..)
        .zip(named)
        .filter_map(|(at, named): (usize, _)| named.map(|(field, rank)| (rank, at, field)))
        .collect();
    fields.sort_by_key(|(rank, at, _)| (*rank, *at));
    let fields: Vec<_> = fields
        .into_iter()
        .map(|(_, at, field)| (at, field))
        .collect();
    (!fields.is_empty()).then_some(fields)
}

/// Returns the mark that parts the columns: of those in the first line, the most frequent outside of quotes.
fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut in_quotes = false;
    for byte in text.bytes() {
        match byte {
            b'"' => in_quotes = !in_quotes,
            b'\n' if !in_quotes => break,
            _ if in_quotes => {}
            _ => {
                if let Some((_, n)) = counts.iter_mut().find(|(mark, _)| *mark == byte) {
                    *n += 1;
                }
            }
        }
    }
    // Of equals the first.
    let best = counts.iter().rev().max_by_key(|(_, n)| *n);
    best.map_or(b',', |(mark, _)| *mark)
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

fn shown(row: &StringRecord) -> Vec<String> {
    let cell = |cell: &str| match cell.char_indices().nth(SHOWN_CHARS) {
        Some((at, _)) => format!("{}…", cell[..at].trim_end()),
        None => cell.to_owned(),
    };
    row.iter().map(cell).collect()
}

/// A warning without a place.
pub(super) fn warn(reading: &mut crate::read::Reading, kind: WarningKind) {
    reading
        .warnings
        .insert(0, crate::read::Warning { kind, span: None });
}
