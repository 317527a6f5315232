//! Words that can attribute: reporting verbs with their verb group, "according to", "in X's view".

use super::{
    flow::{Item, Reading},
    lexicon::{Class, Form, Frames},
};
use std::ops::Range;

/// How a cue stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// A finite verb: "she said".
    Finite,
    /// A gerund that shares the subject of the clause before: ", adding that".
    Gerund,
    /// "according to": the source follows.
    According,
    /// "in X's view": the source is a possessive before it.
    View,
}

/// A place that may attribute something.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// The verb or noun.
    pub(super) at: usize,
    /// The whole group: "has also said".
    pub(super) group: Range<usize>,
    pub(super) voice: Voice,
    /// What the verb takes.
    pub(super) frames: Option<&'static Frames>,
}

/// Finds the cues in one sentence of a flow, in order.
pub(super) fn cues(reading: &Reading<'_>, items: &[Item<'_>], unit: Range<usize>) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in unit.clone() {
        let Some(cue) = cue_at(reading, items, &unit, at) else {
            continue;
        };
        // "asked and answered": one cue, with the frames of its last verb
        if let Some(last) = found.last_mut()
            && last.voice == Voice::Finite
            && cue.voice == Voice::Finite
            && last.group.end + 1 == cue.group.start
            && items[last.group.end].reads("and")
        {
            last.group.end = cue.group.end;
            last.frames = cue.frames;
        } else {
            found.push(cue);
        }
    }
    found
}

