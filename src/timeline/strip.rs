//! The strip of the two clocks: published articles as bars, mentioned dates as dots.

use crate::{
    calendar::PartialDate,
    corpus::store::Store,
    extract::Event,
    protocol::{Bar, Dot, Step, Strip},
    search::set::Set,
};
use chrono::{Datelike as _, Days, Months, NaiveDate};
use std::collections::BTreeMap;

/// Dots nearer than this part of the width stand below each other. At 700 px: a dot's width.
const DOT: f64 = 1.0 / 180.0;

/// Dots stand in at most this many rows.
const MOST_ROWS: u8 = 3;

/// Mentioned dates further than this many years from all publication dates are not on the strip: one
/// "in the 19th century" would press all bars into its last pixel.
const FARTHEST_YEARS: u32 = 3;

/// A strip holds no more bars than this: each is some pixels wide.
const MOST_BARS: i64 = 150;

/// Lays out the strip of the whole corpus, with the articles `found` standing out.
pub fn strip(store: &Store, found: &Set) -> Strip {
    let index = store.index();
    let mut strip = Strip::default();
    for article in found.iter() {
        match index.published(article) {
            None => strip.n_undated += 1,
            Some(date) if date.year.is_none() => strip.n_no_year += 1,
            Some(_) => {}
        }
    }
    let Some((first, last)) = range(store) else {
        return strip;
    };
    let step = step(first, last);
    let (start, end) = (floor(first, step), ceiling(last, step));
    strip.start = Some(start);
    strip.end = Some(end);
    strip.step = step;
    strip.bars = bars_between(store, found, step, start, end);
    strip.dots = dots(store, found, start, end);
    strip.ticks = ticks(start, end);
    strip
}

/// Counts the articles published in each step, from the first to the last that is dated.
pub fn bars(store: &Store, found: &Set, step: Step) -> Vec<Bar> {
    match published_range(store) {
        Some((first, last)) => {
            let years = i64::from(last.year()) - i64::from(first.year());
            let step = if years * 12 > MOST_BARS * 4 {
                Step::Year
            } else {
                step
            };
            bars_between(store, found, step, floor(first, step), ceiling(last, step))
        }
        None => Vec::new(),
    }
}

fn bars_between(
    store: &Store,
    found: &Set,
    step: Step,
    start: NaiveDate,
    end: NaiveDate,
) -> Vec<Bar> {
    let mut counts: BTreeMap<NaiveDate, (u32, u32)> = BTreeMap::new();
    for article in 0..store.n_articles() {
        let day = store
            .index()
            .published(article)
            .and_then(PartialDate::earliest);
        if let Some(day) = day {
            let count = counts.entry(floor(day, step)).or_default();
            count.0 += u32::from(found.contains(article));
            count.1 += 1;
        }
    }
    let mut bars = Vec::new();
    let mut at = start;
    while at <= end {
        let Some(next) = after(at, step) else { break };
        let x = position(at, start, end);
        let (n_found, n_all) = counts.get(&at).copied().unwrap_or_default();
        bars.push(Bar {
            start: at,
            x,
            width: position(next, start, end) - x,
            n_found,
            n_all,
        });
        at = next;
    }
    bars
}

fn dots(store: &Store, found: &Set, start: NaiveDate, end: NaiveDate) -> Vec<Dot> {
    // By place: how many dots are wanted, and how many of them in articles found.
    let mut places: BTreeMap<i64, (u32, u32)> = BTreeMap::new();
    for (article, held) in store.all() {
        let is_found = found.contains(article);
        for day in held.annotations.events.iter().filter_map(mentioned) {
            if start <= day && day <= end {
                let place = (position(day, start, end) / DOT).round() as i64;
                let count = places.entry(place).or_default();
                count.0 += 1;
                count.1 += u32::from(is_found);
            }
        }
    }
    let mut dots = Vec::new();
    for (place, (n, n_found)) in places {
        for row in 0..MOST_ROWS.min(u8::try_from(n).unwrap_or(u8::MAX)) {
            dots.push(Dot {
                x: (place as f64 * DOT).clamp(0.0, 1.0),
                row,
                found: u32::from(row) < n_found,
            });
        }
    }
    dots
}

