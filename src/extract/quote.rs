//! Who said what.
//!
//! Candidates come first and decisions after them, so that each decision can be replaced by a
//! trained one: `mark` pairs the quotation marks, `flow` lays out the words, `cue` finds what
//! may attribute, `phrase` the source, `content` what was said, `attribution` puts them
//! together, and `speaker` finds out whom the source means.
//!
//! With a language model, `learned` decides in place of `cue`, `phrase` and `content`; what those say is among
//! what it looks at.

mod attribution;
mod content;
mod cue;
pub(crate) mod flow;
mod kind;
pub(crate) mod learned;
pub(crate) mod lexicon;
mod mark;
mod phrase;
mod speaker;

use crate::extract::{Document, Entity, Quote};

/// Finds the attributions of `document`, in text order. Speakers named by a pronoun or a common
/// noun are added to the mentions of `entities`.
///
/// A speaker that the text does not settle stays unknown.
pub fn quotes(document: &Document<'_>, entities: &mut [Entity]) -> Vec<Quote> {
    let reading = flow::read(document);
    let drafts = learned::attributions(document, &reading)
        .unwrap_or_else(|| attribution::attributions(&reading));
    speaker::resolve(&reading, document, drafts, entities)
}
