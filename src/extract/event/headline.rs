//! A clause as a short headline: without its date, without what can be spared, no word left hanging.

use super::{
    attach::Told,
    clause::Clause,
    edges::{balance, capitalised, is_word, length, render, trim, without_brackets},
    phrase::join,
    prune::{is_below, prune},
    tree::Tree,
    verb::is_auxiliary,
    words::{Words, is_determiner, is_preposition, starts_clause},
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
    let first = *kept.first()?;
    if n_words < 2 || time.start == first && n_words < 4 {
        return None;
    }
    // "Pushed by the host on what …", "with primaries in five states": no clause was found.
    let opens = words.lower(first);
    let is_participle = opens.len() > 5
        && (opens.ends_with("ed") || opens.ends_with("ing"))
        && words.is_verb(first);
    if is_participle || !time.contains(&first) && (is_preposition(opens) || starts_clause(opens)) {
        return None;
    }
    Some(capitalised(&render(words, &kept)))
}

/// Makes a headline of the words that `tree` chose, which are numbered from the start of its sentence in `words`.
pub(super) fn of_phrase(
    words: &Words<'_>,
    tree: &Tree<'_>,
    told: &Told,
    dates: &[Range<usize>],
    mut tokens: Vec<usize>,
) -> Option<String> {
    let own = |tokens: &[usize]| -> Vec<usize> {
        tokens
            .iter()
            .map(|token| token - tree.tokens.start)
            .collect()
    };
    prune(tree, told, dates, &mut tokens, |tokens| {
        length(words, &own(tokens)) <= LONGEST
    });
    join(tree, &mut tokens);
    let verb = subject_first(tree, told, &mut tokens);
    let mut kept = own(&tokens);
    balance(words, &mut kept);
    trim(words, &mut kept);
    let mut is_cut = false;
    while length(words, &kept) > LONGEST_WHOLE {
        is_cut = true;
        kept.pop();
        trim(words, &mut kept);
    }
    balance(words, &mut kept);
    let opens = tree.tokens.start + *kept.first()?;
    if is_preposition(words.lower(opens - tree.tokens.start)) && tree.upos(opens) == "ADP" {
        return None;
    }
    let n_words = kept.iter().filter(|i| is_word(words.written(**i))).count();
    let mut text = render(words, &kept);
    if let Some(verb) = verb {
        // It opened the sentence.
        text = text.replacen(verb, &verb.to_lowercase(), 1);
    }
    let text = capitalised(&text);
    match (n_words, is_cut) {
        (0 | 1, _) => None,
        (_, true) => Some(text + " …"),
        (_, false) => Some(text),
    }
}

/// "Launched in June, the plan …": the plan launched. Returns the verb that no longer comes first.
fn subject_first<'d>(tree: &Tree<'d>, told: &Told, tokens: &mut [usize]) -> Option<&'d str> {
    let Told::Clause {
        predicate,
        subject: Some(subject),
    } = told
    else {
        return None;
    };
    let is_later = subject > predicate && tree.head(*subject) != *predicate;
    is_later.then(|| {
        tokens.sort_by_key(|token| !is_below(tree, *token, *subject));
        tree.written(*predicate)
    })
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
