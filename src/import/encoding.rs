//! Bytes → text, in whatever encoding they are.
//!
//! A byte order mark goes before what is declared, and that before a guess. What is declared is not believed where
//! the bytes say otherwise: browsers save pages as UTF-8 and leave the old declaration in them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::read::{Warning, WarningKind};

/// A text, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding's name in the Encoding Standard.
    pub encoding: &'static str,
    /// Whether nothing that could be true said which encoding it is.
    pub is_guessed: bool,
    /// Whether there were bytes that are no characters in this encoding; they became U+FFFD.
    pub has_replaced: bool,
}

impl Decoded {
    /// Returns what a reader should know of it.
    pub fn warnings(&self) -> Vec<Warning> {
        [
            (self.is_guessed, WarningKind::EncodingGuessed),
            (self.has_replaced, WarningKind::NotUtf8),
        ]
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, kind)| Warning { kind, span: None })
        .collect()
    }
}

/// How many bytes at the start may hold a declaration. Browsers look at 1024; pages are not always that tidy.
const DECLARED_WITHIN: usize = 8192;

/// How many characters of more than one byte must be right in UTF-8 for each that is wrong, for the text to be
/// UTF-8 that is damaged, and not something else.
const RIGHT_FOR_WRONG: usize = 10;

/// With fewer characters that are right in UTF-8, a text that is declared in another encoding may be that.
const LEAST_UTF_8: usize = 4;

/// Decodes `bytes`. `declared` is the label that came beside them, such as the `charset` of an HTTP header.
///
/// ```
/// let read = dateline::import::encoding::decode(b"<meta charset=windows-1252>\x93Yes\x94", None);
/// assert_eq!(read.text, "<meta charset=windows-1252>“Yes”");
/// assert!(!read.is_guessed);
/// ```
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return decoded(encoding, &bytes[length..], false);
    }
    if let Some(encoding) = wide(bytes) {
        return decoded(encoding, bytes, true);
    }
    let declared = declared
        .and_then(|label| Encoding::for_label(label.as_bytes()))
        .or_else(|| declaration(bytes));
    let (right, wrong) = in_utf_8(bytes);
    match declared {
        _ if right + wrong == 0 && !bytes.contains(&0x1b) => decoded(UTF_8, bytes, false),
        Some(encoding) if encoding == UTF_8 && wrong == 0 => decoded(UTF_8, bytes, false),
        _ if right >= LEAST_UTF_8 && right >= RIGHT_FOR_WRONG * wrong => {
            decoded(UTF_8, bytes, false)
        }
        Some(encoding) if encoding != UTF_8 => decoded(encoding, bytes, false),
        None if wrong == 0 && right > 0 => decoded(UTF_8, bytes, false),
        _ => decoded(guess(bytes), bytes, true),
    }
}

fn decoded(encoding: &'static Encoding, bytes: &[u8], is_guessed: bool) -> Decoded {
    let (text, has_replaced) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
        is_guessed,
        has_replaced,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Recognises UTF-16 without a mark by the half of its bytes that are zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(1024) & !1];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|b| **b == 0);
    let (even, odd, half) = (zeros(0).count(), zeros(1).count(), start.len() / 2);
    if half < 2 {
        None
    } else if odd * 4 > half * 3 && even == 0 {
        Some(UTF_16LE)
    } else if even * 4 > half * 3 && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Counts the characters beyond ASCII that are right in UTF-8, and the sequences that are wrong. One that is cut off
/// at the end is neither.
fn in_utf_8(mut bytes: &[u8]) -> (usize, usize) {
    let beyond = |bytes: &[u8]| bytes.iter().filter(|byte| **byte >= 0xc0).count();
    let (mut right, mut wrong) = (0, 0);
    loop {
        match std::str::from_utf8(bytes) {
            Ok(_) => return (right + beyond(bytes), wrong),
            Err(error) => {
                right += beyond(&bytes[..error.valid_up_to()]);
                let Some(length) = error.error_len() else {
                    return (right, wrong);
                };
                wrong += 1;
                bytes = &bytes[error.valid_up_to() + length..];
            }
        }
    }
}

/// Finds the encoding that the start of a page or an XML file declares.
fn declaration(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(DECLARED_WITHIN)];
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let xml = start
        .trim_start()
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
        .and_then(|(inside, _)| value(inside, "encoding"));
    let label = xml.or_else(|| {
        let metas = start.split("<meta").skip(1);
        let mut insides = metas.filter_map(|rest| rest.split('>').next());
        insides.find_map(|inside| value(inside, "charset"))
    })?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // What could be read so far is no UTF-16, whatever it says.
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    Some(if is_wide { UTF_8 } else { encoding })
}

/// Returns what stands after `name=`, with or without quotation marks.
fn value<'t>(inside: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = inside.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    let end = rest.find(|c: char| matches!(c, '"' | '\'' | ';' | '/') || c.is_whitespace());
    Some(&rest[..end.unwrap_or(rest.len())]).filter(|label| !label.is_empty())
}
