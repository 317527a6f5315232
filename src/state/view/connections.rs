//! Connections as they are drawn: room, steps of strength, the way of the arrows.

use crate::protocol::{AffiliationColumn, ConnectionChoice, Connections, DRAWING, LONGEST_NAME};

/// The column of names, in pixels.
const NAMES_PX: u32 = 176;

/// The narrowest a column may be: a target.
const COLUMN_PX: u32 = 26;

impl ConnectionChoice {
    /// Returns the choice after the heading of column `by` was pressed: the other way round where it is the order
    /// already. Most sentences are wanted first.
    pub fn sorted(self, by: AffiliationColumn) -> ConnectionChoice {
        let is_descending = match self.by == by {
            true => !self.is_descending,
            false => by == AffiliationColumn::Sentences,
        };
        ConnectionChoice {
            by,
            is_descending,
            ..self
        }
    }
}

/// Returns how many columns a matrix of this width has room for. Under twelve, the list of pairs says it better.
pub fn matrix_room(width_px: u32) -> u32 {
    match width_px.saturating_sub(NAMES_PX) / COLUMN_PX {
        n if n < 8 => 0,
        n => n,
    }
}

/// Returns how strongly a field is tinted, 1 to 3.
pub fn step_of(n: u32, most: u32) -> u32 {
    match most {
        0 | 1 => 1,
        most => 1 + (2 * (n.max(1) - 1)).div_ceil(most - 1).min(2),
    }
}

/// Returns the width of a line that stands for `n` of `most`.
pub fn line_width(n: u32, most: u32) -> f64 {
    1.0 + 4.0 * f64::from(n.max(1) - 1) / f64::from(most.max(2) - 1)
}

/// Returns the field that `key` leads to from `(row, column)` in a matrix of `n` rows and columns.
pub fn moved((row, col): (u32, u32), key: &str, is_far: bool, n: u32) -> Option<(u32, u32)> {
    let last = n.checked_sub(1)?;
    match key {
        "ArrowUp" => Some((row.saturating_sub(1), col)),
        "ArrowDown" => Some(((row + 1).min(last), col)),
        "ArrowLeft" => Some((row, col.saturating_sub(1))),
        "ArrowRight" => Some((row, (col + 1).min(last))),
        "Home" => Some((if is_far { 0 } else { row }, 0)),
        "End" => Some((if is_far { last } else { row }, last)),
        _ => None,
    }
}

/// Returns a name as short as the drawing needs it.
pub fn drawn_name(name: &str) -> String {
    match name.char_indices().nth(LONGEST_NAME) {
        Some(_) => {
            let cut: String = name.chars().take(LONGEST_NAME - 1).collect();
            format!("{}…", cut.trim_end())
        }
        None => name.to_owned(),
    }
}

/// Returns the place of the node with this index, in the drawing's pixels.
pub fn place_of(connections: &Connections, at: u32) -> (f64, f64) {
    connections
        .nodes
        .get(at as usize)
        .map_or((0.0, 0.0), |node| (node.x * DRAWING.0, node.y * DRAWING.1))
}

impl Connections {
    /// Returns in how many articles both nodes are quoted.
    pub fn n_between(&self, one: u32, other: u32) -> u32 {
        let (one, other) = (one.min(other), one.max(other));
        let cell = self
            .cells
            .iter()
            .find(|cell| (cell.one, cell.other) == (one, other));
        cell.map_or(0, |cell| cell.n)
    }

    /// Returns the most articles that quote two of the nodes.
    pub fn most(&self) -> u32 {
        self.cells.iter().map(|cell| cell.n).max().unwrap_or(0)
    }
}
