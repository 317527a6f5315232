//! People, organisations, places; roles.

use dateline::{
    article::Article,
    extract::{Document, Entity, EntityKind, entity::entities},
};

fn found(text: &str) -> Vec<Entity> {
    let article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    entities(&Document::new(&article), &[], &[])
}

/// Names of one kind, with aliases in brackets.
#[track_caller]
fn check(text: &str, kind: EntityKind, expected: &[&str]) {
    let names: Vec<String> = found(text)
        .into_iter()
        .filter(|entity| entity.kind == kind)
        .map(|entity| {
            let mut shown = entity.name;
            for alias in entity.aliases {
                shown += &format!(" ({alias})");
            }
            shown
        })
        .collect();
    assert_eq!(names, expected);
}

#[test]
fn a_family_name_goes_to_its_bearer() {
    check(
        "Adaeze Okonjo said prices fell. Okonjo left.",
        EntityKind::Person,
        &["Adaeze Okonjo (Okonjo)"],
    );
    check(
        "Chen Guoliang told reporters it works, Chen added.",
        EntityKind::Person,
        &["Chen Guoliang (Chen)"],
    );
}

#[test]
fn titles_and_possessive_endings_are_not_in_a_name() {
    check(
        "Prime Minister Sanna Kiviniemi met Dr. Rao's team.",
        EntityKind::Person,
        &["Sanna Kiviniemi", "Rao"],
    );
}

#[test]
fn an_acronym_in_brackets_is_an_alias() {
    check(
        "The Harbour Safety Commission (HSC) met. The HSC voted.",
        EntityKind::Organisation,
        &["Harbour Safety Commission (HSC)"],
    );
}

#[test]
fn fields_are_listed_within_a_name() {
    check(
        "The Ministry of Gender, Labour and Social Development paid.",
        EntityKind::Organisation,
        &["Ministry of Gender, Labour and Social Development"],
    );
}

#[test]
fn days_and_everyday_words_are_no_names() {
    for text in [
        "On Monday prices rose.",
        "Inspectors came in March.",
        "The President spoke.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
