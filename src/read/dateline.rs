//! Reads: dateline.
