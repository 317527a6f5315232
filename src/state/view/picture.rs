//! The picture of the timeline: which days it shows, and what stands in its lanes.
//!
//! Positions are per cent of the width; heights are pixels.

use crate::{
    calendar::PartialDate,
    extract::TimeKind,
    protocol::{Bar, Timeline, TimelineEvent},
    texts::{
        Arg, Join, Message, Texts,
        time_value::{in_part, in_words},
    },
    timeline::{
        extent::extent,
        lane::{Item, Mark, closed_lane, lane},
        scale::Scale,
    },
};
use chrono::{Days, Months, NaiveDate, TimeDelta};
use std::collections::BTreeSet;

/// The width of a label's character, in pixels: 12 px system type.
pub const CHARACTER_PX: f64 = 6.4;

/// Longer labels are cut: one long label would push all others away.
const MOST_CHARACTERS: usize = 34;

/// A lane in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnLane {
    /// Who, which organisation or which article; nothing where no one is named.
    pub name: Option<String>,
    /// Whether all that stands in it is one mark.
    pub is_closed: bool,
    /// What stands in it, from left to right.
    pub marks: Vec<Mark>,
    /// How many rows it has.
    pub n_rows: u32,
    /// Events before the days shown.
    pub n_before: u32,
    /// Events after the days shown.
    pub n_after: u32,
}

impl DrawnLane {
    /// Returns the lane's events that are shown.
    pub fn n_events(&self) -> u32 {
        self.marks.iter().map(|mark| mark.events.len() as u32).sum()
    }
}

/// Returns the days that hold everything of `timeline` that is dated.
pub fn limits(timeline: &Timeline) -> Option<Scale> {
    Scale::around(dated(timeline).chain(published(timeline)))
}

/// Returns the days that are shown at first: all of them, unless few events lie so far away that the others would
/// not be seen for them.
pub fn first_scale(timeline: &Timeline) -> Option<Scale> {
    let all = limits(timeline)?;
    let mut middles: Vec<NaiveDate> = dated(timeline)
        .map(|(first, last)| first + Days::new((last - first).num_days().unsigned_abs() / 2))
        .chain(published(timeline).flat_map(|(first, last)| [first, last]))
        .collect();
    middles.sort_unstable();
    // One in ten may lie outside, at either end.
    let n_outside = middles.len() / 10;
    let range = (
        *middles.get(n_outside)?,
        *middles.get(middles.len() - 1 - n_outside)?,
    );
    let near = Scale::around([range].into_iter().chain(published(timeline)))?;
    Some(if near.n_minutes() * 4 < all.n_minutes() {
        near
    } else {
        all
    })
}

/// Returns the first and last day of each bar, its last day found from the bar after it.
pub fn bar_days(bars: &[Bar]) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let is_yearly = match bars {
        [first, second, ..] => (second.start - first.start).num_days() > 31,
        _ => false,
    };
    let months = Months::new(if is_yearly { 12 } else { 1 });
    bars.iter().map(move |bar| {
        let next = bar.start.checked_add_months(months);
        let last = next.and_then(|next| next.pred_opt());
        (bar.start, last.unwrap_or(bar.start))
    })
}

fn published(timeline: &Timeline) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let days = bar_days(&timeline.published);
    let counted = timeline.published.iter().zip(days);
    counted
        .filter(|(bar, _)| bar.n_all > 0)
        .map(|(_, days)| days)
}

fn dated(timeline: &Timeline) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    timeline
        .events
        .iter()
        .filter_map(|event| Some((event.earliest?, event.latest?)))
}

/// The lanes of a timeline, ready to be laid out on any axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Lanes(Vec<(Option<String>, Vec<Item>)>);

impl Lanes {
    /// Prepares the lanes of `timeline`.
    pub fn new(timeline: &Timeline) -> Self {
        let item = |index: &u32| {
            let event = timeline.events.get(*index as usize)?;
            let (start, end) = extent(event)?;
            Some(Item {
                event: *index,
                start,
                end,
                n_characters: short_label(&event.label).chars().count(),
            })
        };
        let lane = |(name, events): &(Option<String>, Vec<u32>)| {
            let mut items: Vec<Item> = events.iter().filter_map(item).collect();
            items.sort_by_key(|item| item.start);
            (name.clone(), items)
        };
        Lanes(timeline.lanes.iter().map(lane).collect())
    }

    /// Lays out the first `n` lanes in which something stands, on an axis that is `width_px` wide, those in `closed` as
    /// one mark each; returns how many more there are.
    pub fn draw(
        &self,
        scale: Scale,
        width_px: f64,
        n: usize,
        closed: &BTreeSet<Option<String>>,
    ) -> (Vec<DrawnLane>, usize) {
        let (start, end) = scale.window();
        let mut drawn: Vec<DrawnLane> = Vec::new();
        let mut n_left = 0;
        for (name, items) in &self.0 {
            if !items
                .iter()
                .any(|item| item.start < end && item.end > start)
            {
                continue;
            }
            if drawn.len() == n {
                n_left += 1;
                continue;
            }
            let is_closed = closed.contains(name);
            let layout = match is_closed {
                true => closed_lane(items, scale, width_px),
                false => lane(items, scale, width_px, CHARACTER_PX),
            };
            drawn.push(DrawnLane {
                name: name.clone(),
                is_closed,
                marks: layout.marks,
                n_rows: layout.n_rows,
                n_before: layout.n_before,
                n_after: layout.n_after,
            });
        }
        (drawn, n_left)
    }
}

