//! Which events of several articles are one: the same date, shared names, shared words.

use crate::{
    lexicon::{LEXICON, Traits},
    search::{
        dictionary::Dictionary,
        fold::{each_word, fold},
    },
};
use chrono::NaiveDate;
use rust_stemmers::{Algorithm, Stemmer};
use serde::{Deserialize, Serialize};

/// A date: first and last day, and the value, which tells dates without a year and clock times apart.
pub type When = (Option<NaiveDate>, Option<NaiveDate>, String);

/// What is compared of an event as one article tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Telling {
    /// The date.
    pub when: When,
    /// Whether the date is a day or finer.
    pub is_point: bool,
    /// Who and what takes part, by one name each: numbers of [`Terms`], in order.
    pub names: Vec<u32>,
    /// What the headline says, by stems: numbers of [`Terms`], in order.
    pub words: Vec<u32>,
    /// Whether it says that something did not happen.
    pub is_denied: bool,
    /// The article.
    pub article: u32,
    /// Its place among the events of the article.
    pub place: u32,
}

/// Numbers for names and for what headlines say.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Terms {
    names: Dictionary,
    stems: Dictionary,
    words: Dictionary,
    /// The stem of each word; `None` where the word says nothing of what happened.
    stem_of: Vec<Option<u32>>,
}

impl Terms {
    /// Returns the number of `name`, an even one.
    pub fn name(&mut self, name: &str) -> u32 {
        self.names.intern(&fold(name)) * 2
    }

    /// Takes a headline apart: the numbers, odd ones, of its words but for `names`, function words, and verbs that only
    /// report; and whether it denies something.
    pub fn headline(&mut self, headline: &str, names: &[u32]) -> (Vec<u32>, bool) {
        let mut is_denied = false;
        let mut words = Vec::new();
        each_word(headline, |_, word| {
            is_denied |= matches!(word, "not" | "never" | "no" | "nobody" | "didn" | "won");
            let mut in_names = names
                .iter()
                .flat_map(|name| self.names.word(name / 2).split(' '));
            if !in_names.any(|other| other == word) {
                words.extend(self.stem(word));
            }
        });
        words.sort_unstable();
        words.dedup();
        (words, is_denied)
    }

    fn stem(&mut self, word: &str) -> Option<u32> {
        let number = self.words.intern(word) as usize;
        if number == self.stem_of.len() {
            let says = matches!(word, "said" | "says" | "told" | "will" | "would" | "also");
            let is_empty = LEXICON.traits(word).any(Traits::FUNCTION) || word.len() < 2;
            let stemmer = Stemmer::create(Algorithm::English);
            self.stem_of.push(match says || is_empty {
                true => None,
                false => Some(self.stems.intern(&stemmer.stem(word)) * 2 + 1),
            });
        }
        self.stem_of[number]
    }
}

/// How many groups a word or a name is looked up in: common ones tell nothing apart.
const MOST: usize = 24;

/// Puts `tellings` into groups, each of one event: the members of a group by index, the article of the lowest rank
/// first, and no article twice. Every telling is in one group, and the order in which they are given does not matter.
/// Takes time linear in their number, but for putting them in order.
pub fn groups(tellings: &[Telling], rank: impl Fn(u32) -> u32) -> Vec<Vec<u32>> {
    let telling = |at: &u32| &tellings[*at as usize];
    let mut order: Vec<u32> = (0..tellings.len() as u32).collect();
    order.sort_unstable_by_key(|at| {
        let Telling {
            when,
            article,
            place,
            ..
        } = &tellings[*at as usize];
        (when, rank(*article), *place)
    });
    let terms = tellings.iter().flat_map(Telling::terms);
    let n_terms = terms.max().map_or(0, |most| most as usize + 1);
    let mut known: Vec<Vec<u32>> = vec![Vec::new(); n_terms];
    let mut groups = Vec::with_capacity(tellings.len());
    for bucket in order.chunk_by(|a, b| telling(a).when == telling(b).when) {
        match bucket {
            [one] => groups.push(vec![*one]),
            _ => group(tellings, bucket, &mut known, &mut groups),
        }
    }
    groups
}

/// Groups the tellings of one date. Each joins the group whose first member it shares most with. `known` has, for
/// each term, the groups whose first member has it; it is empty before and after.
fn group(tellings: &[Telling], bucket: &[u32], known: &mut [Vec<u32>], groups: &mut Vec<Vec<u32>>) {
    let first = groups.len();
    let mut shared: Vec<(u32, bool)> = Vec::new();
    for at in bucket {
        let told = &tellings[*at as usize];
        shared.clear();
        for (terms, is_word) in [(&told.names, false), (&told.words, true)] {
            for term in terms {
                let groups = known[*term as usize].iter();
                shared.extend(groups.map(|group| (*group, is_word)));
            }
        }
        shared.sort_unstable();
        let candidates = shared.chunk_by(|(a, _), (b, _)| a == b).map(|same| {
            let n_words = same.iter().filter(|(_, is_word)| *is_word).count();
            (same[0].0, same.len() - n_words, n_words)
        });
        let best = candidates
            .filter(|(group, n_names, n_words)| {
                let members = &groups[*group as usize];
                let is_other = |member: &u32| tellings[*member as usize].article != told.article;
                told.is_one_with(&tellings[members[0] as usize], *n_names, *n_words)
                    && members.iter().all(is_other)
            })
            .max_by_key(|(group, n_names, n_words)| (n_names + n_words, u32::MAX - group));
        if let Some((group, ..)) = best {
            groups[group as usize].push(*at);
            continue;
        }
        for term in told.terms() {
            let known = &mut known[term as usize];
            if known.len() < MOST {
                known.push(groups.len() as u32);
            }
        }
        groups.push(vec![*at]);
    }
    for group in &groups[first..] {
        let terms = tellings[group[0] as usize].terms();
        terms.for_each(|term| known[term as usize].clear());
    }
}

impl Telling {
    fn terms(&self) -> impl Iterator<Item = u32> {
        self.names.iter().chain(&self.words).copied()
    }

    /// Says whether two tell the same, given how much they share.
    fn is_one_with(&self, other: &Telling, n_names: usize, n_words: usize) -> bool {
        let lengths = [self, other].map(|telling| telling.words.len());
        let (fewest, most) = (lengths[0].min(lengths[1]), lengths[0].max(lengths[1]));
        let is_short = fewest == 1 && n_words == 1 && most <= 3;
        let share = n_words as f64 / fewest.max(1) as f64;
        let alike = match (n_names > 0, self.is_point) {
            (true, true) => share >= 0.5 && n_words >= 2 || is_short,
            (true, false) => share >= 0.6 && n_words >= 2 || is_short,
            (false, _) => share >= 0.75 && n_words >= 3,
        };
        alike && self.is_denied == other.is_denied
    }
}
