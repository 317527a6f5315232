//! Sentences as spans.

use crate::text::{abbreviation, span::Span};

/// Splits `text` into sentences, in order and without overlap, none across a line break.
///
/// A closing quotation mark or bracket after the final mark belongs to the sentence, and so does a
/// short attribution after a quotation: `"Why?" she asked.` is one. Linear in the length of the text.
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
        } else if matches!(c, '.' | '!' | '?' | '…' | '。') {
            let mut end = at + c.len_utf8();
            while let Some(&(next, mark)) = chars.peek() {
                if !is_closing(mark, &text[next + mark.len_utf8()..]) {
                    break;
                }
                end = next + mark.len_utf8();
                chars.next();
            }
            if c == '.' {
                let note = notes(&text[end..]);
                while chars.next_if(|(next, _)| *next < end + note).is_some() {}
                end += note;
            }
            if ends_sentence(&text[start..at], &text[at..end], &text[end..]) {
                push(start, end);
                start = end;
            }
        }
    }
    push(start, text.len());
    found
}

/// The length of the numbers in brackets that point to notes: ` [10]`, `[3][4]`.
fn notes(after: &str) -> usize {
    let mut length = 0;
    while let Some(number) = after[length..].trim_start_matches(' ').strip_prefix('[') {
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=3).contains(&digits) || number.as_bytes().get(digits) != Some(&b']') {
            break;
        }
        length = after.len() - number.len() + digits + 1;
    }
    length
}

/// Whether `mark`, after a final mark, still belongs to the sentence; `after` follows it.
fn is_closing(mark: char, after: &str) -> bool {
    match mark {
        '.' | '!' | '?' | '…' | '”' | '’' | ')' | ']' | '»' => true,
        // a straight mark glued to a letter opens
        '"' | '\'' => !after.starts_with(char::is_alphanumeric),
        _ => false,
    }
}

/// `before` is the sentence so far, `marks` its final marks, `after` the rest of the text.
fn ends_sentence(before: &str, marks: &str, after: &str) -> bool {
    let Some(gap) = after.chars().next() else {
        return true;
    };
    // a word is short: a longer one is no abbreviation, whatever its beginning
    let from = before.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let word = before[from..]
        .rsplit(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '\'' | '’')))
        .next()
        .unwrap_or_default();
    if !gap.is_whitespace() {
        return is_glued(word, marks, after);
    }
    let rest = after.trim_start_matches(|c: char| {
        c.is_whitespace() && c != '\n'
            || matches!(
                c,
                '"' | '“' | '‘' | '\'' | '(' | '[' | '—' | '–' | '-' | '«'
            )
    });
    let Some(next) = rest.chars().next().filter(|c| *c != '\n') else {
        return true;
    };
    if next.is_lowercase() || matches!(next, ',' | ';' | ':') {
        return false;
    }
    let quoted = marks.ends_with(['"', '”', '’', '\'', '»']);
    if quoted && is_attribution(rest, marks) {
        return false;
    }
    if marks != "." {
        return true;
    }
    if before.trim_start() == word && !word.is_empty() && word.chars().all(char::is_numeric) {
        return false; // `1. First of all`
    }
    let follower = rest
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    if !abbreviation::is_abbreviation(word, after) {
        return true;
    }
    if abbreviation::precedes_name(word) {
        return false;
    }
    if word.chars().count() == 1 {
        let named = before[..before.len() - word.len()]
            .split_whitespace()
            .next_back()
            .is_none_or(|previous| previous.starts_with(char::is_uppercase));
        return !named && abbreviation::starts_sentence(follower);
    }
    abbreviation::starts_sentence(follower)
}

/// `said.He`: a sentence that follows without a space.
fn is_glued(word: &str, marks: &str, after: &str) -> bool {
    let mut next = after.trim_start_matches(['"', '“', '‘', '(']).chars();
    let capital = next.next().is_some_and(char::is_uppercase);
    let lower = next
        .next()
        .is_some_and(|c| c.is_lowercase() || c.is_whitespace());
    let ends_low = word.len() > 1 && !word.contains('.') && word.ends_with(char::is_lowercase);
    capital && lower && (ends_low || marks.len() > 1 && !marks.starts_with(".."))
}

const SAYING: &[&str] = &[
    "added",
    "adds",
    "admitted",
    "announced",
    "argued",
    "asked",
    "asks",
    "concluded",
    "continued",
    "explained",
    "explains",
    "insisted",
    "noted",
    "observed",
    "recalled",
    "remarked",
    "replied",
    "said",
    "says",
    "stated",
    "stressed",
    "told",
    "warned",
    "wondered",
    "wrote",
];

/// `rest` follows a closing quotation mark: does it say whose words they were, and little more?
fn is_attribution(rest: &str, marks: &str) -> bool {
    let end = rest.char_indices().nth(60).map_or(rest.len(), |(at, _)| at);
    let mut words = rest[..end].split(' ');
    for position in 0..4 {
        let Some(word) = words.next() else {
            return false;
        };
        let bare = word.trim_end_matches(['.', ',', ':', ';']);
        if position > 0 && SAYING.contains(&bare) {
            return bare.len() < word.len() || marks.starts_with(['?', '!']);
        }
        let capital = word.starts_with(char::is_uppercase);
        if bare.len() < word.len() && word.len() > 3 || !capital {
            return false;
        }
    }
    false
}
