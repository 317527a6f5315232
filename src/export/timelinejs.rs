//! Events as TimelineJS (timeline.knightlab.com) reads them: from JSON, and from a spreadsheet.
//!
//! Its texts are HTML: ours are escaped. It has no place for an event without a year.

use crate::export::{
    markup::{escaped, web_address},
    table,
};
use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike as _};
use serde::Serialize;

/// One event, with what it is known from.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// Stable: made of the article and the annotation's key.
    pub id: String,
    /// When it starts.
    pub start: NaiveDateTime,
    /// Whether `start` is exact to the minute.
    pub has_clock: bool,
    /// The last day that it can mean, where that is another one.
    pub last: Option<NaiveDate>,
    /// The date in words.
    pub date: String,
    /// What happened.
    pub headline: String,
    /// The sentences that say so.
    pub sources: Vec<Source>,
    /// Its lane.
    pub group: String,
    /// For the table, of the article that tells it first: its id, the phrase that dates it, the day that this counts
    /// from, the precision, and where the phrase starts and ends.
    pub extra: [String; 6],
}

/// A sentence that tells of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The sentence.
    pub sentence: String,
    /// Who tells it, where it is inside a quote.
    pub told_by: Vec<String>,
    /// Title, outlet and date of the article.
    pub article: String,
    /// Its address.
    pub url: Option<String>,
}

/// Returns the timeline as JSON, with `title` and, under it, `method`: how it was made.
pub fn json(slides: &[Slide], title: &str, method: &str) -> String {
    let timeline = Timeline {
        title: Title {
            text: Text {
                headline: escaped(title),
                text: format!("<p>{}</p>", escaped(method)),
            },
        },
        events: slides.iter().map(event).collect(),
    };
    serde_json::to_string_pretty(&timeline).expect("strings and numbers serialize")
}

#[derive(Serialize)]
struct Timeline<'s> {
    title: Title,
    events: Vec<Event<'s>>,
}

#[derive(Serialize)]
struct Title {
    text: Text,
}

#[derive(Serialize)]
struct Text {
    headline: String,
    text: String,
}

#[derive(Serialize)]
struct Event<'s> {
    unique_id: &'s str,
    start_date: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Moment>,
    display_date: String,
    text: Text,
    #[serde(skip_serializing_if = "str::is_empty")]
    group: String,
}

#[derive(Serialize)]
struct Moment {
    year: i32,
    month: u32,
    day: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u32>,
}

fn event(slide: &Slide) -> Event<'_> {
    let day = |day: NaiveDate| Moment {
        year: day.year(),
        month: day.month(),
        day: day.day(),
        hour: None,
        minute: None,
    };
    Event {
        unique_id: &slide.id,
        start_date: Moment {
            hour: slide.has_clock.then(|| slide.start.hour()),
            minute: slide.has_clock.then(|| slide.start.minute()),
            ..day(slide.start.date())
        },
        end_date: slide.last.map(day),
        display_date: escaped(&slide.date),
        text: Text {
            headline: escaped(&slide.headline),
            text: slide.sources.iter().map(html).collect(),
        },
        group: escaped(&slide.group),
    }
}

fn html(source: &Source) -> String {
    let told_by = match source.told_by.as_slice() {
        [] => String::new(),
        names => format!(" (told by {})", escaped(&crate::wording::list(names))),
    };
    let article = escaped(&source.article);
    let article = match source.url.as_deref().and_then(web_address) {
        Some(url) => format!("<a href=\"{}\">{article}</a>", escaped(url)),
        None => article,
    };
    format!(
        "<blockquote>{}</blockquote><p>{article}{told_by}</p>",
        escaped(source.sentence.trim())
    )
}

/// The columns that TimelineJS reads, word for word, and after them those that it does not.
const COLUMNS: [&str; 27] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
    "event_id",
    "article_id",
    "phrase",
    "anchor_date",
    "precision",
    "start",
    "end",
    "articles",
];

/// Returns the timeline as a table.
pub fn csv(slides: &[Slide]) -> String {
    table::csv(&COLUMNS, slides.iter().map(row))
}

fn row(slide: &Slide) -> [String; COLUMNS.len()] {
    let mut row = [const { String::new() }; COLUMNS.len()];
    let mut set = |column: &str, value: String| {
        let at = COLUMNS.iter().position(|name| *name == column);
        row[at.expect("a column")] = value;
    };
    set("Year", slide.start.year().to_string());
    set("Month", slide.start.month().to_string());
    set("Day", slide.start.day().to_string());
    if slide.has_clock {
        set("Time", slide.start.format("%H:%M").to_string());
    }
    if let Some(last) = slide.last {
        set("End Year", last.year().to_string());
        set("End Month", last.month().to_string());
        set("End Day", last.day().to_string());
    }
    set("Display Date", escaped(&slide.date));
    set("Headline", escaped(&slide.headline));
    set("Text", slide.sources.iter().map(html).collect());
    set("Group", escaped(&slide.group));
    set("event_id", slide.id.clone());
    let [article, phrase, anchor, precision, start, end] = slide.extra.clone();
    set("article_id", article);
    set("phrase", phrase);
    set("anchor_date", anchor);
    set("precision", precision);
    set("start", start);
    set("end", end);
    set("articles", slide.sources.len().to_string());
    row
}
