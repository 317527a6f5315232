//! From a date to its event: by the tree, or where there is none, by the words around it.

use super::{
    attach::{Told, Untold},
    clause, headline, is_range, phrase,
    tree::Tree,
    verb::is_auxiliary,
    words::{Words, is_determiner, is_preposition, starts_clause},
};
use crate::{
    article::BlockKind,
    extract::{Document, EntityId, Event, Found, Precision, Time},
    text::span::Span,
};
use std::ops::Range;

/// What the events of a document are told from.
pub(super) struct Teller<'d> {
    pub document: &'d Document<'d>,
    pub times: &'d [Time],
    /// Where entities are mentioned, in order.
    pub mentions: Vec<(Span, u32)>,
    /// What is said, in order, with its quote.
    pub contents: Vec<(Span, u32)>,
}

/// A headline, with the words that it is made from.
struct Telling {
    label: String,
    words: Vec<Span>,
    quote: Option<u32>,
    told: Option<Told>,
    found: Found,
}

/// What share of headlines is true and of the date, where the date is right: of 146 and of 57 in modern news, read by eye.
const TRUE_BY_TREE: f32 = 0.87;
const TRUE_BY_WORDS: f32 = 0.7;

impl Teller<'_> {
    /// Makes the event of the time with this index.
    pub(super) fn event(&self, index: u32, precision: Precision) -> Option<(Event, Option<Told>)> {
        let time = &self.times[index as usize];
        let document = self.document;
        let sentence = *document
            .sentences
            .get(document.sentence_at(time.span.start))?;
        if !sentence.contains(time.span) || !tells(document, sentence, time) {
            return None;
        }
        let tree = Tree::new(document, time.span.start);
        let told = tree.as_ref().map(|tree| tree.told(&self.tokens(time.span)));
        let telling = match (&tree, told) {
            (Some(tree), Some(Ok(told))) => self.by_tree(tree, told, index),
            (_, Some(Err(Untold::Nothing))) => None,
            _ => self.by_words(sentence, time, precision),
        }?;
        let event = Event {
            sentence,
            time: index,
            earliest: time.earliest,
            latest: time.latest,
            precision,
            label: telling.label,
            entities: self.participants(&telling.words),
            quote: telling.quote,
            found: telling.found,
        };
        Some((event, telling.told))
    }

    /// Tells what the tree says was dated.
    fn by_tree(&self, tree: &Tree<'_>, told: Told, index: u32) -> Option<Telling> {
        let time = &self.times[index as usize];
        let mut dates = vec![self.tokens(time.span)];
        let near = index.saturating_sub(2) as usize..(index as usize + 3).min(self.times.len());
        for (at, other) in near.clone().zip(&self.times[near]) {
            let tokens = self.tokens(other.span);
            if at == index as usize || !tree.tokens.contains(&tokens.start) {
                continue;
            }
            let ends = at == index as usize + 1 && is_range(self.document, time, other);
            if ends || is_around(other, time) && tree.told(&tokens).as_ref() == Ok(&told) {
                dates.push(tokens);
            }
        }
        let top = match told {
            Told::Noun(token)
            | Told::Clause {
                predicate: token, ..
            } => token,
        };
        let quoted = within(&self.contents, self.document.tokens[top].span);
        let mut phrase = phrase::phrase(tree, &told, &dates);
        if let Some((piece, _)) = quoted {
            let inside = |token: &usize| piece.contains(self.document.tokens[*token].span);
            phrase.kept.retain(inside);
            phrase.all.retain(inside);
        }
        let all = &self.document.tokens[tree.tokens.clone()];
        let words = Words::new(
            self.document,
            Span {
                start: all.first()?.span.start,
                end: all.last()?.span.end,
            },
        );
        Some(Telling {
            label: headline::of_phrase(&words, tree, &told, &dates, phrase.kept)?,
            words: phrase
                .all
                .iter()
                .map(|token| self.document.tokens[*token].span)
                .collect(),
            quote: quoted.map(|(_, quote)| quote),
            told: Some(told),
            found: Found::by_model(time.found.confidence * TRUE_BY_TREE),
        })
    }

    /// Tells the clause that the words around the date seem to make.
    fn by_words(&self, sentence: Span, time: &Time, precision: Precision) -> Option<Telling> {
        // The innermost piece of a quote that the time stands in.
        let quoted = within(&self.contents, time.span);
        let region = match quoted {
            Some((piece, _)) => Span {
                start: piece.start.max(sentence.start),
                end: piece.end.min(sentence.end),
            },
            None => sentence,
        };
        let words = Words::new(self.document, without_marks(self.document.text, region));
        let at = words.covered(time.span);
        if at.is_empty() || names(&words, &at, precision) {
            return None;
        }
        let clause = clause::clause(&words, &at)?;
        let opens = clause.words.first().map_or("", |first| words.lower(*first));
        if self.document.analysis.is_some() && is_auxiliary(opens) {
            return None;
        }
        Some(Telling {
            label: headline::headline(&words, &clause, &at)?,
            words: clause.words.iter().map(|i| words.span(*i)).collect(),
            quote: quoted.map(|(_, quote)| quote),
            told: None,
            found: Found::by_rule(time.found.confidence * TRUE_BY_WORDS),
        })
    }

    /// Returns the tokens of `span`, by index in the document.
    fn tokens(&self, span: Span) -> Range<usize> {
        let tokens = &self.document.tokens;
        tokens.partition_point(|token| token.span.end <= span.start)
            ..tokens.partition_point(|token| token.span.start < span.end)
    }

    /// Returns the entities that `words` mention.
    fn participants(&self, words: &[Span]) -> Vec<EntityId> {
        let mut found: Vec<EntityId> = Vec::new();
        for span in words {
            let upto = self
                .mentions
                .partition_point(|(mention, _)| mention.start <= span.start);
            for (mention, id) in self.mentions[..upto].iter().rev().take(6) {
                let id = EntityId(*id);
                if mention.contains(*span) && !found.contains(&id) {
                    found.push(id);
                }
            }
        }
        found
    }
}

