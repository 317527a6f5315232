//! The two ends of a range, which lie in one order: "between March and May", "from Friday to Monday".

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Reading, Which, YearOf},
    resolve::{Context, Resolved, at},
    tense::{Tense, tense},
    value::part_of,
    word::Word,
};

/// Says whether reading `n` of `found` is the start of a range that the next one ends.
pub(super) fn starts_range(lx: &Lexemes<'_>, found: &[(usize, Reading)], n: usize) -> bool {
    let ((from, first), Some((second, _))) = (&found[n], found.get(n + 1)) else {
        return false;
    };
    if *second != first.end + 1 {
        return false;
    }
    match lx.word(first.end) {
        Word::To | Word::Through | Word::Until | Word::Mark('-') => true,
        Word::And => lx.before(*from, 1) == Word::Between,
        _ => false,
    }
}

/// Resolves the ends of the range that readings `first` and `second` are, if resolving each for itself turns them
/// around. Tense says which of them stays: what was is over, what will be has not begun.
pub(super) fn in_order(
    context: &Context<'_>,
    lx: &Lexemes<'_>,
    (from, first): &(usize, Reading),
    (_, second): &(usize, Reading),
) -> Option<(Resolved, Resolved)> {
    if std::mem::discriminant(&first.meaning) != std::mem::discriminant(&second.meaning)
        || !is_open(&first.meaning)
        || !is_open(&second.meaning)
    {
        return None;
    }
    let context = Context {
        tense: tense(lx, *from, second.end),
        ..*context
    };
    let (start, end) = (
        context.resolve(&first.meaning),
        context.resolve(&second.meaning),
    );
    if start.period?.start() <= end.period?.start() {
        return Some((start, end));
    }
    Some(match context.tense {
        Tense::Future => {
            let end = turned(&second.meaning, &end, 1)?;
            (start, end)
        }
        Tense::Past | Tense::Unknown => (turned(&first.meaning, &start, -1)?, end),
    })
}

/// Says whether the year or the week of `meaning` is not said.
fn is_open(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Part(_, YearOf::Near(Which::Unsaid)) | Meaning::Weekday(_, Which::Unsaid)
    )
}

/// Returns `resolved` so many years, or weeks for a weekday, later.
fn turned(meaning: &Meaning, resolved: &Resolved, n: i32) -> Option<Resolved> {
    let period = resolved.period?;
    let turned = match meaning {
        Meaning::Part(part, _) => {
            use chrono::Datelike as _;
            part_of(*part, period.start().year() + n)
        }
        _ => period.shift(7 * n),
    };
    Some(at(turned?, resolved.year_known, resolved.anchor))
}
