//! What a quantity measures: "China's output" in "China's output exceeds 4 tonnes".

use crate::{
    extract::quantity::atom::{Atoms, Kind},
    text::span::Span,
};

/// How long a phrase may be, in atoms. Longer ones are clauses.
const LONGEST: usize = 16;

/// Finds the phrase that the quantity in atoms `start..end` measures.
///
/// In this order: "of X" after the unit, "X of" before the number, the subject of the verb before it.
/// `before` is the phrase of the quantity before in the same sentence: "an increase of 5%" in
/// apposition measures what that one does.
pub(super) fn subject(
    atoms: &Atoms<'_>,
    start: usize,
    end: usize,
    before: Option<Span>,
) -> Option<Span> {
    if atoms.word(end) == "of" && !atoms.opens(end) {
        let to = phrase_end(atoms, end + 1);
        if to > end + 1 {
            return Some(atoms.span(end + 1, to));
        }
    }
    let mut i = start;
    let mut budget = LONGEST;
    // Back over what leads to the number: "more than", "about", "by".
    while budget > 0 && i > 0 && !atoms.opens(i) && leads(&atoms.word(i - 1)) {
        i -= 1;
        budget -= 1;
    }
    if i == 0 || atoms.opens(i) {
        return None;
    }
    let word = atoms.word(i - 1);
    if word == "of" {
        let from = phrase_start(atoms, i - 1);
        if from >= i - 1 {
            return None;
        }
        let phrase = atoms.span(from, i - 1);
        let bare = (from..i - 1).all(|at| is_change_noun(&atoms.word(at)));
        return if bare {
            before.or(Some(phrase))
        } else {
            Some(phrase)
        };
    }
    let verb = (i.saturating_sub(4)..i)
        .rev()
        .take_while(|at| atoms.kind(*at) == Some(Kind::Word))
        .find(|at| is_verb(&atoms.word(*at)))?;
    if atoms.opens(verb) {
        return before;
    }
    let mut to = verb;
    while to > 0 && !atoms.opens(to) && is_auxiliary(&atoms.word(to - 1)) {
        to -= 1;
    }
    let from = clause_start(atoms, to);
    if from >= to || to == from + 1 && is_edge(&atoms.word(from)) {
        return before;
    }
    Some(atoms.span(from, to))
}

fn leads(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "about"
            | "around"
            | "some"
            | "nearly"
            | "almost"
            | "over"
            | "under"
            | "approximately"
            | "roughly"
            | "than"
            | "more"
            | "less"
            | "fewer"
            | "least"
            | "at"
            | "just"
            | "only"
            | "by"
            | "up"
            | "down"
            | "another"
            | "estimated"
            | "well"
            | "currently"
            | "now"
    )
}

fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "reach"
            | "reached"
            | "reaches"
            | "exceed"
            | "exceeds"
            | "exceeded"
            | "total"
            | "totals"
            | "totalled"
            | "totaled"
            | "cost"
            | "costs"
            | "has"
            | "have"
            | "had"
            | "stood"
            | "stands"
            | "rose"
            | "rises"
            | "risen"
            | "fell"
            | "falls"
            | "fallen"
            | "grew"
            | "grows"
            | "grown"
            | "increased"
            | "increases"
            | "decreased"
            | "decreases"
            | "dropped"
            | "drops"
            | "declined"
            | "declines"
            | "jumped"
            | "climbed"
            | "gained"
            | "lost"
            | "surged"
            | "soared"
            | "tumbled"
            | "plunged"
            | "slid"
            | "sank"
            | "averaged"
            | "averages"
            | "accounts"
            | "accounted"
            | "amounted"
            | "amounts"
            | "hit"
            | "hits"
            | "worth"
            | "weighs"
            | "weighed"
            | "measures"
            | "measured"
            | "covers"
            | "covered"
            | "employs"
            | "employed"
            | "earned"
            | "expanded"
            | "slipped"
            | "doubled"
            | "ranked"
            | "ranks"
            | "came"
            | "comes"
            | "shrank"
            | "edged"
            | "advanced"
            | "surpassed"
            | "contains"
            | "contained"
            | "lasts"
            | "lasted"
            | "owns"
            | "owned"
            | "paid"
            | "pays"
            | "narrowed"
            | "widened"
            | "estimated"
            | "valued"
            | "priced"
    )
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "have"
            | "had"
            | "is"
            | "are"
            | "was"
            | "were"
            | "will"
            | "would"
            | "could"
            | "may"
            | "might"
            | "should"
            | "can"
            | "been"
            | "be"
            | "also"
            | "now"
            | "already"
            | "to"
            | "currently"
            | "sharply"
            | "slightly"
    )
}

