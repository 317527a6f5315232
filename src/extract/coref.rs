//! Whom pronouns and common nouns mean: coreference.
//!
//! The mentions of a document are read in order, and each is linked with one of the clusters of mentions before it,
//! or with none: an entity-mention model (Luo et al. 2004) that ranks by a log-linear model, after Durrett and Klein
//! (2013). Names are grouped before, by rules (`entity`). Linear: only what was mentioned lately is possible.

pub(crate) mod cluster;
mod features;
pub(crate) mod mention;
pub(crate) mod noun;
mod quotation;
mod spoken;
mod syntax;

use crate::{
    extract::{Document, Entity, EntityKind, Found, MentionForm},
    language::{
        coref::{Coref, normalise},
        feature::Feature,
    },
};
use cluster::{Cluster, Kind};
use features::{Antecedent, Here};
use mention::{FEMININE, MASCULINE, Mention, Pronoun, Start, mentions};
pub(crate) use spoken::add_first_persons;

/// How many antecedents are possible at most.
const MOST_POSSIBLE: usize = 12;

/// How many clusters are looked at for possible antecedents.
const REACH: usize = 60;

/// Adds to `entities` the pronouns and the common nouns that mean them; without a model of coreference, nothing.
pub(crate) fn resolve(document: &Document<'_>, entities: &mut Vec<Entity>) {
    let (Some(model), Some(analysis)) = (
        document.language.and_then(|language| language.coref()),
        document.analysis.as_ref(),
    ) else {
        return;
    };
    if analysis.heads.is_empty() {
        return;
    }
    let mentions = mentions(document, analysis, entities);
    let mut decide = |_: usize, situation: &Situation<'_>, _: &Linked| best(model, situation);
    let linked = link(document, &mentions, entities, false, &mut decide);
    write(document, model, &mentions, &linked, entities);
}

/// What there is to decide: what speaks for no antecedent, and for each that is possible.
pub(crate) struct Situation<'s> {
    /// The possible clusters, by number.
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "training reads it")
    )]
    pub(crate) possible: &'s [usize],
    /// Features of none, and of each of the possible.
    pub(crate) features: &'s [Vec<Feature>],
    /// What rules add to each.
    pub(crate) biases: &'s [f32],
}

/// The best antecedent by its place among those possible, and its share.
fn best(model: &Coref, situation: &Situation<'_>) -> (Option<usize>, f32) {
    let options = situation.features.iter().zip(situation.biases);
    let mut shares: Vec<f32> = options.map(|(f, bias)| model.link(f) + bias).collect();
    normalise(&mut shares);
    let mut best = 0;
    for (at, share) in shares.iter().enumerate() {
        if *share > shares[best] {
            best = at;
        }
    }
    (best.checked_sub(1), shares[best])
}

/// What came of linking.
#[derive(Debug, Default)]
pub(crate) struct Linked {
    /// The cluster of each mention, and the share that its link had.
    pub(crate) cluster_of: Vec<Option<(usize, f32)>>,
    pub(crate) clusters: Vec<Cluster>,
}

/// Chooses an antecedent of the mention with a number: its place among those possible and its share.
pub(crate) type Decide<'f> =
    &'f mut dyn FnMut(usize, &Situation<'_>, &Linked) -> (Option<usize>, f32);

/// Links `mentions` by what `decide` says; with `is_blind`, as if nobody's gender were known.
pub(crate) fn link(
    document: &Document<'_>,
    mentions: &[Mention],
    entities: &[Entity],
    is_blind: bool,
    decide: Decide<'_>,
) -> Linked {
    let mut linker = Linker {
        document,
        mentions,
        linked: Linked {
            cluster_of: vec![None; mentions.len()],
            clusters: Vec::new(),
        },
        of_entity: vec![None; entities.len()],
        recent: Vec::new(),
        most: 0,
        is_blind,
        features: Vec::new(),
    };
    // Which mention has its head where, for what describes it.
    let mut at_head = vec![None; document.tokens.len()];
    for (index, mention) in mentions.iter().enumerate() {
        at_head[mention.head] = Some(index);
    }
    for (index, mention) in mentions.iter().enumerate() {
        if let Some(entity) = mention.entity {
            linker.name(index, entity, &entities[entity]);
            continue;
        }
        let described = mention.describes.and_then(|head| at_head[head]);
        if let Some(other) = described {
            if let Some((cluster, _)) = linker.linked.cluster_of[other] {
                linker.linked.clusters[cluster].describe(mention);
            }
            continue;
        }
        linker.other(index, decide);
    }
    linker.linked
}

