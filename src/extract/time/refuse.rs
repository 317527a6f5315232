//! What reads like a date and is none: names, verbs, newspapers, editions, scores.

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Part, Reading, YearOf},
    word::{Unit, Word},
    year,
};

/// Says whether the reading at lexeme `i` is no expression of time.
pub(super) fn refused(lx: &Lexemes<'_>, i: usize, reading: &Reading) -> bool {
    let end = reading.end;
    let covered = &lx.text[lx.at(i).span.start as usize..lx.at(end - 1).span.end as usize];
    // Across paragraphs there is no expression.
    if covered.bytes().filter(|b| *b == b'\n').count() > 1 {
        return true;
    }
    let hyphened = |at: usize| lx.at(at).joined;
    if hyphened(i)
        && lx.before(i, 1) == Word::Other
        && !matches!(reading.meaning, Meaning::Period(_))
    {
        return true;
    }
    if hyphened(end) && lx.word(end) == Word::Other && end == i + 1 && is_name_like(reading) {
        return true;
    }
    let is_figures = end == i + 1
        && matches!(
            reading.meaning,
            Meaning::Period(_) | Meaning::Numeric { .. }
        );
    if is_figures && is_number_of_thing(lx, i) || is_title(lx, i, reading) {
        return true;
    }
    // "Zhu Jun, 2024 may be"
    let named = i > 0 && lx.before(i, 1) == Word::Other && lx.at(i - 1).capital && lx.at(i).spaced;
    if named
        && matches!(lx.word(i), Word::ShortMonth(_) | Word::Month(3..=6 | 8))
        && lx.word(i + 1) == Word::Mark(',')
    {
        return true;
    }
    match reading.meaning {
        Meaning::Part(Part::Month(_), YearOf::Near(_)) if end == i + 1 => is_no_month(lx, i),
        // "may 12 people", "march 12 miles"
        Meaning::Part(Part::Day(3 | 5, _), _) if !lx.at(i).capital => {
            matches!(lx.written(i), "may" | "march") && lx.word(end) == Word::Other
        }
        // "on a Tuesday" is any, "a Tuesday rally" is one
        Meaning::Weekday(..) if lx.before(i, 1) == Word::A && lx.word(end) != Word::Other => true,
        Meaning::Weekday(..) if end == i + 1 => is_no_weekday(lx, i),
        Meaning::Shift { .. } if end == i + 1 && lx.at(i).capital => {
            // "USA Today", "Yesterday" as a title
            i > 0
                && lx.at(i - 1).capital
                && matches!(lx.before(i, 1), Word::Other)
                && !lx.word(i).eq(&Word::Tomorrow)
        }
        _ => false,
    }
}

/// Things that are numbered, in lower case.
const NUMBERED: &[&str] = &[
    "act",
    "apartment",
    "article",
    "asteroid",
    "bill",
    "block",
    "bus",
    "case",
    "channel",
    "chapter",
    "clause",
    "code",
    "decree",
    "directive",
    "docket",
    "edition",
    "error",
    "exhibit",
    "extension",
    "figure",
    "file",
    "flight",
    "form",
    "gate",
    "highway",
    "invoice",
    "item",
    "line",
    "lot",
    "model",
    "no",
    "no.",
    "nos.",
    "number",
    "order",
    "p.",
    "page",
    "pages",
    "paragraph",
    "part",
    "patent",
    "platform",
    "pp.",
    "psalm",
    "regulation",
    "resolution",
    "room",
    "route",
    "rule",
    "section",
    "serial",
    "series",
    "size",
    "suite",
    "table",
    "train",
    "type",
    "unit",
    "verse",
    "version",
    "vol.",
    "volume",
];

/// Says whether the figures at lexeme `i` are the number of a thing: "page 1998", "version 10.4.2015". An act and
/// a bill have their year, too, but with a capital.
fn is_number_of_thing(lx: &Lexemes<'_>, i: usize) -> bool {
    let is_figure = matches!(lx.word(i), Word::Figure(..) | Word::Dotted(_));
    let at = match lx.before(i, 1) {
        // "No. 2018"
        Word::Mark('.') if i > 0 && !lx.at(i - 1).spaced => i.checked_sub(2),
        _ => i.checked_sub(1),
    };
    is_figure
        && at.is_some_and(|at| {
            let lower = lx.written(at).to_ascii_lowercase();
            NUMBERED.binary_search(&lower.as_str()).is_ok()
                && !(matches!(lower.as_str(), "act" | "bill") && lx.at(at).capital)
                && (at + 1 == i || lower == "no" || lower == "p")
        })
}

