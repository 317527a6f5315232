//! Tests of topic: key phrases of an article, and where they lead.

use crate::support::article;
use dateline::{
    extract::{Annotations, extract},
    language::embedded,
    protocol::Open,
    text::span::Span,
    timeline::open::open_end,
};

fn found(title: Option<&str>, text: &str) -> Annotations {
    let mut article = article(text, "2024-03-13");
    article.stated.title = title.map(str::to_owned);
    extract(&article, Some(embedded::language().unwrap()))
}

/// Checks the key phrases of `text` under the headline `title`, in order.
#[track_caller]
fn check(title: Option<&str>, text: &str, expected: &[&str]) {
    let found = found(title, text);
    let phrases: Vec<&str> = found
        .topics
        .iter()
        .map(|topic| topic.phrase.as_str())
        .collect();
    assert_eq!(phrases, expected, "of {text:?}");
    for topic in &found.topics {
        let words = topic.spans.iter().map(|span| span.of(text).to_lowercase());
        let start = topic.phrase.chars().take(3).collect::<String>();
        assert!(
            words.into_iter().all(|words| words.starts_with(&start)),
            "{topic:?}"
        );
    }
}

#[test]
fn what_is_said_again_and_again_is_a_topic() {
    check(
        None,
        "Interest rates rose again. The bank has raised interest rates since spring, and an interest rate of \
         six percent hurts. Farmers fear for the harvest. A bad harvest follows a bad harvest.",
        &["interest rate", "harvest"],
    );
}

#[test]
fn the_headline_makes_a_topic_of_what_is_said_once() {
    check(
        Some("Sewage spills close three beaches"),
        "Three beaches were closed on Monday after sewage ran into the bay.",
        &["beach", "sewage"],
    );
}

#[test]
fn names_dates_numbers_people_and_general_words_are_no_topics() {
    check(
        None,
        "Ada Brook said on Monday the minister had a plan. On Monday the minister said the plan was good. \
         The people of Northport like the plan, the minister said, and Ada Brook likes the people. \
         Last week 20 million dollars came, this week 20 million dollars went, next week 20 million dollars come.",
        &[],
    );
}

#[test]
fn without_a_model_there_are_none() {
    let text = "Interest rates rose. Interest rates fell. Interest rates rose.";
    assert!(
        extract(&article(text, "2024-03-13"), None)
            .topics
            .is_empty()
    );
}

/// Checks which end of the time between the brackets is open.
#[track_caller]
fn check_open(text: &str, expected: Option<Open>) {
    let (before, rest) = text.split_once('[').unwrap();
    let (time, after) = rest.split_once(']').unwrap();
    let span = Span::new(before.len(), before.len() + time.len());
    assert_eq!(
        open_end(&format!("{before}{time}{after}"), span),
        expected,
        "{text:?}"
    );
}

#[test]
fn the_word_before_a_time_leaves_an_end_open() {
    for text in [
        "Since [2019] it has lost money.",
        "It closed after [June]",
        "From [May] on it sails.",
    ] {
        check_open(text, Some(Open::End));
    }
    for text in ["It is closed until [June].", "It will open by [2030]."] {
        check_open(text, Some(Open::Start));
    }
    for text in [
        "It opened in [May].",
        "The wine from [2019] is good.",
        "[2019] was dry.",
        "from [May] to July",
    ] {
        check_open(text, None);
    }
}
