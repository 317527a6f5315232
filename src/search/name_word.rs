//! The words of names, sorted, so that all names in which a word begins alike are found at once.

use super::dictionary::Dictionary;
use serde::{Deserialize, Serialize};

/// Where the words of names begin, ordered by all that stands from there to the end of the name.
#[derive(Debug, Serialize, Deserialize)]
pub struct NameWords(Vec<(u32, u32)>);

impl NameWords {
    /// Sorts the words of `names`, which are folded.
    pub fn new(names: &Dictionary) -> Self {
        let mut starts = Vec::new();
        for name in 0..names.len() as u32 {
            let spaces = names.word(name).match_indices(' ');
            starts.push((name, 0));
            starts.extend(spaces.map(|(at, _)| (name, at as u32 + 1)));
        }
        starts.sort_unstable_by(|a, b| rest(names, *a).cmp(rest(names, *b)).then(a.cmp(b)));
        NameWords(starts)
    }

    /// Returns the names that hold the folded `words`, the last of which may go on if `prefix`, in order.
    pub fn holding(&self, names: &Dictionary, words: &str, prefix: bool) -> Vec<u32> {
        let first = self.0.partition_point(|start| rest(names, *start) < words);
        let mut found: Vec<u32> = self.0[first..]
            .iter()
            .map(|start| (start.0, rest(names, *start)))
            .take_while(|(_, rest)| rest.starts_with(words))
            .filter(|(_, rest)| {
                prefix || matches!(rest.as_bytes().get(words.len()), None | Some(b' '))
            })
            .map(|(name, _)| name)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns each word once, in order.
    pub fn words<'n>(&'n self, names: &'n Dictionary) -> impl Iterator<Item = &'n str> {
        let mut last = "";
        let words = self.0.iter().map(|start| {
            let rest = rest(names, *start);
            rest.split(' ').next().unwrap_or(rest)
        });
        words.filter(move |word| std::mem::replace(&mut last, word) != *word)
    }
}

fn rest(names: &Dictionary, (name, at): (u32, u32)) -> &str {
    &names.word(name)[at as usize..]
}
