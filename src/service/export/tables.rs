//! Everything found as tables, in one archive with the method sheet.

mod names;

pub(super) use names::named;

use super::{Scope, code, timeline};
use crate::{
    corpus::{
        credit::{authors, outlet, title, url},
        key::Keys,
        store::Held,
    },
    export::{table::csv, timelinejs},
    extract::{Found, MentionForm, Method, Quantity, QuantityKind, Quote},
    protocol::File,
    service::passage::words,
    text::{offset::Offsets, span::Span},
};
use chrono::NaiveDate;
use std::{
    collections::BTreeMap,
    io::{Cursor, Write as _},
};
use zip::{ZipWriter, result::ZipError, write::SimpleFileOptions};

/// Characters of context on each side of a quote.
const CONTEXT: usize = 32;

/// All tables and the method sheet.
pub(super) fn archive(scope: &Scope<'_>) -> File {
    let tables = [
        ("articles.csv", articles(scope)),
        ("quotes.csv", quotes(scope)),
        ("entities.csv", names::entities(scope)),
        ("mentions.csv", names::mentions(scope)),
        ("events.csv", timelinejs::csv(&timeline::found(scope).0)),
        ("numbers.csv", numbers(scope)),
        ("trend.csv", trend(scope)),
        ("README.txt", readme(scope)),
    ];
    let content = zipped(&tables).expect("memory can be written");
    scope.file("dateline-tables.zip", "application/zip", content)
}

fn zipped(files: &[(&str, String)]) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, SimpleFileOptions::default())?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn readme(scope: &Scope<'_>) -> String {
    let method = scope.method();
    let mut lines = method.lines();
    lines.push(format!("start, end: {}", method.positions));
    lines.push("rule: what found it and how sure that is, from 0 to 1.".into());
    lines.push(
        "An apostrophe before =, +, - or @ keeps a spreadsheet from taking words for a formula."
            .into(),
    );
    lines.push("Tables are UTF-8 with commas and a header (RFC 4180).".into());
    lines.join("\n\n") + "\n"
}

/// What every table repeats of an article.
struct Credit {
    url: String,
    outlet: String,
    published: String,
}

fn credit(held: &Held) -> Credit {
    let article = &held.article;
    Credit {
        url: url(article).unwrap_or_default().to_owned(),
        outlet: outlet(article).unwrap_or_default().to_owned(),
        published: article
            .reference_date()
            .map(|date| date.to_string())
            .unwrap_or_default(),
    }
}

fn articles(scope: &Scope<'_>) -> String {
    let row = |(number, held): (u32, &Held)| {
        let article = &held.article;
        let credit = credit(held);
        let precision = match article.reference_date() {
            None => "unknown",
            Some(date) if date.year.is_none() => "no year",
            Some(date) if date.day.is_some() => "day",
            Some(date) if date.month.is_some() => "month",
            Some(_) => "year",
        };
        let topics: Vec<&str> = held
            .annotations
            .topics
            .iter()
            .map(|topic| topic.phrase.as_str())
            .collect();
        let section = article
            .stated
            .section
            .as_ref()
            .or(article.added.section.as_ref());
        [
            article.id.0.clone(),
            title(article).unwrap_or_default().to_owned(),
            credit.url,
            credit.outlet,
            authors(article).join("; "),
            credit.published,
            precision.into(),
            String::new(),
            scope.store.index().n_words(number).to_string(),
            section.cloned().unwrap_or_default(),
            topics.join("; "),
            String::new(),
        ]
    };
    const COLUMNS: [&str; 12] = [
        "article_id",
        "title",
        "url",
        "outlet",
        "byline",
        "published",
        "published_precision",
        "language",
        "words",
        "section",
        "topics",
        "duplicate_of",
    ];
    csv(&COLUMNS, scope.articles().map(row))
}

fn quotes(scope: &Scope<'_>) -> String {
    let rows = scope.articles().flat_map(|(number, held)| {
        let keys = Keys::new(held);
        let offsets = Offsets::new(&held.article.text);
        let row = |(at, quote): (usize, &Quote)| {
            let credit = credit(held);
            let text = &held.article.text;
            let pieces: Vec<&str> = quote
                .content
                .iter()
                .map(|piece| words(text, *piece))
                .collect();
            let whole = quote
                .content
                .iter()
                .copied()
                .reduce(Span::cover)
                .unwrap_or_default();
            let (prefix, suffix) = context(text, whole);
            let named = quote.source.map(|source| words(text, source));
            [
                keys.quotes[at].clone(),
                held.article.id.0.clone(),
                credit.url,
                credit.outlet,
                credit.published,
                pieces.join(" […] "),
                code(&quote.kind),
                quote
                    .speakers
                    .iter()
                    .filter_map(|id| names::entity_id(scope.store, held, *id))
                    .collect::<Vec<_>>()
                    .join("; "),
                scope.store.names(held, &quote.speakers).join("; "),
                named.unwrap_or_default().into(),
                status(held, quote).into(),
                quote
                    .cue
                    .map(|cue| words(text, cue))
                    .unwrap_or_default()
                    .into(),
                offsets.code_points(whole.start as usize).to_string(),
                offsets.code_points(whole.end as usize).to_string(),
                prefix.into(),
                suffix.into(),
                rule(quote.found),
                corrected(quote.resolved.unwrap_or(quote.found)),
            ]
        };
        scope.quotes_of(number, held).map(row).collect::<Vec<_>>()
    });
    const COLUMNS: [&str; 18] = [
        "quote_id",
        "article_id",
        "url",
        "outlet",
        "published",
        "quote",
        "kind",
        "speaker_id",
        "speaker",
        "speaker_as_written",
        "speaker_status",
        "cue",
        "start",
        "end",
        "prefix",
        "suffix",
        "rule",
        "corrected",
    ];
    csv(&COLUMNS, rows)
}

