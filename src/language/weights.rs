//! A table of weights: what each feature says for and against each label.

use crate::language::{
    feature::{BITS, Feature},
    file::{Damage, Reader, Writer},
};

/// Weights of a linear model, quantised to 8 bits; rows are sparse.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// Open addressing; its length is a power of two, a quarter of it at least is vacant.
    slots: Vec<Slot>,
    /// Bits, eight for each slot: whether a feature whose lower bits these are is in the table. Most features are
    /// not, and this is small enough to stay near the processor.
    known: Vec<u64>,
    rows: Rows,
    n_features: usize,
}

/// What features say, found by where a row starts.
#[derive(Clone, Debug)]
enum Rows {
    /// Each a count and then so many labels with their weights.
    Sparse(Vec<Entry>),
    /// Each a weight for every label: shorter and faster where most labels have one.
    Dense { weights: Vec<i8>, n_labels: usize },
}

impl Default for Rows {
    fn default() -> Self {
        Rows::Sparse(Vec::new())
    }
}

impl Rows {
    /// Adds the row that starts `at` to `scores`.
    #[inline]
    fn add(&self, at: usize, scores: &mut [i32]) {
        match self {
            Rows::Sparse(entries) => {
                let n = usize::from(entries[at].label);
                for entry in &entries[at + 1..=at + n] {
                    scores[usize::from(entry.label)] += i32::from(entry.weight);
                }
            }
            Rows::Dense { weights, n_labels } => {
                let row = &weights[at..at + n_labels];
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score += i32::from(*weight);
                }
            }
        }
    }

    /// Adds the rows that start at `all`.
    #[inline]
    fn add_all(&self, all: &[usize], scores: &mut [i32]) {
        match self {
            Rows::Sparse(entries) => {
                // All lengths first: the memory is slow to answer, but answers many at a time.
                let mut lengths = [0; AT_ONCE];
                for (length, at) in lengths.iter_mut().zip(all) {
                    *length = entries[*at].label;
                }
                for (at, length) in all.iter().zip(lengths) {
                    for entry in &entries[at + 1..=at + usize::from(length)] {
                        scores[usize::from(entry.label)] += i32::from(entry.weight);
                    }
                }
            }
            Rows::Dense { weights, n_labels } => {
                let scores = &mut scores[..*n_labels];
                for at in all {
                    let row = &weights[*at..at + n_labels];
                    for (score, weight) in scores.iter_mut().zip(row) {
                        *score += i32::from(*weight);
                    }
                }
            }
        }
    }

    /// Returns the labels of the row that starts `at`, with their weights.
    fn entries(&self, at: usize) -> Vec<Entry> {
        match self {
            Rows::Sparse(entries) => {
                let n = usize::from(entries[at].label);
                entries[at + 1..=at + n].to_vec()
            }
            Rows::Dense { weights, n_labels } => (0..)
                .zip(&weights[at..at + n_labels])
                .map(|(label, weight)| Entry {
                    label,
                    weight: *weight,
                })
                .filter(|entry| entry.weight != 0)
                .collect(),
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    feature: Feature,
    /// Index into the rows.
    row: u32,
}

const VACANT: Slot = Slot {
    feature: Feature::MAX,
    row: 0,
};

/// How many features are looked up together.
const AT_ONCE: usize = 16;

/// In a row's first entry, `label` is the number of entries that follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    label: u8,
    weight: i8,
}

impl Weights {
    /// Builds the table from features in ascending order, each with its labels (below 255) and their weights.
    pub fn new(features: &[(Feature, Vec<(u8, i8)>)]) -> Self {
        let size = (features.len() * 3 / 2).next_power_of_two().max(2);
        let mut slots = vec![VACANT; size];
        let mut rows = Vec::new();
        for (feature, row) in features {
            let mut at = home(*feature, size);
            while slots[at].feature != Feature::MAX {
                at = (at + 1) & (size - 1);
            }
            slots[at] = Slot {
                feature: *feature,
                row: rows.len() as u32,
            };
            rows.push(Entry {
                label: row.len() as u8,
                weight: 0,
            });
            rows.extend(row.iter().map(|&(label, weight)| Entry { label, weight }));
        }
        Weights {
            known: known(&slots),
            slots,
            rows: Rows::Sparse(rows),
            n_features: features.len(),
        }
    }

    /// Returns the number of features.
    pub fn n_features(&self) -> usize {
        self.n_features
    }

