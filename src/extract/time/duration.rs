//! Lengths of time: "two years", "the past five years", "for decades".

use super::{
    distance,
    lexeme::Lexemes,
    meaning::{Meaning, Reading},
    number::{self, Amount},
    value::duration as value,
    word::{Unit, Word},
};

/// A length as it was read.
pub(super) struct Length {
    pub end: usize,
    pub amount: Amount,
    pub unit: Unit,
    /// Whether "a" stood for the number.
    pub article: bool,
    pub joined: bool,
}

/// Reads a length of time, or a date at that distance from another.
pub(super) fn duration(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    if let Some(length) = length(lx, i) {
        return distance::from_date(lx, &length)
            .or_else(|| distance::ahead(lx, i, &length))
            .or_else(|| plain(lx, i, &length));
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
        Word::Hours24 => (Unit::Hour, true),
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
    // "will last three years"
    let is_verb =
        the == i && (lx.before(i, 1) == Word::To || i > 0 && MODALS.contains(&lx.written(i - 1)));
    let at = match lx.word(the) {
        Word::Last if is_verb => return None,
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
    let value = value(length.amount, length.unit)?;
    let meaning = match distance::stretch(lx, i, &length) {
        Some((unit, n)) => Meaning::Stretch { value, unit, n },
        None => Meaning::Duration(value),
    };
    let reading = Reading::new(end, meaning);
    Some(match modifier {
        Some(modifier) => reading.modified(modifier),
        None => reading,
    })
}

/// Words after which "last" is a verb.
const MODALS: &[&str] = &[
    "will",
    "would",
    "could",
    "can",
    "may",
    "might",
    "should",
    "must",
    "not",
    "n't",
    "n’t",
    "typically",
    "usually",
    "often",
];

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
