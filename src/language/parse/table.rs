//! Weights of moves: few labels, so that a feature and all it says are in one place of the memory.

use crate::language::{
    feature::{BITS, Feature},
    file::{Damage, Reader, Writer},
};

/// Weights of three labels that add up to 0 for each feature.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Open addressing; its length is a power of two, a third of it at least is vacant.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    feature: Feature,
    weights: [i8; 4],
}

const VACANT: Slot = Slot {
    feature: Feature::MAX,
    weights: [0; 4],
};

impl Table {
    /// Builds the table from features with their weights for the second and the third label.
    pub fn new(features: &[(Feature, [i8; 2])]) -> Self {
        let size = (features.len() * 3 / 2).next_power_of_two().max(2);
        let mut slots = vec![VACANT; size];
        for (feature, [left, right]) in features {
            let mut at = *feature as usize & (size - 1);
            while slots[at].feature != Feature::MAX {
                at = (at + 1) & (size - 1);
            }
            let first = (-i16::from(*left) - i16::from(*right)).clamp(-127, 127) as i8;
            slots[at] = Slot {
                feature: *feature,
                weights: [first, *left, *right, 0],
            };
        }
        Table { slots }
    }

    /// Adds up what the features say of each label.
    pub fn score(&self, features: &[Feature]) -> [i32; 3] {
        let mut scores = [0; 3];
        let mask = self.slots.len() - 1;
        for feature in features {
            let mut at = *feature as usize & mask;
            loop {
                let slot = self.slots[at];
                if slot.feature == *feature {
                    for (score, weight) in scores.iter_mut().zip(slot.weights) {
                        *score += i32::from(weight);
                    }
                    break;
                }
                if slot.feature == Feature::MAX {
                    break;
                }
                at = (at + 1) & mask;
            }
        }
        scores
    }

    /// Writes the table, column by column.
    pub fn write(&self, to: &mut Writer) {
        let mut slots: Vec<Slot> = self
            .slots
            .iter()
            .copied()
            .filter(|slot| slot.feature != Feature::MAX)
            .collect();
        slots.sort_unstable_by_key(|slot| slot.feature);
        to.number(slots.len() as u32);
        let mut last = 0;
        for slot in &slots {
            to.number(slot.feature - last);
            last = slot.feature;
        }
        for column in 1..3 {
            for slot in &slots {
                to.byte(slot.weights[column].cast_unsigned());
            }
        }
    }

    /// Reads what [`Table::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let n = from.number()? as usize;
        let mut feature = 0_u32;
        let mut features = Vec::with_capacity(n.min(1 << BITS));
        for _ in 0..n {
            feature = feature.checked_add(from.number()?).ok_or(Damage)?;
            features.push((feature, [0; 2]));
        }
        if feature >= 1 << BITS {
            return Err(Damage);
        }
        let (left, right) = (from.bytes(n)?, from.bytes(n)?);
        for ((_, weights), (left, right)) in features.iter_mut().zip(left.iter().zip(right)) {
            *weights = [left.cast_signed(), right.cast_signed()];
        }
        Ok(Table::new(&features))
    }
}
