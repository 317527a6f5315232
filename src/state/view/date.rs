//! Dates as readers write them: `10 Mar 2024`, `3 March, year not stated`.

use crate::{calendar::PartialDate, extract::Precision, wording};
use chrono::{Datelike as _, NaiveDate};

/// A date in words, with what is not known apart, so that it can be set in italics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateWords {
    /// What is known: `3 March`. Empty where nothing is.
    pub known: String,
    /// What is not: `year not stated`, `no date`.
    pub missing: Option<&'static str>,
}

impl DateWords {
    /// Returns both parts in one line.
    pub fn line(&self) -> String {
        match self.missing {
            None => self.known.clone(),
            Some(missing) if self.known.is_empty() => missing.to_owned(),
            Some(missing) => format!("{}, {missing}", self.known),
        }
    }
}

fn month_name(month: u8) -> &'static str {
    wording::month(month.into())
}

/// Returns the first three letters of a month's name, as used beside a year.
fn short_month_name(month: u8) -> &'static str {
    let name = month_name(month);
    name.get(..3).unwrap_or(name)
}

/// Returns the words for an ISO 8601 date as the protocol has it, with `XXXX` for a year that is not stated.
///
/// A month is written out only where no year follows it. What is not such a date is returned as it is.
pub fn date_words(written: Option<&str>) -> DateWords {
    let Some(written) = written else {
        return DateWords {
            known: String::new(),
            missing: Some("no date"),
        };
    };
    match PartialDate::parse(written) {
        Some(date) => short_words(date),
        None => DateWords {
            known: written.to_owned(),
            missing: None,
        },
    }
}

/// Returns the words for `date` without its time of day.
pub fn short_words(date: PartialDate) -> DateWords {
    match date.year {
        Some(year) => DateWords {
            known: day_and_month(date, short_month_name) + &year.to_string(),
            missing: None,
        },
        None => DateWords {
            known: day_and_month(date, month_name).trim_end().to_owned(),
            missing: Some("year not stated"),
        },
    }
}

/// Returns the words for `date` with everything that is known: `Sunday 10 March 2024, 3:01 pm (UTC−5)`.
pub fn full_words(date: PartialDate) -> DateWords {
    let weekday = match (date.day, date.earliest()) {
        (Some(_), Some(day)) => format!("{} ", day.format("%A")),
        _ => String::new(),
    };
    let mut known = weekday + &day_and_month(date, month_name);
    match date.year {
        Some(year) => known += &year.to_string(),
        None => known.truncate(known.trim_end().len()),
    }
    if let Some(time) = date.time {
        let hour = match time.hour % 12 {
            0 => 12,
            hour => hour,
        };
        let half = if (12..24).contains(&time.hour) {
            "pm"
        } else {
            "am"
        };
        known += &format!(", {hour}:{:02} {half}", time.minute);
        if let Some(offset) = time.offset_minutes {
            known += &format!(" ({})", zone_words(offset));
        }
    }
    DateWords {
        known,
        missing: date.year.is_none().then_some("year not stated"),
    }
}

/// Returns the words for what is known of a date without its year, for a list of those: `25 Feb`.
pub fn month_and_day(date: PartialDate) -> String {
    day_and_month(date, short_month_name).trim_end().to_owned()
}

/// Returns the words for an event's date within the year it is listed under: `14 Aug`, `5–19 Mar`, `Apr–Jun`, `2022`.
pub fn event_words(earliest: NaiveDate, latest: NaiveDate, precision: Precision) -> String {
    let day = |date: NaiveDate| format!("{} {}", date.day(), short_month_name(date.month() as u8));
    let month = |date: NaiveDate| short_month_name(date.month() as u8);
    let same_year = earliest.year() == latest.year();
    let years = (earliest.year(), latest.year());
    let same_month = same_year && earliest.month() == latest.month();
    match precision {
        _ if earliest == latest => day(earliest),
        Precision::Minute | Precision::Day | Precision::Week => match (same_year, same_month) {
            (_, true) => format!("{}–{}", earliest.day(), day(latest)),
            (true, false) => format!("{} – {}", day(earliest), day(latest)),
            (false, _) => format!(
                "{} {} – {} {}",
                day(earliest),
                years.0,
                day(latest),
                years.1
            ),
        },
        Precision::Month | Precision::Quarter | Precision::Season => {
            match (same_year, same_month) {
                (_, true) => month(earliest).to_owned(),
                (true, false) => format!("{}–{}", month(earliest), month(latest)),
                (false, _) => format!(
                    "{} {} – {} {}",
                    month(earliest),
                    years.0,
                    month(latest),
                    years.1
                ),
            }
        }
        _ if same_year => years.0.to_string(),
        _ => format!("{}–{}", years.0, years.1),
    }
}

/// Returns day and month, each with a space after it.
fn day_and_month(date: PartialDate, name: fn(u8) -> &'static str) -> String {
    let mut words = String::new();
    if let (Some(day), Some(_)) = (date.day, date.month) {
        words += &format!("{day} ");
    }
    if let Some(month) = date.month {
        words += name(month);
        words.push(' ');
    }
    words
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
