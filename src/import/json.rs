//! JSON, whole or one object a line.

use crate::{
    article::Article,
    corpus::bundle,
    import::{Format, Note, Refusal, line, single::Read},
    read::{Reading, plain},
};
use serde_json::value::RawValue;

/// Says which JSON `bytes` are; `None` where they are a text that begins with a bracket, unless `is_named` JSON.
pub(super) fn recognise(bytes: &[u8], is_named: bool) -> Option<Format> {
    let bytes = bare(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default();
    let is_object = |line: &[u8]| serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
    if first.starts_with(b"{") && is_object(first) {
        if bundle::Lines::open(first).is_ok()
            || first.starts_with(br#"{"format":"dateline-bundle""#)
        {
            return Some(Format::Bundle);
        }
        let second = lines.map(<[u8]>::trim_ascii).find(|line| !line.is_empty());
        return Some(match second {
            Some(_) => Format::JsonLines,
            None => Format::Json,
        });
    }
    let squeezed: Vec<u8> = bytes
        .iter()
        .filter(|it| !it.is_ascii_whitespace())
        .take(2)
        .copied()
        .collect();
    let begins = [&b"{\""[..], b"[{", b"[]", b"{}"].contains(&&squeezed[..]);
    (begins || is_named).then_some(Format::Json)
}

/// Reads one object, or a list of them.
pub(super) fn whole(bytes: &[u8]) -> Read {
    let bytes = bare(bytes);
    let objects: Vec<&RawValue> = match bytes.first() {
        Some(b'[') => serde_json::from_slice(bytes).map_err(|error| Refusal::damaged(&error))?,
        _ => vec![serde_json::from_slice(bytes).map_err(|error| Refusal::damaged(&error))?],
    };
    gather(objects.iter().map(|object| object.get().as_bytes()))
}

/// Reads one object a line.
pub(super) fn lines(bytes: &[u8]) -> Read {
    gather(bare(bytes).split(|byte| *byte == b'\n'))
}

/// Reads a bundle that this program made.
pub(super) fn bundle(bytes: &[u8]) -> Read {
    let (articles, problems) = bundle::decode(bytes).map_err(|error| Refusal::damaged(&error))?;
    let notes = problems.into_iter().map(|problem| Note::Lost {
        number: problem.line.into(),
        reason: problem.reason,
    });
    Ok((articles.into_iter().map(reading).collect(), notes.collect()))
}

fn gather<'b>(objects: impl Iterator<Item = &'b [u8]>) -> Read {
    let mut readings = Vec::new();
    let mut notes = Vec::new();
    for (number, object) in (1..).zip(objects) {
        if object.trim_ascii().is_empty() {
            continue;
        }
        match line::article(object) {
            Ok((article, odd)) => {
                readings.push(reading(article));
                notes.extend(odd.map(|reason| Note::Odd { number, reason }));
            }
            Err(reason) => notes.push(Note::Lost { number, reason }),
        }
    }
    match (readings.is_empty(), notes.first()) {
        (true, Some(Note::Lost { reason, .. })) => Err(Refusal::Damaged {
            what: reason.clone(),
        }),
        _ => Ok((readings, notes)),
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
