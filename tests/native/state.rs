//! Tests of what is drawn: dates in words, text in pieces, citations, links.

mod pieces; // marks that overlap, as elements that nest

use crate::support::{english, written};
use dateline::{
    article::{ArticleId, Metadata},
    calendar::PartialDate,
    extract::{Precision, QuoteKind},
    protocol::{Passage, Subject, Timeline, TimelineEvent},
    state::view::{
        citation::{Form, citation},
        link_to_article, link_to_event, link_to_subject,
        metadata::publication,
        picture::{
            DrawnLane, Lanes, Move, apart, first_scale, limits, mark_name, reached, short_label,
            when,
        },
    },
    text::span::Span,
    texts::Arg,
    timeline::{extent::extent, scale::Scale},
};
use std::collections::BTreeSet;

#[track_caller]
fn check_date(written: Option<&str>, words: &str) {
    let texts = english();
    assert_eq!(texts.line(&texts.date_words(written)), words);
}

#[test]
fn a_date_is_written_as_readers_write_it() {
    check_date(Some("2024-03-10T15:01:00-05:00"), "10 Mar 2024");
    check_date(Some("2024-03-10"), "10 Mar 2024");
    check_date(Some("2023-11"), "Nov 2023");
    check_date(Some("2023"), "2023");
    check_date(Some("XXXX-03-03"), "3 March, year not stated");
    check_date(Some("XXXX-09"), "September, year not stated");
    check_date(None, "no date");
    check_date(Some("soon"), "soon");
    check_date(Some(""), "");
}

#[track_caller]
fn check_full(written: &str, words: &str) {
    let texts = english();
    let date = PartialDate::parse(written).unwrap();
    assert_eq!(texts.line(&texts.full_words(date)), words);
}

#[test]
fn a_byline_has_all_that_is_known_of_a_date() {
    check_full(
        "2024-03-10T15:01:00-05:00",
        "Sunday 10 March 2024, 3:01 pm (UTC−5)",
    );
    check_full(
        "2024-03-10T00:30:00+05:30",
        "Sunday 10 March 2024, 12:30 am (UTC+5:30)",
    );
    check_full("2024-03-10T12:00", "Sunday 10 March 2024, 12:00 pm");
    check_full("2024-03-10T09:05Z", "Sunday 10 March 2024, 9:05 am (UTC)");
    check_full("2024-03", "March 2024");
    check_full("2024", "2024");
    check_full("XXXX-03-03", "3 March, year not stated");
    check_full("XXXX-02-29", "29 February, year not stated");
}

#[track_caller]
fn check_event(earliest: &str, latest: &str, precision: Precision, words: &str) {
    let day = |day: &str| day.parse().unwrap();
    let texts = english();
    let shown = texts.event_words(day(earliest), day(latest), precision);
    assert_eq!(shown, words);
}

#[test]
fn an_event_is_dated_within_its_year() {
    check_event("2022-08-14", "2022-08-14", Precision::Day, "14 Aug");
    check_event("2023-03-05", "2023-03-19", Precision::Week, "5–19 Mar");
    check_event(
        "2023-03-28",
        "2023-04-03",
        Precision::Week,
        "28 Mar – 3 Apr",
    );
    check_event(
        "2023-12-28",
        "2024-01-03",
        Precision::Week,
        "28 Dec 2023 – 3 Jan 2024",
    );
    check_event("2023-10-01", "2023-10-31", Precision::Month, "Oct");
    check_event("2023-04-01", "2023-06-30", Precision::Quarter, "Apr–Jun");
    check_event(
        "2023-12-01",
        "2024-02-29",
        Precision::Season,
        "Dec 2023 – Feb 2024",
    );
    check_event("2022-01-01", "2022-12-31", Precision::Year, "2022");
    check_event("1990-01-01", "1999-12-31", Precision::Decade, "1990–1999");
}

#[test]
fn what_an_editor_added_stands_beside_what_is_stated() {
    let dated = |written: Option<&str>| Metadata {
        published: written.map(|written| PartialDate::parse(written).unwrap()),
        ..Metadata::default()
    };
    let check = |stated, added, words: &str, addition: Option<&str>| {
        let texts = english();
        let shown = publication(&dated(stated), &dated(added), None, &texts);
        assert_eq!(
            (texts.line(&shown.words).as_str(), shown.added.as_deref()),
            (words, addition)
        );
    };
    check(
        Some("XXXX-03-03"),
        Some("2024"),
        "3 March, year not stated",
        Some("2024"),
    );
    check(
        Some("XXXX-03-03"),
        Some("2024-03-03"),
        "3 March, year not stated",
        Some("2024"),
    );
    check(
        Some("2024-03-10"),
        Some("2023"),
        "Sunday 10 March 2024",
        None,
    );
    check(None, Some("2023-11"), "no date", Some("November 2023"));
    check(None, None, "no date", None);
}

