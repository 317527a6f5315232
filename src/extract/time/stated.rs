//! Dates with a month's name or a year.

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Part, Reading, Which, YearOf},
    number,
    word::{Unit, Word},
    year::{self, is_count},
};
use crate::calendar::period::{Grain, Period};

/// Reads a date with a month's name, or a year.
pub(super) fn date(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let at = after_weekday(lx, i);
    if let Some(reading) = month_first(lx, at).or_else(|| day_first(lx, at)) {
        let bare = matches!(reading.meaning, Meaning::Part(Part::Month(_), _));
        if at == i || !bare {
            return Some(reading);
        }
    }
    iso(lx, i)
        .or_else(|| year_first(lx, i))
        .or_else(|| year::year_alone(lx, i))
}

/// Steps over "Friday," and "Sun," where a date may follow.
fn after_weekday(lx: &Lexemes<'_>, i: usize) -> usize {
    // "this coming Sunday, March 8"
    let mut pointed = i;
    while matches!(
        lx.word(pointed),
        Word::This | Word::Last | Word::Next | Word::Coming | Word::Past
    ) && pointed < i + 2
    {
        pointed += 1;
    }
    let mut at = match lx.word(pointed) {
        Word::Weekday(_) => pointed + 1,
        Word::ShortWeekday(_) if lx.word(pointed + 1) == Word::Mark('.') => pointed + 2,
        Word::ShortWeekday(_) => pointed + 1,
        _ => return i,
    };
    if lx.word(at) == Word::Mark(',') {
        at += 1;
    }
    if lx.word(at) == Word::The {
        at += 1;
    }
    at
}

/// A month's name: one past it, its number, and whether it is cut short.
pub(super) fn month(lx: &Lexemes<'_>, i: usize) -> Option<(usize, u8, bool)> {
    match lx.word(i) {
        Word::Month(month) => Some((i + 1, month, false)),
        Word::ShortMonth(month) if lx.word(i + 1) == Word::Mark('.') && !lx.at(i + 1).spaced => {
            Some((i + 2, month, true))
        }
        Word::ShortMonth(month) => Some((i + 1, month, true)),
        _ => None,
    }
}

fn month_first(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let (after, month, short) = month(lx, i)?;
    let slash =
        lx.word(after) == Word::Mark('/') && !lx.at(after).spaced && !lx.at(after + 1).spaced;
    let the = match lx.word(after) {
        Word::The => after + 1,
        _ if slash => after + 1,
        _ => after,
    };
    if let Some((end, day)) = number::day(lx, the).or_else(|| day_in_words(lx, i, the))
        && !matches!(lx.word(end), Word::Mark('%') | Word::Meridiem(_))
        && (lx.word(end) != Word::Mark(':') || lx.at(end + 1).spaced)
        && (the == after || slash || matches!(lx.word(the), Word::Nth(_) | Word::Ordinal(_)))
        && valid(month, day)
    {
        let comma = if lx.word(end) == Word::Mark(',') {
            end + 1
        } else {
            end
        };
        let year = tail(lx, comma).or_else(|| early_year(lx, comma));
        return Some(match year.filter(|_| !is_count(lx, comma)) {
            Some((end, year)) => of_year(end, Part::Day(month, day), year)?,
            None => Reading::new(
                end,
                Meaning::Part(Part::Day(month, day), YearOf::Near(Which::Unsaid)),
            ),
        });
    }
    let comma = if lx.word(after) == Word::Mark(',') {
        after + 1
    } else {
        after
    };
    if let Some((end, year)) = tail(lx, comma) {
        return of_year(end, Part::Month(month), year);
    }
    if let (Word::Mark('\''), Word::Figure(n, 2)) = (lx.word(after), lx.word(after + 1))
        && !lx.at(after + 1).spaced
    {
        return of_year(after + 2, Part::Month(month), YearOf::Stated(full_year(n)));
    }
    // A short form alone is more often a name.
    let stopped = after == i + 2
        || lx.written(i).ends_with('.')
        || lx.at(i).capital
            && matches!(lx.word(after), Word::Mark(_))
            && lx.at(after).word != Word::Mark('-');
    let in_it = lx.before(i, 1) == Word::In && stopped || is_month_of(lx, i);
    (!short || in_it || lx.before(i, 1) == Word::Late).then(|| {
        Reading::new(
            i + 1,
            Meaning::Part(Part::Month(month), YearOf::Near(Which::Unsaid)),
        )
    })
}

