//! What the interface shows, and how it changes.
//!
//! Everything a link must restore is in [`Address`]; the rest of [`State`] is what the worker answered
//! and what only this screen knows (an open drawer). Nothing here draws or sends: [`State::explore`], [`State::read`]
//! and those beside them say what must be asked for the state to be shown.

mod action;
pub mod address;
pub mod brush;
pub mod correction;
pub mod facet;
pub mod happening;
pub mod intake;
mod number;
mod overlay;
mod question;
mod reduce;
pub mod shelf;
pub mod view;

pub use action::Action;
pub use address::{Address, Hearing, View};
pub use correction::Corrections;
pub use overlay::{Drawer, Sheet};

use crate::{
    article::ArticleId,
    protocol::{Analysed, Chosen, Evidence, File, Format, Page, Results, Suggestions, Summary},
    texts::{Locale, Message, Texts},
};
use intake::Report;
use shelf::{Collection, Keeping, Shelf};
use std::rc::Rc;

/// How far the corpus is.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// The worker starts or the bundle is on its way.
    Starting,
    /// Articles are being read.
    Reading {
        /// Read so far.
        done: u32,
        /// To be read.
        total: u32,
    },
    /// Everything is there.
    Ready(Summary),
    /// There is nothing to show, and why.
    Failed(Message),
}

/// Where the language model is.
#[derive(Clone, Debug, PartialEq)]
pub enum Model {
    /// On its way.
    Loading {
        /// Bytes that are here.
        n_bytes: u32,
        /// Bytes in all.
        n_total: u32,
    },
    /// Articles are read with it.
    Used,
    /// It could not be loaded: articles are read with rules alone.
    Missing {
        /// Why.
        reason: Message,
        /// Whether the reader has closed the note that says so.
        is_closed: bool,
    },
}

/// Light or dark. A reader's habit, so it is kept in the browser and not in a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// Everything the interface can show.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What a link to this view restores.
    pub address: Address,
    /// How far the corpus is.
    pub phase: Phase,
    /// Where the language model is.
    pub model: Model,
    /// The last answer to [`State::explore`]; may belong to the question before while one is out.
    pub results: Option<Rc<Results>>,
    /// The article in the reader.
    pub page: Option<Rc<Page>>,
    /// Where the reader writes the query, in bytes, while it should be said how it can go on.
    pub caret: Option<u32>,
    /// How the query can go on.
    pub suggestions: Option<Rc<Suggestions>>,
    /// What is in the evidence panel.
    pub evidence: Option<Rc<Evidence>>,
    /// Where in an article the subject was chosen.
    pub mention: Option<Chosen>,
    /// The reader's corrections.
    pub corrections: Corrections,
    /// Whether the page is one file: then it has nothing that reads a reader's files.
    pub is_alone: bool,
    /// What became of the files that the reader brought.
    pub intake: Rc<Report>,
    /// What is kept in the browser.
    pub shelf: Rc<Shelf>,
    /// How far the collection that is open is kept.
    pub keeping: Keeping,
    /// What the developer's view shows.
    pub analysed: Option<Rc<Analysed>>,
    /// The text that the developer's view analyses instead of an article; empty for none.
    pub sample_text: String,
    /// Whether the answer to the current question is still out.
    pub is_asking: bool,
    /// Whether that answer brings the first article as it is read.
    pub reads_first: bool,
    /// Index of the first result card that is drawn.
    pub first_card: u32,
    /// Index of the first row that is drawn of a table.
    pub first_row: u32,
    /// How many rows of the voices are drawn, from the first.
    pub n_voices: u32,
    /// How many quotes of each voice that is chosen are drawn, from the first.
    pub n_voice_cards: u32,
    /// Which of the reader's hits is stepped to.
    pub hit: Option<u32>,
    /// The drawer that is open on a narrow screen.
    pub drawer: Option<Drawer>,
    /// Light or dark.
    pub theme: Theme,
    /// The language of the interface. A reader's habit, as the theme is.
    pub locale: Locale,
    /// The dialog that is open.
    pub sheet: Option<Sheet>,
    /// What was asked for as a file and has not come yet.
    pub exporting: Option<Format>,
    /// The file that came last, with the number of the question and the form that was asked for.
    pub file: Option<(u32, Format, Rc<File>)>,
    /// Whether single letters act as keys. A reader's habit, as the theme is.
    pub letters_act: bool,
    /// Whether the help for a first visit was closed. Kept, as the theme is.
    pub help_is_closed: bool,
    /// Something said to the reader in passing: what failed, what was copied.
    pub notice: Option<Message>,
    /// How often the passage was asked for, so that asking again scrolls to it again.
    pub n_jumps: u32,
    seqs: Seqs,
    /// Articles read when the question was last asked anew, while they come in.
    done_when_asked: u32,
}

