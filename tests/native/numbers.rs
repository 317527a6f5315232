//! Tests of the table of quantities, and of what can be compared.

use crate::support::Draft;
use dateline::{
    corpus::store::Store,
    extract::{QuantityKind, QuoteKind},
    protocol::{
        Comparison, NumberChoice, NumberColumn, NumberWindow, Numbers, Part, Question, Request,
        Response, Teller,
    },
    service::Service,
    state::view::numbers::unit_words,
    text::span::Span,
};
use proptest::prelude::*;

const PERCENT: QuantityKind = QuantityKind::Percent;
const MEASURE: QuantityKind = QuantityKind::Measure;

fn service(drafts: Vec<Draft>) -> Service {
    let mut store = Store::default();
    for draft in drafts {
        store.add(draft.article, draft.found);
    }
    Service::from(store)
}

#[track_caller]
fn numbers(service: &mut Service, choice: NumberChoice, first: u32, n_rows: u32) -> Numbers {
    let question = Question {
        part: Part::Numbers(NumberWindow {
            choice,
            first,
            n_rows,
        }),
        ..Question::default()
    };
    match service.answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => results.numbers.unwrap(),
        other => panic!("{other:?}"),
    }
}

/// Two articles with money, tonnes and a share; one is quoted, one by nobody knows whom.
fn drafts() -> Vec<Draft> {
    let port = "Oland's cargo reached 40 tonnes. “We spent 3 million euros,” said Ada Vale. “It was 9 million,” \
                officials said.";
    let ferry = "Norby's cargo reached 15 tonnes. The fare rose to 2 euros, 5% more.";
    vec![
        Draft::new("port", port)
            .outlet("Sound Post")
            .published("2024-03-10")
            .person("Ada Vale")
            .quote(
                QuoteKind::Direct,
                &["“We spent 3 million euros,”"],
                Some("Ada Vale"),
                Some("Ada Vale"),
            )
            .quote(
                QuoteKind::Direct,
                &["“It was 9 million,”"],
                Some("officials"),
                None,
            )
            .quantity(MEASURE, "40 tonnes", 40.0, "tonne", "=")
            .of("Oland's cargo")
            .money("3 million euros", 3e6, "EUR", "=")
            .money("9 million", 9e6, "EUR", "="),
        Draft::new("ferry", ferry)
            .published("2024-01-02")
            .quantity(MEASURE, "15 tonnes", 15.0, "tonne", "=")
            .of("Norby's cargo")
            .money("2 euros", 2.0, "EUR", "=")
            .of("The fare")
            .quantity(PERCENT, "5%", 5.0, "percent", "up"),
    ]
}

#[track_caller]
fn check(by: NumberColumn, is_descending: bool, expected: &[&str]) {
    let choice = NumberChoice {
        by,
        is_descending,
        ..NumberChoice::default()
    };
    let found = numbers(&mut service(drafts()), choice, 0, 10);
    let written: Vec<_> = found.rows.iter().map(|row| row.written.as_str()).collect();
    assert_eq!(written, expected);
}

#[test]
fn rows_are_ordered_by_each_column_and_what_is_not_known_stands_last() {
    let by_date = [
        "15 tonnes",
        "2 euros",
        "5%",
        "40 tonnes",
        "3 million euros",
        "9 million",
    ];
    check(NumberColumn::Date, false, &by_date);
    let newest = [
        "40 tonnes",
        "3 million euros",
        "9 million",
        "15 tonnes",
        "2 euros",
        "5%",
    ];
    check(NumberColumn::Date, true, &newest);
    let by_value = [
        "9 million",
        "3 million euros",
        "2 euros",
        "5%",
        "40 tonnes",
        "15 tonnes",
    ];
    check(NumberColumn::Value, true, &by_value);
    let by_of = [
        "15 tonnes",
        "40 tonnes",
        "2 euros",
        "3 million euros",
        "9 million",
        "5%",
    ];
    check(NumberColumn::Of, false, &by_of);
    let by_of_down = [
        "2 euros",
        "40 tonnes",
        "15 tonnes",
        "3 million euros",
        "9 million",
        "5%",
    ];
    check(NumberColumn::Of, true, &by_of_down);
    let by_teller = [
        "3 million euros",
        "40 tonnes",
        "15 tonnes",
        "2 euros",
        "5%",
        "9 million",
    ];
    check(NumberColumn::Teller, false, &by_teller);
    let by_outlet = [
        "40 tonnes",
        "3 million euros",
        "9 million",
        "15 tonnes",
        "2 euros",
        "5%",
    ];
    check(NumberColumn::Outlet, true, &by_outlet);
}

