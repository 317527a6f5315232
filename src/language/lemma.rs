//! Base forms of words: `told` → `tell`.
//!
//! What to cut off a form and what to put there is looked up by its part of speech and its longest ending that
//! has a rule; an irregular form is an ending that begins at the word's beginning.

use crate::{
    hash::HashMap,
    language::{
        feature::hash,
        file::{Damage, Reader, Writer},
        tag::Tag,
    },
};
use std::borrow::Cow;

/// Finds lemmas.
#[derive(Clone, Debug, Default)]
pub struct Lemmas {
    edits: Vec<Edit>,
    /// By [`key`]: which edit.
    rules: HashMap<u32, u16>,
}

/// How a lemma is made of a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The capitals stay.
    pub keeps_case: bool,
    /// Bytes off the end.
    pub cut: u8,
    /// What then comes.
    pub add: String,
}

/// The longest ending of a rule, in letters.
pub const LONGEST: usize = 6;

/// Names a rule: for words with this XPOS, capital or not, with this ending; `is_whole` where it is all of the
/// word.
pub fn key(xpos: &str, is_capital: bool, ending: &str, is_whole: bool) -> u32 {
    let marks = [u8::from(is_capital), u8::from(is_whole)];
    hash(xpos.bytes().chain(marks).chain(ending.bytes()))
}

/// The keys of the rules that a form may follow, the most special first. `lower` is in lower case.
pub fn keys<'a>(form: &str, lower: &'a str, xpos: &'a str) -> impl Iterator<Item = u32> + 'a {
    let is_capital = form.starts_with(char::is_uppercase);
    let ends = lower
        .char_indices()
        .rev()
        .take(LONGEST)
        .map(|(at, _)| at)
        .collect::<Vec<_>>();
    let endings = ends.into_iter().rev().chain([lower.len()]);
    std::iter::once(key(xpos, is_capital, lower, true))
        .chain(endings.map(move |at| key(xpos, is_capital, &lower[at..], false)))
}

impl Lemmas {
    /// Takes edits, and for each rule which edit it is.
    pub fn new(edits: Vec<Edit>, rules: impl IntoIterator<Item = (u32, u16)>) -> Self {
        Lemmas {
            edits,
            rules: rules.into_iter().collect(),
        }
    }

    /// Returns the lemma of a form with this tag.
    pub fn lemma<'a>(&self, form: &'a str, tag: Tag) -> Cow<'a, str> {
        let lower = form.to_lowercase();
        let edit = keys(form, &lower, tag.xpos())
            .find_map(|key| self.rules.get(&key))
            .and_then(|edit| self.edits.get(usize::from(*edit)));
        edit.map(|edit| edit.apply(form, lower))
            .filter(|lemma| !lemma.is_empty())
            .unwrap_or(Cow::Borrowed(form))
    }

    /// Writes the model.
    pub fn write(&self, to: &mut Writer) {
        to.number(self.edits.len() as u32);
        for edit in &self.edits {
            to.byte(edit.keeps_case.into());
            to.byte(edit.cut);
            to.text(&edit.add);
        }
        let mut rules: Vec<(u32, u16)> = self.rules.iter().map(|(k, v)| (*k, *v)).collect();
        rules.sort_unstable();
        to.number(rules.len() as u32);
        let mut last = 0;
        for (key, _) in &rules {
            to.number(key - last);
            last = *key;
        }
        for (_, edit) in &rules {
            to.number((*edit).into());
        }
    }

    /// Reads what [`Lemmas::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let mut edits = Vec::new();
        for _ in 0..from.number()? {
            edits.push(Edit {
                keeps_case: from.byte()? > 0,
                cut: from.byte()?,
                add: from.text()?.to_string(),
            });
        }
        let mut key = 0_u32;
        let mut keys = Vec::new();
        for _ in 0..from.number()? {
            key = key.checked_add(from.number()?).ok_or(Damage)?;
            keys.push(key);
        }
        let mut rules = HashMap::with_capacity_and_hasher(keys.len(), Default::default());
        for key in keys {
            rules.insert(key, u16::try_from(from.number()?).map_err(|_| Damage)?);
        }
        Ok(Lemmas { edits, rules })
    }
}

impl Edit {
    /// Finds out how `lemma` is made of `form`: with its capitals if they are in the lemma, too.
    pub fn between(form: &str, lower: &str, lemma: &str) -> Edit {
        let common = |form: &str| {
            form.char_indices()
                .zip(lemma.chars())
                .take_while(|((_, a), b)| a == b)
                .map(|((at, c), _)| at + c.len_utf8())
                .last()
                .unwrap_or(0)
        };
        let (kept, lowered) = (common(form), common(lower));
        let keeps_case = kept > lowered;
        let (form, common) = match keeps_case {
            true => (form, kept),
            false => (lower, lowered),
        };
        Edit {
            keeps_case,
            cut: u8::try_from(form.len() - common).unwrap_or(u8::MAX),
            add: lemma[common..].to_string(),
        }
    }

    /// Makes a lemma of a form, which is given in lower case besides.
    fn apply<'a>(&self, form: &'a str, lower: String) -> Cow<'a, str> {
        let stem = |form: &str| form.len().checked_sub(self.cut.into());
        match self.keeps_case || lower == form {
            true => match stem(form).and_then(|stem| form.get(..stem)) {
                Some(stem) if self.add.is_empty() => Cow::Borrowed(stem),
                Some(stem) => Cow::Owned(format!("{stem}{}", self.add)),
                None => Cow::Borrowed(form),
            },
            false => match stem(&lower).filter(|stem| lower.is_char_boundary(*stem)) {
                Some(stem) => {
                    let mut lemma = lower;
                    lemma.truncate(stem);
                    Cow::Owned(lemma + &self.add)
                }
                None => Cow::Borrowed(form),
            },
        }
    }
}
