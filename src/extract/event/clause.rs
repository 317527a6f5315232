//! The clause around a date: which words of a sentence tell what happened then.

use super::{
    nominal::reduced,
    verb::is_reporting,
    words::{Words, is_determiner, is_preposition, starts_clause},
};
use std::ops::Range;

/// The words of a clause, in order, and what it is.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// Indexes of words, rising, but for a subject that stands apart.
    pub words: Vec<usize>,
    /// Whether it is a noun with what was done to it: "the fair held in Rome".
    pub nominal: bool,
}

/// Finds the clause that holds the date at `time`, among `words`. `None` where nothing happens.
pub(super) fn clause(words: &Words<'_>, time: &Range<usize>) -> Option<Clause> {
    let segments = segments(words, time);
    let own = segments
        .iter()
        .position(|segment| segment.contains(&time.start))?;
    if let Some(clause) = reduced(words, &segments[own], time) {
        return Some(clause);
    }
    let (first, last) = with_verb(words, &segments, own)?;
    let from = start(words, segments[first].start, time);
    let to = end(words, from..segments[last].end, time);
    let opener = words.lower(from);
    let mut kept: Vec<usize> = (from..to).collect();
    // A verb without its subject, which stands before what was put in between.
    let relative = matches!(opener, "which" | "who");
    if first > 0 && (words.is_verb(from) || relative) {
        kept = subject(words, &segments[..first], relative)
            .into_iter()
            .chain(kept.into_iter().skip(usize::from(relative)))
            .collect();
    } else if last > own && words.is_verb(segments[last].start) && own + 1 < last {
        // "In 2022, X, a maker of Y, opened"
        kept = segments[own + 1]
            .clone()
            .chain(segments[last].start..to)
            .collect();
    }
    kept.extend(said(words, &segments, (first, last), &kept, time));
    Some(Clause {
        words: kept,
        nominal: false,
    })
}

/// What is said, where the clause says no more than that: "X said on Tuesday".
fn said(
    words: &Words<'_>,
    segments: &[Range<usize>],
    (first, last): (usize, usize),
    kept: &[usize],
    time: &Range<usize>,
) -> Vec<usize> {
    let told = kept.iter().rev().find(|i| {
        !time.contains(i)
            && !matches!(
                words.lower(**i),
                "on" | "in" | "at" | "earlier" | "later" | "."
            )
    });
    if !told.is_some_and(|verb| is_reporting(words.lower(*verb))) {
        return Vec::new();
    }
    let content = match segments.get(last + 1) {
        Some(next) => next.start..words.len(),
        None if first > 0 => segments[0].start..segments[first - 1].end,
        None => return Vec::new(),
    };
    content.filter(|i| !kept.contains(i)).take(24).collect()
}

/// Where the clause starts: after what only reports it, and after other clauses.
fn start(words: &Words<'_>, from: usize, time: &Range<usize>) -> usize {
    let mut start = from;
    for at in from..time.start {
        let word = words.lower(at);
        let reports = is_reporting(word)
            && words.is_verb(at)
            && at + 1 < time.start
            && !is_preposition(words.lower(at + 1));
        let joins = matches!(word, "and" | "or" | "as") && words.verb_in(start..at).is_some();
        if !(reports || joins || starts_clause(word)) {
            continue;
        }
        // What follows is a clause if something stands before its verb, or if it is a relative one.
        let verb = words.verb_in(at + 1..time.start);
        if verb.is_some_and(|verb| verb > at + 1) {
            start = at + 1;
        }
    }
    if words.lower(start) == "that" && !words.is_verb(start + 1) {
        start + 1
    } else {
        start
    }
}

/// Where it ends: before another clause, but after what was said then.
fn end(words: &Words<'_>, clause: Range<usize>, time: &Range<usize>) -> usize {
    let verb = words.verb_in(clause.clone());
    (time.end..clause.end)
        .find(|at| {
            let word = words.lower(*at);
            let said = word == "that" && verb.is_some_and(|verb| is_reporting(words.lower(verb)));
            let year_of = time.start == clause.start && matches!(word, "when" | "that" | "where");
            let further = word == "and"
                && words
                    .verb_in(at + 1..clause.end)
                    .is_some_and(|verb| verb > at + 1);
            !said
                && !year_of
                && (starts_clause(word) || further)
                && verb.is_some_and(|verb| verb < *at)
        })
        .unwrap_or(clause.end)
}

