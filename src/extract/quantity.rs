//! Numbers with what they count: money, percentages, measures, counts, ratios, places in an order.
//!
//! Every number of the text is read once, from left to right; what stands around it decides whether
//! it is a quantity. Dates are not, even where [`times`](crate::extract::time) has missed them;
//! lengths of time and ages are.

mod amount;
mod atom;
mod fraction;
mod label;
mod modifier;
mod noun;
mod numeral;
mod range;
mod subject;
mod unit;
mod word;

use crate::{
    article::BlockKind,
    extract::{
        Document, Found, Quantity, QuantityKind, Time,
        quantity::{
            amount::{Amount, amount},
            atom::{Atoms, Kind},
            noun::By,
            numeral::{Form, Numeral},
            unit::Class,
            word::{Part, Role, is, part},
        },
    },
    text::span::Span,
};

/// What share of them the development set says is right.
const SURE: Found = Found::by_rule(0.9);

/// Finds the quantities of `document`, in text order. Numbers inside `times` are not quantities,
/// unless a unit follows them: "5 years", "$20".
pub fn quantities(document: &Document<'_>, times: &[Time]) -> Vec<Quantity> {
    let atoms = Atoms::new(document);
    let mut found: Vec<Quantity> = Vec::new();
    // What the quantity before measures, while the sentence lasts.
    let mut before: Option<Span> = None;
    // One past the last atom of the quantity before.
    let mut floor = 0;
    let mut i = 0;
    // The line that names an article's source is about the article, not in it.
    let mut asides = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::SourceLine)
        .map(|block| block.span)
        .peekable();
    while let Some(atom) = atoms.get(i) {
        if atom.opens {
            before = None;
        }
        while asides
            .next_if(|aside| aside.end <= atom.span.start)
            .is_some()
        {}
        if asides.peek().is_some_and(|aside| aside.contains(atom.span)) {
            i += 1;
            continue;
        }
        if !starts_number(&atoms, i) {
            i += 1;
            continue;
        }
        let Some(amount) = amount(&atoms, i, floor) else {
            i += 1;
            continue;
        };
        if let Some((quantity, end)) = judged(&atoms, &amount, times, before.map(|of| (of, floor)))
        {
            before = quantity.of.or(before);
            found.push(quantity);
            i = end.max(i + 1);
            floor = i;
        } else {
            i = amount.number_end.max(i + 1);
        }
    }
    found
}

/// A cheap look at what can start a number.
fn starts_number(atoms: &Atoms<'_>, i: usize) -> bool {
    match atoms.kind(i) {
        Some(Kind::Digits) => true,
        Some(Kind::Mark) => !atoms.text(i).is_ascii(),
        Some(Kind::Word) => {
            let word = atoms.word(i);
            part(&word).is_some() || matches!(&*word, "a" | "an" | "quarter")
        }
        None => false,
    }
}

/// Decides whether `amount` is a quantity, and of what kind. `before` is what the quantity before measures, and where
/// that ends. Returns one past its last atom too.
fn judged(
    atoms: &Atoms<'_>,
    amount: &Amount,
    times: &[Time],
    before: Option<(Span, usize)>,
) -> Option<(Quantity, usize)> {
    let number = &amount.number;
    if number.form == Form::Ordinal {
        return ordinal(atoms, amount, times);
    }
    let made = |kind, unit: String, start: usize, end: usize, of| {
        let quantity = Quantity {
            span: atoms.span(start, end),
            value: amount.value,
            upper: amount.upper,
            unit,
            kind,
            modifier: if number.form == Form::Vague {
                "~".into()
            } else {
                modifier::modifier(atoms, start, end).into()
            },
            of,
            found: SURE,
        };
        Some((quantity, end))
    };
    let named = number.form == Form::Words
        && atoms.is_capitalised(number.start)
        && !atoms.opens(number.start)
        && (atoms.is_capitalised(number.end)
            || number.start > 1
                && atoms.is_capitalised(number.start - 1)
                && !atoms.opens(number.start - 1));
    if named {
        return None;
    }
    if let Some((class, name)) = &amount.unit {
        let kind = match class {
            Class::Money => QuantityKind::Money,
            Class::Percent => QuantityKind::Percent,
            Class::Duration | Class::Measure => QuantityKind::Measure,
        };
        let of = subject::subject(atoms, amount.start, amount.end, before);
        return made(kind, name.clone(), amount.start, amount.end, of);
    }
    if let Some(start) = label::is_ranked(atoms, number.start)
        && matches!(number.form, Form::Plain | Form::Words)
        && amount.upper.is_none()
    {
        let quantity = Quantity {
            span: atoms.span(start, number.end),
            value: number.value,
            upper: None,
            unit: String::new(),
            kind: QuantityKind::Ordinal,
            modifier: "=".into(),
            of: None,
            found: SURE,
        };
        return Some((quantity, number.end));
    }
    let at = amount.end;
    if matches!(&*atoms.word(atoms.after_hyphen(at)), "times" | "fold" | "x") && !atoms.opens(at) {
        let end = atoms.after_hyphen(at) + 1;
        let of = subject::subject(atoms, amount.start, end, before);
        return made(QuantityKind::Ratio, String::new(), amount.start, end, of);
    }
    let span = atoms.span(number.start, number.end);
    if is_in(times, span)
        || label::is_date(atoms, number)
        || label::is_part_of_name(atoms, number)
        || label::is_list_mark(atoms, number)
        || atoms.glued_word_or_digit(amount.end)
    {
        return None;
    }
    if number.form == Form::Words
        && number.value == 1.0
        && is_pronoun(atoms, number.start, number.end)
    {
        return None;
    }
    let counted = noun::counted(atoms, at, By::number(amount.value));
    if number.form == Form::Vague && counted.is_none() {
        return None;
    }
    if number.form == Form::Plain && is_unlikely(atoms, number, counted.is_some()) {
        return None;
    }
    let kind = if number.form == Form::Fraction {
        QuantityKind::Ratio
    } else {
        QuantityKind::Count
    };
    match counted {
        Some(noun) => {
            let of = atoms.span(noun.start, noun.end);
            let end = if noun.numbered { amount.end } else { noun.end };
            made(kind, noun.unit, amount.start, end, Some(of))
        }
        None => {
            let of = subject::subject(atoms, amount.start, amount.end, before);
            made(kind, String::new(), amount.start, amount.end, of)
        }
    }
}

