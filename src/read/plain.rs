//! Plain text as scraped from the web, or saved from an editor.
//!
//! # What is metadata, and what is body
//! The lines above the body (breadcrumb, title, byline, dates, labels, buttons) become metadata, or
//! nothing, and are not in [`Article::text`]. The body keeps everything else as it was written:
//! standfirst, headings, paragraphs, lists and the source line at the end, two line breaks apart, with
//! their own characters and inner spaces. The dateline stays where it stands; its facts are metadata as well.
//! An end mark such as `(End)` or `###` is left out, as is what stands before and after the text.

use crate::{
    article::{Article, ArticleId, Metadata},
    read::{
        Reading, Warning, WarningKind, block, byline,
        dateline::dateline,
        digest, furniture, head, label, quotation,
        source_line::source_line,
        wrap::{self, Unit},
    },
    text::span::Span,
};

/// Reads plain text.
pub fn plain(bytes: &[u8]) -> Reading {
    let decoded = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let file = decoded.replace("\r\n", "\n").replace('\r', "\n");
    let units = wrap::units(&file);
    let head = head::head(&units);
    let mut stated = head.stated;
    let n_standfirst = head.standfirst.len();
    let mut body = head.standfirst;
    body.extend(
        units[head.rest..]
            .iter()
            .filter(|unit| !furniture::is_furniture(&unit.text))
            .cloned(),
    );
    foot(&mut body, &mut stated);
    let (text, lines) = joined(&body);
    complete(&mut stated, &text, &lines);
    let article = Article {
        id: ArticleId(digest::of(&file)),
        blocks: block::blocks(&text, &lines, n_standfirst),
        text,
        stated,
        added: Metadata::default(),
        corrected: None,
    };
    let mut warnings = warnings(&article);
    if matches!(decoded, std::borrow::Cow::Owned(_)) {
        warnings.insert(
            0,
            Warning {
                kind: WarningKind::NotUtf8,
                span: None,
            },
        );
    }
    Reading { article, warnings }
}

/// Joins the units of a body to its text; also returns where each lies.
fn joined(units: &[Unit]) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut lines = Vec::with_capacity(units.len());
    for unit in units {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(&unit.text);
        lines.push(Span::new(start, text.len()));
    }
    (text, lines)
}

/// Takes off what stands under a text: the mark for its end, credits, addresses.
fn foot(body: &mut Vec<Unit>, stated: &mut Metadata) {
    for _ in 0..6 {
        cut_end_mark(body);
        let Some(last) = body.last() else { return };
        let line = last.text.trim_matches(['(', ')', '[', ']']);
        let credit = line.len() <= 120 && line.contains([':', '：']) && source_line(line).is_none();
        let credits = credit.then(|| signed(line)).flatten();
        let address = line.contains('@') && !line.contains(' ');
        if credits.is_none() && !address && !(credit && label::is_credit(line)) {
            return;
        }
        if let Some(authors) = credits.filter(|_| stated.authors.is_empty()) {
            stated.authors = authors;
        }
        body.pop();
    }
}

/// Cuts off the mark that agencies put under a text.
fn cut_end_mark(body: &mut Vec<Unit>) {
    const WHOLE: &[&str] = &[
        "#", "##", "###", "####", "* * *", "***", "-0-", "-30-", "- 30 -", "30", "[end]", "(end)",
        "(ends)", "-end-", "- end -", "-ends-", "- ends -", "end", "ends", "enditem", "the end",
        "∎", "■", "(over)",
    ];
    const GLUED: &[&str] = &[
        "(End)", "(END)", "(Ends)", "(ends)", "(end)", "[End]", "[END]", "Enditem", "-30-", "###",
        "■", "∎",
    ];
    while let Some(last) = body.last_mut() {
        if WHOLE.contains(&last.text.to_lowercase().as_str()) {
            body.pop();
            continue;
        }
        if let Some(text) = GLUED.iter().find_map(|mark| last.text.strip_suffix(mark)) {
            last.text = text.trim_end().to_owned();
        }
        break;
    }
}

/// Takes the facts that stand in the body: the dateline, the source line, reporters named at the end.
pub(crate) fn complete(stated: &mut Metadata, text: &str, lines: &[Span]) {
    let first = lines
        .iter()
        .take(3)
        .find_map(|line| dateline(line.of(text)));
    let source = lines
        .iter()
        .rev()
        .take(5)
        .find_map(|line| source_in(line.of(text)));
    if let Some(source) = source {
        stated.source_date = stated.source_date.or(source.date);
        stated.source.get_or_insert(source.outlet);
    }
    if let Some(dateline) = first {
        // A place between bars in the head was taken for a name.
        stated
            .authors
            .retain(|author| dateline.place.as_ref() != Some(author));
        if stated.source == dateline.place {
            stated.source = None;
        }
        stated.place = stated.place.take().or(dateline.place);
        stated.source = stated.source.take().or(dateline.outlet);
        if stated.authors.is_empty() {
            stated.authors = dateline.authors;
        }
        if stated.published.is_none() && dateline.date.is_some() {
            stated.published = dateline.date;
            stated.published_from = Some("dateline".into());
        }
    }
    if stated.published.is_none() && stated.source_date.is_some() {
        stated.published = stated.source_date;
        stated.published_from = Some("source line".into());
    }
    if stated.authors.is_empty() {
        let read = lines
            .iter()
            .rev()
            .take(4)
            .find_map(|line| signed(line.of(text)));
        stated.authors = read.unwrap_or_default();
    }
}

fn source_in(line: &str) -> Option<crate::read::source_line::SourceLine> {
    source_line(line).or_else(|| {
        let at = line.rfind("Source: ").filter(|at| line.len() - at <= 160)?;
        source_line(&line[at..])
    })
}

/// Reads `Reporting by Jane Doe; editing by John Roe`, `(Reporter: Jane Doe)` below a text.
fn signed(line: &str) -> Option<Vec<String>> {
    if line.len() > 200 {
        return None;
    }
    let line = line.trim_matches(['(', ')', '[', ']', '.']);
    let names = line.split([';', '|']).next()?.trim();
    let lower = names.to_lowercase();
    let marked = [
        "reporting by ",
        "reporter:",
        "reporters:",
        "by ",
        "author:",
        "written by ",
        "(reporting by ",
    ]
    .iter()
    .any(|mark| lower.starts_with(mark));
    marked
        .then(|| byline::byline(names))
        .flatten()
        .map(|read| read.authors)
}

/// Returns what is odd about `article`.
pub(crate) fn warnings(article: &Article) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut warn = |kind, span| warnings.push(Warning { kind, span });
    if article.text.is_empty() {
        warn(WarningKind::Empty, None);
    }
    if article.stated.title.is_none() {
        warn(WarningKind::NoTitle, None);
    }
    match article.stated.published {
        None => warn(WarningKind::NoDate, None),
        Some(date) if date.year.is_none() => warn(WarningKind::NoYear, None),
        Some(_) => {}
    }
    for span in quotation::unclosed(&article.text, &article.blocks) {
        warn(WarningKind::UnclosedQuote, Some(span));
    }
    warnings
}
