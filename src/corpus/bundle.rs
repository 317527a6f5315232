//! The corpus file: JSON Lines, a header and then one article a line.
