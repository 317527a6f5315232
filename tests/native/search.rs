//! Tests of search.

use crate::support::{Draft, day, english, said};
use dateline::{
    corpus::store::Store,
    protocol::{Question, Request, Response, Results},
    search::{
        filter::{Choice, Facet, FacetValue, Filters},
        fold::fold,
        query::Query,
        wording::in_words,
    },
    service::Service,
};
use std::collections::BTreeMap;

/// Checks what `query` is in words, and what is said about what was not understood.
#[track_caller]
fn check(query: &str, words: &str, problems: &[&str]) {
    let query = Query::parse(query);
    assert_eq!(said(&in_words(&query, &Filters::default(), 9)), words);
    let said: Vec<String> = query.problems.iter().map(said).collect();
    assert_eq!(said, problems);
}

#[test]
fn a_query_is_said_in_words() {
    check("", "All 9 articles.", &[]);
    check("storm", "Articles with storm.", &[]);
    check("storm pier", "Articles with storm and pier.", &[]);
    check("storm AND pier", "Articles with storm and pier.", &[]);
    check("“north pier”", "Articles with “north pier”.", &[]);
    check(
        "\"north pier\" gale",
        "Articles with “north pier” and gale.",
        &[],
    );
    check("pier -storm", "Articles with pier, without storm.", &[]);
    check("pier –storm", "Articles with pier, without storm.", &[]);
    check("NOT storm", "Articles without storm.", &[]);
    check("a OR b c", "Articles with a or b, with c.", &[]);
    check("(a b) OR c", "Articles (with a and b) or with c.", &[]);
    check("-(a OR b)", "Articles not (with a or b).", &[]);
    check("ferr*", "Articles with ferr….", &[]);
    check("person:Vale", "Articles naming Vale.", &[]);
    check(
        "-org:\"Port Board\"",
        "Articles not naming Port Board.",
        &[],
    );
    check("source:unknown", "Articles in an unknown source.", &[]);
    check(
        "about:\"large models\" is:direct speaker:Vale from:2022-05",
        "Quotes about “large models”, direct, by Vale, published since May 2022.",
        &[],
    );
    check("speaker:Vale OR speaker:Orr", "Quotes by Vale or Orr.", &[]);
    check("-speaker:Vale", "Articles without quotes by Vale.", &[]);
    check(
        "date:2024-01..2024-03",
        "Articles published January 2024 to March 2024.",
        &[],
    );
    check("date:2024-3-9", "Articles published on 9 March 2024.", &[]);
    check("date:2024", "Articles published in 2024.", &[]);
    check("to:2024", "Articles published until 2024.", &[]);
}

#[test]
fn what_is_not_understood_is_explained() {
    check(
        "(storm",
        "Articles with storm.",
        &["A “(” is never closed; it was closed at the end."],
    );
    check(
        "storm)",
        "Articles with storm.",
        &["A “)” without a “(” before it was left out."],
    );
    check(
        "storm OR",
        "Articles with storm.",
        &["An “OR” needs a word on each side; one was left out."],
    );
    check(
        "\"north pier",
        "Articles with “north pier”.",
        &[
            "The quotation mark before “north pier” is never closed; the phrase was read to the end.",
        ],
    );
    check(
        "colour:red",
        "Articles with colour:red.",
        &["There is no field “colour:”, so it was searched for as words."],
    );
    check(
        "speaker: storm",
        "Articles with storm.",
        &["Nothing stands after “speaker:”, so it was left out."],
    );
    check(
        "from:March",
        "All 9 articles.",
        &["“March” is not a date such as 2024-03-10, 2024-03 or 2024, so “from:” was left out."],
    );
    check(
        "is:loud",
        "All 9 articles.",
        &["“is:” takes direct, mixed or indirect; “loud” was left out."],
    );
    check(
        "+++",
        "All 9 articles.",
        &["“+++” holds no letter or digit, so it was left out."],
    );
    check(
        "()",
        "All 9 articles.",
        &["A pair of brackets with nothing in it was left out."],
    );
    check(
        "http://example.org/a",
        "Articles with http://example.org/a.",
        &[],
    );
}

#[test]
fn filters_are_said_in_words() {
    let choices = |facet, values: &[(&str, Choice)]| {
        let values = values.iter().map(|(name, choice)| {
            let value = match *name {
                "" => FacetValue::Unknown,
                name => FacetValue::Named(name.into()),
            };
            (value, *choice)
        });
        (facet, values.collect::<BTreeMap<_, _>>())
    };
    let keep = Choice::Keep;
    let filters = Filters {
        choices: BTreeMap::from([
            choices(
                Facet::Outlet,
                &[("A", keep), ("B", keep), ("C", keep), ("", keep)],
            ),
            choices(Facet::Organisation, &[("Wire Service", Choice::Exclude)]),
        ]),
        from: Some(day("2022-05-01")),
        to: Some(day("2024-04-30")),
        keep_undated: true,
    };
    let words = in_words(&Query::parse("about:\"large models\""), &filters, 9);
    let marked: String = english()
        .pieces(&words)
        .into_iter()
        .map(|piece| match piece.is_strong {
            true => format!("**{}**", piece.words),
            false => piece.words,
        })
        .collect();
    assert_eq!(
        marked,
        "Quotes **about “large models”**, without **Wire Service**, in **four sources**, \
         published **May 2022 to April 2024** or with no year."
    );
}

