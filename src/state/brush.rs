//! The brush of the time strip: two edges that lie between the strip's steps, and the days they stand for.
//!
//! An edge is a whole number of steps from the strip's start: 0 is its start, the number of bars its end.
//! At an end of the strip an edge filters nothing.

use crate::{protocol::Strip, search::filter::Filters};
use chrono::{Days, NaiveDate};

/// One of the two edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The first day that is kept.
    From,
    /// The last day that is kept.
    To,
}

/// First and last day of publication that are kept.
pub type DayRange = (Option<NaiveDate>, Option<NaiveDate>);

/// Returns the days kept by `filters`.
pub fn days_of(filters: &Filters) -> DayRange {
    (filters.from, filters.to)
}

/// Returns where `edge` lies, from 0 to 1. Days inside a step lie inside its bar.
pub fn position(strip: &Strip, days: DayRange, edge: Edge) -> f64 {
    match edge {
        Edge::From => days.0.map_or(0.0, |from| position_of(strip, from)),
        Edge::To => days.1.map_or(1.0, |to| position_of(strip, after(to))),
    }
}

/// Returns where `edge` lies, in whole steps.
pub fn step(strip: &Strip, days: DayRange, edge: Edge) -> usize {
    let first_after = |day: NaiveDate| strip.bars.partition_point(|bar| bar.start < day);
    match edge {
        // A day inside a step belongs to that step.
        Edge::From => days.0.map_or(0, |from| {
            strip
                .bars
                .partition_point(|bar| bar.start <= from)
                .saturating_sub(1)
        }),
        Edge::To => days.1.map_or(strip.bars.len(), |to| first_after(after(to))),
    }
}

/// Returns the days once `edge` has been moved to `step`. The edges never cross: one step stays between them.
pub fn moved(strip: &Strip, days: DayRange, edge: Edge, to: usize) -> DayRange {
    let n = strip.bars.len();
    if n == 0 {
        return days;
    }
    match edge {
        Edge::From => {
            let most = step(strip, days, Edge::To).clamp(1, n) - 1;
            (first_day(strip, to.min(most)), days.1)
        }
        Edge::To => {
            let least = step(strip, days, Edge::From).min(n - 1) + 1;
            (days.0, last_day(strip, to.clamp(least, n)))
        }
    }
}

/// Returns the days of the steps from `a` to `b`, both included, in either order.
pub fn swept(strip: &Strip, a: usize, b: usize) -> DayRange {
    (first_day(strip, a.min(b)), last_day(strip, a.max(b) + 1))
}

/// Returns the step that holds `position`, from 0 to 1.
pub fn step_at(strip: &Strip, position: f64) -> usize {
    strip
        .bars
        .partition_point(|bar| bar.x <= position)
        .saturating_sub(1)
}

/// Returns the edge between two steps that is nearest to `position`, from 0 to 1.
pub fn edge_at(strip: &Strip, position: f64) -> usize {
    let at = step_at(strip, position);
    match strip.bars.get(at) {
        Some(bar) if position > bar.x + bar.width / 2.0 => at + 1,
        _ => at,
    }
}

fn first_day(strip: &Strip, step: usize) -> Option<NaiveDate> {
    (step > 0)
        .then(|| strip.bars.get(step).map(|bar| bar.start))
        .flatten()
}

fn last_day(strip: &Strip, step: usize) -> Option<NaiveDate> {
    strip.bars.get(step)?.start.pred_opt()
}

fn after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

fn position_of(strip: &Strip, day: NaiveDate) -> f64 {
    let at = strip.bars.partition_point(|bar| bar.start <= day);
    let Some(bar) = at.checked_sub(1).and_then(|at| strip.bars.get(at)) else {
        return 0.0;
    };
    let next = strip
        .bars
        .get(at)
        .map(|bar| bar.start)
        .or(strip.end.map(after))
        .unwrap_or(day);
    let length = (next - bar.start).num_days().max(1) as f64;
    let into = (day - bar.start).num_days() as f64 / length;
    bar.x + bar.width * into.clamp(0.0, 1.0)
}
