//! The parts of a body: headings, paragraphs, entries of lists, the line that names the source.

use crate::{
    article::{Block, BlockKind},
    read::{date::dates, name::is_person, source_line::source_line},
    text::span::Span,
};

/// A heading has at most this many words. More, and short paragraphs without a full stop are taken for
/// headings; fewer, and long headings are missed.
const LONGEST_HEADING: usize = 16;

/// How far from the end a source line may stand, in blocks.
const SOURCE_FROM_END: usize = 5;

/// Makes the blocks of `text` from the spans of its lines, each without white space at its ends.
///
/// The first `n_standfirst` lines are paragraphs, whatever they look like.
/// A heading or a source line that is glued to the end of a paragraph becomes a block of its own.
pub(super) fn blocks(text: &str, lines: &[Span], n_standfirst: usize) -> Vec<Block> {
    let n_dashed = lines.iter().filter(|line| is_dashed(line.of(text))).count();
    let headings: Vec<bool> = lines.iter().map(|line| is_heading(line.of(text))).collect();
    let mut blocks = Vec::with_capacity(lines.len());
    for (n, line) in lines.iter().enumerate() {
        let words = line.of(text);
        let near_end = n + SOURCE_FROM_END >= lines.len();
        let mut push = |kind, span| blocks.push(Block { kind, span });
        if let Some(bullet) = bullet(words, n_dashed > 1) {
            push(
                BlockKind::ListItem,
                Span::new(line.start as usize + bullet, line.end as usize).trim(text),
            );
        } else if near_end && source_line(words).is_some() {
            push(BlockKind::SourceLine, *line);
        } else if n >= n_standfirst && headings[n] && leads_on(text, lines, &headings, n) {
            push(BlockKind::Heading, *line);
        } else if let Some((at, kind)) = glued(words, n + 1 == lines.len(), near_end) {
            let at = line.start as usize + at;
            push(
                BlockKind::Paragraph,
                Span::new(line.start as usize, at).trim(text),
            );
            push(kind, Span::new(at, line.end as usize).trim(text));
        } else {
            push(BlockKind::Paragraph, *line);
        }
    }
    blocks
}

/// Says whether `line` starts as an entry of a list does.
pub(super) fn is_list_item(line: &str) -> bool {
    bullet(line, true).is_some()
}

/// Returns the length of the bullet that `line` starts with; a number belongs to the entry.
fn bullet(line: &str, dashes: bool) -> Option<usize> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let spaced = rest.starts_with(char::is_whitespace);
    match first {
        '•' | '‣' | '◦' | '▪' | '■' | '●' | '○' | '∙' | '⁃' if !rest.is_empty() => {
            Some(first.len_utf8())
        }
        '·' | '*' if spaced => Some(first.len_utf8()),
        '-' | '–' if spaced && dashes => Some(first.len_utf8()),
        '1'..='9' => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let after = &line[digits..];
            let marked =
                after.starts_with([')', '.']) && after[1..].starts_with(char::is_whitespace);
            (digits <= 2 && marked).then_some(0)
        }
        '(' => {
            let (mark, after) = rest.split_once(')')?;
            let one = mark.len() == 1 && mark.chars().all(|c| c.is_ascii_alphanumeric());
            (one && after.starts_with(' ')).then_some(0)
        }
        _ => None,
    }
}

fn is_dashed(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("– ")
}

/// Says whether `line` has the form of a heading: short, no full stop, a capital or figure first.
pub(crate) fn is_heading(line: &str) -> bool {
    if line.len() > 140 {
        return false;
    }
    let n_words = line.split_whitespace().count();
    let Some(first) = line.chars().find(|c| c.is_alphanumeric()) else {
        return false;
    };
    let Some(last) = line.chars().next_back() else {
        return false;
    };
    let closed = line.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    let quoted = line.starts_with(['"', '“']);
    n_words <= LONGEST_HEADING
        && (first.is_uppercase() || first.is_numeric())
        && line.chars().any(char::is_alphabetic)
        && !closed.ends_with(['.', ',', ';', '…'])
        && (!closed.ends_with([':', '!']) || is_shouted(line))
        && !(quoted && (closed.ends_with(['?', '!', ',']) || line.contains(['—', '―'])))
        && !matches!(last, '-' | '–' | '—')
        && !line.starts_with(['(', '[', '—', '–', '―', '-', '#', '@'])
        && !line.ends_with(" and")
        && !line.ends_with(" or")
        && !goes_on(line)
        && !is_date(line)
        && !line.contains("://")
        && !line.contains('@')
        && !NO_HEADING.iter().any(|start| {
            line.get(..start.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(start))
        })
}

