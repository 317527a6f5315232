//! The text cut finer than into tokens: runs of digits, runs of letters, single marks. `12-cent-a-share`
//! is one token and seven atoms. Positions in this module's siblings are atom indices.

use crate::{extract::Document, text::span::Span};
use std::borrow::Cow;

/// What an atom is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits with inner dots and commas that a digit follows: `3,000.5`.
    Digits,
    /// Letters.
    Word,
    /// One other character.
    Mark,
}

/// One piece of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    /// Where, in bytes.
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// White space stands before it.
    pub(super) spaced: bool,
    /// It is the first of a sentence or a line.
    pub(super) opens: bool,
}

/// The atoms of a document, in order. Every look-up accepts any index.
pub(super) struct Atoms<'a> {
    text: &'a str,
    atoms: Vec<Atom>,
    /// Where finite verbs and adverbs start, by the tagger; empty without one.
    verbs: Vec<u32>,
    adverbs: Vec<u32>,
}

impl<'a> Atoms<'a> {
    /// Cuts the text of `document`.
    pub(super) fn new(document: &Document<'a>) -> Self {
        let text = document.text;
        let mut atoms: Vec<Atom> = Vec::with_capacity(text.len() / 4);
        let mut sentences = document.sentences.iter().peekable();
        let mut chars = text.char_indices().peekable();
        let (mut spaced, mut opens) = (true, true);
        while let Some((start, first)) = chars.next() {
            if first.is_whitespace() {
                spaced = true;
                opens |= first == '\n';
                continue;
            }
            while sentences
                .next_if(|sentence| sentence.start as usize <= start)
                .is_some()
            {
                opens = true;
            }
            let mut end = start + first.len_utf8();
            let rest = text[end..].chars().next();
            let leading_point = first == '.' && spaced && rest.is_some_and(|c| c.is_ascii_digit());
            let kind = if first.is_ascii_digit() || leading_point {
                let mut last = first;
                while let Some(&(at, c)) = chars.peek() {
                    let next = text.as_bytes().get(at + 1);
                    let separates = matches!(c, '.' | ',')
                        && last.is_ascii_digit()
                        && next.is_some_and(u8::is_ascii_digit);
                    if !c.is_ascii_digit() && !separates {
                        break;
                    }
                    (last, end) = (c, at + 1);
                    chars.next();
                }
                Kind::Digits
            } else if first.is_alphabetic() {
                while let Some((at, c)) = chars.next_if(|(_, c)| c.is_alphabetic()) {
                    end = at + c.len_utf8();
                }
                Kind::Word
            } else {
                Kind::Mark
            };
            atoms.push(Atom {
                span: Span::new(start, end),
                kind,
                spaced,
                opens,
            });
            (spaced, opens) = (false, false);
        }
        Atoms {
            text,
            atoms,
            verbs: tagged(document, &["VBD", "VBZ", "VBP", "MD"]),
            adverbs: tagged(document, &["RB", "WRB", "EX"]),
        }
    }

    /// Says whether the word at `i` is a finite verb.
    pub(super) fn is_verb(&self, i: usize) -> bool {
        self.starts_at(&self.verbs, i)
    }

    /// Says whether the word at `i` is an adverb.
    pub(super) fn is_adverb(&self, i: usize) -> bool {
        self.starts_at(&self.adverbs, i)
    }

    fn starts_at(&self, starts: &[u32], i: usize) -> bool {
        self.get(i)
            .is_some_and(|atom| starts.binary_search(&atom.span.start).is_ok())
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.atoms.len()
    }

    /// Returns the atom at `i`.
    pub(super) fn get(&self, i: usize) -> Option<Atom> {
        self.atoms.get(i).copied()
    }

    /// Returns the text of the atom at `i`, or nothing beyond the end.
    pub(super) fn text(&self, i: usize) -> &'a str {
        self.get(i).map_or("", |atom| atom.span.of(self.text))
    }

    /// Returns the word at `i` in lower case, or nothing where there is no word.
    pub(super) fn word(&self, i: usize) -> Cow<'a, str> {
        match self.get(i) {
            Some(atom) if atom.kind == Kind::Word => lower(atom.span.of(self.text)),
            _ => Cow::Borrowed(""),
        }
    }

    /// Returns the word before `i` in the same sentence, in lower case, or nothing.
    pub(super) fn word_before(&self, i: usize) -> Cow<'a, str> {
        if i == 0 || self.opens(i) {
            return Cow::Borrowed("");
        }
        self.word(i - 1)
    }

    /// Returns what the atom at `i` is made of.
    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.get(i).map(|atom| atom.kind)
    }

    /// Says whether a sentence or line starts at `i`, or nothing is there.
    pub(super) fn opens(&self, i: usize) -> bool {
        self.get(i).is_none_or(|atom| atom.opens)
    }

    /// Says whether the atom at `i` follows the one before it without white space.
    pub(super) fn glued(&self, i: usize) -> bool {
        i > 0 && self.get(i).is_some_and(|atom| !atom.spaced)
    }

    /// Says whether the atom at `i` is a hyphen or a dash.
    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        matches!(self.text(i), "-" | "‐" | "‑" | "–" | "—" | "−")
    }

    /// Says whether the atom at `i` is a word with a capital first letter.
    pub(super) fn is_capitalised(&self, i: usize) -> bool {
        self.text(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// Skips a hyphen at `i` within the sentence, where one is there.
    pub(super) fn after_hyphen(&self, i: usize) -> usize {
        if !self.opens(i) && self.is_hyphen(i) && !self.opens(i + 1) {
            i + 1
        } else {
            i
        }
    }

    /// Says whether a word or digits follow at `i` without white space.
    pub(super) fn glued_word_or_digit(&self, i: usize) -> bool {
        self.glued(i) && self.kind(i) != Some(Kind::Mark)
    }

    /// Says whether digits follow at `i` without white space.
    pub(super) fn is_glued_digits(&self, i: usize) -> bool {
        self.glued(i) && self.kind(i) == Some(Kind::Digits)
    }

    /// Says whether a sentence or line starts with `phrase`.
    pub(super) fn opens_at(&self, phrase: Span) -> bool {
        let from = self
            .atoms
            .partition_point(|atom| atom.span.start < phrase.start);
        self.opens(from)
    }

    /// Returns the words, in lower case, from byte `phrase.start` up to atom `to`.
    pub(super) fn words_in(&self, phrase: Span, to: usize) -> impl Iterator<Item = Cow<'a, str>> {
        let from = self.atoms[..to].partition_point(|atom| atom.span.start < phrase.start);
        (from..to).map(|i| self.word(i))
    }

    /// Returns the bytes from the start of atom `from` to the end of the last before `to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        match (self.get(from), self.get(to.saturating_sub(1))) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }
}

/// Returns where the tokens start that have one of these Penn tags.
fn tagged(document: &Document<'_>, tags: &[&str]) -> Vec<u32> {
    let all = document.analysis.iter().flat_map(|analysis| &analysis.tags);
    document
        .tokens
        .iter()
        .zip(all)
        .filter(|(_, tag)| tags.contains(&tag.xpos()))
        .map(|(token, _)| token.span.start)
        .collect()
}

/// Returns `word` in lower case.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}
