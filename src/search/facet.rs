//! The values of a facet, which articles have them, and how many of a result do.

use crate::{
    once,
    search::{
        dictionary::Dictionary,
        filter::{Choice, Facet, FacetValue, Filters},
        fold::fold,
        name_word::NameWords,
        query::NamePattern,
        set::Set,
    },
};
use serde::{Deserialize, Serialize};
use std::{cell::OnceCell, cmp::Reverse, collections::BTreeMap};

/// What stands for [`FacetValue::Unknown`] among the numbers of values.
pub const UNKNOWN: u32 = u32::MAX;

/// An answer names at most this many values of a facet: more cannot be looked through, and a name that
/// is not among them can be searched for.
pub const MOST_VALUES: usize = 200;

/// One facet: its values and, for each article, which it has.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct FacetTable {
    /// Folded names, by number.
    folded: Dictionary,
    /// Names as first written, by number.
    names: Vec<String>,
    /// The words of the names; made when they are first asked for.
    #[serde(with = "once")]
    words: OnceCell<NameWords>,
    /// Articles by value, in order.
    articles: Vec<Vec<u32>>,
    /// Articles without a value, in order.
    unknown: Vec<u32>,
    /// Values of all articles, one after the other.
    values: Vec<u32>,
    /// Where the values of each article end.
    ends: Vec<u32>,
    /// The place of each name in their order: made when it is first asked for, and again after a change.
    #[serde(with = "once")]
    name_places: OnceCell<Vec<u32>>,
}

