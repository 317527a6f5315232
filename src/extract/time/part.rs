//! Parts of a year and stretches of years: quarters, halves, seasons, holidays, decades, centuries.

use super::{
    holiday,
    lexeme::Lexemes,
    meaning::{From, Meaning, Part, Reading, Which, YearOf},
    number,
    stated::{self, century, of_year, relative_year, tail},
    word::{Unit, Word},
};
use crate::calendar::period::{Grain, Period};

/// Reads a part of a year, or a decade or century.
pub(super) fn part(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    year_first(lx, i)
        .or_else(|| code(lx, i))
        .or_else(|| quarter_or_half(lx, i))
        .or_else(|| season(lx, i))
        .or_else(|| holiday::holiday(lx, i))
        .or_else(|| decade(lx, i))
        .or_else(|| ordinal_century(lx, i))
        .or_else(|| year_end(lx, i))
}

/// "last year's third quarter", "the 1988 period", "the year-ago quarter".
fn year_first(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    // "year-ago", "year-earlier"
    let comparable = if lx.is(the, "comparable") || lx.is(the, "corresponding") {
        the + 1
    } else {
        the
    };
    if lx.word(comparable) == Word::Unit(Unit::Year)
        && matches!(lx.word(comparable + 1), Word::Ago | Word::Earlier)
        && lx.at(comparable + 1).joined
    {
        let at = comparable + 2;
        let earlier = |grain, n, from| Meaning::Shift { grain, n, from };
        return Some(match lx.word(at) {
            Word::Unit(Unit::Quarter) => {
                Reading::new(at + 1, earlier(Grain::Quarter, -4, From::TextQuarter))
            }
            Word::Span => Reading::new(at + 1, earlier(Grain::Year, -1, From::TextQuarter)),
            _ => match bare_part(lx, at) {
                Some((end, part)) => Reading::new(end, Meaning::Part(part, YearOf::Published(-1))),
                None if comparable > i => return None,
                None => Reading::new(at, earlier(Grain::Year, -1, From::TextQuarter)),
            },
        });
    }
    let (after, year) = match relative_year(lx, i) {
        Some((end, year)) => {
            if lx.word(end) != Word::Possessive {
                return None;
            }
            (end + 1, year)
        }
        None => {
            let (end, year) = number::year(lx, the)?;
            (end, YearOf::Stated(year))
        }
    };
    if lx.word(after) == Word::Span && the > i {
        return match year {
            YearOf::Stated(year) => Some(Reading::new(
                after + 1,
                Meaning::Period(Period::year(year)?),
            )),
            _ => None,
        };
    }
    if lx.word(after) == Word::Unit(Unit::Quarter) {
        let YearOf::Published(n) = year else {
            return None;
        };
        return Some(Reading::shift(
            after + 1,
            Grain::Quarter,
            4 * n,
            From::TextQuarter,
        ));
    }
    // "the 2021 Labor Day"
    let named = || holiday::name(lx, after).map(|(end, day)| (end, Part::Holiday(day)));
    let (end, part) = bare_part(lx, after).or_else(named)?;
    resolved(end, part, year)
}

pub(super) fn resolved(end: usize, part: Part, year: YearOf) -> Option<Reading> {
    let period = match (year, part) {
        (YearOf::Stated(year), Part::Quarter(n)) => {
            Period::month(year, u32::from(n) * 3 - 2)?.widen(Grain::Quarter)?
        }
        (YearOf::Stated(year), Part::Half(n)) => {
            Period::month(year, u32::from(n) * 6 - 5)?.widen(Grain::Half)?
        }
        (YearOf::Stated(year), Part::Season(n)) => {
            Period::month(year, u32::from(n) * 3 + 3)?.widen(Grain::Season)?
        }
        (YearOf::Stated(year), Part::Holiday(holiday)) => {
            Period::containing(Grain::Day, holiday.in_year(year)?)?
        }
        _ => return of_year(end, part, year),
    };
    Some(Reading::new(end, Meaning::Period(period)))
}

/// "third quarter", "first-half", "fiscal second quarter", "Q3", "summer".
fn bare_part(lx: &Lexemes<'_>, i: usize) -> Option<(usize, Part)> {
    let at = if matches!(lx.word(i), Word::Fiscal | Word::Financial) {
        i + 1
    } else {
        i
    };
    let ordinal = match lx.word(at) {
        Word::Ordinal(n) | Word::Nth(n) => Some(n),
        Word::Last => Some(0),
        Word::Previous | Word::Other if lx.is(at, "final") => Some(0),
        _ => None,
    };
    let unit = if lx.word(at + 1) == Word::Fiscal || lx.word(at + 1) == Word::Calendar {
        at + 2
    } else {
        at + 1
    };
    match (ordinal, lx.word(unit)) {
        (Some(0), Word::Half) => return Some((unit + 1, Part::Half(2))),
        (Some(n @ 1..=2), Word::Half) => return Some((unit + 1, Part::Half(n as u8))),
        (Some(n @ 1..=4), Word::Unit(Unit::Quarter)) => {
            return Some((unit + 1, Part::Quarter(n as u8)));
        }
        (Some(0), Word::Unit(Unit::Quarter)) if lx.is(at, "final") => {
            return Some((unit + 1, Part::Quarter(4)));
        }
        _ => {}
    }
    if let Word::Season(n) = lx.word(at) {
        return Some((at + 1, Part::Season(n)));
    }
    match lx.written(at).as_bytes() {
        [b'Q', n @ b'1'..=b'4'] => Some((at + 1, Part::Quarter(n - b'0'))),
        [b'H', n @ b'1'..=b'2'] => Some((at + 1, Part::Half(n - b'0'))),
        _ => None,
    }
}

