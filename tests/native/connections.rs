//! Tests of what connects people and organisations.

use crate::support::Draft;
use dateline::{
    corpus::store::Store,
    extract::{EntityKind, Found, QuoteKind},
    protocol::{
        AffiliationColumn, ConnectionChoice, Connections, DRAWING, Evidence, LONGEST_NAME, Pair,
        Part, Parties, Party, Question, Relation, Request, Response, Subject,
    },
    service::Service,
    state::view::connections::{matrix_room, moved, step_of},
    texts::{Locale, Texts},
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const BODY: EntityKind = EntityKind::Organisation;

fn service(drafts: Vec<Draft>) -> Service {
    let mut store = Store::default();
    for draft in drafts {
        store.add(draft.article, draft.found);
    }
    store.settle();
    Service::from(store)
}

#[track_caller]
fn connections(service: &mut Service, query: &str, parties: Parties) -> Connections {
    let choice = ConnectionChoice {
        parties,
        ..ConnectionChoice::default()
    };
    chosen(service, query, choice)
}

#[track_caller]
fn chosen(service: &mut Service, query: &str, choice: ConnectionChoice) -> Connections {
    let question = Question {
        query: query.into(),
        part: Part::Connections(choice),
        ..Question::default()
    };
    match service.answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => results.connections.unwrap(),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn inspect(service: &mut Service, subject: Subject) -> Evidence {
    let request = Request::Inspect {
        seq: 2,
        subject,
        at: None,
    };
    match service.answer(request) {
        Response::Inspected { evidence, .. } => *evidence,
        other => panic!("{other:?}"),
    }
}

/// Ada Vale of the Harbour Council and Ben Orr are quoted in two articles; he speaks about her and the council.
fn drafts() -> Vec<Draft> {
    let direct = |draft: Draft, words: &str, who: &str| {
        draft.quote(QuoteKind::Direct, &[words], Some(who), Some(who))
    };
    let pier = "Ada Vale, master of the Harbour Council, said: “The pier is gone.” Ben Orr said: “Ada Vale is right.”";
    let pier = Draft::new("pier", pier)
        .published("2024-03-10")
        .person("Ada Vale")
        .person("Ben Orr")
        .names(BODY, "Harbour Council")
        .role_in(
            "Ada Vale",
            "master",
            "Harbour Council",
            "master of the Harbour Council",
        );
    let pier = direct(pier, "“The pier is gone.”", "Ada Vale");
    let pier = direct(pier, "“Ada Vale is right.”", "Ben Orr");
    let storm = "“The Harbour Council slept,” said Ben Orr. “We did not,” said Ada Vale. “It rained,” said Cy Holm.";
    let storm = Draft::new("storm", storm)
        .published("2024-01-02")
        .person("Ben Orr")
        .person("Ada Vale")
        .person("Cy Holm")
        .names(BODY, "Harbour Council");
    let storm = direct(storm, "“The Harbour Council slept,”", "Ben Orr");
    let storm = direct(storm, "“We did not,”", "Ada Vale");
    let mut storm = direct(storm, "“It rained,”", "Cy Holm");
    // Who says that is anybody's guess.
    storm.found.quotes[2].resolved = Some(Found::by_rule(0.3));
    vec![pier, storm]
}

fn listed(pairs: &[Pair]) -> Vec<(&str, &str, u32)> {
    pairs
        .iter()
        .map(|pair| (pair.one.name.as_str(), pair.other.name.as_str(), pair.n))
        .collect()
}

#[test]
fn affiliations_can_be_ordered_by_each_column() {
    let text = "Ben Orr of the Harbour Council met Ada Vale of Oland Bank. Ada Vale of Oland Bank left with Cy Holm of Assent.";
    let words = [
        (
            "Ben Orr",
            "Ben Orr of the Harbour Council",
            "Harbour Council",
        ),
        ("Ada Vale", "Ada Vale of Oland Bank", "Oland Bank"),
        ("Cy Holm", "Cy Holm of Assent", "Assent"),
    ];
    let mut draft = Draft::new("met", text).published("2024-03-10");
    for (person, _, organisation) in words {
        draft = draft.person(person).names(BODY, organisation);
    }
    for (person, evidence, organisation) in words {
        draft = draft.role_in(person, "member", organisation, evidence);
    }
    let mut service = service(vec![draft]);
    let mut check = |by, is_descending, names: [&str; 3]| {
        let choice = ConnectionChoice {
            by,
            is_descending,
            ..ConnectionChoice::default()
        };
        let found = chosen(&mut service, "", choice);
        let people: Vec<&str> = found
            .affiliations
            .iter()
            .map(|it| it.person.name.as_str())
            .collect();
        assert_eq!(people, names, "{choice:?}");
    };
    check(
        AffiliationColumn::Person,
        false,
        ["Ada Vale", "Ben Orr", "Cy Holm"],
    );
    check(
        AffiliationColumn::Person,
        true,
        ["Cy Holm", "Ben Orr", "Ada Vale"],
    );
    check(
        AffiliationColumn::Organisation,
        false,
        ["Cy Holm", "Ben Orr", "Ada Vale"],
    );
    check(
        AffiliationColumn::Organisation,
        true,
        ["Ada Vale", "Ben Orr", "Cy Holm"],
    );
}

#[test]
fn roles_quotes_and_names_connect() {
    let found = connections(&mut service(drafts()), "", Parties::All);
    let own: Vec<_> = found
        .affiliations
        .iter()
        .map(|it| {
            (
                it.person.name.as_str(),
                it.roles.join("; "),
                it.organisation.name.as_str(),
                it.n,
            )
        })
        .collect();
    assert_eq!(
        own,
        [("Ada Vale", "master".to_owned(), "Harbour Council", 1)]
    );
    assert_eq!(listed(&found.beside), [("Ada Vale", "Ben Orr", 2)]);
    let mut about = listed(&found.about);
    about.sort_unstable();
    assert_eq!(
        about,
        [
            ("Ben Orr", "Ada Vale", 1),
            ("Ben Orr", "Harbour Council", 1)
        ]
    );
    assert_eq!((found.n_people, found.n_organisations), (2, 1));
    assert_eq!(
        (found.nodes.len(), found.n_nodes, found.cells.len()),
        (2, 2, 1)
    );
}

#[test]
fn a_question_narrows_what_is_counted() {
    let found = connections(&mut service(drafts()), "rained", Parties::All);
    assert_eq!(listed(&found.beside), [("Ada Vale", "Ben Orr", 1)]);
    assert_eq!(found.affiliations, []);
    let people = connections(&mut service(drafts()), "", Parties::People);
    assert_eq!(listed(&people.about), [("Ben Orr", "Ada Vale", 1)]);
    let bodies = connections(&mut service(drafts()), "", Parties::Organisations);
    assert_eq!((bodies.n_beside, bodies.n_about), (0, 0));
}

#[test]
fn each_connection_opens_the_passages_it_was_counted_from() {
    let mut service = service(drafts());
    let found = connections(&mut service, "", Parties::All);
    let role = inspect(&mut service, found.affiliations[0].subject());
    let title = Texts::new(Locale::English).write(&role.title);
    assert_eq!(title, "Ada Vale, Harbour Council");
    assert_eq!(role.more.len(), 1);
    assert!(role.more[0].words.starts_with("Ada Vale, master of"));
    let beside = inspect(&mut service, found.beside[0].subject());
    let articles: Vec<_> = beside.more.iter().map(|it| it.article.0.as_str()).collect();
    assert_eq!(
        articles,
        ["storm", "storm", "pier", "pier"],
        "by date, without Cy Holm"
    );
    assert_eq!(found.between(1, 0), found.between(0, 1));
    for pair in &found.about {
        let about = inspect(&mut service, pair.subject());
        assert_eq!(about.more.len() as u32, pair.n);
        assert!(about.more[0].words.contains(&pair.other.name));
    }
}

#[test]
fn what_connects_nobody_has_no_evidence() {
    let party = |name: &str| Party {
        kind: EntityKind::Person,
        name: name.into(),
    };
    let subject = Subject::Pair {
        relation: Relation::Beside,
        one: party("Ada Vale"),
        other: party("Cy Holm"),
    };
    let request = Request::Inspect {
        seq: 2,
        subject,
        at: None,
    };
    assert!(matches!(
        service(drafts()).answer(request),
        Response::Failed { .. }
    ));
}

#[test]
fn arrows_stay_in_the_matrix() {
    #[track_caller]
    fn check(from: (u32, u32), key: &str, is_far: bool, expected: Option<(u32, u32)>) {
        assert_eq!(moved(from, key, is_far, 5), expected, "{key}");
    }
    check((1, 1), "ArrowUp", false, Some((0, 1)));
    check((0, 1), "ArrowUp", false, Some((0, 1)));
    check((4, 4), "ArrowDown", false, Some((4, 4)));
    check((2, 3), "ArrowRight", false, Some((2, 4)));
    check((2, 0), "ArrowLeft", false, Some((2, 0)));
    check((2, 3), "Home", false, Some((2, 0)));
    check((2, 3), "End", true, Some((4, 4)));
    check((2, 3), "a", false, None);
    assert_eq!(moved((0, 0), "End", false, 0), None);
}

#[test]
fn a_matrix_has_as_many_columns_as_there_is_room_and_none_under_a_hundred_pixels() {
    assert_eq!(matrix_room(90), 0);
    assert_eq!(matrix_room(856), 26);
    assert_eq!([1, 2, 3, 9].map(|n| step_of(n, 9)), [1, 2, 2, 3]);
    assert_eq!(step_of(1, 1), 1);
}

proptest! {
    /// Whoever is connected how: names are in the drawing, do not lie on one another where there is room, and are
    /// where they were the last time.
    #[test]
    fn a_drawing_is_the_same_each_time_and_its_names_lie_apart(pairs in prop::collection::btree_set((0_u8..9, 0_u8..9), 1..14)) {
        let drafts = || -> Vec<Draft> {
            let article = |(at, (one, other)): (usize, &(u8, u8))| {
                let name = |of: u8| format!("Person {}", char::from(b'A' + of));
                let (one, other) = (name(*one), name(*other));
                let text = format!("“Yes,” said {one}. “No,” said {other}.");
                let draft = Draft::new(&format!("a{at}"), &text).person(&one);
                let draft = if one == other { draft } else { draft.person(&other) };
                draft
                    .quote(QuoteKind::Direct, &["“Yes,”"], Some(&one), Some(&one))
                    .quote(QuoteKind::Direct, &["“No,”"], Some(&other), Some(&other))
            };
            pairs.iter().enumerate().map(article).collect()
        };
        let found = connections(&mut service(drafts()), "", Parties::All);
        prop_assert_eq!(&found, &connections(&mut service(drafts()), "", Parties::All));
        for (at, node) in found.nodes.iter().enumerate() {
            prop_assert!((0.0..=1.0).contains(&node.x) && (0.0..=1.0).contains(&node.y), "{node:?}");
            for other in &found.nodes[at + 1..] {
                let across = (node.x - other.x).abs() * DRAWING.0;
                let down = (node.y - other.y).abs() * DRAWING.1;
                prop_assert!(across > 40.0 || down > 25.0, "{node:?} {other:?}");
            }
        }
        let longest = found.nodes.iter().map(|node| node.party.name.len()).max();
        prop_assert!(longest <= Some(LONGEST_NAME));
    }
}

proptest! {
    /// Against a look at every article.
    #[test]
    fn two_are_beside_each_other_as_often_as_articles_quote_both(
        articles in prop::collection::vec(prop::collection::btree_set(0_u8..6, 0..5), 0..8),
    ) {
        let name = |who: &u8| format!("Person {}", char::from(b'A' + who));
        let draft = |(at, people): (usize, &BTreeSet<u8>)| {
            let said = |who: &u8| format!("“Yes,” said {}. ", name(who));
            let text: String = people.iter().map(said).collect();
            let draft = Draft::new(&format!("a{at}"), &text);
            let named = people.iter().fold(draft, |draft, who| draft.person(&name(who)));
            people.iter().fold(named, |draft, who| {
                let name = name(who);
                draft.quote(QuoteKind::Direct, &["“Yes,”"], Some(&name), Some(&name))
            })
        };
        let drafts = articles.iter().enumerate().map(draft).collect();
        let found = connections(&mut service(drafts), "", Parties::All);
        let mut expected: BTreeMap<[String; 2], u32> = BTreeMap::new();
        for people in &articles {
            for one in people {
                for other in people.range(one + 1..) {
                    *expected.entry([name(one), name(other)]).or_default() += 1;
                }
            }
        }
        let counted = found.beside.iter().map(|pair| {
            let mut names = [pair.one.name.clone(), pair.other.name.clone()];
            names.sort();
            (names, pair.n)
        });
        prop_assert_eq!(counted.collect::<BTreeMap<_, _>>(), expected);
    }
}
