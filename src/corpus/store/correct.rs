//! Lays corrections over what is open: each article that they name is looked at anew, and no other.

use super::{Held, Store};
use crate::{
    article::Article,
    calendar::PartialDate,
    corpus::{
        correction::{
            ArticleRef, Correction, CorrectionId, Likeness, Named, Orphan, Spot, Status, Target,
            apply::apply,
            resolve::{Changes, EntityChange, resolve},
        },
        identity::overlay::{Member, Said},
    },
    extract::{Annotations, EntityId},
    search::fold::fold,
};
use std::collections::{BTreeMap, BTreeSet};

/// An article that corrections lie over: what the machine found in it, and what they change.
#[derive(Debug)]
pub struct Corrected {
    /// What the machine found, with the article's own date.
    machine: Annotations,
    /// What it found with the date that a reader set.
    dated: Option<Annotations>,
    laid: Laid,
}

/// What lies over an article.
#[derive(Debug, Default, PartialEq, Eq)]
struct Laid {
    changes: Changes,
    /// The entities that the article's own corrections say something of.
    strangers: BTreeSet<u32>,
    /// What each correction of the article is about.
    spots: Vec<(Spot, CorrectionId)>,
}

/// Reads an article again, with another date.
pub type Extract<'e> = &'e dyn Fn(&Article) -> Annotations;

/// What a layer of corrections comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What became of each correction, in their order.
    pub statuses: Vec<Status>,
    /// How many articles were looked at anew.
    pub n_articles: usize,
}

/// The entities that are not who the machine takes them for, and who entities are by their articles' word.
type Strangers = (BTreeSet<Member>, BTreeMap<Member, Named>);

/// The corrections of one article, by their place in the layer.
#[derive(Default)]
struct Own<'c> {
    all: Vec<(usize, &'c Correction)>,
}

