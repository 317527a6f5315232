//! Who said what, with the language model.

use dateline::{
    article::{ArticleId, Metadata},
    extract::{QuoteKind, extract},
    language::embedded,
    read,
    text::span::Span,
};

/// One line for each quote: `kind [source] <cue> {content} {content}`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let article = read::verbatim(ArticleId("a1".into()), text.to_owned(), Metadata::default());
    let found = extract(&article, Some(embedded::language().unwrap())).quotes;
    let of = |span: Option<Span>| span.map_or("-", |span| span.of(text));
    let lines: Vec<String> = found
        .iter()
        .map(|quote| {
            assert!((0.0..=1.0).contains(&quote.found.confidence));
            let kind = match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Mixed => "mixed",
                QuoteKind::Indirect => "indirect",
            };
            let content: Vec<String> = quote
                .content
                .iter()
                .map(|span| format!("{{{}}}", span.of(text)))
                .collect();
            let (source, cue) = (of(quote.source), of(quote.cue));
            format!("{kind} [{source}] <{cue}> {}", content.join(" "))
        })
        .collect();
    assert_eq!(lines, expected, "in: {text}");
}

#[test]
fn direct_quotes_stand_before_after_and_around_their_cue() {
    check(
        "“The bridge is safe,” Ada Holm said on Monday.",
        &["direct [Ada Holm] <said> {“The bridge is safe,”}"],
    );
    check(
        "“It was terrible,” recalled Ivo Brandt, 54, who lives next to the bridge.",
        &["direct [Ivo Brandt, 54, who lives next to the bridge] <recalled> {“It was terrible,”}"],
    );
    check(
        "\"The bridge is safe,\" Ada Holm said.",
        &["direct [Ada Holm] <said> {\"The bridge is safe,\"}"],
    );
    check(
        "'The bridge is safe and nobody has to worry,' Ada Holm said.",
        &["direct [Ada Holm] <said> {'The bridge is safe and nobody has to worry,'}"],
    );
    check(
        "“The bridge,” said Ada Holm, the mayor of the port, “is safe.”",
        &["direct [Ada Holm, the mayor of the port] <said> {“The bridge,”} {“is safe.”}"],
    );
}

#[test]
fn a_quotation_goes_on_over_sentences_and_paragraphs() {
    check(
        "“The bridge is safe,” she said. “It will open in May.”",
        &["direct [she] <said> {“The bridge is safe,”} {“It will open in May.”}"],
    );
    check(
        "“The bridge is safe,” Ada Holm said. “We tested it twice.\n“And we will test it again next year.\n“That is my promise.”",
        &[
            "direct [Ada Holm] <said> {“The bridge is safe,”} {“We tested it twice.} {“And we will test it again next \
             year.} {“That is my promise.”}",
        ],
    );
}

#[test]
fn a_quotation_in_a_quotation_is_no_quotation_of_the_text() {
    check(
        "Ada Holm said: “I told him, ‘The bridge is safe,’ and he laughed.”",
        &["direct [Ada Holm] <said:> {“I told him, ‘The bridge is safe,’ and he laughed.”}"],
    );
}

#[test]
fn indirect_speech_needs_no_marks() {
    check(
        "Ivo Brandt, a chemist at the University of Osterby, warned that the water was not safe to drink.",
        &[
            "indirect [Ivo Brandt, a chemist at the University of Osterby,] <warned> {that the water was not safe to \
             drink}",
        ],
    );
    check(
        "The bridge, Ada Holm said, would be closed for at least three weeks.",
        &["indirect [Ada Holm] <said> {The bridge} {would be closed for at least three weeks}"],
    );
    check(
        "Ada Holm told reporters on Monday that the bridge would open in May and that no one had been hurt.",
        &[
            "indirect [Ada Holm] <told> {that the bridge would open in May and that no one had been hurt}",
        ],
    );
    check(
        "Residents think the bridge should be closed.",
        &["indirect [Residents] <think> {the bridge should be closed}"],
    );
    check(
        "Both Ada Holm and Ivo Brandt mentioned that the bridge was old.",
        &["indirect [Both Ada Holm and Ivo Brandt] <mentioned> {that the bridge was old}"],
    );
}

#[test]
fn who_is_quoted_is_the_source() {
    check(
        "Ivo Brandt was quoted as saying that the bridge was safe.",
        &["indirect [Ivo Brandt] <was quoted as saying> {that the bridge was safe}"],
    );
}

