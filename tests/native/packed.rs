//! Tests of what is computed of all articles ahead: it changes no answer, and nothing else is taken for it.

use crate::support::{Draft, said};
use dateline::{
    article::{Article, ArticleId},
    corpus::{
        bundle::{self, Lines, Shard},
        correction::{Change, Correction, Named, Target, layer::Layer},
        store::{self, Packed, Store},
    },
    extract::{EntityKind, extract},
    protocol::{
        ConnectionChoice, LaneBy, NumberChoice, NumberWindow, Part, Question, Request, Response,
        Sort, Subject, VoicesAsked,
    },
    service::{self, Service},
    texts::Message,
};

/// Articles about a town that does not exist.
fn articles() -> Vec<Article> {
    let texts = [
        "Ada Vale, chair of the Harbour Council, said on Monday that the north pier costs 4 million euros. “We lost the \
         pier,” Vale said. The pier fell on February 25, 2024.",
        "The Harbour Council (HC) meets on March 4, 2024. According to Ben Orr, 300 people work in the port.",
        "“The ferries are full,” Orr, who leads the Oland Ferry Company, told reporters in Kenbury. HC wants 12 ferries.",
        "The north pier fell on February 25, 2024, engineers said. Ada Vale, a painter at the Museum of Models, was there.",
        "Nothing else happened in Kenbury in 1998.",
        "A. Vale spoke for the Harbour Council. “It rose 4% to 12.5 million euros,” said Vale on March 4, 2024.",
    ];
    let drafts = (1..).zip(texts).map(|(n, text)| {
        Draft::new(&format!("n{n}"), text)
            .title(&format!("Item {n}"))
            .published(&format!("2024-03-{n:02}"))
            .article
    });
    drafts.collect()
}

/// A bundle of three files with `articles`, and the file with what is computed of them.
fn files(articles: &[Article], index: Option<&str>) -> (Vec<Vec<u8>>, Vec<u8>) {
    let parts: Vec<&[Article]> = articles.chunks(2).collect();
    let shards: Vec<Shard> = (2..)
        .zip(&parts[1..])
        .map(|(n, part)| Shard {
            name: format!("c.{n}.jsonl"),
            articles: part.len() as u32,
        })
        .collect();
    let files = parts.iter().enumerate().map(|(at, part)| {
        let header = match at {
            0 => bundle::header_ahead(part.len(), &shards, index, &[]),
            _ => bundle::header_ahead(part.len(), &[], None, &[]),
        };
        let lines = part
            .iter()
            .map(|article| bundle::line_ahead(article, &extract(article, None)));
        (header + &lines.collect::<String>()).into_bytes()
    });
    let files: Vec<Vec<u8>> = files.collect();
    let index = service::index(&files).unwrap();
    (files, index)
}

/// Opens `files`, of which the first names the others; `given` has what is sent for a name. Returns what is said at last.
fn open(
    first: Vec<u8>,
    given: impl Fn(&str) -> Option<Vec<u8>>,
) -> (Service, Response, Vec<String>) {
    let mut service = Service::that_asks_for_its_model();
    let (seq, skip) = (1, Vec::new());
    service.answer(Request::Open {
        seq,
        bundle: first,
        skip,
    });
    let mut asked = Vec::new();
    loop {
        match service.step() {
            Some(Response::ShardWanted { name, .. }) => {
                let given = given(&name);
                let problem = match given {
                    Some(_) => None,
                    None => Some(Message::new("failed-browser").with("error", "404")),
                };
                let shard = given.unwrap_or_default();
                service.answer(Request::Shard {
                    seq,
                    shard,
                    problem,
                });
                asked.push(name);
            }
            Some(Response::ModelWanted) => {
                let reason = Message::new("model-damaged");
                service.answer(Request::DoWithout { seq, reason });
            }
            Some(Response::Progress { .. } | Response::Learned { .. }) => {}
            said => return (service, said.unwrap(), asked),
        }
    }
}

