//! The language model's file: what is built in opens, and what is not one is refused in words.

use dateline::language::{
    Language, embedded,
    file::{FileError, Writer, assemble},
};

#[test]
fn the_model_that_is_built_in_opens() {
    embedded::language().unwrap();
}

#[test]
fn a_file_that_is_not_a_model_is_refused_in_words() {
    let mut damaged = embedded::BYTES.to_vec();
    damaged[1000] ^= 1;
    let cut = &embedded::BYTES[..embedded::BYTES.len() / 2];
    let other = [&b"dateline language 9\n"[..], &embedded::BYTES[20..]].concat();
    for (bytes, words) in [
        (&damaged[..], "it is damaged or incomplete"),
        (cut, "it is damaged or incomplete"),
        (&embedded::BYTES[..22], "it is damaged or incomplete"),
        (&other, "it belongs to another version of Dateline"),
        (b"<!doctype html>", "it is not a language model"),
        (b"", "it is not a language model"),
    ] {
        let error = Language::open(bytes).err().unwrap();
        assert_eq!(error.to_string(), words);
    }
}

#[test]
fn a_file_without_word_classes_says_what_is_missing() {
    let mut other = Writer::default();
    other.number(7);
    let error = Language::open(&assemble([("other", other)])).err().unwrap();
    assert_eq!(error, FileError::Missing("classes"));
    assert_eq!(error.to_string(), "its part “classes” is missing");
}
