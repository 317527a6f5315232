//! What is behind a date, and behind what happened then.

use super::{MOST_PASSAGES, found, quoted, row, told_by};
use crate::{
    article::Article,
    calendar::PartialDate,
    corpus::{
        key::{Keys, subject},
        store::{Held, Store},
    },
    extract::{Anchor, Event, Time, TimeKind},
    protocol::{Evidence, MarkKind, Passage},
    service::correct::of_time,
    service::passage::{mark_kind, sentence_passage, words},
    text::span::Span,
    texts::{Arg, Join, Message, time_value::in_words},
};
use std::cmp::Reverse;

/// Returns what is behind the time `i` of `held`, or behind `event`, which happened then.
pub(super) fn evidence(
    store: &Store,
    held: &Held,
    i: usize,
    event: Option<&Event>,
    key: &str,
) -> Option<Evidence> {
    let time = held.annotations.times.get(i)?;
    let text = &held.article.text;
    let mut reading = vec![
        row("evidence-says", quoted(words(text, time.span))),
        row("evidence-meaning", meaning(time)),
    ];
    if is_on_calendar(time) {
        reading.push(row("time-anchor", anchor(held, time)));
    }
    if let Some(names) = told_by(store, held, time.span) {
        reading.push(row("time-told-by", names));
    }
    if let Some(event) = event {
        let names = store.names(held, &event.entities);
        if !names.is_empty() {
            reading.push(row("time-names", Arg::names(&names)));
        }
    } else {
        let events = held.annotations.events.iter();
        let labels = events.filter(|event| event.time as usize == i);
        reading.extend(labels.map(|event| row("time-what-happened", event.label.as_str())));
    }
    reading.push(row("evidence-found", found(time.found)));
    if time.found.is_by_reader() {
        let mut read = held.machine().times.iter();
        let read = read.find(|read| read.span == time.span);
        reading.extend(read.map(|read| row("evidence-machine-read", meaning(read))));
    }
    let this = subject(held, key);
    let at = event.map_or_else(|| held.sentence(time.span), |event| event.sentence);
    let mut marks = vec![(time.span, MarkKind::Time)];
    marks.extend(
        event
            .into_iter()
            .flat_map(|event| names_in(held, event, time.span)),
    );
    marks.sort_unstable_by_key(|(span, _)| *span);
    let more = same_date(store, held, i);
    Some(Evidence {
        title: match event {
            Some(event) => event.label.as_str().into(),
            None if is_on_calendar(time) => short_meaning(time),
            None => words(text, time.span).into(),
        },
        kind: match event {
            Some(event) => Arg::List(
                Join::Dot,
                vec![
                    Message::new("event-kind").into(),
                    Message::new(event.precision.text()).into(),
                ],
            ),
            None => Message::new(kind_text(time.kind)).into(),
        },
        passage: Some(sentence_passage(held, this.clone(), at, marks)),
        reading,
        likenesses: Vec::new(),
        correctable: Some(of_time(store, held, time.span, &time.value, event)),
        more_title: match more.is_empty() {
            true => None,
            false => Some(Message::new("time-more-about").with("date", short_meaning(time))),
        },
        more,
        subject: this,
    })
}

/// Where the sentence of `event` names who takes part, but for what is inside `time`.
fn names_in(held: &Held, event: &Event, time: Span) -> Vec<(Span, MarkKind)> {
    let mut names: Vec<(Span, MarkKind)> = Vec::new();
    for entity in event.entities.iter().filter_map(|id| held.entity(*id)) {
        let Some(kind) = mark_kind(entity.kind) else {
            continue;
        };
        let mentions = entity.mentions.iter().map(|mention| mention.span);
        let inside =
            mentions.filter(|span| event.sentence.contains(*span) && !time.overlaps(*span));
        names.extend(inside.map(|span| (span, kind)));
    }
    // The longest of those that overlap.
    names.sort_unstable_by_key(|(span, _)| (span.start, Reverse(span.end)));
    let mut end = 0;
    names.retain(|(span, _)| {
        let is_free = span.start >= end;
        end = end.max(span.end);
        is_free
    });
    names
}

/// Returns the other sentences of the corpus that name the same date.
fn same_date(store: &Store, held: &Held, i: usize) -> Vec<Passage> {
    let Some(time) = held.annotations.times.get(i) else {
        return Vec::new();
    };
    if PartialDate::parse(&time.value).is_none() {
        return Vec::new();
    }
    let mut found: Vec<(Option<chrono::NaiveDate>, Passage)> = Vec::new();
    for (number, other) in store.all() {
        let same = |candidate: &Time| candidate.value == time.value;
        if !other.annotations.times.iter().any(same) {
            continue;
        }
        let keys = Keys::new(other);
        for (j, candidate) in other.annotations.times.iter().enumerate() {
            let itself = other.article.id == held.article.id && i == j;
            if itself || !same(candidate) {
                continue;
            }
            let marks = [(candidate.span, MarkKind::Time)];
            let at = other.sentence(candidate.span);
            let opens = subject(other, &keys.times[j]);
            let day = store.index().day(number);
            found.push((day, sentence_passage(other, opens, at, marks)));
        }
    }
    found.sort_by_key(|(day, _)| (day.is_none(), *day));
    found.truncate(MOST_PASSAGES);
    found.into_iter().map(|(_, passage)| passage).collect()
}

