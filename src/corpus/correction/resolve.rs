//! Finds in one article what its corrections are about.

use super::{Aspect, Change, Correction, Orphan, Spot, Status, Target, selector::Selector};
use crate::{
    article::Article,
    calendar::PartialDate,
    extract::{Annotations, EntityKind},
    hash::HashSet,
    search::fold::fold,
    text::span::Span,
};
use std::collections::{BTreeMap, BTreeSet};

/// What changes in one article, by places in what the machine found there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// What entities are.
    pub entities: BTreeMap<u32, EntityChange>,
    /// Who is mentioned at a place; `None` for nobody.
    pub mentions: BTreeMap<Span, Option<String>>,
    /// Who says a quote; `None` where it is none.
    pub quotes: BTreeMap<Span, Option<SpeakerChange>>,
    /// When an expression means; `None` where it means no time.
    pub times: BTreeMap<Span, Option<PartialDate>>,
    /// Numbers that are none.
    pub quantities: BTreeSet<Span>,
    /// Events that are none: sentence and time.
    pub events: BTreeSet<(Span, Span)>,
}

/// Who says a quote; `None` where that is not known.
pub type SpeakerChange = Option<super::Named>;

/// What an entity of one article is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntityChange {
    /// Its name.
    pub name: Option<String>,
    /// Its kind.
    pub kind: Option<EntityKind>,
    /// Whether there is no such thing.
    pub is_removed: bool,
}

/// What was found of the corrections of one article, in their order.
#[derive(Debug, Default)]
pub struct Resolved {
    /// What they change.
    pub changes: Changes,
    /// What became of each.
    pub statuses: Vec<Status>,
    /// What each lies over, where that was found.
    pub spots: Vec<Option<Spot>>,
}

/// Finds what `corrections` are about in `article`, in which the machine found `found`.
///
/// The order of the corrections decides nothing: of two that contradict each other, neither is in force.
pub fn resolve(article: &Article, found: &Annotations, corrections: &[&Correction]) -> Resolved {
    let spots: Vec<Result<Spot, Orphan>> = corrections
        .iter()
        .map(|correction| {
            let spot = spot(article, found, &correction.target)?;
            match fits(&spot, &correction.change) {
                true => Ok(spot),
                false => Err(Orphan::Unfit),
            }
        })
        .collect();
    let mut said: BTreeMap<(&Spot, Aspect), HashSet<&Change>> = BTreeMap::new();
    for (spot, correction) in spots.iter().zip(corrections) {
        if let Ok(spot) = spot {
            let aspect = correction.change.aspect();
            said.entry((spot, aspect))
                .or_default()
                .insert(&correction.change);
        }
    }
    let mut resolved = Resolved::default();
    for (spot, correction) in spots.iter().zip(corrections) {
        let status = match spot {
            Err(orphan) => Status::Orphaned(*orphan),
            Ok(spot) if said[&(spot, correction.change.aspect())].len() > 1 => {
                Status::Orphaned(Orphan::Conflict)
            }
            Ok(spot) => {
                resolved.changes.note(spot, &correction.change);
                Status::Applied
            }
        };
        resolved.statuses.push(status);
        resolved.spots.push(spot.clone().ok());
    }
    resolved
}

impl Changes {
    /// Says whether nothing changes.
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }

    fn note(&mut self, spot: &Spot, change: &Change) {
        match (spot, change) {
            (Spot::Entity(id), change) => self.entities.entry(*id).or_default().note(change),
            (Spot::Mention(span), Change::Rename { to }) => {
                self.mentions
                    .entry(*span)
                    .or_insert_with(|| Some(to.clone()));
            }
            (Spot::Mention(span), _) => drop(self.mentions.insert(*span, None)),
            (Spot::Quote(span), Change::Speaker { speaker }) => {
                self.quotes
                    .entry(*span)
                    .or_insert_with(|| Some(speaker.clone()));
            }
            (Spot::Quote(span), _) => drop(self.quotes.insert(*span, None)),
            (Spot::Time(span), Change::Date { to }) => {
                self.times.entry(*span).or_insert(Some(*to));
            }
            (Spot::Time(span), _) => drop(self.times.insert(*span, None)),
            (Spot::Quantity(span), _) => drop(self.quantities.insert(*span)),
            (Spot::Event(sentence, time), _) => drop(self.events.insert((*sentence, *time))),
            // the date of an article is there before anything is found in it
            (Spot::Article, _) => {}
        }
    }
}

