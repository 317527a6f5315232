//! Tests of time: dates as notes, messages and headlines write them, and what looks like them.

use crate::support::article;
use dateline::extract::{Time, extract};

fn found(text: &str) -> Vec<Time> {
    extract(&article(text, "2024-03-06"), None).times
}

/// Checks the values in `text`, published on Wednesday 6 March 2024.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let times = found(text);
    let shown: Vec<(&str, &str)> = times
        .iter()
        .map(|time| (time.span.of(text), time.value.as_str()))
        .collect();
    assert_eq!(shown, expected, "in {text:?}");
}

#[test]
fn days_in_short_forms() {
    check("They paid it 22/04.", &[("22/04", "2023-04-22")]);
    check("We met on 4-22.", &[("4-22", "2023-04-22")]);
    check("They will call Oct/2.", &[("Oct/2", "2024-10-02")]);
    check(
        "The deal closed Feb.26 in Oslo.",
        &[("Feb.26", "2024-02-26")],
    );
    check("He was born in Jan.", &[("Jan", "2024-01")]);
    check(
        "It rained in the month of Feb and after.",
        &[("Feb", "2024-02")],
    );
    check("They will come on Tues.", &[("Tues", "2024-03-12")]);
    check("The office will open on 22nd.", &[("22nd", "2024-03-22")]);
    check(
        "They will call at 8 p.m. on the 15.",
        &[("8 p.m. on the 15", "2024-03-15T20:00")],
    );
    check(
        "They will call on 15 at 8:00.",
        &[("15 at 8:00", "2024-03-15T08:00")],
    );
    check(
        "They will meet June twenty three at noon.",
        &[("June twenty three at noon", "2024-06-23T12:00")],
    );
    check("In June twenty three people left.", &[("June", "2023-06")]);
}

#[test]
fn a_weekday_tells_which_month_its_day_is_of() {
    check(
        "They meet Sunday the 31st.",
        &[("Sunday the 31st", "2024-03-31")],
    );
    check(
        "They met on Friday the thirteenth.",
        &[("Friday the thirteenth", "2023-10-13")],
    );
}

#[test]
fn weeks_and_edges_of_a_month() {
    check(
        "They will begin in the first week of October.",
        &[("the first week of October", "2024-W40")],
    );
    check(
        "It ended in the last week of January 2020.",
        &[("the last week of January 2020", "2020-W05")],
    );
    check(
        "They will sing on the second weekend of May 2024.",
        &[("the second weekend of May 2024", "2024-W19-WE")],
    );
    check(
        "They paid on the last day of February 2024.",
        &[("the last day of February 2024", "2024-02-29")],
    );
    check("It was the first day of school.", &[]);
    check(
        "Sales in 2023Q4 and 2024H1.",
        &[("2023Q4", "2023-Q4"), ("2024H1", "2024-H1")],
    );
    check(
        "It will stay shut for the rest of the week.",
        &[("the rest of the week", "2024-W10")],
    );
    check("The rest of the team left.", &[]);
}

#[test]
fn what_will_be_in_a_while_is_a_date() {
    check("They will meet in ten days.", &[("ten days", "2024-03-16")]);
    check(
        "The bond would be repaid in five years, they said.",
        &[("five years", "2029")],
    );
    check(
        "Prices rose 5 percent in ten days.",
        &[("ten days", "P10D")],
    );
    check(
        "It will be the longest drought in 30 years.",
        &[("30 years", "P30Y")],
    );
    check(
        "The work will last three to five years.",
        &[("three to five years", "P3Y")],
    );
}

#[test]
fn a_stretch_without_an_article_has_ends() {
    let bounds = |text: &str| {
        let times = found(text);
        times.first().and_then(|time| {
            Some(format!(
                "{} {} {}",
                time.value, time.earliest?, time.latest?
            ))
        })
    };
    let is = |text: &str, expected: Option<&str>| {
        assert_eq!(bounds(text).as_deref(), expected, "in {text:?}")
    };
    is("Sales over past 3 weeks", Some("P3W 2024-02-14 2024-03-05"));
    is("Closed for next 2 days.", Some("P2D 2024-03-07 2024-03-08"));
    is(
        "Prices over previous 3 months",
        Some("P3M 2023-12-06 2024-03-05"),
    );
    is("Talks last 3 hours.", None);
    is("It is supposed to last 18 months.", None);
    is("They spent their last 10 years there.", None);
}

#[test]
fn numbers_of_things_are_no_years() {
    for text in [
        "See page 2019 and p. 1998.",
        "The fifth edition has 1840 pages; edition 2021 has fewer.",
        "They slept in room 1984 and took flight 2024.",
        "Under article 2020 of the code, case 2018-0342.",
        "They run version 10.4.2015 of it.",
        "Call 555-2014.",
        "It was 1900 degrees, or 1600 °C.",
        "The plain has hills and 2000 craters.",
        "They won 21-12, then lost 10-3 and drew 2-2.",
        "The bowler took 4/22 and 5/31 before tea.",
        "They offer 24/7 support to 9/10 users.",
        "The Okapi 2008 and the Okapi 3008 are cars.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn names_that_hold_a_word_of_time_are_no_dates() {
    for text in [
        "Zhu Jun said so, and Sun Wei and Li Mar agreed.",
        "Anna May met April Jones, June Carter and August Olsen.",
        "China Science Daily and the Weekly Ledger reported it.",
        "She was the second to arrive, and he came second.",
        "They may march 12 miles, and may 12 people join?",
        "He hosted the Tonight Show and the Today programme.",
        "They saw “Saturday Night Laughs” and bought Easter eggs.",
        "She was Footballer of the Year.",
        "The Six-Day War and the Thirty Years War were long.",
        "20th Century Ducks sold its studio.",
        "“We march,” said April. June, 34, and her son left.",
        "A spring in his step, a fall in prices, spring water.",
        "On the 5th floor and the 18th hole, the 25th anniversary.",
    ] {
        check(text, &[]);
    }
    check("Zhu Jun, 2024 may be the year.", &[("2024", "2024")]);
    check("Banks said May’s rise was small.", &[("May", "2023-05")]);
    check(
        "It sold well on the 2021 Labor Day.",
        &[("the 2021 Labor Day", "2021-09-06")],
    );
    check(
        "In a similar case 11 years ago they lost.",
        &[("11 years ago", "2013")],
    );
}

#[test]
fn ages_and_any_weekday_are_no_dates() {
    check("The woman is in her late 20s.", &[]);
    check("Always book on a Tuesday.", &[]);
    check("They met at a Tuesday rally.", &[("Tuesday", "2024-03-05")]);
    check("It began in the late 80s.", &[("the late 80s", "198")]);
}
