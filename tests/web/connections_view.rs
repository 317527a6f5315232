//! Who is connected with whom, as lists and as a matrix.

use crate::stage::{Stage, fill, focused, hash, name_of, press, text_of, until};
use dateline::{
    extract::EntityKind,
    protocol::{
        Affiliation, Cell, Connections, Node, Pair, Party, Relation, Request, Response, Results,
        Summary,
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

/// Eight people and two organisations of whom each is quoted beside the next.
fn connections() -> Connections {
    let party = |at: u32| Party {
        kind: match at {
            0..8 => EntityKind::Person,
            _ => EntityKind::Organisation,
        },
        name: format!("Speaker {at}"),
    };
    let nodes = (0..10).map(|at| Node {
        party: party(at),
        x: f64::from(at) / 10.0,
        y: 0.5,
    });
    let cells: Vec<Cell> = (0..9)
        .map(|one| Cell {
            one,
            other: one + 1,
            n: 9 - one,
        })
        .collect();
    let beside = cells.iter().map(|cell| Pair {
        relation: Relation::Beside,
        one: party(cell.one),
        other: party(cell.other),
        n: cell.n,
    });
    Connections {
        n_people: 8,
        n_organisations: 2,
        affiliations: vec![Affiliation {
            person: party(0),
            roles: vec!["master".into()],
            organisation: party(8),
            n: 1,
        }],
        n_affiliations: 1,
        beside: beside.collect(),
        n_beside: 9,
        nodes: nodes.collect(),
        n_nodes: 10,
        cells,
        ..Connections::default()
    }
}

async fn open() -> Stage {
    let stage = Stage::over("view=connections", 1440, |request| match request {
        Request::Open { seq, .. } => vec![Response::Opened {
            seq,
            summary: Summary {
                n_articles: 20,
                ..Summary::default()
            },
        }],
        Request::Explore { seq, .. } => vec![Response::Explored {
            seq,
            page: None,
            results: Box::new(Results {
                n_articles: 20,
                n_all: 20,
                connections: Some(connections()),
                ..Results::default()
            }),
        }],
        _ => Vec::new(),
    });
    until(|| stage.has(".matrix a")).await;
    stage
}

#[wasm_bindgen_test]
async fn the_matrix_is_one_tab_stop_in_which_arrows_move() {
    let stage = open().await;
    assert_eq!(stage.all(".matrix [tabindex='0']").len(), 1);
    stage.find(".matrix [tabindex='0']").focus().unwrap();
    assert_eq!(name_of(&focused()), "Speaker 0 beside Speaker 1: 9");
    press("ArrowDown");
    until(|| name_of(&focused()) == "Speaker 1").await;
    press("ArrowRight");
    until(|| name_of(&focused()) == "Speaker 1 beside Speaker 2: 8").await;
    press("ArrowRight");
    until(|| name_of(&focused()) == "Speaker 1 beside Speaker 3: none").await;
    press("End");
    until(|| name_of(&focused()) == "Speaker 1 beside Speaker 9: none").await;
    assert_eq!(stage.all(".matrix [tabindex='0']").len(), 1);
}

#[wasm_bindgen_test]
async fn a_field_a_pair_and_a_line_open_the_same_evidence() {
    let stage = open().await;
    let pair = "pair=beside:person:Speaker%200~person:Speaker%201";
    stage.find(".matrix a").click();
    until(|| hash().contains(pair)).await;
    until(|| stage.has(".pair-list a[aria-current]") && stage.has(".edge.is-selected")).await;
    assert_eq!(
        text_of(&stage.find(".pair-list a[aria-current]")),
        "Speaker 0 and Speaker 1"
    );
    assert_eq!(
        stage.all(".matrix a[aria-current]").len(),
        2,
        "both ways round"
    );
    stage.all(".pair-list a")[1].click();
    until(|| hash().contains("Speaker%201~person:Speaker%202")).await;
}

#[wasm_bindgen_test]
async fn what_is_counted_is_said_and_between_whom_is_chosen() {
    let stage = open().await;
    assert_eq!(stage.status(), "8 people · 2 organisations");
    let label = stage
        .find(".connection-figure")
        .query_selector("svg")
        .unwrap()
        .unwrap();
    assert!(name_of(&label).contains("10 names, 9 lines"));
    fill(&stage.find("#parties"), "people");
    until(|| hash().contains("parties=people")).await;
}

#[wasm_bindgen_test]
async fn a_heading_orders_the_affiliations() {
    let stage = open().await;
    let order = || {
        let sorted = stage.find(".affiliation-table [aria-sort]");
        sorted.get_attribute("aria-sort").unwrap()
    };
    assert_eq!(order(), "descending");
    stage.named(".sort-button", "Person").click();
    until(|| hash().contains("affiliations=person") && order() == "ascending").await;
    stage.named(".sort-button", "Person ↑").click();
    until(|| hash().contains("affiliations=-person") && order() == "descending").await;
    stage.named(".sort-button", "Sentences").click();
    until(|| !hash().contains("affiliations=")).await;
}

#[wasm_bindgen_test]
async fn the_arrows_move_in_the_list_of_pairs() {
    let stage = open().await;
    stage.find(".pair-list a").focus().unwrap();
    press("ArrowDown");
    assert_eq!(text_of(&focused()), "Speaker 1 and Speaker 2");
}
