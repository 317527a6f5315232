//! Statements that can be set on one scale: the same unit, and the same measured. Nothing is compared with what is a
//! thousand times as large.

use super::{Place, Rows};
use crate::{corpus::figure::without_owner, protocol::Comparison};
use std::cmp::Reverse;

/// More are counted, not drawn: nobody scrolls through a hundred charts.
const MOST_COMPARISONS: usize = 8;

/// More bars of one comparison are counted, not drawn.
const MOST_BARS: usize = 12;

/// Above this the smaller is not seen beside the larger.
const MOST_RATIO: f64 = 1000.0;

/// Returns the comparisons that `places` allow, and how many more there are.
pub(super) fn comparisons(places: &[Place<'_>], rows: &mut Rows<'_>) -> (Vec<Comparison>, u32) {
    let measured = places
        .iter()
        .filter_map(|place| Some((place.figure.measure?, place)));
    let mut measured: Vec<(u32, &Place<'_>)> = measured.collect();
    measured.sort_by_key(|(measure, _)| *measure);
    let mut groups: Vec<&[(u32, &Place<'_>)]> = measured
        .chunk_by(|(a, _), (b, _)| a == b)
        .filter(|group| is_comparable(group))
        .collect();
    groups.sort_by_key(|group| Reverse(group.len()));
    let n_more = groups.len().saturating_sub(MOST_COMPARISONS);
    groups.truncate(MOST_COMPARISONS);
    let made = groups.into_iter().map(|group| {
        let (measure, first) = group[0];
        let measure = rows.store.figures().measure(measure);
        let of = first.of().unwrap_or_default();
        let of = match measure.is_share {
            true => of,
            false => without_owner(of).0,
        };
        let mut order: Vec<&Place<'_>> = group.iter().map(|(_, place)| *place).collect();
        order.sort_by(|a, b| b.figure.value.total_cmp(&a.figure.value));
        Comparison {
            of: of.to_owned(),
            kind: measure.kind,
            unit: measure.unit.clone(),
            is_share: measure.is_share,
            is_change: measure.is_change,
            n_more: order.len().saturating_sub(MOST_BARS) as u32,
            rows: order
                .iter()
                .take(MOST_BARS)
                .map(|place| rows.row(place))
                .collect(),
        }
    });
    (made.collect(), n_more as u32)
}

/// Says whether these are at least two statements on a scale that shows them all.
fn is_comparable(group: &[(u32, &Place<'_>)]) -> bool {
    let statement = |place: &Place<'_>| (place.figure.article, place.figure.sentence);
    let first = statement(group[0].1);
    let values = group.iter().map(|(_, place)| place.figure.value);
    let most = values.clone().fold(0.0, f64::max);
    let least = values.filter(|value| *value > 0.0).fold(most, f64::min);
    let is_one = group.iter().all(|(_, place)| statement(place) == first);
    !is_one && most > 0.0 && most <= least * MOST_RATIO
}
