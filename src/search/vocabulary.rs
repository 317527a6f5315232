//! The words of a corpus and their numbers, in order once all articles are there.
//!
//! About two bytes a word beside its letters, and four for those that are not their own stems: one string, where every
//! eighth word starts, and the words in the order of their stems.

use crate::search::dictionary::Dictionary;
use rust_stemmers::{Algorithm, Stemmer};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// No word holds it.
const END: char = '\n';

/// So many words are walked over to find one: twice as many would save a quarter of a byte a word.
const BLOCK: u32 = 8;

/// All words, folded. Those that are settled come first and in order; the fresh follow as they were seen.
#[derive(Serialize, Deserialize)]
pub struct Vocabulary {
    #[serde(skip, default = "stemmer")]
    stemmer: Stemmer,
    /// The settled words, each with [`END`] after it.
    letters: String,
    n_settled: u32,
    /// Where the first word of each [`BLOCK`] starts in `letters`.
    starts: Vec<u32>,
    /// The settled words in the order of their stems, but for those that are their own stems.
    by_stem: Vec<u32>,
    fresh: Dictionary,
}

fn stemmer() -> Stemmer {
    Stemmer::create(Algorithm::English)
}

impl Default for Vocabulary {
    fn default() -> Self {
        Vocabulary {
            stemmer: stemmer(),
            letters: String::new(),
            n_settled: 0,
            starts: Vec::new(),
            by_stem: Vec::new(),
            fresh: Dictionary::default(),
        }
    }
}

impl Vocabulary {
    /// Returns how many words there are.
    pub fn len(&self) -> u32 {
        self.n_settled + self.fresh.len() as u32
    }

    /// Says whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the word with the number `number`.
    pub fn word(&self, number: u32) -> &str {
        match number.checked_sub(self.n_settled) {
            Some(fresh) => self.fresh.word(fresh),
            None => {
                let start = self.starts[(number / BLOCK) as usize] as usize;
                let mut block = self.letters[start..].split(END);
                block.nth((number % BLOCK) as usize).unwrap_or_default()
            }
        }
    }

    /// Returns the number of `word`, if it was ever seen.
    pub fn get(&self, word: &str) -> Option<u32> {
        let at = self.first(|other| other < word);
        if at < self.n_settled && self.word(at) == word {
            return Some(at);
        }
        self.fresh.get(word).map(|fresh| self.n_settled + fresh)
    }

    /// Returns the number of `word`, a new one if it was not seen before.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.n_settled > 0
            && let Some(number) = self.get(word)
        {
            return number;
        }
        self.n_settled + self.fresh.intern(word)
    }

    /// Returns the words that start with `prefix`.
    pub fn starting_with(&self, prefix: &str) -> Vec<u32> {
        let first = self.first(|word| word < prefix);
        let after = self.first(|word| word < prefix || word.starts_with(prefix));
        let fresh = self
            .fresh()
            .filter(|word| self.word(*word).starts_with(prefix));
        (first..after).chain(fresh).collect()
    }

    /// Returns the words that have the same stem as `word`.
    pub fn family(&self, word: &str) -> Vec<u32> {
        let stem = self.stemmer.stem(word);
        let is_one = |other: &u32| self.stemmer.stem(self.word(*other)) == stem;
        let own = self.get(&stem);
        let own = own.filter(|other| *other < self.n_settled && is_one(other));
        let first = self
            .by_stem
            .partition_point(|other| self.stemmer.stem(self.word(*other)) < stem);
        let settled = self.by_stem[first..].iter().copied().take_while(is_one);
        // a stem begins as its words do
        let begins = |other: &u32| self.word(*other).as_bytes().first() == stem.as_bytes().first();
        let fresh = self.fresh().filter(begins).filter(is_one);
        own.into_iter().chain(settled).chain(fresh).collect()
    }

    /// Puts all words in order, and returns the number that each had before.
    pub fn settle(&mut self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.len()).collect();
        order.sort_unstable_by_key(|number| self.word(*number));
        let n_bytes = order.iter().map(|at| self.word(*at).len() + END.len_utf8());
        let mut letters = String::with_capacity(n_bytes.sum());
        let mut starts = Vec::with_capacity(order.len().div_ceil(BLOCK as usize));
        let mut stems = Vec::new();
        for (now, before) in (0_u32..).zip(&order) {
            let word = self.word(*before);
            if now % BLOCK == 0 {
                starts.push(letters.len() as u32);
            }
            letters.push_str(word);
            letters.push(END);
            let stem = self.stemmer.stem(word);
            if stem != word {
                stems.push((stem.into_owned(), now));
            }
        }
        stems.sort_unstable();
        self.by_stem = stems.into_iter().map(|(_, word)| word).collect();
        self.by_stem.shrink_to_fit(); // it may take over the room of the stems
        self.letters = letters;
        self.starts = starts;
        self.n_settled = order.len() as u32;
        self.fresh = Dictionary::default();
        order
    }

    /// Returns how many bytes are held.
    pub fn memory(&self) -> usize {
        let numbers = self.starts.capacity() + self.by_stem.capacity();
        self.letters.capacity() + 4 * numbers + self.fresh.memory()
    }

    fn fresh(&self) -> Range<u32> {
        self.n_settled..self.len()
    }

    /// The first settled word that is not before what is looked for.
    fn first(&self, is_before: impl Fn(&str) -> bool) -> u32 {
        let (mut first, mut after) = (0, self.n_settled);
        while first < after {
            let middle = first.midpoint(after);
            match is_before(self.word(middle)) {
                true => first = middle + 1,
                false => after = middle,
            }
        }
        first
    }
}
