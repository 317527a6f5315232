//! [`Period`]: a stretch of the calendar that has a name, such as a day, a week, a quarter, a decade.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// How long a [`Period`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    /// One day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday, as ISO 8601 counts them.
    Week,
    /// A calendar month.
    Month,
    /// Three months: spring starts in March, winter runs into the next year.
    Season,
    /// Three months, counted from January.
    Quarter,
    /// Six months, counted from January.
    Half,
    /// A calendar year.
    Year,
    /// Ten years, from one that ends in 0.
    Decade,
    /// A hundred years, from one that ends in 00.
    Century,
}

/// A stretch of the calendar that has a name. Years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    grain: Grain,
    start: NaiveDate,
}

const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

impl Period {
    /// Returns the period of length `grain` that holds `day`; for a weekend, that of the same week.
    /// `None` outside the years 1 to 9999.
    pub fn containing(grain: Grain, day: NaiveDate) -> Option<Self> {
        let (year, month) = (day.year(), day.month());
        let monday =
            || day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()));
        let start = match grain {
            Grain::Day => Some(day),
            Grain::Week => monday(),
            Grain::Weekend => monday().and_then(|monday| monday.checked_add_days(Days::new(5))),
            Grain::Month => first(year, month),
            Grain::Season if month < 3 => first(year - 1, 12),
            Grain::Season => first(year, month / 3 * 3),
            Grain::Quarter => first(year, (month - 1) / 3 * 3 + 1),
            Grain::Half => first(year, (month - 1) / 6 * 6 + 1),
            Grain::Year => first(year, 1),
            Grain::Decade => first((year / 10 * 10).max(1), 1),
            Grain::Century => first((year / 100 * 100).max(1), 1),
        }?;
        (1..=9999)
            .contains(&start.year())
            .then_some(Period { grain, start })
    }

    /// Returns the day `year-month-day`, if the calendar has it.
    pub fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        Period::containing(Grain::Day, NaiveDate::from_ymd_opt(year, month, day)?)
    }

    /// Returns the month `year-month`.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Period::containing(Grain::Month, first(year, month)?)
    }

    /// Returns the year.
    pub fn year(year: i32) -> Option<Self> {
        Period::containing(Grain::Year, first(year, 1)?)
    }

    /// Returns the ISO week `week` of `year`, if the year has it.
    pub fn week(year: i32, week: u32) -> Option<Self> {
        let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
        Period::containing(Grain::Week, monday)
    }

    /// Returns how long it is.
    pub fn grain(self) -> Grain {
        self.grain
    }

    /// Returns its first day.
    pub fn start(self) -> NaiveDate {
        self.start
    }

    /// Returns its last day.
    pub fn end(self) -> NaiveDate {
        let (days, months) = match self.grain {
            Grain::Day => return self.start,
            Grain::Weekend => (2, 0),
            Grain::Week => (7, 0),
            Grain::Month => (0, 1),
            Grain::Season | Grain::Quarter => (0, 3),
            Grain::Half => (0, 6),
            Grain::Year => (0, 12),
            Grain::Decade => (0, 12 * (10 - self.start.year() % 10)),
            Grain::Century => (0, 12 * (100 - self.start.year() % 100)),
        };
        let next = match months {
            0 => self.start.checked_add_days(Days::new(days)),
            _ => later_month(self.start, months),
        };
        next.and_then(|next| next.pred_opt()).unwrap_or(self.start)
    }

    /// Returns the period that lies `n` of its own length later, or earlier if `n` is negative.
    pub fn shift(self, n: i32) -> Option<Self> {
        let day = match self.grain {
            Grain::Day => shift_days(self.start, n.into()),
            Grain::Weekend | Grain::Week => shift_days(self.start, i64::from(n) * 7),
            Grain::Month => later_month(self.start, n),
            Grain::Season | Grain::Quarter => later_month(self.start, n.checked_mul(3)?),
            Grain::Half => later_month(self.start, n.checked_mul(6)?),
            Grain::Year => later_month(self.start, n.checked_mul(12)?),
            Grain::Decade => first((self.start.year() / 10).checked_add(n)?.checked_mul(10)?, 1),
            Grain::Century => first(
                (self.start.year() / 100).checked_add(n)?.checked_mul(100)?,
                1,
            ),
        }?;
        Period::containing(self.grain, day)
    }

    /// Returns the period of length `grain` that holds this one's first day.
    pub fn widen(self, grain: Grain) -> Option<Self> {
        Period::containing(grain, self.start)
    }

    /// Returns the TIMEX3 value: `2024-03-08`, `2024-W10`, `2024-Q1`, `2024-SU`, `199` for a decade,
    /// `19` for the years from 1900.
    pub fn value(self) -> String {
        let (year, month) = (self.start.year(), self.start.month());
        match self.grain {
            Grain::Day => format!("{year:04}-{month:02}-{:02}", self.start.day()),
            Grain::Weekend | Grain::Week => {
                let week = self.start.iso_week();
                let weekend = if self.grain == Grain::Week { "" } else { "-WE" };
                format!("{:04}-W{:02}{weekend}", week.year(), week.week())
            }
            Grain::Month => format!("{year:04}-{month:02}"),
            Grain::Season => format!("{year:04}-{}", SEASONS[(month as usize / 3 + 3) % 4]),
            Grain::Quarter => format!("{year:04}-Q{}", month / 3 + 1),
            Grain::Half => format!("{year:04}-H{}", month / 6 + 1),
            Grain::Year => format!("{year:04}"),
            Grain::Decade => format!("{:03}", year / 10),
            Grain::Century => format!("{:02}", year / 100),
        }
    }

    /// Returns [`Period::value`] with `X` for every figure that depends on the year.
    pub fn value_without_year(self) -> String {
        match self.grain {
            Grain::Weekend => "XXXX-WXX-WE".to_owned(),
            Grain::Week => "XXXX-WXX".to_owned(),
            Grain::Decade => "XXX".to_owned(),
            Grain::Century => "XX".to_owned(),
            _ => format!("XXXX{}", &self.value()[4..]),
        }
    }
}

/// Returns `day` moved by `n` days, if the calendar goes so far.
pub fn shift_days(day: NaiveDate, n: i64) -> Option<NaiveDate> {
    day.checked_add_signed(chrono::TimeDelta::try_days(n)?)
}

fn first(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)
}

/// The first day of the month that lies `n` months after that of `day`.
fn later_month(day: NaiveDate, n: i32) -> Option<NaiveDate> {
    let months = day
        .year()
        .checked_mul(12)?
        .checked_add(day.month0() as i32)?
        .checked_add(n)?;
    first(months.div_euclid(12), months.rem_euclid(12) as u32 + 1)
}