impl FacetTable {
    /// Adds the next article, which has the values `names`, and the unknown if `has_unknown` or if there is
    /// no other.
    pub fn add<'n>(&mut self, names: impl IntoIterator<Item = &'n str>, has_unknown: bool) {
        let article = self.ends.len() as u32;
        let start = self.values.len();
        for name in names {
            if let Some(value) = self.intern(name) {
                self.values.push(value);
            }
        }
        self.values[start..].sort_unstable();
        let mut last = None;
        let mut end = start;
        for i in start..self.values.len() {
            let value = self.values[i];
            if last != Some(value) {
                self.values[end] = value;
                self.articles[value as usize].push(article);
                end += 1;
                last = Some(value);
            }
        }
        self.values.truncate(end);
        if has_unknown || end == start {
            self.values.push(UNKNOWN);
            self.unknown.push(article);
        }
        self.ends.push(self.values.len() as u32);
    }

    /// Gives articles other values: for each its names and whether the unknown is among them, as [`FacetTable::add`]
    /// takes them. Linear in the table, whatever the number of articles.
    pub fn replace(&mut self, changes: &BTreeMap<u32, (Vec<&str>, bool)>) {
        for article in changes.keys() {
            for value in self.values_of(*article).to_vec() {
                let articles = match value {
                    UNKNOWN => &mut self.unknown,
                    value => &mut self.articles[value as usize],
                };
                if let Ok(at) = articles.binary_search(article) {
                    articles.remove(at);
                }
            }
        }
        let mut values = Vec::with_capacity(self.values.len());
        let mut ends = Vec::with_capacity(self.ends.len());
        for article in 0..self.ends.len() as u32 {
            match changes.get(&article) {
                None => values.extend_from_slice(self.values_of(article)),
                Some((names, has_unknown)) => {
                    values.extend(self.values_now(article, names, *has_unknown))
                }
            }
            ends.push(values.len() as u32);
        }
        (self.values, self.ends) = (values, ends);
    }

    /// Notes the new values of `article`, which has none, and returns them in order.
    fn values_now(&mut self, article: u32, names: &[&str], has_unknown: bool) -> Vec<u32> {
        let mut values: Vec<u32> = Vec::with_capacity(names.len() + 1);
        for name in names {
            let Some(value) = self.intern(name) else {
                continue;
            };
            // a name that nobody bears any more is written as whoever bears it now writes it
            let known = &mut self.names[value as usize];
            if self.articles[value as usize].is_empty() && known != name {
                *known = (*name).to_owned();
                self.name_places.take();
            }
            values.push(value);
            insert(&mut self.articles[value as usize], article);
        }
        values.sort_unstable();
        values.dedup();
        if has_unknown || values.is_empty() {
            values.push(UNKNOWN);
            insert(&mut self.unknown, article);
        }
        values
    }

    /// Returns the number of `name`, a new one if it is new; `None` for a name without a letter or digit.
    pub fn intern(&mut self, name: &str) -> Option<u32> {
        let folded = fold(name);
        if folded.is_empty() {
            return None;
        }
        let value = self.folded.intern(&folded);
        if value as usize == self.names.len() {
            self.names.push(name.to_owned());
            self.words.take();
            self.name_places.take();
            self.articles.push(Vec::new());
        }
        Some(value)
    }

    /// Returns the place of each name, by number, in the order of the names.
    pub fn name_places(&self) -> &[u32] {
        self.name_places.get_or_init(|| {
            let mut order: Vec<u32> = (0..self.names.len() as u32).collect();
            order.sort_by_key(|value| &self.names[*value as usize]);
            let mut places = vec![0; order.len()];
            for (place, value) in (0..).zip(order) {
                places[value as usize] = place;
            }
            places
        })
    }

    /// Returns the number of `value`, if any article has it.
    pub fn number(&self, value: &FacetValue) -> Option<u32> {
        match value {
            FacetValue::Unknown => Some(UNKNOWN),
            FacetValue::Named(name) => self.folded.get(&fold(name)),
        }
    }

    /// Returns the value with the number `number`.
    pub fn value(&self, number: u32) -> FacetValue {
        match self.names.get(number as usize) {
            Some(name) => FacetValue::Named(name.clone()),
            None => FacetValue::Unknown,
        }
    }

    /// Returns the numbers of the values of `article`, in order.
    pub fn values_of(&self, article: u32) -> &[u32] {
        let article = article as usize;
        let Some(&end) = self.ends.get(article) else {
            return &[];
        };
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.values[start as usize..end as usize]
    }

    /// Returns the articles that have the value with the number `number`, in order.
    pub fn articles(&self, number: u32) -> &[u32] {
        if number == UNKNOWN {
            return &self.unknown;
        }
        self.articles
            .get(number as usize)
            .map_or(&[], |articles| articles)
    }

    /// Returns the numbers of the values that `pattern` names, in order.
    pub fn matching(&self, pattern: &NamePattern) -> Vec<u32> {
        match pattern {
            NamePattern::Unknown => vec![UNKNOWN],
            NamePattern::Words(sequence) => {
                self.holding(&sequence.words.join(" "), sequence.prefix)
            }
        }
    }

    /// Returns the numbers of the values whose names hold the folded `words`, the last of which may go on if
    /// `prefix`, in order.
    pub fn holding(&self, words: &str, prefix: bool) -> Vec<u32> {
        self.words().holding(&self.folded, words, prefix)
    }

    /// Returns each word that stands in a name, folded, in order.
    pub fn each_word(&self) -> impl Iterator<Item = &str> {
        self.words().words(&self.folded)
    }

    /// Returns how many values there are, the unknown not counted.
    pub fn n_values(&self) -> u32 {
        self.names.len() as u32
    }

    /// Sorts the words of the names now, so that no reader waits for it.
    pub fn settle(&self) {
        self.words();
    }

    fn words(&self) -> &NameWords {
        self.words.get_or_init(|| NameWords::new(&self.folded))
    }
}

/// Puts `article` in its place, once.
fn insert(articles: &mut Vec<u32>, article: u32) {
    if let Err(at) = articles.binary_search(&article) {
        articles.insert(at, article);
    }
}

