//! Reads: byline.
