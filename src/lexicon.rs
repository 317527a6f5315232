//! What is known of words and names before the text is read.
//!
//! Keys are without accents and full stops, in lower case, with hyphens as spaces; but an entry that
//! is one word in capitals (`WHO`) is found only as that.

use crate::hash::HashMap;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum EntityKind {
    /// A human being, real or not.
    Person,
    /// A company, body, party, team, outlet.
    Organisation,
    /// A place, natural or made.
    Place,
    /// Nationalities, religions, a party's adherents.
    Group,
    /// A thing that is made, a program, a model.
    Product,
    /// A book, film, law.
    Work,
    /// A named happening.
    Event,
    /// Any other name.
    Misc,
}

impl EntityKind {
    /// All kinds.
    pub const ALL: [EntityKind; 8] = [
        EntityKind::Person,
        EntityKind::Organisation,
        EntityKind::Place,
        EntityKind::Group,
        EntityKind::Product,
        EntityKind::Work,
        EntityKind::Event,
        EntityKind::Misc,
    ];
}

/// What the lists say of one word, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits(u32);

impl Traits {
    /// An everyday word.
    pub(crate) const COMMON: Traits = Traits(1);
    /// A given name somewhere.
    pub(crate) const GIVEN: Traits = Traits(1 << 1);
    /// A family name somewhere.
    pub(crate) const FAMILY: Traits = Traits(1 << 2);
    /// A title that stands before a name: `Dr`.
    pub(crate) const HONORIFIC: Traits = Traits(1 << 3);
    /// What people are: `minister`.
    pub(crate) const ROLE: Traits = Traits(1 << 4);
    /// Ends names of organisations, or starts them before `of`.
    pub(crate) const ORGANISATION_WORD: Traits = Traits(1 << 5);
    /// Ends names of places.
    pub(crate) const PLACE_WORD: Traits = Traits(1 << 6);
    /// Ends names of events.
    pub(crate) const EVENT_WORD: Traits = Traits(1 << 7);
    /// Ends names of laws, agreements, prizes, works.
    pub(crate) const WORK_WORD: Traits = Traits(1 << 8);
    /// A legal form: `Ltd`.
    pub(crate) const SUFFIX: Traits = Traits(1 << 9);
    /// A day of the week or a month.
    pub(crate) const CALENDAR: Traits = Traits(1 << 10);
    /// A word that is in a sentence for its grammar: `the`, `but`.
    pub(crate) const FUNCTION: Traits = Traits(1 << 11);
    /// Joins the parts of a person's or a place's name: `van`, `bin`.
    pub(crate) const PARTICLE: Traits = Traits(1 << 12);
    /// A verb of saying.
    pub(crate) const SAYING: Traits = Traits(1 << 13);
    /// Stands before a role: `vice`, `foreign`.
    pub(crate) const RANK: Traits = Traits(1 << 14);

    /// A word that is capitalised in print without being a name: `Highness`, `AI`.
    pub(crate) const GENERIC: Traits = Traits(1 << 15);
    /// May be followed by a list of fields: `Ministry of Trade and Industry`.
    pub(crate) const TAKES_FIELDS: Traits = Traits(1 << 16);
    /// A name may go on after `for`: `Centre for …`.
    pub(crate) const TAKES_FOR: Traits = Traits(1 << 17);
    /// A name may go on after `on`: `Commission on …`.
    pub(crate) const TAKES_ON: Traits = Traits(1 << 18);
    /// Its possessive may start a name: `People's Republic`.
    pub(crate) const OWNER: Traits = Traits(1 << 19);
    /// The second half of a compound whose first half is a name: `Lagos-based`.
    pub(crate) const COMPOUND_END: Traits = Traits(1 << 20);
    /// A given name that women bear.
    pub(crate) const FEMININE: Traits = Traits(1 << 21);
    /// A given name that men bear.
    pub(crate) const MASCULINE: Traits = Traits(1 << 22);
    /// What people are, too: beside [`Traits::ROLE`], which the names model was trained with.
    pub(crate) const OCCUPATION: Traits = Traits(1 << 23);
    /// What somebody is to another person or in one affair: `wife`, `victim`.
    pub(crate) const RELATIVE: Traits = Traits(1 << 24);
    /// An office that a place has: `governor`.
    pub(crate) const OFFICE: Traits = Traits(1 << 25);
    /// A post that is held in an organisation: `founder`.
    pub(crate) const POST: Traits = Traits(1 << 26);

