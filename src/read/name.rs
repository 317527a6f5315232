//! The outward form of names: what can be a person's, what an outlet's, and how capitals are written.

use crate::{
    extract::EntityKind,
    lexicon::{LEXICON, Traits, folded},
    read::date::{is_weekday, month},
};
use std::{collections::BTreeSet, sync::LazyLock};

/// Returns the entries of a lexicon file.
pub(super) fn entries(file: &'static str) -> BTreeSet<&'static str> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

static OUTLET_WORDS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("../../data/lexicons/outlet_words.txt")));
static SECTIONS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("../../data/lexicons/newspaper_sections.txt")));
static TITLES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("../../data/lexicons/reporter_titles.txt")));

/// Small words inside names of people.
const PARTICLES: &[&str] = &[
    "al", "ap", "bin", "binti", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "le", "ter", "van", "von", "y", "zu",
];

/// Words that begin many lines in capitals, and no name.
const NO_NAME: &[&str] = &[
    "a",
    "about",
    "after",
    "against",
    "all",
    "an",
    "and",
    "are",
    "as",
    "at",
    "before",
    "by",
    "can",
    "for",
    "from",
    "how",
    "in",
    "into",
    "is",
    "it",
    "its",
    "key",
    "more",
    "no",
    "not",
    "of",
    "on",
    "or",
    "our",
    "related",
    "share",
    "since",
    "that",
    "the",
    "their",
    "this",
    "to",
    "top",
    "under",
    "was",
    "we",
    "what",
    "when",
    "where",
    "which",
    "who",
    "why",
    "will",
    "with",
    "you",
    "your",
    "story",
    "points",
    "findings",
    "background",
    "summary",
    "highlights",
    "released",
    "release",
    "immediate",
    "contact",
];

/// Returns `text` with every run of white space as one space, and none at its ends.
pub(super) fn spaced(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Says whether `text` has the form of a person's full name: two to five words in capitals or with
/// initials, none of which is an ordinary word of headings.
pub(super) fn is_person(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let n_full = words.iter().filter(|word| is_name_word(word)).count();
    (2..=5).contains(&words.len())
        && n_full >= 2
        && words
            .iter()
            .all(|word| is_name_word(word) || PARTICLES.contains(word))
        && !is_outlet(text)
        && !is_section(text)
}

/// Says whether `text`, which has the form of a person's name, holds a given or family name that is known.
pub(super) fn is_known_person(text: &str) -> bool {
    let named = |word: &str| {
        let traits = LEXICON.traits(&folded(word));
        traits.any(Traits::GIVEN.and(Traits::FAMILY)) && !traits.any(Traits::COMMON)
    };
    is_person(text) && text.split(' ').any(named)
}

/// Says whether one of the parts of `text` between commas is the name of a city, country or region.
pub(super) fn is_known_place(text: &str) -> bool {
    text.split([',', '/']).any(|part| {
        let key = folded(part.trim()).replace('-', " ");
        LEXICON.kind(&key) == Some(EntityKind::Place)
    })
}

/// Says whether `word` can be a part of a person's name.
pub(super) fn is_name_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.chars().next().is_some_and(char::is_uppercase)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '‐' | '\'' | '’' | '.'))
        && !lower.ends_with("'s")
        && !lower.ends_with("’s")
        && !NO_NAME.contains(&lower.as_str())
        && !is_title(&lower)
        && !SECTIONS.contains(lower.as_str())
        && !is_weekday(&lower)
        && (month(&lower).is_none() || ["april", "august", "june", "may"].contains(&lower.as_str()))
}

/// Says whether a single `word` is written like a pen name: three humps, or two without the name of a
/// trade in newspapers as the last.
pub(super) fn is_pen_name(word: &str) -> bool {
    let humps: Vec<usize> = word
        .char_indices()
        .filter(|(_, c)| c.is_uppercase())
        .map(|(at, _)| at)
        .collect();
    let last = humps.last().map_or("", |at| &word[*at..]);
    word.chars().all(char::is_alphabetic)
        && humps.first() == Some(&0)
        && (2..=4).contains(&humps.len())
        && word.chars().any(char::is_lowercase)
        && humps.windows(2).all(|pair| pair[1] - pair[0] > 1)
        && !OUTLET_WORDS
            .iter()
            .any(|outlet| last.to_lowercase().ends_with(outlet))
}

/// Says whether `text` has the form of an outlet's name: a few words in capitals, one of which is what
/// newspapers and agencies call themselves; or an address such as `example.org`.
pub(super) fn is_outlet(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        ["of", "the", "and", "for", "de", "&"].contains(word)
            || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    match words.as_slice() {
        [word] if is_domain(word) => true,
        [] => false,
        words => {
            words.len() <= 6
                && words.iter().all(capital)
                && words
                    .iter()
                    .any(|word| OUTLET_WORDS.contains(word.to_lowercase().as_str()))
        }
    }
}

fn is_domain(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(host, top)| {
        host.len() > 2
            && (2..=4).contains(&top.len())
            && top.bytes().all(|b| b.is_ascii_lowercase())
            && host
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
    })
}

/// Says whether `text` is an abbreviation in capitals, as agencies and broadcasters have for a name.
pub(super) fn is_acronym(text: &str) -> bool {
    (2..=6).contains(&text.chars().count()) && text.chars().all(|c| c.is_ascii_uppercase())
}

/// Says whether `text` is the usual name of a section.
pub(super) fn is_section(text: &str) -> bool {
    SECTIONS.contains(text.to_lowercase().as_str())
}

/// Says whether `word` is what someone is called who writes for an outlet.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word.to_lowercase().as_str())
}

/// Returns `name` with words in capitals as they are written within a sentence: `JANE DOE`, `NEW YORK`
/// become `Jane Doe`, `New York`. Short words keep their capitals beside small letters and after a comma,
/// and so do words with dots: `Al Shamal, UAE`, `U.S.`
pub(super) fn uncapped(name: &str) -> String {
    let parts = name.split(", ").enumerate();
    let parts: Vec<String> = parts.map(|(n, part)| uncapped_part(part, n > 0)).collect();
    parts.join(", ")
}

fn uncapped_part(part: &str, keep_short: bool) -> String {
    let keep_short = keep_short || part.chars().any(char::is_lowercase);
    let words = part.split(' ').enumerate().map(|(n, word)| {
        let core = word.trim_matches(|c: char| !c.is_alphabetic());
        let shouted = core.chars().count() > if keep_short { 3 } else { 1 }
            && core.chars().all(|c| !c.is_lowercase())
            && !core.contains('.');
        if !shouted {
            return word.to_owned();
        }
        let lower = word.to_lowercase();
        let small = ["of", "and", "on", "upon", "the"].contains(&lower.as_str())
            || PARTICLES.contains(&lower.as_str());
        if n > 0 && small {
            lower
        } else {
            capitalised(&lower)
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Capitals after hyphens and apostrophes as well: `jean-pierre o'neill`.
fn capitalised(lower: &str) -> String {
    let mut result = String::with_capacity(lower.len());
    let mut start = true;
    for c in lower.chars() {
        if start && c.is_alphabetic() {
            result.extend(c.to_uppercase());
        } else {
            result.push(c);
        }
        start = !c.is_alphabetic();
    }
    result
}
