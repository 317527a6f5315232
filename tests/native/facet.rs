//! Tests of which values of a facet are drawn.

use crate::support::english;
use dateline::{
    protocol::FacetCounts,
    search::filter::{Choice, Facet, FacetValue},
};
use std::collections::BTreeMap;

fn named(name: &str) -> FacetValue {
    FacetValue::Named(name.into())
}

fn counts(names: &[&str], has_unknown: bool) -> FacetCounts {
    let mut values: Vec<_> = names.iter().map(|name| (named(name), 1)).collect();
    if has_unknown {
        values.push((FacetValue::Unknown, 3));
    }
    FacetCounts {
        corrected: Default::default(),
        facet: Facet::Speaker,
        values,
    }
}

const MANY: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "Zoë Brandt"];

#[track_caller]
fn check(counts: &FacetCounts, wanted: &str, is_whole: bool, shown: &[usize]) {
    assert_eq!(
        counts.shown(wanted, is_whole, None, &english()),
        shown,
        "{wanted:?}"
    );
}

#[test]
fn a_short_facet_is_drawn_whole() {
    let counts = counts(&MANY[..8], true);
    assert!(!counts.is_long());
    check(&counts, "", false, &[0, 1, 2, 3, 4, 5, 6, 7, 8]);
}

#[test]
fn a_long_facet_starts_with_the_first_few_and_the_unknown() {
    let counts = counts(&MANY, true);
    assert!(counts.is_long());
    check(&counts, "", false, &[0, 1, 2, 3, 4, 5, 10]);
    check(&counts, "", true, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn a_name_is_found_without_its_accents() {
    check(&counts(&MANY, false), "zoe", false, &[9]);
    check(&counts(&MANY, true), "brandt", false, &[9, 10]);
    check(&counts(&MANY, false), "nobody", false, &[]);
}

#[test]
fn what_is_chosen_is_always_drawn() {
    let choices = BTreeMap::from([(named("I"), Choice::Exclude)]);
    let shown = counts(&MANY, false).shown("", false, Some(&choices), &english());
    assert_eq!(shown, [0, 1, 2, 3, 4, 5, 8]);
}

#[test]
fn months_are_written_as_readers_write_them() {
    let texts = english();
    let words = |value: FacetValue| texts.line(&value.words(Facet::Published, &texts));
    assert_eq!(words(named("2024-03")), "Mar 2024");
    assert_eq!(words(named("XXXX-03")), "March, year not stated");
    assert_eq!(words(FacetValue::Unknown), "unknown");
}