/// "the month of Jan"
fn is_month_of(lx: &Lexemes<'_>, i: usize) -> bool {
    lx.before(i, 1) == Word::Of && lx.before(i, 2) == Word::Unit(Unit::Month)
}

/// "June twenty three", unless it is twenty-three of something.
fn day_in_words(lx: &Lexemes<'_>, month: usize, i: usize) -> Option<(usize, u8)> {
    let (end, n) = number::spelled(lx, i).filter(|(end, n)| *end == i + 2 && *n <= 31)?;
    let counts = match lx.word(end) {
        Word::Other => !matches!(lx.written(end), "with" | "when" | "as" | "because"),
        Word::Mark(_) | Word::At | Word::For | Word::From | Word::Until => false,
        _ => true,
    };
    (lx.at(month).capital && !counts).then_some((end, n as u8))
}

fn day_first(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let start = if lx.word(i) == Word::The { i + 1 } else { i };
    let (after, day) = number::day(lx, start)?;
    let named = matches!(
        lx.word(start),
        Word::Nth(_) | Word::Ordinal(_) | Word::Spelled(_)
    );
    let dotted = lx.word(after) == Word::Mark('.') && !lx.at(after).spaced;
    let of = if dotted || lx.word(after) == Word::Of {
        after + 1
    } else {
        after
    };
    if start > i && !named || of == after && matches!(lx.word(start), Word::Ordinal(_)) {
        return None;
    }
    let (end, month, _) = month(lx, of)?;
    // "the 5 March proposals", "10 May": a capital tells the month from the verb.
    if !lx.at(of).capital && matches!(month, 3 | 5) && !named || !valid(month, day) {
        return None;
    }
    // "on 5 March 10,000 people", "5 May 2024"
    let comma = if lx.word(end) == Word::Mark(',') {
        end + 1
    } else {
        end
    };
    match tail(lx, comma)
        .or_else(|| early_year(lx, end))
        .filter(|_| !is_count(lx, comma))
    {
        Some((end, year)) => of_year(end, Part::Day(month, day), year),
        None => Some(Reading::new(
            end,
            Meaning::Part(Part::Day(month, day), YearOf::Near(Which::Unsaid)),
        )),
    }
}

/// A year after a month, quarter, season: `2024`, `of 2024`, `last year`, `of that year`.
pub(super) fn tail(lx: &Lexemes<'_>, i: usize) -> Option<(usize, YearOf)> {
    let at = if matches!(lx.word(i), Word::Of | Word::In) {
        i + 1
    } else {
        i
    };
    if let Some((end, year)) = number::year(lx, at)
        && (1500..=2199).contains(&year)
        && lx.word(end) != Word::Mark('%')
    {
        return Some((end, YearOf::Stated(year)));
    }
    if lx.word(at) == Word::Fiscal {
        return tail(lx, at + 1).filter(|(_, year)| matches!(year, YearOf::Stated(_)));
    }
    relative_year(lx, at)
}

/// `1391` after a day and a month, where nothing follows that it could count.
fn early_year(lx: &Lexemes<'_>, i: usize) -> Option<(usize, YearOf)> {
    match (lx.word(i), lx.word(i + 1)) {
        (Word::Figure(year @ 1000..1500, 4), Word::Mark(_)) => {
            Some((i + 1, YearOf::Stated(year as i32)))
        }
        _ => None,
    }
}

