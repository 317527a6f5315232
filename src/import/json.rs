//! JSON, whole or one object a line.

use crate::{
    article::Article,
    corpus::bundle::{self, Problem},
    import::{
        Format, Note, Refusal, line,
        record::{self, form},
        single::Read,
    },
    read::{Reading, plain},
};
use serde_json::{Map, Value, value::RawValue};

/// The names of lists of articles in an object.
const LISTS: &[&str] = &[
    "articles",
    "items",
    "entries",
    "documents",
    "docs",
    "stories",
    "posts",
    "results",
    "news",
    "data",
];

/// Says which JSON `bytes` are; `None` where they are a text that begins with a bracket, unless `is_named` JSON.
pub(super) fn recognise(bytes: &[u8], is_named: bool) -> Option<Result<Format, Refusal>> {
    let bytes = bare(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default();
    if let Ok(object) = serde_json::from_slice::<Map<String, Value>>(first) {
        match object.get("format").and_then(Value::as_str) {
            Some("dateline-bundle") => return Some(Ok(Format::Bundle)),
            Some("dateline-corrections") => return Some(Err(Refusal::Corrections)),
            _ => {}
        }
        if lines.any(|line| line.trim_ascii().starts_with(b"{")) {
            return Some(Ok(form(&object).unwrap_or(Format::JsonLines)));
        }
    }
    let object = |object: &RawValue| serde_json::from_str::<Map<String, Value>>(object.get()).ok();
    if let Ok(objects) = objects(bytes) {
        let feed = serde_json::from_slice::<Map<String, Value>>(bytes).ok();
        let first = feed.filter(|it| form(it) == Some(Format::JsonFeed));
        let first = first.or_else(|| objects.first().and_then(|it| object(it)));
        return Some(Ok(first.and_then(|it| form(&it)).unwrap_or(Format::Json)));
    }
    let mut squeezed = bytes.iter().filter(|it| !it.is_ascii_whitespace());
    let begins = [squeezed.next().copied(), squeezed.next().copied()];
    let begins = begins == [Some(b'{'), Some(b'"')] || begins == [Some(b'['), Some(b'{')];
    (begins || is_named).then_some(Ok(Format::Json))
}

/// Returns the objects of a file: itself, those of its list, or those of the list in it.
fn objects(bytes: &[u8]) -> serde_json::Result<Vec<Box<RawValue>>> {
    if bytes.starts_with(b"[") {
        return serde_json::from_slice(bytes);
    }
    let whole: std::collections::BTreeMap<String, Box<RawValue>> = serde_json::from_slice(bytes)?;
    let lists = LISTS.iter().filter_map(|name| whole.get(*name));
    let is_list = |list: &str| list.starts_with('[') && list.contains('{');
    match lists
        .into_iter()
        .map(|list| list.get())
        .find(|list| is_list(list))
        .map(serde_json::from_str)
    {
        Some(Ok(objects)) if !whole.contains_key("text") => Ok(objects),
        _ => Ok(vec![serde_json::from_slice(bytes)?]),
    }
}

/// Reads one object, or a list of them.
pub(super) fn whole(bytes: &[u8]) -> Read {
    let bytes = bare(bytes);
    match objects(bytes) {
        Ok(objects) => gather(objects.iter().map(|object| object.get().as_bytes())),
        // Several objects one after another, whatever the file is called.
        Err(_) if bytes.starts_with(b"{") && bytes.contains(&b'\n') => lines(bytes),
        Err(error) => Err(Refusal::damaged(&error)),
    }
}

/// Reads one object a line.
pub(super) fn lines(bytes: &[u8]) -> Read {
    gather(bare(bytes).split(|byte| *byte == b'\n'))
}

/// Reads a bundle that this program made.
pub(super) fn bundle(bytes: &[u8]) -> Read {
    let (articles, problems) = bundle::decode(bytes).map_err(|error| Refusal::damaged(&error))?;
    let notes = problems.into_iter().map(|Problem { line, reason }| {
        let number = line.into();
        match line {
            1 => Note::Odd { number, reason }, // its header names other files, which may come beside it
            _ => Note::Lost { number, reason },
        }
    });
    let readings = articles.into_iter().map(reading).collect();
    Ok((readings, notes.collect()))
}

fn gather<'b>(objects: impl Iterator<Item = &'b [u8]>) -> Read {
    let mut readings = Vec::new();
    let mut notes = Vec::new();
    for (number, object) in (1..).zip(objects) {
        if object.trim_ascii().is_empty() {
            continue;
        }
        match one(object) {
            Ok((reading, odd)) => {
                readings.push(reading);
                notes.extend(odd.map(|reason| Note::Odd { number, reason }));
            }
            Err(reason) => notes.push(Note::Lost { number, reason }),
        }
    }
    match (readings.is_empty(), notes.first()) {
        (true, Some(Note::Lost { reason, .. })) => Err(Refusal::Damaged {
            what: reason.clone(),
        }),
        (true, _) => Err(Refusal::NoArticles),
        _ => Ok((readings, notes)),
    }
}

/// Reads an object as the contract has it, or by the names of its fields.
fn one(object: &[u8]) -> Result<(Reading, Option<String>), String> {
    let of_contract = line::article(object);
    let fields = match &of_contract {
        Ok(_) => None,
        Err(_) => serde_json::from_slice::<Map<String, Value>>(object).ok(),
    };
    match (of_contract, fields) {
        (Ok((article, odd)), _) => Ok((reading(article), odd)),
        (Err(_), Some(fields)) if !fields.contains_key("id") || !fields.contains_key("text") => {
            record::reading(&fields, form(&fields))
        }
        (Err(reason), _) => Err(reason),
    }
}

fn reading(article: Article) -> Reading {
    let warnings = plain::warnings(&article);
    Reading { article, warnings }
}

fn bare(bytes: &[u8]) -> &[u8] {
    bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii()
}
