//! What expressions count from: the publication, and what the text has mentioned.

use crate::calendar::{
    PartialDate,
    period::{Grain, Period},
};
use chrono::NaiveDate;

/// The date that pointing expressions count from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference {
    /// Its first day; in a year that stands in where none is stated.
    pub day: NaiveDate,
    /// How much of it is known.
    pub grain: Grain,
    pub year_known: bool,
}

impl Reference {
    /// Returns the reference that a publication date gives.
    pub(super) fn new(published: PartialDate) -> Option<Self> {
        // No leap year stands in, except for the day that only leap years have.
        let leap = published.month == Some(2) && published.day == Some(29);
        let year = published.year.unwrap_or(if leap { 2004 } else { 2001 });
        let grain = match (published.month, published.day) {
            (Some(_), Some(_)) => Grain::Day,
            (Some(_), None) => Grain::Month,
            (None, _) if published.year.is_some() => Grain::Year,
            (None, _) => return None,
        };
        let known = PartialDate {
            year: Some(year),
            time: None,
            ..published
        };
        Some(Reference {
            day: known.earliest()?,
            grain,
            year_known: published.year.is_some(),
        })
    }

    /// Says whether a period of length `grain` can be told from it.
    pub(super) fn tells(self, grain: Grain) -> bool {
        match grain {
            Grain::Day | Grain::Weekend | Grain::Week => self.grain == Grain::Day,
            Grain::Month | Grain::Season | Grain::Quarter | Grain::Half => {
                self.grain <= Grain::Month
            }
            Grain::Year | Grain::Decade | Grain::Century => true,
        }
    }
}

/// An expression that lies on the calendar, to count others from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mentioned {
    pub period: Period,
    pub year_known: bool,
    /// Whether it is only what another period is compared with: "a year earlier".
    pub compared: bool,
    /// Its index among the times.
    pub index: u32,
    /// Where it starts in the text.
    pub at: u32,
}
