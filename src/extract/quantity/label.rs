//! Numbers that count nothing: years, days of a month, clock times, names of models, roads, pages.

use crate::extract::quantity::{
    atom::{Atoms, Kind},
    noun,
    numeral::{Form, Numeral},
    word::{Role, is},
};

/// Says whether `number` is part of a name or an identifier by how it is written.
pub(super) fn is_identifier(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    let (start, end) = (number.start, number.end);
    if atoms.kind(start) != Some(Kind::Digits) {
        return false;
    }
    if atoms.glued(start) && !atoms.opens(start) {
        let before = start - 1;
        // A1, GPT-4, /2024, 10:30, #5, @5
        let joined = match atoms.kind(before) {
            Some(Kind::Word) => atoms.text(before) != "x",
            Some(Kind::Digits) => true,
            _ => matches!(
                atoms.text(before),
                "/" | ":" | "@" | "_" | "\\" | "=" | "&" | "^"
            ),
        };
        let hyphenated = atoms.is_hyphen(before)
            && atoms.glued(before)
            && atoms.kind(before.saturating_sub(1)) != Some(Kind::Mark);
        if joined || hyphenated {
            return true;
        }
    }
    if atoms.glued(end) && !atoms.opens(end) {
        let mark = atoms.text(end);
        if matches!(mark, "'" | "’") && atoms.word(end + 1) == "s" {
            return true; // "2024's", "3M's"
        }
        // 10:30, 9/11, 3D, 1111-2222-3333
        if matches!(mark, ":" | "/" | "_" | "@" | "^")
            && atoms.glued_word_or_digit(end + 1)
            && atoms.kind(end + 1) == Some(Kind::Digits)
        {
            return true;
        }
        if atoms.is_hyphen(end) && atoms.kind(end + 1) == Some(Kind::Digits) && atoms.glued(end + 1)
        {
            let (left, right) = (atoms.text(end - 1), atoms.text(end + 1));
            let third = atoms.is_hyphen(end + 2)
                && atoms.glued(end + 2)
                && atoms.kind(end + 3) == Some(Kind::Digits)
                && atoms.glued(end + 3);
            let telephone = number.form == Form::Plain
                && left.len() == 3
                && right.len() == 4
                && !right.starts_with('1');
            return third || telephone;
        }
    }
    false
}

/// Says whether a bare whole number without unit is a year, a day of a month or a clock time.
pub(super) fn is_date(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    if number.form != Form::Plain {
        return false;
    }
    let (start, end) = (number.start, number.end);
    let next = atoms.word(end);
    if matches!(atoms.text(end), "BC" | "AD" | "BCE" | "CE") && !atoms.opens(end)
        || start > 0 && matches!(atoms.text(start - 1), "AD" | "BC") && !atoms.opens(start)
    {
        return true;
    }
    let month_before = is(&atoms.word_before(start), Role::Month)
        || start > 1
            && atoms.text(start - 1) == "."
            && !atoms.opens(start - 1)
            && is(&atoms.word(start - 2), Role::Month);
    if number.value <= 31.0 && (month_before || is(&next, Role::Month) && !atoms.opens(end)) {
        return true;
    }
    if number.value <= 12.0 && !atoms.opens(end) {
        let meridiem = matches!(&*next, "am" | "pm" | "noon" | "midnight" | "gmt")
            || matches!(&*next, "a" | "p" | "o")
                && matches!(atoms.text(end + 1), "." | "'" | "’")
                && matches!(&*atoms.word(end + 2), "m" | "clock");
        if meridiem {
            return true;
        }
    }
    month_before && is_year(number.value)
}

/// Says whether a bare number counts the points of a list: "1.", "2)", "(3)".
pub(super) fn is_list_mark(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    if atoms.opens(number.start)
        && atoms.text(number.end) == "."
        && atoms.glued(number.end)
        && number.form == Form::Plain
    {
        return true;
    }
    number.form == Form::Plain
        && number.value < 30.0
        && atoms.text(number.end) == ")"
        && (number.start == 0
            || atoms.opens(number.start)
            || matches!(atoms.text(number.start - 1), "(" | ";" | "," | ":")
            || atoms.kind(number.start - 1) == Some(Kind::Word) && !atoms.glued(number.end))
}

/// Says whether a bare whole number reads as a year.
pub(super) fn is_year(value: f64) -> bool {
    (1500.0..=2100.0).contains(&value)
}

