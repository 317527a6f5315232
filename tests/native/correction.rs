//! What a reader puts right, over what the machine found.

use crate::support::store_of;
use dateline::{
    article::{Article, ArticleId, Metadata},
    calendar::PartialDate,
    corpus::{
        correction::{
            ArticleRef, Change, Correction, Named, Orphan, Status, Target,
            layer::{Edit, Layer},
            patch,
            selector::Selector,
        },
        store::{Extract, Store},
    },
    extract::{Annotations, EntityKind, extract},
    protocol::{LaneBy, Part, Question, Results},
    protocol::{Request, Response},
    read,
    search::filter::{Facet, FacetValue},
    service::Service,
    text::span::Span,
};
use proptest::{prelude::*, sample::subsequence};

const HARBOUR: &str = "The harbour opens on 3 March, mayor Ada Vale said. “It is safe,” she told reporters. \
     Tom Reed of Harbour Works disagreed. “We built it,” said Vale.";
const COUNCIL: &str = "Ada Valle met the Harbour Works yesterday. “No comment,” Tom Reed said.";
const PORT: &str =
    "A strike of the Port Union ended on the 25th, said A. Vale. It cost 12 million dollars.";

fn article(id: &str, text: &str) -> Article {
    let stated = Metadata {
        title: Some(format!("About {id}")),
        published: PartialDate::parse("2024-03-10"),
        ..Metadata::default()
    };
    read::verbatim(ArticleId(id.into()), text.into(), stated)
}

fn articles() -> Vec<Article> {
    vec![
        article("harbour", HARBOUR),
        article("council", COUNCIL),
        article("port", PORT),
    ]
}

fn store() -> Store {
    store_of(articles())
}

const BY_RULES: Extract<'static> = &|article| extract(article, None);

fn person(name: &str) -> Named {
    Named {
        kind: EntityKind::Person,
        name: name.into(),
    }
}

fn identity(name: &str, change: Change) -> Correction {
    Correction::new(Target::Identity(person(name)), change)
}

fn rename(name: &str, to: &str) -> Correction {
    identity(name, Change::Rename { to: to.into() })
}

fn merge(name: &str, into: &str) -> Correction {
    identity(name, Change::Merge { into: person(into) })
}

fn speaker(name: &str) -> Change {
    Change::Speaker {
        speaker: Some(person(name)),
    }
}

fn date(to: &str) -> Change {
    Change::Date {
        to: PartialDate::parse(to).unwrap(),
    }
}

/// Returns what names `words` in the article `id`, made into a target by `target`.
fn at(id: &str, words: &str, target: fn(ArticleRef, Selector) -> Target) -> Target {
    let article = articles().into_iter().find(|one| one.id.0 == id).unwrap();
    let start = article.text.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    target(ArticleRef::of(&article), Selector::of(&article.text, span))
}

fn quote(id: &str, words: &str) -> Target {
    at(id, words, |article, selector| Target::Quote {
        article,
        selector,
    })
}

fn time(id: &str, words: &str) -> Target {
    at(id, words, |article, selector| Target::Time {
        article,
        selector,
    })
}

fn mention(id: &str, words: &str) -> Target {
    at(id, words, |article, selector| Target::Mention {
        article,
        selector,
    })
}

fn number(id: &str, words: &str) -> Target {
    at(id, words, |article, selector| Target::Quantity {
        article,
        selector,
    })
}

fn whole(id: &str) -> Target {
    at(id, " ", |article, _| Target::Article { article })
}

fn correct(store: &mut Store, corrections: &[Correction]) -> Vec<Status> {
    store.correct(corrections, BY_RULES).statuses
}

/// The facts of a corpus in lines that a person can read, as everything shows them.
fn facts(store: &Store) -> Vec<String> {
    let mut lines = Vec::new();
    for (_, held) in store.all() {
        let text = &held.article.text;
        let found = &held.annotations;
        for entity in found.entities.iter().filter(|one| one.is_named()) {
            lines.push(format!(
                "{}: {:?} {}",
                held.article.id, entity.kind, entity.name
            ));
        }
        for quote in &found.quotes {
            let by = store.names(held, &quote.speakers).join(", ");
            lines.push(format!(
                "{}: {} by {by}",
                held.article.id,
                quote.content[0].of(text)
            ));
        }
        for time in &found.times {
            lines.push(format!(
                "{}: {} is {}",
                held.article.id,
                time.span.of(text),
                time.value
            ));
        }
        for event in &found.events {
            lines.push(format!(
                "{}: {:?} {}",
                held.article.id, event.earliest, event.label
            ));
        }
        for number in &found.quantities {
            lines.push(format!(
                "{}: {} {}",
                held.article.id, number.value, number.unit
            ));
        }
    }
    lines
}