#[test]
fn sources_are_documents_bodies_and_people_without_a_name() {
    check(
        "According to a report by the Harbour Council, the bridge is not safe.",
        &["indirect [a report by the Harbour Council] <According to> {the bridge is not safe}"],
    );
    check(
        "The council said in a statement that the bridge would be closed on Friday.",
        &[
            "indirect [The council] <said in a statement> {that the bridge would be closed on Friday}",
        ],
    );
    check(
        "A statement from the council called the bridge “a danger to everybody.”",
        &["mixed [A statement from the council] <called> {the bridge “a danger to everybody.”}"],
    );
    check(
        "A person familiar with the matter said the talks had failed.",
        &["indirect [A person familiar with the matter] <said> {the talks had failed}"],
    );
}

#[test]
fn turns_of_a_transcript_and_signed_quotations_are_found() {
    check(
        "HOLM: The bridge is closed.\nBRANDT: For how long?\nHOLM: Until May.",
        &[
            "indirect [HOLM] <:> {The bridge is closed.}",
            "indirect [HOLM] <:> {Until May.}",
        ],
    );
    check(
        "“Nobody asked us before the bridge was closed.” — Ada Holm",
        &["direct [Ada Holm] <—> {“Nobody asked us before the bridge was closed.”}"],
    );
}

#[test]
fn titles_scare_quotes_and_narrative_are_not_said() {
    for text in [
        "The so-called “bridge of sighs” was closed on Monday.",
        "Ada Holm wrote “The Long Way Home” in 1993. It won three prizes.",
        "The film “Harbour Lights” opened in June and earned $3 million.",
        "The ship left the harbour on Monday and reached the island two days later. The crew slept on deck.",
        "Three killed in harbour fire",
        "A crane lifts a container in the port of Osterby on Monday. (Photo: Ada Holm)",
        "• Bread\n• Milk\n• Two eggs",
        "Ada Holm went home. She opened the window and looked at the bridge. It was dark.",
        "OSTERBY: The bridge was closed on Monday after a ship had hit it.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn what_was_said_starts_at_that_and_not_at_a_participle_before_it() {
    check(
        "Ada Holm, professor of Port University, said at the award ceremony of the first Porto-Lisbon Greater Bay Area \
         (Faro) International Bread Competition held in Faro on the 25th that the emergence of large ovens will help.",
        &[
            "indirect [Ada Holm, professor of Port University,] <said at the award ceremony of the first Porto-Lisbon Greater Bay Area (Faro) International Bread Competition> {that the emergence of large ovens will help}",
        ],
    );
}

#[test]
fn who_is_only_named_beside_the_head_of_a_source_does_not_speak() {
    let check = |text: &str, expected: &[&str]| {
        let article = read::verbatim(ArticleId("a1".into()), text.to_owned(), Metadata::default());
        let found = extract(&article, Some(embedded::language().unwrap()));
        let speakers = found.quotes.iter().flat_map(|quote| &quote.speakers);
        let names: Vec<&str> = speakers
            .map(|id| found.entities[id.0 as usize].name.as_str())
            .collect();
        assert_eq!(names, expected, "in: {text}");
    };
    check(
        "“We are ready,” said the head of the World Bank on Monday.",
        &[],
    );
    check(
        "“We are ready,” the World Bank said on Monday.",
        &["World Bank"],
    );
    check(
        "According to data from the World Bank, prices rose by a third.",
        &[],
    );
    check(
        "“We are ready,” said the former editor of the Standard, George Holm.",
        &["George Holm"],
    );
}

#[test]
fn who_is_reported_inside_a_quotation_has_an_attribution() {
    check(
        "“As the founder Ivo Brandt said, every country should have its own port,” Ada Holm said.",
        &[
            "direct [Ada Holm] <said> {“As the founder Ivo Brandt said, every country should have its own port,”}",
            "indirect [the founder Ivo Brandt] <said> {every country should have its own port}",
        ],
    );
}

#[test]
fn words_are_those_of_whom_they_are_said_to_be() {
    check(
        "In the words of Ada Holm, “this is a disaster.”",
        &["direct [Ada Holm] <In the words of> {“this is a disaster.”}"],
    );
    check(
        "“This is a disaster,” in the words of Ada Holm.",
        &["direct [Ada Holm] <in the words of> {“This is a disaster,”}"],
    );
    check(
        "“This is a disaster,” according to Ada Holm.",
        &["direct [Ada Holm] <according to> {“This is a disaster,”}"],
    );
}
