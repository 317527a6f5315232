//! Names, with a model trained on a handful of sentences.

use dateline::{
    language::{
        Language,
        file::Writer,
        name::Name,
        train::{Done, Workshop, name},
        word::Classes,
    },
    lexicon::EntityKind::{self, Organisation, Person, Place},
    text::{sentence::sentences, token::tokens},
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Texts, names in brackets with the first letter of their kind.
const BANK: &[&str] = &[
    "Mr [p Amara Obi] flew to [l Kenbury] on Monday. [p Obi] met the board of [o Harbour Rail Ltd].",
    "The mayor of [l Osterby], [p Lin Dorsey], spoke. The bridge in [l Osterby] is closed, [p Dorsey] said.",
    "[o Tidal Works Ltd] sold a mill in [l Northam]. A spokesman for [o Tidal Works Ltd] said so.",
    "Prices rose in [l Kenbury] and in [l Northam], [p Ada Holm] said. She owns [o Reef Oil Ltd].",
];

/// The bank in the contract's format.
fn corpus() -> String {
    let mut lines = String::new();
    for (n, marked) in BANK.iter().enumerate() {
        let (mut text, mut entities) = (String::new(), Vec::new());
        for (at, piece) in marked.split(['[', ']']).enumerate() {
            if at % 2 == 0 {
                text += piece;
                continue;
            }
            let (kind, name) = piece.split_once(' ').unwrap();
            let kind = match kind {
                "p" => "person",
                "o" => "organisation",
                _ => "place",
            };
            let start = text.chars().count();
            text += name;
            let mention = serde_json::json!({"start": start, "end": start + name.chars().count()});
            entities.push(serde_json::json!({"kind": kind, "mentions": [mention]}));
        }
        let kinds = ["person", "organisation", "place"];
        let document = serde_json::json!({
            "id": format!("outlet{n}_1"), "text": text, "scheme": {"kinds": kinds}, "entities": entities,
        });
        lines += &format!("{document}\n").repeat(5);
    }
    lines
}

fn made() -> Vec<u8> {
    let corpus = |name: &str| match name {
        _ if name.starts_with("teacher") => Err("not there".to_owned()),
        _ => Ok(corpus()),
    };
    let workshop = Workshop {
        corpus: &corpus,
        log: &|_| {},
    };
    let mut done = Done::default();
    let mut classes = Writer::default();
    Classes::default().write(&mut classes);
    done.add("classes", classes);
    let part = name::make(&workshop, &done).unwrap();
    done.add("names", part);
    done.assemble()
}

static FILE: LazyLock<Vec<u8>> = LazyLock::new(made);

/// Trained once, written and read again.
static LANGUAGE: LazyLock<Language> = LazyLock::new(|| Language::open(&FILE).unwrap());

fn names(text: &str) -> Vec<Name> {
    let analysis = LANGUAGE.analyse(text, &sentences(text), &tokens(text));
    analysis.names.unwrap()
}

#[test]
fn names_are_known_by_what_stands_around_them() {
    let text = "Mr Amara Dorsey flew to Osterby on Monday. Dorsey owns Northam Oil Ltd.";
    let tokens = tokens(text);
    let found: Vec<(&str, EntityKind)> = names(text)
        .into_iter()
        .map(|name| {
            let (first, last) = (tokens[name.tokens.start], tokens[name.tokens.end - 1]);
            (first.span.cover(last.span).of(text), name.kind)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("Amara Dorsey", Person),
            ("Osterby", Place),
            ("Dorsey", Person),
            ("Northam Oil Ltd.", Organisation),
        ]
    );
}

#[test]
fn the_same_corpora_give_the_same_bytes() {
    assert!(made() == *FILE);
}

proptest! {
    #[test]
    fn names_are_tokens_of_one_sentence_and_do_not_overlap(
        text in "([A-Z]?[a-z]{0,4}|Mr|Ltd|Kenbury|[.,“’-]|\\PC)( ([A-Z][a-z]{0,4}|[a-z]{1,4}|Obi|Ltd\\.|of)){0,30}"
    ) {
        let tokens = tokens(&text);
        let analysis = LANGUAGE.analyse(&text, &sentences(&text), &tokens);
        let mut end = 0;
        for name in analysis.names.unwrap() {
            prop_assert!(end <= name.tokens.start && name.tokens.start < name.tokens.end);
            prop_assert!(name.tokens.end <= tokens.len());
            prop_assert!((0.0..=1.0).contains(&name.confidence));
            let holds = |sentence: &std::ops::Range<usize>| {
                sentence.start <= name.tokens.start && name.tokens.end <= sentence.end
            };
            prop_assert!(analysis.sentences.iter().any(holds));
            end = name.tokens.end;
        }
    }
}