fn cue_at(
    reading: &Reading<'_>,
    items: &[Item<'_>],
    unit: &Range<usize>,
    at: usize,
) -> Option<Cue> {
    let item = &items[at];
    if item.reads("according") && at + 1 < unit.end && items[at + 1].reads("to") {
        return Some(Cue {
            at,
            group: at..at + 2,
            voice: Voice::According,
            frames: None,
        });
    }
    let around = |by: usize, word: &str| at >= unit.start + by && items[at - by].reads(word);
    if item.reads("words")
        && around(1, "the")
        && around(2, "in")
        && at + 1 < unit.end
        && items[at + 1].reads("of")
    {
        return Some(Cue {
            at: at - 2,
            group: at - 2..at + 2,
            voice: Voice::According,
            frames: None,
        });
    }
    if matches!(item.text, "view" | "opinion" | "words" | "eyes") && at > unit.start + 1 {
        return view_at(items, unit, at);
    }
    let (verb, form) = item.entry.verb?;
    if item.capital && at > unit.start && !item.after_sentence {
        return None; // a part of a name
    }
    let frames = reading.lexicon.frames(verb);
    let group = group_before(items, unit, at);
    let auxiliaries = &items[group.start..at];
    let be = auxiliaries.iter().any(|a| a.is(Class::BE));
    let other = auxiliaries.iter().any(|a| a.is(Class::AUXILIARY));
    let before = group.start.checked_sub(1).filter(|b| *b >= unit.start);
    let before = before.map(|b| &items[b]);
    let next = items.get(at + 1).filter(|_| at + 1 < unit.end);
    let voice = match form {
        Form::Past if be => return None, // passive
        Form::Past => {
            // "Name's proposed plan"
            if before.is_some_and(super::phrase::is_possessive) && auxiliaries.is_empty() {
                return None;
            }
            // "the plan proposed by", "a man named"
            if next.is_some_and(|n| n.reads("by")) || before.is_none() && !item.after_sentence {
                return None;
            }
            if before.is_some_and(|b| b.is(Class::DETERMINER) && !b.is(Class::SUBJECT_PRONOUN))
                && auxiliaries.is_empty()
                && !before.is_some_and(|b| plural_pronoun(b))
            {
                return None;
            }
            Voice::Finite
        }
        Form::Third => {
            if !is_verb_here(item, before, next) {
                return None;
            }
            let noun = before.is_none_or(|b| {
                b.is(Class::PREPOSITION) && !b.capital
                    || b.is(Class::DETERMINER)
                        && !matches!(b.text, "This" | "this" | "That" | "that")
                    || super::phrase::is_possessive(b)
            });
            if noun || other || be || next.is_some_and(|n| n.reads("of")) && !item.reads("says") {
                return None;
            }
            Voice::Finite
        }
        Form::Base => {
            let modal = other && !be;
            let plural = before.is_some_and(|b| plural_subject(b) || b.says(","));
            let noun = next.is_some_and(|n| n.is(Class::BE.or(Class::AUXILIARY)));
            if !modal && !plural || noun {
                return None;
            }
            Voice::Finite
        }
        Form::Gerund if be => Voice::Finite,
        Form::Gerund => {
            let free = before
                .is_none_or(|b| b.says(",") || b.says("—") || b.reads("by") || b.reads("and"));
            if !free {
                return None;
            }
            Voice::Gerund
        }
    };
    Some(Cue {
        at,
        group,
        voice,
        frames: Some(frames),
    })
}

/// Says whether a form in -s that may be a noun is the verb: "the report states", not "five states".
fn is_verb_here(item: &Item<'_>, before: Option<&Item<'_>>, next: Option<&Item<'_>>) -> bool {
    if next.is_some_and(|n| n.is(Class::BE.or(Class::AUXILIARY).or(Class::FINITE))) {
        return false;
    }
    let may_be_noun = matches!(
        item.text,
        "states"
            | "reports"
            | "claims"
            | "comments"
            | "remarks"
            | "notes"
            | "questions"
            | "calls"
            | "demands"
            | "highlights"
            | "posts"
            | "texts"
            | "cries"
            | "details"
            | "doubts"
            | "fears"
            | "hopes"
            | "guesses"
            | "estimates"
            | "forecasts"
            | "projects"
            | "supports"
            | "jokes"
            | "tweets"
            | "emails"
            | "shows"
            | "wants"
    );
    !may_be_noun
        || before.is_some_and(|b| {
            b.capital && b.word
                || b.is(Class::SUBJECT_PRONOUN
                    .or(Class::RELATIVE)
                    .or(Class::SOURCE_NOUN))
                || b.says(",")
        })
}

/// "In Name's view": the source is what "In" and the noun enclose.
fn view_at(items: &[Item<'_>], unit: &Range<usize>, at: usize) -> Option<Cue> {
    let possessor = &items[at - 1];
    let possessive = super::phrase::is_possessive(possessor)
        || matches!(
            possessor.text,
            "his" | "her" | "their" | "its" | "my" | "our"
        );
    let preposition = (unit.start..at - 1)
        .rev()
        .take(8)
        .find(|i| items[*i].reads("in"))?;
    let starts = preposition == unit.start
        || items[preposition].after_sentence
        || !items[preposition - 1].word;
    (possessive && starts).then_some(Cue {
        at,
        group: at..at + 1,
        voice: Voice::View,
        frames: None,
    })
}

/// Takes the auxiliaries and adverbs before the verb into its group.
fn group_before(items: &[Item<'_>], unit: &Range<usize>, at: usize) -> Range<usize> {
    let mut start = at;
    while start > unit.start && at - start < 5 {
        let item = &items[start - 1];
        let adverb = item.is(Class::ADVERB) && !item.is(Class::DETERMINER)
            || item.text.len() > 4
                && item.text.ends_with("ly")
                && !item.capital
                && item.entry.noun.is_none();
        let auxiliary = item.is(Class::BE.or(Class::AUXILIARY)) && !item.capital;
        let negation = matches!(item.text, "n't" | "n’t");
        if !(adverb && !item.capital || auxiliary || negation) || item.after_sentence {
            break;
        }
        start -= 1;
    }
    start..at + 1
}

fn plural_pronoun(item: &Item<'_>) -> bool {
    matches!(
        item.text.to_ascii_lowercase().as_str(),
        "some" | "both" | "all" | "this" | "these" | "those" | "that"
    )
}

/// Says whether a verb in its base form can have its subject end with `item`.
fn plural_subject(item: &Item<'_>) -> bool {
    let text = item.text;
    if super::phrase::is_possessive(item) {
        return false;
    }
    item.is(Class::SUBJECT_PRONOUN) && !matches!(text, "he" | "she" | "it" | "He" | "She" | "It")
        || plural_pronoun(item)
        || matches!(
            text.to_ascii_lowercase().as_str(),
            "many" | "others" | "most" | "few" | "people" | "police" | "women" | "men" | "percent"
        )
        || item.word
            && text.ends_with('s')
            && !text.ends_with("ss")
            && text.len() > 3
            && !item.is(Class::PREPOSITION
                .or(Class::DETERMINER)
                .or(Class::BE)
                .or(Class::AUXILIARY))
            && !item.is(Class::SUBORDINATOR)
            && item.form() != Some(Form::Third)
}
