//! Dates with a month's name or a year.

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Part, Reading, Which, YearOf},
    number,
    word::{Unit, Word},
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
    iso(lx, i).or_else(|| year_alone(lx, i))
}

/// Steps over "Friday," and "Sun," where a date may follow.
fn after_weekday(lx: &Lexemes<'_>, i: usize) -> usize {
    let mut at = match lx.word(i) {
        Word::Weekday(_) => i + 1,
        Word::ShortWeekday(_) if lx.word(i + 1) == Word::Mark('.') => i + 2,
        Word::ShortWeekday(_) => i + 1,
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
    let the = if lx.word(after) == Word::The { after + 1 } else { after };
    if let Some((end, day)) = number::day(lx, the)
        && !lx.word(end).eq(&Word::Mark(':'))
        && !matches!(lx.word(end), Word::Mark('%') | Word::Meridiem(_))
        && (the == after || matches!(lx.word(the), Word::Nth(_) | Word::Ordinal(_)))
        && valid(month, day)
    {
        let comma = if lx.word(end) == Word::Mark(',') { end + 1 } else { end };
        return Some(match tail(lx, comma).filter(|_| !is_count(lx, comma)) {
            Some((end, year)) => of_year(end, Part::Day(month, day), year)?,
            None => Reading::new(end, Meaning::Part(Part::Day(month, day), YearOf::Near(Which::Unsaid))),
        });
    }
    let comma = if lx.word(after) == Word::Mark(',') { after + 1 } else { after };
    if let Some((end, year)) = tail(lx, comma) {
        return of_year(end, Part::Month(month), year);
    }
    if let (Word::Mark('\''), Word::Figure(n, 2)) = (lx.word(after), lx.word(after + 1))
        && !lx.at(after + 1).spaced
    {
        return of_year(after + 2, Part::Month(month), YearOf::Stated(full_year(n)));
    }
    // A short form alone is more often a name.
    let stopped = short && after == i + 2 && lx.before(i, 1) == Word::In;
    (!short || stopped || lx.before(i, 1) == Word::Late).then(|| {
        Reading::new(i + 1, Meaning::Part(Part::Month(month), YearOf::Near(Which::Unsaid)))
    })
}

fn day_first(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let start = if lx.word(i) == Word::The { i + 1 } else { i };
    let (after, day) = number::day(lx, start)?;
    let named = matches!(lx.word(start), Word::Nth(_) | Word::Ordinal(_) | Word::Spelled(_));
    let of = if lx.word(after) == Word::Of && named { after + 1 } else { after };
    if start > i && !named || of == after && matches!(lx.word(start), Word::Ordinal(_)) {
        return None;
    }
    let (end, month, _) = month(lx, of)?;
    // "the 5 March proposals", "10 May": a capital tells the month from the verb.
    if !lx.at(of).capital && matches!(month, 3 | 5) && !named || !valid(month, day) {
        return None;
    }
    // "on 5 March 10,000 people", "5 May 2024"
    let comma = if lx.word(end) == Word::Mark(',') { end + 1 } else { end };
    match tail(lx, comma).filter(|_| !is_count(lx, comma)) {
        Some((end, year)) => of_year(end, Part::Day(month, day), year),
        None => Some(Reading::new(end, Meaning::Part(Part::Day(month, day), YearOf::Near(Which::Unsaid)))),
    }
}

/// A year after a month, quarter, season: `2024`, `of 2024`, `last year`, `of that year`.
pub(super) fn tail(lx: &Lexemes<'_>, i: usize) -> Option<(usize, YearOf)> {
    let at = if matches!(lx.word(i), Word::Of | Word::In) { i + 1 } else { i };
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

/// "this year", "last year", "the following year", "that year".
pub(super) fn relative_year(lx: &Lexemes<'_>, i: usize) -> Option<(usize, YearOf)> {
    let the = lx.word(i) == Word::The;
    let at = if the { i + 1 } else { i };
    let unit = if matches!(lx.word(at + 1), Word::Fiscal | Word::CalendarWord) { at + 2 } else { at + 1 };
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
        (YearOf::Stated(year), Part::Month(month)) => Meaning::Period(Period::month(year, month.into())?),
        (YearOf::Stated(year), Part::Day(month, day)) => {
            Meaning::Period(Period::day(year, month.into(), day.into())?)
        }
        _ => Meaning::Part(part, year),
    };
    Some(Reading::new(end, meaning))
}

/// `2024-03-08`, `2024-03-08T15:01` up to the T.
fn iso(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let Word::Figure(year @ 1000..=2199, 4) = lx.word(i) else { return None };
    let (Word::Figure(month @ 1..=12, 2), true) = (lx.word(i + 1), lx.at(i + 1).joined) else {
        return None;
    };
    let (Word::Figure(day, 2), true) = (lx.word(i + 2), lx.at(i + 2).joined) else {
        return None;
    };
    Some(Reading::new(i + 3, Meaning::Period(Period::day(year as i32, month, day)?)))
}

fn year_alone(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let at = match (lx.word(i), lx.word(i + 1)) {
        (Word::The, Word::Unit(Unit::Year)) => i + 2,
        (Word::Fiscal | Word::Financial | Word::Academic | Word::CalendarWord, Word::Unit(Unit::Year)) => i + 2,
        (Word::Fiscal | Word::CalendarWord, _) => i + 1,
        _ if lx.written(i).starts_with("FY") => return fiscal_code(lx, i),
        _ => i,
    };
    let (end, year) = number::year(lx, at)?;
    if at == i && !is_year(lx, i, end, year) {
        return None;
    }
    Some(Reading::new(end, Meaning::Period(Period::year(year)?)))
}

/// `FY2024`, `FY24`, `FY 2024`.
fn fiscal_code(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let rest = &lx.written(i)[2..];
    let (end, year) = match (rest.len(), rest.parse::<u32>()) {
        (4, Ok(year @ 1900..=2199)) => (i + 1, year as i32),
        (2, Ok(n)) => (i + 1, full_year(n)),
        (0, _) => number::year(lx, i + 1)?,
        _ => return None,
    };
    Some(Reading::new(end, Meaning::Period(Period::year(year)?)))
}

/// What four figures count if it stands after them.
const COUNTED: &[&str] = &[
    "people", "persons", "men", "women", "children", "workers", "employees", "jobs", "members", "students",
    "troops", "soldiers", "homes", "houses", "shares", "votes", "dollars", "yuan", "euros", "pounds", "rupees",
    "yen", "km", "kilometers", "kilometres", "miles", "meters", "metres", "feet", "tons", "tonnes", "barrels",
    "acres", "hectares", "square", "points", "copies", "units", "cases", "deaths", "pages", "words", "megawatts",
    "MW", "calories", "rpm", "times", "percent", "million", "billion", "trillion", "kg", "kilograms", "lbs",
    "stores", "companies", "families", "residents", "passengers", "flights", "vehicles", "cars", "residents",
];

/// Says whether a number is followed by what it counts.
fn is_count(lx: &Lexemes<'_>, i: usize) -> bool {
    let Some((end, _)) = number::year(lx, i) else { return false };
    COUNTED.contains(&lx.written(end)) || matches!(lx.word(end), Word::Units(_) | Word::Mark('%'))
}

/// Says whether four figures without more are a year.
fn is_year(lx: &Lexemes<'_>, i: usize, end: usize, year: i32) -> bool {
    let spelled = end > i + 1;
    if !(1500..=2100).contains(&year) || is_count(lx, i) || spelled && year < 1900 {
        return false;
    }
    let tight_after = lx.is_tight(end);
    match lx.word(end) {
        Word::Mark('%' | '°' | '/' | ':') if tight_after => return false,
        Word::Figure(..) | Word::Hundred | Word::Thousand | Word::Dozen => return false,
        Word::Other if lx.at(end).joined && !lx.is(end, "based") => return false,
        _ => {}
    }
    let previous = i.checked_sub(1).map(|at| lx.at(at));
    match lx.before(i, 1) {
        Word::Mark('$' | '£' | '€' | '¥' | '#' | '+' | '/' | ':' | '.') if !lx.at(i).spaced => false,
        Word::Figure(..) if lx.is_tight(i) && !lx.at(i).joined => false,
        Word::Mark('-') if !lx.at(i).spaced => matches!(lx.before(i, 2), Word::Figure(1500..=2100, 4) | Word::Month(_)) ,
        Word::About | Word::Almost | Word::Than | Word::Least | Word::Some | Word::Over => {
            matches!(lx.before(i, 1), Word::About | Word::Almost | Word::Than) && (1900..=2050).contains(&year) && !matches!(lx.word(end), Word::Other)
        }
        // "Windows 2000", but "Olympics 2024" and a sentence's first word
        Word::Other if previous.is_some_and(|p| p.capital) && i > 1 && !is_start(lx, i - 1) => {
            (1800..=2100).contains(&year)
                && (IS_EVENT.contains(&lx.written(i - 1)) || matches!(lx.word(end), Word::Mark(')')))
        }
        Word::Other if lx.at(i).joined => false,
        Word::Other | Word::A => (1900..=2100).contains(&year) && !matches!(lx.word(end), Word::Other) || IS_BEFORE_YEAR.contains(&lx.written(i - 1)),
        _ => year >= 1600,
    }
}

/// Names of things that are held in a year.
const IS_EVENT: &[&str] = &[
    "Cup", "Olympics", "Games", "Expo", "Election", "Elections", "Championship", "Championships", "Summit",
    "Festival", "Awards", "Conference", "Census", "Congress", "Forum", "Fair", "Eurovision", "Euro", "COP",
];

/// Words that stand before a year and hardly before a number.
const IS_BEFORE_YEAR: &[&str] = &["the", "its", "their", "his", "her", "our", "my", "your", "into", "as", "with", "its", "versus", "vs", "than", "like", "towards", "toward", "around", "year"];

fn is_start(lx: &Lexemes<'_>, i: usize) -> bool {
    matches!(lx.before(i, 1), Word::Mark('.' | '!' | '?' | '"' | ':'))
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
