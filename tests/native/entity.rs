//! People, organisations, places.

use dateline::{
    article::Article,
    extract::{Document, Entity, EntityKind, Found, Mention, MentionForm, entity::entities},
    language::{Analysis, name::Name},
    text::{span::Span, token::Token},
};

fn found(text: &str) -> Vec<Entity> {
    let article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    entities(&Document::new(&article, None), &[], &[])
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

#[test]
fn a_bare_family_name_of_two_people_is_not_guessed() {
    check(
        "Liu Meiling and Liu Dashan came. Liu spoke.",
        EntityKind::Person,
        &["Liu Meiling", "Liu Dashan", "Liu"],
    );
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a test on the host has a clock")]
fn a_long_text_takes_linear_time() {
    for piece in [
        "Ab Cd ",
        "A.b.",
        "Ministry of A and B, ",
        "Liu A, Liu B, Liu ",
        "“A” ",
        "a@b",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let start = std::time::Instant::now();
        found(&text);
        assert!(start.elapsed().as_secs() < 10, "{piece}");
    }
}

#[test]
fn what_ends_a_name_is_nobody_by_itself() {
    check(
        "The speech of Amara Luther King Jr. was heard.",
        EntityKind::Person,
        &["Amara Luther King Jr."],
    );
    check(
        "Ada Holm of Kenbury Research & Associates Inc. said so.",
        EntityKind::Organisation,
        &["Kenbury Research & Associates Inc."],
    );
}

#[test]
fn a_family_name_that_is_a_trade_names_a_person() {
    check(
        "Lee Baker owns a mill. The price rose, Baker said.",
        EntityKind::Person,
        &["Lee Baker (Baker)"],
    );
}

#[test]
fn a_field_with_a_country_is_a_body() {
    check(
        "Prices rose, Statistics Ghana said.",
        EntityKind::Organisation,
        &["Statistics Ghana"],
    );
}

#[test]
fn what_has_members_and_sessions_is_a_body() {
    check(
        "It was heard at the annual sessions of the Harbour Consultative Conference.",
        EntityKind::Organisation,
        &["Harbour Consultative Conference"],
    );
}

#[test]
fn what_has_a_committee_is_a_body() {
    check(
        "She is on the National Committee of the Harbour Consultative Conference. \
         The Harbour Consultative Conference met.",
        EntityKind::Organisation,
        &[
            "National Committee of the Harbour Consultative Conference",
            "Harbour Consultative Conference",
        ],
    );
}

/// What is found where a model takes `names`, in text order, for what they are.
fn believed(text: &str, names: &[(&str, EntityKind, f32)]) -> Vec<(String, EntityKind)> {
    let article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    let mut document = Document::new(&article, None);
    let mut from = 0;
    let names = names.iter().map(|(name, kind, confidence)| {
        let start = from + text[from..].find(name).unwrap();
        from = start + name.len();
        let at = |byte: usize| {
            let before = |token: &&Token| (token.span.start as usize) < byte;
            document.tokens.iter().filter(before).count()
        };
        Name {
            tokens: at(start)..at(from),
            kind: *kind,
            confidence: *confidence,
        }
    });
    let names = Some(names.collect());
    document.analysis = Some(Analysis {
        names,
        ..Analysis::default()
    });
    entities(&document, &[], &[])
        .into_iter()
        .map(|entity| (entity.name, entity.kind))
        .collect()
}

#[test]
fn a_model_is_believed_rather_than_rules() {
    let text = "Corvo rose by 3 %. The board of Corvo met in Lindal.";
    let names = [
        ("Corvo", EntityKind::Organisation, 0.8),
        ("Corvo", EntityKind::Organisation, 0.9),
        ("Lindal", EntityKind::Place, 0.9),
    ];
    assert_eq!(
        believed(text, &names),
        [
            ("Corvo".to_owned(), EntityKind::Organisation),
            ("Lindal".to_owned(), EntityKind::Place),
        ]
    );
}

#[test]
fn a_name_does_not_end_in_of_nor_begin_with_an_article() {
    let text = "The Harbour Commission spoke. She left the University of Osterby.";
    let names = [
        ("The Harbour Commission", EntityKind::Organisation, 0.9),
        ("University of", EntityKind::Organisation, 0.9),
        ("Osterby", EntityKind::Place, 0.9),
    ];
    assert_eq!(
        believed(text, &names),
        [
            ("Harbour Commission".to_owned(), EntityKind::Organisation),
            ("University of Osterby".to_owned(), EntityKind::Organisation),
        ]
    );
}

#[test]
fn a_body_bears_its_full_name_and_is_not_mixed_up_with_another() {
    let text = "Kenya Air Force and Ghana Air Force met the Lindal Wheat Growers Board (LWGB).";
    let names = [
        ("Air Force", EntityKind::Organisation, 0.9),
        ("Air Force", EntityKind::Organisation, 0.9),
        ("Wheat Growers Board", EntityKind::Organisation, 0.9),
        ("LWGB", EntityKind::Organisation, 0.9),
    ];
    assert_eq!(
        believed(text, &names),
        [
            ("Kenya Air Force".to_owned(), EntityKind::Organisation),
            ("Ghana Air Force".to_owned(), EntityKind::Organisation),
            (
                "Lindal Wheat Growers Board".to_owned(),
                EntityKind::Organisation
            ),
        ]
    );
    let union = [("Union", EntityKind::Organisation, 0.9)];
    assert_eq!(
        believed("It is a matter for the European Union now.", &union)[0].0,
        "European Union"
    );
    let company = [("Corvo", EntityKind::Organisation, 0.9)];
    assert_eq!(
        believed("It was made by Ghana Corvo staff.", &company)[0].0,
        "Corvo"
    );
}

#[test]
fn a_mention_is_shown_with_the_whole_of_its_name() {
    let text = "Kenya Air Force said so; the Air Force flew.";
    let mention = |start, end| Mention {
        span: Span::new(start, end),
        form: MentionForm::Name,
        found: Found::by_rule(1.0),
    };
    let entity = Entity {
        kind: EntityKind::Organisation,
        name: "Kenya Air Force".into(),
        aliases: vec!["Air Force".into()],
        mentions: vec![mention(6, 15), mention(29, 38)],
        roles: Vec::new(),
        found: Found::by_rule(1.0),
    };
    let shown: Vec<&str> = entity
        .mentions
        .iter()
        .map(|mention| entity.full_span(text, mention).of(text))
        .collect();
    assert_eq!(shown, ["Kenya Air Force", "Air Force"]);
}

#[test]
fn an_everyday_word_is_a_name_only_if_the_model_is_sure() {
    let text = "The Government paid. The bank said so.";
    let names = |confidence| [("Government", EntityKind::Organisation, confidence)];
    assert_eq!(believed(text, &names(0.4)), []);
    assert_eq!(believed(text, &names(0.95)).len(), 1);
    let article = [("The", EntityKind::Organisation, 0.95)];
    assert_eq!(believed(text, &article), []);
}
