//! TIMEX3 values that no calendar date writes, in words: lengths, repeated times, dates of which only a part is stated.

use crate::{
    extract::TimeKind,
    texts::{Arg, Join, Message},
};

/// Writes `value` of a time of `kind`: `P5Y` is `5 years`, `XXXX-WXX-3` is `a Wednesday, week not stated`. Returns
/// `None` for a value with its year, and for what is not understood.
pub(crate) fn in_words(value: &str, kind: TimeKind) -> Option<Arg> {
    let is_repeated = kind == TimeKind::Set;
    if let Some(lengths) = duration(value) {
        return Some(written(&lengths, is_repeated));
    }
    let (day, part) = value.split_once('T').unwrap_or((value, ""));
    let (what, missing) = partly_stated(day)?;
    let named = match is_repeated {
        true => Message::new("time-every"),
        false => Message::new("time-stated"),
    };
    let named = in_part(named.with("what", what).into(), part);
    Some(match is_repeated {
        true => named,
        false => Message::new(missing).with("what", named).into(),
    })
}

/// Adds what a value says behind its `T`: a part of the day, or a time of the clock.
pub(crate) fn in_part(day: Arg, part: &str) -> Arg {
    match part {
        "" => day,
        "MO" | "MI" | "AF" | "EV" | "NI" | "DT" => {
            let part = Message::new("time-part-of-day").with("part", part);
            let named = Message::new("time-in-part").with("what", day);
            named.with("part", part).into()
        }
        clock => {
            let named = Message::new("date-at").with("date", day);
            named.with("time", clock).into()
        }
    }
}

/// Names what is stated of a date without a year, and the text that says what is not.
fn partly_stated(value: &str) -> Option<(&'static str, &'static str)> {
    const WEEKDAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    const WEEK: &str = "time-week-not-stated";
    const WHICH: &str = "time-which-not-stated";
    const YEAR: &str = "time-year-not-stated";
    if let Some(day) = value.strip_prefix("XXXX-WXX-") {
        let number = day.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        return match (day, number) {
            ("WE", _) => Some(("weekend", WHICH)),
            (_, Some(at)) => WEEKDAYS.get(at).map(|name| (*name, WEEK)),
            _ => None,
        };
    }
    Some(match value {
        "XXXX-XX-XX" => ("day", WHICH),
        "XXXX-WXX" => ("week", WHICH),
        "XXXX-XX" => ("month", WHICH),
        "XXXX" => ("year", WHICH),
        "XXX" => ("decade", WHICH),
        "XX" => ("century", WHICH),
        "XXXX-QX" => ("quarter", WHICH),
        "XXXX-HX" => ("half-year", WHICH),
        "XXXX-Q1" => ("quarter-1", YEAR),
        "XXXX-Q2" => ("quarter-2", YEAR),
        "XXXX-Q3" => ("quarter-3", YEAR),
        "XXXX-Q4" => ("quarter-4", YEAR),
        "XXXX-H1" => ("half-1", YEAR),
        "XXXX-H2" => ("half-2", YEAR),
        "XXXX-SP" => ("spring", YEAR),
        "XXXX-SU" => ("summer", YEAR),
        "XXXX-FA" => ("autumn", YEAR),
        "XXXX-WI" => ("winter", YEAR),
        _ => return None,
    })
}

/// So many of a unit; nothing where it is not said how many.
type Length = (Option<f64>, &'static str);

fn written(lengths: &[Length], is_repeated: bool) -> Arg {
    let length = |(amount, unit): &Length| match amount {
        Some(amount) => Message::new("time-length")
            .with("n", *amount)
            .with("unit", *unit),
        None => Message::new("time-length-some").with("unit", *unit),
    };
    if let ([(Some(1.0), unit)], true) = (lengths, is_repeated) {
        return Message::new("time-every").with("what", *unit).into();
    }
    let all = lengths.iter().map(|each| length(each).into());
    let all = Arg::List(Join::Space, all.collect());
    match is_repeated {
        true => Message::new("time-every-length").with("length", all).into(),
        false => all,
    }
}

/// Reads a length: `P1Y6M` is 1 year and 6 months.
fn duration(value: &str) -> Option<Vec<Length>> {
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
        lengths.push((amount.parse().ok(), name));
        rest = after;
    }
    (!lengths.is_empty()).then_some(lengths)
}
