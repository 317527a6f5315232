//! TIMEX3 values of what the calendar alone does not write.

use super::{
    meaning::{Clock, Part},
    number::Amount,
    word::Unit,
};
use crate::calendar::period::{Grain, Period};

/// Adds a time of day to the value of a day.
pub(super) fn with_clock(value: &str, clock: Clock) -> String {
    match clock {
        Clock::Part(part) => format!("{value}{}", part.suffix()),
        Clock::At {
            hour, minute: None, ..
        } => format!("{value}T{hour:02}"),
        Clock::At {
            hour,
            minute: Some(minute),
            second: None,
        } => format!("{value}T{hour:02}:{minute:02}"),
        Clock::At {
            hour,
            minute: Some(minute),
            second: Some(second),
        } => {
            format!("{value}T{hour:02}:{minute:02}:{second:02}")
        }
    }
}

/// A period of which only the length is known.
pub(super) fn unknown(grain: Grain) -> &'static str {
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
}

/// Returns `part` of `year`, if that year has it.
pub(super) fn part_of(part: Part, year: i32) -> Option<Period> {
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

/// Writes `part` of a year that is not known.
pub(super) fn without_year(part: Part) -> String {
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

/// Writes a length as ISO 8601 has it, `PXY` where it is not counted.
pub(super) fn duration(amount: Amount, unit: Unit) -> Option<String> {
    let (head, letter, many) = unit.iso();
    let hundredths = match amount {
        Amount::Some => return Some(format!("{head}X{letter}")),
        Amount::Couple => 200,
        Amount::Exactly(hundredths) => hundredths,
    };
    let total = hundredths.checked_mul(many)?;
    let (whole, rest) = (total / 100, total % 100);
    // What half a unit is in the next smaller one.
    let half = match letter {
        'Y' => "6M",
        'H' if head == "PT" => "30M",
        'M' if head == "PT" => "30S",
        'D' => "T12H",
        _ => "",
    };
    Some(match (whole, rest) {
        (_, 0) => format!("{head}{whole}{letter}"),
        (0, 50) if !half.is_empty() => {
            let head = if half.starts_with('T') { "P" } else { head };
            format!("{head}{half}")
        }
        (_, 50) if !half.is_empty() => format!("{head}{whole}{letter}{half}"),
        (_, rest) if rest % 10 == 0 => format!("{head}{whole}.{}{letter}", rest / 10),
        (_, rest) => format!("{head}{whole}.{rest:02}{letter}"),
    })
}
