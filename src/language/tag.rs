//! Part of speech, token by token from left to right: a linear model over the word, its neighbours and the
//! two tags before.
//!
//! Greedy, after Ratnaparkhi (1996) and Collins (2002); UPOS and XPOS are one tag, so they never contradict.

mod features;
mod table;

pub use features::{Case, Frame};
pub use table::{N_TAGS, Tag};

use crate::hash::HashMap;
use crate::language::{
    Analysis,
    feature::Feature,
    file::{Damage, Reader, Writer},
    weights::Weights,
    word::Word,
};
use std::ops::Range;

/// Tags words.
#[derive(Clone, Debug)]
pub struct Tagger {
    /// Forms that are frequent and always have the same tag, by their hash.
    sure: HashMap<u32, Tag>,
    weights: Weights,
}

/// What tagging needs besides the model; one serves many sentences.
#[derive(Clone, Debug, Default)]
pub struct TagScratch {
    features: Vec<Feature>,
    frame: Frame,
}

impl Tagger {
    /// Joins weights for tags with the forms that need none, by their hash.
    pub fn new(sure: impl IntoIterator<Item = (u32, Tag)>, weights: Weights) -> Self {
        Tagger {
            sure: sure.into_iter().collect(),
            weights,
        }
    }

    /// Tags the words of a sentence; the tags are put behind those that are there.
    pub fn tag(&self, words: &[Word], scratch: &mut TagScratch, tags: &mut Vec<Tag>) {
        let TagScratch { features, frame } = scratch;
        frame.set(words);
        let mut before = [N_TAGS, N_TAGS];
        for at in 0..words.len() {
            let tag = match self.sure.get(&frame.form(at)) {
                Some(tag) => tag.number(),
                None => {
                    let mut scores = [0; N_TAGS];
                    frame.features(at, before, features);
                    self.weights.add_all(features, &mut scores);
                    best(&scores)
                }
            };
            before = [tag, before[0]];
            tags.extend(Tag::numbered(tag));
        }
    }

    /// Writes the model.
    pub fn write(&self, to: &mut Writer) {
        let mut sure: Vec<(u32, Tag)> = self.sure.iter().map(|(k, v)| (*k, *v)).collect();
        sure.sort_unstable();
        to.number(sure.len() as u32);
        let mut last = 0;
        for (form, _) in &sure {
            to.number(form - last);
            last = *form;
        }
        for (_, tag) in &sure {
            to.byte(tag.number() as u8);
        }
        self.weights.write(to);
    }

    /// Reads what [`Tagger::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let n = from.number()? as usize;
        let mut form = 0_u32;
        let mut forms = Vec::new();
        for _ in 0..n {
            form = form.checked_add(from.number()?).ok_or(Damage)?;
            forms.push(form);
        }
        let mut sure = HashMap::with_capacity_and_hasher(n, Default::default());
        for form in forms {
            let tag = Tag::numbered(from.byte()?.into()).ok_or(Damage)?;
            sure.insert(form, tag);
        }
        Ok(Tagger {
            sure,
            weights: Weights::read(from, N_TAGS)?,
        })
    }
}

/// Tags the sentences of a text.
pub(super) fn tag(
    tagger: &Tagger,
    words: &[Word],
    sentences: &[Range<usize>],
    analysis: &mut Analysis,
) {
    let mut scratch = TagScratch::default();
    analysis.tags.reserve(words.len());
    for sentence in sentences {
        tagger.tag(&words[sentence.clone()], &mut scratch, &mut analysis.tags);
    }
}

/// The first of the highest scores.
fn best(scores: &[i32; N_TAGS]) -> usize {
    let mut best = 0;
    for (tag, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = tag;
        }
    }
    best
}
