//! Timeline: strip.
