//! Text files as articles.

use dateline::{
    article::{ArticleId, BlockKind, Metadata},
    calendar::PartialDate,
    read::{self, Reading, WarningKind, byline::byline, date::dates, dateline::dateline},
};
use std::{fmt::Write as _, fs, path::Path};

const BODY: &str =
    "The council voted on Tuesday to reopen the old bridge, which was closed in 2019.\n";

fn read(text: &str) -> Reading {
    read::read("", text.as_bytes())
}

fn warnings(text: &str) -> Vec<WarningKind> {
    read(text)
        .warnings
        .iter()
        .map(|warning| warning.kind)
        .collect()
}

/// Writes what was read as a person would note it down.
fn noted(reading: &Reading) -> String {
    let article = &reading.article;
    let stated = &article.stated;
    let mut noted = String::new();
    let mut note = |what: &str, value: Option<String>| {
        if let Some(value) = value {
            writeln!(noted, "{what}: {value}").unwrap();
        }
    };
    note("title", stated.title.clone());
    note("section", stated.section.clone());
    note(
        "authors",
        (!stated.authors.is_empty()).then(|| stated.authors.join("; ")),
    );
    note("published", stated.published.map(|date| date.to_string()));
    note("published from", stated.published_from.clone());
    note("source", stated.source.clone());
    note(
        "source date",
        stated.source_date.map(|date| date.to_string()),
    );
    note("place", stated.place.clone());
    note("url", stated.url.clone());
    for block in &article.blocks {
        let mark = match block.kind {
            BlockKind::Heading => "#",
            BlockKind::Paragraph => "¶",
            BlockKind::ListItem => "•",
            BlockKind::SourceLine => "§",
        };
        writeln!(noted, "{mark} {}", block.span.of(&article.text)).unwrap();
    }
    noted
}

/// Each file in `tests/fixtures/read` has beside it what is to be read in it. With `UPDATE=1` that is
/// written anew, to be looked at.
#[test]
fn layouts_are_read_as_a_person_reads_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/read");
    let mut n_files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        n_files += 1;
        let is = noted(&read::read("", &fs::read(&path).unwrap()));
        let expected = path.with_extension("expected");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &is).unwrap();
        }
        let should_be = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(is, should_be, "{}", path.display());
    }
    assert!(n_files > 10, "the fixtures are there");
}

#[track_caller]
fn check_date(written: &str, expected: &str) {
    let found: Vec<String> = dates(written)
        .iter()
        .map(|date| date.date.to_string())
        .collect();
    assert_eq!(found.join(" "), expected, "{written}");
}

#[test]
fn dates_are_read_at_the_precision_that_is_written() {
    check_date("Sun, Mar 10 2024 03:01 PM EST", "2024-03-10T15:01:00-05:00");
    check_date("March 3, 2024", "2024-03-03");
    check_date("3rd of March, 2024", "2024-03-03");
    check_date("Sunday 3 March 2024 06.00 GMT", "2024-03-03T06:00:00+00:00");
    check_date("12:30 a.m. EDT, Sept. 3, 2024", "2024-09-03T00:30:00-04:00");
    check_date("2024-03-03T15:01:00.250+02:00", "2024-03-03T15:01:00+02:00");
    check_date("2024-03-03 15:01 (GMT+8)", "2024-03-03T15:01:00+08:00");
    check_date("2024/3/3", "2024-03-03");
    check_date("03.04.2024", "2024-04-03");
    check_date("25/03/2024 and 03/25/2024", "2024-03-25 2024-03-25");
    check_date("March 2024", "2024-03");
    check_date("March 3", "XXXX-03-03");
    check_date("Feb. 29", "XXXX-02-29");
    check_date("03-Mar-2024 at 9 p.m.", "2024-03-03T21:00:00");
}

#[test]
fn what_a_date_leaves_open_stays_open() {
    check_date("03/04/2024", "2024"); // March or April
    check_date("March 3, 2024 9:15 a.m. ET", "2024-03-03T09:15:00"); // summer or winter
    check_date("February 30, 2024", "");
    check_date("in 2024, at 25:00, on Sunday, 3.14", "");
    check_date("1234567-03-03", "");
}

