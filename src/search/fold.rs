//! Words as search sees them: without case, accents, and the difference between kinds of
//! quotation marks, dashes and spaces.
//!
//! Linear in the length of the text; spans are in bytes.

use crate::text::span::Span;

/// Base letters of U+00C0 to U+024F, `.` where there is none or more than one
/// (from UnicodeData's decompositions, and stroked letters to their plain ones).
const LATIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccdddd\
eeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuu\
wwyyyzzzzzzsbb....o..dd...eeeffg...ikkl..nnooo..pp.....ttttuu..yyzz......................aaiioouuuuuuuuuu\
eaaaa..ggggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyy.........l.....bu\
...........";

/// Base letters of U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmm\
nnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.sss..\
aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy";

/// Calls `see` with each word of `text` in order: where it stands, and its folded form.
///
/// Hyphens and dashes separate words; apostrophes inside a word and the ending `'s` are dropped, as
/// are commas in numbers; `U.S.` is `us`. An ideograph is a word of its own.
pub fn each_word(text: &str, mut see: impl FnMut(Span, &str)) {
    let bytes = text.as_bytes();
    let mut word = String::with_capacity(32);
    let mut start = 0;
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_alphanumeric() {
            if word.is_empty() {
                start = at;
            }
            word.push(char::from(byte.to_ascii_lowercase()));
            at += 1;
            continue;
        }
        let Some(c) = text[at..].chars().next() else {
            break;
        };
        let next = at + c.len_utf8();
        if !c.is_ascii() && (c.is_alphanumeric() || is_combining(c)) {
            if is_ideograph(c) {
                end_word(&mut word, start, at, &mut see);
                word.push(c);
                end_word(&mut word, at, next, &mut see);
            } else if !is_combining(c) {
                if word.is_empty() {
                    start = at;
                }
                push_folded(c, &mut word);
            }
            at = next;
            continue;
        }
        if word.is_empty() {
            at = next;
            continue;
        }
        match joint(c, &word, &text[start..at], &text[next..]) {
            Joint::Drop => at = next,
            Joint::Keep => {
                word.push(c);
                at = next;
            }
            Joint::Possessive => {
                end_word(&mut word, start, at, &mut see);
                at = next + 1;
            }
            Joint::None => {
                end_word(&mut word, start, at, &mut see);
                at = next;
            }
        }
    }
    end_word(&mut word, start, bytes.len(), &mut see);
}

/// Returns the words of `text`, folded, with a space between them.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each_word(text, |_, word| {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    });
    folded
}

enum Joint {
    Drop,
    Keep,
    Possessive,
    None,
}

/// What a character that is no letter does between `written` (folded: `word`) and `rest`.
fn joint(c: char, word: &str, written: &str, rest: &str) -> Joint {
    let next = rest.chars().next();
    match c {
        '\'' | '’' | 'ʼ' => {
            let after_s = rest.strip_prefix(['s', 'S']).map(|rest| {
                !rest
                    .chars()
                    .next()
                    .is_some_and(|after| after.is_alphanumeric())
            });
            match after_s {
                Some(true) => Joint::Possessive,
                _ if next.is_some_and(char::is_alphanumeric) => Joint::Drop,
                _ => Joint::None,
            }
        }
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' => Joint::Drop,
        '.' | ',' if word.ends_with(|last: char| last.is_ascii_digit()) => {
            match (c, next.is_some_and(|n| n.is_ascii_digit())) {
                (_, false) => Joint::None,
                ('.', true) => Joint::Keep,
                (_, true) => Joint::Drop,
            }
        }
        // An initialism has a full stop after each letter: the one before this is two bytes back.
        '.' if next.is_some_and(char::is_alphabetic) => {
            let single = written
                .bytes()
                .rev()
                .nth(1)
                .is_none_or(|before| before == b'.');
            let after_next = rest.chars().nth(1);
            if single && !after_next.is_some_and(char::is_alphanumeric) {
                Joint::Drop
            } else {
                Joint::None
            }
        }
        _ => Joint::None,
    }
}

fn end_word(word: &mut String, start: usize, end: usize, see: &mut impl FnMut(Span, &str)) {
    if !word.is_empty() {
        see(Span::new(start, end), word);
        word.clear();
    }
}

fn push_folded(c: char, word: &mut String) {
    let code = c as usize;
    let base = match code {
        0xc0..=0x24f => LATIN.as_bytes().get(code - 0xc0),
        0x1e00..=0x1eff => LATIN_ADDITIONAL.as_bytes().get(code - 0x1e00),
        _ => None,
    };
    match (base, c) {
        (Some(base), _) if *base != b'.' => word.push(char::from(*base)),
        (_, 'ß' | 'ẞ') => word.push_str("ss"),
        (_, 'æ' | 'Æ' | 'ǽ' | 'Ǽ') => word.push_str("ae"),
        (_, 'œ' | 'Œ') => word.push_str("oe"),
        (_, 'þ' | 'Þ') => word.push_str("th"),
        (_, 'ĳ' | 'Ĳ') => word.push_str("ij"),
        (_, 'ŀ' | 'Ŀ') => word.push('l'),
        // Full-width digits and letters.
        (_, '\u{ff10}'..='\u{ff5a}') => {
            let plain = char::from_u32(code as u32 - 0xfee0).unwrap_or(c);
            word.push(plain.to_ascii_lowercase());
        }
        _ => word.extend(c.to_lowercase()),
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}
