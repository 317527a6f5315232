//! Dates of which a part may not be stated: the form in which Dateline keeps, compares and prints them.

pub mod holiday;
pub mod period;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A clock time with as much of it as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockTime {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 60, where stated.
    pub second: Option<u8>,
    /// Minutes east of UTC, where stated.
    pub offset_minutes: Option<i16>,
}

/// A calendar date of which the year, the day, or month and day may not be stated.
///
/// Prints and parses as ISO 8601 at the precision that is known, with `XXXX` for a year that is
/// not stated: `2024-03-10T15:01:00-05:00`, `2024-03-10`, `2024-03`, `2024`, `XXXX-03-03`.
/// Serialized, it is the same string, but without the seconds where they are not stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct PartialDate {
    /// The year, or `None` where it is not stated.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only with a month.
    pub day: Option<u8>,
    /// Only with a day.
    pub time: Option<ClockTime>,
}

impl PartialDate {
    /// Returns the day `year-month-day`.
    pub fn day(year: i32, month: u8, day: u8) -> Self {
        PartialDate {
            year: Some(year),
            month: Some(month),
            day: Some(day),
            time: None,
        }
    }

    /// Parses what [`PartialDate`] prints, and ISO 8601 date-times with `Z` or a space for the `T`.
    /// Returns `None` for anything else, and for days that no calendar has (`2023-02-29`).
    pub fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        let (date, time) = match written.find(['T', ' ']) {
            Some(at) => (&written[..at], Some(ClockTime::parse(&written[at + 1..])?)),
            None => (written, None),
        };
        let mut parts = date.split('-');
        let year = match parts.next()? {
            "XXXX" => None,
            digits => Some(digits_of(digits, 4)? as i32),
        };
        let month = parts
            .next()
            .map(|m| digits_of(m, 2))
            .map_or(Some(None), |m| m.map(Some))?
            .map(|m| m as u8);
        let day = parts
            .next()
            .map(|d| digits_of(d, 2))
            .map_or(Some(None), |d| d.map(Some))?
            .map(|d| d as u8);
        if parts.next().is_some()
            || time.is_some() && day.is_none()
            || year.is_none() && month.is_none()
        {
            return None;
        }
        // A leap year stands in for one that is not stated, so that 29 February is kept.
        NaiveDate::from_ymd_opt(
            year.unwrap_or(2000),
            month.unwrap_or(1).into(),
            day.unwrap_or(1).into(),
        )?;
        Some(PartialDate {
            year,
            month,
            day,
            time,
        })
    }

    /// Returns the first day that the date can mean, or `None` where the year is not stated.
    pub fn earliest(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(
            self.year?,
            self.month.unwrap_or(1).into(),
            self.day.unwrap_or(1).into(),
        )
    }

    /// Returns the last day that the date can mean, or `None` where the year is not stated.
    pub fn latest(self) -> Option<NaiveDate> {
        let year = self.year?;
        match (self.month, self.day) {
            (Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
            (Some(12), None) | (None, _) => NaiveDate::from_ymd_opt(year, 12, 31),
            (Some(month), None) => {
                NaiveDate::from_ymd_opt(year, u32::from(month) + 1, 1)?.pred_opt()
            }
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        PartialDate {
            year: Some(day.year()),
            month: Some(day.month() as u8),
            day: Some(day.day() as u8),
            time: None,
        }
    }
}

impl ClockTime {
    /// Parses `15:01`, `15:01:00`, with `Z` or `±hh:mm` after it; fractions of a second are dropped.
    fn parse(written: &str) -> Option<Self> {
        let (clock, offset_minutes) = if let Some(clock) = written.strip_suffix('Z') {
            (clock, Some(0))
        } else if let Some(at) = written.rfind(['+', '-']) {
            let sign = if written[at..].starts_with('-') {
                -1
            } else {
                1
            };
            let zone: String = written[at + 1..].chars().filter(|c| *c != ':').collect();
            let hours = digits_of(zone.get(..2)?, 2)? as i16;
            let minutes = zone.get(2..4).map_or(Some(0), |m| digits_of(m, 2))? as i16;
            (&written[..at], Some(sign * (hours * 60 + minutes)))
        } else {
            (written, None)
        };
        let mut parts = clock.split(':');
        let hour = digits_of(parts.next()?, 2)? as u8;
        let minute = digits_of(parts.next()?, 2)? as u8;
        let second = match parts.next() {
            Some(second) => Some(digits_of(second.split('.').next()?, 2)? as u8),
            None => None,
        };
        (hour <= 24 && minute < 60 && second.is_none_or(|s| s <= 60)).then_some(ClockTime {
            hour,
            minute,
            second,
            offset_minutes,
        })
    }
}

fn digits_of(written: &str, n: usize) -> Option<u32> {
    (written.len() == n && written.bytes().all(|b| b.is_ascii_digit()))
        .then(|| written.parse().ok())
        .flatten()
}

impl PartialDate {
    fn write(self, f: &mut impl fmt::Write, with_seconds: bool) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        let Some(month) = self.month else {
            return Ok(());
        };
        write!(f, "-{month:02}")?;
        let Some(day) = self.day else { return Ok(()) };
        write!(f, "-{day:02}")?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour, time.minute)?;
        if with_seconds || time.second.is_some() {
            write!(f, ":{:02}", time.second.unwrap_or(0))?;
        }
        let Some(offset) = time.offset_minutes else {
            return Ok(());
        };
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, true)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut written = String::new();
        self.write(&mut written, false)
            .expect("writing to a string cannot fail");
        serializer.serialize_str(&written)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        PartialDate::parse(&written).ok_or_else(|| {
            de::Error::invalid_value(
                de::Unexpected::Str(&written),
                &"an ISO 8601 date, `XXXX` for a year that is not stated",
            )
        })
    }
}
