//! How exact a number is meant, and which way it changed: "more than", "about", "rose".

use crate::extract::quantity::atom::{Atoms, Kind};

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
        ("plus", _) => Some(">="),
        _ => None,
    }
}

/// The direction of a change: a word for it before the number ("rose by about 5%"), with only words
/// between that lead from the one to the other, or right after ("a 5% increase", "5% higher").
fn direction(atoms: &Atoms<'_>, start: usize, end: usize) -> Option<&'static str> {
    for i in (start.saturating_sub(REACH)..=start).rev() {
        // "(up 5%)" and "to 5%" differ; a sign ends the search.
        let word = atoms.word_before(i);
        if let Some(found) = way(&word) {
            return Some(found);
        }
        if !leads(&word) {
            break;
        }
    }
    let mut i = atoms.after_hyphen(end);
    for _ in 0..3 {
        if atoms.opens(i) || atoms.kind(i) != Some(Kind::Word) {
            break;
        }
        let word = atoms.word(i);
        if let Some(found) = follows(&word) {
            return Some(found);
        }
        if !matches!(
            &*word,
            "points"
                | "point"
                | "year"
                | "on"
                | "annual"
                | "sharp"
                | "pay"
                | "price"
                | "tax"
                | "wage"
                | "further"
                | "overall"
                | "net"
                | "monthly"
                | "quarterly"
                | "average"
        ) {
            break;
        }
        i += 1;
    }
    None
}

/// Words that may stand between a verb of change and its number.
fn leads(word: &str) -> bool {
    matches!(
        word,
        "by" | "of"
            | "a"
            | "an"
            | "the"
            | "about"
            | "around"
            | "approximately"
            | "roughly"
            | "some"
            | "nearly"
            | "almost"
            | "another"
            | "further"
            | "estimated"
            | "additional"
            | "just"
            | "only"
            | "as"
            | "much"
            | "sharply"
            | "slightly"
            | "steadily"
            | "again"
            | "in"
            | "value"
            | "modest"
            | "sharp"
            | "whopping"
            | "mere"
            | "rate"
    ) || word.len() > 4 && word.ends_with("ly")
}

/// The direction that a word before a number gives.
fn way(word: &str) -> Option<&'static str> {
    Some(match word {
        "up" | "rise" | "rises" | "rose" | "risen" | "rising" | "increase" | "increases"
        | "increased" | "increasing" | "grow" | "grows" | "grew" | "grown" | "growing"
        | "growth" | "gain" | "gains" | "gained" | "gaining" | "climb" | "climbs" | "climbed"
        | "climbing" | "jump" | "jumps" | "jumped" | "jumping" | "surge" | "surges" | "surged"
        | "surging" | "soar" | "soars" | "soared" | "soaring" | "advance" | "advances"
        | "advanced" | "raise" | "raised" | "raises" | "raising" | "boost" | "boosted"
        | "boosting" | "expand" | "expanded" | "expanding" | "add" | "added" | "adding"
        | "improve" | "improved" | "rally" | "rallied" | "rebounded" | "appreciated" | "hike"
        | "hiked" | "skyrocketed" | "accelerated" | "strengthened" | "swelled" | "spiked"
        | "leapt" | "edged" => "up",
        "down" | "fall" | "falls" | "fell" | "fallen" | "falling" | "drop" | "drops"
        | "dropped" | "dropping" | "decline" | "declines" | "declined" | "declining"
        | "decrease" | "decreases" | "decreased" | "decreasing" | "slide" | "slides" | "slid"
        | "sliding" | "sink" | "sinks" | "sank" | "sunk" | "tumble" | "tumbles" | "tumbled"
        | "tumbling" | "lose" | "loses" | "lost" | "losing" | "plunge" | "plunges" | "plunged"
        | "plunging" | "plummet" | "plummeted" | "slump" | "slumped" | "cut" | "cuts"
        | "cutting" | "reduce" | "reduces" | "reduced" | "reducing" | "reduction" | "shrink"
        | "shrank" | "shrunk" | "shrinking" | "lowered" | "slashed" | "slipped" | "slips"
        | "dipped" | "contracted" | "contraction" | "weakened" | "depreciated" | "shed"
        | "eased" | "dived" => "down",
        _ => return None,
    })
}

/// The direction that a word after a number gives.
fn follows(word: &str) -> Option<&'static str> {
    Some(match word {
        "increase" | "increases" | "rise" | "rises" | "gain" | "gains" | "jump" | "surge"
        | "growth" | "hike" | "hikes" | "higher" | "up" | "boost" | "raise" | "climb"
        | "upswing" | "faster" | "advance" | "rally" | "expansion" | "improvement" => "up",
        "decrease" | "decreases" | "drop" | "drops" | "decline" | "declines" | "fall" | "falls"
        | "reduction" | "reductions" | "cut" | "cuts" | "lower" | "down" | "slump" | "plunge"
        | "slide" | "dip" | "contraction" | "slower" | "loss" | "discount" => "down",
        _ => return None,
    })
}

/// Says whether the number at atom `start` is told as a change.
pub(super) fn is_change(atoms: &Atoms<'_>, start: usize) -> bool {
    direction(atoms, start, start).is_some()
}