/// Corrections, and what they add to the facts and take away from them.
#[track_caller]
fn check(corrections: &[Correction], gone: &[&str], new: &[&str]) {
    let mut store = store();
    let before = facts(&store);
    let statuses = correct(&mut store, corrections);
    assert!(
        statuses.iter().all(|one| *one == Status::Applied),
        "{statuses:?}"
    );
    let after = facts(&store);
    let without = |a: &[String], b: &[String]| {
        let mut b = b.to_vec();
        let is_new = |line: &&String| match b.iter().position(|known| known == *line) {
            Some(at) => {
                b.remove(at);
                false
            }
            None => true,
        };
        a.iter().filter(is_new).cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        (without(&before, &after), without(&after, &before)),
        (
            gone.iter().map(|line| line.to_string()).collect(),
            new.iter().map(|line| line.to_string()).collect(),
        ),
        "{before:#?}"
    );
    correct(&mut store, &[]);
    assert_eq!(facts(&store), before, "and back");
}

#[test]
fn a_name_is_corrected_everywhere() {
    check(
        &[rename("Ada Valle", "Ada Bright")],
        &["council: Person Ada Valle"],
        &["council: Person Ada Bright"],
    );
    check(
        &[rename("Tom Reed", "Tom Read")],
        &[
            "harbour: Person Tom Reed",
            "council: Person Tom Reed",
            "council: “No comment,” by Tom Reed",
        ],
        &[
            "harbour: Person Tom Read",
            "council: Person Tom Read",
            "council: “No comment,” by Tom Read",
        ],
    );
}

#[test]
fn who_is_given_the_name_of_another_is_the_other() {
    for corrections in [
        vec![rename("Ada Valle", "Ada Vale")],
        vec![merge("Ada Valle", "Ada Vale")],
    ] {
        let mut store = store();
        correct(&mut store, &corrections);
        let find = |name| store.identities().find(EntityKind::Person, name).unwrap();
        assert_eq!(find("Ada Vale").members.len(), 2);
        assert_eq!(
            find("Ada Valle").shown,
            "Ada Vale",
            "the old name leads to the new"
        );
        correct(&mut store, &[]);
        let find = |name| store.identities().find(EntityKind::Person, name).unwrap();
        assert_eq!(find("Ada Vale").members.len(), 1);
        assert_eq!(find("Ada Valle").shown, "Ada Valle");
    }
}

#[test]
fn a_kind_is_corrected_and_the_two_are_one() {
    let vale = Target::Identity(Named {
        kind: EntityKind::Organisation,
        name: "Vale".into(),
    });
    let into = Change::Merge {
        into: person("Ada Vale"),
    };
    check(
        &[Correction::new(vale, into)],
        &["port: Organisation Vale"],
        &["port: Person Ada Vale"],
    );
    let union = Target::Identity(Named {
        kind: EntityKind::Organisation,
        name: "Port Union".into(),
    });
    let to = EntityKind::Group;
    check(
        &[Correction::new(union, Change::Kind { to })],
        &["port: Organisation Port Union"],
        &["port: Group Port Union"],
    );
}

#[test]
fn who_is_no_one_says_nothing() {
    check(
        &[identity("Tom Reed", Change::Remove)],
        &[
            "harbour: Person Tom Reed",
            "council: Person Tom Reed",
            "council: “No comment,” by Tom Reed",
        ],
        &["council: “No comment,” by "],
    );
}

#[test]
fn in_one_article_it_is_somebody_else() {
    let target = at("council", "Tom Reed", |article, _| Target::Entity {
        article,
        entity: person("Tom Reed"),
    });
    let to = "Tom Reed junior".to_owned();
    check(
        &[Correction::new(
            target.clone(),
            Change::Rename { to: to.clone() },
        )],
        &[
            "council: Person Tom Reed",
            "council: “No comment,” by Tom Reed",
        ],
        &[
            "council: Person Tom Reed junior",
            "council: “No comment,” by Tom Reed junior",
        ],
    );
    let mut store = store();
    correct(
        &mut store,
        &[Correction::new(target, Change::Rename { to })],
    );
    for name in ["Tom Reed", "Tom Reed junior"] {
        let identity = store.identities().find(EntityKind::Person, name).unwrap();
        assert_eq!(identity.members.len(), 1, "{name}");
    }
}

