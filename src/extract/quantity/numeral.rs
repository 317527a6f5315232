//! Numbers as they are written: digits, words, fractions, scale words.

use crate::extract::quantity::{
    atom::{Atoms, Kind},
    fraction::{and_a_half, fraction, half, is_share, vulgar},
    word::{Part, part},
};

/// A number and the atoms that write it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub(super) value: f64,
    /// The factor of its scale words: 1e9 in "4000 billion".
    pub(super) scale: f64,
    /// First atom.
    pub(super) start: usize,
    /// One past the last atom.
    pub(super) end: usize,
    pub(super) form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `42`: digits and nothing else; the only form that labels and years have.
    Plain,
    /// `1,200`, `3.5`, `4 million`: digits that can only be an amount.
    Amount,
    /// `forty-two`.
    Words,
    /// "half", "two thirds", `3/4`.
    Fraction,
    /// "hundreds", "dozens".
    Vague,
    /// "second", `25th`.
    Ordinal,
}

/// Reads the longest number that starts at atom `i`.
pub(super) fn read(atoms: &Atoms<'_>, i: usize) -> Option<Numeral> {
    match atoms.kind(i)? {
        Kind::Digits => digits(atoms, i),
        Kind::Word => words(atoms, i),
        Kind::Mark => vulgar(atoms.text(i)).map(|value| Numeral {
            value,
            scale: 1.0,
            start: i,
            end: i + 1,
            form: Form::Fraction,
        }),
    }
}

fn digits(atoms: &Atoms<'_>, i: usize) -> Option<Numeral> {
    let written = atoms.text(i);
    let mut value = literal(written)?;
    let mut form = if written.contains(['.', ',']) {
        Form::Amount
    } else {
        Form::Plain
    };
    let mut end = i + 1;
    // "80, 000": what a tokeniser made of "80,000"; "40 000" with a space for the comma.
    loop {
        let comma = usize::from(atoms.text(end) == "," && atoms.glued(end));
        let group = end + comma;
        let (whole, decimals) = match atoms.text(group).split_once('.') {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (atoms.text(group), None),
        };
        let sure = whole.len() == 3 && (comma == 0 || whole == "000");
        let digits_follow = atoms.kind(group) == Some(Kind::Digits)
            && whole.bytes().all(|b| b.is_ascii_digit())
            && decimals.is_none_or(|decimals| !decimals.contains(['.', ',']))
            && !(atoms.is_hyphen(group + 1) && atoms.glued(group + 1))
            && (comma == 0 || atoms.kind(group + 1) != Some(Kind::Digits));
        let fits = value >= 1.0 && (written.len() <= 3 && !written.starts_with('0') || end > i + 1);
        if !(sure && digits_follow && fits && !atoms.opens(group)) || written.contains('.') {
            break;
        }
        let Some(more) = literal(atoms.text(group)) else {
            break;
        };
        (value, form, end) = (value * 1000.0 + more, Form::Amount, group + 1);
        if decimals.is_some() {
            break;
        }
    }
    if form == Form::Plain {
        if let Some((part, after)) = fraction(atoms, i) {
            // "3/4" alone
            return Some(scaled(atoms, part, i, after, Form::Fraction));
        }
        if let Some((part, after)) = fraction(atoms, end).or_else(|| {
            let part = vulgar(atoms.text(end))?;
            Some((part, end + 1))
        }) && !atoms.opens(end)
        {
            (value, form, end) = (value + part, Form::Amount, after);
        } else if let Some((part, after)) = and_a_half(atoms, end) {
            (value, form, end) = (value + part, Form::Amount, after);
        } else if atoms.glued(end)
            && matches!(&*atoms.word(end), "st" | "nd" | "rd" | "th")
            && !atoms.glued_word_or_digit(end + 1)
        {
            return Some(Numeral {
                value,
                scale: 1.0,
                start: i,
                end: end + 1,
                form: Form::Ordinal,
            });
        } else if let Some(Part::Denominator(n)) = part(&atoms.word(atoms.after_hyphen(end)))
            && !atoms.opens(end)
            && n > 4.0
        {
            return Some(Numeral {
                value: value / n,
                scale: 1.0,
                start: i,
                end: atoms.after_hyphen(end) + 1,
                form: Form::Fraction,
            });
        }
    }
    Some(scaled(atoms, value, i, end, form))
}

