//! The contract's output.

use chrono::NaiveDate;
use dateline::{
    article::{ArticleId, Metadata},
    calendar::PartialDate,
    export::{
        bio::bio,
        contract::{Unit, record},
        timelinejs::{self, Slide, Source},
    },
    extract::{
        Anchor, Annotations, Document, Entity, EntityId, EntityKind, Event, Found, Mention,
        MentionForm, Precision, Quantity, QuantityKind, Quote, QuoteKind, Role, Time, TimeKind,
    },
    language::{Analysis, parse::Relation, tag::Tag},
    read,
    text::{span::Span, token::tokens},
};

const SURE: Found = Found::by_rule(1.0);

const TEXT: &str = "\u{1f309} “No,” said Ada Quill of Kenbury on May 1.";

fn span(words: &str) -> Span {
    let at = TEXT.find(words).unwrap();
    Span::new(at, at + words.len())
}

fn annotations() -> Annotations {
    let named = |kind, name: &str| Entity {
        kind,
        name: name.into(),
        aliases: Vec::new(),
        mentions: vec![Mention {
            span: span(name),
            form: MentionForm::Name,
            found: SURE,
        }],
        roles: Vec::new(),
        found: SURE,
    };
    let mut person = named(EntityKind::Person, "Ada Quill");
    person.roles.push(Role {
        role: "mayor".into(),
        organisation: Some(EntityId(1)),
        within: Vec::new(),
        span: span("of Kenbury"),
        found: SURE,
    });
    Annotations {
        topics: Vec::new(),
        sentences: vec![Span::new(0, TEXT.len())],
        entities: vec![person, named(EntityKind::Organisation, "Kenbury")],
        quotes: vec![Quote {
            kind: QuoteKind::Direct,
            content: vec![span("“No,”")],
            cue: Some(span("said")),
            source: Some(span("Ada Quill")),
            speakers: vec![EntityId(0)],
            found: SURE,
            resolved: Some(SURE),
        }],
        times: vec![Time {
            span: span("May 1"),
            kind: TimeKind::Date,
            value: "XXXX-05-01".into(),
            modifier: None,
            earliest: None,
            latest: None,
            anchor: Anchor::Stated,
            found: SURE,
        }],
        quantities: vec![Quantity {
            span: span("1"),
            value: 4e12,
            upper: None,
            unit: "CNY".into(),
            kind: QuantityKind::Money,
            modifier: "=".into(),
            of: None,
            found: SURE,
        }],
        events: vec![Event {
            sentence: Span::new(0, TEXT.len()),
            time: 0,
            earliest: None,
            latest: None,
            precision: Precision::Day,
            label: "Ada Quill said no".into(),
            entities: vec![EntityId(0)],
            quote: Some(0),
            found: SURE,
        }],
    }
}

fn printed(unit: Unit) -> String {
    let stated = Metadata {
        published: PartialDate::parse("XXXX-03-03"),
        ..Metadata::default()
    };
    let article = read::verbatim(ArticleId("a1".into()), TEXT.into(), stated);
    serde_json::to_string_pretty(&record(&article, &annotations(), None, unit)).unwrap()
}

#[test]
fn the_contract_is_kept_to_the_letter() {
    insta::assert_snapshot!(printed(Unit::CodePoint));
}

#[test]
fn offsets_for_javascript_count_utf_16() {
    let of = |unit| serde_json::from_str::<serde_json::Value>(&printed(unit)).unwrap();
    assert_eq!(
        of(Unit::CodePoint)["quotes"][0]["content"],
        serde_json::json!([[2, 7]])
    );
    assert_eq!(
        of(Unit::Utf16)["quotes"][0]["content"],
        serde_json::json!([[3, 8]])
    );
}

