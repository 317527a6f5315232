//! A set of corrections, and how it changes: made, taken back, made again.

use super::{Correction, CorrectionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A reader's corrections.
///
/// It is a set: the order in which corrections were made is kept for the list that a reader sees, and means nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Layer {
    /// What was made, in that order; none is there twice.
    pub corrections: Vec<Correction>,
    /// What the reader takes back of the corrections that the bundle brings.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub withdrawn: BTreeSet<CorrectionId>,
}

/// A change of a [`Layer`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// What is made.
    pub made: Vec<Correction>,
    /// What is no longer there.
    pub dropped: Vec<Correction>,
    /// What the bundle brings and is taken back.
    pub withdrawn: Vec<CorrectionId>,
    /// What the bundle brings and is no longer taken back.
    pub restored: Vec<CorrectionId>,
}

impl Layer {
    /// Says whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.corrections.is_empty() && self.withdrawn.is_empty()
    }

    /// Says whether it gives an article another date.
    pub fn changes_dates(&self) -> bool {
        self.corrections
            .iter()
            .any(|one| one.article_date().is_some())
    }

    /// Says whether it holds this correction.
    pub fn holds(&self, id: &CorrectionId) -> bool {
        self.corrections.iter().any(|own| own.id() == *id)
    }

    /// Makes `edit` here. What it makes is not made twice.
    pub fn make(&mut self, edit: &Edit) {
        let dropped: BTreeSet<CorrectionId> = edit.dropped.iter().map(Correction::id).collect();
        self.corrections.retain(|own| !dropped.contains(&own.id()));
        let mut known: BTreeSet<CorrectionId> =
            self.corrections.iter().map(Correction::id).collect();
        let new = edit.made.iter().filter(|new| known.insert(new.id()));
        self.corrections.extend(new.cloned());
        self.withdrawn.extend(edit.withdrawn.iter().cloned());
        for id in &edit.restored {
            self.withdrawn.remove(id);
        }
    }

    /// Returns what `self` has to become for it to hold everything of `other`: the union of both.
    pub fn union(&self, other: &Layer) -> Edit {
        let made = other
            .corrections
            .iter()
            .filter(|new| !self.holds(&new.id()));
        Edit {
            made: made.cloned().collect(),
            withdrawn: other
                .withdrawn
                .difference(&self.withdrawn)
                .cloned()
                .collect(),
            ..Edit::default()
        }
    }
}

impl PartialEq for Layer {
    /// The order means nothing.
    fn eq(&self, other: &Self) -> bool {
        let ids = |layer: &Layer| {
            layer
                .corrections
                .iter()
                .map(Correction::id)
                .collect::<BTreeSet<_>>()
        };
        self.withdrawn == other.withdrawn
            && self.corrections.len() == other.corrections.len()
            && (self.corrections == other.corrections || ids(self) == ids(other))
    }
}

impl Eq for Layer {}

impl Edit {
    /// Returns what undoes it.
    #[must_use]
    pub fn inverse(&self) -> Edit {
        Edit {
            made: self.dropped.clone(),
            dropped: self.made.clone(),
            withdrawn: self.restored.clone(),
            restored: self.withdrawn.clone(),
        }
    }

    /// Says whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Edit::default()
    }
}