/// Multiplies out the scale words at `end`.
pub(super) fn scaled(
    atoms: &Atoms<'_>,
    value: f64,
    start: usize,
    mut end: usize,
    form: Form,
) -> Numeral {
    let (mut scale, mut form) = (1.0, form);
    loop {
        let at = atoms.after_hyphen(end);
        if atoms.opens(at) {
            break;
        }
        let factor = match part(&atoms.word(at)) {
            Some(Part::Scale(factor)) => factor,
            Some(Part::Vague(factor @ 12.0)) => factor,
            _ => match atoms.text(at) {
                "k" | "K" if atoms.glued(at) && at == end => 1e3,
                "B" | "b" if atoms.glued(at) && at == end && scale == 1.0 => 1e9,
                "MM" | "M" if atoms.glued(at) && at == end && scale == 1.0 => 1e6,
                "T" if atoms.glued(at) && at == end && scale == 1.0 && form != Form::Plain => 1e12,
                _ => break,
            },
        };
        (scale, end) = (scale * factor, at + 1);
        if form == Form::Plain {
            form = Form::Amount;
        }
    }
    if form == Form::Words
        && let Some((part, after)) = and_a_half(atoms, end)
    {
        return Numeral {
            value: value * scale + part,
            scale,
            start,
            end: after,
            form,
        };
    }
    Numeral {
        value: times(value, scale),
        scale,
        start,
        end,
        form,
    }
}

/// Multiplies as on paper: 16.4 million is 16,400,000, whatever binary fractions make of it.
pub(super) fn times(value: f64, factor: f64) -> f64 {
    let product = value * factor;
    let whole = product.round();
    if factor >= 100.0 && (product - whole).abs() <= 1e-12 * product.abs() {
        whole
    } else {
        product
    }
}

fn words(atoms: &Atoms<'_>, i: usize) -> Option<Numeral> {
    let made = |value, end, form| Numeral {
        value,
        scale: 1.0,
        start: i,
        end,
        form,
    };
    let first = atoms.word(i);
    if matches!(&*first, "a" | "an") {
        if atoms.opens(i + 1) {
            return None;
        }
        return match part(&atoms.word(i + 1))? {
            Part::Scale(_) => Some(sum(atoms, i, i + 1)),
            // "a decade and a half" adds to what has a unit already.
            Part::Half if atoms.word_before(i) == "and" => None,
            Part::Half => half(atoms, i, i + 1),
            Part::Ordinal(n) if n > 2.0 && is_share(atoms, i, i + 2) => {
                Some(made(1.0 / n, i + 2, Form::Fraction))
            }
            _ => None,
        };
    }
    if first == "quarter" {
        // "quarter million", "a quarter of": the article before it is not part of the span.
        let next = part(&atoms.word(i + 1));
        let share = matches!(next, Some(Part::Scale(_)))
            || atoms.word_before(i) == "a" && is_share(atoms, i - 1, i + 1);
        return share.then(|| scaled(atoms, 0.25, i, i + 1, Form::Fraction));
    }
    match part(&first)? {
        Part::Vague(factor) => {
            let mut factor = factor;
            let mut end = i + 1;
            // "hundreds of thousands of people"
            while atoms.word(end) == "of" && !atoms.opens(end + 1) {
                match part(&atoms.word(end + 1)) {
                    Some(Part::Vague(more)) => {
                        factor *= more;
                        end += 2;
                    }
                    _ => break,
                }
            }
            Some(made(factor, end, Form::Vague))
        }
        Part::Half => half(atoms, i, i),
        Part::Ordinal(n) => Some(made(n, i + 1, Form::Ordinal)),
        Part::Scale(_) | Part::Denominator(_) => None,
        Part::Unit(_) | Part::Ten(_) => Some(sum(atoms, i, i)),
    }
}

