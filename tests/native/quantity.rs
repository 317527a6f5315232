//! Tests of quantity.

use dateline::{
    article::Article,
    extract::{Document, Quantity, QuantityKind, quantity::quantities},
};

fn found(text: &str) -> (Vec<Quantity>, String) {
    let article = Article {
        text: text.into(),
        ..Article::default()
    };
    let found = quantities(&Document::new(&article, None), &[]);
    (found, article.text)
}

/// Compares what is found with lines of "text | value | unit | kind | modifier".
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (found, text) = found(text);
    let lines: Vec<String> = found
        .iter()
        .map(|quantity| {
            let upper = quantity.upper.map(|n| format!("..{n}")).unwrap_or_default();
            format!(
                "{} | {}{upper} | {} | {} | {}",
                quantity.span.of(&text),
                quantity.value,
                quantity.unit,
                kind(quantity.kind),
                quantity.modifier
            )
        })
        .collect();
    assert_eq!(lines, expected, "in {text:?}");
}

/// Compares what the first quantity measures.
#[track_caller]
fn measures(text: &str, expected: &str) {
    let (found, text) = found(text);
    let of = found.last().and_then(|quantity| quantity.of);
    assert_eq!(
        of.map_or("", |span| span.of(&text)),
        expected,
        "in {text:?}"
    );
}

fn kind(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Money => "money",
        QuantityKind::Percent => "percent",
        QuantityKind::Measure => "measure",
        QuantityKind::Count => "count",
        QuantityKind::Ratio => "ratio",
        QuantityKind::Ordinal => "ordinal",
    }
}

#[test]
fn money_has_its_iso_code() {
    check(
        "It paid $75 million.",
        &["$75 million | 75000000 | USD | money | ="],
    );
    check("It cost US$5m.", &["US$5m | 5000000 | USD | money | ="]);
    check(
        "They owe HK$3.5bn.",
        &["HK$3.5bn | 3500000000 | HKD | money | ="],
    );
    check("A fee of A$20 is due.", &["A$20 | 20 | AUD | money | ="]);
    check(
        "It needs Rs 5 crore.",
        &["Rs 5 crore | 50000000 | INR | money | ="],
    );
    check(
        "It needs Rs. 2.5 lakh.",
        &["Rs. 2.5 lakh | 250000 | INR | money | ="],
    );
    check(
        "A grant of N5 billion came.",
        &["N5 billion | 5000000000 | NGN | money | ="],
    );
    check(
        "Output was 4000 billion yuan.",
        &["4000 billion yuan | 4000000000000 | CNY | money | ="],
    );
    check(
        "He got 12,000 Swiss francs.",
        &["12,000 Swiss francs | 12000 | CHF | money | ="],
    );
    check(
        "It lost 40 million U.S. dollars.",
        &["40 million U.S. dollars | 40000000 | USD | money | down"],
    );
    check(
        "A bid of 361 million pounds.",
        &["361 million pounds | 361000000 | GBP | money | ="],
    );
    check(
        "It cost three dollars and forty-five cents.",
        &["three dollars and forty-five cents | 3.45 | USD | money | ="],
    );
    check(
        "Sales of USD 22.5 million.",
        &["USD 22.5 million | 22500000 | USD | money | ="],
    );
    check(
        "Millions of dollars went.",
        &["Millions of dollars | 1000000 | USD | money | ~"],
    );
    check(
        "a €10 note, then £8.10",
        &[
            "€10 | 10 | EUR | money | =",
            "£8.10 | 8.1 | GBP | money | =",
        ],
    );
}

#[test]
fn a_unit_may_be_counted_by_another() {
    check(
        "It pays $70 a share.",
        &["$70 a share | 70 | USD per share | money | ="],
    );
    check(
        "a 12-cent-a-share dividend",
        &["12-cent-a-share | 12 | cent per share | money | ="],
    );
    check(
        "at 188 miles an hour",
        &["188 miles an hour | 188 | mile per hour | measure | ="],
    );
    check(
        "at 90 km/h",
        &["90 km/h | 90 | kilometre per hour | measure | ="],
    );
    check(
        "sold $3 million a year earlier",
        &["$3 million | 3000000 | USD | money | ="],
    );
}

