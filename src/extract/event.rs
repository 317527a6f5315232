//! Dated happenings, for the timeline.
use crate::extract::{Document, Entity, Event, Quote, Time};
/// Makes the events of `document` from its times.
pub fn events(
    document: &Document<'_>,
    times: &[Time],
    entities: &[Entity],
    quotes: &[Quote],
) -> Vec<Event> {
    let _ = (document, times, entities, quotes);
    Vec::new()
}
