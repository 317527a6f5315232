//! Learns lemmas: rules for endings, from the shortest to the longest, and what does not follow them.

use crate::language::{
    file::Writer,
    lemma::{Edit, LONGEST, Lemmas, keys},
    train::{
        Done, Workshop,
        conllu::{self, Sentence},
    },
    word::Classes,
};
use std::collections::BTreeMap;

/// A form of the treebanks with one XPOS.
struct Entry {
    keys: Vec<u32>,
    edit: Edit,
    /// How often it occurs.
    n: usize,
}

/// Makes the part of the file that finds lemmas.
pub(super) fn make(workshop: &Workshop<'_>, _: &Done) -> Result<Writer, String> {
    let classes = Classes::default();
    let read = |name: &str| conllu::sentences(&(workshop.corpus)(name)?, &classes);
    let mut train = read("ud-ewt-train.conllu")?;
    train.extend(read("ud-gum-train.conllu")?);
    let lemmas = learn(&train);
    for name in ["ud-ewt-dev.conllu", "ud-gum-dev.conllu"] {
        let share = score(&lemmas, &read(name)?);
        (workshop.log)(&format!("  {name}: {share:.2} with the right tags"));
    }
    let mut part = Writer::default();
    lemmas.write(&mut part);
    Ok(part)
}

fn learn(sentences: &[Sentence]) -> Lemmas {
    let entries = entries(sentences);
    let mut rules: BTreeMap<u32, Edit> = BTreeMap::new();
    // The empty ending is the last key, the whole word the first.
    for length in 0..=LONGEST + 1 {
        let mut cases: BTreeMap<u32, BTreeMap<&Edit, (usize, usize)>> = BTreeMap::new();
        for entry in &entries {
            let at = match length {
                ..=LONGEST if length + 2 <= entry.keys.len() => entry.keys.len() - 1 - length,
                ..=LONGEST => continue,
                _ => 0,
            };
            let edits = cases.entry(entry.keys[at]).or_default();
            // How many words, and how many times, want this edit; and the same of those that get it already.
            let weight = if length > LONGEST { entry.n } else { 1 };
            edits.entry(&entry.edit).or_default().0 += weight;
            let now = entry.keys[at + 1..].iter().find_map(|key| rules.get(key));
            if let Some(now) = now
                && *now == entry.edit
            {
                edits.entry(&entry.edit).or_default().1 += weight;
            }
        }
        let least = if length > LONGEST { 1 } else { 2 };
        for (key, edits) in cases {
            let right: usize = edits.values().map(|(_, right)| right).sum();
            if let Some((edit, (n, _))) = edits.into_iter().rev().max_by_key(|(_, (n, _))| *n)
                && n >= right + least
            {
                rules.insert(key, edit.clone());
            }
        }
    }
    let mut edits: Vec<Edit> = rules.values().cloned().collect();
    edits.sort();
    edits.dedup();
    let numbered = rules.into_iter().filter_map(|(key, edit)| {
        let at = edits.binary_search(&edit).ok()?;
        Some((key, u16::try_from(at).ok()?))
    });
    let numbered: Vec<_> = numbered.collect();
    Lemmas::new(edits, numbered)
}

fn entries(sentences: &[Sentence]) -> Vec<Entry> {
    let mut counts: BTreeMap<(&str, &str), BTreeMap<&str, usize>> = BTreeMap::new();
    for sentence in sentences {
        let tagged = sentence.forms.iter().zip(&sentence.tags);
        for ((form, tag), lemma) in tagged.zip(&sentence.lemmas) {
            if let Some(tag) = tag.filter(|_| lemma != "_") {
                let lemmas = counts.entry((form, tag.xpos())).or_default();
                *lemmas.entry(lemma).or_default() += 1;
            }
        }
    }
    counts
        .into_iter()
        .filter_map(|((form, xpos), lemmas)| {
            let (lemma, n) = lemmas.into_iter().max_by_key(|(_, n)| *n)?;
            let lower = form.to_lowercase();
            Some(Entry {
                keys: keys(form, &lower, xpos).collect(),
                edit: Edit::between(form, &lower, lemma),
                n,
            })
        })
        .collect()
}

/// The share of right lemmas.
fn score(lemmas: &Lemmas, sentences: &[Sentence]) -> f64 {
    let (mut n, mut right) = (0_usize, 0_usize);
    for sentence in sentences {
        let tagged = sentence.forms.iter().zip(&sentence.tags);
        for ((form, tag), lemma) in tagged.zip(&sentence.lemmas) {
            if let Some(tag) = tag {
                n += 1;
                right += usize::from(lemmas.lemma(form, *tag) == *lemma);
            }
        }
    }
    100.0 * right as f64 / n.max(1) as f64
}
