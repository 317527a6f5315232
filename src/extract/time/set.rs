//! Times that return: "every Tuesday", "daily", "each year", "twice a week".

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Reading},
    number::{self, Amount},
    value::duration as value,
    word::{Unit, Word},
};

/// Reads a time that returns.
pub(super) fn set(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    match lx.word(i) {
        Word::Each => each(lx, i + 1),
        Word::Often(unit) => often(lx, i, unit),
        Word::Weekdays(day) => Some(weekly(lx, i, i + 1, day)),
        Word::Weekday(day) if matches!(lx.word(i + 1), Word::DayParts(_)) => {
            Some(weekly(lx, i, i + 1, day))
        }
        Word::Once | Word::Twice => match (lx.word(i + 1), lx.word(i + 2)) {
            (Word::A | Word::Each, Word::Unit(unit)) => made(i + 3, Amount::Exactly(100), unit),
            _ => None,
        },
        Word::Per => match lx.word(i + 1) {
            Word::Unit(
                unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year),
            ) => made(i + 2, Amount::Exactly(100), unit),
            _ => None,
        },
        Word::Weekends => Some(Reading::new(i + 1, Meaning::Set("XXXX-WXX-WE".to_owned()))),
        _ => None,
    }
}

fn made(end: usize, amount: Amount, unit: Unit) -> Option<Reading> {
    Some(Reading::new(end, Meaning::Set(value(amount, unit)?)))
}

/// What follows "each" or "every".
fn each(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let (at, amount) = match lx.word(i) {
        _ if lx.is(i, "other") || lx.word(i) == Word::Ordinal(2) => (i + 1, Amount::Exactly(200)),
        Word::Few => (i + 1, Amount::Some),
        _ => match number::amount(lx, i) {
            Some((end, amount)) => (end, amount),
            None => (i, Amount::Exactly(100)),
        },
    };
    match lx.word(at) {
        Word::Unit(unit) | Word::Units(unit) => made(at + 1, amount, unit),
        Word::Weekday(day) => Some(weekly(lx, i, at + 1, day)),
        Word::Month(month) => Some(Reading::new(
            at + 1,
            Meaning::Set(format!("XXXX-{month:02}")),
        )),
        Word::Season(season) => Some(Reading::new(
            at + 1,
            Meaning::Set(format!("XXXX-{}", SEASONS[usize::from(season) % 4])),
        )),
        Word::DayPart(part) => Some(Reading::new(
            at + 1,
            Meaning::Set(format!("XXXX-XX-XX{}", part.suffix())),
        )),
        Word::Weekend => Some(Reading::new(at + 1, Meaning::Set("XXXX-WXX-WE".to_owned()))),
        _ => None,
    }
}

const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

/// "Tuesdays", "every Friday night".
fn weekly(lx: &Lexemes<'_>, _from: usize, end: usize, day: u8) -> Reading {
    let value = format!("XXXX-WXX-{}", day + 1);
    match lx.word(end) {
        Word::DayPart(part) | Word::DayParts(part) => {
            Reading::new(end + 1, Meaning::Set(format!("{value}{}", part.suffix())))
        }
        _ => Reading::new(end, Meaning::Set(value)),
    }
}

/// "daily", unless it is a newspaper's name.
fn often(lx: &Lexemes<'_>, i: usize, unit: Unit) -> Option<Reading> {
    let first = matches!(lx.before(i, 1), Word::Mark('.' | '!' | '?' | '"'));
    if lx.at(i).capital && (!first || lx.at(i + 1).capital)
        || lx.at(i + 1).joined
        || lx.at(i).joined
    {
        return None;
    }
    // "the quarterly dividend" says what kind of thing it is.
    if unit == Unit::Quarter && lx.word(i + 1) == Word::Other {
        return None;
    }
    made(i + 1, Amount::Exactly(100), unit)
}
