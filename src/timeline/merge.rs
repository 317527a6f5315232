//! Which events of several articles are one: the same date, shared names, shared words.

use crate::{
    corpus::ragged::Ragged,
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
}

/// How many groups a word or a name is looked up in: common ones tell nothing apart.
const MOST: usize = 24;

/// Tellings that can be put into groups again and again: all that is compared is a number.
#[derive(Debug, Default)]
pub struct Tellings {
    /// By date, then the earliest article first.
    all: Vec<Told>,
    /// The names and the words of each of them.
    names: Ragged<u32>,
    words: Ragged<u32>,
    /// How many names and words there are.
    n_terms: usize,
}

#[derive(Debug)]
struct Told {
    /// Its index among those that were given.
    index: u32,
    when: u32,
    article: u32,
    is_point: bool,
    is_denied: bool,
}

impl Tellings {
    /// Prepares `tellings`.
    pub fn new(tellings: &[Telling]) -> Self {
        let dates = numbered(tellings.iter().map(|telling| &telling.when));
        let articles = numbered(tellings.iter().map(|telling| &telling.rank));
        let names = numbered(tellings.iter().flat_map(|telling| &telling.names));
        let words = numbered(tellings.iter().flat_map(|telling| &telling.words));
        let told = |(index, telling): (u32, &Telling)| Told {
            index,
            when: dates[&telling.when],
            article: articles[&telling.rank],
            is_point: telling.is_point,
            is_denied: telling.is_denied,
        };
        let mut made = Tellings {
            all: (0..).zip(tellings).map(told).collect(),
            n_terms: names.len() + words.len(),
            ..Tellings::default()
        };
        let place = |told: &Told| tellings[told.index as usize].place;
        made.all
            .sort_by_key(|told| (told.when, told.article, place(told)));
        for told in &made.all {
            let telling = &tellings[told.index as usize];
            made.names
                .push(telling.names.iter().map(|name| names[name]));
            let words = telling.words.iter().map(|word| words[word]);
            made.words.push(words.map(|word| names.len() as u32 + word));
        }
        made
    }

    /// Puts those that are wanted, by index, into groups, each of one event: the members of a group by index, the
    /// earliest article first, and no article twice. Every telling is in one group, and the order in which they were
    /// given does not matter. Takes time linear in their number.
    pub fn groups(&self, is_wanted: impl Fn(u32) -> bool) -> Vec<Vec<u32>> {
        let wanted: Vec<u32> = (0..)
            .zip(&self.all)
            .filter(|(_, told)| is_wanted(told.index))
            .map(|(at, _)| at)
            .collect();
        let mut known: Vec<Vec<u32>> = vec![Vec::new(); self.n_terms];
        let mut groups = Vec::with_capacity(wanted.len());
        let when = |at: &u32| self.all[*at as usize].when;
        for bucket in wanted.chunk_by(|a, b| when(a) == when(b)) {
            match bucket {
                [one] => groups.push(vec![*one]),
                _ => self.group(bucket, &mut known, &mut groups),
            }
        }
        for member in groups.iter_mut().flatten() {
            *member = self.all[*member as usize].index;
        }
        groups
    }

    /// Groups the tellings of one date. Each joins the group whose first member it shares most with. `known` has, for
    /// each term, the groups whose first member has it; it is empty before and after.
    fn group(&self, bucket: &[u32], known: &mut [Vec<u32>], groups: &mut Vec<Vec<u32>>) {
        let first = groups.len();
        let mut shared: Vec<(u32, bool)> = Vec::new();
        for at in bucket {
            shared.clear();
            for (terms, is_word) in [(&self.names, false), (&self.words, true)] {
                for term in terms.of(*at) {
                    let groups = known[*term as usize].iter();
                    shared.extend(groups.map(|group| (*group, is_word)));
                }
            }
            shared.sort_unstable();
            let candidates = shared.chunk_by(|(a, _), (b, _)| a == b).map(|same| {
                let n_words = same.iter().filter(|(_, is_word)| *is_word).count();
                (same[0].0, same.len() - n_words, n_words)
            });
            let article = |member: &u32| self.all[*member as usize].article;
            let best = candidates
                .filter(|(group, n_names, n_words)| {
                    let members = &groups[*group as usize];
                    self.is_one(*at, members[0], *n_names, *n_words)
                        && members.iter().all(|member| article(member) != article(at))
                })
                .max_by_key(|(group, n_names, n_words)| (n_names + n_words, u32::MAX - group));
            if let Some((group, ..)) = best {
                groups[group as usize].push(*at);
                continue;
            }
            for term in self.terms(*at) {
                let known = &mut known[term as usize];
                if known.len() < MOST {
                    known.push(groups.len() as u32);
                }
            }
            groups.push(vec![*at]);
        }
        for group in &groups[first..] {
            self.terms(group[0])
                .for_each(|term| known[term as usize].clear());
        }
    }

    fn terms(&self, at: u32) -> impl Iterator<Item = u32> {
        let terms = self.names.of(at).iter().chain(self.words.of(at));
        terms.copied()
    }

    /// Says whether two tell the same, given how much they share.
    fn is_one(&self, one: u32, other: u32, n_names: usize, n_words: usize) -> bool {
        let (told, before) = (&self.all[one as usize], &self.all[other as usize]);
        let lengths = [one, other].map(|at| self.words.of(at).len());
        let (fewest, most) = (lengths[0].min(lengths[1]), lengths[0].max(lengths[1]));
        let is_short = fewest == 1 && n_words == 1 && most <= 3;
        let share = n_words as f64 / fewest.max(1) as f64;
        let alike = match (n_names > 0, told.is_point) {
            (true, true) => share >= 0.5 && n_words >= 2 || is_short,
            (true, false) => share >= 0.6 && n_words >= 2 || is_short,
            (false, _) => share >= 0.75 && n_words >= 3,
        };
        alike && told.is_denied == before.is_denied
    }
}

/// Numbers what is different, in order.
fn numbered<T: Ord>(all: impl Iterator<Item = T>) -> BTreeMap<T, u32> {
    let different: BTreeSet<T> = all.collect();
    different.into_iter().zip(0..).collect()
}
