//! What the language model makes of a text, for a developer.

use crate::{
    article::{Article, ArticleId, Metadata},
    corpus::store::Store,
    export::bio::{Bio, bio},
    extract::{Document, Entity, annotate},
    language::Language,
    protocol::{Analysed, AnalysedSentence, AnalysedToken, Sample},
    read,
};
use std::ops::Range;

/// Sentences that are drawn, and tokens of one: more is more than anyone looks at.
const N_SENTENCES: usize = 60;
const N_TOKENS: usize = 200;

/// Returns how `sample` is analysed; `None` where it is an article that is not there.
pub(super) fn analysed(
    store: &Store,
    language: Option<&Language>,
    sample: &Sample,
) -> Option<Analysed> {
    match sample {
        Sample::Article(id) => {
            let held = store.held(store.number(id)?);
            let document = Document::new(&held.article, language);
            Some(print(&document, language, &held.annotations.entities))
        }
        Sample::Text(text) => {
            let article: Article =
                read::verbatim(ArticleId::default(), text.clone(), Metadata::default());
            let document = Document::new(&article, language);
            Some(print(&document, language, &annotate(&document).entities))
        }
    }
}

fn print(document: &Document<'_>, language: Option<&Language>, entities: &[Entity]) -> Analysed {
    let names = bio(&document.tokens, entities);
    let sentences: Vec<Range<usize>> = document
        .sentences
        .iter()
        .map(|sentence| {
            let tokens = &document.tokens;
            let from = tokens.partition_point(|token| token.span.start < sentence.start);
            let to = tokens.partition_point(|token| token.span.start < sentence.end);
            from..to.max(from)
        })
        .filter(|sentence| !sentence.is_empty())
        .collect();
    Analysed {
        n_sentences: sentences.len() as u32,
        n_tokens: document.tokens.len() as u32,
        sentences: sentences
            .into_iter()
            .take(N_SENTENCES)
            .map(|sentence| print_sentence(document, language, &names, sentence))
            .collect(),
    }
}

fn print_sentence(
    document: &Document<'_>,
    language: Option<&Language>,
    names: &[Bio],
    sentence: Range<usize>,
) -> AnalysedSentence {
    let shown = sentence.start..sentence.end.min(sentence.start + N_TOKENS);
    let analysis = document.analysis.as_ref();
    let token = |at: usize| {
        let tag = analysis.and_then(|analysis| analysis.tags.get(at));
        let head = analysis.and_then(|analysis| analysis.heads.get(at));
        let relation = analysis.and_then(|analysis| analysis.relations.get(at));
        let form = document.tokens[at].span.of(document.text);
        AnalysedToken {
            form: form.to_owned(),
            lemma: tag
                .zip(language)
                .map(|(tag, language)| language.lemma(form, *tag).into_owned()),
            upos: tag.map(|tag| tag.upos().to_owned()),
            xpos: tag.map(|tag| tag.xpos().to_owned()),
            head: head
                .map(|head| *head as usize)
                .filter(|head| shown.contains(head))
                .map(|head| (head - shown.start) as u32),
            relation: relation.map(|relation| relation.as_str().to_owned()),
            name: names.get(at).copied().unwrap_or_default(),
        }
    };
    AnalysedSentence {
        tokens: shown.clone().map(token).collect(),
        n_more: (sentence.end - shown.end) as u32,
    }
}
