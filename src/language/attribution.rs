//! Weights that tell which words attribute something, whose words they are, and what was said.
//!
//! What these models look at is in `extract::quote::learned`.

use crate::language::{
    crf::Crf,
    file::{Damage, Reader, Writer},
};
use std::collections::BTreeSet;

/// Labels of a yes-or-no model: index 1 is yes.
pub const N_ANSWERS: usize = 2;

/// Labels of the words around a head: 0 is none, then the first token and the others of [`Part`]s.
pub const N_LABELS: usize = 7;

/// What a word can belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The phrase that names who speaks.
    Source,
    /// The words that attribute.
    Cue,
    /// What is said.
    Content,
}

impl Part {
    /// In the order of their labels.
    pub const ALL: [Part; 3] = [Part::Source, Part::Cue, Part::Content];

    /// Returns the label of the first or of another token.
    pub fn label(self, is_first: bool) -> u8 {
        2 * self as u8 + if is_first { 1 } else { 2 }
    }

    /// Returns what a label stands for.
    pub fn of(label: u8) -> Option<Part> {
        Part::ALL
            .get((usize::from(label).checked_sub(1)?) / 2)
            .copied()
    }
}

/// The models, each asked about what the one before found.
#[derive(Clone, Debug)]
pub struct Attributions {
    /// Words beside verbs that may be heads of cues, by hash.
    pub listed: BTreeSet<u32>,
    /// Is this word the head of a cue?
    pub heads: Crf<N_ANSWERS>,
    /// Which words around a head belong to what?
    pub parts: Crf<N_LABELS>,
    /// Is this attribution right?
    pub judge: Crf<N_ANSWERS>,
}

impl Attributions {
    /// Writes the models.
    pub fn write(&self, to: &mut Writer) {
        to.number(self.listed.len() as u32);
        for word in &self.listed {
            to.number(*word);
        }
        self.heads.write(to);
        self.parts.write(to);
        self.judge.write(to);
    }

    /// Reads what [`Attributions::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let mut listed = BTreeSet::new();
        for _ in 0..from.number()? {
            listed.insert(from.number()?);
        }
        Ok(Attributions {
            listed,
            heads: Crf::read(from)?,
            parts: Crf::read(from)?,
            judge: Crf::read(from)?,
        })
    }
}