struct Linker<'l, 'd> {
    document: &'l Document<'d>,
    mentions: &'l [Mention],
    linked: Linked,
    of_entity: Vec<Option<usize>>,
    /// Clusters, the one that was mentioned last at the end.
    recent: Vec<usize>,
    most: u32,
    is_blind: bool,
    features: Vec<Vec<Feature>>,
}

impl Linker<'_, '_> {
    fn name(&mut self, index: usize, number: usize, entity: &Entity) {
        match self.of_entity[number] {
            Some(cluster) => self.join(index, cluster, 1.0),
            None => {
                let cluster = self.begin(index, Some(entity));
                self.of_entity[number] = Some(cluster);
            }
        }
    }

    fn begin(&mut self, index: usize, entity: Option<&Entity>) -> usize {
        let cluster = self.linked.clusters.len();
        let new = Cluster::new(index, &self.mentions[index], entity);
        self.linked.clusters.push(new);
        self.linked.cluster_of[index] = Some((cluster, 1.0));
        self.recent.push(cluster);
        cluster
    }

    fn join(&mut self, index: usize, cluster: usize, share: f32) {
        self.linked.clusters[cluster].add(index, &self.mentions[index]);
        self.linked.cluster_of[index] = Some((cluster, share));
        self.most = self.most.max(self.linked.clusters[cluster].n);
        if let Some(at) = self.recent.iter().rposition(|recent| *recent == cluster) {
            self.recent.remove(at);
        }
        self.recent.push(cluster);
    }

    fn other(&mut self, index: usize, decide: Decide<'_>) {
        let mention = &self.mentions[index];
        let possible = self.possible(mention);
        if possible.is_empty() && mention.form == MentionForm::Nominal {
            self.begin(index, None);
            return;
        }
        let mut features = std::mem::take(&mut self.features);
        features.resize_with(possible.len() + 1, Vec::new);
        let latest = |of: fn(&Cluster) -> Option<usize>| {
            let clusters = possible.iter().map(|at| &self.linked.clusters[*at]);
            clusters.filter_map(of).max()
        };
        let here = Here {
            document: self.document,
            mentions: self.mentions,
            mention,
            n_possible: possible.len(),
            latest_main: latest(|cluster| cluster.last_main),
            latest_says: latest(|cluster| cluster.last_says),
            n_described: possible
                .iter()
                .filter(|at| {
                    let described = &self.linked.clusters[**at].described;
                    described.contains(&mention.lemma)
                })
                .count(),
            is_blind: self.is_blind,
            most: self.most,
        };
        here.alone(&mut features[0]);
        let mut biases = vec![0.0];
        let mut persons = 0;
        for (rank, cluster) in possible.iter().enumerate() {
            let cluster = &self.linked.clusters[*cluster];
            let antecedent = Antecedent {
                cluster,
                rank,
                person_rank: persons,
            };
            here.link(&antecedent, &mut features[rank + 1]);
            biases.push(here.bias(&antecedent));
            persons += usize::from(cluster.kind == Kind::Person);
        }
        let situation = Situation {
            possible: &possible,
            features: &features,
            biases: &biases,
        };
        let (choice, share) = decide(index, &situation, &self.linked);
        self.features = features;
        match choice {
            Some(at) => self.join(index, possible[at], share),
            None if mention.form == MentionForm::Nominal => {
                self.begin(index, None);
            }
            // nobody known: not one whom the next pronoun could mean
            None => {}
        }
    }

    /// The clusters that a mention may mean, the one that was mentioned last first.
    fn possible(&self, mention: &Mention) -> Vec<usize> {
        let mut found = Vec::new();
        if mention.form == MentionForm::Nominal
            && (matches!(mention.start, Start::A | Start::Other) || mention.kinds[0] > 0.9)
        {
            return found;
        }
        for cluster in self.recent.iter().rev().take(REACH) {
            if self.is_possible(mention, &self.linked.clusters[*cluster]) {
                found.push(*cluster);
                if found.len() == MOST_POSSIBLE {
                    break;
                }
            }
        }
        found
    }

