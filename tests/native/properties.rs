//! Laws of search: what must hold of every corpus and every question.

use crate::support::{Ask, Draft, day, heard, said, scan};
use chrono::Days;
use dateline::{
    article::ArticleId,
    corpus::store::Store,
    extract::{EntityKind, QuoteKind},
    protocol::{
        LaneBy, Page, Part, Question, Request, Response, Results, Voice, Voices, VoicesAsked,
    },
    search::{
        filter::{Choice, Facet, FacetValue, Filters},
        query::Query,
    },
    service::Service,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const WORDS: [&str; 12] = [
    "storm",
    "storms",
    "pier",
    "harbour",
    "ferry",
    "ferries",
    "museum",
    "Zürich",
    "new",
    "news",
    "large-scale",
    "don’t",
];
const NAMES: [&str; 4] = ["Ada Vale", "Ben Orr", "Cy Vale", "Dée Müller"];
const KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(&WORDS[..]).prop_map(str::to_owned)
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(&NAMES[..]).prop_map(str::to_owned)
}

/// A sentence by someone, quoted in one of three ways, or by no one known.
fn quote() -> impl Strategy<Value = (QuoteKind, Vec<String>, Option<String>)> {
    let kind = prop::sample::select(&KINDS[..]);
    let said = prop::collection::vec(word(), 1..4);
    (kind, said, prop::option::of(name()))
}

prop_compose! {
    fn draft()(
        body in prop::collection::vec(word(), 0..8),
        title in prop::option::of(prop::collection::vec(word(), 1..4)),
        quotes in prop::collection::vec(quote(), 0..3),
        outlet in prop::option::of(prop::sample::select(&["Post", "Ledger"][..])),
        published in prop::option::of((0_u64..700, any::<bool>())),
        place in any::<bool>(),
    ) -> Draft {
        let mut text = body.join(" ");
        let mut said = Vec::new();
        for (i, (kind, words, speaker)) in quotes.iter().enumerate() {
            let words = format!("Quote{i} {}", words.join(" "));
            text.push_str(&format!(". {words}, said {}", speaker.as_deref().unwrap_or("someone")));
            said.push((*kind, words, speaker.clone()));
        }
        let mut draft = Draft::new("", &text);
        if let Some(title) = title {
            draft = draft.title(&title.join(" "));
        }
        if let Some(outlet) = outlet {
            draft = draft.outlet(outlet);
        }
        if let Some((days, has_year)) = published {
            let date = day("2023-01-01") + Days::new(days);
            let date = date.to_string();
            draft = draft.published(&if has_year { date } else { format!("XXXX{}", &date[4..]) });
        }
        let speakers: BTreeSet<String> = said.iter().filter_map(|(.., s)| s.clone()).collect();
        for speaker in &speakers {
            draft = draft.person(speaker);
        }
        if place {
            draft = draft.names(EntityKind::Place, "Oland");
        }
        for (kind, words, speaker) in &said {
            draft = draft.quote(*kind, &[words], None, speaker.as_deref());
        }
        draft
    }
}

fn drafts() -> impl Strategy<Value = Vec<Draft>> {
    prop::collection::vec(draft(), 0..12).prop_map(|mut drafts| {
        for (i, draft) in drafts.iter_mut().enumerate() {
            draft.article.id = ArticleId(format!("a{i}"));
        }
        drafts
    })
}

fn ask() -> impl Strategy<Value = Ask> {
    let leaf = prop_oneof![
        prop::sample::select(&["storm", "storms", "pier", "ferry", "zurich", "new", "dont"][..])
            .prop_map(|word| Ask::Word(word.into())),
        prop::sample::select(&["storm pier", "large scale", "ferries museum", "scale news"][..])
            .prop_map(|words| Ask::Phrase(words.split(' ').map(str::to_owned).collect())),
        prop::sample::select(&["fer", "s", "new", "x"][..]).prop_map(|s| Ask::Prefix(s.into())),
        prop::sample::select(&["Vale", "Ada Vale", "muller", "Orr", "nobody"][..])
            .prop_map(|name| Ask::Speaker(name.into())),
        prop::sample::select(&["storm", "ferry", "museum"][..]).prop_map(|w| Ask::About(w.into())),
        prop::sample::select(&KINDS[..]).prop_map(Ask::Kind),
        prop::sample::select(&["Vale", "Ben Orr"][..]).prop_map(|name| Ask::Person(name.into())),
    ];
    leaf.prop_recursive(2, 6, 3, |ask| {
        prop_oneof![
            ask.clone().prop_map(|ask| Ask::Not(Box::new(ask))),
            prop::collection::vec(ask, 2..4).prop_map(Ask::Any),
        ]
    })
}

