//! [`Word`]: what a word or number is to an expression of time.

use crate::calendar::period::Grain;

/// The classes that the grammar is written in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// Nothing that the grammar knows.
    Other,
    /// A punctuation mark; dashes are `-`, quotation marks `"`, apostrophes `'`.
    Mark(char),
    /// A number in figures, and how many figures; 0 where there are thousands separators.
    Figure(u32, u8),
    /// A number with a decimal point, in hundredths.
    Decimal(u32),
    /// Three numbers with dots between them.
    Dotted([u16; 3]),
    /// A small number in words.
    Spelled(u32),
    Hundred,
    Thousand,
    Dozen,
    /// An uncounted many.
    Dozens,
    /// In words, or in figures: `25th`. [`Word::Nth`] is the latter.
    Ordinal(u32),
    Nth(u32),
    /// `1990s`, `80s`, `eighties`: the first year, with or without its century.
    Decade(u32),
    /// `'s`
    Possessive,
    /// The `T` of an ISO 8601 date-time.
    IsoT,
    A,
    The,
    This,
    These,
    That,
    Those,
    Same,
    Very,
    Last,
    Past,
    Previous,
    Next,
    Coming,
    Following,
    Current,
    Latest,
    Recent,
    Each,
    Ago,
    Earlier,
    Later,
    Before,
    After,
    Hence,
    Since,
    Until,
    From,
    Between,
    Through,
    Throughout,
    During,
    Within,
    In,
    On,
    At,
    By,
    Of,
    For,
    To,
    And,
    Or,
    Early,
    Mid,
    Middle,
    Late,
    Beginning,
    End,
    /// "rest", "remainder"
    Rest,
    Ending,
    Ended,
    About,
    Almost,
    Some,
    More,
    Than,
    Less,
    Over,
    Under,
    Least,
    Most,
    Up,
    No,
    Not,
    Just,
    Only,
    Well,
    Few,
    Several,
    Many,
    Couple,
    Half,
    Month(u8),
    ShortMonth(u8),
    Weekday(u8),
    Weekdays(u8),
    ShortWeekday(u8),
    /// 0 is spring.
    Season(u8),
    Seasons(u8),
    DayPart(DayPart),
    DayParts(DayPart),
    Overnight,
    Noon,
    Midnight,
    /// Whether it is after noon.
    Meridiem(bool),
    OClock,
    Hours24,
    Zone,
    ZoneName,
    Time,
    Times,
    Unit(Unit),
    Units(Unit),
    Weekend,
    Weekends,
    Span,
    Moment,
    Fiscal,
    Financial,
    Calendar,
    Academic,
    Business,
    Full,
    Consecutive,
    Additional,
    Long,
    Old,
    Today,
    Tonight,
    Tomorrow,
    Yesterday,
    Now,
    Nowadays,
    Currently,
    Recently,
    Soon,
    Shortly,
    Previously,
    Formerly,
    Future,
    /// `daily`, `weekly`.
    Often(Unit),
    Annual,
    Once,
    Twice,
    Per,
    Era,
    Holiday(Feast),
    Eve,
    New,
    Ahead,
    Term,
    Sometime,
    Date,
    Then,
    So,
    Far,
    Short,
    Near,
    Distant,
    Post,
    Pre,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// Returns the calendar period of this length and how many of it the unit is.
    pub(super) fn grain(self) -> Option<(Grain, i32)> {
        Some(match self {
            Unit::Day => (Grain::Day, 1),
            Unit::Week => (Grain::Week, 1),
            Unit::Fortnight => (Grain::Week, 2),
            Unit::Month => (Grain::Month, 1),
            Unit::Quarter => (Grain::Quarter, 1),
            Unit::Year => (Grain::Year, 1),
            Unit::Decade => (Grain::Year, 10),
            Unit::Century => (Grain::Year, 100),
            Unit::Millennium => (Grain::Year, 1000),
            Unit::Second | Unit::Minute | Unit::Hour => return None,
        })
    }

    /// Returns how ISO 8601 writes a duration in this unit: what stands before the number, what
    /// after it, and what the number is multiplied by.
    pub(super) fn iso(self) -> (&'static str, char, u32) {
        match self {
            Unit::Second => ("PT", 'S', 1),
            Unit::Minute => ("PT", 'M', 1),
            Unit::Hour => ("PT", 'H', 1),
            Unit::Day => ("P", 'D', 1),
            Unit::Week => ("P", 'W', 1),
            Unit::Fortnight => ("P", 'W', 2),
            Unit::Month => ("P", 'M', 1),
            Unit::Quarter => ("P", 'Q', 1),
            Unit::Year => ("P", 'Y', 1),
            Unit::Decade => ("P", 'Y', 10),
            Unit::Century => ("P", 'Y', 100),
            Unit::Millennium => ("P", 'Y', 1000),
        }
    }
}

/// A part of the day that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl DayPart {
    /// Returns what TIMEX3 writes after the day.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            DayPart::Morning => "TMO",
            DayPart::Afternoon => "TAF",
            DayPart::Evening => "TEV",
            DayPart::Night => "TNI",
        }
    }
}

/// A word that a holiday's name starts with or consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feast {
    Christmas,
    Easter,
    Thanksgiving,
    Halloween,
}
