//! One lane of the timeline: where its events stand, in rows, with labels that do not touch.

use crate::timeline::{cluster::cluster, scale::Scale};
use chrono::NaiveDateTime;

/// The least distance of two marks, and the least width of one, in pixels: what a finger can hit.
pub const TARGET_PX: f64 = 24.0;

/// Between a mark's edge and its label, in pixels.
pub const LABEL_GAP_PX: f64 = 8.0;

/// Labels give way to marks in so many rows before a lane gets another one.
const LABEL_ROWS: usize = 2;

/// A lane has at most so many rows: what finds no room joins the mark before it.
const MOST_ROWS: usize = 5;

/// An event that has its place in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Its index among the timeline's events.
    pub event: u32,
    /// The first moment that its date can mean.
    pub start: NaiveDateTime,
    /// The first moment after all that its date can mean.
    pub end: NaiveDateTime,
    /// The length of its label, in characters.
    pub n_characters: usize,
}

/// A lane, laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// What is drawn, from left to right.
    pub marks: Vec<Mark>,
    /// How many rows there are, at least one.
    pub n_rows: u32,
    /// Events before the days shown.
    pub n_before: u32,
    /// Events after the days shown.
    pub n_after: u32,
}

/// One event, or several that are too near to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Indexes among the timeline's events, in order of time; at least one.
    pub events: Vec<u32>,
    /// From 0.
    pub row: u32,
    /// Where it starts, in per cent of the width.
    pub start: f64,
    /// Where it ends, in per cent of the width; of a point, where it starts.
    pub end: f64,
    /// Where its label stands.
    pub label: LabelSide,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// To the right of the mark.
    After,
    /// To the left of the mark.
    Before,
    /// There is no room: it is in the accessible name only.
    Nowhere,
}

impl Mark {
    /// Says whether the mark is wide enough to be drawn as a band.
    pub fn is_band(&self) -> bool {
        self.end > self.start
    }

    /// Returns the middle, in per cent.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.start, self.end)
    }
}

/// Lays out `items`, which are in order of their start, on an axis that is `width_px` wide, with labels whose
/// characters are `character_px` wide. Every item that is shown is in exactly one mark.
pub fn lane(items: &[Item], scale: Scale, width_px: f64, character_px: f64) -> Lane {
    let (mut layout, shown) = shown(items, scale);
    let width_px = width_px.max(1.0);
    let px = |percent: f64| percent.clamp(0.0, 100.0) / 100.0 * width_px;
    let boxes = boxes(&shown, |item| {
        (px(scale.percent(item.start)), px(scale.percent(item.end)))
    });
    let mut rows = Rows {
        rows: Vec::new(),
        placed: Vec::new(),
        width_px,
    };
    for mark in boxes {
        let n_characters = match mark.members.as_slice() {
            [one] => shown[*one as usize].n_characters,
            _ => 0,
        };
        let label_px = match n_characters {
            0 => 0.0,
            n => n as f64 * character_px + LABEL_GAP_PX,
        };
        rows.place(mark, label_px);
    }
    layout.n_rows = rows.rows.len().max(1) as u32;
    layout.marks = rows
        .placed
        .into_iter()
        .map(|placed| Mark {
            events: placed
                .mark
                .members
                .iter()
                .map(|i| shown[*i as usize].event)
                .collect(),
            row: placed.row as u32,
            start: placed.mark.start / width_px * 100.0,
            end: placed.mark.end / width_px * 100.0,
            label: placed.label,
        })
        .collect();
    layout
}

/// Lays out `items` as one mark from the first to the last that is shown.
pub fn closed_lane(items: &[Item], scale: Scale, width_px: f64) -> Lane {
    let (mut layout, shown) = shown(items, scale);
    layout.n_rows = 1;
    let inside = |percent: f64| percent.clamp(0.0, 100.0);
    let start = shown.iter().map(|item| inside(scale.percent(item.start)));
    let end = shown.iter().map(|item| inside(scale.percent(item.end)));
    if let (Some(start), Some(end)) = (start.reduce(f64::min), end.reduce(f64::max)) {
        // Narrower than a target it is a point.
        let is_band = (end - start) / 100.0 * width_px >= TARGET_PX;
        let middle = f64::midpoint(start, end);
        layout.marks.push(Mark {
            events: shown.iter().map(|item| item.event).collect(),
            row: 0,
            start: if is_band { start } else { middle },
            end: if is_band { end } else { middle },
            label: LabelSide::Nowhere,
        });
    }
    layout
}

/// Returns the items that the axis shows, and a lane that counts the others.
fn shown(items: &[Item], scale: Scale) -> (Lane, Vec<Item>) {
    let (start, end) = scale.window();
    let mut layout = Lane::default();
    let mut shown = Vec::new();
    for item in items {
        if item.end <= start {
            layout.n_before += 1;
        } else if item.start >= end {
            layout.n_after += 1;
        } else {
            shown.push(*item);
        }
    }
    (layout, shown)
}

