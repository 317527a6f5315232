//! The quotes of one voice, in order of time.

use super::{Said, row::Roles};
use crate::{
    corpus::key::Keys,
    extract::EntityKind,
    protocol::{Passage, Tally, Voice, VoiceQuotes},
    service::passage::quote_passage,
};

impl Said<'_> {
    /// Returns the quotes of `voice`, the first `n_cards` as passages.
    pub(super) fn quotes_of(&self, voice: &Voice, n_cards: usize) -> VoiceQuotes {
        let known = self.known(voice);
        let mut quotes = match &known {
            Some(voice) => self.theirs(voice),
            None => Vec::new(),
        };
        let mut tally = Tally::default();
        let mut roles = Roles::default();
        let speaker = self.speakers.find(self.store, voice);
        for quote in &quotes {
            tally.add(self.quotations.kind(*quote));
            if let Some(speaker) = speaker {
                roles.read(self, *quote, speaker);
            }
        }
        let by_day = |quote: &u32| {
            let day = self.day(*quote);
            (day.is_none(), day, *quote)
        };
        if quotes.len() > n_cards {
            quotes.select_nth_unstable_by_key(n_cards, by_day);
            quotes.truncate(n_cards);
        }
        quotes.sort_unstable_by_key(by_day);
        VoiceQuotes {
            voice: known.clone().unwrap_or_else(|| voice.clone()),
            is_known: known.is_some(),
            tally,
            roles: roles.most().0,
            cards: self.cards(&quotes),
        }
    }

    /// Returns the quotes that `voice` stands for, in order.
    fn theirs(&self, voice: &Voice) -> Vec<u32> {
        let these = |is_theirs: &dyn Fn(u32) -> bool| {
            let quotes = self.quotes.iter().copied();
            quotes.filter(|quote| is_theirs(*quote)).collect()
        };
        match voice {
            Voice::Every(standing, kind) => these(&|quote| {
                kind.is_none_or(|kind| self.quotations.kind(quote) == kind)
                    && standing.is_none_or(|standing| {
                        let mut speakers = self.speakers.of(quote).iter();
                        speakers.any(|speaker| self.speakers.standing(*speaker) == standing)
                    })
            }),
            Voice::Within(name) => {
                let identities = self.store.identities();
                let body = identities
                    .find(EntityKind::Organisation, name)
                    .and_then(|identity| identity.members.first())
                    .and_then(|(article, id)| identities.number(*article, *id));
                match body {
                    Some(body) => these(&|quote| self.speakers.bodies(quote).contains(&body)),
                    None => Vec::new(),
                }
            }
            _ => match self.speakers.find(self.store, voice) {
                Some(speaker) => these(&|quote| self.speakers.of(quote).contains(&speaker)),
                None => Vec::new(),
            },
        }
    }

    /// Makes the passages of `quotes`.
    fn cards(&self, quotes: &[u32]) -> Vec<Passage> {
        let mut keys: Option<(u32, Keys)> = None; // those of one article stand together
        let mut cards = Vec::with_capacity(quotes.len());
        for quote in quotes {
            let article = self.quotations.article(*quote);
            let held = self.store.held(article);
            let at = (quote - self.quotations.of_article(article).start) as usize;
            let keys = match &mut keys {
                Some((of, keys)) if *of == article => keys,
                other => &mut other.insert((article, Keys::new(held))).1,
            };
            let said = &held.annotations.quotes[at];
            cards.push(quote_passage(self.store, held, said, &keys.quotes[at]));
        }
        cards
    }
}
