//! Training of a [`Crf`]: the gradient of the likelihood by forward-backward, AdaGrad (Duchi, Hazan, Singer 2011),
//! L2; then pruning and quantising.

use crate::language::{crf::Crf, feature::Feature, train::perceptron::Dice, weights::Weights};
use std::collections::{HashMap, HashSet};

/// A set of labels, as bits.
pub(super) type Labels = u32;

/// One token: its features in groups, and which labels may be right.
#[derive(Clone, Debug)]
pub(super) struct Example<F> {
    /// Features; a group of them may be hidden for a sentence.
    pub(super) groups: [Vec<F>; GROUPS],
    /// Those that may be right: one where it is known, all where nothing is.
    pub(super) labels: Labels,
}

/// How many groups of features there are.
pub(super) const GROUPS: usize = 4;

/// What can be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    /// How often all sentences are looked at.
    pub(super) epochs: usize,
    /// AdaGrad's step.
    pub(super) rate: f32,
    /// How strongly weights are drawn to zero.
    pub(super) l2: f32,
    /// How strongly small weights are made zero.
    pub(super) l1: f32,
    /// What AdaGrad's sums of squares begin with.
    pub(super) start: f32,
    /// Rarer features are left out.
    pub(super) min_count: u32,
    /// How often each group is hidden.
    pub(super) hidden: [f32; GROUPS],
}

/// What came of training, before it is made small.
pub(super) struct Trained<const N: usize> {
    features: Vec<Feature>,
    counts: Vec<u32>,
    weights: Vec<[f32; N]>,
    transitions: [[f32; N]; N],
}

/// Trains on `sentences`, each with what it counts.
pub(super) fn train<const N: usize>(
    sentences: &[&(Vec<Example<Feature>>, f32)],
    settings: &Settings,
    log: &dyn Fn(&str),
) -> Trained<N> {
    train_with(sentences, settings, &|_| true, log)
}

/// Trains twice: the second time with the `n` features alone that had the largest effect in the first.
pub(super) fn train_small<const N: usize>(
    sentences: &[&(Vec<Example<Feature>>, f32)],
    settings: &Settings,
    n: usize,
    log: &dyn Fn(&str),
) -> Trained<N> {
    let all: Trained<N> = train_with(sentences, settings, &|_| true, log);
    let mut ranked: Vec<(f32, Feature)> = (0..all.features.len())
        .map(|at| {
            (
                (0..N).map(|label| all.effect(at, label)).sum(),
                all.features[at],
            )
        })
        .collect();
    ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let kept: HashSet<Feature> = ranked.iter().take(n).map(|(_, feature)| *feature).collect();
    train_with(sentences, settings, &|feature| kept.contains(&feature), log)
}

fn train_with<const N: usize>(
    sentences: &[&(Vec<Example<Feature>>, f32)],
    settings: &Settings,
    is_kept: &dyn Fn(Feature) -> bool,
    log: &dyn Fn(&str),
) -> Trained<N> {
    let mut counts: HashMap<Feature, u32> = HashMap::new();
    for (sentence, _) in sentences {
        for feature in sentence
            .iter()
            .flat_map(|token| token.groups.iter().flatten())
        {
            *counts.entry(*feature).or_default() += 1;
        }
    }
    let mut features: Vec<Feature> = counts
        .iter()
        .filter(|(feature, count)| **count >= settings.min_count && is_kept(**feature))
        .map(|(feature, _)| *feature)
        .collect();
    features.sort_unstable();
    let ids: HashMap<Feature, u32> = features.iter().zip(0..).map(|(f, id)| (*f, id)).collect();
    let data: Vec<(Vec<Example<u32>>, f32)> = sentences
        .iter()
        .map(|(sentence, count)| {
            let tokens = sentence.iter().map(|token| Example {
                groups: token
                    .groups
                    .each_ref()
                    .map(|group| group.iter().filter_map(|f| ids.get(f).copied()).collect()),
                labels: token.labels,
            });
            (tokens.collect(), *count)
        })
        .collect();
    drop(ids);
    let mut learner = Learner::<N> {
        weights: vec![[0.0; N]; features.len()],
        squares: vec![[settings.start; N]; features.len()],
        transitions: [[0.0; N]; N],
        transition_squares: [[settings.start; N]; N],
        rate: settings.rate,
        l2: settings.l2,
        l1: settings.l1,
    };
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let mut order: Vec<usize> = (0..data.len())
        .filter(|at| !data[*at].0.is_empty())
        .collect();
    for epoch in 0..settings.epochs {
        dice.shuffle(&mut order);
        let rest = 1.0 - epoch as f32 / settings.epochs as f32;
        learner.rate = settings.rate * rest.max(0.05);
        let mut loss = 0.0;
        for at in &order {
            let (sentence, count) = &data[*at];
            let shown = settings
                .hidden
                .map(|share| dice.below(1 << 16) as f32 >= share * 65536.0);
            loss += learner.step(sentence, *count, shown);
        }
        if epoch + 1 == settings.epochs {
            log(&format!(
                "  loss {:.4} a sentence, {} features",
                loss / order.len() as f64,
                features.len()
            ));
        }
    }
    Trained {
        counts: features.iter().map(|f| counts[f]).collect(),
        features,
        weights: learner.weights,
        transitions: learner.transitions,
    }
}

