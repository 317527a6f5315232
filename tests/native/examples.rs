//! Tests of the questions that are offered to a reader who is here for the first time.

use crate::support::said;
use dateline::{
    corpus::bundle,
    protocol::{Example, Opened, Question, Request, Response},
    read,
    service::Service,
};

/// Opens `articles`, and returns the service with the questions it offers.
fn open(articles: &[&str]) -> (Service, Vec<Example>) {
    let articles: Vec<_> = (0..)
        .zip(articles)
        .map(|(at, text)| read::read(&format!("{at}.txt"), text.as_bytes()).article)
        .collect();
    let mut service = Service::default();
    let model = concat!(env!("CARGO_MANIFEST_DIR"), "/data/model/language.bin");
    service.answer(Request::Learn {
        seq: 0,
        model: std::fs::read(model).unwrap(),
    });
    service.answer(Request::Open {
        seq: 0,
        bundle: bundle::encode(&articles),
        skip: Vec::new(),
    });
    loop {
        if let Some(Response::Opened { summary, .. }) = service.step() {
            return (service, summary.examples);
        }
    }
}

const FERRY: &str = "Ferry service returns\nBy Max Reed\nMon, Nov 6 2023 08:10 AM EST\n\n\
    The ferry service opened on November 3, 2023, said Carla Stone. “The ferry service was missed,” Carla Stone said. \
    “A ferry service needs a pier,” Ada Brook said.\n\n\
    “The ferry service is back,” Carla Stone said.\n";

#[test]
fn each_question_that_is_offered_has_an_answer() {
    let (mut service, examples) = open(&[FERRY]);
    let words: Vec<String> = examples
        .iter()
        .map(|example| said(&example.words))
        .collect();
    assert_eq!(words[0], "What does Carla Stone say?");
    assert!(
        words[1].starts_with("What does Ada Brook say about “"),
        "{words:?}"
    );
    assert_eq!(words[2], "What happened on 3 November 2023?");
    for example in examples {
        match example.opens {
            Opened::Query(query) => {
                let question = Question {
                    query,
                    ..Question::default()
                };
                let answer = service.answer(Request::Explore { seq: 1, question });
                let Response::Explored { results, .. } = answer else {
                    panic!("{answer:?}");
                };
                assert!(results.n_articles > 0 && results.problems.is_empty());
            }
            Opened::Event(subject) => {
                let answer = service.answer(Request::Inspect {
                    seq: 1,
                    subject,
                    at: None,
                });
                assert!(matches!(answer, Response::Inspected { .. }), "{answer:?}");
            }
        }
    }
}

#[test]
fn nothing_is_offered_that_has_no_answer() {
    assert!(open(&[]).1.is_empty());
    assert!(
        open(&["A quiet day\n\nNothing was said and nothing is dated.\n"])
            .1
            .is_empty()
    );
}
