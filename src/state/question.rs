//! What must be asked for the state to be shown.

use super::{N_CARDS, N_ROWS, Phase, State, View};
use crate::{
    article::ArticleId,
    corpus::correction::layer::Layer,
    protocol::{Chosen, Format, NumberWindow, Part, Question, Sample, Subject, VoicesAsked},
    search::filter::{Facet, Filters},
};

impl State {
    /// Returns what must be asked for the list, the facets and the timeline to be shown, once there is a corpus.
    pub fn explore(&self) -> Option<(u32, Question)> {
        self.has_corpus()
            .then(|| (self.seqs.explore, self.question()))
    }

    /// Returns which article must be asked for, and the query and the topics whose hits it shows: not the first one
    /// found where that comes with the answer, or has come.
    pub fn read(&self) -> Option<(u32, ArticleId, String, Vec<String>)> {
        if !self.has_corpus() || self.address.view != View::Articles {
            return None;
        }
        let id = self.reading()?;
        let is_here = || self.page.as_ref().is_some_and(|page| page.id == *id);
        if self.address.article.is_none() && (self.is_asking && self.reads_first || is_here()) {
            return None;
        }
        let topics = self.address.filters.kept(Facet::Topic);
        Some((
            self.seqs.read,
            id.clone(),
            self.address.query.clone(),
            topics.map(str::to_owned).collect(),
        ))
    }

    /// Returns whose evidence must be asked for.
    pub fn inspect(&self) -> Option<(u32, Subject, Option<Chosen>)> {
        let subject = self.address.subject.clone()?;
        self.has_corpus()
            .then_some((self.seqs.inspect, subject, self.mention.clone()))
    }

    /// Returns the query of which it must be said how it can go on, where, and under which filters.
    pub fn complete(&self) -> Option<(u32, String, u32, Filters)> {
        let at = self.caret.filter(|_| self.has_corpus())?;
        let address = &self.address;
        Some((
            self.seqs.complete,
            address.query.clone(),
            at,
            address.filters.clone(),
        ))
    }

    /// Returns the corrections that must be laid over the corpus.
    pub fn correct(&self) -> Option<(u32, Layer)> {
        self.has_corpus()
            .then(|| (self.seqs.correct, Layer::clone(&self.corrections.layer)))
    }

    /// Returns what must be asked for as a file.
    pub fn export(&self) -> Option<(u32, Question, Format, Option<ArticleId>)> {
        let format = self.exporting?;
        let question = Question {
            part: match format {
                Format::GraphMl => Part::Connections(self.address.connections),
                _ => Part::Timeline(self.address.lanes),
            },
            ..self.question()
        };
        let address = &self.address;
        let article = address
            .article
            .clone()
            .filter(|_| address.view == View::Articles);
        Some((self.seqs.export, question, format, article))
    }

    /// Returns what must be analysed for the developer's view.
    pub fn analyse(&self) -> Option<(u32, Sample)> {
        if !self.has_corpus() || self.address.view != View::Debug {
            return None;
        }
        let sample = match self.sample_text.trim() {
            "" => Sample::Article(self.reading()?.clone()),
            _ => Sample::Text(self.sample_text.clone()),
        };
        Some((self.seqs.analyse, sample))
    }

    pub(super) fn has_corpus(&self) -> bool {
        match self.phase {
            Phase::Reading { done, .. } => done > 0,
            Phase::Ready(_) => true,
            Phase::Starting | Phase::Failed(_) => false,
        }
    }

    pub(super) fn question(&self) -> Question {
        Question {
            query: self.address.query.clone(),
            filters: self.address.filters.clone(),
            sort: self.address.sort,
            first: self.first_card,
            n_cards: N_CARDS,
            reads_first: self.reads_first,
            part: match self.address.view {
                View::Timeline => Part::Timeline(self.address.lanes),
                View::Connections => Part::Connections(self.address.connections),
                View::Numbers => Part::Numbers(NumberWindow {
                    choice: self.address.numbers.clone(),
                    first: self.first_row,
                    n_rows: N_ROWS,
                }),
                View::Voices => Part::Voices(VoicesAsked {
                    order: self.address.voices.order,
                    n_rows: self.n_voices,
                    chosen: self.address.voices.chosen.clone(),
                    n_cards: self.n_voice_cards,
                }),
                View::Articles | View::Files | View::Debug => Part::List,
            },
        }
    }
}
