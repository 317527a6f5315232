//! One file that is no archive: its articles, or why there are none.

use crate::{
    import::{
        Format, Item, Note, Options, Refusal, encoding, feed, html, json, markdown, mhtml, pdf,
        recognise, table,
    },
    read::{self, Reading},
};
use chrono::NaiveDate;

/// The articles of a file, and what should be said about how they were read.
pub(super) type Read = Result<(Vec<Reading>, Vec<Note>), Refusal>;

/// Reads a file that was last changed on the day `modified`.
pub(super) fn item(
    path: String,
    bytes: &[u8],
    modified: Option<NaiveDate>,
    options: &Options,
) -> Item {
    let format = match recognise::recognise(&path, bytes) {
        Ok(format) => format,
        Err(refusal) => return Item::refused(path, None, refusal),
    };
    let read = read(format, &path, bytes, options);
    read_as(path, format, read, modified)
}

/// Returns the item of a file that was read.
pub(super) fn read_as(
    path: String,
    format: Format,
    read: Read,
    modified: Option<NaiveDate>,
) -> Item {
    match read {
        Err(refusal) => Item::refused(path, Some(format), refusal),
        Ok((readings, _)) if readings.iter().all(|it| it.article.text.is_empty()) => {
            Item::refused(path, Some(format), Refusal::NoArticles)
        }
        Ok((readings, mut notes)) => {
            notes.extend(undated(&readings, &path, modified));
            Item {
                path,
                format: Some(format),
                content: Ok(readings),
                notes,
            }
        }
    }
}

fn read(format: Format, path: &str, bytes: &[u8], options: &Options) -> Read {
    match format {
        Format::Text => decoded(bytes, |text| {
            Ok((vec![read::read(path, text.as_bytes())], vec![]))
        }),
        Format::Html => {
            let reading = html::read(bytes, &html::Origin::default());
            Ok((vec![reading], Vec::new()))
        }
        Format::Markdown => decoded(bytes, markdown::markdown),
        Format::Feed | Format::JsonFeed => feed::feed(bytes),
        Format::JsonLines => json::lines(bytes),
        Format::Bundle => json::bundle(bytes),
        Format::Json
        | Format::Ninjs
        | Format::Wallabag
        | Format::Omnivore
        | Format::Bibliography => decoded(bytes, |text| json::whole(text.as_bytes())),
        Format::Table | Format::Highlights => {
            decoded(bytes, |text| table::table(text, options.columns.as_deref()))
        }
        Format::Pdf => pdf::pdf(bytes),
        Format::Mhtml => match mhtml::read(bytes) {
            Some(reading) => Ok((vec![reading], Vec::new())),
            None => Err(Refusal::NoArticles),
        },
        Format::Rtf => Err(Refusal::unsupported("RTF")),
        // What is made of other files is opened, and does not come here.
        Format::Docx
        | Format::Odt
        | Format::Epub
        | Format::Zip
        | Format::Gzip
        | Format::Warc
        | Format::Wacz => Err(Refusal::Binary),
    }
}

/// Reads a text in whatever encoding it is; each article says what was odd about that.
fn decoded(bytes: &[u8], read: impl FnOnce(&str) -> Read) -> Read {
    let decoded = encoding::decode(bytes, None);
    let (mut readings, notes) = read(&decoded.text)?;
    let warnings = decoded.warnings();
    for reading in readings.iter_mut().filter(|_| !warnings.is_empty()) {
        reading.warnings.splice(0..0, warnings.iter().cloned());
    }
    Ok((readings, notes))
}

/// Says which days a file without a date of publication has about it, none of which is taken for one.
fn undated(readings: &[Reading], path: &str, modified: Option<NaiveDate>) -> Vec<Note> {
    let [reading] = readings else {
        return Vec::new();
    };
    if reading.article.stated.published.is_some() {
        return Vec::new();
    }
    let in_path = day_in(path).map(Note::InPath);
    in_path
        .or(modified.map(Note::Modified))
        .into_iter()
        .collect()
}

/// Finds a day in a path: `2024/03/10/a.html`, `a-2024-03-10.html`, `20240310.txt`.
fn day_in(path: &str) -> Option<NaiveDate> {
    let mut runs: Vec<(usize, &str)> = Vec::new();
    let is_digit = |c: char| c.is_ascii_digit();
    let mut from = 0;
    while let Some(at) = path[from..].find(is_digit) {
        let start = from + at;
        let length = path[start..]
            .find(|c| !is_digit(c))
            .unwrap_or(path.len() - start);
        runs.push((start, &path[start..start + length]));
        from = start + length;
    }
    let day = |year: &str, month: &str, day: &str| {
        let year = year
            .parse()
            .ok()
            .filter(|year| (1900..2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    };
    let whole = runs.iter().rev().find_map(|(_, run)| {
        (run.len() == 8)
            .then(|| day(&run[..4], &run[4..6], &run[6..]))
            .flatten()
    });
    whole.or_else(|| {
        runs.windows(3).rev().find_map(|three| {
            let [(y, year), (m, month), (d, date)] = three else {
                return None;
            };
            let close = m - (y + year.len()) == 1 && d - (m + month.len()) == 1;
            let sized = year.len() == 4 && month.len() <= 2 && date.len() <= 2;
            (close && sized).then(|| day(year, month, date)).flatten()
        })
    })
}