impl EntityChange {
    /// Takes in what `change` says.
    pub fn note(&mut self, change: &Change) {
        match change {
            Change::Rename { to } => self.name = Some(to.clone()),
            Change::Kind { to } => self.kind = Some(*to),
            Change::Remove => self.is_removed = true,
            Change::Merge { .. } | Change::Speaker { .. } | Change::Date { .. } => {}
        }
    }
}

/// Says whether a thing can be changed in this way.
fn fits(spot: &Spot, change: &Change) -> bool {
    match change {
        Change::Remove => *spot != Spot::Article,
        Change::Rename { to } => {
            matches!(spot, Spot::Entity(_) | Spot::Mention(_)) && !fold(to).is_empty()
        }
        Change::Kind { .. } => matches!(spot, Spot::Entity(_)),
        Change::Merge { .. } => false,
        Change::Speaker { speaker } => {
            let is_named = speaker
                .as_ref()
                .is_none_or(|name| !fold(&name.name).is_empty());
            matches!(spot, Spot::Quote(_)) && is_named
        }
        Change::Date { .. } => matches!(spot, Spot::Time(_) | Spot::Article),
    }
}

fn spot(article: &Article, found: &Annotations, target: &Target) -> Result<Spot, Orphan> {
    let place = |selector: &Selector| selector.find(&article.text).ok_or(Orphan::NoWords);
    let nearest = |selector, spans: &mut dyn Iterator<Item = Span>| {
        nearest(place(selector)?, spans).ok_or(Orphan::NoFinding)
    };
    match target {
        Target::Identity(_) => Err(Orphan::NoName),
        Target::Article { .. } => Ok(Spot::Article),
        Target::Entity { entity, .. } => {
            let key = entity.key();
            let is = |known: &crate::extract::Entity| {
                known.is_named() && known.kind == key.0 && fold(&known.name) == key.1
            };
            let mut all = (0..).zip(&found.entities).filter(|(_, known)| is(known));
            match (all.next(), all.next()) {
                (Some((id, _)), None) => Ok(Spot::Entity(id)),
                _ => Err(Orphan::NoName),
            }
        }
        Target::Mention { selector, .. } => {
            let all = found.entities.iter().flat_map(|entity| &entity.mentions);
            nearest(selector, &mut all.map(|mention| mention.span)).map(Spot::Mention)
        }
        Target::Quote { selector, .. } => {
            let firsts = found
                .quotes
                .iter()
                .filter_map(|quote| quote.content.first());
            nearest(selector, &mut firsts.copied()).map(Spot::Quote)
        }
        Target::Time { selector, .. } => {
            nearest(selector, &mut found.times.iter().map(|time| time.span)).map(Spot::Time)
        }
        Target::Quantity { selector, .. } => {
            let all = found.quantities.iter().map(|quantity| quantity.span);
            nearest(selector, &mut { all }).map(Spot::Quantity)
        }
        Target::Event { selector, time, .. } => {
            let sentence = place(selector)?;
            let dated = |event: &&crate::extract::Event| event.sentence == sentence;
            let times = found.events.iter().filter(dated).filter_map(|event| {
                let span = found.times.get(event.time as usize)?.span;
                (article.text.get(span.range())? == time).then_some(span)
            });
            let times: BTreeSet<Span> = times.collect();
            match (times.first(), times.len()) {
                (Some(time), 1) => Ok(Spot::Event(sentence, *time)),
                _ => Err(Orphan::NoFinding),
            }
        }
    }
}

/// Returns which of `spans` is meant by `place`: the same, or the only one that holds it or lies in it.
fn nearest(place: Span, spans: &mut dyn Iterator<Item = Span>) -> Option<Span> {
    let mut near: BTreeSet<Span> = BTreeSet::new();
    for span in spans {
        if span == place {
            return Some(span);
        }
        if span.contains(place) || place.contains(span) {
            near.insert(span);
        }
    }
    (near.len() == 1).then(|| near.pop_first()).flatten()
}
