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
        merge::{Telling, Tellings},
        open::open_end,
        strip::bars,
    },
};
use chrono::NaiveDate;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// As many events are shown: more can be neither drawn nor read. Those are left out that fewest articles tell.
pub const MOST_EVENTS: usize = 2000;

/// The events of a corpus, ready to be gathered.
#[derive(Debug, Default)]
pub struct Told {
    places: Vec<Place>,
    tellings: Tellings,
}

/// An event of an article.
#[derive(Debug)]
struct Place {
    article: u32,
    /// Its index among the events of the article.
    at: u32,
    key: String,
    order: Order,
}

impl Told {
    /// Looks at all events of `store`.
    pub fn new(store: &Store) -> Self {
        let mut tellings: Vec<Telling> = Vec::new();
        let mut places: Vec<Place> = Vec::new();
        for (article, held) in store.all() {
            for (at, key) in (0..).zip(event_keys(held)) {
                if let Some(telling) = telling(store, held, at) {
                    tellings.push(telling);
                    places.push(Place {
                        article,
                        at: at as u32,
                        key,
                        order: order(held, &held.annotations.events[at]),
                    });
                }
            }
        }
        Told {
            places,
            tellings: Tellings::new(&tellings),
        }
    }
}

/// Collects the events of the articles `found`; what several of them tell is one event.
pub fn gather(store: &Store, found: &Set, by: LaneBy) -> Timeline {
    let Told { places, tellings } = store.told();
    let place = |telling: u32| &places[telling as usize];
    let mut groups = tellings.groups(|telling| found.contains(place(telling).article));
    let n_left_out = groups.len().saturating_sub(MOST_EVENTS);
    if n_left_out > 0 {
        groups = most_told(groups, |group| store.index().day(place(group[0]).article));
    }
    groups.sort_by_key(|group| &place(group[0]).order);
    let mut events = Vec::with_capacity(groups.len());
    let mut lanes: BTreeMap<Option<String>, Vec<u32>> = BTreeMap::new();
    for (i, group) in (0..).zip(&groups) {
        let first = place(group[0]);
        let held = store.held(first.article);
        let event = &held.annotations.events[first.at as usize];
        let mut shown = shown(store, held, event, first.key.clone());
        let others = group[1..].iter().map(|other| place(*other));
        shown.also = others
            .map(|other| {
                let article = &store.held(other.article).article;
                EventSource {
                    article: article.id.clone(),
                    key: other.key.clone(),
                    title: shown_title(article).0,
                }
            })
            .collect();
        let lane = lane(store, held, event, &shown, by);
        lanes.entry(lane).or_default().push(i);
        events.push(shown);
    }
    let mut lanes: Vec<(Option<String>, Vec<u32>)> = lanes.into_iter().collect();
    lanes.sort_by_key(|(name, events)| (name.is_none(), Reverse(events.len()), events[0]));
    Timeline {
        lanes,
        events,
        n_left_out: n_left_out as u32,
        published: bars(store, found, Step::Month),
    }
}

/// Returns as many of `groups` as are shown, in their order: those that most articles tell, then the newest.
fn most_told(
    mut groups: Vec<Vec<u32>>,
    day: impl Fn(&[u32]) -> Option<NaiveDate>,
) -> Vec<Vec<u32>> {
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.select_nth_unstable_by_key(MOST_EVENTS, |at| {
        let group = &groups[*at];
        (Reverse(group.len()), Reverse(day(group)), *at)
    });
    order.truncate(MOST_EVENTS);
    order.sort_unstable();
    order
        .into_iter()
        .map(|at| std::mem::take(&mut groups[at]))
        .collect()
}

/// Returns all that tell the same as event `i` of article `number`: article and event, the earliest first.
pub fn tellings_of(store: &Store, number: u32, i: usize) -> Vec<(u32, usize)> {
    let own = when(store.held(number), i);
    let Told { places, tellings } = store.told();
    let is_then = |telling: u32| {
        let place = &places[telling as usize];
        when(store.held(place.article), place.at as usize) == own
    };
    let of_group = |group: Vec<u32>| -> Vec<(u32, usize)> {
        let places = group.into_iter().map(|telling| &places[telling as usize]);
        places
            .map(|place| (place.article, place.at as usize))
            .collect()
    };
    let all = tellings.groups(is_then).into_iter().map(of_group);
    all.filter(|_| own.is_some())
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

fn order(held: &Held, event: &Event) -> Order {
    let time = held.annotations.times.get(event.time as usize);
    let value = time.map_or("", |time| &time.value);
    let month_and_day = match PartialDate::parse(value) {
        Some(PartialDate { year: None, .. }) => value.to_owned(),
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
        is_corrected: event.found.is_by_reader()
            || time.is_some_and(|time| time.found.is_by_reader()),
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
