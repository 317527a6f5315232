//! [`Happening`]: what a page that holds the explorer is told, as the difference between two states.

use super::{Model, Phase, State};
use crate::{article::ArticleId, corpus::correction::patch, protocol::Subject, texts::Texts};
use serde::Serialize;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Happening {
    /// Articles are being read.
    Progress {
        /// Read so far.
        done: u32,
        /// To be read.
        total: u32,
    },
    /// All articles are there.
    Ready {
        /// How many.
        articles: u32,
    },
    /// There is nothing to show.
    Failed {
        /// Why, for a reader.
        reason: String,
    },
    /// Articles are read without the language model.
    ModelMissed {
        /// Why, for a reader.
        reason: String,
    },
    /// Another place is shown.
    Went {
        /// Its hash, without `#`.
        hash: String,
        /// Whether Back should lead to the place before.
        is_step: bool,
    },
    /// An article was opened, or something was chosen to see its evidence; or nothing is any more.
    Selected {
        /// What: `article`, `annotation`, `entity`, `pair`, `nothing`.
        kind: &'static str,
        /// The article, if it belongs to one.
        article: Option<String>,
        /// The key of an annotation, the name of an entity.
        id: Option<String>,
    },
    /// The question found something else.
    Found {
        /// The query.
        query: String,
        /// Articles found.
        count: u32,
        /// Articles in all.
        total: u32,
        /// The first of them.
        articles: Vec<Article>,
    },
    /// A reader put something right.
    Corrected {
        /// Corrections in that file.
        count: u32,
        /// All of them, as a file of corrections has them.
        corrections: String,
    },
}

/// An article that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Which.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it was published.
    pub outlet: Option<String>,
    /// When, in ISO 8601.
    pub published: Option<String>,
    /// The sentence that matches.
    pub snippet: String,
}

impl Happening {
    /// Returns the name by which it is told.
    pub fn name(&self) -> &'static str {
        match self {
            Happening::Progress { .. } => "progress",
            Happening::Ready { .. } => "ready",
            Happening::Failed { .. } => "failed",
            Happening::ModelMissed { .. } => "model",
            Happening::Went { .. } => "went",
            Happening::Selected { .. } => "selected",
            Happening::Found { .. } => "found",
            Happening::Corrected { .. } => "corrected",
        }
    }
}

impl State {
    /// Returns what happened since `before`, in words of `texts`.
    pub fn happened_since(&self, before: &State, texts: &Texts) -> Vec<Happening> {
        let mut all = Vec::new();
        if self.address != before.address {
            all.push(Happening::Went {
                hash: self.address.to_hash(),
                is_step: before.address.is_step(&self.address),
            });
        }
        let selected =
            |state: &State| (state.address.article.clone(), state.address.subject.clone());
        if selected(self) != selected(before) {
            all.push(self.selection());
        }
        if self.phase != before.phase {
            match &self.phase {
                Phase::Starting => {}
                Phase::Reading { done, total } => all.push(Happening::Progress {
                    done: *done,
                    total: *total,
                }),
                Phase::Ready(summary) => all.push(Happening::Ready {
                    articles: summary.n_articles,
                }),
                Phase::Failed(reason) => all.push(Happening::Failed {
                    reason: texts.put(reason),
                }),
            }
        }
        if let Model::Missing { reason, .. } = &self.model
            && !matches!(before.model, Model::Missing { .. })
        {
            all.push(Happening::ModelMissed {
                reason: texts.put(reason),
            });
        }
        if !self.is_asking && (self.results != before.results || before.is_asking) {
            all.extend(self.found());
        }
        if self.corrections.layer != before.corrections.layer {
            all.push(Happening::Corrected {
                // What became of them the service says later.
                count: self.corrections.layer.corrections.len() as u32,
                corrections: patch::encode(&self.corrections.layer),
            });
        }
        all
    }

    fn selection(&self) -> Happening {
        let (kind, id) = match &self.address.subject {
            Some(Subject::Annotation { key, .. }) => ("annotation", Some(key.clone())),
            Some(Subject::Entity { name, .. }) => ("entity", Some(name.clone())),
            Some(Subject::Pair { .. }) => ("pair", None),
            None if self.address.article.is_some() => ("article", None),
            None => ("nothing", None),
        };
        let of_subject = self.address.subject.as_ref().and_then(Subject::article);
        let article = of_subject.or(self.address.article.as_ref());
        Happening::Selected {
            kind,
            article: article.map(|ArticleId(id)| id.clone()),
            id,
        }
    }

    fn found(&self) -> Option<Happening> {
        let results = self.results.as_ref()?;
        let articles = results.cards.iter().map(|card| Article {
            id: card.id.0.clone(),
            title: card.title.clone(),
            outlet: card.outlet.clone(),
            published: card.published.clone(),
            snippet: card.snippet.clone(),
        });
        Some(Happening::Found {
            query: self.address.query.clone(),
            count: results.n_articles,
            total: results.n_all,
            articles: articles.collect(),
        })
    }
}
