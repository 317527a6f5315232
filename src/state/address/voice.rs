//! What is chosen among the voices, and its form in the hash: `voice=person:Ada%20Vale&voice=:the%20driver`.
//!
//! An empty value is the unknown; `in:Harbour Council` an organisation and its people; `all:described.direct`
//! the direct quotes of everyone who is only described, and `all:` every quote.

use super::{
    Hash, KINDS,
    names::{Names, name_of, value_of},
};
use crate::{
    extract::QuoteKind,
    protocol::{Standing, Voice, VoiceOrder},
};

/// What is chosen among the voices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hearing {
    /// The order of the list.
    pub order: VoiceOrder,
    /// Whose quotes are listed: one to read, two to compare.
    pub chosen: Vec<Voice>,
}

impl Hearing {
    /// No more can be set side by side.
    pub const MOST: usize = 2;

    /// Chooses `voice`, or takes it back. A third one is not taken.
    pub fn toggle(&mut self, voice: Voice) {
        match self.chosen.iter().position(|chosen| *chosen == voice) {
            Some(at) => {
                self.chosen.remove(at);
            }
            None if self.chosen.len() < Self::MOST => self.chosen.push(voice),
            None => {}
        }
    }
}

const ORDERS: Names<VoiceOrder> = &[
    ("quotes", VoiceOrder::Quotes),
    ("name", VoiceOrder::Name),
    ("latest", VoiceOrder::Latest),
];
const STANDINGS: Names<Standing> = &[
    ("people", Standing::Person),
    ("organisations", Standing::Organisation),
    ("names", Standing::OtherName),
    ("described", Standing::Described),
    ("unknown", Standing::Unknown),
];
const QUOTE_KINDS: Names<QuoteKind> = &[
    ("direct", QuoteKind::Direct),
    ("mixed", QuoteKind::Mixed),
    ("indirect", QuoteKind::Indirect),
];

/// Adds what is not as it was at first to `hash`.
pub(super) fn add(hash: &mut Hash, hearing: &Hearing) {
    if hearing.order != VoiceOrder::default() {
        hash.add("voices", name_of(ORDERS, &hearing.order));
    }
    for voice in &hearing.chosen {
        hash.add("voice", &voice_words(voice));
    }
}

/// Reads what [`add`] writes under `name`.
pub(super) fn take(hearing: &mut Hearing, name: &str, value: &str) {
    match name {
        "voices" => hearing.order = value_of(ORDERS, value).unwrap_or_default(),
        _ => {
            let voice = voice_of(value).filter(|voice| !hearing.chosen.contains(voice));
            if let Some(voice) = voice {
                hearing.toggle(voice);
            }
        }
    }
}

/// Writes what [`voice_of`] reads.
fn voice_words(voice: &Voice) -> String {
    match voice {
        Voice::Named { kind, name } => format!("{}:{name}", name_of(KINDS, kind)),
        Voice::Described(words) => format!(":{words}"),
        Voice::Unknown => String::new(),
        Voice::Within(name) => format!("in:{name}"),
        Voice::Every(standing, kind) => {
            let standing = standing.map_or("", |standing| name_of(STANDINGS, &standing));
            match kind {
                Some(kind) => format!("all:{standing}.{}", name_of(QUOTE_KINDS, kind)),
                None => format!("all:{standing}"),
            }
        }
    }
}

/// Reads a voice; nothing where it is not understood.
fn voice_of(value: &str) -> Option<Voice> {
    if value.is_empty() {
        return Some(Voice::Unknown);
    }
    let (before, name) = value.split_once(':')?;
    match before {
        "all" => {
            let (standing, kind) = name.split_once('.').unwrap_or((name, ""));
            let part = |name: &str| (!name.is_empty()).then_some(name.to_owned());
            let standing = part(standing).map(|name| value_of(STANDINGS, &name));
            let kind = part(kind).map(|name| value_of(QUOTE_KINDS, &name));
            match (standing, kind) {
                (Some(None), _) | (_, Some(None)) => None,
                (standing, kind) => Some(Voice::Every(standing.flatten(), kind.flatten())),
            }
        }
        _ if name.is_empty() => None,
        "" => Some(Voice::Described(name.to_owned())),
        "in" => Some(Voice::Within(name.to_owned())),
        kind => Some(Voice::Named {
            kind: value_of(KINDS, kind)?,
            name: name.to_owned(),
        }),
    }
}
