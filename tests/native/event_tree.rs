//! Tests of event, with the language model.

use crate::support::article;
use dateline::{extract::extract, language::embedded};

/// Checks the events of `text`, published on Wednesday 13 March 2024: first day and headline.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let found = extract(
        &article(text, "2024-03-13"),
        Some(embedded::language().unwrap()),
    );
    let events: Vec<(String, &str)> = found
        .events
        .iter()
        .map(|event| {
            let day = event
                .earliest
                .map_or_else(String::new, |day| day.to_string());
            (day, event.label.as_str())
        })
        .collect();
    let events: Vec<(&str, &str)> = events
        .iter()
        .map(|(day, label)| (day.as_str(), *label))
        .collect();
    assert_eq!(events, expected, "in {text:?}");
}

#[test]
fn each_verb_has_its_own_date() {
    check(
        "She spoke on Tuesday and will return on Friday.",
        &[
            ("2024-03-12", "She spoke"),
            ("2024-03-15", "She will return"),
        ],
    );
}

#[test]
fn the_finer_date_of_a_clause_stays() {
    check(
        "The same year, the council met on the 25th.",
        &[("2024-02-25", "Council met")],
    );
}

#[test]
fn the_dates_of_a_range_are_left_out() {
    check(
        "Between March and May he wrote a book. He lived there from 2019 to 2021.",
        &[
            ("2023-03-01", "He wrote a book"),
            ("2019-01-01", "He lived there"),
        ],
    );
}

#[test]
fn what_is_denied_or_hoped_keeps_its_verb() {
    check(
        "The minister denied that he met the banker in 2019.",
        &[("2019-01-01", "Minister denied that he met the banker")],
    );
    check(
        "The council did not vote on Tuesday.",
        &[("2024-03-12", "Council did not vote")],
    );
}

#[test]
fn a_noun_can_tell_what_happened() {
    check(
        "Since the creation of the park in 1949, nobody has lived there.",
        &[("1949-01-01", "Creation of the park")],
    );
    check(
        "The mayor cancelled the meeting on Tuesday.",
        &[("2024-03-12", "Mayor cancelled the meeting")],
    );
}

#[test]
fn a_relative_clause_is_told_of_what_it_describes() {
    check(
        "The hearings, which began on Monday, will last a week.",
        &[("2024-03-11", "Hearings began")],
    );
}

#[test]
fn what_is_compared_with_is_no_event() {
    check("Sales were higher than in 2019.", &[]);
}

#[test]
fn what_was_said_then_keeps_who_said_it() {
    check(
        "The death toll had risen to 21, officials said on Tuesday.",
        &[("2024-03-12", "Death toll had risen to 21, officials said")],
    );
}

#[test]
fn a_participle_that_opens_the_sentence_has_its_own_date() {
    check(
        "Founded in 1975, the school teaches painting.",
        &[("1975-01-01", "School founded")],
    );
}

#[test]
fn conditions_and_questions_tell_of_nothing() {
    check("If the bridge opens in 2030, ships will pass.", &[]);
    check("Did the bridge open in 2019?", &[]);
}

#[test]
fn an_age_and_a_conjunction_are_no_part_of_a_headline() {
    check(
        "Vale, 61, has led the union since 2017.",
        &[("2017-01-01", "Vale has led the union since 2017")],
    );
    check(
        "The campaign on Tuesday said it has 100 offices.",
        &[("2024-03-12", "Campaign said it has 100 offices")],
    );
    check(
        "This brings the price back to where it was in January.",
        &[("2024-01-01", "This brings the price back")],
    );
}

#[test]
fn who_says_it_stays_only_where_the_saying_is_dated() {
    check(
        "Nobody was hurt on Monday, Mayor Ben Orr said.",
        &[("2024-03-11", "Nobody was hurt")],
    );
    // the day is that of the saying: without it, it would be that of what is said
    check(
        "Nobody was hurt, Mayor Ben Orr said on Tuesday.",
        &[("2024-03-12", "Nobody was hurt, Mayor Ben Orr said")],
    );
}
