//! Lines on pages → paragraphs and headings.

use crate::{article::BlockKind, hash::HashSet};

/// A line of a page, in the page's own units, upwards.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) text: String,
}

/// A page.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) bottom: f64,
    pub(super) top: f64,
    pub(super) lines: Vec<Line>,
}

/// In which part of a page's height, at the top and at the bottom, a running head may stand.
const MARGIN: f64 = 0.12;

/// Type this much larger than that of the text is a heading's.
const LARGER: f64 = 1.15;

/// Lines this much farther apart than most are of two paragraphs.
const APART: f64 = 1.35;

/// Returns the title, if one is set in the largest type on the first page, and the blocks.
pub(super) fn blocks(mut pages: Vec<Page>) -> (Option<String>, Vec<(BlockKind, String)>) {
    drop_running_heads(&mut pages);
    let lines: Vec<Line> = pages.into_iter().flat_map(|page| page.lines).collect();
    let body_size = median(lines.iter().map(|line| (line.size, line.text.len())));
    let gap = median(lines.windows(2).filter_map(|pair| {
        let gap = pair[0].y - pair[1].y;
        let is_text = (pair[0].size - body_size).abs() < 0.1 * body_size;
        (gap > 0.5 * body_size && gap < 4.0 * body_size && is_text).then_some((gap, 1))
    }));
    let words = words_of(&lines);
    let mut blocks: Vec<(f64, BlockKind, String)> = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let before = n.checked_sub(1).map(|n| &lines[n]);
        let is_large = line.size > LARGER * body_size;
        match (before, blocks.last_mut()) {
            (Some(before), Some((_, kind, text))) if goes_on(before, line, gap, *kind, &lines) => {
                join(text, &line.text, &words);
            }
            _ => {
                let kind = match is_large && line.text.chars().any(char::is_alphabetic) {
                    true => BlockKind::Heading,
                    false => BlockKind::Paragraph,
                };
                blocks.push((line.size, kind, line.text.clone()));
            }
        }
    }
    // What is set large and long is an introduction, or a poster.
    for (_, kind, text) in &mut blocks {
        if text.split_whitespace().count() > 30 {
            *kind = BlockKind::Paragraph;
        }
    }
    let first = blocks.iter().take(6).enumerate();
    let heads = first.filter(|(_, (_, kind, _))| *kind == BlockKind::Heading);
    let largest = heads
        .reduce(|a, b| if b.1.0 > a.1.0 + 0.1 { b } else { a })
        .map(|(n, _)| n);
    let title = largest.map(|n| blocks.remove(n).2);
    (
        title,
        blocks
            .into_iter()
            .map(|(_, kind, text)| (kind, text))
            .collect(),
    )
}

/// Drops the lines at the top and bottom that stand on several pages, but for numbers, and numbers of pages.
fn drop_running_heads(pages: &mut [Page]) {
    let is_at_edge = |page: &Page, line: &Line| {
        let height = page.top - page.bottom;
        let at = (line.y - page.bottom) / height;
        height > 0.0 && !(MARGIN..=1.0 - MARGIN).contains(&at)
    };
    let bare = |line: &Line| -> String {
        let letters = line.text.chars().filter(|c| c.is_alphabetic());
        letters.flat_map(char::to_lowercase).collect()
    };
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    for page in pages.iter() {
        let edge = page.lines.iter().filter(|line| is_at_edge(page, line));
        let mut here: Vec<String> = edge.map(bare).collect();
        here.sort();
        here.dedup();
        for text in here {
            *seen.entry(text).or_default() += 1;
        }
    }
    let n_pages = pages.len();
    for page in pages.iter_mut() {
        let lines = std::mem::take(&mut page.lines);
        let kept = lines.into_iter().filter(|line| {
            let text = bare(line);
            let is_number = text.is_empty() || text == "page";
            let n_seen = seen.get(&text).copied().unwrap_or(0);
            let is_running = is_number || n_seen >= 2 && 3 * n_seen >= n_pages;
            !(is_at_edge(page, line) && is_running)
        });
        page.lines = kept.collect();
    }
}

/// Says whether `line` goes on where the line `before` it ended.
fn goes_on(before: &Line, line: &Line, gap: f64, kind: BlockKind, lines: &[Line]) -> bool {
    let is_same_size = (before.size - line.size).abs() <= 0.08 * line.size.max(before.size);
    if !is_same_size {
        return false;
    }
    let down = before.y - line.y;
    let is_heading = kind == BlockKind::Heading;
    let usual = if is_heading { line.size * 1.3 } else { gap };
    let ends = before
        .text
        .ends_with(['.', '!', '?', '”', '"', '’', '。', '！', '？', ':']);
    if down.abs() < 0.5 * line.size {
        return true; // the rest of the same line
    }
    if down <= 0.0 || down > 8.0 * usual {
        // the next column, or the next page
        return !ends && !is_heading;
    }
    if down > APART * usual {
        return false;
    }
    // The right edge of what stands around it: a short last line ends a paragraph.
    let near = |other: &&Line| (other.left - before.left).abs() < 3.0 * before.size;
    let edge = lines
        .iter()
        .filter(near)
        .map(|other| other.right)
        .fold(before.right, f64::max);
    let is_short = before.right < edge - 0.2 * (edge - before.left);
    let is_indented = line.left > before.left + 0.8 * line.size;
    let is_item = line.text.starts_with(['•', '–', '▪', '■', '●']);
    is_heading || !(is_item || is_indented && ends || is_short && ends)
}

/// Puts a line behind a text; a word that was broken is whole again.
fn join(text: &mut String, line: &str, words: &HashSet<String>) {
    let starts_low = line.starts_with(char::is_lowercase);
    let broken = text
        .strip_suffix(['-', '\u{ad}', '‐'])
        .filter(|rest| starts_low && rest.ends_with(char::is_alphabetic));
    if let Some(rest) = broken {
        let first = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
        let second = line.split(char::is_whitespace).next().unwrap_or_default();
        let is_compound = words.contains(&word(&format!("{first}-{second}")));
        if !is_compound {
            text.truncate(rest.len());
        }
    } else if !is_unspaced(text.chars().next_back()) || !is_unspaced(line.chars().next()) {
        text.push(' ');
    }
    text.push_str(line);
}

/// Says whether a character is of a script without spaces.
fn is_unspaced(c: Option<char>) -> bool {
    c.is_some_and(|c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}'))
}

/// The words with a hyphen that stand within lines.
fn words_of(lines: &[Line]) -> HashSet<String> {
    let words = lines.iter().flat_map(|line| line.text.split_whitespace());
    words.filter(|it| it.contains('-')).map(word).collect()
}

fn word(written: &str) -> String {
    let bare = written.trim_matches(|c: char| !c.is_alphanumeric());
    bare.to_lowercase()
}

/// Returns the value in the middle, each counted as often as its weight says.
fn median(values: impl Iterator<Item = (f64, usize)>) -> f64 {
    let mut values: Vec<(f64, usize)> = values.collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = values.iter().map(|(_, weight)| weight).sum::<usize>() / 2;
    let mut sum = 0;
    let middle = values.iter().find(|(_, weight)| {
        sum += weight;
        sum > half
    });
    middle.map_or(12.0, |(value, _)| *value)
}
