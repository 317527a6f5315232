//! Hash maps for words: quick, and the same in every run.

use foldhash::fast::FixedState;

/// A map without an order.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, FixedState>;

/// A set without an order.
pub(crate) type HashSet<K> = std::collections::HashSet<K, FixedState>;
