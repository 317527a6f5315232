//! Tests of the files that are taken away: what is found, no more and no less, in formats that others read.

use crate::support::{Draft, said};
use chrono::NaiveDate;
use dateline::{
    article::ArticleId,
    corpus::{
        bundle,
        correction::{Change, Correction, Named, Target, layer::Layer},
        store::Store,
    },
    export::alone,
    extract::{Anchor, EntityKind, QuoteKind},
    protocol::{File, Format, Question, Request, Response},
    search::filter::{Choice, Facet, FacetValue},
    service::Service,
};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};
use zip::ZipArchive;

const PIER: &str = "=Piers & <b>bridges</b> – said Ada Vale: “Zürich, too.” Ada Vale said the pier cost \
                    4 million euros on 3 March 2024.";

fn service() -> Service {
    let mut store = Store::default();
    let pier = Draft::new("pier", PIER)
        .title("<script>Piers</script>, \"again\"")
        .outlet("-Sound Post")
        .published("2024-03-10")
        .person("Ada Vale")
        .quote(
            QuoteKind::Direct,
            &["“Zürich, too.”"],
            Some("Ada Vale"),
            Some("Ada Vale"),
        )
        .quote(
            QuoteKind::Indirect,
            &["the pier cost 4 million euros"],
            Some("Ada Vale"),
            None,
        )
        .event(
            "3 March 2024",
            "2024-03-03",
            Anchor::Stated,
            "Pier costs 4 million",
        )
        .money("4 million euros", 4e6, "EUR", "=");
    let fog = Draft::new("fog", "Fog came on the 25th.")
        .published("XXXX-03-03")
        .event("the 25th", "XXXX-02-25", Anchor::Published, "Fog comes");
    for draft in [pier, fog] {
        store.add(draft.article, draft.found);
    }
    Service::from(store)
}

fn export(question: Question, format: Format, article: Option<&str>) -> File {
    let today = NaiveDate::from_ymd_opt(2024, 5, 1).unwrap();
    let article = article.map(|id| ArticleId(id.into()));
    let request = Request::Export {
        seq: 5,
        question,
        format,
        article,
        today,
    };
    match service().answer(request) {
        Response::Exported { seq: 5, file } => file,
        other => panic!("{other:?}"),
    }
}

fn ask(query: &str) -> Question {
    Question {
        query: query.into(),
        ..Question::default()
    }
}

fn text(file: &File) -> &str {
    std::str::from_utf8(&file.content).unwrap()
}

/// The tables of `question`: rows by column name, read as any reader of CSV does.
fn tables(question: Question) -> BTreeMap<String, Vec<BTreeMap<String, String>>> {
    let file = export(question, Format::Tables, None);
    let mut archive = ZipArchive::new(Cursor::new(file.content)).unwrap();
    let mut tables = BTreeMap::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = String::new();
        entry.read_to_string(&mut content).unwrap();
        if !name.ends_with(".csv") {
            tables.insert(name, vec![BTreeMap::from([("text".into(), content)])]);
            continue;
        }
        let rows = csv::Reader::from_reader(content.as_bytes()).into_deserialize();
        tables.insert(name, rows.map(Result::unwrap).collect());
    }
    tables
}

#[test]
fn events_as_timelinejs_reads_them() {
    let all = export(ask(""), Format::TimelineCsv, None);
    assert_eq!(all.name, "timeline.csv");
    let note = said(&all.note);
    assert!(note.contains("without a year left out"), "{note}");
    assert!(text(&all).contains("Pier costs 4 million"));
    assert!(!text(&all).contains("Fog comes"), "its year is not stated");
    let json = export(ask(""), Format::TimelineJson, None);
    assert!(text(&json).contains("\"headline\": \"Pier costs 4 million\""));
    let none = export(ask("nothingofthekind"), Format::TimelineCsv, None);
    assert_eq!(text(&none).lines().count(), 1, "the header");
    let note = said(&none.note);
    assert!(note.starts_with("0 events from 0 articles"), "{note}");
}

#[test]
fn tables_hold_the_rows_of_what_is_found() {
    let all = tables(ask(""));
    let n = |tables: &BTreeMap<String, Vec<_>>, name: &str| tables[name].len();
    assert_eq!(n(&all, "articles.csv"), 2);
    assert_eq!(n(&all, "quotes.csv"), 2);
    assert_eq!(n(&all, "numbers.csv"), 1);
    assert_eq!(n(&all, "trend.csv"), 1, "one article has a full date");
    let fog = tables(ask("fog"));
    assert_eq!((n(&fog, "articles.csv"), n(&fog, "quotes.csv")), (1, 0));
    // Of quotes that are asked for, the others are not on the screen either.
    let said = tables(ask("is:direct"));
    assert_eq!(n(&said, "quotes.csv"), 1);
    assert_eq!(said["trend.csv"][0]["ratio"], "1.0000");
}

