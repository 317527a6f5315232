//! Weights of moves: few labels, so that a feature and all it says are in one place of the memory.

use crate::language::{
    feature::{BITS, Feature},
    file::{Damage, Reader, Writer},
};

/// Weights of three labels that add up to 0 for each feature.
#[derive(Clone, Debug)]
pub struct Table {
    /// Hash table with buckets of [`WIDTH`] places; their number is a power of two, and half of the places at
    /// least are vacant.
    buckets: Vec<Bucket>,
    /// One bit for each bucket: whether features that belong here are in the next one, because this is full.
    overfull: Vec<u64>,
}

/// A feature with its weights for the second and the third label.
pub type Row = (Feature, [i8; 2]);

/// Places of a bucket. All are compared without a branch: a processor cannot guess where a feature is.
const WIDTH: usize = 4;

/// Sixteen bytes, so that a bucket is in one line of the cache.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(16))]
struct Bucket {
    /// The lower bits of the features. The upper ones are their home, and no feature is that far from it.
    checks: [u16; WIDTH],
    second: [i8; WIDTH],
    third: [i8; WIDTH],
}

impl Bucket {
    /// The first place that is vacant: where all weights are 0.
    fn vacant(&self) -> Option<usize> {
        (0..WIDTH).find(|at| [self.second[*at], self.third[*at]] == [0; 2])
    }

    /// The weights of the feature with these lower bits, or 0.
    fn weights(&self, check: u16) -> [i32; 2] {
        let mut weights = [0; 2];
        for at in 0..WIDTH {
            let mask = -i32::from(self.checks[at] == check);
            weights[0] += mask & i32::from(self.second[at]);
            weights[1] += mask & i32::from(self.third[at]);
        }
        weights
    }
}

/// Features with the same lower bits are at least `2^(FEWEST + 16 - BITS)` buckets apart.
const FEWEST: u32 = 13;

impl Table {
    /// Builds the table; rows without weights are left out.
    pub fn new(rows: &[Row]) -> Self {
        let size = (rows.len() * 2 / WIDTH)
            .next_power_of_two()
            .max(1 << FEWEST);
        let mut table = Table {
            buckets: vec![Bucket::default(); size],
            overfull: vec![0; size / 64],
        };
        for (feature, weights) in rows.iter().filter(|row| row.1 != [0; 2]) {
            let mut at = table.home(*feature);
            let place = loop {
                match table.buckets[at].vacant() {
                    Some(place) => break place,
                    None => {
                        table.overfull[at / 64] |= 1 << (at % 64);
                        at = (at + 1) & (size - 1);
                    }
                }
            };
            let bucket = &mut table.buckets[at];
            bucket.checks[place] = *feature as u16;
            [bucket.second[place], bucket.third[place]] = *weights;
        }
        table
    }

    fn home(&self, feature: Feature) -> usize {
        // `feature * size / 2^BITS`: the upper bits.
        (feature as usize >> (BITS - self.buckets.len().trailing_zeros()))
            & (self.buckets.len() - 1)
    }

    fn is_overfull(&self, bucket: usize) -> bool {
        self.overfull[bucket / 64] >> (bucket % 64) & 1 == 1
    }

    /// Adds up what the features say of each label.
    pub fn score(&self, features: &[Feature]) -> [i32; 3] {
        let mut sums = [0_i32; 2];
        for feature in features {
            let mut at = self.home(*feature);
            loop {
                let weights = self.buckets[at].weights(*feature as u16);
                sums = [sums[0] + weights[0], sums[1] + weights[1]];
                if !self.is_overfull(at) {
                    break;
                }
                at = (at + 1) & (self.buckets.len() - 1);
            }
        }
        [-sums[0] - sums[1], sums[0], sums[1]]
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
