//! Tests of time.

use dateline::{
    article::{Article, Block, BlockKind, Metadata},
    calendar::PartialDate,
    extract::{Document, Time, time::times},
    text::span::Span,
};

/// An article of one paragraph, published on a date in ISO 8601.
fn article(text: &str, published: &str) -> Article {
    Article {
        text: text.to_owned(),
        blocks: vec![Block {
            kind: BlockKind::Paragraph,
            span: Span::new(0, text.len()),
        }],
        stated: Metadata {
            published: PartialDate::parse(published),
            ..Metadata::default()
        },
        ..Article::default()
    }
}

fn found(text: &str, published: &str) -> Vec<Time> {
    times(&Document::new(&article(text, published), None))
}

/// Checks the expressions of `text`, published on Wednesday 6 March 2024: `[words] value mod`.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    check_published(text, "2024-03-06", expected);
}

#[track_caller]
fn check_published(text: &str, published: &str, expected: &[(&str, &str)]) {
    let times = found(text, published);
    let shown: Vec<(&str, String)> = times
        .iter()
        .map(|time| {
            let value = match &time.modifier {
                Some(modifier) => format!("{} {modifier}", time.value),
                None => time.value.clone(),
            };
            (time.span.of(text), value)
        })
        .collect();
    let shown: Vec<(&str, &str)> = shown.iter().map(|(s, v)| (*s, v.as_str())).collect();
    assert_eq!(shown, expected, "in {text:?}");
}

#[test]
fn dates_in_full_are_read_in_every_order() {
    for (text, words) in [
        ("It opened on March 8, 2024.", "March 8, 2024"),
        ("It opened on 8 March 2024.", "8 March 2024"),
        (
            "It opened on the 8th of March 2024.",
            "the 8th of March 2024",
        ),
        (
            "It opened on Friday, March 8, 2024.",
            "Friday, March 8, 2024",
        ),
        ("It opened on Fri, Mar 8 2024.", "Fri, Mar 8 2024"),
        ("It opened on Mar. 8, 2024.", "Mar. 8, 2024"),
        ("It opened on 2024-03-08.", "2024-03-08"),
        ("It opened on 2024/03/08.", "2024/03/08"),
        ("It opened on 8.3.2024.", "8.3.2024"),
    ] {
        check(text, &[(words, "2024-03-08")]);
    }
}

#[test]
fn figures_in_unknown_order_stay_ambiguous_until_the_text_tells() {
    check("It opened on 3/4/2023.", &[("3/4/2023", "2023-XX-XX")]);
    check("It opened on 3/14/2023.", &[("3/14/2023", "2023-03-14")]);
    check(
        "Begun on 5 May 2021, it opened on 3/4/2023.",
        &[("5 May 2021", "2021-05-05"), ("3/4/2023", "2023-04-03")],
    );
    let time = &found("It opened on 3/4/2023.", "2024-03-06")[0];
    assert_eq!(time.earliest.unwrap().to_string(), "2023-03-04");
    assert_eq!(time.latest.unwrap().to_string(), "2023-04-03");
}

#[test]
fn tense_decides_which_weekday_is_meant() {
    check(
        "The minister resigned on Tuesday.",
        &[("Tuesday", "2024-03-05")],
    );
    check(
        "The minister will resign on Tuesday.",
        &[("Tuesday", "2024-03-12")],
    );
    check(
        "The talks are scheduled for Thursday.",
        &[("Thursday", "2024-03-07")],
    );
    check(
        "They met last Friday night.",
        &[("last Friday night", "2024-03-01TNI")],
    );
}

#[test]
fn words_that_point_count_from_the_publication() {
    check("Sales fell last month.", &[("last month", "2024-02")]);
    check(
        "Sales fell in this year's first quarter.",
        &[("this year's first quarter", "2024-Q1")],
    );
    check("He left two years ago.", &[("two years ago", "2022")]);
    check("It rained yesterday.", &[("yesterday", "2024-03-05")]);
    check(
        "It opens early next year.",
        &[("early next year", "2025 START")],
    );
    check("In December, it closed.", &[("December", "2023-12")]);
}

