//! Tokens as the grammar of time sees them: hyphens join words, figures fall into their parts.

use super::{lexicon, word::Word};
use crate::text::{
    span::Span,
    token::{Token, TokenKind},
};

/// One word, number or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexeme {
    /// Where.
    pub span: Span,
    /// What.
    pub word: Word,
    /// Whether it starts with a capital.
    pub capital: bool,
    /// Whether it is joined to the one before by a hyphen.
    pub joined: bool,
    /// Whether white space, or nothing, stands before it.
    pub spaced: bool,
}

/// The lexemes of a text.
#[derive(Debug)]
pub(super) struct Lexemes<'t> {
    pub text: &'t str,
    all: Vec<Lexeme>,
}

const BEYOND: Lexeme = Lexeme {
    span: Span { start: 0, end: 0 },
    word: Word::Mark('.'),
    capital: false,
    joined: false,
    spaced: true,
};

impl<'t> Lexemes<'t> {
    /// Classifies `tokens`.
    pub(super) fn new(text: &'t str, tokens: &[Token]) -> Self {
        let mut all = Vec::with_capacity(tokens.len() + tokens.len() / 16);
        let (mut end, mut joined) = (0, false);
        for (n, token) in tokens.iter().enumerate() {
            let spaced = token.span.start > end || token.span.start == 0;
            end = token.span.end;
            let follows = tokens
                .get(n + 1)
                .is_some_and(|next| next.span.start == end && next.kind != TokenKind::Mark);
            // A hyphen between two words joins them; it is no lexeme of its own.
            if !spaced && follows && matches!(token.span.of(text), "-" | "‐" | "‑") {
                joined = true;
                continue;
            }
            push(&mut all, text, token, joined, spaced && !joined);
            joined = false;
        }
        Lexemes { text, all }
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns lexeme `i`; past the end, a full stop.
    pub(super) fn at(&self, i: usize) -> &Lexeme {
        self.all.get(i).unwrap_or(&BEYOND)
    }

    /// Returns what lexeme `i` is.
    pub(super) fn word(&self, i: usize) -> Word {
        self.at(i).word
    }

    /// Returns what the lexeme `n` before `i` is; before the first, a full stop.
    pub(super) fn before(&self, i: usize, n: usize) -> Word {
        i.checked_sub(n).map_or(Word::Mark('.'), |at| self.word(at))
    }

    /// Returns lexeme `i` as it is written.
    pub(super) fn written(&self, i: usize) -> &'t str {
        self.all
            .get(i)
            .map_or("", |lexeme| lexeme.span.of(self.text))
    }

    /// Says whether lexeme `i` is written `word`, whatever the case.
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.written(i).eq_ignore_ascii_case(word)
    }

    /// Says whether nothing but a hyphen, or nothing at all, stands before lexeme `i`.
    pub(super) fn is_tight(&self, i: usize) -> bool {
        !self.at(i).spaced || self.at(i).joined
    }
}

fn push(all: &mut Vec<Lexeme>, text: &str, token: &Token, joined: bool, spaced: bool) {
    let written = token.span.of(text);
    if token.kind == TokenKind::Mark {
        let mark = written.chars().next().map_or('.', fold_mark);
        all.push(lexeme(token.span, Word::Mark(mark), spaced));
        return;
    }
    if token.kind == TokenKind::Number && written.contains(['-', '/', ':']) {
        push_parts(all, token.span, written, joined, spaced);
        return;
    }
    // `mid-1990s` is one token
    if let Some((prefix, rest)) = written.split_once('-')
        && matches!(classify(prefix), Word::Mid | Word::Post | Word::Pre)
    {
        let at = token.span.start as usize + prefix.len();
        let capital = written.starts_with(char::is_uppercase);
        all.push(Lexeme {
            joined,
            capital,
            ..lexeme(
                Span::new(token.span.start as usize, at),
                classify(prefix),
                spaced,
            )
        });
        all.push(Lexeme {
            joined: true,
            capital: rest.starts_with(char::is_uppercase),
            ..lexeme(
                Span::new(at + 1, token.span.end as usize),
                classify(rest),
                false,
            )
        });
        return;
    }
    // "Oct.23"
    if let Some((month, day)) = written.split_once('.')
        && day.starts_with(|c: char| c.is_ascii_digit())
        && matches!(classify(month), Word::Month(_) | Word::ShortMonth(_))
    {
        let at = token.span.start as usize + month.len() + 1;
        all.push(Lexeme {
            joined,
            capital: written.starts_with(char::is_uppercase),
            ..lexeme(
                Span::new(token.span.start as usize, at),
                classify(month),
                spaced,
            )
        });
        all.push(lexeme(
            Span::new(at, token.span.end as usize),
            classify(day),
            false,
        ));
        return;
    }
    all.push(Lexeme {
        joined,
        capital: written.starts_with(char::is_uppercase) || is_brand(written),
        ..lexeme(token.span, classify(written), spaced)
    });
}

