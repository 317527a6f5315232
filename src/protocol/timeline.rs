//! What has a date: the strip of the two clocks, and the events.

use super::Subject;
use crate::{article::ArticleId, calendar::PartialDate, extract::Precision};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The strip of the two clocks: published articles as bars, mentioned dates as dots.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    /// First day shown, if anything is dated.
    pub start: Option<NaiveDate>,
    /// Last day shown.
    pub end: Option<NaiveDate>,
    /// How long a bar is.
    pub step: Step,
    /// One for each step, in order, from `start`.
    pub bars: Vec<Bar>,
    /// Mentioned dates, in order: position from 0 to 1, how many, and whether the article is in the result.
    pub dots: Vec<Dot>,
    /// Years or months to write under the axis, with their position from 0 to 1.
    pub ticks: Vec<(f64, PartialDate)>,
    /// Articles found without any date.
    pub n_undated: u32,
    /// Articles found with a date but no year.
    pub n_no_year: u32,
}

/// The length of a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// A day.
    Day,
    /// A calendar month.
    #[default]
    Month,
    /// A calendar year.
    Year,
}

/// Articles published in one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// First day.
    pub start: NaiveDate,
    /// Position of its start, 0 to 1.
    pub x: f64,
    /// Width, 0 to 1.
    pub width: f64,
    /// In the result.
    pub n_found: u32,
    /// In the corpus.
    pub n_all: u32,
}

/// A mentioned date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dot {
    /// Position, 0 to 1.
    pub x: f64,
    /// The row below the axis, 0 to 2.
    pub row: u8,
    /// Whether an article that mentions it is in the result.
    pub found: bool,
}

/// The events found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// In order of time; those without a year last, by month and day.
    pub events: Vec<TimelineEvent>,
    /// Lanes, those with most events first, the one in which no one is named last; indexes into `events`.
    pub lanes: Vec<(Option<String>, Vec<u32>)>,
    /// Events that are not among them, because there are too many: those that fewest articles tell.
    pub n_left_out: u32,
    /// Articles found by month of publication, for the upper clock.
    pub published: Vec<Bar>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimelineEvent {
    /// What [`Subject::Annotation`] needs.
    pub article: ArticleId,
    /// Its key.
    pub key: String,
    /// A short headline.
    pub label: String,
    /// The TIMEX3 value.
    pub value: String,
    /// First day; `None` without a year.
    pub earliest: Option<NaiveDate>,
    /// Last day; `None` without a year.
    pub latest: Option<NaiveDate>,
    /// How exactly it is dated.
    pub precision: Precision,
    /// The end that the text leaves open.
    pub open: Option<Open>,
    /// Who tells it, where it is inside a quote.
    pub told_by: Vec<String>,
    /// Who takes part.
    pub people: Vec<String>,
    /// Whether a reader corrected it or its time.
    pub is_corrected: bool,
    /// Other articles that tell it, the earliest first.
    pub also: Vec<EventSource>,
}

/// An article that tells an event which another one tells as well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventSource {
    /// The article.
    pub article: ArticleId,
    /// The event's key there.
    pub key: String,
    /// The article's title.
    pub title: String,
}

impl TimelineEvent {
    /// Returns what opens it, first as the article tells it that speaks for all.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> {
        let own = std::iter::once((&self.article, &self.key));
        let also = self.also.iter().map(|other| (&other.article, &other.key));
        own.chain(also).map(|(article, key)| Subject::Annotation {
            article: article.clone(),
            key: key.clone(),
        })
    }

    /// Says whether `subject` is this event, as any of its articles tells it.
    pub fn is(&self, subject: &Subject) -> bool {
        self.subjects().any(|own| own == *subject)
    }
}

/// An end of an event that the text leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Open {
    /// It began at some time before: “until June”.
    Start,
    /// It goes on: “since 2019”.
    End,
}
