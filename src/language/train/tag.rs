//! Trains the tagger.

use crate::language::{
    tag::{Frame, N_TAGS, Tag, TagScratch, Tagger},
    train::{
        conllu::Sentence,
        perceptron::{Averaged, Dice, Perceptron, Settings, quantise, strongest},
    },
    weights::Weights,
};
use std::collections::BTreeMap;

/// Learns from sentences.
pub(super) fn learn(sentences: &[&Sentence], settings: Settings) -> Tagger {
    let (sure, rows) = weigh(sentences, settings);
    pack(&sure, &rows, settings)
}

/// Finds weights.
fn weigh(sentences: &[&Sentence], settings: Settings) -> (BTreeMap<u32, Tag>, Averaged) {
    let sure = sure(sentences);
    let model = Perceptron::new(N_TAGS, settings.least_updates);
    let mut rows = epochs(model, sentences, &sure, settings.n_trials);
    if settings.n_epochs > 0 {
        let features = strongest(&rows, settings.n_features);
        let model = Perceptron::among(N_TAGS, features.into_iter());
        rows = epochs(model, sentences, &sure, settings.n_epochs);
    }
    (sure, rows)
}

fn pack(sure: &BTreeMap<u32, Tag>, rows: &Averaged, settings: Settings) -> Tagger {
    let rows = quantise(rows, settings.unit, settings.least_weight);
    Tagger::new(
        sure.iter().map(|(form, tag)| (*form, *tag)),
        Weights::new(&rows),
    )
}

/// Goes over the sentences, and returns the averaged weights.
fn epochs(
    mut model: Perceptron,
    sentences: &[&Sentence],
    sure: &BTreeMap<u32, Tag>,
    n: usize,
) -> Averaged {
    let mut order: Vec<&Sentence> = sentences.to_vec();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let (mut frame, mut features) = (Frame::default(), Vec::new());
    let mut scores = [0.0; N_TAGS];
    for _ in 0..n {
        dice.shuffle(&mut order);
        for sentence in &order {
            frame.set(&sentence.words);
            let mut before = [N_TAGS, N_TAGS];
            for (at, right) in sentence.tags.iter().enumerate() {
                let tag = match sure.get(&frame.form(at)) {
                    Some(tag) => tag.number(),
                    None => {
                        frame.features(at, before, &mut features);
                        model.score(&features, &mut scores);
                        let best = best(&scores);
                        if let Some(right) = right.filter(|right| right.number() != best) {
                            model.update(&features, right.number(), best);
                        }
                        best
                    }
                };
                before = [tag, before[0]];
            }
            model.tick();
        }
    }
    model.average()
}

fn best(scores: &[f32]) -> usize {
    let mut best = 0;
    for (tag, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = tag;
        }
    }
    best
}

/// Forms that occur often and always have the same tag.
fn sure(sentences: &[&Sentence]) -> BTreeMap<u32, Tag> {
    const OFTEN: usize = 100;
    let mut counts: BTreeMap<u32, BTreeMap<Option<Tag>, usize>> = BTreeMap::new();
    for sentence in sentences {
        for (word, tag) in sentence.words.iter().zip(&sentence.tags) {
            *counts
                .entry(word.form)
                .or_default()
                .entry(*tag)
                .or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter_map(|(form, tags)| {
            let n: usize = tags.values().sum();
            let (tag, most) = tags.into_iter().max_by_key(|(_, n)| *n)?;
            (n >= OFTEN && (n - most) * 500 <= n)
                .then_some(tag)
                .flatten()
                .map(|tag| (form, tag))
        })
        .collect()
}

/// Tags a sentence.
pub(super) fn tags(tagger: &Tagger, sentence: &Sentence, scratch: &mut TagScratch) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(sentence.words.len());
    tagger.tag(&sentence.words, scratch, &mut tags);
    tags
}

/// Shares of right tags, universal and Penn, among the known ones.
pub(super) fn score(tagger: &Tagger, sentences: &[Sentence]) -> String {
    let mut scratch = TagScratch::default();
    let (mut n, mut upos, mut xpos) = (0, 0, 0);
    for sentence in sentences {
        let tags = tags(tagger, sentence, &mut scratch);
        for (tag, right) in tags.iter().zip(&sentence.tags) {
            n += 1;
            upos += usize::from(right.is_some_and(|right| right.upos() == tag.upos()));
            xpos += usize::from(right.is_some_and(|right| right.xpos() == tag.xpos()));
        }
    }
    let share = |right: usize| 100.0 * right as f64 / f64::from(n);
    format!("UPOS {:.2}, XPOS {:.2}", share(upos), share(xpos))
}
