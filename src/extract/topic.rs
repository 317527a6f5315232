//! What an article is about: its key phrases.
//!
//! Candidates are noun phrases without names, counted by their base form. They are weighed with the C-value
//! (Frantzi, Ananiadou and Mima, “Automatic recognition of multi-word terms”, 2000): a phrase counts for its
//! length and for how often it stands alone, not inside a longer one; single words by the variant of
//! Barrón-Cedeño et al. (“An improved automatic term recognition method for Spanish”, 2009). Of the longer phrases the
//! commonest counts, not their mean: “media” is no topic beside “social media”. What is said once or twice is a key phrase
//! only if it has several words or the headline says it. The same text has the same topics in any corpus.

use super::{Document, Entity, Quantity, QuantityKind, Time};
use crate::{
    language::tag::Tag,
    lexicon::{LEXICON, Traits, entries, folded},
    text::span::Span,
};
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashSet},
    ops::Range,
    sync::LazyLock,
};

/// A key phrase of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// The phrase in lower case, its last word in the singular: `interest rate`.
    pub phrase: String,
    /// Where it is said, in order.
    pub spans: Vec<Span>,
}

/// An article has at most so many: more do not tell what it is about.
const MOST: usize = 8;
/// Words of the longest phrase.
const LONGEST: usize = 4;
/// What is said in the headline weighs so much more.
const IN_HEADLINE: f64 = 1.5;
/// Who does or is something is found as a role.
const PEOPLE: Traits = Traits::ROLE
    .and(Traits::OCCUPATION)
    .and(Traits::RELATIVE)
    .and(Traits::OFFICE)
    .and(Traits::POST);

/// Words that are in news on any subject.
struct General {
    nouns: HashSet<&'static str>,
    adjectives: HashSet<&'static str>,
}

static GENERAL: LazyLock<General> = LazyLock::new(|| General {
    nouns: entries(include_str!("../../data/lexicons/general_nouns.txt")).collect(),
    adjectives: entries(include_str!("../../data/lexicons/general_adjectives.txt")).collect(),
});

/// A word that may be in a key phrase.
struct Word {
    span: Span,
    /// In lower case.
    form: String,
    /// As the last word of a phrase: in the singular; empty for what is no noun.
    last: String,
}

/// How often a phrase is said.
#[derive(Default)]
struct Candidate {
    n_words: usize,
    spans: Vec<Span>,
    /// How often the commonest of the longer phrases that hold it is said.
    n_in_longer: usize,
    /// All its words are in news on any subject.
    is_general: bool,
    is_of_people: bool,
}

/// Returns the key phrases of `document`, most telling first; none without a tagger.
pub fn topics(
    document: &Document<'_>,
    entities: &[Entity],
    times: &[Time],
    quantities: &[Quantity],
) -> Vec<Topic> {
    let taken = taken(entities, times, quantities);
    let headline = document.title.map(headline).unwrap_or_default();
    let mut candidates: BTreeMap<String, Candidate> = BTreeMap::new();
    for run in runs(document, &taken) {
        for range in phrases(&run) {
            let candidate = candidates.entry(phrase(&run[range.clone()])).or_default();
            candidate.add(&run[range]);
        }
    }
    count_longer(&mut candidates);
    let mut weighed: Vec<(f64, String, Candidate)> = candidates
        .into_iter()
        .filter_map(|(phrase, candidate)| {
            let says = |form: &str| headline.contains(&format!(" {} ", form.to_lowercase()));
            let mut forms = candidate.spans.iter().map(|span| span.of(document.text));
            let is_in_headline = says(&phrase) || forms.any(says);
            let weight = candidate.weight(is_in_headline)?;
            Some((weight, phrase, candidate))
        })
        .collect();
    weighed.sort_by(|(a, p, x), (b, q, y)| {
        b.total_cmp(a)
            .then_with(|| x.spans[0].start.cmp(&y.spans[0].start))
            .then_with(|| p.cmp(q))
    });
    weighed
        .into_iter()
        .take(MOST)
        .map(|(_, phrase, candidate)| Topic {
            phrase,
            spans: candidate.spans,
        })
        .collect()
}

/// What is a name, a date or a number, in order.
fn taken(entities: &[Entity], times: &[Time], quantities: &[Quantity]) -> Vec<Span> {
    let named = entities.iter().filter(|entity| entity.is_named());
    let names = named.flat_map(|entity| entity.mentions.iter().map(|mention| mention.span));
    let times = times.iter().map(|time| time.span);
    // “Three beaches” are a number of beaches, and still beaches; of “three dollars” nothing is left.
    let measured = quantities
        .iter()
        .filter(|quantity| quantity.kind != QuantityKind::Count);
    let quantities = measured.map(|quantity| quantity.span);
    let mut taken: Vec<Span> = names.chain(times).chain(quantities).collect();
    taken.sort_by_key(|span| (span.start, Reverse(span.end)));
    taken
}

