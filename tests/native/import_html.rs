//! Pages of the web, whole and broken.

use dateline::{
    article::BlockKind,
    import::{
        html::{self, Origin},
        mhtml,
    },
    read::{Reading, WarningKind},
};
use proptest::prelude::*;
use std::{fmt::Write as _, thread};

const ONE: &str =
    "The council voted on Tuesday to reopen the old bridge, which had been closed since 2019.";
const TWO: &str =
    "Repairs took five years and cost 4 million dollars, the mayor told reporters on the spot.";
const THREE: &str =
    "Drivers will pay nothing until the autumn, when the council will vote on it once again.";

fn read(page: &str) -> Reading {
    html::read(page.as_bytes(), &Origin::default())
}

/// Writes what was read as a person would note it down.
fn noted(reading: &Reading) -> String {
    let article = &reading.article;
    let stated = serde_json::to_value(&article.stated).unwrap();
    let mut noted = String::new();
    for (key, value) in stated.as_object().unwrap() {
        writeln!(noted, "{key}: {value}").unwrap();
    }
    for block in &article.blocks {
        writeln!(noted, "{:?}: {}", block.kind, block.span.of(&article.text)).unwrap();
    }
    for warning in &reading.warnings {
        writeln!(noted, "! {:?}", warning.kind).unwrap();
    }
    noted
}

#[track_caller]
fn check(page: &str, blocks: &[&str]) {
    let article = read(page).article;
    let read: Vec<&str> = article
        .blocks
        .iter()
        .map(|block| block.span.of(&article.text))
        .collect();
    assert_eq!(read, blocks);
}

#[test]
fn a_page_is_read_as_a_person_reads_it() {
    let page = include_bytes!("../fixtures/html/news.html");
    insta::assert_snapshot!(noted(&html::read(page, &Origin::default())));
}

#[test]
fn a_page_without_words_for_machines_is_read_by_what_it_shows() {
    let page = include_bytes!("../fixtures/html/plain.html");
    insta::assert_snapshot!(noted(&html::read(page, &Origin::default())));
}

#[test]
fn a_page_saved_as_one_file_is_read() {
    let file = include_bytes!("../fixtures/html/saved.mhtml");
    insta::assert_snapshot!(noted(&mhtml::read(file).unwrap()));
    assert_eq!(mhtml::read(b"MIME-Version: 1.0\r\n\r\nno page"), None);
}

#[test]
fn two_line_breaks_part_paragraphs() {
    check(
        &format!("<div>{ONE}<br><br>{TWO}<br>\n<br/>{THREE}</div>"),
        &[ONE, TWO, THREE],
    );
}

#[test]
fn tables_that_place_things_are_no_tables() {
    check(
        &format!("<table><tr><td><p>{ONE}</p><p>{TWO}</p></td><td>{THREE}</td></tr></table>"),
        &[ONE, TWO, THREE],
    );
    check(
        &format!(
            "<p>{ONE}</p><table><tr><th>Year<th>Cars<tr><td>2019<td>4,000</table><p>{TWO}</p>"
        ),
        &[ONE, "Year | Cars", "2019 | 4,000", TWO],
    );
}

#[test]
fn scripts_styles_and_comments_are_no_text() {
    let page = format!(
        "<style>p {{}}</style><p>{ONE}<script>let p = '<p>{TWO}</p>';</script></p><!-- {TWO} -->
         <noscript>{TWO}</noscript><template><p>{TWO}</p></template><textarea>{TWO}</textarea><p>{THREE}</p>"
    );
    check(&page, &[ONE, THREE]);
}

#[test]
fn entities_are_characters_and_stay_text() {
    let page = "<p>Smith &amp; Sons&#8217; &lt;b&gt;new&lt;/b&gt; bridge&nbsp;is&hellip; open &quot;again&quot;, the council said on Tuesday.</p>";
    let text = "Smith & Sons’ <b>new</b> bridge is… open \"again\", the council said on Tuesday.";
    check(page, &[text]);
}

