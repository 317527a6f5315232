//! Dates that point: "yesterday", "last week", "this March", "that day", "Tuesday", "the 25th".

use super::{
    clock::time_of_day,
    lexeme::Lexemes,
    meaning::{Clock, From, Meaning, Part, Reading, Which, YearOf},
    number,
    stated::month,
    word::{DayPart, Unit, Word},
};
use crate::calendar::period::Grain;

/// Reads a date that points from the publication or the text before.
pub(super) fn deictic(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    day_word(lx, i)
        .or_else(|| pointed(lx, i))
        .or_else(|| day_of_month(lx, i))
        .or_else(|| weekday(lx, i))
}

fn at_part(mut reading: Reading, part: DayPart) -> Reading {
    reading.clock = Some(Clock::Part(part));
    reading
}

fn day_word(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let day = |end, n| Reading::shift(end, Grain::Day, n, From::Published);
    Some(match lx.word(i) {
        Word::Today => day(i + 1, 0),
        Word::Tonight => at_part(day(i + 1, 0), DayPart::Night),
        Word::Tomorrow => day(i + 1, 1),
        Word::Yesterday => day(i + 1, -1),
        Word::Overnight if !lx.at(i).capital && lx.word(i + 1) != Word::Other => {
            at_part(day(i + 1, -1), DayPart::Night)
        }
        Word::Unit(Unit::Day)
            if lx.word(i + 1) == Word::After && lx.word(i + 2) == Word::Tomorrow =>
        {
            day(i + 3, 2)
        }
        Word::Unit(Unit::Day)
            if lx.word(i + 1) == Word::Before && lx.word(i + 2) == Word::Yesterday =>
        {
            day(i + 3, -2)
        }
        Word::The if lx.word(i + 1) == Word::Unit(Unit::Day) => {
            match (lx.word(i + 2), lx.word(i + 3)) {
                (Word::Before, Word::Yesterday) => day(i + 4, -2),
                (Word::After, Word::Tomorrow) => day(i + 4, 2),
                _ => return None,
            }
        }
        Word::Weekend if lx.before(i, 1) == Word::Over => Reading::new(i + 1, Meaning::Weekend),
        _ => return None,
    })
}

/// "this year", "last Friday", "the following month", "that day", "the same year".
fn pointed(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = lx.word(i) == Word::The;
    let first = if the { i + 1 } else { i };
    let mut which = lx.word(first);
    let mut at = first + 1;
    match (which, lx.word(at)) {
        (Word::This, Word::Past | Word::Last | Word::Previous) => {
            which = Word::Last;
            at += 1;
        }
        (Word::This, Word::Coming | Word::Next) => {
            which = Word::Next;
            at += 1;
        }
        (Word::That, Word::Same | Word::Very) => at += 1,
        (Word::The, _) => return None,
        _ => {}
    }
    let (n, from) = match which {
        Word::This if !the => (0, From::Published),
        Word::Current => (0, From::Published),
        Word::Last if !the => (-1, From::Published),
        Word::Past if the => (-1, From::Published),
        Word::Next if !the => (1, From::Published),
        Word::Coming => (1, From::Published),
        Word::That if !the => (0, From::Text),
        Word::Same if the => (0, From::Text),
        Word::Next | Word::Following if the => (1, From::Text),
        Word::Previous if the => (-1, From::Text),
        Word::Latest if the => (0, From::TextQuarter),
        _ => return lone(lx, i),
    };
    let business = if matches!(
        lx.word(at),
        Word::Fiscal | Word::Financial | Word::Business | Word::Calendar | Word::Academic
    ) {
        at + 1
    } else {
        at
    };
    let near = match n {
        -1 => Which::Last,
        0 => Which::This,
        _ => Which::Next,
    };
    let published = from == From::Published;
    let year = if published {
        YearOf::Near(near)
    } else {
        YearOf::Text(n)
    };
    if let Word::Unit(unit) = lx.word(business) {
        if matches!(lx.word(business + 1), Word::End | Word::Ago) && lx.at(business + 1).joined {
            return None;
        }
        if unit == Unit::Decade || unit == Unit::Century {
            let grain = if unit == Unit::Decade {
                Grain::Decade
            } else {
                Grain::Century
            };
            return (!(which == Word::Past)).then(|| Reading::shift(business + 1, grain, n, from));
        }
        let (grain, many) = unit.grain()?;
        // "the past year", "the past week": that long up to now
        if which == Word::Past {
            return None;
        }
        let reading = Reading::shift(business + 1, grain, n * many, from);
        // "next week on Friday"
        let at = if lx.word(reading.end) == Word::On {
            reading.end + 1
        } else {
            reading.end
        };
        if let (Word::Weekday(day), Grain::Week, From::Published) = (lx.word(at), grain, from) {
            return Some(weekday_parts(
                lx,
                Reading::new(at + 1, Meaning::WeekdayOfWeek(day, n)),
            ));
        }
        return Some(match (lx.word(reading.end), lx.word(reading.end + 1)) {
            (Word::Or, Word::So) => Reading {
                end: reading.end + 2,
                ..reading
            }
            .modified("APPROX"),
            _ => reading,
        });
    }
    match lx.word(at) {
        Word::Weekend => Some(Reading::shift(at + 1, Grain::Weekend, n, from)),
        Word::Weekday(day) if published && !the => Some(weekday_parts(
            lx,
            Reading::new(at + 1, Meaning::Weekday(day, near)),
        )),
        Word::Weekday(day) if from == From::Text && n != 0 => Some(weekday_parts(
            lx,
            Reading::new(at + 1, Meaning::WeekdayFromText(day, n)),
        )),
        Word::Weekday(day) => Some(weekday_parts(
            lx,
            Reading::new(
                at + 1,
                Meaning::Weekday(day, if n < 0 { Which::Last } else { Which::Next }),
            ),
        )),
        Word::Season(season) if published && !(the && which == Word::Past) => Some(Reading::new(
            at + 1,
            Meaning::Part(Part::Season(season), YearOf::Near(near)),
        )),
        Word::DayPart(part) => pointed_part(lx, at, which, n, from, part),
        Word::Month(_) | Word::ShortMonth(_) => {
            let (end, month, _) = month(lx, at)
                .filter(|(_, month, _)| lx.at(at).capital || !matches!(month, 3 | 5))?;
            let (end, part) = match number::day(lx, end) {
                Some((after, day)) => (after, Part::Day(month, day)),
                None => (end, Part::Month(month)),
            };
            Some(Reading::new(end, Meaning::Part(part, year)))
        }
        Word::Span if from == From::TextQuarter => {
            Some(Reading::shift(at + 1, Grain::Quarter, 0, from))
        }
        _ => None,
    }
}

