//! Pairs of quotation marks, also those that are nested, run over paragraphs, or never close.

use crate::text::span::Span;

/// A stretch of text between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// From mark to mark, both included.
    pub(super) span: Span,
    /// Is there a closing mark?
    pub(super) closed: bool,
    /// Does the next paragraph carry on, with an opening mark of its own?
    pub(super) carries_on: bool,
}

impl Quoted {
    /// Returns the text between the marks.
    pub(super) fn inner<'t>(&self, text: &'t str) -> &'t str {
        let covered = self.span.of(text);
        let opened = covered
            .trim_start_matches(is_double)
            .trim_start_matches(['‘', '\'']);
        if self.closed {
            opened
                .trim_end_matches(is_double)
                .trim_end_matches(['’', '\''])
        } else {
            opened
        }
    }

    /// Says whether the words between the marks end as a sentence or a part of one does.
    pub(super) fn ends_like_speech(&self, text: &str) -> bool {
        let inner = self.inner(text).trim_end();
        inner.ends_with(['.', ',', '!', '?', '…', '—', '–', '-']) && inner.len() > 1
    }

    /// Says whether the words between the marks end as a sentence does.
    pub(super) fn ends_sentence(&self, text: &str) -> bool {
        let inner = self.inner(text).trim_end();
        let inner = inner.trim_end_matches(['"', '”', '’', '\'']);
        inner.ends_with(['.', '!', '?', '…']) && inner.len() > 1
    }
}

/// A mark, and what it looks like from the characters around it.
#[derive(Clone, Copy, Debug)]
struct Mark {
    start: usize,
    end: usize,
    single: bool,
    opens: bool,
    closes: bool,
}

/// Finds the outermost quotations in `text`, the paragraph that starts at byte `offset` of its
/// document, in order and without overlap. `next_opens` says whether the paragraph after it starts
/// with an opening mark.
pub(super) fn quoted(text: &str, offset: usize, next_opens: bool) -> Vec<Quoted> {
    let marks = marks(text);
    let mut found = Vec::new();
    let mut open: Option<(usize, bool)> = None; // where, and is it a single mark
    let mut depth = 0;
    let mut push = |start: usize, end: usize, closed: bool, carries_on: bool| {
        if end > start {
            found.push(Quoted {
                span: Span::new(offset + start, offset + end),
                closed,
                carries_on,
            });
        }
    };
    // openers and closers that are still to come before the next change of kind: O O C C is a
    // quotation in a quotation, O O C one that was never closed before another
    for (i, mark) in marks.iter().enumerate() {
        match open {
            None => {
                if mark.opens && (!mark.single || closes_later(&marks[i + 1..])) {
                    open = Some((mark.start, mark.single));
                    depth = 0;
                }
            }
            Some((start, single)) => {
                if mark.single != single {
                    continue; // the other kind inside is nested
                }
                if mark.opens && !mark.closes {
                    if single || closers_ahead(&marks[i + 1..], single) > depth + 1 {
                        depth += 1;
                    } else {
                        push(start, trimmed_end(text, mark.start), false, false);
                        open = Some((mark.start, single));
                        depth = 0;
                    }
                } else if mark.closes {
                    if depth > 0 {
                        depth -= 1;
                    } else {
                        push(start, mark.end, true, false);
                        open = None;
                    }
                }
            }
        }
    }
    if let Some((start, false)) = open {
        push(start, trimmed_end(text, text.len()), false, next_opens);
    }
    found
}

/// Says whether `text` starts with a mark that can open a quotation.
pub(super) fn starts_open(text: &str) -> bool {
    text.trim_start()
        .starts_with(['"', '“', '„', '«', '‘', '\''])
}

fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '\'')
}

fn trimmed_end(text: &str, end: usize) -> usize {
    text[..end].trim_end().len()
}

/// A single mark opens only if one that can close follows: most are apostrophes.
fn closes_later(rest: &[Mark]) -> bool {
    rest.iter()
        .take(64)
        .take_while(|mark| !(mark.single && mark.opens))
        .any(|mark| mark.single && mark.closes)
}

/// Counts the closing marks before the next opening one.
fn closers_ahead(rest: &[Mark], single: bool) -> usize {
    rest.iter()
        .filter(|mark| mark.single == single)
        .take(8)
        .take_while(|mark| mark.closes)
        .count()
}

fn marks(text: &str) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    let mut open_doubles = 0_usize;
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let (mut end, mut single) = (at + c.len_utf8(), false);
        let kind = match c {
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' => c,
            '\'' | '‘' | '’' | '`' => {
                if let Some(&(next, twin)) = chars.peek()
                    && twin == c
                {
                    chars.next(); // two single marks make a double one
                    end = next + twin.len_utf8();
                } else {
                    single = true;
                }
                c
            }
            _ => {
                before = Some(c);
                continue;
            }
        };
        let after = text[end..].chars().next();
        let starts =
            before.is_none_or(|b: char| b.is_whitespace() || "([{—–-/:;,“‘\"'".contains(b));
        let ends = after.is_none_or(|a| !a.is_alphanumeric());
        let inward = after.is_some_and(|a| !a.is_whitespace());
        let (opens, closes) = match (kind, single) {
            ('“' | '„' | '«' | '`', _) => (true, false),
            ('‘', true) => (true, false),
            ('‘', false) => (true, false),
            ('”' | '»' | '‟', _) => (open_doubles == 0 && starts && inward && !ends, true),
            ('’', false) => (false, true),
            ('\'' | '’', true) => {
                let spaced = before.is_none_or(char::is_whitespace);
                let opens = kind == '\'' && starts && inward && !is_elision(&text[end..]);
                // after a letter it may be an apostrophe: "workers'"
                let final_mark = before.is_some_and(|b| matches!(b, '.' | ',' | '!' | '?' | '…'));
                let plural = before.is_some_and(|b| b == 's' || b == 'S');
                let closes = !spaced && ends && (final_mark || !plural || closes_clause(after));
                (opens && !closes, closes)
            }
            _ => {
                // a straight mark: what it looks like, or the turn it is
                let looks_open = starts && inward;
                let looks_closed = !before.is_none_or(char::is_whitespace) && ends;
                match (looks_open, looks_closed) {
                    (true, false) => (true, false),
                    (false, true) => (false, true),
                    _ => (open_doubles == 0, open_doubles > 0),
                }
            }
        };
        if !single {
            if opens && !closes {
                open_doubles += 1;
            } else if closes {
                open_doubles = open_doubles.saturating_sub(1);
            }
        }
        before = Some(c);
        if opens || closes {
            found.push(Mark {
                start: at,
                end,
                single,
                opens,
                closes,
            });
        }
    }
    found
}

fn closes_clause(after: Option<char>) -> bool {
    after.is_none_or(|a| matches!(a, ',' | '.' | ';' | ':' | '!' | '?' | ')'))
}

/// `'90s`, `'em`, `'til`: the apostrophe stands for letters left out.
fn is_elision(rest: &str) -> bool {
    let word: String = rest
        .chars()
        .take(6)
        .take_while(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(
            word.as_str(),
            "em" | "til" | "tis" | "twas" | "cause" | "bout" | "n" | "round" | "cuz"
        )
}
