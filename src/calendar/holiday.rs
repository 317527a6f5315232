//! Holidays whose day can be computed.

use chrono::{Datelike as _, NaiveDate, Weekday};

/// A day that is named and returns every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// The same month and day every year.
    Fixed(u8, u8),
    /// The n-th such weekday of a month.
    Nth(u8, u8, Weekday),
    /// The last such weekday of a month.
    Last(u8, Weekday),
    /// Days after Easter Sunday of the Western churches.
    Easter(i8),
    /// The Tuesday after the first Monday of November.
    ElectionDay,
}

impl Holiday {
    /// Returns its day in `year`.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Holiday::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
            Holiday::Nth(month, n, weekday) => {
                NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday, n)
            }
            Holiday::Last(month, weekday) => [5, 4]
                .into_iter()
                .find_map(|n| NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday, n)),
            Holiday::Easter(after) => super::period::shift_days(easter_sunday(year)?, after.into()),
            Holiday::ElectionDay => {
                NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Mon, 1)?.succ_opt()
            }
        }
    }

    /// Returns month and day, where they are the same every year.
    pub fn fixed(self) -> Option<(u8, u8)> {
        match self {
            Holiday::Fixed(month, day) => Some((month, day)),
            _ => None,
        }
    }
}

/// The Gregorian computus after Meeus, Jones and Butcher (Nature, 1876).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let first = NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, 1)?;
    first.with_day(u32::try_from(n % 31 + 1).ok()?)
}
