//! A clause as a short headline: without its date, without what can be spared, no word left hanging.

use super::{
    clause::Clause,
    verb::is_auxiliary,
    words::{Words, is_determiner, is_preposition},
};
use std::ops::Range;

/// How long a headline may be, in characters. Longer ones touch their neighbours on the timeline.
const LONGEST: usize = 80;
/// How long it may be where a shorter one would break off inside a phrase.
const LONGEST_WHOLE: usize = 90;

/// Makes a headline of `clause`; `None` if nothing that tells something is left.
pub(super) fn headline(words: &Words<'_>, clause: &Clause, time: &Range<usize>) -> Option<String> {
    let mut kept = without_time(words, &clause.words, time);
    balance(words, &mut kept);
    trim(words, &mut kept);
    shorten(words, clause, time, &mut kept);
    without_brackets(words, &mut kept);
    trim(words, &mut kept);
    balance(words, &mut kept);
    trim(words, &mut kept);
    let n_words = kept
        .iter()
        .filter(|i| is_word(words.written(**i)) && !time.contains(*i))
        .count();
    if n_words < 2 || time.start == *kept.first()? && n_words < 4 {
        return None;
    }
    let text = render(words, &kept);
    let mut chars = text.chars();
    let first = chars.next()?;
    Some(first.to_uppercase().chain(chars).collect())
}

/// Leaves out the date with its preposition, unless the clause needs it.
fn without_time(words: &Words<'_>, clause: &[usize], time: &Range<usize>) -> Vec<usize> {
    let before = time
        .start
        .checked_sub(1)
        .filter(|before| clause.contains(before));
    let preposition = before.map_or("", |before| words.lower(before));
    let is_subject = before.is_none() && words.is_verb(time.end);
    let belongs = is_determiner(preposition)
        || matches!(words.lower(time.end), "'s" | "’s" | "-" | "to")
        || matches!(
            preposition,
            "since"
                | "until"
                | "till"
                | "before"
                | "after"
                | "from"
                | "between"
                | "through"
                | "than"
                | "of"
                | "and"
                | "or"
                | "to"
                | "for"
                | "is"
                | "was"
                | "be"
                | "-"
                | "as"
        )
        || is_subject;
    if belongs {
        return clause.to_vec();
    }
    let spared = if matches!(
        preposition,
        "on" | "in"
            | "at"
            | "by"
            | "during"
            | "within"
            | "throughout"
            | "around"
            | "about"
            | "over"
    ) {
        time.start - 1..time.end
    } else {
        time.clone()
    };
    clause
        .iter()
        .copied()
        .filter(|i| !spared.contains(i))
        .collect()
}

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
            | "which"
            | "earlier"
            | "later"
    ) || !word.starts_with(|c: char| {
        c.is_alphanumeric() || matches!(c, '"' | '“' | '\'' | '‘' | '$' | '£' | '€')
    })
}

fn trim(words: &Words<'_>, kept: &mut Vec<usize>) {
    while kept
        .last()
        .is_some_and(|last| hangs_at_end(words.lower(*last)))
    {
        kept.pop();
    }
    let start = kept
        .iter()
        .position(|i| !hangs_at_start(words.lower(*i)))
        .unwrap_or(kept.len());
    kept.drain(..start);
}

/// Leaves out what can be spared until the headline is short: the subject's attributes, the last
/// attributes, the first words of a long name.
fn shorten(words: &Words<'_>, clause: &Clause, time: &Range<usize>, kept: &mut Vec<usize>) {
    let longest = if clause.nominal {
        LONGEST_WHOLE
    } else {
        LONGEST
    };
    let too_long = |kept: &[usize]| length(words, kept) > longest;
    let verb_at = |kept: &[usize]| kept.iter().position(|i| words.is_verb(*i)).unwrap_or(0);
    if clause.nominal && too_long(kept) {
        shorten_name(words, kept, verb_at(kept));
    }
    // The end first, as long as verb and object stay; then the subject.
    while too_long(kept) {
        let verb = verb_at(kept);
        let Some(cut) = last_attribute(words, &kept[verb..], 3).map(|cut| verb + cut) else {
            break;
        };
        kept.truncate(cut);
        trim(words, kept);
    }
    while too_long(kept) {
        let verb = verb_at(kept);
        let Some(cut) = last_attribute(words, &kept[..verb], 1) else {
            break;
        };
        kept.drain(cut..verb);
    }
    if too_long(kept) {
        let verb = verb_at(kept);
        let time_first = kept.first().is_some_and(|first| time.contains(first));
        if verb > 4 && !time_first {
            shorten_name(words, kept, verb);
        }
    }
    while length(words, kept) > LONGEST_WHOLE {
        kept.pop();
        trim(words, kept);
    }
}

