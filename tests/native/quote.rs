//! Tests of quote.
