//! Tests of the brush of the time strip.

use chrono::NaiveDate;
use dateline::{
    protocol::{Bar, Step, Strip},
    state::brush::{DayRange, Edge, edge_at, moved, position, step, step_at, swept},
};
use proptest::prelude::*;

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

/// A strip of four months, January to April 2024.
fn strip() -> Strip {
    let starts = ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"];
    let bar = |(at, start): (usize, &&str)| Bar {
        start: day(start),
        x: at as f64 / 4.0,
        width: 0.25,
        n_found: 1,
        n_all: 1,
    };
    Strip {
        start: Some(day("2024-01-01")),
        end: Some(day("2024-04-30")),
        step: Step::Month,
        bars: starts.iter().enumerate().map(bar).collect(),
        ..Strip::default()
    }
}

fn days(from: &str, to: &str) -> DayRange {
    let parse = |written: &str| (!written.is_empty()).then(|| day(written));
    (parse(from), parse(to))
}

#[track_caller]
fn check(before: (&str, &str), edge: Edge, to: usize, after: (&str, &str)) {
    let moved = moved(&strip(), days(before.0, before.1), edge, to);
    assert_eq!(moved, days(after.0, after.1), "{before:?} {edge:?} {to}");
}

#[test]
fn edges_move_by_whole_steps_and_filter_nothing_at_the_ends() {
    check(("", ""), Edge::From, 1, ("2024-02-01", ""));
    check(("2024-02-01", ""), Edge::From, 0, ("", ""));
    check(("", ""), Edge::To, 3, ("", "2024-03-31"));
    check(("", "2024-03-31"), Edge::To, 4, ("", ""));
    check(("", "2024-03-31"), Edge::To, 99, ("", ""));
}

#[test]
fn edges_never_cross() {
    check(
        ("", "2024-02-29"),
        Edge::From,
        4,
        ("2024-02-01", "2024-02-29"),
    );
    check(
        ("2024-03-01", ""),
        Edge::To,
        0,
        ("2024-03-01", "2024-03-31"),
    );
}

#[test]
fn typed_days_lie_inside_their_step() {
    let typed = days("2024-02-15", "2024-03-16");
    assert_eq!(step(&strip(), typed, Edge::From), 1);
    assert_eq!(step(&strip(), typed, Edge::To), 3);
    let from = position(&strip(), typed, Edge::From);
    assert!((0.25..0.5).contains(&from), "{from}");
    let to = position(&strip(), typed, Edge::To);
    assert!((0.5..0.75).contains(&to), "{to}");
}

#[test]
fn days_outside_the_strip_lie_at_its_ends() {
    let outside = days("1999-01-01", "2050-01-01");
    assert_eq!(position(&strip(), outside, Edge::From), 0.0);
    assert_eq!(position(&strip(), outside, Edge::To), 1.0);
    assert_eq!(step(&strip(), outside, Edge::To), 4);
}

#[test]
fn a_sweep_keeps_whole_steps_in_either_direction() {
    assert_eq!(swept(&strip(), 2, 1), days("2024-02-01", "2024-03-31"));
    assert_eq!(swept(&strip(), 0, 3), days("", ""));
    assert_eq!(step_at(&strip(), 0.3), 1);
    assert_eq!(edge_at(&strip(), 0.45), 2);
    assert_eq!(edge_at(&strip(), 1.0), 4);
}

#[test]
fn without_dates_there_is_nothing_to_move() {
    let chosen = days("2024-01-01", "");
    assert_eq!(moved(&Strip::default(), chosen, Edge::To, 3), chosen);
    assert_eq!(position(&Strip::default(), chosen, Edge::From), 0.0);
}

proptest! {
    #[test]
    fn a_moved_edge_is_where_it_was_moved(from in 0_usize..4, to in 1_usize..5) {
        prop_assume!(from < to);
        let days = moved(&strip(), moved(&strip(), (None, None), Edge::From, from), Edge::To, to);
        prop_assert_eq!(step(&strip(), days, Edge::From), from);
        prop_assert_eq!(step(&strip(), days, Edge::To), to);
        prop_assert!((position(&strip(), days, Edge::From) - from as f64 / 4.0).abs() < 1e-9);
        prop_assert!((position(&strip(), days, Edge::To) - to as f64 / 4.0).abs() < 1e-9);
    }
}
