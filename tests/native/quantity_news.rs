//! Tests of quantity: what news says around numbers, read with the language model.

use crate::support::article;
use dateline::{extract::extract, language::embedded};

/// Compares what is found with lines of "text | value | unit | modifier | what is measured".
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found = extract(
        &article(text, "2024-03-06"),
        Some(embedded::language().unwrap()),
    );
    let lines: Vec<String> = found
        .quantities
        .iter()
        .map(|quantity| {
            let of = quantity.of.map_or("", |of| of.of(text));
            format!(
                "{} | {} | {} | {} | {of}",
                quantity.span.of(text),
                quantity.value,
                quantity.unit,
                quantity.modifier
            )
        })
        .collect();
    assert_eq!(lines, expected, "in {text:?}");
}

#[test]
fn up_and_down_that_belong_to_a_verb_are_no_change() {
    check(
        "Gunners shot down five jets.",
        &["five jets | 5 | jet | = | jets"],
    );
    check(
        "The ministry gave up 12 floors.",
        &["12 floors | 12 | floor | = | floors"],
    );
    check(
        "She put up $5 million for it.",
        &["$5 million | 5000000 | USD | = | "],
    );
    check(
        "Women made up 45 percent of them.",
        &["45 percent | 45 | percent | = | "],
    );
    check(
        "They sell a 900-fill down jacket.",
        &["900-fill | 900 | fill | = | fill"],
    );
    check(
        "Shares were up 5% by noon.",
        &["5% | 5 | percent | up | Shares"],
    );
    check("Sales shot up 5%.", &["5% | 5 | percent | up | "]);
}

#[test]
fn both_ends_of_a_change_have_its_unit_and_subject() {
    check(
        "Unemployment fell from 12 to 9 percent.",
        &[
            "12 | 12 | percent | = | Unemployment",
            "9 percent | 9 | percent | = | Unemployment",
        ],
    );
    check(
        "Profit rose 12.5% to $3 billion from $2.7 billion.",
        &[
            "12.5% | 12.5 | percent | up | Profit",
            "$3 billion | 3000000000 | USD | = | Profit",
            "$2.7 billion | 2700000000 | USD | = | Profit",
        ],
    );
    check(
        "It grew from 30 percent in 2014 to 42 percent.",
        &[
            "30 percent | 30 | percent | = | ",
            "42 percent | 42 | percent | = | ",
        ],
    );
    check(
        "They back it, 59%-28%.",
        &["59% | 59 | percent | = | ", "28% | 28 | percent | = | "],
    );
}

#[test]
fn an_age_needs_no_unit_where_a_person_has_it() {
    for text in [
        "She was 15 when it began.",
        "He turned 15.",
        "Girls were as young as 15.",
        "Brook, 15, has left.",
    ] {
        check(text, &["15 | 15 | year of age | = | "]);
    }
    check("It was 15 in all.", &["15 | 15 |  | = | "]);
}

#[test]
fn numbers_of_names_and_compounds_count_nothing() {
    for text in [
        "Articles 5 and 4 and chapters 2, 3 and 7 apply.",
        "They met at 300 Heron Street.",
        "It was a one-sided tour by a two-time champion.",
        "They talked one-on-one on a one-to-one basis.",
        "She earns a six-figure salary.",
        "They aim at net zero and zero tolerance.",
        "The wall is of 500 BC.",
    ] {
        check(text, &[]);
    }
    check(
        "The 12 founders plus 20 states agreed.",
        &[
            "12 founders | 12 | founder | = | founders",
            "20 states | 20 | state | = | states",
        ],
    );
    check(
        "The road cost 600m/- then.",
        &["600m | 600000000 |  | = | road"],
    );
    check(
        "Half of the 30,000 jobs went.",
        &[
            "Half | 0.5 |  | = | the 30,000 jobs",
            "30,000 jobs | 30000 | job | = | jobs",
        ],
    );
}
