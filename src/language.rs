//! The trained layer: part of speech, dependencies, names.
//!
//! All models are linear over hashed features ([`feature`](mod@feature)); what a token looks like to them is in
//! [`word`], their weights are [`weights`] tables. They come in one [`file`](mod@file). How the weights are made
//! is in `train`, which only the host has.

pub mod attribution;
pub mod coref;
pub mod crf;
#[cfg(not(target_arch = "wasm32"))]
pub mod embedded;
pub mod feature;
pub mod file;
pub mod lemma;
pub mod name;
pub mod parse;
pub mod tag;
#[cfg(not(target_arch = "wasm32"))]
pub mod train;
pub mod weights;
pub mod word;

use crate::text::{span::Span, token::Token};
use attribution::Attributions;
use coref::Coref;
use file::{FileError, Parts};
use lemma::Lemmas;
use name::{Name, Names};
use parse::{Parser, Relation};
use std::{borrow::Cow, ops::Range};
use tag::{Tag, Tagger};
use word::{Classes, Word};

/// The models of one file, ready for use.
#[derive(Clone, Debug)]
pub struct Language {
    classes: Classes,
    tagger: Option<Tagger>,
    parser: Option<Parser>,
    names: Option<Names>,
    lemmas: Option<Lemmas>,
    coref: Option<Coref>,
    attributions: Option<Attributions>,
}

/// What the models say of one text.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// What each token looks like.
    pub words: Vec<Word>,
    /// The tokens of each sentence, by index, without gaps.
    pub sentences: Vec<Range<usize>>,
    /// The part of speech of each token; empty without a tagger.
    pub tags: Vec<Tag>,
    /// The head of each token, by index among all tokens; the root of a sentence is its own. Empty without a
    /// parser.
    pub heads: Vec<u32>,
    /// What each token is to its head.
    pub relations: Vec<Relation>,
    /// Names, in order, not overlapping; `None` without a model of them.
    pub names: Option<Vec<Name>>,
}

impl Language {
    /// Opens a model file.
    pub fn open(bytes: &[u8]) -> Result<Self, FileError> {
        let parts = Parts::open(bytes)?;
        Ok(Language {
            classes: Classes::read(&mut parts.part("classes")?)?,
            tagger: parts.model("tagger", Tagger::read)?,
            parser: parts.model("parser", Parser::read)?,
            names: parts.model("names", Names::read)?,
            lemmas: parts.model("lemmas", Lemmas::read)?,
            coref: parts.model("coref", Coref::read)?,
            attributions: parts.model("attributions", Attributions::read)?,
        })
    }

    /// Returns the base form of a word with this tag: of `told`, `tell`. Without a model, the word as it is.
    pub fn lemma<'a>(&self, form: &'a str, tag: Tag) -> Cow<'a, str> {
        match &self.lemmas {
            Some(lemmas) => lemmas.lemma(form, tag),
            None => Cow::Borrowed(form),
        }
    }

    /// Returns the model of coreference.
    pub fn coref(&self) -> Option<&Coref> {
        self.coref.as_ref()
    }

    /// Returns the fine and the coarse class of a form, by its hash in lower case.
    pub fn classes_of(&self, lower: u32) -> [u16; 2] {
        self.classes.of(lower)
    }

    /// Returns the model of attributions, if there is one.
    pub fn attributions(&self) -> Option<&Attributions> {
        self.attributions.as_ref()
    }

    /// Tags, parses and finds names; linear in the length of the text for sentences of bounded length.
    pub fn analyse(&self, text: &str, sentences: &[Span], tokens: &[Token]) -> Analysis {
        let words = word::words(text, tokens, &self.classes);
        let sentences = ranges(sentences, tokens);
        let mut analysis = Analysis::default();
        if let Some(tagger) = &self.tagger {
            tag::tag(tagger, &words, &sentences, &mut analysis);
            if let Some(parser) = &self.parser {
                parse::parse(parser, &words, &sentences, &mut analysis);
            }
        }
        analysis.names = self.names.as_ref().map(|names| {
            let forms: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
            names.find(&forms, &words, &sentences)
        });
        analysis.sentences = sentences;
        analysis.words = words;
        analysis
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
