//! Days that are counted within a month: "the first Friday of July", "the 20th of next month"; weeks as well.

use super::{
    lexeme::Lexemes,
    meaning::{From, Meaning, Part, Pick, Reading, Which, YearOf},
    stated::{month, tail},
    word::{Unit, Word},
};
use crate::calendar::period::{Grain, Period};

/// Reads a day that is counted within a month.
pub(super) fn counted(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    let n = match lx.word(the) {
        Word::Ordinal(n @ 1..=5) | Word::Nth(n @ 1..=5) => Some(n as u8),
        Word::Last => Some(0),
        _ if lx.is(the, "final") => Some(0),
        _ => None,
    };
    let (pick, at) = match (lx.word(the), lx.word(the + 1)) {
        (_, Word::Unit(Unit::Week)) => (Pick::Week(n?, Grain::Week), the + 2),
        (_, Word::Weekend) => (Pick::Week(n?, Grain::Weekend), the + 2),
        (_, Word::Unit(Unit::Day)) if n? < 2 => (Pick::Edge(n? == 1), the + 2),
        (Word::Ordinal(n @ 1..=5) | Word::Nth(n @ 1..=5), Word::Weekday(day)) => {
            (Pick::Weekday(n as u8, day), the + 2)
        }
        (Word::Last, Word::Weekday(day)) => (Pick::Weekday(0, day), the + 2),
        (Word::Nth(n @ 1..=31), _) => (Pick::Day(n as u8), the + 1),
        _ => return None,
    };
    if !matches!(lx.word(at), Word::Of | Word::In) {
        return None;
    }
    let (end, within) = month_of(lx, at + 1, pick)?;
    let meaning = Meaning::InMonth {
        pick,
        month: Box::new(within),
    };
    Some(Reading::new(end, meaning))
}

fn month_of(lx: &Lexemes<'_>, i: usize, pick: Pick) -> Option<(usize, Meaning)> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    if lx.word(the + 1) == Word::Unit(Unit::Month)
        || lx.word(the) == Word::Unit(Unit::Month) && the > i
    {
        let (end, n, from) = match lx.word(the) {
            Word::This | Word::Current => (the + 2, 0, From::Published),
            Word::Last => (the + 2, -1, From::Published),
            Word::Next if the == i => (the + 2, 1, From::Published),
            Word::Next | Word::Following => (the + 2, 1, From::Text),
            Word::Previous => (the + 2, -1, From::Text),
            Word::Same | Word::That => (the + 2, 0, From::Text),
            Word::Unit(_) => (the + 1, 0, From::Text),
            _ => return None,
        };
        return Some((
            end,
            Meaning::Shift {
                grain: Grain::Month,
                n,
                from,
            },
        ));
    }
    // "the 20th of May" is read elsewhere.
    if matches!(pick, Pick::Day(_)) {
        return None;
    }
    let (after, month, _) = month(lx, i)?;
    Some(match tail(lx, after) {
        Some((end, YearOf::Stated(year))) => {
            (end, Meaning::Period(Period::month(year, month.into())?))
        }
        Some((end, year)) => (end, Meaning::Part(Part::Month(month), year)),
        None => (
            after,
            Meaning::Part(Part::Month(month), YearOf::Near(Which::Unsaid)),
        ),
    })
}

impl Pick {
    /// Returns the day of `month` that it picks.
    pub(super) fn in_month(self, month: Period) -> Option<Period> {
        match self {
            Pick::Day(day) => {
                let date = chrono::Datelike::with_day(&month.start(), day.into())?;
                Period::containing(Grain::Day, date)
            }
            Pick::Edge(is_first) => {
                let day = if is_first { month.start() } else { month.end() };
                Period::containing(Grain::Day, day)
            }
            // A week belongs to the month that most of its days are in.
            Pick::Week(n, grain) => {
                let days = match (n, grain) {
                    (0, Grain::Week) => month.end() - chrono::Days::new(3),
                    (0, _) => return Pick::Weekday(0, 5).in_month(month)?.widen(grain),
                    (_, Grain::Week) => {
                        month.start() + chrono::Days::new(3 + 7 * (u64::from(n) - 1))
                    }
                    _ => return Pick::Weekday(n, 5).in_month(month)?.widen(grain),
                };
                Period::containing(grain, days)
            }
            Pick::Weekday(n, weekday) => {
                let first =
                    i64::from(chrono::Datelike::weekday(&month.start()).num_days_from_monday());
                let ahead = (i64::from(weekday) - first).rem_euclid(7);
                let in_weeks = |weeks: i64| {
                    crate::calendar::period::shift_days(month.start(), ahead + 7 * weeks)
                };
                let last = || {
                    [4, 3]
                        .into_iter()
                        .filter_map(in_weeks)
                        .find(|day| *day <= month.end())
                };
                let date = if n == 0 {
                    last()
                } else {
                    in_weeks(i64::from(n) - 1)
                }?;
                (date <= month.end()).then(|| Period::containing(Grain::Day, date))?
            }
        }
    }
}