#[test]
fn shares_of_a_hundred_are_percent() {
    check("It rose 5%.", &["5% | 5 | percent | percent | up"]);
    check(
        "more than 5 per cent",
        &["5 per cent | 5 | percent | percent | >"],
    );
    check(
        "fell 3 percentage points",
        &["3 percentage points | 3 | percentage point | percent | down"],
    );
    check(
        "an 8 percent increase",
        &["8 percent | 8 | percent | percent | up"],
    );
}

#[test]
fn measures_have_the_name_of_their_unit() {
    check("1.6 km west", &["1.6 km | 1.6 | kilometre | measure | ="]);
    check(
        "a 10-gallon tank",
        &["10-gallon | 10 | gallon | measure | ="],
    );
    check(
        "660 square meters",
        &["660 square meters | 660 | square metre | measure | ="],
    );
    check(
        "10 1/2 miles of cable",
        &["10 1/2 miles | 10.5 | mile | measure | ="],
    );
    check(
        "98.6 degrees Fahrenheit",
        &["98.6 degrees Fahrenheit | 98.6 | fahrenheit | measure | ="],
    );
    check(
        "just over 40 years",
        &["40 years | 40 | year | measure | >"],
    );
    check(
        "a 28-year-old runner",
        &["28-year-old | 28 | year of age | measure | ="],
    );
    check(
        "lost 25 pounds",
        &["25 pounds | 25 | pound | measure | down"],
    );
}

#[test]
fn number_words_are_numbers() {
    check(
        "twenty-six ships",
        &["twenty-six ships | 26 | ship | count | ="],
    );
    check(
        "three hundred thousand ships",
        &["three hundred thousand ships | 300000 | ship | count | ="],
    );
    check(
        "half a million ships",
        &["half a million ships | 500000 | ship | count | ="],
    );
    check("a dozen ships", &["a dozen ships | 12 | ship | count | ="]);
    check(
        "one hundred and sixteen ships",
        &["one hundred and sixteen ships | 116 | ship | count | ="],
    );
    check(
        "two and a half hours",
        &["two and a half hours | 2.5 | hour | measure | ="],
    );
    check(
        "two thirds of voters",
        &["two thirds of voters | 0.6666666666666666 | voter | ratio | ="],
    );
    check("more than half of it", &["half | 0.5 |  | ratio | >"]);
}

#[test]
fn counts_name_what_is_counted() {
    check(
        "hundreds of institutions",
        &["hundreds of institutions | 100 | institution | count | ~"],
    );
    check(
        "about 10 billion parameters",
        &["10 billion parameters | 10000000000 | parameter | count | ~"],
    );
    check(
        "two large contracts",
        &["two large contracts | 2 | large contract | count | ="],
    );
    check(
        "one of the town's oldest bridges",
        &["one of the town's oldest bridges | 1 | oldest bridge | count | ="],
    );
    check(
        "at least fourteen people died",
        &["fourteen people | 14 | people | count | >="],
    );
    check("no one saw one of them", &[]);
}

#[test]
fn ratios_and_ranges() {
    check(
        "an increase of more than 3 times",
        &["3 times | 3 |  | ratio | >"],
    );
    check(
        "one in five voters",
        &["one in five voters | 0.2 | voter | ratio | ="],
    );
    check(
        "between 5 and 10 million trees",
        &["5 and 10 million trees | 5000000..10000000 | tree | count | ="],
    );
    check(
        "eight to 10 feet tall",
        &["eight to 10 feet | 8..10 | foot | measure | ="],
    );
    check(
        "$5-10 million",
        &["$5-10 million | 5000000..10000000 | USD | money | ="],
    );
    check(
        "It rose from 5 percent to 10 percent.",
        &[
            "5 percent | 5 | percent | percent | =",
            "10 percent | 10 | percent | percent | =",
        ],
    );
}

