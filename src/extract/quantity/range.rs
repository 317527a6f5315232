//! Two numbers that make one quantity: "5 to 10", "one in five". And two that make none: "3-2".

use crate::extract::quantity::{
    amount::{Side, side},
    atom::{Atoms, Kind},
    label, modifier,
    numeral::{self, Form},
    unit::{Class, Unit},
};

/// The other end of a range: "5 to 10", "between 5 and 10", "5-10".
pub(super) fn upper(atoms: &Atoms<'_>, first: &Side) -> Option<Side> {
    let at = first.end;
    if atoms.opens(at) || matches!(first.number.form, Form::Vague | Form::Fraction) {
        return None;
    }
    let before = atoms.word_before(first.start);
    let dash = atoms.is_hyphen(at);
    let joined = match &*atoms.word(at) {
        "to" => {
            let moved =
                before == "from" && first.unit.is_some() || modifier::is_change(atoms, first.start);
            !moved || first.unit.is_none() && first.number.scale == 1.0
        }
        "and" => before == "between",
        // "three or four"
        "or" => first.unit.is_none() && first.number.scale == 1.0,
        _ => dash && (atoms.glued(at + 1) || !atoms.glued(at)),
    };
    if !joined {
        return None;
    }
    let mut next = at + 1;
    while atoms.kind(next) == Some(Kind::Mark) && !atoms.opens(next) && next < at + 3 {
        next += 1; // a currency sign, or the dash of "75 -300"
    }
    if next == at + 1
        && atoms.kind(next) == Some(Kind::Word)
        && numeral::read(atoms, next).is_none()
    {
        next += 1; // "US"
        if atoms.text(next) == "$" {
            next += 1;
        }
    }
    if atoms.opens(next) {
        return None;
    }
    let second = side(atoms, next, first.end, false)?;
    if second.start <= at && !dash
        || matches!(
            second.number.form,
            Form::Ordinal | Form::Vague | Form::Fraction
        )
    {
        return None;
    }
    let low = if second.number.scale > 1.0
        && first.number.scale == 1.0
        && first.value < second.value / second.number.scale
    {
        first.value * second.number.scale
    } else {
        first.value
    };
    let same = match (first.unit, second.unit) {
        (Some(one), Some(other)) => one.name == other.name,
        (Some(one), None) => {
            one.class == Class::Money
                && first.start < first.number.start
                && !modifier::is_change(atoms, first.start)
        }
        _ => true,
    };
    let years =
        label::is_year(first.value) && label::is_year(second.value) && second.unit.is_none();
    (same && low < second.value && !years).then_some(second)
}

/// The unit that stands after the second of two numbers that make no range: "fell from 12 to 9 percent".
pub(super) fn shared_unit(atoms: &Atoms<'_>, first: &Side) -> Option<Unit> {
    let at = first.end;
    let bare = first.unit.is_none()
        && first.number.scale == 1.0
        && matches!(first.number.form, Form::Plain | Form::Amount | Form::Words);
    let bare = bare && !label::is_year(first.value);
    if !bare || atoms.word(at) != "to" || atoms.opens(at) || atoms.opens(at + 1) {
        return None;
    }
    let second = side(atoms, at + 1, at, false)?;
    let from = atoms.word_before(first.start) == "from";
    second.unit.filter(|unit| {
        unit.class == Class::Percent
            || from && unit.class != Class::Money && second.number.scale == 1.0
    })
}

/// "3-2", "555-0100": digits joined by a hyphen that are no range.
pub(super) fn is_score(atoms: &Atoms<'_>, first: &Side) -> bool {
    first.unit.is_none()
        && first.number.form == Form::Plain
        && atoms.is_hyphen(first.end)
        && atoms.glued(first.end)
        && atoms.is_glued_digits(first.end + 1)
}

/// "one in five", "9 out of 10".
pub(super) fn proportion(atoms: &Atoms<'_>, first: &Side) -> Option<Side> {
    let at = first.end;
    if first.unit.is_some() || atoms.opens(at) || first.number.scale > 1.0 || first.value < 1.0 {
        return None;
    }
    let next = match (&*atoms.word(at), &*atoms.word(at + 1)) {
        ("out", "of") => at + 2,
        ("in", "every") => at + 2,
        ("in", _) => at + 1,
        _ => return None,
    };
    if atoms.opens(next) {
        return None;
    }
    let second = side(atoms, next, first.end, false)?;
    let whole = matches!(second.number.form, Form::Plain | Form::Words | Form::Amount)
        && second.unit.is_none()
        && !label::is_year(second.value)
        && second.value > first.value
        && second.value.fract() == 0.0;
    let usual = atoms.word(at) == "out" || second.value <= 1000.0 && first.value <= 10.0;
    (whole && usual).then_some(second)
}
