//! Articles that are copies of others: the same text twice, a report of an agency in several papers, cut or with
//! another head. They are grouped, and none is taken away.
//!
//! Runs of a few words are compared: MinHash (Broder 1997) by one permutation hashing (Li, Owen and Zhang 2012) with
//! optimal densification (Shrivastava 2017), in bands, finds who may be alike in time that is linear in the number of
//! articles; who is, is told by all their runs.

use crate::hash::{HashMap, fnv};

/// How many words are a run. Shorter, and articles on the same subject are alike; longer, and a few changed words hide
/// a copy.
const RUN: usize = 4;

/// How many bands there are, and values in each. Of two texts that share half of their runs, 996 of 1000 meet in a band;
/// of two that share a tenth, 41.
const BANDS: usize = 42;
const ROWS: usize = 3;
const VALUES: usize = BANDS * ROWS;

/// Which share of the runs of the shorter of two texts is also in the longer, if it is a copy. Two reports of the same
/// event that take over the same quotes and the same background share up to half.
const COPIED: f64 = 0.7;

/// A text with fewer runs is too short to say whose copy it is, unless it is the same.
const FEWEST_RUNS: usize = 20;

/// With how many of those in one place a text is compared. More cost time where a thousand are alike.
const COMPARED: usize = 4;

/// The texts that were added, and which are alike.
#[derive(Debug, Default)]
pub struct Copies {
    texts: Vec<Text>,
    /// Who was first in each place of each band.
    bands: HashMap<(usize, u64), Vec<usize>>,
    same: HashMap<u64, usize>,
}

#[derive(Debug)]
struct Text {
    /// The hashes of its runs, in order, each once.
    runs: Vec<u32>,
    n_words: usize,
    /// A text of the same group; itself in one.
    leads_to: usize,
    digest: u64,
}

/// One of several texts that are alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Copy {
    /// Which, counted as they were added.
    pub at: usize,
    /// Which share of its runs of words is also in the first of the group.
    pub shared: f64,
    /// Whether it has the same words as the first, in the same order.
    pub is_same: bool,
}

impl Copies {
    /// Adds a text, and returns the first that it is a copy of, if there is one.
    pub fn add(&mut self, text: &str) -> Option<usize> {
        let words = words(text);
        let digest = fnv(words.join(" ").as_bytes());
        let mut runs: Vec<u64> = match words.len() {
            0..RUN => Vec::new(),
            _ => words
                .windows(RUN)
                .map(|run| mixed(fnv(run.join(" ").as_bytes())))
                .collect(),
        };
        let signature = signature(&runs);
        runs.sort_unstable();
        runs.dedup();
        let mut short: Vec<u32> = runs.iter().map(|run| (run >> 32) as u32).collect();
        short.dedup();
        let at = self.texts.len();
        self.texts.push(Text {
            runs: short,
            n_words: words.len(),
            leads_to: at,
            digest,
        });
        if words.is_empty() {
            return None;
        }
        let same = *self.same.entry(digest).or_insert(at);
        if same != at {
            self.texts[at].leads_to = same;
            return Some(self.root(same));
        }
        let mut alike = Vec::new();
        for (band, rows) in signature.chunks(ROWS).enumerate() {
            let place = rows.iter().fold(0, |hash, row| mixed(hash ^ row));
            let here = self.bands.entry((band, place)).or_default();
            alike.extend_from_slice(here);
            if here.len() < COMPARED {
                here.push(at);
            }
        }
        alike.sort_unstable();
        alike.dedup();
        alike.retain(|other| self.is_copy(at, *other));
        for other in &alike {
            let (a, b) = (self.root(at), self.root(*other));
            let (first, second) = (a.min(b), a.max(b));
            self.texts[second].leads_to = first;
        }
        let root = self.root(at);
        (root != at).then_some(root)
    }

    /// Returns the groups of texts that are alike, each with its fullest text first; who is alone is in none.
    pub fn groups(&self) -> Vec<Vec<Copy>> {
        let mut members: std::collections::BTreeMap<usize, Vec<usize>> = Default::default();
        for at in 0..self.texts.len() {
            members.entry(self.root(at)).or_default().push(at);
        }
        let groups = members.into_values().filter(|members| members.len() > 1);
        groups.map(|members| self.group(members)).collect()
    }

    fn group(&self, mut members: Vec<usize>) -> Vec<Copy> {
        members.sort_by_key(|at| (std::cmp::Reverse(self.texts[*at].n_words), *at));
        let first = members[0];
        let copies = members.into_iter().map(|at| Copy {
            at,
            shared: self.shared(at, first),
            is_same: self.texts[at].digest == self.texts[first].digest,
        });
        copies.collect()
    }

    /// Returns the first text of the group of the text `at`.
    fn root(&self, mut at: usize) -> usize {
        while self.texts[at].leads_to != at {
            at = self.texts[at].leads_to;
        }
        at
    }

    fn is_copy(&self, a: usize, b: usize) -> bool {
        let (n_a, n_b) = (self.texts[a].runs.len(), self.texts[b].runs.len());
        let (short, long) = if n_a <= n_b { (a, b) } else { (b, a) };
        n_a.min(n_b) >= FEWEST_RUNS && self.shared(short, long) >= COPIED
    }

    /// Returns which share of the runs of `a` is in `b`.
    fn shared(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (&self.texts[a].runs, &self.texts[b].runs);
        if a.is_empty() {
            return if b.is_empty() { 1.0 } else { 0.0 };
        }
        let (mut x, mut y, mut n) = (0, 0, 0);
        while x < a.len() && y < b.len() {
            match a[x].cmp(&b[y]) {
                std::cmp::Ordering::Less => x += 1,
                std::cmp::Ordering::Greater => y += 1,
                std::cmp::Ordering::Equal => (x, y, n) = (x + 1, y + 1, n + 1),
            }
        }
        f64::from(n) / a.len() as f64
    }
}

/// Returns the words of a text without marks, in small letters; of scripts without spaces each character.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        let is_unspaced = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if c.is_alphanumeric() && !is_unspaced {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if is_unspaced {
            words.push(c.to_string());
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Returns the least hash of the runs in each of [`VALUES`] bins; an empty bin has that of another, chosen by hashing.
fn signature(runs: &[u64]) -> Vec<u64> {
    let mut bins = vec![u64::MAX; VALUES];
    for run in runs {
        let bin = (run % VALUES as u64) as usize;
        bins[bin] = bins[bin].min(*run);
    }
    if runs.is_empty() {
        return Vec::new();
    }
    let filled = bins.clone();
    for (at, bin) in bins.iter_mut().enumerate() {
        let mut attempt = 0_u64;
        while *bin == u64::MAX {
            attempt += 1;
            let other = mixed((at as u64) << 32 | attempt) % VALUES as u64;
            *bin = filled[other as usize];
        }
    }
    bins
}

/// Spreads the bits of a hash (the finaliser of SplitMix64).
fn mixed(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}