/// Returns as much of `label` as stands beside a mark: whole words, and `…` for what is left out.
pub fn short_label(label: &str) -> String {
    if label.chars().count() <= MOST_CHARACTERS {
        return label.to_owned();
    }
    let cut: String = label.chars().take(MOST_CHARACTERS - 2).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!(
        "{} …",
        whole.trim_end_matches([',', ';', ':', '–', '—', '-'])
    )
}

/// Returns the words for when `event` happened, for a list in which its year stands above it.
pub fn when(event: &TimelineEvent, texts: &Texts) -> String {
    match (event.earliest, event.latest) {
        (Some(earliest), Some(latest)) => texts.event_words(earliest, latest, event.precision),
        _ => {
            let value = event.value.as_str();
            let (day, part) = value.split_once('T').unwrap_or((value, ""));
            match PartialDate::parse(day) {
                Some(date) => texts.write(&in_part(texts.month_and_day(date).into(), part)),
                // "On Friday", where nothing says of which week.
                None => match in_words(value, TimeKind::Date) {
                    Some(words) => texts.write(&words),
                    None => value.to_owned(),
                },
            }
        }
    }
}

/// Returns the accessible name of a mark: what happened and when, or how many things between which days.
pub fn mark_name(timeline: &Timeline, mark: &Mark, texts: &Texts) -> String {
    let mut events = mark
        .events
        .iter()
        .filter_map(|index| timeline.events.get(*index as usize));
    let Some((first, last)) = days_of(timeline, mark) else {
        return String::new();
    };
    let day = |day: NaiveDate| Arg::from(texts.short_words(day.into()).known);
    let days = match first == last {
        true => day(first),
        false => Message::new("date-days")
            .with("first", day(first))
            .with("last", day(last))
            .into(),
    };
    let parts = match (mark.events.as_slice(), events.next()) {
        ([_], Some(event)) if event.precision.is_point() => {
            vec![event.label.as_str().into(), day(first)]
        }
        ([_], Some(event)) => {
            let precision = Message::new(event.precision.text());
            vec![event.label.as_str().into(), precision.into(), days]
        }
        (several, _) => {
            let n_events = Message::new("count-events").with("n", several.len());
            vec![n_events.into(), days]
        }
    };
    texts.write(&Arg::List(Join::Comma, parts))
}

/// Returns the days from the first to the last that the events of `mark` can mean.
pub fn days_of(timeline: &Timeline, mark: &Mark) -> Option<(NaiveDate, NaiveDate)> {
    let ranges = mark.events.iter().filter_map(|index| {
        let event = timeline.events.get(*index as usize)?;
        Some((event.earliest?, event.latest?))
    });
    ranges.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// Returns what to show so that the events of `mark` come apart; `None` where they never do, because all of
/// them can mean the same.
pub fn apart(timeline: &Timeline, mark: &Mark) -> Option<Scale> {
    let mut extents = mark
        .events
        .iter()
        .filter_map(|index| extent(timeline.events.get(*index as usize)?));
    let first = extents.next()?;
    let mut is_same = true;
    let all = extents.fold(first, |all, other| {
        is_same &= other == first;
        (all.0.min(other.0), all.1.max(other.1))
    });
    if is_same {
        return None;
    }
    if all.1 - all.0 <= TimeDelta::days(1) {
        let room = (all.1 - all.0) / 8;
        return Some(Scale::new(all.0 - room, all.1 + room));
    }
    let days = (all.0.date(), (all.1 - TimeDelta::minutes(1)).date());
    Scale::around([days])
}

/// A key that moves the focus from mark to mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the next one in the lane, and from its last on to the next lane.
    Next,
    /// To the one before, and from a lane's first back to the lane before.
    Previous,
    /// To the nearest one in the lane above.
    Up,
    /// To the nearest one in the lane below.
    Down,
    /// To the lane's first.
    First,
    /// To the lane's last.
    Last,
}

/// Returns the event whose mark is reached from the mark of event `from`; the first of all where that is not shown.
pub fn reached(lanes: &[DrawnLane], from: u32, step: Move) -> Option<u32> {
    let first_of = |mark: &Mark| mark.events.first().copied();
    let here = lanes.iter().enumerate().find_map(|(row, lane)| {
        let at = lane
            .marks
            .iter()
            .position(|mark| mark.events.contains(&from))?;
        Some((row, at))
    });
    let Some((row, at)) = here else {
        return lanes.iter().find_map(|lane| first_of(lane.marks.first()?));
    };
    let x = lanes[row].marks[at].middle();
    let above = || row.checked_sub(1).and_then(|row| lanes.get(row));
    let below = || lanes.get(row + 1);
    let marks = &lanes[row].marks;
    let to = match step {
        Move::Next => marks.get(at + 1).or_else(|| below()?.marks.first()),
        Move::Previous if at > 0 => marks.get(at - 1),
        Move::Previous => above().and_then(|lane| lane.marks.last()),
        Move::Up => nearest(above()?, x),
        Move::Down => nearest(below()?, x),
        Move::First => marks.first(),
        Move::Last => marks.last(),
    };
    to.and_then(first_of)
}

fn nearest(lane: &DrawnLane, percent: f64) -> Option<&Mark> {
    let distance = |mark: &Mark| (mark.middle() - percent).abs();
    lane.marks
        .iter()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
}
