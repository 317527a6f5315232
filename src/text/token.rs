//! Words, numbers and punctuation marks as spans.

use crate::text::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, hyphens, dots and digits: `don't`, `GPT-4`, `U.S.`
    Word,
    /// Starts with a digit: `3,000.5`, `25th`, `2024`
    Number,
    /// Anything else that is visible, one character each.
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
/// A possessive ending (`'s`, `’s`) and a trailing full stop that is not part of an
/// abbreviation are tokens of their own.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        if !first.is_alphanumeric() {
            found.push(Token {
                span: Span::new(start, start + first.len_utf8()),
                kind: TokenKind::Mark,
            });
            continue;
        }
        let kind = if first.is_numeric() {
            TokenKind::Number
        } else {
            TokenKind::Word
        };
        let mut end = start + first.len_utf8();
        let mut last = first;
        while let Some(&(at, c)) = chars.peek() {
            let next = text[at + c.len_utf8()..].chars().next();
            let joins = match c {
                '\'' | '’' => {
                    let rest = &text[at + c.len_utf8()..];
                    next.is_some_and(char::is_alphabetic) && !is_possessive(rest)
                }
                '-' | '‐' | '_' | '&' => {
                    next.is_some_and(char::is_alphanumeric) && last.is_alphanumeric()
                }
                '.' | ',' if kind == TokenKind::Number => {
                    next.is_some_and(|n| n.is_ascii_digit()) && last.is_ascii_digit()
                }
                '.' => {
                    next.is_some_and(char::is_alphabetic) && last.is_alphabetic()
                        || is_initialism(&text[start..at])
                }
                _ => c.is_alphanumeric() || is_combining(c),
            };
            if !joins {
                break;
            }
            chars.next();
            end = at + c.len_utf8();
            last = c;
        }
        found.push(Token {
            span: Span::new(start, end),
            kind,
        });
    }
    found
}

/// `rest` is what follows an apostrophe.
fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// `U.S`, `Ph.D`, `J`: the full stop after it belongs to it.
fn is_initialism(before: &str) -> bool {
    let mut parts = before.split('.').peekable();
    let many = before.contains('.');
    parts.all(|part| {
        let n = part.chars().count();
        n == 1 && part.chars().all(char::is_uppercase)
            || many && n <= 2 && n > 0 && part.chars().all(char::is_alphabetic)
    })
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}
