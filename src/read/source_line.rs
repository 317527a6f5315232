//! The line at the end that says where a text was first printed:
//! `Source: Kenbury Post (March 8, 2024, 4th Edition)`.

use crate::{
    calendar::PartialDate,
    read::{date::dates, name::spaced},
};

/// What a source line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLine {
    /// The outlet.
    pub outlet: String,
    /// The date of its edition.
    pub date: Option<PartialDate>,
}

const BEFORE: &[&str] = &[
    "article source:",
    "courtesy of ",
    "courtesy:",
    "first appeared in ",
    "first appeared on ",
    "first published by ",
    "first published in ",
    "first published on ",
    "from:",
    "news source:",
    "original source:",
    "originally published by ",
    "originally published in ",
    "originally published on ",
    "provided by ",
    "published in:",
    "source -",
    "source –",
    "source:",
    "source：",
    "source |",
    "sources:",
    "story source:",
    "this article first appeared in ",
    "this article first appeared on ",
    "this article was first published by ",
    "this article was first published in ",
    "this article was first published on ",
    "this article was originally published by ",
    "this article was originally published in ",
    "this article was originally published on ",
    "this story first appeared in ",
    "this story was originally published by ",
    "this story was originally published in ",
    "via:",
];

/// Reads `line`, with or without brackets around it, as a source line.
pub fn source_line(line: &str) -> Option<SourceLine> {
    if line.len() > 240 {
        return None;
    }
    let line = spaced(line);
    let line = line
        .strip_prefix(['(', '['])
        .and_then(|inner| inner.strip_suffix([')', ']']))
        .unwrap_or(&line)
        .trim();
    if let Some(outlet) = copyright(line) {
        return Some(SourceLine { outlet, date: None });
    }
    let rest = BEFORE.iter().find_map(|before| {
        let head = line.get(..before.len())?;
        head.eq_ignore_ascii_case(before)
            .then(|| line[before.len()..].trim())
    })?;
    let written = dates(rest);
    let until_date = written
        .first()
        .map_or(rest.len(), |date| date.span.start as usize);
    let end = rest[..until_date]
        .find(['(', '[', '|', ';', '·'])
        .unwrap_or(until_date);
    let outlet = rest[..end]
        .trim()
        .trim_end_matches([',', '.', '-', '–', ':'])
        .trim();
    let outlet = outlet
        .strip_suffix(" on")
        .or_else(|| outlet.strip_suffix(" dated"))
        .unwrap_or(outlet)
        .trim_end_matches(',');
    let capital = outlet
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let named = capital
        || outlet.contains('.')
        || line.len() > rest.len() && outlet.split(' ').count() <= 2;
    (named && !outlet.is_empty() && outlet.split(' ').count() <= 12).then(|| SourceLine {
        outlet: outlet.to_owned(),
        date: written.first().map(|written| written.date),
    })
}

/// Reads `© 2024 Kenbury Post. All rights reserved.`
fn copyright(line: &str) -> Option<String> {
    let rest = ["©", "Copyright ©", "Copyright (c)", "(c)", "Copyright"]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))?;
    let rest = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | '–' | ',' | '©')
    });
    let rest = rest.strip_prefix("by ").unwrap_or(rest);
    let end = rest.find([',', '|', ';']).unwrap_or(rest.len());
    let end = rest[..end].find(". ").unwrap_or(end);
    let outlet = rest[..end].trim().trim_end_matches('.');
    let named = outlet.starts_with(char::is_uppercase) && outlet.split(' ').count() <= 6;
    named.then(|| outlet.to_owned())
}