fn choice() -> impl Strategy<Value = (Facet, FacetValue, Choice)> {
    let named = |facet: Facet, names: &'static [&'static str]| {
        prop::sample::select(names)
            .prop_map(move |name| (facet, FacetValue::Named(name.to_owned())))
    };
    let value = prop_oneof![
        named(Facet::Speaker, &NAMES),
        named(Facet::Person, &NAMES),
        named(Facet::Outlet, &["Post", "Ledger", "Nowhere"]),
        named(Facet::Place, &["Oland"]),
        named(Facet::Published, &["2023-01", "2023-02", "XXXX-01"]),
        prop::sample::select(&Facet::ALL[..]).prop_map(|facet| (facet, FacetValue::Unknown)),
    ];
    let choice = prop_oneof![Just(Choice::Keep), Just(Choice::Exclude)];
    (value, choice).prop_map(|((facet, value), choice)| (facet, value, choice))
}

prop_compose! {
    fn filters()(
        choices in prop::collection::vec(choice(), 0..4),
        from in prop::option::of(0_u64..700),
        to in prop::option::of(0_u64..700),
        keep_undated in any::<bool>(),
    ) -> Filters {
        let date = |days: u64| day("2023-01-01") + Days::new(days);
        let mut filters = Filters {
            from: from.map(date),
            to: to.map(date),
            keep_undated,
            ..Filters::default()
        };
        for (facet, value, choice) in choices {
            filters.choices.entry(facet).or_default().insert(value, choice);
        }
        filters
    }
}

fn service(drafts: &[Draft]) -> Service {
    let mut store = Store::default();
    for (i, draft) in drafts.iter().enumerate() {
        if i == drafts.len() / 3 || i == drafts.len() * 2 / 3 {
            store.settle(); // what comes after is kept beside what was packed, and packed with it later
        }
        store.add(draft.article.clone(), draft.found.clone());
    }
    Service::from(store)
}

fn explore(service: &mut Service, query: &str, filters: &Filters) -> Results {
    let question = Question {
        query: query.into(),
        filters: filters.clone(),
        n_cards: 20,
        part: Part::Timeline(LaneBy::Person),
        ..Question::default()
    };
    match service.answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => *results,
        other => panic!("{other:?}"),
    }
}

fn voices(service: &mut Service, query: &str, chosen: Vec<Voice>) -> Voices {
    let asked = VoicesAsked {
        n_rows: 100,
        n_cards: 100,
        chosen,
        ..VoicesAsked::default()
    };
    let question = Question {
        query: query.into(),
        part: Part::Voices(asked),
        ..Question::default()
    };
    match service.answer(Request::Explore { seq: 1, question }) {
        Response::Explored { results, .. } => results.voices.unwrap(),
        other => panic!("{other:?}"),
    }
}

fn read(service: &mut Service, id: &ArticleId, query: &str) -> Page {
    let article = id.clone();
    let query = query.into();
    match service.answer(Request::Read {
        seq: 1,
        article,
        query,
        topics: Vec::new(),
    }) {
        Response::Read { page, .. } => *page,
        other => panic!("{other:?}"),
    }
}

fn ids(results: &Results) -> BTreeSet<ArticleId> {
    results.ids.iter().cloned().collect()
}

fn query(asks: &[Ask]) -> String {
    let parts: Vec<String> = asks.iter().map(Ask::written).collect();
    parts.join(" ")
}

