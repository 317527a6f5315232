//! Hash maps for words: quick, and the same in every run; and a hash that may be written down.

use foldhash::fast::FixedState;

/// A map without an order.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, FixedState>;

/// A set without an order.
pub(crate) type HashSet<K> = std::collections::HashSet<K, FixedState>;

/// FNV-1a, 64 bits. It is in files and in storage, so it must never change.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
