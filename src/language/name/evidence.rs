//! What the names found first in a document say of its other words.
//!
//! A name is often told better in one place than in another: `Okonjo` is a person where `Adaeze Okonjo` is one.
//! The features are those of two-stage models (Krishnan and Manning 2006).

use super::{KINDS, N_LABELS, Page, spans};
use crate::hash::HashMap;
use crate::language::feature::{Feature, feature};
use std::ops::Range;

/// A name found first.
struct Found {
    tokens: Range<usize>,
    kind: usize,
}

/// What is known of a word or of a sequence of words.
#[derive(Clone, Copy, Default)]
struct Votes([u16; N_LABELS]);

impl Votes {
    /// Returns the most frequent label and how many agree with it, without one vote for `own`: as one number.
    fn without(&self, own: usize) -> u32 {
        let mut votes = self.0;
        votes[own] = votes[own].saturating_sub(1);
        let total: u16 = votes.iter().fold(0, |sum, n| sum.saturating_add(*n));
        if total == 0 {
            return 1;
        }
        let mut best = 0;
        for label in 1..N_LABELS {
            if votes[label] > votes[best] {
                best = label;
            }
        }
        let agreement = match votes[best] {
            n if n == total => 0,
            n if n * 2 > total => 1,
            _ => 2,
        };
        2 + best as u32 * 3 + agreement
    }
}

/// Tells `add` the features that `labels` of the whole page give to its capitalised words.
pub(crate) fn evidence(page: &Page<'_>, labels: &[u8], add: &mut impl FnMut(usize, Feature)) {
    let words = page.words;
    let found: Vec<Found> = page
        .sentences
        .iter()
        .flat_map(|range| {
            spans(&labels[range.clone()])
                .into_iter()
                .map(|(span, kind)| Found {
                    tokens: range.start + span.start..range.start + span.end,
                    kind,
                })
        })
        .collect();
    let mut by_word: HashMap<u32, Votes> = HashMap::default();
    for (word, label) in words.iter().zip(labels).filter(|(word, _)| word.is_capital) {
        let votes = by_word.entry(word.lower).or_default();
        let label = usize::from(*label);
        votes.0[label] = votes.0[label].saturating_add(1);
    }
    let key = |tokens: &Range<usize>| {
        let parts: Vec<u32> = words[tokens.clone()]
            .iter()
            .map(|word| word.lower)
            .collect();
        feature(0, &parts)
    };
    let mut by_name: HashMap<u32, Votes> = HashMap::default();
    let mut longest: HashMap<u32, [usize; 2]> = HashMap::default();
    let mut name_of = vec![usize::MAX; words.len()];
    let length = |index: usize| found.get(index).map_or(0, |name| name.tokens.len());
    for (index, name) in found.iter().enumerate() {
        let votes = by_name.entry(key(&name.tokens)).or_default();
        votes.0[name.kind] = votes.0[name.kind].saturating_add(1);
        for at in name.tokens.clone() {
            name_of[at] = index;
            if !words[at].is_capital {
                continue;
            }
            let known = longest.entry(words[at].lower).or_insert([usize::MAX; 2]);
            if length(index) > length(known[0]) {
                *known = [index, known[0]];
            } else if length(index) > length(known[1]) {
                known[1] = index;
            }
        }
    }
    let votes = |at: usize| match words[at].is_capital {
        true => by_word
            .get(&words[at].lower)
            .map_or(1, |votes| votes.without(usize::from(labels[at]))),
        false => 0,
    };
    for range in page.sentences {
        let mut before = 0;
        for at in range.clone() {
            let here = votes(at);
            if here != 0 {
                let word = &words[at];
                let first = u32::from(at == range.start);
                let after = if at + 1 < range.end { votes(at + 1) } else { 0 };
                add(at, feature(100, &[here]));
                add(at, feature(101, &[here, word.short_shape, first]));
                add(at, feature(102, &[after, here]));
                add(at, feature(103, &[before, here]));
                let own = name_of[at];
                let fuller = longest.get(&word.lower).map_or(usize::MAX, |known| {
                    if known[0] == own { known[1] } else { known[0] }
                });
                if let Some(fuller) = found.get(fuller) {
                    add(at, feature(104, &[place_in(fuller, word.lower, words)]));
                }
                if let Some(name) = found.get(own) {
                    let votes = by_name
                        .get(&key(&name.tokens))
                        .map_or(1, |votes| votes.without(name.kind));
                    let place = u32::from(at == name.tokens.start);
                    add(at, feature(105, &[votes, place]));
                    add(at, feature(106, &[votes, name.kind as u32, here]));
                }
            }
            before = here;
        }
    }
}

/// Returns where `lower` stands in a longer name, and the kind of that, as one number.
fn place_in(name: &Found, lower: u32, words: &[crate::language::word::Word]) -> u32 {
    let is_first = words[name.tokens.start].lower == lower;
    let is_last = words[name.tokens.end - 1].lower == lower;
    let place = u32::from(is_first) + 2 * u32::from(is_last);
    let length = name.tokens.len().min(3) as u32;
    (place * 4 + length) * KINDS.len() as u32 + name.kind as u32
}
