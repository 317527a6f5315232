//! What narrows or loosens an expression: "early next year", "the end of 1990", "about two years".

use super::{
    grammar,
    lexeme::Lexemes,
    meaning::{Clock, From, Meaning, Part, Reading, Which, YearOf},
    word::{DayPart, Unit, Word},
};
use crate::calendar::period::Grain;

/// Reads an expression that starts with a word that narrows or loosens it.
pub(super) fn edge(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    match lx.word(the) {
        Word::Beginning | Word::Middle | Word::End | Word::Rest => {
            edge_of(lx, the).or_else(|| day_part(lx, i))
        }
        Word::Early | Word::Mid | Word::Late => within(lx, the),
        Word::Earlier | Word::Later if the == i => within(lx, i),
        Word::DayPart(_) => day_part(lx, i),
        Word::Sometime if the == i => grammar::dated(lx, i + 1),
        Word::Post | Word::Pre if the == i && lx.at(i + 1).joined => {
            let modifier = if lx.word(i) == Word::Post {
                "AFTER"
            } else {
                "BEFORE"
            };
            grammar::dated(lx, i + 1).map(|reading| reading.modified(modifier))
        }
        _ if the == i => about(lx, i),
        _ => None,
    }
}

/// "the end of 1990", "the beginning of October", "the middle of last week", "the rest of the year".
fn edge_of(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let modifier = match lx.word(i) {
        Word::Beginning => "START",
        Word::Middle => "MID",
        _ => "END",
    };
    if lx.word(i + 1) != Word::Of {
        return None;
    }
    let at = i + 2;
    let reading = match (lx.word(at), lx.word(at + 1)) {
        // "the end of the year"
        (
            Word::The,
            Word::Unit(
                unit @ (Unit::Day
                | Unit::Week
                | Unit::Month
                | Unit::Quarter
                | Unit::Year
                | Unit::Decade
                | Unit::Century),
            ),
        ) => {
            let grain = match unit {
                Unit::Decade => Grain::Decade,
                Unit::Century => Grain::Century,
                _ => unit.grain()?.0,
            };
            Reading::shift(at + 2, grain, 0, From::Published)
        }
        _ => grammar::dated(lx, at)?,
    };
    is_long(&reading).then(|| reading.modified(modifier))
}

fn is_long(reading: &Reading) -> bool {
    match &reading.meaning {
        Meaning::Period(_) | Meaning::Part(..) | Meaning::Shift { .. } => true,
        Meaning::Weekday(..) => !matches!(reading.clock, Some(Clock::At { .. })),
        _ => false,
    }
}

/// "early next year", "late November", "mid-1990s", "earlier this month", "later in the day".
fn within(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let modifier = match lx.word(i) {
        Word::Early | Word::Earlier => "START",
        Word::Mid => "MID",
        _ => "END",
    };
    let comparative = matches!(lx.word(i), Word::Earlier | Word::Later);
    let mut at = if lx.word(i + 1) == Word::Mark('-') && !lx.at(i + 1).spaced {
        i + 2
    } else {
        i + 1
    };
    if matches!(lx.word(at), Word::In | Word::On) {
        at += 1;
        if let (Word::The, Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year))) =
            (lx.word(at), lx.word(at + 1))
        {
            let (grain, _) = unit.grain()?;
            return Some(Reading::shift(at + 2, grain, 0, From::Published).modified(modifier));
        }
        if !comparative && lx.word(at - 1) == Word::On {
            return None;
        }
    }
    // "the late summer", "mid-afternoon yesterday"
    if let Word::DayPart(part) = lx.word(at) {
        // "late-night tweets"
        if lx.at(at).joined && lx.word(at + 1) == Word::Other {
            return None;
        }
        let mut reading = match grammar::dated(lx, at + 1) {
            Some(date) if date.clock.is_none() => date,
            _ => Reading::shift(
                if matches!(lx.word(at + 1), Word::Units(Unit::Hour)) {
                    at + 2
                } else {
                    at + 1
                },
                Grain::Day,
                0,
                From::Text,
            ),
        };
        reading.clock = Some(Clock::Part(part));
        return Some(reading.modified(modifier));
    }
    if let Word::Season(season) = lx.word(at)
        && !comparative
    {
        let reading = match super::stated::tail(lx, at + 1) {
            Some((end, year)) => Reading::new(end, Meaning::Part(Part::Season(season), year)),
            None => Reading::new(
                at + 1,
                Meaning::Part(Part::Season(season), YearOf::Near(Which::Unsaid)),
            ),
        };
        return Some(reading.modified(modifier));
    }
    // "the late 70s", but "in her late 20s"
    if let Word::Decade(first) = lx.word(at)
        && first < 100
    {
        const OWNERS: &[&str] = &["his", "her", "their", "my", "our", "your", "whose"];
        if i > 0 && (OWNERS.contains(&lx.written(i - 1)) || lx.before(i, 1) == Word::Possessive) {
            return None;
        }
        let period =
            crate::calendar::period::Period::year(1900 + first as i32)?.widen(Grain::Decade)?;
        return Some(Reading::new(at + 1, Meaning::Period(period)).modified(modifier));
    }
    let reading = grammar::dated(lx, at)?;
    is_long(&reading).then(|| reading.modified(modifier))
}

