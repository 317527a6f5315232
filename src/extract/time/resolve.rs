//! From a meaning to a value on the calendar, as far as the dates it counts from are known.

use super::{
    meaning::{Clock, From, Meaning, Part, Which, YearOf},
    tense::Tense,
};
use crate::{
    calendar::{
        PartialDate,
        holiday::Holiday,
        period::{Grain, Period, shift_days},
    },
    extract::Anchor,
};
use chrono::{Datelike as _, NaiveDate};

/// The date that pointing expressions count from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference {
    /// Its first day; in a year that stands in where none is stated.
    day: NaiveDate,
    /// How much of it is known.
    grain: Grain,
    year_known: bool,
}

impl Reference {
    /// Returns the reference that a publication date gives.
    pub(super) fn new(published: PartialDate) -> Option<Self> {
        // No leap year stands in, except for the day that only leap years have.
        let leap = published.month == Some(2) && published.day == Some(29);
        let year = published.year.unwrap_or(if leap { 2004 } else { 2001 });
        let grain = match (published.month, published.day) {
            (Some(_), Some(_)) => Grain::Day,
            (Some(_), None) => Grain::Month,
            (None, _) if published.year.is_some() => Grain::Year,
            (None, _) => return None,
        };
        let known = PartialDate { year: Some(year), time: None, ..published };
        Some(Reference { day: known.earliest()?, grain, year_known: published.year.is_some() })
    }

    /// Says whether a period of length `grain` can be told from it.
    fn tells(self, grain: Grain) -> bool {
        match grain {
            Grain::Day | Grain::Weekend | Grain::Week => self.grain == Grain::Day,
            Grain::Month | Grain::Season | Grain::Quarter | Grain::Half => self.grain <= Grain::Month,
            Grain::Year | Grain::Decade | Grain::Century => true,
        }
    }
}

/// An expression that lies on the calendar, to count others from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mentioned {
    pub period: Period,
    pub year_known: bool,
    /// Its index among the times.
    pub index: u32,
    /// Where it starts in the text.
    pub at: u32,
}

/// What an expression came to.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub value: String,
    /// Where it lies; in a year that stands in if that is not known.
    pub period: Option<Period>,
    pub year_known: bool,
    /// Both readings of figures in unknown order.
    pub between: Option<(NaiveDate, NaiveDate)>,
    pub anchor: Anchor,
}

/// What is known where an expression stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'m> {
    pub reference: Option<Reference>,
    /// What the text has mentioned so far.
    pub mentioned: &'m [Mentioned],
    /// Where the paragraph starts.
    pub paragraph: u32,
    pub tense: Tense,
    /// Whether the day comes first in figures, where the text tells.
    pub day_first: Option<bool>,
}

