//! A typed query → tokens.

use crate::text::span::Span;

/// A piece of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Open,
    Close,
    Or,
    Not,
    Term {
        /// What stands before the colon, in small letters.
        field: Option<String>,
        /// What is looked for, without marks and star.
        text: Span,
        quoted: bool,
        prefix: bool,
        /// Whether a quotation mark opens and none closes.
        unclosed: bool,
    },
}

/// Splits `written` into tokens. Every character that is no space is in one.
pub(crate) fn tokens(written: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = written[at..].chars().next() {
        let next = at + c.len_utf8();
        let kind = match c {
            _ if is_space(c) => {
                at = next;
                continue;
            }
            '(' => TokenKind::Open,
            ')' => TokenKind::Close,
            _ if is_dash(c)
                && written[next..]
                    .chars()
                    .next()
                    .is_some_and(|after| !is_space(after) && !is_dash(after)) =>
            {
                TokenKind::Not
            }
            _ => {
                let (kind, end) = term(written, at);
                tokens.push(Token {
                    kind,
                    span: Span::new(at, end),
                });
                at = end;
                continue;
            }
        };
        tokens.push(Token {
            kind,
            span: Span::new(at, next),
        });
        at = next;
    }
    tokens
}

/// Reads one term from byte `start`, which holds neither space nor bracket.
fn term(written: &str, start: usize) -> (TokenKind, usize) {
    let mut field = None;
    let mut from = start;
    let mut end = start;
    let mut chars = written[start..].char_indices().peekable();
    while let Some(&(offset, c)) = chars.peek() {
        let at = start + offset;
        if is_quotation_mark(c) && at == from {
            return quoted(written, field, at + c.len_utf8());
        }
        if is_space(c) || matches!(c, '(' | ')') {
            break;
        }
        chars.next();
        end = at + c.len_utf8();
        if c == ':' && field.is_none() {
            let name = &written[start..at];
            let address = written[end..].starts_with("//");
            if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic()) && !address {
                field = Some(name.to_ascii_lowercase());
                from = end;
            }
        }
    }
    let text = &written[from..end];
    let kind = match (text, &field) {
        ("OR", None) => TokenKind::Or,
        ("NOT", None) => TokenKind::Not,
        _ => {
            let stem = text.trim_end_matches('*');
            TokenKind::Term {
                field,
                text: Span::new(from, from + stem.len()),
                quoted: false,
                prefix: stem.len() < text.len() && !stem.is_empty(),
                unclosed: false,
            }
        }
    };
    (kind, end)
}

/// Reads a phrase whose first byte after the quotation mark is at `from`.
fn quoted(written: &str, field: Option<String>, from: usize) -> (TokenKind, usize) {
    let close = written[from..]
        .char_indices()
        .find(|(_, c)| is_quotation_mark(*c));
    let (mut to, mut end) = match close {
        Some((offset, mark)) => (from + offset, from + offset + mark.len_utf8()),
        None => (written.len(), written.len()),
    };
    // The star may stand inside the marks or after them.
    let mut prefix = false;
    if written[from..to].ends_with('*') {
        to -= 1;
        prefix = true;
    }
    if written[end..].starts_with('*') {
        end += 1;
        prefix = true;
    }
    let kind = TokenKind::Term {
        field,
        text: Span::new(from, to),
        quoted: true,
        prefix,
        unclosed: close.is_none(),
    };
    (kind, end)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '−')
}

pub(super) fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}
