//! How a query can go on, and what may be meant by one that finds nothing.

use crate::support::Draft;
use dateline::{
    corpus::store::Store,
    extract::{EntityKind, QuoteKind},
    protocol::{OfferKind, Question, Request, Response, Results, Suggestion},
    search::{
        filter::{Choice, Facet, FacetValue, Filters},
        slip::is_one_slip,
    },
    service::Service,
};
use std::collections::BTreeMap;

fn service() -> Service {
    let drafts = [
        Draft::new(
            "a",
            "The storm hit the harbour. “Go home,” said Ada Vale. Ben Orr left.",
        )
        .outlet("Harbour Evening Post")
        .published("2024-03-01")
        .person("Ada Vale")
        .person("Ben Orr")
        .names(EntityKind::Place, "Northport")
        .quote(
            QuoteKind::Direct,
            &["“Go home,”"],
            Some("Ada Vale"),
            Some("Ada Vale"),
        ),
        Draft::new(
            "b",
            "Ada Vale met the Port Board about a flood. It was over, someone said.",
        )
        .outlet("Harbour Evening Post")
        .person("Ada Vale")
        .names(EntityKind::Organisation, "Port Board")
        .quote(QuoteKind::Indirect, &["It was over"], None, None),
        Draft::new(
            "c",
            "Floods again: Robert \"Bob\" Bowen and Adam Orr watched the flooded pier.",
        )
        .person("Robert \"Bob\" Bowen")
        .person("Adam Orr"),
    ];
    let mut store = Store::default();
    for draft in drafts {
        store.add(draft.article, draft.found);
    }
    store.settle();
    Service::from(store)
}

fn suggested(service: &mut Service, query: &str, filters: &Filters) -> Vec<Suggestion> {
    let at = query.find('|').unwrap() as u32;
    let query = query.replace('|', "");
    let request = Request::Complete {
        seq: 3,
        query,
        at,
        filters: filters.clone(),
    };
    match service.answer(request) {
        Response::Completed {
            seq: 3,
            suggestions,
        } => suggestions.all,
        other => panic!("{other:?}"),
    }
}

fn explore(service: &mut Service, query: &str, filters: &Filters) -> Results {
    let question = Question {
        query: query.into(),
        filters: filters.clone(),
        ..Question::default()
    };
    match service.answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => *results,
        other => panic!("{other:?}"),
    }
}

