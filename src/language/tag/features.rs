//! What the tagger looks at.

use crate::language::{
    feature::{Feature, feature},
    word::{EDGE, Word},
};

/// How a sentence uses capitals; in a headline they say less.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Case {
    /// As usual.
    #[default]
    Sentence,
    /// Nearly Every Word Has One.
    Title,
    /// ALL LETTERS ARE.
    Upper,
}

impl Case {
    /// Looks at the words of a sentence.
    pub fn of(words: &[Word]) -> Case {
        let mut letters = 0;
        let mut capital = 0;
        let mut upper = 0;
        for word in words.iter().filter(|word| word.is_letter) {
            letters += 1;
            capital += usize::from(word.is_capital);
            upper += usize::from(word.is_upper);
        }
        match letters {
            _ if letters > 1 && upper * 3 >= letters * 2 => Case::Upper,
            _ if letters > 3 && capital * 4 >= letters * 3 => Case::Title,
            _ => Case::Sentence,
        }
    }
}

/// A sentence as the tagger sees it.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Two edges, the words, two edges.
    words: Vec<Word>,
    case: Case,
}

/// Values below that mark a position in the sentence; tags are below them.
const OFF: usize = 2;

impl Frame {
    /// Takes the words of a sentence.
    pub fn set(&mut self, words: &[Word]) {
        self.case = Case::of(words);
        self.words.clear();
        self.words.extend([EDGE, EDGE]);
        self.words.extend_from_slice(words);
        self.words.extend([EDGE, EDGE]);
    }

    /// The hash of the form at `at`, or of the lower-case form where capitals say nothing.
    pub fn form(&self, at: usize) -> u32 {
        let word = &self.words[at + OFF];
        match self.case {
            Case::Upper => word.lower,
            _ => word.form,
        }
    }

    /// Collects the features of the word at `at`; `before` are the numbers of the two tags before it, the
    /// nearest first.
    pub fn features(&self, at: usize, before: [usize; 2], features: &mut Vec<Feature>) {
        let at = at + OFF;
        let [left2, left, word, right] = [
            &self.words[at - 2],
            &self.words[at - 1],
            &self.words[at],
            &self.words[at + 1],
        ];
        let case = self.case as u32;
        let first = u32::from(at == OFF);
        let (form, shape, short) = match self.case {
            Case::Upper => (word.lower, 0, 0),
            _ => (word.form, word.shape, word.short_shape),
        };
        let [tag, tag2] = before.map(|tag| tag as u32);
        let [fine, coarse] = word.classes.map(u32::from);
        features.clear();
        let mut add = |template: u32, values: &[u32]| features.push(feature(template, values));
        add(0, &[]);
        add(1, &[form]);
        add(2, &[word.lower]);
        add(3, &[word.prefixes[1]]);
        add(4, &[word.prefixes[2]]);
        add(5, &[word.suffixes[0]]);
        add(6, &[word.suffixes[1]]);
        add(7, &[word.suffixes[2]]);
        add(8, &[word.suffixes[3]]);
        add(9, &[shape, first, case]);
        add(10, &[short, first, case]);
        add(11, &[fine]);
        add(12, &[fine, short, case]);
        add(13, &[coarse, tag]);
        add(14, &[left.lower]);
        add(15, &[left2.lower]);
        add(16, &[right.lower]);
        add(17, &[left.lower, word.lower]);
        add(18, &[word.lower, right.lower]);
        add(19, &[left.suffixes[2]]);
        add(20, &[right.suffixes[2], u32::from(right.is_capital)]);
        add(21, &[right.classes[1].into(), right.suffixes[1]]);
        add(22, &[left.classes[0].into()]);
        add(23, &[right.classes[0].into()]);
        add(24, &[tag]);
        add(25, &[tag, tag2]);
        add(26, &[tag, word.lower]);
        add(27, &[tag, right.lower]);
        add(28, &[tag, word.suffixes[2]]);
        add(29, &[coarse, right.classes[1].into(), tag]);
        add(30, &[short, right.short_shape, case]);
        add(31, &[short, tag, case]);
    }
}
