//! What people are, and where.
