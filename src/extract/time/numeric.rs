//! Dates in figures alone: `3/4/2024`, `3.4.2024`, `03-04-2024`.

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Part, Reading, Which, YearOf},
    stated::full_year,
    word::Word,
};
use crate::calendar::period::Period;

/// Reads a date in figures. Which comes first, day or month, is decided later if the numbers do not say.
pub(super) fn numeric(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    if lx.is_tight(i) && lx.before(i, 1) == Word::Mark('/') {
        return None;
    }
    if let Word::Dotted(parts) = lx.word(i) {
        return dotted(i, parts);
    }
    let Word::Figure(first, n_figures) = lx.word(i) else {
        return None;
    };
    if let Some(reading) = two(lx, i, first, n_figures).or_else(|| apart(lx, i)) {
        return Some(reading);
    }
    let (second, third, end) = match (
        lx.word(i + 1),
        lx.word(i + 2),
        lx.word(i + 3),
        lx.word(i + 4),
    ) {
        (
            Word::Mark('/'),
            Word::Figure(second, 1 | 2),
            Word::Mark('/'),
            Word::Figure(third, n @ (1 | 2 | 4)),
        ) if !lx.at(i + 2).spaced && !lx.at(i + 4).spaced => (second, (third, n), i + 5),
        (Word::Figure(second, 1 | 2), Word::Figure(third, n @ (2 | 4)), _, _)
            if lx.at(i + 1).joined
                && lx.at(i + 2).joined
                && !lx.at(i + 3).joined
                && n_figures <= 2 =>
        {
            (second, (third, n), i + 3)
        }
        _ => return None,
    };
    let (second, third) = (u8::try_from(second).ok()?, third);
    match (n_figures, third) {
        (4, (day, 1 | 2)) if (1000..=2199).contains(&first) => Some(Reading::new(
            end,
            Meaning::Period(Period::day(first as i32, second.into(), day)?),
        )),
        (1 | 2, (year, n @ (2 | 4))) => {
            let year = if n == 2 { full_year(year) } else { year as i32 };
            either(end, u8::try_from(first).ok()?, second, year)
        }
        _ => None,
    }
}

/// `11/2016`, `2016/11`; `22/04`; `4/22` and `4-22` only after "on".
fn two(lx: &Lexemes<'_>, i: usize, first: u32, n_figures: u8) -> Option<Reading> {
    let slashed = lx.word(i + 1) == Word::Mark('/') && !lx.at(i + 1).spaced && !lx.at(i + 2).spaced;
    let at = if slashed { i + 2 } else { i + 1 };
    let more = lx.at(at + 1).joined || lx.word(at + 1) == Word::Mark('/') && !lx.at(at + 1).spaced;
    let Word::Figure(second, n_second) = lx.word(at) else {
        return None;
    };
    if more || !(slashed || lx.at(at).joined) || !matches!(n_figures, 1 | 2 | 4) {
        return None;
    }
    let meaning = match (first, n_figures, second, n_second) {
        (1..=12, 1 | 2, 1900..=2100, 4) => Meaning::Period(Period::month(second as i32, first)?),
        (1900..=2100, 4, 1..=12, 1 | 2) if slashed => {
            Meaning::Period(Period::month(first as i32, second)?)
        }
        (1..=31, 1 | 2, 1..=31, 1 | 2)
            if lx.before(i, 1) == Word::On && (slashed || ends_clause(lx, at + 1))
                || slashed && (n_figures, n_second) == (2, 2) && ends_clause(lx, at + 1) =>
        {
            let (first, second) = (first as u8, second as u8);
            match (first > 12, second > 12) {
                (true, false) => {
                    Meaning::Part(Part::Day(second, first), YearOf::Near(Which::Unsaid))
                }
                (false, true) => {
                    Meaning::Part(Part::Day(first, second), YearOf::Near(Which::Unsaid))
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(Reading::new(at + 1, meaning))
}

/// Says whether nothing follows at lexeme `i` that a number before it could count.
fn ends_clause(lx: &Lexemes<'_>, i: usize) -> bool {
    matches!(lx.word(i), Word::Mark('.' | ',' | ';' | '!' | '?' | ')'))
}

/// `2016 - 11`, `11 / 2016`, `2016, Nov`: only where nothing follows that it could count.
fn apart(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let joint = lx.word(i + 1);
    let at = match joint {
        Word::Mark('/' | '-' | ',') => i + 2,
        _ => i + 1,
    };
    if !matches!(lx.word(at + 1), Word::Mark('.' | ',' | ';' | ')'))
        || lx.is_tight(at + 1) && at + 1 < lx.len() && !lx.at(at + 2).spaced
    {
        return None;
    }
    let (year, month) = match (lx.word(i), lx.word(at)) {
        (Word::Figure(year, 4), Word::Figure(month, 1 | 2))
            if at > i + 1 && joint != Word::Mark(',') =>
        {
            (year, month)
        }
        (Word::Figure(month, 1 | 2), Word::Figure(year, 4))
            if at > i + 1 && joint != Word::Mark(',') =>
        {
            (year, month)
        }
        (Word::Figure(year, 4), Word::Month(month) | Word::ShortMonth(month))
            if joint != Word::Mark('/') =>
        {
            (year, month.into())
        }
        _ => return None,
    };
    let is_year = (1900..=2100).contains(&year);
    Period::month(year as i32, month)
        .filter(|_| is_year)
        .map(|month| Reading::new(at + 1, Meaning::Period(month)))
}

/// With dots the day comes first.
fn dotted(i: usize, [first, second, third]: [u16; 3]) -> Option<Reading> {
    let period = match (first, third) {
        (1..=31, 1900..=2199) => Period::day(third.into(), second.into(), first.into()),
        (1900..=2199, 1..=31) => Period::day(first.into(), second.into(), third.into()),
        _ => None,
    };
    Some(Reading::new(i + 1, Meaning::Period(period?)))
}

fn either(end: usize, first: u8, second: u8, year: i32) -> Option<Reading> {
    if !(1000..=2199).contains(&year) {
        return None;
    }
    let month_first = Period::day(year, first.into(), second.into());
    let day_first = Period::day(year, second.into(), first.into());
    let meaning = match (month_first, day_first) {
        (Some(a), Some(b)) if a != b => Meaning::Numeric {
            first,
            second,
            year: Some(year),
        },
        (a, b) => Meaning::Period(a.or(b)?),
    };
    Some(Reading::new(end, meaning))
}
