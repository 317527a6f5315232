//! Sources that a cue does not have as its own subject.

use super::{Search, Source};
use crate::extract::quote::{
    cue::Cue,
    lexicon::{Class, Form, Standing},
    phrase::subject_before,
};
use std::ops::Range;

impl Search<'_, '_> {
    /// The noun that a gerund follows without a comma: "signs saying", "with others arguing". Not
    /// a document that somebody issues: "released a statement saying" is the issuer's.
    pub(super) fn own_source(&self, n: usize, start: usize, cue: &Cue) -> Option<Source> {
        let items = &self.reading.flows[n].items;
        let before = cue.at.checked_sub(1).filter(|b| *b >= start)?;
        if !items[before].word || items[before].reads("by") || items[before].reads("and") {
            return None;
        }
        let phrase = subject_before(items, start, cue.at)?;
        let noun = items[phrase.head.clone()]
            .iter()
            .rev()
            .find_map(|i| i.entry.noun);
        let with = phrase.head.start > start && items[phrase.head.start - 1].reads("with");
        let time = items[before].is(Class::TIME);
        (with || noun != Some(Standing::Document) && !time && phrase.head.start == start)
            .then_some(Source { flow: n, phrase })
    }

    /// The source of an earlier cue of the sentence, or the sentence's subject.
    pub(super) fn shared_source(
        &self,
        n: usize,
        first: usize,
        unit: &Range<usize>,
        cue: &Cue,
    ) -> Option<Source> {
        let items = &self.reading.flows[n].items;
        let shared = self.drafts[first..]
            .iter()
            .rev()
            .filter(|draft| draft.flow == n)
            .find_map(|draft| draft.source.clone())
            .filter(|source| source.flow == n && source.phrase.whole.start < cue.at);
        if shared.is_some() {
            return shared;
        }
        let start = (unit.start..cue.at)
            .rev()
            .find(|i| items[*i].after_sentence)
            .unwrap_or(unit.start);
        let verb = (start..cue.group.start).find(|i| {
            let item = &items[*i];
            !item.capital
                && (item.is(Class::BE.or(Class::AUXILIARY).or(Class::FINITE))
                    || matches!(item.form(), Some(Form::Past | Form::Third))
                    || item.word
                        && item.text.ends_with("ed")
                        && item.entry.noun.is_none()
                        && *i > start)
        })?;
        let mut end = verb;
        while end > start
            && items[end - 1].is(Class::ADVERB)
            && !items[end - 1].is(Class::DETERMINER)
        {
            end -= 1;
        }
        let phrase = subject_before(items, start, end)?;
        Some(Source { flow: n, phrase })
    }
}