fn is_change_noun(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "increase"
            | "rise"
            | "gain"
            | "growth"
            | "drop"
            | "decline"
            | "fall"
            | "decrease"
            | "jump"
            | "surge"
            | "loss"
            | "reduction"
            | "rate"
            | "total"
            | "average"
            | "annual"
    )
}

/// Words that a noun phrase does not go beyond.
fn is_edge(word: &str) -> bool {
    matches!(
        word,
        "that"
            | "which"
            | "who"
            | "and"
            | "but"
            | "or"
            | "while"
            | "as"
            | "because"
            | "if"
            | "when"
            | "where"
            | "said"
            | "says"
            | "say"
            | "with"
            | "to"
            | "for"
            | "at"
            | "by"
            | "from"
            | "on"
            | "into"
            | "after"
            | "before"
            | "about"
            | "is"
            | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "can"
            | "could"
            | "not"
            | "than"
            | "since"
            | "during"
            | "through"
            | "over"
            | "under"
            | "it"
            | "he"
            | "she"
            | "they"
            | "we"
    )
}

/// The start of the noun phrase that ends before atom `to`.
fn phrase_start(atoms: &Atoms<'_>, to: usize) -> usize {
    let mut from = to;
    while from > 0 && to - from < LONGEST && !atoms.opens(from) {
        let at = from - 1;
        let inner = match atoms.kind(at) {
            Some(Kind::Word) => !is_edge(&atoms.word(at)) && !is_verb(&atoms.word(at)),
            Some(Kind::Mark) => is_inner(atoms, at),
            _ => false,
        };
        if !inner {
            break;
        }
        from = at;
    }
    trim(atoms, from, to)
}

/// The end of the noun phrase that starts at atom `from`.
fn phrase_end(atoms: &Atoms<'_>, from: usize) -> usize {
    let mut to = from;
    while to - from < 8 && !atoms.opens(to) {
        let inner = match atoms.kind(to) {
            Some(Kind::Word) => {
                let word = atoms.word(to);
                !is_edge(&word) && !is_verb(&word) && !matches!(&*word, "in" | "a" | "of")
            }
            Some(Kind::Mark) => is_inner(atoms, to),
            _ => false,
        };
        if !inner {
            break;
        }
        to += 1;
    }
    to
}

/// The start of the clause whose subject ends before atom `to`.
fn clause_start(atoms: &Atoms<'_>, to: usize) -> usize {
    let mut from = to;
    while from > 0 && to - from < LONGEST && !atoms.opens(from) {
        let at = from - 1;
        let inner = match atoms.kind(at) {
            Some(Kind::Word) => !matches!(
                &*atoms.word(at),
                "that"
                    | "which"
                    | "who"
                    | "but"
                    | "while"
                    | "as"
                    | "because"
                    | "if"
                    | "when"
                    | "where"
                    | "said"
                    | "says"
                    | "say"
                    | "although"
                    | "though"
                    | "whereas"
            ),
            Some(Kind::Mark) => is_inner(atoms, at),
            _ => true,
        };
        if !inner {
            break;
        }
        from = at;
    }
    trim(atoms, from, to)
}

/// Marks inside a phrase: hyphens, apostrophes, `&`, `%`.
fn is_inner(atoms: &Atoms<'_>, at: usize) -> bool {
    matches!(atoms.text(at), "'" | "’" | "&" | "%") || atoms.is_hyphen(at) && atoms.glued(at)
}

/// Leaves out an article or conjunction at the start.
fn trim(atoms: &Atoms<'_>, mut from: usize, to: usize) -> usize {
    while from < to
        && (matches!(
            &*atoms.word(from),
            "a" | "an" | "the" | "and" | "or" | "in" | "of" | "its" | "their" | "his" | "her"
        ) || atoms.kind(from) == Some(Kind::Mark))
    {
        from += 1;
    }
    from
}
