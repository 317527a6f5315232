//! What a common noun stands for: a thing, a person, an organisation, a place.

use super::mention::{FEMININE, MASCULINE, Mention, lower_hash};
use crate::{
    extract::{
        Document,
        quote::lexicon::{Standing, reports, standing},
    },
    language::{
        Analysis,
        feature::{Feature, feature, hash},
    },
    lexicon::{LEXICON, Traits},
};
use std::collections::HashMap;

/// Words of one document that were looked up.
#[derive(Debug, Default)]
pub(super) struct Nouns<'d> {
    traits: HashMap<&'d str, Traits>,
    reports: HashMap<&'d str, bool>,
    words: HashMap<(&'d str, usize), (u32, [u16; 2])>,
    features: Vec<Feature>,
}

impl<'d> Nouns<'d> {
    /// What the lists say of a form.
    pub(super) fn traits(&mut self, form: &'d str) -> Traits {
        *self
            .traits
            .entry(form)
            .or_insert_with(|| LEXICON.traits(&form.to_lowercase()))
    }

    /// Says whether a form is one of a verb that reports.
    pub(super) fn reports(&mut self, form: &'d str) -> bool {
        *self
            .reports
            .entry(form)
            .or_insert_with(|| reports(&form.to_lowercase()))
    }

    /// The base form of a token as a hash, and its classes.
    pub(super) fn word(
        &mut self,
        document: &Document<'d>,
        analysis: &Analysis,
        at: usize,
    ) -> (u32, [u16; 2]) {
        let form = document.tokens[at].span.of(document.text);
        let tag = analysis.tags[at];
        *self.words.entry((form, tag.number())).or_insert_with(|| {
            let classes = document
                .language
                .map_or([0; 2], |language| language.classes_of(lower_hash(form)));
            let lemma = document.language.map_or(lower_hash(form), |language| {
                lower_hash(&language.lemma(form, tag))
            });
            (lemma, classes)
        })
    }

    /// How probable it is that a noun stands for a thing, a person, an organisation, a place.
    pub(super) fn kinds(&mut self, document: &Document<'d>, mention: &Mention) -> [f32; 4] {
        let Some(model) = document.language.and_then(|language| language.coref()) else {
            return [1.0, 0.0, 0.0, 0.0];
        };
        let mut features = std::mem::take(&mut self.features);
        kind_features(document, mention, &mut features);
        let shares = model.kinds(&features);
        self.features = features;
        shares
    }
}

/// What the kind of a noun is told by.
pub(crate) fn kind_features(
    document: &Document<'_>,
    mention: &Mention,
    features: &mut Vec<Feature>,
) {
    let form = document.tokens[mention.head]
        .span
        .of(document.text)
        .to_lowercase();
    let suffix = |n: usize| {
        let at = form.char_indices().rev().nth(n - 1).map_or(0, |(at, _)| at);
        hash(form[at..].bytes())
    };
    let traits = LEXICON.traits(&form);
    let listed = [
        Traits::ROLE,
        Traits::ORGANISATION_WORD,
        Traits::PLACE_WORD,
        Traits::EVENT_WORD,
    ];
    let listed = (0..).zip(listed).fold(0, |bits, (bit, list)| {
        bits | u32::from(traits.any(list)) << bit
    });
    let stands = standing(&form).map_or(0, |standing| match standing {
        Standing::Person | Standing::Woman | Standing::Man => 1,
        Standing::People => 2,
        Standing::Body => 3,
        Standing::Document => 4,
    });
    let [fine, coarse] = mention.classes.map(u32::from);
    let verb = lower_hash(document.tokens[mention.verb].span.of(document.text));
    let classes_of = |word| document.language.map_or([0; 2], |l| l.classes_of(word));
    let verb_class = u32::from(classes_of(verb)[1]);
    let role = mention.role as u32;
    let number = u32::from(mention.is_plural);
    let start = mention.start as u32;
    features.clear();
    features.extend([
        feature(0, &[]),
        feature(1, &[mention.lemma]),
        feature(2, &[fine]),
        feature(3, &[coarse]),
        feature(4, &[suffix(3)]),
        feature(5, &[suffix(4)]),
        feature(6, &[listed]),
        feature(7, &[stands]),
        feature(8, &[role, coarse]),
        feature(9, &[role, verb_class]),
        feature(10, &[start, number]),
        feature(11, &[mention.modifiers.last().copied().unwrap_or(0)]),
        feature(12, &[listed, stands, number]),
        feature(13, &[mention.lemma, number]),
    ]);
}

/// The gender that a title or a noun has of itself.
pub(crate) fn gender_of(form: &str) -> Option<u8> {
    match form.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" | "King" | "Prince" | "Mister" | "Señor" | "Herr" => {
            return Some(MASCULINE);
        }
        "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Queen" | "Princess" | "Madame" | "Frau" => {
            return Some(FEMININE);
        }
        _ => {}
    }
    let lower = form.to_lowercase();
    match standing(&lower) {
        Some(Standing::Woman) => return Some(FEMININE),
        Some(Standing::Man) => return Some(MASCULINE),
        _ => {}
    }
    match lower.as_str() {
        "girl" | "mom" | "mum" | "daughter" | "niece" | "grandmother" | "girlfriend" | "bride"
        | "heroine" | "granddaughter" | "waitress" | "nun" => Some(FEMININE),
        "boy" | "dad" | "son" | "nephew" | "grandfather" | "boyfriend" | "groom" | "guy"
        | "grandson" | "gentleman" => Some(MASCULINE),
        _ if lower.len() > 5 && (lower.ends_with("woman") || lower.ends_with("women")) => {
            Some(FEMININE)
        }
        _ => None,
    }
}
