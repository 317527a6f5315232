//! What speaks for and against a link between a common noun and what was mentioned before it.

use super::{Antecedent, Here, bucket, sentences, type_of};
use crate::{
    extract::{
        MentionForm,
        coref::{
            cluster::{Cluster, Kind},
            mention::{Mention, Start},
        },
    },
    language::feature::{Feature, feature},
};

/// How much speaks for the only one that a bare noun describes: `the mayor`, `the ministry`.
const ONLY_ONE: f32 = 2.0;

impl Here<'_, '_> {
    /// What rules add for a noun that one alone of the possible bears in its name or its role.
    pub(super) fn nominal_bias(&self, cluster: &Cluster) -> f32 {
        let m = self.mention;
        let is_bare = m.start == Start::The && m.modifiers.is_empty() && !m.is_extended;
        let is_only = self.n_described == 1 && cluster.described.contains(&m.lemma);
        if is_bare && is_only && cluster.entity.is_some() {
            ONLY_ONE
        } else {
            0.0
        }
    }

    pub(super) fn nominal(
        &self,
        antecedent: &Antecedent<'_>,
        last: &Mention,
        features: &mut Vec<Feature>,
    ) {
        let (m, c) = (self.mention, antecedent.cluster);
        let (_, start) = type_of(m);
        let ckind = c.kind as u32;
        let named = u32::from(c.entity.is_some());
        let same_head = c.heads.contains(&m.lemma);
        let is_last_head = u32::from(last.form == MentionForm::Nominal && last.lemma == m.lemma);
        let described = c.described.contains(&m.lemma);
        let matched = u32::from(same_head) + 2 * u32::from(described);
        let known = |word: &u32| c.modifiers.contains(word) || c.described.contains(word);
        let n_new = m
            .modifiers
            .iter()
            .filter(|word| !known(word))
            .count()
            .min(2) as u32;
        let n_same = (m.modifiers.len() - m.modifiers.iter().filter(|word| !known(word)).count())
            .min(2) as u32;
        let extended = u32::from(m.is_extended);
        let number = u32::from(m.is_plural == c.is_plural);
        let kinds = u32::from(c.kind == Kind::ALL[m.best_kind()]);
        let distance = sentences(m.turn - last.turn);
        let agree = u32::from(m.genders & c.genders != 0);
        features.extend([
            feature(50, &[start, matched, named]),
            feature(51, &[start, matched, n_new, n_same]),
            feature(52, &[matched, extended, n_new]),
            feature(53, &[matched, is_last_head, distance]),
            feature(54, &[matched, number, kinds]),
            feature(55, &[matched, ckind, named, distance.min(2)]),
            feature(56, &[m.lemma, ckind, named]),
            feature(57, &[m.classes[0].into(), ckind, named]),
            feature(58, &[m.classes[1].into(), c.class]),
            feature(59, &[start, kinds, named, ckind]),
            feature(60, &[start, matched, bucket(antecedent.rank)]),
            feature(61, &[agree, matched]),
            feature(62, &[m.lemma, matched]),
            feature(63, &[matched, u32::from(self.is_inside(last))]),
            feature(
                64,
                &[
                    matched,
                    u32::from(last.verb == m.verb),
                    last.role as u32,
                    m.role as u32,
                ],
            ),
            feature(
                65,
                &[start, kinds, u32::from(c.n == self.most), named, n_new],
            ),
            feature(66, &[kinds, antecedent.rank.min(3) as u32, start, matched]),
        ]);
    }
}