/// Opens `files` with `index` beside them.
fn open_files(files: &[Vec<u8>], index: &[u8]) -> (Service, Response, Vec<String>) {
    open(files[0].clone(), |name| match name {
        "c.index.bin" => Some(index.to_vec()),
        "c.2.jsonl" => Some(files[1].clone()),
        _ => Some(files[2].clone()),
    })
}

/// What is asked in a session: every view, evidence, articles, what is taken away; then again under a correction.
fn requests(articles: &[Article]) -> Vec<Request> {
    let window = NumberWindow {
        choice: NumberChoice::default(),
        first: 0,
        n_rows: 50,
    };
    let parts = [
        Part::List,
        Part::Timeline(LaneBy::Person),
        Part::Connections(ConnectionChoice::default()),
        Part::Numbers(window),
        Part::Voices(VoicesAsked::default()),
    ];
    let mut asked = Vec::new();
    for query in [
        "",
        "pier",
        "speaker:vale",
        "counc*",
        "\"harbour council\" -ferry",
    ] {
        asked.extend(parts.iter().map(|part| Request::Explore {
            seq: 1,
            question: Question {
                query: query.into(),
                sort: Sort::Match,
                n_cards: 20,
                part: part.clone(),
                ..Question::default()
            },
        }));
    }
    for article in articles {
        asked.push(Request::Read {
            seq: 1,
            article: article.id.clone(),
            query: "pier".into(),
            topics: Vec::new(),
        });
    }
    for name in ["Ada Vale", "Ada Vale (Harbour Council)", "HC", "Ben Orr"] {
        for kind in [EntityKind::Person, EntityKind::Organisation] {
            let subject = Subject::Entity {
                kind,
                name: name.into(),
            };
            asked.push(Request::Inspect {
                seq: 1,
                subject,
                at: None,
            });
        }
    }
    let all = asked.clone();
    let person = |name: &str| Named {
        kind: EntityKind::Person,
        name: name.into(),
    };
    let corrections = vec![
        Correction::new(
            Target::Identity(person("Ben Orr")),
            Change::Rename {
                to: "Benjamin Orr".into(),
            },
        ),
        Correction::new(
            Target::Identity(person("A. Vale")),
            Change::Merge {
                into: person("Ben Orr"),
            },
        ),
    ];
    let layer = Layer {
        corrections,
        ..Layer::default()
    };
    asked.push(Request::Correct { seq: 1, layer });
    asked.extend(all.clone());
    let layer = Layer::default();
    asked.push(Request::Correct { seq: 1, layer });
    asked.extend(all);
    asked
}

#[test]
fn what_is_computed_ahead_changes_no_answer() {
    let articles = articles();
    let (plain, _) = files(&articles, None);
    let (indexed, index) = files(&articles, Some("c.index.bin"));
    let (mut slow, opened, _) = open_files(&plain, b"");
    let (mut quick, opened_ahead, asked) = open_files(&indexed, &index);
    assert_eq!(asked, ["c.index.bin", "c.2.jsonl", "c.3.jsonl"]);
    assert_eq!(opened_ahead, opened);
    for request in requests(&articles) {
        assert_eq!(
            quick.answer(request.clone()),
            slow.answer(request.clone()),
            "{request:?}"
        );
    }
}

#[test]
fn before_all_is_there_the_first_file_is_shown() {
    let (files, _) = files(&articles(), Some("c.index.bin"));
    let mut service = Service::that_asks_for_its_model();
    service.answer(Request::Open {
        seq: 1,
        bundle: files[0].clone(),
        skip: Vec::new(),
    });
    let said = service.step();
    let wanted = Response::ShardWanted {
        name: "c.index.bin".into(),
        next: Some("c.2.jsonl".into()),
    };
    assert_eq!(said, Some(wanted));
    let question = Question::default();
    let Response::Explored { results, .. } = service.answer(Request::Explore { seq: 2, question })
    else {
        panic!("no results")
    };
    assert_eq!(results.n_all, 2);
}

