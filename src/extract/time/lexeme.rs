//! Tokens as the grammar of time sees them.

use super::{lexicon, word::Word};
use crate::text::{
    span::Span,
    token::{Token, TokenKind},
};

/// One word, number or mark, or a part of a hyphenated one.
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
    /// Classifies `tokens`, splitting hyphenated ones that hold a word of time.
    pub(super) fn new(text: &'t str, tokens: &[Token]) -> Self {
        let mut all = Vec::with_capacity(tokens.len() + tokens.len() / 16);
        let mut end = 0;
        for token in tokens {
            let spaced = token.span.start > end || token.span.start == 0;
            end = token.span.end;
            push(&mut all, text, token, spaced);
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
        self.all.get(i).map_or("", |lexeme| lexeme.span.of(self.text))
    }

    /// Says whether lexeme `i` is written `word`, whatever the case.
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.written(i).eq_ignore_ascii_case(word)
    }

    /// Says whether nothing but a hyphen, or nothing at all, stands before lexeme `i`.
    pub(super) fn is_tight(&self, i: usize) -> bool {
        !self.at(i).spaced || self.at(i).joined
    }

    /// Returns the first lexeme that starts at byte `at` or after it.
    pub(super) fn first_from(&self, at: u32) -> usize {
        self.all.partition_point(|lexeme| lexeme.span.start < at)
    }
}

fn push(all: &mut Vec<Lexeme>, text: &str, token: &Token, spaced: bool) {
    let written = token.span.of(text);
    if token.kind == TokenKind::Mark {
        let mark = written.chars().next().map_or('.', fold_mark);
        all.push(lexeme(token.span, Word::Mark(mark), false, spaced));
        return;
    }
    let capital = written.starts_with(char::is_uppercase);
    if written.contains(['-', '‐']) {
        let from = all.len();
        push_parts(all, token.span, written, spaced);
        if !all[from..].iter().any(|part| is_of_time(part.word))
            && !all[from..].iter().all(|part| is_figure(part.word))
        {
            all.truncate(from);
            all.push(Lexeme { capital, ..lexeme(token.span, Word::Other, false, spaced) });
        }
        return;
    }
    push_part(all, token.span, written, false, spaced);
}

fn push_parts(all: &mut Vec<Lexeme>, span: Span, written: &str, spaced: bool) {
    let mut start = span.start as usize;
    for (n, part) in written.split(['-', '‐']).enumerate() {
        let width = if n == 0 { 0 } else { written[start - span.start as usize..].chars().next().map_or(0, char::len_utf8) };
        start += width;
        push_part(all, Span::new(start, start + part.len()), part, n > 0, spaced && n == 0);
        start += part.len();
    }
}

/// Pushes a part without hyphens; `5pm` and `10T15` are split further.
fn push_part(all: &mut Vec<Lexeme>, span: Span, written: &str, joined: bool, spaced: bool) {
    let digits = written.bytes().take_while(|b| b.is_ascii_digit()).count();
    let (start, end) = (span.start as usize, span.end as usize);
    if digits > 0 && digits < written.len() {
        let rest = &written[digits..];
        let middle = if rest.eq_ignore_ascii_case("am") || rest.eq_ignore_ascii_case("a.m") || rest.eq_ignore_ascii_case("a.m.") {
            Some(Word::Meridiem(false))
        } else if rest.eq_ignore_ascii_case("pm") || rest.eq_ignore_ascii_case("p.m") || rest.eq_ignore_ascii_case("p.m.") {
            Some(Word::Meridiem(true))
        } else {
            None
        };
        if let Some(middle) = middle {
            all.push(Lexeme { joined, ..lexeme(Span::new(start, start + digits), figure(&written[..digits]), false, spaced) });
            all.push(lexeme(Span::new(start + digits, end), middle, false, false));
            return;
        }
        if digits == 2 && rest.len() == 3 && rest.starts_with('T') && rest[1..].bytes().all(|b| b.is_ascii_digit()) {
            let t = start + digits;
            all.push(Lexeme { joined, ..lexeme(Span::new(start, t), figure(&written[..digits]), false, spaced) });
            all.push(lexeme(Span::new(t, t + 1), Word::IsoT, false, false));
            all.push(lexeme(Span::new(t + 1, end), figure(&rest[1..]), false, false));
            return;
        }
    }
    all.push(Lexeme {
        joined,
        capital: written.starts_with(char::is_uppercase),
        ..lexeme(span, classify(written), joined, spaced)
    });
}

fn lexeme(span: Span, word: Word, joined: bool, spaced: bool) -> Lexeme {
    Lexeme { span, word, capital: false, joined, spaced }
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
        Ok(lower) => lexicon::word(lower),
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
        if matches!(rest, "s" | "'s" | "’s") && written[..digits].ends_with('0') && (digits == 2 || digits == 4) {
            return head().map_or(Word::Other, Word::Decade);
        }
    }
    if rest.starts_with('.') {
        return dotted(written);
    }
    if rest.starts_with(',') && bytes.iter().all(|b| b.is_ascii_digit() || *b == b',') {
        let plain: String = written.chars().filter(char::is_ascii_digit).collect();
        return plain.parse().map_or(Word::Other, |value| Word::Figure(value, 0));
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

fn is_figure(word: Word) -> bool {
    matches!(word, Word::Figure(..) | Word::IsoT | Word::Nth(_) | Word::Decade(_) | Word::Meridiem(_))
}

/// Says whether a hyphenated word with this part in it is taken apart.
fn is_of_time(word: Word) -> bool {
    matches!(
        word,
        Word::Month(_) | Word::ShortMonth(_) | Word::Weekday(_) | Word::Unit(_) | Word::Units(_)
            | Word::Season(_) | Word::DayPart(_) | Word::Weekend | Word::Decade(_) | Word::Ago
            | Word::Mid | Word::HalfWord | Word::Fiscal | Word::IsoT | Word::Meridiem(_)
    ) || matches!(word, Word::Figure(1800..=2100, 4))
}
