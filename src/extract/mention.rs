//! Where entities are mentioned.
