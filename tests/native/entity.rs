//! Tests of entity.
