//! People, organisations, places and other things that are named.
//!
//! Four steps, each replaceable: where names may stand (`candidate`), what they are (`kind`),
//! which of them mean the same (`group`), and what the people are ([`role`](crate::extract::role)).

pub(crate) mod candidate;
mod cue;
mod group;
mod kind;
mod model;
pub(crate) mod vocabulary;

use crate::{
    extract::{Document, Entity, Found, Mention, MentionForm, Quantity, Time, role::add_roles},
    hash::HashSet,
    lexicon::Traits,
    text::span::Span,
};
use candidate::{Candidate, candidates};
use group::{Group, groups};
use std::ops::Range;
use vocabulary::Vocabulary;

/// What share of the names is of the kind it is said to be and stands about there, by the model's own probability for the
/// surest of its mentions: on en-worldwide-newswire, development part.
const MODEL_CONFIDENCE: [(f32, f32); 8] = [
    (0.3, 0.4),
    (0.55, 0.55),
    (0.85, 0.62),
    (0.93, 0.74),
    (0.97, 0.84),
    (0.99, 0.89),
    (0.997, 0.97),
    (1.0, 0.98),
];

/// The same for names that only the rules know.
const RULE_CONFIDENCE: f32 = 0.65;

/// Finds the entities of `document`, in order of their first mention.
pub fn entities(document: &Document<'_>, times: &[Time], quantities: &[Quantity]) -> Vec<Entity> {
    let _ = quantities;
    let vocabulary = Vocabulary::new(document);
    let mut candidates = candidates(&vocabulary);
    if let Some(names) = document
        .analysis
        .as_ref()
        .and_then(|analysis| analysis.names.as_deref())
    {
        candidates = model::candidates(&vocabulary, names, &candidates);
    }
    drop_times(&vocabulary, &mut candidates, times);
    let groups: Vec<Group> = groups(&vocabulary, &candidates)
        .into_iter()
        .filter(|group| is_certain(&vocabulary, &candidates, group))
        .collect();
    let mut entity_of = vec![None; candidates.len()];
    for (entity, group) in groups.iter().enumerate() {
        for mention in &group.mentions {
            entity_of[*mention] = Some(entity);
        }
    }
    let mut entities: Vec<Entity> = groups
        .iter()
        .map(|group| entity(&vocabulary, &candidates, group))
        .collect();
    add_roles(
        &vocabulary,
        document.analysis.as_ref(),
        &candidates,
        &entity_of,
        &mut entities,
    );
    entities
}

/// A name inside an expression of time is a part of it: `Christmas 2031`, `Spring`.
fn drop_times(vocabulary: &Vocabulary<'_>, candidates: &mut Vec<Candidate>, times: &[Time]) {
    let mut at = 0;
    candidates.retain(|candidate| {
        let span = vocabulary.span(candidate.words.start, candidate.words.end);
        while at < times.len() && times[at].span.end <= span.start {
            at += 1;
        }
        !times.get(at).is_some_and(|time| time.span.contains(span))
    });
}

/// Everyday words in capitals are names only if something speaks for it.
fn is_certain(vocabulary: &Vocabulary<'_>, candidates: &[Candidate], group: &Group) -> bool {
    let first = &candidates[group.mentions[0]].words;
    let proper = Traits::GIVEN.and(Traits::FAMILY);
    let everyday = first.clone().all(|at| {
        let traits = vocabulary.traits(at);
        traits.any(Traits::COMMON) && !traits.any(proper)
    });
    if first.len() == 1 {
        let everyday = vocabulary.traits(first.start).any(Traits::COMMON);
        return !everyday || group.weight > 1.5;
    }
    // `General Artificial Intelligence`, where the text has all these words in lower case, too
    let usual = everyday
        && first.clone().all(|at| {
            let entry = vocabulary.entry(at);
            entry.n_lower > 0 && entry.n_lower >= entry.n_capital
        });
    match (usual, everyday) {
        (true, _) => group.weight > 3.4,
        (_, true) => group.weight > 1.7 || group.mentions.len() > 1,
        _ => true,
    }
}

fn entity(vocabulary: &Vocabulary<'_>, candidates: &[Candidate], group: &Group) -> Entity {
    let text = vocabulary.text;
    let spans = |words: fn(&Candidate) -> &Range<usize>| -> Vec<Span> {
        let mentions = group.mentions.iter();
        mentions
            .map(|mention| words(&candidates[*mention]))
            .map(|words| vocabulary.span(words.start, words.end))
            .collect()
    };
    let names = spans(|candidate| &candidate.whole);
    let name = fullest(text, &names);
    let mut aliases: Vec<String> = Vec::new();
    let mut seen = HashSet::from_iter([name.clone()]);
    for span in &names {
        let form = plain(span.of(text));
        if seen.insert(form.clone()) {
            aliases.push(form);
        }
    }
    let found = found(candidates, group);
    Entity {
        kind: group.kind,
        name,
        aliases,
        mentions: spans(|candidate| &candidate.words)
            .into_iter()
            .map(|span| Mention {
                span,
                form: MentionForm::Name,
                found,
            })
            .collect(),
        roles: Vec::new(),
        found,
    }
}

/// How a group was found: by the model, as far as it believes in one of its names.
fn found(candidates: &[Candidate], group: &Group) -> Found {
    let believed = group.mentions.iter().filter_map(|mention| {
        let (kind, confidence) = candidates[*mention].believed?;
        (kind == group.kind).then_some(confidence)
    });
    match believed.reduce(f32::max) {
        Some(score) => Found::by_model(Found::calibrated(&MODEL_CONFIDENCE, score)),
        None => Found::by_rule(RULE_CONFIDENCE),
    }
}

/// The form with most words; of those, one that is not in capitals, the longest, the first.
fn fullest(text: &str, spans: &[Span]) -> String {
    let mut best = "";
    let mut best_rank = (0, false, 0);
    for span in spans {
        let form = span.of(text);
        let rank = (
            form.split_whitespace().count(),
            form.chars().any(char::is_lowercase),
            form.len(),
        );
        if rank > best_rank {
            (best, best_rank) = (form, rank);
        }
    }
    plain(best)
}

/// A name as it is shown: single spaces.
fn plain(form: &str) -> String {
    form.split_whitespace().collect::<Vec<_>>().join(" ")
}
