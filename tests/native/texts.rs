//! Tests of the words of the interface in all languages.

use chrono::NaiveDate;
use dateline::{
    calendar::PartialDate,
    extract::Precision,
    search::{filter::Filters, query::Query, wording::in_words},
    texts::{Arg, Join, Locale, Message, Texts},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// The messages of a language by id, as they are written.
fn messages(locale: Locale) -> BTreeMap<String, String> {
    let path = format!(
        "{}/data/texts/{}.ftl",
        env!("CARGO_MANIFEST_DIR"),
        locale.tag()
    );
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut id = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            id = line.split_once(" =").unwrap().0.to_owned();
            assert!(!messages.contains_key(&id), "{id} is there twice");
        }
        if !line.starts_with('#') && !id.is_empty() {
            *messages.entry(id.clone()).or_default() += line;
        }
    }
    messages
}

fn arguments(written: &str) -> BTreeSet<String> {
    let after = written.split('$').skip(1);
    after
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect()
        })
        .collect()
}

/// What one language needs and another does not: a clock of twelve hours or of twenty-four, thousands of millions or
/// ten thousands of ten thousands.
const OWN: [(&str, &[&str]); 4] = [
    ("date-clock", &["hour", "twelfth", "half"]),
    ("number-million", &["n", "wan"]),
    ("number-billion", &["n", "yi"]),
    ("number-trillion", &["n"]),
];

#[test]
fn a_message_has_the_same_arguments_in_every_language() {
    let english = messages(Locale::English);
    for (id, written) in messages(Locale::Chinese) {
        let own = OWN.iter().find(|(own, _)| *own == id);
        let own: BTreeSet<String> = own
            .map_or(&[][..], |(_, names)| names)
            .iter()
            .map(|name| (*name).to_owned())
            .collect();
        let plain = |written: &str| -> BTreeSet<String> {
            arguments(written).difference(&own).cloned().collect()
        };
        assert_eq!(plain(&english[&id]), plain(&written), "{id}");
    }
}

#[test]
fn every_message_can_be_said_in_every_language() {
    for locale in Locale::ALL {
        let texts = Texts::new(locale);
        for (id, written) in messages(locale) {
            for value in [
                Arg::from(0_u32),
                Arg::from(1_u32),
                Arg::from(1204_u32),
                Arg::from("monday"),
                Arg::from("Ada <b>Vale"),
            ] {
                let names = arguments(&written).into_iter();
                // A fault is a panic of its own in tests.
                let message = Message {
                    id: id.clone().into(),
                    args: names.map(|name| (name.into(), value.clone())).collect(),
                };
                let said = texts.put(&message);
                assert!(!said.contains(['{', '}']), "{id}: {said}");
                assert!(
                    said != id || written.ends_with(&format!("= {id}")),
                    "{id} is not said"
                );
            }
        }
    }
}

#[test]
fn chinese_has_no_english_in_it() {
    // What readers type, and names.
    const SAME: [&str; 58] = [
        "W",
        "C",
        "Web",
        "Annotation",
        "schema",
        "LD",
        "ZIP",
        "dateline",
        "extract",
        "XXXX",
        "b",
        "i",
        "code",
        "Ctrl",
        "Dateline",
        "TimelineJS",
        "JSON",
        "CSV",
        "MB",
        "OR",
        "is",
        "direct",
        "mixed",
        "indirect",
        "speaker",
        "id",
        "Markdown",
        "HTML",
        "person",
        "org",
        "about",
        "from",
        "Atom",
        "CSL",
        "DOCX",
        "EPUB",
        "Feed",
        "GB",
        "KB",
        "Kindle",
        "Lines",
        "MHTML",
        "OCR",
        "Omnivore",
        "OpenDocument",
        "PDF",
        "RSS",
        "RTF",
        "Readwise",
        "WACZ",
        "WARC",
        "Wallabag",
        "Word",
        "Zotero",
        "gzip",
        "Gephi",
        "GraphML",
        "ninjs",
    ];
    for (id, written) in messages(Locale::Chinese) {
        // Outside of placeables and keys of variants there is only what is said.
        let mut depth = 0;
        let mut in_key = false;
        let said: String = written
            .split_once('=')
            .unwrap()
            .1
            .chars()
            .filter(|c| {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    '[' => in_key = true,
                    ']' => in_key = false,
                    _ => {}
                }
                depth == 0 && !in_key
            })
            .collect();
        // What a reader types is the same in every language.
        let (before, after) = said.split_once("<code>").unwrap_or((&said, ""));
        let said = before.to_owned() + after.split_once("</code>").map_or("", |(_, after)| after);
        for word in said.split(|c: char| !c.is_ascii_alphabetic()) {
            assert!(word.is_empty() || SAME.contains(&word), "{id}: {word}");
        }
    }
}

