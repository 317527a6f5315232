//! Units of measurement and currencies: the lexicons, and where the text has one of them.

use crate::extract::quantity::{
    atom::{Atoms, Kind, lower},
    numeral::{Form, Numeral},
    word::{Part, part},
};
use crate::hash::HashMap;
use std::sync::LazyLock;

/// What kind of unit a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Money,
    Percent,
    /// Years, hours: also what expressions of time are made of.
    Duration,
    Measure,
}

/// A unit of the lexicons.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// ISO 4217 code, or the name in the singular.
    pub(super) name: &'static str,
    pub(super) class: Class,
}

/// A unit found at the end of a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) unit: Unit,
    /// One past the last atom.
    pub(super) end: usize,
}

type Table = HashMap<String, Unit>;

static CURRENCIES: LazyLock<Table> = LazyLock::new(|| {
    table(
        include_str!("../../../data/lexicons/currencies.txt"),
        |_| Class::Money,
    )
});

static UNITS: LazyLock<Table> = LazyLock::new(|| {
    table(
        include_str!("../../../data/lexicons/units.txt"),
        |name| match name {
            "percent" | "percentage point" | "basis point" => Class::Percent,
            "second" | "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "year"
            | "decade" | "century" => Class::Duration,
            _ => Class::Measure,
        },
    )
});

fn table(lexicon: &'static str, class: fn(&str) -> Class) -> Table {
    let mut table = Table::default();
    for line in lexicon.lines().filter(|line| !line.starts_with('#')) {
        let (name, aliases) = line.split_once(": ").unwrap_or((line, ""));
        let unit = Unit {
            name,
            class: class(name),
        };
        for alias in aliases.split(" | ").chain([name]) {
            if !alias.is_empty() {
                table.entry(alias.replace('-', " ")).or_insert(unit);
            }
        }
    }
    table
}

fn look_up(table: &Table, written: &str) -> Option<Unit> {
    if let Some(unit) = table.get(written) {
        return Some(*unit);
    }
    if written.len() < 3 {
        return None;
    }
    let small = lower(written);
    table
        .get(&*small)
        .or_else(|| table.get(small.strip_suffix('s').filter(|one| one.len() > 2)?))
        // "degrees Celsius": the plural is in the first word.
        .or_else(|| table.get(&small.replacen("s ", " ", 1)))
        .copied()
}

/// Writes atoms `from..to` as the lexicons have them: one space between words, none at signs.
fn key(atoms: &Atoms<'_>, from: usize, to: usize) -> Option<String> {
    let mut key = String::new();
    let mut gap = false;
    for i in from..to {
        if i > from && atoms.opens(i) {
            return None;
        }
        if atoms.is_hyphen(i) {
            gap = true;
            continue;
        }
        if !key.is_empty() && (gap || !atoms.glued(i)) {
            key.push(' ');
        }
        gap = false;
        key.push_str(atoms.text(i));
    }
    Some(key)
}

/// Finds the longest name of `table` that starts at atom `i`, a hyphen before it allowed.
fn longest(table: &Table, atoms: &Atoms<'_>, i: usize) -> Option<Found> {
    let from = atoms.after_hyphen(i);
    if atoms.opens(from) || from >= atoms.len() {
        return None;
    }
    (1..=5).rev().find_map(|n| {
        let end = from + n;
        let goes_on = atoms.glued_word_or_digit(end)
            || atoms.text(end - 1) != "%"
                && atoms.is_hyphen(end)
                && atoms.glued(end)
                && atoms.is_glued_digits(end + 1);
        if end > atoms.len() || goes_on || atoms.is_hyphen(end - 1) {
            return None;
        }
        let unit = look_up(table, &key(atoms, from, end)?)?;
        Some(Found { unit, end })
    })
}

/// Finds the unit of measurement that follows a number at atom `i`.
pub(super) fn measure_at(atoms: &Atoms<'_>, i: usize) -> Option<Found> {
    // "20 (kg)"
    if matches!(atoms.text(i), "(" | "[") {
        let found = longest(&UNITS, atoms, i + 1)?;
        return matches!(atoms.text(found.end), ")" | "]").then_some(Found {
            end: found.end + 1,
            ..found
        });
    }
    longest(&UNITS, atoms, i)
}

/// Finds the currency that follows a number at atom `i`.
pub(super) fn currency_at(atoms: &Atoms<'_>, i: usize) -> Option<Found> {
    // "U.S. dollars"
    let dotted = atoms.word(i) == "u" && atoms.text(i + 1) == "." && atoms.word(i + 2) == "s";
    let from = if dotted {
        i + 3 + usize::from(atoms.text(i + 3) == ".")
    } else {
        i
    };
    longest(&CURRENCIES, atoms, from)
}

