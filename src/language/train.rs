//! How the weights are made: from labelled corpora, on the host; the same corpora give the same bytes.

mod attribution;
mod classes;
mod conllu;
mod coref;
mod crf;
mod lemma;
pub mod name;
mod oracle;
mod parse;
mod perceptron;
pub mod syntax;
mod tag;
mod teacher;

use crate::language::{
    Language,
    file::{Parts, Reader, Writer, assemble},
};

/// Where training data come from, and who is told how it goes.
pub struct Workshop<'a> {
    /// Returns the content of a file of the corpora, unpacked, by its name, such as `ud-ewt-train.conllu`.
    pub corpus: &'a dyn Fn(&str) -> Result<String, String>,
    /// Takes one line about progress, or a development score.
    pub log: &'a dyn Fn(&str),
}

/// The parts of the file that are done; a part may use those before it.
#[derive(Default)]
pub struct Done {
    parts: Vec<(&'static str, Writer)>,
}

impl Done {
    /// Adds a part.
    pub fn add(&mut self, name: &'static str, content: Writer) {
        self.parts.push((name, content));
    }

    /// Joins the parts to a file.
    pub fn assemble(self) -> Vec<u8> {
        assemble(self.parts)
    }

    /// Opens what is done so far.
    pub fn language(&self) -> Result<Language, String> {
        let parts = self.parts.iter().map(|(name, part)| (*name, part.clone()));
        Language::open(&assemble(parts)).map_err(|error| error.to_string())
    }

    /// Returns a reader of a part that is done.
    pub fn part(&self, name: &str) -> Result<Reader<'_>, String> {
        self.parts
            .iter()
            .find(|(found, _)| *found == name)
            .map(|(_, content)| content.reader())
            .ok_or_else(|| format!("part “{name}” is not there yet"))
    }
}

/// Makes one part from the corpora and the parts that are done.
pub type Make = fn(&Workshop<'_>, &Done) -> Result<Writer, String>;

/// The parts in the order in which they are made.
const STEPS: &[(&str, Make)] = &[
    ("classes", classes::make),
    syntax::STEPS[0],
    syntax::STEPS[1],
    syntax::STEPS[2],
    ("names", name::make),
    ("coref", coref::make),
    ("attributions", attribution::make),
];

/// Makes a model file.
///
/// With `only`, a part is made anew and the others are taken from `before`, an older file.
pub fn train(
    workshop: &Workshop<'_>,
    only: Option<&str>,
    before: Option<&[u8]>,
) -> Result<Vec<u8>, String> {
    let before = match before {
        Some(bytes) => Some(Parts::open(bytes).map_err(|error| error.to_string())?),
        None => None,
    };
    let mut done = Done::default();
    for (name, make) in STEPS {
        let kept = before
            .as_ref()
            .filter(|_| only.is_some_and(|only| only != *name))
            .and_then(|parts| parts.part(name).ok());
        let content = match kept {
            Some(reader) => reader.into(),
            None => {
                (workshop.log)(&format!("{name}:"));
                make(workshop, &done)?
            }
        };
        done.add(name, content);
    }
    Ok(done.assemble())
}
