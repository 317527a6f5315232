//! A number with its sign, currency, unit and upper end: "US$5-10 million a year".

use crate::extract::quantity::{
    atom::{Atoms, Kind},
    label, noun,
    numeral::{self, Form, Numeral},
    range,
    unit::{self, Class, Unit},
    word::{Role, is},
};

/// A number with all that belongs to it but the counted noun.
#[derive(Debug)]
pub(super) struct Amount {
    pub(super) number: Numeral,
    pub(super) value: f64,
    pub(super) upper: Option<f64>,
    /// Class and full name: `USD per share`.
    pub(super) unit: Option<(Class, String)>,
    /// First atom, currency sign included.
    pub(super) start: usize,
    /// One past the last atom, unit included.
    pub(super) end: usize,
    /// One past the last atom of the number, where the search goes on if this is no quantity.
    pub(super) number_end: usize,
}

/// One end of a range: a number with sign and unit.
pub(super) struct Side {
    pub(super) number: Numeral,
    pub(super) value: f64,
    pub(super) unit: Option<Unit>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Reads the amount whose number starts at atom `i`. Nothing before atom `floor` belongs to it.
pub(super) fn amount(atoms: &Atoms<'_>, i: usize, floor: usize) -> Option<Amount> {
    let first = side(atoms, i, floor, true)?;
    let mut read = Amount {
        number: first.number,
        value: first.value,
        upper: None,
        unit: None,
        start: first.start,
        end: first.end,
        number_end: first.number.end,
    };
    if first.number.form == Form::Ordinal {
        return Some(read);
    }
    let mut unit = first.unit;
    if let Some(second) = range::upper(atoms, &first) {
        if second.number.scale > 1.0
            && first.number.scale == 1.0
            && first.value < second.value / second.number.scale
        {
            read.value = numeral::times(read.value, second.number.scale);
        }
        read.upper = Some(second.value);
        unit = second.unit.or(unit);
        read.end = second.end;
        read.number_end = second.number.end;
    } else if range::is_score(atoms, &first) {
        return None;
    } else if let Some(share) = range::proportion(atoms, &first) {
        read.value = first.value / share.value;
        read.number.form = Form::Fraction;
        read.end = share.end;
        read.number_end = share.end;
        return Some(read);
    } else if let Some((hundredths, end)) = hundredths(atoms, &first) {
        read.value += hundredths;
        read.end = end;
    } else {
        unit = unit.or_else(|| range::shared_unit(atoms, &first));
    }
    if let Some(unit) = unit {
        let mut name = unit.name.to_string();
        if let Some((age, end)) = age(atoms, unit, read.end) {
            (name, read.end) = (age, end);
        } else if let Some((per, end)) =
            unit::per(atoms, read.end).or_else(|| per_later(atoms, unit, read.end))
        {
            name = format!("{name} per {per}");
            if end > read.end {
                read.end = end;
            }
        }
        read.unit = Some((unit.class, name));
    } else if is_age(atoms, &read) {
        read.unit = Some((Class::Measure, "year of age".into()));
    }
    Some(read)
}

/// Reads one number with what is written at it. `leading`: nothing of a range stands before it.
pub(super) fn side(atoms: &Atoms<'_>, i: usize, floor: usize, leading: bool) -> Option<Side> {
    let mut number = numeral::read(atoms, i)?;
    let mut start = number.start;
    if number.form == Form::Ordinal {
        return Some(Side {
            number,
            value: number.value,
            unit: None,
            start,
            end: number.end,
        });
    }
    let before = unit::currency_before(atoms, &number).filter(|(_, from)| *from >= floor);
    if before.is_none() && leading && label::is_identifier(atoms, &number) {
        return None;
    }
    let mut value = number.value;
    let mut unit = None;
    if let Some((currency, from)) = before {
        (unit, start) = (Some(currency), from);
        // "$5m"
        if atoms.glued(number.end)
            && matches!(atoms.text(number.end), "m" | "M")
            && number.scale == 1.0
            && !atoms.glued_word_or_digit(number.end + 1)
        {
            (value, number.scale) = (numeral::times(value, 1e6), 1e6);
            number.end += 1;
        }
    }
    let mut end = number.end;
    if number.form == Form::Vague {
        // "millions of dollars"
        if atoms.word(end) == "of"
            && let Some(found) =
                unit::currency_at(atoms, end + 1).or_else(|| unit::measure_at(atoms, end + 1))
        {
            (unit, end) = (Some(found.unit), found.end);
        }
        return Some(Side {
            number,
            value,
            unit,
            start,
            end,
        });
    }
    if !atoms.opens(end) {
        // "600m/-", as East Africa writes shillings
        let shillings = atoms.text(end + 1) == "/" && atoms.is_hyphen(end + 2) && unit.is_none();
        if shillings && matches!(atoms.text(end), "m" | "M") && atoms.glued(end) {
            (value, number.scale) = (numeral::times(value, 1e6), 1e6);
            (number.end, end) = (end + 1, end + 1);
        } else if let Some(found) = unit::currency_at(atoms, end)
            && (unit.is_none_or(|unit| unit.name == found.unit.name))
            && is_money(atoms, &number, end, unit.is_some())
        {
            unit = Some(found.unit);
            end = found.end;
            // "75 USD million"
            if let Some(factor) = unit::scale_at(atoms, end)
                && number.scale == 1.0
            {
                (value, number.scale) = (numeral::times(value, factor), factor);
                end += 1;
            }
        } else if unit.is_none()
            && let Some(found) = unit::measure_at(atoms, end)
            && is_measure(atoms, &number, end, found.end)
        {
            unit = Some(found.unit);
            end = found.end;
        } else if unit.is_none()
            && matches!(atoms.text(end), "m" | "M")
            && atoms.glued(end)
            && number.scale == 1.0
            && !atoms.glued_word_or_digit(end + 1)
        {
            (value, number.scale) = (numeral::times(value, 1e6), 1e6);
            number.form = Form::Amount;
            number.end += 1;
            end += 1;
            if let Some(found) = unit::currency_at(atoms, end) {
                (unit, end) = (Some(found.unit), found.end);
            }
        }
    }
    if is_negative(atoms, start) && leading {
        value = -value;
        start -= 1;
    }
    if !value.is_finite() {
        return None; // "a million million million …"
    }
    number.value = value;
    Some(Side {
        number,
        value,
        unit,
        start,
        end,
    })
}

/// Words for money that mean other things as well need more: "won", "pounds", "real". After a
/// currency sign (`signed`) only a word is the currency once more: "$10 dollars", but "$10 $20".
fn is_money(atoms: &Atoms<'_>, number: &Numeral, at: usize, signed: bool) -> bool {
    let word = atoms.word(atoms.after_hyphen(at));
    if signed {
        return !word.is_empty();
    }
    match &*word {
        "won" | "real" | "rand" | "ether" => number.scale >= 100.0 || number.value >= 100.0,
        "pound" | "pounds" => {
            number.scale > 100.0
                || (number.start.saturating_sub(8)..number.start)
                    .any(|before| is(&atoms.word(before), Role::Money))
        }
        _ => true,
    }
}

/// A symbol of one letter belongs to a number only where nothing else makes sense of it.
fn is_measure(atoms: &Atoms<'_>, number: &Numeral, at: usize, end: usize) -> bool {
    let text = atoms.text(at);
    if end == at + 1 && text.len() == 1 && atoms.kind(at) == Some(Kind::Word) {
        let million = matches!(text, "m" | "M")
            && noun::counted(atoms, end, noun::By::Many).is_some_and(|noun| noun.start == end);
        return !million
            && (atoms.glued(at) || matches!(text, "m" | "g" | "t" | "l" | "L" | "W" | "V"));
    }
    // "won two second prizes", "5 May min"
    let ordinal = atoms.word(at) == "second" && number.value != 1.0;
    !(ordinal || label::is_date(atoms, number))
}

/// "3 dollars 50 cents", "thirteen dollars and forty-five cents": the second part, as a share of the first.
fn hundredths(atoms: &Atoms<'_>, first: &Side) -> Option<(f64, usize)> {
    if first.unit?.class != Class::Money || atoms.opens(first.end) {
        return None;
    }
    let at = if atoms.word(first.end) == "and" {
        first.end + 1
    } else {
        first.end
    };
    if atoms.opens(at) {
        return None;
    }
    let number = numeral::read(atoms, at)?;
    let found = unit::currency_at(atoms, number.end)?;
    (matches!(found.unit.name, "cent" | "penny" | "paisa") && number.value < 100.0)
        .then_some((number.value / 100.0, found.end))
}

/// "28-year-old", "three months of age".
fn age(atoms: &Atoms<'_>, unit: Unit, end: usize) -> Option<(String, usize)> {
    if !matches!(unit.name, "year" | "month" | "week" | "day") || atoms.opens(end) {
        return None;
    }
    let at = atoms.after_hyphen(end);
    let name = format!("{} of age", unit.name);
    match (&*atoms.word(at), &*atoms.word(at + 1)) {
        ("old" | "olds", _) => Some((name, at + 1)),
        ("of", "age") => Some((name, at + 2)),
        _ => None,
    }
}

/// "aged 25", "of age 87", "87 yo", and the age after a name: "Ann Smith, 28, …".
fn is_age(atoms: &Atoms<'_>, read: &Amount) -> bool {
    let number = &read.number;
    if number.scale > 1.0 || !(0.0..120.0).contains(&read.value) {
        return false;
    }
    let start = number.start;
    let near = atoms.word_before(start);
    let lead = if matches!(&*near, "of" | "between" | "over" | "under") {
        atoms.word_before(start - 1)
    } else {
        near
    };
    if matches!(&*lead, "aged" | "age" | "ages") {
        return true;
    }
    let alone = matches!(number.form, Form::Plain | Form::Words)
        && read.upper.is_none()
        && (1.0..=105.0).contains(&read.value);
    alone && (is_told_age(atoms, number) || is_appositive_age(atoms, number))
}

/// "She was 15 when", "he turned 17", "as young as 14".
fn is_told_age(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    let start = number.start;
    let word = |back: usize| {
        start
            .checked_sub(back - 1)
            .map_or("".into(), |at| atoms.word_before(at))
    };
    let ends = atoms.opens(number.end)
        || atoms.kind(number.end) == Some(Kind::Mark)
            && !atoms.glued_word_or_digit(number.end + 1)
            && !matches!(atoms.text(number.end), "%" | "-" | "–" | "/" | "°" | "+")
        || matches!(
            &*atoms.word(number.end),
            "when" | "and" | "at" | "in" | "but" | "years"
        );
    let is_person = |word: &str| matches!(word, "he" | "she" | "i" | "who");
    ends && match (&*word(3), &*word(2), &*word(1)) {
        ("as", "young" | "old", "as") => true,
        (who, "was" | "is", "only" | "just") => is_person(who),
        (_, who, "was" | "is" | "turned" | "turns") => is_person(who),
        _ => false,
    }
}

/// "Ann Smith, 28, …", "Smith, 61, has …"
fn is_appositive_age(atoms: &Atoms<'_>, number: &Numeral) -> bool {
    let start = number.start;
    let told = || {
        matches!(
            &*atoms.word(number.end + 1),
            "has" | "had" | "is" | "was" | "who" | "whose" | "says" | "said" | "told"
        )
    };
    start >= 2
        && !atoms.opens(start)
        && atoms.text(start - 1) == ","
        && atoms.text(number.end) == ","
        && !atoms.opens(start - 1)
        && atoms.is_capitalised(start - 2)
        && (start >= 3 && atoms.is_capitalised(start - 3) || told())
}

/// "34,500 tonnes of copper a year": the rate after what is measured.
fn per_later(atoms: &Atoms<'_>, unit: Unit, end: usize) -> Option<(String, usize)> {
    if unit.class != Class::Measure || atoms.word(end) != "of" {
        return None;
    }
    (end + 2..end + 5).find_map(|at| {
        let (per, _) = (matches!(&*atoms.word(at), "a" | "per") && !atoms.opens(at))
            .then(|| unit::per(atoms, at))
            .flatten()?;
        matches!(&*per, "year" | "day" | "week" | "month" | "hour").then_some((per, end))
    })
}

/// "minus", or a minus sign with nothing right before it, stands before atom `start`.
fn is_negative(atoms: &Atoms<'_>, start: usize) -> bool {
    if matches!(&*atoms.word_before(start), "minus" | "negative") {
        return true;
    }
    start > 0
        && !atoms.opens(start)
        && matches!(atoms.text(start - 1), "-" | "−" | "–")
        && atoms.glued(start)
        && !atoms.glued(start - 1)
}
