//! Benches of the language layer, part by part: each row opens the model file with some of its parts only.

use criterion::{Criterion, Throughput};
use dateline::{
    article::Article,
    extract::Document,
    language::{
        Language, embedded,
        file::{Parts, assemble},
    },
};
use std::hint::black_box;

/// What is measured, and the parts of the file that it needs.
const ROWS: [(&str, &[&str]); 4] = [
    ("tags", &["classes", "tagger"]),
    ("tags-and-parse", &["classes", "tagger", "parser"]),
    ("tags-and-names", &["classes", "tagger", "names"]),
    ("all", &["classes", "tagger", "parser", "names"]),
];

pub(crate) fn benches(criterion: &mut Criterion, articles: &[Article]) {
    let mut group = criterion.benchmark_group("language");
    group.throughput(Throughput::Bytes(
        articles
            .iter()
            .map(|article| article.text.len() as u64)
            .sum(),
    ));
    let n_tokens = || -> usize {
        let documents = articles.iter().map(|article| Document::new(article, None));
        documents
            .map(|document| black_box(document).tokens.len())
            .sum()
    };
    assert!(n_tokens() > articles.len() * 500);
    group.bench_function("tokens-and-sentences", |bench| bench.iter(n_tokens));
    let documents: Vec<Document<'_>> = articles
        .iter()
        .map(|article| Document::new(article, None))
        .collect();
    for (name, parts) in ROWS {
        let Some(language) = with(parts) else {
            continue; // the file is older than the part
        };
        let analyse = || -> usize {
            let analysed = documents.iter().map(|document| {
                language.analyse(document.text, &document.sentences, &document.tokens)
            });
            analysed
                .map(|analysis| black_box(analysis).tags.len())
                .sum()
        };
        assert_eq!(analyse(), n_tokens(), "{name}: every token has a tag");
        group.bench_function(name, |bench| bench.iter(analyse));
    }
    group.bench_function("open", |bench| {
        bench.iter(|| Language::open(embedded::BYTES).is_ok());
    });
    group.finish();
}

/// Opens the file with these parts only; `None` where it lacks one.
fn with(names: &[&'static str]) -> Option<Language> {
    let file = Parts::open(embedded::BYTES).expect("the model that is built in opens");
    let parts: Option<Vec<_>> = names
        .iter()
        .map(|name| Some((*name, file.part(name).ok()?.into())))
        .collect();
    Language::open(&assemble(parts?)).ok()
}