    /// Says whether any bit of `other` is in this set.
    pub(crate) fn any(self, other: Traits) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns the bits of both.
    pub(crate) const fn and(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }
}

/// All lists.
#[derive(Debug)]
pub(crate) struct Lexicon {
    words: HashMap<&'static str, Traits>,
    names: HashMap<&'static str, EntityKind>,
}

/// The lists, read at first use.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

impl Lexicon {
    fn read() -> Self {
        let mut lexicon = Lexicon {
            words: HashMap::with_capacity_and_hasher(20_000, Default::default()),
            names: HashMap::with_capacity_and_hasher(8_000, Default::default()),
        };
        macro_rules! list {
            ($name:literal) => {
                include_str!(concat!("../data/lexicons/", $name, ".txt"))
            };
        }
        for (list, traits) in [
            (list!("common_words"), Traits::COMMON),
            (list!("given_names"), Traits::GIVEN),
            (
                list!("given_names_feminine"),
                Traits::GIVEN.and(Traits::FEMININE),
            ),
            (
                list!("given_names_masculine"),
                Traits::GIVEN.and(Traits::MASCULINE),
            ),
            (list!("family_names"), Traits::FAMILY),
            (list!("honorifics"), Traits::HONORIFIC),
            (list!("role_nouns"), Traits::ROLE),
            (list!("organisation_words"), Traits::ORGANISATION_WORD),
            (list!("place_words"), Traits::PLACE_WORD),
            (list!("event_words"), Traits::EVENT_WORD),
            (list!("work_words"), Traits::WORK_WORD),
            (list!("organisation_suffixes"), Traits::SUFFIX),
            (
                list!("function_words"),
                Traits::FUNCTION.and(Traits::COMMON),
            ),
            (list!("calendar_words"), Traits::CALENDAR),
            (list!("name_particles"), Traits::PARTICLE),
            (list!("saying_words"), Traits::SAYING.and(Traits::COMMON)),
            (list!("ranks"), Traits::RANK),
            (list!("generic_capitals"), Traits::GENERIC),
            (list!("listed_fields"), Traits::TAKES_FIELDS),
            (list!("before_for"), Traits::TAKES_FOR),
            (list!("before_on"), Traits::TAKES_ON),
            (list!("owners"), Traits::OWNER),
            (list!("compound_ends"), Traits::COMPOUND_END),
            (list!("occupations"), Traits::OCCUPATION),
            (list!("relatives"), Traits::RELATIVE),
            (list!("offices"), Traits::OFFICE),
            (list!("posts"), Traits::POST),
        ] {
            lexicon.add_words(entries(list), traits);
        }
        for (list, kind) in [
            (list!("cities"), EntityKind::Place),
            (list!("misc"), EntityKind::Misc),
            (list!("products"), EntityKind::Product),
            (list!("organisations"), EntityKind::Organisation),
            (list!("regions"), EntityKind::Place),
            (list!("demonyms"), EntityKind::Group),
        ] {
            lexicon
                .names
                .extend(entries(list).map(|entry| (entry, kind)));
        }
        lexicon
    }

    fn add_words(&mut self, entries: impl Iterator<Item = &'static str>, traits: Traits) {
        for entry in entries {
            let known = self.words.entry(entry).or_default();
            *known = known.and(traits);
        }
    }

