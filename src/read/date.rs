//! Dates as they stand at the head of an article: `Sun, Mar 10 2024 03:01 PM EST`, `3 March`, ISO 8601.
//!
//! Only what is written is returned: no year is completed, and a day that `03/04/2024` leaves open
//! between two countries' habits is left open. Relative dates are not read here.

use crate::{
    calendar::{ClockTime, PartialDate},
    read::clock::clock,
    text::span::Span,
};
use chrono::NaiveDate;

/// A date and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it says.
    pub date: PartialDate,
    /// Where, in bytes of the text that was searched; weekday, time and zone included.
    pub span: Span,
}

/// Finds the dates in `text`, in order.
pub fn dates(text: &str) -> Vec<Written> {
    let items = items(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < items.len() {
        match date_with_time(&items, at) {
            Some((date, next)) => {
                let span = items[at].span.cover(items[next - 1].span);
                found.push(Written { date, span });
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A run of digits or letters, or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    /// Whether no white space stands before it.
    pub(super) glued: bool,
}

impl Item<'_> {
    pub(super) fn is(&self, mark: char) -> bool {
        self.text.starts_with(mark)
    }

    /// The number of at most four digits that it is.
    pub(super) fn number(&self) -> Option<u32> {
        (self.text.len() <= 4 && self.text.starts_with(|c: char| c.is_ascii_digit()))
            .then(|| self.text.parse().ok())
            .flatten()
    }
}

fn items(text: &str) -> Vec<Item<'_>> {
    let mut items: Vec<Item<'_>> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let same = first.is_ascii_digit() && c.is_ascii_digit()
                || first.is_alphabetic() && c.is_alphabetic();
            if !same {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        items.push(Item {
            text: &text[start..end],
            span: Span::new(start, end),
            glued: items
                .last()
                .is_some_and(|last| last.span.end as usize == start),
        });
    }
    items
}

fn date_with_time(items: &[Item<'_>], at: usize) -> Option<(PartialDate, usize)> {
    if at > 0 && items[at].glued && !items[at - 1].is('(') && !items[at - 1].is('|') {
        let letters = |item: &Item<'_>| item.text.starts_with(char::is_alphanumeric);
        if letters(&items[at - 1]) {
            return None; // within a word or number
        }
    }
    if let Some((date, next)) = date(items, at) {
        if date.day.is_some() {
            let from = skip(
                items,
                next,
                &[',', '-', '–', '—', '|', '·', '•', '@', '/'],
                &["at", "T", "t"],
            );
            if let Some((time, end)) = clock(items, from) {
                return Some((
                    PartialDate {
                        time: Some(time),
                        ..date
                    },
                    end,
                ));
            }
        }
        return Some((date, next));
    }
    let (time, next): (ClockTime, usize) = clock(items, at)?;
    let from = skip(items, next, &[',', '-', '–', '—', '|', '·', '•'], &["on"]);
    let (date, end) = date(items, from)?;
    date.day?;
    Some((
        PartialDate {
            time: Some(time),
            ..date
        },
        end,
    ))
}

/// Steps over at most two of `marks` and one of `words`.
fn skip(items: &[Item<'_>], mut at: usize, marks: &[char], words: &[&str]) -> usize {
    for _ in 0..2 {
        if items
            .get(at)
            .is_some_and(|item| marks.iter().any(|mark| item.is(*mark)))
        {
            at += 1;
        }
    }
    if items.get(at).is_some_and(|item| words.contains(&item.text)) {
        at += 1;
    }
    at
}

/// A calendar date, perhaps with its weekday before it.
fn date(items: &[Item<'_>], at: usize) -> Option<(PartialDate, usize)> {
    let mut from = at;
    if items.get(at).is_some_and(|item| is_weekday(item.text)) {
        from = skip(items, at + 1, &['.', ','], &["the"]);
    }
    month_first(items, from)
        .or_else(|| day_first(items, from))
        .or_else(|| in_digits(items, from))
}

/// `March 10th, 2024`, `Mar. 10`, `March 2024`
fn month_first(items: &[Item<'_>], at: usize) -> Option<(PartialDate, usize)> {
    let month = month(items.get(at)?.text)?;
    let next = skip(items, at + 1, &['.'], &[]);
    let number = items.get(next)?;
    if let Some(year) = year(number) {
        return Some((valid(Some(year), month, None)?, next + 1));
    }
    let (day, next) = day(items, next)?;
    let (year, end) = year_after(items, next);
    Some((valid(year, month, Some(day))?, end))
}

/// `10 March 2024`, `the 3rd of March`
fn day_first(items: &[Item<'_>], at: usize) -> Option<(PartialDate, usize)> {
    let (day, next) = day(items, at)?;
    let next = skip(items, next, &['-'], &["of"]);
    let month = month(items.get(next)?.text)?;
    let next = skip(items, next + 1, &['.'], &[]);
    let (year, end) = year_after(items, skip(items, next, &['-'], &[]));
    let end = if year.is_some() { end } else { next };
    Some((valid(year, month, Some(day))?, end))
}

/// `2024-03-10`, `2024/3/10`, `10.03.2024`, `03/25/2024`
fn in_digits(items: &[Item<'_>], at: usize) -> Option<(PartialDate, usize)> {
    let [a, mark, b, mark_again, c] = items.get(at..at + 5)? else {
        return None;
    };
    let joined = [mark, b, mark_again, c].iter().all(|item| item.glued);
    if !joined || mark.text != mark_again.text || !["-", "/", "."].contains(&mark.text) {
        return None;
    }
    let end = at + 5;
    let small = |item: &Item<'_>| (item.text.len() <= 2).then(|| item.number()).flatten();
    if let Some(year) = year(a) {
        return Some((
            valid(Some(year), small(b)? as u8, Some(small(c)? as u8))?,
            end,
        ));
    }
    let (first, second, year) = (small(a)? as u8, small(b)? as u8, year(c)?);
    let date = if mark.is('.') || first > 12 || first == second {
        valid(Some(year), second, Some(first))?
    } else if second > 12 {
        valid(Some(year), first, Some(second))?
    } else {
        // Day and month, or month and day: only the year is sure.
        PartialDate {
            year: Some(year),
            month: None,
            day: None,
            time: None,
        }
    };
    Some((date, end))
}

fn day(items: &[Item<'_>], at: usize) -> Option<(u8, usize)> {
    let item = items.get(at)?;
    let day = (item.text.len() <= 2).then(|| item.number()).flatten()?;
    let ordinal = items
        .get(at + 1)
        .is_some_and(|next| next.glued && ["st", "nd", "rd", "th"].contains(&next.text));
    (1..=31)
        .contains(&day)
        .then_some((day as u8, at + 1 + usize::from(ordinal)))
}

fn year_after(items: &[Item<'_>], at: usize) -> (Option<i32>, usize) {
    let next = skip(items, at, &[','], &[]);
    match items.get(next).and_then(year) {
        Some(year) => (Some(year), next + 1),
        None => (None, at),
    }
}

fn year(item: &Item<'_>) -> Option<i32> {
    let year = (item.text.len() == 4).then(|| item.number()).flatten()?;
    (1600..2200).contains(&year).then_some(year as i32)
}

fn valid(year: Option<i32>, month: u8, day: Option<u8>) -> Option<PartialDate> {
    // A leap year stands in for one that is not stated, so that 29 February is kept.
    NaiveDate::from_ymd_opt(year.unwrap_or(2000), month.into(), day.unwrap_or(1).into())?;
    Some(PartialDate {
        year,
        month: Some(month),
        day,
        time: None,
    })
}

/// Says whether `word` is a day of the week, in full or short.
pub(super) fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let word = word.to_lowercase();
    DAYS.iter().any(|day| *day == word)
        || [
            "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        ]
        .contains(&word.as_str())
}

/// Returns which month `word` names, in full or short.
pub(super) fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_lowercase();
    if word == "sept" {
        return Some(9);
    }
    let at = MONTHS
        .iter()
        .position(|month| *month == word || word.len() == 3 && month.starts_with(&word))?;
    Some(at as u8 + 1)
}
