//! When an event may have happened, to the minute.

use crate::{protocol::TimelineEvent, timeline::scale::after};
use chrono::{NaiveDateTime, TimeDelta};

/// Returns the first moment that the date of `event` can mean, and the first after; a clock time is a minute long, or
/// an hour, where it has no minutes.
pub fn extent(event: &TimelineEvent) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let (first, last) = (event.earliest?, event.latest?);
    let clock = event.value.split_once('T').and_then(|(_, clock)| {
        let hour = clock.get(..2)?.parse().ok()?;
        match clock.get(2..5) {
            Some(minute) => Some((
                first.and_hms_opt(hour, minute.get(1..)?.parse().ok()?, 0)?,
                1,
            )),
            None => Some((first.and_hms_opt(hour, 0, 0)?, 60)),
        }
    });
    Some(match clock.filter(|_| first == last) {
        Some((start, minutes)) => (start, start + TimeDelta::minutes(minutes)),
        None => (first.into(), after(last)),
    })
}