/// Checks how `query`, typed up to `|`, can go on, and that each says what it would find.
#[track_caller]
fn check(query: &str, expected: &[&str]) {
    let mut service = service();
    let suggestions = suggested(&mut service, query, &Filters::default());
    let shown = suggestions.iter().map(|one| match one.n_articles {
        Some(n) => format!("{} {n}", one.query),
        None => one.query.clone(),
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
    for one in suggestions {
        assert_eq!(
            one.query
                .get(..one.caret as usize)
                .map(|before| before.ends_with(&one.written)),
            Some(true)
        );
        if let Some(n) = one.n_articles {
            assert_eq!(
                explore(&mut service, &one.query, &Filters::default()).n_articles,
                n
            );
        }
    }
}

#[test]
fn a_query_goes_on_with_fields_and_names() {
    check("sp|", &["speaker:"]);
    check("about|", &["about:"]);
    check("ad|", &["person:\"Ada Vale\" 2", "person:\"Adam Orr\" 1"]);
    // any word of the name
    check(
        "or|",
        &["person:\"Ben Orr\" 1", "person:\"Adam Orr\" 1", "org:"],
    );
    check("ben or|", &["person:\"Ben Orr\" 1", "ben org:"]);
    check("ada vale|", &["person:\"Ada Vale\" 2"]);
    check(
        "storm ben or|",
        &["storm person:\"Ben Orr\" 1", "storm ben org:"],
    );
    check("eve|", &["source:\"Harbour Evening Post\" 2"]);
    check(
        "-ada|",
        &["-person:\"Ada Vale\" 1", "-person:\"Adam Orr\" 2"],
    );
    check(
        "(ada|)",
        &["(person:\"Ada Vale\") 2", "(person:\"Adam Orr\") 1"],
    );
}

#[test]
fn a_field_goes_on_with_its_values() {
    check(
        "speaker:|",
        &["speaker:\"Ada Vale\" 1", "speaker:unknown 1"],
    );
    check("by:v|", &["speaker:\"Ada Vale\" 1"]);
    check("person:\"ben o|", &["person:\"Ben Orr\" 1"]);
    check("org:|", &["org:\"Port Board\" 1", "org:unknown 2"]);
    check("speaker:unk|", &["speaker:unknown 1"]);
    check("is:|", &["is:direct 1", "is:indirect 1"]);
    check("is:i|", &["is:indirect 1"]);
    // a mark inside a name would end the phrase
    check("person:bob|", &["person:\"Robert Bob Bowen\" 1"]);
    check(
        "person:| pier",
        &[
            "person:\"Robert Bob Bowen\" pier 1",
            "person:\"Adam Orr\" pier 1",
        ],
    );
}

#[test]
fn what_is_finished_does_not_go_on() {
    for query in [
        "|",
        "ada |",
        "a|da",
        "\"ada|",
        "\"ada\"|",
        "person:\"Ada\"|",
        "ad*|",
        "from:2024|",
        "about:s|",
        "colour:r|",
        "xylophone|",
        "OR|",
        "(|",
    ] {
        check(query, &[]);
    }
}

#[test]
fn what_would_find_nothing_is_not_suggested() {
    check("pier ada|", &["pier person:\"Adam Orr\" 1"]);
    let mut service = service();
    let post = FacetValue::Named("Harbour Evening Post".into());
    let choices = BTreeMap::from([(Facet::Outlet, BTreeMap::from([(post, Choice::Keep)]))]);
    let filters = Filters {
        choices,
        ..Filters::default()
    };
    let suggestions = suggested(&mut service, "ad|", &filters);
    assert_eq!(suggestions.len(), 1);
    assert_eq!(suggestions[0].n_articles, Some(2));
}

#[test]
fn one_slip_is_one_letter_or_two_that_changed_places() {
    for (a, b, is_one) in [
        ("harbour", "harbor", true),
        ("harbor", "harbour", true),
        ("harbour", "harbous", true),
        ("harbour", "ahrbour", true),
        ("harbour", "harbuor", true),
        ("harbour", "harbour", false),
        ("harbour", "harbr", false),
        ("harbour", "arbous", false),
        ("abcd", "badc", false),
        ("aab", "ab", true),
        ("aa", "aaa", true),
        ("海港", "河港", true),
        ("zürich", "zurich", true),
        ("", "a", true),
        ("", "ab", false),
    ] {
        assert_eq!(is_one_slip(a, b), is_one, "{a} {b}");
    }
}

/// Checks what is offered for `query`, which finds nothing under `filters`.
#[track_caller]
fn offered(query: &str, filters: &Filters, expected: &[(OfferKind, &str, u32)]) {
    let results = explore(&mut service(), query, filters);
    assert_eq!(results.n_articles, 0);
    let shown = results
        .offers
        .iter()
        .map(|offer| (offer.kind, offer.query.as_str(), offer.n_articles));
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

#[test]
fn for_a_question_that_finds_nothing_others_are_offered() {
    use OfferKind::{Prefix, Spelling, Unfiltered};
    let all = Filters::default();
    offered("strom", &all, &[(Spelling, "storm", 1)]);
    offered("storm habrour", &all, &[(Spelling, "storm harbour", 1)]);
    offered("\"thee storm\"", &all, &[(Spelling, "\"the storm\"", 1)]);
    offered("about:homme", &all, &[(Spelling, "about:home", 1)]);
    offered("speaker:Vael", &all, &[(Spelling, "speaker:vale", 1)]);
    offered(
        "person:\"Ada Valle\"",
        &all,
        &[(Spelling, "person:\"Ada vale\"", 2)],
    );
    // more articles first
    offered("prot", &all, &[(Spelling, "port", 1)]);
    offered(
        "floo",
        &all,
        &[(Spelling, "flood", 2), (Prefix, "floo*", 2)],
    );
    offered("harb storm", &all, &[]);
    offered("storm harb", &all, &[(Prefix, "storm harb*", 1)]);
    offered("\"port boa\"", &all, &[(Prefix, "\"port boa\"*", 1)]);
    offered("\"port boa", &all, &[(Prefix, "\"port boa*\"", 1)]);
    offered("person:vowen", &all, &[(Spelling, "person:bowen", 1)]);
    offered("xylophone", &all, &[]);
    // a year is no slip of another
    offered("2025", &all, &[]);
    // each word is known: none is misspelled
    offered("home pier", &all, &[]);
    let march = Filters {
        from: Some("2024-04-01".parse().unwrap()),
        keep_undated: false,
        ..Filters::default()
    };
    offered("storm", &march, &[(Unfiltered, "storm", 1)]);
}
