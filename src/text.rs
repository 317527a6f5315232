//! Text and positions in it: spans, offsets in other units, words, sentences.
mod abbreviation;
pub mod offset;
pub mod sentence;
pub mod span;
pub mod token;
