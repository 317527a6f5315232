//! Prints how long answers take with thousands of articles (`generator.rs`, seed 7), read by rules alone:
//! `cargo run --profile native --example answers [N …]`. `make bench` runs it. It asserts nothing about time.
//! All times are of the processor, not of the clock: other programs on the machine do not count.
//! With `--search`, only the index and searches, as JSON for `search_peers.mjs`.
#![allow(clippy::print_stdout, reason = "a command line prints")]
#![allow(clippy::unwrap_used, reason = "a failure ends the run")]

#[cfg(not(target_arch = "wasm32"))]
mod generator;
#[cfg(not(target_arch = "wasm32"))]
mod questions;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let mut sizes = Vec::new();
    let mut is_search = false;
    for given in std::env::args().skip(1) {
        match given.as_str() {
            "--search" => is_search = true,
            n => sizes.push(n.parse().unwrap()),
        }
    }
    if sizes.is_empty() {
        sizes = vec![4000, 10_000];
    }
    for n in sizes {
        match is_search {
            true => measure::search(n),
            false => measure::corpus(n),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod measure {
    use super::{generator::Generator, questions};
    use cpu_time::ThreadTime;
    use dateline::{
        article::Article,
        corpus::{
            correction::{Change, Correction, Named, Target, layer::Layer},
            store::Store,
        },
        extract::{Annotations, EntityKind},
        protocol::{Question, Request, Response, Subject},
        search::{
            find::{Finding, Scores},
            index::Index,
            query::Query,
        },
        service::Service,
    };
    use std::{hint::black_box, time::Duration};

    /// Each question is asked so often, and its best time counts.
    const N_ROUNDS: usize = 5;

    /// Forms of queries that others have as well, phrases apart.
    const COMMON: [&str; 5] = ["word", "two words", "prefix", "phrase", "not there"];

    pub(super) fn corpus(n: usize) {
        let articles = Generator::large(7).corpus(n);
        let found = questions::extracted(&articles);
        println!("{n} articles, {:.1} MB", megabytes(&articles));
        let (built, speed) = index(&articles, &found);
        println!("  {:28} {speed:>9.1} MB/s", "index, built");
        let part = built.memory() as f64 / 1e6 / megabytes(&articles);
        println!("  {:28} {part:>9.2} of the text", "index, memory");
        drop(built);
        let started = ThreadTime::now();
        let mut store = Store::default();
        for (article, found) in articles.iter().zip(found) {
            store.add(article.clone(), found);
        }
        store.settle();
        println!(
            "  {:28} {:>9.0} ms",
            "store, settled",
            millis(started.elapsed())
        );
        let started = ThreadTime::now();
        store.prepare();
        println!(
            "  {:28} {:>9.0} ms",
            "overviews of it",
            millis(started.elapsed())
        );
        head("search, ms");
        let mut all = Vec::new();
        for (form, queries) in questions::queries(&articles) {
            let times = searches(store.index(), &queries);
            all.extend(&times);
            row(form, times);
        }
        row("all", all);
        let mut service = Service::from(store);
        head("answers, ms");
        for (view, part) in questions::parts() {
            let asked = questions::questions(&articles, &part);
            answers(&mut service, view, &asked);
        }
        others(&mut service, &articles);
    }

    /// Prints the index and the searches of `n` articles as JSON.
    pub(super) fn search(n: usize) {
        let articles = Generator::large(7).corpus(n);
        let (index, speed) = index(&articles, &questions::extracted(&articles));
        let queries = questions::queries(&articles).into_iter();
        let forms: Vec<_> = queries
            .filter(|(form, _)| COMMON.contains(form))
            .map(|(form, queries)| {
                let times = searches(&index, &queries);
                serde_json::json!({ "form": form, "p95": at(&times, 0.95), "queries": queries })
            })
            .collect();
        let held = index.memory() as f64 / 1e6;
        println!(
            "{}",
            serde_json::json!({ "speed": speed, "held": held, "forms": forms })
        );
    }

    /// Makes the index, and says how many megabytes of text a second.
    fn index(articles: &[Article], found: &[Annotations]) -> (Index, f64) {
        let build = || {
            let mut index = Index::default();
            for (article, found) in articles.iter().zip(found) {
                index.add(article, found);
            }
            index.settle();
            index
        };
        (build(), megabytes(articles) / millis(best(build)) * 1e3)
    }

    fn megabytes(articles: &[Article]) -> f64 {
        let n_bytes: usize = articles.iter().map(|article| article.text.len()).sum();
        n_bytes as f64 / 1e6
    }

    /// Returns how long each query takes, in order.
    fn searches(index: &Index, queries: &[String]) -> Vec<Duration> {
        let filters = Default::default();
        let times = queries.iter().map(|query| {
            best(|| {
                let query = Query::parse(query);
                let found = Finding::new(index, &query, &filters).articles();
                Scores::new(index, &query, &found)
            })
        });
        let mut times: Vec<Duration> = times.collect();
        times.sort_unstable();
        times
    }

    fn answers(service: &mut Service, view: &str, asked: &[Question]) {
        let times = asked.iter().map(|question| {
            let question = question.clone();
            let request = Request::Explore { seq: 1, question };
            best(|| service.answer(request.clone()))
        });
        row(view, times.collect());
    }

    fn best<T>(mut run: impl FnMut() -> T) -> Duration {
        let rounds = (0..N_ROUNDS).map(|_| {
            let started = ThreadTime::now();
            black_box(run());
            started.elapsed()
        });
        rounds.min().unwrap_or_default()
    }

    /// Reading, evidence, corrections.
    fn others(service: &mut Service, articles: &[Article]) {
        let chosen: Vec<&Article> = articles.iter().step_by(articles.len() / 40).collect();
        let timed = |service: &mut Service, request: Request| {
            let started = ThreadTime::now();
            let answer = service.answer(request);
            let time = started.elapsed();
            assert!(!matches!(answer, Response::Failed { .. }), "{answer:?}");
            time
        };
        let read = chosen.iter().map(|article| {
            let request = Request::Read {
                seq: 1,
                article: article.id.clone(),
                query: "million".into(),
                topics: Vec::new(),
            };
            timed(service, request)
        });
        row("reader", read.collect());
        let people: Vec<String> = chosen
            .iter()
            .filter_map(|article| person(&article.text))
            .collect();
        let person = |name: &String| Named {
            kind: EntityKind::Person,
            name: name.clone(),
        };
        let inspected = people.iter().map(|name| {
            let Named { kind, name } = person(name);
            let request = Request::Inspect {
                seq: 1,
                subject: Subject::Entity { kind, name },
                at: None,
            };
            timed(service, request)
        });
        row("evidence of a person", inspected.collect());
        let mut layer = Layer::default();
        let corrected = people.windows(2).enumerate().map(|(n, two)| {
            let change = match n % 2 {
                0 => Change::Rename {
                    to: format!("{} Reed", two[0]),
                },
                _ => Change::Merge {
                    into: person(&two[1]),
                },
            };
            layer
                .corrections
                .push(Correction::new(Target::Identity(person(&two[0])), change));
            let layer = layer.clone();
            timed(service, Request::Correct { seq: 1, layer })
        });
        row("one more correction", corrected.collect());
    }

    fn person(text: &str) -> Option<String> {
        let after = text.split("According to ").nth(1)?;
        after.split(',').next().map(str::to_owned)
    }

    fn head(what: &str) {
        println!("  {what:28} {:>9} {:>9} {:>9}", "median", "p95", "most");
    }

    fn row(what: &str, mut times: Vec<Duration>) {
        times.sort_unstable();
        let [median, p95, most] = [0.5, 0.95, 1.0].map(|part| at(&times, part));
        println!("    {what:26} {median:>9.2} {p95:>9.2} {most:>9.2}");
    }

    /// The time below which this part of `times`, which are in order, lies.
    fn at(times: &[Duration], part: f64) -> f64 {
        let at = (times.len() as f64 * part) as usize;
        millis(times[at.min(times.len() - 1)])
    }

    fn millis(time: Duration) -> f64 {
        time.as_secs_f64() * 1e3
    }
}
