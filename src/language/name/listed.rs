//! What the lists say of the words of a document.

use crate::{
    hash::HashMap,
    language::word::Word,
    lexicon::{EntityKind, LEXICON, Traits, folded},
};

/// What the lists say of one token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Listed {
    /// What kind of word it is, as bits.
    pub(super) traits: u32,
    /// Which listed name it is a part of: 0 for none, else the kind and whether it is the whole, the first,
    /// an inner or the last word of it.
    pub(super) name: u32,
}

/// What is asked of words.
const ASKED: [Traits; 15] = [
    Traits::COMMON,
    Traits::GIVEN,
    Traits::FAMILY,
    Traits::HONORIFIC,
    Traits::ROLE,
    Traits::ORGANISATION_WORD,
    Traits::PLACE_WORD,
    Traits::EVENT_WORD,
    Traits::WORK_WORD,
    Traits::SUFFIX,
    Traits::CALENDAR,
    Traits::PARTICLE,
    Traits::SAYING,
    Traits::RANK,
    Traits::GENERIC,
];

/// How many words a listed name has at most.
const LONGEST: usize = 5;

/// Looks up the tokens of a document.
pub(super) fn listed(forms: &[&str], words: &[Word]) -> Vec<Listed> {
    let mut known: HashMap<u32, (String, u32)> = HashMap::default();
    for (form, word) in forms.iter().zip(words) {
        known.entry(word.form).or_insert_with(|| {
            let key = folded(form);
            let traits = LEXICON.listed(&key);
            let bits = (0..).zip(ASKED).filter(|(_, asked)| traits.any(*asked));
            let bits = bits.fold(0, |sum, (bit, _)| sum | 1 << bit);
            (key, bits)
        });
    }
    let mut found: Vec<Listed> = words
        .iter()
        .map(|word| Listed {
            traits: known.get(&word.form).map_or(0, |known| known.1),
            name: 0,
        })
        .collect();
    let mut key = String::new();
    let mut from = 0;
    while from < words.len() {
        let mut longest = None;
        if words[from].is_capital && words[from].is_letter {
            key.clear();
            for to in from + 1..=(from + LONGEST).min(words.len()) {
                let Some((part, _)) = known.get(&words[to - 1].form) else {
                    break;
                };
                // `Port-au-Prince` is listed with spaces
                if part == "-" {
                    continue;
                }
                if !words[to - 1].is_letter {
                    break;
                }
                if !key.is_empty() {
                    key.push(' ');
                }
                key.push_str(part);
                if !words[to - 1].is_capital {
                    continue;
                }
                let alone = to == from + 1;
                let kind = if alone && words[from].is_upper {
                    LEXICON
                        .kind(forms[from])
                        .or_else(|| LEXICON.kind(&key).filter(|_| key.len() > 3))
                } else {
                    LEXICON.kind(&key)
                };
                if let Some(kind) = kind {
                    longest = Some((to, kind));
                }
            }
        }
        let Some((to, kind)) = longest else {
            from += 1;
            continue;
        };
        for (at, found) in (from..to).zip(&mut found[from..to]) {
            let place = match (at == from, at + 1 == to) {
                (true, true) => 0,
                (true, false) => 1,
                (false, false) => 2,
                (false, true) => 3,
            };
            found.name = 1 + number(kind) * 4 + place;
        }
        from = to;
    }
    found
}

fn number(kind: EntityKind) -> u32 {
    kind as u32
}
