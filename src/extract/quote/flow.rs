//! The text as the rules read it: paragraphs, each a run of words in which a quotation counts as
//! one item, and the words inside each quotation as a run of their own.

use super::{
    lexicon::{Class, Entry, Form, Lexicon},
    mark::{Quoted, quoted, starts_open},
};
use crate::{
    article::BlockKind,
    extract::Document,
    text::{span::Span, token::TokenKind},
};
use std::ops::Range;

/// A word, a punctuation mark, or a whole quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'d> {
    pub(super) text: &'d str,
    pub(super) span: Span,
    /// Its tokens, by index: the first and the last.
    pub(super) tokens: (u32, u32),
    pub(super) entry: Entry,
    /// The quotation that it stands for, by index in [`Reading::quoted`].
    pub(super) quotation: Option<usize>,
    /// Does it start with a capital letter?
    pub(super) capital: bool,
    /// Is it made of letters or digits?
    pub(super) word: bool,
    /// Did a quotation that ends as a sentence does come just before?
    pub(super) after_sentence: bool,
}

impl Item<'_> {
    /// Says whether the word is in `class`.
    pub(super) fn is(&self, class: Class) -> bool {
        self.entry.class.is(class)
    }

    /// Says whether the item is exactly `text`.
    pub(super) fn says(&self, text: &str) -> bool {
        self.text == text
    }

    /// Says whether the item is `word`, in any case.
    pub(super) fn reads(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Returns the form, if the word can be a reporting verb.
    pub(super) fn form(&self) -> Option<Form> {
        self.entry.verb.map(|(_, form)| form)
    }

    /// Says whether the item ends a sentence.
    pub(super) fn ends(&self) -> bool {
        matches!(self.text, "." | "!" | "?" | "…")
    }
}

/// One run of items.
#[derive(Debug)]
pub(super) struct Flow<'d> {
    pub(super) items: Vec<Item<'d>>,
    /// Its sentences. One that starts after a quotation that ends as a sentence does is not split
    /// off: `"…." He said` may belong together.
    pub(super) units: Vec<Range<usize>>,
    /// The quotation that it is in, by index in [`Reading::quoted`].
    pub(super) inside: Option<usize>,
    /// The paragraph that it is in, by position.
    pub(super) paragraph: usize,
}

/// A document, prepared for the rules.
#[derive(Debug)]
pub(crate) struct Reading<'d> {
    pub(super) text: &'d str,
    pub(super) lexicon: &'static Lexicon,
    /// The outermost quotations, in order.
    pub(super) quoted: Vec<Quoted>,
    /// One for each paragraph and each quotation, in text order.
    pub(super) flows: Vec<Flow<'d>>,
}

/// Reads `document`.
pub(crate) fn read<'d>(document: &Document<'d>) -> Reading<'d> {
    let text = document.text;
    let paragraphs = paragraphs(document);
    let mut reading = Reading {
        text,
        lexicon: Lexicon::get(),
        quoted: Vec::new(),
        flows: Vec::new(),
    };
    let mut lower = String::new();
    for (n, paragraph) in paragraphs.iter().enumerate() {
        let next_opens = paragraphs
            .get(n + 1)
            .is_some_and(|next| starts_open(next.of(text)));
        let items = words(document, reading.lexicon, *paragraph, &mut lower);
        let first = reading.quoted.len();
        let found = quoted(paragraph.of(text), paragraph.start as usize, next_opens);
        reading
            .quoted
            .extend(found.into_iter().filter_map(|q| cut_short(q, &items, text)));
        reading.add_flows(document, &items, first, n);
    }
    reading
}