fn short_meaning(time: &Time) -> Arg {
    match PartialDate::parse(&time.value) {
        Some(value) => value.into(),
        None => meaning(time),
    }
}

/// Writes what the expression means on the calendar, or that it means no date.
fn meaning(time: &Time) -> Arg {
    let plain = match time.value.as_str() {
        "PAST_REF" => Message::new("time-past").into(),
        "PRESENT_REF" => Message::new("time-present").into(),
        "FUTURE_REF" => Message::new("time-future").into(),
        value => on_calendar(time, value),
    };
    let about = match time.modifier.as_deref() {
        Some("APPROX") => "about-value",
        Some("START") => "time-beginning-of",
        Some("MID") => "time-middle-of",
        Some("END") => "time-end-of",
        Some("BEFORE") => "time-before",
        Some("AFTER") => "time-after",
        Some("ON_OR_BEFORE") => "time-on-or-before",
        Some("ON_OR_AFTER") => "time-on-or-after",
        Some("LESS_THAN") => "less-than-value",
        Some("MORE_THAN") => "more-than-value",
        Some("EQUAL_OR_LESS") => "at-most-value",
        Some("EQUAL_OR_MORE") => "at-least-value",
        _ => return plain,
    };
    Message::new(about).with("value", plain).into()
}

fn on_calendar(time: &Time, value: &str) -> Arg {
    let bounds = time.earliest.zip(time.latest);
    if let Some(parsed) = PartialDate::parse(value) {
        let clock = value.split_once('T').map_or("", |(_, clock)| clock);
        return match (bounds, clock.get(..5)) {
            (_, Some(clock)) => Message::new("date-at")
                .with("date", parsed)
                .with("time", clock)
                .into(),
            (Some((first, last)), None) if first != last => Message::new("time-date-and-days")
                .with("date", parsed)
                .with("days", Arg::DaysOfYear(first, last))
                .into(),
            _ => parsed.into(),
        };
    }
    match (bounds, in_words(value, time.kind)) {
        (Some((first, last)), None) => Arg::Days(first, last),
        (_, Some(words)) => words,
        (None, None) if value.starts_with("XXXX") => Message::new("time-no-year").into(),
        (None, None) => Message::new("time-no-calendar").into(),
    }
}

/// Durations, and words such as "recently", have no date and so no anchor.
fn is_on_calendar(time: &Time) -> bool {
    matches!(time.kind, TimeKind::Date | TimeKind::Time)
        && (time.earliest.is_some() || time.value.starts_with("XXXX-"))
}

/// Says from where the date was counted.
fn anchor(held: &Held, time: &Time) -> Message {
    match time.anchor {
        Anchor::Reader => Message::new("anchor-reader"),
        Anchor::Stated => Message::new("anchor-none"),
        Anchor::Published => published(&held.article),
        Anchor::Text(i) => match held.annotations.times.get(i as usize) {
            Some(other) => Message::new(match is_set_by_reader(held, other) {
                true => "anchor-corrected",
                false => "anchor-elsewhere",
            })
            .with(
                "words",
                Arg::unquoted(words(&held.article.text, other.span)),
            ),
            None => Message::new("anchor-another"),
        },
    }
}

/// Says whether a reader set the date, or one from which it was counted before: those counted from it are not counted
/// again, for the words between them may tell another distance now.
fn is_set_by_reader(held: &Held, time: &Time) -> bool {
    let times = &held.annotations.times;
    let mut at = time;
    // an anchor stands in the text before, so that this ends; a table that says otherwise is left
    for _ in times {
        at = match at.anchor {
            Anchor::Reader => return true,
            Anchor::Text(before) => match times.get(before as usize) {
                Some(before) => before,
                None => return false,
            },
            Anchor::Stated | Anchor::Published => return false,
        };
    }
    false
}

fn published(article: &Article) -> Message {
    let Some(reference) = article.reference_date() else {
        return Message::new("anchor-published-unknown");
    };
    let day = PartialDate {
        time: None,
        ..reference
    };
    let id = match (article.stated.published, article.added.published) {
        (Some(stated), Some(_)) if stated.year.is_none() && reference.year.is_some() => {
            "anchor-published-year-added"
        }
        (None, Some(_)) => "anchor-published-added",
        _ => "anchor-published",
    };
    Message::new(id).with("date", day)
}

fn kind_text(kind: TimeKind) -> &'static str {
    match kind {
        TimeKind::Date => "time-is-date",
        TimeKind::Time => "time-is-clock",
        TimeKind::Duration => "time-is-length",
        TimeKind::Set => "time-is-repeated",
    }
}
