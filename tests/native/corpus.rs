//! The bundle file, and one identity over several articles.

use crate::{calendar::partial_date, support::Draft};
use dateline::{
    article::{Article, ArticleId, Block, BlockKind, Metadata},
    corpus::{
        bundle::{self, Error, Lines, Problem},
        identity::Suggestion,
        store::Store,
    },
    extract::{
        Annotations, Entity, EntityId, EntityKind, Found, Mention, MentionForm, Role, extract,
    },
    read,
    text::span::Span,
};
use proptest::{collection::vec, option, prelude::*};
use std::collections::BTreeSet;

fn articles(texts: &[&str]) -> Vec<Article> {
    let article = |text: &&str| read::read("", text.as_bytes()).article;
    texts.iter().map(article).collect()
}

#[test]
fn a_bundle_is_a_header_and_a_line_for_each_article() {
    let mut two = articles(&["It opened.", "KENBURY, March 3 (NWA) — It opened."]);
    two[0].added.title = Some("A bridge".into());
    let bundle = String::from_utf8(bundle::encode(&two)).unwrap();
    insta::assert_snapshot!(bundle, @r#"
    {"format":"dateline-bundle","version":1,"articles":2}
    {"id":"1c5b77a488b1","text":"It opened.","blocks":[{"kind":"paragraph","start":0,"end":10}],"stated":{},"added":{"title":"A bridge"}}
    {"id":"1c9402dc41d5","text":"KENBURY, March 3 (NWA) — It opened.","blocks":[{"kind":"paragraph","start":0,"end":37}],"stated":{"published":"XXXX-03-03","published_from":"dateline","source":"NWA","place":"Kenbury"}}
    "#);
}

#[test]
fn a_damaged_line_loses_no_other() {
    let bundle = String::from_utf8(bundle::encode(&articles(&[
        "One.", "Two.", "Three.", "Four.",
    ])))
    .unwrap();
    let mut lines: Vec<&str> = bundle.lines().collect();
    let outside = lines[2].replace("\"end\":4", "\"end\":5");
    lines[2] = &outside;
    lines[3] = "{\"id\":";
    lines.insert(4, "");
    let (read, problems) = bundle::decode(lines.join("\n").as_bytes()).unwrap();
    let texts: Vec<&str> = read.iter().map(|article| article.text.as_str()).collect();
    assert_eq!(texts, ["One.", "Four."]);
    let numbers: Vec<u32> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(numbers, [3, 4]);
}

#[test]
fn blocks_that_cut_a_character_or_overlap_are_damage() {
    for (start, end) in [(0, 2), (3, 1), (0, 99)] {
        let mut article = articles(&["Aé bridge is open."]).remove(0);
        article.blocks[0].span = Span { start, end };
        let (read, problems) = bundle::decode(&bundle::encode(&[article])).unwrap();
        assert!(read.is_empty() && problems.len() == 1, "{start}..{end}");
    }
}

#[test]
fn a_file_that_ends_early_or_names_an_article_twice_is_told() {
    let one = articles(&["One."]);
    let text = bundle::header(3, &[]) + &bundle::line(&one[0]) + &bundle::line(&one[0]);
    let (read, problems) = bundle::decode(text.as_bytes()).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(problems.len(), 2);
    assert!(
        problems[0].reason.contains("another article"),
        "{problems:?}"
    );
    assert!(
        problems[1].reason.contains("1 article too early"),
        "{problems:?}"
    );
}

#[test]
fn what_is_no_bundle_is_refused() {
    for (file, error) in [
        ("", Error::NotABundle),
        ("\n\n", Error::NotABundle),
        ("{}", Error::NotABundle),
        ("[]", Error::NotABundle),
        ("<html>", Error::NotABundle),
        (
            "{\"format\":\"other\",\"version\":1,\"articles\":0}",
            Error::NotABundle,
        ),
        (
            "{\"format\":\"dateline-bundle\",\"version\":3,\"pages\":0}",
            Error::Newer(3),
        ),
    ] {
        assert_eq!(bundle::decode(file.as_bytes()), Err(error), "{file}");
    }
}

#[test]
fn articles_come_one_at_a_time() {
    let mut lines = Lines::open(bundle::encode(&articles(&["One.", "Two."]))).unwrap();
    assert_eq!(lines.n_articles(), 2);
    assert_eq!(lines.next().unwrap().unwrap().article.text, "One.");
    assert_eq!(lines.next().unwrap().unwrap().article.text, "Two.");
    assert!(lines.next().is_none());
    assert!(lines.next().is_none());
}

#[test]
fn what_was_found_ahead_is_taken_where_it_is_of_this_article_and_version() {
    let article = articles(&["“It is open,” Ada Brook said."]).remove(0);
    let found = extract(&article, None);
    let bundle = bundle::header_ahead(1, &[], None, &[]) + &bundle::line_ahead(&article, &found);
    let read = |bundle: &str| {
        let mut lines = Lines::open(bundle.as_bytes().to_vec()).unwrap();
        lines.next().unwrap().unwrap()
    };
    assert_eq!(read(&bundle).annotations, Some(found));
    assert_eq!(read(&bundle).article, article);
    for (from, to) in [
        ("open", "shut"),
        ("\"annotations\":1", "\"annotations\":0"),
        ("\"found\":\"", "\"found\":\"AA"),
    ] {
        let changed = bundle.replace(from, to);
        assert_ne!(changed, bundle);
        assert_eq!(read(&changed).annotations, None, "{from} → {to}");
    }
}

#[test]
fn a_shard_is_a_file_of_the_same_folder() {
    for (name, is_taken) in [
        ("corpus.2.jsonl", true),
        ("neu öffnen 2.jsonl", true),
        ("", false),
        ("../corpus.2.jsonl", false),
        ("//elsewhere.example/a", false),
        ("https:elsewhere", false),
        ("a%2fb", false),
        ("a\\b", false),
        ("..", false),
    ] {
        let shard = bundle::Shard {
            name: name.into(),
            articles: 3,
        };
        let bundle = bundle::header_ahead(0, &[shard], None, &[]);
        assert_eq!(Lines::open(bundle).is_ok(), is_taken, "{name:?}");
    }
}

fn metadata() -> impl Strategy<Value = Metadata> {
    let word = || option::of("\\PC{0,8}");
    (
        word(),
        word(),
        vec("\\PC{0,8}", 0..3),
        option::of(partial_date()),
        word(),
        option::of(partial_date()),
    )
        .prop_map(
            |(title, section, authors, published, source, source_date)| Metadata {
                title,
                section,
                authors,
                published,
                source,
                source_date,
                ..Metadata::default()
            },
        )
}

fn article() -> impl Strategy<Value = Article> {
    (vec("\\PC{1,20}", 0..4), metadata(), metadata()).prop_map(|(lines, stated, added)| {
        let mut article = Article {
            stated,
            added,
            ..Article::default()
        };
        for line in lines {
            let start = article.text.len();
            article.text.push_str(&line);
            let span = Span::new(start, article.text.len());
            article.blocks.push(Block {
                kind: BlockKind::ListItem,
                span,
            });
            article.text.push('\n');
        }
        article
    })
}

proptest! {
    #[test]
    fn decoding_undoes_encoding(mut articles in vec(article(), 0..5)) {
        for (n, article) in articles.iter_mut().enumerate() {
            article.id = ArticleId(format!("a{n}"));
        }
        let decoded = bundle::decode(&bundle::encode(&articles)).unwrap();
        prop_assert_eq!(decoded, (articles, Vec::<Problem>::new()));
    }

    #[test]
    fn any_bytes_after_a_header_are_read_or_told(bytes: Vec<u8>) {
        let mut file = bundle::header(0, &[]).into_bytes();
        file.extend(&bytes);
        bundle::decode(&file).unwrap();
        let _ = bundle::decode(&bytes);
    }
}

#[test]
fn one_kind_and_one_name_are_one_identity_in_all_articles() {
    let mut store = Store::default();
    for (id, kind, name) in [
        ("a", EntityKind::Person, "René Vale"),
        ("b", EntityKind::Person, "Rene VALE"),
        ("c", EntityKind::Organisation, "Rene Vale"),
        ("d", EntityKind::Person, "Vale"),
    ] {
        let draft = Draft::new(id, name).names(kind, name);
        store.add(draft.article, draft.found);
    }
    let identity = store
        .identities()
        .find(EntityKind::Person, "rene vale")
        .unwrap();
    assert_eq!(identity.name, "René Vale");
    let articles: Vec<u32> = identity
        .members
        .iter()
        .map(|(article, _)| *article)
        .collect();
    assert_eq!(articles, [0, 1]);
}

/// An article for each text; persons are as `Name (post, Body)`, bodies as `[Name = ACRONYM]`, others as `{Name}`.
fn store(articles: &[&[&str]]) -> Store {
    let mut store = Store::default();
    for (number, names) in articles.iter().enumerate() {
        let mut entities: Vec<Entity> = Vec::new();
        let entity = |kind, name: &str| Entity {
            kind,
            name: name.into(),
            aliases: Vec::new(),
            mentions: vec![Mention {
                span: Span::default(),
                form: MentionForm::Name,
                found: Found::by_rule(1.0),
            }],
            roles: Vec::new(),
            found: Found::by_rule(1.0),
        };
        for name in *names {
            if let Some(body) = name.strip_prefix('[') {
                let body = body.trim_end_matches(']');
                let (long, short) = body.split_once(" = ").unwrap_or((body, ""));
                let mut body = entity(EntityKind::Organisation, long);
                body.aliases
                    .extend((!short.is_empty()).then(|| short.to_owned()));
                entities.push(body);
                continue;
            }
            let (name, role) = name.split_once(" (").unwrap_or((name, ""));
            let mut person = entity(EntityKind::Person, name);
            if let Some((post, body)) = role.trim_end_matches(')').split_once(", ") {
                person.roles.push(Role {
                    role: post.into(),
                    organisation: Some(EntityId(entities.len() as u32)),
                    within: Vec::new(),
                    span: Span::default(),
                    found: Found::by_rule(1.0),
                });
                entities.push(entity(EntityKind::Organisation, body));
            }
            entities.push(person);
        }
        let draft = Draft::new(&format!("a{number}"), "Text.");
        let found = Annotations {
            entities,
            ..Annotations::default()
        };
        store.add(draft.article, found);
    }
    store.settle();
    store
}

/// People and bodies with the articles that they are in, and what they may be the same as.
#[track_caller]
fn check_identities(articles: &[&[&str]], names: &[&str], expected: &[&str]) {
    let store = store(articles);
    let shown: Vec<String> = names
        .iter()
        .map(|name| {
            let find = |kind| store.identities().find(kind, name);
            let identity = find(EntityKind::Person)
                .or_else(|| find(EntityKind::Organisation))
                .unwrap();
            let articles: Vec<String> = identity
                .members
                .iter()
                .map(|(n, _)| n.to_string())
                .collect();
            let mut shown = format!("{} in {}", identity.name, articles.join(" "));
            for Suggestion { reason, name } in &identity.suggestions {
                shown += &format!("; {reason:?}: {name}");
            }
            shown
        })
        .collect();
    assert_eq!(shown, expected, "{articles:?}");
}

#[test]
fn a_family_name_alone_is_only_offered() {
    check_identities(
        &[&["Ada Vale"], &["Vale"]],
        &["Vale", "Ada Vale"],
        &[
            "Vale in 1; FamilyName: Ada Vale",
            "Ada Vale in 0; FamilyName: Vale",
        ],
    );
    check_identities(
        &[&["Ada Vale"], &["Vale"], &["Otto Vale"]],
        &["Vale"],
        &["Vale in 1"],
    );
}

#[test]
fn people_of_one_name_are_parted_where_nothing_but_the_name_is_the_same() {
    check_identities(
        &[
            &["Ada Vale (mayor, Kenbury Council)"],
            &["Ada Vale (goalkeeper, Northport Rovers)"],
            &["Ada Vale (councillor, Kenbury Council)"],
        ],
        &["Ada Vale", "Ada Vale (Northport Rovers)"],
        &[
            "Ada Vale (Kenbury Council) in 0 2; SameNameOtherRole: Ada Vale (Northport Rovers)",
            "Ada Vale (Northport Rovers) in 1; SameNameOtherRole: Ada Vale (Kenbury Council)",
        ],
    );
    for together in [
        // the same post, the same company, no post at all
        [
            &["Ada Vale (mayor, Kenbury)"][..],
            &["Ada Vale (mayor, Northport)"],
        ],
        [
            &["Ada Vale (mayor, Kenbury)", "Otto Reed"],
            &["Ada Vale (director, Reef Institute)", "Otto Reed"],
        ],
        [&["Ada Vale (mayor, Kenbury)"], &["Ada Vale"]],
    ] {
        check_identities(&together, &["Ada Vale"], &["Ada Vale in 0 1"]);
    }
}

#[test]
fn spellings_of_one_name_are_one_or_offered() {
    for (articles, name, expected) in [
        (
            &[&["Dr Ada Vale"][..], &["Ada Vale"]],
            "Ada Vale",
            "Dr Ada Vale in 0 1",
        ),
        (
            &[&["[Tidal Ltd]"], &["[The Tidal]"]],
            "Tidal",
            "Tidal Ltd in 0 1",
        ),
        (
            &[&["Ada P. Vale"], &["Ada Vale"]],
            "Ada Vale",
            "Ada Vale in 1; Initial: Ada P. Vale",
        ),
        (
            &[&["A. Vale"], &["Ada Vale"]],
            "Ada Vale",
            "Ada Vale in 1; Initial: A. Vale",
        ),
        (
            &[&["Wei Liu"], &["Liu Wei"]],
            "Wei Liu",
            "Wei Liu in 0; NameOrder: Liu Wei",
        ),
        (
            &[&["Ada Vale"], &["Otto Vale"]],
            "Ada Vale",
            "Ada Vale in 0",
        ),
    ] {
        check_identities(articles, &[name], &[expected]);
    }
}

#[test]
fn an_acronym_is_the_body_that_introduces_it() {
    check_identities(
        &[&["[Northport Tidal Agency = NTA]"], &["[NTA]"]],
        &["NTA"],
        &["Northport Tidal Agency in 0 1"],
    );
    check_identities(
        &[
            &["[Northport Tidal Agency = NTA]"],
            &["[National Trade Association = NTA]"],
            &["[NTA]"],
        ],
        &["NTA"],
        &["NTA in 2; Acronym: National Trade Association; Acronym: Northport Tidal Agency"],
    );
    check_identities(
        &[&["[Northport Tidal Agency]"], &["[NTA]"]],
        &["NTA"],
        &["NTA in 1; Acronym: Northport Tidal Agency"],
    );
}

proptest! {
    #[test]
    fn the_order_of_articles_decides_nothing_about_who_is_who(
        picked in vec(vec(0_usize..10, 1..4), 1..7),
        turn in 0_usize..7,
    ) {
        const NAMES: [&str; 10] = [
            "Ada Vale (mayor, Kenbury Council)", "Ada Vale (goalkeeper, Northport Rovers)", "Ada Vale", "Vale",
            "A. Vale", "Vale Ada", "[Northport Tidal Agency = NTA]", "[NTA]", "[National Trade Association = NTA]",
            "Otto Reed",
        ];
        let articles: Vec<Vec<&str>> = picked
            .iter()
            .map(|names| names.iter().map(|name| NAMES[*name]).collect())
            .collect();
        let together = |order: &[usize]| {
            let articles: Vec<&[&str]> = order.iter().map(|at| &articles[*at][..]).collect();
            let store = store(&articles);
            let mut all = BTreeSet::new();
            for (number, held) in store.all() {
                for id in 0..held.annotations.entities.len() as u32 {
                    let identity = store.identity(held, EntityId(id)).unwrap();
                    let members: BTreeSet<(usize, EntityId)> = identity
                        .members
                        .iter()
                        .map(|(n, id)| (order[*n as usize], *id))
                        .collect();
                    all.insert((order[number as usize], id, members));
                }
            }
            all
        };
        let mut order: Vec<usize> = (0..articles.len()).collect();
        let before = together(&order);
        order.rotate_left(turn % articles.len());
        order.reverse();
        prop_assert_eq!(before, together(&order));
    }
}

#[test]
fn a_second_article_of_the_same_id_is_left_out() {
    let mut store = Store::default();
    for (text, is_new) in [("One.", true), ("Two.", false)] {
        let draft = Draft::new("a", text);
        assert_eq!(store.add(draft.article, draft.found), is_new);
    }
    assert_eq!(store.held(0).article.text, "One.");
}
