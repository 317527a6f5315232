//! Whom a pronoun or a common noun means: weights for what a noun stands for, and for links between mentions.
//!
//! What the mentions and the features are is in `extract::coref`, which asks this model.

use crate::language::{
    feature::Feature,
    file::{Damage, Reader, Writer},
    weights::Weights,
};

/// What a noun may stand for, beside a thing: a person, an organisation, a place.
pub const N_KINDS: usize = 4;

/// Groups of mentions whose confidence is mapped by itself.
pub const N_GROUPS: usize = 4;

/// A log-linear model of nouns, and one of links.
#[derive(Clone, Debug)]
pub struct Coref {
    kinds: Weights,
    links: Weights,
    /// Natural logarithm that one unit of a weight is worth, of kinds and of links.
    units: [f32; 2],
    /// For each group of mentions, slope and offset of the logit of its confidence (Platt 1999).
    maps: [[f32; 2]; N_GROUPS],
}

impl Coref {
    /// Joins weights, what their units are worth, and the maps of confidence.
    pub fn new(
        kinds: Weights,
        links: Weights,
        units: [f32; 2],
        maps: [[f32; 2]; N_GROUPS],
    ) -> Self {
        Coref {
            kinds,
            links,
            units,
            maps,
        }
    }

    /// Returns how probable it is that a noun with these features is a thing, a person, an organisation, a place.
    pub fn kinds(&self, features: &[Feature]) -> [f32; N_KINDS] {
        let mut scores = [0; N_KINDS];
        self.kinds.add_all(features, &mut scores);
        let mut shares = scores.map(|score| score as f32 * self.units[0]);
        normalise(&mut shares);
        shares
    }

    /// Returns how much speaks for a link with these features, as a natural logarithm.
    pub fn link(&self, features: &[Feature]) -> f32 {
        let mut scores = [0];
        self.links.add_all(features, &mut scores);
        scores[0] as f32 * self.units[1]
    }

    /// Returns how sure a link is whose share among those possible is `share`.
    pub fn confidence(&self, group: usize, share: f32) -> f32 {
        let share = share.clamp(0.01, 0.99);
        let [slope, offset] = self.maps[group];
        1.0 / (1.0 + (-(slope * (share / (1.0 - share)).ln() + offset)).exp())
    }

    /// Returns the numbers of features of both models.
    pub fn n_features(&self) -> [usize; 2] {
        [self.kinds.n_features(), self.links.n_features()]
    }

    /// Writes the model.
    pub fn write(&self, to: &mut Writer) {
        for number in self.units.iter().chain(self.maps.as_flattened()) {
            to.number(number.to_bits());
        }
        self.kinds.write(to);
        self.links.write(to);
    }

    /// Reads what [`Coref::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let mut number = || {
            let number = f32::from_bits(from.number()?);
            number.is_finite().then_some(number).ok_or(Damage)
        };
        let units = [number()?, number()?];
        let mut maps = [[0.0; 2]; N_GROUPS];
        for value in maps.as_flattened_mut() {
            *value = number()?;
        }
        Ok(Coref {
            kinds: Weights::read(from, N_KINDS)?,
            links: Weights::read(from, 1)?,
            units,
            maps,
        })
    }
}

/// Turns logarithms into shares of one.
pub fn normalise(scores: &mut [f32]) {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in scores.iter_mut() {
        *score = (*score - top).exp();
    }
    let sum: f32 = scores.iter().sum();
    for score in scores {
        *score /= sum;
    }
}
