//! How exact a number is meant, and which way it changed: "more than", "about", "rose".

use crate::extract::quantity::{
    atom::{Atoms, Kind},
    word::{Role, is},
};

/// How far a verb of change may stand before its number, in words.
const REACH: usize = 6;

/// Returns the modifier of the quantity in atoms `start..end`: a bound first, then a direction, then
/// an approximation, and `=` where the text has none.
pub(super) fn modifier(atoms: &Atoms<'_>, start: usize, end: usize) -> &'static str {
    let near = before(atoms, start);
    if let Some(bound) = near.filter(|found| *found != "~") {
        return bound;
    }
    if let Some(bound) = after(atoms, end) {
        return bound;
    }
    direction(atoms, start, end).or(near).unwrap_or("=")
}

/// The bound or approximation right before atom `start`.
fn before(atoms: &Atoms<'_>, start: usize) -> Option<&'static str> {
    let mut i = start;
    // "more than a 100", "at least another five", "over the past"
    while matches!(
        &*atoms.word_before(i),
        "a" | "an" | "the" | "another" | "just" | "only" | "well" | "far"
    ) {
        i -= 1;
    }
    let word = atoms.word_before(i);
    if word.is_empty() {
        return (i > 0 && !atoms.opens(i) && matches!(atoms.text(i - 1), "~" | "≈"))
            .then_some("~")
            .or_else(|| {
                let sign = if i > 0 && !atoms.opens(i) {
                    atoms.text(i - 1)
                } else {
                    ""
                };
                match sign {
                    ">" => Some(">"),
                    "<" => Some("<"),
                    "≥" => Some(">="),
                    "≤" => Some("<="),
                    _ => None,
                }
            });
    }
    let second = atoms.word_before(i - 1);
    let third = if i >= 2 {
        atoms.word_before(i - 2)
    } else {
        "".into()
    };
    match (&*third, &*second, &*word) {
        ("no" | "not", "more" | "greater" | "higher" | "larger", "than") => Some("<="),
        ("no" | "not", "less" | "fewer" | "lower", "than") => Some(">="),
        (
            _,
            "more" | "greater" | "higher" | "larger" | "longer" | "older" | "better" | "bigger"
            | "taller" | "further" | "heavier" | "faster",
            "than",
        ) => Some(">"),
        (
            _,
            "less" | "fewer" | "lower" | "smaller" | "shorter" | "younger" | "under" | "cheaper",
            "than",
        ) => Some("<"),
        (_, "at", "least") | (_, "minimum", "of") => Some(">="),
        (_, "at", "most") | (_, "up", "to") | (_, "maximum", "of") => Some("<="),
        ("as", "much" | "many" | "high" | "far" | "large" | "long", "as") => Some("<="),
        ("as", "little" | "few" | "low", "as") => Some(">="),
        ("in", "excess", "of") | ("to", "north", "of") | (_, "upwards" | "upward", "of") => {
            Some(">")
        }
        (_, "close" | "near" | "next", "to") | ("the", "order", "of") => Some("~"),
        (_, "or", "more") => Some(">="),
        (
            _,
            _,
            "over" | "above" | "exceed" | "exceeds" | "exceeded" | "exceeding" | "beyond"
            | "surpass" | "surpassed" | "surpasses" | "surpassing" | "topped" | "topping",
        ) => Some(">"),
        (_, _, "under" | "below" | "sub") => Some("<"),
        (
            _,
            _,
            "about" | "around" | "approximately" | "roughly" | "some" | "nearly" | "almost"
            | "circa" | "estimated" | "near" | "approaching" | "say" | "ca" | "approx" | "maybe"
            | "perhaps" | "probably" | "virtually",
        ) => Some("~"),
        _ => None,
    }
}

/// A bound after the quantity: "or more", "or so", "at least".
fn after(atoms: &Atoms<'_>, end: usize) -> Option<&'static str> {
    if atoms.opens(end) {
        return None;
    }
    if atoms.text(end) == "+" {
        return Some(">=");
    }
    match (&*atoms.word(end), &*atoms.word(end + 1)) {
        ("or", "more" | "above" | "over" | "higher" | "older")
        | ("and", "above" | "over" | "up") => Some(">="),
        ("or", "less" | "fewer" | "under" | "below" | "younger") | ("and", "under" | "below") => {
            Some("<=")
        }
        ("or", "so") | ("more", "or") => Some("~"),
        // "$5 plus tips" is a sum
        ("plus", next)
            if atoms.kind(end + 1) == Some(Kind::Mark)
                || is(next, Role::Edge)
                || is(next, Role::Auxiliary) =>
        {
            Some(">=")
        }
        _ => None,
    }
}

/// The direction of a change: a word for it before the number ("rose by about 5%"), with only words
/// between that lead from the one to the other, or right after ("a 5% increase", "5% higher").
fn direction(atoms: &Atoms<'_>, start: usize, end: usize) -> Option<&'static str> {
    let mut by = false;
    for i in (start.saturating_sub(REACH)..=start).rev() {
        // "(up 5%)" and "to 5%" differ; a sign ends the search.
        let word = atoms.word_before(i);
        if let Some(found) = way(&word, Role::Rise, Role::Fall) {
            // "the follow-up of 13 patients", "raised $5 million" tell no change of the number.
            let next = atoms.word(i);
            let aside = matches!(&*word, "up" | "down")
                && (matches!(&*next, "of" | "in" | "the") || is_particle(atoms, i - 1));
            return (!aside && (by || !is(&word, Role::By))).then_some(found);
        }
        if !(is(&word, Role::ChangeLead) || word.len() > 4 && word.ends_with("ly")) {
            break;
        }
        by |= word == "by";
    }
    let from = atoms.after_hyphen(end);
    for i in from..from + 3 {
        if atoms.opens(i) || atoms.kind(i) != Some(Kind::Word) {
            break;
        }
        let word = atoms.word(i);
        let found = way(&word, Role::RiseAfter, Role::FallAfter);
        // "a 900-fill down jacket"
        let next = atoms.word(i + 1);
        let of_noun = matches!(&*word, "up" | "down")
            && !(atoms.opens(i + 1) || next.is_empty() || is(&next, Role::Edge));
        if found.is_some() && !of_noun && !atoms.is_capitalised(i) {
            return found;
        }
        if !is(&word, Role::ChangeAdjective) {
            break;
        }
    }
    None
}

/// Verbs whose "up" and "down" tell of a change.
const MOVES: &[&str] = &[
    "are", "be", "been", "being", "bumped", "came", "climbed", "close", "closed", "crept", "drove",
    "edged", "ended", "finished", "go", "goes", "going", "gone", "inched", "is", "jumped",
    "marked", "move", "moved", "moving", "opened", "pushed", "stood", "ticked", "was", "went",
    "were",
];

/// Says whether the "up" or "down" at atom `i` belongs to a verb that tells no change: "shot down five jets", "gave
/// up 12 floors", "set up three firms".
fn is_particle(atoms: &Atoms<'_>, i: usize) -> bool {
    let verb = atoms.word_before(i);
    let second = atoms.word_before(i.saturating_sub(1));
    let is_verb = i > 0
        && (atoms.is_verb(i - 1)
            || verb.len() > 4 && verb.ends_with("ing")
            || matches!(&*verb, "gave" | "laid" | "made" | "put" | "set" | "took")
            || matches!(
                &*second,
                "to" | "had" | "has" | "have" | "will" | "would" | "could" | "was" | "were"
            ));
    let soars = verb == "shot" && atoms.word(i) == "up";
    is_verb && !soars && !MOVES.contains(&&*verb)
}

/// The direction that `word` gives.
fn way(word: &str, rise: Role, fall: Role) -> Option<&'static str> {
    if is(word, rise) {
        Some("up")
    } else {
        is(word, fall).then_some("down")
    }
}

/// Says whether the number at atom `start` is told as a change.
pub(super) fn is_change(atoms: &Atoms<'_>, start: usize) -> bool {
    direction(atoms, start, start).is_some()
}
