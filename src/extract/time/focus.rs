//! Periods counted from another: from the publication, or from what the text speaks of.

use super::{
    meaning::From,
    reference::Mentioned,
    resolve::{Context, Resolved, at, off_calendar},
    tense::Tense,
    value::unknown,
};
use crate::{
    calendar::period::{Grain, Period},
    extract::Anchor,
};

/// How many mentions back the text may still speak of.
const MEMORY: usize = 12;

impl Context<'_> {
    /// Counts `n` periods of length `grain` from what `from` names.
    pub(super) fn shift(&self, grain: Grain, n: i32, from: From) -> Resolved {
        let mentioned = match from {
            From::Published => None,
            From::Text => self
                .last(|period| period.grain() <= grain || is_week(period) && grain == Grain::Month),
            From::TextQuarter => self.quarter(),
            From::TextYear => self
                .spoken_of(|grain| !matches!(grain, Grain::Day | Grain::Month))
                .filter(|last| last.period.grain() == Grain::Year)
                .or_else(|| self.quarter())
                .or_else(|| self.spoken_of(|_| true)),
        };
        if let Some(last) = mentioned
            && let Some(period) = counted(last.period, grain, n, from)
        {
            return at(period, last.year_known, Anchor::Text(last.index));
        }
        // "a week later", of a month, or of what has no date: which week is not said.
        if from == From::Text
            && n != 0
            && (self.is_elsewhere()
                || n > 0 && self.mentioned.is_empty() && self.tense == Tense::Past)
        {
            return off_calendar(unknown(grain).to_owned());
        }
        let n = if from == From::TextQuarter && grain == Grain::Quarter && n == 0 {
            -1
        } else {
            n
        };
        let reference = self.reference.filter(|reference| reference.tells(grain));
        let counted = reference.and_then(|reference| {
            let period = Period::containing(grain, reference.day)?.shift(n)?;
            Some(at(period, reference.year_known, Anchor::Published))
        });
        counted.unwrap_or_else(|| off_calendar(unknown(grain).to_owned()))
    }

    /// Returns the last mention that fits.
    pub(super) fn last(&self, fits: impl Fn(Period) -> bool) -> Option<&Mentioned> {
        self.mentioned
            .iter()
            .rev()
            .take(MEMORY)
            .find(|mentioned| fits(mentioned.period))
    }

    /// The last quarter or half, unless a year came after it.
    fn quarter(&self) -> Option<&Mentioned> {
        self.mentioned
            .iter()
            .rev()
            .take(8)
            .filter(|last| !last.compared)
            .find(|last| !matches!(last.period.grain(), Grain::Day | Grain::Month))
            .filter(|last| matches!(last.period.grain(), Grain::Quarter | Grain::Half))
    }

    /// The last mention in the paragraph that is no comparison itself.
    fn spoken_of(&self, fits: impl Fn(Grain) -> bool) -> Option<&Mentioned> {
        self.mentioned
            .iter()
            .rev()
            .take_while(|last| last.at >= self.paragraph)
            .find(|last| !last.compared && fits(last.period.grain()))
    }

    /// Says whether the paragraph speaks of another time than that of publication.
    fn is_elsewhere(&self) -> bool {
        let near = |last: &&Mentioned| last.at >= self.paragraph;
        let past = |last: &Mentioned| {
            self.reference
                .is_none_or(|reference| last.period.end() < reference.day)
        };
        self.mentioned.last().filter(near).is_some_and(past)
    }
}

/// Counts from `base`. "A year earlier" than a quarter is the quarter a year before.
fn counted(base: Period, grain: Grain, n: i32, from: From) -> Option<Period> {
    let by_year = matches!(from, From::TextQuarter | From::TextYear) && grain == Grain::Year;
    match base.grain() {
        Grain::Half if by_year => base.shift(2 * n),
        Grain::Quarter if by_year => base.shift(4 * n),
        _ if from == From::TextQuarter && grain == Grain::Year => base.shift(4 * n),
        _ => base.widen(grain)?.shift(n),
    }
}

fn is_week(period: Period) -> bool {
    matches!(period.grain(), Grain::Week | Grain::Weekend)
}