/// The subject of a verb that starts its segment: the noun that opens the clause, or for a
/// relative clause the last noun before it.
fn subject(words: &Words<'_>, before: &[Range<usize>], relative: bool) -> Vec<usize> {
    let apart = before
        .iter()
        .rev()
        .take_while(|segment| words.verb_in((*segment).clone()).is_none())
        .last();
    let noun = match (apart, before.last()) {
        (Some(apart), _) => apart.clone(),
        // "She ran in 2000, and met …"
        (None, Some(last)) if !relative => {
            let verb = words.verb_in(last.clone()).unwrap_or(last.start);
            if verb > last.start + 8 {
                return Vec::new();
            }
            last.start..verb
        }
        (None, Some(last)) => {
            let from = last.clone().rev().find(|i| {
                words.is_verb(*i)
                    || is_preposition(words.lower(*i)) && words.lower(*i) != "of"
                    || is_determiner(words.lower(*i))
            });
            from.map_or(last.start, |from| from + 1)..last.end
        }
        _ => return Vec::new(),
    };
    noun.filter(|i| !matches!(words.lower(*i), "and" | "but"))
        .collect()
}

/// Splits at commas and stronger marks, and at brackets only if the date is in them.
fn segments(words: &Words<'_>, time: &Range<usize>) -> Vec<Range<usize>> {
    let bracket = (0..time.start)
        .rev()
        .find(|at| matches!(words.lower(*at), "(" | ")"));
    let bracketed = bracket.is_some_and(|at| words.lower(at) == "(");
    let mut found = Vec::new();
    let (mut from, mut depth) = (0, 0usize);
    for i in 0..words.len() {
        let word = words.lower(i);
        let splits = match word {
            "(" | ")" if bracketed => true,
            "(" => {
                depth += 1;
                false
            }
            ")" => {
                depth = depth.saturating_sub(1);
                false
            }
            "," | ";" | ":" | "…" | "..." | "—" => depth == 0,
            "–" | "--" | "-" => depth == 0 && words.is_spaced(i),
            _ => false,
        };
        if splits && !time.contains(&i) {
            if from < i {
                found.push(from..i);
            }
            from = i + 1;
        }
    }
    if from < words.len() {
        found.push(from..words.len());
    }
    found
}

/// Chooses the segments of the clause: the date's own if it has a verb, those after it where the date
/// only opens the clause, otherwise those before it.
fn with_verb(words: &Words<'_>, segments: &[Range<usize>], own: usize) -> Option<(usize, usize)> {
    let has_verb = |n: usize| words.verb_in(segments[n].clone()).is_some();
    let first_word = |n: usize| words.lower(segments[n].start);
    let accompanies = own > 0 && first_word(own).ends_with("ing") && first_word(own).len() > 5;
    if has_verb(own) && !accompanies {
        return Some((own, own));
    }
    let joint = |n: usize| words.lower(segments[n].end) == ",";
    let opening = !accompanies && (0..own).all(|n| !has_verb(n))
        || matches!(first_word(own), "and" | "but" | "while");
    if opening {
        let after = || {
            (own + 1..segments.len())
                .take_while(|n| joint(n - 1))
                .filter(|n| has_verb(*n))
        };
        let aside = |n: &usize| {
            starts_clause(first_word(*n)) || matches!(first_word(*n), "as" | "after" | "before")
        };
        if let Some(last) = after().find(|n| !aside(n)).or_else(|| after().next()) {
            let apart = words.is_verb(segments[last].start) && last > own + 1;
            return Some(if apart { (own, last) } else { (last, last) });
        }
    }
    let first = (0..own)
        .rev()
        .take_while(|n| joint(*n))
        .find(|n| has_verb(*n))?;
    Some((first, own))
}