/// Few cases, so that the tests stay quick; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: cases.and_then(|n| n.parse().ok()).unwrap_or(64),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_index_finds_what_a_look_at_every_article_finds(
        drafts in drafts(),
        asks in prop::collection::vec(ask(), 1..4),
    ) {
        let results = explore(&mut service(&drafts), &query(&asks), &Filters::default());
        let expected: BTreeSet<ArticleId> = scan(&drafts, &asks)
            .into_iter()
            .map(|draft| draft.article.id.clone())
            .collect();
        prop_assert_eq!(ids(&results), expected);
        prop_assert!(results.problems.is_empty());
    }

    #[test]
    fn adding_a_filter_never_adds_results(
        drafts in drafts(),
        asks in prop::collection::vec(ask(), 0..3),
        more in ask(),
        filters in filters(),
        (facet, value, choice) in choice(),
        days in 0_u64..700,
    ) {
        let mut service = service(&drafts);
        let before = ids(&explore(&mut service, &query(&asks), &filters));
        let mut longer = asks.clone();
        longer.push(more);
        prop_assert!(ids(&explore(&mut service, &query(&longer), &filters)).is_subset(&before));
        let mut narrower = filters.clone();
        let choices = narrower.choices.entry(facet).or_default();
        let keeps = choices.values().any(|choice| *choice == Choice::Keep);
        // A second value that is kept widens (either will do), and a choice turned around adds nothing.
        if !choices.contains_key(&value) && (choice == Choice::Exclude || !keeps) {
            choices.insert(value, choice);
            prop_assert!(ids(&explore(&mut service, &query(&asks), &narrower)).is_subset(&before));
        }
        let mut later = filters.clone();
        let date = day("2023-01-01") + Days::new(days);
        later.from = Some(later.from.map_or(date, |from| from.max(date)));
        prop_assert!(ids(&explore(&mut service, &query(&asks), &later)).is_subset(&before));
        later.keep_undated = false;
        prop_assert!(ids(&explore(&mut service, &query(&asks), &later)).is_subset(&before));
    }

    #[test]
    fn a_facet_counts_what_choosing_each_value_would_leave(
        drafts in drafts(),
        asks in prop::collection::vec(ask(), 0..2),
        filters in filters(),
    ) {
        let mut service = service(&drafts);
        let results = explore(&mut service, &query(&asks), &filters);
        for counts in &results.facets {
            for (value, n) in &counts.values {
                let mut chosen = filters.clone();
                let choices = chosen.choices.entry(counts.facet).or_default();
                choices.retain(|_, choice| *choice == Choice::Exclude);
                choices.insert(value.clone(), Choice::Keep);
                let left = explore(&mut service, &query(&asks), &chosen);
                prop_assert_eq!(left.n_articles, *n, "{:?} {:?}", counts.facet, value);
            }
            for value in filters.choices.get(&counts.facet).into_iter().flatten() {
                prop_assert!(counts.values.iter().any(|(shown, _)| shown == value.0));
            }
        }
    }

    #[test]
    fn rows_and_totals_of_the_voices_count_the_quotes_that_are_asked_for(
        drafts in drafts(),
        asks in prop::collection::vec(ask(), 0..3),
    ) {
        let mut service = service(&drafts);
        let voices = voices(&mut service, &query(&asks), Vec::new());
        let heard = heard(&drafts, &asks);
        prop_assert_eq!(voices.n_quotes as usize, heard.len());
        // A quote of these has one speaker at most.
        let in_rows: u32 = voices.rows.iter().map(|row| row.tally.total()).sum();
        prop_assert_eq!(in_rows, voices.n_quotes);
        for row in &voices.rows {
            let in_time: u32 = row.steps.iter().sum();
            prop_assert_eq!(in_time + row.n_no_date + row.n_no_year, row.tally.total());
        }
        for total in &voices.totals {
            for kind in KINDS.map(Some).into_iter().chain([None]) {
                let asked = Voice::Every(total.standing, kind);
                let chosen = &self::voices(&mut service, &query(&asks), vec![asked]).chosen[0];
                let counted = kind.map_or(total.tally.total(), |kind| total.tally.of(kind));
                prop_assert_eq!(chosen.cards.len() as u32, counted);
            }
        }
        for row in &voices.rows {
            let chosen = &self::voices(&mut service, &query(&asks), vec![row.voice.clone()]).chosen[0];
            prop_assert_eq!((chosen.tally, chosen.cards.len() as u32), (row.tally, row.tally.total()));
            for card in &chosen.cards {
                match &row.voice {
                    Voice::Named { name, .. } => prop_assert!(card.speakers.contains(name)),
                    _ => prop_assert!(card.speakers.is_empty()),
                }
            }
        }
    }

    #[test]
    fn nothing_found_is_explained_step_by_step(
        drafts in drafts(),
        asks in prop::collection::vec(ask(), 1..4),
        filters in filters(),
    ) {
        let mut service = service(&drafts);
        let results = explore(&mut service, &query(&asks), &filters);
        if results.n_articles > 0 || drafts.is_empty() {
            prop_assert!(results.narrowing.is_empty());
            return Ok(());
        }
        prop_assert!(results.narrowing.is_sorted_by(|a, b| a.n_left >= b.n_left));
        prop_assert_eq!(results.narrowing.last().map(|step| step.n_left), Some(0));
        for step in results.narrowing {
            let (query, filters) = step.without;
            prop_assert!(explore(&mut service, &query, &filters).narrowing.len() < 20);
        }
    }

    #[test]
    fn what_is_offered_and_suggested_finds_what_it_says(
        drafts in drafts(),
        asks in prop::collection::vec(ask(), 0..3),
        typed in prop::sample::select(&["strom", "ferrie", "musem", "pire", "v", "ad", "speaker:", "person:m", "is:"][..]),
        filters in filters(),
    ) {
        let mut service = service(&drafts);
        let query = format!("{} {typed}", query(&asks));
        for offer in explore(&mut service, &query, &filters).offers {
            let found = explore(&mut service, &offer.query, &offer.filters).n_articles;
            prop_assert!(found > 0);
            prop_assert_eq!((found, &offer.query), (offer.n_articles, &offer.query));
        }
        let at = query.len() as u32;
        let asked = Request::Complete { seq: 1, query, at, filters: filters.clone() };
        let Response::Completed { suggestions, .. } = service.answer(asked) else {
            return Err(TestCaseError::fail("no answer"));
        };
        prop_assert!(suggestions.all.len() <= 8);
        for suggestion in suggestions.all {
            let Some(n) = suggestion.n_articles else {
                continue;
            };
            prop_assert!(n > 0);
            let found = explore(&mut service, &suggestion.query, &filters).n_articles;
            prop_assert_eq!((found, &suggestion.query), (n, &suggestion.query));
        }
    }

    #[test]
    fn an_article_is_found_by_its_own_words(text in "\\PC{0,80}") {
        let draft = Draft::new("a", &text);
        let mut service = service(&[draft]);
        let mut words = Vec::new();
        dateline::search::fold::each_word(&text, |span, _| words.push(span.of(&text).to_owned()));
        for word in words {
            let results = explore(&mut service, &format!("\"{word}\""), &Filters::default());
            prop_assert_eq!(results.n_articles, 1, "{}", word);
            let page = read(&mut service, &ArticleId("a".into()), &format!("\"{word}\""));
            prop_assert!(!page.hits.is_empty());
        }
    }

    #[test]
    fn no_query_makes_it_panic(written in "\\PC{0,60}", drafts in drafts()) {
        let query = Query::parse(&written);
        for (span, _) in &query.parts {
            prop_assert!(written.get(span.range()).is_some());
        }
        let results = explore(&mut service(&drafts), &written, &Filters::default());
        prop_assert!(!said(&results.words).is_empty());
    }

    #[test]
    fn no_query_made_of_its_signs_makes_it_panic(
        written in r#"([-()"*: ]|OR|AND|NOT|from:|date:|is:|about:|speaker:|storm|2024|\.\.|“|”|é){0,30}"#,
        drafts in drafts(),
    ) {
        let query = Query::parse(&written);
        let mut end = 0;
        for (span, _) in &query.parts {
            prop_assert!(span.start >= end && written.get(span.range()).is_some());
            end = span.end;
        }
        explore(&mut service(&drafts), &written, &Filters::default());
    }

    #[test]
    fn hits_lie_in_the_text_they_are_hits_of(
        text in "(storm|Zürich|pier|é|“|”|’s|[.] |\n| ){0,120}",
        asked in "(storm|zurich|\"pier storm\"|pie[*]| ){1,5}",
    ) {
        let mut service = service(&[Draft::new("a", &text)]);
        let page = read(&mut service, &ArticleId("a".into()), &asked);
        let mut end = 0;
        for hit in &page.hits {
            prop_assert!(hit.start >= end && text.get(hit.range()).is_some());
            end = hit.end;
        }
        for card in explore(&mut service, &asked, &Filters::default()).cards {
            for hit in card.hits {
                prop_assert!(card.snippet.get(hit.range()).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