    fn is_possible(&self, mention: &Mention, cluster: &Cluster) -> bool {
        let last = &self.mentions[cluster.last];
        let distance = mention.turn - last.turn;
        // a pronoun in its own antecedent: `his lawyer`
        if last.tokens.contains(&mention.head) {
            return false;
        }
        let gender = |wanted: u8| self.is_blind || cluster.genders & wanted != 0;
        match mention.pronoun {
            Some(Pronoun::He | Pronoun::She) => {
                let wanted = match mention.pronoun {
                    Some(Pronoun::He) => MASCULINE,
                    _ => FEMININE,
                };
                let is_named_so = cluster.genders == wanted || cluster.likely & wanted != 0;
                distance <= 8
                    && (is_named_so || self.is_blind)
                    && cluster.kind == Kind::Person
                    && !cluster.is_plural
                    && gender(wanted)
            }
            Some(Pronoun::It) => {
                distance <= 3
                    && !matches!(cluster.kind, Kind::Person | Kind::Group)
                    && !cluster.is_plural
            }
            Some(Pronoun::They) => {
                let is_one = cluster.kind == Kind::Person && !cluster.is_plural;
                distance <= 4
                    && (cluster.is_plural
                        || matches!(cluster.kind, Kind::Organisation | Kind::Group)
                        || is_one && cluster.entity.is_none())
            }
            None => {
                let matches = cluster.heads.contains(&mention.lemma)
                    || cluster.described.contains(&mention.lemma);
                let kind = Kind::ALL[mention.best_kind()];
                matches
                    || distance <= 6
                        && cluster.entity.is_some()
                        && cluster.kind == kind
                        && !mention.is_plural
                    || distance <= 3
                        && cluster.kind == kind
                        && cluster.is_plural == mention.is_plural
            }
        }
    }
}

/// Which map of confidence a mention has.
pub(crate) fn group(mention: &Mention) -> usize {
    match mention.pronoun {
        Some(Pronoun::He | Pronoun::She) => 0,
        Some(Pronoun::It) => 1,
        Some(Pronoun::They) => 2,
        None => 3,
    }
}

/// Writes what was linked to the entities.
fn write(
    document: &Document<'_>,
    model: &Coref,
    mentions: &[Mention],
    linked: &Linked,
    entities: &mut Vec<Entity>,
) {
    let mut of_cluster: Vec<Option<usize>> = linked.clusters.iter().map(|c| c.entity).collect();
    let n_named = entities.len();
    for (cluster, entity) in linked.clusters.iter().zip(&mut of_cluster) {
        let kind = match cluster.kind {
            Kind::Person => EntityKind::Person,
            Kind::Organisation => EntityKind::Organisation,
            Kind::Place => EntityKind::Place,
            _ => continue,
        };
        if entity.is_none() && cluster.n > 1 {
            *entity = Some(entities.len());
            entities.push(Entity {
                kind,
                name: String::new(),
                aliases: Vec::new(),
                mentions: Vec::new(),
                roles: Vec::new(),
                found: Found::by_model(0.5),
            });
        }
    }
    for (index, mention) in mentions.iter().enumerate() {
        let Some((cluster, share)) = linked.cluster_of[index] else {
            continue;
        };
        if mention.entity.is_some() {
            continue;
        }
        let Some(entity) = of_cluster[cluster] else {
            continue;
        };
        let confidence = model.confidence(group(mention), share);
        entities[entity].mentions.push(crate::extract::Mention {
            span: mention.span(document),
            form: mention.form,
            found: Found::by_model(confidence),
        });
    }
    for entity in entities.iter_mut() {
        entity.mentions.sort_by_key(|mention| mention.span);
    }
    for entity in &mut entities[n_named..] {
        let named = entity
            .mentions
            .iter()
            .find(|m| m.form == MentionForm::Nominal);
        let phrase = named.or(entity.mentions.first());
        if let Some(phrase) = phrase {
            entity.name = plain(phrase.span.of(document.text));
        }
    }
}

/// A phrase without its article.
fn plain(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let article = words
        .first()
        .is_some_and(|word| matches!(word.to_ascii_lowercase().as_str(), "the" | "a" | "an"));
    words[usize::from(article && words.len() > 1)..].join(" ")
}
