//! Files as readers bring them.

mod fault;
mod format;
mod make;
mod table;
mod text;

use dateline::{
    import::{File, Format, Import, Item, Note, Options, Refusal, report},
    texts::{Locale, Texts},
};
use make::zip;

pub(crate) fn import(path: &str, bytes: &[u8]) -> Vec<Item> {
    Import::new(File::new(path, bytes), Options::default()).collect()
}

/// What a file is recognised as, and its articles: title and text, or why there are none.
#[track_caller]
fn check(path: &str, bytes: &[u8], format: Format, expected: &[(&str, &str)]) {
    let items = import(path, bytes);
    let [item] = &items[..] else {
        panic!("one item: {items:?}");
    };
    assert_eq!(item.format, Some(format));
    let readings = item.content.as_ref().unwrap();
    let found: Vec<(&str, &str)> = readings
        .iter()
        .map(|it| &it.article)
        .map(|it| (it.stated.title.as_deref().unwrap_or("–"), it.text.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn refused(path: &str, bytes: &[u8], refusal: &Refusal) {
    let items = import(path, bytes);
    assert_eq!(items.len(), 1, "{items:?}");
    assert_eq!(items[0].content.as_ref().unwrap_err(), refusal);
}

const TEXT: &[u8] = b"Bridge reopens\n\nBy Jane Doe\n\nThe bridge is open again.\n";
const OPEN: &str = "The bridge is open again.";

#[test]
fn the_bytes_tell_what_a_file_is() {
    check("a.txt", TEXT, Format::Text, &[("Bridge reopens", OPEN)]);
    check("a", TEXT, Format::Text, &[("Bridge reopens", OPEN)]);
    let object = br#"{"id": "a1", "title": "Bridge", "text": "It opened."}"#;
    check("a.json", object, Format::Json, &[("Bridge", "It opened.")]);
    check("a.txt", object, Format::Json, &[("Bridge", "It opened.")]);
    let list = br#" [ {"id": "a1", "text": "It opened."}, {"id": "a2", "text": "It closed."} ]"#;
    check(
        "list",
        list,
        Format::Json,
        &[("–", "It opened."), ("–", "It closed.")],
    );
    let lines = "{\"id\": \"1\", \"text\": \"It opened.\"}\r\n\n{\"id\": \"2\", \"text\": \"It closed.\"}\n";
    check(
        "l",
        lines.as_bytes(),
        Format::JsonLines,
        &[("–", "It opened."), ("–", "It closed.")],
    );
    let bracket = b"[Editor's note: the bridge is open.]\n\nIt was closed for a year.\n";
    assert_eq!(import("a.txt", bracket)[0].format, Some(Format::Text));
}

#[test]
fn what_has_no_articles_is_refused_by_name() {
    refused("a.txt", b"", &Refusal::Empty);
    refused("a.json", b" \r\n", &Refusal::Empty);
    refused("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &Refusal::Image);
    refused("a.txt", &[0, 159, 146, 150, 1, 2, 3, 4], &Refusal::Binary);
    refused("a.added.json", b"{}", &Refusal::Sidecar);
    refused("page_files/a.css", b"p { margin: 0 }", &Refusal::PagePart);
    refused(
        "a.svg",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        &Refusal::Image,
    );
}

#[test]
fn text_that_begins_like_a_picture_is_text() {
    let text = b"BM 24, the motorway to Kenbury, is open again, the ministry said.\n";
    assert_eq!(import("a", text)[0].format, Some(Format::Text));
}

#[test]
fn every_member_of_an_archive_has_an_item_and_the_archive_the_last() {
    let inner = zip(&[("b.txt", TEXT)]);
    let outer = zip(&[
        ("2024/", b""),
        ("2024/a.txt", TEXT),
        ("__MACOSX/._a.txt", b"x"),
        (".DS_Store", b"x"),
        ("inner.zip", &inner),
        ("logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ]);
    let items = import("news.zip", &outer);
    let paths: Vec<&str> = items.iter().map(|item| item.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "news.zip/2024/a.txt",
            "news.zip/inner.zip/b.txt",
            "news.zip/inner.zip",
            "news.zip/logo.png",
            "news.zip"
        ]
    );
    assert_eq!(items[3].content, Err(Refusal::Image));
    assert_eq!(items[4].notes, [Note::Members(3), Note::Aside(3)]);
}

#[test]
fn a_file_that_killed_a_reader_can_be_stepped_over() {
    let archive = zip(&[("a.txt", TEXT), ("b.txt", TEXT), ("c.txt", TEXT)]);
    let mut import = Import::new(File::new("n.zip", &archive), Options::default());
    assert_eq!(import.upcoming().unwrap(), "n.zip");
    assert_eq!(import.next().unwrap().path, "n.zip/a.txt");
    assert_eq!(import.upcoming().unwrap(), "n.zip/b.txt");
    import.pass();
    let rest: Vec<String> = import.map(|item| item.path).collect();
    assert_eq!(rest, ["n.zip/c.txt", "n.zip"]);
}

#[test]
fn a_day_that_is_not_stated_is_told_and_not_used() {
    let day = |path: &str| {
        let item = import(path, b"Bridge reopens\n\nThe bridge is open again.\n").remove(0);
        let article = &item.content.as_ref().unwrap()[0].article;
        assert_eq!(article.stated.published, None);
        item.notes
    };
    let note = |y, m, d| {
        vec![Note::InPath(
            chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap(),
        )]
    };
    assert_eq!(day("a-2024-03-10.txt"), note(2024, 3, 10));
    assert_eq!(day("2024/3/9/bridge.txt"), note(2024, 3, 9));
    assert_eq!(day("20240310_bridge.txt"), note(2024, 3, 10));
    assert_eq!(day("2024/bridge-12-45.txt"), []);
    let file = File::new("a.txt", b"Bridge reopens\n\nThe bridge is open again.\n");
    let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 10);
    let item = Import::new(file.modified(day), Options::default())
        .next()
        .unwrap();
    assert_eq!(item.notes, [Note::Modified(day.unwrap())]);
}

#[test]
fn lines_that_cannot_be_read_are_named_and_lose_no_other() {
    let lines = b"{\"id\": \"1\", \"text\": \"It opened.\", \"published\": \"soon\"}\nnot an object\n{\"id\": 2}\n";
    let item = import("a.jsonl", lines).remove(0);
    assert_eq!(item.content.as_ref().unwrap().len(), 1);
    let numbers: Vec<(bool, u64)> = item
        .notes
        .iter()
        .map(|note| match note {
            Note::Lost { number, .. } => (true, *number),
            Note::Odd { number, .. } => (false, *number),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(numbers, [(false, 1), (true, 2), (true, 3)]);
    assert!(item.is_partial());
}

/// What a reader is told of `items`, one row each.
pub(crate) fn told(items: &[Item]) -> String {
    let texts = Texts::new(Locale::English);
    let mut table = String::new();
    for row in items.iter().flat_map(report::rows) {
        let format = row.format.map(|format| texts.put(&format.message()));
        let published = row
            .published
            .map(|date| format!("{date} from {}", row.published_from.unwrap_or_default()));
        let cells = [
            row.path,
            format.unwrap_or_else(|| "?".into()),
            row.title.unwrap_or_else(|| "–".into()),
            published.unwrap_or_else(|| "–".into()),
            row.n_words.to_string(),
            row.says
                .iter()
                .map(|said| texts.put(said))
                .collect::<Vec<_>>()
                .join("; "),
        ];
        table += cells.join(" | ").trim_end();
        table.push('\n');
    }
    table
}

#[test]
fn a_report_has_a_row_for_every_article() {
    let archive = zip(&[
        ("a.txt", TEXT),
        ("b.bin", &[0, 1, 2, 3]),
        ("2024/03/10/c.txt", b"It opened.\n"),
    ]);
    insta::assert_snapshot!(told(&import("news.zip", &archive)));
}
