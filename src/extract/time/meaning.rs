//! What an expression of time means before it is counted from anything.

use super::word::{DayPart, Unit};
use crate::calendar::{
    holiday::Holiday,
    period::{Grain, Period},
};

/// An expression as it was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// One past its last lexeme.
    pub end: usize,
    pub meaning: Meaning,
    /// TIMEX3's mod.
    pub modifier: Option<&'static str>,
    /// The longer period around it that is meant: "the week of March 6".
    pub around: Option<Grain>,
    /// The time of day, if it has one.
    pub clock: Option<Clock>,
}

impl Reading {
    /// Returns a reading that ends before lexeme `end`.
    pub(super) fn new(end: usize, meaning: Meaning) -> Self {
        Reading {
            end,
            meaning,
            modifier: None,
            around: None,
            clock: None,
        }
    }

    /// Returns the reading of a period counted from another.
    pub(super) fn shift(end: usize, grain: Grain, n: i32, from: From) -> Self {
        Reading::new(end, Meaning::Shift { grain, n, from })
    }

    /// Returns the reading with a mod, if it has none yet.
    pub(super) fn modified(mut self, modifier: &'static str) -> Self {
        self.modifier.get_or_insert(modifier);
        self
    }
}

/// What is meant, as far as the words alone say.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    /// Stated in full.
    Period(Period),
    /// A part of some year.
    Part(Part, YearOf),
    /// "the 25th", "Friday the 13th"; 0 is Monday.
    DayOfMonth(u8, Option<u8>),
    /// A day counted within a month.
    InMonth {
        pick: Pick,
        month: Box<Meaning>,
    },
    /// 0 is Monday.
    Weekday(u8, Which),
    /// The weekday before or after the date that the text speaks of.
    WeekdayFromText(u8, i32),
    /// "the weekend": tense decides.
    Weekend,
    /// A weekday of the week that lies so many after this one.
    WeekdayOfWeek(u8, i32),
    /// A period counted from another.
    Shift {
        grain: Grain,
        n: i32,
        from: From,
    },
    /// Two numbers of which either may be the month.
    Numeric {
        first: u8,
        second: u8,
        year: Option<i32>,
    },
    /// Of no day in particular: the value.
    Duration(String),
    /// A length that ends or starts with the publication: "past 3 weeks".
    Stretch {
        value: String,
        unit: Unit,
        n: i32,
    },
    /// Returning: the value.
    Set(String),
    Past,
    Present,
    Future,
}

/// Which day of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Pick {
    Day(u8),
    /// The n-th such weekday, or the last for 0; 0 is Monday.
    Weekday(u8, u8),
    /// The n-th week or weekend, or the last for 0.
    Week(u8, Grain),
    /// The first day, or the last.
    Edge(bool),
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    Month(u8),
    /// Month and day.
    Day(u8, u8),
    Quarter(u8),
    Half(u8),
    /// 0 is spring.
    Season(u8),
    Holiday(Holiday),
    /// The last day.
    End,
}

/// Which year a part belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum YearOf {
    /// Not said, or by "this", "last", "next".
    Near(Which),
    Stated(i32),
    /// So many after that of publication.
    Published(i32),
    /// So many after that of the text before.
    Text(i32),
}

/// How an expression says which of its kind it means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Which {
    /// It does not: tense decides.
    Unsaid,
    This,
    Last,
    Next,
}

/// What an expression counts from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum From {
    Published,
    /// The expression before.
    Text,
    /// The expression before if it names a quarter or half; otherwise the publication.
    TextQuarter,
    /// The year or quarter that the paragraph spoke of before: "in March 2021 … a year earlier".
    TextYear,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Clock {
    At {
        hour: u8,
        minute: Option<u8>,
        second: Option<u8>,
    },
    Part(DayPart),
}
