//! Benches of the pure modules, on made-up news (`generator.rs`, seed 7). Throughput is in bytes of text.
//!
//! `extract/whole/1-article-of-1MB` should take about 200 times `extract/whole/1-article-of-5kB`:
//! nothing in extraction is quadratic.

mod explore;
mod generator;
mod language;
mod questions;

use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, measurement::WallTime};
use dateline::{
    article::{Article, ArticleId, Metadata},
    calendar::PartialDate,
    corpus::bundle,
    extract::{Document, entity, extract, quantity, quote, time},
    language::{Language, embedded},
    read,
};
use generator::Generator;
use std::{hint::black_box, time::Duration};

const N_ARTICLES: usize = 40;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1500))
        .configure_from_args();
    let mut generator = Generator::new(7);
    let texts = generator.articles(N_ARTICLES);
    read_benches(&mut criterion, &texts);
    let articles: Vec<Article> = texts.iter().enumerate().map(article).collect();
    extract_benches(&mut criterion, &articles);
    length_benches(&mut criterion, &mut generator);
    bundle_benches(&mut criterion, &articles);
    language::benches(&mut criterion, &articles);
    explore::benches(&mut criterion, &articles);
    criterion.final_summary();
}

fn model() -> Option<&'static Language> {
    Some(embedded::language().expect("the model that is built in opens"))
}

fn article((i, text): (usize, &String)) -> Article {
    let stated = Metadata {
        published: Some(PartialDate::day(2024, 3, 10)),
        ..Metadata::default()
    };
    read::verbatim(ArticleId(format!("a{i}")), text.clone(), stated)
}

fn n_bytes(articles: &[Article]) -> Throughput {
    Throughput::Bytes(
        articles
            .iter()
            .map(|article| article.text.len() as u64)
            .sum(),
    )
}

fn read_benches(criterion: &mut Criterion, texts: &[String]) {
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Bytes(
        texts.iter().map(|text| text.len() as u64).sum(),
    ));
    let read_all = || -> usize {
        texts
            .iter()
            .map(|text| read::read("news.txt", text.as_bytes()).article.blocks.len())
            .sum()
    };
    assert!(
        read_all() >= texts.len() * 2,
        "every article has paragraphs"
    );
    group.bench_function("plain", |bench| bench.iter(read_all));
    group.finish();
}

fn extract_benches(criterion: &mut Criterion, articles: &[Article]) {
    let mut group = criterion.benchmark_group("extract");
    group.throughput(n_bytes(articles));
    layer(&mut group, "whole", articles, 20, |i| {
        extract(&articles[i], model()).sentences.len()
    });
    layer(&mut group, "document", articles, 500, |i| {
        Document::new(&articles[i], model()).tokens.len()
    });
    let documents: Vec<Document<'_>> = articles
        .iter()
        .map(|article| Document::new(article, model()))
        .collect();
    let times: Vec<_> = documents.iter().map(time::times).collect();
    let quantities: Vec<_> = documents
        .iter()
        .zip(&times)
        .map(|(document, times)| quantity::quantities(document, times))
        .collect();
    let entities: Vec<_> = documents
        .iter()
        .zip(&times)
        .zip(&quantities)
        .map(|((document, times), quantities)| entity::entities(document, times, quantities))
        .collect();
    layer(&mut group, "times", articles, 5, |i| {
        time::times(&documents[i]).len()
    });
    layer(&mut group, "quantities", articles, 5, |i| {
        quantity::quantities(&documents[i], &times[i]).len()
    });
    layer(&mut group, "entities", articles, 10, |i| {
        entity::entities(&documents[i], &times[i], &quantities[i]).len()
    });
    layer(&mut group, "quotes", articles, 5, |i| {
        quote::quotes(&documents[i], &mut entities[i].clone()).len()
    });
    group.finish();
}

/// Measures `run` for each article by its index; it finds at least `least` in one on average.
fn layer(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    articles: &[Article],
    least: usize,
    run: impl Fn(usize) -> usize,
) {
    let run_all = || -> usize { (0..articles.len()).map(|i| black_box(run(i))).sum() };
    let found = run_all();
    assert!(found >= articles.len() * least, "{name}: only {found}");
    group.bench_function(name, |bench| bench.iter(run_all));
}

fn length_benches(criterion: &mut Criterion, generator: &mut Generator) {
    let mut group = criterion.benchmark_group("extract/length");
    for (name, n) in [("1-article-of-5kB", 5_000), ("1-article-of-1MB", 1_000_000)] {
        let article = article((0, &generator.article(n)));
        group.throughput(Throughput::Bytes(article.text.len() as u64));
        let n_sentences = extract(&article, model()).sentences.len();
        assert!(n_sentences >= n / 250, "{name}: only {n_sentences}");
        group.bench_with_input(
            BenchmarkId::from_parameter(name),
            &article,
            |bench, article| {
                bench.iter(|| extract(article, model()).sentences.len());
            },
        );
    }
    group.finish();
}

fn bundle_benches(criterion: &mut Criterion, articles: &[Article]) {
    let mut group = criterion.benchmark_group("bundle");
    group.throughput(n_bytes(articles));
    let encoded = bundle::encode(articles);
    let (decoded, problems) = bundle::decode(&encoded).expect("a bundle that was just made");
    assert!(
        decoded == articles && problems.is_empty(),
        "a bundle gives back what went in"
    );
    group.bench_function("decode", |bench| {
        bench.iter(|| bundle::decode(&encoded).map(|(articles, _)| articles.len()));
    });
    group.finish();
}