/// Says whether a sentence ends within `line`: no heading has two. Initials and short forms end none.
fn goes_on(line: &str) -> bool {
    line.match_indices(". ").any(|(at, _)| {
        let word = line[..at].rsplit(' ').next().unwrap_or_default();
        word.chars().count() > 4 && !word.contains('.')
    })
}

fn is_date(line: &str) -> bool {
    dates(line)
        .first()
        .is_some_and(|date| date.span.len() + 2 >= line.len())
}

/// How lines start that stand beside pictures and links, or between two who speak.
const NO_HEADING: &[&str] = &[
    "a:",
    "caption:",
    "credit:",
    "editor's note",
    "editor’s note",
    "file photo",
    "follow us",
    "image:",
    "listen:",
    "photo:",
    "photo by",
    "photograph:",
    "picture:",
    "q:",
    "read also",
    "also read",
    "read more",
    "related:",
    "see also:",
    "sign up",
    "subscribe",
    "video:",
    "watch:",
];

fn is_shouted(line: &str) -> bool {
    line.chars().filter(|c| c.is_alphabetic()).count() > 3
        && line.chars().all(|c| !c.is_lowercase())
}

/// Says whether what follows line `n` can stand under a heading, and is no third short line in a row.
fn leads_on(text: &str, lines: &[Span], headings: &[bool], n: usize) -> bool {
    let is_one = |heading: &&bool| **heading;
    let before = headings[..n]
        .iter()
        .rev()
        .take(3)
        .take_while(is_one)
        .count();
    let after = headings[n + 1..].iter().take(3).take_while(is_one).count();
    let next = lines.get(n + 1);
    before + after < 2 && next.is_some_and(|next| source_line(next.of(text)).is_none())
}

/// Finds a heading or a source line at the end of a paragraph: where it starts, and which it is.
fn glued(line: &str, is_last: bool, near_end: bool) -> Option<(usize, BlockKind)> {
    if near_end
        && let Some(at) = line.rfind("Source: ").or_else(|| line.rfind("(Source: "))
        && at > 0
        && line.len() - at <= 160
        && line[..at]
            .trim_end()
            .ends_with(['.', '!', '?', '"', '”', ')'])
        && source_line(&line[at..]).is_some()
    {
        return Some((at, BlockKind::SourceLine));
    }
    if is_last || line.ends_with(['.', ',', ':', ';', '!', '…']) {
        return None;
    }
    // The last place where a quotation ends with its sentence.
    let last = |ends: &[&str]| {
        let found = ends
            .iter()
            .filter_map(|end| Some(line.rfind(end)? + end.len()));
        found.max()
    };
    let quoted = last(&[
        ".\" ",
        ".” ",
        "?\" ",
        "?” ",
        "!\" ",
        "!” ",
        ".\"\u{a0}",
        ".”\u{a0}",
    ]);
    let plain = last(&[". ", "? ", ".\u{a0}"]);
    let at = quoted
        .filter(|at| is_titled(line[*at..].trim(), 3, 80))
        .or_else(|| plain.filter(|at| is_titled(line[*at..].trim(), 5, 100)))?;
    Some((at, BlockKind::Heading))
}

/// Says whether `tail` is a heading with capitals on its words, as no sentence has them: `least` words,
/// and `percent` of the longer ones.
fn is_titled(tail: &str, least: usize, percent: usize) -> bool {
    if !is_heading(tail) || tail.contains(['"', '“', ',']) || is_person(tail) {
        return false;
    }
    let long: Vec<&str> = tail
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '(' | ')'))
        .filter(|word| word.chars().count() >= 4)
        .collect();
    let n_capital = long
        .iter()
        .filter(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
        .count();
    tail.split_whitespace().count() >= least
        && long.len() >= 2
        && 100 * n_capital >= percent * long.len()
}
