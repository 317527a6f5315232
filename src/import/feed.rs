//! Feeds: RSS, Atom, JSON Feed.

use crate::{
    article::Metadata,
    calendar::PartialDate,
    import::{Refusal, build, field::when, html, single::Read, table::warn},
    read::{Reading, WarningKind},
};
use chrono::{DateTime, Utc};
use feed_rs::{
    model::{Entry, Feed},
    parser,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// A description of fewer words is a summary; of more, it is the text where a feed has no other.
const SUMMARY_WORDS: usize = 150;

/// Reads a feed: one article for each entry.
pub(super) fn feed(bytes: &[u8]) -> Read {
    // The crate gives all times in UTC, where a day may be another than where it was published.
    let written = Arc::new(Mutex::new(BTreeMap::<DateTime<Utc>, PartialDate>::new()));
    let noted = Arc::clone(&written);
    let parser = parser::Builder::new()
        .sanitize_content(false)
        .timestamp_parser(move |text| {
            let date = when(text)?;
            let instant = instant(date, text)?;
            let mut noted = noted.lock().unwrap_or_else(PoisonError::into_inner);
            noted.insert(instant, date);
            Some(instant)
        })
        .build();
    let feed = parser
        .parse(bytes)
        .map_err(|error| Refusal::damaged(&error))?;
    let written = written.lock().unwrap_or_else(PoisonError::into_inner);
    let readings = feed
        .entries
        .iter()
        .map(|entry| reading(&feed, entry, &written));
    let readings: Vec<Reading> = readings.collect();
    if readings.is_empty() {
        return Err(Refusal::NoArticles);
    }
    Ok((readings, Vec::new()))
}

/// Returns a number for `date`, by which it is found again: its instant, where it has one.
fn instant(date: PartialDate, text: &str) -> Option<DateTime<Utc>> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text.trim()) {
        return Some(instant.to_utc());
    }
    if let Ok(instant) = DateTime::parse_from_rfc2822(text.trim()) {
        return Some(instant.to_utc());
    }
    let (hour, minute) = date.time.map_or((0, 0), |time| (time.hour, time.minute));
    let day = date.earliest()?;
    Some(
        day.and_hms_opt(u32::from(hour), u32::from(minute), 0)?
            .and_utc(),
    )
}

fn reading(feed: &Feed, entry: &Entry, written: &BTreeMap<DateTime<Utc>, PartialDate>) -> Reading {
    let published = entry
        .published
        .and_then(|instant| written.get(&instant).copied());
    let authors = match entry.authors.is_empty() {
        true => &feed.authors,
        false => &entry.authors,
    };
    let authors = authors.iter().filter_map(|it| it.name.as_deref());
    let link = entry
        .links
        .iter()
        .find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
    let stated = Metadata {
        title: entry.title.as_ref().map(|it| plain(&it.content)),
        published,
        published_from: published.map(|_| "feed".into()),
        authors: authors
            .filter(|name| *name != "unknown")
            .map(str::to_owned)
            .collect(),
        source: feed.title.as_ref().map(|it| plain(&it.content)),
        url: link.map(|link| link.href.clone()),
        ..Metadata::default()
    };
    let content = entry.content.as_ref().and_then(|it| it.body.as_deref());
    let summary = entry.summary.as_ref().map(|it| it.content.as_str());
    let words = |html: &str| html.split_whitespace().count();
    let body = content
        .filter(|it| words(it) >= summary.map_or(0, words))
        .or(summary);
    let mut reading = build::reading(stated, html::blocks(body.or(content).unwrap_or_default()));
    let text = &reading.article.text;
    let is_whole = content.is_some() || words(text) >= SUMMARY_WORDS;
    if !text.is_empty() && (!is_whole || is_cut(text)) {
        warn(&mut reading, WarningKind::SummaryOnly);
    }
    reading
}

/// Says whether a text ends as those do that go on behind a link.
fn is_cut(text: &str) -> bool {
    let text = text.trim_end_matches([']', ')', ' ']);
    text.ends_with("[…") || text.ends_with("[...") || text.ends_with('…') || text.ends_with("...")
}

/// Returns words without the markup that titles have in some feeds.
fn plain(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.to_owned();
    }
    let blocks = html::blocks(html).into_iter().map(|(_, text)| text);
    blocks.collect::<Vec<_>>().join(" ")
}
