//! Bytes in many encodings, declared or not, rightly or wrongly.

use dateline::import::encoding::{Decoded, decode};
use encoding_rs::Encoding;
use proptest::prelude::*;

const FRENCH: &str = "Le conseil a décidé mardi de rouvrir ce vieux bâtiment, fermé depuis 2019 à cause d’une fissure.";
const CHINESE: &str = "市议会星期二决定重新开放旧桥，该桥自二〇一九年以来一直关闭，交通因此改善。";
const JAPANESE: &str =
    "市議会は火曜日、二〇一九年から閉鎖されていた古い橋を再開することを決めました。";
const RUSSIAN: &str =
    "Городской совет во вторник решил вновь открыть старый мост, закрытый с 2019 года.";

fn bytes(label: &str, text: &str) -> Vec<u8> {
    Encoding::for_label(label.as_bytes())
        .unwrap()
        .encode(text)
        .0
        .into_owned()
}

#[track_caller]
fn check(bytes: &[u8], declared: Option<&str>, text: &str, is_guessed: bool) {
    let read = decode(bytes, declared);
    assert_eq!(read.text, text);
    assert_eq!(
        (read.is_guessed, read.has_replaced),
        (is_guessed, false),
        "{}",
        read.encoding
    );
}

#[test]
fn a_byte_order_mark_says_the_encoding() {
    let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(FRENCH.encode_utf16())
            .flat_map(bytes)
            .collect()
    };
    check(&wide(u16::to_le_bytes), None, FRENCH, false);
    check(&wide(u16::to_be_bytes), Some("utf-8"), FRENCH, false);
    check(
        format!("\u{feff}{FRENCH}").as_bytes(),
        Some("windows-1252"),
        FRENCH,
        false,
    );
    let unmarked: Vec<u8> = FRENCH.encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&unmarked, None, FRENCH, true);
}

#[test]
fn what_is_declared_is_taken() {
    for (label, text) in [
        ("windows-1252", FRENCH),
        ("gb18030", CHINESE),
        ("shift_jis", JAPANESE),
        ("euc-jp", JAPANESE),
        ("koi8-r", RUSSIAN),
    ] {
        check(&bytes(label, text), Some(label), text, false);
        let page = format!("<html><head><meta charset=\"{label}\"><body>{text}");
        check(&bytes(label, &page), None, &page, false);
        let page =
            format!("<META content='text/html; charset={label}' http-equiv=Content-Type>{text}");
        check(&bytes(label, &page), None, &page, false);
        let page = format!("<?xml version=\"1.0\" encoding='{label}'?><p>{text}</p>");
        check(&bytes(label, &page), None, &page, false);
    }
}

#[test]
fn what_is_not_declared_is_guessed() {
    check(FRENCH.as_bytes(), None, FRENCH, false);
    check(b"plain", None, "plain", false);
    for (label, text) in [
        ("windows-1252", FRENCH),
        ("gb18030", CHINESE),
        ("shift_jis", JAPANESE),
        ("koi8-r", RUSSIAN),
    ] {
        check(&bytes(label, text), None, text, true);
    }
}

#[test]
fn what_is_declared_wrongly_is_not_believed() {
    let page = format!("<meta charset=utf-8>{FRENCH}");
    check(&bytes("windows-1252", &page), None, &page, true);
    let page = format!("<meta charset=gb2312>{FRENCH} {CHINESE}");
    check(page.as_bytes(), None, &page, false);
    let page = format!("<meta charset=utf-16>{FRENCH}");
    check(page.as_bytes(), None, &page, false);
    let page = format!("<meta charset=nonsense>{FRENCH}");
    check(page.as_bytes(), None, &page, false);
}

#[test]
fn one_bad_byte_does_not_change_the_encoding() {
    let mut damaged = format!("{RUSSIAN} ").into_bytes();
    damaged.extend(b"\xff end");
    let read = decode(&damaged, Some("utf-8"));
    assert_eq!(read.text, format!("{RUSSIAN} \u{fffd} end"));
    assert!(read.has_replaced && !read.is_guessed);
    assert_eq!(read.warnings().len(), 1);
    let cut = &RUSSIAN.as_bytes()[..RUSSIAN.len() - 2];
    assert_eq!(decode(cut, None).encoding, "UTF-8");
}

proptest! {
    #[test]
    fn any_bytes_are_a_text(bytes: Vec<u8>, label in proptest::option::of("[a-z0-9-]{0,8}")) {
        let Decoded { text, .. } = decode(&bytes, label.as_deref());
        prop_assert!(text.len() <= bytes.len() * 3 + 3);
    }
}
