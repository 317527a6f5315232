//! What is behind a date, and behind what happened then.

use super::{MOST_PASSAGES, time_value::in_words, told_by};
use crate::{
    article::Article,
    calendar::PartialDate,
    corpus::{
        key::{Keys, subject},
        store::{Held, Store},
    },
    extract::{Anchor, Event, Time, TimeKind},
    protocol::{Evidence, MarkKind, Passage},
    service::passage::{mark_kind, sentence_passage, words},
    text::span::Span,
    wording::{date, days, days_of_year, found, list, quoted},
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
        ("Says".into(), quoted(words(text, time.span))),
        ("Means".into(), meaning(time)),
    ];
    if is_on_calendar(time) {
        reading.push(("Anchor".into(), anchor(held, time)));
    }
    if let Some(names) = told_by(store, held, time.span) {
        reading.push(("Told by".into(), names));
    }
    if let Some(event) = event {
        let names = store.names(held, &event.entities);
        if !names.is_empty() {
            reading.push(("Names".into(), list(&names)));
        }
    } else {
        let events = held.annotations.events.iter();
        let labels = events.filter(|event| event.time as usize == i);
        reading.extend(labels.map(|event| ("What happened".into(), event.label.clone())));
    }
    reading.push(("Found".into(), found(time.found)));
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
            Some(event) => event.label.clone(),
            None if is_on_calendar(time) => short_meaning(time),
            None => words(text, time.span).to_owned(),
        },
        kind: match event {
            Some(event) => format!("Event · {}", event.precision.name()),
            None => kind_words(time.kind).into(),
        },
        passage: Some(sentence_passage(held, this.clone(), at, marks)),
        reading,
        likenesses: Vec::new(),
        more_title: match more.is_empty() {
            true => String::new(),
            false => format!("More about {}", short_meaning(time)),
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
            let day = crate::service::order::day(store.index(), number);
            found.push((day, sentence_passage(other, opens, at, marks)));
        }
    }
    found.sort_by_key(|(day, _)| (day.is_none(), *day));
    found.truncate(MOST_PASSAGES);
    found.into_iter().map(|(_, passage)| passage).collect()
}

fn short_meaning(time: &Time) -> String {
    match PartialDate::parse(&time.value) {
        Some(value) => date(value),
        None => meaning(time),
    }
}

/// Writes what the expression means on the calendar, or that it means no date.
fn meaning(time: &Time) -> String {
    let about = match time.modifier.as_deref() {
        Some("APPROX") => "about ",
        Some("START") => "the beginning of ",
        Some("MID") => "the middle of ",
        Some("END") => "the end of ",
        Some("BEFORE") => "before ",
        Some("AFTER") => "after ",
        Some("ON_OR_BEFORE") => "on or before ",
        Some("ON_OR_AFTER") => "on or after ",
        Some("LESS_THAN") => "less than ",
        Some("MORE_THAN") => "more than ",
        Some("EQUAL_OR_LESS") => "at most ",
        Some("EQUAL_OR_MORE") => "at least ",
        _ => "",
    };
    let plain = match time.value.as_str() {
        "PAST_REF" => "some time before; no date is given".into(),
        "PRESENT_REF" => "the time of writing".into(),
        "FUTURE_REF" => "some time to come; no date is given".into(),
        value => on_calendar(time, value),
    };
    format!("{about}{plain}")
}

fn on_calendar(time: &Time, value: &str) -> String {
    let bounds = time.earliest.zip(time.latest);
    if let Some(parsed) = PartialDate::parse(value) {
        let clock = value.split_once('T').map_or("", |(_, clock)| clock);
        let written = date(parsed);
        return match (bounds, clock.get(..5)) {
            (_, Some(clock)) => format!("{written}, {clock}"),
            (Some((first, last)), None) if first != last => {
                format!("{written}, {}", days_of_year(first, last))
            }
            _ => written,
        };
    }
    match (bounds, in_words(value, time.kind)) {
        (Some((first, last)), None) => days(first, last),
        (_, Some(words)) => words,
        (None, None) if value.starts_with("XXXX") => "a date whose year is not stated".into(),
        (None, None) => "a time that is on no calendar".into(),
    }
}

/// Durations, and words such as "recently", have no date and so no anchor.
fn is_on_calendar(time: &Time) -> bool {
    matches!(time.kind, TimeKind::Date | TimeKind::Time)
        && (time.earliest.is_some() || time.value.starts_with("XXXX-"))
}

/// Says from where the date was counted.
fn anchor(held: &Held, time: &Time) -> String {
    match time.anchor {
        Anchor::Stated => "none needed: it is written out".into(),
        Anchor::Published => published(&held.article),
        Anchor::Text(i) => match held.annotations.times.get(i as usize) {
            Some(other) => format!(
                "{}, elsewhere in the text",
                quoted(words(&held.article.text, other.span))
            ),
            None => "another date in the text".into(),
        },
    }
}

fn published(article: &Article) -> String {
    let Some(reference) = article.reference_date() else {
        return "the day of publication, which is not stated".into();
    };
    let day = PartialDate {
        time: None,
        ..reference
    };
    let written = format!("published {}", date(day));
    match (article.stated.published, article.added.published) {
        (Some(stated), Some(_)) if stated.year.is_none() && reference.year.is_some() => {
            format!("{written}; the year was added by the editor")
        }
        (None, Some(_)) => format!("{written}, as added by the editor"),
        _ => written,
    }
}

fn kind_words(kind: TimeKind) -> &'static str {
    match kind {
        TimeKind::Date => "Date",
        TimeKind::Time => "Time of day",
        TimeKind::Duration => "Length of time",
        TimeKind::Set => "Repeated time",
    }
}
