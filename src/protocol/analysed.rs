//! How a text is analysed, for a developer.

use crate::export::bio::Bio;
use serde::{Deserialize, Serialize};

/// How a text is analysed, for a developer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysed {
    /// The first sentences.
    pub sentences: Vec<AnalysedSentence>,
    /// How many there are in all.
    pub n_sentences: u32,
    /// How many tokens there are in all.
    pub n_tokens: u32,
}

/// One analysed sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalysedSentence {
    /// The first tokens.
    pub tokens: Vec<AnalysedToken>,
    /// How many more there are.
    pub n_more: u32,
}

/// One analysed token. What the language model does not say is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalysedToken {
    /// As it is written.
    pub form: String,
    /// The base form.
    pub lemma: Option<String>,
    /// Universal part of speech.
    pub upos: Option<String>,
    /// Part of speech after the Penn Treebank.
    pub xpos: Option<String>,
    /// The head, by index in the sentence; the root is its own.
    pub head: Option<u32>,
    /// What it is to its head.
    pub relation: Option<String>,
    /// Where it stands in a name.
    pub name: Bio,
}
