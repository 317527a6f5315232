//! What a program asks: JSON in, JSON out, positions in UTF-16 units.

use dateline::{
    language::embedded,
    protocol::{Call, Given, Listed, Order, Request, Response, SearchResult},
    service::Service,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Asks a service that has opened `articles`.
fn service(articles: &[Value]) -> Service {
    let mut service = Service::default();
    let bundle = asked(&mut service, &json!({ "bundle": { "articles": articles } })).unwrap();
    let bundle = bundle.as_str().unwrap().as_bytes().to_vec();
    let opening = Request::Open {
        seq: 1,
        bundle,
        skip: Vec::new(),
    };
    service.answer(opening);
    while service.step().is_some() {}
    service
}

/// Returns the answer, or the id of the message that says why there is none.
fn asked(service: &mut Service, call: &Value) -> Result<Value, String> {
    let request = Request::Call {
        seq: 7,
        call: call.to_string(),
    };
    match service.answer(request) {
        Response::Returned { seq: 7, json } => Ok(serde_json::from_str(&json).unwrap()),
        Response::Failed { seq: 7, reason } => Err(reason.id.into_owned()),
        other => panic!("{other:?}"),
    }
}

/// Cuts `text` as JavaScript does.
fn slice(text: &str, start: &Value, end: &Value) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = |value: &Value| value.as_u64().unwrap() as usize;
    String::from_utf16(&units[at(start)..at(end)]).unwrap()
}

fn extracted(text: &str, tokens: bool) -> Value {
    let call = json!({ "extract": { "article": { "text": text }, "tokens": tokens } });
    asked(&mut Service::default(), &call).unwrap()
}

#[test]
fn positions_are_what_javascript_slices() {
    let text =
        "🚢🚢 It was “big 😀 news”, said Anna Smith, the mayor. ДА! She paid 4 million euros.";
    let found = extracted(text, true);
    let anna = &found["entities"][0];
    assert_eq!(anna["name"], "Anna Smith");
    let mention = &anna["mentions"][0];
    assert_eq!(
        slice(text, &mention["start"], &mention["end"]),
        "Anna Smith"
    );
    let piece = &found["quotes"][0]["content"][0];
    assert_eq!(slice(text, &piece[0], &piece[1]), "It was “big 😀 news”");
    let amount = &found["quantities"][0];
    assert_eq!(
        slice(text, &amount["start"], &amount["end"]),
        "4 million euros"
    );
    let words = found["tokens"].as_array().unwrap().iter();
    let words: Vec<String> = words
        .map(|token| slice(text, &token[0], &token[1]))
        .collect();
    assert!(words.contains(&"news".to_owned()), "{words:?}");
}

proptest! {
    #[test]
    fn slices_of_any_text_are_its_names_and_sentences(
        pieces in prop::collection::vec(
            prop_oneof![
                "[\\PC\\n]{0,12}",
                Just(" Anna Smith said. ".to_owned()),
                Just("“It is 5 March,” ".to_owned()),
                Just("😀🏴󠁧󠁢󠁳󠁣󠁴󠁿 ".to_owned()),
            ],
            0..8,
        ),
    ) {
        let text = pieces.concat();
        let found = extracted(&text, false);
        prop_assert_eq!(&found["text"], &Value::from(text.as_str()));
        for entity in found["entities"].as_array().unwrap() {
            let names = std::iter::once(&entity["name"]).chain(entity["aliases"].as_array().unwrap());
            let folded: Vec<String> = names.map(|name| words(name.as_str().unwrap())).collect();
            for mention in entity["mentions"].as_array().unwrap() {
                let said = slice(&text, &mention["start"], &mention["end"]);
                if mention["form"] == "name" {
                    prop_assert!(folded.iter().any(|name| name.contains(&words(&said)) || words(&said).contains(name)), "{said:?} is none of {folded:?}");
                }
            }
        }
        let mut last = 0;
        for sentence in found["sentences"].as_array().unwrap() {
            let said = slice(&text, &sentence[0], &sentence[1]);
            prop_assert!(!said.is_empty() && said.trim() == said, "{said:?}");
            prop_assert!(sentence[0].as_u64().unwrap() >= last);
            last = sentence[1].as_u64().unwrap();
        }
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_corpus_lists_finds_and_tells_its_articles() {
    let mut service = service(&[
        json!({ "id": "a", "text": "😀 “It is safe,” said Anna Smith of the harbour.", "title": "Safe", "published": "2024-03" }),
        json!({ "text": "Ben Orr left 😀 the harbour.", "source": "Oland Post" }),
    ]);
    let listed: Vec<Listed> =
        serde_json::from_value(asked(&mut service, &json!("articles")).unwrap()).unwrap();
    assert_eq!(listed[0].published.as_deref(), Some("2024-03"));
    assert_eq!(listed[1].source.as_deref(), Some("Oland Post"));
    assert_eq!(listed[1].id.len(), 12, "made from the text");
    let search = |order| {
        json!(Call::Search {
            query: "harbour".into(),
            order,
            offset: 1,
            limit: 5,
        })
    };
    let found: SearchResult =
        serde_json::from_value(asked(&mut service, &search(Order::Newest)).unwrap()).unwrap();
    assert_eq!((found.total, found.articles.len()), (2, 1));
    assert_eq!(found.ids, ["a", &listed[1].id]);
    assert_eq!(found.words, "Articles with harbour.");
    let hit = &found.articles[0];
    let [start, end] = hit.hits[0].map(Value::from);
    assert_eq!(slice(&hit.snippet, &start, &end), "harbour");
    let speakers = &found.facets[0];
    assert_eq!(speakers.field, "speaker");
    assert_eq!(
        speakers.values[0].query.as_deref(),
        Some("speaker:\"Anna Smith\"")
    );
    let whole = asked(&mut service, &json!({ "article": { "id": "a" } })).unwrap();
    assert_eq!(whole["title"], "Safe");
    assert_eq!(
        whole["quotes"][0]["content"][0][0], 3,
        "an emoji is two units"
    );
}

#[test]
fn what_is_not_understood_is_an_answer() {
    let mut service = Service::default();
    for (call, id) in [
        (json!({ "dance": {} }), "failed-call"),
        (json!({ "extract": { "article": {} } }), "failed-call"),
        (
            json!({ "extract": { "article": { "text": "x", "published": "soon" } } }),
            "failed-call",
        ),
        (json!({ "article": { "id": "a" } }), "missing-article"),
    ] {
        assert_eq!(asked(&mut service, &call), Err(id.to_owned()), "{call}");
    }
    let said = json!({ "say": { "id": "missing-article", "args": [] } });
    assert_eq!(
        asked(&mut service, &said),
        Ok("This article is not among the articles.".into())
    );
}

#[test]
fn a_text_can_be_read_by_rules_alone() {
    let mut service = Service::default();
    let model = embedded::BYTES.to_vec();
    service.answer(Request::Learn { seq: 1, model });
    let tag = |service: &mut Service, rules| {
        let article = Box::new(Given {
            text: "Anna Smith left.".into(),
            ..Given::default()
        });
        let call = json!(Call::Extract {
            article,
            tokens: true,
            rules,
        });
        asked(service, &call).unwrap()["tokens"][2][2].clone()
    };
    assert_eq!(tag(&mut service, false), "VERB");
    assert_eq!(tag(&mut service, true), Value::Null);
}
