//! Words, numbers and punctuation marks as spans.
//!
//! The conventions are those of Universal Dependencies English, as far as rules go: contracted words
//! are two tokens, compounds with hyphens several, abbreviations keep their full stop. Linear in the
//! length of the text.

use crate::text::{abbreviation, span::Span};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, dots and digits: `O'Neill`, `COP26`, `U.S.`, `n't`, `'s`,
    /// and web addresses.
    Word,
    /// Starts with a digit: `3,000.5`, `25th`, `2024`, `03/08/2024`.
    Number,
    /// Anything else that is visible, one character each; but a run of one mark, like `...` and `--`, is one.
    Mark,
}

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it is, in bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Splits `text` into tokens, in order and without overlap. White space is in none of them.
///
/// `don't` is `do`, `n't`; `Wei's` is `Wei`, `'s`; `AI-based` is `AI`, `-`, `based`, but `e-mail`
/// and `non-profit` are whole.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (end, kind) = match address(text, at) {
            Some(end) => (end, TokenKind::Word),
            None if first.is_numeric() => (number(text, at), TokenKind::Number),
            None if first.is_alphabetic() => (word(text, at), TokenKind::Word),
            None => match clitic(&text[at..]).filter(|_| follows_word(text, at)) {
                Some(length) => (at + length, TokenKind::Word),
                None => (mark(text, at, first), TokenKind::Mark),
            },
        };
        let mut push = |start: usize, end: usize| {
            found.push(Token {
                span: Span::new(start, end),
                kind,
            });
        };
        match split_inside(&text[at..end]).filter(|_| kind == TokenKind::Word) {
            Some(length) => {
                push(at, at + length);
                push(at + length, end);
            }
            None => push(at, end),
        }
        at = end;
    }
    found
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '_')
}

fn follows_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(is_letter)
}

/// The length of `'s`, `'re`, … at the start of `rest`.
fn clitic(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices();
    let (_, c) = chars.next()?;
    if !is_apostrophe(c) {
        return None;
    }
    let from = c.len_utf8();
    let letters = rest[from..]
        .find(|c| !is_letter(c))
        .unwrap_or(rest.len() - from);
    ["s", "m", "d", "re", "ve", "ll"]
        .iter()
        .any(|ending| rest[from..from + letters].eq_ignore_ascii_case(ending))
        .then_some(from + letters)
}

/// Where `don't` and `cannot` come apart.
fn split_inside(word: &str) -> Option<usize> {
    if word.eq_ignore_ascii_case("cannot") {
        return Some(3);
    }
    let before = ["n't", "n’t", "N'T", "N’T"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))?;
    (!before.is_empty()).then_some(before.len())
}

/// The end of the web or mail address, `@name` or `#topic` at `at`, if there is one.
fn address(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    if let Some(length) = mail(rest).or_else(|| handle(text, at)) {
        return Some(at + length);
    }
    let schemed = ["http://", "https://", "www."].iter().any(|scheme| {
        rest.get(..scheme.len())
            .is_some_and(|s| s.eq_ignore_ascii_case(scheme))
    });
    if !schemed {
        return None;
    }
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '”' | '“' | ')'))
        .unwrap_or(rest.len());
    let trimmed = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', ']']);
    Some(at + trimmed.len())
}

/// The length of the mail address at the start of `rest`.
fn mail(rest: &str) -> Option<usize> {
    let part = |text: &str, marks: [u8; 4]| {
        text.bytes()
            .take(64)
            .take_while(|b| b.is_ascii_alphanumeric() || marks.contains(b))
            .count()
    };
    let name = part(rest, *b"._-+");
    let host = rest[name..].strip_prefix('@').filter(|_| name > 0)?;
    let host = &host[..part(host, *b".---")];
    let host = host.trim_end_matches(['.', '-']);
    host.contains('.').then_some(name + 1 + host.len())
}

/// The length of `@name` or `#topic` at `at`, where no word goes before.
fn handle(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].strip_prefix(['@', '#'])?;
    let name = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
    (rest.starts_with(char::is_alphabetic) && !follows_word(text, at)).then_some(1 + name)
}

fn number(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let mut end = 0;
    let mut last = ' ';
    let mut dashes = 0;
    for (at, c) in rest.char_indices() {
        let next = rest[at + c.len_utf8()..].chars().next();
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let joins = match c {
            '.' | ',' | ':' | '/' => last.is_ascii_digit() && digit(next),
            '-' if last.is_ascii_digit() && digit(next) => {
                dashes += 1;
                dashes > 1 || has_second_dash(&rest[at + 1..])
            }
            _ => is_letter(c),
        };
        if !joins {
            break;
        }
        if matches!(c, 'a' | 'A' | 'p' | 'P') && last.is_ascii_digit() {
            let after = &rest[at + 1..];
            let mut chars = after.chars();
            if matches!(chars.next(), Some('m' | 'M')) && !chars.next().is_some_and(is_letter)
                || after.starts_with(".m.")
            {
                break; // `7am` is two tokens
            }
        }
        last = c;
        end = at + c.len_utf8();
    }
    start + end
}

/// `rest` follows the first hyphen of `2024-03-08`: dates and telephone numbers stay whole.
fn has_second_dash(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.as_bytes().get(digits) == Some(&b'-')
        && rest
            .as_bytes()
            .get(digits + 1)
            .is_some_and(u8::is_ascii_digit)
}

fn word(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        let after = &rest[at + c.len_utf8()..];
        let next = after.chars().next();
        let joins = match c {
            _ if is_letter(c) => true,
            _ if is_apostrophe(c) => {
                next.is_some_and(char::is_alphabetic) && clitic(&rest[at..]).is_none()
            }
            '.' => abbreviation::keeps_stop(&rest[..at], after),
            '-' | '‐' | '‑' => {
                next.is_some_and(is_letter) && abbreviation::is_prefix(&rest[..at])
            }
            '&' => {
                next.is_some_and(char::is_uppercase) && rest[..at].chars().all(char::is_uppercase)
            }
            '@' => {
                let to = after
                    .char_indices()
                    .nth(100)
                    .map_or(after.len(), |(to, _)| to);
                let host = after[..to].split(char::is_whitespace).next();
                next.is_some_and(char::is_alphanumeric)
                    && host.is_some_and(|host| host.contains('.'))
            }
            '$' => matches!(
                &rest[..at],
                "US" | "A" | "C" | "HK" | "NZ" | "S" | "R" | "NT" | "AU" | "CA"
            ),
            _ => false,
        };
        if !joins {
            break;
        }
        end = at + c.len_utf8();
        if c == '$' {
            break; // `US$4` is two tokens
        }
    }
    start + end
}

fn mark(text: &str, at: usize, first: char) -> usize {
    let rest = &text[at..];
    if matches!(
        first,
        '.' | '-' | '!' | '?' | '=' | '*' | '_' | '+' | '~' | '#'
    ) {
        at + rest.bytes().take_while(|b| *b == first as u8).count()
    } else {
        at + first.len_utf8()
    }
}
