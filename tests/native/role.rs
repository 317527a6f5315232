//! What people are, and where.

use dateline::{
    article::Article,
    extract::{Entity, extract},
    language::{Language, embedded},
};

/// Roles of all people as `name: role @ organisation < what that belongs to`.
fn roles(text: &str, language: Option<&Language>) -> Vec<String> {
    let article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    let entities = extract(&article, language).entities;
    let mut shown = Vec::new();
    for Entity { name, roles, .. } in &entities {
        for role in roles {
            let mut line = format!("{name}: {}", role.role);
            let places = role.organisation.iter().chain(&role.within);
            for (place, mark) in places.zip(["@", "<", "<", "<"]) {
                line += &format!(" {mark} {}", entities[place.0 as usize].name);
            }
            shown.push(line);
        }
    }
    shown
}

/// With the language model.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(
        roles(text, Some(embedded::language().unwrap())),
        expected,
        "{text}"
    );
}

/// With rules alone.
#[track_caller]
fn check_rules(text: &str, expected: &[&str]) {
    assert_eq!(roles(text, None), expected, "{text}");
}

#[test]
fn roles_stand_behind_a_name() {
    for (text, expected) in [
        (
            "Amara Obi, deputy director of the Coral Research Centre at the Institute of Oceans, spoke.",
            &["Amara Obi: deputy director @ Coral Research Centre < Institute of Oceans"][..],
        ),
        (
            "Lin Yutong, chairman and chief editor of Harbour News, left.",
            &[
                "Lin Yutong: chairman @ Harbour News",
                "Lin Yutong: chief editor @ Harbour News",
            ],
        ),
        (
            "Ravi Menon, a member of the Harbour Council and a researcher at the Reef Institute, spoke.",
            &[
                "Ravi Menon: member @ Harbour Council",
                "Ravi Menon: researcher @ Reef Institute",
            ],
        ),
        (
            "Marta Nowak, 45, a former Tidal Bank chairwoman and presidential candidate, spoke.",
            &[
                "Marta Nowak: chairwoman @ Tidal Bank",
                "Marta Nowak: presidential candidate",
            ],
        ),
        (
            "Marta Nowak, an expert on tides at the Harbour Institute, spoke.",
            &["Marta Nowak: expert on tides @ Harbour Institute"],
        ),
    ] {
        check(text, expected);
        if !text.contains("former") {
            check_rules(text, expected);
        }
    }
}

#[test]
fn roles_stand_in_front_of_a_name() {
    for (text, expected) in [
        (
            "Tidal Ltd's founder and CEO Marta Nowak resigned.",
            &[
                "Marta Nowak: founder @ Tidal Ltd",
                "Marta Nowak: CEO @ Tidal Ltd",
            ][..],
        ),
        (
            "The director of the Tidal Agency, Marta Nowak, resigned.",
            &["Marta Nowak: director @ Tidal Agency"],
        ),
        (
            "Nigerian President Ada Eze spoke.",
            &["Ada Eze: Nigerian President"],
        ),
        (
            "Ghana's President Ada Eze spoke.",
            &["Ada Eze: President @ Ghana"],
        ),
    ] {
        check(text, expected);
        check_rules(text, expected);
    }
    check(
        "Military spokesman Brigadier General Ada Eze met Secretary of State Marta Nowak.",
        &[
            "Ada Eze: Military spokesman",
            "Ada Eze: Brigadier General",
            "Marta Nowak: Secretary of State",
        ],
    );
}

#[test]
fn a_clause_gives_a_role() {
    for (text, expected) in [
        (
            "Marta Nowak is the director of the Tidal Agency.",
            &["Marta Nowak: director @ Tidal Agency"][..],
        ),
        (
            "Marta Nowak was appointed director of the Tidal Agency in May.",
            &["Marta Nowak: director @ Tidal Agency"],
        ),
        (
            "The board named Marta Nowak chief executive of Tidal Bank.",
            &["Marta Nowak: chief executive @ Tidal Bank"],
        ),
        (
            "Marta Nowak served for years as chairwoman of Tidal Bank.",
            &["Marta Nowak: chairwoman @ Tidal Bank"],
        ),
        (
            "Marta Nowak, who works for Tidal Bank, spoke.",
            &["Marta Nowak:  @ Tidal Bank"],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn where_somebody_belongs_is_found_without_a_role() {
    for (text, expected) in [
        (
            "Marta Nowak of the Harbour Institute spoke.",
            "Marta Nowak:  @ Harbour Institute",
        ),
        (
            "Harbour News' Marta Nowak spoke.",
            "Marta Nowak:  @ Harbour News",
        ),
        (
            "Professor Marta Nowak of the Harbour Institute spoke.",
            "Marta Nowak: Professor @ Harbour Institute",
        ),
    ] {
        check(text, &[expected]);
    }
}

#[test]
fn what_is_not_stated_is_no_role() {
    for text in [
        "A spokesman for Marta Nowak said the harbour was open.",
        "Marta Nowak is not the director of the Tidal Agency.",
        "Marta Nowak would be director of the Tidal Agency by now.",
        "Marta Nowak, the wife of Ravi Menon, spoke.",
        "Some feared that a President Nowak might close the harbour.",
        "After a meeting with Marta Nowak, the president said the harbour was open.",
        "Officials of the Tidal Agency met Marta Nowak.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn people_in_lists_have_their_own_roles() {
    check(
        "The chairperson of the Harbour Council, Mrs Marta Nowak, and the director of the Reef Institute, Mr Ravi Menon, spoke.",
        &[
            "Marta Nowak: chairperson @ Harbour Council",
            "Ravi Menon: director @ Reef Institute",
        ],
    );
    check(
        "Ministers Marta Nowak and Ravi Menon spoke.",
        &["Marta Nowak: Minister", "Ravi Menon: Minister"],
    );
    check(
        "The harbour was opened by Marta Nowak (Director of Tides at the Reef Institute) on Monday.",
        &["Marta Nowak: Director of Tides @ Reef Institute"],
    );
}

#[test]
fn a_pronoun_gives_a_role_to_whom_it_means() {
    check(
        "Marta Nowak came to the port. She is the director of the Tidal Agency.",
        &["Marta Nowak: director @ Tidal Agency"],
    );
}
