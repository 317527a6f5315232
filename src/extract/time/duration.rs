//! Lengths of time, and distances from a date: "two years", "the past five years", "two weeks ago".

use super::{
    lexeme::Lexemes,
    meaning::{From, Meaning, Reading},
    number::{self, Amount},
    value::duration as value,
    word::{Unit, Word},
};
use crate::calendar::period::Grain;

/// A length as it was read.
struct Length {
    end: usize,
    amount: Amount,
    unit: Unit,
    /// Whether "a" stood for the number.
    article: bool,
    joined: bool,
}

/// Reads a length of time, or a date at that distance from another.
pub(super) fn duration(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    if let Some(length) = length(lx, i) {
        return distance(lx, &length).or_else(|| plain(lx, i, &length));
    }
    framed(lx, i).or_else(|| bare(lx, i))
}

/// Reads "two years", "a week", "10-year", "three trading days".
fn length(lx: &Lexemes<'_>, i: usize) -> Option<Length> {
    let (after, amount, article) = match number::amount(lx, i) {
        Some((_, Amount::Exactly(190_000..=210_000))) => return None,
        Some((end, amount)) => (upper(lx, end).unwrap_or(end), amount, false),
        None if lx.word(i) == Word::A => (i + 1, Amount::Exactly(100), true),
        None => return None,
    };
    let mut at = after;
    while matches!(
        lx.word(at),
        Word::More
            | Word::Full
            | Word::Consecutive
            | Word::Additional
            | Word::Business
            | Word::Calendar
            | Word::Long
            | Word::Fiscal
            | Word::Academic
    ) && at < after + 2
    {
        at += 1;
    }
    let (unit, plural) = match lx.word(at) {
        Word::Unit(unit) => (unit, false),
        Word::Units(unit) => (unit, true),
        _ => return None,
    };
    // "a second", "a second term"; "one second" is a length
    if article && unit == Unit::Second {
        return None;
    }
    let joined = lx.at(at).joined;
    // "five minute": only where it stands before a noun
    if !plural
        && !joined
        && !article
        && !matches!(amount, Amount::Exactly(..=100))
        && lx.word(at + 1) != Word::Other
    {
        let spelled = matches!(amount, Amount::Exactly(_));
        if !spelled {
            return None;
        }
    }
    let mut end = at + 1;
    if lx.word(end) == Word::Mark('\'') && !lx.at(end).spaced && plural {
        // "two years' time"
        if lx.word(end + 1) == Word::Time {
            end += 2;
        }
    }
    Some(Length {
        end,
        amount,
        unit,
        article,
        joined,
    })
}

/// Steps over the upper end of "two to three weeks", "12-18 months".
fn upper(lx: &Lexemes<'_>, i: usize) -> Option<usize> {
    let at = match lx.word(i) {
        Word::To | Word::Or | Word::Mark('-') => i + 1,
        _ if lx.at(i).joined => i,
        _ => return None,
    };
    let (end, _) =
        number::amount(lx, at).filter(|(_, amount)| matches!(amount, Amount::Exactly(_)))?;
    matches!(lx.word(end), Word::Unit(_) | Word::Units(_)).then_some(end)
}

