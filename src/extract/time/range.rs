//! Dates that share a part with their neighbour: "April 24 and 25", "5–7 March", "March to May 2024".

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Part, Reading, Which, YearOf},
    stated,
    value::part_of,
    word::Word,
};
use crate::calendar::period::{Grain, Period};
use chrono::Datelike as _;

type Found = [(usize, Reading)];

/// Says whether lexeme `i` joins two dates, and returns what stands after it.
fn after_joint(lx: &Lexemes<'_>, i: usize) -> Option<usize> {
    match lx.word(i) {
        Word::And | Word::To | Word::Or | Word::Through | Word::Until | Word::Mark('-' | '/') => {
            Some(i + 1)
        }
        _ if lx.at(i).joined => Some(i),
        _ => None,
    }
}

/// Reads the second date of "April 24 and 25", "2019-20", after the last of `found`.
pub(super) fn continued(lx: &Lexemes<'_>, found: &Found, i: usize) -> Option<(usize, Reading)> {
    let (from, last) = found.last()?;
    if last.end != i || last.clock.is_some() {
        return None;
    }
    let at = after_joint(lx, i)?;
    let Word::Figure(n @ 1..=99, figures @ 1..=2) = lx.word(at) else {
        return None;
    };
    let end = at + 1;
    let free = matches!(lx.word(end), Word::Mark(mark) if !matches!(mark, '%' | ':' | '-' | '$'))
        || matches!(
            lx.word(end),
            Word::In | Word::At | Word::On | Word::To | Word::For | Word::And | Word::By
        );
    match last.meaning {
        Meaning::Part(Part::Day(month, _), year)
            if free && month_leads(lx, *from) && is_day(month, n) =>
        {
            let comma = if lx.word(end) == Word::Mark(',') {
                end + 1
            } else {
                end
            };
            let (end, year) = match stated::tail(lx, comma) {
                Some((end, stated @ YearOf::Stated(_))) => (end, stated),
                _ => (end, year),
            };
            Some((
                at,
                Reading::new(end, Meaning::Part(Part::Day(month, n as u8), year)),
            ))
        }
        Meaning::Period(period)
            if period.grain() == Grain::Year
                && figures == 2
                && end > at
                && lx.is_tight(at)
                && period.value().len() == 4 =>
        {
            let year = period.start().year();
            let second = year / 100 * 100 + n as i32;
            (second > year && second - year < 50 && lx.written(i - 1).len() == 4).then(|| {
                Period::year(second).map(|year| (at, Reading::new(end, Meaning::Period(year))))
            })?
        }
        _ => None,
    }
}

fn month_leads(lx: &Lexemes<'_>, from: usize) -> bool {
    stated::month(lx, from).is_some()
}

fn is_day(month: u8, n: u32) -> bool {
    Period::day(2000, month.into(), n).is_some()
}

/// Reads the first date of "5–7 March 2024", "March 5-7, 2024" and "24 to 25 April".
pub(super) fn first_day(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let (Word::Figure(n, 1 | 2) | Word::Nth(n)) = lx.word(i) else {
        return month_range(lx, i);
    };
    let at = after_joint(lx, i + 1)?;
    if !matches!(lx.word(at), Word::Figure(_, 1 | 2) | Word::Nth(_)) {
        return None;
    }
    let meaning =
        match stated::date(lx, at)?.meaning {
            Meaning::Part(Part::Day(month, _), year) if is_day(month, n) => {
                Meaning::Part(Part::Day(month, n as u8), year)
            }
            Meaning::Period(period) if period.grain() == Grain::Day => Meaning::Period(
                Period::day(period.start().year(), period.start().month(), n)?,
            ),
            _ => return None,
        };
    Some(Reading::new(i + 1, meaning))
}

/// The first of "March 5-7, 2024": its year stands after the second.
fn month_range(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let (at, month, _) = stated::month(lx, i)?;
    let Word::Figure(first, 1 | 2) = lx.word(at) else {
        return None;
    };
    let second = after_joint(lx, at + 1)?;
    let (Word::Figure(last, 1 | 2), Word::Mark(',')) = (lx.word(second), lx.word(second + 1))
    else {
        return None;
    };
    let Word::Figure(year @ 1000..=2199, 4) = lx.word(second + 2) else {
        return None;
    };
    if last <= first || !is_day(month, last) {
        return None;
    }
    Some(Reading::new(
        at + 1,
        Meaning::Part(Part::Day(month, first as u8), YearOf::Stated(year as i32)),
    ))
}