#[test]
fn words_that_point_count_from_the_text_before() {
    check(
        "She moved in 1998. The following year she wrote a book.",
        &[("1998", "1998"), ("The following year", "1999")],
    );
    check(
        "The shop opened on May 3, 2019. Two days later it burned.",
        &[
            ("May 3, 2019", "2019-05-03"),
            ("Two days later", "2019-05-05"),
        ],
    );
}

#[test]
fn an_unknown_year_is_inherited() {
    check_published(
        "It was held on the 25th.",
        "XXXX-03-03",
        &[("the 25th", "XXXX-02-25")],
    );
    // A dateline says when the article was filed, not what the text tells of.
    check_published(
        "KENBURY, March 3 (Harbour Wire) - Dockers ended a strike on the 25th.",
        "XXXX-03-03",
        &[("March 3", "XXXX-03-03"), ("the 25th", "XXXX-02-25")],
    );
    check_published(
        "It was held yesterday.",
        "XXXX-03-03",
        &[("yesterday", "XXXX-03-02")],
    );
    check_published(
        "It was held on Tuesday.",
        "XXXX-03-03",
        &[("Tuesday", "XXXX-WXX-2")],
    );
    check_published(
        "It was held last year.",
        "XXXX-03-03",
        &[("last year", "XXXX")],
    );
    assert!(
        found("It was held on the 25th.", "XXXX-03-03")[0]
            .earliest
            .is_none()
    );
}

#[test]
fn without_any_reference_only_what_is_said_is_known() {
    check_published(
        "On Tuesday, March 5 and again last week.",
        "",
        &[
            ("Tuesday, March 5", "XXXX-03-05"),
            ("last week", "XXXX-WXX"),
        ],
    );
}

#[test]
fn stretches_of_years_and_parts_of_them() {
    check("In the 1990s it grew.", &[("the 1990s", "199")]);
    check("In the late '80s it grew.", &[("the late '80s", "198 END")]);
    check(
        "In the 19th century it grew.",
        &[("the 19th century", "18")],
    );
    check(
        "In the summer of 2012 it grew.",
        &[("the summer of 2012", "2012-SU")],
    );
    check(
        "In the first half of 2023 it grew.",
        &[("the first half of 2023", "2023-H1")],
    );
    check("It grew in fiscal 2023.", &[("fiscal 2023", "2023")]);
    check(
        "By the end of 2025 it will grow.",
        &[("the end of 2025", "2025 END")],
    );
}

#[test]
fn ranges_are_two_dates() {
    check(
        "From 2019 to 2021 it grew.",
        &[("2019", "2019"), ("2021", "2021")],
    );
    check(
        "Between March and May 2023 it grew.",
        &[("March", "2023-03"), ("May 2023", "2023-05")],
    );
    check(
        "The fair on April 24 and 25, 2023, was full.",
        &[("April 24", "2023-04-24"), ("25, 2023", "2023-04-25")],
    );
    check("The 2019-20 season.", &[("2019", "2019"), ("20", "2020")]);
}

#[test]
fn durations_and_sets() {
    check(
        "It grew for the past five years.",
        &[("the past five years", "P5Y")],
    );
    check(
        "It took just over 40 years.",
        &[("just over 40 years", "P40Y MORE_THAN")],
    );
    check(
        "A two-and-a-half hour film.",
        &[("two-and-a-half hour", "PT2H30M")],
    );
    check("After 2.5 years it closed.", &[("2.5 years", "P2Y6M")]);
    check("A 10-year bond.", &[("10-year", "P10Y")]);
    check(
        "They meet every Tuesday.",
        &[("every Tuesday", "XXXX-WXX-2")],
    );
    check("They meet twice a week.", &[("twice a week", "P1W")]);
}

#[test]
fn clock_times_with_their_day() {
    check(
        "It left at 5:30 p.m. Tuesday.",
        &[("5:30 p.m. Tuesday", "2024-03-05T17:30")],
    );
    check(
        "It left on March 3 at 09:15 GMT.",
        &[("March 3 at 09:15 GMT", "2024-03-03T09:15")],
    );
    check(
        "It left at noon on Friday.",
        &[("noon on Friday", "2024-03-01T12:00")],
    );
}

