//! Whether a sentence speaks of the past or the future where an expression stands in it.

use super::{lexeme::Lexemes, word::Word};

/// What the verbs around an expression say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

/// How far to look, in lexemes: a clause is rarely longer.
const REACH: usize = 16;

/// Judges lexemes `from..to` by the nearest verb before them, else by the nearest after.
pub(super) fn tense(lx: &Lexemes<'_>, from: usize, to: usize) -> Tense {
    match lx.before(from, 1) {
        Word::Since | Word::Ended => return Tense::Past,
        Word::Until | Word::By => return by(lx, from),
        Word::Other if matches!(lx.written(from - 1), "effective" | "record") => {
            return Tense::Future;
        }
        Word::Other
            if lx.is(from - 1, "as") && matches!(lx.before(from, 2), Word::Soon | Word::Early) =>
        {
            return Tense::Future;
        }
        _ => {}
    }
    for at in (from.saturating_sub(REACH)..from).rev() {
        if ends_clause(lx, at) || is_going_on(lx, at) {
            break;
        }
        let found = verb(lx, at);
        if found != Tense::Unknown {
            return found;
        }
    }
    for at in to..(to + REACH).min(lx.len()) {
        if ends_clause(lx, at) {
            break;
        }
        let found = verb(lx, at);
        if found != Tense::Unknown {
            return found;
        }
    }
    Tense::Unknown
}

/// "is calling", "is heard": neither past nor future by its form.
fn is_going_on(lx: &Lexemes<'_>, at: usize) -> bool {
    matches!(lx.written(at), "is" | "are") && {
        let next = lx.written(at + 1);
        next.len() > 4 && (next.ends_with("ing") || next.ends_with("ed"))
            || IRREGULAR.binary_search(&next).is_ok()
    }
}

/// Says whether the clause before lexeme `i` tells what will be, and compares it with nothing that was: not "the
/// longest in 30 years".
pub(super) fn is_to_come(lx: &Lexemes<'_>, i: usize) -> bool {
    let clause = || {
        (i.saturating_sub(REACH)..i)
            .rev()
            .take_while(|at| !ends_clause(lx, *at))
    };
    let will = |at: usize| {
        matches!(lx.written(at), "will" | "wo" | "shall" | "'ll" | "’ll")
            || lx.is(at, "would") && !lx.is(at + 1, "have")
    };
    let compares = |at: usize| {
        matches!(
            lx.word(at),
            Word::Most | Word::Least | Word::Ordinal(1) | Word::Only
        ) || matches!(
            lx.written(at),
            "best" | "worst" | "has" | "have" | "had" | "not" | "n't" | "n’t"
        ) || lx.word(at) == Word::Other
            && lx.before(at, 1) == Word::The
            && lx.written(at).ends_with("est")
    };
    clause().any(will) && !clause().any(compares)
}

/// "by Tuesday" is to come unless something had happened by then.
fn by(lx: &Lexemes<'_>, from: usize) -> Tense {
    let past = |at: &usize| matches!(lx.written(*at), "had" | "was" | "were" | "did");
    let nearest = (from.saturating_sub(REACH)..from)
        .rev()
        .take_while(|at| !ends_clause(lx, *at))
        .find(|at| {
            lx.word(*at) == Word::To || !lx.at(*at).capital && verb(lx, *at) != Tense::Unknown
        });
    if lx.before(from, 1) == Word::By
        && let Some(at) = nearest
        && lx.word(at) != Word::To
        && !lx.is(at, "have")
        && !lx.is(at, "has")
        && verb(lx, at) == Tense::Past
        && !PROMISED.contains(&lx.written(at))
    {
        return Tense::Past;
    }
    let before = (from.saturating_sub(REACH)..from)
        .rev()
        .take_while(|at| !ends_clause(lx, *at));
    let after = (from..(from + REACH / 2).min(lx.len())).take_while(|at| !ends_clause(lx, *at));
    if before.chain(after).any(|at| past(&at)) {
        Tense::Past
    } else {
        Tense::Future
    }
}

