//! The whole expression: a date, a time of day, a length or a set, with what narrows it.

use super::{
    clock::{self, time_of_day},
    deictic::{self, with_day_part},
    duration, edge,
    lexeme::Lexemes,
    meaning::{Clock, Meaning, Part, Reading},
    numeric, ordinal, part, set, stated, vague,
    word::Word,
};
use crate::calendar::period::Grain;

/// Reads the longest expression of time that starts at lexeme `i`.
pub(super) fn expression(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    edge::edge(lx, i).or_else(|| core(lx, i))
}

/// An expression without "early", "about" and the like before it.
pub(super) fn core(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let alternatives = [
        timed(lx, i),
        dated(lx, i),
        set::set(lx, i),
        duration::duration(lx, i),
        vague::vague(lx, i),
    ];
    // The first of the longest.
    alternatives
        .into_iter()
        .flatten()
        .rev()
        .max_by_key(|reading| reading.end)
}

/// A date, with the time of day that follows it.
pub(super) fn dated(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let reading = date(lx, i)?;
    let reading = with_day_part(lx, reading);
    if reading.clock.is_some() {
        return Some(exactly(lx, reading));
    }
    // "Friday at 5 p.m.", "March 10, 2024, 15:01", "2024-03-10T15:01"
    let is_day = matches!(
        reading.meaning,
        Meaning::Weekday(..)
            | Meaning::WeekdayOfWeek(..)
            | Meaning::DayOfMonth(..)
            | Meaning::Shift {
                grain: Grain::Day,
                ..
            }
            | Meaning::Part(Part::Day(..), _)
            | Meaning::Numeric { .. }
    ) || matches!(reading.meaning, Meaning::Period(period) if period.grain() == Grain::Day);
    let at = match lx.word(reading.end) {
        Word::At | Word::IsoT => reading.end + 1,
        Word::Mark(',') if matches!(lx.word(reading.end + 1), Word::At) => reading.end + 2,
        Word::Mark(',') => reading.end + 1,
        _ => reading.end,
    };
    if is_day && let Some((end, clock)) = time_of_day(lx, at) {
        return Some(Reading {
            end,
            clock: Some(clock),
            ..reading
        });
    }
    Some(reading)
}

/// Takes in the time of day that follows its part: "tomorrow morning at 9 o'clock".
fn exactly(lx: &Lexemes<'_>, reading: Reading) -> Reading {
    let at = match lx.word(reading.end) {
        Word::At => reading.end + 1,
        _ => return reading,
    };
    match time_of_day(lx, at) {
        Some((end, clock)) => Reading {
            end,
            clock: Some(clock),
            ..reading
        },
        None => reading,
    }
}

/// The longest date.
fn date(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let alternatives = [
        stated::date(lx, i),
        numeric::numeric(lx, i),
        part::part(lx, i),
        deictic::deictic(lx, i),
        ordinal::counted(lx, i),
    ];
    alternatives
        .into_iter()
        .flatten()
        .rev()
        .max_by_key(|reading| reading.end)
}

/// A time of day, with the date that follows it: "5 p.m. Wednesday", "noon on March 3".
fn timed(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let reading = clock::clock(lx, i)?;
    let at = match lx.word(reading.end) {
        Word::On => reading.end + 1,
        Word::Mark(',') if lx.word(reading.end + 1) != Word::The => reading.end + 1,
        _ => reading.end,
    };
    let after = date(lx, at).filter(|date| {
        matches!(date.clock, None | Some(Clock::Part(_)))
            && !matches!(date.meaning, Meaning::Period(period) if period.grain() != Grain::Day)
            && !matches!(date.meaning, Meaning::Shift { grain, .. } if grain != Grain::Day)
            && !matches!(date.meaning, Meaning::Part(part, _) if !matches!(part, Part::Day(..) | Part::Holiday(_)))
    });
    Some(match after {
        Some(date) => Reading {
            clock: reading.clock,
            ..date
        },
        None => reading,
    })
}
