//! Full stops that do not end a sentence, and hyphens that do not part words.

/// Abbreviations that the name or the number they belong to follows.
const BEFORE_NAME: &[&str] = &[
    "adm", "approx", "apr", "art", "aug", "brig", "ca", "capt", "cf", "cmdr", "col", "dec", "det",
    "dr", "drs", "e.g", "eng", "ex", "feb", "fig", "fr", "gen", "gov", "hon", "i.e", "insp", "jan",
    "jul", "jun", "lieut", "lt", "maj", "mar", "messrs", "mgr", "mr", "mrs", "ms", "mt", "mx",
    "no", "nos", "nov", "oct", "op", "p", "pp", "pres", "prof", "pvt", "rep", "reps", "rev", "rs",
    "sec", "sen", "sens", "sep", "sept", "sgt", "sr", "st", "ste", "sub", "supt", "v", "viz",
    "vol", "vs",
];

/// Abbreviations that may end a sentence.
const AFTER_NAME: &[&str] = &[
    "a.m", "b.c", "bros", "co", "corp", "d.c", "dept", "est", "etc", "inc", "jr", "ltd", "mass",
    "calif", "ph.d", "p.m", "plc", "pty", "sdn", "bhd", "univ", "ave", "blvd", "ext", "al",
];

/// What words that start a sentence start with; after an abbreviation, little else does.
const STARTERS: &[&str] = &[
    "a",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "another",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "during",
    "each",
    "for",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "is",
    "it",
    "its",
    "last",
    "many",
    "meanwhile",
    "most",
    "my",
    "not",
    "now",
    "of",
    "on",
    "one",
    "others",
    "our",
    "she",
    "since",
    "so",
    "some",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "two",
    "under",
    "until",
    "we",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "with",
    "yet",
    "you",
    "your",
];

const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "info", "io", "ai", "tv", "uk", "co", "in", "cn", "ng",
    "za", "ke", "au", "nz", "ca", "de", "fr", "eu", "ru", "jp", "br", "html", "pdf", "txt", "js",
];

const PREFIXES: &[&str] = &[
    "anti", "co", "counter", "cross", "e", "ex", "extra", "inter", "intra", "mega", "meta",
    "micro", "mid", "mini", "multi", "neo", "non", "over", "post", "pre", "pro", "proto", "pseudo",
    "re", "semi", "socio", "sub", "super", "trans", "ultra", "un", "under", "uber",
];

/// Says whether the hyphen after `before` is inside a word: `e-mail`, `non-profit`.
pub(crate) fn is_prefix(before: &str) -> bool {
    contains(PREFIXES, before)
}

/// Says whether `word`, without its full stop, is always followed by what it belongs to.
pub(crate) fn precedes_name(word: &str) -> bool {
    contains(BEFORE_NAME, word)
}

/// Says whether `word` is one that often starts a sentence.
pub(crate) fn starts_sentence(word: &str) -> bool {
    contains(STARTERS, word)
}

/// Says whether the full stop between `before` (letters and dots) and `after` belongs to the word.
pub(crate) fn keeps_stop(before: &str, after: &str) -> bool {
    let next = after.chars().next();
    if next.is_some_and(char::is_alphabetic) {
        let tail = before.rsplit('.').next().unwrap_or_default();
        let part = after
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        return is_letter_or_two(tail, before) || contains(DOMAINS, part) && is_lower(part);
    }
    is_abbreviation(before, after)
}

/// Says whether `word`, which a full stop follows, is an abbreviation; `after` is what comes next.
pub(crate) fn is_abbreviation(word: &str, after: &str) -> bool {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) => {
            // `J. Smith`, but not `vitamin C.` at the end
            let next = after.trim_start().chars().next();
            only.is_uppercase() && next.is_some_and(|c| c.is_uppercase() || c == ',')
                || word == "c" && next.is_some_and(char::is_numeric)
                || contains(BEFORE_NAME, word)
        }
        (Some(_), Some(_)) if word.contains('.') => {
            word.split('.')
                .all(|part| (1..=2).contains(&part.chars().count()))
                || contains(AFTER_NAME, word)
        }
        _ => {
            // `no`, `mar` and `sub` are words as well: the number or name must follow
            let next = after.trim_start().chars().next();
            contains(AFTER_NAME, word)
                && !matches!(word, "mass" | "Al" | "AL" | "est" | "ave" | "co" | "ext")
                || contains(BEFORE_NAME, word)
                    && next.is_some_and(|c| c.is_uppercase() || c.is_numeric() || c == ',')
                    && (word.starts_with(char::is_uppercase) || is_unmistakable(word))
        }
    }
}

fn is_unmistakable(word: &str) -> bool {
    !matches!(
        word,
        "no" | "mar"
            | "sub"
            | "art"
            | "det"
            | "ex"
            | "fig"
            | "gen"
            | "jun"
            | "dec"
            | "op"
            | "rep"
            | "reps"
            | "sec"
            | "hon"
    )
}

fn is_letter_or_two(tail: &str, before: &str) -> bool {
    let n = tail.chars().count();
    n == 1 || n == 2 && before.contains('.') || tail == "Ph"
}

fn is_lower(part: &str) -> bool {
    part.chars().all(char::is_lowercase)
}

fn contains(words: &[&str], word: &str) -> bool {
    word.len() <= 8 && words.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}
