//! Words for the past, the present and the future that name no date.

use super::{
    lexeme::Lexemes,
    meaning::{Meaning, Reading},
    word::{Unit, Word},
};

/// Reads a vague time.
pub(super) fn vague(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let (end, meaning) = match (lx.word(i), lx.word(i + 1)) {
        (Word::Now, _) => return now(lx, i),
        (Word::Just, Word::Now) => (i + 2, Meaning::Present),
        (Word::Nowadays, _) => (i + 1, Meaning::Present),
        (Word::Currently, _) => (i + 1, Meaning::Present),
        (Word::These, Word::Units(Unit::Day)) => (i + 2, Meaning::Present),
        (Word::This, Word::Moment) => (i + 2, Meaning::Present),
        (Word::At, Word::The) if lx.word(i + 2) == Word::Moment => return None,
        (Word::Recently | Word::Most, Word::Recently) | (Word::More, Word::Recently) => {
            (i + 2, Meaning::Past)
        }
        (Word::Recently, _) => (i + 1, Meaning::Past),
        (Word::Not, Word::Long) if lx.word(i + 2) == Word::Ago => (i + 3, Meaning::Past),
        (Word::Long, Word::Ago) => (i + 2, Meaning::Past),
        (Word::The, Word::Past)
            if lx.before(i, 1) == Word::In && lx.word(i + 2) == Word::Other
                || is_noun(lx, i + 2) =>
        {
            (i + 2, Meaning::Past)
        }
        (Word::The, Word::Future) if is_noun(lx, i + 2) => (i + 2, Meaning::Future),
        (Word::The, Word::Near | Word::Distant) if lx.word(i + 2) == Word::Future => {
            (i + 3, Meaning::Future)
        }
        (Word::The, Word::Near | Word::Short) if lx.word(i + 2) == Word::Term => {
            (i + 3, Meaning::Future)
        }
        (Word::Near, Word::Future) => (i + 2, Meaning::Future),
        (Word::Future, _) if lx.before(i, 1) == Word::In => (i + 1, Meaning::Future),
        (Word::Soon, next)
            if !matches!(next, Word::After | Word::Before)
                && !lx.is(i + 1, "as")
                && !lx.is(i - 1.min(i), "as")
                && !lx.is(i + 1, "became")
                && !lx.at(i + 1).joined =>
        {
            (i + 1, Meaning::Future)
        }
        _ => return None,
    };
    (!lx.at(i).joined && !lx.at(end).joined).then(|| Reading::new(end, meaning))
}

/// "now", but not "now that" or "the now-defunct".
fn now(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    let whole = !lx.at(i).joined && !lx.at(i + 1).joined && lx.word(i + 1) != Word::That;
    whole.then(|| Reading::new(i + 1, Meaning::Present))
}

/// Says whether what stands before lexeme `i` is no adjective: "the past", not "the past president".
fn is_noun(lx: &Lexemes<'_>, i: usize) -> bool {
    match lx.word(i) {
        Word::Other => matches!(
            lx.written(i),
            "if" | "is"
                | "was"
                | "has"
                | "have"
                | "had"
                | "will"
                | "that"
                | "but"
                | "with"
                | "as"
                | "looks"
                | "holds"
        ),
        Word::Mark('-')
        | Word::Units(_)
        | Word::Unit(_)
        | Word::Figure(..)
        | Word::Spelled(_)
        | Word::Few
        | Word::Several
        | Word::Couple => false,
        Word::Of => true,
        _ => !lx.at(i).joined,
    }
}
