//! Linear-chain conditional random fields: the best sequence of labels, and how sure each is.

use crate::language::{
    feature::Feature,
    file::{Damage, Reader, Writer},
    weights::Weights,
};

/// A trained model over `N` labels.
#[derive(Clone, Debug)]
pub struct Crf<const N: usize> {
    weights: Weights,
    /// From label to label, row by row, in the units of the weights.
    transitions: [[i32; N]; N],
    /// Natural logarithm that one unit of a weight is worth.
    unit: f32,
}

/// How much speaks for each label of one token.
pub type Scores<const N: usize> = [i32; N];

impl<const N: usize> Crf<N> {
    /// Joins `weights` and `transitions`, one unit of which is worth `unit`.
    pub fn new(weights: Weights, transitions: [[i32; N]; N], unit: f32) -> Self {
        Crf {
            weights,
            transitions,
            unit,
        }
    }

    /// Returns the number of features.
    pub fn n_features(&self) -> usize {
        self.weights.n_features()
    }

    /// Adds what `feature` says to `scores`.
    #[inline]
    pub fn add(&self, feature: Feature, scores: &mut Scores<N>) {
        self.weights.add(feature, scores);
    }

    /// Adds what each of `features` says to `scores`.
    #[inline]
    pub fn add_all(&self, features: &[Feature], scores: &mut Scores<N>) {
        self.weights.add_all(features, scores);
    }

    /// Returns the score of a label that is beyond doubt.
    pub fn certain(&self) -> i32 {
        (40.0 / self.unit) as i32
    }

    /// Finds the best labels of a sequence: Viterbi's algorithm.
    pub fn decode(&self, scores: &[Scores<N>]) -> Vec<u8> {
        let mut back: Vec<[u8; N]> = Vec::with_capacity(scores.len());
        let mut best = [0; N];
        for (at, own) in scores.iter().enumerate() {
            if at == 0 {
                best = *own;
                continue;
            }
            let mut next = [i32::MIN; N];
            let mut from_next = [0; N];
            for (from, score) in best.iter().enumerate() {
                for to in 0..N {
                    let score = score + self.transitions[from][to];
                    if score > next[to] {
                        (next[to], from_next[to]) = (score, from as u8);
                    }
                }
            }
            for to in 0..N {
                best[to] = next[to] + own[to];
            }
            back.push(from_next);
        }
        let mut label = 0;
        for at in 1..N {
            if best[at] > best[label] {
                label = at;
            }
        }
        let mut labels = vec![label as u8; scores.len()];
        for at in (1..scores.len()).rev() {
            label = usize::from(back[at - 1][label]);
            labels[at - 1] = label as u8;
        }
        labels
    }

    /// Finds the best labels of a sequence among those that have a label for which `is_needed`.
    pub fn decode_with(&self, scores: &[Scores<N>], is_needed: impl Fn(u8) -> bool) -> Vec<u8> {
        // two layers: before and after a needed label
        let mut back: Vec<[[(u8, u8); N]; 2]> = Vec::with_capacity(scores.len());
        let mut best = [[i32::MIN / 2; N]; 2];
        let layer = |from: usize, label: usize| usize::from(from > 0 || is_needed(label as u8));
        for (at, own) in scores.iter().enumerate() {
            let mut next = [[i32::MIN / 2; N]; 2];
            let mut from_next = [[(0, 0); N]; 2];
            for to in 0..N {
                for (before, best) in best.iter().enumerate() {
                    let after = layer(before, to);
                    if at == 0 {
                        if before == 0 {
                            next[after][to] = own[to];
                        }
                        continue;
                    }
                    for (from, score) in best.iter().enumerate() {
                        let score = score + self.transitions[from][to] + own[to];
                        if score > next[after][to] {
                            next[after][to] = score;
                            from_next[after][to] = (before as u8, from as u8);
                        }
                    }
                }
            }
            best = next;
            back.push(from_next);
        }
        let mut label = 0;
        for at in 1..N {
            if best[1][at] > best[1][label] {
                label = at;
            }
        }
        let mut place = (1, label as u8);
        let mut labels = vec![0; scores.len()];
        for at in (0..scores.len()).rev() {
            labels[at] = place.1;
            place = back[at][usize::from(place.0)][usize::from(place.1)];
        }
        labels
    }

