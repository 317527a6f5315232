//! How a language writes numbers and the parts of a date.

use super::Locale;
use crate::wording;
use chrono::{Datelike as _, NaiveDate, Weekday};

/// Part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DatePart {
    /// `2024`, `2024年`.
    Year,
    /// `March`, `3月`.
    Month,
    /// `Mar`, `3月`.
    ShortMonth,
    /// `10`, `10日`.
    Day,
    /// `Sunday`, `星期日`.
    Weekday,
}

/// Writes numbers and dates. The page asks the browser; elsewhere [`Plain`] stands in.
pub trait Formats {
    /// Writes a finite number with at most four decimals.
    fn number(locale: Locale, value: f64) -> String;
    /// Writes a part of `day`.
    fn part(locale: Locale, part: DatePart, day: NaiveDate) -> String;
}

/// The rules of both languages, without a browser.
#[derive(Clone, Copy, Debug)]
pub struct Plain;

impl Formats for Plain {
    fn number(_: Locale, value: f64) -> String {
        wording::number(value)
    }

    fn part(locale: Locale, part: DatePart, day: NaiveDate) -> String {
        let month = wording::month(day.month());
        match (locale, part) {
            (Locale::English, DatePart::Year) => day.year().to_string(),
            (Locale::English, DatePart::Month) => month.to_owned(),
            (Locale::English, DatePart::ShortMonth) => month.chars().take(3).collect(),
            (Locale::English, DatePart::Day) => day.day().to_string(),
            (Locale::English, DatePart::Weekday) => day.format("%A").to_string(),
            (Locale::Chinese, DatePart::Year) => format!("{}年", day.year()),
            (Locale::Chinese, DatePart::Month | DatePart::ShortMonth) => {
                format!("{}月", day.month())
            }
            (Locale::Chinese, DatePart::Day) => format!("{}日", day.day()),
            (Locale::Chinese, DatePart::Weekday) => match day.weekday() {
                Weekday::Mon => "星期一",
                Weekday::Tue => "星期二",
                Weekday::Wed => "星期三",
                Weekday::Thu => "星期四",
                Weekday::Fri => "星期五",
                Weekday::Sat => "星期六",
                Weekday::Sun => "星期日",
            }
            .to_owned(),
        }
    }
}
