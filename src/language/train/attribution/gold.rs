//! Articles whose attributions are marked.

use crate::{
    article::{Article, ArticleId, Metadata},
    extract::QuoteKind,
    read,
    text::{offset::Offsets, span::Span},
};
use serde_json::Value;

/// An article, and who says what in it.
pub(super) struct Gold {
    pub(super) article: Article,
    pub(super) quotes: Vec<Marked>,
}

/// An attribution, as people have marked it.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    pub(super) kind: QuoteKind,
    pub(super) content: Vec<Span>,
    pub(super) cue: Option<Span>,
    pub(super) source: Option<Span>,
}

/// Reads JSON Lines in the contract's format.
pub(super) fn read(lines: &str) -> Result<Vec<Gold>, String> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        gold(&value).ok_or_else(|| format!("not a document with quotes: {line:.60}"))
    };
    lines.lines().map(read).collect()
}

fn gold(value: &Value) -> Option<Gold> {
    let text = value["text"].as_str()?.to_owned();
    let offsets = Offsets::new(&text);
    let span = |value: &Value| {
        let at = |n: usize| {
            let point = u32::try_from(value.get(n)?.as_u64()?).ok()?;
            offsets.byte_at_code_point(point)
        };
        Some(Span::new(at(0)?, at(1)?).trim(&text))
    };
    let quotes = value["quotes"].as_array()?.iter().map(|quote| {
        Some(Marked {
            kind: serde_json::from_value(quote["kind"].clone()).ok()?,
            content: quote["content"]
                .as_array()?
                .iter()
                .filter_map(span)
                .collect(),
            cue: span(&quote["cue"]),
            source: span(&quote["source"]),
        })
    });
    let quotes = quotes.collect::<Option<_>>()?;
    let id = ArticleId(value["id"].as_str()?.into());
    Some(Gold {
        quotes,
        article: read::verbatim(id, text.clone(), Metadata::default()),
    })
}

/// How much two contents have in common: shared bytes of those that either covers.
pub(super) fn alike(a: &[Span], b: &[Span]) -> f32 {
    let len = |spans: &[Span]| spans.iter().map(|span| span.len()).sum::<usize>();
    let shared: usize = a
        .iter()
        .flat_map(|a| b.iter().map(move |b| (a, b)))
        .map(|(a, b)| (a.end.min(b.end) as usize).saturating_sub(a.start.max(b.start) as usize))
        .sum();
    shared as f32 / (len(a) + len(b) - shared).max(1) as f32
}

impl Marked {
    /// Says whether an attribution of `content` to `source` is this one: half of the content at least, and the
    /// source in part.
    pub(super) fn is(&self, content: &[Span], source: Option<Span>) -> bool {
        let same = match (self.source, source) {
            (Some(a), Some(b)) => a.overlaps(b),
            (None, None) => true,
            _ => false,
        };
        same && alike(&self.content, content) >= 0.5
    }
}