impl<const N: usize> Trained<N> {
    /// How much a weight matters: more where it is used more often.
    fn effect(&self, at: usize, label: usize) -> f32 {
        self.weights[at][label].abs() * (self.counts[at] as f32).min(50.0).powf(0.3)
    }

    /// Keeps the `n` weights of the largest effect, in 8 bits.
    pub(super) fn pruned(&self, n: usize) -> Crf<N> {
        let effect = |at: usize, label: usize| self.effect(at, label);
        let mut effects: Vec<f32> = (0..self.features.len())
            .flat_map(|at| (0..N).map(move |label| effect(at, label)))
            .collect();
        let least = if effects.len() > n {
            effects
                .select_nth_unstable_by(n, |a, b| b.total_cmp(a))
                .1
                .to_owned()
        } else {
            0.0
        };
        let largest = self
            .weights
            .iter()
            .flatten()
            .fold(0.0_f32, |top, w| top.max(w.abs()));
        let unit = (largest.min(4.0) / 127.0).max(1e-6);
        let quantised = |weight: f32| (weight / unit).round().clamp(-127.0, 127.0) as i8;
        let mut rows = Vec::new();
        for (at, feature) in self.features.iter().enumerate() {
            let row: Vec<(u8, i8)> = (0..N)
                .filter(|label| effect(at, *label) > least)
                .map(|label| (label as u8, quantised(self.weights[at][label])))
                .filter(|(_, weight)| *weight != 0)
                .collect();
            if !row.is_empty() {
                rows.push((*feature, row));
            }
        }
        let unit = (unit * 1e6).floor() / 1e6;
        Crf::new(
            Weights::new(&rows),
            self.transitions
                .map(|row| row.map(|w| (w / unit).round() as i32)),
            unit,
        )
    }
}

struct Learner<const N: usize> {
    weights: Vec<[f32; N]>,
    squares: Vec<[f32; N]>,
    transitions: [[f32; N]; N],
    transition_squares: [[f32; N]; N],
    rate: f32,
    l2: f32,
    l1: f32,
}

/// Gradients smaller than this are not worth the time.
const NEGLIGIBLE: f32 = 1e-3;

