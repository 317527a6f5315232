//! The sentence of an article that shows best why it was found.

use crate::{search::highlight::Highlighter, text::span::Span};
use std::collections::BTreeSet;

/// The longest snippet, in characters: about four lines of a card.
const LONGEST: usize = 220;

/// Words in a sentence that says something. Fewer, and a dateline or a cry would stand for the article;
/// more, and articles of short sentences would be shown from their middle.
const TELLING: usize = 8;

/// Words of the text before the first hit, where the sentence is too long: in characters.
const BEFORE: usize = 60;

/// Words on each side of the only hit, in characters: a line or two of a narrow column.
const NEAR: usize = 55;

/// A piece of text with the hits in it, in bytes of the piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The text, with an ellipsis where it was cut.
    pub text: String,
    /// Where the query's words stand in it.
    pub hits: Vec<Span>,
}

/// Makes the snippet of `text`, which has these `sentences` (in order) and `hits`.
///
/// It is the first of the sentences with most different words of the query; without a hit, the first that says something.
pub fn snippet(text: &str, sentences: &[Span], hits: &[(Span, usize)]) -> Snippet {
    let mut best: Option<(usize, Span)> = None;
    let mut from = 0;
    for sentence in sentences {
        let skip = hits[from..].partition_point(|(hit, _)| hit.start < sentence.start);
        let start = from + skip;
        let end = start + hits[start..].partition_point(|(hit, _)| hit.end <= sentence.end);
        let kinds: BTreeSet<usize> = hits[start..end].iter().map(|(_, kind)| *kind).collect();
        if best.is_none_or(|(n, _)| kinds.len() > n) {
            best = Some((kinds.len(), *sentence));
        }
        from = end;
    }
    let telling = || {
        let n_words = |sentence: &&Span| sentence.of(text).split_whitespace().count();
        sentences
            .iter()
            .find(|sentence| n_words(sentence) >= TELLING)
    };
    let sentence = match (best, telling()) {
        (Some((0, _)), Some(sentence)) => *sentence,
        (Some((_, sentence)), _) => sentence,
        (None, _) => Span::new(0, text.len()).trim(text),
    };
    cut(text, sentence, hits)
}

/// Cuts `sentence` of `text` to a line or two around `span`, which is its one hit.
pub fn around(text: &str, sentence: Span, span: Span) -> Snippet {
    let before = text.get(sentence.start as usize..span.start as usize);
    let after = text.get(span.end as usize..sentence.end as usize);
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let start = match before.char_indices().rev().nth(NEAR) {
        Some((at, _)) => before[at..].find(' ').map_or(at, |space| at + space + 1),
        None => 0,
    };
    let end = match after.char_indices().nth(NEAR) {
        Some((at, _)) => after[..at].rfind(' ').unwrap_or(at),
        None => after.len(),
    };
    let lead = if start > 0 { "… " } else { "" };
    let tail = if end < after.len() { " …" } else { "" };
    let hit = span.of(text);
    let at = lead.len() + before.len() - start;
    Snippet {
        text: format!("{lead}{}{hit}{}{tail}", &before[start..], &after[..end]),
        hits: vec![Span::new(at, at + hit.len())],
    }
}

/// Makes a snippet of the first sentence: what `hits` are in it is found by `highlighter`.
pub fn of_words(words: &str, highlighter: &Highlighter) -> Snippet {
    let hits = highlighter.hits(words);
    cut(words, Span::new(0, words.len()), &hits)
}

fn cut(text: &str, sentence: Span, hits: &[(Span, usize)]) -> Snippet {
    let first_hit = hits
        .iter()
        .map(|(hit, _)| *hit)
        .find(|hit| sentence.contains(*hit));
    let words = sentence.of(text);
    let n_chars = words.chars().count();
    let mut start = sentence.start as usize;
    let mut end = sentence.end as usize;
    if n_chars > LONGEST {
        if let Some(hit) = first_hit {
            let before = text[start..hit.start as usize].char_indices();
            if let Some((offset, _)) = before.rev().nth(BEFORE) {
                start += offset;
                let space = text[start..hit.start as usize].find(char::is_whitespace);
                start += space.map_or(0, |space| space + 1);
                while !text.is_char_boundary(start) {
                    start += 1;
                }
            }
        }
        if let Some((offset, _)) = text[start..end].char_indices().nth(LONGEST) {
            let cut = start + offset;
            let space = text[start..cut].rfind(char::is_whitespace);
            end = space.map_or(cut, |space| start + space);
            if let Some(hit) = first_hit.filter(|hit| (hit.end as usize) > end) {
                end = hit.end as usize;
            }
        }
    }
    let mut snippet = Snippet::default();
    if start > sentence.start as usize {
        snippet.text.push_str("… ");
    }
    let shift = snippet.text.len();
    snippet.text.push_str(text[start..end].trim_end());
    let shown = Span::new(start, start + snippet.text.len() - shift);
    snippet.hits = hits
        .iter()
        .map(|(hit, _)| *hit)
        .filter(|hit| shown.contains(*hit))
        .map(|hit| {
            Span::new(
                hit.start as usize - start + shift,
                hit.end as usize - start + shift,
            )
        })
        .collect();
    if end < sentence.end as usize {
        snippet.text.push_str(" …");
    }
    snippet
}