/// Adds up number words from `from` on. "a" may stand at `start` before it.
fn sum(atoms: &Atoms<'_>, start: usize, from: usize) -> Numeral {
    let (mut total, mut current, mut end) = (0.0, 0.0, from);
    let mut scale = 1.0_f64;
    // The smallest part so far: "forty two" adds up, "two forty" does not.
    let mut room = f64::INFINITY;
    let mut ordinal = None;
    if start < from {
        current = 1.0;
    }
    loop {
        let mut at = end;
        if at > from {
            at = atoms.after_hyphen(at);
            if atoms.word(at) == "and" && (scale > 1.0 || total + current >= 100.0) {
                at += 1;
            }
        }
        if at > from && atoms.opens(at) {
            break;
        }
        match part(&atoms.word(at)) {
            Some(Part::Unit(n)) if n < room && (n < 10.0 || room != 10.0) => {
                current += n;
                room = 1.0;
            }
            Some(Part::Ten(n)) if room > 10.0 => {
                current += n;
                room = 10.0;
            }
            Some(Part::Scale(factor)) if atoms.word(at.saturating_sub(1)) != "and" => {
                if factor == 100.0 || factor == 12.0 {
                    current *= factor;
                    room = 100.0;
                } else {
                    total = if total > 0.0 && total < factor && current == 0.0 {
                        total * factor
                    } else {
                        total + current * factor
                    };
                    current = 0.0;
                    room = f64::INFINITY;
                }
                scale = scale.max(factor);
            }
            Some(Part::Ordinal(n)) if n < room && n < 10.0 && room == 10.0 => {
                ordinal = Some(total + current + n);
                end = at + 1;
                break;
            }
            _ => break,
        }
        end = at + 1;
    }
    if let Some(value) = ordinal {
        return Numeral {
            value,
            scale: 1.0,
            start,
            end,
            form: Form::Ordinal,
        };
    }
    let mut value = total + current;
    if atoms.word(end) == "point"
        && !atoms.opens(end)
        && matches!(part(&atoms.word(end + 1)), Some(Part::Unit(n)) if n < 10.0)
    {
        let mut factor = 0.1;
        let mut at = end + 1;
        while let Some(Part::Unit(n)) = part(&atoms.word(at)) {
            if n >= 10.0 || atoms.opens(at) {
                break;
            }
            value += n * factor;
            factor /= 10.0;
            at += 1;
        }
        return scaled(atoms, value, start, at, Form::Words);
    }
    let at = atoms.after_hyphen(end);
    if !atoms.opens(end) {
        match part(&atoms.word(at)) {
            Some(Part::Denominator(n))
                if n != 4.0
                    || at > end
                    || is_share(atoms, start, at + 1)
                    || matches!(part(&atoms.word(at + 1)), Some(Part::Scale(_))) =>
            {
                return scaled(atoms, value / n, start, at + 1, Form::Fraction);
            }
            Some(Part::Ordinal(n)) if n > 2.0 && value == 1.0 => {
                return scaled(atoms, value / n, start, at + 1, Form::Fraction);
            }
            Some(Part::Half) if value == 1.0 => {
                return scaled(atoms, 0.5, start, at + 1, Form::Fraction);
            }
            _ if value == 1.0 && atoms.word(at) == "quarter" => {
                return scaled(atoms, 0.25, start, at + 1, Form::Fraction);
            }
            _ => {}
        }
    }
    let mut numeral = scaled(atoms, value, start, end, Form::Words);
    numeral.scale *= scale;
    numeral
}

/// Reads digits with dots and commas. Addresses (`192.168.1.2`) and lists (`22,24,26`) are no number.
fn literal(written: &str) -> Option<f64> {
    let (whole, decimals) = match written.split_once('.') {
        None => (written, ""),
        Some((whole, decimals)) if !decimals.contains(['.', ',']) => (whole, decimals),
        // 1.234.567: dots for commas.
        Some((_, rest)) if rest.split('.').all(|group| group.len() == 3) && rest.contains('.') => {
            return written.replace('.', "").parse().ok();
        }
        Some(_) => return None,
    };
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = match rest.split_last() {
        None => true,
        // Two digits in the middle: the Indian way, 12,34,567.
        Some((last, middle)) => {
            last.len() == 3
                && first.len() <= 3
                && middle.iter().all(|group| matches!(group.len(), 2 | 3))
        }
    };
    if !grouped {
        return None;
    }
    format!("{}.{}", whole.replace(',', ""), decimals)
        .trim_end_matches('.')
        .parse()
        .ok()
}
