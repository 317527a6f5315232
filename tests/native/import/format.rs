//! Documents, books, feeds, web archives, and what reading programs give to take along.

use super::{
    TEXT, import,
    make::{docx, epub, gzip, odt, pdf, warc, zip},
    told,
};
use dateline::{
    article::{Article, BlockKind},
    import::{Format, Item, Refusal},
    read::WarningKind,
};

const FIRST: &str =
    "The bridge over the Ash is open again after a year, the mayor of Kenbury said on Monday.";
const SECOND: &str =
    "It had been closed since a barge struck one of its piers in the spring of last year.";

fn article(item: &Item) -> &Article {
    &item.content.as_ref().unwrap()[0].article
}

/// The kind and the words of each block.
fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
    let blocks = article.blocks.iter();
    blocks
        .map(|block| (block.kind, block.span.of(&article.text)))
        .collect()
}

fn page(title: &str) -> String {
    format!(
        "<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    )
}

const RSS: &str = r#"<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kenbury Post</title><link>https://k.example</link><description>News</description>
<item><title>Bridge reopens &amp; ferry ends</title><link>https://k.example/1</link><dc:creator>Jane Doe</dc:creator><pubDate>Sun, 10 Mar 2024 23:30:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The bridge is open <b>again</b>.</p><p>It was closed.</p>]]></content:encoded></item>
<item><title>Ferry ends</title><link>https://k.example/2</link><pubDate>Mon, 11 Mar 2024 08:00:00 GMT</pubDate><description>The ferry ran for the last time on Sunday …</description></item>
</channel></rss>"#;

const JSON_FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Kenbury Post", "items": [{"id": "1", "url": "https://k.example/1", "title": "Bridge reopens", "content_html": "<p>The bridge is open again.</p>", "date_published": "2024-03-10T15:01:00-05:00", "authors": [{"name": "Jane Doe"}]}]}"#;

const NINJS: &str = r#"{"uri": "https://k.example/1", "versioncreated": "2024-03-10T15:01:00Z", "headline": "Bridge reopens", "byline": "By Jane Doe", "located": "Kenbury", "body_html": "<p>The bridge is open again.</p>"}"#;

const NINJS_3: &str = r#"{"uri": "urn:1", "firstCreated": "x", "headlines": [{"role": "main", "value": "Bridge reopens"}], "bodies": [{"contenttype": "text/html", "value": "<p>The bridge is open again.</p>"}], "versioncreated": "2024-03-10T15:01:00Z"}"#;

const WALLABAG: &str = r#"[{"is_archived": 0, "is_starred": 0, "title": "Bridge reopens", "url": "https://k.example/1", "content": "<p>The bridge is open again.</p>", "created_at": "2025-01-01T00:00:00+0000", "published_at": "2024-03-10T15:01:00+0000", "published_by": ["Jane Doe"], "domain_name": "k.example"}]"#;

const CSL: &str = r#"[{"id": "doe2024", "type": "article-newspaper", "title": "Bridge reopens", "container-title": "Kenbury Post", "abstract": "The bridge is open again.", "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[2024, 3, 10]]}}]"#;

const ZOTERO: &str = r#"{"items": [{"itemType": "newspaperArticle", "title": "Bridge reopens", "publicationTitle": "Kenbury Post", "date": "2024-03-10", "creators": [{"firstName": "Jane", "lastName": "Doe", "creatorType": "author"}], "abstractNote": "The bridge is open again.", "notes": []}]}"#;

const ANY: &str = r#"{"articles": [{"headline": "Bridge reopens", "content": "The bridge is open again.", "publishedAt": "2024-03-10T15:01:00Z", "source": {"id": null, "name": "Kenbury Post"}, "url": "https://k.example/1", "author": "Jane Doe"}]}"#;

fn omnivore() -> Vec<u8> {
    let list = r#"[{"id": "1", "slug": "bridge", "title": "Bridge reopens", "author": "Jane Doe", "url": "https://k.example/1", "savedAt": "2025-01-01", "publishedAt": "2024-03-10", "state": "Active"}, {"id": "2", "slug": "lost", "title": "Ferry", "description": "The ferry ran for the last time.", "savedAt": "2025-01-01", "publishedAt": null, "state": "Active"}]"#;
    zip(&[
        ("metadata_0_to_2.json", list.as_bytes()),
        ("content/bridge.html", page("Bridge reopens").as_bytes()),
    ])
}

fn wacz() -> Vec<u8> {
    let mut records = warc(
        "https://k.example/1",
        "Content-Type: text/html; charset=utf-8",
        &page("Bridge reopens"),
    );
    records.extend(warc(
        "https://k.example/a.png",
        "Content-Type: image/png",
        "x",
    ));
    let mut members = gzip(&records);
    // each record is compressed on its own
    members.extend(gzip(&warc(
        "https://k.example/ad",
        "Content-Type: text/html",
        &page("Buy"),
    )));
    let pages = "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"https://k.example/1#top\", \"title\": \"x\"}\n";
    zip(&[
        ("datapackage.json", b"{}"),
        ("pages/pages.jsonl", pages.as_bytes()),
        ("archive/data.warc.gz", &members),
    ])
}

/// Two pages with a running head and a word that is broken at the end of a line.
fn printed() -> Vec<u8> {
    let line = |y: f64, words: &str| (72.0, y, 10.0, words.to_owned());
    let head = |n: usize| vec![line(760.0, "KENBURY POST"), line(30.0, &n.to_string())];
    let mut first = head(1);
    first.push((72.0, 700.0, 20.0, "Bridge reopens".into()));
    first.extend([
        line(670.0, "By Jane Doe"),
        line(
            640.0,
            "KENBURY, March 10, 2024 (KNA) - The bridge over the Ash is open",
        ),
        line(
            628.0,
            "again after a year, the mayor said on Monday. It had been closed",
        ),
        line(616.0, "since a barge struck one of its piers. The com-"),
        line(604.0, "pany that owns the barge has paid for it."),
        line(
            580.0,
            "The ferry ended on Sunday. It had carried four thousand people a",
        ),
    ]);
    let mut second = head(2);
    second.push(line(700.0, "day since the bridge was closed."));
    pdf(&[first, second])
}

#[test]
fn a_pdf_is_read_as_paragraphs() {
    let items = import("bridge.pdf", &printed());
    let article = article(&items[0]);
    assert_eq!(article.stated.title.as_deref(), Some("Bridge reopens"));
    assert_eq!(article.stated.authors, ["Jane Doe"]);
    assert_eq!(article.stated.published.unwrap().to_string(), "2024-03-10");
    assert_eq!(
        blocks(article),
        [
            (
                BlockKind::Paragraph,
                "KENBURY, March 10, 2024 (KNA) - The bridge over the Ash is open again after a year, the mayor said on Monday. It had been closed since a barge struck one of its piers. The company that owns the barge has paid for it."
            ),
            (
                BlockKind::Paragraph,
                "The ferry ended on Sunday. It had carried four thousand people a day since the bridge was closed."
            ),
        ]
    );
}

#[test]
fn a_pdf_without_text_is_refused() {
    let items = import("scan.pdf", &pdf(&[Vec::new(), Vec::new()]));
    assert_eq!(items[0].content, Err(Refusal::NoText));
    let items = import("scan.pdf", b"%PDF-1.4\nnothing that fits together");
    assert!(
        matches!(items[0].content, Err(Refusal::Damaged { .. })),
        "{items:?}"
    );
}

#[test]
fn a_document_is_read_by_its_styles() {
    let file = docx(&[
        ("Titel", "Bridge reopens"),
        ("", "By Jane Doe"),
        ("", FIRST),
        ("berschrift1", "What it cost"),
        ("list", "steel &amp; concrete"),
    ]);
    let items = import("a.docx", &file);
    let article = article(&items[0]);
    assert_eq!(article.stated.title.as_deref(), Some("Bridge reopens"));
    assert_eq!(article.stated.authors, ["Jane Doe"]);
    let expected = [
        (BlockKind::Paragraph, FIRST),
        (BlockKind::Heading, "What it cost"),
        (BlockKind::ListItem, "steel & concrete"),
    ];
    assert_eq!(blocks(article), expected);
    let body = format!(
        "<text:h>Bridge reopens</text:h><text:p>{FIRST}</text:p><text:list><text:list-item><text:p>steel<text:s/>&amp; concrete</text:p></text:list-item></text:list>"
    );
    let items = import("a.odt", &odt(&body));
    let article = self::article(&items[0]);
    assert_eq!(article.stated.title.as_deref(), Some("Bridge reopens"));
    let expected = [
        (BlockKind::Paragraph, FIRST),
        (BlockKind::ListItem, "steel & concrete"),
    ];
    assert_eq!(blocks(article), expected);
}

#[test]
fn a_feed_says_where_it_has_only_a_summary() {
    let items = import("feed.xml", RSS.as_bytes());
    let readings = items[0].content.as_ref().unwrap();
    assert_eq!(
        readings[0].article.text,
        "The bridge is open again.\n\nIt was closed."
    );
    // the day is that of the outlet, not that of Greenwich
    assert_eq!(
        readings[0].article.stated.published.unwrap().to_string(),
        "2024-03-10T23:30:00-05:00"
    );
    let kinds = |at: usize| {
        readings[at]
            .warnings
            .iter()
            .map(|it| it.kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(0), []);
    assert_eq!(kinds(1), [WarningKind::SummaryOnly]);
}

#[test]
fn a_page_that_a_book_has_no_text_on_is_no_article() {
    let chapter = format!(
        "<html><body><h1>One</h1>{}</body></html>",
        format!("<p>{FIRST} {SECOND}</p>").repeat(3)
    );
    let items = import(
        "book.epub",
        &epub(&["<html><body><p>For Ada</p></body></html>", &chapter]),
    );
    let readings = items[0].content.as_ref().unwrap();
    assert_eq!(readings.len(), 1);
    let stated = &readings[0].article.stated;
    assert_eq!(stated.title.as_deref(), Some("One"));
    assert_eq!(stated.source.as_deref(), Some("Bridges & Ferries"));
    assert_eq!(items[0].notes, [dateline::import::Note::Short(1)]);
}

/// A file of each format.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let chapter = format!(
        "<html><body><h1>One</h1>{}</body></html>",
        format!("<p>{FIRST} {SECOND}</p>").repeat(3)
    );
    let warc = warc(
        "https://k.example/1",
        "Content-Type: text/html",
        &page("Bridge reopens"),
    );
    let text = format!("# Bridge reopens\n\n{FIRST}\n");
    vec![
        ("a.txt", TEXT.to_vec()),
        ("a.html", page("Bridge reopens").into_bytes()),
        ("a.md", text.into_bytes()),
        ("a.rss", RSS.into()),
        ("feed.json", JSON_FEED.into()),
        ("a.jsonl", b"{\"id\": \"1\", \"text\": \"It opened.\"}\n{\"id\": \"2\", \"text\": \"It closed.\"}\n".to_vec()),
        ("any.json", ANY.into()),
        ("news.json", NINJS.into()),
        ("news3.json", NINJS_3.into()),
        ("a.csv", b"title,text,date\nBridge,It opened.,2024-03-10\n".to_vec()),
        ("a.pdf", printed()),
        ("scan.pdf", pdf(&[Vec::new()])),
        ("a.docx", docx(&[("Titel", "Bridge reopens"), ("", FIRST)])),
        ("a.odt", odt(&format!("<text:p>{FIRST}</text:p>"))),
        ("a.epub", epub(&[&chapter])),
        ("a.txt.gz", gzip(TEXT)),
        ("a.warc", warc),
        ("a.wacz", wacz()),
        ("wallabag.json", WALLABAG.into()),
        ("omnivore.zip", omnivore()),
        ("csl.json", CSL.into()),
        ("zotero.json", ZOTERO.into()),
    ]
}

