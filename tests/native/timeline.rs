//! Tests of timeline.

use crate::support::{Draft, day, english};
use chrono::{Days, NaiveDate};
use dateline::{
    corpus::store::Store,
    extract::Anchor,
    protocol::{LaneBy, Step},
    search::set::Set,
    timeline::{
        cluster::cluster,
        gather::gather,
        gesture::Gesture,
        lane::{Item, LabelSide, TARGET_PX, lane},
        scale::{Scale, after},
        strip::strip,
    },
};
use proptest::prelude::*;

#[track_caller]
fn check(first: &str, last: &str, width_px: f64, expected: &[&str]) {
    let ticks = Scale::days(day(first), day(last)).ticks(width_px, &english());
    let labels: Vec<_> = ticks
        .iter()
        .map(|tick| tick.label.as_str())
        .filter(|label| !label.is_empty())
        .collect();
    assert_eq!(labels, expected);
}

#[test]
fn ticks_are_of_a_length_that_fits() {
    check("2022-01-01", "2024-12-31", 150.0, &["2022", "2023", "2024"]);
    check(
        "2022-01-01",
        "2024-12-31",
        300.0,
        &["2022", "Jul", "2023", "Jul", "2024", "Jul"],
    );
    check(
        "2024-01-01",
        "2024-06-30",
        400.0,
        &["2024", "Feb", "Mar", "Apr", "May", "Jun"],
    );
    check(
        "2023-11-15",
        "2024-02-10",
        200.0,
        &["Dec 2023", "2024", "Feb"],
    );
    check(
        "2024-03-01",
        "2024-03-10",
        400.0,
        &["1 Mar 2024", "4", "5", "6", "7", "8", "9", "10"],
    );
    check(
        "1650-01-01",
        "2024-12-31",
        400.0,
        &[
            "1650", "1700", "1750", "1800", "1850", "1900", "1950", "2000",
        ],
    );
}

#[test]
fn an_axis_of_a_few_hours_has_clock_times() {
    let check = |hours: (u32, u32), expected: &[&str]| {
        let moment = |hour| day("2024-03-01").and_hms_opt(hour, 0, 0).unwrap();
        let ticks = Scale::new(moment(hours.0), moment(hours.1)).ticks(400.0, &english());
        let labels: Vec<_> = ticks
            .iter()
            .map(|tick| tick.label.as_str())
            .filter(|label| !label.is_empty())
            .collect();
        assert_eq!(labels, expected);
    };
    check(
        (9, 15),
        &["1 Mar 2024, 09:00", "11:00", "12:00", "13:00", "14:00"],
    );
    check(
        (9, 10),
        &["1 Mar 2024, 09:00", "09:20", "09:30", "09:40", "09:50"],
    );
}

#[test]
fn zooming_keeps_the_day_under_the_pointer_and_stays_inside() {
    let all = Scale::days(day("2020-01-01"), day("2024-12-31"));
    let near = all.zoomed(0.5, 50.0, all);
    let shift = near.at(50.0) - all.at(50.0);
    assert!(shift.num_days().abs() <= 1);
    assert_eq!(near.zoomed(10.0, 0.0, all), all);
    assert_eq!(all.moved(30.0, all), all);
    assert_eq!(near.moved(1000.0, all).window().1, after(day("2024-12-31")));
    assert!(near.zoomed(0.0, 20.0, all).is_least());
}

#[test]
fn one_finger_moves_the_axis_and_two_stretch_it() {
    let all = Scale::days(day("2020-01-01"), day("2024-12-31"));
    let shown = all.zoomed(0.2, 50.0, all);
    let mut gesture = Gesture::new(shown);
    gesture.down(1, 40.0);
    let held = shown.at(40.0);
    let moved = gesture.moved(1, 60.0, all);
    assert_eq!(moved.n_minutes(), shown.n_minutes());
    assert!(
        (moved.at(60.0) - held).num_minutes().abs() <= 1,
        "what was touched stays under the finger"
    );
    gesture.down(2, 80.0);
    let near = gesture.moved(2, 100.0, all);
    assert_eq!(near.n_minutes(), shown.n_minutes() / 2);
    assert_eq!(gesture.up(2), None);
    assert_eq!(
        gesture.moved(1, 60.0, all),
        near,
        "lifting a finger moves nothing"
    );
    assert_eq!(gesture.up(1), Some(near));
    assert_eq!(gesture.up(1), None);
}

#[test]
fn an_axis_around_events_has_whole_months_or_years() {
    let around = |ranges: &[(&str, &str)]| {
        let ranges = ranges.iter().map(|(a, b)| (day(a), day(b)));
        Scale::around(ranges)
    };
    assert_eq!(around(&[]), None);
    let year = around(&[("2023-02-03", "2023-02-03"), ("2023-12-05", "2023-12-05")]);
    assert_eq!(
        year,
        Some(Scale::days(day("2023-02-01"), day("2023-12-31")))
    );
    let years = around(&[("2019-05-03", "2019-05-03"), ("2023-12-05", "2023-12-05")]);
    assert_eq!(
        years,
        Some(Scale::days(day("2019-01-01"), day("2023-12-31")))
    );
}

