//! Keys of annotations: made from their words, so that a link survives a change elsewhere in the text.
//!
//! `q-1a2b3c4d` is a quote; a second one with the same words is `q-1a2b3c4d-2`.

use crate::{corpus::store::Held, protocol::Subject, search::fold::each_word, text::span::Span};
use std::collections::BTreeMap;

/// The kind of an annotation that has a key, with its index among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the quotes.
    Quote(usize),
    /// Among the times.
    Time(usize),
    /// Among the quantities.
    Quantity(usize),
    /// Among the events.
    Event(usize),
}

/// The keys of one article's annotations.
pub struct Keys {
    /// Of the quotes.
    pub quotes: Vec<String>,
    /// Of the times.
    pub times: Vec<String>,
    /// Of the quantities.
    pub quantities: Vec<String>,
    /// Of the events.
    pub events: Vec<String>,
}

impl Keys {
    /// Makes the keys of everything in `held`.
    pub fn new(held: &Held) -> Self {
        let text = &held.article.text;
        let found = &held.annotations;
        let quotes = found.quotes.iter().map(|quote| quote.content.clone());
        let times = found.times.iter().map(|time| vec![time.span]);
        Keys {
            quotes: keys('q', text, quotes),
            times: keys('t', text, times),
            quantities: quantity_keys(held),
            events: event_keys(held),
        }
    }

    /// Returns the annotation with the key `key`.
    pub fn find(&self, key: &str) -> Option<Place> {
        let at = |keys: &[String]| keys.iter().position(|other| other == key);
        match key.as_bytes().first()? {
            b'q' => at(&self.quotes).map(Place::Quote),
            b't' => at(&self.times).map(Place::Time),
            b'n' => at(&self.quantities).map(Place::Quantity),
            b'e' => at(&self.events).map(Place::Event),
            _ => None,
        }
    }
}

/// Makes the keys of the quantities of `held`.
pub fn quantity_keys(held: &Held) -> Vec<String> {
    let quantities = held.annotations.quantities.iter();
    let spans = quantities.map(|quantity| vec![quantity.span]);
    keys('n', &held.article.text, spans)
}

/// Makes the keys of the events of `held`: of the sentence and the time in it.
pub fn event_keys(held: &Held) -> Vec<String> {
    let found = &held.annotations;
    let events = found.events.iter().map(|event| {
        let time = found.times.get(event.time as usize);
        let mut spans = vec![event.sentence];
        spans.extend(time.map(|time| time.span));
        spans
    });
    keys('e', &held.article.text, events)
}

/// Returns the subject of the annotation with the key `key` of `held`.
pub fn subject(held: &Held, key: &str) -> Subject {
    Subject::Annotation {
        article: held.article.id.clone(),
        key: key.to_owned(),
    }
}

fn keys(letter: char, text: &str, all: impl Iterator<Item = Vec<Span>>) -> Vec<String> {
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    all.map(|spans| {
        let hash = hash(text, &spans);
        let n = seen.entry(hash).and_modify(|n| *n += 1).or_insert(1);
        match n {
            1 => format!("{letter}-{hash:08x}"),
            n => format!("{letter}-{hash:08x}-{n}"),
        }
    })
    .collect()
}

/// FNV-1a over the folded words: the keys are in links, so this must never change.
fn hash(text: &str, spans: &[Span]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut add = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    for span in spans {
        each_word(text.get(span.range()).unwrap_or_default(), |_, word| {
            word.bytes().for_each(&mut add);
            add(b' ');
        });
        add(b'\n');
    }
    hash
}
