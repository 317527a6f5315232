//! The order of the table's rows. Of many, only those of the window are put in order.

use super::Place;
use crate::{
    corpus::{figure::TURNING, store::Store},
    protocol::NumberChoice,
};

/// Returns the rows of `places`, which are in order of their articles, from index `first` on, at most `n_rows`, in the
/// order of `choice`.
pub(super) fn window<'p, 's>(
    store: &Store,
    places: &'p [Place<'s>],
    choice: &NumberChoice,
    first: usize,
    n_rows: usize,
) -> Vec<&'p Place<'s>> {
    let column = store.figures().column(store, choice.by);
    let turned = if choice.is_descending { TURNING } else { 0 };
    let key = |place: &Place<'_>| column[place.number as usize] ^ turned;
    let mut rows: Vec<(u64, u32)> = (0..)
        .zip(places)
        .map(|(at, place)| (key(place), at))
        .collect();
    let first = first.min(rows.len());
    let mut shown = &mut rows[..];
    if first > 0 && first < shown.len() {
        shown = shown.select_nth_unstable(first - 1).2;
    }
    if n_rows > 0 && n_rows < shown.len() {
        shown.select_nth_unstable(n_rows - 1);
        shown = &mut shown[..n_rows];
    }
    shown.sort_unstable();
    let shown = shown.iter().take(n_rows);
    shown.map(|(_, at)| &places[*at as usize]).collect()
}