#[test]
fn words_are_the_same_without_case_accents_and_kinds_of_marks() {
    let folded = [
        ("Zürich", "zurich"),
        ("Zu\u{308}rich", "zurich"),
        ("Łódź Øresund Đà", "lodz oresund da"),
        ("Straße Æsir", "strasse aesir"),
        ("don’t don't", "dont dont"),
        ("Vale’s Vales’", "vale vales"),
        ("O’Neill", "oneill"),
        ("large-scale large–scale", "large scale large scale"),
        ("U.S. U.S.A. US", "us usa us"),
        ("4,000.50 tons", "4000.50 tons"),
        ("end.Next a.m.", "end next am"),
        ("no\u{a0}break soft\u{ad}hyphen", "no break softhyphen"),
        ("ＧＰＴ４", "gpt4"),
        ("算法 AI", "算 法 ai"),
        ("R&D; C++", "r d c"),
        ("“…”", ""),
    ];
    for (text, words) in folded {
        assert_eq!(fold(text), words, "{text}");
    }
}

fn explore(texts: &[(&str, &str, &str)], query: &str) -> Results {
    let mut store = Store::default();
    for (id, title, text) in texts {
        let draft = match *title {
            "" => Draft::new(id, text),
            title => Draft::new(id, text).title(title),
        };
        store.add(draft.article, draft.found);
    }
    let question = Question {
        query: query.into(),
        n_cards: 9,
        ..Question::default()
    };
    match Service::from(store).answer(Request::Explore { seq: 0, question }) {
        Response::Explored { results, .. } => *results,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn finds(texts: &[(&str, &str, &str)], query: &str, expected: &[&str]) {
    let results = explore(texts, query);
    let ids: Vec<_> = results.ids.iter().map(|id| id.0.as_str()).collect();
    assert_eq!(ids, expected, "{query}");
}

#[test]
fn exact_words_come_before_other_forms_and_titles_before_texts() {
    let texts = [
        (
            "forms",
            "",
            "Experiments, experiments and experimental experiments.",
        ),
        (
            "text",
            "",
            "One experiment among many other things that this text is about.",
        ),
        ("title", "The experiment", "It went well."),
    ];
    finds(&texts, "experiment", &["title", "text", "forms"]);
    finds(&texts, "\"experiment\"", &["title", "text"]);
    finds(&texts, "experiment*", &["title", "text", "forms"]);
}

#[test]
fn a_phrase_does_not_run_from_the_title_into_the_text() {
    let texts = [
        ("a", "North", "Pier closed."),
        ("b", "", "The north-pier road."),
    ];
    finds(&texts, "\"north pier\"", &["b"]);
    finds(&texts, "north-pier", &["b"]);
    finds(&texts, "north pier", &["a", "b"]);
}

#[test]
fn without_a_query_a_snippet_passes_over_the_dateline() {
    let text = "Nairobi, March 3 (Reporter Ann Otieno)\nThe city council has voted for a new bridge over the river.";
    let sentences = dateline::text::sentence::sentences(text);
    let snippet = dateline::search::snippet::snippet(text, &sentences, &[]);
    assert!(
        snippet.text.starts_with("The city council"),
        "{}",
        snippet.text
    );
}

#[test]
fn a_snippet_is_the_sentence_with_most_of_the_words() {
    let text = "The pier is old. A storm came. The storm broke the pier in one night.";
    let results = explore(&[("a", "", text)], "storm pier");
    let card = &results.cards[0];
    assert_eq!(card.snippet, "The storm broke the pier in one night.");
    let hits: Vec<_> = card.hits.iter().map(|hit| hit.of(&card.snippet)).collect();
    assert_eq!(hits, ["storm", "pier"]);
}

#[test]
fn a_long_sentence_is_cut_around_its_hit() {
    let text = format!(
        "{}the storm {}.",
        "before and ".repeat(40),
        "and after ".repeat(40)
    );
    let results = explore(&[("a", "", &text)], "storm");
    let card = &results.cards[0];
    assert!(card.snippet.starts_with("… "), "{}", card.snippet);
    assert!(card.snippet.ends_with(" …"), "{}", card.snippet);
    assert!(card.snippet.chars().count() < 240);
    assert_eq!(card.hits[0].of(&card.snippet), "storm");
}
