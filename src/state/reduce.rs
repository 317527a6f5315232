//! [`State::reduce`]: the state after something happened.

use super::{Action, Address, Hearing, Model, Phase, State, View};
use crate::{
    protocol::{Format, Page, Response, Subject},
    search::filter::{Choice, Facet, FacetValue, Filters},
    texts::Message,
};
use std::rc::Rc;

impl State {
    /// Returns the state after `action`, or `None` if it changes nothing.
    pub fn reduce(&self, action: Action) -> Option<State> {
        let mut next = self.clone();
        match action {
            Action::Answered(response) => next.answered(response),
            Action::Failed(reason) => next.phase = Phase::Failed(reason),
            action => next.acted(action),
        }
        if next.address.collection != self.address.collection {
            next.begin_anew();
        }
        next.number_questions(self);
        (next != *self).then_some(next)
    }

    fn acted(&mut self, action: Action) {
        let address = &mut self.address;
        match action {
            Action::Answered(_) | Action::Failed(_) => {}
            Action::ModelProgressed(n_bytes, n_total) => {
                self.model = Model::Loading { n_bytes, n_total }
            }
            Action::ModelMissed(reason) => self.miss_model(reason),
            Action::ModelNoteClosed => {
                if let Model::Missing { is_closed, .. } = &mut self.model {
                    *is_closed = true;
                }
            }
            Action::AddressChanged(to) => *address = to,
            Action::CollectionOpened(id) => {
                *address = Address {
                    collection: Some(id),
                    view: View::Files,
                    ..Address::default()
                }
            }
            Action::CollectionMissed => {
                address.collection = None;
                self.notice = Some(Message::new("notice-collection-missing"));
            }
            Action::CollectionLeft => *address = Address::default(),
            Action::Reported(report) => self.intake = report,
            Action::Shelved(shelf) => self.shelf = shelf,
            Action::Kept(keeping) => self.keeping = keeping,
            Action::Typed(query) => address.query = query,
            Action::CaretMoved(at) => self.caret = at,
            Action::QueryCompleted(query, at) => {
                address.query = query;
                self.caret = at;
            }
            Action::SampleTyped(text) => self.sample_text = text,
            Action::SampleChosen(id) => {
                address.article = Some(id);
                self.sample_text.clear();
            }
            Action::ViewChosen(view) => address.view = view,
            Action::SortChosen(sort) => address.sort = sort,
            Action::LanesChosen(lanes) => address.lanes = lanes,
            Action::ConnectionsChosen(choice) => address.connections = choice,
            Action::NumbersChosen(choice) => address.numbers = choice,
            Action::VoiceOrderChosen(order) => address.voices.order = order,
            Action::VoiceToggled(voice) => address.voices.toggle(voice),
            Action::VoicesChosen(voices) => {
                address.voices.chosen = voices;
                address.voices.chosen.truncate(Hearing::MOST);
            }
            Action::Tabled(is_table) => address.is_table = is_table,
            Action::MoreVoicesAsked => self.n_voices += super::N_VOICES,
            Action::MoreVoiceCardsAsked => self.n_voice_cards += super::N_VOICE_CARDS,
            Action::WindowChosen(window) => address.window = window,
            Action::ValueToggled(facet, value, choice) => {
                address.filters.toggle(facet, value, choice)
            }
            Action::FiltersCleared => address.filters = Filters::default(),
            Action::QuestionChosen(query, filters) => {
                address.query = query;
                address.filters = filters;
            }
            Action::DaysChosen(from, to) => {
                address.filters.from = from;
                address.filters.to = to;
            }
            Action::UndatedKept(keep) => address.filters.keep_undated = keep,
            Action::ArticleOpened(id) => {
                address.view = View::Articles;
                address.article = Some(id);
                self.hit = None;
            }
            Action::ArticleClosed => address.article = None,
            Action::MarkChosen(article, span, subject) => {
                address.subject = Some(subject);
                self.mention = Some((article, span));
                self.drawer = Some(super::Drawer::Evidence);
            }
            Action::SubjectChosen(subject) => {
                address.subject = Some(subject);
                self.mention = None;
                self.drawer = Some(super::Drawer::Evidence);
            }
            Action::PassageOpened(id, subject) => {
                address.view = View::Articles;
                address.article = Some(id);
                address.subject = Some(subject);
                self.drawer = None;
                self.n_jumps += 1;
            }
            Action::EvidenceClosed => {
                address.subject = None;
                self.drawer = None;
            }
            Action::Corrected(layer, edit, way) => self.corrections.corrected(layer, edit, way),
            Action::CorrectionsChanged(layer) => self.corrections.layer = Rc::new(layer),
            Action::HitStepped(step) => self.step_hit(step),
            Action::KindToggled(kind) => {
                if !address.hidden.remove(&kind) {
                    address.hidden.insert(kind);
                }
            }
            Action::QuotesOnlyToggled => address.quotes_only = !address.quotes_only,
            Action::ThemeChosen(theme) => self.theme = theme,
            Action::LocaleChosen(locale) => self.locale = locale,
            Action::DrawerToggled(drawer) => {
                self.drawer = (self.drawer != Some(drawer)).then_some(drawer)
            }
            Action::DrawerClosed => self.drawer = None,
            Action::ListScrolled(first) => self.first_card = first,
            Action::TableScrolled(first) => self.first_row = first,
            Action::HelpClosed => self.help_is_closed = true,
            Action::LettersSwitched(act) => self.letters_act = act,
            Action::SheetToggled(sheet) => {
                self.sheet = match self.sheet == Some(sheet) {
                    true => None,
                    false => Some(sheet),
                }
            }
            Action::ExportAsked(format) => {
                self.exporting = Some(format);
                self.sheet = None;
            }
            Action::LinkCopied => self.notice = Some(Message::new(self.link_copied())),
            Action::Noticed(notice) => self.notice = notice,
        }
    }