#[test]
fn names_and_counts_are_listed_in_words() {
    let list = |names: &[&str]| written(&Arg::names(names));
    assert_eq!(list(&[]), "");
    assert_eq!(list(&["Ada"]), "Ada");
    assert_eq!(list(&["Ada", "Ben"]), "Ada and Ben");
    assert_eq!(list(&["Ada", "Ben", "4 more"]), "Ada, Ben and 4 more");
    let counted = |n: u32| english().with("count-quotes", "n", n);
    assert_eq!(
        (counted(1), counted(0)),
        ("1 quote".into(), "0 quotes".into())
    );
}

#[test]
fn a_link_leads_to_what_it_names() {
    let subject = Subject::Annotation {
        article: ArticleId("1f2e".into()),
        key: "q-77aa".into(),
    };
    assert_eq!(link_to_article(&ArticleId("1f2e".into())), "#a=1f2e");
    assert_eq!(link_to_subject(&subject), "#a=1f2e&s=1f2e~q-77aa");
    assert_eq!(link_to_event(&subject), "#view=timeline&s=1f2e~q-77aa");
}

fn passage(quote: Option<QuoteKind>, speakers: &[&str], role: Option<&str>) -> Passage {
    Passage {
        article: ArticleId("1f2e".into()),
        title: "Port opens".into(),
        outlet: None,
        published: Some("XXXX-03-03".into()),
        url: None,
        subject: Subject::Annotation {
            article: ArticleId("1f2e".into()),
            key: "q-77aa".into(),
        },
        words: "“We are ready.”".into(),
        marks: Vec::new(),
        quote,
        speakers: speakers.iter().map(|name| (*name).into()).collect(),
        is_doubtful: false,
        is_corrected: false,
        role: role.map(Into::into),
        as_named: None,
        at: Span::new(0, 3),
    }
}

#[test]
fn a_citation_says_who_where_and_when_and_what_is_not_known() {
    let check = |passage: Passage, expected: &str| {
        let link = "https://example.org/#a=1f2e";
        assert_eq!(citation(&passage, link, Form::Text, &english()), expected);
    };
    check(
        passage(
            Some(QuoteKind::Direct),
            &["Ada Holm"],
            Some("harbour master"),
        ),
        "“We are ready.”\n— Ada Holm (harbour master), Port opens, source unknown, 3 March, year not stated\nhttps://example.org/#a=1f2e\n",
    );
    check(
        passage(Some(QuoteKind::Direct), &[], None),
        "“We are ready.”\n— unknown speaker, Port opens, source unknown, 3 March, year not stated\nhttps://example.org/#a=1f2e\n",
    );
    let doubtful = Passage {
        is_doubtful: true,
        ..passage(Some(QuoteKind::Direct), &["Ada Holm"], None)
    };
    check(
        doubtful,
        "“We are ready.”\n— perhaps Ada Holm, Port opens, source unknown, 3 March, year not stated\nhttps://example.org/#a=1f2e\n",
    );
    check(
        passage(None, &[], None),
        "“We are ready.”\n— Port opens, source unknown, 3 March, year not stated\nhttps://example.org/#a=1f2e\n",
    );
}

fn event(label: &str, days: Option<(&str, &str)>, precision: Precision) -> TimelineEvent {
    let day = |day: &str| day.parse().unwrap();
    TimelineEvent {
        open: None,
        article: ArticleId("1f2e".into()),
        key: label.into(),
        label: label.into(),
        value: days.map_or("XXXX-02-25", |(first, _)| first).into(),
        earliest: days.map(|(first, _)| day(first)),
        latest: days.map(|(_, last)| day(last)),
        precision,
        told_by: Vec::new(),
        people: Vec::new(),
        is_corrected: false,
        also: Vec::new(),
    }
}

#[test]
fn a_date_without_a_year_is_written_in_words() {
    let texts = english();
    let check = |value: &str, words: &str| {
        let event = TimelineEvent {
            value: value.into(),
            ..event("Flight", None, Precision::Day)
        };
        assert_eq!(when(&event, &texts), words, "{value}");
    };
    check("XXXX-04-29", "29 Apr");
    check("XXXX-04-29TNI", "29 Apr, at night");
    check("XXXX-04-29T10:30", "29 Apr, 10:30");
    check("XXXX-Q2", "the second quarter, year not stated");
}

/// Two lanes: a year, two near days and a far one; two events of one day.
fn timeline() -> Timeline {
    let day = |label, day| event(label, Some((day, day)), Precision::Day);
    Timeline {
        n_left_out: 0,
        events: vec![
            event(
                "Pier planned",
                Some(("2022-01-01", "2022-12-31")),
                Precision::Year,
            ),
            day("Pier opens", "2023-03-05"),
            day("Pier closes", "2023-03-09"),
            day("First ferry", "2023-06-01"),
            day("Second ferry", "2023-06-01"),
            day("Pier sold", "2024-12-01"),
            event("Award", None, Precision::Day),
        ],
        lanes: vec![
            (Some("Ada Holm".into()), vec![0, 1, 2, 5, 6]),
            (None, vec![3, 4]),
        ],
        published: Vec::new(),
    }
}

fn draw(timeline: &Timeline, scale: Scale) -> Vec<DrawnLane> {
    Lanes::new(timeline)
        .draw(scale, 600.0, 12, &BTreeSet::new())
        .0
}

