//! Tests of who is quoted: rows, totals, quotes in order of time; and of how a quote is taken away.

mod citation; // a quote in other people's documents

use crate::support::{Draft, day};
use dateline::{
    corpus::store::Store,
    extract::{EntityKind, QuoteKind},
    protocol::{
        Part, Question, Request, Response, Results, Standing, Tally, Voice, VoiceOrder, VoiceRow,
        Voices, VoicesAsked,
    },
    search::{
        facet::FacetTable,
        filter::{Choice, Facet, FacetValue, Filters},
        query::about::{subject, with_subject},
        quotation::{Quotation, Quotations},
    },
    service::Service,
    state::view::voice::{share, spark_bars},
};
use std::collections::BTreeMap;

/// Three articles: a named person in two of them, one that is described in two, and one that is not known.
fn drafts() -> Vec<Draft> {
    let pier = "Ada Vale, the harbour master of the Port Council, said: “We lost the pier.” The driver said \
                that it sank. The Port Council said that it would be built again.";
    let ferry = "Ada Vale said that the ferries run. “The sea was calm”, the driver said.";
    let fog = "“Nobody saw it coming”, it was said in town.";
    vec![
        Draft::new("pier", pier)
            .published("2024-03-10")
            .names(EntityKind::Organisation, "Port Council")
            .person("Ada Vale")
            .role("harbour master", "the harbour master of the Port Council")
            .within("Port Council")
            .quote(
                QuoteKind::Direct,
                &["“We lost the pier.”"],
                None,
                Some("Ada Vale"),
            )
            .described("The driver")
            .quote(QuoteKind::Indirect, &["it sank"], None, Some("The driver"))
            .quote(
                QuoteKind::Indirect,
                &["it would be built again"],
                None,
                Some("Port Council"),
            ),
        Draft::new("ferry", ferry)
            .published("2023-01-02")
            .person("Ada Vale")
            .quote(
                QuoteKind::Indirect,
                &["the ferries run"],
                None,
                Some("Ada Vale"),
            )
            .doubtful()
            .described("the driver")
            .quote(
                QuoteKind::Direct,
                &["“The sea was calm”"],
                None,
                Some("the driver"),
            ),
        Draft::new("fog", fog).published("XXXX-02-25").quote(
            QuoteKind::Direct,
            &["“Nobody saw it coming”"],
            None,
            None,
        ),
    ]
}

fn answer(query: &str, filters: Filters, asked: VoicesAsked) -> Results {
    let mut store = Store::default();
    for draft in drafts() {
        store.add(draft.article, draft.found);
    }
    store.settle();
    let question = Question {
        query: query.into(),
        filters,
        part: Part::Voices(asked),
        ..Question::default()
    };
    match Service::from(store).answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => *results,
        other => panic!("{other:?}"),
    }
}

fn ask(query: &str, order: VoiceOrder, chosen: &[Voice]) -> Voices {
    let asked = VoicesAsked {
        order,
        n_rows: 40,
        chosen: chosen.to_vec(),
        n_cards: 20,
    };
    answer(query, Filters::default(), asked).voices.unwrap()
}

fn named(kind: EntityKind, name: &str) -> Voice {
    Voice::Named {
        kind,
        name: name.into(),
    }
}

fn ada() -> Voice {
    named(EntityKind::Person, "Ada Vale")
}

fn council() -> Voice {
    named(EntityKind::Organisation, "Port Council")
}

fn driver() -> Voice {
    Voice::Described("the driver".into())
}

fn tally(n_direct: u32, n_mixed: u32, n_indirect: u32) -> Tally {
    Tally {
        n_direct,
        n_mixed,
        n_indirect,
    }
}

#[track_caller]
fn check_rows(query: &str, order: VoiceOrder, expected: &[(Voice, Tally)]) {
    let voices = ask(query, order, &[]);
    let rows: Vec<_> = voices
        .rows
        .into_iter()
        .map(|row| (row.voice, row.tally))
        .collect();
    assert_eq!(rows, expected, "{query}");
    assert_eq!(voices.n_rows as usize, expected.len());
}

#[test]
fn everyone_who_is_quoted_has_a_row() {
    check_rows(
        "",
        VoiceOrder::Quotes,
        &[
            (ada(), tally(1, 0, 1)),
            (driver(), tally(1, 0, 1)),
            (Voice::Unknown, tally(1, 0, 0)),
            (council(), tally(0, 0, 1)),
        ],
    );
    check_rows(
        "",
        VoiceOrder::Name,
        &[
            (ada(), tally(1, 0, 1)),
            (council(), tally(0, 0, 1)),
            (driver(), tally(1, 0, 1)),
            (Voice::Unknown, tally(1, 0, 0)),
        ],
    );
    check_rows(
        "",
        VoiceOrder::Latest,
        &[
            (ada(), tally(1, 0, 1)),
            (council(), tally(0, 0, 1)),
            (driver(), tally(1, 0, 1)),
            (Voice::Unknown, tally(1, 0, 0)),
        ],
    );
}