    /// Adds what `feature` says to `scores`, one for each label.
    #[inline]
    pub fn add(&self, feature: Feature, scores: &mut [i32]) {
        let mut at = home(feature, self.slots.len());
        loop {
            let slot = self.slots[at];
            if slot.feature == feature {
                return self.rows.add(slot.row as usize, scores);
            }
            if slot.feature == Feature::MAX {
                return;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Adds what each of the features says to `scores`: as [`Weights::add`] does, but faster.
    #[inline]
    pub fn add_all(&self, features: &[Feature], scores: &mut [i32]) {
        let mut met = [0; AT_ONCE];
        let mut n = 0;
        for feature in features {
            met[n] = *feature;
            n += usize::from(self.may_know(*feature));
            if n == AT_ONCE {
                self.add_together(&met, scores);
                n = 0;
            }
        }
        self.add_together(&met[..n], scores);
    }

    /// Adds what at most [`AT_ONCE`] features say.
    #[inline]
    fn add_together(&self, features: &[Feature], scores: &mut [i32]) {
        let mask = self.slots.len() - 1;
        let mut met = [VACANT; AT_ONCE];
        let mut rows = [0; AT_ONCE];
        // Looked up together: the memory is slow to answer, but answers many at a time.
        for (slot, feature) in met.iter_mut().zip(features) {
            *slot = self.slots[home(*feature, self.slots.len())];
        }
        let mut n = 0;
        for (slot, feature) in met.iter().zip(features) {
            let (mut slot, mut at) = (*slot, home(*feature, self.slots.len()));
            while slot.feature != *feature && slot.feature != Feature::MAX {
                at = (at + 1) & mask;
                slot = self.slots[at];
            }
            if slot.feature == *feature {
                rows[n] = slot.row as usize;
                n += 1;
            }
        }
        self.rows.add_all(&rows[..n], scores);
    }

    /// Says whether `feature` can be in the table.
    #[inline]
    fn may_know(&self, feature: Feature) -> bool {
        let bit = feature as usize & (self.known.len() * 64 - 1);
        self.known[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Writes the table, column by column: columns of a kind compress better than rows.
    pub fn write(&self, to: &mut Writer) {
        let mut slots: Vec<Slot> = self
            .slots
            .iter()
            .copied()
            .filter(|slot| slot.feature != Feature::MAX)
            .collect();
        slots.sort_unstable_by_key(|slot| slot.feature);
        let rows: Vec<Vec<Entry>> = slots
            .iter()
            .map(|slot| self.rows.entries(slot.row as usize))
            .collect();
        to.number(slots.len() as u32);
        let mut last = 0;
        for slot in &slots {
            to.number(slot.feature - last);
            last = slot.feature;
        }
        rows.iter().for_each(|row| to.byte(row.len() as u8));
        let entries = || rows.iter().flat_map(|row| row.iter());
        entries().for_each(|entry| to.byte(entry.label));
        entries().for_each(|entry| to.byte(entry.weight.cast_unsigned()));
    }

    /// Reads what [`Weights::write`] wrote; labels must be below `n_labels`.
    pub fn read(from: &mut Reader<'_>, n_labels: usize) -> Result<Self, Damage> {
        let n = from.number()? as usize;
        let mut feature = 0_u32;
        let mut features = Vec::with_capacity(n.min(1 << BITS));
        for _ in 0..n {
            feature = feature.checked_add(from.number()?).ok_or(Damage)?;
            features.push(feature);
        }
        if feature >= 1 << BITS {
            return Err(Damage);
        }
        let lengths = from.bytes(n)?;
        let n_entries = lengths.iter().map(|n| usize::from(*n)).sum();
        let labels = from.bytes(n_entries)?;
        let weights = from.bytes(n_entries)?;
        if labels.iter().any(|label| usize::from(*label) >= n_labels) {
            return Err(Damage);
        }
        let size = (n * 3 / 2).next_power_of_two().max(2);
        let mut slots = vec![VACANT; size];
        let is_dense = n_entries * 2 >= n * n_labels;
        let mut sparse = Vec::with_capacity(if is_dense { 0 } else { n + n_entries });
        let mut dense = vec![0; if is_dense { n * n_labels } else { 0 }];
        let mut entry = 0;
        for (number, (feature, length)) in features.into_iter().zip(lengths).enumerate() {
            let mut at = home(feature, size);
            while slots[at].feature != Feature::MAX {
                at = (at + 1) & (size - 1);
            }
            let end = entry + usize::from(*length);
            let row = (0..)
                .zip(&labels[entry..end])
                .map(|(place, label)| (*label, weights[entry + place].cast_signed()));
            let start = if is_dense {
                let start = number * n_labels;
                row.for_each(|(label, weight)| dense[start + usize::from(label)] = weight);
                start
            } else {
                let start = sparse.len();
                sparse.push(Entry {
                    label: *length,
                    weight: 0,
                });
                sparse.extend(row.map(|(label, weight)| Entry { label, weight }));
                start
            };
            slots[at] = Slot {
                feature,
                row: start as u32,
            };
            entry = end;
        }
        Ok(Weights {
            known: known(&slots),
            slots,
            rows: match is_dense {
                true => Rows::Dense {
                    weights: dense,
                    n_labels,
                },
                false => Rows::Sparse(sparse),
            },
            n_features: n,
        })
    }
}

/// The bits of [`Weights::known`].
fn known(slots: &[Slot]) -> Vec<u64> {
    let n_bits = (slots.len() * 8).clamp(64, 1 << BITS);
    let mut known = vec![0; n_bits / 64];
    for slot in slots.iter().filter(|slot| slot.feature != Feature::MAX) {
        let bit = slot.feature as usize & (n_bits - 1);
        known[bit / 64] |= 1 << (bit % 64);
    }
    known
}

fn home(feature: Feature, size: usize) -> usize {
    // Features are upper bits of a hash: the lower ones of them are as good as any.
    feature as usize & (size - 1)
}