#[test]
fn tokens_say_nothing_that_is_not_known() {
    let article = read::verbatim(ArticleId("a1".into()), "Go on.".into(), Metadata::default());
    let mut document = Document::new(&article, None);
    let none = Annotations::default();
    let printed = |document: &Document<'_>| {
        serde_json::to_value(record(&article, &none, Some(document), Unit::CodePoint)).unwrap()
    };
    let record = printed(&document);
    assert_eq!(
        record["tokens"][1],
        serde_json::json!([3, 5, null, null, null, null, null])
    );
    assert_eq!(record["title"], serde_json::Value::Null);
    // A file of models may have no tagger and no parser.
    document.analysis = Some(Analysis::default());
    assert_eq!(
        printed(&document)["tokens"][1],
        serde_json::json!([3, 5, null, null, null, null, "O"])
    );
    let tag = |upos, xpos| Tag::of(upos, xpos).unwrap();
    document.analysis = Some(Analysis {
        tags: vec![tag("VERB", "VB"), tag("ADV", "RB"), tag("PUNCT", ".")],
        heads: vec![0, 0, 0],
        relations: ["root", "advmod", "punct"]
            .map(|label| Relation::of(label).unwrap())
            .into(),
        ..Analysis::default()
    });
    assert_eq!(
        printed(&document)["tokens"],
        serde_json::json!([
            [0, 2, "VERB", "VB", 0, "root", "O"],
            [3, 5, "ADV", "RB", 0, "advmod", "O"],
            [5, 6, "PUNCT", ".", 0, "punct", "O"],
        ])
    );
}

#[test]
fn names_become_token_labels() {
    let mut found = annotations();
    let labels = |found: &Annotations| -> Vec<&str> {
        let labels = bio(&tokens(TEXT), &found.entities);
        labels.iter().map(|label| label.as_str()).collect()
    };
    // The bridge, “, No, the comma, ”, said.
    let mut expected = ["O"; 6].to_vec();
    expected.extend([
        "B-person",
        "I-person",
        "O",
        "B-organisation",
        "O",
        "O",
        "O",
        "O",
    ]);
    assert_eq!(labels(&found), expected);
    // A name within a name does not count, nor does a pronoun.
    found.entities[1].mentions[0].span = span("Quill");
    found.entities[1].mentions.push(Mention {
        span: span("No"),
        form: MentionForm::Pronoun,
        found: SURE,
    });
    expected[9] = "O";
    assert_eq!(labels(&found), expected);
    // Empty and overlong spans harm nothing.
    found.entities[1].mentions[0].span = Span::new(5, 5);
    found.entities[0].mentions[0].span = Span::new(TEXT.len(), 999);
    assert_eq!(labels(&found), ["O"; 14]);
}

fn slides() -> Vec<Slide> {
    let day = |day: &str| NaiveDate::parse_from_str(day, "%Y-%m-%d").unwrap();
    let source = |sentence: &str, told_by: &[&str]| Source {
        sentence: sentence.into(),
        told_by: told_by.iter().map(|name| (*name).into()).collect(),
        article: "Port & pier, Harbour Wire, 3 March 2024".into(),
        url: Some("https://example.org/a?b=1&c=2".into()),
    };
    vec![
        Slide {
            id: "1f2e-e-00ff".into(),
            start: day("2024-03-01").and_hms_opt(15, 30, 0).unwrap(),
            has_clock: true,
            last: None,
            date: "1 March 2024, 15:30".into(),
            headline: "Pier <b>opens</b>".into(),
            sources: vec![source("The pier <script>opens</script>.", &["Ada Quill"])],
            group: "=Ada Quill".into(),
            extra: ["1f2e", "on 1 March", "", "minute", "4", "14"].map(str::to_owned),
        },
        Slide {
            id: "1f2e-e-00aa".into(),
            start: day("2023-01-01").into(),
            has_clock: false,
            last: Some(day("2023-12-31")),
            date: "2023".into(),
            headline: "Pier planned, \"at last\"".into(),
            sources: vec![
                source("It was planned.", &[]),
                source("Planned it was.", &[]),
            ],
            group: String::new(),
            extra: Default::default(),
        },
    ]
}

#[test]
fn timelinejs_gets_json_without_markup_of_articles() {
    let written = timelinejs::json(&slides(), "Timeline", "All 1 article; 2 events.");
    assert!(!written.contains("<script"));
    insta::assert_snapshot!(written);
}

#[test]
fn timelinejs_gets_a_table_whose_cells_are_no_formulas() {
    let written = timelinejs::csv(&slides());
    insta::assert_snapshot!(written);
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    assert_eq!(reader.headers().unwrap().get(9), Some("Headline"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with('=')));
}
