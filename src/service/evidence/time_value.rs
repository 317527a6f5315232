//! TIMEX3 values that no calendar date writes, in words: lengths, repeated times, dates of which only a part is stated.

use crate::{
    extract::TimeKind,
    wording::{count, plural},
};

/// Writes `value` of a time of `kind`: `P5Y` is `5 years`, `XXXX-WXX-3` is `a Wednesday, week not stated`. Returns
/// `None` for a value with its year, and for what is not understood.
pub(super) fn in_words(value: &str, kind: TimeKind) -> Option<String> {
    let is_repeated = kind == TimeKind::Set;
    if let Some(length) = duration(value) {
        return Some(match (is_repeated, length.strip_prefix("1 ")) {
            (true, Some(one)) => format!("every {one}"),
            (true, None) => format!("every {length}"),
            (false, _) => length,
        });
    }
    let (day, part) = value.split_once('T').unwrap_or((value, ""));
    let (name, missing) = partly_stated(day)?;
    let part = match part {
        "" => String::new(),
        "MO" => ", in the morning".into(),
        "MI" => ", at midday".into(),
        "AF" => ", in the afternoon".into(),
        "EV" => ", in the evening".into(),
        "NI" => ", at night".into(),
        "DT" => ", during the day".into(),
        clock => format!(", {clock}"),
    };
    Some(match is_repeated {
        true => format!("every {name}{part}"),
        false => format!("{}{part}, {missing} not stated", article(name)),
    })
}

/// Names what is stated of a date without a year, and what is not.
fn partly_stated(value: &str) -> Option<(&'static str, &'static str)> {
    const WEEKDAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    if let Some(day) = value.strip_prefix("XXXX-WXX-") {
        let number = day.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        return match (day, number) {
            ("WE", _) => Some(("weekend", "which one is")),
            (_, Some(at)) => WEEKDAYS.get(at).map(|name| (*name, "week")),
            _ => None,
        };
    }
    Some(match value {
        "XXXX-XX-XX" => ("day", "which one is"),
        "XXXX-WXX" => ("week", "which one is"),
        "XXXX-XX" => ("month", "which one is"),
        "XXXX" => ("year", "which one is"),
        "XXX" => ("decade", "which one is"),
        "XX" => ("century", "which one is"),
        "XXXX-QX" => ("quarter", "which one is"),
        "XXXX-HX" => ("half-year", "which one is"),
        "XXXX-Q1" => ("first quarter", "year"),
        "XXXX-Q2" => ("second quarter", "year"),
        "XXXX-Q3" => ("third quarter", "year"),
        "XXXX-Q4" => ("fourth quarter", "year"),
        "XXXX-H1" => ("first half", "year"),
        "XXXX-H2" => ("second half", "year"),
        "XXXX-SP" => ("spring", "year"),
        "XXXX-SU" => ("summer", "year"),
        "XXXX-FA" => ("autumn", "year"),
        "XXXX-WI" => ("winter", "year"),
        _ => return None,
    })
}

fn article(name: &str) -> String {
    match name {
        "spring" | "summer" | "autumn" | "winter" => name.into(),
        _ if name.ends_with(" quarter") || name.ends_with(" half") => format!("the {name}"),
        _ => format!("a {name}"),
    }
}

/// Writes a length: `P1Y6M` is `1 year 6 months`.
fn duration(value: &str) -> Option<String> {
    let mut rest = value.strip_prefix('P')?;
    let (mut is_clock, mut lengths) = (false, Vec::new());
    while !rest.is_empty() {
        if let Some(clock) = rest.strip_prefix('T') {
            (rest, is_clock) = (clock, true);
        }
        let unit_at = rest.find(|c: char| c.is_ascii_alphabetic() && c != 'X')?;
        let (amount, after) = rest.split_at(unit_at);
        // Tens and hundreds of years have two letters, as weekends do.
        let n_letters = if ["WE", "DE", "CE"].iter().any(|two| after.starts_with(two)) {
            2
        } else {
            1
        };
        let (unit, after) = after.split_at(n_letters);
        let name = match (unit, is_clock) {
            ("Y", _) => "year",
            ("M", false) => "month",
            ("W", _) => "week",
            ("WE", _) => "weekend",
            ("D", _) => "day",
            ("H", _) => "hour",
            ("M", true) => "minute",
            ("S", _) => "second",
            ("Q", _) => "quarter",
            ("DE", _) => "decade",
            ("CE", _) => "century",
            _ => return None,
        };
        lengths.push(match amount.parse::<usize>() {
            Ok(n) => count(n, name),
            Err(_) if amount.contains('X') => format!("some {}", plural(name)),
            Err(_) => format!("{amount} {}", plural(name)),
        });
        rest = after;
    }
    (!lengths.is_empty()).then(|| lengths.join(" "))
}
