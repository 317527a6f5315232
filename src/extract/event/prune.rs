//! What a headline can spare: whole phrases, those that say least first.

use super::{attach::Told, tree::Tree};
use std::ops::Range;

/// Leaves out what can be spared of `kept`, whole phrases at a time, until `fits`.
pub(super) fn prune(
    tree: &Tree<'_>,
    told: &Told,
    times: &[Range<usize>],
    kept: &mut Vec<usize>,
    fits: impl Fn(&[usize]) -> bool,
) {
    let top = match told {
        Told::Noun(noun) => *noun,
        Told::Clause { predicate, .. } => *predicate,
    };
    while !fits(kept) {
        let spare = kept
            .iter()
            .copied()
            .filter(|token| *token != top)
            .filter_map(|token| Some((cost(tree, token, top, kept, times)?, token)))
            .min_by_key(|(cost, token)| (*cost, usize::MAX - token));
        let Some((_, spare)) = spare else {
            return;
        };
        let n = kept.len();
        kept.retain(|token| !is_below(tree, *token, spare));
        // Marks and "and" that joined it.
        while kept
            .last()
            .is_some_and(|last| matches!(tree.upos(*last), "PUNCT" | "CCONJ"))
        {
            kept.pop();
        }
        if kept.len() == n {
            return;
        }
    }
}

/// How much is lost without the phrase of `token`; `None` if it must stay.
fn cost(
    tree: &Tree<'_>,
    token: usize,
    top: usize,
    kept: &[usize],
    times: &[Range<usize>],
) -> Option<u8> {
    let head = tree.head(token);
    if times_hold(times, token)
        || tree.relation(head) == "acl" && kept.contains(&head) && head != top
    {
        return None;
    }
    let is_agent = tree.full_relation(token) == "obl:agent";
    let in_subject = {
        let mut at = token;
        loop {
            if at == top || tree.head(at) == at {
                break false;
            }
            if matches!(tree.relation(at), "nsubj" | "csubj") {
                break true;
            }
            at = tree.head(at);
        }
    };
    Some(match tree.relation(token) {
        "advcl" => {
            let mark = tree.dependent(token, &["mark"]);
            if mark.is_some_and(|mark| {
                matches!(tree.lower(mark).as_str(), "if" | "unless" | "without")
            }) {
                return None;
            }
            0
        }
        "advmod" if is_needed(&tree.lower(token)) => return None,
        "advmod" if head == top => 1,
        "obl" if is_agent => 3,
        // "lives in Rome": what comes first after a verb without an object
        "obl"
            if head == top
                && tree
                    .dependent(top, &["obj", "ccomp", "xcomp", "cop"])
                    .is_none()
                && !kept.iter().any(|other| {
                    *other > top
                        && *other < token
                        && tree.relation(*other) == "obl"
                        && tree.head(*other) == top
                }) =>
        {
            4
        }
        "obl" => 1,
        "acl"
            if tree.xpos(token) == "VBN"
                && matches!(tree.lemma(tree.head(head)).as_str(), "have" | "get" | "see") =>
        {
            return None;
        }
        "acl" if in_subject => 2,
        "acl" => 1,
        "nmod" if tree.full_relation(token) == "nmod:poss" || is_part(tree, token, head) => {
            return None;
        }
        "nmod" if in_subject => 2,
        "nmod" => 1,
        "conj" if head != top => 3,
        "amod" if in_subject && tree.upos(token) == "ADJ" && !is_doubting(&tree.lower(token)) => 4,
        _ => return None,
    })
}

/// Says whether `token`, or what depends on it, is a date that stays.
fn times_hold(times: &[Range<usize>], token: usize) -> bool {
    times.iter().any(|time| time.contains(&token))
}

/// "hundreds of people", "most of it", "the number of deaths"
fn is_part(tree: &Tree<'_>, token: usize, head: usize) -> bool {
    let of = tree
        .dependent(token, &["case"])
        .is_some_and(|case| tree.lower(case) == "of");
    of && (tree.upos(head) != "NOUN" && tree.upos(head) != "PROPN"
        || matches!(
            tree.lemma(head).as_str(),
            "number"
                | "series"
                | "group"
                | "lot"
                | "majority"
                | "minority"
                | "half"
                | "third"
                | "quarter"
                | "part"
                | "pair"
                | "couple"
                | "dozen"
                | "hundred"
                | "thousand"
                | "million"
                | "billion"
                | "percent"
                | "%"
                | "member"
                | "kind"
                | "type"
                | "rest"
                | "state"
                | "total"
                | "risk"
                | "threat"
                | "loss"
                | "lack"
                | "end"
                | "use"
                | "rate"
                | "level"
                | "value"
                | "amount"
                | "piece"
                | "share"
                | "proportion"
        ))
}

/// Says whether a sentence without the adverb `word` says something else.
pub(super) fn is_needed(word: &str) -> bool {
    matches!(
        word,
        "not"
            | "n't"
            | "n’t"
            | "never"
            | "no"
            | "hardly"
            | "barely"
            | "almost"
            | "nearly"
            | "allegedly"
            | "reportedly"
            | "possibly"
            | "probably"
            | "perhaps"
            | "maybe"
            | "likely"
            | "only"
            | "apparently"
            | "supposedly"
            | "potentially"
            | "longer"
            | "not-yet"
            | "yet"
            | "rarely"
            | "seldom"
    )
}

fn is_doubting(word: &str) -> bool {
    matches!(
        word,
        "alleged"
            | "former"
            | "failed"
            | "suspected"
            | "attempted"
            | "planned"
            | "proposed"
            | "possible"
            | "potential"
            | "supposed"
            | "fake"
            | "false"
            | "no"
            | "likely"
            | "prospective"
            | "reported"
    )
}

/// Says whether `token` is `top`, or below it.
pub(super) fn is_below(tree: &Tree<'_>, token: usize, top: usize) -> bool {
    let mut at = token;
    loop {
        if at == top {
            return true;
        }
        let head = tree.head(at);
        if head == at {
            return false;
        }
        at = head;
    }
}
