//! Tests of quantity.
