//! Pronouns of the first person in what is quoted: `I` is who says it.

use super::quotation::quotations;
use crate::extract::{
    Document, Entity, EntityId, EntityKind, Found, Mention, MentionForm, Quote, QuoteKind,
};
use std::collections::BTreeMap;

/// How sure it is that `I` is the speaker, if the speaker is right.
const SURE: f32 = 0.97;

/// How many quotes may lie within one another.
const MOST_NESTED: usize = 8;

/// Adds the pronouns of the first person in `quotes` to the entities that speak. `we` is a group that nobody names;
/// so is an `I` whose speaker is not known.
pub(crate) fn add_first_persons(
    document: &Document<'_>,
    quotes: &[Quote],
    entities: &mut Vec<Entity>,
) {
    let quotations = quotations(document);
    let mut pieces: Vec<_> = quotes
        .iter()
        .enumerate()
        .filter(|(_, quote)| quote.kind != QuoteKind::Indirect)
        .flat_map(|(number, quote)| quote.content.iter().map(move |piece| (*piece, number)))
        .collect();
    pieces.sort();
    let mut spoken: BTreeMap<(bool, Option<EntityId>, usize), Vec<Mention>> = BTreeMap::new();
    let mut changed = Vec::new();
    for (token, quotation) in document.tokens.iter().zip(quotations) {
        let is_plural = match token.span.of(document.text) {
            _ if quotation == 0 => continue,
            "I" | "me" | "Me" | "my" | "My" | "mine" | "myself" => false,
            "we" | "We" | "us" | "our" | "Our" | "ours" | "ourselves" => true,
            _ => continue,
        };
        let upto = pieces.partition_point(|(piece, _)| piece.start <= token.span.start);
        let around = pieces[..upto]
            .iter()
            .rev()
            .take(MOST_NESTED)
            .filter(|(piece, _)| piece.contains(token.span))
            .max_by_key(|(piece, _)| piece.len());
        let Some((_, number)) = around else {
            continue;
        };
        let quote = &quotes[*number];
        let mut mention = Mention {
            span: token.span,
            form: MentionForm::Pronoun,
            found: Found::by_rule(SURE),
        };
        match (quote.speakers.as_slice(), quote.resolved) {
            ([speaker], Some(resolved)) if !is_plural => {
                mention.found = Found {
                    confidence: resolved.confidence * SURE,
                    ..resolved
                };
                entities[speaker.0 as usize].mentions.push(mention);
                changed.push(*speaker);
            }
            (speakers, _) => {
                let speaker = speakers.first().copied();
                let number = if speaker.is_none() { *number } else { 0 };
                let key = (is_plural, speaker, number);
                spoken.entry(key).or_default().push(mention);
            }
        }
    }
    for speaker in changed {
        let mentions = &mut entities[speaker.0 as usize].mentions;
        mentions.sort_by_key(|mention| mention.span);
    }
    for mentions in spoken.into_values().filter(|mentions| mentions.len() > 1) {
        entities.push(Entity {
            kind: EntityKind::Person,
            name: mentions[0].span.of(document.text).to_owned(),
            aliases: Vec::new(),
            mentions,
            roles: Vec::new(),
            found: Found::by_rule(SURE),
        });
    }
}