/// "second in the world", "the first model", "25th".
fn ordinal(atoms: &Atoms<'_>, amount: &Amount, times: &[Time]) -> Option<(Quantity, usize)> {
    let number = &amount.number;
    let span = atoms.span(number.start, number.end);
    let next = atoms.word(number.end);
    let named = atoms.is_capitalised(number.start)
        && !atoms.opens(number.start)
        && atoms.kind(number.start) == Some(Kind::Word);
    let time = matches!(
        &*next,
        "century"
            | "quarter"
            | "half"
            | "day"
            | "week"
            | "month"
            | "year"
            | "aid"
            | "lady"
            | "name"
    );
    let adverb = number.value == 1.0
        && (matches!(&*atoms.word_before(number.start), "at")
            || next == "of" && atoms.word(number.end + 1) == "all"
            || atoms.opens(number.start) && atoms.text(number.end) == ",");
    let joined = atoms.glued(number.start) && !atoms.opens(number.start);
    let month = label::is_date(
        atoms,
        &Numeral {
            form: Form::Plain,
            ..*number
        },
    );
    if is_in(times, span) || named || time || adverb || joined || month {
        return None;
    }
    let noun = noun::counted(atoms, number.end, By::Place);
    let end = number.end;
    let of = match &noun {
        Some(noun) => Some(atoms.span(noun.start, noun.end)),
        None => subject::ranked(atoms, number.start)?,
    };
    let quantity = Quantity {
        span: atoms.span(number.start, end),
        value: number.value,
        upper: None,
        unit: noun
            .as_ref()
            .map(|noun| noun.unit.clone())
            .unwrap_or_default(),
        kind: QuantityKind::Ordinal,
        modifier: "=".into(),
        of,
        found: SURE,
    };
    Some((quantity, end))
}

/// Says whether bare digits more likely name than count: years, "the 486".
fn is_unlikely(atoms: &Atoms<'_>, number: &Numeral, counts: bool) -> bool {
    let before = atoms.word_before(number.start);
    if !counts && matches!(&*before, "the" | "a" | "an") {
        return true;
    }
    if !label::is_year(number.value) {
        return false;
    }
    let recent = (1900.0..=2050.0).contains(&number.value) && number.value != 2000.0;
    let measured = matches!(
        &*before,
        "some"
            | "about"
            | "over"
            | "than"
            | "least"
            | "nearly"
            | "around"
            | "almost"
            | "approximately"
            | "roughly"
    );
    let leads = matches!(
        &*before,
        "in" | "since"
            | "by"
            | "until"
            | "during"
            | "from"
            | "early"
            | "late"
            | "mid"
            | "the"
            | "before"
            | "after"
            | "its"
            | "for"
            | "till"
            | "through"
            | "to"
            | "of"
    );
    !counts || leads || recent && !measured
}

/// Says whether `span` lies in one of `times`. A number that is longer than the time it shares words
/// with was not understood there: "two hundred and two thousand".
fn is_in(times: &[Time], span: Span) -> bool {
    let next = times.partition_point(|time| time.span.end <= span.start);
    times.get(next).is_some_and(|time| time.span.contains(span))
}

/// "one" that stands for a thing: "no one", "this one", "one another".
fn is_pronoun(atoms: &Atoms<'_>, start: usize, end: usize) -> bool {
    let before = atoms.word_before(start);
    let after = if atoms.opens(end) {
        "".into()
    } else {
        atoms.word(end)
    };
    let alone = after.is_empty() && !atoms.is_hyphen(end);
    matches!(
        &*before,
        "no" | "any" | "every" | "some" | "another" | "each"
    ) || matches!(&*after, "another" | "s" | "such" | "thing" | "needs")
        || after != "of" && is(&after, Role::Stop)
        || before == "the" && (after.ends_with("ing") || after.ends_with("ed") || after == "hand")
        || alone
            && matches!(
                &*before,
                "this"
                    | "that"
                    | "the"
                    | "which"
                    | "a"
                    | "good"
                    | "big"
                    | "other"
                    | "only"
                    | "first"
                    | "new"
                    | "last"
                    | "bad"
                    | "as"
            )
        || matches!(atoms.text(end), "'" | "’") && atoms.word(end + 1) == "s"
        || after == "of"
            && matches!(
                &*atoms.word(end + 1),
                "them" | "us" | "you" | "these" | "those"
            )
        || matches!(part(&after), Some(Part::Ordinal(_)))
}
