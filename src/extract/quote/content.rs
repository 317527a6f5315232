//! What a cue attributes: where the words that were said start and end.

pub(super) mod end;

use super::{
    cue::Cue,
    flow::Item,
    lexicon::{Class, Form, Frames},
};
use end::{clause_end, thing_end};
use std::ops::Range;

/// What was found on the right of a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Right {
    /// A quotation, by item.
    Quotation(usize),
    /// A clause or phrase.
    Words(Range<usize>),
    /// Nothing that could have been said.
    Nothing,
}

/// Finds what follows `cue` in its sentence. `after` is the first item that is not the cue's or
/// its source's.
pub(super) fn content_after(
    items: &[Item<'_>],
    unit: &Range<usize>,
    cue: &Cue,
    after: usize,
    inverted: bool,
) -> Right {
    let Some(frames) = cue.frames else {
        return Right::Nothing;
    };
    let mut at = after;
    if let Some(particle) = frames
        .with
        .iter()
        .find(|word| at < unit.end && items[at].reads(word) && !inverted)
    {
        at += 1;
        if at >= unit.end {
            return Right::Nothing;
        }
        let clause = *particle == "out";
        if clause && (items[at].ends() || items[at].says(",")) {
            return Right::Nothing;
        }
        let end = if clause {
            clause_end(items, unit, at)
        } else {
            thing_end(items, unit, at)
        };
        return words(items, at..end);
    }
    if frames.hearer && !inverted {
        at = hearer_end(items, unit, at);
    }
    let start = at;
    if let Some(quotation) = quotation_at(items, unit, at, frames) {
        return quotation_or_clause(items, unit, quotation);
    }
    let Some(next) = items.get(at).filter(|_| at < unit.end) else {
        return Right::Nothing;
    };
    if next.reads("that") && frames.that && opens_clause(items, unit, at) {
        return words(items, at..clause_end(items, unit, at + 1));
    }
    if next.is(Class::INTERROGATIVE) && frames.whether && at + 1 < unit.end {
        return words(items, at..clause_end(items, unit, at + 1));
    }
    if next.reads("to") && frames.to && at + 1 < unit.end && items[at + 1].word {
        return words(items, at..thing_end(items, unit, at));
    }
    if next.text.ends_with("ing") && frames.doing && !next.capital {
        return words(items, at..clause_end(items, unit, at + 1));
    }
    // between the verb and what was said: when, where, to whom
    if inverted || is_adjunct(items, unit, at) {
        if next.is(Class::DETERMINER) && !next.is(Class::PREPOSITION) && frames.clause {
            return words(items, at..clause_end(items, unit, at));
        }
        return after_adjunct(items, unit, frames, start);
    }
    if next.ends() || !next.word && !matches!(next.text, "$" | "(" | "#" | "@" | "[" | "£" | "€")
    {
        return Right::Nothing;
    }
    if frames.clause {
        return words(items, at..clause_end(items, unit, at));
    }
    if frames.thing && !next.is(Class::COORDINATOR) {
        return words(items, at..thing_end(items, unit, at));
    }
    if frames.that || frames.quote {
        return after_adjunct(items, unit, frames, start);
    }
    Right::Nothing
}

/// Says whether item `at` starts words about the saying, not what was said.
fn is_adjunct(items: &[Item<'_>], unit: &Range<usize>, at: usize) -> bool {
    let item = &items[at];
    let next = items.get(at + 1).filter(|_| at + 1 < unit.end);
    item.is(Class::PREPOSITION.or(Class::TIME).or(Class::ADVERB))
        || item.says(",")
        || matches!(item.text, "as" | "after" | "before" | "when" | "while")
        || item.text.ends_with("ly")
            && item.text.len() > 4
            && next.is_none_or(|n| {
                n.ends() || n.says(",") || n.is(Class::PREPOSITION) || n.reads("that")
            })
        || matches!(item.text, "last" | "this" | "next" | "early" | "late")
            && next.is_some_and(|n| {
                n.is(Class::TIME)
                    || matches!(
                        n.text,
                        "week"
                            | "month"
                            | "year"
                            | "night"
                            | "morning"
                            | "afternoon"
                            | "evening"
                            | "summer"
                            | "spring"
                            | "fall"
                            | "autumn"
                            | "winter"
                            | "weekend"
                    )
            })
}

/// "that" opens a clause unless it is all there is.
fn opens_clause(items: &[Item<'_>], unit: &Range<usize>, at: usize) -> bool {
    (at + 2..unit.end).any(|i| items[i].word || items[i].quotation.is_some())
}

fn words(items: &[Item<'_>], range: Range<usize>) -> Right {
    if range.is_empty()
        || !items[range.clone()]
            .iter()
            .any(|item| item.word || item.quotation.is_some())
    {
        return Right::Nothing;
    }
    Right::Words(range)
}

/// A quotation right here, or after a comma or colon.
fn quotation_at(
    items: &[Item<'_>],
    unit: &Range<usize>,
    at: usize,
    frames: &Frames,
) -> Option<usize> {
    let here = items.get(at).filter(|_| at < unit.end)?;
    if here.quotation.is_some() {
        return (frames.quote || frames.thing || frames.clause).then_some(at);
    }
    let next = items.get(at + 1).filter(|_| at + 1 < unit.end)?;
    (matches!(here.text, "," | ":" | "—") && next.quotation.is_some() && frames.quote)
        .then_some(at + 1)
}

/// `said "X" is bad`: the clause runs on after the quotation.
fn quotation_or_clause(items: &[Item<'_>], unit: &Range<usize>, quotation: usize) -> Right {
    let next = items
        .get(quotation + 1)
        .filter(|_| quotation + 1 < unit.end);
    let runs_on = next.is_some_and(|next| {
        next.word
            && !next.after_sentence
            && !next.is(Class::COORDINATOR)
            && !next.is(Class::SUBORDINATOR)
            && !next.is(Class::PREPOSITION)
            && !next.is(Class::TIME)
    });
    if runs_on
        && !items[quotation]
            .text
            .trim_end_matches(['"', '”', '\'', '’'])
            .ends_with([',', '.', '!', '?'])
    {
        return Right::Words(quotation..clause_end(items, unit, quotation));
    }
    Right::Quotation(quotation)
}

/// Skips "on Monday", "in an interview with the paper" before "that", a quotation or a pronoun.
fn after_adjunct(items: &[Item<'_>], unit: &Range<usize>, frames: &Frames, start: usize) -> Right {
    let mut commas = 0;
    for at in start..unit.end {
        let item = &items[at];
        if item.ends() || item.after_sentence || matches!(item.text, ";") {
            break;
        }
        if item.quotation.is_some() {
            let opened = at > start && matches!(items[at - 1].text, "," | ":");
            return if opened && frames.quote && item_speech(item) {
                quotation_or_clause(items, unit, at)
            } else if opened {
                Right::Nothing
            } else {
                continue;
            };
        }
        if item.reads("that") && frames.that && at > start && items[at - 1].word {
            return words(items, at..clause_end(items, unit, at + 1));
        }
        if item.reads("that") && frames.that && at > start && items[at - 1].says(",") && commas == 1
        {
            return words(items, at..clause_end(items, unit, at + 1));
        }
        let pronoun = item.is(Class::SUBJECT_PRONOUN)
            && !item.is(Class::RELATIVE)
            && !item.reads("it")
            && !item.reads("one")
            || item.reads("there");
        let previous = at.checked_sub(1).map(|i| &items[i]);
        if pronoun
            && frames.clause
            && commas == 0
            && previous.is_some_and(|p| p.word && !p.is(Class::PREPOSITION))
            && items.get(at + 1).is_some_and(|n| n.word)
        {
            return words(items, at..clause_end(items, unit, at));
        }
        if item.says(",") {
            commas += 1;
            if commas > 1 && at - start > 4 {
                break;
            }
        }
        if item.form() == Some(Form::Gerund) && at > start && items[at - 1].says(",") {
            break;
        }
    }
    Right::Nothing
}

fn item_speech(item: &Item<'_>) -> bool {
    item.text.len() > 8
}

/// Finds where the one who is told ends: "told the paper |that", "told Name |she".
pub(super) fn hearer_end(items: &[Item<'_>], unit: &Range<usize>, start: usize) -> usize {
    let mut at = start;
    while at < unit.end && at - start < 16 {
        let item = &items[at];
        if item.quotation.is_some()
            || item.ends()
            || item.reads("that")
            || item.reads("to")
            || matches!(item.text, "," | ":" | ";")
        {
            break;
        }
        if item.is(Class::OBJECT_PRONOUN) && at == start {
            at += 1;
            break;
        }
        if at > start {
            let before = &items[at - 1];
            let joined = before.is(Class::PREPOSITION
                .or(Class::DETERMINER)
                .or(Class::COORDINATOR))
                || super::phrase::is_possessive(before)
                || super::phrase::is_possessive(item)
                || !before.word;
            if item.is(Class::INTERROGATIVE)
                || item.is(Class::TIME)
                || item.is(Class::SUBJECT_PRONOUN) && !joined
                || item.is(Class::DETERMINER) && !joined
                || item.is(Class::BE.or(Class::AUXILIARY))
                || item.reads("in")
                || item.reads("on")
                || item.reads("about")
                || item.reads("during")
                || item.reads("after")
                || item.capital && !before.capital && !joined
            {
                break;
            }
        }
        at += 1;
    }
    at
}