#[track_caller]
fn check_dateline(paragraph: &str, phrase: &str, facts: &str) {
    let found = dateline(paragraph);
    let is = found.as_ref().map_or(String::new(), |found| {
        let date = found.date.map(|date| date.to_string());
        let parts = [
            found.place.clone(),
            date,
            found.outlet.clone(),
            Some(found.authors.join("+")),
        ];
        parts.map(Option::unwrap_or_default).join("|")
    });
    assert_eq!(is, facts, "{paragraph}");
    assert_eq!(found.map_or("", |found| found.span.of(paragraph)), phrase);
}

#[test]
fn datelines_give_place_date_agency_and_reporters() {
    let t = check_dateline;
    t(
        "Kenbury, March 3 (Reporter Li Na) Can it",
        "Kenbury, March 3 (Reporter Li Na)",
        "Kenbury|XXXX-03-03||Li Na",
    );
    t(
        "Kenbury, 3 Mar. (Wireline reporters Li Na and Wang Bo) \"We",
        "Kenbury, 3 Mar. (Wireline reporters Li Na and Wang Bo)",
        "Kenbury|XXXX-03-03|Wireline|Li Na+Wang Bo",
    );
    t(
        "NAIROBI, Kenya (NWA) — The",
        "NAIROBI, Kenya (NWA) —",
        "Nairobi, Kenya||NWA|",
    );
    t(
        "LONDON, Jan 5 (Wireline) - The",
        "LONDON, Jan 5 (Wireline) -",
        "London|XXXX-01-05|Wireline|",
    );
    t("BEIJING — The", "BEIJING —", "Beijing|||");
    t(
        "KENBURY, N.Y., March 2 — The",
        "KENBURY, N.Y., March 2 —",
        "Kenbury, N.Y.|XXXX-03-02||",
    );
    t(
        "Kenbury, CA – March 3, 2024 – Kenbury",
        "Kenbury, CA – March 3, 2024 –",
        "Kenbury, CA|2024-03-03||",
    );
    t(
        "GENEVA, 3 March 2024 (NWA News) – The",
        "GENEVA, 3 March 2024 (NWA News) –",
        "Geneva|2024-03-03|NWA News|",
    );
    t(
        "LONDON/NEW YORK, Jan 5 (Wireline) - The",
        "LONDON/NEW YORK, Jan 5 (Wireline) -",
        "London/New York|XXXX-01-05|Wireline|",
    );
    t("KENBURY: The council", "KENBURY:", "Kenbury|||");
    t(
        "New Delhi, Mar 3 (NWA): The",
        "New Delhi, Mar 3 (NWA):",
        "New Delhi|XXXX-03-03|NWA|",
    );
    t(
        "THE HAGUE, Netherlands (NWA)_ The",
        "THE HAGUE, Netherlands (NWA)_",
        "The Hague, Netherlands||NWA|",
    );
    t("Nairobi: The", "Nairobi:", "Nairobi|||");
    t("Mumbai, India – In", "Mumbai, India –", "Mumbai, India|||");
    t(
        "RIO DE JANEIRO -- The",
        "RIO DE JANEIRO --",
        "Rio de Janeiro|||",
    );
}

#[test]
fn sentences_are_no_datelines() {
    for sentence in [
        "On March 3 (a Sunday) the council voted.",
        "In May — When the river is low — work starts.",
        "BREAKING: The bridge is open.",
        "NASA: Nothing fell.",
        "HARBOUR TALKS: Kenbury wants more.",
        "GERMAN ENERVATION: Kenbury wants more.",
        "WHAT WE KNOW: The bridge is open.",
        "The bridge (of 1780) is open.",
        "Kenbury is open - nobody knew.",
        "It is open: The bridge.",
        "Ada Quill — She is the mayor — came.",
        "Well-known engineers came.",
        "",
        "—",
    ] {
        check_dateline(sentence, "", "");
    }
}

#[track_caller]
fn check_byline(line: &str, authors: &str, outlet: &str) {
    let found = byline(line).unwrap_or_default();
    assert_eq!(found.authors.join("; "), authors, "{line}");
    assert_eq!(found.outlet.unwrap_or_default(), outlet, "{line}");
}