impl Context<'_> {
    /// Resolves `meaning`.
    pub(super) fn resolve(&self, meaning: &Meaning) -> Resolved {
        match meaning {
            Meaning::Period(period) => at(*period, true, Anchor::Stated),
            Meaning::Duration(value) | Meaning::Set(value) => off_calendar(value.clone()),
            Meaning::Past => off_calendar("PAST_REF".to_owned()),
            Meaning::Present => off_calendar("PRESENT_REF".to_owned()),
            Meaning::Future => off_calendar("FUTURE_REF".to_owned()),
            Meaning::Part(part, year) => self.part(*part, *year),
            Meaning::DayOfMonth(day) => self.day_of_month(*day),
            Meaning::Weekday(day, which) => self.weekday(*day, *which),
            Meaning::WeekdayOfWeek(day, weeks) => self.weekday_of_week(*day, *weeks),
            Meaning::Shift { grain, n, from } => self.shift(*grain, *n, *from),
            Meaning::Numeric { first, second, year } => self.numeric(*first, *second, *year),
        }
    }

    fn shift(&self, grain: Grain, n: i32, from: From) -> Resolved {
        let mentioned = match from {
            From::Published => None,
            From::Text => self.last(|period| period.grain() <= grain || is_week(period) && grain == Grain::Month),
            From::TextQuarter => self
                .mentioned
                .last()
                .filter(|last| matches!(last.period.grain(), Grain::Quarter | Grain::Half) && last.at >= self.paragraph)
                .or_else(|| self.mentioned.iter().rev().take(3).find(|last| last.period.grain() == Grain::Quarter)),
        };
        if let Some(last) = mentioned {
            let base = last.period;
            let shifted = match (from, grain) {
                (From::TextQuarter, Grain::Year) => base.shift(if base.grain() == Grain::Half { 2 * n } else { 4 * n }),
                _ => base.widen(grain).and_then(|base| base.shift(n)),
            };
            if let Some(period) = shifted {
                return at(period, last.year_known, Anchor::Text(last.index));
            }
        }
        let n = if from == From::TextQuarter && grain == Grain::Quarter && n == 0 { -1 } else { n };
        match self.reference.filter(|reference| reference.tells(grain)) {
            Some(reference) => {
                match Period::containing(grain, reference.day).and_then(|period| period.shift(n)) {
                    Some(period) => at(period, reference.year_known, Anchor::Published),
                    None => unknown(grain),
                }
            }
            None => unknown(grain),
        }
    }

    fn last(&self, fits: impl Fn(Period) -> bool) -> Option<&Mentioned> {
        self.mentioned.iter().rev().take(12).find(|mentioned| fits(mentioned.period))
    }

    fn part(&self, part: Part, year: YearOf) -> Resolved {
        let stated = |year: i32, known: bool, anchor: Anchor| match part_of(part, year) {
            Some(period) => at(period, known, anchor),
            None => off_calendar(without_year(part)),
        };
        match year {
            YearOf::Stated(year) => stated(year, true, Anchor::Stated),
            YearOf::Published(n) => match self.reference {
                Some(reference) => stated(reference.day.year() + n, reference.year_known, Anchor::Published),
                None => off_calendar(without_year(part)),
            },
            YearOf::Text(n) => match (self.mentioned.last(), self.reference) {
                (Some(last), _) => stated(last.period.start().year() + n, last.year_known, Anchor::Text(last.index)),
                (None, Some(reference)) => stated(reference.day.year() + n, reference.year_known, Anchor::Published),
                (None, None) => off_calendar(without_year(part)),
            },
            YearOf::Near(which) => {
                let Some(reference) = self.reference.filter(|reference| reference.grain <= Grain::Month) else {
                    return off_calendar(without_year(part));
                };
                match self.nearest(part, which, reference) {
                    Some(period) => at(period, reference.year_known, Anchor::Published),
                    None => off_calendar(without_year(part)),
                }
            }
        }
    }

    /// Chooses among the instances of `part` around the reference.
    fn nearest(&self, part: Part, which: Which, reference: Reference) -> Option<Period> {
        let (day, year) = (reference.day, reference.day.year());
        let instances = || (year - 8..=year + 8).filter_map(|year| part_of(part, year));
        match (which, self.tense) {
            (Which::This, _) => part_of(part, year),
            (Which::Last, _) => instances().take_while(|period| period.end() < day).last(),
            (Which::Next, _) => instances().find(|period| period.start() > day),
            (Which::Unsaid, Tense::Past) => instances().take_while(|period| period.start() <= day).last(),
            (Which::Unsaid, Tense::Future) => instances().find(|period| period.end() >= day),
            (Which::Unsaid, Tense::Unknown) => instances().min_by_key(|period| {
                let after = (period.start() - day).num_days().max(0);
                let before = (day - period.end()).num_days().max(0);
                after + before
            }),
        }
    }

    fn day_of_month(&self, day: u8) -> Resolved {
        let in_month = |month: NaiveDate| Period::day(month.year(), month.month(), day.into());
        let near = self.mentioned.last().filter(|last| {
            last.at >= self.paragraph && matches!(last.period.grain(), Grain::Day | Grain::Month)
        });
        if let Some((last, period)) = near.and_then(|last| Some((last, in_month(last.period.start())?))) {
            return at(period, last.year_known, Anchor::Text(last.index));
        }
        let Some(reference) = self.reference.filter(|reference| reference.grain <= Grain::Month) else {
            return off_calendar(format!("XXXX-XX-{day:02}"));
        };
        let months = |step: i32| {
            (0..4).filter_map(move |n| Period::containing(Grain::Month, reference.day)?.shift(n * step))
                .filter_map(|month| in_month(month.start()))
        };
        let found = match (self.tense, reference.grain) {
            (_, Grain::Month) => in_month(reference.day),
            (Tense::Future, _) => months(1).find(|period| period.start() >= reference.day),
            _ => months(-1).find(|period| period.start() <= reference.day),
        };
        match found {
            Some(period) => at(period, reference.year_known, Anchor::Published),
            None => off_calendar(format!("XXXX-XX-{day:02}")),
        }
    }

    fn weekday(&self, day: u8, which: Which) -> Resolved {
        let Some(reference) = self.reference.filter(|reference| reference.grain == Grain::Day && reference.year_known) else {
            return off_calendar(format!("XXXX-WXX-{}", day + 1));
        };
        let today = reference.day.weekday().num_days_from_monday() as i64;
        let ahead = (i64::from(day) - today).rem_euclid(7);
        let days = match (which, self.tense) {
            (Which::Last, _) if ahead == 0 => -7,
            (Which::Last, _) => ahead - 7,
            (Which::Next, _) if ahead == 0 => 7,
            (Which::Next, _) => ahead,
            (Which::This, Tense::Future) => ahead,
            (Which::This, _) => i64::from(day) - today,
            (Which::Unsaid, _) if ahead == 0 => 0,
            (Which::Unsaid, Tense::Future) => ahead,
            (Which::Unsaid, _) => ahead - 7,
        };
        self.day_at(reference, days, day)
    }

    fn weekday_of_week(&self, day: u8, weeks: i32) -> Resolved {
        let Some(reference) = self.reference.filter(|reference| reference.grain == Grain::Day && reference.year_known) else {
            return off_calendar(format!("XXXX-WXX-{}", day + 1));
        };
        let today = i64::from(reference.day.weekday().num_days_from_monday());
        self.day_at(reference, i64::from(day) - today + 7 * i64::from(weeks), day)
    }

    fn day_at(&self, reference: Reference, days: i64, weekday: u8) -> Resolved {
        match shift_days(reference.day, days).and_then(|day| Period::containing(Grain::Day, day)) {
            Some(period) => at(period, true, Anchor::Published),
            None => off_calendar(format!("XXXX-WXX-{}", weekday + 1)),
        }
    }

    fn numeric(&self, first: u8, second: u8, year: Option<i32>) -> Resolved {
        let readings = year.and_then(|year| {
            Some((Period::day(year, first.into(), second.into())?, Period::day(year, second.into(), first.into())?))
        });
        let Some((month_first, day_first)) = readings else {
            return off_calendar("XXXX-XX-XX".to_owned());
        };
        match self.day_first {
            Some(true) => at(day_first, true, Anchor::Stated),
            Some(false) => at(month_first, true, Anchor::Stated),
            None => Resolved {
                value: format!("{:04}-XX-XX", month_first.start().year()),
                period: None,
                year_known: true,
                between: Some((month_first.start().min(day_first.start()), month_first.start().max(day_first.start()))),
                anchor: Anchor::Stated,
            },
        }
    }
}

