//! The relations between a word and its head.

/// A relation of Universal Dependencies, with its subtype.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Relation(u8);

impl Relation {
    /// Of the word that has no head.
    pub const ROOT: Relation = Relation(root() as u8);

    /// Finds a relation by its label.
    pub fn of(label: &str) -> Option<Relation> {
        let at = RELATIONS.binary_search(&label).ok()?;
        Some(Relation(at as u8))
    }

    /// Returns the relation with this number, if there is one.
    pub fn numbered(number: usize) -> Option<Relation> {
        (number < N_RELATIONS).then_some(Relation(number as u8))
    }

    /// Returns the number of the relation, below [`N_RELATIONS`].
    pub fn number(self) -> usize {
        usize::from(self.0)
    }

    /// Returns the label, such as `nsubj:pass`.
    pub fn as_str(self) -> &'static str {
        RELATIONS[self.number()]
    }

    /// Returns the label without its subtype, such as `nsubj`.
    pub fn universal(self) -> &'static str {
        let label = self.as_str();
        label
            .split_once(':')
            .map_or(label, |(universal, _)| universal)
    }
}

/// The number of relations.
pub const N_RELATIONS: usize = RELATIONS.len();

const fn root() -> usize {
    let mut at = 0;
    while !matches!(RELATIONS[at].as_bytes(), b"root") {
        at += 1;
    }
    at
}

/// Sorted. The relations of EWT and GUM.
const RELATIONS: &[&str] = &[
    "acl",
    "acl:relcl",
    "advcl",
    "advcl:relcl",
    "advmod",
    "amod",
    "appos",
    "aux",
    "aux:pass",
    "case",
    "cc",
    "cc:preconj",
    "ccomp",
    "compound",
    "compound:prt",
    "conj",
    "cop",
    "csubj",
    "csubj:outer",
    "csubj:pass",
    "dep",
    "det",
    "det:predet",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nmod:desc",
    "nmod:poss",
    "nmod:unmarked",
    "nsubj",
    "nsubj:outer",
    "nsubj:pass",
    "nummod",
    "obj",
    "obl",
    "obl:agent",
    "obl:unmarked",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "root",
    "vocative",
    "xcomp",
];
