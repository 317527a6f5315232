//! Dates as readers write them: `10 Mar 2024`, `3 March, year not stated`.

use super::{Arg, DatePart, Locale, Message, Texts};
use crate::{
    calendar::{ClockTime, PartialDate},
    extract::Precision,
};
use chrono::{Datelike as _, NaiveDate};

/// A date in words, with what is not known apart, so that it can be set in italics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateWords {
    /// What is known: `3 March`. Empty where nothing is.
    pub known: String,
    /// What is not: `year not stated`, `no date`.
    pub missing: Option<String>,
}

impl DateWords {
    /// Returns the words for something that is known.
    pub fn known(known: impl Into<String>) -> Self {
        DateWords {
            known: known.into(),
            missing: None,
        }
    }

    /// Returns the words for something of which nothing is known.
    pub fn missing(missing: String) -> Self {
        DateWords {
            known: String::new(),
            missing: Some(missing),
        }
    }
}

impl Texts {
    /// Returns both parts of `words` in one line.
    pub fn line(&self, words: &DateWords) -> String {
        match &words.missing {
            None => words.known.clone(),
            Some(missing) if words.known.is_empty() => missing.clone(),
            Some(missing) => format!("{}{}{missing}", words.known, self.say("date-comma")),
        }
    }

    /// Returns the words for an ISO 8601 date as the protocol has it, with `XXXX` for a year that is not stated.
    ///
    /// A month is written out only where no year follows it. What is not such a date is returned as it is.
    pub fn date_words(&self, written: Option<&str>) -> DateWords {
        let Some(written) = written else {
            return DateWords::missing(self.say("date-none"));
        };
        match PartialDate::parse(written) {
            Some(date) => self.short_words(date),
            None => DateWords::known(written),
        }
    }

    /// Returns the words for `date` without its time of day.
    pub fn short_words(&self, date: PartialDate) -> DateWords {
        let month = match date.year {
            Some(_) => DatePart::ShortMonth,
            None => DatePart::Month,
        };
        DateWords {
            known: self.known(date, month, false),
            missing: self.missing_year(date),
        }
    }

    /// Returns the words for `date` with everything that is known: `Sunday 10 March 2024, 3:01 pm (UTC−5)`.
    pub fn full_words(&self, date: PartialDate) -> DateWords {
        let known = self.known(date, DatePart::Month, true);
        DateWords {
            known: match date.time {
                None => known,
                Some(time) => self.put(
                    &Message::new("date-at")
                        .with("date", known)
                        .with("time", self.clock(time)),
                ),
            },
            missing: self.missing_year(date),
        }
    }

    /// Returns the words for what is known of a date without its year, for a list of those: `25 Feb`.
    pub fn month_and_day(&self, date: PartialDate) -> String {
        let date = PartialDate { year: None, ..date };
        self.known(date, DatePart::ShortMonth, false)
    }

    /// Returns the words for `day` with its month written out: `10 March 2024`.
    pub fn day(&self, day: NaiveDate) -> String {
        self.known(day.into(), DatePart::Month, false)
    }

    /// Returns the words for the month of `day`: `March 2024`.
    pub fn month(&self, day: NaiveDate) -> String {
        self.written(day, &[DatePart::Month, DatePart::Year])
    }

    /// Returns the words for the year of `day`: `2024`.
    pub fn year(&self, day: NaiveDate) -> String {
        (self.part)(self.locale, DatePart::Year, day)
    }

    /// Returns the words for some parts of `day`, given in the order of English.
    pub fn written(&self, day: NaiveDate, parts: &[DatePart]) -> String {
        let part = |part: &DatePart| (self.part)(self.locale, *part, day);
        match self.locale {
            Locale::English => parts.iter().map(part).collect::<Vec<_>>().join(" "),
            // From the longest to the shortest, and the day of the week behind all.
            Locale::Chinese => {
                let mut parts = parts.to_vec();
                parts.sort_by_key(|part| match part {
                    DatePart::Year => 0,
                    DatePart::Month | DatePart::ShortMonth => 1,
                    DatePart::Day => 2,
                    DatePart::Weekday => 3,
                });
                parts.iter().map(part).collect()
            }
        }
    }

