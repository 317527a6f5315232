//! Labels by a larger model, the teacher, of texts whose names nobody has marked.

use super::document::{Document, label, texts};
use crate::{
    language::{
        name::{KINDS, N_LABELS},
        train::{Workshop, crf::Labels},
    },
    text::{offset::Offsets, token::tokens},
};
use serde_json::Value;
use std::collections::HashMap;

/// What a token counts for that the teacher labelled, beside one that a person did.
const COUNT: f32 = 0.5;

/// From which of ten steps of certainty on a label is believed.
const SURE: u8 = b'7';

/// Reads the teacher's labels, where there are any.
pub(super) fn read(workshop: &Workshop<'_>) -> Result<Vec<Document>, String> {
    let Ok(lines) = (workshop.corpus)("teacher-names.jsonl") else {
        (workshop.log)("  teacher-names.jsonl is not there: training without a teacher");
        return Ok(Vec::new());
    };
    let mut corpora: HashMap<String, HashMap<String, String>> = HashMap::new();
    let mut documents = Vec::new();
    let (mut n, mut n_changed) = (0, 0);
    for line in lines.lines() {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let (Some(corpus), Some(id)) = (value["corpus"].as_str(), value["id"].as_str()) else {
            return Err(format!("teacher-names.jsonl: {line:.60}"));
        };
        if corpus.starts_with("ner-") {
            continue; // a person marked these
        }
        if !corpora.contains_key(corpus) {
            let known = match (workshop.corpus)(&format!("{corpus}.jsonl")) {
                Ok(lines) => texts(&lines)?,
                Err(_) => HashMap::new(),
            };
            corpora.insert(corpus.to_owned(), known);
        }
        if let Some(text) = corpora.get(corpus).and_then(|texts| texts.get(id)) {
            documents.push(document(&value, id, text, &mut n, &mut n_changed));
        }
    }
    (workshop.log)(&format!(
        "  the teacher labelled {n} sentences of {} documents; {n_changed} are cut otherwise now",
        documents.len()
    ));
    Ok(documents)
}

fn document(value: &Value, id: &str, text: &str, n: &mut usize, n_changed: &mut usize) -> Document {
    let tokens = tokens(text);
    let offsets = Offsets::new(text);
    let everything: Labels = (1 << N_LABELS) - 1;
    let mut labels = vec![everything; tokens.len()];
    let mut sentences = Vec::new();
    for sentence in value["sentences"].as_array().into_iter().flatten() {
        let at = |name: &str| {
            let position = u32::try_from(sentence[name].as_u64()?).ok()?;
            offsets.byte_at_code_point(position)
        };
        let (Some(start), Some(end)) = (at("start"), at("end")) else {
            continue;
        };
        let from = tokens.partition_point(|token| (token.span.start as usize) < start);
        let to = tokens.partition_point(|token| token.span.end as usize <= end);
        let forms: Vec<&str> = tokens[from..to.max(from)]
            .iter()
            .map(|token| token.span.of(text))
            .collect();
        let names: Vec<&str> = sentence["ner"]
            .as_str()
            .unwrap_or_default()
            .split(' ')
            .collect();
        let sure = sentence["sure"].as_str().unwrap_or_default().as_bytes();
        let sum = crc32fast::hash(forms.join("\u{1}").as_bytes());
        let is_same = sentence["check"].as_u64() == Some(sum.into())
            && names.len() == forms.len()
            && sure.len() == forms.len();
        if !is_same || forms.is_empty() {
            *n_changed += 1;
            continue;
        }
        *n += 1;
        sentences.push(from..to);
        for ((labels, name), sure) in labels[from..to].iter_mut().zip(names).zip(sure) {
            if *sure >= SURE
                && let Some(known) = numbered(name)
            {
                *labels = 1 << known;
            }
        }
    }
    Document {
        id: id.to_owned(),
        tokens: tokens
            .iter()
            .map(|token| token.span.of(text).to_owned())
            .collect(),
        spans: tokens.iter().map(|token| token.span).collect(),
        sentences,
        labels,
        names: std::collections::BTreeSet::new(),
        kinds: (0..KINDS.len()).collect(),
        count: COUNT,
    }
}

/// Returns the number of the label that is written `B-person`.
fn numbered(name: &str) -> Option<usize> {
    match name.split_once('-') {
        Some((place, kind)) => Some(label(super::document::kind_named(kind)?, place == "B")),
        None => (name == "O").then_some(0),
    }
}
