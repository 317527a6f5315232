//! Fractions: "half a million", "a third of", "and a quarter", `3/4`, `½`.

use crate::extract::quantity::{
    atom::Atoms,
    numeral::{Form, Numeral, scaled},
    word::{Part, part},
};

/// "half", "half a million", "half-dozen"; `at` is the word "half".
pub(super) fn half(atoms: &Atoms<'_>, start: usize, at: usize) -> Option<Numeral> {
    if matches!(
        &*atoms.word_before(start),
        "first" | "second" | "latter" | "other" | "either" | "better" | "final"
    ) || matches!(&*atoms.word_before(at), "first" | "second" | "other")
    {
        return None;
    }
    let mut next = at + 1;
    if matches!(&*atoms.word(next), "a" | "an") {
        next += 1;
    }
    let next = atoms.after_hyphen(next);
    if let Some(Part::Scale(_)) = part(&atoms.word(next))
        && !atoms.opens(next)
    {
        return Some(scaled(atoms, 0.5, start, next, Form::Words));
    }
    // "half-hearted", "half-time", "half brother"
    if atoms.is_hyphen(at + 1) && atoms.glued(at + 1) {
        return None;
    }
    let share = is_share(atoms, start, at + 1)
        || start < at
        || matches!(
            &*atoms.word(at + 1),
            "the" | "its" | "their" | "his" | "her" | "our" | "a" | "an"
        );
    share.then_some(Numeral {
        value: 0.5,
        scale: 1.0,
        start,
        end: at + 1,
        form: Form::Fraction,
    })
}

/// A fraction is meant where "of" follows, or a bound stands before: "more than a third".
pub(super) fn is_share(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    atoms.word(end) == "of" && !atoms.opens(end)
        || matches!(
            &*atoms.word_before(start),
            "than"
                | "about"
                | "nearly"
                | "almost"
                | "over"
                | "roughly"
                | "around"
                | "by"
                | "approximately"
                | "under"
                | "least"
        )
}

/// "and a half", "-and-a-quarter" after a whole number.
pub(super) fn and_a_half(atoms: &Atoms<'_>, end: usize) -> Option<(f64, usize)> {
    let and = atoms.after_hyphen(end);
    if atoms.opens(end) || atoms.word(and) != "and" {
        return None;
    }
    let article = atoms.after_hyphen(and + 1);
    if !matches!(&*atoms.word(article), "a" | "one") {
        return None;
    }
    let share = atoms.after_hyphen(article + 1);
    match &*atoms.word(share) {
        "half" => Some((0.5, share + 1)),
        "quarter" => Some((0.25, share + 1)),
        word => match part(word) {
            Some(Part::Ordinal(n)) if n > 2.0 => Some((1.0 / n, share + 1)),
            _ => None,
        },
    }
}

/// "3/4" at `i`: a fraction below one, with a denominator that people use.
pub(super) fn fraction(atoms: &Atoms<'_>, i: usize) -> Option<(f64, usize)> {
    if !matches!(atoms.text(i + 1), "/" | "⁄") || !atoms.glued(i + 1) || !atoms.glued(i + 2) {
        return None;
    }
    let plain = |i: usize| {
        let written = atoms.text(i);
        (written.len() <= 3 && written.bytes().all(|b| b.is_ascii_digit()))
            .then(|| written.parse::<f64>().ok())
            .flatten()
    };
    let (above, below) = (plain(i)?, plain(i + 2)?);
    let usual = matches!(below as u32, 2..=10 | 12 | 16 | 32 | 64 | 100);
    (usual && above < below && atoms.text(i + 3) != "/").then_some((above / below, i + 3))
}

/// Returns the value of a fraction that is one character.
pub(super) fn vulgar(written: &str) -> Option<f64> {
    Some(match written {
        "½" => 0.5,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅕" => 0.2,
        "⅖" => 0.4,
        "⅗" => 0.6,
        "⅘" => 0.8,
        "⅙" => 1.0 / 6.0,
        "⅛" => 0.125,
        "⅜" => 0.375,
        "⅝" => 0.625,
        "⅞" => 0.875,
        _ => return None,
    })
}