/// Words that a street's name ends with.
const STREETS: &[&str] = &[
    "Avenue",
    "Ave",
    "Boulevard",
    "Court",
    "Crescent",
    "Drive",
    "Highway",
    "Lane",
    "Place",
    "Plaza",
    "Road",
    "Rd",
    "Square",
    "Street",
    "St",
    "Terrace",
    "Way",
];

/// Says whether a bare whole number is that of a house: "300 Example Street".
fn is_house(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    number.form == Form::Plain
        && (number.end + 1..number.end + 4)
            .take_while(|at| {
                (number.end..=*at).all(|at| !atoms.opens(at) && atoms.is_capitalised(at))
            })
            .any(|at| STREETS.contains(&atoms.text(at)))
}

/// Says whether a number of a compound counts nothing: "one-sided", "two-time", "six-figure", "one-on-one".
fn is_compound(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    let joined = |at: usize| atoms.is_hyphen(at) && atoms.glued(at) && atoms.glued(at + 1);
    let after = joined(number.end).then(|| atoms.word(number.end + 1));
    let before =
        (number.start > 1 && joined(number.start - 1)).then(|| atoms.word(number.start - 2));
    let in_between = |word: &str| matches!(word, "on" | "to" | "for" | "by");
    before.is_some_and(|word| in_between(&word))
        || after.is_some_and(|word| {
            matches!(
                &*word,
                "time" | "way" | "off" | "stop" | "shot" | "figure" | "liner" | "upmanship"
            ) || in_between(&word) && joined(number.end + 2)
                || word.len() > 4 && word.ends_with("ed") && number.form == Form::Words
        })
}

/// Says whether "zero" is no number: "net zero", "ground zero", "zero tolerance".
fn is_zero_of_phrase(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    number.value == 0.0
        && number.form == Form::Words
        && (matches!(
            &*atoms.word_before(number.start),
            "net" | "ground" | "absolute" | "year" | "day" | "patient"
        ) || number.start > 1
            && atoms.is_hyphen(number.start - 1)
            && matches!(
                &*atoms.word(number.start - 2),
                "net" | "sub" | "near" | "non"
            )
            || matches!(
                &*atoms.word(atoms.after_hyphen(number.end)),
                "tolerance" | "sum" | "carbon" | "hour"
            ))
}

/// Says whether a bare number names a thing rather than counts.
pub(super) fn is_part_of_name(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    is_name(atoms, number)
        || is_house(atoms, number)
        || is_compound(atoms, number)
        || is_zero_of_phrase(atoms, number)
        || is_next_name(atoms, number)
}

/// "articles 5 and 4", "Goals 7, 11 and 13": what follows such a number in a list is one.
fn is_next_name(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    let mut at = number.start;
    while at > 1
        && !atoms.opens(at)
        && (matches!(atoms.text(at - 1), "," | "&") || matches!(&*atoms.word(at - 1), "and" | "or"))
        && atoms.kind(at - 2) == Some(Kind::Digits)
    {
        at -= 2;
    }
    let first = Numeral {
        start: at,
        ..*number
    };
    number.form == Form::Plain && at < number.start && is_name(atoms, &first)
}

/// Says whether a bare whole number names a thing rather than counts: "Highway 35", "Windows 10".
fn is_name(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    let version = number.form == Form::Amount && atoms.text(number.start).ends_with(".0");
    if !matches!(number.form, Form::Plain | Form::Words) && !version
        || number.start == 0
        || atoms.opens(number.start)
    {
        return false;
    }
    let before = number.start - 1;
    let word = atoms.word(before);
    if word.is_empty() || is(&word, Role::CountLead) {
        return false;
    }
    let plural = noun::plural_form(&word) && is(&noun::singular(&word), Role::Numbered);
    plural
        || is(&word, Role::Numbered)
        || number.form != Form::Words
            && atoms.is_capitalised(before)
            && !atoms.opens(before)
            && word.len() > 1
}

/// Says whether atom `start` follows "No.", "number" or `#`: a place in an order.
pub(super) fn is_ranked(atoms: &Atoms<'_>, start: usize) -> Option<usize> {
    if start == 0 || atoms.opens(start) {
        return None;
    }
    let before = start - 1;
    match atoms.text(before) {
        "#" => Some(before),
        "." if before > 0
            && matches!(
                atoms.text(before - 1),
                "No" | "no" | "Nos" | "nos" | "Nr" | "nr"
            ) =>
        {
            Some(before - 1)
        }
        "No" | "№" => Some(before),
        "number" | "Number" => Some(before),
        _ => None,
    }
}
