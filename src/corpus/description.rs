//! Whether words such as `the driver` describe someone who speaks.
//!
//! What "the decision" is held to have said is heard, but it is no source: nobody would look for it in a list.

use crate::{
    extract::quote::lexicon::standing,
    lexicon::{LEXICON, Traits},
    search::fold::fold,
};

/// Words after which no head noun comes any more: what follows says more of it.
const AFTER_HEAD: [&str; 33] = [
    "about",
    "after",
    "against",
    "and",
    "as",
    "at",
    "because",
    "behind",
    "between",
    "by",
    "close",
    "during",
    "for",
    "from",
    "in",
    "including",
    "inside",
    "into",
    "near",
    "of",
    "on",
    "over",
    "since",
    "that",
    "to",
    "under",
    "until",
    "when",
    "where",
    "which",
    "who",
    "whose",
    "with",
];

/// Words that count, or choose some: what is counted comes after `of`.
const COUNTS: [&str; 14] = [
    "all",
    "another",
    "both",
    "dozens",
    "each",
    "few",
    "half",
    "hundreds",
    "many",
    "most",
    "one",
    "several",
    "some",
    "thousands",
];

/// People and bodies that are no sources in the lists of quotes, where they would be taken for more than they are.
const OTHERS: [&str; 12] = [
    "agent",
    "agents",
    "couple",
    "friend",
    "friends",
    "military",
    "mom",
    "mum",
    "pal",
    "pals",
    "personnel",
    "staff",
];

/// Says whether the head of `phrase` is a noun for people, for a body or for something written, or else a name.
pub fn is_of_someone(phrase: &str) -> bool {
    let first = phrase
        .split([',', '('])
        .find(|part| !part.trim().is_empty());
    let phrase = first.unwrap_or_default().trim();
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    if phrase.contains(' ') && phrase.split_whitespace().all(is_name) {
        return true;
    }
    let folded = fold(phrase);
    let words: Vec<&str> = folded.split(' ').collect();
    let end = end_of_head(&words);
    match end.checked_sub(1).map(|at| words[at]) {
        Some(head) if COUNTS.contains(&head) && words.get(end) == Some(&"of") => {
            let rest = &words[end + 1..];
            let head = end_of_head(rest).checked_sub(1).map(|at| rest[at]);
            head.is_some_and(is_someone)
        }
        Some(head) => is_someone(head),
        None => false,
    }
}

/// Where the head noun of `words` ends: "a study | published last year".
fn end_of_head(words: &[&str]) -> usize {
    let is_participle = |word: &str| {
        word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
            || matches!(word, "held" | "led" | "made" | "seen" | "written")
    };
    let is_after = |at: &usize| {
        AFTER_HEAD.contains(&words[*at])
            || *at > 0 && is_participle(words[*at]) && is_someone(words[*at - 1])
    };
    (0..words.len()).find(is_after).unwrap_or(words.len())
}

fn is_someone(noun: &str) -> bool {
    let is_listed = |word: &str| {
        let traits = LEXICON.traits(word);
        let people = Traits::ROLE
            .and(Traits::OCCUPATION)
            .and(Traits::RELATIVE)
            .and(Traits::ORGANISATION_WORD);
        standing(word).is_some() || traits.any(people) || OTHERS.contains(&word)
    };
    let singular = match noun.strip_suffix("ies") {
        Some(stem) => Some(format!("{stem}y")),
        None => noun.strip_suffix('s').map(str::to_owned),
    };
    // "environmentalists"
    let is_agent = noun.trim_end_matches('s').ends_with("ist") && noun.len() > 5;
    is_agent || is_listed(noun) || singular.is_some_and(|noun| is_listed(&noun))
}