    fn answered(&mut self, response: Response) {
        match response {
            Response::Ready => {}
            Response::Learned { problem: None, .. } => self.model = Model::Used,
            Response::Learned {
                problem: Some(reason),
                ..
            } => self.miss_model(reason),
            Response::Progress { done, total, .. } => self.phase = Phase::Reading { done, total },
            Response::Opened { summary, .. } => self.phase = Phase::Ready(summary),
            Response::Explored { seq, results, page } if seq == self.seqs.explore => {
                if let Some(page) = page.filter(|_| self.reads_what_is_first()) {
                    self.page = Some(Rc::from(page));
                }
                self.results = Some(Rc::from(results));
                self.is_asking = false;
                self.keep_known_voices();
            }
            Response::Read { seq, page } if seq == self.seqs.read => {
                self.page = Some(Rc::from(page))
            }
            Response::Inspected { seq, evidence } if seq == self.seqs.inspect => {
                self.evidence = Some(Rc::from(evidence))
            }
            Response::Corrected { seq, report } if seq == self.seqs.correct => {
                self.corrections.report = report.into();
            }
            Response::Completed { seq, suggestions } if seq == self.seqs.complete => {
                self.suggestions = Some(Rc::new(suggestions))
            }
            Response::Analysed { seq, analysed } if seq == self.seqs.analyse => {
                self.analysed = Some(Rc::from(analysed))
            }
            Response::Exported { seq, file } if seq == self.seqs.export => {
                let Some(format) = self.exporting.take() else {
                    return;
                };
                let file_name = Message::new("notice-file").with("name", file.name.as_str());
                self.notice = Some(match format {
                    Format::Page => Message::new("notice-page"),
                    _ => file_name.with("note", file.note.clone()),
                });
                self.file = Some((seq, format, Rc::new(file)));
            }
            // What a link asks for may not be in this corpus: the address must not go on naming it.
            Response::Failed { seq, reason } => {
                if seq == self.seqs.export {
                    self.exporting = None;
                }
                if self.phase == Phase::Starting {
                    self.phase = Phase::Failed(reason);
                } else if seq == 0 {
                    self.notice = Some(reason); // what was asked by no question: articles that were added
                } else if (seq == self.seqs.read || seq == self.seqs.analyse)
                    && self.address.article.is_some()
                    && self.is_settled()
                {
                    self.address.article = None;
                    self.notice = Some(reason);
                } else if seq == self.seqs.inspect
                    && self.address.subject.is_some()
                    && self.is_settled()
                {
                    self.address.subject = None;
                    self.notice = Some(reason);
                } else if seq == self.seqs.explore {
                    self.is_asking = false;
                    self.notice = Some(reason);
                }
            }
            Response::Explored { .. }
            | Response::Read { .. }
            | Response::Inspected { .. }
            | Response::Analysed { .. }
            | Response::Completed { .. }
            | Response::Corrected { .. }
            | Response::Exported { .. }
            | Response::Returned { .. }
            | Response::ModelWanted
            | Response::ShardWanted { .. }
            | Response::Crashed { .. } => {}
        }
    }

