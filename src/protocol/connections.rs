//! What connects the people and organisations of the articles found.

use super::Subject;
use crate::extract::EntityKind;
use serde::{Deserialize, Serialize};

/// Width and height of the drawing, in pixels: names are kept apart in it.
pub const DRAWING: (f64, f64) = (560.0, 440.0);

/// Names with more characters than these are cut in the drawing.
pub const LONGEST_NAME: usize = 22;

/// Between whom connections are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Parties {
    /// People and organisations.
    #[default]
    All,
    /// People alone.
    People,
    /// Organisations alone.
    Organisations,
}

impl Parties {
    /// Says whether what is of `kind` is among them.
    pub fn hold(self, kind: EntityKind) -> bool {
        match kind {
            EntityKind::Person => self != Parties::Organisations,
            EntityKind::Organisation => self != Parties::People,
            _ => false,
        }
    }
}

/// A column by which those who have a role somewhere can be ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AffiliationColumn {
    /// The name of the one who has the role.
    Person,
    /// The name of the organisation.
    Organisation,
    /// How many sentences say so.
    Sentences,
}

/// Which connections are shown, and the order of those who have a role somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConnectionChoice {
    /// Between whom.
    pub parties: Parties,
    /// By what affiliations are ordered.
    pub by: AffiliationColumn,
    /// Whether the last stands first.
    pub is_descending: bool,
}

impl Default for ConnectionChoice {
    fn default() -> Self {
        ConnectionChoice {
            parties: Parties::All,
            by: AffiliationColumn::Sentences,
            is_descending: true,
        }
    }
}

/// How two are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Relation {
    /// A text says that the one has a role in the other.
    Affiliation,
    /// An article quotes both.
    Beside,
    /// A quote of the one names the other.
    About,
}

/// A person or an organisation, over all articles.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Party {
    /// Which of both it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: String,
}

/// What connects the people and organisations of the articles found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Connections {
    /// People who are connected with anyone.
    pub n_people: u32,
    /// Organisations that are.
    pub n_organisations: u32,
    /// Who is what, of which organisation; most sentences first.
    pub affiliations: Vec<Affiliation>,
    /// How many there are in all.
    pub n_affiliations: u32,
    /// Who is quoted in the same article as whom; most articles first.
    pub beside: Vec<Pair>,
    /// How many there are in all.
    pub n_beside: u32,
    /// Who speaks about whom; most quotes first.
    pub about: Vec<Pair>,
    /// How many there are in all.
    pub n_about: u32,
    /// Those who are quoted beside most, for the matrix and the drawing.
    pub nodes: Vec<Node>,
    /// How many are quoted beside someone in all.
    pub n_nodes: u32,
    /// In how many articles two of `nodes` are quoted.
    pub cells: Vec<Cell>,
}

/// Somebody who has a role somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affiliation {
    /// Who.
    pub person: Party,
    /// As what, in the texts' words; may be empty.
    pub roles: Vec<String>,
    /// Where.
    pub organisation: Party,
    /// Sentences that say so.
    pub n: u32,
}

impl Affiliation {
    /// Returns what opens its evidence.
    pub fn subject(&self) -> Subject {
        Subject::Pair {
            relation: Relation::Affiliation,
            one: self.person.clone(),
            other: self.organisation.clone(),
        }
    }
}

/// Two who are connected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// How.
    pub relation: Relation,
    /// The one: who speaks.
    pub one: Party,
    /// The other.
    pub other: Party,
    /// How many articles or quotes connect them.
    pub n: u32,
}

impl Pair {
    /// Returns what opens its evidence.
    pub fn subject(&self) -> Subject {
        Subject::Pair {
            relation: self.relation,
            one: self.one.clone(),
            other: self.other.clone(),
        }
    }
}

/// One of the matrix and of the drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// Who.
    pub party: Party,
    /// Its place in the drawing, 0 to 1 from the left.
    pub x: f64,
    /// Its place in the drawing, 0 to 1 from the top.
    pub y: f64,
}

/// Two nodes that are quoted in the same articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Index of the first node.
    pub one: u32,
    /// Index of the second node, which is greater.
    pub other: u32,
    /// In how many articles.
    pub n: u32,
}

impl Connections {
    /// Returns what opens the evidence for the nodes with these indexes.
    pub fn between(&self, one: u32, other: u32) -> Option<Subject> {
        // The same pair has one subject, whichever way it is read.
        let (one, other) = (one.min(other), one.max(other));
        Some(Subject::Pair {
            relation: Relation::Beside,
            one: self.nodes.get(one as usize)?.party.clone(),
            other: self.nodes.get(other as usize)?.party.clone(),
        })
    }
}
