//! Reads a teacher's labels of texts that nobody has labelled by hand.
//!
//! The labels are in one file, the texts in the corpora: a sentence is taken where the tokens are still those that
//! the teacher saw.

use crate::{
    language::{
        parse::Relation,
        tag::Tag,
        train::{Workshop, conllu::Sentence},
        word::{Classes, Word},
    },
    text::{
        offset::Offsets,
        token::{Token, tokens},
    },
};
use serde::Deserialize;
use std::collections::HashMap;

/// The file of labels.
pub(super) const FILE: &str = "teacher-syntax.jsonl";

/// Labels of a document; offsets are in code points of its text.
#[derive(Deserialize)]
struct Labelled {
    corpus: String,
    id: String,
    sentences: Vec<Labels>,
}

/// Labels of a sentence, one for each token, with spaces between; `_` where the teacher is not sure.
#[derive(Deserialize)]
struct Labels {
    start: u32,
    end: u32,
    /// CRC-32 of the forms of the tokens, joined by U+0001.
    check: u32,
    /// `UPOS/XPOS`.
    tags: String,
    /// How far each head is to the right, negative to the left; 0 for a root.
    heads: String,
    relations: String,
}

#[derive(Deserialize)]
struct Text {
    id: String,
    text: String,
}

/// The sentences that a teacher has labelled.
#[derive(Default)]
pub(super) struct Lessons {
    /// To learn from.
    pub(super) train: Vec<Sentence>,
    /// To see how far the teacher is followed: every tenth document.
    pub(super) held_out: Vec<Sentence>,
    /// Sentences passed over because tokens differ.
    pub(super) n_changed: usize,
}

/// Reads all labels.
pub(super) fn read(workshop: &Workshop<'_>, classes: &Classes) -> Result<Lessons, String> {
    let mut lessons = Lessons::default();
    let mut texts: HashMap<String, HashMap<String, String>> = HashMap::new();
    for (number, line) in (workshop.corpus)(FILE)?.lines().enumerate() {
        let labelled: Labelled =
            serde_json::from_str(line).map_err(|error| format!("{FILE}: {error}"))?;
        if !texts.contains_key(&labelled.corpus) {
            let found = read_texts(workshop, &labelled.corpus)?;
            texts.insert(labelled.corpus.clone(), found);
        }
        let Some(text) = texts[&labelled.corpus].get(&labelled.id) else {
            return Err(format!(
                "{}: “{}” is not there",
                labelled.corpus, labelled.id
            ));
        };
        let tokens = tokens(text);
        let offsets = Offsets::new(text);
        let to = match number % 10 {
            9 => &mut lessons.held_out,
            _ => &mut lessons.train,
        };
        for labels in &labelled.sentences {
            let at = |point| {
                offsets
                    .byte_at_code_point(point)
                    .map_or(u32::MAX, |at| at as u32)
            };
            let (start, end) = (at(labels.start), at(labels.end));
            let first = tokens.partition_point(|token| token.span.start < start);
            let last = tokens.partition_point(|token| token.span.start < end);
            match sentence(text, &tokens[first..last.max(first)], labels, classes) {
                Some(sentence) => to.push(sentence),
                None => lessons.n_changed += 1,
            }
        }
    }
    Ok(lessons)
}

fn read_texts(workshop: &Workshop<'_>, corpus: &str) -> Result<HashMap<String, String>, String> {
    let name = format!("{corpus}.jsonl");
    (workshop.corpus)(&name)?
        .lines()
        .map(|line| match serde_json::from_str::<Text>(line) {
            Ok(text) => Ok((text.id, text.text)),
            Err(error) => Err(format!("{name}: {error}")),
        })
        .collect()
}

/// `None` where the labels are of other tokens.
fn sentence(text: &str, tokens: &[Token], labels: &Labels, classes: &Classes) -> Option<Sentence> {
    let forms: Vec<String> = tokens
        .iter()
        .map(|token| token.span.of(text).to_string())
        .collect();
    let n = forms.len();
    if n == 0 || crc32fast::hash(forms.join("\u{1}").as_bytes()) != labels.check {
        return None;
    }
    let heads: Vec<usize> = labels
        .heads
        .split(' ')
        .enumerate()
        .map(|(at, distance)| at.checked_add_signed(distance.parse().ok()?))
        .map(|head| head.filter(|head| *head < n))
        .collect::<Option<_>>()?;
    let tags: Vec<Option<Tag>> = labels
        .tags
        .split(' ')
        .map(|tag| tag.split_once('/'))
        .map(|pair| pair.and_then(|(upos, xpos)| Tag::of(upos, xpos)))
        .collect();
    let relations: Vec<Option<Relation>> = labels.relations.split(' ').map(Relation::of).collect();
    let is_whole = [heads.len(), tags.len(), relations.len()] == [n; 3];
    is_whole.then(|| Sentence {
        words: forms.iter().map(|form| Word::new(form, classes)).collect(),
        forms,
        tags,
        heads,
        relations,
        lemmas: Vec::new(),
    })
}
