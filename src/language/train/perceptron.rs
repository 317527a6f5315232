//! The averaged perceptron.
//!
//! Collins (2002). A feature counts only once it has been part of several updates, after Goldberg and
//! Elhadad (2011): that leaves a small part of the features, and nearly all of the accuracy.

use crate::language::feature::{BITS, Feature};

/// Features in ascending order with a weight for each label.
pub(super) type Averaged = Vec<(Feature, Vec<f32>)>;

/// How a perceptron is trained, and what is kept of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    /// Epochs in which the features are found that count.
    pub(super) n_trials: usize,
    /// Epochs with these alone; 0 to keep what was found.
    pub(super) n_epochs: usize,
    /// Updates that a feature must have been part of.
    pub(super) least_updates: u16,
    /// Features that are kept, those that say most.
    pub(super) n_features: usize,
    /// The weight that becomes 1.
    pub(super) unit: f32,
    /// Rounded weights nearer to 0 are dropped.
    pub(super) least_weight: i8,
}

/// Weights in the making.
pub(super) struct Perceptron {
    n_labels: usize,
    /// Updates that a feature must have been part of.
    least: u16,
    /// The row of each feature, 0 for none.
    index: Vec<u32>,
    features: Vec<Feature>,
    updates: Vec<u16>,
    weights: Vec<f32>,
    /// Changes of the weights, each times the moment it happened at.
    late: Vec<f32>,
    now: f32,
    /// Whether features that have no row yet get one.
    is_open: bool,
}

impl Perceptron {
    pub(super) fn new(n_labels: usize, least: u16) -> Self {
        Perceptron {
            n_labels,
            least,
            index: vec![0; 1 << BITS],
            features: vec![0],
            updates: vec![0],
            weights: vec![0.0; n_labels],
            late: vec![0.0; n_labels],
            now: 1.0,
            is_open: true,
        }
    }

    /// Starts anew with these features and no others.
    pub(super) fn among(n_labels: usize, features: impl Iterator<Item = Feature>) -> Self {
        let mut model = Perceptron::new(n_labels, 0);
        for feature in features {
            model.row(feature);
        }
        model.is_open = false;
        model
    }

    /// The row of a feature; 0 where it has none and gets none.
    fn row(&mut self, feature: Feature) -> usize {
        let slot = &mut self.index[feature as usize];
        if *slot == 0 && self.is_open {
            *slot = self.features.len() as u32;
            self.features.push(feature);
            self.updates.push(0);
            self.weights.resize(self.weights.len() + self.n_labels, 0.0);
            self.late.resize(self.late.len() + self.n_labels, 0.0);
        }
        *slot as usize
    }

    /// Adds up what the features say of each label.
    pub(super) fn score(&self, features: &[Feature], scores: &mut [f32]) {
        scores.fill(0.0);
        for feature in features {
            let row = self.index[*feature as usize] as usize;
            if row > 0 && self.updates[row] >= self.least {
                let from = row * self.n_labels;
                let weights = &self.weights[from..from + self.n_labels];
                for (score, weight) in scores.iter_mut().zip(weights) {
                    *score += weight;
                }
            }
        }
    }

    /// Makes the features speak for the label `right` and against `wrong`.
    pub(super) fn update(&mut self, features: &[Feature], right: usize, wrong: usize) {
        for feature in features {
            let row = self.row(*feature);
            if row == 0 {
                continue;
            }
            self.updates[row] = self.updates[row].saturating_add(1);
            for (label, change) in [(right, 1.0), (wrong, -1.0)] {
                self.weights[row * self.n_labels + label] += change;
                self.late[row * self.n_labels + label] += change * self.now;
            }
        }
    }

    /// Goes on to the next moment: weights are averaged over moments.
    pub(super) fn tick(&mut self) {
        self.now += 1.0;
    }

    /// The averaged weights of each feature, in ascending order of features.
    pub(super) fn average(&self) -> Averaged {
        let mut rows: Vec<usize> = (1..self.features.len())
            .filter(|row| self.updates[*row] >= self.least)
            .collect();
        rows.sort_unstable_by_key(|row| self.features[*row]);
        rows.into_iter()
            .map(|row| {
                let from = row * self.n_labels;
                let weights = (from..from + self.n_labels)
                    .map(|at| self.weights[at] - self.late[at] / self.now)
                    .collect();
                (self.features[row], weights)
            })
            .collect()
    }
}

/// The `n` features with the largest weights, in no order.
pub(super) fn strongest(rows: &[(Feature, Vec<f32>)], n: usize) -> Vec<Feature> {
    let mut found: Vec<(f32, Feature)> = rows
        .iter()
        .map(|(feature, row)| {
            let largest = row
                .iter()
                .fold(0.0, |largest: f32, weight| largest.max(weight.abs()));
            (largest, *feature)
        })
        .collect();
    found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(n);
    found.into_iter().map(|(_, feature)| feature).collect()
}

/// Rounds weights to 8 bits, `unit` to 1, and drops those that say little.
pub(super) fn quantise(
    rows: &[(Feature, Vec<f32>)],
    unit: f32,
    least: i8,
) -> Vec<(Feature, Vec<(u8, i8)>)> {
    rows.iter()
        .map(|(feature, weights)| {
            let row = weights
                .iter()
                .enumerate()
                .map(|(label, weight)| (label as u8, round(*weight, unit)))
                .filter(|(_, weight)| weight.unsigned_abs() >= least.unsigned_abs())
                .collect::<Vec<_>>();
            (*feature, row)
        })
        .filter(|(_, row)| !row.is_empty())
        .collect()
}

/// Rounds one weight.
pub(super) fn round(weight: f32, unit: f32) -> i8 {
    (weight / unit).round().clamp(-127.0, 127.0) as i8
}

/// Numbers that look random, the same ones each time: xorshift, after Marsaglia (2003).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// Returns a number below `n`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % n.max(1)
    }

    /// Shuffles.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
