//! Where the words of a query stand in a text.

use crate::{
    search::{
        fold::each_word,
        index::Index,
        query::{Query, Sequence},
    },
    text::span::Span,
};
use std::collections::BTreeSet;

/// Finds hits of one query in any text.
#[derive(Debug)]
pub struct Highlighter {
    patterns: Vec<Vec<Element>>,
}

#[derive(Debug)]
enum Element {
    OneOf(BTreeSet<String>),
    Prefix(String),
}

impl Highlighter {
    /// Prepares for the words of `query`, in the forms that `index` knows.
    pub fn new(index: &Index, query: &Query) -> Self {
        let pattern = |sequence: &Sequence| {
            let last = sequence.words.len() - 1;
            let element = |(i, word): (usize, &String)| {
                if sequence.prefix && i == last {
                    return Element::Prefix(word.clone());
                }
                match sequence.exact {
                    true => Element::OneOf(BTreeSet::from([word.clone()])),
                    false => Element::family(index, word),
                }
            };
            sequence.words.iter().enumerate().map(element).collect()
        };
        Highlighter {
            patterns: query.sequences().into_iter().map(pattern).collect(),
        }
    }

    /// Finds these phrases as well, in any form of their words.
    #[must_use]
    pub fn with_phrases<'p>(
        mut self,
        index: &Index,
        phrases: impl Iterator<Item = &'p str>,
    ) -> Self {
        for phrase in phrases {
            let mut pattern = Vec::new();
            each_word(phrase, |_, word| pattern.push(Element::family(index, word)));
            self.patterns
                .extend((!pattern.is_empty()).then_some(pattern));
        }
        self
    }

    /// Returns the hits in `text`, in order, not overlapping, each with the number of the query's sequence.
    pub fn hits(&self, text: &str) -> Vec<(Span, usize)> {
        if self.patterns.is_empty() {
            return Vec::new();
        }
        let mut words = Vec::new();
        let mut letters = String::with_capacity(text.len());
        each_word(text, |span, word| {
            let start = letters.len();
            letters.push_str(word);
            words.push((span, start..letters.len()));
        });
        let mut hits: Vec<(Span, usize)> = Vec::new();
        let mut next = 0;
        while next < words.len() {
            let longest = self
                .patterns
                .iter()
                .enumerate()
                .filter(|(_, pattern)| {
                    let ahead = words.get(next..next + pattern.len());
                    ahead.is_some_and(|ahead| {
                        let mut pairs = ahead.iter().zip(*pattern);
                        pairs.all(|((_, range), element)| element.matches(&letters[range.clone()]))
                    })
                })
                .max_by_key(|(i, pattern)| (pattern.len(), usize::MAX - i));
            match longest {
                Some((i, pattern)) => {
                    let last = next + pattern.len() - 1;
                    hits.push((words[next].0.cover(words[last].0), i));
                    next = last + 1;
                }
                None => next += 1,
            }
        }
        hits
    }
}

impl Element {
    /// The folded `word` in the forms that `index` knows.
    fn family(index: &Index, word: &str) -> Self {
        let forms = index.family(word).into_iter();
        let forms = forms.map(|form| index.word(form).to_owned());
        Element::OneOf(forms.chain([word.to_owned()]).collect())
    }

    fn matches(&self, word: &str) -> bool {
        match self {
            Element::OneOf(forms) => forms.contains(word),
            Element::Prefix(prefix) => word.starts_with(prefix.as_str()),
        }
    }
}