#[test]
fn one_mention_is_somebody_else_or_nobody() {
    let last = || {
        let article = article("harbour", HARBOUR);
        let start = HARBOUR.rfind("Vale").unwrap();
        Target::Mention {
            article: ArticleRef::of(&article),
            selector: Selector::of(HARBOUR, Span::new(start, start + 4)),
        }
    };
    let to = "Eva Vale".to_owned();
    check(
        &[Correction::new(last(), Change::Rename { to })],
        &[],
        &["harbour: Person Eva Vale"],
    );
    check(&[Correction::new(last(), Change::Remove)], &[], &[]);
    check(
        &[Correction::new(
            mention("port", "Port Union"),
            Change::Remove,
        )],
        &["port: Organisation Port Union"],
        &[],
    );
}

#[test]
fn a_speaker_is_set_or_cleared() {
    let target = || quote("harbour", "“It is safe,”");
    for (name, shown) in [("Tom Reed", "Tom Reed"), ("Carla Stone", "Carla Stone")] {
        check(
            &[Correction::new(target(), speaker(name))],
            &["harbour: “It is safe,” by Ada Vale"],
            &[&format!("harbour: “It is safe,” by {shown}")],
        );
    }
    check(
        &[Correction::new(target(), Change::Speaker { speaker: None })],
        &["harbour: “It is safe,” by Ada Vale"],
        &["harbour: “It is safe,” by "],
    );
    check(
        &[
            Correction::new(target(), speaker("Tom Read")),
            rename("Tom Reed", "Tom Read"),
        ],
        &[
            "harbour: Person Tom Reed",
            "harbour: “It is safe,” by Ada Vale",
            "council: Person Tom Reed",
            "council: “No comment,” by Tom Reed",
        ],
        &[
            "harbour: Person Tom Read",
            "harbour: “It is safe,” by Tom Read",
            "council: Person Tom Read",
            "council: “No comment,” by Tom Read",
        ],
    );
}

#[test]
fn what_is_no_quote_no_date_and_no_number_goes() {
    check(
        &[Correction::new(
            quote("council", "“No comment,”"),
            Change::Remove,
        )],
        &["council: “No comment,” by Tom Reed"],
        &[],
    );
    check(
        &[Correction::new(
            number("port", "12 million dollars"),
            Change::Remove,
        )],
        &["port: 12000000 USD"],
        &[],
    );
    check(
        &[Correction::new(time("port", "the 25th"), Change::Remove)],
        &[
            "port: the 25th is 2024-02-25",
            "port: Some(2024-02-25) Strike of the Port Union ended",
        ],
        &[],
    );
    let event = at(
        "port",
        "A strike of the Port Union ended on the 25th, said A. Vale.",
        |article, selector| Target::Event {
            article,
            selector,
            time: "the 25th".into(),
        },
    );
    check(
        &[Correction::new(event, Change::Remove)],
        &["port: Some(2024-02-25) Strike of the Port Union ended"],
        &[],
    );
}

#[test]
fn a_date_is_set_with_what_happened_then() {
    check(
        &[Correction::new(
            time("port", "the 25th"),
            date("2023-12-25"),
        )],
        &[
            "port: the 25th is 2024-02-25",
            "port: Some(2024-02-25) Strike of the Port Union ended",
        ],
        &[
            "port: the 25th is 2023-12-25",
            "port: Some(2023-12-25) Strike of the Port Union ended",
        ],
    );
}

#[test]
fn dates_count_from_the_date_that_the_article_is_given() {
    check(
        &[Correction::new(whole("council"), date("2023-05-02"))],
        &[
            "council: yesterday is 2024-03-09",
            "council: Some(2024-03-09) Ada Valle met the Harbour Works",
        ],
        &[
            "council: yesterday is 2023-05-01",
            "council: Some(2023-05-01) Ada Valle met the Harbour Works",
        ],
    );
}

