//! Tests of service.

use crate::support::{Draft, said, written};
use dateline::{
    article::ArticleId,
    calendar::PartialDate,
    corpus::{
        annotated::{self, Annotated},
        bundle,
        correction::{ArticleRef, Change, Correction, Target, layer::Layer},
        store::Store,
    },
    extract::{Anchor, EntityKind, QuoteKind, TimeKind, extract},
    language::embedded,
    protocol::{
        ConnectionChoice, Evidence, LaneBy, MarkKind, NumberChoice, NumberWindow, Page, Part,
        Question, Request, Response, Results, Sort, Subject, TitleFrom, Voice, VoicesAsked,
    },
    search::filter::{Choice, Facet, FacetValue, Filters},
    service::Service,
    texts::Message,
};
use std::collections::BTreeMap;

/// Three articles about a harbour that does not exist.
fn drafts() -> Vec<Draft> {
    let storm = "A storm broke the north pier on the 25th. “We lost the pier,” said Ada Vale, the harbour \
                 master, “but nobody was hurt.”\nRepairs cost more than 4 million euros, she added.";
    let ferry = "Ferries to Oland run again since 2022. Ben Orr said that the ferries are full.";
    let museum = "The museum of large-scale models opens.";
    vec![
        Draft::new("storm", storm)
            .published("XXXX-03-03")
            .person("Ada Vale")
            .role("harbour master", "the harbour master")
            .quote(
                QuoteKind::Direct,
                &["“We lost the pier,”", "“but nobody was hurt.”"],
                Some("Ada Vale"),
                Some("Ada Vale"),
            )
            .quote(
                QuoteKind::Indirect,
                &["Repairs cost more than 4 million euros"],
                Some("she"),
                Some("Ada Vale"),
            )
            .event(
                "the 25th",
                "XXXX-02-25",
                Anchor::Published,
                "Storm breaks the north pier",
            )
            .money("more than 4 million euros", 4e6, "EUR", ">"),
        Draft::new("ferry", ferry)
            .title("Full ferries")
            .outlet("Sound Post")
            .published("2024-03-10")
            .person("Ben Orr")
            .names(EntityKind::Place, "Oland")
            .quote(
                QuoteKind::Indirect,
                &["the ferries are full"],
                Some("Ben Orr"),
                Some("Ben Orr"),
            )
            .event("2022", "2022", Anchor::Stated, "Ferries run again"),
        Draft::new("museum", museum)
            .outlet("Sound Post")
            .published("2024-01"),
    ]
}

fn service() -> Service {
    let mut store = Store::default();
    for draft in drafts() {
        store.add(draft.article, draft.found);
    }
    Service::from(store)
}

#[track_caller]
fn explore(service: &mut Service, question: Question) -> Results {
    match service.answer(Request::Explore { seq: 1, question }) {
        Response::Explored {
            seq: 1, results, ..
        } => *results,
        other => panic!("{other:?}"),
    }
}

fn ask(query: &str) -> Question {
    Question {
        query: query.into(),
        n_cards: 10,
        part: Part::Timeline(LaneBy::Person),
        ..Question::default()
    }
}

