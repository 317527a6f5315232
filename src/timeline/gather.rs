//! The events of the articles found, in order, and their lanes.

use crate::{
    calendar::PartialDate,
    corpus::{
        credit::shown_title,
        key::event_keys,
        ragged::Ragged,
        store::{Held, Store},
    },
    extract::{EntityId, EntityKind, Event, Topic},
    protocol::{EventSource, LaneBy, Step, Timeline, TimelineEvent},
    search::set::Set,
    timeline::{
        merge::{Telling, Terms, When, groups},
        open::open_end,
        strip::bars,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// As many events are shown: more can be neither drawn nor read. Those are left out that fewest articles tell.
pub const MOST_EVENTS: usize = 2000;

/// The events of a corpus, ready to be gathered.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Told {
    terms: Terms,
    /// The events that have a date, article by article.
    tellings: Vec<Telling>,
    /// The key of each of them.
    keys: Vec<String>,
    /// Those that tell the same, by index, the earliest article first; the groups in the order of time.
    groups: Ragged<u32>,
}

impl Told {
    /// Looks at all events of `store`.
    pub fn new(store: &Store) -> Self {
        let all = 0..store.n_articles();
        let mut told = Told::default();
        told.look_at(store, |article| all.contains(&article));
        told
    }

    /// Looks anew at the events of `articles`, and at no others.
    pub fn replace(&mut self, store: &Store, articles: &BTreeSet<u32>) {
        self.look_at(store, |article| articles.contains(&article));
    }

    fn look_at(&mut self, store: &Store, is_new: impl Fn(u32) -> bool) {
        let before = std::mem::take(&mut self.tellings).into_iter();
        let mut before = before.zip(std::mem::take(&mut self.keys)).peekable();
        for (article, held) in store.all() {
            let is_new = is_new(article);
            while let Some((telling, key)) = before.next_if(|(one, _)| one.article == article) {
                if !is_new {
                    self.tellings.push(telling);
                    self.keys.push(key);
                }
            }
            if is_new {
                for (at, key) in (0..).zip(event_keys(held)) {
                    let telling = telling(store, held, article, at, &mut self.terms);
                    self.keys.extend(telling.is_some().then_some(key));
                    self.tellings.extend(telling);
                }
            }
        }
        self.group(store);
    }

    /// Finds which tell the same.
    fn group(&mut self, store: &Store) {
        let ranks = ranks(store);
        let mut groups = groups(&self.tellings, |article| ranks[article as usize]);
        groups.sort_by_cached_key(|group| {
            let Telling { article, place, .. } = self.tellings[group[0] as usize];
            let held = store.held(article);
            order(held, &held.annotations.events[place as usize])
        });
        self.groups = Ragged::default();
        groups.into_iter().for_each(|group| self.groups.push(group));
    }
}

/// Returns the place of each article among all: the dated before the others, by day.
fn ranks(store: &Store) -> Vec<u32> {
    let rank = |(article, held): (u32, &Held)| {
        let day = store.index().day(article);
        ((day.is_none(), day, held.article.id.clone()), article)
    };
    let mut all: Vec<_> = store.all().map(rank).collect();
    all.sort_unstable();
    let mut ranks = vec![0; all.len()];
    for (rank, (_, article)) in (0..).zip(all) {
        ranks[article as usize] = rank;
    }
    ranks
}

/// Collects the events of the articles `found`; what several of them tell is one event.
pub fn gather(store: &Store, found: &Set, by: LaneBy) -> Timeline {
    let told = store.told();
    let is_found = |telling: &&u32| found.contains(told.tellings[**telling as usize].article);
    let mut groups: Vec<Group> = (0..told.groups.n())
        .filter_map(|group| {
            let mut members = told.groups.of(group).iter().filter(is_found);
            let first = *members.next()?;
            Some(Group {
                group,
                first,
                n: 1 + members.count() as u32,
            })
        })
        .collect();
    let n_left_out = groups.len().saturating_sub(MOST_EVENTS);
    if n_left_out > 0 {
        let day = |telling: u32| store.index().day(told.tellings[telling as usize].article);
        most_told(&mut groups, day);
    }
    let mut events = Vec::with_capacity(groups.len());
    let mut lanes: BTreeMap<Option<String>, Vec<u32>> = BTreeMap::new();
    for (i, group) in (0..).zip(&groups) {
        let first = &told.tellings[group.first as usize];
        let held = store.held(first.article);
        let event = &held.annotations.events[first.place as usize];
        let key = told.keys[group.first as usize].clone();
        let mut shown = shown(store, held, event, key);
        let members = told.groups.of(group.group).iter().filter(is_found);
        let others = members.skip(1).map(|other| *other as usize);
        shown.also = others
            .map(|other| {
                let article = &store.held(told.tellings[other].article).article;
                EventSource {
                    article: article.id.clone(),
                    key: told.keys[other].clone(),
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

/// An event as the articles found tell it.
struct Group {
    group: u32,
    /// The first telling.
    first: u32,
    /// How many articles tell it.
    n: u32,
}

/// Keeps as many of `groups` as are shown, in their order: those that most articles tell, then the newest.
fn most_told(groups: &mut Vec<Group>, day: impl Fn(u32) -> Option<NaiveDate>) {
    groups.select_nth_unstable_by_key(MOST_EVENTS, |group| {
        (Reverse(group.n), Reverse(day(group.first)), group.group)
    });
    groups.truncate(MOST_EVENTS);
    groups.sort_unstable_by_key(|group| group.group);
}

/// Returns all that tell the same as event `i` of article `number`: article and event, the earliest first.
pub fn tellings_of(store: &Store, number: u32, i: usize) -> Vec<(u32, usize)> {
    let told = store.told();
    let place = |telling: u32| {
        let Telling { article, place, .. } = told.tellings[telling as usize];
        (article, place as usize)
    };
    let groups = (0..told.groups.n()).map(|group| told.groups.of(group));
    groups
        .map(|group| group.iter().map(|telling| place(*telling)))
        .find(|group| group.clone().any(|telling| telling == (number, i)))
        .map_or_else(Vec::new, Iterator::collect)
}

/// What is compared of event `i` of `held`, which has this number.
fn telling(
    store: &Store,
    held: &Held,
    article: u32,
    i: usize,
    terms: &mut Terms,
) -> Option<Telling> {
    let event = held.annotations.events.get(i)?;
    let when = when(held, i)?;
    let shown = event.entities.iter().filter_map(|id| store.name(held, *id));
    let mut names: Vec<u32> = shown.map(|name| terms.name(name)).collect();
    names.sort_unstable();
    names.dedup();
    let (words, is_denied) = terms.headline(&event.label, &names);
    Some(Telling {
        when,
        is_point: event.precision.is_point(),
        names,
        words,
        is_denied,
        article,
        place: i as u32,
    })
}

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
    let value = time.filter(|_| event.earliest.is_none());
    let value = value.map_or("", |time| &time.value);
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