/// "two years ago", "a day earlier", "three weeks later", "five years from now".
fn distance(lx: &Lexemes<'_>, length: &Length) -> Option<Reading> {
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

fn plain(lx: &Lexemes<'_>, i: usize, length: &Length) -> Option<Reading> {
    let mut end = length.end;
    // ages: "the 52-year-old chairman", "52 years old"
    if lx.word(end) == Word::Old && !(length.unit == Unit::Month && length.joined) {
        return None;
    }
    if lx.word(end) == Word::Old || lx.word(end) == Word::Long && lx.at(end).joined {
        end += 1;
    }
    if lx.is(end, "apart") || lx.word(i) == Word::Some && length.unit == Unit::Day {
        return None;
    }
    // "$3 million a year" is a rate, "three-quarters of it" a share
    if length.article && is_rate(lx, i)
        || length.unit == Unit::Quarter && (length.joined || lx.word(end) == Word::Of)
    {
        return None;
    }
    let mut modifier = None;
    match (lx.word(end), lx.word(end + 1)) {
        (Word::Or, Word::So | Word::More | Word::Less) => {
            modifier = Some(match lx.word(end + 1) {
                Word::So => "APPROX",
                Word::More => "EQUAL_OR_MORE",
                _ => "EQUAL_OR_LESS",
            });
            end += 2;
        }
        // "a year or two"
        (Word::Or, Word::Spelled(_)) if length.article => end += 2,
        // "a minute and a half"
        (Word::And, Word::A) if lx.word(end + 2) == Word::Half => {
            let Amount::Exactly(hundredths) = length.amount else {
                return None;
            };
            let value = value(Amount::Exactly(hundredths.checked_add(50)?), length.unit)?;
            return Some(Reading::new(end + 3, Meaning::Duration(value)));
        }
        _ => {}
    }
    let reading = Reading::new(end, Meaning::Duration(value(length.amount, length.unit)?));
    let modifier = if length.amount == Amount::Couple {
        Some("APPROX")
    } else {
        modifier
    };
    Some(match modifier {
        Some(modifier) => reading.modified(modifier),
        None => reading,
    })
}

/// Says whether "a year" at lexeme `i` follows an amount: "$3 million a year".
fn is_rate(lx: &Lexemes<'_>, i: usize) -> bool {
    match lx.before(i, 1) {
        Word::Hundred
        | Word::Thousand
        | Word::Figure(..)
        | Word::Once
        | Word::Twice
        | Word::Times
        | Word::Decimal(_)
        | Word::Units(_) => true,
        Word::Other => {
            let before = i.checked_sub(1).map_or("", |at| lx.written(at));
            matches!(
                before,
                "million"
                    | "billion"
                    | "trillion"
                    | "percent"
                    | "dollars"
                    | "yuan"
                    | "euros"
                    | "tons"
                    | "tonnes"
                    | "barrels"
                    | "flights"
                    | "seats"
                    | "units"
                    | "people"
            )
        }
        Word::Mark('%') => true,
        _ => false,
    }
}

/// "the past five years", "the last two weeks", "the nine months", "the next few days".
fn framed(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = match lx.word(i) {
        Word::The | Word::These | Word::Those => i + 1,
        Word::Each if lx.word(i + 1) == Word::Of && lx.word(i + 2) == Word::The => i + 3,
        _ => i,
    };
    let at = match lx.word(the) {
        Word::Past
        | Word::Last
        | Word::Next
        | Word::Coming
        | Word::Previous
        | Word::Following
        | Word::Latest => the + 1,
        Word::Ordinal(1) if the > i => the + 1,
        _ if the > i => the,
        _ => return None,
    };
    let frame = at > the;
    if frame && let Word::Unit(unit) = lx.word(at) {
        // "the past year"
        let past = lx.word(the) == Word::Past || lx.word(the) == Word::Last && the > i;
        return past.then(|| {
            value(Amount::Exactly(100), unit)
                .map(|value| Reading::new(at + 1, Meaning::Duration(value)))
        })?;
    }
    if frame && let Word::Units(unit) = lx.word(at) {
        return match lx.word(the) {
            Word::Coming => Some(Reading::new(at + 1, Meaning::Future)),
            Word::Past => Some(Reading::new(at + 1, Meaning::Past)),
            Word::Ordinal(_) => value(Amount::Some, unit)
                .map(|value| Reading::new(at + 1, Meaning::Duration(value))),
            _ => None,
        };
    }
    let length = length(lx, at).filter(|length| {
        // "the two day rally": the article is the rally's
        let attribute = !frame
            && matches!(lx.word(length.end - 1), Word::Unit(_))
            && length.amount != Amount::Exactly(100);
        !(length.article || length.joined || attribute)
    })?;
    let mut end = length.end;
    let mut modifier = (length.amount == Amount::Couple).then_some("APPROX");
    if (lx.word(end), lx.word(end + 1)) == (Word::Or, Word::So) {
        end += 2;
        modifier = Some("APPROX");
    }
    let reading = Reading::new(end, Meaning::Duration(value(length.amount, length.unit)?));
    Some(match modifier {
        Some(modifier) => reading.modified(modifier),
        None => reading,
    })
}

/// "for years", "in recent days", "weeks", "the year".
fn bare(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    match (lx.word(i), lx.word(i + 1)) {
        (Word::Recent, Word::Units(_)) => {
            // "recent weeks and months"
            let more = lx.word(i + 2) == Word::And && matches!(lx.word(i + 3), Word::Units(_));
            Some(Reading::new(
                if more { i + 4 } else { i + 2 },
                Meaning::Past,
            ))
        }
        (Word::Coming, Word::Units(_)) => Some(Reading::new(i + 2, Meaning::Future)),
        (Word::Future, Word::Units(_)) => Some(Reading::new(i + 2, Meaning::Future)),
        (Word::Past, Word::Units(_)) => Some(Reading::new(i + 2, Meaning::Past)),
        (Word::Units(unit), Word::Ago) => {
            let _ = unit;
            Some(Reading::new(i + 2, Meaning::Past))
        }
        (Word::Units(_), Word::Later) => Some(Reading::new(i + 2, Meaning::Future)),
        (Word::Units(unit), _)
            if !lx.at(i).capital
                && !lx.at(i).joined
                && matches!(
                    lx.before(i, 1),
                    Word::For
                        | Word::Within
                        | Word::In
                        | Word::The
                        | Word::After
                        | Word::Over
                        | Word::Of
                )
                && (lx.before(i, 1) != Word::Of
                    || !matches!(lx.before(i, 2), Word::Dozens | Word::Couple)) =>
        {
            Some(Reading::new(
                i + 1,
                Meaning::Duration(value(Amount::Some, unit)?),
            ))
        }
        (Word::The, Word::Unit(Unit::Year))
            if matches!(lx.word(i + 2), Word::Ended | Word::Ending) =>
        {
            Some(Reading::new(i + 2, Meaning::Duration("P1Y".to_owned())))
        }
        _ => None,
    }
}
