//! The words of a passage, and what kind of word each is.

use super::verb::{is_auxiliary, is_finite};
use crate::{
    extract::Document,
    text::{span::Span, token::Token},
};
use std::ops::Range;

/// The words of a passage: its tokens with their lower-case forms.
#[derive(Debug)]
pub(super) struct Words<'d> {
    text: &'d str,
    tokens: &'d [Token],
    lower: Vec<String>,
}

impl<'d> Words<'d> {
    /// Returns the words of `document` within `span`.
    pub(super) fn new(document: &'d Document<'_>, span: Span) -> Self {
        let tokens = document.tokens_in(span);
        let lower = tokens
            .iter()
            .map(|token| token.span.of(document.text).to_lowercase())
            .collect();
        Words {
            text: document.text,
            tokens,
            lower,
        }
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Returns word `i` in lower case; nothing beyond the ends.
    pub(super) fn lower(&self, i: usize) -> &str {
        self.lower.get(i).map_or("", String::as_str)
    }

    /// Returns word `i` as it is written.
    pub(super) fn written(&self, i: usize) -> &'d str {
        self.tokens
            .get(i)
            .map_or("", |token| token.span.of(self.text))
    }

    /// Returns where word `i` stands.
    pub(super) fn span(&self, i: usize) -> Span {
        self.tokens
            .get(i)
            .map_or(Span::default(), |token| token.span)
    }

    /// Says whether white space stands between word `i` and the one before.
    pub(super) fn is_spaced(&self, i: usize) -> bool {
        i == 0 || self.span(i - 1).end < self.span(i).start
    }

    /// Returns the words that `span` covers.
    pub(super) fn covered(&self, span: Span) -> Range<usize> {
        let from = self
            .tokens
            .partition_point(|token| token.span.end <= span.start);
        let to = self
            .tokens
            .partition_point(|token| token.span.start < span.end);
        from..to.max(from)
    }

    /// Says whether word `i` can be the finite verb of a clause.
    pub(super) fn is_verb(&self, i: usize) -> bool {
        let lower = self.lower(i);
        let capital = i > 0 && self.written(i).starts_with(char::is_uppercase);
        if capital || !is_finite(lower) {
            return false;
        }
        if is_auxiliary(lower) {
            return true;
        }
        // "the united front", "its proposed budget", "to set", "a planned visit"
        let before = self.lower(i.wrapping_sub(1));
        !(is_determiner(before) || before == "to" || before == "-" || self.lower(i + 1) == "-")
    }

    /// Returns the first finite verb in `range`.
    pub(super) fn verb_in(&self, mut range: Range<usize>) -> Option<usize> {
        range.find(|i| self.is_verb(*i))
    }
}

/// Says whether a noun follows `word`.
pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "my"
            | "your"
            | "this"
            | "that"
            | "these"
            | "those"
            | "some"
            | "any"
            | "each"
            | "every"
            | "no"
            | "'s"
            | "’s"
    )
}

/// Says whether `word` is a preposition.
pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "on"
            | "at"
            | "by"
            | "for"
            | "from"
            | "to"
            | "of"
            | "with"
            | "without"
            | "into"
            | "onto"
            | "over"
            | "under"
            | "after"
            | "before"
            | "between"
            | "among"
            | "through"
            | "during"
            | "since"
            | "until"
            | "till"
            | "against"
            | "about"
            | "within"
            | "across"
            | "around"
            | "toward"
            | "towards"
            | "near"
            | "via"
            | "per"
            | "amid"
            | "despite"
            | "upon"
            | "throughout"
            | "beyond"
            | "off"
            | "as"
            | "along"
    )
}

/// Says whether `word` starts a clause of its own.
pub(super) fn starts_clause(word: &str) -> bool {
    matches!(
        word,
        "that"
            | "which"
            | "who"
            | "whose"
            | "whom"
            | "where"
            | "when"
            | "while"
            | "whereas"
            | "because"
            | "although"
            | "though"
            | "unless"
            | "if"
            | "but"
            | "so"
            | "yet"
            | "whether"
    )
}
