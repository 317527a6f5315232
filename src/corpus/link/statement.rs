//! What connects two within one article. Counts and their evidence are made from the same.

use crate::{
    corpus::store::Held,
    extract::{EntityId, EntityKind, MentionForm, Quote, Role},
    text::span::Span,
};

/// Speakers of one article that are set beside one another, in order of their first quote: keeps a list of
/// quotations from being quadratic.
const MOST_SPEAKERS: usize = 24;

/// A role that somebody has somewhere.
pub struct Affiliated<'h> {
    /// Who.
    pub person: EntityId,
    /// Where.
    pub organisation: EntityId,
    /// As what, and where that is said.
    pub role: &'h Role,
}

/// A place where a person or an organisation is named.
pub struct Name {
    /// Where.
    pub span: Span,
    /// Who.
    pub id: EntityId,
}

/// Says whether `quote` can be held against its speakers.
pub fn is_trusted(quote: &Quote) -> bool {
    !quote.speakers.is_empty() && !quote.speaker_is_doubtful() && !quote.found.is_doubtful()
}

/// Returns the people and organisations whom `held` quotes.
pub fn speakers(held: &Held) -> Vec<EntityId> {
    let mut all: Vec<EntityId> = Vec::new();
    let quotes = held.annotations.quotes.iter();
    for quote in quotes.filter(|quote| is_trusted(quote)) {
        for speaker in &quote.speakers {
            let is_new = !all.contains(speaker) && is_party(held, *speaker);
            if is_new && all.len() < MOST_SPEAKERS {
                all.push(*speaker);
            }
        }
    }
    all
}

/// Returns the roles in an organisation that `held` states, one for each sentence.
pub fn affiliations(held: &Held) -> impl Iterator<Item = Affiliated<'_>> {
    let entities = 0..held.annotations.entities.len() as u32;
    entities.flat_map(|id| affiliations_of(held, EntityId(id)))
}

/// Returns the roles of `person` in an organisation that `held` states, one for each sentence; nothing of who is
/// no person.
pub fn affiliations_of(held: &Held, person: EntityId) -> impl Iterator<Item = Affiliated<'_>> {
    let entity = held.entity(person);
    let entity = entity.filter(|entity| entity.kind == EntityKind::Person);
    let stated = entity.map_or(&[][..], |entity| &entity.roles);
    let sentence = |role: &Role| held.sentence(role.span);
    stated.iter().enumerate().filter_map(move |(at, role)| {
        let organisation = role.organisation?;
        let is_again = stated[..at].iter().any(|before| {
            before.organisation == Some(organisation) && sentence(before) == sentence(role)
        });
        let is_one = !role.found.is_doubtful() && !is_again && is_party(held, organisation);
        is_one.then_some(Affiliated {
            person,
            organisation,
            role,
        })
    })
}

/// Returns where `held` names people and organisations, in text order.
pub fn named(held: &Held) -> Vec<Name> {
    let entities = (0_u32..).map(EntityId).zip(&held.annotations.entities);
    let parties = entities
        .filter(|(_, entity)| matches!(entity.kind, EntityKind::Person | EntityKind::Organisation));
    let mut names: Vec<Name> = parties
        .flat_map(|(id, entity)| {
            let mentions = entity.mentions.iter();
            let named = mentions.filter(|mention| mention.form == MentionForm::Name);
            named.map(move |mention| Name {
                span: mention.span,
                id,
            })
        })
        .collect();
    names.sort_unstable_by_key(|name| name.span);
    names
}

/// Returns those of `names` that stand in what `quote` says.
pub fn named_in<'n>(names: &'n [Name], quote: &Quote) -> impl Iterator<Item = &'n Name> {
    quote.content.iter().flat_map(move |piece| {
        let first = names.partition_point(|name| name.span.start < piece.start);
        let piece = *piece;
        names[first..]
            .iter()
            .take_while(move |name| name.span.start < piece.end)
            .filter(move |name| name.span.end <= piece.end)
    })
}

fn is_party(held: &Held, id: EntityId) -> bool {
    held.entity(id).is_some_and(|entity| {
        matches!(entity.kind, EntityKind::Person | EntityKind::Organisation) && entity.is_named()
    })
}
