//! Tests of time: what a date counts from, and the order of two.

use crate::support::article;
use dateline::extract::extract;

/// Checks the values in `text`, published on Wednesday 13 March 2024.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    check_published(text, "2024-03-13", expected);
}

#[track_caller]
fn check_published(text: &str, published: &str, expected: &[(&str, &str)]) {
    let found = extract(&article(text, published), None);
    let times: Vec<(&str, &str)> = found
        .times
        .iter()
        .map(|time| (time.span.of(text), time.value.as_str()))
        .collect();
    assert_eq!(times, expected, "in {text:?}");
}

#[test]
fn a_range_lies_in_one_order() {
    check(
        "Between March and May he wrote.",
        &[("March", "2023-03"), ("May", "2023-05")],
    );
    check(
        "From November to March 2024 it was closed.",
        &[("November", "2023-11"), ("March 2024", "2024-03")],
    );
    check_published(
        "It rained from Friday to Monday.",
        "2024-03-10",
        &[("Friday", "2024-03-01"), ("Monday", "2024-03-04")],
    );
}

#[test]
fn a_year_earlier_counts_from_the_year_that_is_told_of() {
    check(
        "In 2019 sales rose 5 percent from a year earlier.",
        &[("2019", "2019"), ("a year earlier", "2018")],
    );
}

#[test]
fn what_cannot_be_counted_is_not_guessed() {
    check(
        "In June 2020 it closed. A week later it opened again.",
        &[("June 2020", "2020-06"), ("A week later", "XXXX-WXX")],
    );
    check(
        "In 2012 the council met on the 25th.",
        &[("2012", "2012"), ("the 25th", "XXXX-XX-25")],
    );
}

#[test]
fn last_monday_is_not_yesterday() {
    check_published(
        "He came last Monday.",
        "2024-03-12",
        &[("last Monday", "2024-03-04")],
    );
    check_published(
        "He comes next Friday.",
        "2024-03-11",
        &[("next Friday", "2024-03-22")],
    );
}

#[test]
fn iso_times_keep_their_clock() {
    check(
        "It was made at 2023-03-04T10:00Z and at 2023-03-05T10:00:00+01:00.",
        &[
            ("2023-03-04T10:00Z", "2023-03-04T10:00"),
            ("2023-03-05T10:00:00+01:00", "2023-03-05T10:00:00"),
        ],
    );
}

#[test]
fn models_and_names_are_no_dates() {
    check("The iPhone 2024 is new.", &[]);
}

#[test]
fn spelling_tells_the_order_of_figures() {
    check("On 5/6/2023 he left.", &[("5/6/2023", "2023-XX-XX")]);
    check(
        "The labour centre closed on 5/6/2023.",
        &[("5/6/2023", "2023-06-05")],
    );
    check(
        "The labor center closed on 5/6/2023.",
        &[("5/6/2023", "2023-05-06")],
    );
}

#[test]
fn early_years_and_years_apart_are_read() {
    check(
        "He died on 5 December 1391.",
        &[("5 December 1391", "1391-12-05")],
    );
    check("It opened on 2019-Sep-1.", &[("2019-Sep-1", "2019-09-01")]);
    check(
        "Two days from tomorrow we leave.",
        &[("Two days from tomorrow", "2024-03-16")],
    );
}

#[test]
fn halves_of_a_match_are_no_dates() {
    check(
        "The striker scored two goals in the first half of the match.",
        &[],
    );
    check(
        "Profit and sales rose in the first half.",
        &[("the first half", "2024-H1")],
    );
}

#[test]
fn house_numbers_are_no_years() {
    check("The shop (1775 Garden Rd., Norwick) is open.", &[]);
}