/// Nouns and adjectives that follow each other, outside of `taken`.
fn runs(document: &Document<'_>, taken: &[Span]) -> Vec<Vec<Word>> {
    let (Some(analysis), Some(language)) = (&document.analysis, document.language) else {
        return Vec::new();
    };
    let mut runs = Vec::new();
    let mut run: Vec<Word> = Vec::new();
    let mut taken = taken.iter().peekable();
    let mut end_of_taken = 0;
    for tokens in &analysis.sentences {
        for at in tokens.clone() {
            let span = document.tokens[at].span;
            while let Some(next) = taken.next_if(|next| next.start < span.end) {
                end_of_taken = end_of_taken.max(next.end);
            }
            let Some(tag) = analysis.tags.get(at) else {
                return runs;
            };
            let form = span.of(document.text).to_lowercase();
            let is_joined = run.last().is_some_and(|last| {
                let between = document
                    .text
                    .get(last.span.end as usize..span.start as usize);
                matches!(between, Some(" " | "-" | ""))
            });
            // The hyphen of a compound is a token of its own.
            if form == "-" && is_joined {
                run.last_mut()
                    .into_iter()
                    .for_each(|last| last.span = last.span.cover(span));
                continue;
            }
            let fits = span.start >= end_of_taken && is_in_phrases(&form, *tag);
            if !(fits && is_joined) {
                runs.extend((!run.is_empty()).then(|| std::mem::take(&mut run)));
            }
            if fits {
                let last = match tag.upos() {
                    "NOUN" => language.lemma(&form, *tag).to_lowercase(),
                    _ => String::new(),
                };
                run.push(Word { span, form, last });
            }
        }
        runs.extend((!run.is_empty()).then(|| std::mem::take(&mut run)));
    }
    runs
}

fn is_in_phrases(form: &str, tag: Tag) -> bool {
    let is_word = form.chars().count() > 1 && form.chars().all(|c| c.is_alphabetic() || c == '-');
    is_word
        && match tag.upos() {
            "NOUN" => !LEXICON.traits(&folded(form)).any(Traits::CALENDAR),
            "ADJ" => tag.xpos() == "JJ" && !GENERAL.adjectives.contains(form),
            _ => false,
        }
}

/// Ranges of `run` that may be phrases: they end with a noun.
fn phrases(run: &[Word]) -> impl Iterator<Item = Range<usize>> {
    let ends = (0..run.len()).filter(|end| !run[*end].last.is_empty());
    ends.flat_map(|end| (end.saturating_sub(LONGEST - 1)..=end).map(move |start| start..end + 1))
}

fn phrase(words: &[Word]) -> String {
    let mut phrase = String::new();
    for (i, word) in words.iter().enumerate() {
        let is_last = i + 1 == words.len();
        phrase.push_str(if is_last { &word.last } else { &word.form });
        if !is_last {
            phrase.push(' ');
        }
    }
    phrase
}

/// The words of a headline in lower case, between spaces.
fn headline(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" ").to_lowercase())
}

fn count_longer(candidates: &mut BTreeMap<String, Candidate>) {
    let longer: Vec<(String, usize)> = candidates
        .iter()
        .filter(|(_, candidate)| candidate.n_words > 1)
        .map(|(phrase, candidate)| (phrase.clone(), candidate.spans.len()))
        .collect();
    for (phrase, n) in longer {
        let words: Vec<&str> = phrase.split(' ').collect();
        let inner =
            (0..words.len()).flat_map(|start| (start..words.len()).map(move |end| start..=end));
        for range in inner.filter(|range| range.end() - range.start() + 1 < words.len()) {
            if let Some(inner) = candidates.get_mut(&words[range].join(" ")) {
                inner.n_in_longer = inner.n_in_longer.max(n);
            }
        }
    }
}

impl Candidate {
    fn add(&mut self, words: &[Word]) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return;
        };
        if self.spans.is_empty() {
            self.n_words = words.len();
            self.is_of_people = LEXICON.traits(&folded(&last.last)).any(PEOPLE);
            let are_general = words[..words.len() - 1]
                .iter()
                .all(|word| GENERAL.nouns.contains(word.form.as_str()));
            self.is_general = are_general && GENERAL.nouns.contains(last.last.as_str());
        }
        self.spans.push(first.span.cover(last.span));
    }

    /// Returns the C-value, or `None` for what is no key phrase.
    fn weight(&self, is_in_headline: bool) -> Option<f64> {
        let n = self.spans.len();
        // “Interest” and “rate” are general, an interest rate said three times is a topic.
        let least = match (self.n_words, self.is_general) {
            (1, true) => return None,
            (1, false) | (_, true) => 3,
            (_, false) => 2,
        };
        if self.is_of_people || (n < least && (self.is_general || !is_in_headline)) {
            return None;
        }
        let alone = n.saturating_sub(self.n_in_longer) as f64;
        let boost = if is_in_headline { IN_HEADLINE } else { 1.0 };
        (alone > 0.0).then(|| boost * alone * ((self.n_words + 1) as f64).log2())
    }
}
