//! Lays changes over what the machine found in one article.

use super::{
    Named,
    resolve::{Changes, EntityChange},
};
use crate::{
    extract::{
        Anchor, Annotations, Entity, EntityId, Event, Found, Mention, Quote, Time, TimeKind, event,
    },
    search::fold::fold,
    text::span::Span,
};
use std::collections::{BTreeMap, BTreeSet};

/// Returns what is shown of `found` once `changes` are laid over it; `found` itself stays as it is.
///
/// Entities keep their numbers: one that is removed has no mention, and nothing refers to it. Who is new comes last.
pub fn apply(found: &Annotations, changes: &Changes) -> Annotations {
    let mut shown = found.clone();
    move_mentions(&mut shown, &changes.mentions);
    for (id, change) in &changes.entities {
        if let Some(entity) = shown.entities.get_mut(*id as usize) {
            change_entity(entity, change);
        }
    }
    forget(&mut shown, found);
    remove_quotes(&mut shown, changes);
    for quote in &mut shown.quotes {
        let Some(Some(speaker)) = quote.content.first().and_then(|at| changes.quotes.get(at))
        else {
            continue;
        };
        let speaker = speaker
            .as_ref()
            .map(|named| entity_named(&mut shown.entities, named));
        quote.speakers = speaker.into_iter().collect();
        quote.resolved = Some(Found::BY_READER);
    }
    shown
        .quantities
        .retain(|quantity| !changes.quantities.contains(&quantity.span));
    let is_denied = |event: &Event| {
        let time = found.times.get(event.time as usize);
        time.is_some_and(|time| changes.events.contains(&(event.sentence, time.span)))
    };
    shown.events.retain(|event| !is_denied(event));
    date(&mut shown, &changes.times);
    remove_times(&mut shown, &changes.times);
    shown
}

/// Moves mentions to whom they mean, or away.
fn move_mentions(shown: &mut Annotations, moves: &BTreeMap<Span, Option<String>>) {
    let mut moved: Vec<(Named, Mention)> = Vec::new();
    for entity in shown.entities.iter_mut().filter(|_| !moves.is_empty()) {
        let kind = entity.kind;
        entity
            .mentions
            .retain(|mention| match moves.get(&mention.span) {
                None => true,
                Some(to) => {
                    let named = to.clone().map(|name| Named { kind, name });
                    moved.extend(named.map(|named| (named, *mention)));
                    false
                }
            });
    }
    for (named, mut mention) in moved {
        mention.found = Found::BY_READER;
        let id = entity_named(&mut shown.entities, &named);
        let mentions = &mut shown.entities[id.0 as usize].mentions;
        mentions.push(mention);
        mentions.sort_by_key(|mention| mention.span);
    }
}

fn change_entity(entity: &mut Entity, change: &EntityChange) {
    if change.is_removed {
        entity.mentions.clear();
        entity.roles.clear();
        return;
    }
    if let Some(name) = change.name.as_ref().filter(|name| **name != entity.name) {
        let before = std::mem::replace(&mut entity.name, name.clone());
        entity.aliases.retain(|alias| alias != name);
        if !entity.aliases.contains(&before) {
            entity.aliases.insert(0, before);
        }
        entity.found = Found::BY_READER;
    }
    if let Some(kind) = change.kind.filter(|kind| *kind != entity.kind) {
        entity.kind = kind;
        entity.found = Found::BY_READER;
    }
}

/// Makes nothing refer to an entity that has lost all its mentions.
fn forget(shown: &mut Annotations, found: &Annotations) {
    let lost: BTreeSet<EntityId> = (0..)
        .map(EntityId)
        .zip(shown.entities.iter().zip(&found.entities))
        .filter(|(_, (now, before))| now.mentions.is_empty() && !before.mentions.is_empty())
        .map(|(id, _)| id)
        .collect();
    if lost.is_empty() {
        return;
    }
    let is_kept = |id: &EntityId| !lost.contains(id);
    for role in shown
        .entities
        .iter_mut()
        .flat_map(|entity| &mut entity.roles)
    {
        role.organisation = role.organisation.filter(is_kept);
        role.within.retain(is_kept);
    }
    for quote in &mut shown.quotes {
        quote.speakers.retain(is_kept);
        if quote.speakers.is_empty() {
            quote.resolved = None;
        }
    }
    for event in &mut shown.events {
        event.entities.retain(is_kept);
    }
}

