//! Timeline: cluster.
