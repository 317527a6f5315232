//! Two who are connected, in the hash: `pair=beside:person:Ada%20Vale~organisation:Harbour%20Council`.

use super::{Hash, KINDS, Names, name_of, value_of};
use crate::protocol::{Parties, Party, Relation, Subject};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

const RELATIONS: Names<Relation> = &[
    ("affiliation", Relation::Affiliation),
    ("beside", Relation::Beside),
    ("about", Relation::About),
];

const PARTIES: Names<Parties> = &[
    ("all", Parties::All),
    ("people", Parties::People),
    ("organisations", Parties::Organisations),
];

/// What may not stand in a name, because it stands between two.
const BETWEEN: &AsciiSet = &CONTROLS.add(b'~').add(b'%');

pub(super) fn words(relation: Relation, one: &Party, other: &Party) -> String {
    let party = |party: &Party| {
        let name = utf8_percent_encode(&party.name, BETWEEN);
        format!("{}:{name}", name_of(KINDS, &party.kind))
    };
    let relation = name_of(RELATIONS, &relation);
    format!("{relation}:{}~{}", party(one), party(other))
}

pub(super) fn subject_of(words: &str) -> Option<Subject> {
    let (relation, parties) = words.split_once(':')?;
    let (one, other) = parties.split_once('~')?;
    let party = |words: &str| {
        let (kind, name) = words.split_once(':')?;
        let name = percent_decode_str(name).decode_utf8_lossy().into_owned();
        let kind = value_of(KINDS, kind)?;
        Some(Party { kind, name })
    };
    Some(Subject::Pair {
        relation: value_of(RELATIONS, relation)?,
        one: party(one)?,
        other: party(other)?,
    })
}

pub(super) fn add_parties(hash: &mut Hash, parties: Parties) {
    if parties != Parties::default() {
        hash.add("parties", parties_words(parties));
    }
}

/// Returns the name of `parties` in the hash.
pub fn parties_words(parties: Parties) -> &'static str {
    name_of(PARTIES, &parties)
}

/// Returns the parties with this name; all for any other.
pub fn parties_of(words: &str) -> Parties {
    value_of(PARTIES, words).unwrap_or_default()
}