#[test]
fn places_in_an_order_are_ordinals() {
    check(
        "It ranked second in the world.",
        &["second | 2 |  | ordinal | ="],
    );
    check("the 4th edition", &["4th | 4 | edition | ordinal | ="]);
    check(
        "the twenty-first attempt",
        &["twenty-first | 21 | attempt | ordinal | ="],
    );
    check("She is No. 1 again.", &["No. 1 | 1 |  | ordinal | ="]);
    check("First of all, go.", &[]);
}

#[test]
fn what_only_looks_like_a_quantity_is_none() {
    check("GPT-4 and the F-16", &[]);
    check("in 2022 and by 2024", &[]);
    check("on March 3, 2020", &[]);
    check("at 10:30, 5 pm or 10 a.m.", &[]);
    check("call 555-0134 now", &[]);
    check("They won 3-2 there.", &[]);
    check("The Boeing 737 flew along Highway 35.", &[]);
    check("from 192.168.1.2 on 9/11", &[]);
}

#[test]
fn what_is_measured_is_found() {
    measures(
        "The region's core output exceeds 4000 billion yuan.",
        "region's core output",
    );
    measures("It had an average yield of more than 5%.", "average yield");
    measures(
        "The mine sold 34,500 tonnes of copper cathode.",
        "copper cathode",
    );
    measures(
        "Core output exceeds 4 tonnes, an increase of more than 3 times",
        "Core output",
    );
}

#[test]
fn names_and_marks_of_lists_count_nothing() {
    check("1. Part Two came out.\n2. It flopped.", &[]);
    check("the 3M's plant, COP30 and Level 4", &[]);
    check("During the Ten Years War", &[]);
    check("On the one hand, the one reading", &[]);
}

#[test]
fn ages_are_measures() {
    check(
        "Ann Smith, 28, left.",
        &["28 | 28 | year of age | measure | ="],
    );
    check(
        "died at the age of 92",
        &["92 | 92 | year of age | measure | ="],
    );
}

#[test]
fn changes_keep_their_direction() {
    check(
        "Sales rose 5% to 3 million cars.",
        &[
            "5% | 5 | percent | percent | up",
            "3 million cars | 3000000 | car | count | =",
        ],
    );
    check(
        "raised $5 million",
        &["$5 million | 5000000 | USD | money | ="],
    );
    check(
        "cut by $5 million",
        &["$5 million | 5000000 | USD | money | down"],
    );
    check(
        "the follow-up of 13 farms",
        &["13 farms | 13 | farm | count | ="],
    );
}

#[test]
fn values_are_as_on_paper() {
    check(
        "$16.4 million",
        &["$16.4 million | 16400000 | USD | money | ="],
    );
    check(
        "minus five degrees",
        &["minus five degrees | -5 | degree | measure | ="],
    );
    check(
        "some 1 430 tons",
        &["1 430 tons | 1430 | ton | measure | ~"],
    );
    check(
        "two hundred and two thousand",
        &["two hundred and two thousand | 202000 |  | count | ="],
    );
    check(
        "zero point zero eight",
        &["zero point zero eight | 0.08 |  | count | ="],
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_gives_spans_in_order(text in "([$€a-z0-9.,/%' \n-]|one |two |million |of |per |half |to |and |\\PC){0,60}") {
        let (found, text) = found(&text);
        let mut before = 0;
        for quantity in found {
            proptest::prop_assert!(quantity.span.start >= before, "{text:?}");
            proptest::prop_assert!(text.get(quantity.span.range()).is_some_and(|covered| !covered.is_empty()));
            proptest::prop_assert!(quantity.of.is_none_or(|of| text.get(of.range()).is_some()));
            proptest::prop_assert!(quantity.value.is_finite());
            before = quantity.span.end;
        }
    }
}
