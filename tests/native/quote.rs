//! Tests of quote.

use dateline::{
    article::{Article, Block, BlockKind},
    extract::{
        Document, Entity, EntityId, EntityKind, Found, Mention, MentionForm, QuoteKind, Role,
        quote::quotes,
    },
    text::span::Span,
};
use std::fmt::Write as _;

const SURE: Found = Found::by_rule(1.0);

/// An article of the paragraphs of `text`.
fn article(text: &str) -> Article {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        if !span.is_empty() {
            blocks.push(Block {
                kind: BlockKind::Paragraph,
                span,
            });
        }
        start += line.len() + 1;
    }
    Article {
        text: text.to_owned(),
        blocks,
        ..Article::default()
    }
}

/// Entities named in `names`: full names, each followed by its other forms; `@` before an
/// organisation, `#role` after a person.
fn entities(text: &str, names: &[&str]) -> Vec<Entity> {
    let mut taken: Vec<Span> = Vec::new();
    names
        .iter()
        .map(|line| {
            let (line, role) = line.split_once('#').unwrap_or((line, ""));
            let (kind, line) = match line.strip_prefix('@') {
                Some(rest) => (EntityKind::Organisation, rest),
                None => (EntityKind::Person, line),
            };
            let forms: Vec<&str> = line.split('|').map(str::trim).collect();
            let mut mentions = Vec::new();
            for form in &forms {
                for (at, _) in text.match_indices(form) {
                    let span = Span::new(at, at + form.len());
                    if !taken.iter().any(|other| other.overlaps(span)) {
                        taken.push(span);
                        mentions.push(Mention {
                            span,
                            form: MentionForm::Name,
                            found: SURE,
                        });
                    }
                }
            }
            mentions.sort_by_key(|mention| mention.span);
            let roles = (!role.is_empty()).then(|| Role {
                role: role.trim().to_owned(),
                organisation: None,
                within: Vec::new(),
                span: Span::default(),
                found: SURE,
            });
            Entity {
                kind,
                name: forms[0].to_owned(),
                aliases: Vec::new(),
                mentions,
                roles: roles.into_iter().collect(),
                found: SURE,
            }
        })
        .collect()
}

/// One line for each quote: `kind speakers [source] <cue> {content} {content}`.
fn found(text: &str, names: &[&str]) -> String {
    let article = article(text);
    let document = Document::new(&article, None);
    let mut entities = entities(text, names);
    let mut lines = String::new();
    for quote in quotes(&document, &mut entities) {
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        };
        let speakers: Vec<&str> = quote
            .speakers
            .iter()
            .map(|EntityId(id)| entities[*id as usize].name.as_str())
            .collect();
        let of = |span: Option<Span>| span.map_or("-", |span| span.of(text));
        write!(
            lines,
            "{kind} ({}) [{}] <{}>",
            speakers.join(", "),
            of(quote.source),
            of(quote.cue)
        )
        .unwrap();
        for span in &quote.content {
            write!(lines, " {{{}}}", span.of(text)).unwrap();
        }
        lines.push('\n');
    }
    lines
}

#[track_caller]
fn check(text: &str, names: &[&str], expected: &[&str]) {
    let found = found(text, names);
    let lines: Vec<&str> = found.lines().collect();
    assert_eq!(lines, expected, "in: {text}");
}

const PEOPLE: &[&str] = &[
    "Ada Holm | Holm # mayor",
    "Ivo Brandt | Brandt # chemist",
    "@Harbour Council",
];

#[test]
fn a_direct_quote_has_its_source_before_after_or_inverted() {
    check(
        "Ada Holm said, \"The bridge is safe.\"",
        PEOPLE,
        &["direct (Ada Holm) [Ada Holm] <said> {\"The bridge is safe.\"}"],
    );
    check(
        "“The bridge is safe,” Ada Holm said on Monday.",
        PEOPLE,
        &["direct (Ada Holm) [Ada Holm] <said> {“The bridge is safe,”}"],
    );
    check(
        "“The bridge is safe,” said Ada Holm, the mayor of the port.",
        PEOPLE,
        &["direct (Ada Holm) [Ada Holm, the mayor of the port] <said> {“The bridge is safe,”}"],
    );
    check(
        "‘The bridge is safe,’ said Ada Holm.",
        PEOPLE,
        &["direct (Ada Holm) [Ada Holm] <said> {‘The bridge is safe,’}"],
    );
}

#[test]
fn a_cue_may_interrupt_what_it_attributes() {
    check(
        "\"We measured it,\" Ada Holm said. \"It will hold for a hundred years.\"",
        PEOPLE,
        &[
            "direct (Ada Holm) [Ada Holm] <said> {\"We measured it,\"} {\"It will hold for a hundred years.\"}",
        ],
    );
    check(
        "\"We measured it.\" Ada Holm said, \"It will hold for a hundred years.\"",
        PEOPLE,
        &[
            "direct (Ada Holm) [Ada Holm] <said> {\"We measured it.\"} {\"It will hold for a hundred years.\"}",
        ],
    );
    check(
        "The bridge, according to the Harbour Council, will hold for years.",
        PEOPLE,
        &[
            "indirect (Harbour Council) [the Harbour Council] <according to> {The bridge} {will hold for years}",
        ],
    );
}

