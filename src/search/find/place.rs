//! Where words that follow each other stand.

use crate::search::{index::Index, query::Sequence, set::Set};

/// A place of a sequence: the article, and the position of the first word.
pub(super) type Place = (u32, u32);

/// Returns the words of the index that the word `i` of `sequence` stands for.
pub(super) fn forms(index: &Index, sequence: &Sequence, i: usize) -> Vec<u32> {
    let word = &sequence.words[i];
    if sequence.prefix && i + 1 == sequence.words.len() {
        return index.starting_with(word);
    }
    let exact = index.number(word);
    if sequence.exact {
        return exact.into_iter().collect();
    }
    let mut forms = index.family(word);
    if let Some(exact) = exact.filter(|exact| !forms.contains(exact)) {
        forms.push(exact);
    }
    forms
}

/// Returns the articles that hold any of `words`.
pub(super) fn articles(index: &Index, words: &[u32]) -> Set {
    let mut set = Set::none(index.n_articles());
    for word in words {
        for posting in index.postings().of(*word) {
            set.insert(posting.article);
        }
    }
    set
}

/// Returns all places of `sequence`, in order.
pub(super) fn places(index: &Index, sequence: &Sequence) -> Vec<Place> {
    let forms: Vec<Vec<u32>> = (0..sequence.words.len())
        .map(|i| forms(index, sequence, i))
        .collect();
    // Positions are read only in articles that hold all words: most do not.
    let mut candidates = Set::all(index.n_articles());
    for words in &forms {
        candidates.intersect(&articles(index, words));
    }
    let mut found: Option<Vec<Place>> = None;
    for (i, words) in (0..).zip(&forms) {
        let here = word_places(index, words, &candidates);
        found = Some(match found {
            None => here,
            Some(before) => followed(before, &here, i),
        });
    }
    found.unwrap_or_default()
}

/// Returns where any of `words` stands in `candidates`, in order.
fn word_places(index: &Index, words: &[u32], candidates: &Set) -> Vec<Place> {
    let mut places = Vec::new();
    for word in words {
        for posting in index.postings().of(*word) {
            if candidates.contains(posting.article) {
                places.extend(posting.positions().map(|at| (posting.article, at)));
            }
        }
    }
    if words.len() > 1 {
        places.sort();
    }
    places
}

/// Keeps of `before` what has one of `next` at the distance `distance` after it.
fn followed(mut before: Vec<Place>, next: &[Place], distance: u32) -> Vec<Place> {
    let mut next = next.iter().peekable();
    before.retain(|(article, position)| {
        let wanted = (*article, position + distance);
        while next.next_if(|place| **place < wanted).is_some() {}
        next.peek() == Some(&&wanted)
    });
    before
}
