//! Blocks and what a file states about them, as articles.

use dateline::{
    article::{BlockKind, Metadata},
    calendar::PartialDate,
    import::build::{reading, spaced},
    read::{Reading, WarningKind},
};

fn paragraphs(stated: Metadata, texts: &[&str]) -> Reading {
    reading(
        stated,
        texts.iter().map(|text| (BlockKind::Paragraph, *text)),
    )
}

fn titled(title: &str) -> Metadata {
    Metadata {
        title: Some(title.into()),
        ..Metadata::default()
    }
}

const BODY: &str = "The council voted on Tuesday to reopen the old bridge.";

#[test]
fn blocks_are_spans_of_the_text() {
    let blocks = [
        (BlockKind::Heading, " What is  next "),
        (BlockKind::Paragraph, "\u{200b}\n\t "),
        (BlockKind::Paragraph, "The bridge\u{a0}is\nopen."),
        (BlockKind::ListItem, "to cars"),
    ];
    let article = reading(titled("Bridge"), blocks).article;
    assert_eq!(
        article.text,
        "What is next\n\nThe bridge is open.\n\nto cars"
    );
    let parts: Vec<_> = article
        .blocks
        .iter()
        .map(|block| (block.kind, block.span.of(&article.text)))
        .collect();
    assert_eq!(
        parts,
        [
            (BlockKind::Heading, "What is next"),
            (BlockKind::Paragraph, "The bridge is open."),
            (BlockKind::ListItem, "to cars"),
        ]
    );
}

#[test]
fn facts_in_the_text_fill_in_for_what_is_not_stated() {
    let read = paragraphs(
        titled("Bridge reopens"),
        &[
            "KENBURY, March 3 (Reporter Jane Doe) -- The bridge is open.",
            BODY,
            "Source: Kenbury Post (March 8, 2024)",
        ],
    );
    let stated = &read.article.stated;
    assert_eq!(stated.place.as_deref(), Some("Kenbury"));
    assert_eq!(stated.authors, ["Jane Doe"]);
    assert_eq!(stated.source.as_deref(), Some("Kenbury Post"));
    assert_eq!(stated.published_from.as_deref(), Some("dateline"));
    assert_eq!(read.article.blocks[2].kind, BlockKind::SourceLine);
}

#[test]
fn what_is_stated_goes_before_what_the_text_says() {
    let stated = Metadata {
        published: Some(PartialDate::day(2024, 3, 9)),
        published_from: Some("JSON-LD".into()),
        authors: vec!["John Roe".into(), "John  Roe".into(), " ".into()],
        source: Some("Harbour Times".into()),
        ..titled("Bridge reopens")
    };
    let read = paragraphs(
        stated,
        &["KENBURY, March 3 (AP) -- The bridge is open.", BODY],
    );
    let stated = &read.article.stated;
    assert_eq!(stated.published, Some(PartialDate::day(2024, 3, 9)));
    assert_eq!(stated.published_from.as_deref(), Some("JSON-LD"));
    assert_eq!(stated.authors, ["John Roe"]);
    assert_eq!(stated.source.as_deref(), Some("Harbour Times"));
}

#[test]
fn the_name_of_an_article_depends_on_all_of_it() {
    let id = |stated: Metadata, body: &str| paragraphs(stated, &[body]).article.id;
    let one = id(titled("Bridge"), BODY);
    assert_eq!(one, id(titled(" Bridge"), BODY));
    assert_ne!(one, id(titled("Bridges"), BODY));
    assert_ne!(one, id(titled("Bridge"), "The bridge is open."));
    let elsewhere = Metadata {
        url: Some("https://example.org/1".into()),
        ..titled("Bridge")
    };
    assert_ne!(one, id(elsewhere, BODY));
}

#[test]
fn what_is_missing_is_warned_of() {
    let kinds = |read: Reading| -> Vec<WarningKind> {
        read.warnings.iter().map(|warning| warning.kind).collect()
    };
    assert_eq!(
        kinds(paragraphs(Metadata::default(), &[])),
        [
            WarningKind::Empty,
            WarningKind::NoTitle,
            WarningKind::NoDate
        ]
    );
    assert_eq!(
        kinds(paragraphs(titled("Bridge"), &[BODY])),
        [WarningKind::NoDate]
    );
}

#[test]
fn characters_that_nobody_sees_are_left_out() {
    assert_eq!(
        spaced("\u{feff} un\u{ad}seen\u{0}\u{200b} words\r\n"),
        "unseen words"
    );
    assert_eq!(spaced("می\u{200c}روم"), "می\u{200c}روم");
}