    /// Forgets what is known of the articles that were open: others come.
    fn begin_anew(&mut self) {
        self.phase = Phase::Starting;
        self.results = None;
        self.page = None;
        self.evidence = None;
        self.mention = None;
        self.corrections = super::Corrections::default();
        self.intake = Rc::default();
        self.keeping = super::shelf::Keeping::default();
        self.done_when_asked = 0;
    }

    /// What was closed stays closed: a reader that crashed is told the same again.
    fn miss_model(&mut self, reason: Message) {
        if !matches!(self.model, Model::Missing { .. }) {
            self.model = Model::Missing {
                reason,
                is_closed: false,
            };
        }
    }

    /// Lets the address name the voices as the corpus knows them, and no others.
    fn keep_known_voices(&mut self) {
        let results = self.results.as_ref().filter(|_| self.is_settled());
        let Some(voices) = results.and_then(|results| results.voices.as_ref()) else {
            return;
        };
        let known = voices.chosen.iter().filter(|chosen| chosen.is_known);
        self.address.voices.chosen = known.map(|chosen| chosen.voice.clone()).collect();
        self.address.voices.chosen.dedup();
    }

    /// What is said of a link that was copied: what lies only in this browser is not in it.
    fn link_copied(&self) -> &'static str {
        match (&self.address.collection, self.corrections.layer.is_empty()) {
            (Some(_), _) => "notice-link-copied-collection",
            (None, false) => "notice-link-copied-own",
            (None, true) => "notice-link-copied",
        }
    }

    /// Whether all articles are in, so that one which is not found is not there.
    fn is_settled(&self) -> bool {
        matches!(self.phase, Phase::Ready(_))
    }

    fn step_hit(&mut self, step: i32) {
        let n = self
            .page
            .as_ref()
            .map_or(0, |page: &Rc<Page>| page.hits.len() as i32);
        if n > 0 {
            let at = self.hit.map_or(if step > 0 { 0 } else { n - 1 }, |hit| {
                (hit as i32 + step).rem_euclid(n)
            });
            self.hit = Some(at as u32);
            self.n_jumps += 1;
        }
    }
}

impl Filters {
    /// Chooses `value`, or takes the same choice back.
    fn toggle(&mut self, facet: Facet, value: FacetValue, choice: Choice) {
        let values = self.choices.entry(facet).or_default();
        if values.get(&value) == Some(&choice) {
            values.remove(&value);
        } else {
            values.insert(value, choice);
        }
        if values.is_empty() {
            self.choices.remove(&facet);
        }
    }
}

impl Address {
    /// Says whether going from `self` to `to` is a step that Back should undo, rather than typing or dragging.
    pub fn is_step(&self, to: &Address) -> bool {
        let place = |address: &Address| {
            (
                address.collection.clone(),
                address.view,
                address.article.clone(),
                address.subject.clone(),
                address.voices.chosen.clone(),
            )
        };
        place(self) != place(to)
    }
}

impl Subject {
    /// Returns the article that the subject belongs to, if it belongs to one.
    pub fn article(&self) -> Option<&crate::article::ArticleId> {
        match self {
            Subject::Annotation { article, .. } => Some(article),
            Subject::Entity { .. } | Subject::Pair { .. } => None,
        }
    }
}
