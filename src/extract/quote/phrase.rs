//! Noun phrases without a parser: where the phrase before a verb starts, where one after it ends.

pub(super) mod after;

use super::{
    flow::Item,
    lexicon::{Class, Form, Standing},
};
use std::ops::Range;

/// A phrase that can be a source: the phrase as a whole, and the part that has its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// With apposition, and the comma that closes one.
    pub(super) whole: Range<usize>,
    /// Without apposition.
    pub(super) head: Range<usize>,
}

/// Finds the phrase that ends right before item `end` and is the subject there. `from` is where the
/// sentence starts.
pub(super) fn subject_before(items: &[Item<'_>], from: usize, end: usize) -> Option<Phrase> {
    let last = end.checked_sub(1).filter(|last| *last >= from)?;
    if items[last].says(",") {
        return with_apposition(items, from, last);
    }
    let start = phrase_start(items, from, last)?;
    let mut whole = start..end;
    // "the company's chief executive, Name" has its head after the comma
    if start > from + 1 && items[start - 1].says(",") {
        let name = items[start..end]
            .iter()
            .all(|item| item.capital || item.is(Class::PREPOSITION));
        let possessive = |item: &Item<'_>| matches!(item.text, "'s" | "’s" | "’" | "'");
        if let Some(before) = phrase_start(items, from, start - 2)
            && name
            && !items[before].is(Class::SUBJECT_PRONOUN)
            && items[before..start - 1]
                .iter()
                .any(|item| item.entry.noun.is_some())
            && (items[before].is(Class::DETERMINER)
                || items[before..start - 1].iter().any(possessive))
            && (before == from
                || items[before - 1].word
                    && !items[before - 1].is(Class::PREPOSITION.or(Class::SUBORDINATOR)))
        {
            whole = before..end;
        }
    }
    Some(Phrase {
        whole,
        head: start..end,
    })
}

/// Walks left from `last` to the first word of its phrase.
fn phrase_start(items: &[Item<'_>], from: usize, last: usize) -> Option<usize> {
    let item = items.get(last)?;
    if item.quotation.is_some() || !item.word && !matches!(item.text, ")" | "]" | "%" | "'" | "’")
    {
        return None;
    }
    if item.is(Class::SUBJECT_PRONOUN) && !item.is(Class::DETERMINER) {
        return Some(last);
    }
    if is_boundary(items, last) && !item.is(Class::DETERMINER) {
        return None;
    }
    let mut start = last;
    let mut depth = u32::from(matches!(item.text, ")" | "]"));
    let mut joined = None;
    while start > from {
        let before = &items[start - 1];
        match before.text {
            ")" | "]" => depth += 1,
            "(" | "[" => {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            }
            _ if depth > 0 => {}
            "'s" | "’s" | "'" | "’" | "&" | "%" | "$" | "-" | "/" | "#" | "@" => {}
            _ if before.quotation.is_some() || !before.word => break,
            _ if before.after_sentence => {
                start -= 1;
                break;
            }
            _ if before.reads("and") => joined = joined.or(Some(start)),
            _ if is_boundary(items, start - 1) => {
                // what was joined belonged to the other clause
                if let Some(joined) = joined {
                    start = joined;
                }
                break;
            }
            _ => {}
        }
        start -= 1;
        if last - start > 30 {
            return None;
        }
    }
    lead(items, start, last)
}

/// Drops what leads into the phrase without belonging to it: conjunctions, adverbs, a preposition
/// with its own phrase.
fn lead(items: &[Item<'_>], mut start: usize, last: usize) -> Option<usize> {
    while start < last
        && (items[start].is(Class::COORDINATOR) && !items[start].reads("both")
            || items[start].is(Class::SUBORDINATOR) && !items[start].is(Class::DETERMINER)
            || items[start].is(Class::ADVERB) && !items[start].is(Class::DETERMINER)
            || items[start].text.ends_with("ly")
                && items[start].entry.noun.is_none()
                && items[start + 1..=last].iter().any(|item| item.word)
                && !items[start + 1].capital
            || !items[start].word && !matches!(items[start].text, "(" | "$" | "#" | "@"))
    {
        start += 1;
    }
    let adjunct = items[start].is(Class::PREPOSITION) || items[start].is(Class::TIME);
    if adjunct {
        let mut found = None;
        for i in start + 1..=last {
            let before = &items[i - 1];
            let item = &items[i];
            let begins =
                item.is(Class::DETERMINER) || item.capital || item.is(Class::SUBJECT_PRONOUN);
            let ended = before.word
                && !before.is(Class::PREPOSITION)
                && !before.is(Class::DETERMINER)
                && !before.is(Class::TITLE)
                && !before.reads("and")
                && (!before.capital || before.is(Class::TIME) || item.is(Class::DETERMINER));
            if begins && ended && !item.is(Class::TIME) {
                found = found.or(Some(i));
            }
        }
        return found;
    }
    (items[start].is(Class::DETERMINER) || !items[start].is(Class::SUBORDINATOR)).then_some(start)
}

/// Says whether item `at` cannot be inside a noun phrase: a clause starts or has its verb there.
fn is_boundary(items: &[Item<'_>], at: usize) -> bool {
    let item = &items[at];
    if item.is(Class::BE.or(Class::AUXILIARY).or(Class::FINITE)) {
        return !item.capital || at == 0;
    }
    if item.is(Class::SUBORDINATOR) && !item.is(Class::PREPOSITION) && !item.capital {
        return true;
    }
    if item.is(Class::SUBJECT_PRONOUN) && !item.is(Class::DETERMINER) {
        return true;
    }
    if item.reads("to") {
        // "close to the talks" stays in the phrase, "to say" does not
        return !items
            .get(at + 1)
            .is_some_and(|next| next.capital || next.is(Class::DETERMINER));
    }
    if item.word
        && item.text.ends_with("ed")
        && !item.capital
        && items.get(at + 1).is_some_and(|next| {
            next.is(Class::DETERMINER.or(Class::OBJECT_PRONOUN)) && !next.reads("that")
        })
    {
        return true;
    }
    if item.reads("but") || item.reads("not") || item.reads("so") {
        return true;
    }
    match item.form() {
        Some(Form::Past) if !item.capital => {
            // a participle before its noun or after it is a part of the phrase
            let before = at.checked_sub(1).map(|i| &items[i]);
            let after = items.get(at + 1);
            before.is_some_and(|b| b.word && !b.is(Class::DETERMINER) && !b.is(Class::PREPOSITION))
                && after.is_some_and(|a| !a.is(Class::PREPOSITION) && !a.is(Class::TIME))
        }
        Some(Form::Third) if !item.capital => {
            let before = at.checked_sub(1).map(|i| &items[i]);
            item.entry.noun.is_none()
                && before.is_some_and(|b| b.capital || b.is(Class::SUBJECT_PRONOUN))
        }
        _ => false,
    }
}

/// Says whether items `range` have a finite verb, so that they are a clause.
pub(super) fn has_finite(items: &[Item<'_>], range: Range<usize>) -> bool {
    range.into_iter().any(|i| {
        let item = &items[i];
        if item.capital && i > 0 {
            return false;
        }
        item.is(Class::BE.or(Class::AUXILIARY).or(Class::FINITE))
            || matches!(item.form(), Some(Form::Past | Form::Third)) && is_boundary(items, i)
            || item.word
                && item.text.ends_with("ed")
                && items.get(i + 1).is_some_and(|next| {
                    next.is(Class::DETERMINER)
                        || next.is(Class::OBJECT_PRONOUN)
                        || next.reads("that")
                })
    })
}

/// The subject of a verb that a comma precedes: "Name, the role,".
fn with_apposition(items: &[Item<'_>], from: usize, comma: usize) -> Option<Phrase> {
    let mut parts = Vec::new();
    let mut start = from;
    let mut depth = 0_i32;
    for (i, item) in items.iter().enumerate().take(comma + 1).skip(from) {
        match item.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            "," if depth <= 0 => {
                parts.push(start..i);
                start = i + 1;
            }
            ";" | ":" | "—" | "–" => {
                parts.clear();
                start = i + 1;
            }
            _ if item.after_sentence => {
                parts.clear();
                start = i;
            }
            _ => {}
        }
    }
    let mut head: Option<Range<usize>> = None;
    let mut belongs = false;
    for (n, part) in parts.iter().enumerate() {
        let Some(first) = items.get(part.start).filter(|_| !part.is_empty()) else {
            continue;
        };
        let last = n + 1 == parts.len();
        if first.is(Class::RELATIVE) && !first.reads("that") {
            belongs = true;
            continue;
        }
        if head.is_some() && !has_finite(items, part.clone()) {
            belongs |= is_apposition(items, part.clone());
            continue;
        }
        if last || has_finite(items, part.clone()) {
            // a clause of its own; its last phrase may still be the subject: "said that Name, …"
            head = match phrase_start(items, part.start, part.end - 1) {
                Some(start) if !last && start > part.start => Some(start..part.end),
                _ => None,
            };
            continue;
        }
        if is_adjunct(items, part.clone()) {
            continue;
        }
        head = phrase_start(items, part.start, part.end - 1).map(|start| start..part.end);
        belongs = false;
    }
    let head = head?;
    let whole = if belongs {
        head.start..comma + 1
    } else {
        head.clone()
    };
    Some(Phrase { whole, head })
}

/// Says whether the words between two commas say what the name before them is.
pub(super) fn is_apposition(items: &[Item<'_>], part: Range<usize>) -> bool {
    let Some(first) = items.get(part.start).filter(|_| !part.is_empty()) else {
        return false;
    };
    if first.is(Class::ADVERB) || first.is(Class::SUBORDINATOR) && !first.is(Class::RELATIVE) {
        return false;
    }
    if first.is(Class::PREPOSITION) {
        return first.reads("of") || first.reads("from");
    }
    if first.text.ends_with("ing") && !first.capital || first.text.ends_with("ly") {
        return false;
    }
    first.word && !first.is(Class::COORDINATOR) && !first.is(Class::TIME)
}

fn is_adjunct(items: &[Item<'_>], part: Range<usize>) -> bool {
    let mut at = part.start;
    while at < part.end && items[at].is(Class::COORDINATOR) {
        at += 1;
    }
    let Some(first) = items.get(at).filter(|_| at < part.end) else {
        return true;
    };
    let lower_end = |ending: &str| first.text.ends_with(ending);
    if first.is(Class::PREPOSITION) {
        // "In Washington officials": the phrase has its own subject
        return lead(items, at, part.end - 1).is_none() || part.len() < 6;
    }
    first.is(Class::SUBORDINATOR)
        || first.is(Class::ADVERB) && part.len() < 3
        || first.is(Class::TIME)
        || lower_end("ing")
        || lower_end("ly") && part.len() < 3
        || lower_end("ed") && part.len() > 1
}

/// Returns what the head noun of `phrase` stands for.
pub(super) fn standing(items: &[Item<'_>], phrase: Range<usize>) -> Option<(usize, Standing)> {
    let mut found = None;
    for (i, item) in items.iter().enumerate().take(phrase.end).skip(phrase.start) {
        if i > phrase.start && (item.is(Class::PREPOSITION) || !item.word && !is_possessive(item)) {
            break;
        }
        if is_possessive(item) {
            found = None;
        }
        if let Some(noun) = item.entry.noun {
            found = Some((i, noun));
        }
    }
    found
}

/// Says whether the item is a possessive ending.
pub(super) fn is_possessive(item: &Item<'_>) -> bool {
    matches!(item.text, "'s" | "’s" | "'" | "’")
}