/// A mark in pixels.
#[derive(Clone, Debug)]
struct Extent {
    members: Vec<u32>,
    start: f64,
    end: f64,
}

impl Extent {
    /// Where the target ends that stands for a point, or the band.
    fn left(&self) -> f64 {
        self.start.min(self.middle() - TARGET_PX / 2.0)
    }

    fn right(&self) -> f64 {
        self.end.max(self.middle() + TARGET_PX / 2.0)
    }

    fn middle(&self) -> f64 {
        f64::midpoint(self.start, self.end)
    }
}

/// Joins points that are too near, and bands that start and end together; in order of start.
fn boxes(items: &[Item], edges: impl Fn(&Item) -> (f64, f64)) -> Vec<Extent> {
    let mut points: Vec<(f64, u32)> = Vec::new();
    let mut bands: Vec<Extent> = Vec::new();
    for (i, item) in (0..).zip(items) {
        let (start, end) = edges(item);
        if end - start < TARGET_PX {
            points.push((f64::midpoint(start, end), i));
            continue;
        }
        // Bands that start together come one after the other, the longer first.
        let same = bands.iter_mut().rev().take(MOST_ROWS).find(|band| {
            (band.start - start).abs() < TARGET_PX && (band.end - end).abs() < TARGET_PX
        });
        match same {
            Some(band) => band.members.push(i),
            None => bands.push(Extent {
                members: vec![i],
                start,
                end,
            }),
        }
    }
    points.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let places: Vec<f64> = points.iter().map(|(x, _)| *x).collect();
    let mut boxes = bands;
    boxes.extend(cluster(&places, TARGET_PX).into_iter().map(|cluster| {
        let mut members: Vec<u32> = cluster
            .members
            .iter()
            .map(|i| points[*i as usize].1)
            .collect();
        members.sort_unstable();
        Extent {
            members,
            start: cluster.x,
            end: cluster.x,
        }
    }));
    boxes.sort_by(|a, b| a.left().total_cmp(&b.left()));
    boxes
}

struct Placed {
    mark: Extent,
    row: usize,
    label: LabelSide,
    label_px: f64,
    /// What was taken in the row before.
    free_from: f64,
}

struct Row {
    /// What is taken, by the last mark and its label.
    taken: f64,
    /// The last mark, by index.
    last: usize,
}

struct Rows {
    rows: Vec<Row>,
    placed: Vec<Placed>,
    width_px: f64,
}

impl Rows {
    fn place(&mut self, mark: Extent, label_px: f64) {
        let left = mark.left();
        let free = |row: &Row| row.taken <= left;
        let free_row = self.rows.iter().take(LABEL_ROWS).position(free);
        if let Some(row) = free_row {
            return self.put(mark, label_px, row);
        }
        if self.rows.len() < LABEL_ROWS {
            return self.put(mark, label_px, self.rows.len());
        }
        // A label gives way to a mark.
        let by_label = self.rows.iter().take(LABEL_ROWS).position(|row| {
            let last = &self.placed[row.last];
            last.label == LabelSide::After && last.mark.right() <= left
        });
        if let Some(row) = by_label {
            let last = &mut self.placed[self.rows[row].last];
            let before = last.mark.left() - last.label_px;
            last.label = match before >= last.free_from && before >= 0.0 {
                true => LabelSide::Before,
                false => LabelSide::Nowhere,
            };
            self.rows[row].taken = last.mark.right();
            return self.put(mark, label_px, row);
        }
        if let Some(row) = self.rows.iter().position(free) {
            return self.put(mark, label_px, row);
        }
        if self.rows.len() < MOST_ROWS {
            return self.put(mark, label_px, self.rows.len());
        }
        let row = self.rows.len() - 1;
        let last = &mut self.placed[self.rows[row].last];
        last.mark.end = last.mark.end.max(mark.end);
        last.mark.members.extend(mark.members);
        last.mark.members.sort_unstable();
        last.label = LabelSide::Nowhere;
        self.rows[row].taken = last.mark.right();
    }

    fn put(&mut self, mark: Extent, label_px: f64, row: usize) {
        let free_from = self.rows.get(row).map_or(0.0, |row| row.taken);
        let right = mark.right();
        let left = mark.left();
        let label = if label_px == 0.0 {
            LabelSide::Nowhere
        } else if right + label_px <= self.width_px {
            LabelSide::After
        } else if left - label_px >= free_from {
            LabelSide::Before
        } else {
            LabelSide::Nowhere
        };
        let taken = match label {
            LabelSide::After => right + label_px,
            _ => right,
        };
        let last = self.placed.len();
        self.placed.push(Placed {
            mark,
            row,
            label,
            label_px,
            free_from,
        });
        match self.rows.get_mut(row) {
            Some(row) => *row = Row { taken, last },
            None => self.rows.push(Row { taken, last }),
        }
    }
}
