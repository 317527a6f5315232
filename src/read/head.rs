//! The lines above the body: breadcrumb, title, byline, dates, labels.
//!
//! Each line is read as facts, as furniture of the page, or as text. Among the texts before the body
//! one is the title; a title is never made up, and an article that starts with its body has none.

use crate::{
    article::Metadata,
    read::{
        block::is_heading,
        dateline::dateline,
        fact::{self, Fact, Facts},
        name::{is_acronym, is_known_person, is_outlet, is_section, spaced, uncapped},
        wrap::Unit,
    },
};

/// What was found above the body, and which units are left for the body.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) stated: Metadata,
    /// Units of the body before the first unit of `rest`: a standfirst.
    pub(super) standfirst: Vec<Unit>,
    /// Index of the first unit after the head.
    pub(super) rest: usize,
}

/// No head has more lines.
const LONGEST: usize = 30;

/// How many lines may lie between a title or standfirst that reads like a sentence and the facts below it.
const FACTS_WITHIN: usize = 4;

/// How many lines of a head may read like a sentence: a title and a standfirst.
const MOST_RUNNING: usize = 2;

/// A title that reads like a sentence has at most this many words.
const LONGEST_SENTENCE: usize = 16;

/// A title with facts below it has at most this many words.
const LONGEST_TITLE: usize = 32;

/// Without facts below it, a first line of more words is a paragraph that lost its full stop.
const LONGEST_HEADLINE: usize = 20;

enum Line {
    Facts(Facts),
    Text,
}

/// Reads the head of `units`.
pub(super) fn head(units: &[Unit]) -> Head {
    let lines: Vec<Line> = classified(units);
    let mut head = Head::default();
    let mut texts = Vec::new();
    let mut facts = Facts::default();
    let mut last_facts = 0;
    for (n, line) in lines.iter().enumerate() {
        match line {
            Line::Facts(read) => {
                facts.add(read);
                last_facts = n;
            }
            Line::Text => texts.push(n),
        }
    }
    head.rest = lines.len();
    let mut candidates = texts.clone();
    candidates.retain(|n| {
        let text = spaced(&units[*n].text);
        let follows = texts.last() != Some(n);
        let short = text.split(' ').count() <= 3;
        if follows && short && is_section(&text) {
            facts.section.get_or_insert(if is_acronym(&text) {
                text
            } else {
                uncapped(&text)
            });
            return false;
        }
        if follows && is_outlet(&text) && text.split(' ').count() <= 4 {
            facts.outlet.get_or_insert((text, fact::NAMED));
            return false;
        }
        true
    });
    let nothing_else = lines.len() == units.len() && candidates.len() <= 1 && facts.title.is_none();
    let title = match facts.title.take() {
        Some(title) => Some(title),
        None if nothing_else
            || !candidates
                .first()
                .is_some_and(|n| is_title(&units[*n].text)) =>
        {
            None
        }
        None => Some(whole_title(units, &mut candidates)),
    };
    // What stands below the last facts belongs to the body as it is.
    let below = candidates.iter().copied().filter(|n| *n > last_facts).min();
    // Above a dateline, which begins the body, it is a standfirst.
    let dated = units
        .get(head.rest)
        .is_some_and(|unit| dateline(&unit.text).is_some());
    // So it is right below the title, where blank lines part the paragraphs.
    let spread =
        units[head.rest..].len() > 1 && units[head.rest..].iter().all(|unit| !unit.is_tight);
    let under_title = below.is_some_and(|n| n > 0 && units[n].is_tight && n + 1 == head.rest);
    let dated = dated || spread && under_title;
    if let Some(below) = below.filter(|_| !dated) {
        head.rest = below;
    }
    let repeated = |text: &str| title.as_deref() == Some(spaced(text).as_str());
    head.standfirst = candidates
        .iter()
        .filter(|n| **n < head.rest && !repeated(&units[**n].text))
        .map(|n| units[*n].clone())
        .collect();
    head.stated = facts.metadata();
    head.stated.title = title;
    head
}

