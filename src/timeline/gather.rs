//! The events of the articles found, in order, and their lanes.

use crate::{
    calendar::PartialDate,
    corpus::{
        credit::shown_title,
        key::event_keys,
        store::{Held, Store},
    },
    extract::{EntityId, EntityKind, Event},
    protocol::{LaneBy, Step, Timeline, TimelineEvent},
    search::set::Set,
    timeline::strip::bars,
};
use chrono::NaiveDate;
use std::{cmp::Reverse, collections::BTreeMap};

/// The name of the lane of events in which no one is named.
const NO_ONE: &str = "No one named";

/// Collects the events of the articles `found`.
pub fn gather(store: &Store, found: &Set, by: LaneBy) -> Timeline {
    let mut rows: Vec<(Order, TimelineEvent, String)> = Vec::new();
    for number in found.iter() {
        let held = store.held(number);
        let keys = event_keys(held);
        for (event, key) in held.annotations.events.iter().zip(keys) {
            let shown = shown(store, held, event, key);
            let lane = lane(store, held, event, &shown, by);
            rows.push((order(&shown), shown, lane));
        }
    }
    rows.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    let mut lanes: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (i, (_, _, lane)) in (0..).zip(&rows) {
        lanes.entry(lane).or_default().push(i);
    }
    let mut lanes: Vec<(String, Vec<u32>)> = lanes
        .into_iter()
        .map(|(name, events)| (name.to_owned(), events))
        .collect();
    lanes.sort_by_key(|(name, events)| (name == NO_ONE, Reverse(events.len()), events[0]));
    Timeline {
        lanes,
        events: rows.into_iter().map(|(_, event, _)| event).collect(),
        published: bars(store, found, Step::Month),
    }
}

/// Dated ones first, by first day, the longer before the shorter; then by month and day.
type Order = (bool, Option<NaiveDate>, Reverse<Option<NaiveDate>>, String);

fn order(event: &TimelineEvent) -> Order {
    let month_and_day = match PartialDate::parse(&event.value) {
        Some(PartialDate { year: None, .. }) => event.value.clone(),
        _ => String::new(),
    };
    (
        event.earliest.is_none(),
        event.earliest,
        Reverse(event.latest),
        month_and_day,
    )
}

fn shown(store: &Store, held: &Held, event: &Event, key: String) -> TimelineEvent {
    let time = held.annotations.times.get(event.time as usize);
    let quote = event
        .quote
        .and_then(|quote| held.annotations.quotes.get(quote as usize));
    TimelineEvent {
        article: held.article.id.clone(),
        key,
        label: event.label.clone(),
        value: time.map_or_else(String::new, |time| time.value.clone()),
        earliest: event.earliest,
        latest: event.latest,
        precision: event.precision,
        told_by: quote.map_or_else(Vec::new, |quote| store.names(held, &quote.speakers)),
        people: store.names(held, &of_kind(held, &event.entities, EntityKind::Person)),
    }
}

fn of_kind(held: &Held, entities: &[EntityId], kind: EntityKind) -> Vec<EntityId> {
    let is_kind = |id: &EntityId| held.entity(*id).is_some_and(|entity| entity.kind == kind);
    entities.iter().copied().filter(is_kind).collect()
}

/// Who takes part comes before who tells it.
fn lane(store: &Store, held: &Held, event: &Event, shown: &TimelineEvent, by: LaneBy) -> String {
    let first = match by {
        LaneBy::Article => return shown_title(&held.article).0,
        LaneBy::Person => shown.people.first().or(shown.told_by.first()).cloned(),
        LaneBy::Organisation => {
            let organisations = of_kind(held, &event.entities, EntityKind::Organisation);
            store.names(held, &organisations).into_iter().next()
        }
    };
    first.unwrap_or_else(|| NO_ONE.into())
}