#[test]
fn a_row_leads_to_its_place() {
    let all = tables(ask(""));
    let quote = &all["quotes.csv"][0];
    assert_eq!(quote["speaker"], "Ada Vale");
    assert_eq!(quote["speaker_status"], "named");
    assert_eq!(all["quotes.csv"][1]["speaker_status"], "unknown");
    let characters: Vec<char> = PIER.chars().collect();
    for (table, column) in [
        ("quotes.csv", "quote"),
        ("mentions.csv", "text"),
        ("numbers.csv", "text"),
    ] {
        for row in &all[table] {
            let (start, end): (usize, usize) =
                (row["start"].parse().unwrap(), row["end"].parse().unwrap());
            let found: String = characters[start..end].iter().collect();
            assert_eq!(found, row[column], "{table}");
        }
    }
    let place = PIER.find(&quote["quote"]).unwrap();
    assert!(PIER[..place].ends_with(&quote["prefix"]) && !quote["prefix"].is_empty());
}

#[test]
fn no_cell_is_a_formula() {
    for (name, rows) in tables(ask("")) {
        for cell in rows
            .iter()
            .flat_map(BTreeMap::values)
            .filter(|_| name.ends_with(".csv"))
        {
            let is_formula = cell.starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
            assert!(!is_formula, "{name}: {cell}");
        }
    }
}

#[test]
fn every_file_says_how_it_was_made() {
    let mut question = ask("pier");
    let chosen = BTreeMap::from([(FacetValue::Named("Ada Vale".into()), Choice::Keep)]);
    question.filters.choices.insert(Facet::Person, chosen);
    let readme = tables(question.clone())["README.txt"][0]["text"].clone();
    let mut files = vec![readme];
    for format in [
        Format::Json,
        Format::WebAnnotation,
        Format::SchemaOrg,
        Format::Html,
        Format::Markdown,
        Format::TimelineJson,
    ] {
        files.push(text(&export(question.clone(), format, None)).replace('\\', ""));
    }
    for file in files {
        for said in [
            "2024-05-01",
            "pier",
            "person:",
            "Ada Vale",
            "1 of 2 articles",
        ] {
            let is_said = file.contains(said)
                || (said == "1 of 2 articles" && file.contains("articles_in_all"));
            assert!(is_said, "{said:?} in {file}");
        }
    }
}

#[test]
fn what_an_article_says_stays_text() {
    for article in [None, Some("pier")] {
        let html = export(ask(""), Format::Html, article);
        assert!(
            !text(&html).contains("<script>") && !text(&html).contains("<b>"),
            "{}",
            text(&html)
        );
        assert!(text(&html).contains("&lt;script&gt;Piers"));
        let markdown = export(ask(""), Format::Markdown, article);
        assert!(
            text(&markdown).contains(r"\<script\>Piers"),
            "{}",
            text(&markdown)
        );
    }
    let article = export(ask(""), Format::Markdown, Some("pier"));
    assert!(
        text(&article).contains("> — Ada Vale (direct)"),
        "{}",
        text(&article)
    );
    assert!(!text(&article).contains("Fog"), "one article is read");
}

