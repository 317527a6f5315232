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
fn who_speaks_goes_on_speaking() {
    check(
        "Anna Kowalska said the bridge was safe. Maria Lopez had designed it in Porto. Anna Kowalska warned of a flood. \
         She added that the river had risen.",
        &["She = Anna Kowalska"],
    );
}

#[test]
fn the_first_person_is_who_is_quoted() {
    let text = "“I lost my house,” Maria Lopez said. “We are tired, and our children are ill.”";
    let lines = mentions(text);
    assert!(lines.contains(&"I = Maria Lopez".to_owned()), "{lines:?}");
    assert!(lines.contains(&"my = Maria Lopez".to_owned()), "{lines:?}");
    assert!(lines.contains(&"We ~ We".to_owned()), "{lines:?}");
    assert!(lines.contains(&"our ~ We".to_owned()), "{lines:?}");
}

#[test]
fn a_title_tells_namesakes_apart() {
    let text = "John Banda opened the fair in Lusaka. Lady Banda did not come. Mr Banda spoke.";
    let annotations = found(text);
    let john = annotations
        .entities
        .iter()
        .find(|e| e.name == "John Banda")
        .unwrap();
    assert_eq!(john.mentions.len(), 2, "{:?}", annotations.entities);
}

#[test]
fn a_country_has_several_names() {
    let text = "The United States sent help. Officials in the US said so, and America was thanked.";
    let annotations = found(text);
    let country = annotations
        .entities
        .iter()
        .find(|e| e.name == "United States")
        .unwrap();
    assert_eq!(country.aliases, ["US", "America"]);
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
