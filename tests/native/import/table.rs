//! Tables with one article a row.

use super::{import, told};
use dateline::import::{Field, File, Format, Import, Note, Options, Refusal, report};

#[track_caller]
fn check(name: &str, table: &str, expected: &str) {
    assert_eq!(told(&import(name, table.as_bytes())), expected);
}

#[test]
fn usual_names_of_columns_are_known() {
    check(
        "a.csv",
        "Headline,Body,Publication Date,Author,Outlet,URL\n\"Bridge, at last\",\"The bridge is open.\n\nIt was closed.\",2024-03-10 00:00:00,\"Doe, Jane; Roe, John\",Kenbury Post,https://k.example/1\n",
        "a.csv | Table (CSV) | Bridge, at last | 2024-03-10 from field “Publication Date” | 7 |\n",
    );
    // by the bytes alone, with another mark, and in another language
    check(
        "table",
        "title;text;date\nBridge;It opened.;10.03.2024\n",
        "table | Table (CSV) | Bridge | 2024-03-10 from field “date” | 2 |\n",
    );
    check(
        "t.tsv",
        "标题\t正文\t发布时间\n大桥通车\t大桥今天重新通车。\t2024-03-10\n",
        "t.tsv | Table (CSV) | 大桥通车 | 2024-03-10 from field “发布时间” | 8 |\n",
    );
}

#[test]
fn a_date_that_two_countries_read_differently_is_left_open() {
    let items = import("a.csv", b"title,text,date\nBridge,It opened.,03/04/2024\n");
    let stated = &items[0].content.as_ref().unwrap()[0].article.stated;
    assert_eq!(stated.published.unwrap().to_string(), "2024");
}

#[test]
fn a_row_without_text_is_named() {
    let items = import(
        "a.csv",
        b"title,text,date\nBridge,,2024\nFerry,It runs.,soon\n",
    );
    assert_eq!(
        items[0].notes,
        [
            Note::Lost {
                number: 2,
                reason: "no text".into()
            },
            Note::Odd {
                number: 3,
                reason: "not a date: soon".into()
            },
        ]
    );
}

#[test]
fn a_table_that_does_not_say_which_column_is_the_text_asks() {
    let table =
        b"no;what;when\n1;The bridge is open again.;2024-03-10\n2;It was closed.;2024-03-11\n";
    let item = import("a.csv", table).remove(0);
    let asked = report::rows(&item).remove(0).table.unwrap();
    assert_eq!(asked.columns, ["no", "what", "when"]);
    let refused = item.content.unwrap_err();
    let Refusal::NeedsColumns { columns, rows } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(columns, ["no", "what", "when"]);
    assert_eq!(rows[1], ["2", "It was closed.", "2024-03-11"]);
    let columns = Some(vec![None, Some(Field::Text), Some(Field::Published)]);
    let options = Options {
        columns,
        ..Options::default()
    };
    let item = Import::new(File::new("a.csv", table), options)
        .next()
        .unwrap();
    let readings = item.content.unwrap();
    assert_eq!(readings[1].article.text, "It was closed.");
    assert_eq!(
        readings[1].article.stated.published.unwrap().to_string(),
        "2024-03-11"
    );
}

#[test]
fn marked_passages_are_gathered_by_what_they_were_marked_in() {
    let table = "Highlight,Title,Author,URL,Note,Location,Date\n\"The bridge is open.\",Bridge,Jane Doe,https://k.example/1,,1,2025-01-01\nThe ferry runs.,Ferry,,,,1,2025-01-01\nIt was closed for a year.,Bridge,Jane Doe,https://k.example/1,,2,2025-01-01\n";
    let items = import("readwise.csv", table.as_bytes());
    assert_eq!(items[0].format, Some(Format::Highlights));
    assert_eq!(
        told(&items),
        "readwise.csv | Highlights (Readwise, Kindle) | Bridge | – | 10 | only passages that were marked; no date of publication\n\
         readwise.csv | Highlights (Readwise, Kindle) | Ferry | – | 3 | only passages that were marked; no date of publication\n"
    );
    let kindle = "\"Your Kindle Notes For:\",,,\nBRIDGES,,,\n\"by Jane Doe\",,,\n,,,\n\"Annotation Type\",\"Location\",\"Starred?\",\"Annotation\"\n\"Highlight (Yellow)\",\"Location 12\",,\"The bridge is open.\"\n";
    check(
        "k.csv",
        kindle,
        "k.csv | Highlights (Readwise, Kindle) | BRIDGES | – | 4 | only passages that were marked; no date of publication\n",
    );
}
