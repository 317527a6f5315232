//! Weights of moves: few labels, so that a feature and all it says are in one place of the memory.

use crate::language::{
    feature::{BITS, Feature},
    file::{Damage, Reader, Writer},
};

/// Weights of three labels that add up to 0 for each feature.
#[derive(Clone, Debug)]
pub struct Table {
    /// Open addressing; its length is a power of two, a third of it at least is vacant.
    slots: Vec<Slot>,
}

/// A feature with its weights for the second and the third label.
pub type Row = (Feature, [i8; 2]);

/// Four bytes, so that the table stays in a cache near by.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// The lower bits of the feature. The upper ones are its home, and no feature is that far from it.
    check: u16,
    weights: [i8; 2],
}

const VACANT: Slot = Slot {
    check: 0,
    weights: [0; 2],
};

/// How many features are looked up together.
const AT_ONCE: usize = 16;

/// Features with the same lower bits are at least `2^(FEWEST + 16 - BITS)` slots apart.
const FEWEST: u32 = 15;

impl Table {
    /// Builds the table; rows without weights are left out.
    pub fn new(rows: &[Row]) -> Self {
        let size = (rows.len() * 3 / 2).next_power_of_two().max(1 << FEWEST);
        let mut table = Table {
            slots: vec![VACANT; size],
        };
        for (feature, weights) in rows.iter().filter(|row| row.1 != VACANT.weights) {
            let mut at = table.home(*feature);
            while table.slots[at].weights != VACANT.weights {
                at = (at + 1) & (size - 1);
            }
            table.slots[at] = Slot {
                check: *feature as u16,
                weights: *weights,
            };
        }
        table
    }

    fn home(&self, feature: Feature) -> usize {
        // `feature * size / 2^BITS`: the upper bits.
        (feature as usize >> (BITS - self.slots.len().trailing_zeros())) & (self.slots.len() - 1)
    }

    /// Adds up what the features say of each label.
    pub fn score(&self, features: &[Feature]) -> [i32; 3] {
        let [mut second, mut third] = [0_i32; 2];
        let mask = self.slots.len() - 1;
        let mut met = [VACANT; AT_ONCE];
        for features in features.chunks(AT_ONCE) {
            // Looked up together: the memory is slow to answer, but answers many at a time.
            for (slot, feature) in met.iter_mut().zip(features) {
                *slot = self.slots[self.home(*feature)];
            }
            for (slot, feature) in met.iter().zip(features) {
                let (mut slot, mut at) = (*slot, self.home(*feature));
                while slot.check != *feature as u16 && slot.weights != VACANT.weights {
                    at = (at + 1) & mask;
                    slot = self.slots[at];
                }
                // A vacant slot adds nothing.
                second += i32::from(slot.weights[0]);
                third += i32::from(slot.weights[1]);
            }
        }
        [-second - third, second, third]
    }

    /// Reads what [`write()`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let n = from.number()? as usize;
        let mut feature = 0_u32;
        let mut rows = Vec::with_capacity(n.min(1 << BITS));
        for _ in 0..n {
            feature = feature.checked_add(from.number()?).ok_or(Damage)?;
            rows.push((feature, [0; 2]));
        }
        if feature >= 1 << BITS {
            return Err(Damage);
        }
        let columns = [from.bytes(n)?, from.bytes(n)?];
        for (at, (_, weights)) in rows.iter_mut().enumerate() {
            *weights = columns.map(|column| column[at].cast_signed());
        }
        Ok(Table::new(&rows))
    }
}

/// Writes rows in ascending order of features, column by column.
pub fn write(rows: &[Row], to: &mut Writer) {
    to.number(rows.len() as u32);
    let mut last = 0;
    for (feature, _) in rows {
        to.number(feature - last);
        last = *feature;
    }
    for column in 0..2 {
        for (_, weights) in rows {
            to.byte(weights[column].cast_unsigned());
        }
    }
}
