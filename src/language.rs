//! The trained layer: part of speech, dependencies, names.
//!
//! All models are linear over hashed features ([`feature`](mod@feature)); what a token looks like to them is in
//! [`word`], their weights are [`weights`] tables. They come in one [`file`](mod@file). How the weights are made
//! is in `train`, which only the host has.

#[cfg(not(target_arch = "wasm32"))]
pub mod embedded;
pub mod feature;
pub mod file;
#[cfg(not(target_arch = "wasm32"))]
pub mod train;
pub mod weights;
pub mod word;

use crate::text::{span::Span, token::Token};
use file::{FileError, Parts};
use std::ops::Range;
use word::Classes;

/// The models of one file, ready for use.
#[derive(Clone, Debug)]
pub struct Language {
    classes: Classes,
}

/// What the models say of one text.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// The tokens of each sentence, by index, without gaps.
    pub sentences: Vec<Range<usize>>,
}

impl Language {
    /// Opens a model file.
    pub fn open(bytes: &[u8]) -> Result<Self, FileError> {
        let parts = Parts::open(bytes)?;
        Ok(Language {
            classes: Classes::read(&mut parts.part("classes")?)?,
        })
    }

    /// Tags, parses and finds names; linear in the length of the text for sentences of bounded length.
    pub fn analyse(&self, text: &str, sentences: &[Span], tokens: &[Token]) -> Analysis {
        let _words = word::words(text, tokens, &self.classes);
        Analysis {
            sentences: ranges(sentences, tokens),
        }
    }
}

/// The tokens of each sentence; tokens between sentences go to the one before.
fn ranges(sentences: &[Span], tokens: &[Token]) -> Vec<Range<usize>> {
    let mut ranges = Vec::with_capacity(sentences.len());
    let mut start = 0;
    for next in sentences
        .iter()
        .skip(1)
        .map(|sentence| sentence.start)
        .chain([u32::MAX])
    {
        let end = start + tokens[start..].partition_point(|token| token.span.start < next);
        if end > start {
            ranges.push(start..end);
        }
        start = end;
    }
    ranges
}