/// Finds the currency that stands before the number at atom `i`, with its first atom.
pub(super) fn currency_before(atoms: &Atoms<'_>, number: &Numeral) -> Option<(Unit, usize)> {
    let i = number.start;
    if i == 0 || atoms.opens(i) {
        return None;
    }
    let mut to = i;
    if atoms.text(to - 1) == "." && to > 1 && atoms.glued(to - 1) {
        to -= 1; // "Rs. 500"
    }
    let glued = to == i && atoms.glued(i);
    if atoms.text(to - 1) == "$" && to >= 2 && !atoms.opens(to - 1) {
        let letters = atoms.text(to - 2);
        let close = atoms.glued(to - 1)
            || matches!(
                letters,
                "c" | "us" | "hk" | "nz" | "nt" | "US" | "HK" | "C" | "NZ"
            );
        if close && atoms.kind(to - 2) == Some(Kind::Word) {
            let letters = letters.to_uppercase();
            let country = look_up(&CURRENCIES, &format!("{letters}$"))
                .or_else(|| look_up(&CURRENCIES, &letters))
                .or_else(|| look_up(&CURRENCIES, &format!("{}$", atoms.text(to - 2))));
            if let Some(unit) = country {
                return Some((unit, to - 2));
            }
        }
    }
    let written = atoms.text(to - 1);
    if atoms.kind(to - 1) == Some(Kind::Mark) {
        return if to == i {
            // "GH¢500"
            let from = if to >= 2 && atoms.glued(to - 1) {
                to - 2
            } else {
                to - 1
            };
            CURRENCIES
                .get(&key(atoms, from, to)?)
                .map(|unit| (*unit, from))
                .or_else(|| CURRENCIES.get(written).map(|unit| (*unit, to - 1)))
        } else {
            None
        };
    }
    if glued && number.form == Form::Amount && !atoms.glued(to - 1) {
        let code = match written {
            "N" => Some("naira"),
            "R" => Some("rand"),
            "K" => Some("kwacha"),
            "P" => Some("philippine peso"),
            _ => None,
        };
        if let Some(name) = code {
            return Some((*CURRENCIES.get(name)?, to - 1));
        }
    }
    // A code or sign made of letters; a currency's name before a number means nothing.
    let unit = CURRENCIES.get(written)?;
    // COP30, CUP2: codes that news does not write are more often names.
    let usual = || CURRENCIES.contains_key(&unit.name.to_lowercase());
    let small = number.value < 1000.0 && number.scale == 1.0;
    if (glued || small) && number.form == Form::Plain && written == unit.name && !usual() {
        return None;
    }
    let sign = written == unit.name
        || written.len() <= 4 && written.bytes().any(|b| b.is_ascii_uppercase())
        || written.eq_ignore_ascii_case(unit.name)
        || matches!(written, "rmb" | "rs");
    sign.then_some((*unit, to - 1))
}

/// Finds what a unit is counted by, from atom `i` on: "a share", "per day", "-an-hour", "/kg".
/// Returns its name in the singular and one past the last atom.
pub(super) fn per(atoms: &Atoms<'_>, i: usize) -> Option<(String, usize)> {
    if atoms.opens(i) {
        return None;
    }
    let at = atoms.after_hyphen(i);
    let word = atoms.word(at);
    let next = atoms.after_hyphen(at + 1);
    if atoms.opens(next)
        || matches!(
            &*atoms.word(next + 1),
            "ago" | "earlier" | "later" | "before" | "after" | "old" | "on"
        )
    {
        return None;
    }
    let measured = longest(&UNITS, atoms, next);
    let noun = atoms.word(next);
    match &*word {
        "per" if noun == "annum" => Some(("year".into(), next + 1)),
        "per" if noun == "capita" => Some(("capita".into(), next + 1)),
        "per" => measured
            .map(|found| (found.unit.name.into(), found.end))
            .or_else(|| (!noun.is_empty()).then(|| (noun.to_string(), next + 1))),
        "a" | "an" => {
            if let Some(found) = measured {
                return Some((found.unit.name.into(), found.end));
            }
            matches!(
                &*noun,
                "share"
                    | "dozen"
                    | "head"
                    | "person"
                    | "piece"
                    | "night"
                    | "game"
                    | "vote"
                    | "ticket"
                    | "bottle"
                    | "unit"
                    | "seat"
                    | "plate"
                    | "pop"
                    | "copy"
                    | "bushel"
            )
            .then(|| (noun.to_string(), next + 1))
        }
        "" if matches!(atoms.text(at), "/") && atoms.glued(at) => {
            measured.map(|found| (found.unit.name.into(), found.end))
        }
        _ => None,
    }
}

/// Says whether the word at `i` can only be a scale word.
pub(super) fn scale_at(atoms: &Atoms<'_>, i: usize) -> Option<f64> {
    match part(&atoms.word(i)) {
        Some(Part::Scale(factor)) if factor > 100.0 && !atoms.opens(i) => Some(factor),
        _ => None,
    }
}