/// "the morning of March 3", "the night of Oct. 23", "the afternoon".
fn day_part(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    let Word::DayPart(part) = lx.word(the) else {
        return None;
    };
    if lx.word(the + 1) == Word::Of
        && let Some(mut reading) = grammar::dated(lx, the + 2)
        && reading.clock.is_none()
        && is_long(&reading)
    {
        reading.clock = Some(Clock::Part(part));
        return Some(reading);
    }
    let _ = DayPart::Night;
    None
}

/// "about two years", "more than four hours", "nearly a decade", "at least 30 days", "within 18 months".
fn about(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let (at, modifier) = match (lx.word(i), lx.word(i + 1), lx.word(i + 2)) {
        (Word::About | Word::Some, _, _) => (i + 1, "APPROX"),
        (Word::Almost, _, _) => (i + 1, "LESS_THAN"),
        (Word::Only | Word::Just, Word::Over, _) => (i + 2, "MORE_THAN"),
        (Word::Just, Word::Under, _) => (i + 2, "LESS_THAN"),
        (Word::Well, Word::Over, _) => (i + 2, "MORE_THAN"),
        (Word::No, Word::More, Word::Than) => (i + 3, "EQUAL_OR_LESS"),
        (Word::No | Word::Not, Word::Less, Word::Than) => (i + 3, "EQUAL_OR_MORE"),
        (Word::More, Word::Than, _) => (i + 2, "MORE_THAN"),
        (Word::Less, Word::Than, _) => (i + 2, "LESS_THAN"),
        (Word::Over, _, _) => (i + 1, "MORE_THAN"),
        (Word::Under, _, _) => (i + 1, "LESS_THAN"),
        (Word::At, Word::Least, _) => (i + 2, "EQUAL_OR_MORE"),
        (Word::At, Word::Most, _) => (i + 2, "EQUAL_OR_LESS"),
        (Word::Up, Word::To, _) => (i + 2, "EQUAL_OR_LESS"),
        _ => return None,
    };
    let reading = grammar::core(lx, at)?;
    let counted = match lx.word(at) {
        Word::A
        | Word::Half
        | Word::Figure(..)
        | Word::Decimal(_)
        | Word::Spelled(_)
        | Word::Couple
        | Word::Dozen => true,
        Word::The => modifier.starts_with("EQUAL"),
        _ => false,
    };
    let fits = match &reading.meaning {
        Meaning::Duration(_) => counted,
        Meaning::Shift { n, .. } => {
            counted && *n != 0 || modifier == "APPROX" && reading.clock.is_some()
        }
        Meaning::Part(Part::Day(..) | Part::End, _) | Meaning::Period(_) => {
            modifier == "APPROX" && lx.word(i) == Word::About
        }
        _ => false,
    };
    let counted_days = lx.word(i) != Word::Some
        || matches!(
            reading.meaning,
            Meaning::Duration(_) | Meaning::Shift { .. }
        );
    (fits && counted_days).then(|| reading.modified(modifier))
}
