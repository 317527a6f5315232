//! Reads: plain.
