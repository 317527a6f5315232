//! What of a report is in the browser's store, and what is due to be written.

use super::{FileId, FileReport, Report, Stage};
use std::{collections::BTreeMap, rc::Rc};

/// How often a page may die while it reads a file before the file is left alone.
pub const MOST_TRIES: u32 = 2;

/// How far each file is in the store.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written(BTreeMap<FileId, Step>);

/// How far a file is in the store.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// It is there itself: it waits to be read.
    Waits,
    /// And it was begun: if the page dies now, that may be its fault.
    Begun,
    /// Its report is there, and it is not.
    Over(Rc<FileReport>),
}

impl Written {
    /// Takes in how far a file is in the store from before.
    pub fn know(&mut self, file: FileId, step: Step) {
        self.0.insert(file, step);
    }

    /// Returns what must be written for the store to be as far as `report`, in order, and takes it for written.
    pub fn due(&mut self, report: &Report) -> Vec<(FileId, Step)> {
        let mut due = Vec::new();
        for (id, file) in report.files.iter().enumerate() {
            let step = match &file.stage {
                _ if file.is_over() => Step::Over(file.clone()),
                Stage::Waiting => Step::Waits,
                _ => Step::Begun,
            };
            match self.0.get_mut(&id) {
                Some(Step::Over(before)) if !file.is_over() || before == file => {}
                Some(before) if *before == step => {}
                Some(before) => {
                    *before = step.clone();
                    due.push((id, step));
                }
                None => {
                    if step == Step::Begun {
                        due.push((id, Step::Waits));
                    }
                    self.0.insert(id, step.clone());
                    due.push((id, step));
                }
            }
        }
        due
    }
}