#[test]
fn what_stands_beside_an_article_is_left_out() {
    let page = format!(
        "<header><nav><a href=/>Home</a> <a href=/news>News</a></nav></header>
         <div role=dialog>We use cookies to make this page better for you, and for those who pay for it.</div>
         <article><h1>Bridge reopens</h1><p>{ONE}</p>
         <figure><img src=a.jpg><figcaption>The bridge on Monday, before it was opened again. Photo: J. Doe</figcaption></figure>
         <div class=share-bar><a href=#>Share</a></div><p>{TWO}</p>
         <p><a href=/other>Read more: What the other bridges of the town look like this year, and why</a></p>
         <div class='newsletter-signup'><p>Sign up for our newsletter and get the news of the town each morning.</p></div>
         <h2>What comes next</h2><p>{THREE}</p><blockquote>{ONE} He said so.</blockquote>
         <h2>Related articles</h2><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul></article>
         <div id=comments><p>I never liked that bridge, and I never will, whatever the council says of it.</p></div>
         <footer>Copyright Kenbury Post. All rights reserved, in all countries and for all time.</footer>"
    );
    let quoted = format!("{ONE} He said so.");
    check(&page, &[ONE, TWO, "What comes next", THREE, &quoted]);
    assert_eq!(read(&page).article.blocks[2].kind, BlockKind::Heading);
    assert_eq!(
        read(&page).article.stated.title.as_deref(),
        Some("Bridge reopens")
    );
}

