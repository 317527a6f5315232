//! Dates as pages write them for machines.

use crate::{calendar::PartialDate, read::date::dates};
use chrono::{DateTime, Datelike as _, Timelike as _};

/// Reads ISO 8601, RFC 2822, seconds or milliseconds since 1970, `20240310`, or a date in words.
///
/// Days that programs put where they know none, such as 1 January 1970, are no dates.
pub(super) fn date(written: &str) -> Option<PartialDate> {
    let written = written.trim();
    let read = PartialDate::parse(&glued(written))
        .or_else(|| in_digits(written))
        .or_else(|| Some(dates(written).first()?.date));
    read.filter(|date| date.year.is_some_and(|year| (1600..2200).contains(&year)))
        .filter(|date| (date.year, date.month, date.day) != (Some(1970), Some(1), Some(1)))
}

/// Takes the space before an offset away: `2024-03-10 15:01:00 +01:00`; and what stands after it in brackets.
fn glued(written: &str) -> String {
    let written = written.split(['[', '(']).next().unwrap_or(written).trim();
    match written.char_indices().filter(|(_, c)| *c == ' ').nth(1) {
        Some((at, _)) if written[at + 1..].starts_with(['+', '-', 'Z']) => {
            format!("{}{}", &written[..at], &written[at + 1..])
        }
        _ => written.to_owned(),
    }
}

fn in_digits(written: &str) -> Option<PartialDate> {
    if !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = written.parse().ok()?;
    match written.len() {
        8 => PartialDate::parse(&format!(
            "{}-{}-{}",
            &written[..4],
            &written[4..6],
            &written[6..]
        )),
        9 | 10 => moment(number),
        12 | 13 => moment(number / 1000),
        _ => None,
    }
}

fn moment(seconds: i64) -> Option<PartialDate> {
    let moment = DateTime::from_timestamp(seconds, 0)?;
    let time = crate::calendar::ClockTime {
        hour: moment.hour() as u8,
        minute: moment.minute() as u8,
        second: Some(moment.second() as u8),
        offset_minutes: Some(0),
    };
    let day = PartialDate::day(moment.year(), moment.month() as u8, moment.day() as u8);
    Some(PartialDate {
        time: Some(time),
        ..day
    })
}