/// "the Today programme", "the Quarter Pounder", "the Six-Day War", "Saturday Night Live", "Easter eggs"
fn is_title(lx: &Lexemes<'_>, i: usize, reading: &Reading) -> bool {
    let end = reading.end;
    let (the, first) = match lx.word(i) {
        Word::The => (true, i + 1),
        _ => (lx.before(i, 1) == Word::The, i),
    };
    let pointing = matches!(
        lx.word(first),
        Word::Today | Word::Tonight | Word::Tomorrow | Word::Yesterday | Word::Unit(_)
    );
    let next = lx.at(end);
    let goes_on = next.capital && next.word == Word::Other;
    match (&reading.meaning, next.word) {
        (Meaning::Duration(_), _) => goes_on && lx.at(end - 1).capital,
        (Meaning::Weekday(..), Word::DayPart(_)) => {
            next.capital && lx.at(end + 1).capital && lx.word(end + 1) == Word::Other
        }
        (Meaning::Part(Part::Holiday(_), YearOf::Near(_)), Word::Other) => {
            end == i + 1 && year::is_plural(lx, end)
        }
        (Meaning::Period(_), _) if lx.word(end - 1) == Word::Unit(Unit::Century) => {
            goes_on && lx.at(end - 1).capital
        }
        _ => the && pointing && end == first + 1 && lx.at(first).capital,
    }
}

/// Says whether `reading` may be a part of a match: "the first half".
pub(super) fn may_be_of_a_match(reading: &Reading) -> bool {
    matches!(
        reading.meaning,
        Meaning::Part(Part::Half(_) | Part::Quarter(_), YearOf::Near(_))
    )
}

/// Says whether the text tells of sport rather than of business.
pub(super) fn is_sport(lx: &Lexemes<'_>) -> bool {
    let (mut sport, mut business) = (0, 0);
    for i in 0..lx.len() {
        match lx.written(i) {
            "goal" | "goals" | "scored" | "striker" | "midfielder" | "touchdown" | "penalty"
            | "playoff" | "playoffs" | "season" | "coach" | "defender" | "goalkeeper"
            | "league" | "match" | "matches" | "rebounds" | "quarterback" | "innings" | "game"
            | "games" => {
                sport += 1;
            }
            "profit" | "profits" | "revenue" | "sales" | "earnings" | "shares" | "economy"
            | "growth" | "investors" | "dividend" | "company" | "net" | "income" | "loss" => {
                business += 1;
            }
            _ => {}
        }
    }
    sport > business + 1
}

fn is_name_like(reading: &Reading) -> bool {
    matches!(reading.meaning, Meaning::Part(..) | Meaning::Weekday(..))
}

/// Words after which a bare month is a month.
fn places_month(word: Word) -> bool {
    matches!(
        word,
        Word::In
            | Word::Since
            | Word::Until
            | Word::By
            | Word::From
            | Word::To
            | Word::Of
            | Word::And
            | Word::Or
            | Word::Between
            | Word::Through
            | Word::Throughout
            | Word::During
            | Word::Before
            | Word::After
            | Word::For
            | Word::Early
            | Word::Late
            | Word::Mid
            | Word::Each
            | Word::Last
            | Word::Next
            | Word::This
            | Word::Mark('-' | '(' | '/' | ',')
    )
}

fn is_no_month(lx: &Lexemes<'_>, i: usize) -> bool {
    if !lx.at(i).capital {
        return true;
    }
    let Word::Month(month) = lx.word(i) else {
        return false;
    };
    let before = lx.before(i, 1);
    let next = lx.at(i + 1);
    let placed = places_month(before);
    // Names and verbs: March, April, May, June, August.
    if matches!(month, 3..=6 | 8) {
        let name_before = i > 0 && before == Word::Other && lx.at(i - 1).capital;
        let name_after = next.word == Word::Other && next.capital && next.spaced;
        if name_before || name_after && before != Word::In && before != Word::Since {
            return true;
        }
        // "said June", "June, 34, and her son"
        let speaks = i > 0
            && next.word != Word::Possessive
            && matches!(
                lx.written(i - 1),
                "said" | "says" | "asked" | "added" | "replied"
            );
        let is_aged = (lx.word(i + 1), lx.word(i + 3)) == (Word::Mark(','), Word::Mark(','))
            && matches!(lx.word(i + 2), Word::Figure(_, 2));
        if speaks || is_aged && !placed {
            return true;
        }
        if matches!(month, 3 | 5) && !placed {
            // "the March sales", "May's figures", "a May trip"
            let possessive = next.word == Word::Possessive;
            let adjective = matches!(before, Word::The | Word::A)
                && next.word == Word::Other
                && !lx.is(i + 1, "against");
            return !(possessive || adjective) || before == Word::The && lx.is(i + 1, "on");
        }
    }
    false
}

/// Names of newspapers and broadcasts that a weekday starts.
const AFTER_WEEKDAY: &[&str] = &[
    "Times",
    "Telegraph",
    "Mirror",
    "Express",
    "Mail",
    "Herald",
    "Post",
    "Star",
    "World",
    "Independent",
    "People",
    "Mass",
    "School",
    "Club",
];

fn is_no_weekday(lx: &Lexemes<'_>, i: usize) -> bool {
    let named_before = i > 0
        && lx.at(i - 1).capital
        && matches!(
            lx.written(i - 1),
            "Super"
                | "Bloody"
                | "Cyber"
                | "Fat"
                | "Holy"
                | "Giving"
                | "Big"
                | "Blue"
                | "Freaky"
                | "Sheffield"
        );
    named_before || lx.at(i + 1).capital && AFTER_WEEKDAY.contains(&lx.written(i + 1))
}
