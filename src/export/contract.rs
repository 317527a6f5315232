//! The JSON that `dateline extract` prints.
