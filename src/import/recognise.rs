//! What a file is: by its bytes; by its name only where they leave it open.

use crate::import::{Format, Refusal, json, table};
use infer::MatcherType;

/// How much of a file is looked at to tell whether it is text.
const SAMPLE: usize = 64 << 10;

/// How far into a text its format must be told.
const HEAD: usize = 4 << 10;

/// Says what a file is that is no archive.
///
/// # Errors
/// If it is nothing that has articles.
pub(super) fn recognise(path: &str, bytes: &[u8]) -> Result<Format, Refusal> {
    if bytes.trim_ascii().is_empty() {
        return Err(Refusal::Empty);
    }
    let start = &bytes[..bytes.len().min(1024)];
    if start.windows(5).any(|five| five == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Ok(Format::Rtf);
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(Format::Gzip);
    }
    match is_text(bytes) {
        true => text(path, &head(bytes), bytes),
        false => Err(binary(bytes)),
    }
}

/// Says whether `bytes` are text in some encoding: nearly no control characters. Zeros are every other byte of UTF-16.
fn is_text(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let is_control = |byte: &&u8| matches!(**byte, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
    let n_controls = sample.iter().filter(is_control).count();
    n_controls * 100 <= sample.len()
}

/// The first characters of a text, as far as they are ASCII: enough to tell a format by.
fn head(bytes: &[u8]) -> String {
    let head = &bytes[..bytes.len().min(HEAD)];
    let head: Vec<u8> = match head {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => head[2..]
            .iter()
            .copied()
            .filter(|byte| *byte != 0)
            .collect(),
        _ => head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).to_vec(),
    };
    String::from_utf8_lossy(&head).trim_start().to_owned()
}

fn binary(bytes: &[u8]) -> Refusal {
    let Some(kind) = infer::get(bytes) else {
        return Refusal::Binary;
    };
    match kind.matcher_type() {
        MatcherType::Image => Refusal::Image,
        MatcherType::Audio => Refusal::Audio,
        MatcherType::Video => Refusal::Video,
        MatcherType::Font => Refusal::PagePart,
        MatcherType::Doc if kind.extension() == "doc" => Refusal::unsupported("DOC"),
        MatcherType::Archive | MatcherType::Book | MatcherType::Doc => Refusal::Unsupported {
            what: kind.extension().to_uppercase(),
        },
        _ if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) => Refusal::unsupported("DOC"),
        _ => Refusal::Binary,
    }
}

fn text(path: &str, head: &str, bytes: &[u8]) -> Result<Format, Refusal> {
    let name = path
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let is_named = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if is_named(&[".added.json"]) {
        return Err(Refusal::Sidecar);
    }
    if head.starts_with("WARC/") {
        return Ok(Format::Warc);
    }
    if head.starts_with(['{', '['])
        && let Some(format) = json::recognise(bytes, is_named(&[".json", ".jsonl", ".ndjson"]))
    {
        return format;
    }
    if head.starts_with('<')
        && let Some(format) = markup(head)
    {
        return format;
    }
    if is_mail(head) {
        return Ok(Format::Mhtml);
    }
    if has_front_matter(head) || is_named(&[".md", ".markdown", ".mdown", ".mkd"]) {
        return Ok(Format::Markdown);
    }
    if is_named(&[".html", ".htm", ".xhtml"]) {
        return Ok(Format::Html);
    }
    if is_named(&[".csv", ".tsv"]) || table::is_table(head) {
        return Ok(match table::is_highlights(head) {
            true => Format::Highlights,
            false => Format::Table,
        });
    }
    if is_named(&[".css", ".js", ".mjs", ".map"]) {
        return Err(Refusal::PagePart);
    }
    Ok(Format::Text)
}

/// Tells what begins with `<` by its first element.
fn markup(head: &str) -> Option<Result<Format, Refusal>> {
    let is_xml = head.starts_with("<?xml");
    let mut rest = head;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->")?.1;
            continue;
        }
        if rest.starts_with(['?', '!']) {
            if rest
                .get(..13)
                .is_some_and(|it| it.eq_ignore_ascii_case("!doctype html"))
            {
                return Some(Ok(Format::Html));
            }
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
        let element = rest[..end?].to_lowercase();
        return match element.as_str() {
            "rss" | "feed" => Some(Ok(Format::Feed)),
            "rdf:rdf" if head.contains("zotero.org") => {
                Some(Err(Refusal::unsupported("Zotero RDF")))
            }
            "rdf:rdf" => Some(Ok(Format::Feed)),
            "html" => Some(Ok(Format::Html)),
            "svg" => Some(Err(Refusal::Image)),
            "opml" => Some(Err(Refusal::unsupported("OPML"))),
            _ if is_xml => Some(Err(Refusal::Unsupported {
                what: format!("XML <{element}>"),
            })),
            known if ELEMENTS.contains(&known) => Some(Ok(Format::Html)),
            _ => None,
        };
    }
    None
}

/// Elements that a piece of a page begins with.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "div",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "i",
    "img",
    "link",
    "main",
    "meta",
    "p",
    "script",
    "section",
    "span",
    "strong",
    "style",
    "table",
    "title",
    "ul",
];

/// Says whether a text begins with the head of a page that was saved as a mail.
fn is_mail(head: &str) -> bool {
    let fields = head
        .split_once("\r\n\r\n")
        .or_else(|| head.split_once("\n\n"));
    let fields = fields.map_or(head, |(fields, _)| fields).to_lowercase();
    fields.contains("mime-version:") && fields.contains("multipart/related")
}

/// Says whether a text begins with fields between two lines of `---` or `+++`.
fn has_front_matter(head: &str) -> bool {
    let Some((fence, sign)) = [("---", ':'), ("+++", '=')].into_iter().find(|(fence, _)| {
        head.lines()
            .next()
            .is_some_and(|line| line.trim_end() == *fence)
    }) else {
        return false;
    };
    let mut fields = head.lines().skip(1).map(str::trim_end);
    let first = fields.find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| {
        let key = line.split_once(sign).map(|(key, _)| key.trim());
        key.is_some_and(|key| {
            !key.is_empty()
                && key
                    .chars()
                    .all(|c| c.is_alphanumeric() || "-_\"' ".contains(c))
        })
    }) && (head.len() + 64 > HEAD || fields.any(|line| line == fence || line == "..."))
}