fn chinese() -> Texts {
    Texts::new(Locale::Chinese)
}

#[track_caller]
fn check_date(written: &str, full: &str, short: &str) {
    let texts = chinese();
    let date = PartialDate::parse(written).unwrap();
    assert_eq!(texts.line(&texts.full_words(date)), full);
    assert_eq!(texts.line(&texts.short_words(date)), short);
}

#[test]
fn dates_are_written_as_chinese_readers_write_them() {
    check_date("2024-03-10", "2024年3月10日星期日", "2024年3月10日");
    check_date(
        "2024-03-10T15:01:00-05:00",
        "2024年3月10日星期日 15:01（UTC−5）",
        "2024年3月10日",
    );
    check_date("2024-03", "2024年3月", "2024年3月");
    check_date("2024", "2024年", "2024年");
    check_date("XXXX-03-03", "3月3日，年份未注明", "3月3日，年份未注明");
}

#[test]
fn ranges_are_written_as_chinese_readers_write_them() {
    let day = |written: &str| written.parse::<NaiveDate>().unwrap();
    let days = |first, last| chinese().write(&Arg::Days(day(first), day(last)));
    assert_eq!(days("2024-03-01", "2024-03-31"), "2024年3月1日至31日");
    assert_eq!(days("2024-01-01", "2024-03-31"), "2024年1月1日至3月31日");
    assert_eq!(
        days("2023-12-28", "2024-01-03"),
        "2023年12月28日至2024年1月3日"
    );
    let event = |first, last, precision| chinese().event_words(day(first), day(last), precision);
    assert_eq!(
        event("2023-03-05", "2023-03-19", Precision::Week),
        "3月5–19日"
    );
    assert_eq!(
        event("2023-04-01", "2023-06-30", Precision::Quarter),
        "4月–6月"
    );
}

#[track_caller]
fn check(query: &str, words: &str) {
    let message = in_words(&Query::parse(query), &Filters::default(), 9);
    assert_eq!(chinese().put(&message), words);
}

#[test]
fn a_question_is_said_in_the_order_of_chinese() {
    check("", "全部 9 篇文章。");
    check("storm pier", "含storm和pier的文章。");
    check("a OR b c", "含a或b、含c的文章。");
    check("pier -storm", "含pier、不含storm的文章。");
    check("speaker:Vale about:pier", "出自Vale、关于“pier”的引语。");
    check(
        "person:Vale from:2024-03",
        "提及Vale、2024年3月起发表的文章。",
    );
    check("source:unknown", "来自不详的来源的文章。");
    check("-(a OR b)", "并非（含a或b）的文章。");
}

#[test]
fn what_an_article_says_is_never_read_as_a_mark() {
    let texts = Texts::new(Locale::English);
    let message = Message::new("query-value").with("value", "<b>x</b> <i>");
    let pieces = texts.pieces(&message);
    assert_eq!(pieces.len(), 1);
    assert!(pieces[0].is_strong && !pieces[0].is_unknown);
    assert_eq!(pieces[0].words, "<b>x</b> <i>");
    assert_eq!(texts.write(&Arg::from("<code>")), "<code>");
}

#[test]
fn names_are_listed_as_each_language_does() {
    let names = Arg::names(&["Ada", "Ben", "Cy"]);
    assert_eq!(Texts::new(Locale::English).write(&names), "Ada, Ben and Cy");
    assert_eq!(chinese().write(&names), "Ada、Ben和Cy");
    let either = Arg::List(Join::EachOr, vec!["a".into(), "b".into(), "c".into()]);
    assert_eq!(chinese().write(&either), "a或b或c");
}

#[test]
fn a_language_serves_all_its_readers() {
    assert_eq!(Locale::serving("zh-CN"), Some(Locale::Chinese));
    assert_eq!(Locale::serving("EN_gb"), Some(Locale::English));
    assert_eq!(Locale::serving("fr"), None);
}
