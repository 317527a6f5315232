//! The events, as TimelineJS reads them.

use super::{Scope, code};
use crate::{
    article::ArticleId,
    calendar::PartialDate,
    corpus::{
        credit::{outlet, shown_title},
        key::event_keys,
        store::Store,
    },
    export::timelinejs::{self, Slide, Source},
    extract::{Anchor, Precision},
    protocol::{File, LaneBy, Part, Timeline, TimelineEvent},
    service::passage::words,
    text::offset::Offsets,
    texts::{Arg, Message, Texts},
    timeline::{extent::extent, gather::gather},
};
use std::collections::BTreeMap;

/// The events as JSON.
pub(super) fn json(scope: &Scope<'_>) -> File {
    let (slides, note) = found(scope);
    let mut method = scope.method().lines();
    method.push(scope.texts.put(&note));
    let content = timelinejs::json(&slides, "Timeline", &method.join(" "));
    File {
        note,
        ..scope.file("timeline.json", "application/json", content)
    }
}

/// The events as a table.
pub(super) fn csv(scope: &Scope<'_>) -> File {
    let (slides, note) = found(scope);
    File {
        note,
        ..scope.file("timeline.csv", "text/csv", timelinejs::csv(&slides))
    }
}

/// The events that have a year, and how many there are.
pub(super) fn found(scope: &Scope<'_>) -> (Vec<Slide>, Message) {
    let lanes = match scope.question.part {
        Part::Timeline(by) => by,
        _ => LaneBy::default(),
    };
    let timeline = gather(scope.store, &scope.found, lanes);
    let slides = slides(scope.store, &timeline, lanes, &scope.texts);
    let n_left_out = timeline.events.len() - slides.len();
    let mut note = Message::new("count-events-articles")
        .with("events", slides.len())
        .with("articles", scope.found.len());
    if n_left_out > 0 {
        note = Message::new("export-left-out")
            .with("found", note)
            .with("n", n_left_out);
    }
    if timeline.n_left_out > 0 {
        note = Message::new("export-crowded")
            .with("found", note)
            .with("n", timeline.n_left_out);
    }
    (slides, note)
}

/// Returns the events that have a year, in order.
fn slides(store: &Store, timeline: &Timeline, lanes: LaneBy, texts: &Texts) -> Vec<Slide> {
    let no_one = texts.say(match lanes {
        LaneBy::Topic => "lane-no-topic",
        LaneBy::Person | LaneBy::Organisation | LaneBy::Article => "lane-no-one",
    });
    let mut lane_of: BTreeMap<u32, &str> = BTreeMap::new();
    for (name, events) in &timeline.lanes {
        let name = name.as_deref().unwrap_or(&no_one);
        lane_of.extend(events.iter().map(|event| (*event, name)));
    }
    let slide = |(at, event): (u32, &TimelineEvent)| {
        let (start, _) = extent(event)?;
        let (first, last) = (event.earliest?, event.latest?);
        let has_clock = event.precision == Precision::Minute && start != first.into();
        let words = texts.write(&match PartialDate::parse(&event.value) {
            Some(whole) => whole.into(),
            None => Arg::Days(first, last),
        });
        Some(Slide {
            id: format!("{}-{}", event.article.0, event.key),
            start,
            has_clock,
            last: (first != last).then_some(last),
            date: match has_clock {
                true => format!("{words}, {}", start.format("%H:%M")),
                false => words,
            },
            headline: event.label.clone(),
            sources: sources(store, event, texts),
            extra: extra(store, event).unwrap_or_default(),
            group: lane_of.get(&at).copied().unwrap_or_default().to_owned(),
        })
    };
    (0..).zip(&timeline.events).filter_map(slide).collect()
}

/// Returns the sentence of each article that tells `event`.
fn sources(store: &Store, event: &TimelineEvent, texts: &Texts) -> Vec<Source> {
    let own = std::iter::once((&event.article, &event.key));
    let also = event.also.iter().map(|other| (&other.article, &other.key));
    own.chain(also)
        .filter_map(|(article, key)| source(store, article, key, texts))
        .collect()
}

fn source(store: &Store, article: &ArticleId, key: &str, texts: &Texts) -> Option<Source> {
    let held = store.held(store.number(article)?);
    let at = event_keys(held).iter().position(|other| other == key)?;
    let event = held.annotations.events.get(at)?;
    let quote = event
        .quote
        .and_then(|quote| held.annotations.quotes.get(quote as usize));
    let article = &held.article;
    let mut names = vec![shown_title(article).0];
    names.extend(outlet(article).map(str::to_owned));
    names.extend(
        article
            .reference_date()
            .map(|date| texts.write(&date.into())),
    );
    Some(Source {
        sentence: words(&article.text, event.sentence).to_owned(),
        told_by: quote.map_or_else(Vec::new, |quote| store.names(held, &quote.speakers)),
        article: names.join(", "),
        url: article.stated.url.clone(),
    })
}

/// What the table says of the article that tells `event` first.
fn extra(store: &Store, event: &TimelineEvent) -> Option<[String; 6]> {
    let held = store.held(store.number(&event.article)?);
    let at = event_keys(held).iter().position(|key| *key == event.key)?;
    let found = &held.annotations;
    let time = found.times.get(found.events.get(at)?.time as usize)?;
    let anchor = match time.anchor {
        Anchor::Stated | Anchor::Reader => None,
        Anchor::Published => held.article.reference_date().map(|date| date.to_string()),
        Anchor::Text(other) => found
            .times
            .get(other as usize)
            .map(|time| time.value.clone()),
    };
    let offsets = Offsets::new(&held.article.text);
    Some([
        event.article.0.clone(),
        words(&held.article.text, time.span).to_owned(),
        anchor.unwrap_or_default(),
        code(&event.precision),
        offsets.code_points(time.span.start as usize).to_string(),
        offsets.code_points(time.span.end as usize).to_string(),
    ])
}