impl<const N: usize> Learner<N> {
    /// Goes one step down the gradient; returns the loss before.
    fn step(&mut self, sentence: &[Example<u32>], count: f32, shown: [bool; GROUPS]) -> f64 {
        let mut own = Vec::with_capacity(sentence.len());
        for token in sentence {
            let mut sums = [0.0; N];
            for id in visible(token, shown) {
                for (sum, weight) in sums.iter_mut().zip(&self.weights[id as usize]) {
                    *sum += weight;
                }
            }
            let top = sums.iter().copied().fold(f32::MIN, f32::max);
            own.push(sums.map(|sum| (sum - top).exp()));
        }
        let factors = self.transitions.map(|row| row.map(f32::exp));
        let all = Lattice::new(&own, &factors);
        // the same with only what may be right
        for (own, token) in own.iter_mut().zip(sentence) {
            for (label, own) in own.iter_mut().enumerate() {
                if token.labels & 1 << label == 0 {
                    *own = 0.0;
                }
            }
        }
        let right = Lattice::new(&own, &factors);
        let mut gradient = [[0.0; N]; N];
        for (at, token) in sentence.iter().enumerate() {
            let mut own = [0.0; N];
            let mut most = 0.0_f32;
            for (label, own) in own.iter_mut().enumerate() {
                *own = (all.marginals[at][label] - right.marginals[at][label]) * count;
                most = most.max(own.abs());
            }
            if at > 0 {
                all.add_pairs(at, 1.0, &factors, &mut gradient);
                right.add_pairs(at, -1.0, &factors, &mut gradient);
            }
            if most < NEGLIGIBLE {
                continue;
            }
            for id in visible(token, shown) {
                let weights = &mut self.weights[id as usize];
                let squares = &mut self.squares[id as usize];
                for label in 0..N {
                    let g = own[label] + self.l2 * weights[label];
                    squares[label] += g * g;
                    let step = self.rate / squares[label].sqrt();
                    let weight = weights[label] - step * g;
                    weights[label] = (weight.abs() - step * self.l1).max(0.0).copysign(weight);
                }
            }
        }
        let transitions = self.transitions.as_flattened_mut().iter_mut();
        let squares = self.transition_squares.as_flattened_mut().iter_mut();
        for ((weight, square), g) in transitions.zip(squares).zip(gradient.as_flattened()) {
            let g = g * count;
            *square += g * g;
            *weight -= self.rate * g / square.sqrt();
        }
        all.log_sum - right.log_sum
    }
}

fn visible(token: &Example<u32>, shown: [bool; GROUPS]) -> impl Iterator<Item = u32> {
    token
        .groups
        .iter()
        .zip(shown)
        .filter(|(_, shown)| *shown)
        .flat_map(|(group, _)| group.iter().copied())
}

/// Sums over all paths.
struct Lattice<const N: usize> {
    /// Up to each token, made one.
    forward: Vec<[f32; N]>,
    /// From each token on, its own score included.
    after: Vec<[f32; N]>,
    marginals: Vec<[f32; N]>,
    log_sum: f64,
}

impl<const N: usize> Lattice<N> {
    fn new(own: &[[f32; N]], factors: &[[f32; N]; N]) -> Self {
        let mut forward: Vec<[f32; N]> = Vec::with_capacity(own.len());
        let mut log_sum = 0.0;
        for own in own {
            let mut now = *own;
            if let Some(before) = forward.last() {
                let mut sums = [0.0; N];
                for (from, factors) in before.iter().zip(factors) {
                    for (sum, factor) in sums.iter_mut().zip(factors) {
                        *sum += from * factor;
                    }
                }
                for (now, sum) in now.iter_mut().zip(sums) {
                    *now *= sum;
                }
            }
            let sum = now.iter().sum::<f32>().max(1e-30);
            log_sum += f64::from(sum.ln());
            forward.push(now.map(|value| value / sum));
        }
        let mut after = vec![[0.0; N]; own.len()];
        let mut marginals = vec![[0.0; N]; own.len()];
        let mut backward = [1.0; N];
        for at in (0..own.len()).rev() {
            let mut sum = 0.0;
            for label in 0..N {
                marginals[at][label] = forward[at][label] * backward[label];
                after[at][label] = own[at][label] * backward[label];
                sum += marginals[at][label];
            }
            let sum = sum.max(1e-30);
            marginals[at] = marginals[at].map(|value| value / sum);
            let sum = after[at].iter().sum::<f32>().max(1e-30);
            after[at] = after[at].map(|value| value / sum);
            for (backward, factors) in backward.iter_mut().zip(factors) {
                *backward = after[at].iter().zip(factors).map(|(a, b)| a * b).sum();
            }
        }
        Lattice {
            forward,
            after,
            marginals,
            log_sum,
        }
    }

    /// Adds the probabilities of each pair of labels of the tokens before `at` and at it.
    fn add_pairs(&self, at: usize, sign: f32, factors: &[[f32; N]; N], sums: &mut [[f32; N]; N]) {
        let mut pairs = [[0.0; N]; N];
        let mut total = 0.0;
        for from in 0..N {
            let before = self.forward[at - 1][from];
            for to in 0..N {
                let pair = before * factors[from][to] * self.after[at][to];
                pairs[from][to] = pair;
                total += pair;
            }
        }
        let factor = sign / total.max(1e-30);
        for (sum, pair) in sums.as_flattened_mut().iter_mut().zip(pairs.as_flattened()) {
            *sum += pair * factor;
        }
    }
}
