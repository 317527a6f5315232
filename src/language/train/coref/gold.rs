//! Documents whose mentions are marked.

use crate::text::{offset::Offsets, span::Span};
use serde_json::Value;

/// What a mention is of what is marked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gold {
    pub(super) cluster: usize,
    /// Person, organisation, place: from 1 on.
    pub(super) kind: usize,
}

/// A document with its mentions.
pub(super) struct Marked {
    pub(super) id: String,
    pub(super) text: String,
    /// Spans, the heads in them, and what they are.
    mentions: Vec<(Span, Span, Gold)>,
}

impl Marked {
    /// Finds what each of `spans` is: what is marked there, or, innermost, around it with the head in it.
    pub(super) fn align(&self, spans: &[Span]) -> Vec<Option<Gold>> {
        let mut found: Vec<Option<Gold>> = vec![None; spans.len()];
        let mut taken = vec![false; self.mentions.len()];
        for exact in [true, false] {
            for (span, found) in spans.iter().zip(&mut found) {
                if found.is_some() {
                    continue;
                }
                let fits = |marked: &(Span, Span, Gold)| match exact {
                    true => marked.0 == *span,
                    false => marked.0.contains(*span) && span.contains(marked.1),
                };
                let best = (0..self.mentions.len())
                    .filter(|at| !taken[*at] && fits(&self.mentions[*at]))
                    .min_by_key(|at| self.mentions[*at].0.len());
                if let Some(best) = best {
                    taken[best] = true;
                    *found = Some(self.mentions[best].2);
                }
            }
        }
        found
    }
}

/// Reads JSON Lines in the contract's format.
pub(super) fn read(lines: &str) -> Result<Vec<Marked>, String> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        document(&value).ok_or_else(|| format!("not a document with mentions: {line:.60}"))
    };
    lines.lines().map(read).collect()
}

/// Reads the texts of a file in the contract's format, as documents where nothing is marked.
pub(super) fn texts(lines: &str) -> Result<Vec<Marked>, String> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let part = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Ok(Marked {
            id: part("id"),
            text: part("text"),
            mentions: Vec::new(),
        })
    };
    lines.lines().map(read).collect()
}

fn document(value: &Value) -> Option<Marked> {
    let text = value["text"].as_str()?;
    let offsets = Offsets::new(text);
    let byte =
        |position: &Value| offsets.byte_at_code_point(u32::try_from(position.as_u64()?).ok()?);
    let mut mentions = Vec::new();
    for (cluster, entity) in value["entities"].as_array()?.iter().enumerate() {
        let kind = match entity["kind"].as_str()? {
            "person" => 1,
            "organisation" => 2,
            "place" => 3,
            _ => continue,
        };
        for mention in entity["mentions"].as_array()? {
            let span = Span::new(byte(&mention["start"])?, byte(&mention["end"])?);
            let head = &mention["head"];
            let head = match (byte(&head[0]), byte(&head[1])) {
                (Some(start), Some(end)) => Span::new(start, end),
                _ => span,
            };
            mentions.push((span, head, Gold { cluster, kind }));
        }
    }
    Some(Marked {
        id: value["id"].as_str()?.to_owned(),
        text: text.to_owned(),
        mentions,
    })
}