/// Where the last preposition, conjunction or clause starts in `kept`, not before word `from`.
fn last_attribute(words: &Words<'_>, kept: &[usize], from: usize) -> Option<usize> {
    (from..kept.len()).rev().find(|n| {
        let word = words.lower(kept[*n]);
        let before = words.lower(kept[*n - 1]);
        // "a series of tweets saying", but not "avoided taking"
        let participle = word.len() > 5
            && word.ends_with("ing")
            && !(is_preposition(before)
                || is_determiner(before)
                || words.is_verb(kept[*n - 1])
                || is_auxiliary(before)
                || matches!(before, "be" | "been" | "and"));
        is_preposition(word)
            || participle
            || matches!(
                word,
                "and"
                    | "or"
                    | "which"
                    | "who"
                    | "that"
                    | "when"
                    | "where"
                    | "because"
                    | "while"
                    | "what"
                    | "how"
                    | "why"
                    | "if"
                    | "whether"
            )
    })
}

/// Leaves out the first words of the longest name before word `verb`, most of all those before a bracket.
fn shorten_name(words: &Words<'_>, kept: &mut Vec<usize>, verb: usize) {
    let is_name = |i: usize| {
        words.written(i).starts_with(|c: char| c.is_uppercase()) || words.lower(i) == "-"
    };
    // A bracket within a name is a seam.
    if let Some(open) = kept[..verb].iter().position(|i| words.lower(*i) == "(")
        && let Some(close) = kept[open..verb]
            .iter()
            .position(|i| words.lower(*i) == ")")
            .map(|n| open + n)
    {
        let follows = kept.get(close + 1).is_some_and(|i| is_name(*i));
        let from = (0..open)
            .rev()
            .take_while(|n| is_name(kept[*n]))
            .last()
            .unwrap_or(open);
        let from = if follows { from } else { open };
        let ordinal = from > 0
            && matches!(
                words.lower(kept[from - 1]),
                "first" | "second" | "third" | "fourth" | "fifth"
            );
        kept.drain(if ordinal && follows { from - 1 } else { from }..=close);
    }
    let verb = kept.iter().position(|i| words.is_verb(*i)).unwrap_or(0);
    let (mut best, mut start) = (0..0, 0);
    let names = kept.iter().take(verb).map(|i| is_name(*i));
    for (n, name) in names.chain([false]).enumerate() {
        if !name {
            if n - start > best.len() {
                best = start..n;
            }
            start = n + 1;
        }
    }
    let mut from = best.start;
    while best.end - from > 2 && length(words, kept) > LONGEST + 6 {
        kept.remove(best.start);
        from += 1;
    }
}

/// Leaves out what stands in brackets.
fn without_brackets(words: &Words<'_>, kept: &mut Vec<usize>) {
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
fn balance(words: &Words<'_>, kept: &mut Vec<usize>) {
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

fn is_word(word: &str) -> bool {
    word.starts_with(char::is_alphanumeric)
}

fn length(words: &Words<'_>, kept: &[usize]) -> usize {
    kept.iter()
        .map(|i| words.written(*i).chars().count() + usize::from(words.is_spaced(*i)))
        .sum()
}

/// Joins the words as the text does; one space where some are left out.
fn render(words: &Words<'_>, kept: &[usize]) -> String {
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
