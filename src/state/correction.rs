//! The reader's corrections as the page holds them: what is in force, what can be undone.
//!
//! They are on disk before they are here: [`super::Action::Corrected`] says that an edit was kept, not that it should be.

pub mod draft;

use crate::{
    calendar::PartialDate,
    corpus::correction::{
        ArticleRef, Aspect, Change, Correction, CorrectionId, Status, Target,
        layer::{Edit, Layer},
    },
    protocol::Reported,
};
use std::rc::Rc;

/// The reader's corrections.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// As they are on disk.
    pub layer: Rc<Layer>,
    /// All corrections, the bundle's first, and what became of each; of the layer before, while an answer is out.
    pub report: Rc<[Reported]>,
    history: Rc<History>,
}

/// What can be undone and made again.
#[derive(Clone, Debug, Default, PartialEq)]
struct History {
    /// What was done, the last at the end.
    done: Vec<Edit>,
    /// What was undone, the last at the end.
    undone: Vec<Edit>,
}

/// How an edit came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The reader made it.
    Made,
    /// It undoes the last one.
    Undone,
    /// It makes again what was undone last.
    Redone,
}

impl Corrections {
    /// Returns what undoes the last edit.
    pub fn undo(&self) -> Option<Edit> {
        self.history.done.last().map(Edit::inverse)
    }

    /// Returns what makes again what was undone last.
    pub fn redo(&self) -> Option<Edit> {
        self.history.undone.last().cloned()
    }

    /// Returns how many corrections there are.
    pub fn n(&self) -> usize {
        self.report.len()
    }

    /// Returns how many of them change nothing.
    pub fn n_orphaned(&self) -> usize {
        let is_orphaned = |one: &&Reported| one.status != Status::Applied;
        self.report.iter().filter(is_orphaned).count()
    }

    /// Returns the edit that makes `correction`. Of what `about` names, the corrections of the same thing, those that
    /// would contradict it go.
    pub fn making(&self, correction: Correction, about: &[CorrectionId]) -> Edit {
        let id = correction.id();
        let aspect = correction.change.aspect();
        let contradicts = |one: &&Reported| {
            about.contains(&one.id)
                && one.id != id
                && one.correction.change.aspect() == aspect
                && aspect != Aspect::Sameness
        };
        let ids = self
            .report
            .iter()
            .filter(contradicts)
            .map(|one| one.id.clone());
        let mut edit = self.reverting(&ids.collect::<Vec<_>>());
        if self.layer.withdrawn.contains(&id) {
            edit.restored.push(id);
        } else if !self.report.iter().any(|one| one.id == id) && !self.layer.holds(&id) {
            edit.made.push(correction);
        }
        edit
    }

    /// Returns the edit that makes `to` the date of an article.
    pub fn dating(&self, article: &ArticleRef, to: PartialDate) -> Edit {
        let target = Target::Article {
            article: article.clone(),
        };
        let same = self
            .report
            .iter()
            .filter(|one| one.correction.target == target);
        let about: Vec<CorrectionId> = same.map(|one| one.id.clone()).collect();
        self.making(Correction::new(target, Change::Date { to }), &about)
    }

    /// Returns the date that was set for an article.
    pub fn date_of(&self, article: &ArticleRef) -> Option<PartialDate> {
        self.report.iter().find_map(|one| {
            let is_meant = matches!(&one.correction.target, Target::Article { article: meant } if meant == article);
            match one.correction.change {
                Change::Date { to } if is_meant => Some(to),
                _ => None,
            }
        })
    }

    /// Returns the edit that takes the corrections `ids` back.
    pub fn reverting(&self, ids: &[CorrectionId]) -> Edit {
        let mut edit = Edit::default();
        for one in self.report.iter().filter(|one| ids.contains(&one.id)) {
            if self.layer.holds(&one.id) {
                edit.dropped.push(one.correction.clone());
            }
            if one.is_bundled {
                edit.withdrawn.push(one.id.clone());
            }
        }
        edit
    }

    /// Takes in that `edit` was made, and that `layer` is on disk now.
    pub(super) fn corrected(&mut self, layer: Layer, edit: Edit, way: Way) {
        self.layer = Rc::new(layer);
        let History { done, undone } = Rc::make_mut(&mut self.history);
        match way {
            Way::Made => {
                done.push(edit);
                undone.clear();
            }
            Way::Undone => undone.extend(done.pop()),
            Way::Redone => done.extend(undone.pop()),
        }
    }
}
