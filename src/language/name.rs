//! Names: a CRF over tokens that is asked twice, the second time with what it found in the whole document.

mod evidence;
mod listed;
mod template;

use crate::{
    hash::HashMap,
    language::{
        crf::{Crf, Scores},
        file::{Damage, Reader, Writer},
        word::Word,
    },
    lexicon::EntityKind,
};
pub(crate) use evidence::evidence;
use listed::Listed;
use std::ops::Range;

/// One name, as the model sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What is named.
    pub kind: EntityKind,
    /// How likely it is that this is right, from 0 to 1.
    pub confidence: f32,
}

/// The kinds that the model tells apart; works and events are [`EntityKind::Misc`].
pub const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Product,
    EntityKind::Misc,
];

/// Labels: 0 is no name, then for each kind its first token and its others.
pub const N_LABELS: usize = 1 + 2 * KINDS.len();

/// The model of names.
#[derive(Clone, Debug)]
pub struct Names {
    crf: Crf<N_LABELS>,
}

impl From<Crf<N_LABELS>> for Names {
    fn from(crf: Crf<N_LABELS>) -> Self {
        Names { crf }
    }
}

impl Names {
    /// Reads what [`Names::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        Ok(Crf::read(from)?.into())
    }

    /// Writes the model.
    pub fn write(&self, to: &mut Writer) {
        self.crf.write(to);
    }

    /// Finds the names of a document, in order, not overlapping, none over the end of a sentence.
    ///
    /// `forms` and `words` are those of its tokens, `sentences` ranges of them.
    pub fn find(&self, forms: &[&str], words: &[Word], sentences: &[Range<usize>]) -> Vec<Name> {
        let page = Page::new(forms, words, sentences);
        let mut scores = self.scores(&page);
        let labels = self.labels(&page, &scores);
        self.add_evidence(&page, &labels, &mut scores);
        let mut names = Vec::new();
        for range in page.sentences {
            let scores = &scores[range.clone()];
            let labels = self.crf.decode(scores);
            let found = spans(&labels);
            if found.is_empty() {
                continue;
            }
            let sure = self.crf.marginals(scores, &labels);
            names.extend(found.into_iter().map(|(span, kind)| Name {
                confidence: sure[span.clone()].iter().copied().fold(1.0, f32::min),
                tokens: range.start + span.start..range.start + span.end,
                kind: KINDS[kind],
            }));
        }
        names
    }

    /// Returns what the words and what stands around them say.
    pub(crate) fn scores(&self, page: &Page<'_>) -> Vec<Scores<N_LABELS>> {
        let mut scores = vec![[0; N_LABELS]; page.words.len()];
        let mut features = Vec::with_capacity(80);
        for range in page.sentences {
            let sentence = page.sentence(range);
            let words = &page.words[range.clone()];
            let mut last_capital = None;
            let mut next_capital = words.iter().position(has_capital);
            for (place, at) in range.clone().enumerate() {
                if next_capital.is_some_and(|next| next <= place) {
                    last_capital = Some(place);
                    let rest = words[place + 1..].iter().position(has_capital);
                    next_capital = rest.map(|rest| place + 1 + rest);
                }
                let is_near = last_capital.is_some_and(|last| place - last <= REACH)
                    || next_capital.is_some_and(|next| next - place <= REACH);
                if !is_near {
                    scores[at][0] = self.crf.certain();
                    continue;
                }
                features.clear();
                sentence.features(at, &mut |_, feature| features.push(feature));
                self.crf.add_all(&features, &mut scores[at]);
            }
        }
        scores
    }

    /// Returns the best label of each token; tokens outside sentences have none.
    pub(crate) fn labels(&self, page: &Page<'_>, scores: &[Scores<N_LABELS>]) -> Vec<u8> {
        let mut labels = vec![0; scores.len()];
        for range in page.sentences {
            labels[range.clone()].copy_from_slice(&self.crf.decode(&scores[range.clone()]));
        }
        labels
    }

    /// Adds what the labels that were found first say of each other.
    pub(crate) fn add_evidence(
        &self,
        page: &Page<'_>,
        labels: &[u8],
        scores: &mut [Scores<N_LABELS>],
    ) {
        evidence(page, labels, &mut |at, feature| {
            self.crf.add(feature, &mut scores[at]);
        });
    }
}

/// A token further than this from the next one with a capital is in no name: two of three tokens need no look.
const REACH: usize = 3;

fn has_capital(word: &Word) -> bool {
    word.form != word.lower
}

/// Returns the spans that `labels` mean, each with the index of its kind.
pub(crate) fn spans(labels: &[u8]) -> Vec<(Range<usize>, usize)> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, label) in labels.iter().map(|label| usize::from(*label)).enumerate() {
        if label == 0 {
            continue;
        }
        let kind = (label - 1) / 2;
        match found.last_mut() {
            Some((span, last)) if label % 2 == 0 && *last == kind && span.end == at => {
                span.end += 1;
            }
            _ => found.push((at..at + 1, kind)),
        }
    }
    found
}

/// A document as the model looks at it.
pub(crate) struct Page<'a> {
    words: &'a [Word],
    sentences: &'a [Range<usize>],
    listed: Vec<Listed>,
    seen: HashMap<u32, Seen>,
}

/// How a word is written elsewhere in the document.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// With a capital where that says something.
    is_capital: bool,
    /// Without one.
    is_lower: bool,
}

/// A sentence of a page.
pub(crate) struct Sentence<'p, 'a> {
    page: &'p Page<'a>,
    range: Range<usize>,
    /// 0; 2 where all is in capitals, 4 where most words begin with one.
    style: u32,
}

impl<'a> Page<'a> {
    /// Looks at a document.
    pub(crate) fn new(forms: &[&str], words: &'a [Word], sentences: &'a [Range<usize>]) -> Self {
        let mut page = Page {
            words,
            sentences,
            listed: listed::listed(forms, words),
            seen: HashMap::default(),
        };
        let mut seen: HashMap<u32, Seen> = HashMap::default();
        for range in sentences {
            let is_plain = page.sentence(range).style == 0;
            for at in range.clone().filter(|at| words[*at].is_letter) {
                let known = seen.entry(words[at].lower).or_default();
                if !words[at].is_capital {
                    known.is_lower = true;
                } else if at > range.start && is_plain {
                    known.is_capital = true;
                }
            }
        }
        page.seen = seen;
        page
    }

    /// Returns one of its sentences.
    pub(crate) fn sentence(&self, range: &Range<usize>) -> Sentence<'_, 'a> {
        let (mut n, mut n_capital, mut n_upper) = (0, 0, 0);
        for word in self.words[range.clone()]
            .iter()
            .filter(|word| word.is_letter)
        {
            n += 1;
            n_capital += usize::from(word.is_capital);
            n_upper += usize::from(word.is_upper);
        }
        let style = match n {
            3.. if n_upper * 10 >= n * 8 => 2,
            5.. if n_capital * 10 >= n * 7 => 4,
            _ => 0,
        };
        Sentence {
            page: self,
            range: range.clone(),
            style,
        }
    }
}
