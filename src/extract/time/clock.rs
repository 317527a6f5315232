//! Times of day: `5:30 p.m.`, "noon", `15:01`.

use super::{
    lexeme::Lexemes,
    meaning::{Clock, From, Reading},
    word::{DayPart, Word},
};
use crate::calendar::period::Grain;

/// Reads a time of day with its zone: one past it, and the time.
pub(super) fn time_of_day(lx: &Lexemes<'_>, i: usize) -> Option<(usize, Clock)> {
    let (end, clock) = match lx.word(i) {
        Word::Noon => (i + 1, at(12, Some(0), None)?),
        Word::Midnight => (i + 1, at(24, Some(0), None)?),
        Word::Figure(hour @ 0..=24, 1 | 2) => figures(lx, i, hour)?,
        // "10.30 a.m."
        Word::Decimal(n) if matches!(lx.word(i + 1), Word::Meridiem(_)) => {
            let Word::Meridiem(after_noon) = lx.word(i + 1) else {
                return None;
            };
            (
                i + 2,
                at(twelve(n / 100, after_noon)?, Some(n % 100), None)?,
            )
        }
        Word::Spelled(hour @ 1..=12) => match lx.word(i + 1) {
            Word::OClock => part_after(lx, i + 2, hour, None)?,
            Word::Meridiem(after_noon) => (i + 2, at(twelve(hour, after_noon)?, Some(0), None)?),
            _ => return None,
        },
        _ => return None,
    };
    let zoned = match lx.before(i, 1) {
        Word::IsoT => offset(lx, end),
        _ => None,
    };
    Some((zoned.unwrap_or_else(|| zone(lx, end)), clock))
}

/// Steps over `+01:00` and `-05:00`.
fn offset(lx: &Lexemes<'_>, i: usize) -> Option<usize> {
    let at = match lx.word(i) {
        Word::Mark('+' | '-') if !lx.at(i).spaced => i + 1,
        _ if lx.at(i).joined => i,
        _ => return None,
    };
    let whole = matches!(lx.word(at), Word::Figure(0..=14, 2));
    let minutes = (lx.word(at + 1), lx.at(at + 1).spaced) == (Word::Mark(':'), false)
        && matches!(lx.word(at + 2), Word::Figure(0..=59, 2));
    whole.then_some(if minutes { at + 3 } else { at + 1 })
}

fn at(hour: u32, minute: Option<u32>, second: Option<u32>) -> Option<Clock> {
    if hour > 24 || minute.is_some_and(|m| m > 59) || second.is_some_and(|s| s > 60) {
        return None;
    }
    Some(Clock::At {
        hour: hour as u8,
        minute: minute.map(|m| m as u8),
        second: second.map(|s| s as u8),
    })
}

fn twelve(hour: u32, after_noon: bool) -> Option<u32> {
    match (hour, after_noon) {
        (1..=11, true) => Some(hour + 12),
        (12, true) => Some(12),
        (12, false) => Some(0),
        (0..=11, false) => Some(hour),
        _ => None,
    }
}

fn figures(lx: &Lexemes<'_>, i: usize, hour: u32) -> Option<(usize, Clock)> {
    let (mut end, mut minute, mut second) = (i + 1, None, None);
    if let (Word::Mark(':'), Word::Figure(m @ 0..=59, 2), true) =
        (lx.word(end), lx.word(end + 1), !lx.at(end + 1).spaced)
    {
        minute = Some(m);
        end += 2;
        if let (Word::Mark(':'), Word::Figure(s @ 0..=60, 2), true) =
            (lx.word(end), lx.word(end + 1), !lx.at(end + 1).spaced)
        {
            second = Some(s);
            end += 2;
        }
    }
    match lx.word(end) {
        Word::Meridiem(after_noon) => Some((
            end + 1,
            at(twelve(hour, after_noon)?, Some(minute.unwrap_or(0)), second)?,
        )),
        Word::OClock => part_after(lx, end + 1, hour, minute),
        Word::In if minute.is_some() || lx.before(i, 1) == Word::At => {
            part_after(lx, end, hour, minute)
                .filter(|(last, _)| *last > end)
                .or_else(|| plain(lx, i, end, hour, minute, second))
        }
        _ => plain(lx, i, end, hour, minute, second),
    }
}

/// `15:01` without more: a score or a ratio looks the same, so something must say that it is a time.
fn plain(
    lx: &Lexemes<'_>,
    i: usize,
    end: usize,
    hour: u32,
    minute: Option<u32>,
    second: Option<u32>,
) -> Option<(usize, Clock)> {
    let minute = minute?;
    let said = matches!(
        lx.before(i, 1),
        Word::At
            | Word::IsoT
            | Word::By
            | Word::Until
            | Word::From
            | Word::Since
            | Word::Before
            | Word::After
            | Word::About
            | Word::Between
            | Word::To
    ) || matches!(lx.word(end), Word::Zone | Word::Hours24 | Word::ZoneName)
        || second.is_some()
        || matches!(
            lx.before(i, 1),
            Word::Mark(',' | '|') | Word::Figure(1900..=2100, 4)
        );
    let tight = lx.is_tight(i) && lx.before(i, 1) != Word::IsoT
        || lx.word(end) == Word::Mark(':') && lx.is_tight(end);
    (said && !tight && hour <= 24)
        .then(|| at(hour, Some(minute), second))
        .flatten()
        .map(|clock| (end, clock))
}

/// "o'clock in the morning"
fn part_after(
    lx: &Lexemes<'_>,
    end: usize,
    hour: u32,
    minute: Option<u32>,
) -> Option<(usize, Clock)> {
    let minute = Some(minute.unwrap_or(0));
    let part = match (lx.word(end), lx.word(end + 1), lx.word(end + 2)) {
        (Word::In, Word::The, Word::DayPart(part)) => Some((end + 3, part)),
        (Word::At, Word::DayPart(part), _) => Some((end + 2, part)),
        _ => None,
    };
    match part {
        Some((end, DayPart::Morning)) => Some((end, at(hour % 12, minute, None)?)),
        Some((end, DayPart::Night)) if hour < 6 => Some((end, at(hour, minute, None)?)),
        Some((end, _)) => Some((end, at(twelve(hour, true).unwrap_or(hour), minute, None)?)),
        None => Some((end, at(hour, minute, None)?)),
    }
}

/// Steps over a zone: `EST`, `Eastern time`, `local time`, `(GMT)`, `Z`, `-05:00`.
fn zone(lx: &Lexemes<'_>, i: usize) -> usize {
    match (lx.word(i), lx.word(i + 1), lx.word(i + 2)) {
        (Word::Zone, _, _) if lx.at(i).capital || lx.written(i) == "Z" => i + 1,
        (Word::Mark('('), Word::Zone, Word::Mark(')')) => i + 3,
        (Word::ZoneName, Word::Time, _) => i + 2,
        (Word::ZoneName, _, Word::Time) if lx.is(i + 1, "standard") || lx.is(i + 1, "daylight") => {
            i + 3
        }
        (Word::Other, Word::Time, _) if lx.at(i).capital => i + 2,
        (Word::ZoneName, _, _) if lx.at(i).capital => i + 1,
        _ => i,
    }
}

/// Reads a time of day without a date of its own.
pub(super) fn clock(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let (end, clock) = time_of_day(lx, i)?;
    let mut reading = Reading::shift(end, Grain::Day, 0, From::Text);
    reading.clock = Some(clock);
    Some(reading)
}
