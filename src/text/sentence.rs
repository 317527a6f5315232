//! Sentences as spans.

use crate::text::span::Span;

/// Splits `text` into sentences, in order and without overlap, none across a line break.
///
/// A closing quotation mark or bracket after the final mark belongs to the sentence.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    let mut push = |from: usize, to: usize| {
        let span = Span::new(from, to).trim(text);
        if !span.is_empty() {
            found.push(span);
        }
    };
    while let Some((at, c)) = chars.next() {
        if c == '\n' {
            push(start, at);
            start = at + 1;
        } else if matches!(c, '.' | '!' | '?' | '…') && ends_sentence(text, at, c) {
            let mut end = at + c.len_utf8();
            while let Some(&(next, mark)) = chars.peek() {
                if !matches!(mark, '.' | '!' | '?' | '"' | '”' | '’' | '\'' | ')' | ']') {
                    break;
                }
                end = next + mark.len_utf8();
                chars.next();
            }
            push(start, end);
            start = end;
        }
    }
    push(start, text.len());
    found
}

/// Abbreviations that a name or a number usually follows.
const BEFORE_NAME: &[&str] = &[
    "Adm", "Capt", "Cmdr", "Col", "Dr", "Drs", "Fr", "Gen", "Gov", "Hon", "Lt", "Maj", "Messrs",
    "Mr", "Mrs", "Ms", "Mx", "Mt", "No", "Nos", "Pres", "Prof", "Pvt", "Rep", "Reps", "Rev", "Sen",
    "Sens", "Sgt", "Sr", "St", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
    "Sept", "Oct", "Nov", "Dec", "Fig", "pp", "p", "cf", "e.g", "i.e", "approx", "ca", "v",
];

fn ends_sentence(text: &str, at: usize, mark: char) -> bool {
    let after = &text[at + mark.len_utf8()..];
    let closed = after.trim_start_matches(['.', '!', '?', '"', '”', '’', '\'', ')', ']']);
    let Some(gap) = closed.chars().next() else {
        return true;
    };
    if !gap.is_whitespace() {
        return false;
    }
    let next = closed
        .trim_start()
        .chars()
        .find(|c| !matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '—' | '–' | '-'));
    let Some(next) = next else { return true };
    if next.is_lowercase() {
        return false;
    }
    if mark != '.' {
        return true;
    }
    let word = text[..at]
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“'))
        .next()
        .unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let quoted = closed.len() != after.len();
    quoted || !(initial || BEFORE_NAME.contains(&word))
}
