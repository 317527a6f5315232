//! A time axis: days → per cent of the width, and ticks from days to millennia.

use crate::wording::month;
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// A tick's label keeps this distance from the next, in pixels.
const GAP_PX: f64 = 12.0;

/// The width of a label's character, in pixels: 12 px system type.
const CHARACTER_PX: f64 = 7.0;

/// Days from one to another, both shown whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    first: NaiveDate,
    last: NaiveDate,
}

/// A line across the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in per cent of the width.
    pub percent: f64,
    /// The day that starts there.
    pub day: NaiveDate,
    /// What to write there, from the line to the right; empty where there is no room.
    pub label: String,
    /// Whether a longer unit starts there: a year among months, a month among days.
    pub is_major: bool,
}

impl Scale {
    /// Returns the axis from one day to another, in whichever order they come.
    pub fn new(a: NaiveDate, b: NaiveDate) -> Self {
        Scale {
            first: a.min(b),
            last: a.max(b),
        }
    }

    /// Returns an axis that shows all of `ranges` with some room at both ends, in whole months or years;
    /// `None` without a range.
    pub fn around(ranges: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> Option<Self> {
        let scale = ranges
            .into_iter()
            .map(|(first, last)| Scale::new(first, last))
            .reduce(|a, b| Scale {
                first: a.first.min(b.first),
                last: a.last.max(b.last),
            })?;
        let unit = match scale.n_days() {
            ..=45 => return Some(scale.widened(2)),
            46..=730 => 1,
            731..=20_000 => 12,
            _ => 120,
        };
        let start = floor(scale.first, unit).unwrap_or(scale.first);
        let after = floor(scale.last, unit)
            .and_then(|start| start.checked_add_months(Months::new(unit)))
            .and_then(|next| next.pred_opt());
        Some(Scale::new(start, after.unwrap_or(scale.last)))
    }

    /// Returns the first and the last day shown.
    pub fn window(self) -> (NaiveDate, NaiveDate) {
        (self.first, self.last)
    }

    /// Returns how many days are shown.
    pub fn n_days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Returns where `day` starts, in per cent; below 0 or above 100 for days that are not shown.
    pub fn percent(self, day: NaiveDate) -> f64 {
        (day - self.first).num_days() as f64 / self.n_days() as f64 * 100.0
    }

    /// Returns where `day` ends, in per cent.
    pub fn percent_after(self, day: NaiveDate) -> f64 {
        ((day - self.first).num_days() + 1) as f64 / self.n_days() as f64 * 100.0
    }

    /// Returns the day at `percent`, the first or the last for places outside.
    pub fn day_at(self, percent: f64) -> NaiveDate {
        let n_days = self.n_days();
        let days = (percent / 100.0 * n_days as f64).floor();
        let days = (days as i64).clamp(0, n_days - 1);
        self.first
            .checked_add_days(Days::new(days.unsigned_abs()))
            .unwrap_or(self.last)
    }

    /// Returns the axis that shows `factor` times as many days (a half zooms in), with the day at `percent`
    /// in its place as far as `limits` allow.
    pub fn zoomed(self, factor: f64, percent: f64, limits: Scale) -> Self {
        let n_all = limits.n_days();
        let wanted = (self.n_days() as f64 * factor).round();
        let n_days = (wanted as i64).clamp(1, n_all);
        let part = (percent / 100.0).clamp(0.0, 1.0);
        let fixed = (self.first - limits.first).num_days() as f64 + self.n_days() as f64 * part;
        limits.part((fixed - n_days as f64 * part).round() as i64, n_days)
    }

    /// Returns the axis moved by `percent` of its width, as far as `limits` allow.
    pub fn moved(self, percent: f64, limits: Scale) -> Self {
        let n_days = self.n_days();
        let days = (n_days as f64 * percent / 100.0).round() as i64;
        let start = (self.first - limits.first).num_days();
        limits.part(start.saturating_add(days), n_days)
    }

    /// Returns the lines to draw on an axis that is `width_px` wide, in order; labels do not touch.
    pub fn ticks(self, width_px: f64) -> Vec<Tick> {
        let unit = self.unit(width_px);
        let mut ticks = Vec::new();
        let mut at = unit.floor(self.first);
        while let Some(day) = at.filter(|day| *day <= self.last) {
            if day >= self.first {
                ticks.push(Tick {
                    percent: self.percent(day),
                    day,
                    label: unit.label(day, ticks.is_empty()),
                    is_major: unit.is_major(day),
                });
            }
            at = unit.after(day);
        }
        drop_touching(&mut ticks, width_px);
        ticks
    }

    /// The shortest unit whose labels have room.
    fn unit(self, width_px: f64) -> Unit {
        let px_per_day = width_px.max(1.0) / self.n_days() as f64;
        let has_room = |unit: &Unit| {
            let label_px = unit.n_characters() as f64 * CHARACTER_PX;
            unit.n_days() * px_per_day >= label_px + GAP_PX
        };
        UNITS
            .into_iter()
            .find(has_room)
            .unwrap_or(Unit::Years(1000))
    }

    /// The axis of `n_days` that starts `from` days after this one, kept within this one.
    fn part(self, from: i64, n_days: i64) -> Self {
        let n_days = n_days.clamp(1, self.n_days());
        let from = from.clamp(0, self.n_days() - n_days).unsigned_abs();
        let first = self.first.checked_add_days(Days::new(from));
        let first = first.unwrap_or(self.first);
        let last = first.checked_add_days(Days::new(n_days.unsigned_abs() - 1));
        Scale::new(first, last.unwrap_or(self.last))
    }

    fn widened(self, days: u64) -> Self {
        let days = Days::new(days);
        Scale {
            first: self.first.checked_sub_days(days).unwrap_or(self.first),
            last: self.last.checked_add_days(days).unwrap_or(self.last),
        }
    }
}

/// The distance between two ticks.
#[derive(Clone, Copy, Debug)]
enum Unit {
    /// Days of the month: each, or the 1st, 8th, 15th, 22nd.
    Day,
    Week,
    Months(u32),
    Years(u32),
}

const UNITS: [Unit; 15] = [
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
    fn n_days(self) -> f64 {
        match self {
            Unit::Day => 1.0,
            Unit::Week => 7.0,
            Unit::Months(n) => f64::from(n) * 30.0,
            Unit::Years(n) => f64::from(n) * 365.0,
        }
    }

    fn n_characters(self) -> usize {
        match self {
            Unit::Day | Unit::Week => 2,
            Unit::Months(_) => 3,
            Unit::Years(_) => 4,
        }
    }

    fn floor(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Unit::Day => Some(day),
            Unit::Week => day.with_day((day.day() - 1).min(21) / 7 * 7 + 1),
            Unit::Months(n) => floor(day, n),
            Unit::Years(n) => floor(day, n * 12),
        }
    }

    fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Unit::Day => day.succ_opt(),
            Unit::Week if day.day() < 22 => day.checked_add_days(Days::new(7)),
            Unit::Week => day.with_day(1)?.checked_add_months(Months::new(1)),
            Unit::Months(n) => day.checked_add_months(Months::new(n)),
            Unit::Years(n) => day.checked_add_months(Months::new(n * 12)),
        }
    }

    fn is_major(self, day: NaiveDate) -> bool {
        match self {
            Unit::Day | Unit::Week => day.day() == 1,
            Unit::Months(_) => day.month() == 1,
            Unit::Years(n) => day.year().rem_euclid(n as i32 * 5) == 0,
        }
    }

    /// The first label on an axis says all that the others leave out.
    fn label(self, day: NaiveDate, is_first: bool) -> String {
        let name = month(day.month());
        let short = name.get(..3).unwrap_or(name);
        match self {
            Unit::Day | Unit::Week => match (is_first, day.day(), day.month()) {
                (true, ..) => format!("{} {short} {}", day.day(), day.year()),
                (_, 1, 1) => day.year().to_string(),
                (_, 1, _) => short.to_owned(),
                (_, number, _) => number.to_string(),
            },
            Unit::Months(_) => match (is_first, day.month()) {
                (_, 1) => day.year().to_string(),
                (true, _) => format!("{short} {}", day.year()),
                _ => short.to_owned(),
            },
            Unit::Years(_) => day.year().to_string(),
        }
    }
}

/// The first day of the `n` months, counted from the year 0, that hold `day`.
fn floor(day: NaiveDate, n: u32) -> Option<NaiveDate> {
    let months = i64::from(day.year()) * 12 + i64::from(day.month0());
    let start = months.div_euclid(n.into()) * i64::from(n);
    let year = i32::try_from(start.div_euclid(12)).ok()?;
    NaiveDate::from_ymd_opt(year, start.rem_euclid(12) as u32 + 1, 1)
}

/// Empties labels that would touch the one before; one of a longer unit wins over one of a shorter.
fn drop_touching(ticks: &mut [Tick], width_px: f64) {
    let mut kept: Option<(usize, f64)> = None;
    for i in 0..ticks.len() {
        let start = ticks[i].percent / 100.0 * width_px;
        let end = start + ticks[i].label.chars().count() as f64 * CHARACTER_PX + GAP_PX;
        match kept {
            Some((before, taken)) if start < taken => {
                if ticks[i].is_major && !ticks[before].is_major && before > 0 {
                    ticks[before].label.clear();
                    kept = Some((i, end));
                } else {
                    ticks[i].label.clear();
                }
            }
            _ => kept = Some((i, end)),
        }
    }
}
