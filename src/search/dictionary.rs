//! Words and their numbers.
//!
//! One string and two tables of integers: about 12 bytes a word beside its letters.

use serde::{Deserialize, Serialize};

/// Numbers words in the order in which they are first seen.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Dictionary {
    letters: String,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    /// Open addressing: a word's number plus one, or 0. At most three quarters full.
    slots: Vec<u32>,
}

impl Dictionary {
    /// Returns how many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Says whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns the word with the number `id`, which must come from this dictionary.
    pub fn word(&self, id: u32) -> &str {
        let id = id as usize;
        let start = id.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[id] as usize]
    }

    /// Returns the number of `word`, if it was ever seen.
    pub fn get(&self, word: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        match self.slots[self.slot(word)] {
            0 => None,
            id => Some(id - 1),
        }
    }

    /// Returns the number of `word`, a new one if it was not seen before.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.slots.len() * 3 <= (self.ends.len() + 1) * 4 {
            self.grow();
        }
        let slot = self.slot(word);
        if let Some(id) = self.slots[slot].checked_sub(1) {
            return id;
        }
        let id = self.ends.len() as u32;
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        self.slots[slot] = id + 1;
        id
    }

    /// Returns how many bytes are held.
    pub fn memory(&self) -> usize {
        self.letters.capacity() + 4 * (self.ends.capacity() + self.slots.capacity())
    }

    /// The slot of `word`, or the free one where it belongs.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) as usize & mask;
        while self.slots[slot] != 0 && self.word(self.slots[slot] - 1) != word {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let n_slots = (self.slots.len() * 2).max(64);
        self.slots.clear();
        self.slots.resize(n_slots, 0);
        for id in 0..self.ends.len() as u32 {
            let slot = self.slot(self.word(id));
            self.slots[slot] = id + 1;
        }
    }
}

/// FNV-1a with a last stir, so that the low bits depend on all letters.
pub fn hash(word: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in word.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
}
