//! The ends of a headline and its marks: nothing hangs, nothing stays open.

use super::{
    verb::is_auxiliary,
    words::{Words, is_determiner, is_preposition},
};

/// Words that no headline ends with.
fn hangs_at_end(word: &str) -> bool {
    is_preposition(word)
        || is_auxiliary(word)
        || is_determiner(word)
            && !matches!(
                word,
                "this" | "that" | "these" | "those" | "her" | "some" | "any"
            )
        || matches!(
            word,
            "and"
                | "or"
                | "but"
                | "which"
                | "who"
                | "when"
                | "where"
                | "while"
                | "also"
                | "than"
                | "if"
                | "whether"
                | "be"
                | "what"
                | "how"
                | "why"
                | "very"
                | "more"
                | "saying"
                | "adding"
                | "noting"
                | "claiming"
                | "warning"
                | "arguing"
                | "telling"
        )
        || !word.contains(char::is_alphanumeric)
            && !matches!(word, "\"" | "”" | "’" | "'" | "%" | ")")
}

/// Words that no headline starts with.
fn hangs_at_start(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "and"
            | "or"
            | "but"
            | "so"
            | "yet"
            | "that"
            | "then"
            | "also"
            | "however"
            | "meanwhile"
            | "moreover"
            | "besides"
            | "therefore"
            | "thus"
            | "still"
            | "indeed"
            | "while"
            | "as"
            | "because"
            | "after"
            | "when"
            | "although"
            | "though"
            | "whereas"
            | "such"
            | "which"
            | "earlier"
            | "later"
    ) || !word.starts_with(|c: char| {
        c.is_alphanumeric() || matches!(c, '"' | '“' | '\'' | '‘' | '$' | '£' | '€')
    })
}

/// Says whether the last word is the subject of a clause that was left out: "brings it back to where it".
fn is_left_behind(words: &Words<'_>, kept: &[usize]) -> bool {
    let [.., before, last] = kept else {
        return false;
    };
    match words.lower(*last) {
        "he" | "she" | "they" | "we" | "i" => true,
        "it" | "you" | "there" => {
            before + 1 < *last || matches!(words.lower(*before), "what" | "where" | "than" | "as")
        }
        _ => false,
    }
}

/// Leaves out words at the ends that no headline starts or ends with.
pub(super) fn trim(words: &Words<'_>, kept: &mut Vec<usize>) {
    while kept
        .last()
        .is_some_and(|last| hangs_at_end(words.lower(*last)) || is_left_behind(words, kept))
    {
        kept.pop();
    }
    let start = kept
        .iter()
        .position(|i| !hangs_at_start(words.lower(*i)))
        .unwrap_or(kept.len());
    kept.drain(..start);
}

/// Leaves out what stands in brackets.
pub(super) fn without_brackets(words: &Words<'_>, kept: &mut Vec<usize>) {
    let mut depth = 0usize;
    kept.retain(|i| match words.lower(*i) {
        "(" | "[" => {
            depth += 1;
            false
        }
        ")" | "]" => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
}

/// Leaves out quotation marks that have no partner; one that only the end cut off is put back.
pub(super) fn balance(words: &Words<'_>, kept: &mut Vec<usize>) {
    if let Some(last) = kept.last().copied() {
        let mut after = last + 1;
        while matches!(words.lower(after), "," | ".") {
            after += 1;
        }
        let marks = |kept: &[usize], mark: &str| {
            kept.iter()
                .filter(|i| words.lower(**i) == mark && (words.is_spaced(**i) || mark != "'"))
                .count()
        };
        let closes = match words.lower(after) {
            mark @ ("'" | "\"") => marks(kept, mark) % 2 == 1,
            "”" => marks(kept, "“") > marks(kept, "”"),
            "’" => marks(kept, "‘") > marks(kept, "’"),
            _ => false,
        };
        if closes {
            kept.push(after);
        }
    }
    for (open, close) in [
        ("\"", "\""),
        ("“", "”"),
        ("‘", "’"),
        ("(", ")"),
        ("'", "'"),
        ("``", "''"),
    ] {
        let n_open = kept.iter().filter(|i| words.lower(**i) == open).count();
        let n_close = kept.iter().filter(|i| words.lower(**i) == close).count();
        let paired = if open == close {
            n_open % 2 == 0
        } else {
            n_open == n_close
        };
        if !paired {
            // An apostrophe after a word is no quotation mark.
            kept.retain(|i| {
                let word = words.lower(*i);
                word != open && word != close || matches!(word, "'" | "’") && !words.is_spaced(*i)
            });
        }
    }
}

/// Says whether `word` is no mark.
pub(super) fn is_word(word: &str) -> bool {
    word.starts_with(char::is_alphanumeric)
}

/// Returns how many characters the words take.
pub(super) fn length(words: &Words<'_>, kept: &[usize]) -> usize {
    kept.iter()
        .map(|i| words.written(*i).chars().count() + usize::from(words.is_spaced(*i)))
        .sum()
}

/// Joins the words as the text does; one space where some are left out.
pub(super) fn render(words: &Words<'_>, kept: &[usize]) -> String {
    let mut text = String::new();
    let mut before: Option<usize> = None;
    for &i in kept {
        let space = match before {
            None => false,
            Some(before) if before + 1 == i => words.is_spaced(i),
            // A mark that the text joins to the word before stays joined.
            Some(_) => words.is_spaced(i) || words.written(i).starts_with(char::is_alphanumeric),
        };
        if space {
            text.push(' ');
        }
        text.push_str(words.written(i));
        before = Some(i);
    }
    text
}

/// Writes the first letter of `text` as a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
