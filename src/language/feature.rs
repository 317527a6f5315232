//! Names of features: hashes of a template and the values that fill it.

/// A feature: the upper bits of a hash, [`BITS`] of them.
pub type Feature = u32;

/// Width of a [`Feature`]. An unseen feature is taken for a known one in 1 of `2^BITS / n_features` cases:
/// below 2 % at 300,000 features, and each costs about a byte less than with 32 bits.
pub const BITS: u32 = 24;

const FACTOR: u64 = 0x517c_c1b7_2722_0a95;

/// Names the feature of `template` (its number within a model) with `values`.
#[inline]
pub fn feature(template: u32, values: &[u32]) -> Feature {
    let state = values.iter().fold(u64::from(template) + 1, |state, value| {
        state.wrapping_mul(FACTOR).wrapping_add(u64::from(*value))
    });
    // A product's upper bits depend on all bits of its factors, its lower bits do not.
    ((state ^ (state >> 32)).wrapping_mul(FACTOR) >> (64 - BITS)) as Feature
}

/// Hashes a string: FNV-1a, folded so that all bits count.
pub fn hash(bytes: impl IntoIterator<Item = u8>) -> u32 {
    let state = bytes
        .into_iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    (mix(state) >> 32) as u32
}

fn mix(state: u64) -> u64 {
    let state = (state ^ (state >> 29)).wrapping_mul(FACTOR);
    state ^ (state >> 32)
}
