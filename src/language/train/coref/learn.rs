//! Log-linear choice among options of which several may be right: the gradient of the marginal likelihood (Durrett
//! and Klein 2013), AdaGrad (Duchi, Hazan, Singer 2011), L2.

use crate::{
    extract::coref::Situation,
    language::{
        coref::normalise,
        feature::Feature,
        train::perceptron::{Dice, round},
    },
};
use std::collections::{BTreeMap, HashMap};

/// What is one weight: a feature, and the label it speaks for.
type Key = (Feature, u8);

/// Options, each with what speaks for it, and which of them are right.
#[derive(Clone, Debug)]
pub(super) struct Example {
    options: Vec<Vec<Key>>,
    /// What rules add to each option, when the model is used.
    biases: Vec<f32>,
    pub(super) right: Vec<bool>,
    /// What it counts, beside others.
    pub(super) count: f32,
}

impl Example {
    /// A choice among labels with the same features.
    pub(super) fn labelled(features: &[Feature], right: usize, n_labels: usize) -> Self {
        let option = |label: usize| features.iter().map(|f| (*f, label as u8)).collect();
        Example {
            options: (0..n_labels).map(option).collect(),
            biases: Vec::new(),
            right: (0..n_labels).map(|label| label == right).collect(),
            count: 1.0,
        }
    }

    /// A choice among options with their own features.
    pub(super) fn ranked(situation: &Situation<'_>, right: &[bool]) -> Self {
        let option = |features: &Vec<Feature>| features.iter().map(|f| (*f, 0)).collect();
        Example {
            options: situation.features[..right.len()]
                .iter()
                .map(option)
                .collect(),
            biases: situation.biases.to_vec(),
            right: right.to_vec(),
            count: 1.0,
        }
    }
}

/// What can be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) epochs: usize,
    /// AdaGrad's step.
    pub(super) rate: f32,
    /// How strongly weights are drawn to zero.
    pub(super) l2: f32,
    /// Rarer features are left out.
    pub(super) min_count: u32,
}

/// Weights as they were learnt.
#[derive(Clone, Debug)]
pub(super) struct Trained {
    weights: HashMap<Key, f32>,
}

/// The largest weight, in units.
const LARGEST: f32 = 127.0;

impl Trained {
    /// How much speaks for each option.
    pub(super) fn score(&self, example: &Example) -> Vec<f32> {
        let weight = |key: &Key| self.weights.get(key).copied().unwrap_or_default();
        let options = example.options.iter();
        options
            .map(|option| option.iter().map(weight).sum())
            .collect()
    }

    /// The best option of an example with what rules add, and its share.
    pub(super) fn best(&self, example: &Example) -> (usize, f32) {
        let mut shares = self.score(example);
        for (share, bias) in shares.iter_mut().zip(&example.biases) {
            *share += bias;
        }
        normalise(&mut shares);
        let best = (1..shares.len()).fold(
            0,
            |best, at| {
                if shares[at] > shares[best] { at } else { best }
            },
        );
        (best, shares[best])
    }

    /// The best antecedent, or none where that is best, and its share.
    pub(super) fn choose(&self, situation: &Situation<'_>) -> (Option<usize>, f32) {
        let undecided = vec![false; situation.possible.len() + 1];
        let (best, share) = self.best(&Example::ranked(situation, &undecided));
        (best.checked_sub(1), share)
    }

    /// What one unit of a rounded weight is worth.
    pub(super) fn unit(&self) -> f32 {
        let largest = self
            .weights
            .values()
            .fold(0.0, |most: f32, w| most.max(w.abs()));
        largest.max(0.01) / LARGEST
    }

    /// Rounded weights by feature.
    pub(super) fn rows(&self) -> Vec<(Feature, Vec<(u8, i8)>)> {
        let unit = self.unit();
        let mut rows: BTreeMap<Feature, Vec<(u8, i8)>> = BTreeMap::new();
        for ((feature, label), weight) in self.weights.iter().collect::<BTreeMap<_, _>>() {
            let rounded = round(*weight, unit);
            if rounded != 0 {
                rows.entry(*feature).or_default().push((*label, rounded));
            }
        }
        rows.into_iter().collect()
    }
}

/// An example whose features are numbered.
type Numbered<'e> = (Vec<Vec<usize>>, &'e [bool], f32);

/// Learns from examples.
pub(super) fn train<'e>(
    examples: impl Iterator<Item = &'e Example>,
    settings: &Settings,
) -> Trained {
    let examples: Vec<&Example> = examples
        .filter(|e| e.right.contains(&true) && e.right.contains(&false))
        .collect();
    let mut counts: HashMap<Feature, u32> = HashMap::new();
    for example in &examples {
        let mut features: Vec<Feature> =
            example.options.iter().flatten().map(|key| key.0).collect();
        features.sort_unstable();
        features.dedup();
        for feature in features {
            *counts.entry(feature).or_default() += 1;
        }
    }
    let mut ids: HashMap<Key, usize> = HashMap::new();
    let data: Vec<Numbered<'_>> = examples
        .iter()
        .map(|example| {
            let mut id = |key: &Key| {
                let next = ids.len();
                (counts[&key.0] >= settings.min_count).then(|| *ids.entry(*key).or_insert(next))
            };
            let options = example.options.iter();
            let options = options.map(|option| option.iter().filter_map(&mut id).collect());
            (options.collect(), example.right.as_slice(), example.count)
        })
        .collect();
    let mut weights = vec![0.0_f32; ids.len()];
    let mut squares = vec![0.1_f32; ids.len()];
    let mut order: Vec<usize> = (0..data.len()).collect();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for epoch in 0..settings.epochs {
        dice.shuffle(&mut order);
        let rate = settings.rate * (1.0 - epoch as f32 / settings.epochs as f32).max(0.05);
        for at in &order {
            let (options, right, count) = &data[*at];
            let mut shares: Vec<f32> = options
                .iter()
                .map(|option| option.iter().map(|id| weights[*id]).sum())
                .collect();
            normalise(&mut shares);
            let mass: f32 = shares
                .iter()
                .zip(*right)
                .map(|(s, r)| if *r { *s } else { 0.0 })
                .sum();
            for ((option, share), right) in options.iter().zip(&shares).zip(*right) {
                let wanted = if *right { share / mass.max(1e-6) } else { 0.0 };
                let gradient = count * (wanted - share);
                if gradient.abs() < 1e-4 {
                    continue;
                }
                for id in option {
                    let slope = gradient - settings.l2 * weights[*id];
                    squares[*id] += slope * slope;
                    weights[*id] += rate * slope / squares[*id].sqrt();
                }
            }
        }
    }
    Trained {
        weights: ids
            .into_iter()
            .map(|(key, id)| (key, weights[id]))
            .collect(),
    }
}

/// Fits slope and offset of the logit of a share to outcomes (Platt 1999), by gradient ascent.
pub(super) fn platt(outcomes: &[(f32, bool)]) -> [f32; 2] {
    let (mut slope, mut offset) = (1.0_f32, 0.0_f32);
    for _ in 0..2000 {
        let (mut by_slope, mut by_offset) = (0.0, 0.0);
        for (share, right) in outcomes {
            let share = share.clamp(0.01, 0.99);
            let logit = (share / (1.0 - share)).ln();
            let error =
                f32::from(u8::from(*right)) - 1.0 / (1.0 + (-(slope * logit + offset)).exp());
            by_slope += error * logit;
            by_offset += error;
        }
        let n = outcomes.len().max(1) as f32;
        slope += 0.3 * by_slope / n;
        offset += 0.3 * by_offset / n;
    }
    [slope, offset]
}