/// Says whether `written` is a name like `iPhone`.
fn is_brand(written: &str) -> bool {
    let bytes = written.as_bytes();
    bytes.len() > 3 && bytes[0].is_ascii_lowercase() && bytes[1].is_ascii_uppercase()
}

/// Pushes the parts of `2024-03-08T15:01` and `3/4/2024`; hyphens join, the other marks are lexemes.
fn push_parts(all: &mut Vec<Lexeme>, span: Span, written: &str, joined: bool, spaced: bool) {
    let (mut joined, mut spaced) = (joined, spaced);
    let mut start = 0;
    while start < written.len() {
        let rest = &written[start..];
        let length = rest
            .find(['-', '/', ':', 'T', 'Z'])
            .unwrap_or(rest.len())
            .max(1);
        let part = &rest[..length];
        let at = span.start as usize + start;
        start += length;
        let word = match part {
            "-" => {
                joined = true;
                continue;
            }
            "/" | ":" => Word::Mark(part.chars().next().unwrap_or('/')),
            "T" => Word::IsoT,
            "Z" => Word::Zone,
            _ => classify(part),
        };
        all.push(Lexeme {
            joined,
            ..lexeme(Span::new(at, at + length), word, spaced)
        });
        (joined, spaced) = (false, false);
    }
}

fn lexeme(span: Span, word: Word, spaced: bool) -> Lexeme {
    Lexeme {
        span,
        word,
        capital: false,
        joined: false,
        spaced,
    }
}

fn fold_mark(mark: char) -> char {
    match mark {
        '–' | '—' | '−' | '‑' | '‐' => '-',
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        _ => mark,
    }
}

fn classify(written: &str) -> Word {
    if written.starts_with(|c: char| c.is_ascii_digit()) {
        return number(written);
    }
    // No word of the lexicon is longer.
    if written.len() > 16 {
        return Word::Other;
    }
    let mut lower = [0; 16];
    let lower = &mut lower[..written.len()];
    lower.copy_from_slice(written.as_bytes());
    lower.make_ascii_lowercase();
    match std::str::from_utf8(lower) {
        Ok("o’clock") => Word::OClock,
        Ok("'s" | "’s") => Word::Possessive,
        Ok(lower) => match lexicon::word(lower) {
            Word::Other => lower.strip_suffix('.').map_or(Word::Other, lexicon::word),
            word => word,
        },
        Err(_) => Word::Other,
    }
}

fn number(written: &str) -> Word {
    let bytes = written.as_bytes();
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    if digits == bytes.len() {
        return figure(written);
    }
    let rest = &written[digits..];
    let head = || written[..digits].parse::<u32>().ok();
    if digits <= 4 {
        if matches!(rest, "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH") {
            return head().map_or(Word::Other, Word::Nth);
        }
        if matches!(rest, "s" | "'s" | "’s")
            && written[..digits].ends_with('0')
            && (digits == 2 || digits == 4)
        {
            return head().map_or(Word::Other, Word::Decade);
        }
    }
    if rest.starts_with('.') {
        return dotted(written);
    }
    if rest.starts_with(',') && bytes.iter().all(|b| b.is_ascii_digit() || *b == b',') {
        let plain: String = written.chars().filter(char::is_ascii_digit).collect();
        return plain
            .parse()
            .map_or(Word::Other, |value| Word::Figure(value, 0));
    }
    Word::Other
}

fn figure(written: &str) -> Word {
    match (written.parse(), u8::try_from(written.len())) {
        (Ok(value), Ok(n)) => Word::Figure(value, n),
        _ => Word::Other,
    }
}

fn dotted(written: &str) -> Word {
    let mut parts = written.split('.');
    let mut next = || parts.next().map(|part| part.parse::<u16>().ok());
    match (next(), next(), next(), next()) {
        (Some(Some(a)), Some(Some(b)), Some(Some(c)), None) => Word::Dotted([a, b, c]),
        (Some(Some(whole)), Some(Some(fraction)), None, None) if fraction < 100 => {
            let one_figure = written.len() - written.find('.').unwrap_or(0) == 2;
            let fraction = u32::from(fraction) * if one_figure { 10 } else { 1 };
            Word::Decimal(u32::from(whole) * 100 + fraction)
        }
        _ => Word::Other,
    }
}
