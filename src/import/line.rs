//! One article as the contract writes it: an object of JSON.

use crate::{
    article::{Article, ArticleId, Metadata},
    calendar::PartialDate,
    read,
};
use serde::Deserialize;

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
pub fn article(line: &[u8]) -> Result<(Article, Option<String>), String> {
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
