//! The events of the articles found, in order, and their lanes.

use crate::{
    calendar::PartialDate,
    corpus::{
        credit::shown_title,
        key::event_keys,
        store::{Held, Store},
    },
    extract::{EntityId, EntityKind, Event, Topic},
    protocol::{EventSource, LaneBy, Step, Timeline, TimelineEvent},
    search::{fold::fold, set::Set},
    timeline::{
        merge::{Telling, groups},
        open::open_end,
        strip::bars,
    },
};
use chrono::NaiveDate;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Collects the events of the articles `found`; what several of them tell is one event.
pub fn gather(store: &Store, found: &Set, by: LaneBy) -> Timeline {
    let mut tellings: Vec<Telling> = Vec::new();
    let mut places: Vec<(u32, usize, String)> = Vec::new();
    for number in found.iter() {
        let held = store.held(number);
        let keys = event_keys(held);
        for (i, key) in keys.into_iter().enumerate() {
            if let Some(telling) = telling(store, held, i) {
                tellings.push(telling);
                places.push((number, i, key));
            }
        }
    }
    let mut rows: Vec<(Order, TimelineEvent, Option<String>)> = Vec::new();
    for group in groups(&tellings) {
        let (number, i, key) = &places[group[0]];
        let held = store.held(*number);
        let event = &held.annotations.events[*i];
        let mut shown = shown(store, held, event, key.clone());
        let others = group[1..].iter().map(|other| &places[*other]);
        shown.also = others
            .map(|(number, _, key)| {
                let article = &store.held(*number).article;
                EventSource {
                    article: article.id.clone(),
                    key: key.clone(),
                    title: shown_title(article).0,
                }
            })
            .collect();
        let lane = lane(store, held, event, &shown, by);
        rows.push((order(&shown), shown, lane));
    }
    rows.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    let mut lanes: BTreeMap<Option<&str>, Vec<u32>> = BTreeMap::new();
    for (i, (_, _, lane)) in (0..).zip(&rows) {
        lanes.entry(lane.as_deref()).or_default().push(i);
    }
    let mut lanes: Vec<(Option<String>, Vec<u32>)> = lanes
        .into_iter()
        .map(|(name, events)| (name.map(str::to_owned), events))
        .collect();
    lanes.sort_by_key(|(name, events)| (name.is_none(), Reverse(events.len()), events[0]));
    Timeline {
        lanes,
        events: rows.into_iter().map(|(_, event, _)| event).collect(),
        published: bars(store, found, Step::Month),
    }
}

/// Returns all that tell the same as event `i` of article `number`: article and event, the earliest first.
pub fn tellings_of(store: &Store, number: u32, i: usize) -> Vec<(u32, usize)> {
    let Some(own) = telling(store, store.held(number), i) else {
        return Vec::new();
    };
    let mut tellings = Vec::new();
    let mut places = Vec::new();
    for (number, held) in store.all() {
        for i in 0..held.annotations.events.len() {
            if when(held, i).as_ref() != Some(&own.when) {
                continue;
            }
            if let Some(telling) = telling(store, held, i) {
                tellings.push(telling);
                places.push((number, i));
            }
        }
    }
    let all = groups(&tellings).into_iter();
    let of_group = |group: Vec<usize>| -> Vec<(u32, usize)> {
        group.into_iter().map(|at| places[at]).collect()
    };
    all.map(of_group)
        .find(|group| group.contains(&(number, i)))
        .unwrap_or_default()
}

/// What is compared of event `i` of `held`.
fn telling(store: &Store, held: &Held, i: usize) -> Option<Telling> {
    let event = held.annotations.events.get(i)?;
    let published = held
        .article
        .reference_date()
        .and_then(PartialDate::earliest);
    let telling = Telling {
        when: when(held, i)?,
        is_point: event.precision.is_point(),
        names: store
            .names(held, &event.entities)
            .iter()
            .map(|name| fold(name))
            .collect(),
        words: BTreeSet::new(),
        is_denied: false,
        rank: (published.is_none(), published, held.article.id.0.clone()),
        place: i as u32,
    };
    Some(telling.with_label(&event.label))
}

type When = (Option<NaiveDate>, Option<NaiveDate>, String);

/// The date of event `i` of `held`; the value only where days do not tell it, as without a year.
fn when(held: &Held, i: usize) -> Option<When> {
    let event = held.annotations.events.get(i)?;
    let time = held.annotations.times.get(event.time as usize)?;
    let value = match event.earliest {
        Some(_) => String::new(),
        None => time.value.clone(),
    };
    Some((event.earliest, event.latest, value))
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
        open: time.and_then(|time| open_end(&held.article.text, time.span)),
        told_by: quote.map_or_else(Vec::new, |quote| store.names(held, &quote.speakers)),
        people: store.names(held, &of_kind(held, &event.entities, EntityKind::Person)),
        also: Vec::new(),
    }
}

fn of_kind(held: &Held, entities: &[EntityId], kind: EntityKind) -> Vec<EntityId> {
    let is_kind = |id: &EntityId| held.entity(*id).is_some_and(|entity| entity.kind == kind);
    entities.iter().copied().filter(is_kind).collect()
}

/// Who takes part comes before who tells it.
fn lane(
    store: &Store,
    held: &Held,
    event: &Event,
    shown: &TimelineEvent,
    by: LaneBy,
) -> Option<String> {
    match by {
        LaneBy::Article => Some(shown_title(&held.article).0),
        LaneBy::Person => shown.people.first().or(shown.told_by.first()).cloned(),
        LaneBy::Topic => topic(held, event),
        LaneBy::Organisation => {
            let organisations = of_kind(held, &event.entities, EntityKind::Organisation);
            store.names(held, &organisations).into_iter().next()
        }
    }
}

/// The key phrase of the article that the event's sentence says, or else the article's first.
fn topic(held: &Held, event: &Event) -> Option<String> {
    let topics = &held.annotations.topics;
    let time = held.annotations.times.get(event.time as usize)?;
    let sentence = held.sentence(time.span);
    let is_said = |topic: &&Topic| topic.spans.iter().any(|span| sentence.contains(*span));
    let said = topics.iter().find(is_said).or(topics.first())?;
    Some(said.phrase.clone())
}
