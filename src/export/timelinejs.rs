//! Events as TimelineJS (timeline.knightlab.com) reads them: from JSON, and from a spreadsheet.
//!
//! Its texts are HTML: ours are escaped. It has no place for an event without a year.

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
    let is_web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    let article = match source.url.as_ref().filter(is_web) {
        Some(url) => format!("<a href=\"{}\">{article}</a>", escaped(url)),
        None => article,
    };
    format!(
        "<blockquote>{}</blockquote><p>{article}{told_by}</p>",
        escaped(source.sentence.trim())
    )
}

/// The columns that TimelineJS reads, word for word, and after them those that it does not.
const COLUMNS: [&str; 21] = [
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
    "articles",
];

/// Returns the timeline as a table: RFC 4180, in UTF-8, with a header.
pub fn csv(slides: &[Slide]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = (|| {
        writer.write_record(COLUMNS)?;
        for slide in slides {
            writer.write_record(row(slide).iter().map(|cell| harmless(cell)))?;
        }
        writer.flush()?;
        csv::Result::Ok(())
    })();
    written.expect("memory can be written");
    let bytes = writer.into_inner().expect("everything was flushed");
    String::from_utf8(bytes).expect("cells are strings")
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
    set("articles", slide.sources.len().to_string());
    row
}

/// Puts an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
