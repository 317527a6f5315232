//! A list for each article, all of them in one.

use serde::{Deserialize, Serialize};

/// Lists by number. They are added in order.
#[derive(Debug, Serialize, Deserialize)]
pub struct Ragged<T> {
    all: Vec<T>,
    /// Where each list ends.
    ends: Vec<u32>,
}

impl<T> Default for Ragged<T> {
    fn default() -> Self {
        Ragged {
            all: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl<T> Ragged<T> {
    /// Adds the next list.
    pub fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.all.extend(list);
        self.ends.push(self.all.len() as u32);
    }

    /// Returns the list with the number `at`, nothing where there is none.
    pub fn of(&self, at: u32) -> &[T] {
        &self.all[self.range(at)]
    }

    /// Returns which of all members are those of the list `at`.
    pub fn range(&self, at: u32) -> std::ops::Range<usize> {
        let at = at as usize;
        let end = self
            .ends
            .get(at)
            .map_or(self.all.len(), |end| *end as usize);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before));
        start.map_or(0, |start| *start as usize).min(end)..end
    }

    /// Returns the same lists of other members.
    pub fn map<U>(self, to: impl FnMut(&T) -> U) -> Ragged<U> {
        Ragged {
            all: self.all.iter().map(to).collect(),
            ends: self.ends,
        }
    }

    /// Changes each member.
    pub fn each(&mut self, change: impl FnMut(&mut T)) {
        self.all.iter_mut().for_each(change);
    }

    /// Returns how many lists there are.
    pub fn n(&self) -> u32 {
        self.ends.len() as u32
    }

    /// Returns the members of all lists.
    pub fn all(&self) -> &[T] {
        &self.all
    }
}