    /// Returns the probability of each of `labels` at its place: the forward-backward algorithm.
    pub fn marginals(&self, scores: &[Scores<N>], labels: &[u8]) -> Vec<f32> {
        let (found, _) = self.distribution(&self.potentials(scores));
        let found = found.iter().zip(labels);
        found.map(|(all, label)| all[usize::from(*label)]).collect()
    }

    /// Returns what multiplies the weight of a sequence for each label at each place, the largest being one.
    pub fn potentials(&self, scores: &[Scores<N>]) -> Vec<[f32; N]> {
        let all = scores.iter().map(|scores| {
            let top = scores.iter().copied().max().unwrap_or_default();
            scores.map(|score| self.exp(score - top))
        });
        all.collect()
    }

    /// Sums over all sequences up to each place, each made one; also the natural logarithm of the sum over all.
    pub fn forward(&self, potentials: &[[f32; N]]) -> (Vec<[f32; N]>, f32) {
        let factors = self.transitions.map(|row| row.map(|t| self.exp(t)));
        let mut log_sum = 0.0;
        let mut forward: Vec<[f32; N]> = Vec::with_capacity(potentials.len());
        for own in potentials {
            let mut now = [1.0; N];
            if let Some(before) = forward.last() {
                now = [0.0; N];
                for (from, factors) in before.iter().zip(&factors) {
                    for (sum, factor) in now.iter_mut().zip(factors) {
                        *sum += from * factor;
                    }
                }
            }
            let (now, sum) = normalised(&now, own);
            log_sum += sum.ln();
            forward.push(now);
        }
        (forward, log_sum)
    }

    /// Returns the probabilities of all labels at each place, and the natural logarithm of the sum over all
    /// sequences.
    pub fn distribution(&self, potentials: &[[f32; N]]) -> (Vec<[f32; N]>, f32) {
        let factors = self.transitions.map(|row| row.map(|t| self.exp(t)));
        let (mut found, log_sum) = self.forward(potentials);
        let mut backward = [1.0 / N as f32; N];
        for (here, own) in found.iter_mut().zip(potentials).rev() {
            *here = normalised(here, &backward).0;
            let (after, _) = normalised(&backward, own);
            for (sum, factors) in backward.iter_mut().zip(&factors) {
                *sum = after.iter().zip(factors).map(|(a, b)| a * b).sum();
            }
        }
        (found, log_sum)
    }

    fn exp(&self, score: i32) -> f32 {
        (score as f32 * self.unit).max(-80.0).exp()
    }

    /// Writes the model.
    pub fn write(&self, to: &mut Writer) {
        to.number((self.unit * 1e6) as u32);
        for weight in self.transitions.as_flattened() {
            to.number((weight << 1 ^ weight >> 31).cast_unsigned());
        }
        self.weights.write(to);
    }

    /// Reads what [`Crf::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let unit = from.number()? as f32 / 1e6;
        let mut transitions = [[0; N]; N];
        for weight in transitions.as_flattened_mut() {
            let number = from.number()?;
            *weight = (number >> 1).cast_signed() ^ -((number & 1).cast_signed());
            if weight.unsigned_abs() > 1 << 20 {
                return Err(Damage);
            }
        }
        Ok(Crf {
            weights: Weights::read(from, N)?,
            transitions,
            unit,
        })
    }
}

/// Multiplies place by place and makes the sum one; also returns what it was.
fn normalised<const N: usize>(a: &[f32; N], b: &[f32; N]) -> ([f32; N], f32) {
    let mut product = [0.0; N];
    for at in 0..N {
        product[at] = a[at] * b[at];
    }
    let sum: f32 = product.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    (product.map(|value| value / sum), sum)
}