impl Store {
    /// Makes `corrections` the ones that are in force, in place of those before. Their order decides nothing.
    pub fn correct(&mut self, corrections: &[Correction], extract: Extract<'_>) -> Outcome {
        let mut outcome = Outcome {
            statuses: vec![Status::Orphaned(Orphan::NoArticle); corrections.len()],
            n_articles: 0,
        };
        let said: Vec<(usize, Said<'_>)> =
            corrections.iter().enumerate().filter_map(said).collect();
        let names: Vec<Said<'_>> = said.iter().map(|(_, said)| said.clone()).collect();
        let plan = self.identities.plan(&names);
        for ((at, _), status) in said.iter().zip(&plan.statuses) {
            outcome.statuses[*at] = *status;
        }
        let own = self.by_article(corrections);
        let mut articles: BTreeSet<u32> = plan.entities.keys().chain(own.keys()).copied().collect();
        articles.extend(self.corrected.iter());
        let mut changed = Vec::new();
        for number in &articles {
            let number = *number;
            let none = Own::default();
            let own = own.get(&number).unwrap_or(&none);
            let names = plan.entities.get(&number);
            let (statuses, is_changed) = self.lay(number, own, names, extract);
            for ((at, _), status) in own.all.iter().zip(statuses) {
                outcome.statuses[*at] = status;
            }
            if is_changed {
                changed.push(number);
            }
        }
        outcome.n_articles = changed.len();
        let mut index = std::mem::take(&mut self.index);
        let anew: Vec<_> = changed
            .iter()
            .map(|number| {
                let held = self.held(*number);
                (*number, &held.article, &held.annotations)
            })
            .collect();
        if !anew.is_empty() {
            index.replace(&anew);
        }
        self.index = index;
        for number in &changed {
            let n_events = self.held(*number).annotations.events.len();
            self.briefs[*number as usize].n_events = n_events as u32;
        }
        let (left, joined) = self.strangers();
        articles.extend(self.identities.corrected_articles());
        self.identities.lay(&plan, &left, &joined);
        articles.extend(self.identities.corrected_articles());
        if !articles.is_empty() {
            self.overviews.change(articles);
        }
        outcome
    }

    /// Returns which corrections each article has.
    fn by_article<'c>(&self, corrections: &'c [Correction]) -> BTreeMap<u32, Own<'c>> {
        let mut own: BTreeMap<u32, Own<'c>> = BTreeMap::new();
        let mut known: BTreeMap<(&ArticleRef, bool), Option<u32>> = BTreeMap::new();
        for (at, correction) in corrections.iter().enumerate() {
            let Some(article) = correction.target.article() else {
                continue;
            };
            let has_words = !matches!(
                correction.target,
                Target::Article { .. } | Target::Entity { .. }
            );
            let number = *known
                .entry((article, has_words))
                .or_insert_with(|| self.version_of(article, has_words));
            if let Some(number) = number {
                own.entry(number).or_default().all.push((at, correction));
            }
        }
        own
    }

    /// Returns the article that is meant, or the only one that is another version of it.
    fn version_of(&self, article: &ArticleRef, has_words: bool) -> Option<u32> {
        let id = crate::article::ArticleId(article.id.clone());
        if let Some(number) = self.number(&id) {
            let text = &self.held(number).article;
            let is_same = has_words
                || text.text.contains(&article.begins)
                || article.likeness(text) == Likeness::Same;
            return is_same.then_some(number);
        }
        let enough = match has_words {
            true => Likeness::Beginning,
            false => Likeness::Same,
        };
        let alike = |held: &Held| article.likeness(&held.article);
        let mut best = (Likeness::None, None);
        for (number, held) in self.all() {
            let likeness = alike(held);
            if likeness >= enough && likeness > best.0 {
                best = (likeness, Some(number));
            } else if likeness >= enough && likeness == best.0 {
                best.1 = None; // two are alike: it is not guessed which
            }
        }
        best.1
    }

    /// Finds what the corrections of an article are about, lays it over the article, and says whether anything is
    /// other than before.
    fn lay(
        &mut self,
        number: u32,
        own: &Own<'_>,
        names: Option<&BTreeMap<u32, EntityChange>>,
        extract: Extract<'_>,
    ) -> (Vec<Status>, bool) {
        let held = self.held_mut(number);
        let corrections: Vec<&Correction> = own.all.iter().map(|(_, one)| *one).collect();
        let dates = corrections.iter().filter_map(|one| one.article_date());
        let mut dates: Vec<PartialDate> = dates.collect();
        dates.dedup();
        let date = dates.pop().filter(|_| dates.is_empty());
        let is_dated = held.set_date(date, extract);
        let resolved = resolve(&held.article, held.machine(), &corrections);
        let laid = Laid {
            strangers: resolved.changes.entities.keys().copied().collect(),
            changes: with_names(resolved.changes, names, held),
            spots: resolved
                .spots
                .into_iter()
                .zip(&corrections)
                .filter_map(|(spot, one)| Some((spot?, one.id())))
                .collect(),
        };
        let is_changed = held.lay(laid, is_dated) || is_dated;
        match held.corrected.is_some() {
            true => self.corrected.insert(number),
            false => self.corrected.remove(&number),
        };
        (resolved.statuses, is_changed)
    }

    /// Returns the entities that are not who the machine takes them for, and who entities are by their articles' word.
    fn strangers(&self) -> Strangers {
        let mut left = BTreeSet::new();
        let mut joined = BTreeMap::new();
        for number in &self.corrected {
            let held = self.held(*number);
            let Some(corrected) = &held.corrected else {
                continue;
            };
            for (id, entity) in (0..).map(EntityId).zip(&held.annotations.entities) {
                let before = corrected.machine.entities.get(id.0 as usize);
                let read = held.machine().entities.get(id.0 as usize);
                let is_same = before.zip(read).is_some_and(|(before, read)| {
                    before.kind == read.kind
                        && before.name == read.name
                        && before.is_named() == read.is_named()
                });
                let is_own = corrected.laid.strangers.contains(&id.0);
                let is_new = read.is_none();
                let is_there = is_new || entity.is_named();
                if is_same && !is_own && is_there == before.is_some_and(|before| before.is_named())
                {
                    continue;
                }
                left.insert((*number, id));
                if is_there && !fold(&entity.name).is_empty() {
                    let named = Named {
                        kind: entity.kind,
                        name: entity.name.clone(),
                    };
                    joined.insert((*number, id), named);
                }
            }
        }
        (left, joined)
    }

    /// Returns what is corrected at `spot` of an article.
    pub fn corrections_at(&self, held: &Held, spot: &Spot) -> Vec<CorrectionId> {
        let spots = held
            .corrected
            .iter()
            .flat_map(|corrected| &corrected.laid.spots);
        spots
            .filter(|(own, _)| own == spot)
            .map(|(_, id)| id.clone())
            .collect()
    }
}