#[test]
fn bylines_give_authors_and_their_outlet() {
    check_byline("By Jane Doe and John Roe", "Jane Doe; John Roe", "");
    check_byline(
        "By Jane Doe, Kenbury Argus correspondent",
        "Jane Doe",
        "Kenbury Argus",
    );
    check_byline("By Jane Doe, Transport Correspondent", "Jane Doe", "");
    check_byline(
        "By JANE DOE, Associated Press",
        "Jane Doe",
        "Associated Press",
    );
    check_byline(
        "By Jane Doe for the Kenbury Post",
        "Jane Doe",
        "Kenbury Post",
    );
    check_byline(
        "By Jane Doe in Nairobi and John Roe in London",
        "Jane Doe; John Roe",
        "",
    );
    check_byline(
        "Written by: Mary Ann O'Neill, Jean-Luc Picot and Ola van der Berg",
        "Mary Ann O'Neill; Jean-Luc Picot; Ola van der Berg",
        "",
    );
    check_byline("Reporter: Li Na", "Li Na", "");
    check_byline("By Jane Doe (jdoe@kenbury.example)", "Jane Doe", "");
    check_byline(
        "By The Kenbury Press",
        "The Kenbury Press",
        "The Kenbury Press",
    );
    check_byline("Special to The Kenbury Times", "", "The Kenbury Times");
}

#[test]
fn headlines_are_no_bylines() {
    check_byline("By the numbers: a bridge in figures", "", "");
    check_byline("By Friday the bridge will be open", "", "");
    check_byline("Reporter wins prize", "", "");
    check_byline("By", "", "");
}

#[track_caller]
fn check_section(line: &str, section: Option<&str>) {
    let reading = read(&format!("{line}\n\nBridge to reopen in spring\n\n{BODY}"));
    assert_eq!(reading.article.stated.section.as_deref(), section, "{line}");
    assert_eq!(
        reading.article.stated.title.as_deref(),
        Some("Bridge to reopen in spring"),
        "{line}"
    );
}

#[test]
fn sections_are_the_last_step_of_a_breadcrumb() {
    check_section("Home > News > Techscience", Some("Techscience"));
    check_section("Home / News / World", Some("World"));
    check_section(
        "You are here: Home » News » Bridge to reopen in spring after all",
        Some("News"),
    );
    check_section("Home ›", None);
    check_section("WORLD NEWS", Some("World News"));
}

#[test]
fn an_article_that_starts_with_its_body_has_no_title() {
    assert_eq!(read(BODY).article.stated.title, None);
    assert_eq!(warnings(BODY), [WarningKind::NoTitle, WarningKind::NoDate]);
}

#[test]
fn what_stands_above_a_dateline_is_no_body() {
    let text = format!("The old bridge reopens after five years.\n\nKENBURY, March 3 -- {BODY}");
    let article = read(&text).article;
    assert_eq!(
        article.stated.title.as_deref(),
        Some("The old bridge reopens after five years.")
    );
    assert!(article.text.starts_with("KENBURY"));
}

#[test]
fn a_title_may_end_with_a_full_stop_where_its_words_have_capitals() {
    let text = format!("Council Votes to Reopen the Old Bridge.\n\n{BODY}");
    assert_eq!(
        read(&text).article.stated.title.as_deref(),
        Some("Council Votes to Reopen the Old Bridge.")
    );
}

#[test]
fn a_credit_below_the_first_paragraph_makes_it_no_title() {
    let text = format!("It rained.\n\n{BODY}\nPhoto: John Roe/Kenbury Post\n\n{BODY}");
    assert_eq!(read(&text).article.stated.title, None);
    assert!(read(&text).article.text.starts_with("It rained."));
}

#[test]
fn a_year_that_is_not_stated_stays_unknown() {
    let text = format!("Bridge to reopen\n\nKENBURY, March 3 -- {BODY}");
    let published = read(&text).article.stated.published.unwrap();
    assert_eq!(published.to_string(), "XXXX-03-03");
    assert_eq!(warnings(&text), [WarningKind::NoYear]);
}

