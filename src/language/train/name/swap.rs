//! Documents as they would be about other people and places.
//!
//! A model that has learnt the names of its corpus by heart is no use for other names. So in copies of documents
//! people and places bear other names, consistently, and a few sentences are set in capitals.

use super::document::{Document, label};
use crate::{
    language::{name::KINDS, train::perceptron::Dice},
    lexicon::{EntityKind, LEXICON, Traits, folded},
    text::token::tokens,
};
use std::collections::BTreeMap;

/// Where new names are from.
pub(super) struct Names {
    pub(super) given: Vec<String>,
    pub(super) family: Vec<String>,
    pub(super) places: Vec<String>,
    /// How often a name is made up instead, in 100 cases.
    pub(super) made_up: usize,
}

impl Names {
    /// Takes them from the lists of this project.
    pub(super) fn listed() -> Self {
        let words = |traits: Traits| {
            let words = LEXICON.words_with(traits);
            words
                .into_iter()
                .filter(|word| word.is_ascii())
                .map(capitalised)
                .collect()
        };
        let places = LEXICON.names_of(EntityKind::Place);
        Names {
            given: words(Traits::GIVEN),
            family: words(Traits::FAMILY),
            places: places
                .into_iter()
                .filter(|name| name.len() > 3 && name.bytes().all(|b| b.is_ascii_lowercase()))
                .map(capitalised)
                .collect(),
            made_up: 50,
        }
    }

    /// Returns what a token of a name is replaced from, if it is.
    fn list(
        &self,
        form: &str,
        kind: EntityKind,
        is_given: bool,
        with_places: bool,
    ) -> Option<&[String]> {
        let is_name = form.chars().count() > 1
            && form.starts_with(char::is_uppercase)
            && form.contains(char::is_lowercase);
        let traits = LEXICON.listed(&folded(form));
        match kind {
            _ if !is_name => None,
            EntityKind::Person if traits.any(Traits::PARTICLE.and(Traits::HONORIFIC)) => None,
            EntityKind::Person if is_given => Some(&self.given),
            EntityKind::Person => Some(&self.family),
            EntityKind::Place if with_places && !traits.any(Traits::PLACE_WORD) => {
                Some(&self.places)
            }
            _ => None,
        }
    }

    fn draw(&self, from: &[String], dice: &mut Dice) -> String {
        if from.is_empty() || dice.below(100) < self.made_up {
            return made_up(dice);
        }
        from[dice.below(from.len())].clone()
    }
}

/// Makes a name of two or three syllables.
fn made_up(dice: &mut Dice) -> String {
    const ONSETS: &[&str] = &[
        "b", "ch", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "ng", "p", "qu", "r", "s",
        "sh", "t", "th", "v", "w", "y", "z", "zh", "br", "dr", "kr", "st", "tr", "",
    ];
    const RIMES: &[&str] = &[
        "a", "e", "i", "o", "u", "ai", "ao", "ei", "ia", "oo", "uy", "an", "en", "in", "on", "un",
        "ang", "ong", "ar", "er", "or", "as", "es", "is", "os", "us", "ak", "ek", "ov", "ez", "al",
        "el", "il", "ul", "am", "em", "ad", "id", "ah", "eh", "oye", "uma", "ski", "son", "ette",
    ];
    let mut name = String::new();
    for n in 0..1 + dice.below(3).max(1) {
        if n > 0 && dice.below(12) == 0 {
            name += "-";
        }
        name += ONSETS[dice.below(ONSETS.len())];
        name += RIMES[dice.below(RIMES.len())];
    }
    capitalised(&name)
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// The kind and the place of a token whose label is known: its number among the tokens of the name.
fn places(document: &Document) -> Vec<Option<(EntityKind, usize, usize)>> {
    let mut found = vec![None; document.tokens.len()];
    let labels: Vec<u8> = document
        .labels
        .iter()
        .map(|labels| {
            if labels.is_power_of_two() {
                labels.trailing_zeros() as u8
            } else {
                0
            }
        })
        .collect();
    for range in &document.sentences {
        for (span, kind) in crate::language::name::spans(&labels[range.clone()]) {
            for (n, at) in span.clone().enumerate() {
                found[range.start + at] = Some((KINDS[kind], n, span.len()));
            }
        }
    }
    found
}

/// Gives people other names, consistently, and places, too, if `with_places`.
pub(super) fn renamed(
    document: &Document,
    names: &Names,
    with_places: bool,
    dice: &mut Dice,
) -> Document {
    let mut renamed = Document {
        tokens: Vec::new(),
        labels: Vec::new(),
        spans: Vec::new(),
        ..document.clone()
    };
    let mut known: BTreeMap<(EntityKind, &str), String> = BTreeMap::new();
    // where each token begins now
    let mut starts = Vec::with_capacity(document.tokens.len() + 1);
    for (at, place) in places(document).into_iter().enumerate() {
        starts.push(renamed.tokens.len());
        let form = document.tokens[at].as_str();
        let new = place.and_then(|(kind, n, length)| {
            let list = names.list(form, kind, n == 0 && length > 1, with_places && length == 1)?;
            let name = known
                .entry((kind, form))
                .or_insert_with(|| names.draw(list, dice));
            Some((kind, name.as_str()))
        });
        renamed.labels.push(document.labels[at]);
        renamed.spans.push(document.spans[at]);
        let Some((kind, name)) = new else {
            renamed.tokens.push(form.to_owned());
            continue;
        };
        // `Min-jun` is three tokens
        for (n, piece) in tokens(name).iter().enumerate() {
            renamed.tokens.push(piece.span.of(name).to_owned());
            if n > 0 {
                let kind = KINDS.iter().position(|other| *other == kind);
                renamed
                    .labels
                    .push(1 << label(kind.unwrap_or_default(), false));
                renamed.spans.push(document.spans[at]);
            }
        }
    }
    starts.push(renamed.tokens.len());
    for range in &mut renamed.sentences {
        *range = starts[range.start]..starts[range.end];
    }
    renamed
}

/// Sets one sentence in `one_in` in capitals, and as many with a capital at each word.
pub(super) fn set_in_capitals(document: &mut Document, one_in: usize, dice: &mut Dice) {
    for range in document.sentences.clone() {
        let style = dice.below(one_in);
        for form in &mut document.tokens[range] {
            match style {
                0 => *form = form.to_uppercase(),
                1 if form.len() > 3 => *form = capitalised(form),
                _ => {}
            }
        }
    }
}
