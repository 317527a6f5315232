//! Benches of what the worker does once articles are read: index, search, timeline.

use criterion::{Criterion, Throughput};
use dateline::{
    article::Article,
    corpus::bundle,
    extract::{Annotations, extract},
    protocol::{
        LaneBy, NumberChoice, NumberColumn, NumberWindow, Part, Parties, Question, Request,
        Response, Results, Standing, Voice, VoicesAsked,
    },
    search::index::Index,
    service::Service,
};
use std::hint::black_box;

/// Queries of each form: frequent and rare words, several, a phrase, nothing.
fn queries(articles: &[Article]) -> [(&'static str, String); 4] {
    let words: Vec<&str> = articles[0].text.split_whitespace().collect();
    let rare = words
        .iter()
        .filter(|word| word.chars().all(char::is_lowercase))
        .max_by_key(|word| word.len())
        .expect("an article has words");
    [
        ("nothing", String::new()),
        ("frequent-word", "million".into()),
        ("rare-word", (*rare).into()),
        ("phrase", format!("\"{}\"", words[20..22].join(" "))),
    ]
}

pub(crate) fn benches(criterion: &mut Criterion, articles: &[Article]) {
    let annotations: Vec<Annotations> = articles
        .iter()
        .map(|article| extract(article, None))
        .collect();
    index(criterion, articles, &annotations);
    let mut service = open(articles);
    search(criterion, articles, &mut service);
    timeline(criterion, &mut service);
    numbers(criterion, &mut service);
    voices(criterion, &mut service);
    connections(criterion, &mut service);
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

/// Opens the articles as a page does.
fn open(articles: &[Article]) -> Service {
    let mut service = Service::default();
    let request = Request::Open {
        seq: 1,
        bundle: bundle::encode(articles),
        skip: Vec::new(),
    };
    service.answer(request);
    while let Some(response) = service.step() {
        if let Response::Opened { summary, .. } = response {
            assert_eq!(summary.n_articles as usize, articles.len());
        }
    }
    service
}

fn ask(service: &mut Service, query: &str, part: Part) -> Box<Results> {
    let question = Question {
        query: query.into(),
        n_cards: 20,
        part,
        ..Question::default()
    };
    match service.answer(Request::Explore { seq: 2, question }) {
        Response::Explored { results, .. } => results,
        other => panic!("not an answer: {other:?}"),
    }
}

fn search(criterion: &mut Criterion, articles: &[Article], service: &mut Service) {
    let mut group = criterion.benchmark_group("search");
    for (name, query) in queries(articles) {
        assert!(
            ask(service, &query, Part::List).n_articles > 0,
            "{query} is found"
        );
        group.bench_function(name, |bench| {
            bench.iter(|| black_box(ask(service, &query, Part::List)).n_articles);
        });
    }
    group.finish();
}

fn timeline(criterion: &mut Criterion, service: &mut Service) {
    let mut group = criterion.benchmark_group("timeline");
    for (name, by) in [
        ("by-person", LaneBy::Person),
        ("by-article", LaneBy::Article),
    ] {
        let timeline = ask(service, "", Part::Timeline(by)).timeline;
        let n_lanes = timeline.map_or(0, |timeline| timeline.lanes.len());
        assert!(n_lanes > 1, "{name}: {n_lanes} lanes");
        group.bench_function(name, |bench| {
            bench.iter(|| black_box(ask(service, "", Part::Timeline(by))).n_articles);
        });
    }
    group.finish();
}

fn numbers(criterion: &mut Criterion, service: &mut Service) {
    let mut group = criterion.benchmark_group("numbers");
    for (name, by) in [
        ("by-date", NumberColumn::Date),
        ("by-value", NumberColumn::Value),
        ("by-measured", NumberColumn::Of),
        ("by-teller", NumberColumn::Teller),
    ] {
        let part = Part::Numbers(NumberWindow {
            choice: NumberChoice {
                by,
                ..NumberChoice::default()
            },
            first: 0,
            n_rows: 100,
        });
        let numbers = ask(service, "", part.clone()).numbers;
        assert_eq!(numbers.map_or(0, |numbers| numbers.rows.len()), 100);
        group.bench_function(name, |bench| {
            bench.iter(|| black_box(ask(service, "", part.clone())).n_articles);
        });
    }
    group.finish();
}

fn voices(criterion: &mut Criterion, service: &mut Service) {
    let mut group = criterion.benchmark_group("voices");
    for (name, chosen) in [
        ("rows", Vec::new()),
        (
            "quotes",
            vec![Voice::Every(Some(Standing::Person), None), Voice::Unknown],
        ),
    ] {
        let part = Part::Voices(VoicesAsked {
            n_rows: 40,
            n_cards: 20,
            chosen,
            ..VoicesAsked::default()
        });
        let voices = ask(service, "", part.clone()).voices;
        let n_rows = voices.map_or(0, |voices| voices.rows.len());
        assert_eq!(n_rows, 40, "{name}");
        group.bench_function(name, |bench| {
            bench.iter(|| black_box(ask(service, "", part.clone())).n_articles);
        });
    }
    group.finish();
}

fn connections(criterion: &mut Criterion, service: &mut Service) {
    let mut group = criterion.benchmark_group("connections");
    let part = Part::Connections(Parties::All);
    let found = ask(service, "", part.clone()).connections;
    assert!(found.is_some_and(|found| found.n_beside > 1));
    group.bench_function("all", |bench| {
        bench.iter(|| black_box(ask(service, "", part.clone())).n_articles);
    });
    group.finish();
}
