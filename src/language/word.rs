//! What a token looks like to the models.
//!
//! Attributes are made once for each distinct form of a text, and used by every model.

use crate::{
    hash::HashMap,
    language::{
        feature::hash,
        file::{Damage, Reader, Writer},
    },
    text::token::Token,
};

/// Attributes of a form; what is text is a hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The form as it is.
    pub form: u32,
    /// The form in lower case.
    pub lower: u32,
    /// Its letters as `X`, `x`, `9`; the first eight of them.
    pub shape: u32,
    /// The same, runs taken together.
    pub short_shape: u32,
    /// Its first 1, 2, 3, 4 letters in lower case; 0 where it is shorter.
    pub prefixes: [u32; 4],
    /// Its last 1, 2, 3, 4 letters in lower case; 0 where it is shorter.
    pub suffixes: [u32; 4],
    /// The class of its meaning among about a thousand, and among about a hundred; 0 for none.
    pub classes: [u16; 2],
    /// Begins with a capital.
    pub is_capital: bool,
    /// Two letters or more, all capital.
    pub is_upper: bool,
    /// Begins with a letter.
    pub is_letter: bool,
}

/// What stands before the first and after the last token of a sentence.
pub const EDGE: Word = Word {
    form: 1,
    lower: 1,
    shape: 1,
    short_shape: 1,
    prefixes: [0; 4],
    suffixes: [0; 4],
    classes: [0; 2],
    is_capital: false,
    is_upper: false,
    is_letter: false,
};

impl Word {
    /// Looks at `form`.
    pub fn new(form: &str, classes: &Classes) -> Self {
        let lower = form.to_lowercase();
        let lower_hash = hash(lower.bytes());
        let affix = |part: &str, n: usize| hash(part.bytes().chain([0, n as u8]));
        let mut prefixes = [0; 4];
        let mut suffixes = [0; 4];
        for (n, (at, c)) in lower.char_indices().take(4).enumerate() {
            prefixes[n] = affix(&lower[..at + c.len_utf8()], n);
        }
        for (n, (at, _)) in lower.char_indices().rev().take(4).enumerate() {
            suffixes[n] = affix(&lower[at..], n + 4);
        }
        let class = |c: char| match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_alphabetic() => 'x',
            _ if c.is_numeric() => '9',
            _ => c,
        };
        let spelled = |chars: &mut dyn Iterator<Item = char>| {
            let mut buffer = [0; 4];
            let mut bytes = Vec::with_capacity(8);
            for c in chars {
                bytes.extend(c.encode_utf8(&mut buffer).bytes());
            }
            hash(bytes)
        };
        let mut last = None;
        Word {
            form: hash(form.bytes()),
            lower: lower_hash,
            shape: spelled(&mut form.chars().map(class).take(8)),
            short_shape: spelled(
                &mut form
                    .chars()
                    .map(class)
                    .filter(|c| last.replace(*c) != Some(*c)),
            ),
            prefixes,
            suffixes,
            classes: classes.of(lower_hash),
            is_capital: form.starts_with(char::is_uppercase),
            is_upper: form.chars().filter(|c| c.is_uppercase()).count() > 1
                && !form.contains(char::is_lowercase),
            is_letter: form.starts_with(char::is_alphabetic),
        }
    }
}

/// Looks at every token of a text.
pub fn words(text: &str, tokens: &[Token], classes: &Classes) -> Vec<Word> {
    let mut seen: HashMap<&str, Word> = HashMap::default();
    tokens
        .iter()
        .map(|token| {
            let form = token.span.of(text);
            *seen.entry(form).or_insert_with(|| Word::new(form, classes))
        })
        .collect()
}

/// Classes of words by what they stand for, from a clustering of word vectors.
#[derive(Clone, Debug, Default)]
pub struct Classes {
    of: HashMap<u32, [u16; 2]>,
}

impl Classes {
    /// Takes the hash of each lower-case form with its fine and its coarse class, from 1 on.
    pub fn new(classes: impl IntoIterator<Item = (u32, [u16; 2])>) -> Self {
        Classes {
            of: classes.into_iter().collect(),
        }
    }

    /// Returns the fine and the coarse class of a lower-case form by its hash; 0 for an unknown word.
    pub fn of(&self, lower: u32) -> [u16; 2] {
        self.of.get(&lower).copied().unwrap_or_default()
    }

    /// Writes the classes.
    pub fn write(&self, to: &mut Writer) {
        let mut all: Vec<(u32, [u16; 2])> = self.of.iter().map(|(k, v)| (*k, *v)).collect();
        all.sort_unstable();
        to.number(all.len() as u32);
        let mut last = 0;
        for (lower, _) in &all {
            to.number(lower - last);
            last = *lower;
        }
        for level in 0..2 {
            for (_, classes) in &all {
                to.number(classes[level].into());
            }
        }
    }

    /// Reads what [`Classes::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let n = from.number()? as usize;
        let mut lower = 0_u32;
        let mut all = Vec::new();
        for _ in 0..n {
            lower = lower.checked_add(from.number()?).ok_or(Damage)?;
            all.push((lower, [0; 2]));
        }
        for level in 0..2 {
            for (_, classes) in &mut all {
                classes[level] = u16::try_from(from.number()?).map_err(|_| Damage)?;
            }
        }
        Ok(Classes::new(all))
    }
}