#[test]
fn only_quotes_count_that_are_asked_for() {
    check_rows(
        "is:direct",
        VoiceOrder::Name,
        &[
            (ada(), tally(1, 0, 0)),
            (driver(), tally(1, 0, 0)),
            (Voice::Unknown, tally(1, 0, 0)),
        ],
    );
    check_rows("about:pier", VoiceOrder::Name, &[(ada(), tally(1, 0, 0))]);
    check_rows(
        "speaker:unknown",
        VoiceOrder::Name,
        &[(Voice::Unknown, tally(1, 0, 0))],
    );
    check_rows("about:unicorns", VoiceOrder::Name, &[]);
    let mut filters = Filters::default();
    let kept = FacetValue::Named("Ada Vale".into());
    let choices = filters.choices.entry(Facet::Speaker).or_default();
    choices.insert(kept, Choice::Keep);
    let asked = VoicesAsked {
        n_rows: 40,
        ..VoicesAsked::default()
    };
    let results = answer("", filters, asked);
    assert_eq!((results.n_articles, results.n_quotes), (2, 2));
    assert_eq!(results.voices.unwrap().rows.len(), 1);
}

#[test]
fn a_row_says_what_its_articles_say() {
    let voices = ask("", VoiceOrder::Name, &[]);
    assert_eq!(voices.days, Some((day("2023-01-02"), day("2024-03-10"))));
    assert_eq!(voices.n_doubtful, 1);
    let [ada, council, driver, unknown] = &voices.rows[..] else {
        panic!("{:#?}", voices.rows);
    };
    assert_eq!(ada.roles, ["harbour master, Port Council"]);
    assert_eq!((ada.n_articles, ada.n_doubtful), (2, 1));
    assert_eq!(
        (ada.first, ada.latest),
        voices
            .days
            .map_or((None, None), |(a, b)| (Some(a), Some(b)))
    );
    assert_eq!(ada.steps, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert_eq!(council.roles, Vec::<String>::new());
    assert_eq!(driver.n_articles, 2);
    assert_eq!((unknown.n_no_year, unknown.n_no_date), (1, 0));
    assert!(unknown.is_undated() && !ada.is_undated());
}

#[test]
fn the_quotes_of_two_are_set_side_by_side_in_order_of_time() {
    let gone = Voice::Described("the pilot".into());
    let voices = ask("", VoiceOrder::Quotes, &[ada(), gone.clone()]);
    let [first, second] = &voices.chosen[..] else {
        panic!("{:#?}", voices.chosen);
    };
    let words: Vec<&str> = first.cards.iter().map(|card| &*card.words).collect();
    assert_eq!(words, ["the ferries run", "“We lost the pier.”"]);
    assert_eq!(first.cards[0].speakers, ["Ada Vale"]);
    assert!(first.cards[0].is_doubtful && first.is_known);
    assert!(!second.is_known && second.cards.is_empty());
    assert_eq!(second.voice, gone);
    // Known, and not quoted on this.
    let voices = ask("about:pier", VoiceOrder::Quotes, &[council()]);
    assert!(voices.chosen[0].is_known && voices.chosen[0].cards.is_empty());
}

#[test]
fn each_total_opens_the_quotes_it_counts() {
    let voices = ask("", VoiceOrder::Quotes, &[]);
    let totals: Vec<_> = voices
        .totals
        .iter()
        .map(|total| {
            (
                total.standing,
                total.n_speakers,
                total.tally.total(),
                total.n_words,
            )
        })
        .collect();
    assert_eq!(
        totals,
        [
            (Some(Standing::Person), 1, 2, 7),
            (Some(Standing::Organisation), 1, 1, 5),
            (Some(Standing::Described), 0, 2, 6),
            (Some(Standing::Unknown), 0, 1, 4),
            (None, 2, 6, 22),
        ]
    );
    assert_eq!(voices.organisations, [("Port Council".to_owned(), 2)]);
    let within = Voice::Within("Port Council".into());
    let described = Voice::Every(Some(Standing::Described), Some(QuoteKind::Direct));
    let chosen = ask("", VoiceOrder::Quotes, &[within, described]).chosen;
    assert_eq!((chosen[0].cards.len(), chosen[1].cards.len()), (2, 1));
    assert_eq!(chosen[1].cards[0].words, "“The sea was calm”");
}

#[test]
fn quotes_keep_their_words_when_another_article_gets_others() {
    let quotation = |n_words: u32| Quotation {
        kind: QuoteKind::Direct,
        pieces: vec![(0, n_words)],
        speakers: Vec::new(),
    };
    let (mut quotations, mut speakers) = (Quotations::default(), FacetTable::default());
    quotations.add(&[quotation(3), quotation(4)], &mut speakers);
    quotations.add(&[quotation(5)], &mut speakers);
    quotations.replace(&BTreeMap::from([(0, vec![quotation(6)])]), &mut speakers);
    let words: Vec<u32> = (0..2).map(|quote| quotations.n_words(quote)).collect();
    assert_eq!(words, [6, 5]);
}

#[test]
fn a_share_is_never_rounded_to_nothing_or_to_all() {
    for (n, total, expected) in [
        (0, 0, "0%"),
        (0, 9, "0%"),
        (1, 900, "<1%"),
        (1, 3, "33%"),
        (899, 900, ">99%"),
        (9, 9, "100%"),
    ] {
        assert_eq!(share(n, total), expected);
    }
}

#[test]
fn what_is_little_is_still_seen_in_a_line() {
    let mut steps = vec![0; VoiceRow::N_STEPS];
    steps[0] = 1;
    steps[6] = 100;
    let bars = spark_bars(&steps);
    let drawn: Vec<_> = bars.iter().map(|bar| (bar.x, bar.height)).collect();
    assert_eq!(drawn, [(0.0, 15.0), (50.0, 100.0)]);
    steps[6] = 1;
    assert_eq!(spark_bars(&steps)[0].height, 25.0);
}

#[test]
fn who_is_only_described_is_a_voice_and_a_pronoun_is_none() {
    let text = "A study found that fish sleep. The study said that they dream. They said so.";
    let indirect = |draft: Draft, words: &str, source: &str| {
        draft.quote(QuoteKind::Indirect, &[words], Some(source), None)
    };
    let draft = indirect(Draft::new("fish", text), "fish sleep", "A study");
    let draft = indirect(draft, "they dream", "The study");
    let draft = indirect(draft, "so.", "They");
    let mut store = Store::default();
    store.add(draft.article, draft.found);
    let voices = |voice: &Voice| store.speakers().find(&store, voice);
    assert_eq!(store.speakers().n(), 2);
    assert_eq!(store.speakers().of(0), store.speakers().of(1));
    assert_eq!(store.speakers().of(2), [0]);
    assert_eq!(
        store.speakers().voice(1),
        &Voice::Described("a study".into())
    );
    assert_eq!(voices(&Voice::Described("the study".into())), Some(1));
    assert_eq!(voices(&Voice::Described("it".into())), None);
}

#[track_caller]
fn check_subject(query: &str, subject_of_it: Option<&str>, with_pier: &str) {
    assert_eq!(subject(query).as_deref(), subject_of_it);
    assert_eq!(with_subject(query, " the “pier” "), with_pier);
}

#[test]
fn the_subject_is_the_part_of_the_query_that_says_what_quotes_are_about() {
    check_subject("", None, "about:\"the pier\"");
    check_subject("about:storm", Some("storm"), "about:\"the pier\"");
    check_subject(
        "harbour about:\"a storm\" is:direct",
        Some("a storm"),
        "harbour is:direct about:\"the pier\"",
    );
    check_subject("-about:fog x", None, "-about:fog x about:\"the pier\"");
    check_subject("about:a about:b", None, "about:\"the pier\"");
    assert_eq!(with_subject("storm about:pier", "  "), "storm");
}

#[test]
fn only_what_can_speak_is_a_source_that_is_described() {
    for (phrase, is_someone) in [
        ("the driver", true),
        ("a spokesman for the fire service", true),
        ("one of the drivers", true),
        ("some of the men", true),
        ("the young lawyer", true),
        ("Officials", true),
        ("police", true),
        ("environmentalists", true),
        ("friends close to the mayor", true),
        ("the ministry", true),
        ("Northern government agency", true),
        ("a study published last year", true),
        ("an organisation called Reef, founded by a teacher,", true),
        ("the report", true),
        ("Ada Vale", true),
        ("the disparity", false),
        ("The decision to start small", false),
        ("warmth", false),
        ("the timing and placement", false),
        ("Insulation", false),
        ("those", false),
        ("", false),
        ("of", false),
    ] {
        assert_eq!(
            dateline::corpus::description::is_of_someone(phrase),
            is_someone,
            "{phrase}"
        );
    }
}
