//! Cues that are not verbs: "according to", "in X's view".

use super::{Search, Source};
use crate::extract::quote::{
    content::end::{clause_end, clause_start, trim_end},
    cue::Cue,
    lexicon::{Class, Form},
    phrase::{Phrase, after::phrase_after, has_finite},
};
use std::ops::Range;

impl Search<'_, '_> {
    pub(super) fn according(&mut self, n: usize, unit: &Range<usize>, cue: &Cue, start: usize) {
        let items = &self.reading.flows[n].items;
        let Some(mut phrase) = phrase_after(items, cue.group.end, unit.end) else {
            return;
        };
        let end = phrase.whole.end;
        if self.reading.flows[n].inside.is_some() && !items[phrase.head.start].capital {
            return; // inside a quotation, "according to what we know" is nobody's words
        }
        let comma = items
            .get(end)
            .filter(|_| end < unit.end)
            .is_some_and(|i| i.says(","));
        // "But according to X, …"; a quotation in front is what was said
        let opens = cue.at == start
            || start + 1 == cue.at && items[start].word && !items[start].is(Class::DETERMINER);
        let mut content = Vec::new();
        if opens {
            let from = if comma { end + 1 } else { end };
            let to = clause_end(items, unit, from.min(unit.end.saturating_sub(1)));
            if to > from {
                content.push(self.reading.span(n, &(from..to)));
                if to == from + 1 {
                    self.claim(&items[from]);
                }
            }
            if comma && phrase.whole != phrase.head {
                phrase.whole.end += 1;
            }
        } else {
            let mut left = cue.at;
            if items[left - 1].says(",") {
                left -= 1;
            }
            let begin = clause_start(items, start, left);
            let to = trim_end(items, begin, left);
            if to > begin {
                content.push(self.reading.span(n, &(begin..to)));
                if to == begin + 1 {
                    self.claim(&items[begin]);
                }
            }
            if comma
                && has_finite(items, end + 1..unit.end)
                && !items[end + 1].is(Class::COORDINATOR)
            {
                let to = clause_end(items, unit, end + 1);
                if items[end + 1].form() != Some(Form::Gerund) && to > end + 1 {
                    content.push(self.reading.span(n, &(end + 1..to)));
                }
            }
        }
        if !content.is_empty() {
            self.push(n, cue, Some(Source { flow: n, phrase }), content);
        }
    }

    pub(super) fn view(&mut self, n: usize, unit: &Range<usize>, cue: &Cue) {
        let items = &self.reading.flows[n].items;
        let Some(opening) = (unit.start..cue.at).rev().find(|i| items[*i].reads("in")) else {
            return;
        };
        let phrase = opening + 1..cue.at;
        let after = cue.group.end;
        let comma = items
            .get(after)
            .filter(|_| after < unit.end)
            .is_some_and(|i| i.says(","));
        let content = if comma && after + 1 < unit.end {
            let end = clause_end(items, unit, after + 1);
            vec![self.reading.span(n, &(after + 1..end.max(after + 2)))]
        } else {
            return;
        };
        let phrase = Phrase {
            head: phrase.clone(),
            whole: phrase,
        };
        self.push(n, cue, Some(Source { flow: n, phrase }), content);
    }
}
