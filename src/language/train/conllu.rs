//! Reads CoNLL-U.

use crate::language::{
    parse::Relation,
    tag::Tag,
    word::{Classes, Word},
};

/// A sentence with its right answers.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    /// The words as written.
    pub(super) forms: Vec<String>,
    /// What they look like.
    pub(super) words: Vec<Word>,
    /// Their tags; `None` for one that the tagger does not know.
    pub(super) tags: Vec<Option<Tag>>,
    /// Their heads; a root is its own.
    pub(super) heads: Vec<usize>,
    /// Their relations; `None` for one that the parser does not know.
    pub(super) relations: Vec<Option<Relation>>,
    /// Their lemmas, where the corpus has them.
    pub(super) lemmas: Vec<String>,
}

impl Sentence {
    /// The same with its words spelt in another way.
    pub(super) fn respelt(&self, classes: &Classes, spell: impl Fn(&str) -> String) -> Sentence {
        let forms: Vec<String> = self.forms.iter().map(|form| spell(form)).collect();
        Sentence {
            words: forms.iter().map(|form| Word::new(form, classes)).collect(),
            forms,
            ..self.clone()
        }
    }
}

/// Reads the sentences of a file; ranges of contracted words and empty nodes are passed over.
pub(super) fn sentences(text: &str, classes: &Classes) -> Result<Vec<Sentence>, String> {
    let mut found = Vec::new();
    let mut sentence = Sentence::default();
    for line in text.lines().chain([""]) {
        if line.is_empty() {
            if !sentence.forms.is_empty() {
                found.push(std::mem::take(&mut sentence));
            }
            continue;
        }
        if line.starts_with('#') {
            continue;
        }
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or_default();
        let (id, form, lemma, upos, xpos) = (field(), field(), field(), field(), field());
        let (_, head, relation) = (field(), field(), field());
        if id.contains(['-', '.']) {
            continue;
        }
        let at = sentence.forms.len();
        let head = match head.parse::<usize>() {
            Ok(0) => at,
            Ok(head) => head - 1,
            Err(_) => return Err(format!("“{line}” has no head")),
        };
        sentence.words.push(Word::new(form, classes));
        sentence.forms.push(form.to_string());
        sentence.lemmas.push(lemma.to_string());
        sentence.tags.push(Tag::of(upos, xpos));
        sentence.heads.push(head);
        sentence.relations.push(Relation::of(relation));
    }
    Ok(found)
}
