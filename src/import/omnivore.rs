//! What Omnivore gave its readers to take with them: lists of what was saved, and a page of each.

use crate::import::{
    Container, Format, Item, Note, Refusal, Step, archive::Archive, build, encoding, html,
    limit::Budget, member, record,
};
use crate::read::headed::headed;
use serde_json::{Map, Value};
use std::collections::VecDeque;

/// An export that is open.
pub(super) struct Omnivore<'a> {
    path: String,
    archive: Archive<'a>,
    /// What was saved, read from the lists when the first is asked for.
    saved: Option<VecDeque<Map<String, Value>>>,
    fault: Option<Refusal>,
    n_saved: u64,
}

/// Says whether a member is a list of what was saved.
pub(super) fn is_list(name: &str) -> bool {
    name.starts_with("metadata_") && name.ends_with(".json")
}

impl<'a> Omnivore<'a> {
    pub(super) fn new(path: String, archive: Archive<'a>) -> Self {
        Omnivore {
            path,
            archive,
            saved: None,
            fault: None,
            n_saved: 0,
        }
    }

    fn lists(&mut self, budget: &mut Budget) -> VecDeque<Map<String, Value>> {
        let names = self
            .archive
            .file_names()
            .flatten()
            .filter(|name| is_list(name));
        let mut names: Vec<String> = names.map(std::borrow::Cow::into_owned).collect();
        names.sort();
        let mut saved = VecDeque::new();
        for name in names {
            let list = member::read(&mut self.archive, &name, budget);
            let list = list.and_then(|bytes| {
                serde_json::from_slice::<Vec<_>>(&bytes).map_err(|error| Refusal::damaged(&error))
            });
            match list {
                Ok(list) => saved.extend(list),
                Err(refusal) => self.fault = Some(refusal),
            }
        }
        saved
    }
}

fn page(object: &Map<String, Value>) -> String {
    let slug = object
        .get("slug")
        .and_then(Value::as_str)
        .unwrap_or_default();
    format!("content/{slug}.html")
}

impl Container for Omnivore<'_> {
    fn upcoming(&self) -> String {
        match self.saved.as_ref().and_then(VecDeque::front) {
            Some(object) => format!("{}/{}", self.path, page(object)),
            None => self.path.clone(),
        }
    }

    fn pass(&mut self) -> bool {
        self.saved
            .as_mut()
            .is_some_and(|saved| saved.pop_front().is_some())
    }

    fn next(&mut self, budget: &mut Budget) -> Option<Step> {
        if self.saved.is_none() {
            let saved = self.lists(budget);
            self.saved = Some(saved);
        }
        let object = self.saved.as_mut()?.pop_front()?;
        self.n_saved += 1;
        let name = page(&object);
        let content = match member::optional(&mut self.archive, &name, budget) {
            Ok(Some(bytes)) => {
                let blocks = html::blocks(&encoding::decode(&bytes, None).text);
                let (stated, blocks) = headed(record::stated(&object), blocks);
                let reading = build::reading(stated, blocks);
                match reading.article.text.is_empty() {
                    true => Err(Refusal::NoArticles),
                    false => Ok(vec![reading]),
                }
            }
            // Only what the list says: a summary, perhaps.
            Ok(None) => match record::reading(&object, Some(Format::Omnivore)) {
                Ok((reading, _)) => Ok(vec![reading]),
                Err(_) => Err(Refusal::NoArticles),
            },
            Err(refusal) => Err(refusal),
        };
        let path = format!("{}/{name}", self.path);
        Some(Step::Item(Item {
            path,
            format: Some(Format::Omnivore),
            content,
            notes: Vec::new(),
        }))
    }

    fn item(self: Box<Self>) -> Item {
        Item {
            path: self.path,
            format: Some(Format::Omnivore),
            content: self.fault.map_or(Ok(Vec::new()), Err),
            notes: vec![Note::Members(self.n_saved)],
        }
    }
}
