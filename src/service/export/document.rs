//! The article that is read, or else the list of results, for reading elsewhere: as a page and as Markdown.

use super::{Scope, code};
use crate::{
    article::BlockKind,
    corpus::{
        credit::{outlet, shown_title, url},
        store::Held,
    },
    export::markup::{escaped, markdown as plain, web_address},
    protocol::File,
    service::passage::words,
    wording::list,
};

/// A part of a document, before it is written in a format. All of it is text.
enum Part {
    Title(String),
    Head(String),
    Paragraph(String),
    Item(String),
    /// Words that were said, and by whom.
    Quote(String, String),
    /// Words, and the address they lead to.
    Link(String, String),
    Note(String),
}

/// As a page that needs nothing else.
pub(super) fn html(scope: &Scope<'_>) -> File {
    let parts = parts(scope);
    let title = title_of(&parts);
    let mut page = format!(
        "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n</head>\n<body>\n",
        escaped(title)
    );
    for part in &parts {
        page += &match part {
            Part::Title(text) => format!("<h1>{}</h1>\n", escaped(text)),
            Part::Head(text) => format!("<h2>{}</h2>\n", escaped(text)),
            Part::Paragraph(text) => format!("<p>{}</p>\n", escaped(text)),
            Part::Item(text) => format!("<ul><li>{}</li></ul>\n", escaped(text)),
            Part::Quote(words, by) => format!(
                "<figure><blockquote><p>{}</p></blockquote><figcaption>{}</figcaption></figure>\n",
                escaped(words),
                escaped(by)
            ),
            Part::Link(text, url) => {
                format!(
                    "<p><a href=\"{}\">{}</a></p>\n",
                    escaped(url),
                    escaped(text)
                )
            }
            Part::Note(text) => format!("<p><small>{}</small></p>\n", escaped(text)),
        };
    }
    page += "</body>\n</html>\n";
    scope.file("dateline.html", "text/html", page)
}

/// As Markdown (CommonMark).
pub(super) fn markdown(scope: &Scope<'_>) -> File {
    let paragraphs: Vec<String> = parts(scope)
        .iter()
        .map(|part| match part {
            Part::Title(text) => format!("# {}", plain(text)),
            Part::Head(text) => format!("## {}", plain(text)),
            Part::Paragraph(text) => plain(text),
            Part::Item(text) => format!("- {}", plain(text)),
            Part::Quote(words, by) => format!("> {}\n>\n> — {}", plain(words), plain(by)),
            Part::Link(text, url) => format!(
                "[{}](<{}>)",
                plain(text),
                url.replace(['<', '>', '\\', '\n'], "")
            ),
            Part::Note(text) => format!("*{}*", plain(text)),
        })
        .collect();
    scope.file(
        "dateline.md",
        "text/markdown",
        paragraphs.join("\n\n") + "\n",
    )
}

fn title_of(parts: &[Part]) -> &str {
    match parts.first() {
        Some(Part::Title(title)) => title,
        _ => "Dateline",
    }
}

fn parts(scope: &Scope<'_>) -> Vec<Part> {
    let read = scope.article.and_then(|id| scope.store.number(id));
    let mut parts = match read {
        Some(number) => article(scope, number),
        None => results(scope),
    };
    parts.extend(scope.method().lines().into_iter().map(Part::Note));
    parts
}

fn credit(scope: &Scope<'_>, held: &Held) -> String {
    let article = &held.article;
    let mut known = Vec::new();
    known.extend(outlet(article).map(str::to_owned));
    known.push(article.reference_date().map_or_else(
        || "no date".to_owned(),
        |date| scope.texts.write(&date.into()),
    ));
    known.join(", ")
}

fn link(held: &Held) -> Option<Part> {
    let article = &held.article;
    url(article)
        .and_then(web_address)
        .map(|url| Part::Link("Original".into(), url.to_owned()))
}

fn article(scope: &Scope<'_>, number: u32) -> Vec<Part> {
    let held = scope.store.held(number);
    let text = &held.article.text;
    let mut parts = vec![
        Part::Title(shown_title(&held.article).0),
        Part::Note(credit(scope, held)),
    ];
    parts.extend(link(held));
    parts.extend(held.article.blocks.iter().map(|block| {
        let words = words(text, block.span).to_owned();
        match block.kind {
            BlockKind::Heading => Part::Head(words),
            BlockKind::ListItem => Part::Item(words),
            BlockKind::SourceLine => Part::Note(words),
            BlockKind::Paragraph => Part::Paragraph(words),
        }
    }));
    let quotes: Vec<Part> = quotes(scope, number).collect();
    if !quotes.is_empty() {
        parts.push(Part::Head("Who is quoted".into()));
        parts.extend(quotes);
    }
    parts
}

fn quotes<'s>(scope: &'s Scope<'s>, number: u32) -> impl Iterator<Item = Part> + 's {
    let held = scope.store.held(number);
    scope.quotes_of(number, held).map(move |(_, quote)| {
        let text = &held.article.text;
        let pieces: Vec<&str> = quote
            .content
            .iter()
            .map(|piece| words(text, *piece))
            .collect();
        let names = scope.store.names(held, &quote.speakers);
        let by = match names.is_empty() {
            true => "unknown speaker".to_owned(),
            false if quote.speaker_is_doubtful() => format!("perhaps {}", list(&names)),
            false => list(&names),
        };
        Part::Quote(
            pieces.join(" […] "),
            format!("{by} ({})", code(&quote.kind)),
        )
    })
}

fn results(scope: &Scope<'_>) -> Vec<Part> {
    let mut parts = vec![Part::Title(scope.method().question)];
    for (number, held) in scope.articles() {
        parts.push(Part::Head(shown_title(&held.article).0));
        parts.push(Part::Note(credit(scope, held)));
        parts.extend(link(held));
        // The words that answer the question, where it asks for quotes.
        if scope.quotes.is_some() {
            parts.extend(quotes(scope, number));
        } else if let Some(first) = held.annotations.sentences.first() {
            parts.push(Part::Paragraph(
                words(&held.article.text, *first).to_owned(),
            ));
        }
    }
    parts
}