#[test]
fn vague_times() {
    check("Prices recently rose.", &[("recently", "PAST_REF")]);
    check("Prices are rising now.", &[("now", "PRESENT_REF")]);
    check(
        "In recent years prices rose.",
        &[("recent years", "PAST_REF")],
    );
    check(
        "In the future, prices will rise.",
        &[("the future", "FUTURE_REF")],
    );
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    for text in [
        "Li Jun said so.",
        "It may be so, and they march on.",
        "The Morning Daily reported it.",
        "It finished in second place, the second of its kind.",
        "The 4th Edition has 2024 pages.",
        "They won 3-1 and then 10:4.",
        "April Jones and Theresa May agreed.",
        "The Sun and the Sunday Times reported it.",
        "The Boeing 1900 has 1800 kg.",
    ] {
        check(text, &[]);
    }
    check("2024 may be the year.", &[("2024", "2024")]);
}

#[test]
fn any_text_is_survived() {
    for text in [
        "",
        " ",
        "the",
        "the 25th of",
        "5 of",
        "9999-99-99",
        "31 February 2024",
        "the 99th century",
        "4294967295 years ago",
        "99999999999 years",
        "0 years",
        "24:61",
        "'",
        "1/2/3/4",
        "12:",
        "in the year",
        "mid-",
        "a hundred thousand thousand years ago",
        "2024-03-10T15:01:00Z",
        "–5 May–",
        "first half of",
        "9999 and later",
        "8000 years later",
        "half a century ago",
    ] {
        found(text, "2024-03-06");
        found(text, "9999-12-31");
        found(text, "0001-01-01");
        found(text, "XXXX-02-29");
    }
}

#[test]
fn days_counted_within_a_month() {
    check(
        "It opened on the first Friday of July 2023.",
        &[("the first Friday of July 2023", "2023-07-07")],
    );
    check(
        "It will open on the 20th of next month.",
        &[("the 20th of next month", "2024-04-20")],
    );
    check(
        "It opened on the last Monday in May 2023.",
        &[("the last Monday in May 2023", "2023-05-29")],
    );
    check(
        "It will open next week on Friday.",
        &[("next week on Friday", "2024-03-15")],
    );
    check(
        "They met the week of March 4.",
        &[("the week of March 4", "2024-W10")],
    );
    check(
        "They met over the weekend.",
        &[("the weekend", "2024-W09-WE")],
    );
}

#[test]
fn months_in_figures() {
    check("It opened in 11/2016.", &[("11/2016", "2016-11")]);
    check("It opened in 2016-03.", &[("2016-03", "2016-03")]);
    check(
        "It opened on 16. Nov. 2016.",
        &[("16. Nov. 2016", "2016-11-16")],
    );
}

#[test]
fn holidays_have_their_day() {
    check(
        "It opened on New Year's Eve.",
        &[("New Year's Eve", "2023-12-31")],
    );
    check(
        "It opened on Thanksgiving 2022.",
        &[("Thanksgiving 2022", "2022-11-24")],
    );
    check(
        "It will open on Easter Sunday.",
        &[("Easter Sunday", "2024-03-31")],
    );
}

#[test]
fn the_lexicon_is_found_whole() {
    // The search in it is binary: a word out of order would be lost.
    for (text, value) in [
        ("It lasted a fortnight.", "P2W"),
        ("It lasted nineteen minutes.", "PT19M"),
        ("It lasted two centuries.", "P200Y"),
        ("It lasted twelve hours.", "PT12H"),
        ("It lasted several decades.", "PXY"),
    ] {
        assert_eq!(found(text, "")[0].value, value, "in {text:?}");
    }
}

#[test]
fn what_was_done_by_a_date_lies_back() {
    check(
        "The council finished the work by the end of January.",
        &[("the end of January", "2024-01 END")],
    );
    check(
        "The council agreed to finish the work by May 2.",
        &[("May 2", "2024-05-02")],
    );
    check_published(
        "Nobody has seen her since Oct. 7.",
        "2024-08-08",
        &[("Oct. 7", "2023-10-07")],
    );
}
