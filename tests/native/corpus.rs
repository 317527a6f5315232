//! The bundle file, and one identity over several articles.

use crate::{calendar::partial_date, support::Draft};
use dateline::{
    article::{Article, ArticleId, Block, BlockKind, Metadata},
    corpus::{
        bundle::{self, Error, Lines, Problem},
        store::Store,
    },
    extract::EntityKind,
    read,
    text::span::Span,
};
use proptest::{collection::vec, option, prelude::*};

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
    let text = bundle::header(3) + &bundle::line(&one[0]) + &bundle::line(&one[0]);
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
            "{\"format\":\"dateline-bundle\",\"version\":2,\"pages\":0}",
            Error::Newer(2),
        ),
    ] {
        assert_eq!(bundle::decode(file.as_bytes()), Err(error), "{file}");
    }
}

#[test]
fn articles_come_one_at_a_time() {
    let mut lines = Lines::open(bundle::encode(&articles(&["One.", "Two."]))).unwrap();
    assert_eq!(lines.n_articles(), 2);
    assert_eq!(lines.next().unwrap().unwrap().text, "One.");
    assert_eq!(lines.next().unwrap().unwrap().text, "Two.");
    assert!(lines.next().is_none());
    assert!(lines.next().is_none());
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
        let mut file = bundle::header(0).into_bytes();
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

#[test]
fn a_second_article_of_the_same_id_is_left_out() {
    let mut store = Store::default();
    for (text, is_new) in [("One.", true), ("Two.", false)] {
        let draft = Draft::new("a", text);
        assert_eq!(store.add(draft.article, draft.found), is_new);
    }
    assert_eq!(store.held(0).article.text, "One.");
}