#[test]
fn a_closed_lane_is_one_mark_and_lanes_that_are_not_drawn_are_counted() {
    let timeline = timeline();
    let closed = BTreeSet::from([Some("Ada Holm".to_owned())]);
    let all = limits(&timeline).unwrap();
    let (drawn, n_left) = Lanes::new(&timeline).draw(all, 600.0, 1, &closed);
    assert_eq!((drawn.len(), n_left), (1, 1));
    assert!(drawn[0].is_closed);
    let marks: Vec<&[u32]> = drawn[0].marks.iter().map(|mark| &*mark.events).collect();
    assert_eq!(marks, [[0, 1, 2, 5]]);
}

#[test]
fn a_clock_time_has_its_place_within_the_day() {
    let check = |value: &str, expected: (&str, i64)| {
        let timed = TimelineEvent {
            value: value.into(),
            ..event(
                "Alarm",
                Some(("2024-03-05", "2024-03-05")),
                Precision::Minute,
            )
        };
        let (start, end) = extent(&timed).unwrap();
        assert_eq!(
            (start.to_string().as_str(), (end - start).num_minutes()),
            expected
        );
    };
    check("2024-03-05T15:30", ("2024-03-05 15:30:00", 1));
    check("2024-03-05T15", ("2024-03-05 15:00:00", 60));
    check("2024-03-05TMO", ("2024-03-05 00:00:00", 24 * 60));
    check("2024-03-05T24:00", ("2024-03-05 00:00:00", 24 * 60));
}

#[test]
fn lanes_hold_what_is_dated_and_shown() {
    let timeline = timeline();
    let all = limits(&timeline).unwrap();
    let drawn = draw(&timeline, all);
    let events: Vec<Vec<Vec<u32>>> = drawn
        .iter()
        .map(|lane| lane.marks.iter().map(|mark| mark.events.clone()).collect())
        .collect();
    assert_eq!(
        events,
        [vec![vec![0], vec![1, 2], vec![5]], vec![vec![3, 4]]]
    );
    let names: Vec<String> = drawn
        .iter()
        .flat_map(|lane| &lane.marks)
        .map(|mark| mark_name(&timeline, mark, &english()))
        .collect();
    assert_eq!(
        names,
        [
            "Pier planned, a year, 1 Jan 2022 to 31 Dec 2022",
            "2 events, 5 Mar 2023 to 9 Mar 2023",
            "Pier sold, 1 Dec 2024",
            "2 events, 1 Jun 2023",
        ]
    );
    assert_eq!(
        apart(&timeline, &drawn[1].marks[0]),
        None,
        "one day does not come apart"
    );
    let scale = apart(&timeline, &drawn[0].marks[1]).unwrap();
    assert!(scale.n_minutes() < 31 * 24 * 60);
    let near = draw(&timeline, scale);
    assert_eq!(near.len(), 1, "a lane with nothing in it is left out");
    assert_eq!(
        (near[0].marks.len(), near[0].n_before, near[0].n_after),
        (2, 1, 1)
    );
}

#[test]
fn arrows_move_from_mark_to_mark_and_from_lane_to_lane() {
    let timeline = timeline();
    let drawn = draw(&timeline, limits(&timeline).unwrap());
    let check =
        |from, step, to| assert_eq!(reached(&drawn, from, step), to, "{step:?} from {from}");
    check(0, Move::Next, Some(1));
    check(2, Move::Next, Some(5));
    check(5, Move::Next, Some(3));
    check(4, Move::Previous, Some(5));
    check(0, Move::Previous, None);
    check(5, Move::Down, Some(3));
    check(3, Move::Up, Some(1));
    check(0, Move::Up, None);
    check(1, Move::First, Some(0));
    check(1, Move::Last, Some(5));
    check(6, Move::Next, Some(0));
}

#[test]
fn a_few_far_events_do_not_press_the_others_together() {
    let mut timeline = timeline();
    assert_eq!(first_scale(&timeline), limits(&timeline));
    for month in 1..=12 {
        let day = format!("2023-{month:02}-01");
        timeline
            .events
            .push(event("Tide", Some((&day, &day)), Precision::Day));
    }
    timeline.events.push(event(
        "Railway",
        Some(("1850-01-01", "1850-12-31")),
        Precision::Year,
    ));
    let (first, all) = (first_scale(&timeline).unwrap(), limits(&timeline).unwrap());
    assert!(all.window().0.date() <= "1850-01-01".parse().unwrap());
    assert!(first.window().0.date() >= "2022-01-01".parse().unwrap());
    assert_eq!(limits(&Timeline::default()), None);
}

#[test]
fn labels_are_cut_between_words() {
    assert_eq!(short_label("Pier opens"), "Pier opens");
    assert_eq!(
        short_label("Harbour council votes, after years, for the new pier"),
        "Harbour council votes, after …"
    );
    assert_eq!(
        when(&event("Award", None, Precision::Day), &english()),
        "25 Feb"
    );
    assert_eq!(
        when(
            &event("Pier", Some(("2023-03-05", "2023-03-05")), Precision::Day),
            &english()
        ),
        "5 Mar"
    );
}
