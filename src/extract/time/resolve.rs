//! From a meaning to a value on the calendar, as far as the dates it counts from are known.

use super::{
    meaning::{From, Meaning, Part, Pick, Which, YearOf},
    reference::{Mentioned, Reference},
    tense::Tense,
    value::{part_of, unknown, without_year},
    word::Unit,
};
use crate::{
    calendar::period::{Grain, Period, shift_days},
    extract::Anchor,
};
use chrono::{Datelike as _, NaiveDate};

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

/// Days after which a day or month without a year is doubted, against the verb's tense.
const FAR: i64 = 330;
/// Days within which the other reading is preferred then.
const NEAR: i64 = 75;

impl Resolved {
    /// Takes the longer period around it instead.
    pub(super) fn widen(&mut self, grain: Grain) {
        if let Some(period) = self.period.and_then(|period| period.widen(grain)) {
            *self = at(period, self.year_known, self.anchor);
        }
    }
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
            Meaning::Stretch { value, unit, n } => Resolved {
                between: self.stretch(*unit, *n),
                year_known: true,
                anchor: Anchor::Published,
                ..off_calendar(value.clone())
            },
            Meaning::Past => off_calendar("PAST_REF".to_owned()),
            Meaning::Present => off_calendar("PRESENT_REF".to_owned()),
            Meaning::Future => off_calendar("FUTURE_REF".to_owned()),
            Meaning::Part(part, year) => self.part(*part, *year),
            Meaning::DayOfMonth(day, weekday) => self.day_of_month(*day, *weekday),
            Meaning::InMonth { pick, month } => self.in_month(*pick, month),
            Meaning::Weekday(day, which) => self.weekday(*day, *which),
            Meaning::WeekdayFromText(day, n) => self.weekday_from_text(*day, *n),
            Meaning::Weekend => self.weekend(),
            Meaning::WeekdayOfWeek(day, weeks) => self.weekday_of_week(*day, *weeks),
            Meaning::Shift { grain, n, from } => self.shift(*grain, *n, *from),
            Meaning::Numeric {
                first,
                second,
                year,
            } => self.numeric(*first, *second, *year),
        }
    }

    /// Returns the first and last day of the `n` units that start or end with the publication.
    fn stretch(&self, unit: Unit, n: i32) -> Option<(NaiveDate, NaiveDate)> {
        let day = self
            .reference
            .filter(|reference| reference.grain == Grain::Day && reference.year_known)?
            .day;
        let Some((grain, many)) = unit.grain() else {
            return Some((day, day));
        };
        let n = n.checked_mul(many)?;
        let months = chrono::Months::new(n.unsigned_abs());
        let other = match (grain, n) {
            (Grain::Day, _) => shift_days(day, n.into()),
            (Grain::Week, _) => shift_days(day, 7 * i64::from(n)),
            (Grain::Month, 0..) => day.checked_add_months(months),
            (Grain::Month, _) => day.checked_sub_months(months),
            _ => None,
        }?;
        Some(if n < 0 {
            (other, day.pred_opt()?)
        } else {
            (day.succ_opt()?, other)
        })
    }

    fn part(&self, part: Part, year: YearOf) -> Resolved {
        let stated = |year: i32, known: bool, anchor: Anchor| match part_of(part, year) {
            Some(period) => at(period, known, anchor),
            None => off_calendar(without_year(part)),
        };
        match year {
            YearOf::Stated(year) => stated(year, true, Anchor::Stated),
            YearOf::Published(n) => match self.reference {
                Some(reference) => stated(
                    reference.day.year() + n,
                    reference.year_known,
                    Anchor::Published,
                ),
                None => off_calendar(without_year(part)),
            },
            YearOf::Text(n) => match (self.mentioned.last(), self.reference) {
                (Some(last), _) => stated(
                    last.period.start().year() + n,
                    last.year_known,
                    Anchor::Text(last.index),
                ),
                (None, Some(reference)) => stated(
                    reference.day.year() + n,
                    reference.year_known,
                    Anchor::Published,
                ),
                (None, None) => off_calendar(without_year(part)),
            },
            YearOf::Near(which) => {
                let Some(reference) = self
                    .reference
                    .filter(|reference| reference.grain <= Grain::Month)
                else {
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
            (Which::Unsaid, tense) => {
                let before = instances()
                    .take_while(|period| period.start() <= day)
                    .last();
                let after = instances().find(|period| period.end() >= day);
                let away = |period: &Option<Period>| {
                    period.map_or(i64::MAX / 4, |period| {
                        (period.start() - day)
                            .num_days()
                            .max((day - period.end()).num_days())
                    })
                };
                let (past, future) = (away(&before), away(&after));
                match tense {
                    // What lies most of a year back would have been given its year.
                    Tense::Past if past <= FAR || future > NEAR => before,
                    Tense::Future if future <= FAR || past > NEAR => match part {
                        Part::Quarter(_) if past < future => before,
                        _ => after,
                    },
                    // News is of what has been.
                    _ if past < 2 * future => before,
                    _ => after,
                }
            }
        }
    }

    fn in_month(&self, pick: Pick, month: &Meaning) -> Resolved {
        let month = self.resolve(month);
        let floats = matches!(pick, Pick::Weekday(..) | Pick::Week(..)) && !month.year_known;
        let day = month
            .period
            .filter(|_| !floats)
            .and_then(|period| pick.in_month(period));
        match (day, pick) {
            (Some(day), _) => at(day, month.year_known, month.anchor),
            (None, Pick::Day(day)) => off_calendar(format!("XXXX-XX-{day:02}")),
            (None, Pick::Weekday(..) | Pick::Edge(_)) => off_calendar("XXXX-XX-XX".to_owned()),
            (None, Pick::Week(_, grain)) => off_calendar(unknown(grain).to_owned()),
        }
    }

    fn day_of_month(&self, day: u8, weekday: Option<u8>) -> Resolved {
        let fits = |period: &Period| {
            weekday.is_none_or(|weekday| {
                period.start().weekday().num_days_from_monday() == u32::from(weekday)
            })
        };
        let in_month =
            |month: NaiveDate| Period::day(month.year(), month.month(), day.into()).filter(fits);
        let near = self.mentioned.last().filter(|last| {
            last.at >= self.paragraph && matches!(last.period.grain(), Grain::Day | Grain::Month)
        });
        if let Some((last, period)) =
            near.and_then(|last| Some((last, in_month(last.period.start())?)))
        {
            return at(period, last.year_known, Anchor::Text(last.index));
        }
        let elsewhere = self.mentioned.last().is_some_and(|last| {
            let year = self.reference.map(|reference| reference.day.year());
            last.at >= self.paragraph && year.is_some_and(|year| last.period.end().year() < year)
        });
        let Some(reference) = self
            .reference
            .filter(|reference| reference.grain <= Grain::Month && !elsewhere)
        else {
            return off_calendar(format!("XXXX-XX-{day:02}"));
        };
        let months = |step: i32| {
            (0..12)
                .filter_map(move |n| {
                    Period::containing(Grain::Month, reference.day)?.shift(n * step)
                })
                .filter_map(|month| in_month(month.start()))
        };
        let found = match (self.tense, reference.grain) {
            (_, Grain::Month) => in_month(reference.day),
            (Tense::Future, _) => months(1).find(|period| period.start() >= reference.day),
            (Tense::Unknown, _) if weekday.is_some() => (0..12).find_map(|n| {
                let month = Period::containing(Grain::Month, reference.day)?;
                [n, -n]
                    .into_iter()
                    .filter_map(|n| in_month(month.shift(n)?.start()))
                    .next()
            }),
            _ => months(-1).find(|period| period.start() <= reference.day),
        };
        match found {
            Some(period) => at(period, reference.year_known, Anchor::Published),
            None => off_calendar(format!("XXXX-XX-{day:02}")),
        }
    }

    fn weekday(&self, day: u8, which: Which) -> Resolved {
        let Some(reference) = self
            .reference
            .filter(|reference| reference.grain == Grain::Day && reference.year_known)
        else {
            return off_calendar(format!("XXXX-WXX-{}", day + 1));
        };
        let today = reference.day.weekday().num_days_from_monday() as i64;
        let ahead = (i64::from(day) - today).rem_euclid(7);
        let days = match (which, self.tense) {
            (Which::Last, _) if ahead == 0 => -7,
            // Of yesterday nobody says so, unless a week has ended since.
            (Which::Last, _) if ahead == 6 && today > 0 => -8,
            (Which::Last, _) => ahead - 7,
            // The one of this week would be called by its name alone.
            (Which::Next, _) => i64::from(day) - today + 7,
            (Which::This, Tense::Future) => ahead,
            (Which::This, _) => i64::from(day) - today,
            (Which::Unsaid, _) if ahead == 0 => 0,
            (Which::Unsaid, Tense::Future) => ahead,
            (Which::Unsaid, _) => ahead - 7,
        };
        self.day_at(reference, days, day)
    }

    fn weekday_from_text(&self, day: u8, n: i32) -> Resolved {
        let which = if n < 0 { Which::Last } else { Which::Next };
        match self.last(|period| period.grain() == Grain::Day) {
            Some(last) if last.year_known => {
                let base = Reference {
                    day: last.period.start(),
                    grain: Grain::Day,
                    year_known: true,
                };
                let context = Context {
                    reference: Some(base),
                    ..*self
                };
                Resolved {
                    anchor: Anchor::Text(last.index),
                    ..context.weekday(day, which)
                }
            }
            _ => self.weekday(day, which),
        }
    }

    fn weekend(&self) -> Resolved {
        let n = match self.reference {
            Some(reference) => {
                let begun = reference.day.weekday().num_days_from_monday() >= 5;
                i32::from(begun || self.tense == Tense::Future) - 1
            }
            None => 0,
        };
        self.shift(Grain::Weekend, n, From::Published)
    }

    fn weekday_of_week(&self, day: u8, weeks: i32) -> Resolved {
        let Some(reference) = self
            .reference
            .filter(|reference| reference.grain == Grain::Day && reference.year_known)
        else {
            return off_calendar(format!("XXXX-WXX-{}", day + 1));
        };
        let today = i64::from(reference.day.weekday().num_days_from_monday());
        self.day_at(
            reference,
            i64::from(day) - today + 7 * i64::from(weeks),
            day,
        )
    }

    fn day_at(&self, reference: Reference, days: i64, weekday: u8) -> Resolved {
        match shift_days(reference.day, days).and_then(|day| Period::containing(Grain::Day, day)) {
            Some(period) => at(period, true, Anchor::Published),
            None => off_calendar(format!("XXXX-WXX-{}", weekday + 1)),
        }
    }

    fn numeric(&self, first: u8, second: u8, year: Option<i32>) -> Resolved {
        let readings = year.and_then(|year| {
            Some((
                Period::day(year, first.into(), second.into())?,
                Period::day(year, second.into(), first.into())?,
            ))
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
                between: Some((
                    month_first.start().min(day_first.start()),
                    month_first.start().max(day_first.start()),
                )),
                anchor: Anchor::Stated,
            },
        }
    }
}

pub(super) fn at(period: Period, year_known: bool, anchor: Anchor) -> Resolved {
    Resolved {
        value: if year_known {
            period.value()
        } else {
            period.value_without_year()
        },
        period: Some(period),
        year_known,
        between: None,
        anchor,
    }
}

pub(super) fn off_calendar(value: String) -> Resolved {
    Resolved {
        value,
        period: None,
        year_known: false,
        between: None,
        anchor: Anchor::Stated,
    }
}
