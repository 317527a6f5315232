//! Tests of event.

use dateline::{
    article::{Article, Block, BlockKind, Metadata},
    calendar::PartialDate,
    extract::{Precision, extract},
    text::span::Span,
};

fn article(text: &str, kind: BlockKind, published: &str) -> Article {
    Article {
        text: text.to_owned(),
        blocks: vec![Block {
            kind,
            span: Span::new(0, text.len()),
        }],
        stated: Metadata {
            published: PartialDate::parse(published),
            ..Metadata::default()
        },
        ..Article::default()
    }
}

/// Checks the headlines of the events of `text`, published on Wednesday 6 March 2024.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found = extract(&article(text, BlockKind::Paragraph, "2024-03-06"), None);
    let labels: Vec<&str> = found
        .events
        .iter()
        .map(|event| event.label.as_str())
        .collect();
    assert_eq!(labels, expected, "in {text:?}");
}

#[test]
fn the_date_is_left_out_of_the_headline() {
    check(
        "In 2012, the baker Ana Ruiz opened a shop, and we all went there.",
        &["Baker Ana Ruiz opened a shop"],
    );
    check(
        "Ana Ruiz opened a shop on May 3, 2012.",
        &["Ana Ruiz opened a shop"],
    );
    check(
        "The bridge will be closed by 2030.",
        &["Bridge will be closed"],
    );
}

#[test]
fn a_date_that_is_the_subject_stays() {
    check(
        "2030 may be the year when the bridge opens.",
        &["2030 may be the year when the bridge opens"],
    );
}

#[test]
fn only_the_clause_around_the_date_is_told() {
    check(
        "Ana Ruiz said the bakery opened in 2012.",
        &["Bakery opened"],
    );
    check(
        "The mayor resigned on Monday, but her party stayed in office.",
        &["Mayor resigned"],
    );
    check(
        "The bakery, which opened in 2012, has four ovens.",
        &["Bakery opened"],
    );
    check(
        "According to Ana Ruiz, a baker, the rivalry between North and South in bread and pastry of all kinds and sizes will be \"bitter\" by 2030.",
        &["Rivalry between North and South in bread and pastry will be \"bitter\""],
    );
}

#[test]
fn a_noun_and_what_was_done_to_it_is_an_event() {
    check(
        "Ana Ruiz, a baker, said at the opening of the bread fair held in Porto on the 25th that bread is good.",
        &["Opening of the bread fair held in Porto"],
    );
}

#[test]
fn what_has_no_place_on_a_calendar_is_no_event() {
    for text in [
        "Prices rose recently and are rising now.",
        "She waited for two years.",
        "They meet every Tuesday.",
        "PORTO, March 6 (Reporter Ana Ruiz) Bread is good.",
        "March 6, 2024",
        "Published March 6, 2024 by the baker",
        "This year is no exception.",
        "It is in this year's budget.",
        "She won the 2012 election by a nose.",
    ] {
        check(text, &[]);
    }
    let line = article(
        "Source: Bread News (March 6, 2024)",
        BlockKind::SourceLine,
        "2024-03-06",
    );
    assert!(extract(&line, None).events.is_empty());
}

#[test]
fn a_range_is_one_event() {
    let found = extract(
        &article(
            "She led the guild from 2012 to 2015.",
            BlockKind::Paragraph,
            "2024-03-06",
        ),
        None,
    );
    let [event] = &found.events[..] else {
        panic!("{:?}", found.events)
    };
    assert_eq!(event.earliest.unwrap().to_string(), "2012-01-01");
    assert_eq!(event.latest.unwrap().to_string(), "2015-12-31");
}

#[test]
fn precision_is_that_of_the_words() {
    for (text, precision) in [
        ("It opened at 5:30 p.m. Tuesday.", Precision::Minute),
        ("It opened on Tuesday night.", Precision::Day),
        ("It opened last week.", Precision::Week),
        ("It opened in May 2012.", Precision::Month),
        (
            "It opened in the third quarter of 2012.",
            Precision::Quarter,
        ),
        ("It opened in the summer of 2012.", Precision::Season),
        ("It opened in 2012.", Precision::Year),
        ("It opened in the 1990s.", Precision::Decade),
        ("It opened in the 19th century.", Precision::Century),
    ] {
        let found = extract(&article(text, BlockKind::Paragraph, "2024-03-06"), None);
        assert_eq!(
            found.events.first().map(|event| event.precision),
            Some(precision),
            "in {text:?}"
        );
    }
}

#[test]
fn an_event_without_its_year_is_kept() {
    let found = extract(
        &article(
            "The fair was held on the 25th.",
            BlockKind::Paragraph,
            "XXXX-03-03",
        ),
        None,
    );
    assert_eq!(found.events[0].earliest, None);
    assert_eq!(found.events[0].precision, Precision::Day);
}

#[test]
fn an_event_told_in_a_quote_says_so() {
    let found = extract(
        &article(
            "\"In 2012, the bakery opened its doors,\" Ana Ruiz said.",
            BlockKind::Paragraph,
            "2024-03-06",
        ),
        None,
    );
    assert_eq!(found.events[0].label, "Bakery opened its doors");
    assert_eq!(found.events[0].quote.is_some(), !found.quotes.is_empty());
}

#[test]
fn headlines_are_short_and_do_not_break_off() {
    let text = "The association of the bakers of all the towns along the river and of the villages above it decided on Monday to raise the price of bread and of every kind of pastry by a tenth in order to pay for the flour that it buys from the mills.";
    let found = extract(&article(text, BlockKind::Paragraph, "2024-03-06"), None);
    for event in &found.events {
        assert!(event.label.chars().count() <= 90, "{}", event.label);
        assert!(
            event.label.ends_with(char::is_alphanumeric),
            "{}",
            event.label
        );
    }
    assert!(!found.events.is_empty());
}