/// Gives a date without a year the year of the one that it is joined to: "between March and May 2024".
pub(super) fn share_year(lx: &Lexemes<'_>, found: &mut Found) {
    for n in (1..found.len()).rev() {
        let gap = found[n].0 - found[n - 1].1.end;
        if gap > 1 || gap == 1 && after_joint(lx, found[n].0 - 1).is_none() {
            continue;
        }
        let year = match found[n].1.meaning {
            Meaning::Period(period)
                if matches!(
                    period.grain(),
                    Grain::Day | Grain::Month | Grain::Quarter | Grain::Season
                ) =>
            {
                YearOf::Stated(period.start().year())
            }
            Meaning::Part(
                _,
                year @ (YearOf::Published(_) | YearOf::Text(_) | YearOf::Stated(_)),
            ) => year,
            _ => continue,
        };
        let second = found[n].1.meaning.clone();
        if let Meaning::Part(part, near @ YearOf::Near(Which::Unsaid)) = &mut found[n - 1].1.meaning
        {
            *near = if is_later(*part, &second) {
                before(year)
            } else {
                year
            };
        }
    }
}

/// Says whether `part` of a year lies after `second`: "from November to March 2024".
fn is_later(part: Part, second: &Meaning) -> bool {
    let (year, second) = match second {
        Meaning::Period(period) => (period.start().year(), Some(*period)),
        Meaning::Part(second, _) => (2001, part_of(*second, 2001)),
        _ => return false,
    };
    part_of(part, year)
        .zip(second)
        .is_some_and(|(first, second)| first.start() > second.start())
}

fn before(year: YearOf) -> YearOf {
    match year {
        YearOf::Stated(year) => YearOf::Stated(year - 1),
        YearOf::Published(n) => YearOf::Published(n - 1),
        YearOf::Text(n) => YearOf::Text(n - 1),
        YearOf::Near(which) => YearOf::Near(which),
    }
}

/// Says whether the text writes the day before the month, where its other dates tell.
pub(super) fn day_first(lx: &Lexemes<'_>, found: &Found) -> Option<bool> {
    let (mut day_first, mut month_first) = (0u32, 0u32);
    for (from, reading) in found {
        if reading.end - from < 2 {
            continue;
        }
        match (lx.word(*from), lx.word(from + 1), lx.word(from + 2)) {
            (Word::Month(_) | Word::ShortMonth(_), Word::Figure(..), _) => month_first += 1,
            (Word::Figure(..), Word::Month(_) | Word::ShortMonth(_), _) => day_first += 1,
            (Word::Figure(13..=31, _), Word::Mark('/') | Word::Figure(1..=12, _), _) => {
                day_first += 1
            }
            (Word::Figure(1..=12, _), Word::Mark('/'), Word::Figure(13..=31, _)) => {
                month_first += 1
            }
            _ => {}
        }
    }
    if day_first == month_first
        && found
            .iter()
            .any(|(_, reading)| matches!(reading.meaning, Meaning::Numeric { .. }))
    {
        (day_first, month_first) = spelling(lx);
    }
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => Some(true),
        std::cmp::Ordering::Less => Some(false),
        std::cmp::Ordering::Equal => None,
    }
}

/// Counts words that are spelt as in Britain, and as in the United States.
fn spelling(lx: &Lexemes<'_>) -> (u32, u32) {
    let (mut british, mut american) = (0, 0);
    for i in 0..lx.len() {
        match lx.written(i) {
            "£" | "cent" if lx.written(i) == "£" || lx.is(i.wrapping_sub(1), "per") => {
                british += 1
            }
            "colour" | "colours" | "labour" | "favour" | "favourite" | "honour" | "neighbour"
            | "neighbours" | "centre" | "centres" | "theatre" | "defence" | "programme"
            | "programmes" | "travelled" | "tonnes" | "metres" | "kilometres" => british += 1,
            "percent" | "color" | "colors" | "labor" | "favor" | "favorite" | "honor"
            | "neighbor" | "neighbors" | "center" | "centers" | "theater" | "defense"
            | "traveled" | "meters" | "kilometers" => american += 1,
            _ => {}
        }
    }
    (british, american)
}