/// Whether the source names the speaker, means one that is named elsewhere, or is not matched to anybody.
fn status(held: &Held, quote: &Quote) -> &'static str {
    let entities = quote.speakers.iter().filter_map(|id| held.entity(*id));
    let mut mentions = entities.flat_map(|entity| &entity.mentions);
    let mut is_named = |source: Span| {
        mentions.any(|mention| mention.form == MentionForm::Name && source.contains(mention.span))
    };
    match (quote.speakers.is_empty(), quote.source) {
        (true, _) => "unknown",
        (false, Some(source)) if is_named(source) => "named",
        _ if quote.speaker_is_doubtful() => "doubtful",
        _ => "resolved",
    }
}

/// Up to [`CONTEXT`] characters before and after `span`.
pub(super) fn context(text: &str, span: Span) -> (&str, &str) {
    let before = text.get(..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(at, _)| at);
    let end = after
        .char_indices()
        .nth(CONTEXT)
        .map_or(after.len(), |(at, _)| at);
    (&before[start..], &after[..end])
}

/// Whether a reader put it right.
fn corrected(found: Found) -> String {
    match found.by {
        Method::Reader => "yes".into(),
        Method::Rule | Method::Model => String::new(),
    }
}

/// What found it and how sure that is: `model 0.85`.
fn rule(found: Found) -> String {
    let by = match found.by {
        Method::Rule => "rule",
        Method::Model => "model",
        Method::Reader => return "reader".into(),
    };
    format!("{by} {:.2}", found.confidence)
}

fn numbers(scope: &Scope<'_>) -> String {
    let rows = scope.articles().flat_map(|(_, held)| {
        let text = &held.article.text;
        let offsets = Offsets::new(text);
        let keys = Keys::new(held);
        let row = |(quantity, key): (&Quantity, &String)| {
            let is_money = quantity.kind == QuantityKind::Money;
            let unit = quantity.unit.clone();
            let (unit, currency) = match is_money {
                true => (String::new(), unit),
                false => (unit, String::new()),
            };
            [
                key.clone(),
                held.article.id.0.clone(),
                words(text, quantity.span).to_owned(),
                quantity.value.to_string(),
                unit,
                currency,
                quantity.value.to_string(),
                quantity.upper.unwrap_or(quantity.value).to_string(),
                quantity.modifier.clone(),
                words(text, held.sentence(quantity.span)).to_owned(),
                offsets
                    .code_points(quantity.span.start as usize)
                    .to_string(),
                offsets.code_points(quantity.span.end as usize).to_string(),
            ]
        };
        let all = held.annotations.quantities.iter().zip(&keys.quantities);
        all.map(row).collect::<Vec<_>>()
    });
    const COLUMNS: [&str; 12] = [
        "number_id",
        "article_id",
        "text",
        "value",
        "unit",
        "currency",
        "low",
        "high",
        "approx",
        "sentence",
        "start",
        "end",
    ];
    csv(&COLUMNS, rows)
}

/// One row for each day on which an article of the corpus was published; those without a full date are left out.
fn trend(scope: &Scope<'_>) -> String {
    let mut days: BTreeMap<NaiveDate, (u32, u32)> = BTreeMap::new();
    for (number, held) in scope.store.all() {
        let date = held.article.reference_date();
        let day = date.and_then(|date| Some((date.earliest()?, date.latest()?)));
        if let Some((first, _)) = day.filter(|(first, last)| first == last) {
            let (matching, total) = days.entry(first).or_default();
            *matching += u32::from(scope.found.contains(number));
            *total += 1;
        }
    }
    let rows = days.into_iter().map(|(day, (matching, total))| {
        let ratio = f64::from(matching) / f64::from(total);
        [
            day.to_string(),
            matching.to_string(),
            total.to_string(),
            format!("{ratio:.4}"),
        ]
    });
    csv(&["day", "matching", "total", "ratio"], rows)
}
