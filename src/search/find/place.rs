//! Where words that follow each other stand.

use crate::search::{index::Index, query::Sequence};

/// One article that holds a sequence of words.
pub(super) struct Place {
    pub(super) article: u32,
    /// Where the first word stands, in order; at least one.
    pub(super) positions: Vec<u32>,
}

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

/// Returns the articles that hold `sequence`, in order, with the positions of its first word.
pub(super) fn places(index: &Index, sequence: &Sequence) -> Vec<Place> {
    let mut found: Option<Vec<Place>> = None;
    for i in 0..sequence.words.len() {
        let here = word_places(index, &forms(index, sequence, i));
        found = Some(match found {
            None => here,
            Some(before) => followed(before, &here, i as u32),
        });
        if found.as_ref().is_some_and(Vec::is_empty) {
            break;
        }
    }
    found.unwrap_or_default()
}

/// Returns where any of `words` stands.
fn word_places(index: &Index, words: &[u32]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for word in words {
        places.extend(index.postings().of(*word).map(|posting| Place {
            article: posting.article,
            positions: posting.positions().collect(),
        }));
    }
    if words.len() > 1 {
        places.sort_by_key(|place| place.article);
        places.dedup_by(|next, kept| {
            let same = next.article == kept.article;
            if same {
                kept.positions.append(&mut next.positions);
            }
            same
        });
        for place in &mut places {
            place.positions.sort_unstable();
        }
    }
    places
}

/// Keeps of `before` what has one of `next` at the distance `distance` after it.
fn followed(before: Vec<Place>, next: &[Place], distance: u32) -> Vec<Place> {
    let mut next = next.iter().peekable();
    before
        .into_iter()
        .filter_map(|mut place| {
            while next.next_if(|next| next.article < place.article).is_some() {}
            let here = next.next_if(|next| next.article == place.article)?;
            let mut rest = here.positions.as_slice();
            place.positions.retain(|position| {
                let wanted = position + distance;
                let skip = rest.partition_point(|other| *other < wanted);
                rest = &rest[skip..];
                rest.first() == Some(&wanted)
            });
            (!place.positions.is_empty()).then_some(place)
        })
        .collect()
}