impl<'d> Reading<'d> {
    /// Returns the text of the items.
    pub(super) fn span(&self, flow: usize, items: &Range<usize>) -> Span {
        let items = &self.flows[flow].items[items.clone()];
        match (items.first(), items.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    fn add_flows(
        &mut self,
        document: &Document<'d>,
        words: &[Item<'d>],
        first: usize,
        paragraph: usize,
    ) {
        let mut outer = Vec::with_capacity(words.len());
        let mut inner: Vec<(usize, Vec<Item<'d>>)> = Vec::new();
        let mut at = first;
        let mut after_sentence = false;
        for word in words {
            while at < self.quoted.len() && self.quoted[at].span.end <= word.span.start {
                at += 1;
            }
            let Some(quoted) = self.quoted.get(at) else {
                outer.push(Item {
                    after_sentence,
                    ..*word
                });
                after_sentence = false;
                continue;
            };
            if word.span.start < quoted.span.start {
                outer.push(Item {
                    after_sentence,
                    ..*word
                });
                after_sentence = false;
                continue;
            }
            if inner.last().is_none_or(|(last, _)| *last != at) {
                outer.push(Item {
                    text: quoted.span.of(self.text),
                    span: quoted.span,
                    tokens: word.tokens,
                    entry: Entry::default(),
                    quotation: Some(at),
                    capital: false,
                    word: false,
                    after_sentence,
                });
                after_sentence = quoted.ends_sentence(self.text);
                inner.push((at, Vec::new()));
            }
            if let (Some((_, items)), Some(quotation)) = (inner.last_mut(), outer.last_mut()) {
                items.push(*word);
                quotation.tokens.1 = word.tokens.1;
            }
        }
        let sentences = units(document, &outer);
        self.flows.push(Flow {
            items: outer,
            units: sentences,
            inside: None,
            paragraph,
        });
        for (quotation, items) in inner {
            if items.len() > 6 {
                let sentences = units(document, &items);
                self.flows.push(Flow {
                    items,
                    units: sentences,
                    inside: Some(quotation),
                    paragraph,
                });
            }
        }
    }
}

fn paragraphs(document: &Document<'_>) -> Vec<Span> {
    if !document.blocks.is_empty() {
        return document
            .blocks
            .iter()
            .filter(|block| block.kind != BlockKind::SourceLine)
            .map(|block| block.span)
            .collect();
    }
    let mut start = 0;
    let mut found = Vec::new();
    for line in document.text.split('\n') {
        let span = Span::new(start, start + line.len()).trim(document.text);
        if !span.is_empty() {
            found.push(span);
        }
        start += line.len() + 1;
    }
    found
}

fn words<'d>(
    document: &Document<'d>,
    lexicon: &Lexicon,
    paragraph: Span,
    lower: &mut String,
) -> Vec<Item<'d>> {
    let tokens = document.tokens_in(paragraph);
    let first = document
        .tokens
        .partition_point(|token| token.span.start < paragraph.start);
    let mut items = Vec::with_capacity(tokens.len());
    for (token, at) in tokens.iter().zip(first as u32..) {
        let text = token.span.of(document.text);
        let word = token.kind != TokenKind::Mark;
        let entry = if word && text.len() <= 24 {
            lower.clear();
            lower.push_str(text);
            lower.make_ascii_lowercase();
            // "Sen." is listed without its full stop
            lexicon.entry(lower.trim_end_matches('.'))
        } else {
            Entry::default()
        };
        items.push(Item {
            text,
            span: token.span,
            tokens: (at, at),
            entry,
            quotation: None,
            capital: text.starts_with(char::is_uppercase),
            word,
            after_sentence: false,
        });
    }
    items
}

/// A sentence of more items is split, so that the work stays in proportion to the text.
const LONGEST: usize = 400;

/// Splits items where a sentence of the document ends, but never right after a quotation.
fn units(document: &Document<'_>, items: &[Item<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut sentence = items
        .first()
        .map_or(0, |item| document.sentence_at(item.span.start));
    for (i, item) in items.iter().enumerate() {
        while document
            .sentences
            .get(sentence)
            .is_some_and(|s| s.end <= item.span.start)
        {
            sentence += 1;
        }
        let ends = document
            .sentences
            .get(sentence)
            .is_some_and(|s| s.end <= item.span.end);
        let long = i - start >= LONGEST;
        if long || ends && item.quotation.is_none() && (item.ends() || !item.word) {
            found.push(start..i + 1);
            start = i + 1;
        }
    }
    if start < items.len() {
        found.push(start..items.len());
    }
    found
}

/// Ends a quotation that is never closed before a short clause of its own that says who spoke:
/// `"It can be done first. He said.`
fn cut_short(quoted: Quoted, items: &[Item<'_>], text: &str) -> Option<Quoted> {
    if quoted.closed || quoted.carries_on {
        return Some(quoted);
    }
    let from = items.partition_point(|item| item.span.start < quoted.span.start);
    let to = items.partition_point(|item| item.span.end <= quoted.span.end);
    let inside = items.get(from..to).unwrap_or_default();
    for (i, item) in inside.iter().enumerate().skip(2) {
        if !matches!(item.form(), Some(Form::Past | Form::Third))
            || !inside
                .get(i + 1)
                .is_none_or(|next| next.ends() || next.says(","))
        {
            continue;
        }
        let mut start = i;
        while start > 1
            && i - start < 5
            && (inside[start - 1].capital || inside[start - 1].is(Class::SUBJECT_PRONOUN))
        {
            start -= 1;
        }
        let before = &inside[start - 1];
        if start < i && (before.ends() || before.says(",")) {
            let span = Span::new(quoted.span.start as usize, before.span.end as usize);
            return Some(Quoted { span, ..quoted });
        }
    }
    Some(Quoted {
        span: quoted.span.trim(text),
        ..quoted
    })
}
