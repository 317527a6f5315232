//! Dated happenings, for the timeline: a headline, a place on the calendar, who takes part.
//!
//! An event is made of every time that lies on the calendar, or would if the year were stated, and
//! stands in a clause that tells something. Its headline is made of that clause's own words.

mod clause;
mod headline;
mod nominal;
mod verb;
mod words;

use self::{
    clause::Clause,
    words::{Words, is_determiner, is_preposition, starts_clause},
};
use crate::{
    article::BlockKind,
    extract::{Document, Entity, EntityId, EntityKind, Event, Precision, Quote, Time, TimeKind},
    text::span::Span,
};
use std::ops::Range;

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

    let mut found: Vec<Event> = Vec::new();
    for (time, index) in times.iter().zip(0..) {
        let Some(precision) = precision(time) else {
            continue;
        };
        if let Some(last) = found.last_mut()
            && last.time + 1 == index
            && is_range(document, &times[last.time as usize], time)
        {
            last.latest = time.latest.or(last.latest);
            continue;
        }
        let Some(event) = event(document, time, index, precision, &mentions, &contents) else {
            continue;
        };
        let again = found.last().is_some_and(|last| {
            last.sentence == event.sentence
                && last.label == event.label
                && (last.earliest, last.latest) == (event.earliest, event.latest)
        });
        if !again {
            found.push(event);
        }
    }
    found
}

fn event(
    document: &Document<'_>,
    time: &Time,
    index: u32,
    precision: Precision,
    mentions: &[(Span, u32)],
    contents: &[(Span, u32)],
) -> Option<Event> {
    let sentence = *document
        .sentences
        .get(document.sentence_at(time.span.start))?;
    if !sentence.contains(time.span) || !tells(document, sentence, time) {
        return None;
    }
    // The innermost piece of a quote that the time stands in.
    let quoted = within(contents, time.span);
    let region = match quoted {
        Some((piece, _)) => Span {
            start: piece.start.max(sentence.start),
            end: piece.end.min(sentence.end),
        },
        None => sentence,
    };
    let words = Words::new(document, without_marks(document.text, region));
    let at = words.covered(time.span);
    if at.is_empty() || names(&words, &at, precision) {
        return None;
    }
    let clause = clause::clause(&words, &at)?;
    let label = headline::headline(&words, &clause, &at)?;
    Some(Event {
        sentence,
        time: index,
        earliest: time.earliest,
        latest: time.latest,
        precision,
        label,
        entities: participants(&words, &clause, mentions),
        quote: quoted.map(|(_, quote)| quote),
    })
}

/// Says whether the date only names something: "the 2012 election", "this year's report", "a 3 a.m. call".
fn names(words: &Words<'_>, at: &Range<usize>, precision: Precision) -> bool {
    let before = words.lower(at.start.wrapping_sub(1));
    let possessive = matches!(words.lower(at.end), "'s" | "’s");
    let attribute = is_determiner(before) && is_noun(words, at.end);
    let titled = before == "of"
        && words
            .written(at.start.wrapping_sub(2))
            .starts_with(char::is_uppercase);
    match precision {
        Precision::Minute => attribute,
        Precision::Season | Precision::Year | Precision::Decade | Precision::Century => {
            possessive || attribute || titled
        }
        _ => false,
    }
}

fn is_noun(words: &Words<'_>, i: usize) -> bool {
    let word = words.lower(i);
    word.starts_with(char::is_alphabetic)
        && !words.is_verb(i)
        && !is_preposition(word)
        && !starts_clause(word)
        && !matches!(word, "and" | "or")
}

/// Leaves out the quotation marks around `span`.
fn without_marks(text: &str, span: Span) -> Span {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '`') || c.is_whitespace();
    let covered = span.of(text);
    let start = span.start as usize + (covered.len() - covered.trim_start_matches(is_mark).len());
    let length = covered.trim_matches(is_mark).len();
    Span::new(start, start + length)
}

/// Says whether the sentence is running text, and the time no part of a head or foot line.
fn tells(document: &Document<'_>, sentence: Span, time: &Time) -> bool {
    let block = document
        .blocks
        .partition_point(|block| block.span.start <= time.span.start);
    let block = block.checked_sub(1).map(|at| &document.blocks[at]);
    if block.is_some_and(|block| block.kind == BlockKind::SourceLine) {
        return false;
    }
    let before = &document.text[sentence.start as usize..time.span.start as usize];
    let after = document.text[time.span.end as usize..sentence.end as usize].trim_start();
    let label = before
        .trim_start()
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    if matches!(
        label,
        "Published" | "Updated" | "Posted" | "Copyright" | "Source" | "Edited" | "Modified"
    ) {
        return false;
    }
    // "Rome, March 3 (Reporter …)", "ROME, March 3 -"
    let opens = block.is_none_or(|block| block.span.start == sentence.start);
    let of_place = before
        .split_whitespace()
        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '('));
    let closes = after.is_empty() || after.starts_with(['(', '-', '–', '—', ')', '|', ':', '/']);
    !(opens && of_place && closes && before.len() < 60)
}

/// Returns the shortest of `pieces`, sorted by start, that holds `span`, with its number.
fn within(pieces: &[(Span, u32)], span: Span) -> Option<(Span, u32)> {
    let upto = pieces.partition_point(|(piece, _)| piece.start <= span.start);
    pieces[..upto]
        .iter()
        .rev()
        .take(8)
        .filter(|(piece, _)| piece.contains(span))
        .min_by_key(|(piece, _)| piece.len())
        .copied()
}

fn participants(words: &Words<'_>, clause: &Clause, mentions: &[(Span, u32)]) -> Vec<EntityId> {
    let mut found: Vec<EntityId> = Vec::new();
    for &i in &clause.words {
        let span = words.span(i);
        let upto = mentions.partition_point(|(mention, _)| mention.start <= span.start);
        for (mention, id) in mentions[..upto].iter().rev().take(6) {
            let id = EntityId(*id);
            if mention.contains(span) && !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

/// How exactly a time is dated; `None` if it has no place on a calendar.
fn precision(time: &Time) -> Option<Precision> {
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
