//! A time axis: moments → per cent of the width, and ticks from minutes to millennia.

mod unit;

use crate::texts::Texts;
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use unit::{UNITS, Unit, floor};

/// A tick's label keeps this distance from the next, in pixels.
const GAP_PX: f64 = 12.0;

/// The width of a label's character, in pixels: 12 px system type.
const CHARACTER_PX: f64 = 7.0;

/// Less than this is not shown, in minutes.
const LEAST_MINUTES: i64 = 10;

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// From one moment to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    start: NaiveDateTime,
    /// The first moment that is not shown.
    end: NaiveDateTime,
}

/// A line across the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in per cent of the width.
    pub percent: f64,
    /// What starts there.
    pub at: NaiveDateTime,
    /// What to write there, from the line to the right; empty where there is no room.
    pub label: String,
    /// Whether a longer unit starts there: a year among months, a month among days.
    pub is_major: bool,
}

impl Scale {
    /// Returns the axis from one day to another, in whichever order they come, both shown whole.
    pub fn days(a: NaiveDate, b: NaiveDate) -> Self {
        Scale::new(a.min(b).into(), after(a.max(b)))
    }

    /// Returns the axis from `start` to `end`, which is after it: no shorter than ten minutes.
    pub fn new(start: NaiveDateTime, end: NaiveDateTime) -> Self {
        let least = start.checked_add_signed(TimeDelta::minutes(LEAST_MINUTES));
        Scale {
            start,
            end: end.max(least.unwrap_or(NaiveDateTime::MAX)),
        }
    }

    /// Returns an axis that shows all of `ranges` with some room at both ends, in whole months or years;
    /// `None` without a range.
    pub fn around(ranges: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> Option<Self> {
        let (first, last) = ranges
            .into_iter()
            .map(|(a, b)| (a.min(b), a.max(b)))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        let unit = match (last - first).num_days() + 1 {
            ..=45 => {
                let room = Days::new(2);
                return Some(Scale::days(
                    first.checked_sub_days(room).unwrap_or(first),
                    last.checked_add_days(room).unwrap_or(last),
                ));
            }
            46..=730 => 1,
            731..=20_000 => 12,
            _ => 120,
        };
        let start = floor(first, unit).unwrap_or(first);
        let end = floor(last, unit).and_then(|start| Unit::Months(unit).after(start.into()));
        Some(Scale::new(start.into(), end.unwrap_or(after(last))))
    }

    /// Returns the first moment shown, and the first that is not.
    pub fn window(self) -> (NaiveDateTime, NaiveDateTime) {
        (self.start, self.end)
    }

    /// Returns how long the axis is, in minutes.
    pub fn n_minutes(self) -> i64 {
        (self.end - self.start).num_minutes()
    }

    /// Says whether no less can be shown.
    pub fn is_least(self) -> bool {
        self.n_minutes() <= LEAST_MINUTES
    }

    /// Returns where `moment` is, in per cent; below 0 or above 100 for what is not shown. A day is where it starts.
    pub fn percent(self, moment: impl Into<NaiveDateTime>) -> f64 {
        (moment.into() - self.start).num_minutes() as f64 / self.n_minutes() as f64 * 100.0
    }

    /// Returns where `day` ends, in per cent.
    pub fn percent_after(self, day: NaiveDate) -> f64 {
        self.percent(after(day))
    }

    /// Returns the minute at `percent`, the first or the last for places outside.
    pub fn at(self, percent: f64) -> NaiveDateTime {
        let n_minutes = self.n_minutes();
        let minutes = (percent / 100.0 * n_minutes as f64).floor();
        self.start + TimeDelta::minutes((minutes as i64).clamp(0, n_minutes - 1))
    }

    /// Returns the axis that shows `factor` times as much (a half zooms in), with the moment at `percent`
    /// in its place as far as `limits` allow.
    pub fn zoomed(self, factor: f64, percent: f64, limits: Scale) -> Self {
        let wanted = (self.n_minutes() as f64 * factor).round() as i64;
        let n_minutes = wanted.clamp(LEAST_MINUTES, limits.n_minutes());
        let part = (percent / 100.0).clamp(0.0, 1.0);
        let fixed =
            (self.start - limits.start).num_minutes() as f64 + self.n_minutes() as f64 * part;
        limits.part((fixed - n_minutes as f64 * part).round() as i64, n_minutes)
    }

    /// Returns the axis moved by `percent` of its width, as far as `limits` allow.
    pub fn moved(self, percent: f64, limits: Scale) -> Self {
        let n_minutes = self.n_minutes();
        let minutes = (n_minutes as f64 * percent / 100.0).round() as i64;
        let start = (self.start - limits.start).num_minutes();
        limits.part(start.saturating_add(minutes), n_minutes)
    }

    /// Returns the axis in whole days, if it shows more than some: what a reader thinks in, and what an address says
    /// in few characters.
    pub fn settled(self) -> Self {
        if self.n_minutes() <= 4 * DAY {
            return self;
        }
        let whole = |moment: NaiveDateTime| (moment + TimeDelta::hours(12)).date().into();
        Scale::new(whole(self.start), whole(self.end))
    }

    /// Returns the lines to draw on an axis that is `width_px` wide, in order; labels do not touch.
    pub fn ticks(self, width_px: f64, texts: &Texts) -> Vec<Tick> {
        let unit = self.unit(width_px, texts);
        let mut ticks = Vec::new();
        let mut next = unit.floor(self.start);
        while let Some(at) = next.filter(|at| *at < self.end) {
            if at >= self.start {
                ticks.push(Tick {
                    percent: self.percent(at),
                    at,
                    label: unit.label(at, ticks.is_empty(), texts),
                    is_major: unit.is_major(at),
                });
            }
            next = unit.after(at);
        }
        drop_touching(&mut ticks, width_px, texts);
        ticks
    }

    /// The shortest unit whose labels have room.
    fn unit(self, width_px: f64, texts: &Texts) -> Unit {
        let px_per_minute = width_px.max(1.0) / self.n_minutes() as f64;
        let has_room = |unit: &Unit| {
            let label_px = unit.n_characters(texts) as f64 * CHARACTER_PX;
            unit.n_minutes() * px_per_minute >= label_px + GAP_PX
        };
        UNITS
            .into_iter()
            .find(has_room)
            .unwrap_or(Unit::Years(1000))
    }

    /// The axis of `n_minutes` that starts `from` minutes after this one, kept within this one.
    fn part(self, from: i64, n_minutes: i64) -> Self {
        let n_minutes = n_minutes.clamp(LEAST_MINUTES, self.n_minutes());
        let from = from.clamp(0, self.n_minutes() - n_minutes);
        let start = self.start + TimeDelta::minutes(from);
        Scale::new(start, start + TimeDelta::minutes(n_minutes))
    }
}

/// Returns when `day` is over.
pub fn after(day: NaiveDate) -> NaiveDateTime {
    day.succ_opt().unwrap_or(day).into()
}

/// Empties labels that would touch the one before; one of a longer unit wins over one of a shorter.
fn drop_touching(ticks: &mut [Tick], width_px: f64, texts: &Texts) {
    let mut kept: Option<(usize, f64)> = None;
    for i in 0..ticks.len() {
        let start = ticks[i].percent / 100.0 * width_px;
        let end = start + texts.n_widths(&ticks[i].label) as f64 * CHARACTER_PX + GAP_PX;
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