#[test]
fn a_quotation_may_run_over_paragraphs_or_never_close() {
    check(
        "Ada Holm said: “The first pier is old.\n\n“The second is new.”",
        PEOPLE,
        &["direct (Ada Holm) [Ada Holm] <said:> {“The first pier is old.} {“The second is new.”}"],
    );
    check(
        "Ivo Brandt said that the paint is new. \"In the end, we need more of it. But it can be done. He said.",
        PEOPLE,
        &[
            "indirect (Ivo Brandt) [Ivo Brandt] <said> {that the paint is new}",
            "direct (Ivo Brandt) [He] <said> {\"In the end, we need more of it. But it can be done.}",
        ],
    );
}

#[test]
fn words_in_marks_without_a_cue_are_not_speech() {
    check(
        "The work on \"swimming houses\" has become popular, and piers \"walk on two legs\" here.",
        PEOPLE,
        &[],
    );
}

#[test]
fn a_bare_quotation_goes_to_who_is_speaking() {
    check(
        "Ada Holm noted that the port grows. \"In some years we even lead.\"",
        PEOPLE,
        &[
            "indirect (Ada Holm) [Ada Holm] <noted> {that the port grows}",
            "direct (Ada Holm) [Ada Holm] <-> {\"In some years we even lead.\"}",
        ],
    );
}

#[test]
fn indirect_speech_ends_with_its_clause() {
    check(
        "Ivo Brandt told the Harbour Paper that paint is cheap, adding that \"rust never sleeps.\"",
        PEOPLE,
        &[
            "indirect (Ivo Brandt) [Ivo Brandt] <told> {that paint is cheap}",
            "mixed (Ivo Brandt) [Ivo Brandt] <adding> {that \"rust never sleeps.\"}",
        ],
    );
    check(
        "According to Ivo Brandt, a chemist at the port, the paint, which is new, lasts.",
        PEOPLE,
        &[
            "indirect (Ivo Brandt) [Ivo Brandt, a chemist at the port,] <According to> {the paint, which is new, lasts}",
        ],
    );
    check(
        "In Ivo Brandt's view, the paint lasts.",
        PEOPLE,
        &["indirect (Ivo Brandt) [Ivo Brandt's] <view> {the paint lasts}"],
    );
}

#[test]
fn two_people_may_say_the_same() {
    check(
        "Both Ada Holm and Ivo Brandt mentioned that the port is full.",
        PEOPLE,
        &[
            "indirect (Ada Holm, Ivo Brandt) [Both Ada Holm and Ivo Brandt] <mentioned> {that the port is full}",
        ],
    );
}

#[test]
fn a_name_may_follow_what_its_bearer_is() {
    check(
        "Her rival, the chemist Ivo Brandt, said the paint lasts.",
        PEOPLE,
        &["indirect (Ivo Brandt) [Her rival, the chemist Ivo Brandt,] <said> {the paint lasts}"],
    );
    check(
        "The council's chemist, Ivo Brandt, said the paint lasts.",
        PEOPLE,
        &["indirect (Ivo Brandt) [The council's chemist, Ivo Brandt,] <said> {the paint lasts}"],
    );
    check(
        "Ada Holm (H-Port), who is new, said the paint lasts.",
        PEOPLE,
        &["indirect (Ada Holm) [Ada Holm (H-Port), who is new,] <said> {the paint lasts}"],
    );
}

#[test]
fn who_is_not_named_stays_unknown() {
    check(
        "Officials said the bridge is closed.",
        PEOPLE,
        &["indirect () [Officials] <said> {the bridge is closed}"],
    );
    check(
        "A spokesman for Ada Holm said the bridge is closed.",
        PEOPLE,
        &["indirect () [A spokesman for Ada Holm] <said> {the bridge is closed}"],
    );
    check(
        "Holm's aides said the bridge is closed.",
        PEOPLE,
        &["indirect () [Holm's aides] <said> {the bridge is closed}"],
    );
}

#[test]
fn a_pronoun_goes_back_to_a_person_that_it_agrees_with() {
    check(
        "Ms. Holm met Mr. Brandt at the port.\nHe said the paint is new.\nShe said the bridge is old.",
        PEOPLE,
        &[
            "indirect (Ivo Brandt) [He] <said> {the paint is new}",
            "indirect (Ada Holm) [She] <said> {the bridge is old}",
        ],
    );
    check(
        "Ivo Brandt and Ada Holm left. He said that rust came. The chemist said the paint is new.",
        PEOPLE,
        &[
            "indirect () [He] <said> {that rust came}",
            "indirect (Ivo Brandt) [The chemist] <said> {the paint is new}",
        ],
    );
}

#[test]
fn a_quotation_may_hold_a_statement_of_another() {
    check(
        "\"As the builder Ivo Brandt said, every port should have its own crane. Who will pay for it?\" Ada Holm said.",
        PEOPLE,
        &[
            "direct (Ada Holm) [Ada Holm] <said> {\"As the builder Ivo Brandt said, every port should have its own crane. Who will pay for it?\"}",
            "indirect (Ivo Brandt) [the builder Ivo Brandt] <said> {every port should have its own crane}",
        ],
    );
}

#[test]
fn a_dateline_is_no_part_of_what_was_said() {
    check(
        "KENBURY (AP) — The bridge is safe, Ada Holm said.",
        PEOPLE,
        &["indirect (Ada Holm) [Ada Holm] <said> {The bridge is safe}"],
    );
}

#[test]
fn a_title_that_is_not_known_may_stand_before_the_name() {
    check(
        "“The bridge is safe,” the harbour’s CXO, Ada Holm, said.",
        PEOPLE,
        &["direct (Ada Holm) [the harbour’s CXO, Ada Holm,] <said> {“The bridge is safe,”}"],
    );
}
