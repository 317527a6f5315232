//! Marks put right where a corpus cuts a name at an inner one.
//!
//! In en-worldwide-newswire half of the names like `University of Havana` end at `University of`: where one name
//! lies in another, the inner one and all behind it are gone. A reader, and every other corpus, takes the whole.

use super::document::{Document, label};
use crate::{
    language::{
        name::{KINDS, spans},
        train::crf::Labels,
    },
    lexicon::{EntityKind, LEXICON, Traits, folded},
};
use std::ops::Range;

/// How many words are added behind at most.
const LONGEST: usize = 4;

/// Lets names reach as far as they go.
pub(super) fn mend(document: &mut Document) {
    for sentence in document.sentences.clone() {
        let labels: Vec<u8> = document.labels[sentence.clone()]
            .iter()
            .map(|labels| match labels.is_power_of_two() {
                true => labels.trailing_zeros() as u8,
                false => 0,
            })
            .collect();
        for (span, kind) in spans(&labels) {
            let name = sentence.start + span.start..sentence.start + span.end;
            if matches!(KINDS[kind], EntityKind::Person | EntityKind::Group) {
                continue;
            }
            let whole = whole(document, &name, &sentence);
            if whole == name {
                continue;
            }
            for at in whole.clone() {
                document.labels[at] = 1 << label(kind, at == whole.start);
            }
            let bytes = |name: &Range<usize>| {
                document.spans[name.start].cover(document.spans[name.end - 1])
            };
            if document.names.remove(&(bytes(&name), kind)) {
                document.names.insert((bytes(&whole), kind));
            }
        }
    }
}

fn whole(document: &Document, name: &Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    let form = |at: usize| document.tokens[at].as_str();
    let no_name: Labels = 1;
    let is_free = |at: usize| {
        document.labels[at] & no_name != 0
            && form(at).starts_with(char::is_uppercase)
            && !LEXICON.listed(&folded(form(at))).any(Traits::CALENDAR)
    };
    let Range { start, mut end } = name.clone();
    // `University of` before a place
    if name.len() > 1 && matches!(form(end - 1), "of" | "for" | "in" | "the" | "on") {
        let mut to = end;
        while to < sentence.end && form(to) == "the" {
            to += 1;
        }
        let last = (to + LONGEST).min(sentence.end);
        let n = (to..last).take_while(|at| is_free(*at)).count();
        if n > 0 {
            end = to + n;
        }
    }
    start..end
}