impl Held {
    /// Returns what the machine found, with the date that a reader set if there is one.
    pub fn machine(&self) -> &Annotations {
        match &self.corrected {
            None => &self.annotations,
            Some(corrected) => corrected.dated.as_ref().unwrap_or(&corrected.machine),
        }
    }

    /// Returns what the machine found with the article's own date.
    pub fn undated(&self) -> &Annotations {
        match &self.corrected {
            None => &self.annotations,
            Some(corrected) => &corrected.machine,
        }
    }

    /// Gives the article the date that a reader set, or takes it away. Says whether that is another one.
    fn set_date(&mut self, date: Option<PartialDate>, extract: Extract<'_>) -> bool {
        if self.article.corrected == date {
            return false;
        }
        self.article.corrected = date;
        let found = date.map(|_| extract(&self.article));
        self.over_machine().dated = found;
        true
    }

    /// Lays `laid` over what the machine found, with another date than before if `is_dated`, and says whether anything
    /// is other than before.
    fn lay(&mut self, laid: Laid, is_dated: bool) -> bool {
        let is_bare = laid == Laid::default();
        let is_same = match &self.corrected {
            Some(corrected) => corrected.laid == laid && !is_dated,
            None => is_bare,
        };
        if is_same {
            return false;
        }
        let corrected = self.over_machine();
        corrected.laid = laid;
        let found = corrected.dated.as_ref().unwrap_or(&corrected.machine);
        let shown = apply(found, &corrected.laid.changes);
        let is_changed = shown != self.annotations;
        self.annotations = shown;
        if is_bare && self.article.corrected.is_none() {
            self.corrected = None;
        }
        is_changed
    }

    /// What lies over the article; from now on, what the machine found is kept apart.
    fn over_machine(&mut self) -> &mut Corrected {
        let Held {
            corrected,
            annotations,
            ..
        } = self;
        corrected.get_or_insert_with(|| {
            Box::new(Corrected {
                machine: annotations.clone(),
                dated: None,
                laid: Laid::default(),
            })
        })
    }
}

/// Adds to the changes of an article what is said of the identities in it. What is said of the article goes before.
fn with_names(
    mut changes: Changes,
    names: Option<&BTreeMap<u32, EntityChange>>,
    held: &Held,
) -> Changes {
    for (id, change) in names.into_iter().flatten() {
        // read with another date, an article may name others
        let at = |found: &Annotations| {
            found
                .entities
                .get(*id as usize)
                .map(|one| (one.kind, one.name.clone()))
        };
        let before = held
            .corrected
            .as_ref()
            .map(|corrected| at(&corrected.machine));
        if before.is_some_and(|before| before != at(held.machine())) {
            continue;
        }
        let own = changes.entities.entry(*id).or_default();
        own.name = own.name.take().or_else(|| change.name.clone());
        own.kind = own.kind.or(change.kind);
        own.is_removed |= change.is_removed;
    }
    changes
}

fn said((at, correction): (usize, &Correction)) -> Option<(usize, Said<'_>)> {
    match &correction.target {
        Target::Identity(named) => Some((at, (correction.id(), named, &correction.change))),
        _ => None,
    }
}