/// "this year", "last year", "the following year", "that year".
pub(super) fn relative_year(lx: &Lexemes<'_>, i: usize) -> Option<(usize, YearOf)> {
    let the = lx.word(i) == Word::The;
    let at = if the { i + 1 } else { i };
    let unit = if matches!(lx.word(at + 1), Word::Fiscal | Word::Calendar) {
        at + 2
    } else {
        at + 1
    };
    if lx.word(unit) != Word::Unit(Unit::Year) || lx.word(unit + 1) == Word::End {
        return None;
    }
    let year = match lx.word(at) {
        Word::This if !the => YearOf::Published(0),
        Word::Current => YearOf::Published(0),
        Word::Last if !the => YearOf::Published(-1),
        Word::Next if !the => YearOf::Published(1),
        Word::Coming => YearOf::Published(1),
        Word::That if !the => YearOf::Text(0),
        Word::Same if the => YearOf::Text(0),
        Word::Following | Word::Next if the => YearOf::Text(1),
        Word::Previous => YearOf::Text(-1),
        _ => return None,
    };
    Some((unit + 1, year))
}

/// Returns the reading of `part` in `year`; `None` if that year does not have it.
pub(super) fn of_year(end: usize, part: Part, year: YearOf) -> Option<Reading> {
    let meaning = match (year, part) {
        (YearOf::Stated(year), Part::Month(month)) => {
            Meaning::Period(Period::month(year, month.into())?)
        }
        (YearOf::Stated(year), Part::Day(month, day)) => {
            Meaning::Period(Period::day(year, month.into(), day.into())?)
        }
        _ => Meaning::Part(part, year),
    };
    Some(Reading::new(end, meaning))
}

/// `2024-03-08`, `2024-03-08T15:01` up to the T.
fn iso(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let Word::Figure(year @ 1000..=2199, 4) = lx.word(i) else {
        return None;
    };
    let (Word::Figure(month @ 1..=12, 2), true) = (lx.word(i + 1), lx.at(i + 1).joined) else {
        return None;
    };
    let (Word::Figure(day, 2), true) = (lx.word(i + 2), lx.at(i + 2).joined) else {
        // `2024-03`, but `2009-10` may be a season
        let ends = !lx.at(i + 2).joined && (month <= year % 100 || month < 10);
        return ends.then(|| {
            Period::month(year as i32, month)
                .map(|month| Reading::new(i + 2, Meaning::Period(month)))
        })?;
    };
    Some(Reading::new(
        i + 3,
        Meaning::Period(Period::day(year as i32, month, day)?),
    ))
}

/// `2019-Sep-1`, `2019/Sep/01`.
fn year_first(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let Word::Figure(year @ 1000..=2199, 4) = lx.word(i) else {
        return None;
    };
    let after_joint = |at: usize| match lx.word(at) {
        Word::Mark('/') if !lx.at(at).spaced && !lx.at(at + 1).spaced => Some(at + 1),
        _ if lx.at(at).joined => Some(at),
        _ => None,
    };
    let (after, month, _) = month(lx, after_joint(i + 1)?)?;
    let at = after_joint(after)?;
    let (end, day) = number::day(lx, at)?;
    of_year(end, Part::Day(month, day), YearOf::Stated(year as i32))
}

fn valid(month: u8, day: u8) -> bool {
    Period::day(2000, month.into(), day.into()).is_some()
}

/// Two figures as a year: the nearest century, as people write them.
pub(super) fn full_year(n: u32) -> i32 {
    (if n < 50 { 2000 + n } else { 1900 + n }) as i32
}

/// Returns the period as a `Grain`: kept here so that the grammar names no calendar type twice.
pub(super) fn century(n: i32) -> Option<Period> {
    Period::year(((n - 1) * 100).max(1)).and_then(|year| year.widen(Grain::Century))
}