#[test]
fn a_row_says_who_gives_it_of_what_and_where() {
    let found = numbers(&mut service(drafts()), NumberChoice::default(), 0, 10);
    assert_eq!(
        (
            found.n_chosen,
            found.n_articles,
            found.n_own,
            found.n_unknown
        ),
        (6, 2, 4, 1)
    );
    let tellers: Vec<_> = found.rows[3..]
        .iter()
        .map(|row| row.teller.clone())
        .collect();
    let named = Teller::Named {
        names: vec!["Ada Vale".into()],
        is_doubtful: false,
    };
    assert_eq!(
        tellers,
        [
            Teller::Article,
            named,
            Teller::Unknown(Some("officials".into()))
        ]
    );
    let row = &found.rows[3];
    assert_eq!(row.of.as_deref(), Some("Oland's cargo"));
    assert_eq!(row.outlet.as_deref(), Some("Sound Post"));
    assert_eq!(row.published.as_deref(), Some("2024-03-10"));
    assert_eq!(row.words, "Oland's cargo reached 40 tonnes.");
    assert_eq!(row.at.of(&row.words), "40 tonnes");
    assert_eq!(found.rows[0].outlet, None);
}

#[test]
fn a_row_opens_its_evidence() {
    let mut service = service(drafts());
    let found = numbers(&mut service, NumberChoice::default(), 0, 10);
    for row in &found.rows {
        let request = Request::Inspect {
            seq: 2,
            subject: row.subject(),
            at: None,
        };
        match service.answer(request) {
            Response::Inspected { evidence, .. } => {
                assert_eq!(crate::support::written(&evidence.title), row.written);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn kinds_and_units_can_be_chosen_and_are_counted() {
    let choice = NumberChoice {
        kind: Some(QuantityKind::Money),
        unit: Some("EUR".into()),
        ..NumberChoice::default()
    };
    let found = numbers(&mut service(drafts()), choice, 0, 10);
    assert_eq!(found.n_chosen, 3);
    let kinds: Vec<_> = found.kinds.iter().map(|kind| (kind.kind, kind.n)).collect();
    assert_eq!(
        kinds,
        [(QuantityKind::Money, 3), (PERCENT, 1), (MEASURE, 2)]
    );
    assert_eq!(found.kinds[0].units, [("EUR".to_owned(), 3)]);
    let choice = NumberChoice {
        kind: Some(QuantityKind::Ratio),
        ..NumberChoice::default()
    };
    let none = numbers(&mut service(drafts()), choice, 0, 10);
    assert_eq!((none.n_chosen, none.rows.len()), (0, 0));
    assert_eq!(none.kinds.len(), 3, "the way back is open");
}

/// Says which of `sentences`, one article each, are compared: their values, largest first.
#[track_caller]
fn compared(sentences: &[(&str, &str, &str, f64)], expected: &[&[f64]]) -> Vec<Comparison> {
    compared_as(MEASURE, "tonne", "=", sentences, expected)
}

#[track_caller]
fn compared_as(
    kind: QuantityKind,
    unit: &str,
    modifier: &str,
    sentences: &[(&str, &str, &str, f64)],
    expected: &[&[f64]],
) -> Vec<Comparison> {
    let drafts = (0..)
        .zip(sentences)
        .map(|(at, (text, of, written, value))| {
            Draft::new(&format!("a{at}"), text)
                .quantity(kind, written, *value, unit, modifier)
                .of(of)
        });
    let mut service = service(drafts.collect());
    let found = numbers(&mut service, NumberChoice::default(), 0, 10);
    let values: Vec<Vec<f64>> = found
        .comparisons
        .iter()
        .map(|comparison| comparison.rows.iter().map(|row| row.amount.value).collect())
        .collect();
    assert_eq!(values, expected);
    found.comparisons
}

#[test]
fn the_same_measured_in_the_same_unit_is_compared() {
    let oland = (
        "Oland’s yearly cargo is 40 t.",
        "Oland’s yearly cargo",
        "40 t",
        40.0,
    );
    let norby = (
        "Norby's yearly cargo was 15 t.",
        "Norby's yearly cargo",
        "15 t",
        15.0,
    );
    let found = compared(&[norby, oland], &[&[40.0, 15.0]]);
    assert_eq!(found[0].of, "yearly cargo");
    let harbour = (
        "The cargo of Oland was 9 t.",
        "The cargo of Oland",
        "9 t",
        9.0,
    );
    let again = ("A cargo of Oland was 7 t.", "A cargo of Oland", "7 t", 7.0);
    compared(&[harbour, again, oland], &[&[9.0, 7.0]]);
}

#[test]
fn what_stands_under_one_label_of_an_article_is_compared() {
    let list = Draft::new("list", "Cargo: 1 t. It rained. Cargo: 2 t.")
        .quantity(MEASURE, "1 t", 1.0, "tonne", "=")
        .of("Cargo")
        .quantity(MEASURE, "2 t", 2.0, "tonne", "=")
        .of("Cargo");
    let second = list.article.text.rfind("Cargo").unwrap();
    let mut list = list;
    list.found.quantities[1].of = Some(Span::new(second, second + 5));
    let found = numbers(&mut service(vec![list]), NumberChoice::default(), 0, 10);
    assert_eq!(found.comparisons.len(), 1);
}

#[test]
fn what_is_not_comparable_is_not_compared() {
    let oland = ("Oland’s cargo is 40 t.", "Oland’s cargo", "40 t", 40.0);
    // Another thing, or nobody says whose.
    compared(
        &[
            oland,
            ("Oland’s waste is 3 t.", "Oland’s waste", "3 t", 3.0),
        ],
        &[],
    );
    compared(
        &[
            ("The cargo is 1 t.", "cargo", "1 t", 1.0),
            ("The cargo is 2 t.", "cargo", "2 t", 2.0),
        ],
        &[],
    );
    let one = Draft::new("a", "The cargo was 1 t. Then the cargo was 2 t.");
    let one = one.quantity(MEASURE, "1 t", 1.0, "tonne", "=").of("cargo");
    let one = one.quantity(MEASURE, "2 t", 2.0, "tonne", "=").of("cargo");
    let found = numbers(&mut service(vec![one]), NumberChoice::default(), 0, 10);
    assert_eq!(
        found.comparisons,
        [],
        "the cargo of the same, or of another?"
    );
    // A scale that would hide the smaller.
    compared(
        &[
            oland,
            ("Norby’s cargo is 1 t.", "Norby’s cargo", "1 t", 0.001),
        ],
        &[],
    );
    // The counted noun says nothing of what is measured.
    let ferries = |text| (text, "40 ferries", "40 ferries", 40.0);
    compared(
        &[
            ferries("It saw 40 ferries."),
            ferries("He sold 40 ferries."),
        ],
        &[],
    );
}

#[test]
fn levels_are_not_compared_with_changes_nor_units_with_others() {
    let drafts = |unit: &str, modifier: &str| {
        vec![
            Draft::new("a", "Oland’s cargo is 40 t.")
                .quantity(MEASURE, "40 t", 40.0, "tonne", "=")
                .of("Oland’s cargo"),
            Draft::new("b", "Norby’s cargo is 30 t.")
                .quantity(MEASURE, "30 t", 30.0, unit, modifier)
                .of("Norby’s cargo"),
        ]
    };
    let n = |unit, modifier| {
        let mut service = service(drafts(unit, modifier));
        numbers(&mut service, NumberChoice::default(), 0, 10)
            .comparisons
            .len()
    };
    assert_eq!(n("tonne", ">"), 1);
    assert_eq!(n("tonne", "up"), 0);
    assert_eq!(n("litre", "="), 0);
}

#[test]
fn shares_are_compared_only_of_one_whole() {
    let share = |text, of| (text, of, "4%", 4.0);
    let two = [
        share("It was 4% of the cargo of Oland.", "the cargo of Oland"),
        share("Then 4% of the cargo of Oland sank.", "the cargo of Oland"),
    ];
    let found = compared_as(PERCENT, "percent", "=", &two, &[&[4.0, 4.0]]);
    assert!(found[0].is_share);
    let two = [
        share("It was 4% of Oland’s cargo.", "Oland’s cargo"),
        share("It was 4% of Norby’s cargo.", "Norby’s cargo"),
    ];
    compared_as(PERCENT, "percent", "=", &two, &[]);
    let two = [
        share("It was 4% of their cargo.", "their cargo"),
        share("Then 4% of their cargo sank.", "their cargo"),
    ];
    compared_as(PERCENT, "percent", "=", &two, &[]);
}

proptest! {
    /// Windows put one after the other are the whole table, in any order of any column.
    #[test]
    fn windows_are_parts_of_one_order(values in prop::collection::vec(0_u32..5, 1..12), n_rows in 1_u32..5, by in 0_usize..6, is_descending in any::<bool>()) {
        let columns = [NumberColumn::Written, NumberColumn::Value, NumberColumn::Of, NumberColumn::Teller, NumberColumn::Outlet, NumberColumn::Date];
        let choice = NumberChoice { by: columns[by], is_descending, ..NumberChoice::default() };
        let drafts = values.iter().enumerate().map(|(at, value)| {
            let text = format!("It is {value} t.");
            let draft = Draft::new(&format!("a{at}"), &text);
            let draft = if *value > 2 { draft.published("2024-03-10") } else { draft };
            draft.quantity(MEASURE, &format!("{value} t"), f64::from(*value), "tonne", "=")
        });
        let mut service = service(drafts.collect());
        let whole = numbers(&mut service, choice.clone(), 0, 100).rows;
        let mut parts = Vec::new();
        while parts.len() < whole.len() {
            parts.extend(numbers(&mut service, choice.clone(), parts.len() as u32, n_rows).rows);
        }
        prop_assert_eq!(parts, whole);
    }
}

#[test]
fn a_unit_of_several_words_has_a_plural() {
    let check = |unit: &str, many: &str| assert_eq!(unit_words(MEASURE, unit, false), many);
    check("tonne", "tonnes");
    check("square foot", "square feet");
    check("year of age", "years of age");
}