fn pointed_part(
    lx: &Lexemes<'_>,
    at: usize,
    which: Word,
    n: i32,
    from: From,
    part: DayPart,
) -> Option<Reading> {
    let n = match which {
        Word::This
        | Word::Last
        | Word::That
        | Word::Same
        | Word::Following
        | Word::Next
        | Word::Previous => n,
        _ => return None,
    };
    let _ = lx;
    Some(at_part(Reading::shift(at + 1, Grain::Day, n, from), part))
}

/// "the quarter", "the weekend": the one that the text speaks of.
fn lone(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    if lx.word(i) != Word::The {
        return None;
    }
    match lx.word(i + 1) {
        Word::Unit(Unit::Quarter) if !lx.at(i + 2).joined && lx.word(i + 2) != Word::Of => {
            Some(Reading::shift(i + 2, Grain::Quarter, 0, From::TextQuarter))
        }
        Word::Weekend => Some(Reading::new(i + 2, Meaning::Weekend)),
        // "the week of March 6", "the week starting on March 4"
        Word::Unit(Unit::Week)
            if lx.word(i + 2) == Word::Of
                || lx.word(i + 2) == Word::Beginning
                || lx.is(i + 2, "starting") =>
        {
            let on = usize::from(lx.word(i + 3) == Word::On);
            let date = super::stated::date(lx, i + 3 + on)?;
            Some(Reading {
                around: Some(Grain::Week),
                ..date
            })
        }
        Word::Unit(unit @ (Unit::Year | Unit::Week))
            if matches!(lx.before(i, 1), Word::For | Word::Of | Word::During)
                && !lx.at(i + 2).joined
                && !matches!(
                    lx.word(i + 2),
                    Word::Of | Word::Figure(..) | Word::Spelled(_) | Word::Ended | Word::Ending
                ) =>
        {
            Some(Reading::shift(i + 2, unit.grain()?.0, 0, From::Published))
        }
        Word::Full | Word::Fiscal
            if lx.word(i + 2) == Word::Unit(Unit::Year)
                && !matches!(
                    lx.word(i + 3),
                    Word::Figure(..) | Word::Ended | Word::Ending
                ) =>
        {
            Some(Reading::shift(i + 3, Grain::Year, 0, From::Published))
        }
        _ => None,
    }
}