#[test]
fn what_was_computed_of_other_files_is_left_alone() {
    let articles = articles();
    let (files, index) = files(&articles, Some("c.index.bin"));
    let (_, whole, _) = open_files(&files, &index);
    let mut damaged = index.clone();
    *damaged.last_mut().unwrap() ^= 1;
    let mut newer = index.clone();
    newer[4] += 1;
    for other in [&b""[..], b"DLIX", &index[..20], &damaged, &newer] {
        let (_, opened, asked) = open_files(&files, other);
        assert_eq!(opened, whole);
        assert_eq!(asked.len(), 3);
    }
    // Somebody edits an article by hand: what is said is what it says now.
    for at in 0..3 {
        let mut edited = files.clone();
        let line = String::from_utf8(edited[at].clone()).unwrap();
        edited[at] = line.replacen("Kenbury", "Kenburg", 1).into_bytes();
        edited[at] = match edited[at] == files[at] {
            true => line.replacen("pier", "quay", 1).into_bytes(),
            false => edited[at].clone(),
        };
        let (mut service, opened, _) = open_files(&edited, &index);
        let Response::Opened { summary, .. } = opened else {
            panic!("{opened:?}")
        };
        assert_eq!((summary.n_articles, summary.problems.len()), (6, 0));
        let lines = Lines::open(&edited[at]).unwrap();
        for entry in lines {
            let article = entry.unwrap().article;
            let request = Request::Read {
                seq: 1,
                article: article.id.clone(),
                query: String::new(),
                topics: Vec::new(),
            };
            let Response::Read { page, .. } = service.answer(request) else {
                panic!("not read")
            };
            assert_eq!(page.text, article.text);
        }
    }
}

#[test]
fn a_file_that_is_missing_loses_no_other_whatever_was_computed() {
    let (files, index) = files(&articles(), Some("c.index.bin"));
    for (lost, n_articles) in [("c.index.bin", 6), ("c.2.jsonl", 4), ("c.3.jsonl", 4)] {
        let (_, opened, _) = open(files[0].clone(), |name| match name {
            _ if name == lost => None,
            "c.index.bin" => Some(index.clone()),
            "c.2.jsonl" => Some(files[1].clone()),
            _ => Some(files[2].clone()),
        });
        let Response::Opened { summary, .. } = opened else {
            panic!("{opened:?}")
        };
        assert_eq!(summary.n_articles, n_articles, "{lost}");
        let problems: Vec<String> = summary.problems.iter().map(|(_, it)| said(it)).collect();
        match n_articles {
            6 => assert!(problems.is_empty(), "{problems:?}"),
            _ => assert_eq!(problems, [format!("2 articles are not here: {lost}: 404")]),
        }
    }
}

#[test]
fn nothing_is_added_to_what_was_computed_ahead() {
    let (files, index) = files(&articles(), None);
    let (mut store, _) = Packed::open(&index).unwrap().unpack(files);
    assert_eq!(store.n_articles(), 6);
    let article = Draft::new("new", "One more.").article;
    assert!(!store.add(article, Default::default()));
    assert!(store.number(&ArticleId("new".into())).is_none());
}

/// If this fails, articles are looked at in another way than before, or what is computed of them is written in another
/// form: [`store::VERSION`] must change with it, or a page would take old answers for new ones.
#[test]
fn the_version_says_what_is_computed() {
    let mut drafts = vec![
        Draft::new(
            "one",
            "“We lost the pier,” said Ada Vale of the Harbour Council on March 3.",
        )
        .published("2024-03-04")
        .person("Ada Vale")
        .names(EntityKind::Organisation, "Harbour Council"),
    ];
    drafts.push(
        Draft::new("two", "Ben Orr paid 4 million euros.")
            .person("Ben Orr")
            .money("4 million euros", 4e6, "EUR", "="),
    );
    let lines: String = drafts
        .iter()
        .map(|draft| bundle::line_ahead(&draft.article, &draft.found))
        .collect();
    let file = (bundle::header_ahead(2, &[], None, &[]) + &lines).into_bytes();
    let index = Store::pack(&[file], |_| Vec::new()).unwrap();
    let crc = crc32fast::hash(&index);
    assert_eq!((store::VERSION, crc), (1, 2_432_971_854));
}