/// Returns the articles that the choices of one facet leave among `n` articles.
pub fn chosen(table: &FacetTable, choices: &BTreeMap<FacetValue, Choice>, n: u32) -> Set {
    let mut set = kept(table, choices, n);
    set.subtract(&excluded(table, choices, n));
    set
}

fn kept(table: &FacetTable, choices: &BTreeMap<FacetValue, Choice>, n: u32) -> Set {
    if !choices.values().any(|choice| *choice == Choice::Keep) {
        return Set::all(n);
    }
    with_choice(table, choices, Choice::Keep, n)
}

fn excluded(table: &FacetTable, choices: &BTreeMap<FacetValue, Choice>, n: u32) -> Set {
    with_choice(table, choices, Choice::Exclude, n)
}

fn with_choice(
    table: &FacetTable,
    choices: &BTreeMap<FacetValue, Choice>,
    wanted: Choice,
    n: u32,
) -> Set {
    let mut set = Set::none(n);
    for (value, choice) in choices {
        if *choice == wanted {
            for article in table
                .number(value)
                .map_or(&[][..], |number| table.articles(number))
            {
                set.insert(*article);
            }
        }
    }
    set
}

/// Returns the values of `facet`, each with the number of articles that keeping it, alone among the
/// facet's values, would leave of `others`: the articles that pass everything but this facet.
///
/// Most first, then by name; chosen ones always, the unknown last.
pub fn count(
    table: &FacetTable,
    facet: Facet,
    filters: &Filters,
    others: &Set,
    n: u32,
) -> Vec<(FacetValue, u32)> {
    let none = BTreeMap::new();
    let choices = filters.choices.get(&facet).unwrap_or(&none);
    let mut left = others.clone();
    left.subtract(&excluded(table, choices, n));
    let mut counts = vec![0_u32; table.names.len()];
    let mut n_unknown = 0;
    for article in left.iter() {
        for value in table.values_of(article) {
            match counts.get_mut(*value as usize) {
                Some(count) => *count += 1,
                None => n_unknown += 1,
            }
        }
    }
    // What is excluded would be kept again if it were chosen; the other exclusions stay.
    let mut fixed = BTreeMap::new();
    for (value, choice) in choices {
        let number = table.number(value);
        let count = match (choice, number) {
            (_, None) => 0,
            (Choice::Keep, Some(UNKNOWN)) => n_unknown,
            (Choice::Keep, Some(number)) => counts.get(number as usize).copied().unwrap_or(0),
            (Choice::Exclude, Some(number)) => {
                let mut rest = choices.clone();
                rest.remove(value);
                let mut kept = Set::of(n, table.articles(number).iter().copied());
                kept.subtract(&excluded(table, &rest, n));
                kept.intersect(others);
                kept.len()
            }
        };
        match number {
            Some(UNKNOWN) => n_unknown = count,
            Some(number) => counts[number as usize] = 0,
            None => {}
        }
        if *value != FacetValue::Unknown {
            fixed.insert(value.clone(), count);
        }
    }
    let mut numbers: Vec<u32> = (0..counts.len() as u32)
        .filter(|number| counts[*number as usize] > 0)
        .collect();
    let places = table.name_places();
    let by_count = |number: &u32| (Reverse(counts[*number as usize]), places[*number as usize]);
    let room = MOST_VALUES.saturating_sub(fixed.len() + 1);
    if numbers.len() > room {
        numbers.select_nth_unstable_by_key(room, by_count);
        numbers.truncate(room);
    }
    let mut values: Vec<(FacetValue, u32)> = numbers
        .into_iter()
        .map(|number| (table.value(number), counts[number as usize]))
        .chain(fixed)
        .collect();
    values.sort_by(|(a, n_a), (b, n_b)| n_b.cmp(n_a).then_with(|| a.cmp(b)));
    if n_unknown > 0 || choices.contains_key(&FacetValue::Unknown) {
        values.push((FacetValue::Unknown, n_unknown));
    }
    values
}
