//! Where each article is in the report: one place has it, the others say which.

use super::FileId;
use crate::{article::ArticleId, hash::fnv};
use std::collections::BTreeMap;

/// Where an article is in the report: file, row.
pub(super) type Place = (FileId, usize);

/// The places of all articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Places(BTreeMap<ArticleId, Finds>);

#[derive(Clone, Debug, Default, PartialEq)]
struct Finds {
    owner: Option<Place>,
    others: Vec<Place>,
    /// The hash of its JSON as the owner has it; nothing where that is not known any more.
    json: Option<u64>,
    /// Whether a worker has begun with it.
    is_begun: bool,
}

impl Places {
    /// Returns the place that has the article.
    pub(super) fn owner(&self, id: &ArticleId) -> Option<Place> {
        self.0.get(id)?.owner
    }

    /// Returns its other places.
    pub(super) fn others(&self, id: &ArticleId) -> Vec<Place> {
        self.0
            .get(id)
            .map_or_else(Vec::new, |finds| finds.others.clone())
    }

    /// Gives the article to `place`; the one that had it becomes another one.
    pub(super) fn own(&mut self, id: &ArticleId, place: Place, json: Option<&[u8]>) {
        let finds = self.0.entry(id.clone()).or_default();
        finds.others.retain(|other| *other != place);
        finds.others.extend(finds.owner.replace(place));
        finds.json = json.map(fnv);
    }

    /// Takes in another place of the article.
    pub(super) fn add_other(&mut self, id: &ArticleId, place: Place) {
        self.0.entry(id.clone()).or_default().others.push(place);
    }

    /// Takes in that a worker looks into the article.
    pub(super) fn begin(&mut self, id: &ArticleId) {
        self.0.entry(id.clone()).or_default().is_begun = true;
    }

    /// Says whether the article may be given to the place where it is found as `json`: what is said there must be true
    /// of what was looked into.
    pub(super) fn can_move(&self, id: &ArticleId, json: &[u8]) -> bool {
        let finds = self.0.get(id);
        finds.is_some_and(|finds| !finds.is_begun || finds.json == Some(fnv(json)))
    }
}
