//! Quotes → who says them, how often, and when.

mod chosen;
mod row;

use crate::{
    corpus::{speaker::Speakers, store::Store},
    extract::EntityKind,
    protocol::{Standing, Tally, Voice, VoiceOrder, VoiceTotal, Voices, VoicesAsked},
    search::quotation::Quotations,
};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// Organisations that are named of those quoted most: as many as a look takes in.
const MOST_ORGANISATIONS: usize = 8;

/// The quotes that count, with what is known of them.
struct Said<'s> {
    store: &'s Store,
    speakers: &'s Speakers,
    quotations: &'s Quotations,
    /// In order.
    quotes: &'s [u32],
}

/// What is counted of each speaker.
#[derive(Clone, Default)]
struct Count {
    tally: Tally,
    n_doubtful: u32,
    latest: Option<NaiveDate>,
}

/// Answers what is asked of the voices in `quotes`, which are in order. Linear in the number of quotes.
pub(super) fn voices(store: &Store, quotes: &[u32], asked: &VoicesAsked) -> Voices {
    let said = Said {
        store,
        speakers: store.speakers(),
        quotations: store.index().quotations(),
        quotes,
    };
    let counts = said.counts();
    let order = said.ordered(&counts, asked.order);
    let n_rows = order.len().min(asked.n_rows as usize);
    let days = said.days();
    let rows = said.rows(&order[..n_rows], &counts, days);
    Voices {
        n_quotes: quotes.len() as u32,
        n_doubtful: said.number(|quote| said.speakers.is_doubtful(quote)),
        n_rows: order.len() as u32,
        n_by_first_three: said.n_by_first_three(&counts),
        days,
        rows,
        totals: said.totals(&counts),
        organisations: said.organisations(),
        chosen: asked
            .chosen
            .iter()
            .map(|voice| said.quotes_of(voice, asked.n_cards as usize))
            .collect(),
    }
}

impl Said<'_> {
    /// Returns the speakers of `quote`, each once.
    fn by(&self, quote: u32) -> impl Iterator<Item = u32> {
        let speakers = self.speakers.of(quote);
        (0..speakers.len())
            .filter(|at| !speakers[..*at].contains(&speakers[*at]))
            .map(|at| speakers[at])
    }

    /// Returns the first day on which the article of `quote` can have been published.
    fn day(&self, quote: u32) -> Option<NaiveDate> {
        self.store.index().day(self.quotations.article(quote))
    }

    /// Returns how many quotes are so.
    fn number(&self, is_so: impl Fn(u32) -> bool) -> u32 {
        self.quotes.iter().filter(|quote| is_so(**quote)).count() as u32
    }

    /// Counts the quotes of each speaker, by number.
    fn counts(&self) -> Vec<Count> {
        let mut counts = vec![Count::default(); self.speakers.n()];
        for quote in self.quotes {
            let (kind, day) = (self.quotations.kind(*quote), self.day(*quote));
            for speaker in self.by(*quote) {
                let count = &mut counts[speaker as usize];
                count.tally.add(kind);
                count.n_doubtful += u32::from(self.speakers.is_doubtful(*quote));
                count.latest = count.latest.max(day);
            }
        }
        counts
    }

    /// Returns the speakers that are quoted, in order.
    fn ordered(&self, counts: &[Count], order: VoiceOrder) -> Vec<u32> {
        let quoted = (0_u32..)
            .zip(counts)
            .filter(|(_, count)| count.tally.total() > 0);
        let mut keyed: Vec<_> = quoted
            .map(|(speaker, count)| {
                let has_name = matches!(
                    self.speakers.voice(speaker),
                    Voice::Named { .. } | Voice::Described(_)
                );
                let place = match order {
                    VoiceOrder::Quotes => (0, Reverse(count.tally.total() as i32)),
                    VoiceOrder::Name => (u8::from(!has_name), Reverse(0)),
                    VoiceOrder::Latest => match count.latest {
                        Some(day) => (0, Reverse(chrono::Datelike::num_days_from_ce(&day))),
                        None => (1, Reverse(0)),
                    },
                };
                (place, self.speakers.name_place(speaker), speaker)
            })
            .collect();
        keyed.sort_unstable();
        keyed.into_iter().map(|(.., speaker)| speaker).collect()
    }

    /// Returns the first and the last day of publication.
    fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.quotes.iter().filter_map(|quote| self.day(*quote));
        Some((days().min()?, days().max()?))
    }

    fn n_by_first_three(&self, counts: &[Count]) -> u32 {
        let by_quotes = self.ordered(counts, VoiceOrder::Quotes);
        let is_named = |speaker: &u32| self.speakers.standing(*speaker).is_named();
        let first: Vec<u32> = by_quotes.into_iter().filter(is_named).take(3).collect();
        self.number(|quote| self.by(quote).any(|speaker| first.contains(&speaker)))
    }

    /// Counts the quotes of each group of speakers, and of all.
    fn totals(&self, counts: &[Count]) -> Vec<VoiceTotal> {
        let empty = |standing| VoiceTotal {
            standing,
            n_speakers: 0,
            tally: Tally::default(),
            n_words: 0,
        };
        let mut totals: Vec<VoiceTotal> = Standing::ALL.map(|one| empty(Some(one))).into();
        totals.push(empty(None));
        let last = totals.len() - 1;
        for (speaker, count) in (0_u32..).zip(counts) {
            let standing = self.speakers.standing(speaker);
            if count.tally.total() > 0 && standing.is_named() {
                totals[standing as usize].n_speakers += 1;
                totals[last].n_speakers += 1;
            }
        }
        for quote in self.quotes {
            let mut is_in = [false; Standing::ALL.len() + 1];
            is_in[last] = true;
            for speaker in self.speakers.of(*quote) {
                is_in[self.speakers.standing(*speaker) as usize] = true;
            }
            for (total, is_in) in totals.iter_mut().zip(is_in) {
                if is_in {
                    total.tally.add(self.quotations.kind(*quote));
                    total.n_words += self.quotations.n_words(*quote);
                }
            }
        }
        totals.retain(|total| total.standing.is_none() || total.tally.total() > 0);
        totals
    }

    /// Returns the organisations quoted most.
    fn organisations(&self) -> Vec<(String, u32)> {
        let mut counts: Vec<u32> = Vec::new();
        for quote in self.quotes {
            for body in self.speakers.bodies(*quote) {
                let at = *body as usize;
                if counts.len() <= at {
                    counts.resize(at + 1, 0);
                }
                counts[at] += 1;
            }
        }
        let identities = self.store.identities();
        let mut most: Vec<(Reverse<u32>, &str)> = (0_u32..)
            .zip(&counts)
            .filter(|(_, n)| **n > 0)
            .filter_map(|(number, n)| Some((Reverse(*n), &*identities.get(number)?.name)))
            .collect();
        most.sort_unstable();
        most.truncate(MOST_ORGANISATIONS);
        most.into_iter()
            .map(|(Reverse(n), name)| (name.to_owned(), n))
            .collect()
    }

    /// Returns what the reader knows `voice` as: its name today, if there is such a speaker.
    fn known(&self, voice: &Voice) -> Option<Voice> {
        match voice {
            Voice::Every(..) => Some(voice.clone()),
            Voice::Within(name) => {
                let identities = self.store.identities();
                let found = identities.find(EntityKind::Organisation, name)?;
                Some(Voice::Within(found.name.clone()))
            }
            _ => {
                let number = self.speakers.find(self.store, voice)?;
                Some(self.speakers.voice(number).clone())
            }
        }
    }
}
