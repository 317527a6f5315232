//! Lines of a text file as units: paragraphs, headings, lines of the head.
//!
//! A file has a paragraph on each line, or is wrapped at a width, with blank lines between paragraphs or
//! without. Wrapped lines are joined by a space; nothing else is changed.

/// A line, or several that were one before they were wrapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// The text without white space at its ends.
    pub(super) text: String,
    /// Whether it stands on the line right below the unit before it.
    pub(super) is_tight: bool,
}

/// No program wraps wider than this.
const WIDEST: usize = 120;

/// How many line breaks must look like wrapping before any is taken for it.
const ENOUGH: usize = 3;

/// Splits `text`, whose line breaks are `\n`, into units without blank ones.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let lines: Vec<&str> = text
        .split(['\n', '\u{2028}', '\u{2029}', '\u{c}'])
        .collect();
    let width = wrapped_at(&lines);
    let mut units: Vec<Unit> = Vec::new();
    let mut before: Option<&str> = None; // the line before, if it is not blank
    for line in &lines {
        let trimmed = trim(line);
        if trimmed.is_empty() {
            before = None;
            continue;
        }
        match (before, units.last_mut(), width) {
            (Some(above), Some(unit), Some(width)) if continues(above, line, width) => {
                let hyphenated = unit.text.ends_with('-')
                    && !unit.text.ends_with("--")
                    && !unit.text.ends_with(" -");
                if !hyphenated {
                    unit.text.push(' ');
                }
                unit.text.push_str(trimmed);
            }
            _ => units.push(Unit {
                text: trimmed.to_owned(),
                is_tight: before.is_some(),
            }),
        }
        before = Some(line);
    }
    units
}

/// Returns `line` without white space and invisible marks at its ends.
fn trim(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
}

/// Returns the width that the text is wrapped at, if it is.
fn wrapped_at(lines: &[&str]) -> Option<usize> {
    let width = lines.iter().map(|line| length(line)).max()?;
    if !(30..=WIDEST).contains(&width) {
        return None;
    }
    let pairs = lines
        .windows(2)
        .filter(|pair| !trim(pair[0]).is_empty() && !trim(pair[1]).is_empty());
    let (mut n_pairs, mut n_full, mut n_open) = (0, 0, 0);
    for pair in pairs {
        n_pairs += 1;
        if is_full(pair[0], pair[1], width) {
            n_full += 1;
            n_open += usize::from(!trim(pair[0]).ends_with(['.', '!', '?', '"', '”', ':']));
        }
    }
    // Paragraphs end a few pairs of lines; the head has short lines, too.
    (n_full >= ENOUGH && 2 * n_full >= n_pairs && 2 * n_open >= n_full).then_some(width)
}

/// Says whether the first word of `next` would not have fitted on `line`.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = trim(next).split_whitespace().next().map_or(0, length);
    // Programs that wrap differ by a few characters in what they count.
    length(trim_end(line)) + 1 + word + 3 > width
}

fn continues(line: &str, next: &str, width: usize) -> bool {
    let indented = next.len() - next.trim_start().len() > line.len() - line.trim_start().len();
    is_full(line, next, width) && !indented && !super::block::is_list_item(trim(next))
}

fn trim_end(line: &str) -> &str {
    line.trim_end()
}

fn length(line: &str) -> usize {
    line.trim_end().chars().count()
}