    /// Returns what the lists say of `word` itself, by its key.
    pub(crate) fn listed(&self, word: &str) -> Traits {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// Returns what is known of `word`, by its key; inflected forms of everyday words are everyday.
    pub(crate) fn traits(&self, word: &str) -> Traits {
        let known = self.listed(word);
        if known.any(Traits::COMMON.and(Traits::GIVEN).and(Traits::FAMILY)) {
            return known;
        }
        let mut traits = known;
        if ["ologist", "ologists", "ographer", "ographers"]
            .iter()
            .any(|ending| word.ends_with(ending))
        {
            traits = traits.and(Traits::ROLE);
        }
        if let Some((_, last)) = word.rsplit_once('-')
            && self
                .words
                .get(last)
                .is_some_and(|last| last.any(Traits::ROLE))
        {
            traits = traits.and(Traits::ROLE);
        }
        if self.is_inflected(word) {
            traits = traits.and(Traits::COMMON);
        }
        for (ending, kept) in [("s", Traits::ROLE), ("es", Traits::ROLE)] {
            let stem = word
                .strip_suffix(ending)
                .and_then(|stem| self.words.get(stem));
            if stem.is_some_and(|stem| stem.any(kept)) {
                traits = traits.and(Traits::ROLE);
            }
        }
        traits
    }

    fn is_inflected(&self, word: &str) -> bool {
        const ENDINGS: &[(&str, &[&str])] = &[
            ("ies", &["y"]),
            ("ied", &["y"]),
            ("s", &["", "e"]),
            ("es", &[""]),
            ("ed", &["", "e"]),
            ("ing", &["", "e"]),
            ("ings", &["", "e"]),
            ("ly", &["", "le"]),
            ("er", &["", "e"]),
            ("ers", &["", "e"]),
            ("or", &["", "e"]),
            ("ors", &["", "e"]),
            ("est", &["", "e"]),
            ("ness", &[""]),
            ("ment", &[""]),
            ("ments", &[""]),
            ("al", &["", "e"]),
            ("ity", &["", "e"]),
            ("able", &["", "e"]),
            ("ion", &["", "e"]),
            ("ions", &["", "e"]),
        ];
        let is_common = |stem: &str| {
            stem.len() >= 3 && self.words.get(stem).is_some_and(|t| t.any(Traits::COMMON))
        };
        let mut joined = String::new();
        ENDINGS.iter().any(|(ending, replacements)| {
            word.strip_suffix(ending).is_some_and(|stem| {
                let doubled = stem.len() > 3
                    && stem.is_ascii()
                    && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2]
                    && is_common(&stem[..stem.len() - 1]);
                doubled
                    || replacements.iter().any(|replacement| {
                        joined.clear();
                        joined.push_str(stem);
                        joined.push_str(replacement);
                        is_common(&joined)
                    })
            })
        })
    }

    /// Returns all words with any of `traits`, sorted.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn words_with(&self, traits: Traits) -> Vec<&'static str> {
        let words = self.words.iter().filter(|(_, known)| known.any(traits));
        let mut words: Vec<&str> = words.map(|(word, _)| *word).collect();
        words.sort_unstable();
        words
    }

    /// Returns all names of `kind`, sorted.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn names_of(&self, kind: EntityKind) -> Vec<&'static str> {
        let names = self.names.iter().filter(|(_, known)| **known == kind);
        let mut names: Vec<&str> = names.map(|(name, _)| *name).collect();
        names.sort_unstable();
        names
    }

    /// Returns what a whole name is known to be, by its key.
    pub(crate) fn kind(&self, key: &str) -> Option<EntityKind> {
        self.names.get(key).copied()
    }
}

pub(crate) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Returns `word` as the lists spell it: without accents and full stops, in lower case.
pub(crate) fn folded(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' => key.push(c),
            'A'..='Z' => key.push(c.to_ascii_lowercase()),
            '.' => {}
            '’' => key.push('\''),
            'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => key.push('a'),
            'Ç' | 'ç' | 'Ć'..='č' => key.push('c'),
            'Ď'..='đ' | 'ð' | 'Ð' => key.push('d'),
            'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => key.push('e'),
            'Ĝ'..='ģ' => key.push('g'),
            'Ĥ'..='ħ' => key.push('h'),
            'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => key.push('i'),
            'Ķ'..='ķ' => key.push('k'),
            'Ĺ'..='ł' => key.push('l'),
            'Ñ' | 'ñ' | 'Ń'..='ŉ' => key.push('n'),
            'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => key.push('o'),
            'Ŕ'..='ř' => key.push('r'),
            'Ś'..='š' | 'ș' | 'Ș' => key.push('s'),
            'Ţ'..='ŧ' | 'ț' | 'Ț' => key.push('t'),
            'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' => key.push('u'),
            'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => key.push('y'),
            'Ź'..='ž' => key.push('z'),
            'ß' => key.push_str("ss"),
            'Æ' | 'æ' => key.push_str("ae"),
            'Œ' | 'œ' => key.push_str("oe"),
            'Þ' | 'þ' => key.push_str("th"),
            'Ə' | 'ə' => key.push('a'),
            '\u{300}'..='\u{36f}' => {}
            _ => key.extend(c.to_lowercase()),
        }
    }
    key
}
