//! Buttons, counts and labels of the page that a text was copied from.

use crate::read::name::entries;
use std::{collections::BTreeSet, sync::LazyLock};

static WHOLE: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("../../data/lexicons/page_furniture.txt")));

/// Says whether `line` is a button, a count, or another thing that pages have beside articles.
pub(crate) fn is_furniture(line: &str) -> bool {
    let lower = line.to_lowercase();
    let lower = lower.trim_matches(|c: char| matches!(c, ':' | '.' | '!' | '-' | '*' | '[' | ']'));
    let words: Vec<&str> = lower.split(' ').collect();
    WHOLE.contains(lower)
        || words.iter().all(|word| WHOLE.contains(*word)) && !lower.is_empty()
        || words.len() <= 4
            && ["min read", "mins read", "minute read", "minutes read"]
                .iter()
                .any(|end| lower.ends_with(end))
        || words.len() <= 6
            && lower.ends_with(" ago")
            && lower.contains(|c: char| c.is_ascii_digit())
        || words.len() == 2
            && ["comments", "shares", "views", "words", "photos", "likes"].contains(&words[1])
            && words[0].starts_with(|c: char| c.is_ascii_digit())
        || lower.starts_with("image source")
        || lower.starts_with("follow us")
        || lower.starts_with("sign up ")
        || lower.starts_with("for immediate release")
}
