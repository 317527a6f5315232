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
    texts::{Arg, Locale, Message, Texts},
    timeline::{extent::extent, gather::gather},
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
    // A file is for other programs and other people: it is in English in every language of the interface.
    let texts = Texts::new(Locale::English);
    let slides = slides(store, &timeline, lanes, &texts);
    let n_left_out = timeline.events.len() - slides.len();
    let mut note = Message::new("count-events-articles")
        .with("events", slides.len())
        .with("articles", found.iter().count());
    if n_left_out > 0 {
        note = Message::new("export-left-out")
            .with("found", note)
            .with("n", n_left_out);
    }
    let method = Message::new("export-method")
        .with(
            "question",
            in_words(&query, &question.filters, store.n_articles()),
        )
        .with("found", note.clone())
        .with("version", env!("CARGO_PKG_VERSION"));
    let method = texts.put(&method);
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
