//! What stands around a mention, as evidence for its kind.

use super::Evidence;
use crate::{
    extract::entity::{
        candidate::Candidate,
        cue::Position,
        vocabulary::{Shape, Vocabulary},
    },
    lexicon::{
        EntityKind::{Misc, Organisation, Person, Place, Product, Work},
        Traits,
    },
};

/// Returns what stands around one mention says.
pub(crate) fn by_context(v: &Vocabulary<'_>, candidate: &Candidate) -> Evidence {
    let mut evidence = Evidence::default();
    let (from, to) = (candidate.words.start, candidate.words.end);
    if !candidate.title.is_empty() {
        evidence.add(Person, 5.0);
        return evidence;
    }
    if v.starts_dateline(from) {
        evidence.add(Place, 4.0);
        evidence.add(Person, -2.0);
        return evidence;
    }
    if v.words[from].is_titled {
        return evidence;
    }
    quoted(v, from, to, &mut evidence);
    before(v, from, &mut evidence);
    after(v, from, to, &mut evidence);
    evidence
}

fn before(v: &Vocabulary<'_>, from: usize, evidence: &mut Evidence) {
    if from == 0 || !v.same_sentence(from - 1, from) {
        return;
    }
    let mut key = v.key(from - 1);
    let previous = v.traits(from - 1);
    if key == "the" && from > 1 {
        // `in the Gulf`: both words count
        evidence.cue(Position::Before, key);
        key = v.key(from - 2);
        if key == "of" {
            // `the sessions of the Harbour Conference`
            let whose = v.key(from.saturating_sub(3));
            if matches!(
                whose,
                "session" | "sessions" | "member" | "members" | "committee"
            ) {
                evidence.cue(Position::BeforeOf, whose);
            }
            return;
        }
    }
    match key {
        "of" if from > 1 => {
            evidence.cue(Position::BeforeOf, v.key(from - 2));
            if v.traits(from - 2).any(Traits::ROLE) && v.known_kind(from, from + 1).is_none() {
                evidence.add(Organisation, 3.2);
            }
        }
        "like" | "as" if from > 2 => {
            let such = usize::from(v.key(from - 2) == "such");
            evidence.cue(Position::ExampleOf, v.key(from - 2 - such));
        }
        _ if !v.traits(from).any(Traits::GIVEN) || !previous.any(Traits::SAYING) => {
            evidence.cue(Position::Before, key);
        }
        _ => {}
    }
    if v.shape(from - 1) != Shape::Lower {
        return;
    }
    if previous.any(Traits::ROLE.and(Traits::HONORIFIC)) {
        evidence.add(Person, 3.0);
    } else if previous.any(Traits::SAYING) && !matches!(key, "told" | "tells" | "asked") {
        evidence.add(Person, 1.8);
        evidence.add(Organisation, 0.3);
        evidence.add(Place, -0.5);
    }
}

/// Quotation marks around the name alone: works and things, seldom people.
fn quoted(v: &Vocabulary<'_>, from: usize, to: usize, evidence: &mut Evidence) {
    if from == 0 || !matches!(v.surface(from - 1), "\"" | "“" | "'" | "‘") {
        return;
    }
    let end = to + usize::from(matches!(v.surface(to), "," | "."));
    if matches!(v.surface(end), "\"" | "”" | "'" | "’") {
        evidence.add(Person, -2.5);
        evidence.add(Misc, 1.5);
        evidence.add(Work, 1.2);
        evidence.add(Product, 1.0);
        evidence.add(Organisation, -0.5);
    }
}

fn after(v: &Vocabulary<'_>, from: usize, to: usize, evidence: &mut Evidence) {
    if !v.same_sentence(from, to) {
        return;
    }
    match v.surface(to) {
        "," => after_comma(v, from, to, evidence),
        "-" | "‐" => evidence.cue(Position::Compound, v.key(to + 1)),
        "(" if v.shape(to + 1) == Shape::Upper && v.surface(to + 2) == ")" && to - from > 1 => {
            evidence.add(Organisation, 1.5);
        }
        "(" if v.shape(to + 1) == Shape::Number && v.surface(to + 1).len() <= 2 => {
            evidence.add(Person, 1.0);
        }
        "'s" | "’s" => evidence.cue(Position::Owned, v.key(to + 1)),
        _ if v.shape(to) == Shape::Lower => {
            evidence.cue(Position::After, v.key(to));
            // `Harbour spokesman Obi`
            let named = matches!(v.shape(to + 1), Shape::Capital | Shape::Initial);
            if v.traits(to).any(Traits::ROLE) && named {
                evidence.add(Organisation, 2.0);
                evidence.add(Person, -1.0);
            }
            if v.traits(to).any(Traits::SAYING) {
                evidence.add(Person, 1.5);
                evidence.add(Organisation, 0.5);
                evidence.add(Place, -0.5);
            }
        }
        _ => {}
    }
}

fn after_comma(v: &Vocabulary<'_>, from: usize, to: usize, evidence: &mut Evidence) {
    let next = to + 1;
    if !v.same_sentence(from, next) {
        return;
    }
    let traits = v.traits(next);
    match v.shape(next) {
        Shape::Number if v.surface(next).len() == 2 && v.surface(next + 1) == "," => {
            evidence.add(Person, 3.0);
        }
        Shape::Capital | Shape::Upper => {
            let known = v
                .known_kind(next, next + 1)
                .or_else(|| v.known_kind(next, (next + 2).min(v.words.len())));
            if known == Some(Place)
                && from > 0
                && matches!(v.key(from - 1), "in" | "of" | "at" | "from" | "near" | "to")
            {
                evidence.add(Place, 1.5);
            }
            let everyday = to == from + 1 && v.traits(from).any(Traits::COMMON);
            if traits.any(Traits::ROLE) && known.is_none() && !everyday {
                evidence.add(Person, 1.5);
            }
        }
        Shape::Lower => {
            let mut at = next;
            while at < next + 5 && !v.traits(at).any(Traits::ROLE) && v.shape(at) != Shape::Mark {
                at += 1;
            }
            let described = v.traits(at).any(Traits::ROLE)
                && (matches!(v.key(next), "a" | "an" | "the" | "his" | "her" | "their")
                    || at - next < 3);
            if described || matches!(v.key(next), "who" | "whose") {
                evidence.add(Person, 2.5);
            } else if v.key(next) == "which" {
                evidence.add(Organisation, 0.8);
                evidence.add(Person, -1.5);
            } else if v.key(next) == "capital" || v.key(next + 1) == "capital" {
                evidence.add(Place, 2.0);
            }
        }
        _ => {}
    }
}
