//! Connections in the hash: `parties=people&affiliations=-person`, and two who are connected:
//! `pair=beside:person:Ada%20Vale~organisation:Harbour%20Council`.

use super::{
    Hash, KINDS,
    names::{Names, name_of, order_of, order_words, value_of},
};
use crate::protocol::{AffiliationColumn, ConnectionChoice, Parties, Party, Relation, Subject};
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

const COLUMNS: Names<AffiliationColumn> = &[
    ("person", AffiliationColumn::Person),
    ("organisation", AffiliationColumn::Organisation),
    ("sentences", AffiliationColumn::Sentences),
];

pub(super) fn add_choice(hash: &mut Hash, choice: ConnectionChoice) {
    let usual = ConnectionChoice::default();
    if choice.parties != usual.parties {
        hash.add("parties", parties_words(choice.parties));
    }
    if (choice.by, choice.is_descending) != (usual.by, usual.is_descending) {
        let order = order_words(COLUMNS, &choice.by, choice.is_descending);
        hash.add("affiliations", &order);
    }
}

pub(super) fn take_order(choice: &mut ConnectionChoice, value: &str) {
    if let Some(order) = order_of(COLUMNS, value) {
        (choice.by, choice.is_descending) = order;
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
