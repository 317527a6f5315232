//! Where a noun phrase after a verb ends.

use super::{Phrase, has_finite, is_apposition};
use crate::extract::quote::{
    flow::Item,
    lexicon::{Class, Form},
};

/// Finds where the noun phrase that starts at `start` ends, apposition included, before `end`.
pub(in crate::extract::quote) fn phrase_after(
    items: &[Item<'_>],
    start: usize,
    end: usize,
) -> Option<Phrase> {
    let first = items.get(start).filter(|_| start < end)?;
    let begins = first.word
        && !first.is(Class::PREPOSITION
            .or(Class::COORDINATOR)
            .or(Class::TIME)
            .or(Class::BE))
        && (!first.is(Class::SUBORDINATOR) || first.is(Class::DETERMINER))
        && (!first.is(Class::ADVERB) || first.is(Class::DETERMINER))
        && !first.is(Class::AUXILIARY);
    if !begins {
        return None;
    }
    if first.is(Class::SUBJECT_PRONOUN) && !first.is(Class::DETERMINER) {
        return Some(Phrase {
            whole: start..start + 1,
            head: start..start + 1,
        });
    }
    let mut at = start;
    while at < end && !ends_phrase(items, start, at) {
        at += 1;
    }
    let head = start..at;
    let mut whole = head.clone();
    while items.get(at).is_some_and(|item| item.says(",")) && at + 1 < end {
        let next = at + 1;
        let to = (next..end)
            .find(|i| ends_part(items, next, *i))
            .unwrap_or(end);
        let relative = items[next].is(Class::RELATIVE) && !items[next].reads("that");
        if !relative && (!is_apposition(items, next..to) || has_finite(items, next..to)) {
            break;
        }
        let named = items[next].reads("a")
            || items[next].reads("an")
            || relative
            || items[next].capital
            || items[next..to].iter().any(|item| item.entry.noun.is_some())
            || items[next].text.starts_with(|c: char| c.is_ascii_digit());
        if !named || items[next].is(Class::SUBJECT_PRONOUN) && !relative {
            break;
        }
        at = to;
        whole.end = to;
    }
    Some(Phrase { whole, head })
}

fn ends_part(items: &[Item<'_>], start: usize, at: usize) -> bool {
    let item = &items[at];
    item.ends()
        || item.quotation.is_some()
        || matches!(item.text, "," | ";" | ":" | "—" | "–")
        || item.after_sentence
        || at > start && item.form() == Some(Form::Gerund) && items[at - 1].says(",")
}

fn ends_phrase(items: &[Item<'_>], start: usize, at: usize) -> bool {
    let item = &items[at];
    if ends_part(items, start, at) || item.after_sentence {
        return true;
    }
    if at == start {
        return false;
    }
    let before = &items[at - 1];
    if item.is(Class::SUBORDINATOR) && !item.is(Class::RELATIVE) && !item.is(Class::PREPOSITION) {
        return true;
    }
    if item.reads("after") || item.reads("before") || item.reads("during") || item.reads("since") {
        return true;
    }
    if item.is(Class::TIME) && !before.is(Class::DETERMINER) && !before.is(Class::PREPOSITION) {
        return true;
    }
    if item.is(Class::BE.or(Class::AUXILIARY)) && !item.capital {
        return true;
    }
    if item.reads("in") || item.reads("on") || item.reads("at") {
        // right after a name it says where or when it was said
        return before.capital && items[start..at].iter().all(|item| item.capital);
    }
    false
}
