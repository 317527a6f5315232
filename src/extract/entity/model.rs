//! Candidates as the language model has them; rules say where names never begin or end, which everyday words
//! are none, and which titles stand before them.

use super::{
    candidate::{Candidate, stands_alone},
    vocabulary::{Shape, Vocabulary},
};
use crate::{
    language::name::Name,
    lexicon::{EntityKind, Traits},
};
use std::ops::Range;

/// How sure the model must be that one word is a name which rules say is none.
const SURE: f32 = 0.7;

/// Turns the names that the model found into candidates; both lists are in text order.
pub(super) fn candidates(
    v: &Vocabulary<'_>,
    names: &[Name],
    ruled: &[Candidate],
) -> Vec<Candidate> {
    let mut rules = ruled.iter().peekable();
    let mut found: Vec<Candidate> = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        let mut words = name.tokens.clone();
        words.start = words
            .start
            .max(found.last().map_or(0, |last| last.words.end));
        if words.is_empty() {
            continue; // it belongs to the name before
        }
        let next = names.get(at + 1).map(|next| next.tokens.clone());
        let words = trimmed(v, completed(v, words, next));
        while let Some(rule) = rules.next_if(|rule| rule.words.end <= words.start) {
            if is_certain(v, rule) {
                found.push(rule.clone());
            }
        }
        let title = rules
            .peek()
            .filter(|rule| rule.title.end <= words.start && rule.words.start < words.end)
            .map_or(words.start..words.start, |rule| rule.title.clone());
        let before = at.checked_sub(1).map_or(0, |at| names[at].tokens.end);
        let longer = rules
            .peek()
            .filter(|rule| rule.words.end == words.end && rule.words.start >= before)
            .map_or(words.start, |rule| rule.words.start);
        let whole = led(v, &words, name.kind, longer);
        while rules.next_if(|rule| rule.words.start < words.end).is_some() {}
        let is_small = v.traits(words.start).any(Traits::FUNCTION)
            && matches!(v.shape(words.start), Shape::Lower | Shape::Capital);
        let is_doubtful = name.confidence < SURE && !stands_alone(v, words.start);
        if words.len() == 1 && (is_small || is_doubtful) {
            continue;
        }
        // `Kenya` is not named by itself in `Kenya Air Force`.
        while found
            .last()
            .is_some_and(|last| last.words.start >= whole.start)
        {
            found.pop();
        }
        found.push(Candidate {
            words,
            whole,
            title,
            believed: Some((name.kind, name.confidence)),
        });
    }
    found.extend(rules.filter(|rule| is_certain(v, rule)).cloned());
    found
}

/// Says whether what rules found where the model has nothing is a name: a place that the lists have.
fn is_certain(v: &Vocabulary<'_>, rule: &Candidate) -> bool {
    v.known_kind(rule.words.start, rule.words.end) == Some(EntityKind::Place)
}

/// Adds what a name goes on with that ends in `of`: the model may part `University of` from `Havana`. `next` is the name after it.
fn completed(v: &Vocabulary<'_>, words: Range<usize>, next: Option<Range<usize>>) -> Range<usize> {
    let Range { start, mut end } = words;
    let joins = |at: usize| {
        v.shape(at) == Shape::Lower && matches!(v.key(at), "of" | "for" | "in" | "the" | "on")
    };
    if end - start < 2 || !joins(end - 1) {
        return start..end;
    }
    while v.same_sentence(start, end) && v.key(end) == "the" {
        end += 1;
    }
    if let Some(next) = next.filter(|next| next.start == end) {
        return start..next.end;
    }
    while v.same_sentence(start, end)
        && matches!(v.shape(end), Shape::Capital | Shape::Upper | Shape::Mixed)
        && !v.traits(end).any(Traits::CALENDAR)
    {
        end += 1;
    }
    start..end
}

/// How many words before a body belong to its full name at most.
const LEAD: usize = 2;

/// Adds the words before a body that its full name begins with. The corpora mark `Air Force` in `Kenya Air Force`
/// and `Football Association` in `Chinese Football Association`; a reader takes the whole. `ruled` is where rules
/// let the name begin.
fn led(v: &Vocabulary<'_>, words: &Range<usize>, kind: EntityKind, ruled: usize) -> Range<usize> {
    let Range { start, end } = *words;
    let leads = (1..=LEAD.min(start)).map(|n| start - n).filter(|&from| {
        (from..start).all(|at| {
            matches!(v.shape(at), Shape::Capital | Shape::Upper) && v.words[at + 1].is_spaced
        }) && v.same_sentence(from, start)
    });
    let is_common = |at: usize| {
        v.traits(at)
            .any(Traits::COMMON.and(Traits::ORGANISATION_WORD))
            && v.known_kind(at, at + 1).is_none()
    };
    let is_body = match words.len() {
        1 => v.traits(start).any(Traits::ORGANISATION_WORD),
        _ => is_common(start),
    };
    if kind == EntityKind::Organisation && is_body && ruled < start {
        return ruled..end;
    }
    let from = leads
        .filter(|&from| {
            let place = v.known_kind(from, start);
            let is_place = matches!(place, Some(EntityKind::Place | EntityKind::Group));
            let is_known = v.known_kind(from, end) == Some(EntityKind::Organisation);
            kind == EntityKind::Organisation && (is_body && is_place || is_known)
                || speaks_for(v, from, end)
        })
        .min();
    from.unwrap_or(start)..end
}

/// Says whether an acronym in brackets after the name has the initials of the words `from..to`.
fn speaks_for(v: &Vocabulary<'_>, from: usize, to: usize) -> bool {
    let initials = (from..to).filter_map(|at| v.surface(at).chars().next());
    v.surface(to) == "("
        && v.shape(to + 1) == Shape::Upper
        && initials
            .filter(|c| c.is_uppercase())
            .eq(v.surface(to + 1).chars())
}

/// Takes off what names neither begin nor end with.
fn trimmed(v: &Vocabulary<'_>, words: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = words;
    let is_small = |at: usize| {
        let traits = v.traits(at);
        v.shape(at) == Shape::Lower && traits.any(Traits::FUNCTION) && !traits.any(Traits::PARTICLE)
            || v.surface(at).starts_with(['\'', '’', '-'])
    };
    // `The Harbour Commission` at the start of a sentence
    let opens = |at: usize| {
        v.words[at].is_initial
            && v.shape(at) == Shape::Capital
            && v.traits(at).any(Traits::FUNCTION)
    };
    while end - start > 1 && (is_small(start) || opens(start)) {
        start += 1;
    }
    while end - start > 1 && is_small(end - 1) {
        end -= 1;
    }
    start..end
}