#[test]
fn authors_are_people_without_posts() {
    let authors = |author: &str| {
        let page = format!(
            "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"publisher\":{{\"name\":\"Kenbury Post\"}},\"author\":{author}}}</script>"
        );
        read(&page).article.stated.authors.join("; ")
    };
    for (author, names) in [
        (r#""By Jane Doe""#, "Jane Doe"),
        (
            r#"["Jane Doe", "jane doe", "John Roe"]"#,
            "Jane Doe; John Roe",
        ),
        (r#"{"name": "Jane Doe and John Roe"}"#, "Jane Doe; John Roe"),
        (
            r#"[{"name": ["Jane Doe", "John Roe"]}]"#,
            "Jane Doe; John Roe",
        ),
        (
            r#"[{"@type": "Person", "name": "Jane Doe"}, {"@type": "Organization", "name": "Kenbury Post"}]"#,
            "Jane Doe",
        ),
        (
            r#"{"@type": "Organization", "name": "Kenbury Post"}"#,
            "Kenbury Post",
        ),
        (r#""https://example.org/jane""#, ""),
        (r#""admin""#, ""),
        (r#"{"name": "Jane O&#039;Doe"}"#, "Jane O'Doe"),
    ] {
        assert_eq!(authors(author), names, "{author}");
    }
}

#[test]
fn dates_are_read_in_every_form_that_machines_write() {
    let date = |written: &str| {
        let page =
            format!("<meta property='article:published_time' content='{written}'><p>{ONE}</p>");
        read(&page)
            .article
            .stated
            .published
            .map(|date| date.to_string())
    };
    for (written, read) in [
        (
            "2024-03-10T15:01:00-05:00",
            Some("2024-03-10T15:01:00-05:00"),
        ),
        (
            "2024-03-10T15:01:00.123Z",
            Some("2024-03-10T15:01:00+00:00"),
        ),
        (
            "2024-03-10 15:01:00 +0100",
            Some("2024-03-10T15:01:00+01:00"),
        ),
        ("2024-03-10", Some("2024-03-10")),
        ("20240310", Some("2024-03-10")),
        ("1710082860", Some("2024-03-10T15:01:00+00:00")),
        ("1710082860000", Some("2024-03-10T15:01:00+00:00")),
        ("March 10, 2024", Some("2024-03-10")),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01", None),
        ("yesterday", None),
    ] {
        assert_eq!(date(written).as_deref(), read, "{written}");
    }
}

#[test]
fn an_update_is_no_publication() {
    let page = format!(
        "<time class=updated datetime=2024-03-12>12 March</time><time datetime=2024-03-10>10 March</time><p>{ONE}</p>
         <meta property=article:modified_time content=2024-03-13>"
    );
    let stated = read(&page).article.stated;
    assert_eq!(stated.published.unwrap().to_string(), "2024-03-10");
    assert_eq!(stated.published_from.as_deref(), Some("time on the page"));
}

#[test]
fn nothing_is_read_where_nothing_is() {
    for page in [
        "",
        "<html></html>",
        "<head><title></title></head>",
        "<p> </p>",
        "<!-- -->",
        "<",
    ] {
        let kinds: Vec<WarningKind> = read(page).warnings.iter().map(|it| it.kind).collect();
        let empty = [
            WarningKind::Empty,
            WarningKind::NoTitle,
            WarningKind::NoDate,
        ];
        assert!(page == "<" || kinds == empty, "{page:?}: {kinds:?}");
    }
    check("no markup at all", &["no markup at all"]);
}

/// Reads a page with as little stack as a worker has.
fn in_a_worker(page: String) -> String {
    let reader = thread::Builder::new().stack_size(1 << 20);
    let reader = reader.spawn(move || read(&page).article.text).unwrap();
    reader.join().unwrap()
}

#[test]
fn ten_thousand_levels_are_no_danger() {
    for tag in [
        "div",
        "span",
        "b",
        "a",
        "del",
        "ul><li",
        "table><tr><td",
        "blockquote",
        "font",
        "svg",
    ] {
        let page = format!(
            "<p>{ONE}</p>{}<p>{TWO}</p>",
            format!("<{tag}>").repeat(10_000)
        );
        let text = in_a_worker(page);
        assert!(text.contains(ONE), "{tag}: {text}");
    }
    let nested = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
    let page = format!("<script type=application/ld+json>{nested}</script><p>{ONE}</p>");
    assert_eq!(in_a_worker(page), ONE);
}

#[test]
fn a_page_of_twenty_megabytes_is_read() {
    let long = format!("{ONE} {TWO} ").repeat(100);
    let mut page = String::from("<article>");
    while page.len() < 20_000_000 {
        write!(page, "<p>{} {long}</p>", page.len()).unwrap();
    }
    let n = read(&page).article.blocks.len();
    assert!(n > 1_000, "{n}");
}

fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zé .,]{0,40}",
        Just("<p>".to_owned()),
        Just("</p>".to_owned()),
        Just("<br>".to_owned()),
        Just(format!("<p>{ONE}")),
        "</?(div|a|b|li|ul|table|tr|td|h1|h2|body|html|head|form|blockquote|script|style|template|select|svg|math|title)( class=(share|article|ad)| hidden)?>",
        "&[a-z]{1,6};?",
        "<!--[a-z]{0,5}(-->)?",
        "<time datetime=\"[0-9:T+-]{0,20}\">",
        "<script type=\"application/ld\\+json\">[\\[\\]{}:,\"a-z@]{0,30}(</script>)?",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn check_law(reading: &Reading) -> Result<(), TestCaseError> {
    let article = &reading.article;
    let mut end = 0;
    for block in &article.blocks {
        prop_assert!(block.span.start >= end && !block.span.is_empty());
        prop_assert!(
            article
                .text
                .get(block.span.range())
                .is_some_and(|text| text == text.trim())
        );
        end = block.span.end;
    }
    prop_assert!(end as usize <= article.text.len());
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_a_page(bytes: Vec<u8>) {
        check_law(&html::read(&bytes, &Origin::default()))?;
        if let Some(reading) = mhtml::read(&bytes) {
            check_law(&reading)?;
        }
    }

    #[test]
    fn any_markup_is_a_page(page in markup()) {
        check_law(&read(&page))?;
        let blocks = html::blocks(&page);
        prop_assert!(blocks.iter().all(|(_, text)| !text.trim().is_empty()));
    }
}
