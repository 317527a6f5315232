//! Partial dates: printing, parsing, bounds.

use dateline::calendar::{ClockTime, PartialDate};
use proptest::{option, prelude::*};

#[track_caller]
fn check(written: &str, printed: Option<&str>) {
    let read = PartialDate::parse(written);
    assert_eq!(
        read.map(|date| date.to_string()).as_deref(),
        printed,
        "{written}"
    );
}

#[test]
fn dates_are_kept_at_their_precision() {
    for written in [
        "2024",
        "2024-03",
        "2024-03-10",
        "XXXX-03",
        "XXXX-03-03",
        "XXXX-02-29",
        "0476-09-04",
    ] {
        check(written, Some(written));
    }
    check(
        "2024-03-10T15:01:00-05:00",
        Some("2024-03-10T15:01:00-05:00"),
    );
    check(
        "2024-03-10T15:01:00.123Z",
        Some("2024-03-10T15:01:00+00:00"),
    );
    check(" 2024-03-10 15:01 ", Some("2024-03-10T15:01:00"));
    check("2024-03-10T15:01+0530", Some("2024-03-10T15:01:00+05:30"));
}

#[test]
fn what_is_no_date_is_not_read() {
    for written in [
        "",
        "XXXX",
        "24",
        "2024-3-1",
        "2024-13",
        "2023-02-29",
        "2024-03-10T25:00",
        "2024-03T15:01",
        "2024-03-10-05",
        "tomorrow",
        "2024-03-10T",
        "2024-03-10Té",
        "２０２４",
    ] {
        check(written, None);
    }
}

#[test]
fn bounds_are_those_of_the_calendar() {
    let bounds = |written: &str| {
        let date = PartialDate::parse(written).unwrap();
        let day = |day: Option<chrono::NaiveDate>| day.map_or("none".into(), |day| day.to_string());
        format!("{} {}", day(date.earliest()), day(date.latest()))
    };
    assert_eq!(bounds("2024"), "2024-01-01 2024-12-31");
    assert_eq!(bounds("2024-02"), "2024-02-01 2024-02-29");
    assert_eq!(bounds("2024-12"), "2024-12-01 2024-12-31");
    assert_eq!(bounds("2024-03-10T15:01:00"), "2024-03-10 2024-03-10");
    assert_eq!(bounds("XXXX-03-03"), "none none");
}

/// Any date that a calendar has.
pub(crate) fn partial_date() -> impl Strategy<Value = PartialDate> {
    let time = (
        0..24u8,
        0..60u8,
        option::of(0..60u8),
        option::of(-900..900i16),
    );
    (
        option::of(0..=9999i32),
        1..=12u8,
        option::of(1..=28u8),
        option::of(time),
        any::<bool>(),
    )
        .prop_map(|(year, month, day, time, only_year)| PartialDate {
            year,
            month: (year.is_none() || !only_year).then_some(month),
            day: day.filter(|_| year.is_none() || !only_year),
            time: time
                .filter(|_| day.is_some() && (year.is_none() || !only_year))
                .map(|(hour, minute, second, offset_minutes)| ClockTime {
                    hour,
                    minute,
                    second,
                    offset_minutes,
                }),
        })
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again(date in partial_date()) {
        let read = PartialDate::parse(&date.to_string()).unwrap();
        prop_assert_eq!(read.to_string(), date.to_string());
    }

    #[test]
    fn a_date_survives_a_file(date in partial_date()) {
        let json = serde_json::to_string(&date).unwrap();
        prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
    }

    #[test]
    fn any_words_can_be_offered_as_a_date(written in "\\PC*") {
        PartialDate::parse(&written);
    }
}
