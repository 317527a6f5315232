//! Years that stand alone, told from numbers.

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Reading},
    number,
    stated::full_year,
    word::{Unit, Word},
};
use crate::calendar::period::Period;

/// Reads a year that stands alone: `2024`, "fiscal 2024", "the year two thousand".
pub(super) fn year_alone(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let at = match (lx.word(i), lx.word(i + 1)) {
        (Word::The, Word::Unit(Unit::Year)) => i + 2,
        (
            Word::Fiscal | Word::Financial | Word::Academic | Word::Calendar,
            Word::Unit(Unit::Year),
        ) => i + 2,
        (Word::Fiscal | Word::Calendar, _) => i + 1,
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
    "people",
    "persons",
    "men",
    "women",
    "children",
    "workers",
    "employees",
    "jobs",
    "members",
    "students",
    "troops",
    "soldiers",
    "homes",
    "houses",
    "shares",
    "votes",
    "dollars",
    "yuan",
    "euros",
    "pounds",
    "rupees",
    "yen",
    "km",
    "kilometers",
    "kilometres",
    "miles",
    "meters",
    "metres",
    "feet",
    "tons",
    "tonnes",
    "barrels",
    "acres",
    "hectares",
    "square",
    "points",
    "copies",
    "units",
    "cases",
    "deaths",
    "pages",
    "words",
    "megawatts",
    "MW",
    "calories",
    "rpm",
    "times",
    "percent",
    "million",
    "billion",
    "trillion",
    "kg",
    "kilograms",
    "lbs",
    "stores",
    "companies",
    "families",
    "residents",
    "passengers",
    "flights",
    "vehicles",
    "cars",
    "degrees",
    "delegates",
    "seats",
];

/// Says whether a number is followed by what it counts.
pub(super) fn is_count(lx: &Lexemes<'_>, i: usize) -> bool {
    let Some((end, _)) = number::year(lx, i) else {
        return false;
    };
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
        Word::Mark('/') if matches!(lx.word(end + 1), Word::Figure(1500..=2100, 4)) => {}
        Word::Mark('°') => return false,
        Word::Mark('%' | '/') if tight_after => return false,
        Word::Mark(':') if !lx.at(end + 1).spaced => return false,
        Word::Figure(_, 2) if lx.at(end).joined => {}
        Word::Figure(..) | Word::Hundred | Word::Thousand | Word::Dozen => return false,
        Word::Other if lx.at(end).joined && !lx.is(end, "based") => return false,
        _ => {}
    }
    if is_address(lx, end) {
        return false;
    }
    let previous = i.checked_sub(1).map(|at| lx.at(at));
    match lx.before(i, 1) {
        // "1984/1985", but "Decree 30/2018"
        Word::Mark('/') => matches!(lx.before(i, 2), Word::Figure(1500..=2100, 4)),
        Word::Mark('$' | '£' | '€' | '¥' | '#' | '+' | ':' | '.') if !lx.at(i).spaced => false,
        // "555-2014" is no year, "1984-2014" ends with one
        Word::Figure(before, n) if lx.is_tight(i) => {
            lx.at(i).joined && n == 4 && (1500..=2100).contains(&before)
        }
        Word::Mark('-') if !lx.at(i).spaced => matches!(
            lx.before(i, 2),
            Word::Figure(1500..=2100, 4) | Word::Month(_)
        ),
        Word::About | Word::Almost | Word::Than | Word::Least | Word::Some | Word::Over => {
            matches!(lx.before(i, 1), Word::About | Word::Almost | Word::Than)
                && (1900..=2050).contains(&year)
                && !matches!(lx.word(end), Word::Other)
        }
        // "Windows 2000", but "Olympics 2024" and a sentence's first word
        Word::Other if previous.is_some_and(|p| p.capital) && i > 1 && !is_start(lx, i - 1) => {
            (1800..=2100).contains(&year)
                && (IS_EVENT.contains(&lx.written(i - 1))
                    || matches!(lx.word(end), Word::Mark(')')))
        }
        Word::Other if lx.at(i).joined => false,
        Word::Other | Word::A => {
            (1900..=2100).contains(&year) && !is_plural(lx, end)
                || IS_BEFORE_YEAR.contains(&lx.written(i - 1))
        }
        // "and 2000 craters", but "in 1999 and 2000 prices rose"
        Word::And | Word::Or if is_plural(lx, end) => {
            matches!(lx.before(i, 2), Word::Figure(1500..=2100, 4))
        }
        _ => year >= 1600,
    }
}

/// Names of things that are held in a year.
const IS_EVENT: &[&str] = &[
    "Cup",
    "Olympics",
    "Games",
    "Expo",
    "Election",
    "Elections",
    "Championship",
    "Championships",
    "Summit",
    "Festival",
    "Awards",
    "Conference",
    "Census",
    "Congress",
    "Forum",
    "Fair",
    "Eurovision",
    "Euro",
    "COP",
];

/// Words that stand before a year and hardly before a number.
const IS_BEFORE_YEAR: &[&str] = &[
    "the", "its", "their", "his", "her", "our", "my", "your", "into", "as", "with", "its",
    "versus", "vs", "than", "like", "towards", "toward", "around", "year",
];

/// "1775 Garden Rd."
fn is_address(lx: &Lexemes<'_>, i: usize) -> bool {
    const STREETS: &[&str] = &[
        "Ave",
        "Avenue",
        "Blvd",
        "Boulevard",
        "Dr",
        "Drive",
        "Highway",
        "Lane",
        "Rd",
        "Road",
        "St",
        "Street",
        "Way",
    ];
    lx.at(i).capital
        && (i + 1..i + 4).any(|at| STREETS.contains(&lx.written(at).trim_end_matches('.')))
        && !matches!(lx.word(i + 1), Word::Mark(_))
}

fn is_start(lx: &Lexemes<'_>, i: usize) -> bool {
    matches!(lx.before(i, 1), Word::Mark('.' | '!' | '?' | '"' | ':'))
}

/// Says whether lexeme `i` looks like things that are counted.
pub(super) fn is_plural(lx: &Lexemes<'_>, i: usize) -> bool {
    let written = lx.written(i);
    lx.word(i) == Word::Other
        && !lx.at(i).capital
        && written.ends_with('s')
        && !written.ends_with("ss")
}