/// Takes the title from the start of `candidates`, with the lines that it was broken into.
fn whole_title(units: &[Unit], candidates: &mut Vec<usize>) -> String {
    let mut at = candidates.remove(0);
    let mut title = spaced(&units[at].text);
    while candidates.first() == Some(&(at + 1))
        && units[at + 1].is_tight
        && units[at + 1].text.starts_with(char::is_lowercase)
    {
        at = candidates.remove(0);
        title.push(' ');
        title.push_str(&spaced(&units[at].text));
    }
    title
}

/// Reads units as long as they belong to the head.
fn classified(units: &[Unit]) -> Vec<Line> {
    let mut lines = Vec::new();
    let read: Vec<Option<Facts>> = units
        .iter()
        .take(LONGEST + FACTS_WITHIN)
        .map(|unit| fact::facts(&unit.text))
        .collect();
    let strong = |n: usize| {
        read.get(n)
            .and_then(Option::as_ref)
            .is_some_and(|facts| facts.strength == Fact::Strong)
    };
    let mut has_text = false;
    let mut n_running = 0;
    let mut after_reporting = false;
    for (n, unit) in units.iter().enumerate().take(LONGEST) {
        let place_follows = std::mem::replace(
            &mut after_reporting,
            unit.text.eq_ignore_ascii_case("reporting from"),
        );
        if place_follows && unit.text.split_whitespace().count() <= 3 {
            lines.push(Line::Facts(Facts::default()));
            continue;
        }
        let beside = n > 0 && strong(n - 1) || strong(n + 1);
        let line = match &read[n] {
            Some(facts) if facts.strength != Fact::Weak => Line::Facts(facts.clone()),
            // A name that is known, between the title and the body.
            Some(facts)
                if has_text && facts.authors.iter().any(|author| is_known_person(author)) =>
            {
                Line::Facts(facts.clone())
            }
            // A lone name above everything else is rather a title.
            Some(facts) if beside && (has_text || facts.outlet.is_some()) => {
                Line::Facts(facts.clone())
            }
            _ => {
                if is_running(&unit.text) {
                    let facts_follow = (n + 1..=n + FACTS_WITHIN).any(|at| {
                        let begins = units
                            .get(at)
                            .is_some_and(|unit| dateline(&unit.text).is_some());
                        begins
                            || strong(at)
                                && units[at + 1..].iter().any(|unit| is_running(&unit.text))
                    });
                    let may_be_head = n_running < MOST_RUNNING
                        && facts_follow
                        && unit.text.len() <= 300
                        && dateline(&unit.text).is_none();
                    if !may_be_head {
                        break;
                    }
                    n_running += 1;
                }
                has_text = true;
                Line::Text
            }
        };
        lines.push(line);
    }
    lines
}

/// Says whether `text` can be a title, above facts that make it one.
fn is_title(text: &str) -> bool {
    let n_words = text.split_whitespace().count();
    !is_running(text)
        || n_words <= LONGEST_SENTENCE
        || n_words <= LONGEST_TITLE && !text.ends_with('.')
}

/// Says whether `text` can only be a part of the body.
fn is_running(text: &str) -> bool {
    let n_words = text.split_whitespace().count();
    let open = text.len() <= 200
        && n_words <= LONGEST_HEADLINE
        && !text
            .trim_end_matches(['"', '”', '’', '\'', ')'])
            .ends_with(['.', ',', ';', ':', '…']);
    let headline = is_heading(text) || open || n_words <= LONGEST_SENTENCE && is_in_capitals(text);
    !headline || super::block::is_list_item(text) || dateline(text).is_some()
}

/// Says whether the longer words of `text` start with capitals, as in a title that ends with a full stop.
fn is_in_capitals(text: &str) -> bool {
    let long = || {
        text.split_whitespace()
            .filter(|word| word.chars().count() > 3)
    };
    let (n_long, n_capital) = (
        long().count(),
        long()
            .filter(|word| !word.starts_with(char::is_lowercase))
            .count(),
    );
    n_long >= 3 && 10 * n_capital >= 9 * n_long && !text.trim_end_matches('.').contains(". ")
}