/// Says whether `other` is a longer time around `time`: the year of a day.
fn is_around(other: &Time, time: &Time) -> bool {
    other
        .earliest
        .zip(time.earliest)
        .is_some_and(|(outer, inner)| outer <= inner)
        && other
            .latest
            .zip(time.latest)
            .is_some_and(|(outer, inner)| outer >= inner)
}

/// Says whether the date only names something: "the 2012 election", "this year's report", "a 3 a.m. call".
fn names(words: &Words<'_>, at: &Range<usize>, precision: Precision) -> bool {
    let before = words.lower(at.start.wrapping_sub(1));
    let possessive = matches!(words.lower(at.end), "'s" | "’s");
    let attribute = is_determiner(before) && is_noun(words, at.end);
    let titled = before == "of"
        && words
            .written(at.start.wrapping_sub(2))
            .starts_with(char::is_uppercase);
    match precision {
        Precision::Minute => attribute,
        Precision::Season | Precision::Year | Precision::Decade | Precision::Century => {
            possessive || attribute || titled
        }
        _ => false,
    }
}

fn is_noun(words: &Words<'_>, i: usize) -> bool {
    let word = words.lower(i);
    word.starts_with(char::is_alphabetic)
        && !words.is_verb(i)
        && !is_preposition(word)
        && !starts_clause(word)
        && !matches!(word, "and" | "or")
}

/// Leaves out the quotation marks around `span`.
fn without_marks(text: &str, span: Span) -> Span {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '`') || c.is_whitespace();
    let covered = span.of(text);
    let start = span.start as usize + (covered.len() - covered.trim_start_matches(is_mark).len());
    let length = covered.trim_matches(is_mark).len();
    Span::new(start, start + length)
}

/// Says whether the sentence is running text, and the time no part of a head or foot line.
fn tells(document: &Document<'_>, sentence: Span, time: &Time) -> bool {
    let block = document
        .blocks
        .partition_point(|block| block.span.start <= time.span.start);
    let block = block.checked_sub(1).map(|at| &document.blocks[at]);
    if block.is_some_and(|block| block.kind == BlockKind::SourceLine) {
        return false;
    }
    let before = &document.text[sentence.start as usize..time.span.start as usize];
    let after = document.text[time.span.end as usize..sentence.end as usize].trim_start();
    let label = before
        .trim_start()
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    if matches!(
        label,
        "Published" | "Updated" | "Posted" | "Copyright" | "Source" | "Edited" | "Modified"
    ) {
        return false;
    }
    if sentence.of(document.text).trim_end().ends_with('?') {
        return false;
    }
    // "Rome, March 3 (Reporter …)", "ROME, March 3 -"
    let opens = block.is_none_or(|block| block.span.start == sentence.start);
    let of_place = before
        .split_whitespace()
        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '('));
    let closes = after.is_empty() || after.starts_with(['(', '-', '–', '—', ')', '|', ':', '/']);
    !(opens && of_place && closes && before.len() < 60)
}

/// Returns the shortest of `pieces`, sorted by start, that holds `span`, with its number.
fn within(pieces: &[(Span, u32)], span: Span) -> Option<(Span, u32)> {
    let upto = pieces.partition_point(|(piece, _)| piece.start <= span.start);
    pieces[..upto]
        .iter()
        .rev()
        .take(8)
        .filter(|(piece, _)| piece.contains(span))
        .min_by_key(|(piece, _)| piece.len())
        .copied()
}