/// Past forms before "by" whose matter is to come: "promised repairs by May".
const PROMISED: &[&str] = &[
    "agreed",
    "announced",
    "asked",
    "been",
    "called",
    "committed",
    "demanded",
    "expected",
    "extended",
    "needed",
    "ordered",
    "planned",
    "pledged",
    "promised",
    "proposed",
    "required",
    "requested",
    "said",
    "scheduled",
    "set",
    "sought",
    "targeted",
    "told",
    "urged",
    "vowed",
    "wanted",
];

fn ends_clause(lx: &Lexemes<'_>, at: usize) -> bool {
    match lx.word(at) {
        Word::Mark('!' | '?' | ';' | '"') => true,
        Word::Mark('.') => lx.at(at + 1).spaced,
        _ => false,
    }
}

fn verb(lx: &Lexemes<'_>, at: usize) -> Tense {
    if lx.word(at) == Word::To && at > 0 {
        return infinitive(lx, at);
    }
    if !matches!(lx.word(at), Word::Other | Word::Ended) || lx.at(at).capital {
        return Tense::Unknown;
    }
    let written = lx.written(at);
    match written {
        "will" | "wo" | "shall" | "'ll" | "’ll" => return Tense::Future,
        "would" => {
            return if lx.is(at + 1, "have") {
                Tense::Past
            } else {
                Tense::Future
            };
        }
        "scheduled" | "due" | "slated" if had_been(lx, at) => return Tense::Past,
        "scheduled" | "due" | "slated" | "plans" | "expects" | "intends" | "planning"
        | "upcoming" | "payable" | "expires" => {
            return Tense::Future;
        }
        "expected" | "planned" | "set" if matches!(lx.word(at + 1), Word::To | Word::For) => {
            return if had_been(lx, at) {
                Tense::Past
            } else {
                Tense::Future
            };
        }
        "expected" => return Tense::Unknown,
        "was" | "were" | "had" | "did" | "has" | "have" | "been" => return Tense::Past,
        _ => {}
    }
    if (written.len() > 4 && written.ends_with("ed") && !written.ends_with("eed"))
        || IRREGULAR.binary_search(&written).is_ok()
    {
        // "will be held", "to be announced"
        let planned = (1..=3).any(|back| {
            at.checked_sub(back).is_some_and(|k| {
                matches!(
                    lx.written(k),
                    "will" | "be" | "shall" | "can" | "must" | "should"
                )
            })
        });
        return if planned { Tense::Future } else { Tense::Past };
    }
    Tense::Unknown
}

/// "had been scheduled"
fn had_been(lx: &Lexemes<'_>, at: usize) -> bool {
    (1..=3).any(|back| at.checked_sub(back).is_some_and(|k| lx.is(k, "had")))
}

/// "is to meet", "going to meet", "hopes to meet"
fn infinitive(lx: &Lexemes<'_>, at: usize) -> Tense {
    let ahead = matches!(
        lx.written(at - 1),
        "is" | "are"
            | "going"
            | "hopes"
            | "hope"
            | "wants"
            | "want"
            | "aims"
            | "aim"
            | "agreed"
            | "vowed"
            | "plan"
            | "plans"
            | "expect"
            | "expects"
            | "likely"
            | "ready"
            | "about"
            | "set"
            | "due"
            | "expected"
            | "planned"
            | "scheduled"
    );
    if ahead && !had_been(lx, at) && lx.word(at + 1) == Word::Other {
        Tense::Future
    } else {
        Tense::Unknown
    }
}

/// Past forms that do not end in -ed. Sorted.
const IRREGULAR: &[&str] = &[
    "ate", "beat", "became", "began", "bought", "broke", "brought", "built", "came", "caught",
    "chose", "dealt", "drew", "drove", "fell", "felt", "fled", "flew", "forced", "fought", "found",
    "froze", "gave", "got", "grew", "heard", "held", "hit", "kept", "knew", "laid", "led", "left",
    "lost", "made", "meant", "met", "paid", "ran", "rose", "said", "sat", "saw", "sent", "set",
    "shook", "shot", "slid", "sold", "sought", "spent", "spoke", "stood", "struck", "swept",
    "swore", "taught", "thought", "threw", "told", "took", "went", "withdrew", "won", "wore",
    "wrote",
];
