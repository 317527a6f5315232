//! One row for each speaker: roles, and a line in time.

use super::{Count, Said};
use crate::{protocol::VoiceRow, search::fold::fold, service::passage::roles};
use chrono::NaiveDate;
use std::{cmp::Reverse, collections::BTreeMap};

/// A row names at most this many roles: two lines.
const MOST_ROLES: usize = 3;

/// Roles are read from at most this many articles that state one: more do not change which are stated most often.
const MOST_STATING: u32 = 64;

/// The roles of one speaker, as articles state them.
#[derive(Default)]
pub(super) struct Roles {
    /// By its folded words, as it is first written, how often it is stated, and its place among them.
    stated: BTreeMap<String, (String, u32, usize)>,
    n_stating: u32,
    /// The article that was last looked at.
    article: Option<u32>,
    pub(super) n_articles: u32,
}

impl Roles {
    /// Reads the roles of `speaker` in the article of `quote`. Quotes come in order.
    pub(super) fn read(&mut self, said: &Said<'_>, quote: u32, speaker: u32) {
        let article = said.quotations.article(quote);
        if self.article == Some(article) {
            return;
        }
        self.article = Some(article);
        self.n_articles += 1;
        if self.n_stating == MOST_STATING {
            return;
        }
        let held = said.store.held(article);
        let at = quote - said.quotations.of_article(article).start;
        let speakers = said.speakers.of(quote).iter();
        let entity = speakers
            .zip(&held.annotations.quotes[at as usize].speakers)
            .find(|(number, _)| **number == speaker);
        let Some((_, entity)) = entity else {
            return;
        };
        let here = roles(said.store, held, *entity);
        self.n_stating += u32::from(!here.is_empty());
        for role in here {
            let next = self.stated.len();
            let same = self.stated.entry(fold(&role));
            same.or_insert((role, 0, next)).1 += 1;
        }
    }

    /// Returns those stated most often, first as they came, and how many more there are.
    pub(super) fn most(self) -> (Vec<String>, u32) {
        let mut all: Vec<(String, u32, usize)> = self.stated.into_values().collect();
        all.sort_by_key(|(_, n, place)| (Reverse(*n), *place));
        let n_more = all.len().saturating_sub(MOST_ROLES);
        let first = all.into_iter().take(MOST_ROLES);
        (first.map(|(role, ..)| role).collect(), n_more as u32)
    }
}

impl Said<'_> {
    /// Makes the rows of `speakers`, whose steps cover `days`.
    pub(super) fn rows(
        &self,
        speakers: &[u32],
        counts: &[Count],
        days: Option<(NaiveDate, NaiveDate)>,
    ) -> Vec<VoiceRow> {
        let mut places = vec![None; self.speakers.n()];
        let mut rows: Vec<VoiceRow> = Vec::with_capacity(speakers.len());
        for speaker in speakers {
            let count = &counts[*speaker as usize];
            places[*speaker as usize] = Some(rows.len());
            rows.push(VoiceRow {
                voice: self.speakers.voice(*speaker).clone(),
                tally: count.tally,
                n_doubtful: count.n_doubtful,
                n_articles: 0,
                roles: Vec::new(),
                n_more_roles: 0,
                steps: vec![0; VoiceRow::N_STEPS],
                n_no_date: 0,
                n_no_year: 0,
                first: None,
                latest: count.latest,
            });
        }
        let mut roles: Vec<Roles> = rows.iter().map(|_| Roles::default()).collect();
        for quote in self.quotes {
            let day = self.day(*quote);
            for speaker in self.by(*quote) {
                let Some(place) = places[speaker as usize] else {
                    continue;
                };
                let row: &mut VoiceRow = &mut rows[place];
                roles[place].read(self, *quote, speaker);
                match (day, days) {
                    (Some(day), Some(days)) => {
                        row.steps[step(day, days)] += 1;
                        row.first = Some(row.first.map_or(day, |first| first.min(day)));
                    }
                    _ if self.has_date(*quote) => row.n_no_year += 1,
                    _ => row.n_no_date += 1,
                }
            }
        }
        for (row, roles) in rows.iter_mut().zip(roles) {
            row.n_articles = roles.n_articles;
            (row.roles, row.n_more_roles) = roles.most();
        }
        rows
    }

    fn has_date(&self, quote: u32) -> bool {
        let article = self.quotations.article(quote);
        self.store.index().published(article).is_some()
    }
}

/// Returns in which of the equal parts of `days` the day is.
fn step(day: NaiveDate, (first, last): (NaiveDate, NaiveDate)) -> usize {
    let n_days = (last - first).num_days() + 1;
    let after = (day - first).num_days();
    // what happened on one day stands in the middle of its line
    match n_days {
        1 => VoiceRow::N_STEPS / 2,
        _ => (after * VoiceRow::N_STEPS as i64 / n_days) as usize,
    }
}
