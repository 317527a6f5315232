//! Benches of what the worker does once articles are read: the index, search, and the answer of each view with
//! thousands of articles. `make bench` prints medians and 95th percentiles of the same (`answers.rs`).

use crate::{generator::Generator, questions};
use criterion::{BatchSize, Criterion, Throughput};
use dateline::{
    article::Article,
    corpus::store::Store,
    extract::{Annotations, extract},
    protocol::{Question, Request, Response, Results},
    search::{find::Finding, index::Index, query::Query},
    service::Service,
};
use std::hint::black_box;

const SIZES: [usize; 2] = [4000, 10_000];

pub(crate) fn benches(criterion: &mut Criterion, articles: &[Article]) {
    let annotations: Vec<Annotations> = articles
        .iter()
        .map(|article| extract(article, None))
        .collect();
    index(criterion, articles, &annotations);
    for n in SIZES {
        let articles = Generator::large(7).corpus(n);
        let mut store = Store::default();
        for (article, found) in articles.iter().zip(questions::extracted(&articles)) {
            store.add(article.clone(), found);
        }
        store.settle();
        search(criterion, &articles, store.index());
        answers(criterion, &articles, &mut Service::from(store));
    }
}

fn index(criterion: &mut Criterion, articles: &[Article], annotations: &[Annotations]) {
    let mut group = criterion.benchmark_group("index");
    let n_bytes = articles
        .iter()
        .map(|article| article.text.len() as u64)
        .sum();
    group.throughput(Throughput::Bytes(n_bytes));
    let build = || {
        let mut index = Index::default();
        for (article, annotations) in articles.iter().zip(annotations) {
            index.add(article, annotations);
        }
        index.n_articles()
    };
    assert_eq!(build() as usize, articles.len());
    group.bench_function("add", |bench| bench.iter(build));
    group.finish();
}

/// Finds the articles of one query after the other, for each form of queries.
fn search(criterion: &mut Criterion, articles: &[Article], index: &Index) {
    let mut group = criterion.benchmark_group(format!("search/{}", articles.len()));
    let filters = Default::default();
    let find = |query: &str| {
        Finding::new(index, &Query::parse(query), &filters)
            .articles()
            .len()
    };
    for (form, queries) in questions::queries(articles) {
        let n_found: u32 = queries.iter().map(|query| find(query)).sum();
        assert_eq!(n_found > 0, form != "not there", "{form}");
        let mut next = queries.iter().cycle();
        group.bench_function(form, |bench| {
            bench.iter_batched(
                || next.next().expect("there are queries"),
                |query| find(query),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

/// Answers one question after the other, for each view.
fn answers(criterion: &mut Criterion, articles: &[Article], service: &mut Service) {
    let mut group = criterion.benchmark_group(format!("answers/{}", articles.len()));
    for (view, part) in questions::parts() {
        let asked = questions::questions(articles, &part);
        // what is made once is not a question's
        assert!(ask(service, asked[0].clone()).n_articles > 0, "{view}");
        let mut next = asked.iter().cycle();
        group.bench_function(view, |bench| {
            bench.iter_batched(
                || next.next().expect("there are questions").clone(),
                |question| black_box(ask(service, question)),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

fn ask(service: &mut Service, question: Question) -> Box<Results> {
    match service.answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => results,
        other => panic!("not an answer: {other:?}"),
    }
}