#[track_caller]
fn read(service: &mut Service, id: &str, query: &str) -> Page {
    let article = ArticleId(id.into());
    let query = query.into();
    match service.answer(Request::Read {
        seq: 2,
        article,
        query,
        topics: Vec::new(),
    }) {
        Response::Read { seq: 2, page } => *page,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn inspect(service: &mut Service, subject: Subject) -> Evidence {
    match service.answer(Request::Inspect {
        seq: 3,
        subject,
        at: None,
    }) {
        Response::Inspected { seq: 3, evidence } => *evidence,
        other => panic!("{other:?}"),
    }
}

fn ids(results: &Results) -> Vec<&str> {
    results.ids.iter().map(|id| id.0.as_str()).collect()
}

/// How something was read, a line for each row.
fn rows(evidence: &Evidence) -> Vec<String> {
    let row = |(label, reading)| format!("{}: {}", said(label), written(reading));
    evidence.reading.iter().map(|(a, b)| row((a, b))).collect()
}

fn words(results: &Results) -> String {
    said(&results.words)
}

#[test]
fn a_language_model_is_learned_or_refused_in_words() {
    let mut service = Service::default();
    let mut learn = |model: &[u8]| {
        let model = model.to_vec();
        match service.answer(Request::Learn { seq: 9, model }) {
            Response::Learned { seq: 9, problem } => problem,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(learn(embedded::BYTES), None);
    let cut = &embedded::BYTES[..1000];
    assert_eq!(said(&learn(cut).unwrap()), "it is damaged or incomplete");
}

#[test]
fn a_bundle_opens_step_by_step_and_can_be_searched_meanwhile() {
    let articles: Vec<_> = drafts().into_iter().map(|draft| draft.article).collect();
    let bundle = bundle::encode(&articles);
    let mut service = Service::default();
    assert_eq!(
        service.answer(Request::Open {
            seq: 5,
            bundle,
            skip: Vec::new()
        }),
        Response::Progress {
            seq: 5,
            done: 0,
            total: 3
        }
    );
    assert_eq!(
        service.step(),
        Some(Response::Progress {
            seq: 5,
            done: 1,
            total: 3
        })
    );
    assert_eq!(ids(&explore(&mut service, ask("pier"))), ["storm"]);
    assert!(matches!(
        service.step(),
        Some(Response::Progress { done: 2, .. })
    ));
    assert!(matches!(
        service.step(),
        Some(Response::Progress { done: 3, .. })
    ));
    let Some(Response::Opened { seq: 5, summary }) = service.step() else {
        panic!("not opened")
    };
    assert_eq!(summary.n_articles, 3);
    assert_eq!(service.step(), None);
}

/// What a service says that was told to open `bundle`, until it waits or is done.
fn steps(service: &mut Service) -> Vec<Response> {
    std::iter::from_fn(|| service.step()).collect()
}

fn open_ahead(bundle: String) -> Service {
    let mut service = Service::that_asks_for_its_model();
    let (bundle, skip) = (bundle.into_bytes(), Vec::new());
    service.answer(Request::Open {
        seq: 5,
        bundle,
        skip,
    });
    service
}

#[test]
fn what_was_read_ahead_opens_without_the_model_shard_by_shard() {
    let articles: Vec<_> = drafts().into_iter().map(|draft| draft.article).collect();
    let line = |at: usize| bundle::line_ahead(&articles[at], &extract(&articles[at], None));
    let shard = |name: &str| bundle::Shard {
        name: name.into(),
        articles: 1,
    };
    let shards = [shard("c.2.jsonl"), shard("c.3.jsonl")];
    let mut service = open_ahead(bundle::header_ahead(1, &shards, None, &[]) + &line(0));
    let wanted = |name: &str, next: Option<&str>| {
        vec![Response::ShardWanted {
            name: name.into(),
            next: next.map(str::to_owned),
        }]
    };
    assert_eq!(steps(&mut service), wanted("c.2.jsonl", Some("c.3.jsonl")));
    assert_eq!(
        explore(&mut service, ask("")).n_all,
        1,
        "what is there is shown"
    );
    let shard = (bundle::header_ahead(1, &[], None, &[]) + &line(1)).into_bytes();
    let progress = service.answer(Request::Shard {
        seq: 5,
        shard,
        problem: None,
    });
    let (seq, total) = (5, 3);
    assert_eq!(
        progress,
        Response::Progress {
            seq,
            done: 1,
            total
        }
    );
    assert_eq!(steps(&mut service), wanted("c.3.jsonl", None));
    service.answer(Request::Shard {
        seq: 5,
        shard: Vec::new(),
        problem: Some(Message::new("failed-browser").with("error", "404")),
    });
    let [Response::Opened { summary, .. }] = &steps(&mut service)[..] else {
        panic!("not opened")
    };
    assert_eq!(summary.n_articles, 2);
    assert_eq!(
        said(&summary.problems[0].1),
        "one article is not here: c.3.jsonl: 404"
    );
}

#[test]
fn copies_among_a_readers_own_articles_are_told() {
    let story = "The council heard the engineers, the ferry company and three people from the harbour, and put its \
                 vote off until the report of the second commission is there, which nobody expects before May.";
    let mut service = Service::default();
    for (id, text) in [
        ("one", story.to_owned()),
        ("other", "The museum opens.".to_owned()),
        ("two", format!("{story} It was the third time.")),
    ] {
        let article = Draft::new(id, &text).article;
        let annotations = extract(&article, None);
        let batch = annotated::encode(&[Annotated {
            article,
            annotations,
        }]);
        let total = 3;
        service.answer(Request::Add {
            seq: 0,
            batch,
            total,
        });
    }
    let Response::Opened { summary, .. } = service.answer(Request::Settle { seq: 1 }) else {
        panic!("not opened")
    };
    let [group] = &summary.copies[..] else {
        panic!("{:?}", summary.copies)
    };
    let told: Vec<_> = group
        .iter()
        .map(|copy| (copy.id.0.as_str(), copy.percent))
        .collect();
    assert_eq!(told, [("two", None), ("one", Some(99))]);
}

#[test]
fn the_model_is_asked_for_when_something_must_be_read_and_all_else_waits_in_order() {
    let articles: Vec<_> = drafts().into_iter().map(|draft| draft.article).collect();
    let mut service = open_ahead(String::from_utf8(bundle::encode(&articles)).unwrap());
    assert_eq!(steps(&mut service), [Response::ModelWanted], "said once");
    let reason = Message::new("model-damaged");
    service.answer(Request::DoWithout { seq: 1, reason });
    let said = steps(&mut service);
    assert_eq!(said.len(), 4, "three articles and the end: {said:?}");

    let line = |article| bundle::line_ahead(article, &extract(article, None));
    let lines: String = articles.iter().map(line).collect();
    let mut service = open_ahead(bundle::header_ahead(3, &[], None, &[]) + &lines);
    assert!(matches!(
        &steps(&mut service)[..],
        [Response::Opened { .. }]
    ));
    let layer = Layer {
        corrections: vec![Correction::new(
            Target::Article {
                article: ArticleRef::of(&articles[0]),
            },
            Change::Date {
                to: PartialDate::parse("2024-03-05").unwrap(),
            },
        )],
        ..Layer::default()
    };
    let wait = service.answer(Request::Correct { seq: 2, layer });
    assert_eq!(wait, Response::ModelWanted);
    let question = ask("");
    let wait = service.answer(Request::Explore { seq: 3, question });
    assert_eq!(wait, Response::ModelWanted, "it is about what is corrected");
    let model = embedded::BYTES.to_vec();
    service.answer(Request::Learn { seq: 4, model });
    assert!(matches!(
        &steps(&mut service)[..],
        [
            Response::Corrected { seq: 2, .. },
            Response::Explored { seq: 3, .. }
        ]
    ));
}

#[test]
fn an_article_that_stopped_the_program_before_is_left_out_and_named() {
    let articles: Vec<_> = drafts().into_iter().map(|draft| draft.article).collect();
    let bundle = bundle::encode(&articles);
    let skip = vec![1];
    let mut service = Service::default();
    service.answer(Request::Open {
        seq: 6,
        bundle,
        skip,
    });
    let summary = loop {
        if let Some(Response::Opened { summary, .. }) = service.step() {
            break summary;
        }
    };
    assert_eq!(summary.n_articles, 2);
    let [(3, reason)] = &summary.problems[..] else {
        panic!("{:?}", summary.problems);
    };
    let words = "left out: reading “Full ferries” stopped the program";
    assert_eq!(said(reason), words);
}

#[test]
fn what_is_no_bundle_is_refused_in_words_and_what_was_open_stays() {
    let mut service = service();
    let bundle = b"<html>".to_vec();
    let Response::Failed { seq: 9, reason } = service.answer(Request::Open {
        seq: 9,
        bundle,
        skip: Vec::new(),
    }) else {
        panic!("not refused")
    };
    assert!(
        said(&reason).starts_with("These articles could not be opened: "),
        "{reason:?}"
    );
    assert_eq!(explore(&mut service, ask("")).n_articles, 3);
}

#[test]
fn without_a_question_all_articles_are_there_newest_first() {
    let results = explore(&mut service(), ask(""));
    assert_eq!(ids(&results), ["ferry", "museum", "storm"]);
    assert_eq!(words(&results), "All 3 articles.");
    assert_eq!((results.n_articles, results.n_all), (3, 3));
    assert_eq!((results.n_quotes, results.n_events), (3, 2));
    assert_eq!((results.strip.n_undated, results.strip.n_no_year), (0, 1));
}

#[test]
fn a_card_shows_the_sentence_that_matches() {
    let results = explore(&mut service(), ask("cost"));
    let card = &results.cards[0];
    assert_eq!(card.title, "A storm broke the north pier on the 25th …");
    assert_eq!(card.title_from, TitleFrom::FirstWords);
    assert_eq!(card.published.as_deref(), Some("XXXX-03-03"));
    assert_eq!(
        card.snippet,
        "Repairs cost more than 4 million euros, she added."
    );
    assert_eq!(card.hits[0].of(&card.snippet), "cost");
    assert_eq!(card.people, ["Ada Vale"]);
    assert_eq!((card.n_quotes, card.n_more_people), (2, 0));
}

#[test]
fn a_facet_counts_what_choosing_its_values_would_leave() {
    let mut question = ask("");
    question.filters.choices = BTreeMap::from([(
        Facet::Outlet,
        BTreeMap::from([(FacetValue::Named("Sound Post".into()), Choice::Keep)]),
    )]);
    let results = explore(&mut service(), question);
    assert_eq!(ids(&results), ["ferry", "museum"]);
    let values = |facet: Facet| {
        let counts = results.facets.iter().find(|counts| counts.facet == facet);
        counts.unwrap().values.clone()
    };
    let named = |name: &str| FacetValue::Named(name.into());
    assert_eq!(
        values(Facet::Outlet),
        [(named("Sound Post"), 2), (FacetValue::Unknown, 1)]
    );
    assert_eq!(
        values(Facet::Speaker),
        [(named("Ben Orr"), 1), (FacetValue::Unknown, 1)]
    );
    assert_eq!(
        values(Facet::Published),
        [(named("2024-01"), 1), (named("2024-03"), 1)]
    );
    assert_eq!(words(&results), "Articles in Sound Post.");
}

#[test]
fn a_quote_is_found_by_speaker_subject_and_kind_together() {
    let mut service = service();
    assert_eq!(
        ids(&explore(
            &mut service,
            ask("speaker:vale about:pier is:direct")
        )),
        ["storm"]
    );
    let results = explore(&mut service, ask("speaker:vale is:indirect"));
    assert_eq!(
        results.cards[0].snippet,
        "Repairs cost more than 4 million euros, she added."
    );
    // Both hold of the article, but not of one quote.
    assert_eq!(
        explore(&mut service, ask("about:pier is:indirect")).n_articles,
        0
    );
}

#[test]
fn an_empty_result_says_which_part_emptied_it() {
    let mut question = ask("ferries speaker:vale");
    question.filters.from = Some(crate::support::day("2024-02-01"));
    let results = explore(&mut service(), question);
    let steps: Vec<_> = results
        .narrowing
        .iter()
        .map(|step| (step.part.as_str(), step.n_left, step.without.0.as_str()))
        .collect();
    assert_eq!(
        steps,
        [
            ("ferries", 1, "speaker:vale"),
            ("speaker:vale", 0, "ferries"),
            ("from:2024-02-01", 0, "ferries speaker:vale"),
        ]
    );
    assert_eq!(results.narrowing[2].without.1, Filters::default());
}

#[test]
fn an_article_is_read_with_marks_notes_and_hits() {
    let page = read(&mut service(), "storm", "\"north pier\"");
    let marked: Vec<_> = page
        .marks
        .iter()
        .map(|mark| (mark.span.of(&page.text), mark.kind))
        .collect();
    assert_eq!(
        marked,
        [
            ("the 25th", MarkKind::Time),
            ("“We lost the pier,”", MarkKind::Quote),
            ("Ada Vale", MarkKind::Person),
            ("“but nobody was hurt.”", MarkKind::Quote),
            ("Repairs cost more than 4 million euros", MarkKind::Quote),
            ("more than 4 million euros", MarkKind::Number),
        ]
    );
    assert_eq!(page.hits.len(), 1);
    assert_eq!(page.hits[0].of(&page.text), "north pier");
    assert_eq!(page.notes.len(), 2);
    assert_eq!(page.notes[0].speakers, ["Ada Vale"]);
    assert_eq!(page.notes[0].role.as_deref(), Some("harbour master"));
    assert_eq!(page.notes[1].as_named.as_deref(), Some("she"));
}

#[test]
fn behind_a_quote_is_how_it_was_read_and_more_by_its_speaker() {
    let mut service = service();
    let page = read(&mut service, "storm", "");
    let quote = page
        .marks
        .iter()
        .rfind(|mark| mark.kind == MarkKind::Quote)
        .unwrap();
    let evidence = inspect(&mut service, quote.subject.clone());
    assert_eq!(written(&evidence.kind), "Indirect quote");
    assert_eq!(
        rows(&evidence),
        [
            "Speaker: “she” → Ada Vale",
            "Role: harbour master: stated in “the harbour master”",
            "Words found: by a rule, 99 % sure",
            "Speaker found: by a rule, 99 % sure",
        ]
    );
    assert_eq!(
        said(evidence.more_title.as_ref().unwrap()),
        "1 more by Ada Vale in 1 article"
    );
    assert_eq!(
        evidence.more[0].words,
        "“We lost the pier,” […] “but nobody was hurt.”"
    );
}

#[test]
fn behind_a_date_are_the_words_and_what_they_were_counted_from() {
    let mut service = service();
    let results = explore(&mut service, ask(""));
    let timeline = results.timeline.unwrap();
    let labels: Vec<_> = timeline
        .events
        .iter()
        .map(|event| event.label.as_str())
        .collect();
    assert_eq!(labels, ["Ferries run again", "Storm breaks the north pier"]);
    let event = &timeline.events[1];
    let evidence = inspect(
        &mut service,
        Subject::Annotation {
            article: event.article.clone(),
            key: event.key.clone(),
        },
    );
    assert_eq!(written(&evidence.title), "Storm breaks the north pier");
    assert_eq!(written(&evidence.kind), "Event · a day");
    assert_eq!(
        rows(&evidence),
        [
            "Says: “the 25th”",
            "Means: 25 February, year not stated",
            "Anchor: published 3 March, year not stated",
            "Names: Ada Vale",
            "Found: by a rule, 99 % sure",
        ]
    );
}

#[test]
fn behind_a_number_is_what_it_means_and_who_said_so() {
    let mut service = service();
    let page = read(&mut service, "storm", "");
    let number = page
        .marks
        .iter()
        .find(|mark| mark.kind == MarkKind::Number)
        .unwrap();
    let evidence = inspect(&mut service, number.subject.clone());
    assert_eq!(written(&evidence.title), "more than 4 million euros");
    assert_eq!(written(&evidence.kind), "Amount of money");
    assert_eq!(
        rows(&evidence)[1..3],
        [
            "Means: more than 4,000,000 EUR: 4 million",
            "Said by: Ada Vale"
        ]
    );
}

#[test]
fn behind_a_name_are_roles_quotes_and_mentions() {
    let kind = EntityKind::Person;
    let name = "ada vale".into();
    let evidence = inspect(&mut service(), Subject::Entity { kind, name });
    assert_eq!(written(&evidence.title), "Ada Vale");
    assert_eq!(written(&evidence.kind), "Person");
    assert_eq!(evidence.more.len(), 2);
}

#[test]
fn a_name_is_offered_what_it_may_be_and_merged_with_it() {
    let mut store = Store::default();
    for (id, name) in [("a", "Ada Vale"), ("b", "Vale"), ("c", "Carla Stone")] {
        let draft = Draft::new(id, name).names(EntityKind::Person, name);
        store.add(draft.article, draft.found);
    }
    store.settle();
    let mut service = Service::from(store);
    let mut ask = |name: &str, corrections: Vec<Correction>| {
        let layer = Layer {
            corrections,
            ..Layer::default()
        };
        service.answer(Request::Correct { seq: 2, layer });
        let subject = Subject::Entity {
            kind: EntityKind::Person,
            name: name.into(),
        };
        let request = Request::Inspect {
            seq: 3,
            subject,
            at: None,
        };
        match service.answer(request) {
            Response::Inspected { evidence, .. } => evidence,
            other => panic!("{other:?}"),
        }
    };
    let offered = ask("Vale", Vec::new()).likenesses;
    assert_eq!(offered.len(), 1);
    assert_eq!(
        (&*offered[0].name, &*said(&offered[0].reason)),
        ("Ada Vale", "same family name")
    );
    let merged = ask("Vale", vec![offered[0].merge.clone()]);
    assert_eq!(written(&merged.title), "Ada Vale");
    assert_eq!(merged.more.len(), 2);
    assert_eq!(merged.likenesses, []);
    assert_eq!(
        merged.correctable.unwrap().corrections,
        [offered[0].merge.id()]
    );
    assert_eq!(written(&ask("Vale", Vec::new()).title), "Vale");
    assert_eq!(ask("Carla Stone", Vec::new()).likenesses, []);
}

#[test]
fn a_key_survives_a_change_elsewhere_in_the_text() {
    let keys = |text: &str| {
        let draft = Draft::new("a", text).quote(QuoteKind::Direct, &["“We go.”"], None, None);
        let mut store = Store::default();
        store.add(draft.article, draft.found);
        let page = read(&mut Service::from(store), "a", "");
        page.marks[0].subject.clone()
    };
    assert_eq!(
        keys("“We go.” So they went."),
        keys("At noon they said: “We go.”")
    );
}

#[test]
fn what_is_not_there_is_answered_in_words() {
    let mut service = service();
    let article = ArticleId("nowhere".into());
    let answers = [
        service.answer(Request::Read {
            seq: 4,
            article: article.clone(),
            query: String::new(),
            topics: Vec::new(),
        }),
        service.answer(Request::Inspect {
            seq: 4,
            subject: Subject::Annotation {
                article,
                key: "q-1".into(),
            },
            at: None,
        }),
        service.answer(Request::Inspect {
            seq: 4,
            subject: Subject::Annotation {
                article: ArticleId("storm".into()),
                key: "".into(),
            },
            at: None,
        }),
    ];
    for answer in answers {
        assert!(
            matches!(answer, Response::Failed { seq: 4, .. }),
            "{answer:?}"
        );
    }
}

#[test]
fn an_empty_corpus_answers_everything() {
    let mut service = Service::default();
    for query in ["", "word", "-x OR (y"] {
        for sort in [Sort::Match, Sort::Newest, Sort::Oldest] {
            let results = explore(&mut service, Question { sort, ..ask(query) });
            assert_eq!(results.n_articles, 0);
        }
    }
}

#[test]
fn what_a_calendar_cannot_write_is_behind_a_time_in_words() {
    #[track_caller]
    fn check(value: &str, kind: TimeKind, expected: &str) {
        let mut draft = Draft::new("a", "They met then.").event(
            "then",
            "XXXX-03-03",
            Anchor::Published,
            "They met",
        );
        let time = &mut draft.found.times[0];
        time.value = value.into();
        (time.earliest, time.latest) = (None, None);
        draft.found.times[0].kind = kind;
        draft.found.events.clear();
        let mut store = Store::default();
        store.add(draft.article, draft.found);
        let mut service = Service::from(store);
        let subject = read(&mut service, "a", "").marks[0].subject.clone();
        let means = &inspect(&mut service, subject).reading[1].1;
        assert_eq!(written(means), expected, "{value}");
    }
    let (date, length, set) = (TimeKind::Date, TimeKind::Duration, TimeKind::Set);
    check("XXXX-WXX-3", date, "a Wednesday, week not stated");
    check("XXXX-WXX-3", set, "every Wednesday");
    check(
        "XXXX-WXX-3TMO",
        date,
        "a Wednesday, in the morning, week not stated",
    );
    check("XXXX-SU", date, "summer, year not stated");
    check("XXXX-Q1", date, "the first quarter, year not stated");
    check("XXXX-WXX", date, "a week, which one is not stated");
    check("P1D", set, "every day");
    check("P2W", set, "every 2 weeks");
    check("P1Y6M", length, "1 year 6 months");
    check("PT1H30M", length, "1 hour 30 minutes");
    check("PXY", length, "some years");
    check("P2DE", length, "2 decades");
    check("XXXX-WXX-9", date, "a date whose year is not stated");
}

#[test]
fn articles_that_were_annotated_elsewhere_are_added() {
    let batches = drafts().into_iter().map(|draft| {
        annotated::encode(&[Annotated {
            article: draft.article,
            annotations: draft.found,
        }])
    });
    let mut service = Service::default();
    for (n, batch) in (1..).zip(batches) {
        let added = service.answer(Request::Add {
            seq: 9,
            batch,
            total: 3,
        });
        assert_eq!(
            added,
            Response::Progress {
                seq: 9,
                done: n,
                total: 3
            }
        );
    }
    let settled = service.answer(Request::Settle { seq: 10 });
    assert!(
        matches!(&settled, Response::Opened { seq: 10, summary } if summary.n_articles == 3),
        "{settled:?}"
    );
    let mut whole = self::service();
    whole.answer(Request::Settle { seq: 0 });
    let pier = ask("pier");
    assert_eq!(
        explore(&mut service, pier.clone()),
        explore(&mut whole, pier)
    );
}

#[test]
fn a_damaged_batch_adds_nothing_and_is_named() {
    let draft = drafts().remove(0);
    let good = annotated::encode(&[Annotated {
        article: draft.article,
        annotations: draft.found,
    }]);
    let mut flipped = good.clone();
    flipped[good.len() / 2] ^= 1;
    let cases = [
        (
            "cut short",
            good[..good.len() - 1].to_vec(),
            "failed-damaged-batch",
        ),
        ("one bit", flipped, "failed-damaged-batch"),
        ("another version", b"DLA0".to_vec(), "failed-other-batch"),
        ("nothing", Vec::new(), "failed-other-batch"),
    ];
    for (name, batch, reason) in cases {
        let mut service = Service::default();
        let answer = service.answer(Request::Add {
            seq: 4,
            batch,
            total: 1,
        });
        let said = Response::Failed {
            seq: 4,
            reason: Message::new(reason),
        };
        assert_eq!(answer, said, "{name}");
        assert_eq!(explore(&mut service, ask("")).n_articles, 0, "{name}");
    }
}

#[test]
fn an_article_can_be_read_whatever_the_version_of_its_annotations_is() {
    let draft = drafts().remove(0);
    let article = draft.article.clone();
    let mut bytes = annotated::encode(&[Annotated {
        article: draft.article,
        annotations: draft.found,
    }]);
    assert!(annotated::is_current(&bytes));
    bytes[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(!annotated::is_current(&bytes));
    assert_eq!(
        annotated::decode(&bytes),
        Err(annotated::Error::OtherVersion)
    );
    let json = annotated::articles(&bytes).unwrap();
    assert_eq!(json, [serde_json::to_vec(&article).unwrap()]);
    // What is damaged is not taken for another version.
    *bytes.last_mut().unwrap() ^= 1;
    assert_eq!(annotated::articles(&bytes), Err(annotated::Error::Damaged));
}

#[test]
fn answers_of_every_view_cross_the_port_unchanged() {
    let mut service = service();
    let numbers = NumberWindow {
        choice: NumberChoice::default(),
        first: 0,
        n_rows: 10,
    };
    let voices = VoicesAsked {
        n_rows: 10,
        n_cards: 10,
        chosen: vec![Voice::Unknown],
        ..VoicesAsked::default()
    };
    for part in [
        Part::List,
        Part::Timeline(LaneBy::Person),
        Part::Connections(ConnectionChoice::default()),
        Part::Numbers(numbers),
        Part::Voices(voices),
    ] {
        for query in ["", "pier", "nowhere from:x"] {
            let question = Question {
                query: query.into(),
                n_cards: 10,
                part: part.clone(),
                ..Question::default()
            };
            let answer = service.answer(Request::Explore { seq: 3, question });
            let sent = serde_json::to_string(&answer).unwrap();
            assert_eq!(serde_json::from_str::<Response>(&sent).unwrap(), answer);
        }
    }
}
