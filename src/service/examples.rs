//! Questions that these articles answer, made from what was found in them: for a reader who is here for the first time.

use crate::{
    calendar::PartialDate,
    corpus::{key::event_keys, key::subject, store::Store},
    extract::Precision,
    protocol::{Example, Opened},
    search::{
        filter::Filters,
        find::{Finding, quotes},
        query::Query,
    },
    texts::{Arg, Message},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// Speakers whose topics are tried, those with most quotes first, and topics of each.
const MOST_TRIED: usize = 8;

/// Returns at most three questions, each with an answer. Linear in the size of the corpus.
pub(super) fn examples(store: &Store) -> Vec<Example> {
    let speakers = speakers(store);
    let says = speakers.iter().find_map(|(name, _)| says(store, name));
    let about = speakers
        .iter()
        .skip(1) // not the first one again, where there is another
        .chain(speakers.first())
        .take(MOST_TRIED)
        .find_map(|(name, articles)| says_about(store, name, articles));
    says.into_iter()
        .chain(about)
        .chain(happened(store))
        .collect()
}

/// The speakers with a name, those with most quotes first, with the articles that quote them.
fn speakers(store: &Store) -> Vec<(String, Vec<u32>)> {
    let mut quoted: BTreeMap<String, (usize, Vec<u32>)> = BTreeMap::new();
    for (number, held) in store.all() {
        for quote in &held.annotations.quotes {
            if quote.speaker_is_doubtful() {
                continue;
            }
            for name in store.names(held, &quote.speakers) {
                let (n, articles) = quoted.entry(name).or_default();
                *n += 1;
                if articles.last() != Some(&number) {
                    articles.push(number);
                }
            }
        }
    }
    let mut quoted: Vec<_> = quoted.into_iter().collect();
    quoted.sort_by_key(|(_, (n, _))| Reverse(*n));
    quoted.truncate(MOST_TRIED);
    let speakers = quoted.into_iter();
    speakers
        .map(|(name, (_, articles))| (name, articles))
        .collect()
}

/// How a name is asked for; a name with a quotation mark in it cannot be.
fn speaker_field(name: &str) -> Option<String> {
    (!name.contains(['"', '“', '”'])).then(|| format!("speaker:\"{name}\""))
}

fn says(store: &Store, name: &str) -> Option<Example> {
    let query = speaker_field(name)?;
    has_quotes(store, &query).then(|| Example {
        words: Message::new("example-says").with("name", name),
        opens: Opened::Query(query),
    })
}

fn says_about(store: &Store, name: &str, articles: &[u32]) -> Option<Example> {
    let speaker = speaker_field(name)?;
    let topics = articles
        .iter()
        .flat_map(|number| &store.held(*number).annotations.topics);
    topics.take(MOST_TRIED).find_map(|topic| {
        let query = format!("{speaker} about:\"{}\"", topic.phrase);
        has_quotes(store, &query).then(|| Example {
            words: Message::new("example-says-about")
                .with("name", name)
                .with("topic", topic.phrase.as_str()),
            opens: Opened::Query(query),
        })
    })
}

/// The event of the clearest date, and of those the one with most names.
fn happened(store: &Store) -> Option<Example> {
    let dated = store.all().flat_map(|(number, held)| {
        let events = held.annotations.events.iter().enumerate();
        let sure =
            events.filter(|(_, event)| event.earliest.is_some() && !event.found.is_doubtful());
        sure.map(move |(at, event)| {
            let is_day = event.precision == Precision::Day && event.earliest == event.latest;
            ((is_day, event.entities.len(), Reverse(number)), held, at)
        })
    });
    let (_, held, at) = dated.max_by_key(|(rank, ..)| *rank)?;
    let event = held.annotations.events.get(at)?;
    let time = held.annotations.times.get(event.time as usize)?;
    let id = match event.precision {
        Precision::Minute | Precision::Day => "example-on-day",
        _ => "example-in-time",
    };
    let date: Arg = match PartialDate::parse(&time.value) {
        Some(date) => PartialDate { time: None, ..date }.into(),
        None => Arg::Days(event.earliest?, event.latest?),
    };
    Some(Example {
        words: Message::new(id).with("date", date),
        opens: Opened::Event(subject(held, event_keys(held).get(at)?)),
    })
}

/// Says whether `query`, which asks for quotes, finds any.
fn has_quotes(store: &Store, query: &str) -> bool {
    let query = Query::parse(query);
    let filters = Filters::default();
    let found = Finding::new(store.index(), &query, &filters).articles();
    !found.is_empty() && quotes(store.index(), &query).is_some_and(|quotes| !quotes.is_empty())
}