/// Returns the entity of this name, a new one without a mention where there is none.
fn entity_named(entities: &mut Vec<Entity>, named: &Named) -> EntityId {
    let (kind, name) = named.key();
    let known = |is: &dyn Fn(&Entity) -> bool| entities.iter().position(is);
    let of_name = known(&|entity| entity.kind == kind && fold(&entity.name) == name);
    let of_alias = || {
        known(&|entity| {
            entity.kind == kind && entity.aliases.iter().any(|alias| fold(alias) == name)
        })
    };
    let at = of_name.or_else(of_alias).unwrap_or_else(|| {
        entities.push(Entity {
            kind,
            name: named.name.clone(),
            aliases: Vec::new(),
            mentions: Vec::new(),
            roles: Vec::new(),
            found: Found::BY_READER,
        });
        entities.len() - 1
    });
    EntityId(at as u32)
}

fn remove_quotes(shown: &mut Annotations, changes: &Changes) {
    let is_none = |quote: &Quote| {
        let change = quote.content.first().and_then(|at| changes.quotes.get(at));
        change.is_some_and(Option::is_none)
    };
    let kept = kept(&shown.quotes, is_none);
    shown.quotes.retain(|quote| !is_none(quote));
    for event in &mut shown.events {
        event.quote = event.quote.and_then(|at| kept[at as usize]);
    }
}

/// Gives expressions of time their dates, and the events that they date as well.
fn date(shown: &mut Annotations, dates: &BTreeMap<Span, Option<crate::calendar::PartialDate>>) {
    for (at, time) in (0_u32..).zip(&mut shown.times) {
        let Some(Some(to)) = dates.get(&time.span) else {
            continue;
        };
        let before = time.clone();
        time.value = to.to_string();
        time.kind = match to.time {
            Some(_) => TimeKind::Time,
            None => TimeKind::Date,
        };
        time.modifier = None;
        (time.earliest, time.latest) = (to.earliest(), to.latest());
        time.anchor = Anchor::Reader;
        time.found = Found::BY_READER;
        for event in shown.events.iter_mut().filter(|event| event.time == at) {
            date_event(event, &before, time);
        }
    }
}

fn date_event(event: &mut Event, before: &Time, time: &Time) {
    // "from May to July": the other end is that of another expression
    let is_range = event.latest != before.latest && event.latest > time.latest;
    event.earliest = time.earliest;
    if !is_range {
        event.latest = time.latest;
    }
    event.precision = event::precision(time).unwrap_or(event.precision);
    event.found = Found::BY_READER;
}

fn remove_times(
    shown: &mut Annotations,
    dates: &BTreeMap<Span, Option<crate::calendar::PartialDate>>,
) {
    let is_none = |time: &Time| dates.get(&time.span).is_some_and(Option::is_none);
    let kept = kept(&shown.times, is_none);
    if kept.iter().all(Option::is_some) {
        return;
    }
    shown.times.retain(|time| !is_none(time));
    shown
        .events
        .retain_mut(|event| match kept[event.time as usize] {
            Some(at) => {
                event.time = at;
                true
            }
            None => false,
        });
    for time in &mut shown.times {
        if let Anchor::Text(at) = &mut time.anchor {
            // what it was counted from is no longer shown
            *at = kept
                .get(*at as usize)
                .copied()
                .flatten()
                .unwrap_or(u32::MAX);
        }
    }
}

/// Returns the new place of each of `all`, without those that are taken out.
fn kept<T>(all: &[T], is_taken_out: impl Fn(&T) -> bool) -> Vec<Option<u32>> {
    let mut n = 0;
    all.iter()
        .map(|one| {
            let at = (!is_taken_out(one)).then_some(n);
            n += u32::from(at.is_some());
            at
        })
        .collect()
}