/// `2024Q3`, `2024H1`
fn code(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let written = lx.written(i);
    let part = match written.as_bytes() {
        [b'1' | b'2', _, _, _, b'Q', n @ b'1'..=b'4'] => Part::Quarter(n - b'0'),
        [b'1' | b'2', _, _, _, b'H', n @ b'1'..=b'2'] => Part::Half(n - b'0'),
        _ => return None,
    };
    resolved(i + 1, part, YearOf::Stated(written.get(..4)?.parse().ok()?))
}

fn quarter_or_half(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    let (end, part) = bare_part(lx, the)?;
    // "the third-quarter loss": the article is the loss's
    if the > i && lx.at(end - 1).joined && lx.word(end) == Word::Other {
        return None;
    }
    if matches!(part, Part::Season(_)) {
        return None;
    }
    // "the last half", "the first half" of a game or of anything else
    let year = tail(lx, end);
    if let Part::Half(_) = part
        && year.is_none()
        && (lx.word(end) == Word::Of
            || !matches!(lx.word(end), Word::Mark(_)) && lx.before(i, 1) != Word::In)
    {
        return None;
    }
    match year {
        Some((end, year)) => resolved(end, part, year),
        None => Some(Reading::new(
            end,
            Meaning::Part(part, YearOf::Near(Which::Unsaid)),
        )),
    }
}

fn season(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    let Word::Season(n) = lx.word(the) else {
        return None;
    };
    let end = the + 1;
    // "fall" and "spring" are verbs and things as well.
    let named = matches!(n, 1 | 3) || lx.is(the, "autumn");
    if let Some((end, year)) = tail(lx, end) {
        let stated = matches!(year, YearOf::Stated(_));
        return if stated || named || the > i || lx.before(i, 1) == Word::In {
            resolved(end, Part::Season(n), year)
        } else {
            None
        };
    }
    let placed = matches!(
        lx.before(i, 1),
        Word::In
            | Word::During
            | Word::Since
            | Word::By
            | Word::Until
            | Word::Through
            | Word::Throughout
            | Word::This
            | Word::Of
    );
    if lx.at(the).capital && !is_first(lx, the) || !(placed || named && the > i) {
        return None;
    }
    if n != 1 && n != 3 && the > i && lx.word(end) == Word::Of {
        return None;
    }
    Some(Reading::new(
        end,
        Meaning::Part(Part::Season(n), YearOf::Near(Which::Unsaid)),
    ))
}

fn is_first(lx: &Lexemes<'_>, i: usize) -> bool {
    matches!(lx.before(i, 1), Word::Mark('.' | '!' | '?' | '"'))
}

/// Says whether lexeme `i`, a word that the grammar does not know, is a code such as `Q3` or starts a holiday's name.
pub(super) fn is_code_or_name(lx: &Lexemes<'_>, i: usize) -> bool {
    let written = lx.written(i);
    match written.as_bytes() {
        [b'Q' | b'H', b'1'..=b'4'] | [b'F', b'Y', ..] => true,
        [b'1' | b'2', _, _, _, b'Q' | b'H', _] => true,
        [first, ..] => {
            (first.is_ascii_uppercase() || lx.before(i, 1) == Word::On)
                && holiday::starts_name(written)
        }
        [] => false,
    }
}

/// Says whether lexeme `i` may stand between an article and a quarter.
pub(super) fn is_narrowed(lx: &Lexemes<'_>, i: usize) -> bool {
    matches!(lx.written(i), "final" | "comparable" | "corresponding") || is_code_or_name(lx, i)
}

/// "the 1990s", "the '80s", "the nineties".
fn decade(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    let quoted = if lx.word(the) == Word::Mark('\'') {
        the + 1
    } else {
        the
    };
    let (end, first) = match (lx.word(quoted), lx.word(quoted + 1)) {
        (Word::Decade(first), _) => (quoted + 1, first),
        // "the 1990's"
        (Word::Figure(first @ 1000..=2190, 4), Word::Possessive) if the > i && first % 10 == 0 => {
            (quoted + 2, first)
        }
        _ => return None,
    };
    let year = match first {
        1000.. => first,
        // "in her twenties": an age
        _ if the == i && quoted == the => return None,
        _ => 1900 + first,
    };
    let period = Period::year(year as i32)?.widen(Grain::Decade)?;
    Some(Reading::new(end, Meaning::Period(period)))
}

/// "the 20th century", "the nineteenth century".
fn ordinal_century(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = if lx.word(i) == Word::The { i + 1 } else { i };
    let (after, n) = match (lx.word(the), lx.word(the + 1)) {
        (Word::Nth(n) | Word::Ordinal(n), Word::Unit(Unit::Century)) => (the + 2, n),
        (Word::Spelled(20), Word::Ordinal(n @ 1..=2))
            if lx.word(the + 2) == Word::Unit(Unit::Century) =>
        {
            (the + 3, 20 + n)
        }
        _ => return None,
    };
    if matches!(lx.word(after), Word::Era) || !(1..=30).contains(&n) {
        return None;
    }
    Some(Reading::new(after, Meaning::Period(century(n as i32)?)))
}

/// "year-end", "year's end".
fn year_end(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    if lx.word(i) != Word::Unit(Unit::Year) {
        return None;
    }
    let at = if lx.word(i + 1) == Word::Possessive {
        i + 2
    } else {
        i + 1
    };
    (lx.word(at) == Word::End).then(|| match stated::tail(lx, at + 1) {
        Some((end, year)) => Reading::new(end, Meaning::Part(Part::End, year)),
        None if lx.at(at).joined => Reading::new(
            at + 1,
            Meaning::Part(Part::Day(12, 31), YearOf::Near(Which::Unsaid)),
        ),
        None => Reading::new(at + 1, Meaning::Part(Part::End, YearOf::Near(Which::This))),
    })
}
