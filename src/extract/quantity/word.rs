//! The words that numbers are made of, and what other words are around a number: two lexicons.

use crate::hash::HashMap;
use std::sync::LazyLock;

/// What a word adds to a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// one to nineteen, and zero
    Unit(f64),
    /// twenty to ninety
    Ten(f64),
    /// hundred, thousand, million, …
    Scale(f64),
    /// hundreds, thousands, …
    Vague(f64),
    /// first, twentieth, …
    Ordinal(f64),
    /// halves, thirds, …
    Denominator(f64),
    /// half
    Half,
}

/// What a word is when it stands near a number. A word can be several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Article,
    Auxiliary,
    /// A verb of change that needs "by" before its number: "cut by 5", but "cut 5 jobs".
    By,
    /// Stands between a number and its noun of change: "a 5% annual increase".
    ChangeAdjective,
    /// Stands between a verb of change and its number.
    ChangeLead,
    /// Names a change and nothing that changes: "increase", "rate".
    ChangeNoun,
    /// Stands before a count even where it has a capital, as in a headline.
    CountLead,
    /// Says nothing of the noun between a number and it: "most", "other".
    Degree,
    Determiner,
    /// No noun phrase goes beyond it.
    Edge,
    /// A word for less, before its number or after it.
    Fall,
    FallAfter,
    /// Stands between a verb or "of" and the number.
    Lead,
    /// Near it a pound is money.
    Money,
    Month,
    /// A noun that a number after it names: "page 5".
    Numbered,
    /// A pronoun that "one of" counts nothing of.
    Object,
    Preposition,
    /// A word for more, before its number or after it.
    Rise,
    RiseAfter,
    /// No counted noun goes beyond it.
    Stop,
    /// Has a number as its object.
    Verb,
}

use Role::{
    Article, Auxiliary, By, ChangeAdjective, ChangeLead, ChangeNoun, CountLead, Degree, Determiner,
    Edge, Fall, FallAfter, Lead, Money, Month, Numbered, Object, Preposition, Rise, RiseAfter,
    Stop, Verb,
};

const NAMES: [(&str, Role); 22] = [
    ("article", Article),
    ("auxiliary", Auxiliary),
    ("by", By),
    ("change-adjective", ChangeAdjective),
    ("change-lead", ChangeLead),
    ("change-noun", ChangeNoun),
    ("count-lead", CountLead),
    ("degree", Degree),
    ("determiner", Determiner),
    ("edge", Edge),
    ("fall", Fall),
    ("fall-after", FallAfter),
    ("lead", Lead),
    ("money", Money),
    ("month", Month),
    ("numbered", Numbered),
    ("object", Object),
    ("preposition", Preposition),
    ("rise", Rise),
    ("rise-after", RiseAfter),
    ("stop", Stop),
    ("verb", Verb),
];

fn entries(lexicon: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lexicon
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
}

static PARTS: LazyLock<HashMap<&str, Part>> = LazyLock::new(|| {
    entries(include_str!("../../../data/lexicons/number_words.txt"))
        .filter_map(|(word, entry)| {
            let (kind, value) = entry.split_once(' ')?;
            let value = value.parse().ok()?;
            let part = match kind {
                "unit" => Part::Unit(value),
                "ten" => Part::Ten(value),
                "scale" => Part::Scale(value),
                "vague" => Part::Vague(value),
                "ordinal" => Part::Ordinal(value),
                "denominator" => Part::Denominator(value),
                "half" => Part::Half,
                _ => return None,
            };
            Some((word, part))
        })
        .collect()
});

/// The roles of a word as a set of bits.
static ROLES: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    entries(include_str!("../../../data/lexicons/quantity_words.txt"))
        .map(|(word, names)| {
            let roles = NAMES
                .iter()
                .filter(|(name, _)| names.split(' ').any(|one| one == *name))
                .fold(0, |roles, (_, role)| roles | 1 << *role as u32);
            (word, roles)
        })
        .collect()
});

/// Returns what `word`, in lower case, adds to a number.
pub(super) fn part(word: &str) -> Option<Part> {
    // The longest is "thousandths".
    if !(2..=12).contains(&word.len()) {
        return None;
    }
    PARTS.get(word).copied()
}

/// Says whether `word`, in lower case, can be `role`.
pub(super) fn is(word: &str, role: Role) -> bool {
    ROLES
        .get(word)
        .is_some_and(|roles| roles >> (role as u32) & 1 == 1)
}
