//! What was found, as a file.

use crate::{
    article::ArticleId,
    calendar::PartialDate,
    corpus::{
        credit::{outlet, shown_title},
        key::event_keys,
        store::Store,
    },
    export::timelinejs::{self, Slide, Source},
    extract::Precision,
    protocol::{File, Format, LaneBy, Part, Question, Timeline, TimelineEvent},
    search::{find::Finding, query::Query, wording::in_words},
    service::passage::words,
    timeline::{extent::extent, gather::gather},
    wording::{count, date, days},
};
use std::collections::BTreeMap;

/// Returns what `question` finds in `store`, in the form `format`.
pub(super) fn file(store: &Store, question: &Question, format: Format) -> File {
    let query = Query::parse(&question.query);
    let found = Finding::new(store.index(), &query, &question.filters).articles();
    let lanes = match question.part {
        Part::Timeline(by) => by,
        _ => LaneBy::default(),
    };
    let timeline = gather(store, &found, lanes);
    let slides = slides(store, &timeline);
    let n_left_out = timeline.events.len() - slides.len();
    let mut note = format!(
        "{} from {}",
        count(slides.len(), "event"),
        count(found.iter().count(), "article")
    );
    if n_left_out > 0 {
        note +=
            &format!("; {n_left_out} without a year left out, for which TimelineJS has no place");
    }
    let method = format!(
        "{} {note}. Found by Dateline {}; every sentence is quoted from its article.",
        in_words(&query, &question.filters, store.n_articles())
            .into_iter()
            .map(|(words, _)| words)
            .collect::<String>(),
        env!("CARGO_PKG_VERSION"),
    );
    let (name, media_type, content) = match format {
        Format::TimelineJson => (
            "timeline.json",
            "application/json",
            timelinejs::json(&slides, "Timeline", &method),
        ),
        Format::TimelineCsv => ("timeline.csv", "text/csv", timelinejs::csv(&slides)),
    };
    File {
        name: name.into(),
        media_type: media_type.into(),
        content,
        note,
    }
}

/// Returns the events that have a year, in order.
fn slides(store: &Store, timeline: &Timeline) -> Vec<Slide> {
    let mut lane_of: BTreeMap<u32, &str> = BTreeMap::new();
    for (name, events) in &timeline.lanes {
        lane_of.extend(events.iter().map(|event| (*event, name.as_str())));
    }
    let slide = |(at, event): (u32, &TimelineEvent)| {
        let (start, _) = extent(event)?;
        let (first, last) = (event.earliest?, event.latest?);
        let has_clock = event.precision == Precision::Minute && start != first.into();
        let words = match PartialDate::parse(&event.value) {
            Some(whole) => date(whole),
            None => days(first, last),
        };
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
            sources: sources(store, event),
            group: lane_of.get(&at).copied().unwrap_or_default().to_owned(),
        })
    };
    (0..).zip(&timeline.events).filter_map(slide).collect()
}

/// Returns the sentence of each article that tells `event`.
fn sources(store: &Store, event: &TimelineEvent) -> Vec<Source> {
    let own = std::iter::once((&event.article, &event.key));
    let also = event.also.iter().map(|other| (&other.article, &other.key));
    own.chain(also)
        .filter_map(|(article, key)| source(store, article, key))
        .collect()
}

fn source(store: &Store, article: &ArticleId, key: &str) -> Option<Source> {
    let held = store.held(store.number(article)?);
    let at = event_keys(held).iter().position(|other| other == key)?;
    let event = held.annotations.events.get(at)?;
    let quote = event
        .quote
        .and_then(|quote| held.annotations.quotes.get(quote as usize));
    let article = &held.article;
    let mut names = vec![shown_title(article).0];
    names.extend(outlet(article).map(str::to_owned));
    names.extend(article.reference_date().map(date));
    Some(Source {
        sentence: words(&article.text, event.sentence).to_owned(),
        told_by: quote.map_or_else(Vec::new, |quote| store.names(held, &quote.speakers)),
        article: names.join(", "),
        url: article.stated.url.clone(),
    })
}
