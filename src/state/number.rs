//! Which questions must be asked anew.

use super::{Phase, Seqs, State, View};
use crate::protocol::Question;

impl State {
    /// Whether the reader has the first article found, because none was opened.
    pub(super) fn reads_what_is_first(&self) -> bool {
        self.address.view == View::Articles && self.address.article.is_none()
    }

    /// Gives a new number to each question that differs from the one before, or that new articles answer anew.
    /// Questions share one row of numbers, so that a failure belongs to one of them only.
    pub(super) fn number_questions(&mut self, before: &State) {
        let Seqs {
            explore,
            read,
            inspect,
            analyse,
            complete,
            export,
            correct,
        } = self.seqs;
        let mut seq = [explore, read, inspect, analyse, complete, export, correct]
            .into_iter()
            .fold(0, u32::max);
        let mut next = || {
            seq += 1;
            seq
        };
        if self.address.query != before.address.query
            || self.address.filters != before.address.filters
        {
            self.first_card = 0;
            self.first_row = 0;
            self.hit = None;
            self.n_voices = super::N_VOICES;
            self.n_voice_cards = super::N_VOICE_CARDS;
        }
        if self.address.voices.chosen != before.address.voices.chosen {
            self.n_voice_cards = super::N_VOICE_CARDS;
        }
        if self.address.view != before.address.view
            || self.address.numbers != before.address.numbers
        {
            self.first_row = 0;
        }
        // While articles come in, the question is asked anew each time their number has doubled: not once for each.
        let grown = match self.phase {
            Phase::Reading { done, .. } => done > 0 && done >= 2 * self.done_when_asked,
            Phase::Ready(_) => !matches!(before.phase, Phase::Ready(_)),
            Phase::Starting | Phase::Failed(_) => false,
        };
        if grown {
            self.done_when_asked = if let Phase::Reading { done, .. } = self.phase {
                done
            } else {
                0
            };
        }
        // the question is answered anew: with other facts, everything may be another
        let corrected = self.corrections.layer != before.corrections.layer;
        if grown || corrected {
            self.seqs.correct = next();
        }
        let grown = grown || corrected;
        if grown || self.question() != before.question() {
            let whole = |state: &State| Question {
                first: 0,
                ..state.question()
            };
            // a list that was scrolled has the same first article
            let is_other = whole(self) != whole(before) || before.is_asking && before.reads_first;
            self.reads_first = (grown || is_other) && self.reads_what_is_first();
            self.seqs.explore = next();
            self.is_asking = self.has_corpus();
        }
        let reading = |state: &State| {
            state
                .read()
                .map(|(_, article, query, topics)| (article, query, topics))
        };
        if grown || reading(self) != reading(before) {
            self.seqs.read = next();
        }
        let analysing = |state: &State| state.analyse().map(|(_, sample)| sample);
        if grown || analysing(self) != analysing(before) || self.model != before.model {
            self.seqs.analyse = next();
        }
        let completing = |state: &State| state.complete().map(|(_, query, at, _)| (query, at));
        if completing(self) != completing(before) {
            self.seqs.complete = next();
        }
        if self.caret.is_none() {
            self.suggestions = None;
        }
        if self.exporting.is_some() && before.exporting.is_none() {
            self.seqs.export = next();
        }
        if self.address.subject != before.address.subject {
            self.evidence = None;
            if self.mention == before.mention {
                self.mention = None; // another one was chosen, elsewhere
            }
        }
        let inspecting = |state: &State| (state.address.subject.clone(), state.mention.clone());
        if grown || inspecting(self) != inspecting(before) {
            self.seqs.inspect = next();
        }
    }
}
