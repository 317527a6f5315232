//! Tokens, sentences, offsets.

use dateline::text::{offset::Offsets, sentence::sentences, token::tokens};

#[track_caller]
fn check_tokens(text: &str, expected: &str) {
    let found: Vec<&str> = tokens(text)
        .iter()
        .map(|token| token.span.of(text))
        .collect();
    assert_eq!(found.join(" | "), expected);
}

#[track_caller]
fn check_sentences(text: &str, expected: &[&str]) {
    let found: Vec<&str> = sentences(text).iter().map(|span| span.of(text)).collect();
    assert_eq!(found, expected);
}

#[test]
fn contractions_and_possessives_come_apart() {
    check_tokens("I don't.", "I | do | n't | .");
    check_tokens("She’ll say it cannot", "She | ’ll | say | it | can | not");
    check_tokens("Amara Obi's team", "Amara | Obi | 's | team");
    check_tokens("the teachers' union", "the | teachers | ' | union");
    check_tokens("Mr O'Dowd", "Mr | O'Dowd");
}

#[test]
fn abbreviations_keep_their_full_stop() {
    check_tokens(
        "Dr. J. K. Rao of the U.S.",
        "Dr. | J. | K. | Rao | of | the | U.S.",
    );
    check_tokens(
        "at 7am or 8 a.m. today",
        "at | 7 | am | or | 8 | a.m. | today",
    );
    check_tokens("It ended.", "It | ended | .");
    check_tokens("St. Vincent, No. 4", "St. | Vincent | , | No. | 4");
    check_tokens("Rao et al. (c. 1818)", "Rao | et | al. | ( | c. | 1818 | )");
}

#[test]
fn compounds_come_apart_at_hyphens_but_not_after_prefixes() {
    check_tokens("AI-based", "AI | - | based");
    check_tokens("a non-profit e-mail", "a | non-profit | e-mail");
    check_tokens("Jean-Luc", "Jean | - | Luc");
}

#[test]
fn numbers_and_addresses_stay_whole() {
    check_tokens("$3,000.50 or US$4bn", "$ | 3,000.50 | or | US$ | 4bn");
    check_tokens("on 2031-03-08, 10-15", "on | 2031-03-08 | , | 10 | - | 15");
    check_tokens(
        "see https://example.org/a-b.",
        "see | https://example.org/a-b | .",
    );
    check_tokens(
        "ask j.rao-obi@press.example.org, @rao_obi or #HarbourNews.",
        "ask | j.rao-obi@press.example.org | , | @rao_obi | or | #HarbourNews | .",
    );
    check_tokens("costs #1 @ home", "costs | # | 1 | @ | home");
    check_tokens("well... yes -- no!!", "well | ... | yes | -- | no | !!");
}

#[test]
fn a_sentence_ends_at_its_final_mark() {
    check_sentences("One. Two! Three? Four", &["One.", "Two!", "Three?", "Four"]);
    check_sentences("He left.\n\nShe stayed", &["He left.", "She stayed"]);
    check_sentences("“We won.” They left.", &["“We won.”", "They left."]);
    check_sentences("so she said.He left.", &["so she said.", "He left."]);
    check_sentences(
        "It sank. [10][11] He swam. [12]",
        &["It sank. [10][11]", "He swam. [12]"],
    );
    check_sentences("It sank. [He swam.]", &["It sank.", "[He swam.]"]);
}

#[test]
fn abbreviations_and_decimals_do_not_end_a_sentence() {
    check_sentences("Dr. Obi paid 3.5 dollars.", &["Dr. Obi paid 3.5 dollars."]);
    check_sentences("J. K. Rao came.", &["J. K. Rao came."]);
    check_sentences(
        "In St. Vincent, No. 4 won.",
        &["In St. Vincent, No. 4 won."],
    );
    check_sentences(
        "He left the U.S. The rest stayed.",
        &["He left the U.S.", "The rest stayed."],
    );
    check_sentences(
        "At 8 a.m. Monday it rained.",
        &["At 8 a.m. Monday it rained."],
    );
}

#[test]
fn a_short_attribution_belongs_to_its_quotation() {
    check_sentences(
        "“Why?” Amara Obi asked. He left.",
        &["“Why?” Amara Obi asked.", "He left."],
    );
    check_sentences("“Why?” she asked.", &["“Why?” she asked."]);
}

#[test]
fn offsets_count_what_others_count() {
    let text = "aé\u{1f309}b";
    let offsets = Offsets::new(text);
    let points: Vec<u32> = [0, 1, 3, 7, 8]
        .iter()
        .map(|at| offsets.code_points(*at))
        .collect();
    let units: Vec<u32> = [0, 1, 3, 7, 8]
        .iter()
        .map(|at| offsets.utf16(*at))
        .collect();
    assert_eq!(points, [0, 1, 2, 3, 4]);
    assert_eq!(units, [0, 1, 2, 4, 5]);
    assert_eq!(offsets.byte_at_utf16(3), None); // within a pair
    assert_eq!(offsets.byte_at_code_point(5), None); // beyond the end
}

proptest::proptest! {
    #[test]
    fn offsets_lead_back_to_their_byte(text in "(\\PC|\u{1f309}|\n){0,300}") {
        let offsets = Offsets::new(&text);
        for at in text.char_indices().map(|(at, _)| at).chain([text.len()]) {
            proptest::prop_assert_eq!(offsets.code_points(at) as usize, text[..at].chars().count());
            proptest::prop_assert_eq!(offsets.utf16(at) as usize, text[..at].encode_utf16().count());
            proptest::prop_assert_eq!(offsets.byte_at_code_point(offsets.code_points(at)), Some(at));
            proptest::prop_assert_eq!(offsets.byte_at_utf16(offsets.utf16(at)), Some(at));
        }
    }
}