    /// Returns the words for an event's date within the year it is listed under: `14 Aug`, `5–19 Mar`, `Apr–Jun`,
    /// `2022`.
    pub fn event_words(&self, first: NaiveDate, last: NaiveDate, precision: Precision) -> String {
        use DatePart::{Day, ShortMonth, Year};
        let same_year = first.year() == last.year();
        let same_month = same_year && first.month() == last.month();
        let span = |id: &'static str, parts: &[DatePart]| {
            let message = Message::new(id).with("first", self.written(first, parts));
            self.put(&message.with("last", self.written(last, parts)))
        };
        match precision {
            _ if first == last => self.written(first, &[Day, ShortMonth]),
            Precision::Minute | Precision::Day | Precision::Week => match (same_year, same_month) {
                (_, true) => self.put(
                    &Message::new("date-span-in-month")
                        .with("first", first.day())
                        .with("last", last.day())
                        .with("month", self.written(first, &[ShortMonth])),
                ),
                (true, false) => span("date-span-wide", &[Day, ShortMonth]),
                (false, _) => span("date-span-wide", &[Day, ShortMonth, Year]),
            },
            Precision::Month | Precision::Quarter | Precision::Season => {
                match (same_year, same_month) {
                    (_, true) => self.written(first, &[ShortMonth]),
                    (true, false) => span("date-span", &[ShortMonth]),
                    (false, _) => span("date-span-wide", &[ShortMonth, Year]),
                }
            }
            _ if same_year => self.year(first),
            _ => span("date-span", &[Year]),
        }
    }

    /// Writes `date` with its month written out, and what is not known of it.
    pub(super) fn marked_date(&self, date: PartialDate) -> String {
        let known = self.known(date, DatePart::Month, false);
        match (known.is_empty(), date.year) {
            (true, _) => self.words("date-none", None),
            (false, Some(_)) => known,
            (false, None) => self.marked_with("date-no-year", "date", &Arg::Text(known)),
        }
    }

    /// Writes the days from `first` to `last` as short as is clear: `1 to 31 March 2024`.
    pub(super) fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.day(first);
        }
        let same_year = first.year() == last.year();
        let message = match same_year && first.month() == last.month() {
            true => Message::new("date-days-in-month")
                .with("first", first.day())
                .with("last", last.day())
                .with("month", self.month(first)),
            false if same_year => Message::new("date-days-in-year")
                .with(
                    "first",
                    self.written(first, &[DatePart::Day, DatePart::Month]),
                )
                .with(
                    "last",
                    self.written(last, &[DatePart::Day, DatePart::Month]),
                )
                .with("year", self.year(first)),
            false => Message::new("date-days")
                .with("first", self.day(first))
                .with("last", self.day(last)),
        };
        self.put(&message)
    }

    /// Writes the days from `first` to `last` of one year without it: `1 January to 31 March`.
    pub(super) fn days_of_year(&self, first: NaiveDate, last: NaiveDate) -> String {
        let parts = [DatePart::Day, DatePart::Month];
        let message = match first.month() == last.month() {
            true => Message::new("date-days-in-month")
                .with("first", first.day())
                .with("last", last.day())
                .with("month", self.written(first, &[DatePart::Month])),
            false => Message::new("date-days")
                .with("first", self.written(first, &parts))
                .with("last", self.written(last, &parts)),
        };
        self.put(&message)
    }

    /// Writes what is known of `date`.
    fn known(&self, date: PartialDate, month: DatePart, with_weekday: bool) -> String {
        let mut parts = Vec::new();
        if with_weekday && date.year.is_some() && date.day.is_some() {
            parts.push(DatePart::Weekday);
        }
        parts.extend(date.month.and(date.day).map(|_| DatePart::Day));
        parts.extend(date.month.map(|_| month));
        parts.extend(date.year.map(|_| DatePart::Year));
        // Any year that has a 29 February will do.
        let full = PartialDate {
            year: date.year.or(Some(2000)),
            ..date
        };
        full.earliest()
            .map_or_else(String::new, |day| self.written(day, &parts))
    }

    fn missing_year(&self, date: PartialDate) -> Option<String> {
        date.year
            .is_none()
            .then(|| self.say("date-year-not-stated"))
    }

    fn clock(&self, time: ClockTime) -> String {
        let message = Message::new("date-clock")
            .with("hour", u32::from(time.hour))
            .with(
                "twelfth",
                match time.hour % 12 {
                    0 => 12,
                    hour => u32::from(hour),
                },
            )
            .with("minute", format!("{:02}", time.minute))
            .with(
                "half",
                if (12..24).contains(&time.hour) {
                    "pm"
                } else {
                    "am"
                },
            );
        match time.offset_minutes {
            None => self.put(&message),
            Some(offset) => self.put(
                &Message::new("date-clock-zone")
                    .with("time", message)
                    .with("zone", zone_words(offset)),
            ),
        }
    }
}

fn zone_words(offset_minutes: i16) -> String {
    if offset_minutes == 0 {
        return "UTC".into();
    }
    let sign = if offset_minutes < 0 { '−' } else { '+' };
    let (hours, minutes) = (
        offset_minutes.unsigned_abs() / 60,
        offset_minutes.unsigned_abs() % 60,
    );
    match minutes {
        0 => format!("UTC{sign}{hours}"),
        minutes => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}
