//! Dated happenings, for the timeline: a headline, a place on the calendar, who takes part.
//!
//! An event is made of every time that lies on the calendar, or would if the year were stated, and
//! stands in a clause that tells something. Its headline is made of that clause's own words.

mod attach;
mod clause;
mod edges;
mod headline;
mod nominal;
mod phrase;
mod prune;
mod teller;
mod tree;
mod verb;
mod words;

use self::{attach::Told, teller::Teller};
use crate::{
    extract::{Document, Entity, EntityKind, Event, Precision, Quote, Time, TimeKind},
    text::span::Span,
};

/// Makes the events of `document` from its times, in text order.
pub fn events(
    document: &Document<'_>,
    times: &[Time],
    entities: &[Entity],
    quotes: &[Quote],
) -> Vec<Event> {
    let mut mentions: Vec<(Span, u32)> = entities
        .iter()
        .zip(0..)
        .filter(|(entity, _)| entity.kind != EntityKind::Misc && entity.is_named())
        .flat_map(|(entity, id)| entity.trusted().map(move |mention| (mention.span, id)))
        .collect();
    mentions.sort_unstable_by_key(|(span, id)| (span.start, *id));
    let mut contents: Vec<(Span, u32)> = quotes
        .iter()
        .zip(0..)
        .flat_map(|(quote, id)| quote.content.iter().map(move |piece| (*piece, id)))
        .collect();
    contents.sort_unstable_by_key(|(span, id)| (span.start, *id));

    let teller = Teller {
        document,
        times,
        mentions,
        contents,
    };
    let mut found: Vec<(Event, Option<Told>)> = Vec::new();
    for (time, index) in times.iter().zip(0..) {
        let Some(precision) = precision(time) else {
            continue;
        };
        if let Some((last, _)) = found.last_mut()
            && last.time + 1 == index
            && is_range(document, &times[last.time as usize], time)
        {
            last.latest = time.latest.or(last.latest);
            continue;
        }
        if let Some(event) = teller.event(index, precision) {
            add(&mut found, event);
        }
    }
    found.into_iter().map(|(event, _)| event).collect()
}

/// Adds `new`, unless it is the same happening as one before in its sentence: then the finer date stays.
fn add(found: &mut Vec<(Event, Option<Told>)>, new: (Event, Option<Told>)) {
    let again = found.iter_mut().rev().take(4).find(|(event, told)| {
        let told_alike = match (told, &new.1) {
            (Some(told), Some(new)) => told == new,
            _ => event.label == new.0.label,
        };
        event.sentence == new.0.sentence
            && told_alike
            && (holds(event, &new.0) || holds(&new.0, event))
    });
    match again {
        Some(last) if holds(&new.0, &last.0) => {}
        Some(last) => *last = new,
        None => found.push(new),
    }
}

/// Says whether the date of `event` lies within that of `outer`.
fn holds(outer: &Event, event: &Event) -> bool {
    (outer.earliest, outer.latest) == (event.earliest, event.latest)
        || outer
            .earliest
            .zip(event.earliest)
            .is_some_and(|(outer, inner)| outer <= inner)
            && outer
                .latest
                .zip(event.latest)
                .is_some_and(|(outer, inner)| outer >= inner)
}

/// How exactly a time is dated; `None` if it has no place on a calendar.
pub(crate) fn precision(time: &Time) -> Option<Precision> {
    if !matches!(time.kind, TimeKind::Date | TimeKind::Time) || time.value.ends_with("_REF") {
        return None;
    }
    if !time.value.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let (date, clock) = match time.value.split_once('T') {
        Some((date, clock)) => (date, clock.bytes().any(|b| b.is_ascii_digit())),
        None => (time.value.as_str(), false),
    };
    if clock {
        return Some(Precision::Minute);
    }
    let mut parts = date.split('-').skip(1);
    Some(match (date.len(), parts.next(), parts.next()) {
        (2, ..) => Precision::Century,
        (3, ..) => Precision::Decade,
        (_, None, _) => Precision::Year,
        (_, Some(week), day) if week.starts_with('W') && week != "WI" => match day {
            Some(day) if day != "WE" => Precision::Day,
            _ => Precision::Week,
        },
        (_, Some(part), None) if part.starts_with('Q') => Precision::Quarter,
        (_, Some(part), None) if part.starts_with('H') => Precision::Year,
        (_, Some(part), None) if part.bytes().all(|b| b.is_ascii_digit()) => Precision::Month,
        (_, Some(_), None) => Precision::Season,
        (_, Some("XX"), Some("XX")) => Precision::Month,
        _ => Precision::Day,
    })
}

/// Says whether `second` ends what `first` starts: "from 2019 to 2021", "between March and May".
fn is_range(document: &Document<'_>, first: &Time, second: &Time) -> bool {
    let between = document.text[first.span.end as usize..second.span.start as usize].trim();
    let before = document.text[..first.span.start as usize].trim_end();
    match between {
        "to" | "through" | "until" | "-" | "–" | "—" => first
            .earliest
            .is_none_or(|start| second.latest.is_none_or(|end| start <= end)),
        "and" => before.ends_with("between") || before.ends_with("Between"),
        _ => false,
    }
}
