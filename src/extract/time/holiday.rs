//! Holidays by name: "Christmas Eve", "last Thanksgiving", "Labor Day 2020".

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Part, Reading, Which, YearOf},
    part::resolved,
    stated::tail,
    word::{Feast, Unit, Word},
};
use crate::calendar::holiday::Holiday;
use chrono::Weekday;

/// Holidays with several words: the words in lower case and the day.
const NAMED: &[(&[&str], Holiday)] = &[
    (&["new", "year", "eve"], Holiday::Fixed(12, 31)),
    (&["mlk", "day"], Holiday::Nth(1, 3, Weekday::Mon)),
    (&["new", "year", "'s", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year", "'s", "eve"], Holiday::Fixed(12, 31)),
    (
        &["martin", "luther", "king", "day"],
        Holiday::Nth(1, 3, Weekday::Mon),
    ),
    (&["valentine", "'s", "day"], Holiday::Fixed(2, 14)),
    (&["groundhog", "day"], Holiday::Fixed(2, 2)),
    (
        &["presidents", "'", "day"],
        Holiday::Nth(2, 3, Weekday::Mon),
    ),
    (&["st.", "patrick", "'s", "day"], Holiday::Fixed(3, 17)),
    (&["april", "fools", "'", "day"], Holiday::Fixed(4, 1)),
    (&["april", "fool", "'s", "day"], Holiday::Fixed(4, 1)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["earth", "day"], Holiday::Fixed(4, 22)),
    (&["may", "day"], Holiday::Fixed(5, 1)),
    (&["memorial", "day"], Holiday::Last(5, Weekday::Mon)),
    (&["mother", "'s", "day"], Holiday::Nth(5, 2, Weekday::Sun)),
    (&["father", "'s", "day"], Holiday::Nth(6, 3, Weekday::Sun)),
    (&["juneteenth"], Holiday::Fixed(6, 19)),
    (&["labor", "day"], Holiday::Nth(9, 1, Weekday::Mon)),
    (&["columbus", "day"], Holiday::Nth(10, 2, Weekday::Mon)),
    (&["election", "day"], Holiday::ElectionDay),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["armistice", "day"], Holiday::Fixed(11, 11)),
    (&["black", "friday"], Holiday::Nth(11, 4, Weekday::Fri)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
    (&["epiphany"], Holiday::Fixed(1, 6)),
    (&["inauguration", "day"], Holiday::Fixed(1, 20)),
    (&["australia", "day"], Holiday::Fixed(1, 26)),
    (&["valentines", "day"], Holiday::Fixed(2, 14)),
    (&["presidents", "day"], Holiday::Nth(2, 3, Weekday::Mon)),
    (
        &["president", "'s", "day"],
        Holiday::Nth(2, 3, Weekday::Mon),
    ),
    (
        &["international", "women", "'s", "day"],
        Holiday::Fixed(3, 8),
    ),
    (&["st", "patrick", "'s", "day"], Holiday::Fixed(3, 17)),
    (&["april", "fools", "day"], Holiday::Fixed(4, 1)),
    (&["st.", "george", "'s", "day"], Holiday::Fixed(4, 23)),
    (&["st", "george", "'s", "day"], Holiday::Fixed(4, 23)),
    (&["anzac", "day"], Holiday::Fixed(4, 25)),
    (
        &["international", "workers", "'", "day"],
        Holiday::Fixed(5, 1),
    ),
    (&["international", "workers", "day"], Holiday::Fixed(5, 1)),
    (&["cinco", "de", "mayo"], Holiday::Fixed(5, 5)),
    (&["mothers", "'", "day"], Holiday::Nth(5, 2, Weekday::Sun)),
    (&["mothers", "day"], Holiday::Nth(5, 2, Weekday::Sun)),
    (&["fathers", "'", "day"], Holiday::Nth(6, 3, Weekday::Sun)),
    (&["fathers", "day"], Holiday::Nth(6, 3, Weekday::Sun)),
    (&["canada", "day"], Holiday::Fixed(7, 1)),
    (&["bastille", "day"], Holiday::Fixed(7, 14)),
    (&["all", "saints", "'", "day"], Holiday::Fixed(11, 1)),
    (&["all", "saints", "day"], Holiday::Fixed(11, 1)),
    (&["all", "souls", "'", "day"], Holiday::Fixed(11, 2)),
    (&["all", "souls", "day"], Holiday::Fixed(11, 2)),
    (&["guy", "fawkes", "night"], Holiday::Fixed(11, 5)),
    (&["bonfire", "night"], Holiday::Fixed(11, 5)),
    (&["veterans", "'", "day"], Holiday::Fixed(11, 11)),
    (&["singles", "'", "day"], Holiday::Fixed(11, 11)),
    (&["singles", "day"], Holiday::Fixed(11, 11)),
    (&["shrove", "tuesday"], Holiday::Easter(-47)),
    (&["mardi", "gras"], Holiday::Easter(-47)),
    (&["maundy", "thursday"], Holiday::Easter(-3)),
    (&["holy", "saturday"], Holiday::Easter(-1)),
    (&["ascension", "day"], Holiday::Easter(39)),
    (&["pentecost"], Holiday::Easter(49)),
    (&["whit", "monday"], Holiday::Easter(50)),
];

/// Reads a holiday's name alone: one past it, and the day.
pub(super) fn name(lx: &Lexemes<'_>, i: usize) -> Option<(usize, Holiday)> {
    feast(lx, i)
        .or_else(|| named(lx, i))
        .filter(|_| lx.at(i).capital)
}

/// Reads a holiday.
pub(super) fn holiday(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let the = match lx.word(i) {
        Word::This | Word::Last | Word::Next => i + 1,
        _ => i,
    };
    let (end, holiday) = feast(lx, the).or_else(|| named(lx, the))?;
    if !lx.at(the).capital && lx.before(the, 1) != Word::On
        || lx.word(end) == Word::Other && lx.at(end).capital && lx.before(i, 1) != Word::On
    {
        return None;
    }
    if let Some((end, year)) = tail(
        lx,
        if lx.word(end) == Word::Mark(',') {
            end + 1
        } else {
            end
        },
    ) {
        return resolved(end, Part::Holiday(holiday), year);
    }
    let which = match lx.word(i) {
        Word::This => Which::This,
        Word::Last => Which::Last,
        Word::Next => Which::Next,
        _ => Which::Unsaid,
    };
    Some(Reading::new(
        end,
        Meaning::Part(Part::Holiday(holiday), YearOf::Near(which)),
    ))
}

fn feast(lx: &Lexemes<'_>, i: usize) -> Option<(usize, Holiday)> {
    let Word::Holiday(feast) = lx.word(i) else {
        return None;
    };
    let day = lx.word(i + 1) == Word::Unit(Unit::Day) && lx.at(i + 1).capital;
    let end = if day { i + 2 } else { i + 1 };
    Some(match (feast, lx.word(i + 1)) {
        (Feast::Christmas, Word::Eve) => (i + 2, Holiday::Fixed(12, 24)),
        (Feast::Christmas, _) => (end, Holiday::Fixed(12, 25)),
        (_, Word::Unit(Unit::Week)) => return None,
        (Feast::Easter, Word::Weekday(0)) => (i + 2, Holiday::Easter(1)),
        (Feast::Easter, Word::Weekday(6)) => (i + 2, Holiday::Easter(0)),
        (Feast::Easter, Word::Weekday(5)) => (i + 2, Holiday::Easter(-1)),
        (Feast::Easter, _) => (end, Holiday::Easter(0)),
        (Feast::Thanksgiving, _) => (end, Holiday::Nth(11, 4, Weekday::Thu)),
        (Feast::Halloween, _) => (end, Holiday::Fixed(10, 31)),
    })
}

fn named(lx: &Lexemes<'_>, i: usize) -> Option<(usize, Holiday)> {
    if !lx.at(i).capital && lx.before(i, 1) != Word::On {
        return None;
    }
    NAMED.iter().find_map(|(words, day)| {
        let fits = words.iter().enumerate().all(|(n, word)| match *word {
            "'" => lx.word(i + n) == Word::Mark('\''),
            "'s" => lx.word(i + n) == Word::Possessive,
            word => lx.is(i + n, word),
        });
        fits.then_some((i + words.len(), *day))
    })
}

/// Says whether a holiday's name of several words starts with `word`.
pub(super) fn starts_name(word: &str) -> bool {
    NAMED
        .iter()
        .any(|(words, _)| words[0].eq_ignore_ascii_case(word))
}
