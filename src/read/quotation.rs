//! Quotation marks that open and are never closed.

use crate::{article::Block, text::span::Span};

/// Returns the spans from each mark that is never closed to the end of its paragraph.
///
/// A quotation that goes on over paragraphs has a mark at the start of each, and only the last closes:
/// that is not unclosed. Single marks are left out: most are apostrophes.
pub(super) fn unclosed(text: &str, blocks: &[Block]) -> Vec<Span> {
    let mut found = Vec::new();
    for (n, block) in blocks.iter().enumerate() {
        let Some(at) = open_mark(block.span.of(text)) else {
            continue;
        };
        let goes_on = blocks
            .get(n + 1)
            .is_some_and(|next| next.span.of(text).starts_with(['"', '“', '«']));
        if !goes_on {
            found.push(Span::new(
                block.span.start as usize + at,
                block.span.end as usize,
            ));
        }
    }
    found
}

/// Quotations within quotations, at most. Deeper marks are no quotations any more, and are left out.
const DEEPEST: usize = 8;

/// Returns where the outermost mark stands that is open at the end of `paragraph`.
fn open_mark(paragraph: &str) -> Option<usize> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut before = ' ';
    for (at, c) in paragraph.char_indices() {
        match c {
            '“' | '„' | '«' if open.len() < DEEPEST => open.push((at, c)),
            '”' | '»' => close(&mut open, c),
            '"' => {
                let next = paragraph[at + 1..].chars().next();
                let can_open = before.is_whitespace()
                    || matches!(before, '(' | '[' | '—' | '–' | '-' | '/' | '\'' | '‘' | '“');
                let can_close = next.is_none_or(|next| !next.is_alphanumeric());
                let inches = before.is_ascii_digit() && !open.iter().any(|(_, mark)| *mark == '"');
                if can_open && open.len() < DEEPEST && (open.is_empty() || !can_close) {
                    open.push((at, c));
                } else if !inches {
                    close(&mut open, c);
                }
            }
            _ => {}
        }
        before = c;
    }
    open.first().map(|(at, _)| *at)
}

fn close(open: &mut Vec<(usize, char)>, mark: char) {
    let pairs = |opener: char| match mark {
        '"' => opener == '"',
        '”' => matches!(opener, '“' | '„'),
        _ => opener == '«',
    };
    if let Some(at) = open.iter().rposition(|(_, opener)| pairs(*opener)) {
        open.truncate(at);
    }
}
