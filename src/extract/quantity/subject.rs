//! What a quantity measures: "China's output" in "China's output exceeds 4 tonnes".

use crate::{
    extract::quantity::{
        atom::{Atoms, Kind},
        word::{Role, is},
    },
    text::span::Span,
};

/// How long a phrase may be, in atoms. Longer ones are clauses.
const LONGEST: usize = 16;

/// Finds the phrase that the quantity in atoms `start..end` measures.
///
/// In this order: "of X" after the unit, "X of" or "X:" before the number, the subject of the verb
/// before it. `before` is the phrase of the quantity before in the same sentence: "an increase of 5%"
/// in apposition measures what that one does.
pub(super) fn subject(
    atoms: &Atoms<'_>,
    start: usize,
    end: usize,
    before: Option<(Span, usize)>,
) -> Option<Span> {
    let (before, floor) = before.unzip();
    if floor.is_some_and(|floor| is_other_end(atoms, floor, start)) {
        return before;
    }
    if atoms.word(end) == "of" && !atoms.opens(end) {
        let mut to = phrase_end(atoms, end + 1);
        while to > end + 1 && atoms.word(to - 1).ends_with("ly") {
            to -= 1;
        }
        if to > end + 1 {
            return Some(atoms.span(end + 1, to));
        }
    }
    let i = before_words(atoms, start, |word| is(word, Role::Lead));
    if i == 0 || atoms.opens(i) {
        return None;
    }
    if atoms.text(i - 1) == ":" && atoms.kind(i) != Some(Kind::Word) {
        return noun_phrase(atoms, i - 1, false).filter(|phrase| atoms.opens_at(*phrase));
    }
    if atoms.word(i - 1) == "of" {
        let phrase = noun_phrase(atoms, i - 1, false)?;
        let bare = atoms
            .words_in(phrase, i - 1)
            .all(|word| is(&word, Role::ChangeNoun));
        return before.filter(|_| bare).or(Some(phrase));
    }
    let mut i = before_words(atoms, i, |word| {
        matches!(word, "to" | "at" | "from" | "as" | "in" | "with")
    });
    if atoms.word_before(i).ends_with("ly") {
        i -= 1;
    }
    if !is(&atoms.word_before(i), Role::Verb) {
        // "rose 5% to 3 million", "10 tonnes (12 tons)"
        let last = i.checked_sub(1); // nothing, where the text starts with "To 3 million"
        let second = matches!(&*atoms.word_before(start), "to" | "or")
            || last.is_some_and(|last| atoms.text(last) == "(");
        let is_word = last.is_some_and(|last| atoms.kind(last) == Some(Kind::Word));
        return before.filter(|_| second && !is_word);
    }
    verb_subject(atoms, i - 1)
}

/// Says whether the quantity at atom `start` is the other end of the change that the one before it, up to atom `floor`,
/// tells: "to 9 percent from 12", "$4, up from $3".
fn is_other_end(atoms: &Atoms<'_>, floor: usize, start: usize) -> bool {
    let leads = |at: usize| {
        !atoms.opens(at)
            && (matches!(atoms.text(at), "," | "(" | "$" | "€" | "£" | "¥")
                || matches!(
                    &*atoms.word(at),
                    "from" | "to" | "up" | "down" | "just" | "about"
                ))
    };
    (floor..start).all(leads) && (floor..start).any(|at| atoms.word(at) == "from")
}

/// Says whether somebody or something takes the place that atom `start` names, and who: "X ranked
/// second". Any other place without a noun is an adverb: "first, look".
pub(super) fn ranked(atoms: &Atoms<'_>, start: usize) -> Option<Option<Span>> {
    let ranks = [
        "ranked", "ranks", "came", "comes", "finished", "placed", "stood", "stands", "is", "in",
    ];
    ranks
        .contains(&&*atoms.word_before(start))
        .then(|| verb_subject(atoms, start - 1))
}

/// Finds the subject of the verb at atom `verb`.
fn verb_subject(atoms: &Atoms<'_>, verb: usize) -> Option<Span> {
    let to = before_words(atoms, verb, |word| is(word, Role::Auxiliary));
    noun_phrase(atoms, to, true)
}

/// Goes back from atom `i` over such `words` within the sentence.
fn before_words(atoms: &Atoms<'_>, mut i: usize, words: fn(&str) -> bool) -> usize {
    let lowest = i.saturating_sub(LONGEST);
    while i > lowest && words(&atoms.word_before(i)) {
        i -= 1;
    }
    i
}

/// Finds the noun phrase that ends before atom `to`. It starts at an article, unless
/// "of" or, going `through` them, another preposition leads on from there; it may not have a verb in it.
fn noun_phrase(atoms: &Atoms<'_>, to: usize, through: bool) -> Option<Span> {
    let mut from = to;
    while from > 0 && to - from < LONGEST && !atoms.opens(from) {
        let at = from - 1;
        match atoms.kind(at) {
            Some(Kind::Word) => {
                let word = atoms.word(at);
                if is(&word, Role::Verb) || is(&word, Role::Auxiliary) {
                    return None;
                }
                if is(&word, Role::Edge) && !(through && is(&word, Role::Preposition)) {
                    break;
                }
                from = at;
                let onward = atoms.word_before(at);
                if is(&word, Role::Article)
                    && onward != "of"
                    && !(through && is(&onward, Role::Preposition))
                {
                    break;
                }
            }
            Some(Kind::Mark) if is_inner(atoms, at) => from = at,
            Some(Kind::Digits) => from = at,
            _ => break,
        }
    }
    while from < to
        && (atoms.kind(from) == Some(Kind::Mark)
            || is(&atoms.word(from), Role::Article)
            || is(&atoms.word(from), Role::Preposition)
            || matches!(&*atoms.word(from), "of" | "and" | "or"))
    {
        from += 1;
    }
    let last = atoms.word(to.saturating_sub(1));
    let noun = from < to
        && !is(&last, Role::Edge)
        && !matches!(
            &*last,
            "there" | "then" | "of" | "in" | "also" | "now" | "just"
        );
    noun.then(|| atoms.span(from, to))
}

/// The end of the noun phrase that starts at atom `from`.
fn phrase_end(atoms: &Atoms<'_>, from: usize) -> usize {
    let mut to = from;
    while to - from < 8 && !atoms.opens(to) {
        let inner = match atoms.kind(to) {
            Some(Kind::Word) => {
                let word = atoms.word(to);
                !atoms.is_verb(to)
                    && !is(&word, Role::Edge)
                    && !is(&word, Role::Verb)
                    && !is(&word, Role::Auxiliary)
                    && !matches!(&*word, "in" | "a" | "of")
            }
            Some(Kind::Mark) => is_inner(atoms, to),
            // "half of the 30,000 jobs"
            Some(Kind::Digits) => to > from,
            None => false,
        };
        if !inner {
            break;
        }
        to += 1;
    }
    to
}

/// Marks inside a phrase: hyphens, apostrophes, `&`, `%`.
fn is_inner(atoms: &Atoms<'_>, at: usize) -> bool {
    matches!(atoms.text(at), "'" | "’" | "&" | "%") || atoms.is_hyphen(at) && atoms.glued(at)
}