#[track_caller]
fn check_unclosed(body: &str, expected: &[&str]) {
    let reading = read(&format!("{BODY}\n{body}"));
    let found: Vec<&str> = reading
        .warnings
        .iter()
        .filter(|warning| warning.kind == WarningKind::UnclosedQuote)
        .map(|warning| warning.span.unwrap().of(&reading.article.text))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_quotation_that_is_never_closed_is_told() {
    check_unclosed(
        "Ada Quill said. \"We wait. He said.",
        &["\"We wait. He said."],
    );
    check_unclosed("She said: “We wait.\n\nNobody came.", &["“We wait."]);
    check_unclosed("\"We wait,\" she said. \"Nobody came.\"", &[]);
    check_unclosed("“She called it a ‘dead “bridge”’ again,” he said.", &[]);
    check_unclosed("\"She called it \"dead\" again,\" he said.", &[]);
    check_unclosed("\"It goes on.\n\n\"And on.\n\n\"And ends.\"", &[]);
    check_unclosed("A 12\" pipe and an 8\" pipe.", &[]);
}

#[test]
fn line_breaks_of_every_system_are_the_same() {
    let text = format!("Bridge to reopen\n\nBy Jane Doe\n\n{BODY}");
    let article = read(&text).article;
    for other in [
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
        format!("\u{feff}{text}"),
        text.trim_end().to_owned(),
    ] {
        assert_eq!(read(&other).article, article);
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_replaced_and_told() {
    let reading = read::read(
        "",
        b"The caf\xe9 beside the bridge is open again, said its owner.",
    );
    assert!(reading.article.text.contains("caf\u{fffd}"));
    assert_eq!(reading.warnings[0].kind, WarningKind::NotUtf8);
}

#[test]
fn nothing_is_an_empty_article() {
    for nothing in ["", "\n\n", " \u{a0}\t\u{feff}"] {
        let reading = read(nothing);
        assert_eq!(reading.article.text, "");
        assert!(reading.article.blocks.is_empty());
        assert_eq!(reading.warnings[0].kind, WarningKind::Empty);
    }
}

#[test]
fn names_come_from_content_and_not_from_white_space() {
    let id = |text: &str| read(text).article.id;
    assert_eq!(id("One  bridge.\n"), id("One bridge."));
    assert_ne!(id("One bridge."), id("Two bridges."));
    assert_eq!(id("One bridge.").0, "7a19042f5328");
}

#[test]
fn verbatim_text_is_kept_to_the_byte() {
    let text = "\u{a0}Title\r\n\r\nKENBURY, March 3 (NWA) — It \u{1f309} opened.  \n\n\n";
    let article = read::verbatim(ArticleId("a".into()), text.into(), Metadata::default());
    assert_eq!(article.text, text);
    let blocks: Vec<&str> = article
        .blocks
        .iter()
        .map(|block| block.span.of(text))
        .collect();
    assert_eq!(
        blocks,
        ["Title", "KENBURY, March 3 (NWA) — It \u{1f309} opened."]
    );
    assert_eq!(article.stated.place.as_deref(), Some("Kenbury"));
    assert_eq!(article.stated.title, None);
}

#[test]
fn what_is_given_is_not_replaced_by_what_the_text_says() {
    let stated = Metadata {
        published: PartialDate::parse("2023-05-01"),
        source: Some("Kenbury Post".into()),
        ..Metadata::default()
    };
    let text = "KENBURY, March 3 (NWA) — It opened.";
    let article = read::verbatim(ArticleId("a".into()), text.into(), stated.clone());
    assert_eq!(article.stated.published, stated.published);
    assert_eq!(article.stated.source, stated.source);
}

proptest::proptest! {
    #[test]
    fn any_bytes_can_be_read(bytes: Vec<u8>) {
        let article = read::read("", &bytes).article;
        let mut from = 0;
        for block in &article.blocks {
            proptest::prop_assert!(from <= block.span.start);
            proptest::prop_assert!(!block.span.of(&article.text).trim().is_empty());
            from = block.span.end;
        }
    }

    #[test]
    fn any_lines_like_those_of_articles_can_be_read(
        lines in proptest::collection::vec("(By |Home > |Source: |[A-Z]{2,8}, |Published: )?(March 3|2024|Jane Doe|é|\"| ?—|\\(Reporter|\\)|:|: |1\\. |• |a b c\\.| ){0,6}", 0..12)
    ) {
        let text = lines.join("\n");
        let article = read(&text).article;
        for block in &article.blocks {
            proptest::prop_assert!(article.text.get(block.span.range()).is_some());
        }
        read::verbatim(ArticleId::default(), text, Metadata::default());
    }
}