/// Adds a time of day to the value of a day.
pub(super) fn with_clock(value: &str, clock: Clock) -> String {
    match clock {
        Clock::Part(part) => format!("{value}{}", part.suffix()),
        Clock::At { hour, minute: None, .. } => format!("{value}T{hour:02}"),
        Clock::At { hour, minute: Some(minute), second: None } => format!("{value}T{hour:02}:{minute:02}"),
        Clock::At { hour, minute: Some(minute), second: Some(second) } => {
            format!("{value}T{hour:02}:{minute:02}:{second:02}")
        }
    }
}

fn is_week(period: Period) -> bool {
    matches!(period.grain(), Grain::Week | Grain::Weekend)
}

fn at(period: Period, year_known: bool, anchor: Anchor) -> Resolved {
    Resolved {
        value: if year_known { period.value() } else { value_in_any_year(period) },
        period: Some(period),
        year_known,
        between: None,
        anchor,
    }
}

/// Whether February has 29 days is not known without the year.
fn value_in_any_year(period: Period) -> String {
    period.value_without_year()
}

fn off_calendar(value: String) -> Resolved {
    Resolved { value, period: None, year_known: false, between: None, anchor: Anchor::Stated }
}

/// A period of which only the length is known.
fn unknown(grain: Grain) -> Resolved {
    off_calendar(
        match grain {
            Grain::Day => "XXXX-XX-XX",
            Grain::Weekend => "XXXX-WXX-WE",
            Grain::Week => "XXXX-WXX",
            Grain::Month => "XXXX-XX",
            Grain::Season | Grain::Year => "XXXX",
            Grain::Quarter => "XXXX-QX",
            Grain::Half => "XXXX-HX",
            Grain::Decade => "XXX",
            Grain::Century => "XX",
        }
        .to_owned(),
    )
}

fn part_of(part: Part, year: i32) -> Option<Period> {
    match part {
        Part::Month(month) => Period::month(year, month.into()),
        Part::Day(month, day) => Period::day(year, month.into(), day.into()),
        Part::Quarter(n) => Period::month(year, u32::from(n) * 3 - 2)?.widen(Grain::Quarter),
        Part::Half(n) => Period::month(year, u32::from(n) * 6 - 5)?.widen(Grain::Half),
        Part::Season(n) => Period::month(year, u32::from(n) * 3 + 3)?.widen(Grain::Season),
        Part::Holiday(holiday) => Period::containing(Grain::Day, holiday.in_year(year)?),
        Part::End => Period::year(year),
    }
}

fn without_year(part: Part) -> String {
    match part {
        Part::Month(month) => format!("XXXX-{month:02}"),
        Part::Day(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Part::Quarter(n) => format!("XXXX-Q{n}"),
        Part::Half(n) => format!("XXXX-H{n}"),
        Part::Season(n) => format!("XXXX-{}", ["SP", "SU", "FA", "WI"][usize::from(n) % 4]),
        Part::Holiday(holiday) => match holiday.fixed() {
            Some((month, day)) => format!("XXXX-{month:02}-{day:02}"),
            None => "XXXX-XX-XX".to_owned(),
        },
        Part::End => "XXXX".to_owned(),
    }
}

/// Floating holidays move with the year, so a year that stands in tells nothing of them.
pub(super) fn moves(holiday: Holiday) -> bool {
    holiday.fixed().is_none()
}