#[test]
fn the_strip_counts_all_articles_and_those_found() {
    let mut store = Store::default();
    for (id, date) in [
        ("a", "2024-01-10"),
        ("b", "2024-03-05"),
        ("c", "XXXX-03-05"),
    ] {
        let draft = Draft::new(id, "In 2023 the pier fell. In 1850 it was built.")
            .published(date)
            .event("2023", "2023", Anchor::Stated, "Pier falls")
            .event("1850", "1850", Anchor::Stated, "Pier is built");
        store.add(draft.article, draft.found);
    }
    let strip = strip(&store, &Set::of(3, [1, 2]));
    assert_eq!(strip.step, Step::Month);
    assert_eq!((strip.n_undated, strip.n_no_year), (0, 1));
    let bars: Vec<_> = strip
        .bars
        .iter()
        .filter(|bar| bar.n_all > 0)
        .map(|bar| (bar.start, bar.n_found, bar.n_all))
        .collect();
    assert_eq!(bars, [(day("2024-01-01"), 0, 1), (day("2024-03-01"), 1, 1)]);
    // Three articles name 2023; 1850 is too far away for the strip.
    let dots: Vec<_> = strip.dots.iter().map(|dot| (dot.row, dot.found)).collect();
    assert_eq!(dots, [(0, true), (1, true), (2, false)]);
    let timeline = gather(&store, &Set::all(3), LaneBy::Article);
    assert_eq!(timeline.events.len(), 6);
    assert_eq!(
        timeline.lanes.len(),
        1,
        "articles of the same title share a lane"
    );
}

fn days() -> impl Strategy<Value = (NaiveDate, NaiveDate)> {
    (0_u64..4000, prop_oneof![Just(0_u64), 1_u64..400]).prop_map(|(start, length)| {
        let first = day("2015-01-01") + Days::new(start);
        (first, first + Days::new(length))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_point_is_in_one_mark_and_marks_keep_their_distance(
        mut points in prop::collection::vec(0.0..1000.0_f64, 0..200),
        distance in 1.0..100.0_f64,
    ) {
        points.sort_by(f64::total_cmp);
        let clusters = cluster(&points, distance);
        let members: Vec<u32> = clusters.iter().flat_map(|c| c.members.clone()).collect();
        prop_assert_eq!(members, (0..points.len() as u32).collect::<Vec<_>>());
        for pair in clusters.windows(2) {
            prop_assert!(pair[1].x - pair[0].x >= distance);
        }
        for cluster in clusters {
            prop_assert!(cluster.start <= cluster.x + 1e-9 && cluster.x <= cluster.end + 1e-9);
        }
    }

    #[test]
    fn a_lane_holds_every_event_once_and_nothing_in_it_overlaps(
        mut ranges in prop::collection::vec(days(), 0..120),
        characters in prop::collection::vec(0_usize..40, 120),
        width_px in 200.0..1400.0_f64,
        window in days(),
    ) {
        ranges.sort();
        let items: Vec<Item> = (0..).zip(&ranges).map(|(event, (first, last))| Item {
            event,
            start: (*first).into(),
            end: after(*last),
            n_characters: characters[event as usize],
        }).collect();
        let scale = Scale::days(window.0, window.1 + Days::new(700));
        let layout = lane(&items, scale, width_px, 7.0);
        let mut events: Vec<u32> = layout.marks.iter().flat_map(|m| m.events.clone()).collect();
        events.sort_unstable();
        let (start, end) = scale.window();
        let shown: Vec<u32> = items.iter()
            .filter(|item| item.start < end && item.end > start)
            .map(|item| item.event)
            .collect();
        prop_assert_eq!(events, shown);
        let mut taken: Vec<(u32, f64, f64)> = Vec::new();
        for mark in &layout.marks {
            prop_assert!(mark.row < layout.n_rows);
            let px = |percent: f64| percent / 100.0 * width_px;
            let middle = px(mark.middle());
            let mut left = px(mark.start).min(middle - TARGET_PX / 2.0);
            let mut right = px(mark.end).max(middle + TARGET_PX / 2.0);
            let label_px = match mark.events.as_slice() {
                [one] => characters[*one as usize] as f64 * 7.0,
                _ => 0.0,
            };
            match mark.label {
                LabelSide::After => right += label_px,
                LabelSide::Before => left -= label_px,
                LabelSide::Nowhere => {}
            }
            taken.push((mark.row, left, right));
        }
        taken.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for pair in taken.windows(2) {
            let same_row = pair[0].0 == pair[1].0;
            prop_assert!(!same_row || pair[0].2 <= pair[1].1 + 1e-6, "{:?}", pair);
        }
    }

    #[test]
    fn ticks_are_in_order_and_their_labels_do_not_touch(
        range in days(),
        years in 0_u32..2000,
        width_px in 50.0..1600.0_f64,
    ) {
        let end = range.1 + chrono::Months::new(years * 12);
        let ticks = Scale::days(range.0, end).ticks(width_px, &english());
        prop_assert!(ticks.len() as f64 <= width_px / 14.0 + 2.0);
        let mut taken = f64::MIN;
        for tick in &ticks {
            prop_assert!((0.0..=100.0).contains(&tick.percent));
            if !tick.label.is_empty() {
                let start = tick.percent / 100.0 * width_px;
                prop_assert!(start >= taken);
                taken = start + tick.label.chars().count() as f64 * 7.0;
            }
        }
    }

    #[test]
    fn a_day_is_found_again_where_it_is_drawn(range in days(), part in 0.0..1.0_f64) {
        let scale = Scale::days(range.0, range.1 + Days::new(30));
        let day = scale.at(part * 100.0).date();
        prop_assert_eq!(scale.at((scale.percent(day) + scale.percent_after(day)) / 2.0).date(), day);
    }
}