/// Number the questions, so that a late answer can be told from the right one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seqs {
    explore: u32,
    read: u32,
    inspect: u32,
    analyse: u32,
    complete: u32,
    export: u32,
    correct: u32,
}

/// Cards in one window of the list.
const N_CARDS: u32 = 40;

/// Rows in one window of a table.
pub const N_ROWS: u32 = 100;
/// Rows of the voices that are drawn at first, and again each time more are asked for.
const N_VOICES: u32 = 40;

/// Quotes of a voice that are drawn at first, and again each time more are asked for.
const N_VOICE_CARDS: u32 = 20;

impl State {
    /// Returns the state before anything is loaded, for a page opened at `address`.
    pub fn new(address: Address) -> Self {
        State {
            address,
            phase: Phase::Starting,
            model: Model::Loading {
                n_bytes: 0,
                n_total: 0,
            },
            results: None,
            page: None,
            caret: None,
            suggestions: None,
            evidence: None,
            mention: None,
            corrections: Corrections::default(),
            is_alone: false,
            intake: Rc::default(),
            shelf: Rc::default(),
            keeping: Keeping::default(),
            analysed: None,
            sample_text: String::new(),
            is_asking: false,
            reads_first: false,
            first_card: 0,
            first_row: 0,
            n_voices: N_VOICES,
            n_voice_cards: N_VOICE_CARDS,
            hit: None,
            drawer: None,
            theme: Theme::Auto,
            locale: Locale::English,
            sheet: None,
            exporting: None,
            file: None,
            letters_act: true,
            help_is_closed: false,
            notice: None,
            n_jumps: 0,
            seqs: Seqs::default(),
            done_when_asked: 0,
        }
    }

    /// Returns the article in the reader: the one that was opened, or the first that is found.
    pub fn reading(&self) -> Option<&ArticleId> {
        self.address
            .article
            .as_ref()
            .or_else(|| self.results.as_ref()?.ids.first())
    }

    /// Returns the article `step` places after the one in the reader, in the order of the results.
    pub fn neighbour(&self, step: i32) -> Option<&ArticleId> {
        let (at, ids) = self.place()?;
        ids.get(usize::try_from(at as i64 + i64::from(step)).ok()?)
    }

    /// Returns the place of the article in the reader among the results, from 0.
    pub fn place(&self) -> Option<(usize, &[ArticleId])> {
        let reading = self.reading()?;
        let ids = &self.results.as_ref()?.ids;
        Some((ids.iter().position(|id| id == reading)?, ids))
    }

    /// Returns how many choices narrow the corpus, the query not counted.
    pub fn n_filters(&self) -> usize {
        let filters = &self.address.filters;
        filters
            .choices
            .values()
            .map(|values| values.len())
            .sum::<usize>()
            + usize::from(filters.from.is_some() || filters.to.is_some())
            + usize::from(!filters.keep_undated)
    }

    /// Returns the title of the browser's tab.
    pub fn title(&self, texts: &Texts) -> String {
        let shown = match (self.address.view, &self.address.article, &self.page) {
            (View::Articles, Some(id), Some(page)) if page.id == *id => page.title.clone(),
            (View::Voices, ..) if !self.address.voices.chosen.is_empty() => {
                let chosen = self.address.voices.chosen.iter();
                let names: Vec<String> = chosen.map(|voice| voice.words(texts)).collect();
                format!("{} · {}", names.join(" · "), texts.say(View::Voices.text()))
            }
            (view, ..) => texts.say(view.text()),
        };
        match self.collection() {
            Some(kept) => format!("{shown} · {} · Dateline", kept.name),
            None => format!("{shown} · Dateline"),
        }
    }

    /// Returns the collection that is open, if it is kept.
    pub fn collection(&self) -> Option<&Collection> {
        self.shelf.collection(self.address.collection.as_ref()?)
    }
}
