//! Clock times with their zones, as they stand beside a date.

use crate::{calendar::ClockTime, read::date::Item};

/// Reads `03:01 PM EST`, `15:01:00Z`, `3 p.m.`, `15.01 GMT` at item `at`; also returns where it ends.
///
/// A zone whose name means different hours in different countries, or in summer and winter (`ET`),
/// is stepped over and leaves the offset open.
pub(super) fn clock(items: &[Item<'_>], at: usize) -> Option<(ClockTime, usize)> {
    let first = items.get(at)?;
    let mut hour = (first.text.len() <= 2).then(|| first.number()).flatten()? as u8;
    let mut next = at + 1;
    let (mut minute, mut second, mut colon) = (None, None, false);
    if let Some(mark) = items.get(next)
        && mark.glued
        && (mark.is(':') || mark.is('.'))
        && let Some(read) = two_digits(items, next + 1)
    {
        minute = Some(read);
        colon = mark.is(':');
        next += 2;
        if colon
            && items
                .get(next)
                .is_some_and(|mark| mark.glued && mark.is(':'))
        {
            second = Some(two_digits(items, next + 1)?);
            next += 2;
            let fraction = items
                .get(next)
                .is_some_and(|mark| mark.glued && mark.is('.'))
                && items
                    .get(next + 1)
                    .is_some_and(|n| n.glued && n.text.as_bytes()[0].is_ascii_digit());
            next += if fraction { 2 } else { 0 };
        }
    }
    let half = half_of_day(items, next);
    if let Some((afternoon, end)) = half {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if afternoon { 12 } else { 0 };
        next = end;
    }
    let zone = zone(items, next);
    // "10" alone, or "3.14", is no time of day.
    if half.is_none() && !colon && (minute.is_none() || zone.is_none()) {
        return None;
    }
    let (offset_minutes, end) = zone.unwrap_or((None, next));
    let minute = minute.unwrap_or(0);
    (hour < 24 && minute < 60 && second.is_none_or(|s| s <= 60)).then_some((
        ClockTime {
            hour,
            minute,
            second,
            offset_minutes,
        },
        end,
    ))
}

fn two_digits(items: &[Item<'_>], at: usize) -> Option<u8> {
    let item = items.get(at)?;
    let value = item
        .number()
        .filter(|_| item.glued && item.text.len() == 2)?;
    Some(value as u8)
}

/// `PM`, `p.m.`: whether it is the afternoon, and where it ends.
fn half_of_day(items: &[Item<'_>], at: usize) -> Option<(bool, usize)> {
    let word = items.get(at)?.text.to_lowercase();
    match word.as_str() {
        "am" | "pm" => Some((word == "pm", at + 1)),
        "a" | "p" => {
            let m = items.get(at + 2)?;
            let dotted = items[at + 1].is('.') && m.glued && m.text.eq_ignore_ascii_case("m");
            let closed = items
                .get(at + 3)
                .is_some_and(|mark| mark.glued && mark.is('.'));
            dotted.then_some((word == "p", at + 3 + usize::from(closed)))
        }
        _ => None,
    }
}

/// A zone's name or offset, perhaps in brackets, and where it ends.
fn zone(items: &[Item<'_>], at: usize) -> Option<(Option<i16>, usize)> {
    let item = items.get(at)?;
    if item.is('(') {
        let (offset, end) = zone(items, at + 1)?;
        return items.get(end)?.is(')').then_some((offset, end + 1));
    }
    if let Some(found) = signed(items, at) {
        return Some((Some(found.0), found.1));
    }
    if matches!(item.text, "Z" | "GMT" | "UTC") {
        return match signed(items, at + 1) {
            Some((offset, end)) => Some((Some(offset), end)),
            None => Some((Some(0), at + 1)),
        };
    }
    let minutes = match item.text {
        "NDT" => -150,
        "NST" => -210,
        "ADT" => -180,
        "AST" | "EDT" => -240,
        "EST" | "CDT" => -300,
        "CST" | "MDT" => -360,
        "MST" | "PDT" => -420,
        "PST" | "AKDT" => -480,
        "AKST" => -540,
        "HST" => -600,
        "WET" => 0,
        "BST" | "CET" | "WEST" | "WAT" => 60,
        "CEST" | "EET" | "SAST" | "CAT" => 120,
        "EEST" | "EAT" | "MSK" => 180,
        "GST" => 240,
        "PKT" => 300,
        "WIB" => 420,
        "HKT" | "SGT" | "MYT" | "AWST" | "PHT" => 480,
        "JST" | "KST" => 540,
        "AEST" => 600,
        "AEDT" => 660,
        "NZST" => 720,
        "NZDT" => 780,
        // Summer and winter, or several countries, share these.
        "ET" | "CT" | "MT" | "PT" | "IST" | "ICT" => return Some((None, at + 1)),
        _ => return None,
    };
    Some((Some(minutes), at + 1))
}

/// `+08:00`, `-0500`, `+8`
fn signed(items: &[Item<'_>], at: usize) -> Option<(i16, usize)> {
    let sign = match items.get(at)?.text {
        "+" => 1,
        "-" | "−" => -1,
        _ => return None,
    };
    let digits = items.get(at + 1).filter(|digits| digits.glued)?;
    let number = digits.number()? as i16;
    let (minutes, end) = match digits.text.len() {
        4 => (number / 100 * 60 + number % 100, at + 2),
        1 | 2 => match items.get(at + 2).filter(|mark| mark.glued && mark.is(':')) {
            Some(_) => (number * 60 + i16::from(two_digits(items, at + 3)?), at + 4),
            None => (number * 60, at + 2),
        },
        _ => return None,
    };
    (minutes <= 15 * 60).then_some((sign * minutes, end))
}