#[test]
fn linked_data_names_who_says_what() {
    let file = export(ask(""), Format::SchemaOrg, None);
    let data: serde_json::Value = serde_json::from_slice(&file.content).unwrap();
    let graph = data["@graph"].as_array().unwrap();
    let of = |kind: &str| {
        graph
            .iter()
            .filter(|node| node["@type"] == kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("NewsArticle").len(), 2);
    assert_eq!(
        of("NewsArticle")[1].get("datePublished"),
        None,
        "its year is not stated"
    );
    let quotes = of("Quotation");
    assert_eq!(quotes[0]["creator"][0]["name"], "Ada Vale");
    assert_eq!(quotes[1].get("creator"), None, "nobody is guessed");
}

#[test]
fn annotations_hold_the_words_and_their_place() {
    let file = export(ask("pier"), Format::WebAnnotation, None);
    let page: serde_json::Value = serde_json::from_slice(&file.content).unwrap();
    let items = page["items"].as_array().unwrap();
    assert!(!items.is_empty());
    let characters: Vec<char> = PIER.chars().collect();
    for item in items {
        for target in item["target"].as_array().unwrap() {
            let [quote, position] = target["selector"].as_array().unwrap().as_slice() else {
                panic!("{target}");
            };
            let at = |name: &str| position[name].as_u64().unwrap() as usize;
            let found: String = characters[at("start")..at("end")].iter().collect();
            assert_eq!(quote["exact"], found);
        }
    }
}

#[test]
fn connections_are_a_graph_of_what_is_found() {
    let mut store = Store::default();
    let text = "Ada Vale of R&D <Port> Board said Ben Orr is right. Ben Orr said so.";
    let draft = Draft::new("a", text)
        .names(EntityKind::Organisation, "R&D <Port> Board")
        .person("Ada Vale")
        .person("Ben Orr")
        .role_in("Ada Vale", "chair", "R&D <Port> Board", "of")
        .quote(
            QuoteKind::Indirect,
            &["Ben Orr is right"],
            Some("Ada Vale"),
            Some("Ada Vale"),
        )
        .quote(QuoteKind::Indirect, &["so"], None, Some("Ben Orr"));
    store.add(draft.article, draft.found);
    let other = Draft::new("b", "Cy Nye said it.").person("Cy Nye").quote(
        QuoteKind::Indirect,
        &["it"],
        None,
        Some("Cy Nye"),
    );
    store.add(other.article, other.found);
    store.settle();
    let mut service = Service::from(store);
    let mut made = |query: &str| {
        let request = Request::Export {
            seq: 5,
            question: ask(query),
            format: Format::GraphMl,
            article: None,
            today: NaiveDate::from_ymd_opt(2024, 5, 1).unwrap(),
        };
        match service.answer(request) {
            Response::Exported { file, .. } => text_of(&file),
            other => panic!("{other:?}"),
        }
    };
    let graph = made("");
    let lines: Vec<&str> = graph.lines().map(str::trim).collect();
    let of = |start: &str| -> Vec<&str> {
        lines
            .iter()
            .copied()
            .filter(|line| line.starts_with(start))
            .collect()
    };
    assert_eq!(
        of("<node"),
        [
            "<node id=\"n0\"><data key=\"name\">R&amp;D &lt;Port&gt; Board</data><data key=\"kind\">organisation</data><data key=\"articles\">1</data><data key=\"mentions\">1</data></node>",
            "<node id=\"n1\"><data key=\"name\">Ada Vale</data><data key=\"kind\">person</data><data key=\"articles\">1</data><data key=\"mentions\">1</data></node>",
            "<node id=\"n2\"><data key=\"name\">Ben Orr</data><data key=\"kind\">person</data><data key=\"articles\">1</data><data key=\"mentions\">2</data></node>",
        ]
    );
    let relations: Vec<String> = of("<edge")
        .iter()
        .map(|edge| edge.replace("<data key=", "").replace("</data>", " "))
        .collect();
    assert_eq!(
        relations,
        [
            "<edge id=\"e0\" source=\"n1\" target=\"n0\">\"relation\">affiliation \"count\">1 \"roles\">chair </edge>",
            "<edge id=\"e1\" source=\"n1\" target=\"n2\">\"relation\">beside \"count\">1 </edge>",
            "<edge id=\"e2\" source=\"n1\" target=\"n2\">\"relation\">about \"count\">1 </edge>",
        ]
    );
    assert!(graph.contains("2 of 2 articles, 3 quotes."));
    // no more than what is found
    assert!(!made("person:Nye").contains("<node"));
}

fn text_of(file: &File) -> String {
    text(file).to_owned()
}

#[test]
fn a_bundle_holds_the_articles_found_and_the_corrections() {
    let mut question = ask("fog");
    let file = export(question.clone(), Format::Bundle, None);
    assert_eq!(file.name, "articles.jsonl");
    let (articles, problems) = bundle::decode(&file.content).unwrap();
    assert_eq!((articles.len(), problems.len()), (1, 0));
    assert_eq!(articles[0].id.0, "fog");
    question.query.clear();
    let page = export(question, Format::Page, None);
    let lines = bundle::Lines::open(page.content).unwrap();
    let entries: Vec<_> = lines.map(Result::unwrap).collect();
    assert_eq!(entries.len(), 2);
    assert!(
        entries.iter().all(|entry| entry.annotations.is_some()),
        "it is read already"
    );
    // What a reader put right goes with it.
    let mut service = service();
    let named = |name: &str| Named {
        kind: EntityKind::Person,
        name: name.into(),
    };
    let change = Change::Rename {
        to: "Ada Vane".into(),
    };
    let correction = Correction::new(Target::Identity(named("Ada Vale")), change);
    let mut layer = Layer::default();
    layer.corrections.push(correction.clone());
    service.answer(Request::Correct { seq: 1, layer });
    let request = Request::Export {
        seq: 2,
        question: ask(""),
        format: Format::Bundle,
        article: None,
        today: NaiveDate::from_ymd_opt(2024, 5, 1).unwrap(),
    };
    let Response::Exported { file, .. } = service.answer(request) else {
        panic!("no file");
    };
    let lines = bundle::Lines::open(file.content).unwrap();
    assert_eq!(lines.corrections().corrections, [correction]);
}

#[test]
fn the_page_as_one_file_names_no_other() {
    let index = include_str!("../../index.html");
    let parts = [("styles.css", "AAAA"), ("articles.jsonl", "BBBB")];
    let page = alone::page(index, "start();\n", "5f5f", &parts);
    for gone in ["<link ", "'self'", " src=", "page.js", "data-trunk"] {
        assert!(!page.contains(gone), "{gone:?} in {page}");
    }
    for there in [
        "'nonce-5f5f'",
        "<script type=\"module\" nonce=\"5f5f\">\nstart();\n</script>",
        "data-part=\"articles.jsonl\">BBBB</script>",
        "<noscript>",
        "<title>Dateline</title>",
    ] {
        assert!(page.contains(there), "{there:?} in {page}");
    }
    assert_eq!(page.matches("<script").count(), 3);
    assert!(page.ends_with("</html>\n"));
}