#[test]
fn what_cannot_be_done_is_told() {
    for (corrections, orphan) in [
        (vec![rename("Nobody", "Somebody")], Orphan::NoName),
        (vec![rename("Ada Vale", "—")], Orphan::Unfit),
        (
            vec![Correction::new(whole("port"), Change::Remove)],
            Orphan::Unfit,
        ),
        (
            vec![rename("Ada Vale", "A"), rename("Ada Vale", "B")],
            Orphan::Conflict,
        ),
        (
            vec![
                Correction::new(quote("harbour", "“It is safe,”"), speaker("Tom Reed")),
                Correction::new(quote("harbour", "“It is safe,”"), speaker("Carla Stone")),
            ],
            Orphan::Conflict,
        ),
        (
            vec![
                Correction::new(whole("council"), date("2023-05-02")),
                Correction::new(whole("council"), date("2023-06-02")),
            ],
            Orphan::Conflict,
        ),
        (
            vec![Correction::new(
                number("port", "the Port Union"),
                Change::Remove,
            )],
            Orphan::NoFinding,
        ),
    ] {
        let mut store = store();
        let before = facts(&store);
        let statuses = correct(&mut store, &corrections);
        assert!(
            statuses.iter().all(|one| *one == Status::Orphaned(orphan)),
            "{corrections:?}: {statuses:?}"
        );
        assert_eq!(facts(&store), before);
    }
}

/// A correction, another version of its article, and what becomes of it there.
#[track_caller]
fn check_version(correction: Correction, id: &str, text: &str, expected: Status) {
    let other = Article {
        id: ArticleId(id.into()),
        ..article("harbour", text)
    };
    let mut store = store_of(vec![other]);
    let status = correct(&mut store, &[correction])[0];
    assert_eq!(status, expected, "{text}");
}

#[test]
fn a_correction_survives_another_version_of_its_article_or_is_told_to_be_lost() {
    let safe = || Correction::new(quote("harbour", "“It is safe,”"), speaker("Tom Reed"));
    let before = format!("Updated at noon.\n\n{HARBOUR}");
    check_version(safe(), "harbour", &before, Status::Applied);
    check_version(safe(), "harbour-2", &before, Status::Applied);
    let after = HARBOUR.replace("she told reporters", "she said later");
    check_version(safe(), "harbour", &after, Status::Applied);
    let words = HARBOUR.replace("It is safe", "It is quite safe");
    check_version(safe(), "harbour", &words, Status::Orphaned(Orphan::NoWords));
    let both = HARBOUR.replace(
        "Ada Vale said. “It is safe,” she",
        "he said. “It is safe,” he",
    );
    check_version(safe(), "harbour", &both, Status::Orphaned(Orphan::NoWords));
    check_version(safe(), "x", "Nothing.", Status::Orphaned(Orphan::NoArticle));
    let published = || Correction::new(whole("harbour"), date("2024-04-01"));
    check_version(published(), "harbour-2", &before, Status::Applied);
    check_version(
        published(),
        "harbour",
        "Another text.",
        Status::Orphaned(Orphan::NoArticle),
    );
}

/// A place in one text, the words around it, and where it is in another.
#[track_caller]
fn check_place(text: &str, other: &str, expected: Option<&str>) {
    let span = |marked: &str| {
        let start = marked.find('[').unwrap();
        Span::new(start, marked.find(']').unwrap() - 1)
    };
    let plain = |marked: &str| marked.replace(['[', ']'], "");
    let selector = Selector::of(&plain(text), span(text));
    let found = selector.find(&plain(other));
    assert_eq!(found, expected.map(span), "{other}");
}

#[test]
fn words_are_found_by_what_stands_around_them() {
    let text =
        "They met again in the old harbour on [Monday] after the long strike of the dockers.";
    let same = |other: &str| check_place(text, other, Some(other));
    same(text);
    same(
        "“No,” he said. They met again in the old harbour on [Monday] after the long strike of the dockers.",
    );
    same("Once upon a time on [Monday] after the long strike of the dockers.");
    check_place(text, "On Monday after all, or on Monday before.", None);
    check_place(text, "Monday", None);
    check_place("[Monday] it is", "Monday it is not", None);
    check_place(
        "[Vale] said no. Vale said no.",
        "[Vale] said no. Vale said no.",
        Some("[Vale] said no. Vale said no."),
    );
    check_place(
        "Vale said. [Vale] said",
        "Vale said. [Vale] said",
        Some("Vale said. [Vale] said"),
    );
    let long = "“[We have never seen anything like that in all our years here],” he said.";
    check_place(
        long,
        "So: [We have never seen anything like that in all our years here]!",
        Some("So: [We have never seen anything like that in all our years here]!"),
    );
}

