//! Tests of coreference: whom pronouns and common nouns mean.

use dateline::{
    article::{ArticleId, Metadata},
    extract::{Annotations, EntityKind, MentionForm, extract},
    language::embedded,
    read,
};

fn found(text: &str) -> Annotations {
    let language = embedded::language().unwrap();
    let article = read::verbatim(ArticleId("a".into()), text.to_owned(), Metadata::default());
    extract(&article, Some(language))
}

/// One line for each mention that is not a name, in text order: `he = Anna Smith`, `it ~ …` for one without a name.
fn mentions(text: &str) -> Vec<String> {
    let annotations = found(text);
    let mut lines = Vec::new();
    for entity in &annotations.entities {
        for mention in entity
            .mentions
            .iter()
            .filter(|m| m.form != MentionForm::Name)
        {
            let sign = if entity.is_named() { '=' } else { '~' };
            let words = mention.span.of(text);
            lines.push((mention.span, format!("{words} {sign} {}", entity.name)));
        }
    }
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(mentions(text), expected, "{text}");
}

#[test]
fn a_pronoun_agrees_with_what_it_means() {
    check(
        "Maria Lopez met John Carter in Lagos. She said that he had lost his passport.",
        &["She = Maria Lopez", "he = John Carter", "his = John Carter"],
    );
    check(
        "Mr Obi met Mrs Banda on Monday. She thanked him.",
        &["She = Banda", "him = Obi"],
    );
}

#[test]
fn a_reflexive_pronoun_means_the_subject() {
    check("Peter Novak defended himself.", &["himself = Peter Novak"]);
}

#[test]
fn what_is_not_named_is_no_named_entity() {
    let text = "The driver fled. Police said the driver left his car and he was later found.";
    let annotations = found(text);
    let driver = annotations
        .entities
        .iter()
        .find(|entity| !entity.is_named())
        .expect("the driver is mentioned more than once");
    assert_eq!(driver.kind, EntityKind::Person);
    assert_eq!(driver.name, "driver");
}

#[test]
fn without_a_model_nothing_is_resolved_but_speakers() {
    let text = "Maria Lopez left. She took her coat.".to_owned();
    let article = read::verbatim(ArticleId("a".into()), text, Metadata::default());
    let annotations = extract(&article, None);
    let mut mentions = annotations.entities.iter().flat_map(|e| &e.mentions);
    assert!(mentions.all(|mention| mention.form == MentionForm::Name));
}
