//! The strip of the two clocks: published articles as bars, mentioned dates as dots.

use crate::{
    calendar::PartialDate,
    corpus::{ragged::Ragged, store::Store},
    extract::Event,
    protocol::{Bar, Dot, Step, Strip},
    search::set::Set,
};
use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
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

/// What of the strip is the same whatever is found.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Clocks {
    /// All of it, with nothing found.
    strip: Strip,
    bars: Bars,
    /// The dots of each article, by their place among those of all.
    dots: Ragged<u32>,
    /// Where dots are, and how many are wanted there.
    places: Vec<(i64, u32)>,
}

impl Clocks {
    /// Looks at everything that is dated in `store`.
    pub fn new(store: &Store) -> Self {
        let Some((first, last)) = range(store) else {
            return Clocks::default();
        };
        let step = step(first, last);
        let (start, end) = (floor(first, step), ceiling(last, step));
        let mut places: BTreeMap<i64, u32> = BTreeMap::new();
        let mut dots: Ragged<i64> = Ragged::default();
        for (_, held) in store.all() {
            let days = held.annotations.events.iter().filter_map(mentioned);
            let shown = days.filter(|day| start <= *day && *day <= end);
            dots.push(shown.map(|day| (position(day, start, end) / DOT).round() as i64));
        }
        for place in dots.all() {
            *places.entry(*place).or_default() += 1;
        }
        let places: Vec<(i64, u32)> = places.into_iter().collect();
        let number = |place: &i64| places.partition_point(|(other, _)| other < place) as u32;
        Clocks {
            strip: Strip {
                start: Some(start),
                end: Some(end),
                step,
                ticks: ticks(start, end),
                ..Strip::default()
            },
            bars: Bars::new(store, step, start, end),
            dots: dots.map(number),
            places,
        }
    }
}

/// Lays out the strip of the whole corpus, with the articles `found` standing out.
pub fn strip(store: &Store, found: &Set) -> Strip {
    let clocks = store.clocks();
    let mut strip = clocks.strip.clone();
    let mut n_found = vec![0_u32; clocks.places.len()];
    for article in found.iter() {
        match store.index().published(article) {
            None => strip.n_undated += 1,
            Some(date) if date.year.is_none() => strip.n_no_year += 1,
            Some(_) => {}
        }
        for place in clocks.dots.of(article) {
            n_found[*place as usize] += 1;
        }
    }
    strip.bars = clocks.bars.counted(found);
    for ((place, n), n_found) in clocks.places.iter().zip(n_found) {
        for row in 0..MOST_ROWS.min(u8::try_from(*n).unwrap_or(u8::MAX)) {
            strip.dots.push(Dot {
                x: (*place as f64 * DOT).clamp(0.0, 1.0),
                row,
                found: u32::from(row) < n_found,
            });
        }
    }
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
            Bars::new(store, step, floor(first, step), ceiling(last, step)).counted(found)
        }
        None => Vec::new(),
    }
}

/// The bars of a corpus.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Bars {
    /// With nothing found.
    bars: Vec<Bar>,
    /// In which each article stands.
    of: Vec<Option<u32>>,
}

impl Bars {
    fn new(store: &Store, step: Step, start: NaiveDate, end: NaiveDate) -> Self {
        let mut bars: Vec<Bar> = Vec::new();
        let mut at = start;
        while at <= end {
            let Some(next) = after(at, step) else { break };
            let x = position(at, start, end);
            bars.push(Bar {
                start: at,
                x,
                width: position(next, start, end) - x,
                n_found: 0,
                n_all: 0,
            });
            at = next;
        }
        let bar = |day: NaiveDate| {
            let after = bars.partition_point(|bar| bar.start <= day);
            (day <= end).then_some(after.checked_sub(1)? as u32)
        };
        let days = (0..store.n_articles()).map(|article| store.index().day(article));
        let of: Vec<Option<u32>> = days.map(|day| bar(day?)).collect();
        for at in of.iter().flatten() {
            bars[*at as usize].n_all += 1;
        }
        Bars { bars, of }
    }

    fn counted(&self, found: &Set) -> Vec<Bar> {
        let mut bars = self.bars.clone();
        for article in found.iter() {
            if let Some(Some(at)) = self.of.get(article as usize) {
                bars[*at as usize].n_found += 1;
            }
        }
        bars
    }
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
    let days = || (0..store.n_articles()).filter_map(|article| store.index().day(article));
    Some((days().min()?, days().max()?))
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
