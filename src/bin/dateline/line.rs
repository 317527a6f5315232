//! JSON Lines as input: one article a line.

use dateline::{
    article::{Article, ArticleId, Metadata},
    calendar::PartialDate,
    read,
};
use serde::Deserialize;
use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
};

use crate::{file, report};

/// One line of a file, with its number; or why the file cannot be read further.
pub(crate) struct Line {
    pub(crate) path: PathBuf,
    pub(crate) number: u64,
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// Returns the lines of the file `path` that are not blank, `-` being standard input.
pub(crate) fn lines(path: PathBuf) -> impl Iterator<Item = Line> + Send {
    let mut number = 0;
    let mut input = Some(open(&path));
    std::iter::from_fn(move || {
        loop {
            number += 1;
            let mut bytes = Vec::new();
            let read = match input.as_mut()? {
                Ok(input) => input.read_until(b'\n', &mut bytes),
                Err(error) => Err(io::Error::new(error.kind(), error.to_string())),
            };
            let bytes = match read {
                Ok(0) => return None,
                Ok(_) if bytes.trim_ascii().is_empty() => continue,
                Ok(_) => Ok(bytes),
                Err(error) => {
                    input = None;
                    Err(report::reason(&error))
                }
            };
            return Some(Line {
                path: path.clone(),
                number,
                bytes,
            });
        }
    })
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    if file::is_standard_input(path) {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    Ok(Box::new(BufReader::new(File::open(path)?)))
}

#[derive(Deserialize)]
#[serde(expecting = "an object with `id` and `text`")]
struct Input {
    id: String,
    text: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    section: Option<String>,
    #[serde(default)]
    authors: Option<Vec<String>>,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    url: Option<String>,
}

/// Reads one line; beside the article, what was odd about it.
///
/// # Errors
/// If it is not an object with `id` and `text`.
pub(crate) fn article(line: &[u8]) -> Result<(Article, Option<String>), String> {
    let line = line
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(line)
        .trim_ascii();
    if !line.starts_with(b"{") {
        return Err("not an object with `id` and `text`".into());
    }
    let input: Input = serde_json::from_slice(line).map_err(|error| reason(&error))?;
    let published = input.published.as_deref().map(PartialDate::parse);
    let odd = (published == Some(None)).then(|| {
        format!(
            "`published` is not a date: {}",
            input.published.as_deref().unwrap_or_default()
        )
    });
    let stated = Metadata {
        title: input.title,
        section: input.section,
        authors: input.authors.unwrap_or_default(),
        published: published.flatten(),
        source: input.source,
        place: input.place,
        url: input.url,
        ..Metadata::default()
    };
    Ok((read::verbatim(ArticleId(input.id), input.text, stated), odd))
}

/// Leaves out "line 1", which is never the line of the file.
fn reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    match said.rfind(" at line ") {
        Some(at) => format!("{} at column {}", &said[..at], error.column()),
        None => said,
    }
}
