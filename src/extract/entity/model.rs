//! Candidates as the language model has them; rules say which titles stand before them.

use super::candidate::Candidate;
use crate::language::name::Name;

/// Turns the names that the model found into candidates; both lists are in text order.
pub(super) fn candidates(names: &[Name], ruled: &[Candidate]) -> Vec<Candidate> {
    let mut rules = ruled.iter().peekable();
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let words = name.tokens.clone();
        while rules
            .next_if(|rule| rule.words.end <= words.start)
            .is_some()
        {}
        let title = rules
            .peek()
            .filter(|rule| rule.title.end <= words.start && rule.words.start < words.end)
            .map_or(words.start..words.start, |rule| rule.title.clone());
        while rules.next_if(|rule| rule.words.start < words.end).is_some() {}
        found.push(Candidate {
            words,
            title,
            believed: Some((name.kind, name.confidence)),
        });
    }
    found
}
