//! Numbers as they are written: digits, words, fractions, scale words.

use crate::extract::quantity::atom::{Atoms, Kind};

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

/// What a word adds to a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// one to nineteen, and zero
    Unit(f64),
    /// twenty to ninety
    Ten(f64),
    /// hundred, thousand, million, …
    Scale(f64),
    /// hundreds, thousands, …
    Vague(f64),
    /// first, twentieth, …
    Ordinal(f64),
    /// halves, thirds, …
    Denominator(f64),
    /// half
    Half,
}

/// Returns what `word`, in lower case, adds to a number.
pub(super) fn part(word: &str) -> Option<Part> {
    use Part::{Denominator, Half, Ordinal, Scale, Ten, Unit, Vague};
    if word.len() < 2 || word.len() > 13 {
        return None;
    }
    Some(match word {
        "zero" | "nought" | "nil" => Unit(0.0),
        "one" => Unit(1.0),
        "two" => Unit(2.0),
        "three" => Unit(3.0),
        "four" => Unit(4.0),
        "five" => Unit(5.0),
        "six" => Unit(6.0),
        "seven" => Unit(7.0),
        "eight" => Unit(8.0),
        "nine" => Unit(9.0),
        "ten" => Unit(10.0),
        "eleven" => Unit(11.0),
        "twelve" => Unit(12.0),
        "thirteen" => Unit(13.0),
        "fourteen" => Unit(14.0),
        "fifteen" => Unit(15.0),
        "sixteen" => Unit(16.0),
        "seventeen" => Unit(17.0),
        "eighteen" => Unit(18.0),
        "nineteen" => Unit(19.0),
        "twenty" => Ten(20.0),
        "thirty" => Ten(30.0),
        "forty" | "fourty" => Ten(40.0),
        "fifty" => Ten(50.0),
        "sixty" => Ten(60.0),
        "seventy" => Ten(70.0),
        "eighty" => Ten(80.0),
        "ninety" => Ten(90.0),
        "hundred" => Scale(1e2),
        "thousand" => Scale(1e3),
        "lakh" | "lakhs" | "lac" | "lacs" => Scale(1e5),
        "million" | "mln" | "mn" | "mil" | "mio" => Scale(1e6),
        "crore" | "crores" => Scale(1e7),
        "billion" | "bln" | "bn" | "milliard" => Scale(1e9),
        "trillion" | "trn" | "tn" | "tln" => Scale(1e12),
        "quadrillion" => Scale(1e15),
        "dozen" => Scale(12.0),
        "dozens" => Vague(12.0),
        "scores" => Vague(20.0),
        "hundreds" => Vague(1e2),
        "thousands" => Vague(1e3),
        "millions" => Vague(1e6),
        "billions" => Vague(1e9),
        "trillions" => Vague(1e12),
        "first" => Ordinal(1.0),
        "second" => Ordinal(2.0),
        "third" => Ordinal(3.0),
        "fourth" => Ordinal(4.0),
        "fifth" => Ordinal(5.0),
        "sixth" => Ordinal(6.0),
        "seventh" => Ordinal(7.0),
        "eighth" => Ordinal(8.0),
        "ninth" => Ordinal(9.0),
        "tenth" => Ordinal(10.0),
        "eleventh" => Ordinal(11.0),
        "twelfth" => Ordinal(12.0),
        "thirteenth" => Ordinal(13.0),
        "fourteenth" => Ordinal(14.0),
        "fifteenth" => Ordinal(15.0),
        "sixteenth" => Ordinal(16.0),
        "seventeenth" => Ordinal(17.0),
        "eighteenth" => Ordinal(18.0),
        "nineteenth" => Ordinal(19.0),
        "twentieth" => Ordinal(20.0),
        "thirtieth" => Ordinal(30.0),
        "fortieth" => Ordinal(40.0),
        "fiftieth" => Ordinal(50.0),
        "sixtieth" => Ordinal(60.0),
        "seventieth" => Ordinal(70.0),
        "eightieth" => Ordinal(80.0),
        "ninetieth" => Ordinal(90.0),
        "hundredth" => Ordinal(1e2),
        "thousandth" => Ordinal(1e3),
        "millionth" => Ordinal(1e6),
        "halves" => Denominator(2.0),
        "thirds" => Denominator(3.0),
        "quarters" | "fourths" => Denominator(4.0),
        "fifths" => Denominator(5.0),
        "sixths" => Denominator(6.0),
        "sevenths" => Denominator(7.0),
        "eighths" => Denominator(8.0),
        "ninths" => Denominator(9.0),
        "tenths" => Denominator(10.0),
        "hundredths" => Denominator(1e2),
        "thousandths" => Denominator(1e3),
        "half" => Half,
        _ => return None,
    })
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
        let sure = atoms.text(group) == "000"
            || comma == 0 && atoms.text(group).len() == 3 && atoms.text(group + 1).len() == 3;
        let digits_follow = atoms.kind(group) == Some(Kind::Digits)
            && atoms.text(group).bytes().all(|b| b.is_ascii_digit())
            && (comma == 0 || atoms.kind(group + 1) != Some(Kind::Digits));
        let fits = value >= 1.0 && (written.len() <= 3 || form == Form::Amount);
        if !(sure && digits_follow && fits && !atoms.opens(group)) || written.contains('.') {
            break;
        }
        let Some(more) = literal(atoms.text(group)) else {
            break;
        };
        (value, form, end) = (value * 1000.0 + more, Form::Amount, group + 1);
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
fn scaled(atoms: &Atoms<'_>, value: f64, start: usize, mut end: usize, form: Form) -> Numeral {
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
        value: value * scale,
        scale,
        start,
        end,
        form,
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

/// "half", "half a million", "half-dozen"; `at` is the word "half".
fn half(atoms: &Atoms<'_>, start: usize, at: usize) -> Option<Numeral> {
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
fn is_share(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
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
fn and_a_half(atoms: &Atoms<'_>, end: usize) -> Option<(f64, usize)> {
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
        "third" => Some((1.0 / 3.0, share + 1)),
        _ => None,
    }
}

/// "3/4" at `i`: a fraction below one, with a denominator that people use.
fn fraction(atoms: &Atoms<'_>, i: usize) -> Option<(f64, usize)> {
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
fn vulgar(written: &str) -> Option<f64> {
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
