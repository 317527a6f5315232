//! Where what was said ends, and the writer takes over again.

use crate::extract::quote::{
    flow::Item,
    lexicon::{Class, Form, Lexicon},
    phrase::has_finite,
};
use std::ops::Range;

/// Finds where a clause that starts at `start` ends.
pub(in crate::extract::quote) fn clause_end(
    items: &[Item<'_>],
    unit: &Range<usize>,
    start: usize,
) -> usize {
    let mut end = unit.end;
    for at in start + 1..unit.end {
        let item = &items[at];
        let next = items.get(at + 1).filter(|_| at + 1 < unit.end);
        if item.after_sentence || item.says(";") {
            end = at;
            break;
        }
        let comma = item.quotation.is_some()
            && item
                .text
                .trim_end_matches(['"', '”', '\'', '’'])
                .ends_with(',');
        if comma && next.is_some_and(|n| starts_other(items, unit, at + 1, n)) {
            end = at + 1;
            break;
        }
        if item.says(",") || item.says("—") {
            if next.is_some_and(|n| starts_other(items, unit, at + 1, n)) {
                end = at;
                break;
            }
        } else if (item.reads("and") || item.reads("but"))
            && next.is_some_and(|n| matches!(n.form(), Some(Form::Past)) && !n.capital && strong(n))
        {
            end = at;
            break;
        }
    }
    trim_end(items, start, end)
}

/// Says whether what follows a comma belongs to the writer again.
fn starts_other(items: &[Item<'_>], unit: &Range<usize>, at: usize, next: &Item<'_>) -> bool {
    if next.form() == Some(Form::Gerund) && !next.capital {
        return true;
    }
    if next.reads("according") {
        return true;
    }
    // ", he said": the cue that the sentence ends with
    let horizon = unit.end.min(at + 9);
    let joins = next.is(Class::COORDINATOR)
        || next.reads("while")
        || next.reads("though")
        || next.reads("although")
        || next.reads("as")
        || next.reads("which")
        || next.reads("who");
    let cue = (at + 1..horizon)
        .take_while(|i| !items[*i].says(",") && items[*i].quotation.is_none())
        .find(|i| {
            matches!(items[*i].form(), Some(Form::Past | Form::Third))
                && strong(&items[*i])
                && !items[*i].capital
        });
    match cue {
        Some(cue) if joins => !has_finite(items, at + 1..cue) || cue == at + 1,
        Some(cue) => {
            // "…, she said." or "…, Name said, …"
            let closes = items
                .get(cue + 1)
                .filter(|_| cue + 1 < unit.end)
                .is_none_or(|n| {
                    n.ends() || n.says(",") || n.is(Class::TIME) || n.is(Class::PREPOSITION)
                });
            closes && !has_finite(items, at..cue)
        }
        None => false,
    }
}

/// Says whether the verb is one of saying: one that takes quotations, or a hearer.
fn strong(item: &Item<'_>) -> bool {
    item.entry.verb.is_some_and(|(verb, _)| {
        let frames = Lexicon::get().frames(verb);
        frames.quote || frames.hearer
    })
}

/// Finds where a noun phrase with its complements ends.
pub(in crate::extract::quote) fn thing_end(
    items: &[Item<'_>],
    unit: &Range<usize>,
    start: usize,
) -> usize {
    let mut end = unit.end;
    for at in start + 1..unit.end {
        let item = &items[at];
        let next = items.get(at + 1).filter(|_| at + 1 < unit.end);
        let list = item.says(",")
            && next.is_some_and(|n| n.capital && items[at - 1].capital || n.quotation.is_some());
        let time =
            (item.reads("on") || item.reads("in")) && next.is_some_and(|n| n.is(Class::TIME));
        let other = item.says(",") && !list
            || matches!(item.text, ";" | "—" | "–" | ":")
            || item.after_sentence
            || time
            || item.is(Class::TIME)
                && !items[at - 1].is(Class::DETERMINER)
                && !items[at - 1].is(Class::PREPOSITION)
            || matches!(
                item.text,
                "while" | "after" | "before" | "when" | "because" | "but" | "during"
            )
            || item.reads("and")
                && next.is_some_and(|n| {
                    matches!(n.form(), Some(Form::Past | Form::Third)) && !n.capital
                        || n.is(Class::FINITE)
                });
        if other {
            end = at;
            break;
        }
    }
    trim_end(items, start, end)
}

/// Leaves final punctuation out.
pub(in crate::extract::quote) fn trim_end(
    items: &[Item<'_>],
    start: usize,
    mut end: usize,
) -> usize {
    while end > start
        && items[end - 1].quotation.is_none()
        && (items[end - 1].ends()
            || matches!(
                items[end - 1].text,
                "," | ";" | ":" | "—" | "–" | "-" | "\"" | "”"
            ))
    {
        end -= 1;
    }
    end
}

/// Finds where the clause that ends before `end` starts: after a semicolon or dash.
pub(in crate::extract::quote) fn clause_start(
    items: &[Item<'_>],
    start: usize,
    end: usize,
) -> usize {
    (start..end)
        .rev()
        .find(|i| items[*i].says(";") || items[*i].after_sentence && *i > start)
        .map_or(start, |i| if items[i].after_sentence { i } else { i + 1 })
}
