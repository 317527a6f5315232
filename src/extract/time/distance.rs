//! Distances from a date: "two weeks ago", "a day earlier", "will meet in ten days", "past 3 weeks".

use super::{
    duration::Length,
    lexeme::Lexemes,
    meaning::{From, Meaning, Reading},
    number::{self, Amount},
    tense,
    value::duration as value,
    word::{Unit, Word},
};
use crate::calendar::period::Grain;

/// "two years ago", "a day earlier", "three weeks later", "five years from now".
pub(super) fn from_date(lx: &Lexemes<'_>, length: &Length) -> Option<Reading> {
    let approximately = if lx.word(length.end) == Word::Or && lx.word(length.end + 1) == Word::So {
        length.end + 2
    } else {
        length.end
    };
    let at = approximately;
    if length.joined && !lx.at(at).joined {
        return None;
    }
    let (end, sign, from) = match (lx.word(at), lx.word(at + 1)) {
        (Word::Ago, _) => (at + 1, -1, From::Published),
        (Word::Earlier | Word::Previously, _) => (at + 1, -1, From::Text),
        (Word::Before, after) if !starts_clause(after) => (at + 1, -1, From::Text),
        (Word::Later | Word::Hence, _) => (at + 1, 1, From::Text),
        (Word::From, Word::Now) => (at + 2, 1, From::Published),
        (Word::From, Word::Today) => (at + 2, 1, From::Published),
        (Word::From, Word::Tomorrow | Word::Yesterday) => return from_day(lx, length, at + 1),
        _ => return None,
    };
    let modifier = if approximately > length.end {
        Some("APPROX")
    } else {
        None
    };
    let reading = match (length.amount, length.unit.grain()) {
        (Amount::Exactly(hundredths), Some((grain, many))) => {
            let n = i32::try_from(hundredths / 100)
                .ok()?
                .checked_mul(many)?
                .checked_mul(sign)?;
            let (grain, n) = match (grain, hundredths % 100) {
                // "a year and a half ago"
                (Grain::Year, 50) => (Grain::Month, n * 12 + 6 * sign),
                (_, 0) => (grain, n),
                _ => {
                    return Some(Reading::new(
                        end,
                        if sign < 0 {
                            Meaning::Past
                        } else {
                            Meaning::Future
                        },
                    ));
                }
            };
            let from = match (grain, n, from) {
                (Grain::Year, -1, From::Text) => From::TextYear,
                (Grain::Year, -1, _) => From::TextQuarter,
                _ => from,
            };
            Reading::shift(end, grain, n, from)
        }
        // "three hours later" is within the day, or not: only its length is known
        (Amount::Exactly(_), None) => {
            Reading::new(end, Meaning::Duration(value(length.amount, length.unit)?))
        }
        (Amount::Couple, Some((grain, many))) => {
            Reading::shift(end, grain, 2 * many * sign, from).modified("APPROX")
        }
        _ if sign < 0 => Reading::new(end, Meaning::Past),
        _ => Reading::new(end, Meaning::Future),
    };
    Some(match modifier {
        Some(modifier) => reading.modified(modifier),
        None => reading,
    })
}

/// "two days from tomorrow"
fn from_day(lx: &Lexemes<'_>, length: &Length, i: usize) -> Option<Reading> {
    let Amount::Exactly(hundredths) = length.amount else {
        return None;
    };
    let (grain, many) = length.unit.grain()?;
    let days = many * if grain == Grain::Week { 7 } else { 1 };
    let n = i32::try_from(hundredths / 100).ok()?.checked_mul(days)?;
    let base = if lx.word(i) == Word::Tomorrow { 1 } else { -1 };
    (hundredths % 100 == 0 && grain <= Grain::Week)
        .then(|| Reading::shift(i + 1, Grain::Day, n + base, From::Published))
}

/// "two years before the war" is no date, "two years before" is.
fn starts_clause(after: Word) -> bool {
    !matches!(after, Word::Mark(_))
}

/// "will meet in two weeks": two weeks from now, not for so long.
pub(super) fn ahead(lx: &Lexemes<'_>, i: usize, length: &Length) -> Option<Reading> {
    let Amount::Exactly(hundredths) = length.amount else {
        return None;
    };
    let (grain, many) = length.unit.grain()?;
    let (after, _) = number::amount(lx, i)?;
    let is_whole = hundredths % 100 == 0 && hundredths <= 10_000;
    let ends =
        after + 1 == length.end && matches!(lx.word(length.end), Word::Mark(mark) if mark != '\'');
    if !(is_whole && ends && lx.before(i, 1) == Word::In)
        || length.joined
        || !tense::is_to_come(lx, i)
    {
        return None;
    }
    let n = i32::try_from(hundredths / 100).ok()?.checked_mul(many)?;
    Some(Reading::shift(length.end, grain, n, From::Published))
}

/// "past 3 weeks", "next 10 days": without an article, as notes and headlines have it, they count from the day of
/// writing; of "the past three weeks" in running text only the length is certain.
pub(super) fn stretch(lx: &Lexemes<'_>, i: usize, length: &Length) -> Option<(Unit, i32)> {
    const OWNERS: &[&str] = &["their", "its", "his", "her", "our", "my", "your", "whose"];
    let before = lx.before(i, 1);
    let sign = match lx.word(i) {
        // "talks last 3 hours"
        Word::Last if matches!(before, Word::Other | Word::To) => return None,
        _ if i > 0 && OWNERS.contains(&lx.written(i - 1)) || before == Word::Possessive => {
            return None;
        }
        Word::Past | Word::Last | Word::Previous => -1,
        Word::Next | Word::Coming => 1,
        _ => return None,
    };
    let Amount::Exactly(hundredths) = length.amount else {
        return None;
    };
    let (unit, many) = match length.unit {
        Unit::Year => (Unit::Month, 12),
        unit => (unit, 1),
    };
    let n = i32::try_from(hundredths / 100).ok()?.checked_mul(many)?;
    let whole = hundredths % 100 == 0;
    let counts = !matches!(
        unit,
        Unit::Quarter | Unit::Decade | Unit::Century | Unit::Millennium
    );
    (whole && counts).then_some((unit, sign * n))
}