fn weekday(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let day = match lx.word(i) {
        Word::Weekday(day) => day,
        // "on Tues.", but not "on Sun"
        Word::ShortWeekday(day @ 0..=4)
            if lx.before(i, 1) == Word::On
                && lx.at(i).capital
                && lx.word(i + 1) != Word::Other
                && !lx.at(i + 1).joined =>
        {
            day
        }
        _ => return None,
    };
    let reading = weekday_parts(
        lx,
        Reading::new(i + 1, Meaning::Weekday(day, Which::Unsaid)),
    );
    // "Friday last week", "Tuesday of next week"
    let at = if lx.word(reading.end) == Word::Of {
        reading.end + 1
    } else {
        reading.end
    };
    let weeks = match (lx.word(at), lx.word(at + 1)) {
        (Word::This, Word::Unit(Unit::Week)) => Some(0),
        (Word::Last, Word::Unit(Unit::Week)) => Some(-1),
        (Word::Next, Word::Unit(Unit::Week)) => Some(1),
        _ => None,
    };
    Some(match weeks {
        Some(n) => Reading {
            end: at + 2,
            meaning: Meaning::WeekdayOfWeek(day, n),
            ..reading
        },
        None => reading,
    })
}

/// "Friday night", "Friday's early morning".
fn weekday_parts(lx: &Lexemes<'_>, reading: Reading) -> Reading {
    with_day_part(lx, reading)
}

/// Takes in a part of the day that follows a date: "Friday night", "March 3 in the morning".
pub(super) fn with_day_part(lx: &Lexemes<'_>, mut reading: Reading) -> Reading {
    if reading.clock.is_some() {
        return reading;
    }
    let end = reading.end;
    let early = if matches!(lx.word(end), Word::Early | Word::Late) {
        end + 1
    } else {
        end
    };
    if let Word::DayPart(part) = lx.word(early)
        && !lx.at(early).capital
    {
        reading.end = early + 1;
        return at_part(reading, part);
    }
    reading
}

/// What may follow "the 25th" where it is a day: not the noun that it counts.
const AFTER_DAY: &[&str] = &[
    "is", "was", "were", "are", "has", "had", "will", "would", "but", "that", "which", "who",
    "when", "where", "as", "with", "without", "because", "while", "he", "she", "they", "it", "we",
    "against", "if", "into", "under", "via", "upon",
];

/// Says whether a time of day stands before "on" and lexeme `i`, or after it at `end`.
fn is_timed(lx: &Lexemes<'_>, i: usize, end: usize) -> bool {
    let after = match lx.word(end) {
        Word::At | Word::Mark(',') => time_of_day(lx, end + 1).is_some(),
        _ => false,
    };
    after || matches!(lx.before(i, 2), Word::Meridiem(_) | Word::OClock)
}

/// "the 25th" without a month.
fn day_of_month(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    // "Friday the 13th"
    let i_of = match lx.word(i) {
        Word::Weekday(_) if lx.word(i + 1) == Word::Mark(',') => i + 2,
        Word::Weekday(_) => i + 1,
        _ => i,
    };
    let the = i_of + usize::from(lx.word(i_of) == Word::The);
    let (end, n) = number::day(lx, the)?;
    match lx.word(the) {
        Word::Nth(_) if the > i_of => {}
        // "on 15 at 8:00", "8 p.m. on the 15"
        Word::Figure(..) if lx.before(i, 1) == Word::On && i_of == i && is_timed(lx, i, end) => {}
        // "on 22nd"
        Word::Nth(_) if lx.before(i, 1) == Word::On && i_of == i => {}
        // "Tuesday the thirty-first"
        Word::Ordinal(_) | Word::Spelled(_) if the > i_of && i_of > i => {}
        _ => return None,
    }
    let placed = i_of > i
        || matches!(
            lx.before(i, 1),
            Word::On
                | Word::For
                | Word::By
                | Word::Until
                | Word::From
                | Word::Since
                | Word::To
                | Word::Before
                | Word::After
                | Word::Through
                | Word::Between
                | Word::And
                | Word::Late
                | Word::Early
        )
        || matches!(
            (lx.before(i, 1), lx.before(i, 2)),
            (Word::Of, Word::DayPart(_))
                | (Word::Mark(','), Word::Weekday(_))
                | (Word::Weekday(_), _)
        );
    let free = match lx.word(end) {
        Word::Other => !lx.at(end).joined && AFTER_DAY.contains(&lx.written(end)),
        Word::Unit(_)
        | Word::Units(_)
        | Word::Ordinal(_)
        | Word::Figure(..)
        | Word::Season(_)
        | Word::Mark('-') => false,
        _ => !lx.at(end).joined,
    };
    let weekday = match lx.word(i) {
        Word::Weekday(weekday) => Some(weekday),
        _ => None,
    };
    (placed && free).then(|| Reading::new(end, Meaning::DayOfMonth(n, weekday)))
}
