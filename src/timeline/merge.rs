//! Which events of several articles are one: the same date, shared names, shared words.

use crate::{
    lexicon::{LEXICON, Traits},
    search::fold::each_word,
};
use chrono::NaiveDate;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{BTreeMap, BTreeSet};

/// What is compared of an event as one article tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// The date: first and last day, and the value, which tells dates without a year and clock times apart.
    pub when: (Option<NaiveDate>, Option<NaiveDate>, String),
    /// Whether the date is a day or finer.
    pub is_point: bool,
    /// Who and what takes part, by one name each.
    pub names: BTreeSet<String>,
    /// What the headline says, by stems.
    pub words: BTreeSet<String>,
    /// Whether it says that something did not happen.
    pub is_denied: bool,
    /// The article, after its date: the first telling speaks for all.
    pub rank: (bool, Option<NaiveDate>, String),
    /// Its place among the events of the article.
    pub place: u32,
}

impl Telling {
    /// Takes `label` apart: its words but for `names`, function words, and verbs that only report.
    pub fn with_label(mut self, label: &str) -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        let mut in_names = BTreeSet::new();
        for name in &self.names {
            each_word(name, |_, word| {
                in_names.insert(word.to_owned());
            });
        }
        each_word(label, |_, word| {
            self.is_denied |= matches!(word, "not" | "never" | "no" | "nobody" | "didn" | "won");
            let says = matches!(word, "said" | "says" | "told" | "will" | "would" | "also");
            let is_empty = LEXICON.traits(word).any(Traits::FUNCTION) || word.len() < 2;
            if !(says || is_empty || in_names.contains(word)) {
                self.words.insert(stemmer.stem(word).into_owned());
            }
        });
        self
    }

    /// Says whether `other` tells the same, given how much they share.
    fn is_told_by(&self, other: &Telling, n_names: usize, n_words: usize) -> bool {
        let fewest = self.words.len().min(other.words.len());
        let is_short = fewest == 1 && n_words == 1 && self.words.len().max(other.words.len()) <= 3;
        let share = n_words as f64 / fewest.max(1) as f64;
        let has_names = n_names > 0;
        let alike = match (has_names, self.is_point) {
            (true, true) => share >= 0.5 && n_words >= 2 || is_short,
            (true, false) => share >= 0.6 && n_words >= 2 || is_short,
            (false, _) => share >= 0.75 && n_words >= 3,
        };
        alike && self.is_denied == other.is_denied
    }
}

/// How many groups a word or a name is looked up in: common ones tell nothing apart.
const MOST: usize = 24;

/// Puts `tellings` into groups, each of one event: the members of a group by index, the earliest article first, and
/// no article twice. Every telling is in one group, and their order does not matter. Takes time linear in their
/// number.
pub fn groups(tellings: &[Telling]) -> Vec<Vec<usize>> {
    let mut by_date: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (i, telling) in tellings.iter().enumerate() {
        by_date.entry(&telling.when).or_default().push(i);
    }
    let mut groups = Vec::with_capacity(tellings.len());
    for mut bucket in by_date.into_values() {
        bucket.sort_by_key(|i| (&tellings[*i].rank, tellings[*i].place));
        group(tellings, &bucket, &mut groups);
    }
    groups
}

/// Groups the tellings of one date. Each joins the group whose first member it shares most with.
fn group(tellings: &[Telling], bucket: &[usize], groups: &mut Vec<Vec<usize>>) {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &i in bucket {
        let telling = &tellings[i];
        // How many names and words each group shares.
        let mut shared: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for group in telling
            .words
            .iter()
            .filter_map(|word| by_word.get(word.as_str()))
        {
            for at in group {
                shared.entry(*at).or_default().1 += 1;
            }
        }
        for group in telling
            .names
            .iter()
            .filter_map(|name| by_name.get(name.as_str()))
        {
            for at in group {
                shared.entry(*at).or_default().0 += 1;
            }
        }
        let fits = |(at, (n_names, n_words)): &(usize, (usize, usize))| {
            let members: &Vec<usize> = &groups[*at];
            let is_new = |member: &usize| tellings[*member].rank.2 != telling.rank.2;
            telling.is_told_by(&tellings[members[0]], *n_names, *n_words)
                && members.iter().all(is_new)
        };
        let best = shared
            .into_iter()
            .filter(fits)
            .max_by_key(|(at, (n_names, n_words))| (n_words + n_names, usize::MAX - at));
        if let Some((at, _)) = best {
            groups[at].push(i);
            continue;
        }
        let at = groups.len();
        groups.push(vec![i]);
        for (terms, index) in [
            (&telling.names, &mut by_name),
            (&telling.words, &mut by_word),
        ] {
            for term in terms {
                let known = index.entry(term).or_default();
                if known.len() < MOST {
                    known.push(at);
                }
            }
        }
    }
}
