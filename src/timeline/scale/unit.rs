//! The distance between two ticks of a time axis.

use super::DAY;
use crate::texts::{DatePart, Message, Texts};
use chrono::{
    Datelike as _, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _,
};

/// The distance between two ticks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    /// A divisor of a day.
    Minutes(u32),
    /// Days of the month: each, or the 1st, 8th, 15th, 22nd.
    Day,
    Week,
    Months(u32),
    Years(u32),
}

/// All, from the shortest on.
pub(super) const UNITS: [Unit; 23] = [
    Unit::Minutes(1),
    Unit::Minutes(5),
    Unit::Minutes(10),
    Unit::Minutes(30),
    Unit::Minutes(60),
    Unit::Minutes(120),
    Unit::Minutes(360),
    Unit::Minutes(720),
    Unit::Day,
    Unit::Week,
    Unit::Months(1),
    Unit::Months(3),
    Unit::Months(6),
    Unit::Years(1),
    Unit::Years(2),
    Unit::Years(5),
    Unit::Years(10),
    Unit::Years(20),
    Unit::Years(50),
    Unit::Years(100),
    Unit::Years(200),
    Unit::Years(500),
    Unit::Years(1000),
];

impl Unit {
    /// Returns how long it is, in minutes; of a month and a year, about.
    pub(super) fn n_minutes(self) -> f64 {
        let days = match self {
            Unit::Minutes(n) => return f64::from(n),
            Unit::Day => 1,
            Unit::Week => 7,
            Unit::Months(n) => i64::from(n) * 30,
            Unit::Years(n) => i64::from(n) * 365,
        };
        (days * DAY) as f64
    }

    /// Returns the length of its usual label.
    pub(super) fn n_characters(self, texts: &Texts) -> usize {
        // The widest of its kind.
        let day = NaiveDate::from_ymd_opt(2000, 12, 22).unwrap_or_default();
        match self {
            Unit::Minutes(_) => 5,
            Unit::Day | Unit::Week => texts.n_widths(&texts.written(day, &[DatePart::Day])),
            Unit::Months(_) => texts.n_widths(&texts.written(day, &[DatePart::ShortMonth])),
            Unit::Years(_) => texts.n_widths(&texts.year(day)),
        }
    }

    /// Returns the start of the unit that holds `at`.
    pub(super) fn floor(self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let day = at.date();
        let day = match self {
            Unit::Minutes(n) => {
                let minutes = at.num_seconds_from_midnight() / 60 / n * n;
                return Some(NaiveDateTime::from(day) + TimeDelta::minutes(minutes.into()));
            }
            Unit::Day => Some(day),
            Unit::Week => day.with_day((day.day() - 1).min(21) / 7 * 7 + 1),
            Unit::Months(n) => floor(day, n),
            Unit::Years(n) => floor(day, n * 12),
        };
        day.map(NaiveDateTime::from)
    }

    /// Returns the start of the unit after the one that starts `at`.
    pub(super) fn after(self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        let day = at.date();
        let next = match self {
            Unit::Minutes(n) => return at.checked_add_signed(TimeDelta::minutes(n.into())),
            Unit::Day => day.succ_opt(),
            Unit::Week if day.day() < 22 => day.checked_add_days(Days::new(7)),
            Unit::Week => day.with_day(1)?.checked_add_months(Months::new(1)),
            Unit::Months(n) => day.checked_add_months(Months::new(n)),
            Unit::Years(n) => day.checked_add_months(Months::new(n * 12)),
        };
        next.map(NaiveDateTime::from)
    }

    /// Says whether a longer unit starts `at`, too.
    pub(super) fn is_major(self, at: NaiveDateTime) -> bool {
        match self {
            Unit::Minutes(..60) => at.minute() == 0,
            Unit::Minutes(_) => at.time() == NaiveTime::MIN,
            Unit::Day | Unit::Week => at.day() == 1,
            Unit::Months(_) => at.month() == 1,
            Unit::Years(n) => at.year().rem_euclid(n as i32 * 5) == 0,
        }
    }

    /// The first label on an axis says all that the others leave out.
    pub(super) fn label(self, at: NaiveDateTime, is_first: bool, texts: &Texts) -> String {
        use DatePart::{Day, ShortMonth, Year};
        let written = |parts: &[DatePart]| texts.written(at.date(), parts);
        match self {
            Unit::Minutes(_) => {
                let clock = at.format("%H:%M").to_string();
                match (is_first, at.time() == NaiveTime::MIN) {
                    (true, _) => texts.put(
                        &Message::new("date-at")
                            .with("date", written(&[Day, ShortMonth, Year]))
                            .with("time", clock),
                    ),
                    (false, true) => written(&[Day, ShortMonth]),
                    (false, false) => clock,
                }
            }
            Unit::Day | Unit::Week => match (is_first, at.day(), at.month()) {
                (true, ..) => written(&[Day, ShortMonth, Year]),
                (_, 1, 1) => written(&[Year]),
                (_, 1, _) => written(&[ShortMonth]),
                _ => written(&[Day]),
            },
            Unit::Months(_) => match (is_first, at.month()) {
                (_, 1) => written(&[Year]),
                (true, _) => written(&[ShortMonth, Year]),
                _ => written(&[ShortMonth]),
            },
            Unit::Years(_) => written(&[Year]),
        }
    }
}

/// The first day of the `n` months, counted from the year 0, that hold `day`.
pub(super) fn floor(day: NaiveDate, n: u32) -> Option<NaiveDate> {
    let months = i64::from(day.year()) * 12 + i64::from(day.month0());
    let start = months.div_euclid(n.into()) * i64::from(n);
    let year = i32::try_from(start.div_euclid(12)).ok()?;
    NaiveDate::from_ymd_opt(year, start.rem_euclid(12) as u32 + 1, 1)
}