#[test]
fn every_format_is_told_in_the_report() {
    let files = files();
    let table: String = files
        .iter()
        .map(|(name, bytes)| told(&import(name, bytes)))
        .collect();
    insta::assert_snapshot!(table);
    let formats: Vec<Option<Format>> = files
        .iter()
        .map(|(name, bytes)| import(name, bytes)[0].format)
        .collect();
    assert!(formats.iter().all(Option::is_some), "{formats:?}");
}

/// Writes the files of these tests where `make fuzz` begins from: `cargo test --test native seeds -- --ignored`.
#[test]
#[ignore = "writes files for the fuzzer"]
fn seeds_for_the_fuzzer_are_written() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/import");
    std::fs::create_dir_all(&folder).unwrap();
    for (n, (name, bytes)) in files().iter().enumerate() {
        // The first byte chooses the name: see fuzz/targets/import.rs.
        let name_of = |ending: &str| name.ends_with(ending);
        let names = [
            "-", ".txt", ".html", ".md", ".csv", ".json", ".jsonl", ".zip",
        ];
        let first = names.iter().position(|ending| name_of(ending)).unwrap_or(0);
        let seed = [&[u8::try_from(first).unwrap()], &bytes[..]].concat();
        std::fs::write(folder.join(format!("{n}-{name}")), seed).unwrap();
    }
}

/// Numbers that look like chance and are the same in each run.
fn chance(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).unwrap()
}

#[test]
fn damaged_files_of_every_format_are_told_and_end_nothing() {
    let mut state = 7;
    for (name, whole) in files() {
        for _ in 0..25 {
            let mut bytes = whole.clone();
            for _ in 0..1 + chance(&mut state) % 8 {
                let at = chance(&mut state) % bytes.len();
                match chance(&mut state) % 4 {
                    0 => bytes[at] ^= 1 << (chance(&mut state) % 8),
                    1 => bytes[at] = u8::try_from(chance(&mut state) % 256).unwrap(),
                    2 => bytes.truncate(at + 1),
                    _ => {
                        let copied = bytes[at..(at + 16).min(bytes.len())].to_vec();
                        bytes.splice(at..at, copied);
                    }
                }
            }
            let items = import(name, &bytes);
            assert!(!items.is_empty(), "{name}");
            for reading in items.iter().flat_map(|item| item.content.iter().flatten()) {
                let mut from = 0;
                for block in &reading.article.blocks {
                    let span = block.span;
                    assert!(
                        from <= span.start && reading.article.text.get(span.range()).is_some(),
                        "{name}"
                    );
                    from = span.end;
                }
            }
        }
    }
}
