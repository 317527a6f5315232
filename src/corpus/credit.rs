//! What an article is called, where it appeared and when: as it says itself, else as an editor added.

use crate::{article::Article, protocol::TitleFrom, read::dateline::dateline};

/// Titles made of the first words are at most this long, in characters: about one line of a card.
const LONGEST_START: usize = 60;

/// They end with a sentence that is at least this long, in bytes: "Mr." is no title.
const SHORTEST_START: usize = 24;

/// Returns the title that the article states, or else that an editor added.
pub fn title(article: &Article) -> Option<&str> {
    let stated = article.stated.title.as_deref();
    stated.or(article.added.title.as_deref())
}

/// Returns the outlet that the article states, or else that an editor added.
pub fn outlet(article: &Article) -> Option<&str> {
    let stated = article.stated.source.as_deref();
    stated.or(article.added.source.as_deref())
}

/// Returns the authors that the article states, or else those that an editor added.
pub fn authors(article: &Article) -> &[String] {
    match article.stated.authors.as_slice() {
        [] => &article.added.authors,
        stated => stated,
    }
}

/// Returns the address that the article states, or else that an editor added.
pub fn url(article: &Article) -> Option<&str> {
    let stated = article.stated.url.as_deref();
    stated.or(article.added.url.as_deref())
}

/// Returns the title to show: without one, the first words of the text.
pub fn shown_title(article: &Article) -> (String, TitleFrom) {
    if let Some(title) = &article.stated.title {
        return (title.clone(), TitleFrom::Stated);
    }
    if let Some(title) = &article.added.title {
        return (title.clone(), TitleFrom::Added);
    }
    (first_words(&article.text), TitleFrom::FirstWords)
}

/// The words after a dateline: place and date are shown beside the title anyway.
fn first_words(text: &str) -> String {
    let line = text.trim_start().lines().next().unwrap_or_default();
    let filed = dateline(line).map_or(0, |dateline| dateline.span.end as usize);
    let line = line.get(filed..).unwrap_or(line).trim();
    let Some((cut, _)) = line.char_indices().nth(LONGEST_START) else {
        return line.to_owned();
    };
    let words = &line[..cut];
    let words = match line[cut..].starts_with(char::is_whitespace) {
        true => words,
        false => words
            .rsplit_once(char::is_whitespace)
            .map_or(words, |(before, _)| before),
    };
    // A sentence that ends in time is a better title than one and a half.
    let sentence = words
        .match_indices(". ")
        .map(|(at, _)| at)
        .find(|at| *at >= SHORTEST_START);
    let words = sentence.map_or(words, |at| &words[..at]);
    let end = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | '…' | '-' | '–');
    format!("{} …", words.trim_end_matches(end))
}