/// The middle of what the event's date can mean; nothing for decades and longer.
fn mentioned(event: &Event) -> Option<NaiveDate> {
    let (first, last) = extent(event)?;
    first.checked_add_days(Days::new((last - first).num_days().unsigned_abs() / 2))
}

/// The first and last day that the event's date can mean; nothing for decades and longer.
fn extent(event: &Event) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = (event.earliest?, event.latest?);
    let n_days = (last - first).num_days();
    (0..=366).contains(&n_days).then_some((first, last))
}

/// The first and last day of publication.
fn published_range(store: &Store) -> Option<(NaiveDate, NaiveDate)> {
    let dates = || (0..store.n_articles()).filter_map(|article| store.index().published(article));
    let first = dates().filter_map(PartialDate::earliest).min()?;
    let last = dates().filter_map(PartialDate::earliest).max()?;
    Some((first, last))
}

/// The first and last day of publication, and days mentioned not far from them; without any day of
/// publication, all days mentioned.
fn range(store: &Store) -> Option<(NaiveDate, NaiveDate)> {
    let published = published_range(store);
    let near = published.map(|(first, last)| {
        let years = (last.year() - first.year())
            .unsigned_abs()
            .max(FARTHEST_YEARS);
        let reach = Months::new(years.saturating_mul(12));
        (
            first.checked_sub_months(reach).unwrap_or(first),
            last.checked_add_months(reach).unwrap_or(last),
        )
    });
    let extents = store
        .all()
        .flat_map(|(_, held)| &held.annotations.events)
        .filter_map(extent)
        .filter(|(first, last)| near.is_none_or(|(from, to)| from <= *first && *last <= to));
    extents.fold(published, |range, (first, last)| {
        Some(match range {
            Some((from, to)) => (from.min(first), to.max(last)),
            None => (first, last),
        })
    })
}

fn step(first: NaiveDate, last: NaiveDate) -> Step {
    let n_days = (last - first).num_days();
    if n_days <= 92 {
        Step::Day
    } else if n_days / 30 <= MOST_BARS {
        Step::Month
    } else {
        Step::Year
    }
}

/// The first day of the step that holds `day`.
fn floor(day: NaiveDate, step: Step) -> NaiveDate {
    let floored = match step {
        Step::Day => Some(day),
        Step::Month => day.with_day(1),
        Step::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
    };
    floored.unwrap_or(day)
}

/// The last day of the step that holds `day`.
fn ceiling(day: NaiveDate, step: Step) -> NaiveDate {
    let next = after(floor(day, step), step);
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// The first day of the step after the one that starts with `start`.
fn after(start: NaiveDate, step: Step) -> Option<NaiveDate> {
    match step {
        Step::Day => start.succ_opt(),
        Step::Month => start.checked_add_months(Months::new(1)),
        Step::Year => start.checked_add_months(Months::new(12)),
    }
}

/// Where `day` starts, between the start of `start` (0) and the end of `end` (1).
fn position(day: NaiveDate, start: NaiveDate, end: NaiveDate) -> f64 {
    let whole = (end - start).num_days() + 1;
    (day - start).num_days() as f64 / whole.max(1) as f64
}

/// Years, or months where there are less than two years: at most eight.
fn ticks(start: NaiveDate, end: NaiveDate) -> Vec<(f64, PartialDate)> {
    let n_months = i64::from(end.year() - start.year()) * 12 + i64::from(end.month())
        - i64::from(start.month())
        + 1;
    let months: u32 = match n_months {
        ..=8 => 1,
        9..=23 => 3,
        _ => {
            let years = n_months / 12;
            let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
                .into_iter()
                .find(|step| years / step <= 8);
            12 * step.unwrap_or(1000) as u32
        }
    };
    let in_years = months >= 12;
    let first_year = match in_years {
        true => start.year().div_euclid(months as i32 / 12) * (months as i32 / 12),
        false => start.year(),
    };
    let mut ticks = Vec::new();
    let mut at = NaiveDate::from_ymd_opt(first_year, 1, 1);
    while let Some(day) = at.filter(|day| *day <= end) {
        if day >= start {
            let date = PartialDate {
                year: Some(day.year()),
                month: (!in_years).then(|| day.month() as u8),
                day: None,
                time: None,
            };
            ticks.push((position(day, start, end), date));
        }
        at = day.checked_add_months(Months::new(months));
    }
    ticks
}