#[test]
fn a_file_of_corrections_is_read_back_or_refused() {
    let layer = Layer {
        corrections: vec![
            rename("Ada Valle", "Ada Vale"),
            Correction::new(quote("harbour", "“It is safe,”"), speaker("Tom Reed")),
            Correction::new(whole("council"), date("2023-05-02")),
        ],
        withdrawn: [merge("a", "b").id()].into(),
    };
    let written = patch::encode(&layer);
    assert_eq!(patch::decode(&written).unwrap(), layer);
    insta::assert_snapshot!(patch::encode(&Layer {
        corrections: layer.corrections[..1].to_vec(),
        ..Layer::default()
    }), @r#"
    {
      "format": "dateline-corrections",
      "version": 1,
      "corrections": [
        {
          "target": {
            "type": "identity",
            "kind": "person",
            "name": "Ada Valle"
          },
          "change": {
            "type": "rename",
            "to": "Ada Vale"
          }
        }
      ]
    }
    "#);
    for (file, reason) in [
        ("", "no file of Dateline’s corrections"),
        ("[]", "no file of Dateline’s corrections"),
        (
            r#"{"format":"dateline-bundle","version":1}"#,
            "no file of Dateline’s corrections",
        ),
        (
            r#"{"format":"dateline-corrections","version":2}"#,
            "corrections of version 2, made by a newer Dateline; this one reads up to 1",
        ),
        (
            r#"{"format":"dateline-corrections","version":1,"corrections":[{"target":{"type":"planet"}}]}"#,
            "damaged: unknown variant",
        ),
    ] {
        let error = patch::decode(file).unwrap_err().to_string();
        assert!(error.starts_with(reason), "{file}: {error}");
    }
}

/// All sorts of corrections; none contradicts another.
fn some() -> Vec<Correction> {
    vec![
        rename("Ada Valle", "Ada Vale"),
        rename("Tom Reed", "Tom Read"),
        merge("Ada Vale", "Eva Vale"),
        identity(
            "Ada Vale",
            Change::Kind {
                to: EntityKind::Group,
            },
        ),
        identity("Ada Valle", Change::Remove),
        Correction::new(quote("harbour", "“It is safe,”"), speaker("Carla Stone")),
        Correction::new(
            quote("harbour", "“We built it,”"),
            Change::Speaker { speaker: None },
        ),
        Correction::new(quote("council", "“No comment,”"), speaker("Ada Valle")),
        Correction::new(quote("council", "“No comment,”"), Change::Remove),
        Correction::new(time("harbour", "3 March"), date("2023-03")),
        Correction::new(time("council", "yesterday"), Change::Remove),
        Correction::new(number("port", "12 million dollars"), Change::Remove),
        Correction::new(whole("port"), date("2022-07-26")),
        Correction::new(whole("harbour"), date("2022-07-26")),
        Correction::new(
            mention("harbour", "Harbour Works"),
            Change::Rename {
                to: "Tom Reed".into(),
            },
        ),
        Correction::new(mention("harbour", "Ada Vale"), Change::Remove),
        Correction::new(
            at("council", "Tom Reed", |article, _| Target::Entity {
                article,
                entity: person("Tom Reed"),
            }),
            Change::Rename {
                to: "Ada Vale".into(),
            },
        ),
        rename("Tom Reed", "Tom Rood"),
    ]
}

/// Everything that is shown of a store: facts, what is found, who is who.
fn shown(store: Store) -> (Vec<String>, Results, Vec<String>) {
    let facts = facts(&store);
    let mut identities: Vec<String> = store
        .identities()
        .all()
        .map(|one| {
            format!(
                "{:?} {} {} {:?} {:?}",
                one.kind, one.name, one.shown, one.members, one.merged
            )
        })
        .collect();
    identities.sort();
    identities.push(format!("{:?}", store.links()));
    let question = Question {
        n_cards: 10,
        part: Part::Timeline(LaneBy::Person),
        ..Question::default()
    };
    match Service::from(store).answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => (facts, *results, identities),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_date_that_counts_from_a_corrected_one_says_that_it_does_not_follow() {
    let text = "On 3 March 2023 the bridge closed. Two days later the bridge opened again.";
    let mut store = store_of(vec![article("bridge", text)]);
    let reading = |store: Store| {
        let mut service = Service::from(store);
        let question = Question {
            part: Part::Timeline(LaneBy::Person),
            ..Question::default()
        };
        let Response::Explored { results, .. } =
            service.answer(Request::Explore { seq: 1, question })
        else {
            panic!("no answer");
        };
        let event = &results.timeline.unwrap().events;
        let event = event.iter().find(|event| event.label.contains("opened"));
        let subject = event.unwrap().subjects().next().unwrap();
        let inspect = Request::Inspect {
            seq: 2,
            subject,
            at: None,
        };
        let Response::Inspected { evidence, .. } = service.answer(inspect) else {
            panic!("no evidence");
        };
        format!("{:?}", evidence.reading)
    };
    assert!(reading(store).contains("anchor-elsewhere"));
    store = store_of(vec![article("bridge", text)]);
    let words = "3 March 2023";
    let start = text.find(words).unwrap();
    let own = article("bridge", text);
    let target = Target::Time {
        article: ArticleRef::of(&own),
        selector: Selector::of(text, Span::new(start, start + words.len())),
    };
    correct(&mut store, &[Correction::new(target, date("2023-03-13"))]);
    assert!(reading(store).contains("anchor-corrected"));
}

#[test]
fn what_is_corrected_says_so_in_lists_and_filters() {
    let mut store = store();
    let day = Correction::new(time("port", "the 25th"), date("2023-12-25"));
    correct(&mut store, &[rename("Tom Reed", "Tom Read"), day]);
    let (_, results, _) = shown(store);
    let corrected: Vec<(Facet, Vec<FacetValue>)> = results
        .facets
        .into_iter()
        .map(|counts| (counts.facet, counts.corrected.into_iter().collect()))
        .filter(|(_, values): &(_, Vec<_>)| !values.is_empty())
        .collect();
    let name = vec![FacetValue::Named("Tom Read".into())];
    assert_eq!(
        corrected,
        [(Facet::Speaker, name.clone()), (Facet::Person, name)]
    );
    let events = results.timeline.unwrap().events;
    let corrected = events.iter().filter(|event| event.is_corrected);
    let labels: Vec<&str> = corrected.map(|event| event.label.as_str()).collect();
    assert_eq!(labels, ["Strike of the Port Union ended"]);
}

proptest! {
    #[test]
    fn what_is_taken_back_was_never_there(made in subsequence(some(), 0..10), kept in subsequence(some(), 0..4)) {
        let mut plain = store();
        correct(&mut plain, &kept);
        let mut corrected = store();
        corrected.prepare(); // what is made of all articles is kept, but for those that are other now
        correct(&mut corrected, &made);
        let twice = corrected.correct(&made, BY_RULES);
        prop_assert_eq!(twice.n_articles, 0, "made again, nothing changes");
        correct(&mut corrected, &kept);
        prop_assert_eq!(shown(corrected), shown(plain));
    }

    #[test]
    fn the_order_of_corrections_means_nothing(made in subsequence(some(), 0..12).prop_shuffle()) {
        let mut sorted = made.clone();
        sorted.sort_by_key(Correction::id);
        let (mut a, mut b) = (store(), store());
        correct(&mut a, &made);
        correct(&mut b, &sorted);
        prop_assert_eq!(shown(a), shown(b));
    }

    #[test]
    fn what_is_searched_is_what_is_shown(made in subsequence(some(), 0..10)) {
        // the index that corrections changed, against one that is made of the corrected facts
        let mut store = store();
        correct(&mut store, &made);
        let mut fresh = Store::default();
        for (_, held) in store.all() {
            let found: Annotations = held.annotations.clone();
            fresh.add(held.article.clone(), found);
        }
        for facet in Facet::ALL {
            for article in 0..3 {
                let of = |store: &Store| {
                    let table = store.index().facet(facet);
                    let mut values: Vec<FacetValue> = table.values_of(article).iter().map(|value| table.value(*value)).collect();
                    values.sort();
                    values
                };
                prop_assert_eq!(of(&store), of(&fresh));
            }
        }
        for article in 0..3 {
            prop_assert_eq!(store.index().published(article), fresh.index().published(article));
            prop_assert_eq!(store.index().quotations().n_in(article), fresh.index().quotations().n_in(article));
        }
    }

    #[test]
    fn an_edit_and_its_inverse_are_nothing(own in subsequence(some(), 0..8), made in subsequence(some(), 0..8)) {
        let layer = Layer { corrections: own.clone(), ..Layer::default() };
        let other = Layer { corrections: made, withdrawn: [own.first().map_or_else(|| merge("a", "b").id(), Correction::id)].into() };
        let edit = layer.union(&other);
        let mut both = layer.clone();
        both.make(&edit);
        prop_assert!(both.union(&other).is_empty(), "made again, nothing changes");
        let mut reverse = other.clone();
        let back = other.union(&layer);
        reverse.make(&back);
        prop_assert_eq!(&both, &reverse, "it is the same either way");
        both.make(&edit.inverse());
        prop_assert_eq!(both, layer);
        prop_assert!(Edit::default().is_empty());
    }
}
